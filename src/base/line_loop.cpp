#include "base/line_loop.h"

#include <poll.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <system_error>

namespace yaad {
namespace {

constexpr std::size_t kBlock = 64 * 1024;      // Bytes of one read; what a pipe holds.
constexpr std::size_t kPieceMax = 256 * 1024;  // Bytes of answers that wait to be written.

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

}  // namespace

void answer_lines(int in, int out, std::size_t line_max, const AnswerLine& answer) {
  LineReader reader(in, line_max);
  std::string lines;
  std::string answers;
  while (reader.next(lines)) {
    for (std::string_view left = lines; !left.empty();) {
      answer(take_line(left), answers);
      if (answers.size() < kPieceMax && !left.empty()) continue;
      write_all(out, answers);
      answers.clear();
    }
  }
}

}  // namespace yaad
