#include "adapters/client/event_stream.h"

#include <curl/curl.h>

#include <memory>

namespace yaad::client {
namespace {

constexpr std::size_t kEventMax = 4 * 1024 * 1024;
constexpr long kConnectMs = 5'000, kQuietSeconds = 120;

struct Following {
  CURL* curl = nullptr;
  EventStreamParser parser;
};

std::size_t take_bytes(char* data, std::size_t, std::size_t size, void* user) {
  auto& following = *static_cast<Following*>(user);
  long status = 0;
  curl_easy_getinfo(following.curl, CURLINFO_RESPONSE_CODE, &status);
  if (status != 200) return size;  // A problem's text; the status tells enough.
  return following.parser.feed({data, size}) ? size : 0;
}

}  // namespace

bool EventStreamParser::feed(std::string_view bytes) {
  while (!bytes.empty()) {
    if (after_cr_ && bytes.front() == '\n') bytes.remove_prefix(1);
    after_cr_ = false;
    const std::size_t end = bytes.find_first_of("\r\n");
    if (pending_.size() + event_.data.size() + std::min(end, bytes.size()) > kEventMax) return false;
    pending_.append(bytes.substr(0, end));
    if (end == std::string_view::npos) return true;
    after_cr_ = bytes[end] == '\r';
    bytes.remove_prefix(end + 1);
    const std::string text = std::move(pending_);
    pending_.clear();
    if (!line(text)) return false;
  }
  return true;
}

bool EventStreamParser::line(std::string_view text) {
  if (text.empty()) {
    const bool go_on = !has_data_ || on_event_(event_);
    event_.name = "message";
    event_.data.clear();
    has_data_ = false;
    return go_on;
  }
  const std::size_t colon = text.find(':');
  const std::string_view name = text.substr(0, colon);
  std::string_view value = colon == std::string_view::npos ? std::string_view() : text.substr(colon + 1);
  if (value.starts_with(' ')) value.remove_prefix(1);
  if (name == "data") {
    if (has_data_) event_.data += '\n';
    event_.data += value;
    has_data_ = true;
  } else if (name == "event") {
    event_.name = value;
  } else if (name == "id" && value.find('\0') == std::string_view::npos) {
    event_.id = value;
  }
  return true;
}

Result<int> follow_stream(const std::string& base_url, std::string_view target, const std::string& last_event_id,
                          const std::function<bool(const StreamEvent&)>& on_event) {
  static const CURLcode once = curl_global_init(CURL_GLOBAL_DEFAULT);
  const std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> curl(once == CURLE_OK ? curl_easy_init() : nullptr,
                                                                 curl_easy_cleanup);
  if (!curl) return Error{ErrorCode::kInternal, "the HTTP library could not be started"};
  Following following{curl.get(), EventStreamParser(on_event)};
  curl_slist* lines = curl_slist_append(nullptr, "Accept: text/event-stream");
  if (!last_event_id.empty()) lines = curl_slist_append(lines, ("Last-Event-ID: " + last_event_id).c_str());
  const std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)> headers(lines, curl_slist_free_all);
  const std::string url = base_url + std::string(target);
  char reason[CURL_ERROR_SIZE] = "";
  curl_easy_setopt(curl.get(), CURLOPT_URL, url.c_str());
  curl_easy_setopt(curl.get(), CURLOPT_PROTOCOLS_STR, "http,https");
  curl_easy_setopt(curl.get(), CURLOPT_NOPROXY, "localhost,127.0.0.1,::1");
  curl_easy_setopt(curl.get(), CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(curl.get(), CURLOPT_CONNECTTIMEOUT_MS, kConnectMs);
  curl_easy_setopt(curl.get(), CURLOPT_LOW_SPEED_LIMIT, 1L);
  curl_easy_setopt(curl.get(), CURLOPT_LOW_SPEED_TIME, kQuietSeconds);
  curl_easy_setopt(curl.get(), CURLOPT_HTTPHEADER, headers.get());
  curl_easy_setopt(curl.get(), CURLOPT_WRITEFUNCTION, take_bytes);
  curl_easy_setopt(curl.get(), CURLOPT_WRITEDATA, &following);
  curl_easy_setopt(curl.get(), CURLOPT_ERRORBUFFER, reason);
  const CURLcode code = curl_easy_perform(curl.get());
  long status = 0;
  curl_easy_getinfo(curl.get(), CURLINFO_RESPONSE_CODE, &status);
  if (status != 0) return static_cast<int>(status);
  return Error{ErrorCode::kUnavailable, "cannot reach " + base_url + " (" +
                                            (reason[0] != '\0' ? reason : curl_easy_strerror(code)) +
                                            "); start the server with: yaad serve"};
}

}  // namespace yaad::client
