#pragma once
#include <string_view>

namespace yaad::assistant {

/// Whether an English word and one in Urdu letters can be the same, as it is spoken: "doctor" and «ڈاکٹر», "flight" and
/// «فلائٹ», "bank" and «بینک». Vowels count little, for Urdu writes those that it hears. Both as they come from
/// `search_words`. Pure.
bool is_loanword(std::string_view english, std::string_view urdu);

}  // namespace yaad::assistant
