// English: rarer turns of phrase for what the other packs know, tried after them.
#include "language/packs.h"

namespace yaad::language {
namespace {

constexpr CommandRule kCommands[] = {
    // delete
    {"no longer relevant|needed|required|necessary|happening|wanted :|-|, *", Intent::kDelete, Detail::kNone, 0.96F,
     kMaybe},
    {"forget|ignore i|we|that i|we? ever? mentioned|said|added|asked|wrote about|for|anything? about? the|my? *",
     Intent::kDelete, Detail::kNone, 0.96F, kMaybe},
    {"away|down with the|my|that *", Intent::kDelete, Detail::kNone, 0.95F, kMaybe},
    {"throw|chuck|toss|fling away|out the|my|that note|reminder|task|item|entry to|for|about|of *", Intent::kDelete,
     Detail::kNone, 0.96F, kMaybe},
    {"could|can|should|may|will|would all|every of? the|my? * be? "
     "deleted|removed|cleared|cancelled|canceled|erased|wiped *",
     Intent::kDelete, Detail::kBulkDelete, 0.95F},
    {"all|every of? the|my? * be deleted|removed|cleared|cancelled|canceled|erased|wiped *", Intent::kDelete,
     Detail::kBulkDelete, 0.95F},
    {"take|pull|get the|my? * out of my|the|our * list", Intent::kDelete, Detail::kNone, 0.96F},
    {"take|get back what|whatever i|we added|said|wrote|put about|on|for|regarding the|my? *", Intent::kDelete,
     Detail::kNone, 0.95F, kMaybe},
    {"the|my|our? * wont|isnt|arent|not be|going|happening? going|happening? ahead? ,|:|;|-|so|. so|please|just? "
     "please? delete|remove|clear|cancel|take|scrap|drop it|that|them from|off? my|the|our? calendar|list|schedule?",
     Intent::kDelete, Detail::kNone, 0.96F, kMaybe},
    {"i|we shant|wont|will not? be? needing|need the|my? reminder|task|note|alert? about|for|to|of? the|my? * "
     "anymore|any|after? more|all?",
     Intent::kDelete, Detail::kNone, 0.95F, kMaybe | kNeedsNothing},
    // complete
    {"thats|that is? the|my|our? * off my|our the? plate|list|mind|hands|desk|back", Intent::kComplete, Detail::kNone,
     0.96F, kMaybe},
    {"set|change|update|put|turn the? status|state of|for|on the|my? * to|as complete|completed|done|finished|closed",
     Intent::kComplete, Detail::kNone, 0.97F, kMaybe},
    {"* : tick|ticked|check|checked", Intent::kComplete, Detail::kNone, 0.95F, kMaybe},
    {"tick|check|cross|mark|close off? the|my? * for me ,|;|-|. i|ive|we|its|because *", Intent::kComplete,
     Detail::kNone, 0.96F, kMaybe},
    {"the|my|our? * is|are behind me|us now?", Intent::kComplete, Detail::kNone, 0.95F, kMaybe},
    {"it took me? a|an|all|ages|the|forever * but the|my|our? * is|are|has|have been? now|finally? <past>",
     Intent::kComplete, Detail::kNone, 0.93F, kTitleLast},
    {"consider|count|declare the|my|our? * done|finished|complete|completed|sorted|closed", Intent::kComplete,
     Detail::kNone, 0.96F, kMaybe},
    {"got|getting it|that|this|them done|finished|sorted|completed :|-|, *", Intent::kComplete, Detail::kNone, 0.96F,
     kMaybe},
    {"* ,|;|. so? that|it|this one? can|could|should|may be? ticked|checked|crossed|marked|closed off|done?",
     Intent::kComplete, Detail::kNone, 0.96F, kMaybe},
    // update
    {"bump|slide|nudge|knock the|my|our? * by?", Intent::kUpdate, Detail::kNone, 0.96F, kNeedsLength | kMaybe},
    {"the|my|our * isnt|arent|not at|on|in? ,|;|-|but|.? its|theyre|it|they is|are? now|actually? at|on?",
     Intent::kUpdate, Detail::kNone, 0.95F, kDateOnly | kNeedsWhen | kMaybe},
    {"the|my|our? * got|was|has|is|s|been been? brought|moved|pulled|put forward|up|ahead by? {dur}", Intent::kUpdate,
     Detail::kNone, 0.95F, kMaybe | kBackwards},
    {"the|my|our? * got|was|has|is|s|been been? moved|pushed|put|shifted|set|delayed|bumped back|out|on|later by? "
     "{dur}",
     Intent::kUpdate, Detail::kNone, 0.95F, kMaybe},
    {"slap|stick|pop|put|whack|bung|chuck|add a|an|the|another? tag|label on|onto|to|against the|my? *",
     Intent::kUpdate, Detail::kNone, 0.97F, kNeedsTag | kMaybe},
    {"mark|set|put the|my? * as|back? not|un done|complete|completed|finished|yet after|just|yet all|yet?",
     Intent::kUpdate, Detail::kReopen, 0.97F, kMaybe},
    {"make|turn the|my|our? * into? a|an thing|event|chore|habit|job|task", Intent::kUpdate, Detail::kSetRecurrence,
     0.96F, kDateOnly | kNeedsRepeat | kMaybe},
    {"give the|my|our? next|this? * a miss|skip", Intent::kUpdate, Detail::kSkip, 0.96F, kMaybe},
    {"the|my|our * doesnt|dont|does|do|no not|longer? need|needs|have|want a|an|its|any? due? date|deadline "
     "anymore|any|now? more?",
     Intent::kUpdate, Detail::kNone, 0.97F, kClears | kMaybe},
    {"correct|fix the|a? spelling|typo|wording|name|title :|-|,|in|of? * should|must|ought be|read|say|to be? *",
     Intent::kUpdate, Detail::kNone, 0.97F, kSecondIsTitle | kNeedsNothing | kMaybe},
    {"change|fix|edit|update|correct|tweak the? wording|spelling|phrasing|text of|for|on the? * to *", Intent::kUpdate,
     Detail::kNone, 0.97F, kSecondIsTitle | kNeedsNothing | kMaybe},
    {"the|my? task|reminder|item|todo|entry about|for|on the|my? * should|ought|must|needs|has to? be? "
     "called|named|titled|renamed|say|read to|as? *",
     Intent::kUpdate, Detail::kNone, 0.97F, kSecondIsTitle | kNeedsNothing | kMaybe},
    {"the|my|our? * should|must|needs|has|ought to? come|go|happen|run|take|occur|repeat|be "
     "round|around|off|on|place|done?",
     Intent::kUpdate, Detail::kSetRecurrence, 0.95F, kDateOnly | kNeedsRepeat | kMaybe},
    {"i|we only|just want|need|do|have|take|like the|my *", Intent::kUpdate, Detail::kSetRecurrence, 0.95F,
     kDateOnly | kNeedsRepeat | kMaybe},
    {"the|my|our? * comes|happens|goes|is|runs|repeats|falls round|off|on|due? now|only? ,? rather|instead than|of "
     "<frequency>",
     Intent::kUpdate, Detail::kSetRecurrence, 0.95F, kDateOnly | kNeedsRepeat | kMaybe},
    {"treat the|my? * as a|of? <priority> priority|importance?", Intent::kUpdate, Detail::kNone, 0.96F,
     kPriorityWord | kMaybe},
    {"the|my? * just|has|have|suddenly? became|become|got|turned|gone a? really|very|more? <priority> priority?",
     Intent::kUpdate, Detail::kNone, 0.96F, kPriorityWord | kMaybe},
    {"reschedule|move|push|shift|postpone|delay the|my? * - >", Intent::kUpdate, Detail::kNone, 0.97F,
     kDateOnly | kNeedsWhen | kMaybe},
    {"the|my? * needs|wants|should|could|must|deserves get|have|use? a|an|another reminder|alert|nudge|notification",
     Intent::kUpdate, Detail::kRemind, 0.96F, kNeedsReminder | kNeedsNothing | kMaybe},
    {"get|have|give|put|add|set me? a|an|another heads|head -? up on|for|about|to the|my * task|item|one? as|too? "
     "well?",
     Intent::kUpdate, Detail::kRemind, 0.96F, kNeedsReminder | kNeedsNothing | kMaybe},
    {"tack|add|put|stick|attach|set two|three|four|some|more|a couple|few? of? alerts|reminders|notifications "
     "on|onto|to|for the|my? * :?",
     Intent::kUpdate, Detail::kRemind, 0.96F, kNeedsReminder | kNeedsNothing | kMaybe},
    {"id|i|we|wed would? rather|sooner do|have|make|move the|my *", Intent::kUpdate, Detail::kNone, 0.92F,
     kDateOnly | kNeedsWhen | kMaybe},
    {"the|my|our * ,|- could|can|would|should that|it|this ,? be|start|happen|go|move to?", Intent::kUpdate,
     Detail::kNone, 0.95F, kDateOnly | kNeedsWhen | kMaybe},
    {"every|all single? thing|things|task|tasks|item|items|one|ones of? the|my? * :|,|-|to|should be? <priority> "
     "priority?",
     Intent::kUpdate, Detail::kBulkUpdate, 0.95F, kPriorityWord},
    // query
    {"tell|show|give|read me whats|what? is? the|my next|first|top thing|task|item|one|job on|in|from|for? my|the|me? "
     "plate|list|agenda|schedule?",
     Intent::kQuery, Detail::kNone, 0.96F},
    {"see|view|have the|my|all|a look|everything? at? the|my? stuff|things|items|tasks|bits|jobs|plans|everything "
     "for|on|from|due?",
     Intent::kQuery, Detail::kNone, 0.95F, kNeedsWhen},
    {"do|have you|we|i have|got a|any|an|some task|tasks|reminder|reminders|note|item|entry of? mine? "
     "about|on|for|regarding the? *",
     Intent::kQuery, Detail::kNone, 0.96F, kMaybe},
    {"what|how does|is|will|do my|the? look|looking|shape|shaping|be like|up? like? on|in|for? my|the "
     "calendar|schedule|list|agenda|diary|planner",
     Intent::kQuery, Detail::kNone, 0.96F, kNeedsWhen},
    {"i|we|id would|want|need|like like? to hear|know|see|be told about|of|whats|what is? on|in|my|the? my|the?",
     Intent::kQuery, Detail::kNone, 0.93F, kNeedsWhen},
    {"my * wants|needs to know if|whether|what i|im|we|were|weve|ive am|are|have|got? "
     "free|busy|booked|available|doing|planned on|in|for?",
     Intent::kQuery, Detail::kNone, 0.94F, kNeedsWhen},
    // create
    {"calendar|diary|agenda|schedule|reminder|note :|- *", Intent::kCreate, Detail::kNone, 0.95F, kMaybe},
    {"theres|there is|are a|an|the * ,|.|;|- please|can|could? you? write|jot|note|put|pop|stick|log|mark|save "
     "that|it|this down|in|up?",
     Intent::kCreate, Detail::kNone, 0.96F, kNeedsWhen | kMaybe},
    {"mustnt|must|cant|cannot|shouldnt|cant not? forget|miss about|to? the|my? *", Intent::kCreate, Detail::kNone,
     0.96F, kMaybe},
    {"could|can|may|would there be a|an task|reminder|todo|note|entry for|to|about me|us? to? *", Intent::kCreate,
     Detail::kNone, 0.97F, kMaybe},
    {"there be a|an task|reminder|todo|note|entry for|to|about me|us? to? *", Intent::kCreate, Detail::kNone, 0.96F,
     kMaybe},
    {"* want|wants|need|needs adding|putting|writing to|on|in|onto my|the|our * list", Intent::kCreate, Detail::kNone,
     0.96F},
    {"set|create|make|add up? a|an|another? repeating|recurring|regular|repeated task|reminder|chore|todo|event "
     ":|,|-|for|to|called|about *",
     Intent::kCreate, Detail::kNone, 0.96F, kMaybe},
    {"one|this :|- *", Intent::kCreate, Detail::kNone, 0.9F, kMaybe},
    {"* , so|and please? add|note|log|put *", Intent::kCreate, Detail::kNone, 0.93F, kTitleLast | kNeedsWhen | kMaybe},
    {"we|ive|weve|i have? run|ran out of the|our? * ,|;|so|and|. so|and|please|can|could? you? please? "
     "put|add|pop|stick it|that|some|them on|to|in my|the|our? list|shopping|groceries list?",
     Intent::kCreate, Detail::kNone, 0.96F, kMaybe},
};

}  // namespace

constinit const Pack kEnglishTurnPack{kLatin, {}, {}, {}, {}, kCommands, {}, {}, {}};

}  // namespace yaad::language
