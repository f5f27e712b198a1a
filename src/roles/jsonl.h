#pragma once
#include <iosfwd>

namespace yaad::roles {

/// `yaad parse --jsonl` and `yaad recur --jsonl`: one JSON object a line in, one a line out, in the same order, flushed
/// whenever no more input waits. A line that is not valid gets {"id":…,"error":"…"} and the rest goes on.
/// Lines longer than 1 MiB are refused as one. Returns the exit code.
int parse_lines(std::istream& in, std::ostream& out);
int recur_lines(std::istream& in, std::ostream& out);

}  // namespace yaad::roles
