#pragma once
#include <memory>
#include <string>
#include <string_view>

#include "app/executor.h"
#include "app/queries.h"
#include "language/reader.h"

namespace yaad {

class Conversations;
class LanguageModel;

struct ChatRequest {
  UserId user;
  std::string text;             ///< 1..10,000 code points.
  std::string conversation_id;  ///< Empty: a new one.
  std::string correlation;
  std::string traceparent;
  std::string idempotency_key;
  std::string request_hash;
};
struct ChatAnswer {
  std::string json;        ///< The body of POST /chat/command.
  std::string command_id;  ///< Empty when nothing was changed.
  bool replayed = false;
};

using ChatDone = std::function<void(Result<ChatAnswer>)>;

/// Talks: reads a message, finds the tasks that are meant, asks back when unsure, and turns the rest into commands.
/// What a turn changes, and the conversation's memory of it, are one transaction; where `apart` keeps the memory, it
/// follows the tasks, and one that did not come through is noticed by the next turn, which begins anew.
///
/// Thread-safety: any thread. Reads the database (and asks the language model), so not for an I/O thread and never for
/// the writer's.
class Assistant {
 public:
  Assistant(Store& store, Executor& executor, Clock& clock, IdSource& ids, LanguageModel* model = nullptr,
            Conversations* apart = nullptr);
  ~Assistant();

  /// Plans here and returns; `done` runs once, on the writer's thread after the commit is durable, or here when there
  /// is nothing to write (a request that is wrong, a full queue). It must be quick.
  void handle(ChatRequest request, ChatDone done);
  /// The same, waiting.
  Result<ChatAnswer> handle_wait(ChatRequest request);

  struct ParseRequest {
    std::string text;
    std::optional<LocalSeconds> now;  ///< Absent: the present, in the zone.
    std::string tz;                   ///< Empty: the user's.
    std::string lang;
    language::Mode mode = language::Mode::kChat;
    language::Syntax syntax = language::Syntax::kTodoist;
    std::vector<language::Span> ignore;
  };
  /// The reading of `jsonl.md` with its pieces. Saves nothing.
  Result<std::string> parse(UserId user, const ParseRequest& request);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace yaad
