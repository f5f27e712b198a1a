#pragma once
#include <string>

#include "base/result.h"
#include "language/reading.h"

namespace yaad::assistant {

/// What a person is told when what was planned was refused: why, in plain words, and what can be said instead. The
/// error's own words are those of the interface and are never shown. Pure.
std::string plain_failure(language::Language language, const Error& error);
/// Whether a refusal of these words has an answer of its own (refusals.h).
bool knows_refusal(std::string_view detail);

}  // namespace yaad::assistant
