#include "adapters/http/proxy_fields.h"

#include <algorithm>

namespace yaad::http {
namespace {

constexpr std::string_view kHop[] = {"connection", "keep-alive",        "proxy-connection", "proxy-authenticate", "te",
                                     "trailer",    "transfer-encoding", "upgrade",          "proxy-authorization"};
constexpr std::string_view kOwn[] = {"host",
                                     "origin",
                                     "content-length",
                                     "expect",
                                     "x-correlation-id",
                                     "x-forwarded-for",
                                     "x-forwarded-host",
                                     "x-forwarded-proto",
                                     "forwarded"};
constexpr std::string_view kSecurity =
    "X-Content-Type-Options: nosniff\r\nReferrer-Policy: no-referrer\r\nX-Frame-Options: DENY\r\n"
    "Cross-Origin-Opener-Policy: same-origin\r\nCross-Origin-Resource-Policy: same-origin\r\n";

bool is_one_of(std::span<const std::string_view> names, std::string_view name) {
  return std::any_of(names.begin(), names.end(),
                     [&](std::string_view each) { return equals_ignoring_case(each, name); });
}

bool is_clean(std::string_view value) {
  return std::all_of(value.begin(), value.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return c == '\t' || (byte >= 0x20 && byte != 0x7f);
  });
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

// The names that the Connection headers list: they end here as well.
std::vector<std::string_view> listed(std::span<const HeaderView> fields) {
  std::vector<std::string_view> names;
  for (const HeaderView& field : fields) {
    if (!equals_ignoring_case(field.name, "connection")) continue;
    for (std::string_view rest = field.value; !rest.empty();) {
      const std::size_t comma = std::min(rest.find(','), rest.size());
      names.push_back(trimmed(rest.substr(0, comma)));
      rest.remove_prefix(std::min(comma + 1, rest.size()));
    }
  }
  return names;
}

void append_field(std::string& out, std::string_view name, std::string_view value) {
  out.append(name).append(": ").append(value).append("\r\n");
}

std::string first_of(const Request& request, std::string_view name, std::string_view otherwise) {
  const std::string_view value = request.header(name);
  return std::string(value.empty() ? otherwise : value);
}

}  // namespace

std::string forwarded_fields(const Request& request, std::string_view peer) {
  std::string out;
  const auto ends_here = listed(request.headers);
  for (const HeaderView& field : request.headers) {
    if (is_one_of(kHop, field.name) || is_one_of(kOwn, field.name) || is_one_of(ends_here, field.name)) continue;
    if (is_clean(field.value)) append_field(out, field.name, field.value);
  }
  const std::string before = first_of(request, "x-forwarded-for", {});
  append_field(out, "X-Forwarded-For", before.empty() ? std::string(peer) : before + ", " + std::string(peer));
  append_field(out, "X-Forwarded-Host", first_of(request, "x-forwarded-host", request.header("host")));
  append_field(out, "X-Forwarded-Proto", first_of(request, "x-forwarded-proto", "http"));
  append_field(out, "X-Correlation-ID", request.correlation_id);
  const bool bodiless = request.method == Method::kGet || request.method == Method::kHead;
  if (!request.body.empty() || !bodiless) append_field(out, "Content-Length", std::to_string(request.body.size()));
  append_field(out, "Connection", request.is_websocket ? "Upgrade" : "keep-alive");
  if (request.is_websocket) append_field(out, "Upgrade", "websocket");
  return out;
}

std::string returned_fields(std::span<const HeaderView> fields, std::string_view correlation_id,
                            std::string_view date_line) {
  std::string out;
  bool dated = false;
  bool correlated = false;
  bool secured = false;
  const auto ends_here = listed(fields);
  for (const HeaderView& field : fields) {
    if (is_one_of(kHop, field.name) || is_one_of(ends_here, field.name) || !is_clean(field.value)) continue;
    if (equals_ignoring_case(field.name, "content-length")) continue;
    dated = dated || equals_ignoring_case(field.name, "date");
    correlated = correlated || equals_ignoring_case(field.name, "x-correlation-id");
    secured = secured || equals_ignoring_case(field.name, "x-content-type-options");
    append_field(out, field.name, field.value);
  }
  if (!dated) out.append(date_line);
  if (!correlated) append_field(out, "X-Correlation-ID", correlation_id);
  if (!secured) out.append(kSecurity);
  return out;
}

std::string origin_form(std::string_view target) {
  const std::size_t scheme = target.find("://");
  if (target.starts_with('/') || scheme == std::string_view::npos) return std::string(target);
  const std::size_t path = target.find_first_of("/?", scheme + 3);
  if (path == std::string_view::npos) return "/";
  return (target[path] == '?' ? "/" : "") + std::string(target.substr(path));
}

bool leaves_its_path(std::string_view path) {
  const auto decoded = percent_decode(path, false);
  if (!decoded) return true;
  std::string_view rest = *decoded;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find_first_of("/\\"), rest.size());
    const std::string_view part = rest.substr(0, end);
    if (part == "." || part == "..") return true;
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return false;
}

}  // namespace yaad::http
