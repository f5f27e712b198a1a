// English: templates of questions, of what is not for us, and of commands in looser words, which are tried after those
// of pack_en_commands.cpp.
#include "language/packs.h"

namespace yaad::language {
namespace {

constexpr CommandRule kCommands[] = {
    // query
    {"anything|something|owt urgent|important|pressing|major|critical *", Intent::kQuery, Detail::kNone, 0.95F,
     kNeedsWhen},
    {"tasks|items|todos|things|stuff|jobs|ones without|with no|a? due? date|dates|deadline|deadlines", Intent::kQuery,
     Detail::kNone, 0.96F},
    {"what|whats is? on|in? the|my cards|docket|slate|horizon|pipeline for?", Intent::kQuery, Detail::kNone, 0.95F,
     kNeedsWhen},
    {"what|whats|whatve is|i|ive|we? have|got? tagged|labelled|labeled as|with? *", Intent::kQuery, Detail::kNone,
     0.96F, kMaybe},
    {"when|whens is|are? the|my|our? * due|scheduled|booked|planned again|for|on?", Intent::kQuery, Detail::kNone,
     0.97F, kMaybe},
    {"what times|dates|days my|our|the *", Intent::kQuery, Detail::kNone, 0.88F, kMaybe},
    {"give|get|show|tell|read me|us a|an|the? quick|brief|short? "
     "rundown|overview|summary|recap|briefing|breakdown|digest "
     "of|on|for|about? *",
     Intent::kQuery, Detail::kNone, 0.95F},
    {"is|are there anything|something|owt|any|much i|ive|we|weve "
     "missed|forgotten|forgot|overlooked|need|have|should|left|skipped *",
     Intent::kQuery, Detail::kNone, 0.94F},
    {"find|show|open|get|look|pull me|for|up? the|that one|task|thing|item|reminder about|for|with|on|called|named *",
     Intent::kQuery, Detail::kNone, 0.94F, kMaybe},
    {"what do|must|should i|we need|have|want|got? to? get|buy|grab|fetch from|at|in|for the|my? *", Intent::kQuery,
     Detail::kNone, 0.94F},
    {"show|tell|read|give me? what|whatever i|ive|we|weve have|got|need? to|on|for|coming|planned|due|left *",
     Intent::kQuery, Detail::kNone, 0.93F},
    {"get|find|book|make|give me|us a|an|the * "
     "appointment|reservation|table|room|ticket|tickets|seat|seats|flight|ride|"
     "cab|taxi *",
     Intent::kUnknown, Detail::kNone, 0.35F},
    {"any|some unfinished|open|outstanding|overdue|urgent|important|pending|remaining|undone|late? "
     "stuff|things|jobs|work|ones from|for|on|in|left *",
     Intent::kQuery, Detail::kNone, 0.97F},
    {"any|some unfinished|open|outstanding|overdue|urgent|important|pending|remaining|undone|late? "
     "stuff|things|jobs|work|ones",
     Intent::kQuery, Detail::kNone, 0.97F, kNeedsWhen},
    {"anything|something about|on|with|regarding|tagged|for *", Intent::kQuery, Detail::kNone, 0.96F,
     kNeedsNothing | kMaybe},
    {"have|has|did i|we already|ever|actually? <past> the|my|our? * yet|already", Intent::kQuery, Detail::kNone, 0.95F,
     kMaybe},
    {"have|did i|we already|ever|actually? <past> the|my|our? *", Intent::kQuery, Detail::kNone, 0.93F, kMaybe},
    {"whats? next up|for|on? me|my list|agenda|plate?", Intent::kQuery, Detail::kNone, 0.96F},
    {"whats? up next", Intent::kQuery, Detail::kNone, 0.95F},
    {"what|whats|which else|stuff|things? still? is|are|needs|need|wants|has? still|to? be? "
     "open|doing|done|left|outstanding|unfinished|undone from|for? *",
     Intent::kQuery, Detail::kNone, 0.96F},
    {"show|list|give|display|read me? only|just the|my|all? ones|tasks|stuff|things|items|jobs *", Intent::kQuery,
     Detail::kNone, 0.96F},
    {"what|which tasks|things|ones? repeats|repeat|recurs|recur *", Intent::kQuery, Detail::kNone, 0.96F},
    {"show|list|read|tell|give me? out|up? what|whats|whatever|anything|everything is|thats? "
     "late|overdue|due|urgent|left|open|pending|next|outstanding *",
     Intent::kQuery, Detail::kNone, 0.96F},
    {"show|list|read|tell|give me? out|up? my|the|all? jobs|stuff|things|bits", Intent::kQuery, Detail::kNone, 0.95F,
     kNeedsWhen},
    {"any * left|due|coming|planned|scheduled|outstanding|pending|on *", Intent::kQuery, Detail::kNone, 0.93F, kMaybe},
    {"urgent|important|my|all|high|open|overdue? priority? things|stuff|ones|jobs|tasks tagged|labelled *",
     Intent::kQuery, Detail::kNone, 0.94F},
    {"any|some tasks|reminders|todos|chores|appointments|meetings|plans|deadlines|events *", Intent::kQuery,
     Detail::kNone, 0.94F},
    {"who|whom do|should|must|am i|we have|need|supposed|meant? to? *", Intent::kQuery, Detail::kNone, 0.93F},
    {"how busy|full|packed|free|booked is|am|are|will|does i|my|we|things|it?", Intent::kQuery, Detail::kNone, 0.97F,
     kNeedsWhen},
    {"how busy|full|packed|free|booked is|am|are|will|does i|my|we|things|it? *", Intent::kQuery, Detail::kNone, 0.93F,
     kNeedsWhen},
    {"is|are|was|were|has|have the|my|our * been? <past> yet|already", Intent::kQuery, Detail::kNone, 0.93F, kMaybe},
    {"how many|much * <task> *", Intent::kQuery, Detail::kCount, 0.95F},
    {"how many things|items|jobs|todos|errands|tasks|to do|dos? *", Intent::kQuery, Detail::kCount, 0.94F},
    {"how many do|did|have i|we *", Intent::kQuery, Detail::kCount, 0.93F},
    {"how many * left|due|pending|overdue|open|remaining|outstanding|planned|scheduled *", Intent::kQuery,
     Detail::kCount, 0.9F},
    {"how many * do|have|did|must i|we have|need|got|finish|complete|finished|completed|add|added? left|due|to|on? *",
     Intent::kQuery, Detail::kCount, 0.88F},
    {"did|have|has i|we already|ever|just? "
     "add|added|put|write|written|include|note|noted|create|created|schedule|scheduled|"
     "finish|finished|complete|completed|log|logged|enter *",
     Intent::kQuery, Detail::kNone, 0.96F},
    {"find|search|look|show|get|list|pull|bring|call up? me? for? anything|everything|something|all|whatever "
     "about|on|for|with|related|containing|"
     "mentioning|to *",
     Intent::kQuery, Detail::kNone, 0.93F},
    {"what|whats|whats|which is|are? on|up|happening|like|due|planned|left?", Intent::kQuery, Detail::kNone, 0.96F,
     kNeedsWhen},
    {"what|whats|which is|are|was? due|overdue|next|left|pending|late|coming|planned|outstanding|remaining *",
     Intent::kQuery, Detail::kNone, 0.95F},
    {"what|whats|which * <task> *", Intent::kQuery, Detail::kNone, 0.94F},
    {"hows my|the|our day|week|morning|afternoon|evening|weekend|month|schedule|calendar|workload|plate "
     "looking|look|going|shaping? up?",
     Intent::kQuery, Detail::kNone, 0.96F},
    {"what|whats|how|hows is|does|do? * my|the "
     "day|week|morning|afternoon|evening|night|plate|plan|plans|month|workload *",
     Intent::kQuery, Detail::kNone, 0.92F},
    {"what|where do|does|did|should|must i|we have|need|want|got? to? *", Intent::kQuery, Detail::kNone, 0.9F},
    {"what do|did|else i|we * do|be|buy|finish|remember|get|on|tomorrow|today *", Intent::kQuery, Detail::kNone, 0.92F},
    {"what was|were|is|are|things|did * want|wanted|need|forget|remember *", Intent::kQuery, Detail::kNone, 0.85F},
    {"what|how does|do|is my|the|our * look like? *", Intent::kQuery, Detail::kNone, 0.9F, kNeedsWhen},
    {"what|how does|do my|the|our? look like? *", Intent::kQuery, Detail::kNone, 0.9F, kNeedsWhen},
    {"anything|something|everything|all|stuff|things that|thats|i|have? due|is|on|for|planned|scheduled|from?",
     Intent::kQuery, Detail::kNone, 0.92F, kNeedsWhen},
    {"anything|something happening|planned|scheduled|booked|coming", Intent::kQuery, Detail::kNone, 0.96F, kNeedsWhen},
    {"anything|something due|overdue|left|urgent|on|pending|else *", Intent::kQuery, Detail::kNone, 0.92F},
    {"did|have you add|added|put|schedule|scheduled|create|created|note|noted *", Intent::kQuery, Detail::kNone, 0.93F,
     kMaybe},
    {"read|go|run|take|talk me? back|over|through|thru my|the day|week|schedule|agenda|plans", Intent::kQuery,
     Detail::kNone, 0.96F, kNeedsWhen},
    {"show|list|display|view|read|see|find|search|get|tell|check|open|bring|give|pull|recall|hear|bing|fetch|print me? "
     "about|up|back|out|for? * <task> *",
     Intent::kQuery, Detail::kNone, 0.95F},
    {"show|list|display|find|view|search me? for? my|all|the|everything|what|things *", Intent::kQuery, Detail::kNone,
     0.88F},
    {"search for *", Intent::kQuery, Detail::kNone, 0.9F, kMaybe},
    {"show|list|display|find|search|query me? for? *", Intent::kQuery, Detail::kNone, 0.65F},
    {"check|see|tell|read|recall me? what|whats|if|whether|my|back * <task> *", Intent::kQuery, Detail::kNone, 0.93F},
    {"is|are|am|do|did|does|have|has|will * <task> *", Intent::kQuery, Detail::kNone, 0.92F},
    {"is|are|do|does|am|will|have i|there|anything|we|my * due|plans|planned|free|busy|overdue|happening|going *",
     Intent::kQuery, Detail::kNone, 0.9F},
    {"do|am i|we have|free|busy|got|need anything|something|anywhere|much|to? *", Intent::kQuery, Detail::kNone, 0.88F,
     kNeedsWhen},
    {"when|where|whens|wheres|what is|are|do|time|does? is? my|the|our|i * <task> *", Intent::kQuery, Detail::kNone,
     0.9F},
    {"what time|day|date is|are|s|was my|our|the? * again|at|on?", Intent::kQuery, Detail::kNone, 0.88F, kMaybe},
    {"whens my|our next? *", Intent::kQuery, Detail::kNone, 0.93F},
    {"whens my|the|our *", Intent::kQuery, Detail::kNone, 0.9F},
    {"whatve i|we got? on? *", Intent::kQuery, Detail::kNone, 0.92F},
    {"anything|something i|ive|we|weve missed|forgotten|overlooked|forgot *", Intent::kQuery, Detail::kNone, 0.9F},
    {"when|whens is|are|do|am my|the|i|that|this *", Intent::kQuery, Detail::kNone, 0.88F},
    {"all|my|pending|completed|open|upcoming|overdue|done|late|urgent|high|medium|low|the|shopping|todo|grocery|"
     "priority priority? tasks|todos|reminders|items|list|lists|agenda|schedule|calendar *",
     Intent::kQuery, Detail::kNone, 0.92F},
    {"overdue|upcoming|agenda|tasks|todos|reminders|schedule|calendar", Intent::kQuery, Detail::kNone, 0.9F},
    {"my|the? to|todo|task|reminder - do? list", Intent::kQuery, Detail::kNone, 0.9F},
    {"i want|wanted|need to hear|see|know|remember|read * <task> *", Intent::kQuery, Detail::kNone, 0.8F},
    {"i want|need you to read|tell|show *", Intent::kQuery, Detail::kNone, 0.9F},
    // not for us
    {"sort|get|help|calm|suit|behave|treat|enjoy|check|fix|update|delete|mute|repeat yourself|urself|myself *",
     Intent::kUnknown, Detail::kNone, 0.35F},
    {"put|stick|pop|whack|bung|flick|chuck|get the|some? "
     "kettle|telly|tv|heating|heater|radio|match|news|music|oven|fire|tunes|toaster|aircon|ac on *",
     Intent::kUnknown, Detail::kNone, 0.35F, kNeedsNothing},
    {"turn|switch|flip the|my|all|those * on|off|up|down", Intent::kUnknown, Detail::kNone, 0.35F,
     kNeedsNothing | kMaybe},
    {"add|put * to|on|with that|mine|ours|it", Intent::kUnknown, Detail::kNone, 0.35F, kNeedsNothing | kMaybe},
    {"write|make|generate|create|compose|build me? a|an|some|the? * "
     "script|function|program|code|poem|haiku|story|song|joke|limerick|rap|slogan *",
     Intent::kUnknown, Detail::kNone, 0.35F, kNeedsNothing},
    {"summarize|summarise|explain|translate|proofread|rewrite|caption this|that|these|it *", Intent::kUnknown,
     Detail::kNone, 0.35F, kNeedsNothing},
    {"send|pay|transfer|split|request|wire|lend * on|via|with|through|using "
     "paynow|venmo|paypal|monzo|revolut|zelle|cashapp|gpay|easypaisa|jazzcash|paytm|upi|bkash|grabpay|alipay",
     Intent::kUnknown, Detail::kNone, 0.35F, kNeedsNothing},
    {"apply|use|redeem|enter the|my|a|this? voucher|coupon|promo|discount|points|gift * code|card?", Intent::kUnknown,
     Detail::kNone, 0.35F, kNeedsNothing},
    {"leave|mute|join|exit|pin|unpin the|this|that group? chat|call|group|channel|meeting", Intent::kUnknown,
     Detail::kNone, 0.35F, kNeedsNothing},
    {"cancel the|my grab|uber|lyft|bolt|cab|ride|taxi|careem", Intent::kUnknown, Detail::kNone, 0.35F, kNeedsNothing},
    {"reply|respond lol|ok|okay|yes|no|thanks|haha|sure|sounds|maybe *", Intent::kUnknown, Detail::kNone, 0.35F,
     kNeedsNothing},
    {"test|testing|hello|asdf test|testing|world|123|one|two *", Intent::kUnknown, Detail::kNone, 0.35F},
    {"test|testing|asdf", Intent::kUnknown, Detail::kNone, 0.35F, kNeedsNothing},
    {"accept|decline|reject|dismiss|ignore|answer the|this|that|my|his|her|their|all? * "
     "invite|invitation|invites|call|calls|cookies|request|notification|notifications",
     Intent::kUnknown, Detail::kNone, 0.35F, kNeedsNothing},
    {"accept|decline|reject|dismiss|ignore|answer the|this|that|my|his|her|their|all? "
     "invite|invitation|invites|call|calls|cookies|request|notification|notifications",
     Intent::kUnknown, Detail::kNone, 0.35F, kNeedsNothing},
    {"put|switch|turn|change|flip|go|tune on|to|over|in to? the? "
     "channel|station|netflix|youtube|hulu|spotify|bbc|espn|cnn|hbo|tv|telly|radio *",
     Intent::kUnknown, Detail::kNone, 0.35F, kNeedsNothing},
    {"text|message|tell|whatsapp|dm|ping * that|im|running|were|omw|happy|congrats *", Intent::kUnknown, Detail::kNone,
     0.35F, kMaybe | kNeedsNothing},
    {"tell|teach|get me *", Intent::kUnknown, Detail::kNone, 0.35F},
    {"find out *", Intent::kUnknown, Detail::kNone, 0.35F},
    {"better|rather|sooner|easier|more|less * than *", Intent::kUnknown, Detail::kNone, 0.35F},
    {"talk|speak|respond|confirm|reserve *", Intent::kUnknown, Detail::kNone, 0.4F},
    {"i|we want|need|would|like like? to know *", Intent::kUnknown, Detail::kNone, 0.35F},
    {"make|book|cancel|i|we need|want? to? make|book? a|the|my? "
     "table|reservation|room|flight|hotel|ticket|tickets|appointment at|for|in|to|under|from *",
     Intent::kUnknown, Detail::kNone, 0.45F},
    {"call me|you|yourself *", Intent::kUnknown, Detail::kNone, 0.4F},
    // create, in looser words
    {"* remind me to|about|of|that *", Intent::kCreate, Detail::kRemind, 0.93F, kTitleLast | kMaybe},
    {"add|put|include|note|write|insert|place|pop|stick|chuck|bung|throw|drop|slap * to|on|in|into|onto my|the|a|our? "
     "* "
     "list|todo|todos|calendar|schedule|agenda|tasks|reminders|planner|diary of? things? to? do?",
     Intent::kCreate, Detail::kNone, 0.96F, kMaybe},
    {"add|put to|on|in|into my|the? * list|todo|todos|calendar|schedule|agenda|tasks of|things|to|do|? :? *",
     Intent::kCreate, Detail::kNone, 0.9F},
    {"add|put|stick|note|write|pop|include * on|to|in? list|agenda|schedule|calendar|todos|planner", Intent::kCreate,
     Detail::kNone, 0.96F, kNeedsWhen | kMaybe},
    {"task|todo|reminder|remember|note|memo :|-? *", Intent::kCreate, Detail::kNone, 0.95F, kMaybe},
    {"add *", Intent::kCreate, Detail::kNone, 0.94F},
    {"schedule *", Intent::kCreate, Detail::kNone, 0.9F, kNeedsWhen},
    {"book a|an *", Intent::kCreate, Detail::kNone, 0.85F, kNeedsWhen},
    {"book|arrange|organise|organize a|an *", Intent::kCreate, Detail::kNone, 0.7F, kMaybe},
    {"schedule a|an|my? *", Intent::kCreate, Detail::kNone, 0.9F},
    {"remember to|that|the? *", Intent::kCreate, Detail::kNone, 0.9F},
    {"i think|guess|suppose|reckon i|we should|must|gotta|need|have|ought|better to? *", Intent::kCreate, Detail::kNone,
     0.85F, kMaybe | kWishFor | kNeedsWhen},
    {"i|we probably|really|definitely|also|just|still|absolutely|honestly must|should|oughta|gotta *", Intent::kCreate,
     Detail::kNone, 0.85F, kMaybe | kWishFor},
    {"i|we|ive|weve|id|wed|someone|somebody probably|really|definitely|also|just|still|absolutely? "
     "need|needs|have|has|gotta|must|should|ought|want|got|had|wanna|shall|mustnt|cant|would|plan|intend|will|gonna|"
     "shouldnt|ill "
     "probably|really|better|got|like|forget|not|be? forget|sure? to *",
     Intent::kCreate, Detail::kNone, 0.85F, kMaybe | kWishFor},
    {"should|must|have|do|can|may|ought i|we|you|they|he|she|it|the *", Intent::kUnknown, Detail::kNone, 0.35F},
    {"need|have|got|ought|wanna|gotta|must|should|needs|better|gonna probably|really|also|still? to? *",
     Intent::kCreate, Detail::kNone, 0.86F, kMaybe | kWishFor},
    {"i|we gotta|must|should|mustnt|cant|shouldnt|shall|better|gonna|wanna|will probably|really|not|also? forget? to? "
     "*",
     Intent::kCreate, Detail::kNone, 0.84F, kMaybe | kWishFor},
    {"could|can do with *", Intent::kCreate, Detail::kNone, 0.86F, kNeedsWhen | kMaybe},
    {"itd|it|would be good|nice|great|better if? i|we? to|could? *", Intent::kCreate, Detail::kNone, 0.8F, kMaybe},
    {"* asked|told|wants|reminded me|us to *", Intent::kCreate, Detail::kNone, 0.88F,
     kTitleLast | kMaybe | kNeedsWhen | kAdvice},
    {"* asked|told|wants|reminded me|us to *", Intent::kCreate, Detail::kNone, 0.8F, kTitleLast | kMaybe | kAdvice},
    {"i|we|ive|weve have got? a|an|the? *", Intent::kCreate, Detail::kNone, 0.85F, kNeedsWhen | kMaybe},
    {"ive|weve got a|an|the? *", Intent::kCreate, Detail::kNone, 0.85F, kNeedsWhen | kMaybe},
    {"to *", Intent::kCreate, Detail::kNone, 0.8F, kNeedsWhen | kMaybe},
    {"note to self :|-? *", Intent::kCreate, Detail::kNone, 0.95F, kMaybe},
    {"* write|jot|note|put|mark|take|add|make|keep a? down|note|it|this|that that|of|:? i|we? "
     "need|have|must|should|ought|got to? *",
     Intent::kCreate, Detail::kNone, 0.86F, kMaybe | kTitleLast | kNeedsWhen},
    {"* tell|nudge|ping|alert|notify|prompt me to *", Intent::kCreate, Detail::kRemind, 0.88F,
     kTitleLast | kMaybe | kNeedsWhen},
    {"make|be sure to|i *", Intent::kCreate, Detail::kNone, 0.85F, kMaybe},
    {"set|create a|an? *", Intent::kCreate, Detail::kNone, 0.85F, kNeedsWhen | kMaybe},
    {"create a|an? new? *", Intent::kCreate, Detail::kNone, 0.88F, kMaybe},
};

}  // namespace

constinit const Pack kEnglishQueryPack{kLatin, {}, {}, {}, {}, kCommands, {}, {}, {}};

}  // namespace yaad::language
