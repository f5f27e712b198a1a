// English: idioms and indirect ways to change what there is, tried before what the other packs know.
#include "language/packs.h"

namespace yaad::language {
namespace {

constexpr CommandRule kCommands[] = {
    {"tick tock *", Intent::kUnknown, Detail::kNone, 0.95F},
    {"note|notice how the|a|he|she|they|we|it|his|her|your *", Intent::kUnknown, Detail::kNone, 0.95F},
    {"dont|do|never not? add|create|note|make|write|put|save *", Intent::kUnknown, Detail::kNone, 0.95F, kNeedsNothing},
    // delete
    {"call it|that|this off", Intent::kDelete, Detail::kNone, 0.95F},
    {"pull the plug on the|my|that? *", Intent::kDelete, Detail::kNone, 0.96F, kMaybe},
    {"on second thoughts|thought ,? lets? lose|ditch|scrap|forget|skip|drop|bin|cancel the|my? *", Intent::kDelete,
     Detail::kNone, 0.96F, kMaybe | kNeedsNothing},
    {"strike|scratch|erase|wipe the|my|that? * from|off my|the|our "
     "tasks|todos|reminders|calendar|agenda|diary|schedule",
     Intent::kDelete, Detail::kNone, 0.96F, kMaybe},
    {"erase|delete|remove|bin|scrap|cancel the|my to - do|dos about|for|of|on *", Intent::kDelete, Detail::kNone, 0.96F,
     kMaybe},
    {"stop reminding|nagging|pinging|notifying me|us about|of|to *", Intent::kDelete, Detail::kNone, 0.95F, kMaybe},
    {"this|that|the task|item|event|entry|reminder|appointment|one should|must|can|could|needs|has to? be? "
     "removed|deleted|erased|cancelled|canceled|taken|dropped off? from|off|of? of? my|the|our? "
     "list|calendar|schedule|agenda|todos|tasks",
     Intent::kDelete, Detail::kNone, 0.97F},
    {"i|we never|no|dont|do not? longer? need|want|have to be reminded about|of|to|for the|my? * anymore|any more?",
     Intent::kDelete, Detail::kNone, 0.96F, kMaybe},
    {"you dont|do|neednt not? need|have? to? remind me|us about|of|to|for the|my? * anymore|any more?", Intent::kDelete,
     Detail::kNone, 0.96F, kMaybe},
    {"i|we|im|were am|are? not|no longer? going|attending|coming to|for? the|my? * anymore|any more? ,|so|;|-? "
     "so|please? "
     "delete|remove|cancel|drop|take|clear it|that|them off|out|from? of|from? my|the|our? "
     "list|calendar|schedule|agenda|diary|planner",
     Intent::kDelete, Detail::kNone, 0.97F, kMaybe},
    {"nevermind|nvm about? the|my|those? * ,|-|so|; so|please|just|you|can? take|cross|scratch|get|knock|wipe|remove|"
     "delete it|that|them|this|those off|from of|from? my|the|our? list|calendar|todos|schedule",
     Intent::kDelete, Detail::kNone, 0.97F, kMaybe},
    {"i|we already have|got|bought * ,|so|; so|please? take|remove|cross|scratch|delete|strike|drop it|that|them "
     "off|from|out of|from? my|the|our? shopping|grocery? list",
     Intent::kDelete, Detail::kNone, 0.97F, kMaybe},
    {"delete|remove|cancel|erase|drop the|my|that reminder|alert|alarm that? i|we ive? just? "
     "set|made|created|added|put "
     "in|up? for|at|on?",
     Intent::kDelete, Detail::kNone, 0.96F, kNeedsWhen},
    {"delete|remove|cancel|erase|drop the|my|that reminder|alert|alarm that? i|we just? set|made|created|added|put "
     "in|up? about|for|to *",
     Intent::kDelete, Detail::kNone, 0.96F, kMaybe},
    {"go to the|my list|calendar|schedule|agenda ,|and? delete|remove|erase|cancel the|an|that? item|event|entry|task",
     Intent::kDelete, Detail::kNone, 0.95F},
    {"take|turn|switch|get the|my? * task|reminder? off repeat|repeating|recurrence", Intent::kUpdate,
     Detail::kStopRecurrence, 0.97F, kMaybe},
    {"take|clear|get|strike|scratch off|away|out|down the|my|that|some? * from|off|out of? of? my|the|our? "
     "todo|task|shopping|grocery|chore|packing? list|calendar|schedule|agenda|diary|planner|todos",
     Intent::kDelete, Detail::kNone, 0.97F, kMaybe},
    {"take|get the|my|that|some? * off|out of of? my|the|our "
     "todo|task|shopping|grocery|chore|packing? list|calendar|schedule|agenda|diary|planner|todos",
     Intent::kDelete, Detail::kNone, 0.97F, kMaybe},
    {"nix|kill|bin|ditch|dump|trash|toss|nuke|zap|axe the|my? * from|off of? my|the|our "
     "todo|task|shopping|grocery|chore|packing? list|calendar|schedule|agenda|diary|planner|todos",
     Intent::kDelete, Detail::kNone, 0.97F, kMaybe},
    {"find|locate|look up? the|my? * on|in my|the|our calendar|schedule|agenda|diary|planner|list ,? and|then? "
     "delete|remove|cancel|erase it|that|them",
     Intent::kDelete, Detail::kNone, 0.97F, kMaybe},
    {"delete|remove|cancel|erase|drop|disregard|scrap the|my|that? * that|which? i|we|ive|weve have|had|ve? "
     "added|made|set|put|scheduled|booked|had|have to|on|in|down? my|the? calendar|list|schedule|diary? for|on|at?",
     Intent::kDelete, Detail::kNone, 0.96F, kMaybe},
    {"i|we|im|were am|are? no longer attending|doing|having|joining|making the|my? * ,|so|and|;? so|and? please? "
     "delete|remove|cancel|drop|take|erase it|that off|from? of|from? my|the|our? calendar|schedule|list|agenda|diary?",
     Intent::kDelete, Detail::kNone, 0.97F, kMaybe},
    {"take|get the|my|some? * of my|the|our shopping|grocery|todo|task|packing list", Intent::kDelete, Detail::kNone,
     0.96F, kMaybe | kNeedsNothing},
    {"wipe|clear|sweep|scrub my|the|our calendar|schedule|agenda|list|planner|diary clean|blank|empty|out completely?",
     Intent::kDelete, Detail::kBulkDelete, 0.96F},
    {"free|clear up my|our schedule|calendar|day|morning|afternoon|evening|diary?", Intent::kDelete,
     Detail::kBulkDelete, 0.95F, kNeedsWhen},
    {"clear|delete|remove|erase|cancel|wipe|get out|off|rid? of? all|any|every? of? the|my? "
     "entries|events|appointments|meetings|items|tasks|reminders on|in|from my|the|our "
     "calendar|schedule|agenda|diary|planner|list for|from|on?",
     Intent::kDelete, Detail::kBulkDelete, 0.96F, kNeedsWhen},
    {"clear|delete|remove|erase|cancel|wipe all|any|every? of? the|my|our? "
     "entries|events|appointments|meetings|items|tasks|reminders for|from|on?",
     Intent::kDelete, Detail::kBulkDelete, 0.95F, kNeedsWhen},
    {"open|go to? my|the? calendar|schedule|agenda|diary ,|and? delete|remove|erase|cancel|clear|wipe all|every of? "
     "the|my? "
     "events|entries|appointments|meetings|items for? all? months?",
     Intent::kDelete, Detail::kBulkDelete, 0.96F},
    {"i dont|do not? want|feel|need to|like do|doing anything|nothing ,|so|and? so? just|please? "
     "clear|wipe|empty|erase "
     "my|the todo|task|shopping? list|todos|calendar|schedule",
     Intent::kDelete, Detail::kBulkDelete, 0.95F},
    {"swap|switch|exchange my|the|our? * and * meetings|tasks|appointments|events|calls|shifts|classes|lessons|ones",
     Intent::kUnknown, Detail::kNone, 0.95F, kNeedsWhen},
    {"swap|switch|exchange my|the|our? and meetings|tasks|appointments|events|calls|shifts|classes|lessons|ones",
     Intent::kUnknown, Detail::kNone, 0.95F, kNeedsWhen},
    {"this|that|the|an|another task|item|event|entry|appointment|one should|must|can|could|needs|has to? be? "
     "added|put|written|included to|on|onto|in|into my|the|our? list|calendar|schedule|agenda|todos|tasks",
     Intent::kCreate, Detail::kNone, 0.96F},
    {"delete|remove|cancel|erase|drop|disregard|scrap the|my|that? * in|on my|the|our "
     "calendar|schedule|agenda|diary|planner for|on|at?",
     Intent::kDelete, Detail::kNone, 0.96F, kMaybe},
    // complete
    {"thats|that is? the|my? * out of the way", Intent::kComplete, Detail::kNone, 0.95F, kMaybe},
    {"make|add|leave|write|set a? note|memo to self|myself :|,|-? to? *", Intent::kCreate, Detail::kNone, 0.97F,
     kMaybe},
    {"ive|i|we|weve? have? finally|just|already? got the|my|those? * out of the way", Intent::kComplete, Detail::kNone,
     0.95F, kMaybe},
    {"all? done|finished and dusted with|on the|my? *", Intent::kComplete, Detail::kNone, 0.97F, kMaybe},
    {"thats the|my? * all? done|wrapped and dusted|up", Intent::kComplete, Detail::kNone, 0.97F, kMaybe},
    {"the|my? * is|are|s? all? done and dusted", Intent::kComplete, Detail::kNone, 0.96F, kMaybe},
    {"you|u|please? can|could|may? put|draw a line through|under the|my? *", Intent::kComplete, Detail::kNone, 0.95F,
     kMaybe},
    {"another one bites the dust ,|:|-|!|.? the|my? * is|are|s? done|finished|sorted|complete|completed",
     Intent::kComplete, Detail::kNone, 0.96F, kMaybe},
    {"consider the|my * done|finished|sorted|handled|completed|complete *", Intent::kComplete, Detail::kNone, 0.96F,
     kMaybe},
    {"the|my? * ,|; so|and|then? that|it|this can|could|may now? be ticked|checked|crossed|scratched|marked off? as? "
     "done|complete|completed?",
     Intent::kComplete, Detail::kNone, 0.97F, kMaybe},
    {"the|my? * can|could|may now? be ticked|checked|crossed|scratched|marked off? as? done|complete|completed?",
     Intent::kComplete, Detail::kNone, 0.96F, kMaybe},
    {"task|todo|reminder|item is|was? now|all? completed|complete|done|finished|over", Intent::kComplete, Detail::kNone,
     0.96F},
    {"task|todo|reminder : * completed|done|finished", Intent::kComplete, Detail::kNone, 0.96F, kMaybe},
    {"task|todo * completed|finished", Intent::kComplete, Detail::kNone, 0.95F, kMaybe},
    {"reminder|task|todo completed|done|finished for|:|-? the|my? *", Intent::kComplete, Detail::kNone, 0.95F, kMaybe},
    {"close|complete|finish the|my task|reminder|entry|item|ticket|note regarding|about|concerning|re *",
     Intent::kComplete, Detail::kNone, 0.96F, kMaybe},
    {"mark|cross|check|tick off the|my? * on|from my|the|our grocery|shopping|todo|task? list *", Intent::kComplete,
     Detail::kNone, 0.96F, kMaybe},
    // update
    {"add|tack|give {dur} to|onto the|my * deadline|date|due?", Intent::kUpdate, Detail::kPostpone, 0.95F, kMaybe},
    {"hold fire on|with the|my? * to|till|until|til?", Intent::kUpdate, Detail::kPostpone, 0.96F,
     kDateOnly | kNeedsWhen | kMaybe},
    {"change|changes of plan|plans :|,|-|;|.|! the|my? * moves|moved|is|goes|shifts|shifted|now? now? to|at|on|for?",
     Intent::kUpdate, Detail::kNone, 0.96F, kDateOnly | kNeedsWhen | kMaybe},
    {"the|my * deadline|date is now|moved to? ", Intent::kUpdate, Detail::kNone, 0.96F,
     kDateOnly | kNeedsWhen | kMaybe},
    {"the|my deadline|date for|of|on the|my? * is|was", Intent::kUpdate, Detail::kNone, 0.97F,
     kDateOnly | kNeedsWhen | kNeedsNow | kMaybe},
    {"the|my deadline|date for|of|on the|my? * is|was|has been? moved|changed|pushed|extended to|until|till?",
     Intent::kUpdate, Detail::kNone, 0.97F, kDateOnly | kNeedsWhen | kMaybe},
    {"the|my? * task|one|item|entry|reminder should|must|ought|needs really|actually? to? read|say|be called|named? *",
     Intent::kUpdate, Detail::kNone, 0.96F, kSecondIsTitle | kNeedsNothing | kMaybe},
    {"extend|prolong the|my|our deadline|date for|of|on the|my? * to|till|until", Intent::kUpdate, Detail::kNone, 0.96F,
     kDateOnly | kNeedsWhen | kMaybe},
    {"extend|prolong the|my|our * to|till|until", Intent::kUpdate, Detail::kNone, 0.95F,
     kDateOnly | kNeedsWhen | kMaybe},
    {"reset|redo the|my * reminder|reminders for|to|at?", Intent::kUpdate, Detail::kNone, 0.96F,
     kDateOnly | kNeedsWhen | kMaybe},
    {"revise|amend|adjust|alter the|my * reminder|reminders?", Intent::kUpdate, Detail::kNone, 0.96F,
     kDateOnly | kNeedsWhen | kMaybe},
    {"the|my? reminder|reminders|alert for|of|on|about the|my? * should|must|needs|ought|has to? be|come|go|ring? off? "
     "not?",
     Intent::kUpdate, Detail::kRemind, 0.96F, kNeedsReminder | kMaybe},
    {"the|my * reminder|reminders|alert should|must|needs|ought|has to? be|come|go|ring? off? not?", Intent::kUpdate,
     Detail::kRemind, 0.96F, kNeedsReminder | kMaybe},
    {"the|my? * isnt|arent that|so|really|very|all? a?", Intent::kUpdate, Detail::kNone, 0.97F,
     kNeedsPriority | kNeedsNothing | kMaybe},
    {"the|my? * is|are? not|no longer? that|so|really|very|all? a?", Intent::kUpdate, Detail::kNone, 0.97F,
     kNeedsPriority | kNeedsNothing | kMaybe},
    {"dont|do|never not? remind|nag|bug|bother|ping|notify|alert|pester|tell me|us about|of|to|with|for|on the|my? * "
     "until|till|before?",
     Intent::kUpdate, Detail::kSnooze, 0.96F, kDateOnly | kNeedsWhen | kNeedsTurn | kMaybe},
    {"dont|do|never not? remind|nag|bug|bother|ping|notify|alert me|us about|of|to|with|for|on the|my? *",
     Intent::kUpdate, Detail::kSkip, 0.96F, kDateOnly | kNeedsWhen | kMaybe},
    {"dont|do not? remind|nag|bug|bother|ping me|us", Intent::kUpdate, Detail::kSkip, 0.9F, kDateOnly | kNeedsWhen},
    {"turn|switch the|my? * reminder|reminders|alert|alerts|notification|notifications back? on", Intent::kUpdate,
     Detail::kRemind, 0.96F, kMaybe},
    {"turn|switch back? on the|my? * reminder|reminders|alert|alerts", Intent::kUpdate, Detail::kRemind, 0.96F, kMaybe},
    {"turn|switch back? on the|my? reminder|reminders|alert|alerts for|of|about|on the|my? *", Intent::kUpdate,
     Detail::kRemind, 0.96F, kMaybe},
    {"set|change|make|put|raise|lower|bump the? priority|prio of|for|on the|my? * to|at|as?", Intent::kUpdate,
     Detail::kNone, 0.97F, kNeedsPriority | kNeedsNothing | kMaybe},
    {"set|change|make|put the|my? * priority|prio to|at|as?", Intent::kUpdate, Detail::kNone, 0.96F,
     kNeedsPriority | kNeedsNothing | kMaybe},
    {"extend|prolong the|my|our? deadline|date for|of|on the|my? * by {dur}", Intent::kUpdate, Detail::kPostpone, 0.96F,
     kMaybe},
    {"extend|prolong the|my|our? deadline|date for|of|on the|my? * by?", Intent::kUpdate, Detail::kPostpone, 0.96F,
     kNeedsLength | kMaybe},
    {"extend|prolong the|my|our? * by {dur}", Intent::kUpdate, Detail::kPostpone, 0.96F, kMaybe},
    {"extend|prolong the|my|our? * by?", Intent::kUpdate, Detail::kPostpone, 0.96F, kNeedsLength | kMaybe},
    {"add|put|stick|chuck|pop * to|on|onto|in my|the|our? groceries|grocery|shopping|errands|chores|todos|todo",
     Intent::kCreate, Detail::kNone, 0.96F, kMaybe},
    {"clear|free|empty|wipe up|out?", Intent::kUnknown, Detail::kNone, 0.35F, kNeedsWhen},
    {"have|let|make the|my reminder about|for|to|of the|my? * come|go|ring|fire off?", Intent::kUpdate, Detail::kRemind,
     0.95F, kNeedsReminder | kMaybe},
    {"extend|prolong the|my|our * to|till|until {num}", Intent::kUpdate, Detail::kNone, 0.95F, kHourSaid | kMaybe},
    {"i|we|id need|want|like|have|got to move|reschedule|shift|push|bump the|my|our * reminder to|from|for?",
     Intent::kUpdate, Detail::kNone, 0.96F, kDateOnly | kNeedsWhen | kMaybe},
    {"remind|alert|ping|nudge|notify me|us about|of the|my? * instead", Intent::kUpdate, Detail::kRemind, 0.96F,
     kNeedsReminder | kNeedsNothing | kMaybe},
    {"remind|alert|ping|nudge|notify me|us about|of the|my? * instead of|from|than?", Intent::kUpdate, Detail::kNone,
     0.95F, kDateOnly | kNeedsWhen | kMaybe},
    {"can|could|may the|my|our? * be switched|moved|changed|rescheduled|shifted|pushed|bumped|put "
     "to|back|forward|for|on? "
     "on|in? my|the? calendar|schedule|diary|agenda?",
     Intent::kUpdate, Detail::kNone, 0.97F, kDateOnly | kNeedsWhen | kMaybe},
    {"* ,|- can|could|should that|it|this be|go|move to|at|on|for? instead? of?", Intent::kUpdate, Detail::kNone, 0.95F,
     kDateOnly | kNeedsWhen | kMaybe},
    {"* ,|- can|could|should that|it|this be|go|move to|at|on|for? instead of {num}", Intent::kUpdate, Detail::kNone,
     0.95F, kDateOnly | kNeedsWhen | kMaybe},
    {"correct|fix|update|change the|my * on|in my|the|our calendar|diary|schedule|planner ,|:|;? its|it|should|to "
     "is|be? on?",
     Intent::kUpdate, Detail::kNone, 0.96F, kDateOnly | kNeedsWhen | kMaybe},
    {"<priority> priority for|on the|my *", Intent::kUpdate, Detail::kNone, 0.95F,
     kPriorityWord | kMaybe | kNeedsNothing},
    {"nothing|not urgent|pressing|important about|with the|my? * ,|;|. drop|move|put|set|make|lower it|them|that "
     "to|at|as? "
     "<priority> priority?",
     Intent::kUpdate, Detail::kNone, 0.96F, kPriorityWord | kMaybe},
    {"change|set|move the? priority of|for|on the|my? * from <priority> to <priority>", Intent::kUpdate, Detail::kNone,
     0.97F, kPriorityWord | kMaybe},
    {"stick|pop|slap|bung|whack a|an|the * tag|label on|onto|to the|my? *", Intent::kUpdate, Detail::kNone, 0.96F,
     kTagSecond | kTitleLast | kMaybe},
    {"set|change|move|make|update the|my reminder|alert|alarm on|for|of|about the|my? * to|at|be?", Intent::kUpdate,
     Detail::kRemind, 0.97F, kMaybe | kNeedsReminder},
    {"add|put|set|give a|an heads - up to|on|for the|my *", Intent::kUpdate, Detail::kRemind, 0.96F,
     kNeedsReminder | kMaybe},
    {"oops|whoops|oh|no|wait|sorry|hmm|ah|ok ,? actually|wait|no|sorry ,? make|set|move|change|push|put the|my *",
     Intent::kUpdate, Detail::kNone, 0.97F, kNeedsWhen | kDateOnly | kMaybe},
    {"repeat|recur this|that|the event|task|reminder|appointment|one?", Intent::kUpdate, Detail::kSetRecurrence, 0.96F,
     kNeedsRepeat},
    {"make|have|set the|my|that? * one repeat|recur|come", Intent::kUpdate, Detail::kSetRecurrence, 0.96F,
     kDateOnly | kNeedsRepeat | kMaybe},
    {"make|set|change|switch|turn|move|have the|my|our? * to|into|be? instead", Intent::kUpdate, Detail::kSetRecurrence,
     0.96F, kDateOnly | kNeedsRepeat | kMaybe},
    {"bring|pull|move|push forward|up|in the|my? * by {dur}", Intent::kUpdate, Detail::kNone, 0.96F,
     kBackwards | kMaybe},
    {"change|set|switch|correct|update it|that|this to|at {num} then|instead|now|rather|please?", Intent::kUpdate,
     Detail::kNone, 0.96F, kHourSaid},
    {"change|set|switch|correct|update it|that|this to then|instead|now|rather|please", Intent::kUpdate,
     Detail::kCorrection, 0.95F, kNeedsWhen},
    {"change|set|switch|put|move it|that|this back to", Intent::kUpdate, Detail::kCorrection, 0.95F, kNeedsWhen},
    {"oops|whoops|sorry|oh|ah|argh|no|wait|my ,|.|!|-? bad|no|wait|sorry|oops? ,|.|!|-? i|we? meant|mean to? say?",
     Intent::kUpdate, Detail::kCorrection, 0.95F, kNeedsWhen},
    {"change|set|update|edit|switch the|its? name|title of|for the|my? * to|as|into *", Intent::kUpdate, Detail::kNone,
     0.97F, kSecondIsTitle | kMaybe},
    {"rename to *", Intent::kUpdate, Detail::kNone, 0.9F, kNeedsNothing},
    {"push|bump|slide|shift|move it|that|this back|out? {dur}", Intent::kUpdate, Detail::kNone, 0.96F},
    {"push|bump|slide|shift the|my * back|out|along {dur}", Intent::kUpdate, Detail::kNone, 0.95F, kMaybe},
    {"push|bump|slide|shift the|my * {dur}", Intent::kUpdate, Detail::kNone, 0.95F, kMaybe},
    {"actually|no|wait|sorry? ,? can|could|shall|should|lets i|we? do|have|make the|my|our? * instead|rather",
     Intent::kUpdate, Detail::kNone, 0.97F, kDateOnly | kNeedsWhen | kMaybe},
    {"i|we cant|cannot|wont make|get|come|do it? to the|my? * ,|so|; so|please|just|can? you? move|push|shift|change|"
     "reschedule it|that to",
     Intent::kUpdate, Detail::kNone, 0.97F, kDateOnly | kNeedsWhen | kMaybe},
};

}  // namespace

constinit const Pack kEnglishIdiomPack{kLatin, {}, {}, {}, {}, kCommands, {}, {}, {}};

}  // namespace yaad::language
