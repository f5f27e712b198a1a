#include "adapters/llm/language_model.h"

#include <curl/curl.h>

#include <boost/json.hpp>

#include <stdexcept>

#include "adapters/llm/prompts.h"
#include "base/json_writer.h"
#include "base/logging.h"
#include "base/utf8.h"

namespace yaad {
namespace {

namespace json = boost::json;

constexpr std::size_t kAnswerMaxBytes = 64 * 1024;
constexpr std::size_t kWordsMax = 4000;
constexpr int kFailuresBeforePause = 3;
constexpr int kAtOnce = 4;
constexpr auto kPause = std::chrono::seconds(30);

using CurlHandle = std::unique_ptr<CURL, decltype(&curl_easy_cleanup)>;
using CurlList = std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)>;

Error unavailable(std::string why) { return Error{ErrorCode::kUnavailable, std::move(why)}; }
Error unusable(std::string why) { return Error{ErrorCode::kInvalid, std::move(why)}; }

std::size_t collect(char* bytes, std::size_t size, std::size_t count, void* answer) {
  auto& text = *static_cast<std::string*>(answer);
  if (text.size() + size * count > kAnswerMaxBytes) return 0;  // curl stops with CURLE_WRITE_ERROR.
  text.append(bytes, size * count);
  return size * count;
}

// The person's words cannot close the frame they stand in.
std::string framed(const ModelQuestion& question) {
  std::string text = "Now: " + question.now + " (" + question.tz + ")\n<message>\n";
  for (const char c : utf8::prefix(question.words, kWordsMax)) {
    if (c == '<') {
      text.append("&lt;");
    } else {
      text.push_back(c);
    }
  }
  return text + "\n</message>";
}

void append_messages(JsonWriter& out, std::string_view system, const ModelQuestion& question) {
  out.key("messages").begin_array();
  out.begin_object().field("role", "system").field("content", system).end_object();
  out.begin_object().field("role", "user").field("content", framed(question)).end_object();
  out.end_array();
}

std::string ollama_request(const std::string& model, std::string_view system, const ModelQuestion& question) {
  std::string body;
  JsonWriter out(body);
  out.begin_object().field("model", model).field("stream", false).raw_field("format", model_reading_schema());
  out.key("options").begin_object().field("temperature", 0).field("num_predict", 256).end_object();
  append_messages(out, system, question);
  out.end_object();
  return body;
}

std::string openai_request(const std::string& model, std::string_view system, const ModelQuestion& question) {
  std::string body;
  JsonWriter out(body);
  out.begin_object().field("model", model).field("temperature", 0).field("max_tokens", 256);
  out.key("response_format").begin_object().field("type", "json_schema");
  out.key("json_schema").begin_object().field("name", "reading").field("strict", true);
  out.raw_field("schema", model_reading_schema()).end_object().end_object();
  append_messages(out, system, question);
  out.end_object();
  return body;
}

const json::value* member(const json::value* in, std::string_view name) {
  const auto* object = in == nullptr ? nullptr : in->if_object();
  return object == nullptr ? nullptr : object->if_contains(name);
}

// The text that the model wrote, out of the endpoint's own envelope.
Result<std::string> content_of(std::string_view answer, bool openai) {
  json::error_code failure;
  json::parse_options limits;
  limits.max_depth = 16;
  const json::value whole = json::parse(answer, failure, {}, limits);
  if (failure) return unusable("the model's endpoint did not answer JSON");
  const json::value* message = nullptr;
  if (openai) {
    const json::value* choices = member(&whole, "choices");
    const auto* list = choices == nullptr ? nullptr : choices->if_array();
    if (list != nullptr && !list->empty()) message = member(&list->front(), "message");
  } else {
    message = member(&whole, "message");
  }
  const json::value* content = member(message, "content");
  if (content == nullptr || !content->is_string()) return unusable("the model's endpoint answered without content");
  return std::string(content->get_string());
}

// Lets at most kAtOnce in.
class Turnstile {
 public:
  explicit Turnstile(std::atomic<int>& inside) : inside_(inside), entered_(inside.fetch_add(1) < kAtOnce) {}
  ~Turnstile() { inside_.fetch_sub(1); }
  Turnstile(const Turnstile&) = delete;
  Turnstile& operator=(const Turnstile&) = delete;
  [[nodiscard]] bool entered() const { return entered_; }

 private:
  std::atomic<int>& inside_;
  const bool entered_;
};

}  // namespace

struct HttpLanguageModel::Impl {
  Options options;
  std::atomic<int> asking{0};
  std::string endpoint;
  bool openai = false;
  std::atomic<int> failures{0};
  std::atomic<std::int64_t> paused_until_ns{0};

  [[nodiscard]] std::int64_t now_ns() const {
    const Clock& clock = options.clock != nullptr ? *options.clock : system_clock();
    return std::chrono::duration_cast<std::chrono::nanoseconds>(clock.steady().time_since_epoch()).count();
  }

  void note(bool good) {
    if (good) {
      failures = 0;
      return;
    }
    if (++failures < kFailuresBeforePause) return;
    failures = 0;
    paused_until_ns = now_ns() + std::chrono::nanoseconds(kPause).count();
    log::warn("the language model is not asked for a while, because it failed again and again");
  }

  Result<std::string> post(const std::string& body, std::chrono::milliseconds timeout) const {
    static const CURLcode started = curl_global_init(CURL_GLOBAL_DEFAULT);
    if (started != CURLE_OK) return unavailable("libcurl cannot be started");
    const CurlHandle curl(curl_easy_init(), curl_easy_cleanup);
    if (!curl) return unavailable("out of memory");
    curl_slist* list = curl_slist_append(nullptr, "Content-Type: application/json");
    list = curl_slist_append(list, "Expect:");
    if (!options.key.empty()) list = curl_slist_append(list, ("Authorization: Bearer " + options.key).c_str());
    const CurlList headers(list, curl_slist_free_all);
    std::string answer;
    const auto set = [&](CURLoption option, auto value) { curl_easy_setopt(curl.get(), option, value); };
    set(CURLOPT_URL, endpoint.c_str());
    set(CURLOPT_PROTOCOLS_STR, "http,https");
    set(CURLOPT_FOLLOWLOCATION, 0L);
    set(CURLOPT_NOSIGNAL, 1L);
    set(CURLOPT_TIMEOUT_MS, static_cast<long>(timeout.count()));
    set(CURLOPT_HTTPHEADER, headers.get());
    set(CURLOPT_POSTFIELDS, body.c_str());
    set(CURLOPT_POSTFIELDSIZE, static_cast<long>(body.size()));
    set(CURLOPT_WRITEFUNCTION, collect);
    set(CURLOPT_WRITEDATA, &answer);
    const CURLcode code = curl_easy_perform(curl.get());
    if (code == CURLE_WRITE_ERROR) return unusable("the model's answer is longer than 64 KiB");
    if (code != CURLE_OK) return unavailable(std::string("the model cannot be asked: ") + curl_easy_strerror(code));
    long status = 0;
    curl_easy_getinfo(curl.get(), CURLINFO_RESPONSE_CODE, &status);
    if (status != 200) return unavailable("the model's endpoint answered HTTP " + std::to_string(status));
    return answer;
  }
};

HttpLanguageModel::HttpLanguageModel(Options options) : impl_(std::make_unique<Impl>()) {
  std::string base = options.url;
  while (base.ends_with('/')) base.pop_back();
  impl_->openai = base.ends_with("/v1") || base.ends_with("/v1/chat/completions");
  if (base.ends_with("/v1")) {
    base += "/chat/completions";
  } else if (!impl_->openai && !base.ends_with("/api/chat")) {
    base += "/api/chat";
  }
  impl_->endpoint = std::move(base);
  impl_->options = std::move(options);
}

HttpLanguageModel::~HttpLanguageModel() = default;

Result<ModelReading> HttpLanguageModel::ask(const ModelQuestion& question) {
  if (impl_->now_ns() < impl_->paused_until_ns) return unavailable("the model failed just now; it is asked again soon");
  // A model that hangs must not hold every thread that answers people.
  const Turnstile turnstile(impl_->asking);
  if (!turnstile.entered()) return unavailable("the model is busy with other messages");
  const std::string& system = question.system.empty() ? impl_->options.system : question.system;
  const std::string body = impl_->openai ? openai_request(impl_->options.model, system, question)
                                         : ollama_request(impl_->options.model, system, question);
  const auto answer = impl_->post(body, std::min(question.timeout, impl_->options.timeout_max));
  impl_->note(answer.ok() || answer.error().code != ErrorCode::kUnavailable);
  if (!answer) return answer.error();
  const auto content = content_of(*answer, impl_->openai);
  if (!content) return content.error();
  return parse_model_reading(*content, question.words);
}

std::unique_ptr<LanguageModel> make_language_model(const config::Settings& settings) {
  if (settings.llm_url.empty()) return nullptr;
  if (settings.llm_model.empty()) {
    throw std::invalid_argument("llm_url is set but llm_model is not: name the model, such as --llm-model llama3.2");
  }
  auto prompts = llm::load_prompts(settings.prompts);
  if (!prompts) throw std::invalid_argument(prompts.error().detail);
  return std::make_unique<HttpLanguageModel>(
      HttpLanguageModel::Options{.url = settings.llm_url,
                                 .model = settings.llm_model,
                                 .key = settings.llm_key,
                                 .system = std::move(*prompts),
                                 .timeout_max = std::chrono::milliseconds(settings.llm_timeout_ms)});
}

}  // namespace yaad
