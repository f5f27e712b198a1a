#include "adapters/smtp/mime.h"

#include <openssl/evp.h>
#include <openssl/sha.h>

#include "base/utf8.h"

namespace yaad::smtp {
namespace {

constexpr std::size_t kHeaderMaxBytes = 2000;
constexpr std::size_t kBodyMaxBytes = 1 << 20;

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

Error wrong(std::string text) { return Error{ErrorCode::kInvalid, std::move(text)}; }

Result<void> check_header(std::string_view name, std::string_view value) {
  if (!utf8::is_valid(value) || utf8::has_control(value)) {
    return wrong(std::string(name) + " must be one line of UTF-8 text without control characters");
  }
  if (value.size() > kHeaderMaxBytes) return wrong(std::string(name) + " is longer than 2000 bytes");
  return {};
}

bool is_header_name(std::string_view name) {
  return !name.empty() && name.size() <= 64 && std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
  });
}

// The ones that the builder writes itself; a second one would contradict it.
bool is_reserved(std::string_view name) {
  std::string lower(name);
  for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  for (const std::string_view one : {"from", "to", "cc", "bcc", "sender", "subject", "date", "message-id",
                                     "mime-version", "content-type", "content-transfer-encoding", "auto-submitted"}) {
    if (lower == one) return true;
  }
  return false;
}

std::string address_header(const Address& address) {
  if (address.name.empty()) return address.mailbox;
  if (!is_ascii(address.name)) return encode_header_text(address.name) + " <" + address.mailbox + ">";
  std::string quoted = "\"";
  for (const char c : address.name) {
    if (c == '"' || c == '\\') quoted.push_back('\\');
    quoted.push_back(c);
  }
  return quoted + "\" <" + address.mailbox + ">";
}

void append_header(std::string& out, std::string_view name, std::string_view value) {
  out.append(name).append(": ").append(value).append("\r\n");
}

void append_part(std::string& out, std::string_view type, std::string_view text) {
  const std::string quoted = quoted_printable(text);
  std::string lines(text);
  for (std::size_t at = 0; (at = lines.find('\n', at)) != std::string::npos; at += 2) lines.replace(at, 1, "\r\n");
  const std::string encoded = base64(lines, true);
  const bool use_base64 = encoded.size() < quoted.size();
  append_header(out, "Content-Type", std::string(type) + "; charset=utf-8");
  append_header(out, "Content-Transfer-Encoding", use_base64 ? "base64" : "quoted-printable");
  out.append("\r\n").append(use_base64 ? encoded : quoted).append("\r\n");
}

// Told by the content, so that a repeated mail is the same to the byte. Quoted-printable never yields "=_" and base64
// no "_", so no body can hold it.
std::string boundary_of(const Mail& mail) {
  unsigned char digest[SHA256_DIGEST_LENGTH];
  const std::string all = mail.message_id + '\n' + mail.text + '\n' + mail.html;
  SHA256(reinterpret_cast<const unsigned char*>(all.data()), all.size(), digest);
  constexpr char kHex[] = "0123456789abcdef";
  std::string out = "=_yaad_";
  for (int i = 0; i < 12; ++i) {
    out.push_back(kHex[digest[i] >> 4]);
    out.push_back(kHex[digest[i] & 15]);
  }
  return out;
}

std::string normal_lines(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\r') {
      if (i + 1 == text.size() || text[i + 1] != '\n') out.push_back('\n');
    } else {
      out.push_back(text[i]);
    }
  }
  return out;
}

Result<void> check_bodies(const Mail& mail) {
  for (const std::string* body : {&mail.text, &mail.html}) {
    if (body->size() > kBodyMaxBytes) return wrong("the text of a mail may have at most 1 MiB");
    if (!utf8::is_valid(*body) || utf8::has_control(*body, utf8::Lines::kMany)) {
      return wrong("the text of a mail must be UTF-8 without control characters");
    }
  }
  return {};
}

Result<std::string> build_headers(const Mail& mail, Instant now) {
  const auto from = parse_address(mail.from);
  if (!from) return wrong("From: " + from.error().detail);
  const auto to = parse_address(mail.to);
  if (!to) return wrong("To: " + to.error().detail);
  const auto id = parse_address(mail.message_id);
  if (!id || !id->name.empty()) return wrong("Message-ID must have the form left@right");
  if (auto good = check_header("Subject", mail.subject); !good) return good.error();
  std::string out;
  append_header(out, "Date", rfc5322_date(now));
  append_header(out, "From", address_header(*from));
  append_header(out, "To", address_header(*to));
  append_header(out, "Subject", encode_header_text(mail.subject));
  append_header(out, "Message-ID", "<" + mail.message_id + ">");
  append_header(out, "Auto-Submitted", "auto-generated");
  for (const auto& [name, value] : mail.headers) {
    if (!is_header_name(name) || is_reserved(name)) return wrong("a mail cannot be given the header \"" + name + "\"");
    if (auto good = check_header(name, value); !good) return good.error();
    append_header(out, name, encode_header_text(value));
  }
  append_header(out, "MIME-Version", "1.0");
  return out;
}

}  // namespace

Result<Address> parse_address(std::string_view text) {
  if (!utf8::is_valid(text) || utf8::has_control(text)) return wrong("an address may not hold control characters");
  Address address;
  std::string_view mailbox = utf8::trim(text);
  if (mailbox.ends_with('>')) {
    const auto open = mailbox.rfind('<');
    if (open == std::string_view::npos) return wrong("an address in angle brackets needs both of them");
    address.name = utf8::trim(mailbox.substr(0, open));
    if (address.name.size() >= 2 && address.name.front() == '"' && address.name.back() == '"') {
      address.name = address.name.substr(1, address.name.size() - 2);
    }
    mailbox = mailbox.substr(open + 1, mailbox.size() - open - 2);
  }
  const auto at = mailbox.find('@');
  if (at == 0 || at == std::string_view::npos || at + 1 == mailbox.size() ||
      mailbox.find('@', at + 1) != mailbox.npos) {
    return wrong("an address must have the form name@host");
  }
  if (mailbox.find_first_of(" <>()[],;:\"\\") != std::string_view::npos || !is_ascii(mailbox)) {
    return wrong("an address may hold only letters, digits and the usual signs");
  }
  if (mailbox.size() > 254 || address.name.size() > 200) return wrong("the address is too long");
  address.mailbox = mailbox;
  return address;
}

std::string encode_header_text(std::string_view text) {
  // Long words would make lines beyond RFC 5322's 998; encoding folds them.
  if (is_ascii(text) && text.size() <= 900 && text.find("=?") == std::string_view::npos) return std::string(text);
  std::string out;
  while (!text.empty()) {
    // 45 bytes make 60 characters of base64, 72 with "=?UTF-8?B?" and "?=".
    const std::string_view piece = utf8::prefix_bytes(text, 45);
    if (piece.empty()) break;
    if (!out.empty()) out.append("\r\n ");
    out.append("=?UTF-8?B?").append(base64(piece, false)).append("?=");
    text.remove_prefix(piece.size());
  }
  return out;
}

std::string base64(std::string_view bytes, bool wrap) {
  std::string flat(4 * ((bytes.size() + 2) / 3) + 1, '\0');
  const int length =
      EVP_EncodeBlock(reinterpret_cast<unsigned char*>(flat.data()),
                      reinterpret_cast<const unsigned char*>(bytes.data()), static_cast<int>(bytes.size()));
  flat.resize(static_cast<std::size_t>(length));
  if (!wrap) return flat;
  std::string out;
  for (std::size_t at = 0; at < flat.size(); at += 76) {
    if (at > 0) out.append("\r\n");
    out.append(flat, at, 76);
  }
  return out;
}

std::string quoted_printable(std::string_view text) {
  constexpr char kHex[] = "0123456789ABCDEF";
  std::string out;
  std::size_t line = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte == '\n') {
      out.append("\r\n");
      line = 0;
      continue;
    }
    const bool before_end = i + 1 == text.size() || text[i + 1] == '\n';
    // A dot or "From " that starts a line can be changed on the way; white space at an end can be lost.
    const bool plain = byte >= 32 && byte < 127 && byte != '=' && !(byte == ' ' && before_end) &&
                       !(line == 0 && (byte == '.' || byte == 'F'));
    const std::size_t width = plain ? 1 : 3;
    if (line + width > 75) {
      out.append("=\r\n");
      line = 0;
    }
    if (plain) {
      out.push_back(text[i]);
    } else {
      out.push_back('=');
      out.push_back(kHex[byte >> 4]);
      out.push_back(kHex[byte & 15]);
    }
    line += width;
  }
  return out;
}

std::string rfc5322_date(Instant instant) {
  using namespace std::chrono;
  constexpr const char* kDays[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  constexpr const char* kMonths[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                     "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const auto day = floor<days>(instant);
  const year_month_day date(day);
  const hh_mm_ss time(floor<seconds>(instant - day));
  char text[64];
  std::snprintf(text, sizeof(text), "%s, %u %s %04d %02d:%02d:%02d +0000", kDays[weekday(day).c_encoding()],
                static_cast<unsigned>(date.day()), kMonths[static_cast<unsigned>(date.month()) - 1],
                static_cast<int>(date.year()), static_cast<int>(time.hours().count()),
                static_cast<int>(time.minutes().count()), static_cast<int>(time.seconds().count()));
  return text;
}

Result<std::string> build_message(const Mail& mail, Instant now) {
  auto headers = build_headers(mail, now);
  if (!headers) return headers.error();
  if (auto good = check_bodies(mail); !good) return good.error();
  std::string out = std::move(*headers);
  const std::string text = normal_lines(mail.text);
  if (mail.html.empty()) {
    append_part(out, "text/plain", text);
    return out;
  }
  const std::string boundary = boundary_of(mail);
  append_header(out, "Content-Type", "multipart/alternative; boundary=\"" + boundary + "\"");
  for (const bool html : {false, true}) {
    out.append("\r\n--").append(boundary).append("\r\n");
    append_part(out, html ? "text/html" : "text/plain", html ? normal_lines(mail.html) : text);
  }
  out.append("--").append(boundary).append("--\r\n");
  return out;
}

}  // namespace yaad::smtp
