#include "adapters/smtp/smtp_mailer.h"

#include <curl/curl.h>

#include "adapters/smtp/mime.h"

namespace yaad {
namespace {

enum class Tls : std::uint8_t { kWhenOffered, kRequired, kOff };

using CurlHandle = std::unique_ptr<CURL, decltype(&curl_easy_cleanup)>;
using CurlList = std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)>;

void start_curl_once() {
  static const CURLcode done = curl_global_init(CURL_GLOBAL_DEFAULT);
  (void)done;
}

bool is_loopback(std::string_view host) {
  return host == "localhost" || host == "::1" || host == "[::1]" || host.starts_with("127.");
}

struct Upload {
  std::string_view left;
};

std::size_t read_upload(char* to, std::size_t size, std::size_t count, void* upload) {
  auto& text = *static_cast<Upload*>(upload);
  const std::size_t bytes = std::min(size * count, text.left.size());
  std::memcpy(to, text.left.data(), bytes);
  text.left.remove_prefix(bytes);
  return bytes;
}

// Keeps the refusal that ended the talk, which says more than an error code does. What the server accepts after one
// (a login by another mechanism, HELO for EHLO) makes it void; the goodbye to our QUIT does not.
std::size_t read_reply(char* data, std::size_t size, std::size_t count, void* reply) {
  auto& refusal = *static_cast<std::string*>(reply);
  const std::string_view line(data, size * count);
  if (line.starts_with('4') || line.starts_with('5')) {
    refusal.assign(line.substr(0, 300));
    while (!refusal.empty() && static_cast<unsigned char>(refusal.back()) <= ' ') refusal.pop_back();
    for (char& c : refusal) c = static_cast<unsigned char>(c) < 32 || static_cast<unsigned char>(c) > 126 ? '?' : c;
  } else if (!line.starts_with("221")) {
    refusal.clear();
  }
  return line.size();
}

std::size_t drop_body(char*, std::size_t size, std::size_t count, void*) { return size * count; }

MailResult temporary(std::string reason) { return {MailOutcome::kTemporaryFailure, std::move(reason)}; }
MailResult permanent(std::string reason) { return {MailOutcome::kPermanentFailure, std::move(reason)}; }

// The server's refusal decides where there was one; only without one does the transport's own error.
MailResult judge(CURLcode code, const std::string& refusal, const char* detail) {
  const std::string text = *detail != '\0' ? std::string(detail) : std::string(curl_easy_strerror(code));
  switch (code) {
    case CURLE_OPERATION_TIMEDOUT:
      return temporary("the mail server took too long: " + text);
    case CURLE_PEER_FAILED_VERIFICATION:
      return permanent("the mail server's certificate was not accepted: " + text + "; see smtp_ca_file");
    case CURLE_USE_SSL_FAILED:
      return permanent("the mail server offers no TLS, which is needed here: " + text);
    case CURLE_SSL_CACERT_BADFILE:
      return permanent("smtp_ca_file cannot be used: " + text);
    default:
      break;
  }
  const std::string said =
      (code == CURLE_LOGIN_DENIED ? "the mail server refused the login: " : "the mail server said: ") + refusal;
  if (refusal.starts_with('5')) return permanent(said);
  if (refusal.starts_with('4')) return temporary(said);
  return code == CURLE_LOGIN_DENIED ? permanent("the mail server refused the login: " + text) : temporary(text);
}

}  // namespace

struct SmtpMailer::Server {
  std::string url;  // Without credentials and query, so that no message of curl's can show them.
  std::string user;
  std::string password;
  Tls tls = Tls::kWhenOffered;
  std::string problem;  // Why nothing can be sent; empty when all is well.
};

namespace {

using CurlUrl = std::unique_ptr<CURLU, decltype(&curl_url_cleanup)>;

std::string url_part(CURLU* url, CURLUPart part, unsigned flags) {
  char* text = nullptr;
  if (curl_url_get(url, part, &text, flags) != CURLUE_OK) return "";
  std::string out(text);
  curl_free(text);
  return out;
}

}  // namespace

SmtpMailer::SmtpMailer(Options options) : options_(std::move(options)) {
  auto server = std::make_unique<Server>();
  const CurlUrl url(curl_url(), curl_url_cleanup);
  if (curl_url_set(url.get(), CURLUPART_URL, options_.url.c_str(), CURLU_NON_SUPPORT_SCHEME) != CURLUE_OK) {
    server->problem = "smtp_url is not a URL; it must look like smtp://user:password@host:587";
    server_ = std::move(server);
    return;
  }
  const std::string scheme = url_part(url.get(), CURLUPART_SCHEME, 0);
  const std::string host = url_part(url.get(), CURLUPART_HOST, 0);
  std::string port = url_part(url.get(), CURLUPART_PORT, 0);
  const std::string query = url_part(url.get(), CURLUPART_QUERY, 0);
  server->user = url_part(url.get(), CURLUPART_USER, CURLU_URLDECODE);
  server->password = url_part(url.get(), CURLUPART_PASSWORD, CURLU_URLDECODE);
  if (scheme != "smtp" && scheme != "smtps") server->problem = "smtp_url must start with smtp:// or smtps://";
  if (query == "tls=off") {
    server->tls = Tls::kOff;
  } else if (!query.empty() && query != "tls=required") {
    server->problem = "smtp_url may end in ?tls=required or ?tls=off, nothing else";
  }
  if (port.empty()) port = scheme == "smtps" ? "465" : server->user.empty() ? "25" : "587";
  const bool exposed = !server->user.empty() && (port == "587" || !is_loopback(host));
  if (server->tls != Tls::kOff && (query == "tls=required" || scheme == "smtps" || exposed))
    server->tls = Tls::kRequired;
  server->url = scheme + "://" + host + ":" + port;
  server_ = std::move(server);
}

SmtpMailer::~SmtpMailer() = default;

MailResult SmtpMailer::send(const Mail& mail) {
  if (!server_->problem.empty()) return permanent(server_->problem);
  Mail whole = mail;
  if (whole.from.empty()) whole.from = options_.from;
  const auto message =
      smtp::build_message(whole, options_.clock != nullptr ? options_.clock->now() : system_clock().now());
  if (!message) return permanent(message.error().detail);
  const std::string from = "<" + smtp::parse_address(whole.from)->mailbox + ">";
  const std::string to = "<" + smtp::parse_address(whole.to)->mailbox + ">";

  start_curl_once();
  const CurlHandle curl(curl_easy_init(), curl_easy_cleanup);
  if (!curl) return temporary("out of memory");
  const CurlList recipients(curl_slist_append(nullptr, to.c_str()), curl_slist_free_all);
  Upload upload{*message};
  std::string reply;
  char detail[CURL_ERROR_SIZE] = "";
  const auto set = [&](CURLoption option, auto value) { curl_easy_setopt(curl.get(), option, value); };
  const long timeout_ms = static_cast<long>(options_.timeout.count());
  set(CURLOPT_URL, server_->url.c_str());
  set(CURLOPT_PROTOCOLS_STR, "smtp,smtps");
  set(CURLOPT_PROXY, "");  // What the environment says of web proxies is not about mail.
  set(CURLOPT_NOSIGNAL, 1L);
  set(CURLOPT_TIMEOUT_MS, timeout_ms);
  set(CURLOPT_CONNECTTIMEOUT_MS, std::max(1L, timeout_ms / 2));
  set(CURLOPT_USE_SSL, static_cast<long>(server_->tls == Tls::kRequired ? CURLUSESSL_ALL
                                         : server_->tls == Tls::kOff    ? CURLUSESSL_NONE
                                                                        : CURLUSESSL_TRY));
  set(CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
  if (!options_.ca_file.empty()) set(CURLOPT_CAINFO, options_.ca_file.c_str());
  if (!server_->user.empty()) {
    set(CURLOPT_USERNAME, server_->user.c_str());
    set(CURLOPT_PASSWORD, server_->password.c_str());
  }
  set(CURLOPT_MAIL_FROM, from.c_str());
  set(CURLOPT_MAIL_RCPT, recipients.get());
  set(CURLOPT_UPLOAD, 1L);
  set(CURLOPT_READFUNCTION, read_upload);
  set(CURLOPT_READDATA, &upload);
  set(CURLOPT_HEADERFUNCTION, read_reply);
  set(CURLOPT_HEADERDATA, &reply);
  set(CURLOPT_WRITEFUNCTION, drop_body);
  set(CURLOPT_ERRORBUFFER, detail);

  const CURLcode code = curl_easy_perform(curl.get());
  if (code == CURLE_OK) return {};
  return judge(code, reply, detail);
}

std::unique_ptr<Mailer> make_mailer(const config::Settings& settings) {
  if (settings.smtp_url.empty()) return nullptr;
  return std::make_unique<SmtpMailer>(
      SmtpMailer::Options{.url = settings.smtp_url,
                          .from = settings.smtp_from,
                          .ca_file = settings.smtp_ca_file,
                          .timeout = std::chrono::milliseconds(settings.smtp_timeout_ms)});
}

}  // namespace yaad
