#pragma once
#include "app/live.h"
#include "app/sweeper.h"
#include "roles/events_part.h"

namespace yaad::roles {

/// The role api besides its routes: live changes to open streams, and the sweep of what is past its time.
class ApiPart final : public Part {
 public:
  ApiPart(Ground& ground, EventsPart& events);

  LiveHub& live() { return live_; }

  void start() override;
  void stop() override;
  void committed(std::span<const EventPtr> events) override;
  void hinted(const CommitHint& hint) override;

 private:
  LiveHub live_;
  Sweeper sweeper_;
};

}  // namespace yaad::roles
