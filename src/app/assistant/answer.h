#pragma once
#include <string>

#include "app/assistant/plan.h"

namespace yaad::assistant {

/// A plan on its way to the person: what will be said once its commands have been carried out.
struct Answer {
  Plan plan;
  std::string conversation;
  double milliseconds = 0;
};

/// The body of POST /chat/command (contracts: ChatAnswer). Pure.
std::string answer_json(const Answer& answer, const Outcome& outcome);

}  // namespace yaad::assistant
