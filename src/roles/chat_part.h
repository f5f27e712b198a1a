#pragma once
#include "app/assistant.h"
#include "app/ports/language_model.h"
#include "roles/ground.h"

namespace yaad::roles {

/// The role chat: the assistant, and the language model when one is configured.
class ChatPart final : public Part {
 public:
  explicit ChatPart(Ground& ground);
  ~ChatPart() override;

  Assistant& assistant() { return *assistant_; }

 private:
  std::unique_ptr<LanguageModel> model_;
  std::unique_ptr<Assistant> assistant_;
};

}  // namespace yaad::roles
