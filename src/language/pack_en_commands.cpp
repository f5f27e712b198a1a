// English: words and templates of commands and reminders.
#include "language/packs.h"

namespace yaad::language {
namespace {

constexpr Word kWords[] = {
    {"urgent|asap|critical|high|highest", Class::kPriority, 1},
    {"medium|normal", Class::kPriority, 2},
    {"low|lowest", Class::kPriority, 3},
    {"the|a|an|to|for|on|at|in|by|of|and|or|with|is|are|was|it|that|this|my|me|please|about|from|as|be|will|you|i|your|"
     "we|do|not|if",
     Class::kStop},
    {"what|whats|how|why|who|when|where|can|could|did|does|have|has|should|would|im|ive|dont|remind|add|task|list",
     Class::kStop},
    {"task|tasks|todo|todos|reminder|reminders|item|items|list|lists|calendar|calendars|schedule|scheduled|agenda|"
     "appointment|appointments|meeting|meetings|event|events|plans|chores|booked|errands|deadlines|deadline",
     Class::kTaskWord},
    {"buy|call|email|pay|send|pick|finish|clean|wash|write|read|fix|book|schedule|get|go|meet|visit|prepare|submit",
     Class::kAction},
    {"review|check|renew|return|water|feed|walk|cook|bake|make|do|take|bring|drop|mail|post|print|sign|file|fill",
     Class::kAction},
    {"plan|organize|organise|update|study|practice|practise|learn|finalize|finalise|complete|prep|pack",
     Class::kAction},
    {"text|message|ring|phone|contact|ask|invite|follow|reply|apply|register|enroll|cancel|confirm|"
     "arrange",
     Class::kAction},
    {"collect|deliver|repair|replace|install|paint|mow|vacuum|iron|sweep|mop|dust|trim|cut|plant|charge|backup|"
     "download",
     Class::kAction},
    {"upload|research|attend|join|host|grab|drink|eat|exercise|run|swim|jog|stretch|meditate|pray|work|see",
     Class::kAction},
    {"sell|donate|wrap|shop|withdraw|deposit|transfer|refill|unpack|tidy|declutter|measure|test|debug|deploy|merge|"
     "ship",
     Class::kAction},
    {"play|weather|volume|song|music|lights|light|alarm|timer|joke|translate|radio|podcast|uber|taxi|flight|hotel",
     Class::kForeign},
    {"temperature|stock|exchange|recipe|calories|playlist|brightness|pizza|news|traffic|spell|define|balance|movie|"
     "movies",
     Class::kForeign},
    {"account|accounts|visa|card|apr|credit|pin|luggage|reservation|reservations|iphone7|holiday|holidays|interest|"
     "location|loan|mortgage|w2|form|trains|train|volume|brightness",
     Class::kService},
    {"what|whats|how|why|who|whos|where|wheres|when|whens|which|whose|is|are|am|was|were|does|did|do|can|could|will|"
     "would|should|has|have|had|hows",
     Class::kAsk},
    {"snooze|postpone|delay|defer|push|extend", Class::kPutOff},
    {"i|im|ive|id|he|she|it|its|they|we|you|youre|thats|there|theres|hes|shes|my|your|his|her|their|our|this|that",
     Class::kPerson},
    {"remind|reminder|delete|remove|complete|completed|finish|finished|schedule|reschedule|postpone|create|cancel|"
     "rename|"
     "change|update|snooze|prioritize",
     Class::kMended, 1},
    // Verbs that no other service answers to.
    {"buy|print|plan|pick|renew|submit|water|iron|mow|pack|study|visit|wrap|return|collect|deliver|attend|prepare|"
     "finish|"
     "fix|repair|replace|register|apply|wash|bake|fold|read|pay|meet|walk|feed|review|sign|get|grab|give|draft|"
     "proofread|"
     "tidy|mop|sweep|unpack|donate|sell|practise|practice|revise|exercise|meditate|jog|stretch|upgrade|test|debug|"
     "deploy|"
     "hand|descale|defrost|shovel|rake|assemble|polish|outline|grade|chase|bring|drop|fetch|refill|fill|scrub|sew|knit",
     Class::kAction, 1},
    // Words of commands, for messages that no template takes.
    {"i|im|we|were|id|me|my|mine|our|us|you|your|it|this|that|these|those|the|a|an|some|any|all|please|pls|kindly|can|"
     "could|would|will|should|must|may|do|does|did|dont|is|are|am|was|be|been|have|has|had|having|got|gotta|there|here",
     Class::kFiller},
    {"need|needs|needed|want|wants|wanted|like|wish|gonna|going|supposed|let|lets|make|sure|help|just|also|now|then|so|"
     "hey|hi|ok|okay|olly|alexa|siri|google|yaad|well|again|already|anymore|longer|no|not|more|too|else|kind|time",
     Class::kFiller},
    {"add|added|put|place|set|create|created|write|written|include|included|insert|enter|save|note|jot|record|mark|"
     "remind|reminded|reminder|reminders|remember|forget|notify|notified|alert|notification|task|tasks|todo|todos|list|"
     "lists|calendar|schedule|scheduled|agenda|planner|diary|item|items|entry|event|events|new|shopping|grocery|up|"
     "down",
     Class::kFiller},
    {"delete|deleted|remove|removed|erase|erased|clear|cleared|cancel|cancels|cancelled|canceled|take|drop|get|rid|"
     "wipe|empty|scratch|cross|check|tick|off|out|done|complete|completed|finished|finish|close|change|move|update|"
     "edit",
     Class::kFiller},
    {"show|display|view|read|see|find|search|look|looks|looking|tell|know|open|give|pull|bring|recall|hear|fetch|print|"
     "recite|say|review|go|through|over|walk|run|overview|summary|rundown|recap|anything|something|everything|whatever|"
     "stuff|things|thing|due|overdue|late|pending|left|remaining|outstanding|next|upcoming|coming|happening|planned|"
     "plans|"
     "plan|day|week|month|busy|free|available|booked|contents|content|tagged|priority|active|recurring|repeating",
     Class::kFiller},
    {"thats|plate|comes|come|s|off|anymore|happens|happened|going|goes|set|been|being|my|own|kindly|exactly|real|quick|"
     "urgent|high|low|medium|rest|whole|entire|full|sort|kinds|specific|particular",
     Class::kFiller},
    {"many|much|where|who|whos|why|whats|whens|currently|moment|still|yet|date|deadline|deadlines|count|total|actually|"
     "currently|mind|appointments|meetings|events|chores|tell|ask|hi|did|done|to|dos|everything|named|called|"
     "containing|"
     "around|whether|says|contain|contains|listed|items|them|they|one|ones|im|ive|weve|id|ill|hello|happens",
     Class::kFiller},
    {"to|for|on|onto|in|into|at|by|from|of|off|about|and|or|but|because|cause|since|as|with|which|what|when|if|how",
     Class::kFiller},
};

constexpr std::string_view kReminders[] = {
    "and? remind me {dur} before|early|earlier|prior|beforehand|ahead",
    "and? with? a? reminder {dur} before|early|earlier|prior|beforehand|ahead",
    "! {dur} before?",
    "and? alert|notify me {dur} before|early|earlier|prior|beforehand",
    "{dur} before reminder",
    "with a? {dur} reminder",
    "remind me {dur} in advance",
    "{dur} in advance",
    "reminder : {dur} before?",
    "remind {dur} before",
};

constexpr CommandRule kCommands[] = {
    // the dialogue
    {"undo that|it|this|last?", Intent::kUnknown, Detail::kUndo, 0.98F},
    {"undo the? last? change|action|command|one?", Intent::kUnknown, Detail::kUndo, 0.98F},
    {"revert that|it?", Intent::kUnknown, Detail::kUndo, 0.9F},
    {"wait|no|oops|sorry ,? no|wait? ,? take that back", Intent::kUnknown, Detail::kUndo, 0.9F},
    {"take that back", Intent::kUnknown, Detail::kUndo, 0.9F},
    {"revert|undo what|whatever you just? did", Intent::kUnknown, Detail::kUndo, 0.93F},
    {"put it|that back the way it was", Intent::kUnknown, Detail::kUndo, 0.85F},
    {"yes|yeah|yep|yup|sure|ok|okay|y|confirm|correct|right|absolutely|definitely|yea|aye "
     "please|it|sure|correct|right|do?",
     Intent::kUnknown, Detail::kYes, 0.97F, kNeedsNothing},
    {"yes|yeah|yep|yup|sure|ok|okay ,? go ahead|on", Intent::kUnknown, Detail::kYes, 0.95F, kNeedsNothing},
    {"yes|yeah|yep|yup|sure|ok|okay ,? thats|that is? the? right? one|it ,? do? it|that?", Intent::kUnknown,
     Detail::kYes, 0.95F, kNeedsNothing},
    {"go ahead", Intent::kUnknown, Detail::kYes, 0.95F, kNeedsNothing},
    {"do it", Intent::kUnknown, Detail::kYes, 0.95F, kNeedsNothing},
    {"sounds good", Intent::kUnknown, Detail::kYes, 0.95F, kNeedsNothing},
    {"of course", Intent::kUnknown, Detail::kYes, 0.95F, kNeedsNothing},
    {"thats right|correct", Intent::kUnknown, Detail::kYes, 0.95F, kNeedsNothing},
    {"no|nope|nah|n|wrong thanks|thank?", Intent::kUnknown, Detail::kNo, 0.97F, kNeedsNothing},
    {"not now|really|that", Intent::kUnknown, Detail::kNo, 0.9F, kNeedsNothing},
    {"dont", Intent::kUnknown, Detail::kNo, 0.9F, kNeedsNothing},
    {"cancel|nevermind|nvm|stop|abort|forget|drop that|it|this?", Intent::kUnknown, Detail::kCancel, 0.95F},
    {"never mind", Intent::kUnknown, Detail::kCancel, 0.97F},
    {"leave it", Intent::kUnknown, Detail::kCancel, 0.9F},
    {"the? <ordinal> one|task|item?", Intent::kUnknown, Detail::kChoose, 0.95F},
    {"number|#|option {num}", Intent::kUnknown, Detail::kChoose, 0.95F},
    {"{num}", Intent::kUnknown, Detail::kChoose, 0.8F},
    {"many|much|lots|big|huge? thanks|thank|thankyou|thx|ty|cheers|ta you? a? lot|so|very|bunch|million|ton|again? "
     "much|kindly? ,? dear|mate|yaad|friend|man|for|youre|you *",
     Intent::kUnknown, Detail::kThanks, 0.96F},
    {"thanks|thank|thx|ty|cheers you|a? lot|so|very? much?", Intent::kUnknown, Detail::kThanks, 0.97F},
    {"hi|hello|hey|salam|salaam|hiya|greetings there|yaad|everyone?", Intent::kUnknown, Detail::kGreet, 0.97F},
    {"hi|hello|hey ,? how are|is|r you|u|things|it *", Intent::kUnknown, Detail::kGreet, 0.93F},
    {"good yaad|everyone|all|to? you?", Intent::kUnknown, Detail::kGreet, 0.95F, kNeedsWhen},
    {"good day|morning|evening|afternoon yaad|everyone|all?", Intent::kUnknown, Detail::kGreet, 0.95F},
    {"bye|goodbye|farewell|ciao bye|for|yaad|now|then *", Intent::kUnknown, Detail::kGoodbye, 0.95F},
    {"see you|ya later|soon|tomorrow|around?", Intent::kUnknown, Detail::kGoodbye, 0.95F},
    {"right|ok|well? ,? im off *", Intent::kUnknown, Detail::kGoodbye, 0.9F},
    {"talk|speak to you later|soon", Intent::kUnknown, Detail::kGoodbye, 0.9F},
    {"bye|goodbye|later", Intent::kUnknown, Detail::kGoodbye, 0.95F},
    {"help|?|commands me?", Intent::kUnknown, Detail::kHelp, 0.97F},
    {"what can you do *", Intent::kUnknown, Detail::kHelp, 0.95F},
    {"help me out|please|here?", Intent::kUnknown, Detail::kHelp, 0.9F},
    {"how does this|it|yaad thing|app|program? work *", Intent::kUnknown, Detail::kHelp, 0.95F},
    {"what are my options|commands|the? commands *", Intent::kUnknown, Detail::kHelp, 0.95F},
    {"what commands|things do|can you|i know|understand|use|say *", Intent::kUnknown, Detail::kHelp, 0.93F},
    {"show|tell me? what you can do *", Intent::kUnknown, Detail::kHelp, 0.95F},
    {"how do i use *", Intent::kUnknown, Detail::kHelp, 0.9F},
    {"what can i say|ask *", Intent::kUnknown, Detail::kHelp, 0.9F},
    {"make it {num}", Intent::kUnknown, Detail::kCorrection, 0.85F},
    {"make it *", Intent::kUpdate, Detail::kCorrection, 0.85F, kNeedsWhen},
    {"change it to", Intent::kUpdate, Detail::kCorrection, 0.9F, kNeedsWhen},
    {"no|sorry|oops|wait ,? not ,? i? meant|mean|make|it? *", Intent::kUnknown, Detail::kCorrection, 0.88F, kNeedsWhen},
    {"i meant|mean *", Intent::kUnknown, Detail::kCorrection, 0.85F, kNeedsWhen},
    {"no *", Intent::kUnknown, Detail::kCorrection, 0.85F, kNeedsWhen},
    {"actually|instead *", Intent::kUnknown, Detail::kCorrection, 0.8F, kNeedsWhen},
    // history and restore
    {"restore|undelete|recover the? *", Intent::kUnknown, Detail::kRestore, 0.95F, kMaybe},
    {"bring back the? *", Intent::kUnknown, Detail::kRestore, 0.92F, kMaybe},
    {"history|log of|for? *", Intent::kQuery, Detail::kHistory, 0.9F},
    {"show me? the? history|log|audit|changes of|for? *", Intent::kQuery, Detail::kHistory, 0.95F},
    {"what changed *", Intent::kQuery, Detail::kHistory, 0.9F},
    {"who changed|deleted|completed *", Intent::kQuery, Detail::kHistory, 0.9F},
    {"* drop|truncate table *", Intent::kUnknown, Detail::kNone, 0.35F},
    // create
    {"note|memo to self :|-? to? *", Intent::kCreate, Detail::kNone, 0.96F, kMaybe},
    {"remind|tell|show|let me what|which|whether|know *", Intent::kQuery, Detail::kNone, 0.6F},
    {"remind me of|about? the? tasks|things|items|events|list|date|time|reminders|contents *", Intent::kQuery,
     Detail::kNone, 0.9F},
    {"ping|nudge|alert|notify|prompt|poke|buzz me about|of|to|that|for? *", Intent::kCreate, Detail::kRemind, 0.95F,
     kMaybe},
    {"tell me to *", Intent::kCreate, Detail::kRemind, 0.9F, kNeedsWhen | kMaybe},
    {"never|dont let me forget|miss to|about? the? *", Intent::kCreate, Detail::kRemind, 0.93F, kMaybe},
    {"have a reminder set? up? to|for|about? *", Intent::kCreate, Detail::kRemind, 0.9F},
    {"dont|do not? forget to remind me about|of|to|that|for? *", Intent::kCreate, Detail::kRemind, 0.96F},
    {"remember me to|about|of *", Intent::kCreate, Detail::kRemind, 0.93F},
    {"remind me about|of|to|that|for? *", Intent::kCreate, Detail::kRemind, 0.97F},
    {"new|another reminder|notification|alert for|to|about|of|:? *", Intent::kCreate, Detail::kRemind, 0.95F},
    {"dont|do|never not? let me forget to|about? the? *", Intent::kCreate, Detail::kRemind, 0.95F},
    {"dont|do|never not? forget to|about? *", Intent::kCreate, Detail::kNone, 0.93F},
    {"set|create|make|add|send|give|put|schedule me? up? a|an|another? new? "
     "reminder|remainder|notification|alert|reminders for|to|about|that|of|saying|:? me? that|to|about? *",
     Intent::kCreate, Detail::kRemind, 0.97F},
    {"i need|want|have a? reminder for|to|about|that? *", Intent::kCreate, Detail::kRemind, 0.93F},
    {"i need|want to be reminded about|to|of|that? *", Intent::kCreate, Detail::kRemind, 0.93F},
    {"i need|want|would|like|wanna you? to be? remember *", Intent::kCreate, Detail::kNone, 0.8F},
    {"create|add|make|new|put|set|schedule|start|open|log|save|record|enter|file|register up? me? a|an|another|the? "
     "new? "
     "task|todo|event|entry|item|note|chore called|named|titled|to|for|that|about|of|:? for|to|:? *",
     Intent::kCreate, Detail::kNone, 0.97F},
    {"create|add|make|new|set me? an|a new? appointment called|named|titled|to|for|that|about|of|:? *", Intent::kCreate,
     Detail::kNone, 0.94F, kNeedsNothing},
    {"put|write|jot|note|pencil|mark * down for|on|in?", Intent::kCreate, Detail::kNone, 0.93F, kMaybe},
    {"put|write|jot|note|pencil|mark down|in that|:? i|we? need|have|should|must|ought? to? *", Intent::kCreate,
     Detail::kNone, 0.94F, kMaybe},
    {"make|take a? note|not that|of|to|:? i|we? need|have|should|must|ought? to? *", Intent::kCreate, Detail::kNone,
     0.94F, kMaybe},
    {"block|book|reserve|set|keep off|out|aside|some? time? to|for *", Intent::kCreate, Detail::kNone, 0.88F,
     kNeedsWhen | kMaybe},
    {"mark|flag|save|reserve|block it|this|that? on|in|off|out? my|the? calendar|schedule|planner|diary? as|for|with|: "
     "my|the|a? *",
     Intent::kCreate, Detail::kNone, 0.9F, kNeedsWhen | kMaybe},
    {"create|add|make|new a? to -? do to|for|:? *", Intent::kCreate, Detail::kNone, 0.95F},
    {"im|were|i|we am|are|ran|run|just? all|almost|running? out|low of|on * add|put|so|and|, *", Intent::kCreate,
     Detail::kNone, 0.9F, kMaybe},
    {"on|to|for|in my|the|our * list|calendar|schedule|agenda|planner|reminders|todos of? things? to? do? ,? please? "
     "add|put|include|write|insert|place|note *",
     Intent::kCreate, Detail::kNone, 0.95F, kTitleLast},
    {"my|the|our * list|calendar|schedule should|must|needs|has to? have|include|contain|say * on|in? it?",
     Intent::kCreate, Detail::kNone, 0.92F, kTitleLast},
    {"i|we|id need|want|would|like like? to? have? * added|put|written|included|placed|noted|scheduled "
     "to|on|in|into|onto|for? "
     "my|the|a|our? *",
     Intent::kCreate, Detail::kNone, 0.93F, kMaybe},
    {"i|we need|want * to be|go added|put|written|on on|to|in? *", Intent::kCreate, Detail::kNone, 0.93F, kMaybe},
    {"i|we need|want * on|in my|the|our * list|calendar|schedule|agenda *", Intent::kCreate, Detail::kNone, 0.92F,
     kMaybe},
    {"* needs|has|should|must|ought to? be|go added|put|written|included? on|to|in|onto|into my|the|our * "
     "list|calendar|schedule|agenda of? things? to? do?",
     Intent::kCreate, Detail::kNone, 0.92F, kMaybe},
    {"i|we|ive have|got got? a|an|my|the? * add|put|set|place|save|note|remind|schedule it|this|that|me *",
     Intent::kCreate, Detail::kNone, 0.9F, kMaybe | kNeedsWhen},
    {"i|we|ive have|got got? a|an|my|the? * remind me", Intent::kCreate, Detail::kRemind, 0.92F, kMaybe},
    {"i|we want|need|have|am|going|would|like like? to? * please? remind me", Intent::kCreate, Detail::kRemind, 0.92F,
     kMaybe},
    {"there|theres|it|its is? my|the|a|an? * add|put|set|place|save|note|remind|i|schedule it|this|that|me|need *",
     Intent::kCreate, Detail::kNone, 0.9F, kMaybe | kNeedsWhen},
    {"* please? add|put|place|save|set|note|mark it|this|that on|to|in|into my|the "
     "calendar|schedule|list|agenda|diary|planner",
     Intent::kCreate, Detail::kNone, 0.93F, kMaybe},
    {"* set|put that|it up|down|in", Intent::kCreate, Detail::kNone, 0.85F, kMaybe | kNeedsWhen},
    {"help me? set|remember|add|create|make to|a|up? reminder? to|for|about? *", Intent::kCreate, Detail::kRemind,
     0.93F},
    // reopen, skip, snooze
    {"reopen|uncomplete|uncheck|unmark|untick|undone|reactivate the? *", Intent::kUpdate, Detail::kReopen, 0.96F},
    {"mark|set * as not|un done|complete|completed|finished", Intent::kUpdate, Detail::kReopen, 0.95F},
    {"mark|set * as undone|incomplete|open|pending|unfinished|todo", Intent::kUpdate, Detail::kReopen, 0.95F},
    {"oops|actually|wait|no|sorry? ,? the? * isnt|wasnt|arent actually|really|quite|yet|even? "
     "done|finished|complete|completed "
     "yet|after? all?",
     Intent::kUpdate, Detail::kReopen, 0.93F, kMaybe},
    {"oops|actually|wait|no|sorry? ,? the? * is|was|are not actually|really|quite|yet|even? "
     "done|finished|complete|completed "
     "yet|after? all?",
     Intent::kUpdate, Detail::kReopen, 0.93F, kMaybe},
    {"i still have|need to do|finish the? * ,? reopen|uncheck|untick it|that?", Intent::kUpdate, Detail::kReopen, 0.93F,
     kMaybe},
    {"i didnt actually|really? finish|do|complete the? *", Intent::kUpdate, Detail::kReopen, 0.9F, kMaybe},
    {"skip over? the|my? next|upcoming? *", Intent::kUpdate, Detail::kSkip, 0.93F},
    {"snooze|postpone|delay|defer the? * for|by|to|until|till", Intent::kUpdate, Detail::kSnooze, 0.96F, kDateOnly},
    {"snooze|postpone|delay|defer the? *", Intent::kUpdate, Detail::kSnooze, 0.95F, kDateOnly},
    {"put|hold off the? * to|until|till|for|by?", Intent::kUpdate, Detail::kSnooze, 0.93F, kDateOnly},
    {"put the? * off to|until|till|for|by?", Intent::kUpdate, Detail::kSnooze, 0.93F, kDateOnly | kMaybe},
    {"snooze|postpone|delay|defer the? * for|by? {dur}", Intent::kUpdate, Detail::kSnooze, 0.96F, kMaybe},
    {"push|move|shift|bump|put the? * back|out|forward|later by? {dur}", Intent::kUpdate, Detail::kNone, 0.96F, kMaybe},
    {"push|move|shift|bump|put back|out the? * by|for? {dur}", Intent::kUpdate, Detail::kNone, 0.96F, kMaybe},
    {"bring|pull|move|push|shift the? * forward|up|earlier by? {dur}", Intent::kUpdate, Detail::kNone, 0.95F,
     kMaybe | kBackwards},
    {"push|move|shift|bump|bring|pull the? * back|forward|later|up|ahead|earlier by|to|until|till?", Intent::kUpdate,
     Detail::kNone, 0.95F, kDateOnly | kMaybe},
    {"push|bring|move|pull back|out|forward|up the? * by|to|until|till?", Intent::kUpdate, Detail::kNone, 0.95F,
     kDateOnly | kMaybe},
    // bulk
    {"mark|set all|everything of? my|the? * as done|complete|completed|finished", Intent::kComplete,
     Detail::kBulkComplete, 0.95F},
    {"mark|set|tick|check|flag all|everything|every of? my|the? * as? done|complete|completed|finished|off",
     Intent::kComplete, Detail::kBulkComplete, 0.95F},
    {"tick|check|cross off all|everything|every of? my|the? *", Intent::kComplete, Detail::kBulkComplete, 0.94F},
    {"all of? my|the|these|those? tasks|things|items|todos|reminders|chores|ones * are|is "
     "done|complete|completed|finished",
     Intent::kComplete, Detail::kBulkComplete, 0.94F},
    {"complete|finish off|up? all|everything|every of? my|the? *", Intent::kComplete, Detail::kBulkComplete, 0.93F},
    {"delete|remove|clear|erase|wipe|cancel|trash|scrap|nuke|destroy|purge|get|take|kill|bin|dump out|rid|away|up|off? "
     "of|off? "
     "all|everything|every|anything of? my|the? *",
     Intent::kDelete, Detail::kBulkDelete, 0.95F},
    {"i|id|we want|need|would|like like? all|everything of? my|the? * deleted|removed|cleared|erased|gone|cancelled *",
     Intent::kDelete, Detail::kBulkDelete, 0.95F},
    {"i|id|we want|need|would|like like? my|the * cleared|emptied|wiped|erased|blank *", Intent::kDelete,
     Detail::kBulkDelete, 0.93F},
    {"find|open|go|pull|list|look|show to|up|at? my|the|all? * and? then? delete|remove|erase|clear|cancel|wipe "
     "it|that|them|all|everything",
     Intent::kDelete, Detail::kNone, 0.94F},
    {"clear|wipe|empty|erase|blank|clean|nuke|purge|destroy|delete|remove|reset out|up|off? my|the|all "
     "entire|whole|full? "
     "shopping|grocery|todo|to|task|reminder|christmas|wish|work? do? list|calendar|schedule|agenda|planner|diary "
     "completely|entirely|please? *",
     Intent::kDelete, Detail::kBulkDelete, 0.93F},
    {"make|keep my|the calendar|schedule|day|list is? completely? clear|empty|blank|free *", Intent::kDelete,
     Detail::kBulkDelete, 0.93F},
    {"make|be sure my|the calendar|schedule|day|list is completely? clear|empty|blank|free *", Intent::kDelete,
     Detail::kBulkDelete, 0.93F},
    {"clear|wipe|empty|erase my|the? list|todo|to|calendar|schedule|day|tasks|reminders|shopping *", Intent::kDelete,
     Detail::kBulkDelete, 0.92F},
    {"delete|remove|cancel my|the? to|todo do? list", Intent::kDelete, Detail::kBulkDelete, 0.92F},
    {"delete|remove|clear my|the? completed|done|finished tasks|items|reminders|todos?", Intent::kDelete,
     Detail::kBulkDelete, 0.95F},
    {"move|reschedule|push|postpone|shift|delay|change|defer|bump all|everything|every|anything of? my|the? * from? "
     "to|until|till?",
     Intent::kUpdate, Detail::kBulkUpdate, 0.95F, kNeedsWhen | kDateOnly},
    {"everything|anything|all * move|push|shift|reschedule|postpone it|them|that|all? to|until?", Intent::kUpdate,
     Detail::kBulkUpdate, 0.93F, kNeedsWhen | kDateOnly},
    {"set|make|mark|change|give all|everything|every of? my|the? * to|as|a? <priority> priority?", Intent::kUpdate,
     Detail::kBulkUpdate, 0.95F, kPriorityWord},
    // complete
    {"mark|set|tick|check|cross * as done|complete|completed|finished", Intent::kComplete, Detail::kNone, 0.97F},
    {"tick|check|cross * off my|the? list|todo? list?", Intent::kComplete, Detail::kNone, 0.96F, kMaybe},
    {"mark|tick|check|cross * off done|complete|completed|finished", Intent::kComplete, Detail::kNone, 0.96F},
    {"mark|set * done|complete|completed|finished", Intent::kComplete, Detail::kNone, 0.96F},
    {"tick|check|cross off the? * from|on my|the list", Intent::kComplete, Detail::kNone, 0.96F, kMaybe},
    {"tick|check|cross off the? *", Intent::kComplete, Detail::kNone, 0.95F, kMaybe},
    {"complete|finish|close the? task? *", Intent::kComplete, Detail::kNone, 0.88F, kMaybe | kNeedsNothing},
    {"i|ive|just|have already|just|have? done|finished|completed with? the? *", Intent::kComplete, Detail::kNone,
     0.92F},
    {"i am|was? done with the? *", Intent::kComplete, Detail::kNone, 0.92F, kMaybe},
    {"im done with the? *", Intent::kComplete, Detail::kNone, 0.92F, kMaybe},
    {"done|finished|completed|did : *", Intent::kComplete, Detail::kNone, 0.93F, kMaybe},
    {"done|finished|completed with? : *", Intent::kComplete, Detail::kNone, 0.92F, kMaybe},
    {"done|finished|completed with the? *", Intent::kComplete, Detail::kNone, 0.93F, kMaybe},
    {"* : all? done|complete|completed|finished and|, dusted?", Intent::kComplete, Detail::kNone, 0.9F, kMaybe},
    {"* is|are|has|was|s all|now|been|finally|already done|complete|completed|finished|over and|now? dusted?",
     Intent::kComplete, Detail::kNone, 0.92F, kMaybe},
    {"* is|are|has|was been? done|complete|completed|finished|sorted|over now|already|and? dusted?", Intent::kComplete,
     Detail::kNone, 0.92F, kMaybe},
    {"ticked|checked|crossed off :? *", Intent::kComplete, Detail::kNone, 0.93F, kMaybe},
    {"done|finished|completed the|my *", Intent::kComplete, Detail::kNone, 0.9F, kMaybe},
    {"finished|completed *", Intent::kComplete, Detail::kNone, 0.85F, kMaybe},
    {"* done", Intent::kComplete, Detail::kNone, 0.82F, kMaybe},
    {"done", Intent::kComplete, Detail::kNone, 0.8F},
    {"i|ive|weve have? now|finally? just|already|finally|now? "
     "bought|called|paid|sent|emailed|cleaned|washed|submitted|fixed|booked|took|picked|posted|dropped|did|made|got|"
     "returned|watered|walked|fed|mailed|signed|filed|renewed|ordered|read|wrote|cooked|baked * "
     "so|, you|please|tick|cross|check|close|mark|its may|can|could|it|that "
     "cross|close|check|tick|mark|off|it|that|one *",
     Intent::kComplete, Detail::kNone, 0.9F, kMaybe},
    {"i|ive|weve|we have? now|finally|already? just|already|finally|now? "
     "bought|called|paid|sent|emailed|cleaned|washed|submitted|fixed|booked|took|picked|posted|dropped|did|made|got|"
     "returned|watered|walked|fed|mailed|signed|filed|renewed|ordered *",
     Intent::kComplete, Detail::kNone, 0.78F, kMaybe | kNeedsNothing},
    {"finally|just|already "
     "bought|called|paid|sent|emailed|cleaned|washed|submitted|fixed|booked|took|picked|posted|dropped|did|made|got|"
     "returned|watered|walked|fed|mailed|signed|filed|renewed|ordered * ,? tick|cross|check|mark|close it|that "
     "off|done|one?",
     Intent::kComplete, Detail::kNone, 0.9F, kMaybe},
    {"finally|just|already "
     "bought|called|paid|sent|emailed|cleaned|washed|submitted|fixed|booked|took|picked|posted|dropped|did|made|got|"
     "returned|watered|walked|fed|mailed|signed|filed|renewed|ordered * so *",
     Intent::kComplete, Detail::kNone, 0.9F, kMaybe},
    {"finally|just? "
     "bought|called|paid|sent|emailed|cleaned|washed|submitted|fixed|booked|posted|returned|watered|walked|fed|mailed|"
     "signed|filed|renewed|ordered|got|took * "
     "already",
     Intent::kComplete, Detail::kNone, 0.88F, kMaybe},
    {"finally|just|already "
     "bought|called|paid|sent|emailed|cleaned|washed|submitted|fixed|booked|took|picked|posted|dropped|did|made|got|"
     "returned|watered|walked|fed|mailed|signed|filed|renewed|ordered *",
     Intent::kComplete, Detail::kNone, 0.85F, kMaybe},
    {"paid|sent|emailed|cleaned|washed|submitted|fixed|posted|returned|watered|mailed|signed|filed|renewed|got *",
     Intent::kComplete, Detail::kNone, 0.75F, kMaybe},
    // update
    {"rename|retitle the? * to|as *", Intent::kUpdate, Detail::kNone, 0.97F, kSecondIsTitle | kMaybe},
    {"change|update|edit the? title|name of the? * to *", Intent::kUpdate, Detail::kNone, 0.95F,
     kSecondIsTitle | kMaybe},
    {"call|name it|that * instead of the? *", Intent::kUpdate, Detail::kNone, 0.9F, kMaybe},
    {"call|name it * instead", Intent::kUpdate, Detail::kNone, 0.85F, kMaybe},
    {"change|set|make|update the? priority of|for the? * to|as <priority> priority?", Intent::kUpdate, Detail::kNone,
     0.97F, kPriorityWord},
    {"set|change|make the? * priority to|as? <priority>", Intent::kUpdate, Detail::kNone, 0.96F, kPriorityWord},
    {"set|change|make|mark the? * to|as? <priority> priority?", Intent::kUpdate, Detail::kNone, 0.93F, kPriorityWord},
    {"bump|raise|lower|drop|move|upgrade|downgrade the? * up|down? to <priority> priority?", Intent::kUpdate,
     Detail::kNone, 0.95F, kPriorityWord},
    {"bump|raise|lower|drop|move|make|set|mark|change|upgrade|downgrade the? * up|down|to|as?", Intent::kUpdate,
     Detail::kNone, 0.95F, kNeedsPriority | kNeedsNothing | kMaybe},
    {"* - >", Intent::kUpdate, Detail::kNone, 0.92F, kMaybe | kNeedsPriority},
    {"* - >", Intent::kUpdate, Detail::kNone, 0.92F, kMaybe | kNeedsWhen | kDateOnly},
    {"the? * is|isnt no|not longer|that|so? <priority> anymore|any? more? ,? <priority> is|will fine|ok|do|enough",
     Intent::kUpdate, Detail::kNone, 0.93F, kPriorityWord | kMaybe},
    {"prioritize|prioritise the? *", Intent::kUpdate, Detail::kNone, 0.9F, kPriorityWord},
    {"remove|delete|clear|drop|take|get the|its? due? date|deadline|time|reminder from|of|for|on|off the? *",
     Intent::kUpdate, Detail::kNone, 0.95F, kClears},
    {"take|remove|drop|get the? * tag|label off|from of? the? *", Intent::kUpdate, Detail::kNone, 0.96F,
     kTagFirst | kMaybe},
    {"untag the? * from? *", Intent::kUpdate, Detail::kNone, 0.9F, kMaybe},
    {"add|put|stick to|on|onto the|my? *", Intent::kUpdate, Detail::kNone, 0.6F, kNeedsTag | kNeedsNothing | kMaybe},
    {"add|put|set a|an|another? reminder? to|for|on the|my? *", Intent::kUpdate, Detail::kRemind, 0.94F,
     kNeedsReminder | kNeedsNothing | kMaybe},
    {"stop repeating the? *", Intent::kUpdate, Detail::kStopRecurrence, 0.95F, kMaybe},
    {"make|set|change|alter the? * to? repeat|recur|recurring", Intent::kUpdate, Detail::kSetRecurrence, 0.95F,
     kDateOnly},
    {"set|make|change|have the? * to repeat|recur|happen|be|run", Intent::kUpdate, Detail::kSetRecurrence, 0.94F,
     kDateOnly | kNeedsRepeat | kMaybe},
    {"the|my? * should|must|needs|has to? repeat|recur|happen|be", Intent::kUpdate, Detail::kSetRecurrence, 0.94F,
     kDateOnly | kNeedsRepeat | kMaybe},
    {"* isnt|is|not not? any|anymore more? ,? make|its|now it|now?", Intent::kUpdate, Detail::kSetRecurrence, 0.9F,
     kDateOnly | kNeedsRepeat | kMaybe},
    {"repeat the? *", Intent::kUpdate, Detail::kSetRecurrence, 0.85F, kDateOnly},
    {"tag the? * as|with *", Intent::kUpdate, Detail::kNone, 0.93F, kTagSecond},
    {"tag the? *", Intent::kUpdate, Detail::kNone, 0.85F, kMaybe},
    {"add the? tag * to the? *", Intent::kUpdate, Detail::kNone, 0.9F},
    {"change|set|update|make the? due? date|deadline|time of|for the? * to", Intent::kUpdate, Detail::kNone, 0.96F,
     kDateOnly | kNeedsWhen},
    {"move|reschedule|push|shift|bring|change|update|delay|switch the? * "
     "to|for|until|till|by|from|forward|back|up|out",
     Intent::kUpdate, Detail::kNone, 0.96F, kDateOnly | kNeedsWhen},
    {"move|reschedule|push|shift the? *", Intent::kUpdate, Detail::kNone, 0.94F, kDateOnly},
    {"bump|postpone the? * to|until|till", Intent::kUpdate, Detail::kNone, 0.95F, kDateOnly | kNeedsWhen | kMaybe},
    {"update|change|edit the? * : due|now|move|make? it? to?", Intent::kUpdate, Detail::kNone, 0.95F,
     kDateOnly | kNeedsWhen | kMaybe},
    {"the|my? * is|has|are|starts|got|was now? now|moved|coming|been|had|to|changed|starting? to|be|moved|changed? "
     "moved|changed|to? at|to? "
     "instead of? {num}?",
     Intent::kUpdate, Detail::kNone, 0.93F, kDateOnly | kNeedsWhen | kMaybe},
    {"the|my? * is|starts now at|on|to?", Intent::kUpdate, Detail::kNone, 0.88F, kDateOnly | kNeedsWhen | kMaybe},
    {"im afraid|sorry? the|my? * has|had had|been|moved|changed to|moved|changed|be|been be|to|moved|changed? "
     "moved|changed|to? to?",
     Intent::kUpdate, Detail::kNone, 0.92F, kDateOnly | kNeedsWhen | kMaybe},
    {"* ,|: not ,? make|do|its|but it|on?", Intent::kUpdate, Detail::kNone, 0.9F, kDateOnly | kNeedsWhen | kMaybe},
    {"put|set the? * at|for|on|to? instead", Intent::kUpdate, Detail::kNone, 0.92F, kDateOnly | kNeedsWhen | kMaybe},
    {"change|replace|swap|turn the? * to|with|into|for *", Intent::kUpdate, Detail::kNone, 0.92F,
     kSecondIsTitle | kNeedsNothing | kMaybe},
    {"change|fix|adjust|correct|amend the|my? * task|reminder|entry|event|meeting|appointment", Intent::kUpdate,
     Detail::kNone, 0.85F, kMaybe},
    {"change|update|edit|modify|alter the? *", Intent::kUpdate, Detail::kNone, 0.85F, kDateOnly},
    {"make the? * due", Intent::kUpdate, Detail::kNone, 0.9F, kDateOnly | kNeedsWhen},
    // delete
    {"delete|remove|cancel|drop|take|erase|clear * from|off of? my|the? *", Intent::kDelete, Detail::kNone, 0.95F,
     kMaybe},
    {"find|open|go my|the? list|calendar|schedule and? delete|remove|erase all? *", Intent::kDelete, Detail::kNone,
     0.93F},
    {"do? delete|remove|trash|erase|scrap the? task|reminder|todo|item|event? called|named|to|about|for? *",
     Intent::kDelete, Detail::kNone, 0.96F},
    {"get rid of|off the|my? *", Intent::kDelete, Detail::kNone, 0.94F},
    {"kill|bin|nix|axe|ditch|dump|trash|scrap|toss|lose|abolish|rm the|my? *", Intent::kDelete, Detail::kNone, 0.85F,
     kMaybe},
    {"take|clear|scratch|strike|cross|wipe off|out the|my? * from|on|of my|the? *", Intent::kDelete, Detail::kNone,
     0.85F, kMaybe},
    {"cancel|cancels|drop|discard|dismiss|disregard the|my? *", Intent::kDelete, Detail::kNone, 0.85F, kMaybe},
    {"* needs|should|must|has|is|was|can to? be? deleted|removed|cleared|erased|cancelled|canceled|taken|off "
     "off|from|on? my|the? "
     "list|calendar|schedule? *",
     Intent::kDelete, Detail::kNone, 0.9F, kMaybe},
    {"i|we|im no|am longer|no need|want|attending|going|longer to|attending|the? the|my? * so|anymore|in|on|from *",
     Intent::kDelete, Detail::kNone, 0.85F, kMaybe},
    {"i|we no longer need|want|have to? *", Intent::kDelete, Detail::kNone, 0.88F, kMaybe},
    {"update my|the * list ,? delete|remove *", Intent::kDelete, Detail::kNone, 0.9F, kTitleLast},
    {"* so|and|please|, please? take|remove|delete|cancel|erase it|that|him|her|this|them off|from|on? my|the? *",
     Intent::kDelete, Detail::kNone, 0.88F, kMaybe},
    {"* so|and|please|, please? take|remove|delete|erase * off|from of? my|the? *", Intent::kDelete, Detail::kNone,
     0.88F, kMaybe},
    {"forget about? the? *", Intent::kDelete, Detail::kNone, 0.75F, kMaybe},
    {"i|we dont|do not? need|want|have to? the|my|this? * anymore|any more? *", Intent::kDelete, Detail::kNone, 0.88F,
     kMaybe},
    {"i dont need to * anymore|any", Intent::kDelete, Detail::kNone, 0.85F, kMaybe},
    // query
    {"how many|much * <task> *", Intent::kQuery, Detail::kCount, 0.95F},
    {"what|whats|whats|which is|are? on|up|happening|like|due|planned|left?", Intent::kQuery, Detail::kNone, 0.93F,
     kNeedsWhen},
    {"what|whats|which is|are|was? due|overdue|next|left|pending|late|coming|planned|outstanding|remaining *",
     Intent::kQuery, Detail::kNone, 0.95F},
    {"what|whats|which * <task> *", Intent::kQuery, Detail::kNone, 0.94F},
    {"what|whats|how is|does|do? * my|the day|week|morning|afternoon|evening|night|plate|plan|plans|month|workload *",
     Intent::kQuery, Detail::kNone, 0.92F},
    {"what|where do|does|did|should|must i|we have|need|want|got? to? *", Intent::kQuery, Detail::kNone, 0.9F},
    {"what do|did|else i|we * do|be|buy|finish|remember|get|on|tomorrow|today *", Intent::kQuery, Detail::kNone, 0.92F},
    {"what was|were|is|are|things|did * want|wanted|need|forget|remember *", Intent::kQuery, Detail::kNone, 0.85F},
    {"what|how does|do|is my|the|our * look like? *", Intent::kQuery, Detail::kNone, 0.9F, kNeedsWhen},
    {"what|how does|do my|the|our? look like? *", Intent::kQuery, Detail::kNone, 0.9F, kNeedsWhen},
    {"anything|something|stuff", Intent::kQuery, Detail::kNone, 0.9F, kNeedsWhen},
    {"anything|something due|overdue|left|urgent|on|pending|else *", Intent::kQuery, Detail::kNone, 0.92F},
    {"show|list|display|view|read|see|find|search|get|tell|check|open|bring|give|pull|recall|hear|bing|fetch|print me? "
     "about|up|back|out|for? * <task> *",
     Intent::kQuery, Detail::kNone, 0.95F},
    {"show|list|display|find|view|search|read me? for? my|all|the|everything|what|things *", Intent::kQuery,
     Detail::kNone, 0.88F},
    {"show|list|display|find|search|query me? for? *", Intent::kQuery, Detail::kNone, 0.65F},
    {"check|see|tell|read|recall me? what|whats|if|whether|my|back * <task> *", Intent::kQuery, Detail::kNone, 0.93F},
    {"is|are|am|do|did|does|have|has|will * <task> *", Intent::kQuery, Detail::kNone, 0.92F},
    {"is|are|do|does|am|will|have i|there|anything|we|my * due|plans|planned|free|busy|overdue|happening|going *",
     Intent::kQuery, Detail::kNone, 0.9F},
    {"do|am i|we have|free|busy|got|need anything|something|anywhere|much|to? *", Intent::kQuery, Detail::kNone, 0.88F,
     kNeedsWhen},
    {"when|where|whens|what is|are|do|time|does is? my|the|i * <task> *", Intent::kQuery, Detail::kNone, 0.9F},
    {"when|whens is|are|do|am my|the|i *", Intent::kQuery, Detail::kNone, 0.88F},
    {"all|my|pending|completed|open|upcoming|overdue|done|late|urgent|high|medium|low|the|shopping|todo|grocery|"
     "priority priority? tasks|todos|reminders|items|list|lists|agenda|schedule|calendar *",
     Intent::kQuery, Detail::kNone, 0.92F},
    {"overdue|upcoming|agenda|tasks|todos|reminders|schedule|calendar", Intent::kQuery, Detail::kNone, 0.9F},
    {"my|the? to|todo|task|reminder - do? list", Intent::kQuery, Detail::kNone, 0.9F},
    {"i want|wanted|need to hear|see|know|remember|read * <task> *", Intent::kQuery, Detail::kNone, 0.8F},
    {"i want|need you to read|tell|show *", Intent::kQuery, Detail::kNone, 0.9F},
    // not for us
    {"tell|teach|get me *", Intent::kUnknown, Detail::kNone, 0.35F},
    {"find out *", Intent::kUnknown, Detail::kNone, 0.35F},
    {"talk|speak|respond|start|confirm|order|reserve *", Intent::kUnknown, Detail::kNone, 0.4F},
    {"i|we want|need|would|like like? to know *", Intent::kUnknown, Detail::kNone, 0.35F},
    {"make|book|cancel|i|we need|want? to? make|book? a|the|my? "
     "table|reservation|room|flight|hotel|ticket|tickets|appointment at|for|in|to|under|from *",
     Intent::kUnknown, Detail::kNone, 0.45F},
    {"call me|you|yourself *", Intent::kUnknown, Detail::kNone, 0.4F},
    // create, in looser words
    {"* remind me to|about|of|that *", Intent::kCreate, Detail::kRemind, 0.93F, kTitleLast | kMaybe},
    {"add|put|include|note|write|insert|place * to|on|in|into|onto my|the|a|our? * "
     "list|todo|todos|calendar|schedule|agenda|tasks|reminders|planner|diary of? things? to? do?",
     Intent::kCreate, Detail::kNone, 0.96F, kMaybe},
    {"add|put to|on|in|into my|the? * list|todo|todos|calendar|schedule|agenda|tasks of|things|to|do|? :? *",
     Intent::kCreate, Detail::kNone, 0.9F},
    {"task|todo|reminder|remember|note|memo :|-? *", Intent::kCreate, Detail::kNone, 0.95F, kMaybe},
    {"add *", Intent::kCreate, Detail::kNone, 0.94F},
    {"schedule *", Intent::kCreate, Detail::kNone, 0.9F, kNeedsWhen},
    {"book a|an *", Intent::kCreate, Detail::kNone, 0.85F, kNeedsWhen},
    {"book|arrange|organise|organize a|an *", Intent::kCreate, Detail::kNone, 0.7F, kMaybe},
    {"schedule a|an|my? *", Intent::kCreate, Detail::kNone, 0.9F},
    {"remember to|that|the? *", Intent::kCreate, Detail::kNone, 0.9F},
    {"i|we|ive|weve|id|wed|someone|somebody probably|really|definitely|also|just|still|absolutely? "
     "need|needs|have|has|gotta|must|should|ought|want|got|had|wanna|shall|mustnt|cant|would|plan|intend|will|gonna|"
     "shouldnt|ill "
     "probably|really|better|got|like|forget|not|be? forget|sure? to *",
     Intent::kCreate, Detail::kNone, 0.85F, kMaybe | kWishFor},
    {"i|we gotta|must|should|mustnt|cant|shouldnt|shall|better|gonna|wanna|will probably|really|not|also? forget? to? "
     "*",
     Intent::kCreate, Detail::kNone, 0.84F, kMaybe | kWishFor},
    {"itd|it|would be good|nice|great|better if? i|we? to|could? *", Intent::kCreate, Detail::kNone, 0.8F, kMaybe},
    {"* asked|told|wants|reminded me|us to *", Intent::kCreate, Detail::kNone, 0.88F, kTitleLast | kMaybe},
    {"i|we|ive|weve have|got got? a|an|the? *", Intent::kCreate, Detail::kNone, 0.85F, kNeedsWhen | kMaybe},
    {"to *", Intent::kCreate, Detail::kNone, 0.8F, kNeedsWhen | kMaybe},
    {"note to self :|-? *", Intent::kCreate, Detail::kNone, 0.95F, kMaybe},
    {"make|be sure to|i *", Intent::kCreate, Detail::kNone, 0.85F, kMaybe},
    {"set|create a|an? *", Intent::kCreate, Detail::kNone, 0.85F, kNeedsWhen | kMaybe},
    {"create a|an? new? *", Intent::kCreate, Detail::kNone, 0.88F, kMaybe},
};

constexpr std::string_view kPoliteFront[] = {
    "please|pls|plz|kindly",
    "hey|hi|hello|ok|okay yaad|siri|alexa|google|cortana|olly|assistant ,?",
    "siri|alexa|olly|google ,?",
    "yaad ,",
    "hey|ok|okay|so|well ,?",
    "can|could|would|will you please?",
    "can i",
    "can|could|shall|should we",
    "may i",
    "id like you to",
    "i want|need you to",
    "you can|should|need to?",
    "i would like to",
    "id like to",
    "go ahead and",
    "just",
    "also",
    "now",
    "then",
    "and",
    "let|lets",
    "um|uh|uhm|er|hmm|so|right|alright|oh|listen|look|yo|yeah ,?",
    "would|could|can you be so kind as to",
    "would you mind",
    "if it is|isnt|s not? too much trouble ,?",
    "if you could|would|can",
    "id|i would|d? appreciate it if you could|would",
    "id|i would|d? be ever? so? very? grateful if you could|would",
    "good morning|afternoon|evening|day .|,?",
    "i was wondering if you could",
    "do me a favor|favour and",
    "next thing is",
    "siri|alexa|olly|google",
};

constexpr std::string_view kPoliteBack[] = {"please|pls|plz",
                                            "thanks|thx",
                                            "thank you",
                                            "for me",
                                            "ok",
                                            ".",
                                            "!",
                                            "?",
                                            ",",
                                            "right now",
                                            "this time|once",
                                            "again",
                                            "yaar",
                                            "bro",
                                            "mate",
                                            "dear",
                                            "if you can|could|would|please",
                                            "if possible",
                                            "when you can|get",
                                            "will you",
                                            "would you",
                                            "ok? thanks",
                                            "as well",
                                            "too"};

}  // namespace

constinit const Pack kEnglishCommandPack{kLatin, kWords, {}, {}, kReminders, kCommands, kPoliteFront, kPoliteBack, {}};

}  // namespace yaad::language
