#pragma once
#include "app/assistant.h"
#include "app/ports/language_model.h"
#include "roles/ground.h"

namespace yaad::roles {

/// The role chat: the assistant, and the language model when one is configured.
class ChatPart final : public Part {
 public:
  /// `apart`: where words and memory are kept, unless with the tasks.
  ChatPart(Ground& ground, Conversations* apart);
  ~ChatPart() override;

  Assistant& assistant() { return *assistant_; }

 private:
  std::unique_ptr<LanguageModel> model_;
  std::unique_ptr<Assistant> assistant_;
};

}  // namespace yaad::roles
