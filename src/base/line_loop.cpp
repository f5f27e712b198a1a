#include "base/line_loop.h"

#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <condition_variable>
#include <cstdint>
#include <exception>
#include <map>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace yaad {
namespace {

constexpr std::size_t kBlock = 16 * 1024;      // Bytes of one read: about a millisecond of readings.
constexpr std::size_t kPieceMax = 256 * 1024;  // Bytes of answers that wait to be written.
constexpr std::size_t kMuch = 4 * 1024;        // Bytes of lines that are worth waking a thread for.
constexpr unsigned kThreadsMax = 8;

/// Repeats `call` until it is not interrupted. A descriptor that someone set not to block is waited for.
template <typename Call>
std::size_t transferred(int descriptor, short direction, const char* what, Call call) {
  for (;;) {
    const ssize_t count = call();
    if (count >= 0) return static_cast<std::size_t>(count);
    if (errno == EAGAIN || errno == EWOULDBLOCK) {
      pollfd waited{descriptor, direction, 0};
      poll(&waited, 1, -1);
    } else if (errno != EINTR) {
      throw std::system_error(errno, std::generic_category(), what);
    }
  }
}

void write_all(int descriptor, std::string_view text) {
  while (!text.empty()) {
    text.remove_prefix(transferred(descriptor, POLLOUT, "the answers could not be written",
                                   [&] { return write(descriptor, text.data(), text.size()); }));
  }
}

/// Cuts what a descriptor gives into blocks of whole lines.
class LineReader {
 public:
  LineReader(int in, std::size_t line_max) : in_(in), line_max_(line_max) {}

  /// Waits for the next lines; false at the end. What is taken never waits for input behind its last line.
  bool next(std::string& lines) {
    lines.clear();
    lines.swap(begun_);
    for (;;) {
      std::string_view block = read_block();
      if (block.empty()) return !lines.empty();
      if (skipping_ && !skip_rest(block)) continue;
      const std::size_t end = block.rfind('\n') + 1;  // 0 when there is none.
      lines += end == 0 ? block : block.substr(0, end);
      if (end > 0) {
        begun_.assign(block.substr(end));
        return true;
      }
      // One byte more may be a carriage return.
      if (lines.size() > line_max_ + 1) {
        skipping_ = true;
        return true;
      }
    }
  }

 private:
  std::string_view read_block() {
    const std::size_t size = transferred(in_, POLLIN, "the lines could not be read",
                                         [&] { return read(in_, buffer_.data(), buffer_.size()); });
    return {buffer_.data(), size};
  }

  /// The line that was too long ends somewhere; true when it does in this block, which then begins behind it.
  bool skip_rest(std::string_view& block) {
    const std::size_t end = block.find('\n');
    if (end == std::string_view::npos) return false;
    block.remove_prefix(end + 1);
    skipping_ = false;
    return !block.empty();
  }

  int in_;
  std::size_t line_max_;
  bool skipping_ = false;
  std::string begun_;  // A line whose end has not been read.
  std::array<char, kBlock> buffer_;
};

std::string_view take_line(std::string_view& lines) {
  std::string_view line = lines.substr(0, lines.find('\n'));
  lines.remove_prefix(std::min(line.size() + 1, lines.size()));
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

/// Writes what several threads give, by turns. Whose turn has not come leaves his answers for the one who writes before
/// him and goes on: a thread that the machine holds up does not hold up the others.
class Output {
 public:
  explicit Output(int out) : out_(out) {}

  /// The answers of a turn, or with `last` false some of them, which wait for the turn. They are empty afterwards.
  /// False when the loop was stopped meanwhile.
  bool put(std::uint64_t turn, std::string& answers, bool last) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return stopped_ || turn == turn_ || (last && has_room()); });
    if (stopped_) return false;
    if (turn == turn_) {
      write_from(lock, answers, last);
    } else {
      kept_bytes_ += answers.size();
      kept_.emplace(turn, std::move(answers));
    }
    answers.clear();
    return true;
  }

  /// Lets go of all who wait for a turn that may never come.
  void stop() {
    const std::lock_guard lock(mutex_);
    stopped_ = true;
    changed_.notify_all();
  }

 private:
  static constexpr std::size_t kKeptMax = 64;  // Blocks of answers.
  static constexpr std::size_t kKeptBytesMax = 8 * 1024 * 1024;

  [[nodiscard]] bool has_room() const { return kept_.size() < kKeptMax && kept_bytes_ < kKeptBytesMax; }

  /// Nobody else writes before the turn is given on, so the lock is not held meanwhile.
  void write_from(std::unique_lock<std::mutex>& lock, std::string& answers, bool last) {
    for (;;) {
      lock.unlock();
      write_all(out_, answers);
      lock.lock();
      if (!last) return;
      ++turn_;
      changed_.notify_all();
      const auto next = kept_.find(turn_);
      if (next == kept_.end()) return;
      kept_bytes_ -= next->second.size();
      answers = std::move(next->second);
      kept_.erase(next);
    }
  }

  int out_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::uint64_t turn_ = 0;
  std::map<std::uint64_t, std::string> kept_;  // Of turns to come.
  std::size_t kept_bytes_ = 0;
  bool stopped_ = false;
};

/// Each thread takes a block of lines, answers it and writes the answers when it is its turn. At first there is one.
class LineLoop {
 public:
  LineLoop(int in, int out, std::size_t line_max, const MakeAnswer& make, unsigned threads)
      : reader_(in, line_max), output_(out), make_(make), threads_(threads) {}

  void run() {
    work();
    for (std::thread& helper : helpers_) helper.join();
    if (problem_) std::rethrow_exception(problem_);
  }

 private:
  void work() {
    try {
      const AnswerLine answer = make_();
      std::string lines;
      std::string answers;
      while (answer_block(answer, lines, answers)) continue;
    } catch (...) {
      stop(std::current_exception());
    }
  }

  bool answer_block(const AnswerLine& answer, std::string& lines, std::string& answers) {
    std::unique_lock reading(reading_);
    if (ended_ || !reader_.next(lines)) {
      ended_ = true;
      return false;
    }
    const std::uint64_t turn = blocks_++;
    // With a few lines nobody else is let in: he would be woken only to wait for what has not been typed yet.
    if (lines.size() >= kMuch) {
      hire();
      reading.unlock();
    }
    for (std::string_view left = lines; !left.empty();) {
      answer(take_line(left), answers);
      if (answers.size() < kPieceMax && !left.empty()) continue;
      if (!output_.put(turn, answers, left.empty())) return false;
    }
    return true;
  }

  /// The caller holds `reading_`.
  void hire() {
    try {
      while (helpers_.size() + 1 < threads_) helpers_.emplace_back([this] { work(); });
    } catch (const std::system_error&) {  // The machine gives no more threads; those there are do it all.
      threads_ = 1;
    }
  }

  void stop(std::exception_ptr problem) {
    output_.stop();
    const std::lock_guard lock(reading_);
    if (!problem_) problem_ = std::move(problem);
    ended_ = true;
  }

  std::mutex reading_;  // Guards all that follows but `output_`.
  LineReader reader_;
  Output output_;
  const MakeAnswer& make_;
  unsigned threads_;
  std::vector<std::thread> helpers_;
  std::uint64_t blocks_ = 0;
  bool ended_ = false;
  std::exception_ptr problem_;
};

}  // namespace

void answer_lines(int in, int out, std::size_t line_max, const MakeAnswer& make, unsigned threads) {
  if (threads == 0) threads = std::clamp(std::thread::hardware_concurrency(), 1U, kThreadsMax);
  LineLoop(in, out, line_max, make, threads).run();
}

}  // namespace yaad
