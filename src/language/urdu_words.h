// What words do in an Urdu sentence, in either script: verbs with their forms, and the small words around them.
// Times, numbers and task words of all languages are in the packs; here is what finds the command and its object.
#pragma once
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace yaad::language {

/// What a verb, or a noun with "kar", does to a task.
enum class Act : std::uint8_t {
  kNone,
  kDo,        ///< kar: by itself nothing.
  kBe,        ///< ho
  kGive,      ///< de
  kTake,      ///< le
  kGo,        ///< ja
  kCome,      ///< aa
  kPut,       ///< rakh, daal
  kSet,       ///< laga
  kMake,      ///< bana
  kWrite,     ///< likh, note, add
  kRemind,    ///< yaad dila
  kCause,     ///< kara, karwa: "yaad kara do"
  kDelete,    ///< hata, mita, nikal
  kShow,      ///< dikha
  kTell,      ///< bata
  kSay,       ///< suna
  kFind,      ///< dhoond
  kCount,     ///< gin
  kOpen,      ///< khol
  kChange,    ///< badal
  kMove,      ///< khiska, le ja
  kSnooze,    ///< taal
  kSkip,      ///< skip
  kLeave,     ///< chhor
  kStay,      ///< reh
  kComplete,  ///< mukammal, nimta
  kEnd,       ///< khatam: completes or deletes, as the words around it say
  kReopen,
  kRestore,
  kUndo,
  kRepeat,
  kRename,
  kClose,   ///< band
  kForget,  ///< bhool
  kMark,    ///< nishan, mark
  kTag,
  kSchedule,  ///< schedule, set, book: creates with a time
  kDoing,     ///< bhar, bhej, dho: said of a thing that is done, it completes
  kHappen,    ///< nimat, ban, badal: the same without one who does it
  kOther,     ///< any other verb
};

/// Forms of verbs, as bits: some spellings are several.
enum Form : std::uint8_t {
  kRoot = 1,
  kImperative = 2,
  kInfinitive = 4,
  kPerfect = 8,
  kHabit = 16,
  kFuture = 32,
  kWish = 64,  ///< kar lun
};

/// Other things that a word can be, as bits.
enum class Role : std::uint8_t {
  kCopula,   ///< hai
  kPast,     ///< tha
  kGa,       ///< ga, ge, gi
  kGoing,    ///< raha
  kAlready,  ///< chuka
  kShould,   ///< chahiye, parega
  kNot,
  kMust,      ///< lazmi, zaroor: filler beside a verb
  kEmphasis,  ///< hi, bhi, to, zara, yaar: between or behind
  kKe,        ///< ke, keh, کہ: "that"
  kKo,
  kOf,  ///< ka, ki, ke
  kOn,  ///< par, pe, mein
  kFrom,
  kFor,  ///< liye
  kBy,   ///< ne
  kAnd,
  kWala,
  kTask,
  kList,
  kPlan,  ///< schedule, plan, deadline
  kAll,
  kEach,  ///< jo, jitne, jin: begins "all that …"
  kYaad,
  kReminder,
  kWhat,
  kWhich,
  kHowMany,
  kWhen,
  kAsk,  ///< where, how, why, who
  kThis,
  kMe,
  kThey,
  kYou,
  kDate,
  kName,
  kPriority,
  kTag,
  kOverdue,
  kPassed,  ///< guzar
  kWithout,
  kNextOne,
  kLeft,  ///< baqi
  kAhead,
  kBack,  ///< peeche
  kAgain,
  kAbout,      ///< bare, mutaliq
  kSome,       ///< koi, kuch
  kState,      ///< an adjective or noun that tells how something is
  kWorld,      ///< what other services and the world are about
  kPronounKo,  ///< isay, usay, inko
  kRecurring,
  kDoneAdjective,  ///< shuda
  kMore,           ///< zyada, bohat
  kLine,           ///< "kaam:", "likho:"
  kTime,           ///< abhi, ab
  kInterject,      ///< acha, haha, wah
  kNew,
  kInstead,  ///< bajaye
  kCount_,
};

constexpr std::uint64_t role(Role value) { return std::uint64_t{1} << static_cast<int>(value); }
static_assert(static_cast<int>(Role::kCount_) <= 64, "one bit per role");

struct UrduWord {
  std::uint64_t roles = 0;
  Act act = Act::kNone;    ///< As a verb.
  std::uint8_t forms = 0;  ///< Of that verb.
  Act noun = Act::kNone;   ///< With "kar" or "ho": mukammal, delete.
};

/// Of a normalised word in either script; null when it is an ordinary one. Spellings that are not listed are found by
/// rule: double letters, long vowels, w for v, ay for e. `hash` is hash_of(norm).
const UrduWord* urdu_word(std::string_view norm, std::uint32_t hash);

/// One spelling for those that people mix up: long and short vowels, doubled letters, w and v, q and k, ay and e.
std::string latin_key(std::string_view word);

/// Every spelling in Latin letters, with how surely a message that holds it is Urdu: 0, 1, 2.
void each_latin_word(const std::function<void(std::string_view word, int sure)>& visit);

/// karna, lani, likhne: by its ending.
bool is_infinitive(std::string_view norm);

}  // namespace yaad::language
