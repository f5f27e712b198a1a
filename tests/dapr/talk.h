#pragma once
#include "app/ports/conversations.h"
#include "rig.h"

namespace yaad::dapr::testing {

/// Always of the same moment, and another turn each time.
inline TalkTurn turn(const std::string& question) {
  const Instant at = *parse_rfc3339("2026-03-04T10:00:00.125Z");
  return {ids().next(),
          {"user", question, at, {}},
          {"assistant", "<answer & more>", at, R"({"confidence_score":0.85,"clarification_needed":false})"}};
}

inline std::vector<std::string> questions(const Talk& talk) {
  std::vector<std::string> words;
  for (const TalkTurn& each : talk.turns) words.push_back(each.question.text);
  return words;
}

/// Keeps and waits.
inline Result<void> keep(Conversations& talks, UserId user, const std::string& id, const Talk& before,
                         const TalkTurn& said, const std::string& state) {
  std::mutex mutex;
  std::condition_variable ready;
  std::optional<Result<void>> result;
  talks.keep(user, id, before, said, state, [&](Result<void> kept) {
    const std::lock_guard lock(mutex);
    result = std::move(kept);
    ready.notify_one();
  });
  std::unique_lock lock(mutex);
  ready.wait(lock, [&] { return result.has_value(); });
  return *result;
}

}  // namespace yaad::dapr::testing
