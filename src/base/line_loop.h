#pragma once
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace yaad {

/// Appends the answer to one line, with its line feed, to `out`; or nothing. The line has lost its line feed, and the
/// carriage return before that.
using AnswerLine = std::function<void(std::string_view line, std::string& out)>;

/// Reads lines of the descriptor `in` until it ends (the last one may lack its line feed) and writes the answers to the
/// descriptor `out`, in the order of the lines; all there are, whenever no more input waits. Of a line longer than
/// `line_max` bytes only so much is kept that the answer can see it is too long: memory stays bounded.
/// Throws std::system_error when reading or writing fails, and whatever an answer throws.
void answer_lines(int in, int out, std::size_t line_max, const AnswerLine& answer);

}  // namespace yaad
