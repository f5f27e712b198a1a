#pragma once

namespace yaad::roles {

/// `yaad parse --jsonl` and `yaad recur --jsonl`: one JSON object a line in, one a line out, in the same order, written
/// whenever no more input waits. A line that is not valid gets {"id":…,"error":"…"} and the rest goes on; one of white
/// space alone gets nothing. Lines longer than 1 MiB are refused as one, without being kept. Both are descriptors.
/// Throws std::system_error when they cannot be read or written.
void parse_lines(int in, int out);
void recur_lines(int in, int out);

}  // namespace yaad::roles
