#include "adapters/dapr/dapr_conversations.h"

#include <algorithm>
#include <boost/json.hpp>
#include <utility>

#include "base/json_writer.h"
#include "base/logging.h"

namespace yaad {
namespace {

namespace json = boost::json;

constexpr int kTriesMax =
    24;  // Each lost to another turn of the same conversation; whoever lost is slower to try again.
constexpr std::chrono::milliseconds kAnswerMax{5'000};
constexpr std::string_view kProbeKey = "yaad-probe";

Error unavailable(std::string why) { return Error{ErrorCode::kUnavailable, std::move(why), {}, 1}; }

// Ids are people's, in any script and with any sign; keys are not, and Dapr forbids "||" in them.
std::string key_of(UserId user, std::string_view id) {
  return "conversation-" + user.str() + "-" + Uuid::v5(user.uuid, id).str();
}

std::string_view text_of(const json::object& in, std::string_view name) {
  const json::value* value = in.if_contains(name);
  return value != nullptr && value->is_string() ? std::string_view(value->get_string()) : std::string_view();
}

// "ERR_STATE_GET": what stands beside it may tell of the store behind the sidecar more than a client should hear.
std::string code_of(const std::string& body) {
  boost::system::error_code failure;
  const json::value parsed = json::parse(body, failure);
  return failure || !parsed.is_object() ? std::string() : std::string(text_of(parsed.get_object(), "errorCode"));
}

void append_turn(std::string& out, const TalkTurn& turn) {
  JsonWriter(out)
      .begin_object()
      .field("id", turn.id.str())
      .field("at", to_rfc3339(turn.question.at))
      .field("question", turn.question.text)
      .field("answer", turn.answer.text)
      .field("extra", turn.answer.extra)
      .end_object();
}

std::optional<TalkTurn> turn_from(const json::value& value) {
  const json::object* object = value.if_object();
  if (object == nullptr) return std::nullopt;
  const auto id = Uuid::parse(text_of(*object, "id"));
  const auto at = parse_rfc3339(text_of(*object, "at"));
  if (!id || !at) return std::nullopt;
  return TalkTurn{*id,
                  {"user", std::string(text_of(*object, "question")), *at, {}},
                  {"assistant", std::string(text_of(*object, "answer")), *at, std::string(text_of(*object, "extra"))}};
}

// The value as it is kept. Texts stay texts, so that nothing on the way writes them anew; the oldest turns give way.
std::string value_of(const Talk& talk, std::size_t bytes_max) {
  std::vector<std::string> turns;
  std::size_t bytes = talk.state.size();
  for (auto turn = talk.turns.rbegin(); turn != talk.turns.rend() && turns.size() < Talk::kTurnsMax; ++turn) {
    std::string text;
    append_turn(text, *turn);
    bytes += text.size();
    if (bytes > bytes_max && !turns.empty()) break;
    turns.push_back(std::move(text));
  }
  std::string out;
  JsonWriter writer(out);
  writer.begin_object().field("version", 1).field("state", talk.state);
  writer.key("turns").begin_array();
  for (auto turn = turns.rbegin(); turn != turns.rend(); ++turn) writer.raw(*turn);
  writer.end_array().end_object();
  return out;
}

// What somebody else has written there, or a later version, is as good as nothing, and is written over.
Talk talk_from(const json::value& value) {
  Talk talk;
  const json::object* object = value.if_object();
  const json::value* turns = object == nullptr ? nullptr : object->if_contains("turns");
  if (turns == nullptr || !turns->is_array()) return talk;
  for (const json::value& each : turns->get_array()) {
    if (auto turn = turn_from(each)) talk.turns.push_back(std::move(*turn));
  }
  talk.state = text_of(*object, "state");
  return talk;
}

void add_turn(Talk& talk, const TalkTurn& turn, const std::string& state) {
  std::erase_if(talk.turns, [&](const TalkTurn& each) { return each.id == turn.id; });
  talk.turns.push_back(turn);
  talk.state = state;
}

}  // namespace

DaprConversations::DaprConversations(DaprConversationsOptions options)
    : options_(std::move(options)), sidecar_(options_.sidecar) {
  for (std::size_t i = 0; i < options_.threads; ++i) threads_.emplace_back([this] { run(); });
}

DaprConversations::~DaprConversations() { stop(); }

void DaprConversations::stop() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  changed_.notify_all();
  for (std::thread& thread : threads_) {
    if (thread.joinable()) thread.join();
  }
}

Result<void> DaprConversations::judge(const dapr::SidecarAnswer& answer, std::string_view what) const {
  if (answer.status >= 200 && answer.status < 300) return {};
  const std::string code = code_of(answer.body);
  if (answer.status == 401) {
    return unavailable("the Dapr sidecar refuses the token: set dapr_api_token to the sidecar's DAPR_API_TOKEN");
  }
  if (code.starts_with("ERR_STATE_STORE")) {
    return unavailable("the Dapr sidecar has no state store " + options_.store + " (" + code +
                       "): put deploy/dapr/optional/state.yaml into its resources, name another with "
                       "--dapr-state-store, or keep conversations in the program's own store with --conversations "
                       "store");
  }
  return unavailable("the Dapr state store " + options_.store + " could not be " + std::string(what) + " (HTTP " +
                     std::to_string(answer.status) + (code.empty() ? "" : ", " + code) +
                     "): see the sidecar's log and the database behind it");
}

// By the bulk call, whose answer has value and ETag side by side.
Result<Talk> DaprConversations::read(const std::string& key) {
  const auto answer = sidecar_.send(
      {.method = "POST", .target = "/v1.0/state/" + options_.store + "/bulk", .body = R"({"keys":[")" + key + "\"]}"});
  if (!answer) return answer.error();
  if (const auto good = judge(*answer, "read"); !good) return good.error();
  boost::system::error_code failure;
  const json::value parsed = json::parse(answer->body, failure);
  const json::array* items = failure ? nullptr : parsed.if_array();
  const json::object* item = items == nullptr || items->empty() ? nullptr : items->front().if_object();
  if (item == nullptr || text_of(*item, "key") != key || !text_of(*item, "error").empty())
    return judge({500, answer->body}, "read").error();
  const json::value* data = item->if_contains("data");
  Talk talk = data == nullptr ? Talk{} : talk_from(*data);
  talk.mark = text_of(*item, "etag");
  return talk;
}

Result<Talk> DaprConversations::find(UserId user, std::string_view id) { return read(key_of(user, id)); }

Result<void> DaprConversations::write(const Waiting& what) {
  const std::string key = key_of(what.user, what.id);
  Talk talk = what.talk;
  Result<void> judged;
  for (int tries = 0; tries < kTriesMax; ++tries) {
    add_turn(talk, what.turn, what.state);
    dapr::SidecarRequest request{.method = "POST", .target = "/v1.0/state/" + options_.store};
    JsonWriter writer(request.body);
    writer.begin_array().begin_object().field("key", key).raw_field("value", value_of(talk, options_.bytes_max));
    if (!talk.mark.empty()) writer.field("etag", talk.mark);
    writer.key("metadata").begin_object().field("ttlInSeconds", std::to_string(options_.keep.count())).end_object();
    writer.key("options").begin_object().field("concurrency", "first-write").end_object();
    writer.end_object().end_array();
    const auto answer = sidecar_.send(request);
    if (!answer) return answer.error();
    judged = judge(*answer, "written");
    if (judged) return judged;
    // 409: another turn came first. 500: the same, when this was to be the first; or the store failed.
    if (answer->status != 409 && answer->status != 500) return judged;
    auto now = read(key);
    if (!now) return now.error();
    if (answer->status == 500 && now->mark == talk.mark) return judged;
    talk = std::move(*now);
  }
  return judged;
}

void DaprConversations::run() {
  while (true) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return stopping_ || !waiting_.empty(); });
    if (waiting_.empty()) return;
    const Waiting what = std::move(waiting_.front());
    waiting_.pop_front();
    const bool hopeless = stopping_ && away_;
    lock.unlock();
    const Result<void> kept = hopeless ? Result<void>(unavailable("the Dapr sidecar is away")) : write(what);
    lock.lock();
    away_ = !kept;
    lock.unlock();
    what.done(kept);
  }
}

void DaprConversations::keep(UserId user, std::string id, Talk before, TalkTurn turn, std::string state,
                             std::function<void(Result<void>)> done) {
  {
    const std::lock_guard lock(mutex_);
    if (!stopping_ && waiting_.size() < options_.waiting_max) {
      waiting_.push_back({user, std::move(id), std::move(before), std::move(turn), std::move(state), std::move(done)});
      changed_.notify_one();
      return;
    }
  }
  done(Error{ErrorCode::kOverloaded, "too many conversations wait to be kept; try again in a moment", {}, 1});
}

Result<void> DaprConversations::forget(UserId user, std::string_view id) {
  const auto answer =
      sidecar_.send({.method = "DELETE", .target = "/v1.0/state/" + options_.store + "/" + key_of(user, id)});
  if (!answer) return answer.error();
  return judge(*answer, "written");
}

Result<void> DaprConversations::probe() {
  const auto found = read(std::string(kProbeKey));
  return found ? Result<void>() : found.error();
}

DaprConversationsOptions dapr_conversations_options(const config::Settings& settings,
                                                    const config::Environment& environment) {
  DaprConversationsOptions options;
  options.sidecar = dapr::sidecar_options(settings, environment);
  options.sidecar.timeout = std::min(options.sidecar.timeout, kAnswerMax);  // A person waits.
  options.store = settings.dapr_state_store;
  options.keep = std::chrono::hours(24 * settings.conversation_keep_days);
  return options;
}

}  // namespace yaad
