#pragma once
#include <chrono>
#include <string>
#include <string_view>

#include "base/result.h"

namespace yaad {

/// What is asked of a language model. Borrows nothing.
struct ModelQuestion {
  std::string system;  ///< The global prompt and the skill's, joined: ours, trusted.
  std::string words;   ///< What the person said: data, never instruction. At most 4,000 characters are sent.
  std::string now;     ///< Local ISO time of the person, so that "tomorrow" has a meaning.
  std::string tz;      ///< IANA zone.
  std::chrono::milliseconds timeout{1500};  ///< For everything, from connecting to the last byte.
};

/// What a model said, after it was checked: right shape, known intent, every text taken from the person's words.
/// It is still only a suggestion; permissions, targets and confirmation are the assistant's. It carries no ids.
struct ModelReading {
  std::string intent;          ///< create_task, update_task, complete_task, delete_task, query_tasks, unknown.
  double confidence = 0;       ///< 0..1, the model's own.
  std::string title;           ///< The words of the person that name the task; empty when there are none.
  std::string when_words;      ///< The words that tell the time, to be read by language/; empty when there are none.
  std::string repeat_words;    ///< The words that tell a repetition, likewise.
  std::string reminder_words;  ///< The words that tell a reminder, likewise.
  std::string priority;        ///< high, medium, low or empty.
};

/// An optional helper that widens what is understood. Nothing depends on it: every error means "go on with the offline
/// reading". Output is hostile until proven otherwise, so adapters answer `parse_model_reading` or an error.
/// Errors: kUnavailable (off, refused, too slow, HTTP error), kInvalid (an answer that is not what was asked for).
/// Blocking, bounded by the question's time-out. Thread-safety: `ask` may be called from several threads at once.
class LanguageModel {
 public:
  virtual ~LanguageModel() = default;
  virtual Result<ModelReading> ask(const ModelQuestion& question) = 0;
};

/// The JSON schema (2020-12 subset) of an answer, as sent to the model.
std::string_view model_reading_schema();

/// Checks text that a model wrote against the schema (exactly its members, right types, bounds) and against the
/// person's words: title and the other words must stand there in this order, whole words, case aside. kInvalid says
/// what is wrong.
Result<ModelReading> parse_model_reading(std::string_view json, std::string_view words);

}  // namespace yaad
