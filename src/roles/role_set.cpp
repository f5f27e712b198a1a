#include "roles/role_set.h"

#include <algorithm>

namespace yaad::roles {

std::string_view to_string(Role role) {
  static constexpr std::string_view kNames[] = {"api", "chat", "notification", "recurring", "audit", "web", "relay"};
  return kNames[static_cast<std::size_t>(role)];
}

RoleSet::RoleSet(std::string_view names) {
  while (!names.empty()) {
    const std::size_t comma = std::min(names.find(','), names.size());
    const std::string_view name = names.substr(0, comma);
    names.remove_prefix(std::min(comma + 1, names.size()));
    all_ = all_ || name == "all";
    for (const Role role : kRoles) {
      if (name == to_string(role) || name == "all") bits_ |= bit(role);
    }
  }
}

std::string RoleSet::str() const {
  if (all_) return "all";
  std::string out;
  for (const Role role : kRoles) {
    if (has(role)) out.append(out.empty() ? "" : ",").append(to_string(role));
  }
  return out;
}

Result<void> check_roles(const config::Settings& settings) {
  const RoleSet roles(settings.role);
  const auto refused = [](const std::string& why) { return Error{ErrorCode::kInvalid, why, {}, 0}; };
  if (roles.str().empty())
    return refused("--role names no role; use all, or some of api,chat,notification,recurring,audit,web,relay");
  if (roles.has(Role::kWeb) && !roles.has(Role::kApi) && settings.api_url.empty()) {
    return refused("--role " + roles.str() +
                   " hands requests on and needs to know where: set --api-url to the URL of "
                   "the api role, such as http://127.0.0.1:8001");
  }
  if (roles.all() || roles.only_web()) return {};
  if (!settings.store.starts_with("postgres")) {
    return refused("--role " + roles.str() +
                   " is one process of several, which share a store: set --store to a "
                   "postgresql:// URL (it is " +
                   (settings.store.starts_with("sqlite") ? "sqlite, which one process has "
                                                           "for itself"
                                                         : "something else") +
                   "), or use --role all");
  }
  if (settings.bus == "embedded") {
    return refused("--role " + roles.str() +
                   " is one process of several, which need a bus between them: set --bus to "
                   "kafka://HOST:PORT or dapr (it is embedded, which ends at the process), or use --role all");
  }
  return {};
}

}  // namespace yaad::roles
