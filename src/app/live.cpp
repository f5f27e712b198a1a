#include "app/live.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <map>
#include <unordered_set>
#include <utility>

#include "base/json_writer.h"
#include "base/logging.h"

namespace yaad {
namespace {

std::string_view update_type_of(EventType type) {
  switch (type) {
    case EventType::kTaskCreated:
      return "created";
    case EventType::kTaskRestored:
      return "restored";
    case EventType::kTaskUpdated:
      return "updated";
    case EventType::kTaskCompleted:
      return "completed";
    case EventType::kTaskReopened:
      return "reopened";
    case EventType::kTaskDeleted:
    case EventType::kTaskPurged:
      return "deleted";
    default:
      return {};
  }
}

// The task's own version: the last field of what append_task_json writes.
std::string_view version_in(std::string_view task) {
  constexpr std::string_view kName = "\"version\":";
  const std::size_t at = task.rfind(kName);
  if (at == std::string_view::npos || task.back() != '}') return "0";
  return task.substr(at + kName.size(), task.size() - 1 - at - kName.size());
}

std::string task_data(const Event& event, std::string_view update_type) {
  std::string out;
  out.reserve(event.object.size() + 128);
  JsonWriter(out)
      .begin_object()
      .field("task_id", event.entity.str())
      .field("update_type", update_type)
      .raw_field("data", event.object.empty() ? "null" : std::string_view(event.object))
      .raw_field("version", version_in(event.object))
      .end_object();
  return out;
}

std::string reminder_data(const Event& event) {
  std::string out = "{\"event_type\":\"" + std::string(to_string(event.type)) + "\"";
  const std::string payload = payload_json(event);
  if (payload.size() > 2)
    out.append(",").append(payload, 1, payload.size() - 1);
  else
    out.append("}");
  return out;
}

LiveFrame frame_of(std::uint64_t id, std::string_view name, std::string_view data) {
  const std::string number = std::to_string(id);
  auto sse = std::make_shared<std::string>();
  sse->reserve(data.size() + 48);
  sse->append("id: ").append(number).append("\nevent: ").append(name).append("\ndata: ").append(data).append("\n\n");
  auto ws = std::make_shared<std::string>();
  ws->reserve(data.size() + 48);
  ws->append("{\"id\":").append(number).append(",\"event\":\"").append(name).append("\",\"data\":").append(data);
  ws->push_back('}');
  return {id, std::move(sse), std::move(ws)};
}

}  // namespace

std::optional<LiveFrame> make_live_frame(const Event& event) {
  if (const auto type = update_type_of(event.type); !type.empty())
    return frame_of(event.sequence, "task", task_data(event, type));
  if (topic_of(event.type) == "reminders") return frame_of(event.sequence, "reminder", reminder_data(event));
  return std::nullopt;
}

struct LiveHub::Shared {
  std::mutex mutex;
  std::condition_variable changed;
  std::unordered_map<UserId, Group> groups;
  std::vector<EventPtr> pending;
  bool overflowed = false;  ///< The table has more, of anybody.
  bool changes = false;     ///< Some group is marked.
  bool stopping = false;
  std::atomic<std::size_t> streams{0};
};

/// How far a stream has come through what it missed.
struct LiveHub::Resume {
  UserId user;
  std::uint64_t after = 0;
  std::shared_ptr<LiveSink> sink;
};

LiveHub::LiveHub(Store& store, Options options)
    : store_(store), options_(options), shared_(std::make_shared<Shared>()) {}
LiveHub::LiveHub(Store& store) : LiveHub(store, Options{}) {}
LiveHub::~LiveHub() { stop(); }

void LiveHub::start(LiveOut& out) {
  out_ = &out;
  if (!thread_.joinable()) thread_ = std::thread([this] { run(); });
}

void LiveHub::stop() {
  {
    const std::lock_guard lock(shared_->mutex);
    shared_->stopping = true;
  }
  shared_->changed.notify_all();
  if (thread_.joinable()) thread_.join();
}

std::size_t LiveHub::streams() const { return shared_->streams.load(std::memory_order_relaxed); }

void LiveHub::committed(std::span<const EventPtr> events) {
  if (streams() == 0) return;
  bool wake = false;
  {
    const std::lock_guard lock(shared_->mutex);
    for (const EventPtr& event : events) {
      if (!shared_->groups.contains(event->user)) continue;
      wake = true;
      if (shared_->pending.size() < options_.pending_max) {
        shared_->pending.push_back(event);
      } else {
        shared_->overflowed = true;  // The table has them.
      }
    }
  }
  if (wake) shared_->changed.notify_one();
}

void LiveHub::changed(std::span<const UserId> users) {
  if (streams() == 0) return;
  bool wake = false;
  {
    const std::lock_guard lock(shared_->mutex);
    for (const UserId& user : users) {
      const auto group = shared_->groups.find(user);
      if (group == shared_->groups.end()) continue;
      wake = group->second.changed = shared_->changes = true;
    }
  }
  if (wake) shared_->changed.notify_one();
}

void LiveHub::changed_all() {
  if (streams() == 0) return;
  {
    const std::lock_guard lock(shared_->mutex);
    shared_->overflowed = true;
  }
  shared_->changed.notify_one();
}

// Where others write too, an event says nothing of what came right before it: where the stream begins must be known.
std::optional<std::uint64_t> LiveHub::begin_of(UserId user) {
  if (store_.sole()) return std::nullopt;
  std::uint64_t last = 0;
  store_.read([&](ReadView& view) { last = view.last_sequence(user); });
  return last;
}

void LiveHub::attach(UserId user, std::optional<std::uint64_t> last_event_id, const Open& open) {
  const auto begin = begin_of(user);
  shared_->streams.fetch_add(1);
  {
    // From here on the hub broadcasts to this user; what was committed before is in the table, which is read below.
    const std::lock_guard lock(shared_->mutex);
    auto& group = shared_->groups[user];
    ++group.streams;
    if (!group.last) group.last = begin;
  }
  const auto leave = [shared = shared_, user] {
    const std::lock_guard lock(shared->mutex);
    shared->streams.fetch_sub(1);
    const auto found = shared->groups.find(user);
    if (found != shared->groups.end() && --found->second.streams == 0) shared->groups.erase(found);
  };
  std::shared_ptr<LiveSink> sink;
  try {
    sink = open();
  } catch (...) {
    leave();
    throw;
  }
  sink->on_close(leave);
  if (!last_event_id) return sink->go_live({});
  resume(std::make_shared<Resume>(Resume{user, *last_event_id, sink}));
}

void LiveHub::resume(const std::shared_ptr<Resume>& state) {
  std::vector<LiveFrame> frames;
  Page page = Page::kGone;
  try {
    page = read_page(*state, frames);
  } catch (const std::exception& error) {
    log::warn("a stream could not be resumed", {{"error", error.what()}});
  }
  const auto next = [this, state] { resume(state); };
  if (page == Page::kGone) {
    state->sink->reset();
    return state->sink->go_live({});
  }
  if (!frames.empty()) state->sink->send(std::move(frames));
  if (page == Page::kMore) {
    state->sink->when_room(next);
  } else {
    state->sink->go_live(next);
  }
}

// kGone: the client has to read everything anew.
LiveHub::Page LiveHub::read_page(Resume& state, std::vector<LiveFrame>& frames) {
  std::vector<EventPtr> events;
  std::uint64_t last = state.after;
  store_.read([&](ReadView& view) {
    events = view.user_events_after(state.user, state.after, options_.resume_page);
    if (events.empty()) last = view.last_sequence(state.user);
  });
  // Nothing behind it: up to date; or the id is not ours (another database, a restored backup); or all is forgotten.
  if (events.empty()) return last == state.after ? Page::kLast : Page::kGone;
  if (events.front()->sequence != state.after + 1) return Page::kGone;
  std::size_t bytes = 0;
  for (const EventPtr& event : events) {
    if (bytes >= options_.resume_bytes) return Page::kMore;
    if (auto frame = make_live_frame(*event)) {
      bytes += frame->sse->size();
      frames.push_back(std::move(*frame));
    }
    state.after = event->sequence;
  }
  return events.size() == options_.resume_page ? Page::kMore : Page::kLast;
}

void LiveHub::run() {
  std::vector<EventPtr> batch;
  std::unordered_map<UserId, std::vector<EventPtr>> by_user;
  for (;;) {
    std::map<UserId, std::optional<std::uint64_t>> behind;
    batch.clear();
    by_user.clear();
    {
      std::unique_lock lock(shared_->mutex);
      shared_->changed.wait(lock, [&] {
        return shared_->stopping || !shared_->pending.empty() || shared_->overflowed || shared_->changes;
      });
      if (shared_->stopping) return;
      if (options_.gather.count() > 0)
        shared_->changed.wait_for(lock, options_.gather, [&] { return shared_->stopping; });
      batch.swap(shared_->pending);
      // In one section with the groups: a stream that joins later reads the table behind all of these.
      for (EventPtr& event : batch) {
        const auto group = shared_->groups.find(event->user);
        if (group == shared_->groups.end()) continue;
        auto& last = group->second.last;
        if (last && event->sequence <= *last) continue;  // Read from the table before.
        if (last && event->sequence != *last + 1) group->second.changed = shared_->changes = true;
        if (group->second.changed) continue;  // The table has it too.
        last = event->sequence;
        by_user[event->user].push_back(std::move(event));
      }
      const bool all = std::exchange(shared_->overflowed, false);
      if (std::exchange(shared_->changes, false) || all) {
        for (auto& [user, group] : shared_->groups) {
          if (std::exchange(group.changed, false) || all) behind.emplace(user, group.last);
        }
      }
    }
    try {
      for (auto& [user, events] : by_user) deliver(user, std::move(events));
      for (const auto& [user, last] : behind) catch_up(user, last);
    } catch (const std::exception& error) {
      log::warn("changes could not be read for the streams; they read anew", {{"error", error.what()}});
      for (const auto& [user, last] : behind) out_->reset(user);
    }
  }
}

void LiveHub::deliver(UserId user, std::vector<EventPtr> events) {
  std::vector<LiveFrame> frames;
  frames.reserve(events.size());
  for (const EventPtr& event : events) {
    if (auto frame = make_live_frame(*event)) frames.push_back(std::move(*frame));
  }
  if (!frames.empty()) out_->broadcast(user, std::move(frames));
}

// After more came than memory takes, or others have written: goes on from the table behind `known`.
void LiveHub::catch_up(UserId user, std::optional<std::uint64_t> known) {
  std::uint64_t newest = 0, last = known.value_or(0);
  store_.read([&](ReadView& view) { newest = view.last_sequence(user); });
  if (newest <= last) return;
  const auto note = [&](std::uint64_t sequence) {
    const std::lock_guard lock(shared_->mutex);
    const auto group = shared_->groups.find(user);
    if (group != shared_->groups.end()) group->second.last = std::max(group->second.last.value_or(0), sequence);
  };
  if (!known || newest - last > options_.catch_up_max) {
    note(newest);
    out_->reset(user);
    return;
  }
  while (last < newest) {
    std::vector<EventPtr> page;
    store_.read([&](ReadView& view) { page = view.user_events_after(user, last, options_.page); });
    if (page.empty() || page.front()->sequence != last + 1) {
      note(newest);
      out_->reset(user);
      return;
    }
    last = page.back()->sequence;
    note(last);
    deliver(user, std::move(page));
  }
}

}  // namespace yaad
