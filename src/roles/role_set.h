#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "base/config.h"

namespace yaad::roles {

/// One part of the system that can run as a process of its own.
enum class Role : std::uint8_t { kApi, kChat, kNotification, kRecurring, kAudit, kWeb, kRelay };
inline constexpr Role kRoles[] = {Role::kApi,   Role::kChat, Role::kNotification, Role::kRecurring,
                                  Role::kAudit, Role::kWeb,  Role::kRelay};
std::string_view to_string(Role role);

/// What one process is.
class RoleSet {
 public:
  /// "all", or names with commas between, as the settings have checked them.
  explicit RoleSet(std::string_view names);
  [[nodiscard]] bool has(Role role) const { return (bits_ & bit(role)) != 0; }
  [[nodiscard]] bool all() const { return all_; }
  /// The page and the way to the others, and nothing that needs a store.
  [[nodiscard]] bool only_web() const { return bits_ == bit(Role::kWeb); }
  /// Publishes or takes events: the other roles are told by the store alone.
  [[nodiscard]] bool on_the_bus() const {
    return has(Role::kApi) || has(Role::kRelay) || has(Role::kRecurring) || has(Role::kAudit);
  }
  [[nodiscard]] std::string str() const;

 private:
  static constexpr unsigned bit(Role role) { return 1U << static_cast<unsigned>(role); }
  unsigned bits_ = 0;
  bool all_ = false;
};

/// Whether these roles can run with the store, the bus and the addresses that the settings name. kInvalid says which
/// setting to change, and to what.
Result<void> check_roles(const config::Settings& settings);

}  // namespace yaad::roles
