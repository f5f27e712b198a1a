#pragma once
#include <memory>
#include <string>

#include "app/ports/language_model.h"
#include "base/clock.h"
#include "base/config.h"

namespace yaad {

/// Asks a language model over HTTP, with libcurl: Ollama's /api/chat with a `format` schema, or an OpenAI-compatible
/// /v1/chat/completions with `response_format` json_schema.
///
/// Which one is told by the URL: a path that ends in /v1 (or in /v1/chat/completions) is OpenAI-compatible, anything
/// else is Ollama. Redirects are not followed, an answer has at most 64 KiB, and the whole exchange at most the
/// question's time-out, never more than 1.5 s. After three failures in a row nothing is asked for 30 s, so that a dead
/// endpoint does not slow every message; and at most four questions are under way at once, further ones are refused.
/// Thread-safety: `ask` from several threads at once.
class HttpLanguageModel final : public LanguageModel {
 public:
  struct Options {
    std::string url;
    std::string model;
    std::string key;     ///< Bearer token; empty for none.
    std::string system;  ///< Used for a question without `system`.
    std::chrono::milliseconds timeout_max{1500};
    const Clock* clock = nullptr;  ///< For the pause after failures; the machine's when null. Borrowed.
  };
  explicit HttpLanguageModel(Options options);
  ~HttpLanguageModel() override;

  Result<ModelReading> ask(const ModelQuestion& question) override;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// The model of these settings, or null when `llm_url` is empty. Throws std::invalid_argument, saying the remedy, when
/// the prompts cannot be loaded or no `llm_model` is named.
std::unique_ptr<LanguageModel> make_language_model(const config::Settings& settings);

}  // namespace yaad
