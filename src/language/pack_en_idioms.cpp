// English: idioms and indirect ways to say what the other packs know, tried before them.
#include "language/packs.h"

namespace yaad::language {
namespace {

constexpr CommandRule kCommands[] = {
    // delete
    {"pull the plug on the|my|that? *", Intent::kDelete, Detail::kNone, 0.96F, kMaybe},
    {"on second thoughts|thought ,? lets? lose|ditch|scrap|forget|skip|drop|bin|cancel the|my? *", Intent::kDelete,
     Detail::kNone, 0.96F, kMaybe | kNeedsNothing},
    {"strike|scratch|erase|wipe the|my|that? * from|off my|the|our "
     "tasks|todos|reminders|calendar|agenda|diary|schedule",
     Intent::kDelete, Detail::kNone, 0.96F, kMaybe},
    {"erase|delete|remove|bin|scrap|cancel the|my to - do|dos about|for|of|on *", Intent::kDelete, Detail::kNone, 0.96F,
     kMaybe},
    {"stop reminding|nagging|pinging|notifying me|us about|of|to *", Intent::kDelete, Detail::kNone, 0.95F, kMaybe},
    // complete
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
    {"have|let|make the|my reminder about|for|to|of the|my? * come|go|ring|fire off?", Intent::kUpdate, Detail::kRemind,
     0.95F, kNeedsReminder | kMaybe},
    {"extend|prolong the|my|our * to|till|until {num}", Intent::kUpdate, Detail::kNone, 0.95F, kHourSaid | kMaybe},
    {"i|we|id need|want|like|have|got to move|reschedule|shift|push|bump the|my|our * reminder to|from|for?",
     Intent::kUpdate, Detail::kNone, 0.96F, kDateOnly | kNeedsWhen | kMaybe},
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
    {"add|put|set|give a|an heads - up to|on|for the|my *", Intent::kUpdate, Detail::kRemind, 0.96F,
     kNeedsReminder | kMaybe},
    {"make|have|set the|my|that? * one repeat|recur|come", Intent::kUpdate, Detail::kSetRecurrence, 0.96F,
     kDateOnly | kNeedsRepeat | kMaybe},
    {"change|set|switch|correct|update it|that|this to|at {num} then|instead|now|rather|please?", Intent::kUpdate,
     Detail::kNone, 0.96F, kHourSaid},
    {"change|set|switch|correct|update it|that|this to then|instead|now|rather|please", Intent::kUpdate,
     Detail::kCorrection, 0.95F, kNeedsWhen},
    {"change|set|switch|put|move it|that|this back to", Intent::kUpdate, Detail::kCorrection, 0.95F, kNeedsWhen},
    {"rename to *", Intent::kUpdate, Detail::kNone, 0.9F, kNeedsNothing},
    {"push|bump|slide|shift|move it|that|this back|out? {dur}", Intent::kUpdate, Detail::kNone, 0.96F},
    {"push|bump|slide|shift the|my * back|out|along {dur}", Intent::kUpdate, Detail::kNone, 0.95F, kMaybe},
    {"push|bump|slide|shift the|my * {dur}", Intent::kUpdate, Detail::kNone, 0.95F, kMaybe},
    // query
    {"so|hey|ok? what does|will hold|have|bring in? for|store? me|us?", Intent::kQuery, Detail::kNone, 0.95F,
     kNeedsWhen},
    {"am|are i|we all? clear|busy|booked", Intent::kQuery, Detail::kNone, 0.95F, kNeedsWhen},
    {"do|have you have|got * written|noted|jotted|marked|put down?", Intent::kQuery, Detail::kNone, 0.94F, kMaybe},
    {"show|give|list|find|get me|us? whatevers|whatever|anything|everything is|thats? labelled|labeled|tagged|marked *",
     Intent::kQuery, Detail::kNone, 0.96F, kMaybe},
    {"wot|wat|wht have|do|am i|we got? on|up|down|doing|to? do?", Intent::kQuery, Detail::kNone, 0.94F, kNeedsWhen},
    {"just|only? list|tasks|todos|agenda|schedule|plan please|pls ,? nothing|no else|more", Intent::kQuery,
     Detail::kNone, 0.94F, kNeedsWhen},
    {"talk|walk|run me|us through what|whats|my? , what|whats have|on|up|is i|we|my? got|list|on?", Intent::kQuery,
     Detail::kNone, 0.95F, kNeedsWhen},
    {"stuff|things|tasks|items|ones ,|:|-? let|show|give me|us see|have? it|them|those?", Intent::kQuery, Detail::kNone,
     0.96F, kNeedsPriority},
    {"when|what do|did|am|should i|we * ,? i|its|we put|wrote|added|got|on|in it|that|my|the on|in|down|calendar|list? "
     "my|the? "
     "calendar|diary|list|schedule|agenda?",
     Intent::kQuery, Detail::kNone, 0.93F, kMaybe},
    // remarks and what is asked of other services
    {"turn|put|crank the? heating|thermostat|heat|ac|aircon|radiator|radiators|temperature|volume|music|tv|brightness "
     "up|down|on|off *",
     Intent::kUnknown, Detail::kNone, 0.95F},
    {"turn|put|crank up|down|on|off the? "
     "heating|thermostat|heat|ac|aircon|radiator|temperature|volume|music|tv|brightness *",
     Intent::kUnknown, Detail::kNone, 0.95F},
    {"remove|erase|delete|blur|crop the? background|noise|watermark|blur from|in|of this|the|that|my "
     "photo|picture|image|video|pic *",
     Intent::kUnknown, Detail::kNone, 0.95F},
    {"turn|set|crank the|my? heating|thermostat|temperature|ac|aircon up? *", Intent::kUnknown, Detail::kNone, 0.95F},
    {"cancel culture *", Intent::kUnknown, Detail::kNone, 0.95F},
    {"mark my words *", Intent::kUnknown, Detail::kNone, 0.97F},
    {"find|show|get|tell me? the|a? movie|film|train|bus|flight|tv|cinema|ferry "
     "schedule|times|timetable|listings|showtimes *",
     Intent::kUnknown, Detail::kNone, 0.9F},
    // create
    {"i|we? could do with remembering the|my|to? *", Intent::kCreate, Detail::kNone, 0.96F, kMaybe},
    {"itd|it would? be|take a? weight|load off my mind|shoulders if you|u reminded|remind|nudged me about|to|of "
     "the|my? *",
     Intent::kCreate, Detail::kRemind, 0.97F, kMaybe},
    {"id|i would|be? be? lost without a nudge|reminder|ping|prompt about|for|on|of|to the|my? *", Intent::kCreate,
     Detail::kRemind, 0.95F, kMaybe | kNeedsWhen},
    {"* ,|;|.|- so|and? can|could? you? please|pls|just? remind me please?", Intent::kCreate, Detail::kRemind, 0.95F,
     kMaybe | kNeedsWhen},
    {"reminder|reminders please|pls|plz :|,|-|;? *", Intent::kCreate, Detail::kRemind, 0.96F, kMaybe},
    {"hold|hang on to this|that|one? for me? :|, *", Intent::kCreate, Detail::kNone, 0.94F, kMaybe},
    {"put|note|jot|pencil * down for|on|at?", Intent::kCreate, Detail::kNone, 0.95F, kMaybe | kNeedsWhen},
    {"keep|hold|have|bear * in mind|memory for|on|till?", Intent::kCreate, Detail::kNone, 0.95F, kMaybe | kNeedsWhen},
    {"schedule|add|create|make|set one task|todo|reminder|entry for? to *", Intent::kCreate, Detail::kNone, 0.97F,
     kMaybe},
};

}  // namespace

constinit const Pack kEnglishIdiomPack{kLatin, {}, {}, {}, {}, kCommands, {}, {}, {}};

}  // namespace yaad::language
