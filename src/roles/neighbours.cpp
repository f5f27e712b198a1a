#include "roles/neighbours.h"

#include <algorithm>
#include <stdexcept>

#include "adapters/dapr/sidecar.h"

namespace yaad::roles {
namespace {

std::shared_ptr<http::Upstream> make(const config::Settings& settings, const config::Environment& environment,
                                     std::string_view service, std::string_view urls) {
  if (urls.empty()) return nullptr;
  http::UpstreamOptions options;
  options.service = service;
  options.setting = "--" + std::string(service) + "-url";
  options.answer_timeout = std::chrono::milliseconds(settings.upstream_timeout_ms);
  options.silence = std::chrono::milliseconds(std::max<std::int64_t>(60'000, 4 * settings.stream_heartbeat_ms));
  while (!urls.empty()) {
    const std::size_t comma = std::min(urls.find(','), urls.size());
    std::string_view url = urls.substr(0, comma);
    urls.remove_prefix(std::min(comma + 1, urls.size()));
    constexpr std::string_view kDapr = "dapr://";
    if (url.starts_with(kDapr)) {  // The sidecar finds the service; its token proves who asks.
      auto target = dapr::invocation_target(dapr::sidecar_options(settings, environment), url.substr(kDapr.size()));
      options.urls.push_back(std::move(target.base_url));
      options.headers = std::move(target.headers);
    } else {
      options.urls.emplace_back(url);
    }
  }
  auto made = http::Upstream::make(std::move(options));
  if (!made) throw std::invalid_argument(made.error().detail);
  return *made;
}

bool is_chat(std::string_view path) { return path == "/chat" || path.starts_with("/chat/") || path == "/api/parse"; }

bool is_api(std::string_view path) {
  return path == "/api" || path.starts_with("/api/") || path == "/openapi.json" || path == "/docs";
}

}  // namespace

Neighbours::Neighbours(const config::Settings& settings, const config::Environment& environment, const RoleSet& roles)
    : web_(roles.has(Role::kWeb)) {
  if (!roles.has(Role::kApi) && web_) api_ = make(settings, environment, "api", settings.api_url);
  const bool asks_chat = !roles.has(Role::kChat) && (web_ || roles.has(Role::kApi));
  if (asks_chat) chat_ = make(settings, environment, "chat", settings.chat_url);
}

std::shared_ptr<http::Upstream> Neighbours::for_path(std::string_view path) const {
  if (!web_) return nullptr;
  if (is_chat(path)) return chat_ ? chat_ : api_;
  return is_api(path) ? api_ : nullptr;
}

std::vector<std::shared_ptr<http::Upstream>> Neighbours::all() const {
  std::vector<std::shared_ptr<http::Upstream>> all;
  if (api_) all.push_back(api_);
  if (chat_) all.push_back(chat_);
  return all;
}

void Neighbours::check(std::vector<App::Check>& checks) const {
  for (const auto& each : all()) {
    const auto reached = each->probe();
    // Without its api a page is of no use; without its chat the rest still is.
    const std::string_view otherwise = each == api_ ? "failed" : "degraded";
    checks.push_back({each->options().service, reached ? "ok" : std::string(otherwise),
                      reached ? std::string() : reached.error().detail});
  }
}

}  // namespace yaad::roles
