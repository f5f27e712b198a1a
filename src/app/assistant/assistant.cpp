#include "app/assistant.h"

#include <condition_variable>
#include <mutex>

#include "app/assistant/answer.h"
#include "app/assistant/plan.h"
#include "app/assistant/replies.h"
#include "app/ports/language_model.h"
#include "base/json_writer.h"
#include "base/utf8.h"
#include "domain/search_text.h"

namespace yaad {

namespace assistant {

Plan begin(const Turn& turn, std::string_view skill) {
  Plan plan;
  plan.operation = to_string(turn.reading.intent);
  plan.skill = skill;
  plan.confidence = turn.reading.confidence;
  plan.language = turn.reading.language;
  plan.state.shown = turn.before.shown;
  plan.state.last = turn.before.last;
  return plan;
}

Plan ask(const Turn& turn, std::string question, Pending pending, std::vector<TaskId> ids) {
  Plan plan = begin(turn, "TaskAgent");
  plan.clarify = true;
  plan.reply = std::move(question);
  plan.state.pending = pending;
  plan.state.text = turn.text;
  plan.state.asked_at = turn.now;
  plan.state.ids = std::move(ids);
  return plan;
}

}  // namespace assistant

namespace {

using namespace assistant;  // NOLINT(google-build-using-namespace): this file is its front door.
using language::Detail;
using language::Intent;
using language::Reading;

constexpr double kSure = 0.7;
constexpr std::size_t kTextMax = 10'000;
constexpr std::size_t kConversationIdMax = 128;

Plan say_only(const Turn& turn, const Words& what) {
  Plan plan = begin(turn, "TaskAgent");
  plan.reply = std::string(what.in(turn.reading.language));
  return plan;
}

std::optional<Plan> small_talk(const Turn& turn) {
  switch (turn.reading.detail) {
    case Detail::kHelp:
      return say_only(turn, words::kHelp);
    case Detail::kGreet:
      return say_only(turn, words::kGreet);
    case Detail::kThanks:
      return say_only(turn, words::kThanks);
    case Detail::kGoodbye:
      return say_only(turn, words::kGoodbye);
    case Detail::kCancel:
    case Detail::kNo:
      return say_only(turn, words::kCancelled);
    case Detail::kYes:
    case Detail::kChoose:
      return say_only(turn, words::kNothingPending);
    default:
      return std::nullopt;
  }
}

Plan not_understood(const Turn& turn) {
  Plan plan = say_only(turn, words::kNotUnderstood);
  plan.clarify = true;
  plan.unsure = true;
  return plan;
}

// "No, Friday": the change meant for the task that was just touched.
Plan correct(const Turn& turn) {
  Reading reading = turn.reading;
  reading.intent = Intent::kUpdate;
  reading.detail = Detail::kNone;
  reading.reference = language::Reference::kPronoun;
  Turn update = Turn{turn.view, turn.user,   turn.profile, turn.zone, turn.now_instant, turn.now, reading,
                     turn.text, turn.before, {},           false};
  return task_agent(update);
}

// The skill whose business this is.
Plan dispatch(const Turn& turn) {
  const bool sure_correction = turn.reading.detail == Detail::kCorrection && turn.reading.confidence >= kSure;
  if (sure_correction && turn.before.last && !turn.reading.changes.empty()) return correct(turn);
  switch (turn.reading.detail) {
    case Detail::kUndo:
    case Detail::kHistory:
      return audit_agent(turn);
    case Detail::kSnooze:
    case Detail::kRemind:
      return reminder_agent(turn);
    case Detail::kSkip:
    case Detail::kSetRecurrence:
    case Detail::kStopRecurrence:
      return recurring_agent(turn);
    case Detail::kRestore:
      return task_agent(turn);
    default:
      break;
  }
  if (turn.reading.intent == Intent::kUnknown) {
    if (auto talk = small_talk(turn)) return *talk;
    return not_understood(turn);
  }
  if (turn.reading.confidence < kSure && !turn.confirmed) {
    if (turn.reading.intent != Intent::kCreate || turn.reading.title.empty()) return not_understood(turn);
    Plan plan = ask(turn, say(turn.reading.language, words::kConfirmCreate, turn.reading.title), Pending::kConfirm, {});
    plan.unsure = true;
    return plan;
  }
  return task_agent(turn);
}

// A word of the answer that stands in one title only tells which is meant: "the one for Sara".
std::optional<TaskId> choice_by_words(const Turn& turn) {
  std::vector<std::pair<TaskId, std::string>> titles;
  for (const TaskId id : turn.before.ids) {
    if (const auto task = turn.view.find_task(turn.user, id))
      titles.emplace_back(id, " " + search_text(task->title) + " ");
  }
  std::optional<TaskId> found;
  for (const std::string& word : search_words(turn.text, 16)) {
    std::optional<TaskId> only;
    std::size_t count = 0;
    for (const auto& [id, title] : titles) {
      if (title.find(" " + word + " ") == std::string::npos) continue;
      only = id;
      ++count;
    }
    if (count != 1) continue;
    if (found && found != only) return std::nullopt;
    found = only;
  }
  return found;
}

// Words that name one of the tasks just offered are as good as its number.
std::optional<TaskId> choice_of(const Turn& turn) {
  const auto& ids = turn.before.ids;
  const int choice = turn.reading.choice;
  if (choice >= 1 && static_cast<std::size_t>(choice) <= ids.size()) return ids[static_cast<std::size_t>(choice) - 1];
  if (choice < 0 && !ids.empty()) return ids.back();
  if (turn.text.size() == 1 && turn.text[0] >= '1' && turn.text[0] <= '9') {
    const auto index = static_cast<std::size_t>(turn.text[0] - '1');
    if (index < ids.size()) return ids[index];
  }
  return choice_by_words(turn);
}

std::string random_conversation_id(IdSource& ids) { return ids.next().str(); }

Result<void> check(const ChatRequest& request) {
  std::vector<FieldError> errors;
  const std::string_view text = utf8::trim(request.text);
  if (text.empty()) errors.push_back({"#/user_input", "is empty; say what you want"});
  if (utf8::count(text) > kTextMax) errors.push_back({"#/user_input", "is longer than 10000 characters; shorten it"});
  if (utf8::count(request.conversation_id) > kConversationIdMax) {
    errors.push_back({"#/conversation_id", "is longer than 128 characters; shorten it"});
  }
  if (utf8::has_control(text, utf8::Lines::kMany))
    errors.push_back({"#/user_input", "holds a control character; remove it"});
  if (utf8::has_control(request.conversation_id)) {
    errors.push_back({"#/conversation_id", "holds a control character; remove it"});
  }
  if (errors.empty()) return {};
  return Error{ErrorCode::kInvalid, errors.front().pointer.substr(2) + " " + errors.front().detail, errors, 0};
}

}  // namespace

struct Assistant::Impl {
  Store& store;
  Executor& executor;
  Clock& clock;
  IdSource& ids;
  LanguageModel* model;

  struct Ground {
    Profile profile;
    Zone zone;
    Instant now;
    LocalSeconds local;
    std::optional<Conversation> conversation;
    State state;
  };

  Ground ground(ReadView& view, const ChatRequest& request) {
    Ground ground;
    ground.profile = view.find_profile(request.user).value_or(Profile{.user = request.user});
    ground.zone = Zone::find(ground.profile.tz).value_or(Zone());
    ground.now = clock.now();
    ground.local = ground.zone.to_local(ground.now);
    if (!request.conversation_id.empty())
      ground.conversation = view.find_conversation(request.user, request.conversation_id);
    if (ground.conversation) ground.state = state_from_json(ground.conversation->state);
    return ground;
  }

  static Reading read(std::string_view text, const Ground& ground, LocalSeconds now) {
    language::ReadContext context{now, ground.zone, ground.profile.language};
    return language::read(text, context);
  }

  static Turn turn(ReadView& view, const ChatRequest& request, const Ground& ground, const Reading& reading,
                   std::string_view text, LocalSeconds now) {
    return Turn{view,    request.user, ground.profile, ground.zone, ground.now, now,
                reading, text,         ground.state,   {},          false};
  }

  // The message as the answer to the question before it; empty when it is not one.
  static std::optional<Plan> continue_dialogue(ReadView& view, const ChatRequest& request, const Ground& ground,
                                               const Reading& reading, std::string_view text) {
    const State& state = ground.state;
    if (state.pending == Pending::kNothing) return std::nullopt;
    const Turn here = turn(view, request, ground, reading, text, ground.local);
    if (reading.detail == Detail::kNo || reading.detail == Detail::kCancel) return say_only(here, words::kCancelled);
    const auto again = [&](std::string_view full, std::vector<TaskId> chosen, bool confirmed) {
      Reading original = read(full, ground, state.asked_at);
      original.language = reading.language;
      if (confirmed) original.confidence = std::max(original.confidence, kSure);
      Turn repeated = turn(view, request, ground, original, full, state.asked_at);
      repeated.chosen = std::move(chosen);
      repeated.confirmed = confirmed;
      return dispatch(repeated);
    };
    switch (state.pending) {
      case Pending::kConfirm:
        if (reading.detail == Detail::kYes) return again(state.text, state.ids, true);
        return std::nullopt;
      case Pending::kChoose: {
        // "The second" alone is a day of the month; where a choice is awaited it is one of those shown.
        const Reading counted = read(std::string(text) + " one", ground, ground.local);
        const auto chosen =
            choice_of(reading.choice != 0 ? here : turn(view, request, ground, counted, text, ground.local));
        if (!chosen) return std::nullopt;
        return again(state.text, {*chosen}, false);
      }
      case Pending::kFill: {
        const bool new_matter =
            reading.intent != Intent::kUnknown && reading.intent != Intent::kCreate && reading.confidence >= kSure;
        if (new_matter) return std::nullopt;
        Plan plan = again(state.text + " " + std::string(text), state.ids, true);
        if (plan.clarify && plan.state.pending == Pending::kNothing) return std::nullopt;
        return plan;
      }
      default:
        return std::nullopt;
    }
  }

  Plan plan(ReadView& view, const ChatRequest& request, Ground& ground) {
    const std::string_view text = utf8::trim(request.text);
    const Reading reading = read(text, ground, ground.local);
    if (auto continued = continue_dialogue(view, request, ground, reading, text)) return *continued;
    ground.state.pending = Pending::kNothing;
    const Turn here = turn(view, request, ground, reading, text, ground.local);
    return dispatch(here);
  }

  // What the model understood, as a reading of our own: it names an intent and points at words of the message; what
  // those words mean, which task they name and whether to ask first is settled here as for any other message.
  static std::optional<Reading> reading_of(const ModelReading& model, const Ground& ground,
                                           language::Language language) {
    const std::pair<std::string_view, Intent> kIntents[] = {{"create_task", Intent::kCreate},
                                                            {"update_task", Intent::kUpdate},
                                                            {"complete_task", Intent::kComplete},
                                                            {"delete_task", Intent::kDelete},
                                                            {"query_tasks", Intent::kQuery}};
    const auto found = std::find_if(std::begin(kIntents), std::end(kIntents),
                                    [&](const auto& one) { return one.first == model.intent; });
    if (found == std::end(kIntents) || model.confidence < kSure) return std::nullopt;
    language::ReadContext context{ground.local, ground.zone, ground.profile.language};
    context.mode = language::Mode::kQuickAdd;
    const std::string words = "x " + model.when_words + " " + model.repeat_words + " " + model.reminder_words;
    Reading reading = language::read(words, context);
    reading.intent = found->second;
    reading.detail = Detail::kNone;
    reading.language = language;
    reading.confidence = std::min(model.confidence, 0.9);
    reading.title = model.title;
    reading.target = reading.intent == Intent::kCreate ? std::string() : model.title;
    reading.reference = language::Reference::kByName;
    reading.missing = language::Missing::kNothing;
    if (!model.priority.empty()) reading.priority = parse_priority(model.priority);
    if (reading.intent == Intent::kUpdate) {
      reading.changes.due = reading.due;
      reading.changes.priority = reading.priority;
      reading.changes.recurrence = reading.recurrence;
    }
    if (reading.intent == Intent::kQuery) {
      reading.filter = {};
      if (reading.when) {
        reading.filter.from = reading.when->start;
        reading.filter.to = reading.when->end;
      }
    }
    return reading;
  }

  // Outside every transaction: a slow or hostile model costs its own time-out and nothing else.
  void widen(const ChatRequest& request, const Ground& ground, Plan& plan) {
    if (model == nullptr || !plan.unsure) return;
    ModelQuestion question;
    question.words = std::string(utf8::trim(request.text));
    question.now = to_string(CivilDateTime::from_local(ground.local, true));
    question.tz = ground.profile.tz;
    const auto answer = model->ask(question);
    if (!answer) return;
    const auto reading = reading_of(*answer, ground, plan.language);
    if (!reading) return;
    store.read([&](ReadView& view) {
      Ground now = ground;
      now.state.pending = Pending::kNothing;
      plan = dispatch(turn(view, request, now, *reading, question.words, ground.local));
    });
  }

  static std::shared_ptr<const ChatTurn> chat_turn(const ChatRequest& request, const Ground& ground,
                                                   const Answer& answer) {
    auto turn = std::make_shared<ChatTurn>();
    turn->conversation.id = answer.conversation;
    turn->conversation.user = request.user;
    turn->conversation.state = to_json(answer.plan.state);
    turn->conversation.created_at = ground.conversation ? ground.conversation->created_at : ground.now;
    turn->conversation.last_at = ground.now;
    turn->conversation.message_count = (ground.conversation ? ground.conversation->message_count : 0) + 2;
    turn->question = {"user", request.text, ground.now, {}};
    std::string extra;
    JsonWriter(extra)
        .begin_object()
        .field("intent_detected", answer.plan.operation)
        .field("skill_agent_used", answer.plan.skill)
        .field("confidence_score", answer.plan.confidence)
        .field("clarification_needed", answer.plan.clarify)
        .end_object();
    turn->answer = {"assistant", answer.plan.reply, ground.now, std::move(extra)};
    return turn;
  }

  // One message on its way: from the pool thread that plans it to the writer's thread that has carried it out.
  struct Pass {
    Executor& executor;
    ChatRequest request;
    Ground ground;
    Answer answer;
    ChatDone done;
  };

  static CommandContext context(const std::shared_ptr<Pass>& pass) {
    const ChatRequest& request = pass->request;
    CommandContext context;
    context.user = request.user;
    context.actor = {ActorType::kAssistant, request.user.str()};
    context.correlation = request.correlation;
    context.traceparent = request.traceparent;
    context.source = "chat";
    context.chat = chat_turn(request, pass->ground, pass->answer);
    context.idempotency_key = request.idempotency_key;
    context.request_hash = request.request_hash;
    context.record = [pass](const Outcome& outcome) {
      IdempotencyRecord record;
      record.body = answer_json(pass->answer, outcome);
      return record;
    };
    return context;
  }

  // What could not be done is said in plain words, and remembered as said.
  static void tell_failure(Answer& answer, const Error& error) {
    answer.plan.reply = error.code == ErrorCode::kNotFound && answer.plan.skill == "AuditAgent"
                            ? std::string(words::kNothingToUndo.in(answer.plan.language))
                            : say(answer.plan.language, words::kFailed, error.detail);
    answer.plan.commands.clear();
    answer.plan.tasks.clear();
  }

  static bool is_plain_refusal(const Error& error) {
    return error.code == ErrorCode::kInvalid || error.code == ErrorCode::kNotFound ||
           error.code == ErrorCode::kConflict || error.code == ErrorCode::kUndoConflict;
  }

  static void finish(const std::shared_ptr<Pass>& pass, const Result<Outcome>& outcome) {
    if (!outcome) return pass->done(outcome.error());
    if (outcome->replay) return pass->done(ChatAnswer{outcome->replay->body, {}, true});
    pass->done(ChatAnswer{answer_json(pass->answer, *outcome),
                          outcome->command.uuid.is_nil() ? std::string() : outcome->command.str(), false});
  }

  static void carry_out(const std::shared_ptr<Pass>& pass) {
    pass->executor.execute_all(pass->answer.plan.commands, context(pass), [pass](const Result<Outcome>& outcome) {
      if (outcome || !is_plain_refusal(outcome.error())) return finish(pass, outcome);
      tell_failure(pass->answer, outcome.error());
      pass->executor.execute_all({}, context(pass), [pass](const Result<Outcome>& said) { finish(pass, said); });
    });
  }

  // "It" is what this turn is about, so the memory is settled before it is written.
  void settle_memory(Plan& plan) const {
    if (plan.commands.size() != 1) return;
    auto& command = plan.commands.front();
    if (auto* create = std::get_if<CreateTask>(&command)) {
      create->id = TaskId{ids.next()};
      plan.state.last = create->id;
    } else if (auto* update = std::get_if<UpdateTask>(&command)) {
      plan.state.last = update->id;
    } else if (auto* complete = std::get_if<CompleteTask>(&command)) {
      plan.state.last = complete->id;
    } else if (auto* snooze = std::get_if<SnoozeTask>(&command)) {
      plan.state.last = snooze->id;
    }
  }
};

Assistant::Assistant(Store& store, Executor& executor, Clock& clock, IdSource& ids, LanguageModel* model)
    : impl_(std::make_unique<Impl>(Impl{store, executor, clock, ids, model})) {}
Assistant::~Assistant() = default;

void Assistant::handle(ChatRequest request, ChatDone done) {
  if (auto checked = check(request); !checked) return done(checked.error());
  const auto started = impl_->clock.steady();
  auto pass = std::make_shared<Impl::Pass>(Impl::Pass{impl_->executor, std::move(request), {}, {}, std::move(done)});
  Answer& answer = pass->answer;
  impl_->store.read([&](ReadView& view) {
    pass->ground = impl_->ground(view, pass->request);
    answer.plan = impl_->plan(view, pass->request, pass->ground);
  });
  impl_->widen(pass->request, pass->ground, answer.plan);
  answer.conversation =
      pass->request.conversation_id.empty() ? random_conversation_id(impl_->ids) : pass->request.conversation_id;
  answer.milliseconds = std::chrono::duration<double, std::milli>(impl_->clock.steady() - started).count();
  impl_->settle_memory(answer.plan);
  Impl::carry_out(pass);
}

Result<ChatAnswer> Assistant::handle_wait(ChatRequest request) {
  std::mutex mutex;
  std::condition_variable ready;
  std::optional<Result<ChatAnswer>> answer;
  handle(std::move(request), [&](Result<ChatAnswer> result) {
    const std::lock_guard lock(mutex);
    answer = std::move(result);
    ready.notify_one();  // Under the lock: the waiter's frame is gone as soon as it can take it.
  });
  std::unique_lock lock(mutex);
  ready.wait(lock, [&] { return answer.has_value(); });
  return std::move(*answer);
}

Result<std::string> Assistant::parse(UserId user, const ParseRequest& request) {
  if (utf8::count(request.text) > kTextMax) return invalid("#/text", "is longer than 10000 characters; shorten it");
  Profile profile;
  impl_->store.read([&](ReadView& view) { profile = view.find_profile(user).value_or(Profile{.user = user}); });
  const auto zone = Zone::find(request.tz.empty() ? profile.tz : request.tz);
  if (!zone) return invalid("#/tz", "is not a known time zone; use a name such as Asia/Karachi");
  language::ReadContext context{
      request.now.value_or(zone->to_local(impl_->clock.now())),
      *zone,
      request.lang.empty() ? std::string_view(profile.language) : std::string_view(request.lang),
      request.mode,
      request.syntax,
      request.ignore};
  const Reading reading = language::read(request.text, context);
  return language::to_json_line(reading, request.text, {}, true);
}

}  // namespace yaad
