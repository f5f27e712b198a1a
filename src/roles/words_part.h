#pragma once
#include "adapters/dapr/dapr_conversations.h"
#include "base/config.h"
#include "roles/part.h"

namespace yaad::roles {

/// The words of conversations where --conversations keeps them apart from the tasks.
class WordsPart final : public Part {
 public:
  WordsPart(const config::Settings& settings, const config::Environment& environment)
      : conversations_(dapr_conversations_options(settings, environment)) {}

  Conversations& conversations() { return conversations_; }

  void stop() override { conversations_.stop(); }
  void check(std::vector<App::Check>& checks) const override {
    const auto reached = conversations_.probe();
    checks.push_back({"conversations", reached ? "ok" : "degraded", reached ? std::string() : reached.error().detail});
  }

 private:
  mutable DaprConversations conversations_;
};

}  // namespace yaad::roles
