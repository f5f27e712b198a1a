#include "adapters/dapr/sidecar.h"

#include <curl/curl.h>

#include <algorithm>
#include <boost/json.hpp>
#include <mutex>

namespace yaad::dapr {
namespace {

constexpr std::size_t kWiresKept = 8;
constexpr std::size_t kLanesMax = 16;

struct Taken {
  std::string* body = nullptr;
  std::size_t max = 0;
};

std::size_t take_body(char* data, std::size_t, std::size_t size, void* user) {
  auto& taken = *static_cast<Taken*>(user);
  if (taken.body->size() + size > taken.max) return 0;  // curl ends the transfer with CURLE_WRITE_ERROR.
  taken.body->append(data, size);
  return size;
}

struct EndEasy {
  void operator()(CURL* easy) const { curl_easy_cleanup(easy); }
};
struct EndList {
  void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};
struct EndMulti {
  void operator()(CURLM* multi) const { curl_multi_cleanup(multi); }
};

std::string encoded(std::string_view text) {
  constexpr char kHex[] = "0123456789ABCDEF";
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
                       c == '_' || c == '.' || c == '~';
    if (plain) {
      out += c;
    } else {
      out.append({'%', kHex[byte >> 4], kHex[byte & 15]});
    }
  }
  return out;
}

}  // namespace

/// One connection and the request that is on it.
struct Sidecar::Wire {
  std::unique_ptr<CURL, EndEasy> easy{curl_easy_init()};
  std::unique_ptr<curl_slist, EndList> headers;
  SidecarRequest request;
  SidecarAnswer answer;
  Taken taken;
  char reason[CURL_ERROR_SIZE] = "";

  void prepare(const SidecarOptions& options, SidecarRequest what) {
    request = std::move(what);
    answer = {};
    taken = {&answer.body, options.answer_bytes_max};
    reason[0] = '\0';
    curl_easy_reset(easy.get());
    const auto add = [&](const std::string& line) {
      if (curl_slist* longer = curl_slist_append(headers.get(), line.c_str())) {
        static_cast<void>(headers.release());
        headers.reset(longer);
      }
    };
    headers.reset();
    add("Expect:");
    if (!options.api_token.empty()) add("dapr-api-token: " + options.api_token);
    if (!request.body.empty()) add("Content-Type: " + request.content_type);
    for (const auto& [name, value] : request.headers) add(name + ": " + value);
    const auto set = [&](CURLoption option, auto value) { curl_easy_setopt(easy.get(), option, value); };
    set(CURLOPT_URL, (options.base_url + request.target).c_str());
    set(CURLOPT_CUSTOMREQUEST, request.method.c_str());
    set(CURLOPT_PROTOCOLS_STR, "http,https");
    set(CURLOPT_HTTPHEADER, headers.get());
    set(CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(options.connect.count()));
    set(CURLOPT_TIMEOUT_MS, static_cast<long>(options.timeout.count()));
    set(CURLOPT_NOSIGNAL, 1L);
    set(CURLOPT_NOPROXY, "*");  // A sidecar is never behind a proxy.
    set(CURLOPT_ERRORBUFFER, reason);
    set(CURLOPT_WRITEFUNCTION, take_body);
    set(CURLOPT_WRITEDATA, &taken);
    set(CURLOPT_PRIVATE, this);
    if (!request.body.empty() || request.method == "POST") {
      set(CURLOPT_POSTFIELDS, request.body.data());
      set(CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(request.body.size()));
    }
  }

  Result<void> finish(const SidecarOptions& options, CURLcode code) {
    if (code == CURLE_WRITE_ERROR) return Error{ErrorCode::kUnavailable, "the Dapr sidecar's answer is too long"};
    if (code != CURLE_OK) {
      return Error{ErrorCode::kUnavailable, "the Dapr sidecar does not answer at " + options.base_url + " (" +
                                                (reason[0] != '\0' ? reason : curl_easy_strerror(code)) +
                                                "); start it, or say where it is with --bus dapr://HOST:PORT"};
    }
    long status = 0;
    curl_easy_getinfo(easy.get(), CURLINFO_RESPONSE_CODE, &status);
    answer.status = static_cast<int>(status);
    return {};
  }
};

struct Sidecar::Pool {
  std::mutex mutex;
  std::vector<std::unique_ptr<Wire>> idle;
  std::vector<std::unique_ptr<CURLM, EndMulti>> multis;  // They keep the connections of lanes.
};

Sidecar::Sidecar(SidecarOptions options) : options_(std::move(options)), pool_(std::make_unique<Pool>()) {
  static const CURLcode once = curl_global_init(CURL_GLOBAL_DEFAULT);
  static_cast<void>(once);
}

Sidecar::~Sidecar() = default;

std::unique_ptr<Sidecar::Wire> Sidecar::take() {
  const std::lock_guard lock(pool_->mutex);
  if (pool_->idle.empty()) return std::make_unique<Wire>();
  auto wire = std::move(pool_->idle.back());
  pool_->idle.pop_back();
  return wire;
}

void Sidecar::give(std::unique_ptr<Wire> wire) {
  const std::lock_guard lock(pool_->mutex);
  if (pool_->idle.size() < kWiresKept) pool_->idle.push_back(std::move(wire));
}

Result<SidecarAnswer> Sidecar::send(const SidecarRequest& request) {
  auto wire = take();
  if (!wire->easy) return Error{ErrorCode::kUnavailable, "the HTTP library could not be started"};
  wire->prepare(options_, request);
  const auto done = wire->finish(options_, curl_easy_perform(wire->easy.get()));
  if (!done) return done.error();  // The connection goes with the wire.
  SidecarAnswer answer = std::move(wire->answer);
  give(std::move(wire));
  return answer;
}

namespace {

/// Lends a multi handle to its scope.
template <typename Pool, typename Multi>
class Lent {
 public:
  explicit Lent(Pool& pool) : pool_(pool) {
    const std::lock_guard lock(pool_.mutex);
    if (!pool_.multis.empty()) {
      multi = std::move(pool_.multis.back());
      pool_.multis.pop_back();
    } else {
      multi.reset(curl_multi_init());
    }
  }
  ~Lent() {
    const std::lock_guard lock(pool_.mutex);
    if (multi && pool_.multis.size() < kWiresKept) pool_.multis.push_back(std::move(multi));
  }
  Lent(const Lent&) = delete;
  Lent& operator=(const Lent&) = delete;
  Multi multi;

 private:
  Pool& pool_;
};

}  // namespace

Result<void> Sidecar::send_lanes(std::vector<NextRequest> lanes,
                                 const std::function<Result<void>(const SidecarAnswer&)>& good) {
  if (lanes.size() > kLanesMax) return Error{ErrorCode::kInternal, "too many lanes"};
  Lent<Pool, std::unique_ptr<CURLM, EndMulti>> lent(*pool_);
  CURLM* const multi = lent.multi.get();
  std::vector<std::unique_ptr<Wire>> wires(lanes.size());
  std::size_t open = 0;
  Result<void> result;
  const auto next = [&](std::size_t lane) {
    SidecarRequest request = lanes[lane]();
    if (request.target.empty()) return;
    if (!wires[lane]) wires[lane] = std::make_unique<Wire>();
    wires[lane]->prepare(options_, std::move(request));
    curl_multi_add_handle(multi, wires[lane]->easy.get());
    ++open;
  };
  for (std::size_t lane = 0; lane < lanes.size(); ++lane) next(lane);
  while (open > 0) {
    int running = 0, left = 0;
    curl_multi_perform(multi, &running);
    while (CURLMsg* message = curl_multi_info_read(multi, &left)) {
      if (message->msg != CURLMSG_DONE) continue;
      const CURLcode code = message->data.result;
      CURL* const easy = message->easy_handle;
      const auto at =
          std::find_if(wires.begin(), wires.end(), [&](auto& wire) { return wire && wire->easy.get() == easy; });
      curl_multi_remove_handle(multi, easy);
      --open;
      auto done = (*at)->finish(options_, code);
      if (done) done = good((*at)->answer);
      if (!done && result) result = done.error();
      if (result) next(static_cast<std::size_t>(at - wires.begin()));
    }
    // What is under way when one fails is waited for: whoever tries again is not to overtake it.
    if (open > 0) curl_multi_poll(multi, nullptr, 0, 1000, nullptr);
  }
  return result;
}

InvocationTarget invocation_target(const SidecarOptions& sidecar, std::string_view app_id) {
  InvocationTarget target{sidecar.base_url + "/v1.0/invoke/" + encoded(app_id) + "/method", {}};
  if (!sidecar.api_token.empty()) target.headers.emplace_back("dapr-api-token", sidecar.api_token);
  return target;
}

Result<std::string> read_secret(Sidecar& sidecar, std::string_view store, std::string_view name, std::string_view key) {
  const auto answer = sidecar.send({.target = "/v1.0/secrets/" + encoded(store) + "/" + encoded(name)});
  if (!answer) return answer.error();
  const std::string what = "the secret " + std::string(store) + "/" + std::string(name);
  switch (answer->status) {
    case 200:
      break;
    case 204:
    case 404:
      return not_found("the sidecar does not find " + what + ": see that the store component is there and holds it");
    case 401:
      return Error{ErrorCode::kInvalid,
                   "the Dapr sidecar refuses the token: set dapr_api_token to the sidecar's DAPR_API_TOKEN"};
    case 403:
      return Error{ErrorCode::kInvalid, "the Dapr configuration does not let this program read " + what};
    default:
      // What the store says of its failure may hold what is secret.
      return Error{ErrorCode::kUnavailable, "the sidecar could not read " + what + " (HTTP " +
                                                std::to_string(answer->status) +
                                                "): see that the store is reached and holds it"};
  }
  boost::system::error_code failure;
  const boost::json::value parsed = boost::json::parse(answer->body, failure);
  const auto* object = failure ? nullptr : parsed.if_object();
  if (object == nullptr) return Error{ErrorCode::kUnavailable, "the sidecar answered no object for " + what};
  const auto* value = object->if_contains(key);
  if (value == nullptr && key == name && object->size() == 1) value = &object->begin()->value();
  if (value == nullptr || !value->is_string()) {
    return not_found(what + " has no key " + std::string(key) + "; write dapr:STORE/NAME/KEY");
  }
  return std::string(value->get_string());
}

}  // namespace yaad::dapr
