#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "app/ports/store.h"
#include "base/uuid.h"

namespace yaad::postgres {

/// The channel on which each process tells the others of its commits.
inline constexpr const char* kCommitChannel = "yaad_commits";
/// So many users are named in one note or hint; what concerns more of them concerns all.
inline constexpr std::size_t kNotedUsersMax = 16;

/// What is sent of a commit: "WRITER POSITION KINDS USER,USER,…", KINDS of r (a reminder was set) and d (something is
/// to be delivered), or "-"; "*" for many users. Far below the 8,000 bytes that a note may have.
std::string commit_note(const Uuid& writer, std::span<const EventPtr> events);

struct ReadNote {
  Uuid writer;
  CommitHint hint;
};
/// Empty when it is none of ours.
std::optional<ReadNote> read_commit_note(std::string_view note);

/// Makes one hint of two.
void merge(CommitHint& hint, const CommitHint& more);

}  // namespace yaad::postgres
