#pragma once
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace yaad {

/// Appends the answer to one line, with its line feed, to `out`; or nothing. The line has lost its line feed, and the
/// carriage return before that.
using AnswerLine = std::function<void(std::string_view line, std::string& out)>;

/// Makes the answerer of one thread.
using MakeAnswer = std::function<AnswerLine()>;

/// Reads lines of the descriptor `in` until it ends (the last one may lack its line feed) and writes the answers to the
/// descriptor `out`, in the order of the lines; all there are, whenever no more input waits. Of a line longer than
/// `line_max` bytes only so much is kept that the answer can see it is too long: memory stays bounded.
/// Where much waits, up to `threads` threads answer (0: one for each core, 8 at most), each with an answerer of its
/// own; a few lines are answered by the thread that read them. Throws std::system_error when reading or writing fails,
/// and the first of what answers throw. Where several threads run, what failed in writing is told when more input
/// comes.
void answer_lines(int in, int out, std::size_t line_max, const MakeAnswer& make, unsigned threads = 0);

}  // namespace yaad
