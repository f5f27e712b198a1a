#pragma once
#include <memory>
#include <string_view>
#include <vector>

#include "adapters/http/upstream.h"
#include "base/config.h"
#include "roles/part.h"
#include "roles/role_set.h"

namespace yaad::roles {

/// The services that run elsewhere and are reached through this one: api and chat, as far as they are not here.
class Neighbours final : public Part {
 public:
  /// Throws std::invalid_argument that names the setting and the remedy.
  Neighbours(const config::Settings& settings, const config::Environment& environment, const RoleSet& roles);

  /// Null when it runs here, or nobody knows where.
  [[nodiscard]] const std::shared_ptr<http::Upstream>& chat() const { return chat_; }
  /// Who answers a path that has no route here; null for nobody.
  [[nodiscard]] std::shared_ptr<http::Upstream> for_path(std::string_view path) const;
  [[nodiscard]] std::vector<std::shared_ptr<http::Upstream>> all() const;

  void check(std::vector<App::Check>& checks) const override;

 private:
  bool web_ = false;  ///< Hands on; the others only ask.
  std::shared_ptr<http::Upstream> api_, chat_;
};

}  // namespace yaad::roles
