#pragma once
#include <string>
#include <string_view>
#include <vector>

/// The small words of answers ("both", "all but the first", «پہلے کے علاوہ سب», "haan"), in three languages. Pure.
namespace yaad::assistant {

enum class WordKind : std::uint8_t {
  kOther,         ///< A word of a title, a date, or one that is not known here.
  kFiller,        ///< Says nothing about which is meant: "the", "please", «والا».
  kSeparator,     ///< A comma, "and", «اور».
  kYes,           ///< `value` 1: a word that says it even behind a "no".
  kNo,            ///< `value` 1: forbids what follows ("don't", "mat").
  kAll,           ///< `value`: how many it counts ("both": 2), 0 for any.
  kNone,          ///< "none", "neither".
  kNumber,        ///< "2", "second", «دوسرا»: `value`.
  kLast,          ///< "last", «آخری».
  kLater,         ///< "later", "latest".
  kEarlier,       ///< "earlier", "soonest".
  kOtherOne,      ///< "the other".
  kExcept,        ///< What follows is left out: "but", "except", "not".
  kExceptBefore,  ///< What precedes is left out, or what follows: «علاوہ», "siwa".
  kOnly,          ///< "only", «صرف».
  kKeep,          ///< As kExcept; alone it refuses a deletion.
  kRange,         ///< "1 to 3".
  kVerb,          ///< Of a change: `value` is the language::Intent.
  kPronoun,       ///< One task: "it", "that".
  kPlural,        ///< Several tasks: "them", «انہیں».
  kVoid,          ///< An answer without an answer: "wait", "maybe".
};

struct AnswerWord {
  std::string raw;   ///< As written, without the signs around it.
  std::string norm;  ///< As search_text makes it.
  WordKind kind = WordKind::kOther;
  int value = 0;
};
using AnswerWords = std::vector<AnswerWord>;

/// The words of an answer in their order, commas among them; at most 64.
AnswerWords answer_words(std::string_view text);
/// Written one after the other.
std::string joined_raw(const AnswerWords& words, std::size_t begin, std::size_t end);
bool has_kind(const AnswerWords& words, WordKind kind);
/// What is neither filler nor comma.
bool says_something(const AnswerWord& word);

}  // namespace yaad::assistant
