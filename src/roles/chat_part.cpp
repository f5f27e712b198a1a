#include "roles/chat_part.h"

#include "adapters/llm/language_model.h"

namespace yaad::roles {

ChatPart::ChatPart(Ground& ground, Conversations* apart)
    : model_(make_language_model(ground.settings)),
      assistant_(std::make_unique<Assistant>(*ground.store, *ground.executor, ground.clock, ground.ids, model_.get(),
                                             apart)) {}

ChatPart::~ChatPart() = default;

}  // namespace yaad::roles
