#pragma once
#include <optional>

#include "app/assistant/phrase.h"
#include "app/assistant/plan.h"

/// A question that is open while something else is said: it stays open, or it is said that nothing was done. Pure.
namespace yaad::assistant {

/// `plan` with the pending question behind its reply, still open.
void keep_open(const Turn& here, language::Language language, Plan& plan);

/// "What is due today?" is answered as if nothing were open, and the question asked again behind it.
Plan answer_query(const Turn& here);

/// "Hm, what's on friday?", "when is yoga?": answered, and the open question asked again behind it.
std::optional<Plan> question_beside(const Turn& here);

/// A matter of its own beside a yes/no question about `original`: "yes and add lunch at 1" does both; behind an "ok",
/// which may be said to anything, the other is done and the question stays open. Empty when it is none.
std::optional<Plan> other_matter(const Turn& here, const language::Reading& original);

/// "Make that eleven instead of ten": of the task in hand, and no answer.
bool corrects_hand(const Turn& here);
/// "did the maths", while a deletion waits: something is done, of which the question says nothing.
bool tells_deed(const Turn& here, language::Intent asked);

/// "Never mind, keep it", "no, leave them there", «رہنے دو، رکھو»: a no to whatever is asked, in words that name
/// nothing.
bool leaves_it(const Turn& here);
/// What was said has a meaning of its own, as if nothing were asked: "urgent!", "it's at 4 now". A mere offer gives way
/// to it.
bool is_understood_alone(const Turn& here);
/// What was said would, with nothing asked, change something or be offered as a task of its own.
bool is_whole_matter(const Turn& here);

/// "Nahi rehne do theek tha", "not yet": a no that says why.
bool refuses_whole(const Phrase& phrase);
/// "Dahi reh gayi", «دہی ابھی باقی ہے»: not all of it is done.
bool tells_of_rest(const Phrase& phrase);
/// "Bring it back", of what is not deleted yet: a no.
bool keeps_what_is_there(const Turn& here);

/// "Which ones are there?", of those that may be chosen from.
bool asks_for_choices(const Phrase& phrase);

/// `plan` is of another matter than the question that is open in `here`: that this was not done is said, or the
/// question is kept where nothing came of the other.
void settle_question(const Turn& here, Plan& plan);

}  // namespace yaad::assistant
