#include "app/assistant.h"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <mutex>

#include "app/assistant/answer.h"
#include "app/assistant/answers.h"
#include "app/assistant/failure.h"
#include "app/assistant/kept_question.h"
#include "app/assistant/model_budget.h"
#include "app/assistant/plan.h"
#include "app/assistant/replies.h"
#include "app/assistant/spoken.h"
#include "app/assistant/turns.h"
#include "app/ports/conversations.h"
#include "app/ports/language_model.h"
#include "base/json_writer.h"
#include "base/logging.h"
#include "base/utf8.h"
#include "domain/search_text.h"

namespace yaad {

namespace {

using namespace assistant;  // NOLINT(google-build-using-namespace): this file is its front door.
using language::Reading;

constexpr std::size_t kTextMax = 10'000;
constexpr std::size_t kRememberedMax = 500;  ///< Bytes of a message kept for the next turn.
constexpr std::size_t kConversationIdMax = 128;
// Who completes a repeating task and speaks of "it" at once means the next one, which a worker is making meanwhile.
constexpr int kTriesForNext = 21;
constexpr int kWaitersMax = 3;
constexpr std::chrono::milliseconds kWaitForNext{25};

std::string random_conversation_id(IdSource& ids) { return ids.next().str(); }

// Nobody tells when the worker is done: whoever waits for it looks again.
void wait_a_moment() {
  std::mutex mutex;
  std::condition_variable nobody;
  std::unique_lock lock(mutex);
  nobody.wait_for(lock, kWaitForNext);
}

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
  Conversations* apart;  ///< Null: words and memory are kept with the tasks.
  std::unique_ptr<ModelBudget> budget = std::make_unique<ModelBudget>();
  std::unique_ptr<std::atomic<int>> waiting = std::make_unique<std::atomic<int>>(0);  ///< For what a worker makes.

  struct Ground {
    Profile profile;
    Zone zone;
    Instant now;
    LocalSeconds local;
    std::optional<Conversation> conversation;
    State state;
    bool repeated = false;  ///< This request has been answered before.
  };

  Ground ground(ReadView& view, const ChatRequest& request, const Talk& talk) {
    Ground ground;
    ground.profile = view.find_profile(request.user).value_or(Profile{.user = request.user});
    ground.zone = Zone::find(ground.profile.tz).value_or(Zone());
    ground.now = clock.now();
    ground.local = ground.zone.to_local(ground.now);
    if (!request.conversation_id.empty())
      ground.conversation = view.find_conversation(request.user, request.conversation_id);
    if (ground.conversation) ground.state = memory(ground.conversation->state, talk);
    if (apart != nullptr && !request.idempotency_key.empty())
      ground.repeated = view.find_idempotency(request.user, request.idempotency_key).has_value();
    return ground;
  }

  // As plan(), with the next occurrence of a series that was just completed. Few may wait for one at a time: those who
  // do hold threads that others need.
  struct Pass;
  void plan_when_ready(Pass& pass);

  // What was kept apart is of use only as it was after the last turn: a "yes" must not answer an older question.
  static State memory(const std::string& head, const Talk& talk) {
    const Uuid turn = turn_of_head(head);
    if (turn.is_nil()) return state_from_json(head);
    if (!talk.turns.empty() && talk.turns.back().id == turn) return state_from_json(talk.state);
    return {};
  }

  static Reading read(std::string_view text, const Ground& ground, LocalSeconds now) {
    language::ReadContext context{now, ground.zone, ground.profile.language};
    return language::read(text, context);
  }

  static Reading read_spoken(std::string_view text, const Ground& ground) {
    const language::ReadContext context{ground.local, ground.zone, ground.profile.language};
    Reading reading = read_in_talk(text, context, ground.state.spoken);
    settle_courtesy(reading, text);
    return reading;
  }

  static Turn turn(ReadView& view, const ChatRequest& request, const Ground& ground, const Reading& reading,
                   assistant::BorrowedText text, LocalSeconds now) {
    return Turn{view,    request.user, ground.profile, ground.zone, ground.now, now,
                reading, text,         ground.state,   {},          false};
  }

  Plan plan(ReadView& view, const ChatRequest& request, Ground& ground) {
    const std::string_view text = utf8::trim(request.text);
    Plan made = plan_of(view, request, ground, text);
    made.state.spoken = spoken_now(made);
    if (text.size() > kRememberedMax) return made;
    const bool of_it = made.tasks.size() == 1 && made.tasks.front().id == ground.state.last;
    const bool said_nothing = made.operation == to_string(language::Intent::kUnknown) || made.clarify || of_it;
    if (said_nothing && made.commands.empty()) {
      made.state.fresh = ground.state.fresh;
      made.state.said = ground.state.said;
      made.state.query = ground.state.query;
    }
    if (!made.commands.empty() && made.state.said.empty()) made.state.said = text;
    if (made.operation == to_string(language::Intent::kQuery) && made.state.query.empty()) made.state.query = text;
    return made;
  }

  static Plan plan_of(ReadView& view, const ChatRequest& request, Ground& ground, std::string_view text) {
    const Reading reading = read_spoken(text, ground);
    const Turn alone = turn(view, request, ground, reading, text, ground.local);
    if (auto continued = continue_dialogue(alone)) return std::move(*continued);
    const State asked = ground.state;
    ground.state.pending = Pending::kNothing;
    Plan made = new_matter(view, request, ground, alone);
    settle_question(with_state(alone, asked), made);
    return made;
  }

  // "Actually make the boiler urgent", "oh wait parents evening is at 6:30": no task of such a name, but what these
  // words change.
  static std::optional<Plan> on_second_thought(ReadView& view, const ChatRequest& request, const Ground& ground,
                                               const Turn& alone) {
    if (alone.reading.intent != language::Intent::kCreate) return std::nullopt;
    const std::string rest(assistant::without_second_thought(alone.text));
    if (rest.empty()) return std::nullopt;
    std::vector<std::string> meant{rest};
    if (auto mended = assistant::with_actually(alone.text); !mended.empty()) meant.push_back(std::move(mended));
    for (const std::string& text : meant) {
      const Reading reading = read_spoken(text, ground);
      if (reading.intent == language::Intent::kCreate) continue;
      Plan made = as_said(view, request, ground, turn(view, request, ground, reading, text, ground.local));
      const bool adds = std::any_of(made.commands.begin(), made.commands.end(),
                                    [](const Command& one) { return std::holds_alternative<CreateTask>(one); });
      if (!adds && !made.unsure && (!made.commands.empty() || !made.state.ids.empty())) return made;
    }
    return std::nullopt;
  }

  static Plan new_matter(ReadView& view, const ChatRequest& request, const Ground& ground, const Turn& alone) {
    if (auto second = on_second_thought(view, request, ground, alone)) return std::move(*second);
    Plan made = as_said(view, request, ground, alone);
    if (made.unsure && made.commands.empty()) {
      if (auto bare = without_particles(view, request, ground, alone)) return std::move(*bare);
    }
    return made;
  }

  static Plan as_said(ReadView& view, const ChatRequest& request, const Ground& ground, const Turn& alone) {
    if (auto told = set_phrase(alone)) return std::move(*told);
    if (auto followed = follow_up(alone)) return std::move(*followed);
    if (auto both = news_and_duty(view, request, ground, alone)) return *both;
    return one_or_several(view, request, ground, alone);
  }

  static Plan one_or_several(ReadView& view, const ChatRequest& request, const Ground& ground, const Turn& alone) {
    if (auto many = several(view, request, ground, alone.text, alone.reading.language)) return *many;
    return by_reading(alone);
  }

  // "Goli kha li, aur doodh lana hai": the news ticks its task off where there is one, and is a remark otherwise.
  static std::optional<Plan> news_and_duty(ReadView& view, const ChatRequest& request, const Ground& ground,
                                           const Turn& alone) {
    if (alone.reading.intent != language::Intent::kCreate || alone.reading.language == Language::kEnglish)
      return std::nullopt;
    const auto said =
        language::past_and_duty(alone.text, language::ReadContext{ground.local, ground.zone, ground.profile.language});
    if (!said) return std::nullopt;
    const Reading duty = read_spoken(said->duty, ground);
    Plan made = one_or_several(view, request, ground, turn(view, request, ground, duty, said->duty, ground.local));
    const Reading past = read_spoken(said->past, ground);
    auto all = told_done(turn(view, request, ground, past, said->past, ground.local));
    if (!all) return made;
    add_to(*all, std::move(made), false, said->duty);
    return all;
  }

  // "Ok and thursday?", "the essay is due friday btw": what was not understood, without such words around it. No
  // task is made of that but by asking.
  static std::optional<Plan> without_particles(ReadView& view, const ChatRequest& request, const Ground& ground,
                                               const Turn& alone) {
    const std::string_view bare = assistant::without_particles(alone.text);
    if (bare.empty() || bare == alone.text) return std::nullopt;
    const Reading reading = read_spoken(bare, ground);
    const Turn less = turn(view, request, ground, reading, bare, ground.local);
    Plan made = as_said(view, request, ground, less);
    if (made.commands.size() == 1 && std::holds_alternative<CreateTask>(made.commands.front())) {
      const std::string& title = std::get<CreateTask>(made.commands.front()).title;
      Plan offer = ask(less, say(reading.language, words::kConfirmCreate, title), Pending::kConfirm, {});
      offer.unsure = true;
      return offer;
    }
    const bool asks = made.state.pending != Pending::kNothing;
    return made.unsure && !asks ? std::nullopt : std::optional(std::move(made));
  }

  // "Buy milk tomorrow and call Ali at 5", or a line each: carried out together when each of them is clear by itself.
  // Empty: one message, or one that has to be asked about as a whole.
  static std::optional<Plan> several(ReadView& view, const ChatRequest& request, const Ground& ground,
                                     std::string_view text, Language language) {
    std::vector<Reading> readings =
        language::read_all(text, language::ReadContext{ground.local, ground.zone, ground.profile.language});
    if (readings.size() < 2) return std::nullopt;
    for (Reading& one : readings) {  // "…, 2 baje lunch with team" is answered as the rest.
      if (one.language == Language::kEnglish) one.language = language;
    }
    const bool orders = std::any_of(readings.begin(), readings.end(), [](const Reading& one) {
      return one.intent != language::Intent::kCreate && one.intent != language::Intent::kQuery;
    });
    std::optional<Plan> all, deletion;
    std::vector<TaskId> deleted;
    std::vector<Meant> meant;
    std::vector<std::string> said;
    said.reserve(readings.size());
    for (const Reading& reading : readings) {
      const std::string& words = said.emplace_back(order_words(part_of(text, reading), reading, ground));
      Turn part = turn(view, request, ground, reading, words, ground.local);
      part.alone = false;
      Plan one = dispatch(part);
      if (conflicts(meant, reading, one)) return ask_one_order(part, one);
      if (asks_to_delete(part, one)) {  // "Delete milk and delete bread": one question for both.
        const TaskId id = one.state.ids.front();
        if (std::find(deleted.begin(), deleted.end(), id) == deleted.end()) deleted.push_back(id);
        deletion = deleted.size() == 1 ? std::move(one) : act_on_many(part, deleted, false);
        continue;
      }
      const bool asks = one.clarify;
      if (asks && !orders) return std::nullopt;
      if (!asks && one.commands.empty() && reading.intent != language::Intent::kQuery) return std::nullopt;
      if (!all) {
        all = std::move(one);
        continue;
      }
      add_to(*all, std::move(one), reading.intent == language::Intent::kQuery, part.text);
    }
    if (!all || !deletion) return all ? std::move(all) : std::move(deletion);
    const std::string words = deletion->state.text;
    add_to(*all, *std::move(deletion), false, words);
    return all;
  }

  // The task that an order of the message is about, and what the message calls it.
  struct Meant {
    TaskId task;
    std::vector<std::string> name;
  };

  // "Delete the milk and move the eggs to friday", where both are names of one task: what to do is not clear.
  static bool conflicts(std::vector<Meant>& before, const Reading& reading, const Plan& plan) {
    constexpr std::size_t kNameWords = 16;
    const bool order = reading.intent != language::Intent::kCreate && reading.intent != language::Intent::kQuery;
    if (!order || reading.target.empty()) return false;
    const std::vector<std::string> name = search_words(reading.target, kNameWords);
    std::vector<TaskId> tasks = plan.state.pending == Pending::kConfirm ? plan.state.ids : std::vector<TaskId>();
    for (const Command& command : plan.commands) {
      if (const auto id = touched(command)) tasks.push_back(*id);
    }
    const bool clash = std::any_of(before.begin(), before.end(), [&](const Meant& one) {
      return std::find(tasks.begin(), tasks.end(), one.task) != tasks.end() &&
             std::find_first_of(one.name.begin(), one.name.end(), name.begin(), name.end()) == one.name.end();
    });
    for (const TaskId task : tasks) before.push_back({task, name});
    return clash;
  }

  static Plan ask_one_order(const Turn& turn, const Plan& last) {
    const TaskId id = last.commands.empty() ? last.state.ids.front() : *touched(last.commands.front());
    const auto task = turn.view.find_task(turn.user, id);
    Plan plan = begin(turn, "TaskAgent");
    plan.clarify = true;
    plan.reply = say(turn.reading.language,
                     {"Both of these are one task, '{0}', so I have changed nothing. What should I do with it?",
                      "یہ دونوں ایک ہی کام ہیں: '{0}'، اس لیے میں نے کچھ نہیں بدلا۔ اس کا کیا کروں؟",
                      "Yeh dono ek hi kaam hain: '{0}', is liye maine kuch nahin badla. Is ka kya karoon?"},
                     task ? task->title : turn.reading.target);
    return plan;
  }

  // It asks for nothing but a yes; how much of a series goes, and whether the nearest name is meant, is asked alone.
  static bool asks_to_delete(const Turn& part, const Plan& plan) {
    const bool asks = part.reading.intent == language::Intent::kDelete && plan.state.pending == Pending::kConfirm;
    if (!asks || plan.state.ids.size() != 1 || plan.tasks.size() != 1 || plan.tasks.front().repeat) return false;
    Turn sure = part;
    sure.confirmed = true;
    return dispatch(sure).commands.size() == 1;
  }

  // What one more of several orders comes to; it `lists` tasks. One question at a time: of another it is said that it
  // waits.
  static void add_to(Plan& all, Plan one, bool lists, std::string_view words) {
    const bool asked = all.state.pending != Pending::kNothing, asks = one.state.pending != Pending::kNothing;
    if (asked && asks)
      one.reply = say(one.language, {"Not done yet: {0}.", "ابھی نہیں کیا: {0}۔", "Abhi nahin kiya: {0}."}, words);
    // A list shows what was there before: it stands in front of what is said of the changes. A question comes last.
    const bool first = lists || asked;
    all.reply = first ? one.reply + "\n" + all.reply : all.reply + "\n" + one.reply;
    all.confidence = std::min(all.confidence, one.confidence);
    std::move(one.commands.begin(), one.commands.end(), std::back_inserter(all.commands));
    all.clarify = all.clarify || one.clarify;
    if (asks && !asked) all.state = std::move(one.state);
  }

  // The words of one of several orders: a question about it is remembered with them alone.
  static std::string_view part_of(std::string_view text, const Reading& reading) {
    if (reading.pieces.empty()) return text;
    std::size_t begin = text.size(), end = 0;
    for (const language::Piece& piece : reading.pieces) {
      begin = std::min<std::size_t>(begin, piece.bytes.begin);
      end = std::max<std::size_t>(end, piece.bytes.end);
    }
    return begin < end && end <= text.size() ? text.substr(begin, end - begin) : text;
  }

  // "Dinner to friday" has the verb of the order before it: with it these words are understood by themselves.
  static std::string order_words(std::string_view words, const Reading& reading, const Ground& ground) {
    if (reading.intent != language::Intent::kUpdate || !reading.changes.due) return std::string(words);
    if (read(words, ground, ground.local).intent == reading.intent) return std::string(words);
    if (reading.language == language::Language::kEnglish) return "move " + std::string(words);
    return std::string(words) + (reading.language == language::Language::kUrdu ? " کر دو" : " kar do");
  }

  // Outside every transaction: a slow or hostile model costs its own time-out and nothing else.
  void widen(const ChatRequest& request, const Ground& ground, Plan& plan) {
    if (model == nullptr || !plan.unsure || !budget->take(request.user, clock.steady())) return;
    ModelQuestion question;
    question.words = std::string(utf8::trim(request.text));
    question.now = to_string(CivilDateTime::from_local(ground.local, true));
    question.tz = ground.profile.tz;
    const auto answer = model->ask(question);
    if (!answer) return;
    store.read([&](ReadView& view) {
      Ground now = ground;
      now.state.pending = Pending::kNothing;
      const Reading reading = read(question.words, ground, ground.local);
      if (auto widened = widened_plan(turn(view, request, now, reading, question.words, ground.local), *answer)) {
        plan = std::move(*widened);
      }
    });
  }

  // `apart`: the id of the turn where words and memory are kept apart, else nil.
  static std::shared_ptr<const ChatTurn> chat_turn(const ChatRequest& request, const Ground& ground,
                                                   const Answer& answer, const Uuid& apart) {
    auto turn = std::make_shared<ChatTurn>();
    turn->conversation.id = answer.conversation;
    turn->conversation.user = request.user;
    turn->apart = !apart.is_nil();
    turn->conversation.state = turn->apart ? head_json(apart) : to_json(answer.plan.state);
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
    Conversations* apart;
    Talk talk;  ///< As it was before this turn.
    Uuid turn;  ///< Nil unless `apart`.
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
    context.chat = chat_turn(request, pass->ground, pass->answer, pass->turn);
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
  static void tell_failure(Answer& answer, const State& before, const Error& error) {
    answer.plan.reply = error.code == ErrorCode::kNotFound && answer.plan.skill == "AuditAgent"
                            ? std::string(words::kNothingToUndo.in(answer.plan.language))
                            : plain_failure(answer.plan.language, error);
    answer.plan.commands.clear();
    answer.plan.tasks.clear();
    answer.plan.clarify = false;
    answer.plan.state = before;  // Nothing of what was planned came to be, and nothing is asked.
    answer.plan.state.pending = Pending::kNothing;
    answer.plan.state.ids.clear();
    answer.plan.state.fresh = false;
    answer.plan.state.idle = true;
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
    if (pass->answer.plan.commands.empty()) return say_only(pass);
    pass->executor.execute_all(pass->answer.plan.commands, context(pass), [pass](const Result<Outcome>& outcome) {
      if (outcome) return remember_done(pass, outcome);
      if (!is_plain_refusal(outcome.error())) return finish(pass, outcome);
      tell_failure(pass->answer, pass->ground.state, outcome.error());
      say_only(pass);
    });
  }

  static void keep_apart(const std::shared_ptr<Pass>& pass, std::function<void(Result<void>)> done) {
    const auto turn = chat_turn(pass->request, pass->ground, pass->answer, pass->turn);
    pass->apart->keep(pass->request.user, pass->answer.conversation, pass->talk,
                      {pass->turn, turn->question, turn->answer}, to_json(pass->answer.plan.state), std::move(done));
  }

  // Nothing of a task changes. A question is of no use to anybody when its answer will not be understood, so where the
  // memory is kept apart it comes first, and the person is told when it cannot be kept.
  static void say_only(const std::shared_ptr<Pass>& pass) {
    const auto write = [pass] {
      pass->executor.execute_all({}, context(pass), [pass](const Result<Outcome>& said) { finish(pass, said); });
    };
    if (pass->apart == nullptr || pass->ground.repeated) return write();
    keep_apart(pass, [pass, write](const Result<void>& kept) { kept ? write() : pass->done(kept.error()); });
  }

  // The tasks are safe: whether the memory of it can be kept changes nothing of the answer.
  static void remember_done(const std::shared_ptr<Pass>& pass, const Result<Outcome>& outcome) {
    if (pass->apart == nullptr || outcome->replay) return finish(pass, outcome);
    auto kept_outcome = std::make_shared<const Result<Outcome>>(outcome);
    keep_apart(pass, [pass, kept_outcome](const Result<void>& kept) {
      if (!kept) log::warn("what was said was not kept; the tasks are", {{"reason", kept.error().detail}});
      finish(pass, *kept_outcome);
    });
  }

  // The same for a repeat of the same request, so that its words are kept once.
  [[nodiscard]] Uuid turn_id(const ChatRequest& request) const {
    if (apart == nullptr) return {};
    if (request.idempotency_key.empty()) return ids.next();
    return Uuid::v5(request.user.uuid, "turn of " + request.idempotency_key);
  }

  static std::optional<TaskId> touched(const Command& command) {
    return std::visit(
        [](const auto& one) -> std::optional<TaskId> {
          using T = std::decay_t<decltype(one)>;
          if constexpr (std::is_same_v<T, CreateTask>)
            return one.id;
          else if constexpr (std::is_same_v<T, AddReminder>)
            return one.task;
          else if constexpr (requires { requires std::is_same_v<std::decay_t<decltype(one.id)>, TaskId>; })
            return one.id;
          else
            return std::nullopt;
        },
        command);
  }

  // "It" is what this turn is about, so the memory is settled before it is written. Those made together are "the
  // first", "the second", …; those touched together are "them".
  void settle_memory(Plan& plan, const State& before) const {
    // A list is looked at between a change and its undo; after anything else that changed nothing, it is not clear what
    // "undo" would be said of.
    const bool looked = plan.operation == to_string(language::Intent::kQuery) && !plan.clarify;
    plan.state.idle = plan.commands.empty() && !plan.undo_next && (!looked || before.idle);
    std::vector<TaskId> made, all;
    bool gone = false;
    for (std::size_t i = 0; i < plan.commands.size(); ++i) {
      Command& command = plan.commands[i];
      if (auto* create = std::get_if<CreateTask>(&command)) {
        create->id = TaskId{ids.next()};
        auto* done = i + 1 < plan.commands.size() ? std::get_if<CompleteTask>(&plan.commands[i + 1]) : nullptr;
        if (done != nullptr && done->id == TaskId{}) {  // Made done: "it" is what is left open.
          done->id = *create->id;
          ++i;
          continue;
        }
        made.push_back(*create->id);
      }
      gone = gone || std::holds_alternative<DeleteTask>(command);
      const auto id = touched(command);
      if (id && std::find(all.begin(), all.end(), *id) == all.end()) all.push_back(*id);
    }
    if (plan.commands.size() > 1 && !made.empty()) plan.state.shown = std::move(made);
    if (all.empty()) return;
    const bool second = all.size() == 1 && before.fresh && before.last && *before.last != all.front();
    if (second && !gone) plan.state.pair = {*before.last, all.front()};
    if (all.size() == 1) plan.state.last = all.front();
    plan.state.fresh = all.size() == 1 && !gone;
    plan.state.many = all.size() > 1 ? std::move(all) : std::vector<TaskId>();
  }
};

void Assistant::Impl::plan_when_ready(Pass& pass) {
  const auto plan_now = [&] {
    store.read([&](ReadView& view) {
      pass.ground = ground(view, pass.request, pass.talk);
      pass.answer.plan = plan(view, pass.request, pass.ground);
    });
    return !pass.answer.plan.coming || pass.ground.repeated;
  };
  if (plan_now()) return;
  if (++*waiting <= kWaitersMax) {
    for (int tries = 1; tries < kTriesForNext; ++tries) {
      wait_a_moment();
      if (plan_now()) break;
    }
  }
  --*waiting;
}

Assistant::Assistant(Store& store, Executor& executor, Clock& clock, IdSource& ids, LanguageModel* model,
                     Conversations* apart)
    : impl_(std::make_unique<Impl>(Impl{store, executor, clock, ids, model, apart})) {}
Assistant::~Assistant() = default;

void Assistant::handle(ChatRequest request, ChatDone done) {
  if (auto checked = check(request); !checked) return done(checked.error());
  const auto started = impl_->clock.steady();
  Talk talk;
  if (impl_->apart != nullptr && !request.conversation_id.empty()) {
    auto found = impl_->apart->find(request.user, request.conversation_id);
    if (!found) return done(found.error());
    talk = std::move(*found);
  }
  const Uuid turn = impl_->turn_id(request);
  auto pass = std::make_shared<Impl::Pass>(
      Impl::Pass{impl_->executor, std::move(request), impl_->apart, std::move(talk), turn, {}, {}, std::move(done)});
  Answer& answer = pass->answer;
  impl_->plan_when_ready(*pass);
  impl_->widen(pass->request, pass->ground, answer.plan);
  answer.conversation =
      pass->request.conversation_id.empty() ? random_conversation_id(impl_->ids) : pass->request.conversation_id;
  answer.milliseconds = std::chrono::duration<double, std::milli>(impl_->clock.steady() - started).count();
  impl_->settle_memory(answer.plan, pass->ground.state);
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
  // Who takes pieces out of a reading by hand corrects one task.
  if (!request.ignore.empty())
    return language::to_json_line(language::read(request.text, context), request.text, {}, true);
  return language::to_json_line(language::read_all(request.text, context), request.text, {}, true);
}

}  // namespace yaad
