#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "app/assistant/plan.h"

/// How a conversation is spoken, and words of one message beside its reading. Pure.
namespace yaad::assistant {

/// Who has talked in Urdu, in either script, is answered in it until English words say otherwise: "resume", "le aya"
/// and "2" tell no language of their own. `spoken` is that of the last answer, empty before the first.
void settle_language(language::Reading& reading, std::string_view text, std::string_view spoken);
/// Reads a message as one goes on in a conversation in which `spoken` is the language: "le aya" is Urdu where Urdu was
/// spoken.
language::Reading read_in_talk(std::string_view text, language::ReadContext context, std::string_view spoken);
/// The message that the open question is about, as it was read then.
language::Reading asked_about(const Turn& here);
/// "en", "ur", "ur-Latn": what settle_language() is told at the next turn.
std::string spoken_now(const Plan& plan);
/// Thanks, blessings and a polite yes that no reading knows become what they are: "shukar hai", «اللہ خوش رکھے»,
/// "haan jee".
void settle_courtesy(language::Reading& reading, std::string_view text);

/// What stands between the blanks of a text, with its signs.
std::vector<std::string> between_blanks(std::string_view text);
/// The same without the signs behind the words.
std::vector<std::string> written_words(std::string_view text);
std::string joined_words(const std::vector<std::string>& words, std::size_t begin, std::size_t end);
/// The text without the words of talk around it: "and thursday?" of "ok and thursday?", "the essay is due friday" of
/// "the essay is due friday actually". Empty when nothing else was said. A part of `text`.
std::string_view without_particles(std::string_view text);
/// "actually friday" for "acutally friday", "oh actualy friday": a slip of the finger in the word that corrects is put
/// right. Empty where there is none.
std::string with_actually(std::string_view text);
/// "make the boiler urgent" of "actually make the boiler urgent", "oh wait, …": what is said on second thought; empty
/// where it is none. A part of `text`.
std::string_view without_second_thought(std::string_view text);
/// "thursday" of "thursday, same time", which keeps its hour as "thursday" does; else the text.
std::string without_same_time(const std::string& text);
/// The reading of words that say nothing but a day, a time or a rule: "is juma", "kal 5 baje", «ہر ہفتے کو». Nothing
/// for all else.
std::optional<language::Reading> only_time(const Turn& turn, const std::string& words);
/// The same message with other words: they are read anew, and `reading` keeps what was read. Borrows both.
Turn said_as(const Turn& turn, const std::string& words, language::Reading& reading);
Turn said_as(const Turn& turn, std::string&& words, language::Reading& reading) = delete;  // They would be gone.

}  // namespace yaad::assistant
