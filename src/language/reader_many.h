// What makes several readings of one message; read() and read_all() are their only users.
#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "language/reader.h"
#include "language/token.h"

namespace yaad::language {

/// One reading for each line of `text`; none when it has but one.
std::vector<Reading> read_lines(std::string_view text, const ReadContext& context);

/// One reading for each of several clauses, of which `tokens` are the tokens; none when it is one.
std::vector<Reading> read_clauses(std::string_view text, const Tokens& tokens, Language language,
                                  const ReadContext& context);

/// What a message asks for whose other clause only says why ("…, so move football to the 19th"): the reading of the
/// clause that asks. Nothing when there is no such clause, or when alone it does not say enough. `tokens` are those of
/// the whole message.
std::optional<Reading> read_without_reason(std::string_view text, const Tokens& tokens, const ReadContext& context);

struct Stretch {
  Span bytes;
  bool bullet = false;  ///< Read as in quick add.
  bool order = false;   ///< Part of a clause that gives reasons: no more are looked for in it.
};

/// Without blanks at its ends.
Span trimmed(std::string_view text, Span span);

/// A part of the message by itself; the spans of the reading are those of the whole.
Reading read_part(std::string_view text, const Stretch& part, const ReadContext& context);

/// As read(), of one clause: without a description, and without reasons.
Reading read_order(std::string_view text, const ReadContext& context);

}  // namespace yaad::language
