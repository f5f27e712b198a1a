// English: idioms and indirect ways to ask what there is and to add to it, and what sounds like them and is not for us;
// tried before what the other packs know.
#include "language/packs.h"

namespace yaad::language {
namespace {

constexpr CommandRule kCommands[] = {
    // query
    {"give|show|get|list|find|tell me|us? all|only|just? my|the|our?", Intent::kQuery, Detail::kNone, 0.97F,
     kNeedsPriority},
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
    {"what needs|has|have|had to be done|finished|completed|sorted|handled *", Intent::kQuery, Detail::kNone, 0.97F},
    {"what must|should be done|finished|completed|sorted|handled *", Intent::kQuery, Detail::kNone, 0.96F},
    {"tell|show|give|read me|us? what|which tasks|items|things|chores|jobs|todos|errands? remain|remains|is|are|still "
     "remaining|left|open|undone|to? do?",
     Intent::kQuery, Detail::kNone, 0.96F},
    {"what|which tasks|items|things|chores|jobs|todos|errands? still? remain|remains", Intent::kQuery, Detail::kNone,
     0.96F},
    {"how many tasks|items|things|chores|jobs|todos|errands do i|we still? have|need still? to? "
     "finish|do|complete|get? "
     "done|through?",
     Intent::kQuery, Detail::kCount, 0.97F},
    {"what|which tasks|items|things|chores|jobs|todos|errands? havent|have i|we not? finished|done|completed yet?",
     Intent::kQuery, Detail::kNone, 0.97F},
    {"is|are there anything|something|any tasks|things|items|chores? that? i|we havent|have|still? not|to? "
     "done|do|finished|finish|completed|complete yet? on|in? my|the? list|todos?",
     Intent::kQuery, Detail::kNone, 0.97F},
    {"according to my|the|our shopping|grocery|todo|task? list ,? do|did|have|should i|we need|have|put|get|buy to? "
     "get|buy? "
     "any|more|some? more? *",
     Intent::kQuery, Detail::kNone, 0.96F, kMaybe},
    {"do|did|have|should i|we need|have|put|get|buy to? get|buy? any|more|some? more? * according to my|the|our "
     "shopping|grocery|todo|task? list",
     Intent::kQuery, Detail::kNone, 0.96F, kMaybe},
    {"what|which|show|list|tell were|was|are? me? the? all? my? reminders|alerts|notifications have? that|which? "
     "i|we|ive|have i|we|you? "
     "have? asked|set|made|created|added|put|requested up|in|for?",
     Intent::kQuery, Detail::kNone, 0.96F},
    {"what|which|show|list|are|do me|i|there? have? any|all|my|the? all|my|the? alerts|notifications|reminders "
     "do|set|i "
     "i|we? have? set? up|for|on|at?",
     Intent::kQuery, Detail::kNone, 0.96F},
    {"do|have i|we have? any|some alerts|notifications|reminders set|coming|planned|scheduled|due|left up? for|on?",
     Intent::kQuery, Detail::kNone, 0.96F},
    {"show|list|read|check me|us? my|all|the? my? alerts|notifications for|on|from?", Intent::kQuery, Detail::kNone,
     0.95F, kNeedsWhen},
    {"what time|day|date does|do|will|is|are my|the|our * start|begin|starting|beginning|happen|happening|kick "
     "off? again?",
     Intent::kQuery, Detail::kNone, 0.97F, kMaybe | kNeedsNothing},
    {"when does|do|will|is|are my|our * start|begin|starting|beginning|happen|happening|kick off? again?",
     Intent::kQuery, Detail::kNone, 0.97F, kMaybe | kNeedsNothing},
    {"when does|do|will|is|are my|the|our * start|begin|starting|beginning|happen|happening|kick off? again?",
     Intent::kQuery, Detail::kNone, 0.93F, kMaybe | kNeedsNothing},
    {"tell|remind me|us about|of my|the|our schedule|calendar|agenda|plans|day on|for|of?", Intent::kQuery,
     Detail::kNone, 0.96F, kNeedsWhen},
    {"do|is|have|are i|we|there have|got? anything|something|much|any plans|meetings|events? on the books|cards|agenda "
     "for|on?",
     Intent::kQuery, Detail::kNone, 0.96F, kNeedsWhen},
    {"remind|tell me of|about what i|we told|asked|said|wanted you? to? remember|remind|keep|note|know|be? "
     "reminded? me|us?",
     Intent::kQuery, Detail::kNone, 0.97F},
    {"provide|give|tell|read|show|list|display me|us? the|all? contents|items|entries of|on|in my|the|our "
     "shopping|grocery|todo|task? list|calendar|agenda",
     Intent::kQuery, Detail::kNone, 0.96F},
    {"i|we hear|see|get|have my|the|our complete|whole|entire|full? todo|shopping|grocery|task list again?",
     Intent::kQuery, Detail::kNone, 0.95F},
    {"can|could|may|let i|we|me hear|see|get|have my|the|our complete|whole|entire|full? todo|shopping|grocery|task "
     "list again?",
     Intent::kQuery, Detail::kNone, 0.96F},
    {"what|which else|more? do|did|should|must i|we still? need|have|want|got? to? get|buy|fetch? from|at|in the|my? "
     "store|shop|shops|supermarket|market|grocer|grocers|bazaar|mall",
     Intent::kQuery, Detail::kNone, 0.96F},
    {"what am|are i|we supposed|meant|going|expected to get|buy|fetch|pick|collect up? from|at|in the|my? "
     "store|shop|shops|supermarket|market|grocer|grocers|bazaar|mall",
     Intent::kQuery, Detail::kNone, 0.96F},
    {"what do|should|must i|we have|need|got to? get|buy|fetch|pick|collect up? from|at|in the|my? "
     "store|shop|shops|supermarket|market|grocer|grocers|bazaar|mall",
     Intent::kQuery, Detail::kNone, 0.97F},
    {"what|whats is|was? the? very? first|last|next|second|third item|task|thing|one|entry|reminder? that? i|we? just? "
     "added|put|made? on|in|to my|the|our list|todos|agenda|calendar",
     Intent::kQuery, Detail::kNone, 0.96F},
    {"read|tell|show|give me|us? the first|last|next|second|third|fourth|fifth item|task|thing|one|entry|reminder on|"
     "in|of my|the|our list|todos|agenda|calendar",
     Intent::kQuery, Detail::kNone, 0.96F},
    {"fill|catch|bring|get|clue me|us in|up|on on|with? my|the|our? agenda|schedule|plans|day|appointments|meetings|"
     "tasks|calendar|events",
     Intent::kQuery, Detail::kNone, 0.96F},
    {"am|are i|we double|over -? booked|scheduled", Intent::kQuery, Detail::kNone, 0.96F, kNeedsWhen},
    {"am|are i|we doublebooked|overbooked", Intent::kQuery, Detail::kNone, 0.96F, kNeedsWhen},
    {"do|does|is|are any|some of? my|the|our appointments|meetings|events|tasks|calls overlap|overlapping|clash|"
     "clashing|conflict|conflicting",
     Intent::kQuery, Detail::kNone, 0.96F},
    {"what|which days|day|times|evenings|mornings|afternoons|nights|hours am|are i|we free|open|available|busy|booked",
     Intent::kQuery, Detail::kNone, 0.96F},
    {"is|are free|clear|open|busy|booked|packed|full up|solid?", Intent::kQuery, Detail::kNone, 0.95F, kNeedsWhen},
    {"what time|day|date do|must|should i|we need|have|supposed to? be|leave|go|arrive|get at|for|to|in|out? the|my? *",
     Intent::kQuery, Detail::kNone, 0.95F, kMaybe | kNeedsNothing},
    {"what should|must|do i|we need|have? to? get|be? done|finish|finished|complete|completed", Intent::kQuery,
     Detail::kNone, 0.97F, kNeedsWhen},
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
    {"turn|switch the|my|all|that * on|off in|at the|my "
     "kitchen|bedroom|office|garage|hall|hallway|lounge|bathroom|living|basement|attic|porch|garden|den *",
     Intent::kUnknown, Detail::kNone, 0.95F, kNeedsNothing},
    {"the|my|your|windows? task manager shortcut|is|isnt|wont|keeps|app|process|says *", Intent::kUnknown,
     Detail::kNone, 0.95F},
    {"windows|mac|linux|chrome task manager *", Intent::kUnknown, Detail::kNone, 0.95F},
    {"rate|rank|compare|recommend|suggest|any|some|which|whats the|are|is|a? best|top|good|decent|better? to do list? "
     "app|apps *",
     Intent::kUnknown, Detail::kNone, 0.95F},
    {"rate|rank|compare|recommend|suggest|any|some|which|whats the|are|is|a? best|top|good|decent|better? todo|task "
     "list|manager? app|apps *",
     Intent::kUnknown, Detail::kNone, 0.95F},
    {"whats|what is|are? on the|at? tv|telly|television|radio|cinema|netflix|hulu *", Intent::kUnknown, Detail::kNone,
     0.95F},
    {"whats|what is? a|an task|event|agenda|deadline|calendar|reminder|todo *", Intent::kUnknown, Detail::kNone, 0.9F,
     kNeedsNothing},
    {"which|what events|event|games|sports were|was held|played|contested|introduced at|in|during *", Intent::kUnknown,
     Detail::kNone, 0.95F},
    {"* or not", Intent::kUnknown, Detail::kNone, 0.9F},
    {"clear|cloudy|blue|grey|starry skies|sky *", Intent::kUnknown, Detail::kNone, 0.9F},
    {"* , explain|discuss it|this|please?", Intent::kUnknown, Detail::kNone, 0.9F},
    {"summarize|summarise|explain|describe|analyze|analyse the|a? plot|ending|meaning|theme|difference|novel|poem "
     "of|between|behind *",
     Intent::kUnknown, Detail::kNone, 0.95F},
    {"do * feel|dream|grow|hibernate|taste|smell|lay|bite|die|exist *", Intent::kUnknown, Detail::kNone, 0.9F,
     kNeedsNothing},
    {"erase|delete|forget what|everything|all you know|remember|learned|stored|have about|on me|us *", Intent::kUnknown,
     Detail::kNone, 0.95F},
    {"move|skip|go|get on|ahead|forward? to the? next chapter|song|track|episode|page|slide|question|level|scene *",
     Intent::kUnknown, Detail::kNone, 0.95F},
    {"put|arrange|sort|line * in|into|up a|an? list|order|row by|from *", Intent::kUnknown, Detail::kNone, 0.9F},
    {"what|whats|which is|are? due for|with? me|us?", Intent::kQuery, Detail::kNone, 0.97F},
    // "friday already? time flies"
    {"already|again ?|!|.|,? yaar|man|mate|lol|wow|ugh|omg?", Intent::kUnknown, Detail::kNone, 0.97F, kNeedsWhen},
    {"already|again ?|!|.|, time|how|where|cant|what|this flies|flew|did|has|have|believe|week|month|year|happened *",
     Intent::kUnknown, Detail::kNone, 0.97F, kNeedsWhen},
    {"get|give|whats me? an|the|my? eta on|for|of *", Intent::kUnknown, Detail::kNone, 0.95F},
    {"got any siblings|pets|kids|hobbies|jokes|advice|tips|family|friends|suggestions|recommendations *",
     Intent::kUnknown, Detail::kNone, 0.95F},
    {"* ,|.|-|;? wish me|us|him|her|them luck *", Intent::kUnknown, Detail::kNone, 0.95F},
    {"cancel culture *", Intent::kUnknown, Detail::kNone, 0.95F},
    {"mark my words *", Intent::kUnknown, Detail::kNone, 0.97F},
    {"just|only|finally? back|home from|of the|my|a? *", Intent::kUnknown, Detail::kNone, 0.9F, kNeedsNothing | kMaybe},
    {"find|show|get|tell me? the|a? movie|film|train|bus|flight|tv|cinema|ferry "
     "schedule|times|timetable|listings|showtimes *",
     Intent::kUnknown, Detail::kNone, 0.9F},
    // create
    {"add|note|save|keep|include|put it|that|this|them|those? in|down?", Intent::kCreate, Detail::kNone, 0.93F},
    {"log it|that|this|them|those in|down?", Intent::kCreate, Detail::kNone, 0.93F},
    {"just? a|one? quick|small|little|friendly|gentle? reminder for|to me|us? to|about *", Intent::kCreate,
     Detail::kRemind, 0.97F, kMaybe},
    {"get|give|send|set me|us? a|an|another reminder|alert|nudge|ping|notification before|ahead of? the|my? *",
     Intent::kCreate, Detail::kRemind, 0.97F, kNeedsReminder | kMaybe},
    {"get|give|send me|us before|ahead of? the|my? *", Intent::kCreate, Detail::kRemind, 0.97F,
     kNeedsReminder | kMaybe},
    {"get|give|send me|us the|my *", Intent::kCreate, Detail::kRemind, 0.96F, kNeedsReminder | kNeedsWhen | kMaybe},
    {"i|we|im|were am|are? supposed|meant|due|expected to *", Intent::kCreate, Detail::kNone, 0.93F,
     kNeedsWhen | kMaybe},
    {"i|ive|we|weve promised|agreed|vowed|sworn|offered to *", Intent::kCreate, Detail::kNone, 0.93F,
     kMaybe | kWishFor},
    {"remind|notify|alert|tell me|us that? theres|there is|are|will|be? be? a|an|the|my *", Intent::kCreate,
     Detail::kRemind, 0.98F, kMaybe},
    {"remind|notify|alert me|us that? i|we|ive|weve have|got|ve? got? a|an|my *", Intent::kCreate, Detail::kRemind,
     0.98F, kMaybe},
    {"set|create|make|put up? a|an? reminder|notification|alert for? that? theres|there|i|we is|are|have? a|an|the|my "
     "*",
     Intent::kCreate, Detail::kRemind, 0.98F, kMaybe},
    {"dont let me|us forget that? i|we|ive|theres|there have|got|is|are? got? a|an|my|the *", Intent::kCreate,
     Detail::kRemind, 0.98F, kMaybe},
    {"i|we|ive|weve have|got? got? a|an|my * ,|;|.|-? please|pls|plz remind|alert|notify me|us", Intent::kCreate,
     Detail::kRemind, 0.97F, kNeedsWhen | kMaybe},
    {"set|create|make|add up? a|an? reminder|event|calendar alert|notification|event|reminder|entry "
     "for|about|of|towards the|my? *",
     Intent::kCreate, Detail::kRemind, 0.98F, kMaybe},
    {"make|be sure that|to? you? put|add|include|get * on|to|in my|the|our todo|task|shopping|grocery|packing? "
     "list|calendar|agenda",
     Intent::kCreate, Detail::kNone, 0.97F, kMaybe},
    {"set|arrange|fix|organise|organize up? a|an meeting|call|appointment|lunch|dinner|date|interview|session|visit *",
     Intent::kCreate, Detail::kNone, 0.96F, kMaybe},
    {"write|note|jot|put|mark|record down? that? i|im|we|were am|are? going|gonna to? *", Intent::kCreate,
     Detail::kNone, 0.97F, kNeedsWhen | kMaybe},
    {"write|note|jot|put|mark|record down? that? im|were *", Intent::kCreate, Detail::kNone, 0.97F,
     kNeedsWhen | kMaybe},
    {"write|note|jot|put|mark|record down? that? i|we am|are *", Intent::kCreate, Detail::kNone, 0.97F,
     kNeedsWhen | kMaybe},
    {"jot|note|write|put|scribble down|in? * on|in|onto|to my|the|our "
     "todo|task|tasks|shopping|grocery|groceries|chore|chores|errand|errands|packing|work? list|calendar|agenda",
     Intent::kCreate, Detail::kNone, 0.97F, kMaybe},
    {"put|make|add|leave|write|stick a|an|another note|entry|reminder|event on|in my|the|our "
     "calendar|agenda|diary|planner|list|schedule about|for|of|that|to|saying|: the|my? *",
     Intent::kCreate, Detail::kNone, 0.97F, kMaybe},
    {"add|put something|stuff|things|anything to|on|in|onto my|the|our? "
     "todo|task|tasks|shopping|grocery|groceries|chore|chores|errand|errands|packing|work? list|calendar|agenda",
     Intent::kCreate, Detail::kNone, 0.97F},
    {"schedule|book|plan|arrange|organise|organize|set|block up|off|out? a|an? {dur} meeting|call|session|appointment|"
     "slot|block|visit|lesson|class|catchup|chat *",
     Intent::kCreate, Detail::kNone, 0.97F, kMaybe},
    {"add|put|include|write|insert|note to|on|onto|in|into my|the|our "
     "todo|task|tasks|shopping|grocery|groceries|chore|chores|errand|errands|packing|work? list ,|:|-|;? *",
     Intent::kCreate, Detail::kNone, 0.97F, kMaybe},
    {"i|we|id want|need|would|like like? to add|put|include|write to|on? * to|on|onto|in|into my|the|our "
     "todo|task|tasks|shopping|grocery|groceries|chore|chores|errand|errands|packing|work? list",
     Intent::kCreate, Detail::kNone, 0.97F, kMaybe},
    {"new|another|next item|task|thing|entry for|on|in my|the|our "
     "todo|task|tasks|shopping|grocery|groceries|chore|chores|errand|errands|packing|work? list ,|:|-|;|is *",
     Intent::kCreate, Detail::kNone, 0.97F, kMaybe},
    {"can|could|may|should * be added|put|written|included|placed to|on|onto|in|into my|the|our "
     "todo|task|tasks|shopping|grocery|groceries|chore|chores|errand|errands|packing|work? list|calendar|agenda",
     Intent::kCreate, Detail::kNone, 0.96F, kMaybe},
    {"add|put a|an|another|one|some? new|recurring|repeating? item|items|thing|task|event|entry|"
     "appointment|reminder to|on|in|into my|the|our? shopping|grocery|todo|task? list|calendar|schedule|agenda",
     Intent::kCreate, Detail::kNone, 0.96F},
    {"add|put|create|make|set a|an|another? recurring|repeating|regular|rotating event|task|reminder|appointment|entry",
     Intent::kCreate, Detail::kNone, 0.96F},
    {"add|put|create|make|set a|an|another calendar? event|task|reminder|appointment|entry to? repeat|recur|that? "
     "repeats|recurs? on?",
     Intent::kCreate, Detail::kNone, 0.96F, kNeedsRepeat},
    {"set|add|create|give|put|send me? before|ahead of? the|my? *", Intent::kCreate, Detail::kRemind, 0.97F,
     kNeedsReminder | kMaybe},
    {"add|put * to|in|into my|the|our? shopping cart|basket|trolley", Intent::kCreate, Detail::kNone, 0.95F, kMaybe},
    {"remind me|us later|soon on? to|about *", Intent::kCreate, Detail::kRemind, 0.98F, kMaybe},
    {"put|pop|stick|place|enter|log in|up a|an reminder|alert|notification for|about|to *", Intent::kCreate,
     Detail::kRemind, 0.98F, kMaybe},
    {"make|be sure that? i|we dont|do? not? remember|forget to *", Intent::kCreate, Detail::kRemind, 0.97F, kMaybe},
    {"note|record|remember|mark down? that theres|there|we|i is|are|have|ve? a|an|my|the? *", Intent::kCreate,
     Detail::kNone, 0.96F, kMaybe | kNeedsWhen},
    {"save|hold the date ,|:|-|;? ,? for|of the|my|our? *", Intent::kCreate, Detail::kNone, 0.97F, kMaybe | kNeedsWhen},
    {"add|put|stick the|my? * to|on|onto my|the|our list|tasks|todos|agenda ,|;|-|– "
     "i|im|ive|it|its|we|were|weve|he|hes|she|shes|they|theyre|because|cos|as|since *",
     Intent::kCreate, Detail::kNone, 0.96F, kMaybe},
    {"deadline|due {date} :|-|,? *", Intent::kCreate, Detail::kNone, 0.95F, kMaybe},
    {"i|we? could do with remembering the|my|to? *", Intent::kCreate, Detail::kNone, 0.96F, kMaybe},
    {"itd|it would? be|take a? weight|load off my mind|shoulders if you|u reminded|remind|nudged me about|to|of "
     "the|my? *",
     Intent::kCreate, Detail::kRemind, 0.97F, kMaybe},
    {"id|i would|be? be? lost without a nudge|reminder|ping|prompt about|for|on|of|to the|my? *", Intent::kCreate,
     Detail::kRemind, 0.95F, kMaybe | kNeedsWhen},
    {"* ,|;|.|- so|and? can|could? you? please|pls|just? remind me please?", Intent::kCreate, Detail::kRemind, 0.95F,
     kMaybe | kNeedsWhen},
    {"reminder|reminders please|pls|plz? for|about *", Intent::kCreate, Detail::kRemind, 0.96F, kMaybe},
    {"reminder|reminders please|pls|plz :|,|-|;? *", Intent::kCreate, Detail::kRemind, 0.96F, kMaybe},
    {"hold|hang on to this|that|one? for me? :|, *", Intent::kCreate, Detail::kNone, 0.94F, kMaybe},
    {"stick|pencil|bung * in for|on|at?", Intent::kCreate, Detail::kNone, 0.95F, kMaybe | kNeedsWhen},
    {"put|note|jot|pencil * down for|on|at?", Intent::kCreate, Detail::kNone, 0.95F, kMaybe | kNeedsWhen},
    {"keep|hold|have|bear * in mind|memory for|on|till?", Intent::kCreate, Detail::kNone, 0.95F, kMaybe | kNeedsWhen},
    {"schedule|add|create|make|set one task|todo|reminder|entry for? to *", Intent::kCreate, Detail::kNone, 0.97F,
     kMaybe},
};

}  // namespace

constinit const Pack kEnglishRequestPack{kLatin, {}, {}, {}, {}, kCommands, {}, {}, {}};

}  // namespace yaad::language
