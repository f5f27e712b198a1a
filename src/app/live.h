#pragma once
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <thread>
#include <unordered_map>
#include <vector>

#include "app/ports/store.h"

namespace yaad {

/// One change as a stream shows it, in both spellings, made once and shared by all streams of the user.
struct LiveFrame {
  std::uint64_t id = 0;                    ///< Sequence.
  std::shared_ptr<const std::string> sse;  ///< "id: …\nevent: task|reminder\ndata: {…}\n\n"
  std::shared_ptr<const std::string> ws;   ///< {"id":…,"event":…,"data":{…}}
};
/// Empty for events that streams do not show.
std::optional<LiveFrame> make_live_frame(const Event& event);

/// One client's end, held back until `go_live`: what is broadcast meanwhile waits and, when its id is not above the
/// last one sent, is dropped. Implemented by the HTTP adapter's streams. Thread-safety: any thread.
class LiveSink {
 public:
  virtual ~LiveSink() = default;
  /// A page of what the client missed, in sequence.
  virtual void send(std::vector<LiveFrame> page) = 0;
  /// Runs `work` once, on a thread that may wait, as soon as the client has taken most of what was sent; not at all
  /// after the close or a reset.
  virtual void when_room(std::function<void()> work) = 0;
  /// Ends the hold. When more has come meanwhile than could wait, it goes on, and `behind` runs like `when_room`'s
  /// work.
  virtual void go_live(std::function<void()> behind) = 0;
  virtual void reset() = 0;
  /// Once, after the client has gone; at once when it has gone already. Must not block.
  virtual void on_close(std::function<void()> callback) = 0;
};

/// All streams of one user at once. Implemented by the HTTP adapter's server. Thread-safety: any thread.
class LiveOut {
 public:
  virtual ~LiveOut() = default;
  virtual void broadcast(UserId user, std::vector<LiveFrame> frames) = 0;
  /// Every stream of the user is to read everything anew.
  virtual void reset(UserId user) = 0;
};

/// Brings each committed change to the open streams of its user, in sequence, without loss. What other processes commit
/// is told by `changed`; where there are others (Store::sole), an event that does not follow the last one sends the hub
/// to the table as well.
///
/// Its own thread, woken by commits, takes all that has come since (so rapid changes leave together), makes each frame
/// once, and hands them to LiveOut. Nothing is done for users without a stream. When more has come than `pending_max`,
/// it goes on from the event table. Thread-safety: any thread; `committed` from the writer's.
class LiveHub {
 public:
  struct Options {
    std::size_t pending_max = 8'192;      ///< Events waiting in memory.
    std::size_t page = 128;               ///< Events per read of the table.
    std::size_t catch_up_max = 1'000;     ///< When the hub itself is further behind, live streams get `reset`.
    std::size_t resume_page = 32;         ///< Events per read for a stream that resumes…
    std::size_t resume_bytes = 131'072;   ///< …of which those up to about this size are sent at once.
    std::chrono::microseconds gather{0};  ///< After a wake-up, wait so long for more before sending.
  };
  LiveHub(Store& store, Options options);
  explicit LiveHub(Store& store);
  ~LiveHub();

  /// `out` is borrowed until stop.
  void start(LiveOut& out);
  void stop();
  /// For Store::on_commit.
  void committed(std::span<const EventPtr> events);
  /// Something new of these users may stand in the event table, committed by whichever process: it is read from there.
  /// In any order, as often as anyone likes.
  void changed(std::span<const UserId> users);
  /// The same of every user who has a stream.
  void changed_all();
  /// Joins a stream whose broadcasts are held back. With `last_event_id` what came after it is sent first, however much
  /// it is: the first page is read here, on the caller's thread, each further one when the client has taken the one
  /// before. From before the retention, or not ours: `reset`. The sink runs no work after `stop`.
  ///
  /// `open` makes the client's end, and is called once the user counts as watched: a change made right after the client
  /// saw its stream begin is never missed. What it throws comes through, and nothing is joined then.
  using Open = std::function<std::shared_ptr<LiveSink>()>;
  void attach(UserId user, std::optional<std::uint64_t> last_event_id, const Open& open);
  [[nodiscard]] std::size_t streams() const;

 private:
  struct Group {
    std::size_t streams = 0;
    std::optional<std::uint64_t> last;  ///< Sequence sent last, or from which on all is sent; empty: not known yet.
    bool changed = false;               ///< The table may have more.
  };
  struct Shared;
  void run();
  std::optional<std::uint64_t> begin_of(UserId user);
  void deliver(UserId user, std::vector<EventPtr> events);
  void catch_up(UserId user, std::optional<std::uint64_t> last);
  struct Resume;
  enum class Page : std::uint8_t { kMore, kLast, kGone };
  void resume(const std::shared_ptr<Resume>& state);
  Page read_page(Resume& state, std::vector<LiveFrame>& frames);

  Store& store_;
  Options options_;
  LiveOut* out_ = nullptr;
  std::shared_ptr<Shared> shared_;  ///< Outlives the hub in the callbacks of streams.
  std::thread thread_;
};

}  // namespace yaad
