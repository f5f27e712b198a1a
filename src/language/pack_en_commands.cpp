// English: templates of commands; those of what is done are in pack_en_done.cpp, those of changes and deletions in
// pack_en_changes.cpp, their words in pack_en_words.cpp and pack_en_verbs.cpp.
#include "language/packs.h"

namespace yaad::language {
namespace {

constexpr CommandRule kCommands[] = {
    // the dialogue
    {"actually|oops|whoops|wait|sorry|hmm|no? ,? undo that|it|this|last?", Intent::kUnknown, Detail::kUndo, 0.98F},
    {"actually|oops|whoops|wait|sorry|hmm|no? ,? undo the|my? last? change|action|command|one?", Intent::kUnknown,
     Detail::kUndo, 0.98F},
    {"revert that|it?", Intent::kUnknown, Detail::kUndo, 0.9F},
    {"wait|no|oops|sorry ,? no|wait? ,? take that back", Intent::kUnknown, Detail::kUndo, 0.9F},
    {"take that back", Intent::kUnknown, Detail::kUndo, 0.9F},
    {"revert|undo what|whatever i|you|we just? did|changed", Intent::kUnknown, Detail::kUndo, 0.93F},
    {"put it|that|them back the way it|they was|were", Intent::kUnknown, Detail::kUndo, 0.85F},
    {"put it|that|them back", Intent::kUnknown, Detail::kUndo, 0.85F},
    {"i|ive|we|weve? changed my|our mind", Intent::kUnknown, Detail::kCancel, 0.9F},
    {"i|ive|we|weve? changed my|our mind ,|.|;|-|and|about|on *", Intent::kUnknown, Detail::kNone, 0.9F},
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
    {"cancel|nevermind|nvm|stop|abort|forget|drop that|it|this?", Intent::kUnknown, Detail::kCancel, 0.95F,
     kNeedsNothing},
    {"cancel|drop|forget", Intent::kDelete, Detail::kNone, 0.95F, kNeedsWhen},
    {"never mind", Intent::kUnknown, Detail::kCancel, 0.97F},
    {"cancel|stop|abort|halt|end|kill that|this|the|your|my? current|present|ongoing? "
     "action|process|command|request|operation",
     Intent::kUnknown, Detail::kCancel, 0.95F},
    {"cancel|stop|abort|halt that|this|the|your|my? current|present|last task|thing|one", Intent::kUnknown,
     Detail::kCancel, 0.9F},
    {"nevermind|nvm|forget ,? cancel|stop|forget|drop? that|it|this", Intent::kUnknown, Detail::kCancel, 0.93F},
    {"well|nicely|nice|great|good done|job|work|one", Intent::kUnknown, Detail::kThanks, 0.93F, kNeedsNothing},
    {"take|move|send|transfer|put|withdraw * from|out of? my? savings|checking|account|bank *", Intent::kUnknown,
     Detail::kNone, 0.35F, kMaybe | kNeedsNothing},
    {"{num} divided|multiplied|plus|minus|times|over|squared|percent|% by|of? *", Intent::kUnknown, Detail::kNone,
     0.35F},
    {"add|sum|multiply|divide|subtract {num} and|to|by|plus|from|with {num} *", Intent::kUnknown, Detail::kNone, 0.35F},
    {"roll|throw|toss|flip|give the|a|some? dice|die|coin *", Intent::kUnknown, Detail::kNone, 0.35F, kNeedsNothing},
    {"rename|retitle yourself|urself|you *", Intent::kUnknown, Detail::kNone, 0.35F},
    {"add|put|save|insert|enter * to|in|into|on my|the? email|phone? contact|contacts|address book|list|contacts?",
     Intent::kUnknown, Detail::kNone, 0.35F, kMaybe},
    {"order|buy|get|purchase everything|all on|from|in|thats|that *", Intent::kUnknown, Detail::kNone, 0.35F,
     kNeedsNothing},
    {"leave it", Intent::kUnknown, Detail::kCancel, 0.9F},
    {"the? <ordinal> one|task|item?", Intent::kUnknown, Detail::kChoose, 0.95F},
    {"number|#|option {num}", Intent::kUnknown, Detail::kChoose, 0.95F},
    {"{num}", Intent::kUnknown, Detail::kChoose, 0.8F},
    {"many|much|lots|big|huge? thanks|thank|thankyou|thx|ty|cheers|ta you? a? lot|so|very|bunch|million|ton|again? "
     "much|kindly? ,? dear|mate|yaad|friend|man|for|youre|you *",
     Intent::kUnknown, Detail::kThanks, 0.96F},
    {"thanks|thank|thx|ty|cheers|ta you? a? lot|so? much? ,|.|!? thats|that|youre|it|you|all|everything|great|perfect|"
     "brilliant|lovely|awesome|amazing|ya|u *",
     Intent::kUnknown, Detail::kThanks, 0.96F},
    {"thanks|thank|thx|ty|ta|cheers you|a? lot|bunch|million|ton|heap|so|very? much?", Intent::kUnknown,
     Detail::kThanks, 0.97F},
    {"thanks|thx|ty|ta|cheers|k|kk|ok|okay|great|perfect|brilliant|lovely|super|awesome|nice|cool|alright|good|sweet "
     ",|.|!? many? thanks|thank|thx|ty|cheers you? so|very|a? much|lot? mate|man|then?",
     Intent::kUnknown, Detail::kThanks, 0.97F, kNeedsNothing},
    {"hi|hello|hey|salam|salaam|hiya|greetings there|yaad|everyone?", Intent::kUnknown, Detail::kGreet, 0.97F},
    {"stop|quit being|saying|talking|doing|acting *", Intent::kUnknown, Detail::kNone, 0.35F, kNeedsNothing},
    {"text|message|whatsapp|dm|tell * i|im|ive|were|weve *", Intent::kUnknown, Detail::kNone, 0.35F,
     kNeedsNothing | kMaybe},
    {"text|message|whatsapp|dm|tell * that? im|were", Intent::kUnknown, Detail::kNone, 0.35F, kMaybe},
    {"see if|whether * has|have a|any? table|tables|room|rooms|seat|seats|space|availability *", Intent::kUnknown,
     Detail::kNone, 0.35F},
    {"cheapest|best|nearest|closest|cheap hotel|hotels|flight|flights|restaurant|restaurants|fares|tickets|rooms|deals "
     "in|to|near|from|for|around *",
     Intent::kUnknown, Detail::kNone, 0.35F},
    {"read me? * last|latest|new|unread|newest message|messages|text|texts|email|emails again?", Intent::kUnknown,
     Detail::kNone, 0.35F, kNeedsNothing},
    {"ugh|argh|omg|yay|blah|meh|yikes|jeez|hooray|woohoo", Intent::kUnknown, Detail::kNone, 0.35F},
    {"hang|pick|shut|cheer|hurry|wake|lighten|grow|sober up", Intent::kUnknown, Detail::kNone, 0.35F, kNeedsNothing},
    {"watch|look|mind out", Intent::kUnknown, Detail::kNone, 0.35F, kNeedsNothing},
    {"hold|hang|come on a|just? second|sec|minute|moment?", Intent::kUnknown, Detail::kNone, 0.35F, kNeedsNothing},
    {"calm|sit|settle|slow|quieten down", Intent::kUnknown, Detail::kNone, 0.35F, kNeedsNothing},
    {"go|get|stay|step|come|move|stand away|off|lost|aside|over|closer|here|in|out|back", Intent::kUnknown,
     Detail::kNone, 0.35F, kNeedsNothing},
    {"get|stay|keep out|off|away of|from? my|the|this way|room|face|house|sight|kitchen|business", Intent::kUnknown,
     Detail::kNone, 0.35F, kNeedsNothing},
    {"wait|pray|root|vote|cheer|speak|wish|leave for? me|us "
     "luck|alone|be|outside|inside|here|there|downstairs|upstairs?",
     Intent::kUnknown, Detail::kNone, 0.35F, kNeedsNothing},
    {"get|take a load|look of|at this|that|the|him|her *", Intent::kUnknown, Detail::kNone, 0.35F, kNeedsNothing},
    {"call|dial|ring {num}", Intent::kUnknown, Detail::kNone, 0.35F, kNeedsNothing},
    {"take|snap|shoot a|an|another pic|picture|photo|selfie|screenshot|video", Intent::kUnknown, Detail::kNone, 0.35F,
     kNeedsNothing},
    {"send|start|run|dock the hoover|robot|roomba|vacuum|mower round|off|home?", Intent::kUnknown, Detail::kNone, 0.35F,
     kNeedsNothing},
    {"yaad|there", Intent::kUnknown, Detail::kGreet, 0.9F, kNeedsNothing},
    {"apparently|allegedly|supposedly|reportedly *", Intent::kUnknown, Detail::kNone, 0.35F},
    {"complete|total|utter|absolute nonsense|rubbish|garbage|tosh|bollocks|madness|chaos|mess|shambles|disaster|waste "
     "*",
     Intent::kUnknown, Detail::kNone, 0.35F},
    {"hi|hello|hey ,? how are|is|r you|u|things|it *", Intent::kUnknown, Detail::kGreet, 0.93F},
    {"good yaad|everyone|all|to? you?", Intent::kUnknown, Detail::kGreet, 0.95F, kNeedsWhen},
    {"good day|morning|evening|afternoon|night yaad|everyone|all?", Intent::kUnknown, Detail::kGreet, 0.95F},
    {"bye|goodbye|farewell|ciao bye|for|yaad|now|then *", Intent::kUnknown, Detail::kGoodbye, 0.95F},
    {"see you|ya later|soon|tomorrow|around?", Intent::kUnknown, Detail::kGoodbye, 0.95F},
    {"right|ok|well? ,? im off *", Intent::kUnknown, Detail::kGoodbye, 0.9F},
    {"talk|speak|chat to|with you later|soon|then|again?", Intent::kUnknown, Detail::kGoodbye, 0.9F},
    {"bye|goodbye|later", Intent::kUnknown, Detail::kGoodbye, 0.95F},
    {"what all|else|exactly all? can|could you|u do|offer for|to|with? me|us? help? me|us?", Intent::kUnknown,
     Detail::kHelp, 0.96F},
    {"help|?|commands me?", Intent::kUnknown, Detail::kHelp, 0.97F},
    {"what can you do *", Intent::kUnknown, Detail::kHelp, 0.95F},
    {"help me out|please|here?", Intent::kUnknown, Detail::kHelp, 0.9F},
    {"how does this|it|yaad thing|app|program? work *", Intent::kUnknown, Detail::kHelp, 0.95F},
    {"what are my options|commands|the? commands *", Intent::kUnknown, Detail::kHelp, 0.95F},
    {"what commands|things do|can you|i know|understand|use|say *", Intent::kUnknown, Detail::kHelp, 0.93F},
    {"show|tell me? what you can do *", Intent::kUnknown, Detail::kHelp, 0.95F},
    {"how do i use *", Intent::kUnknown, Detail::kHelp, 0.9F},
    {"what can i say|ask *", Intent::kUnknown, Detail::kHelp, 0.9F},
    {"good|best luck *", Intent::kUnknown, Detail::kNone, 0.35F},
    {"have|enjoy a|an|the|your? nice|good|great|lovely|safe|fun|wonderful|fantastic "
     "day|trip|one|time|weekend|flight|evening *",
     Intent::kUnknown, Detail::kGoodbye, 0.93F},
    {"have|enjoy a? nice|good|great|lovely|safe|fun|wonderful|fantastic", Intent::kUnknown, Detail::kGoodbye, 0.93F},
    {"actually|just|please? make it {num}", Intent::kUnknown, Detail::kCorrection, 0.85F},
    {"make|set|have it|this|that to? repeat|recur", Intent::kUpdate, Detail::kSetRecurrence, 0.95F, kNeedsRepeat},
    {"make|have it|that|this instead|then", Intent::kUpdate, Detail::kCorrection, 0.9F, kNeedsWhen},
    {"make it *", Intent::kUpdate, Detail::kCorrection, 0.85F, kNeedsWhen},
    {"actually|sorry|hmm? ,? make|change that|this to?", Intent::kUpdate, Detail::kCorrection, 0.9F, kNeedsWhen},
    {"change it to", Intent::kUpdate, Detail::kCorrection, 0.9F, kNeedsWhen},
    {"scratch|strike|forget|no that ,? make|do|say it|that? rather|instead?", Intent::kUpdate, Detail::kCorrection,
     0.95F, kNeedsWhen},
    {"no need|reason|point to|for|in * anymore|any|longer? more? ,|so|; so|and? please|just|you|can? "
     "delete|remove|cancel|drop|scrap|erase|bin|kill it|that|them|this",
     Intent::kDelete, Detail::kNone, 0.96F, kMaybe},
    {"no|sorry|oops|wait ,? not ,? i? meant|mean|make|it? *", Intent::kUnknown, Detail::kCorrection, 0.88F, kNeedsWhen},
    {"i meant|mean *", Intent::kUnknown, Detail::kCorrection, 0.85F, kNeedsWhen},
    {"no *", Intent::kUnknown, Detail::kCorrection, 0.85F, kNeedsWhen},
    {"actually|sorry|oops|wait|no ,? make|set|move|change|push|put the|my *", Intent::kUpdate, Detail::kNone, 0.95F,
     kNeedsWhen | kDateOnly | kMaybe},
    {"actually|instead *", Intent::kUnknown, Detail::kCorrection, 0.8F, kNeedsWhen | kWishFor},
    // history and restore
    {"restore|undelete|recover|bring back? the|my? deleted|removed task|reminder|item|todo? called|named|about? *",
     Intent::kUnknown, Detail::kRestore, 0.95F, kMaybe},
    {"restore|undelete|recover|bring|get back? the|my? * back? from|out of? my|the? trash|bin|deleted|archive",
     Intent::kUnknown, Detail::kRestore, 0.95F, kMaybe},
    {"restore|undelete|recover the? *", Intent::kUnknown, Detail::kRestore, 0.95F, kMaybe},
    {"bring back the? *", Intent::kUnknown, Detail::kRestore, 0.92F, kMaybe},
    {"history|log of|for *", Intent::kQuery, Detail::kHistory, 0.95F},
    {"history|log *", Intent::kQuery, Detail::kHistory, 0.95F, kNeedsNothing},  // not "history project due friday"
    {"show me? the? history|log|audit|changes of|for? *", Intent::kQuery, Detail::kHistory, 0.95F},
    {"what changed *", Intent::kQuery, Detail::kHistory, 0.9F},
    {"who changed|deleted|completed *", Intent::kQuery, Detail::kHistory, 0.9F},
    {"* drop|truncate table *", Intent::kUnknown, Detail::kNone, 0.35F},
    {"add|put|place|save|move|drop this|that|these|those|it * to|in|into|on my|the|our|a? "
     "cart|basket|bag|queue|album|playlist|favorites|favourites|bookmarks|watchlist|collection|library|order",
     Intent::kUnknown, Detail::kNone, 0.35F},
    {"add * to|in|into my|the|our * cart|basket|trolley", Intent::kUnknown, Detail::kNone, 0.35F,
     kMaybe | kNeedsNothing},
    {"add|save to|in|into my|the? cart|basket|bag|wishlist|playlist|watchlist *", Intent::kUnknown, Detail::kNone,
     0.35F},
    {"i|we wont|dont be? needing|doing|attending|going|making to? the|my? * anymore|any|after? more|all? ,|so|;|-|. "
     "so|please|and? delete|remove|cancel|drop|take|scrap it|that off?",
     Intent::kDelete, Detail::kNone, 0.96F, kMaybe},
    {"i|we wont|dont|cant be? needing|doing|attending|making|using the|my? * anymore|any|after? more|all?",
     Intent::kDelete, Detail::kNone, 0.92F, kMaybe},
    {"the|my|our? * got|was|is|are|has|been|s been? cancelled|canceled|off|called|scrapped|rained off|out? ,|so|;|-? "
     "so|please|you|can|just|and? delete|remove|cancel|take|drop|scrap|erase|bin|kill it|that|this|them off|out|from? "
     "of|from? my|the|our? list|calendar|schedule|todos?",
     Intent::kDelete, Detail::kNone, 0.96F, kMaybe | kTellsWhy},
    {"the|my|our? * is|are? isnt|arent|no|not longer? needed|required|necessary|wanted|happening|relevant "
     "anymore|any|now? more|longer? ,|so|;|.|-? so|please|you|can|just|and? "
     "delete|remove|cancel|drop|bin|scrap|take|kill it|that|this|them off|out?",
     Intent::kDelete, Detail::kNone, 0.96F, kMaybe | kTellsWhy},
    {"the|my|our? * is|are? isnt|arent|no|not longer? needed|required|necessary|wanted|happening|relevant * "
     "delete|remove|cancel|drop|bin|scrap|kill it|that|this|them",
     Intent::kDelete, Detail::kNone, 0.95F, kMaybe | kTellsWhy},
    {"the|my|that? * can|should|could|may go ,|- so|please|just? delete|remove|cancel|drop|bin|scrap it|that|them",
     Intent::kDelete, Detail::kNone, 0.95F, kMaybe},
    {"i|we dont|do|no not|longer? need|have|want to? the|my? * anymore|any|longer? more? ,|so|;|-|. so|and|please? "
     "take|cross|strike|get|wipe|knock it|that|this off|from of? my|the|our? list|calendar|todos|schedule?",
     Intent::kDelete, Detail::kNone, 0.97F, kMaybe},
    {"no need|reason for|of the|my|any? * anymore|any|now more|longer?", Intent::kDelete, Detail::kNone, 0.93F, kMaybe},
    {"the|my|our? * cancelled|canceled|scrapped off? ,|so|;|-? so|please|you|can|just|and? "
     "delete|remove|cancel|take|drop|scrap|erase|bin|kill it|that|this|them off|out|from? of|from? my|the|our? "
     "list|calendar|schedule|todos?",
     Intent::kDelete, Detail::kNone, 0.95F, kMaybe},
    {"* so|and|, please? take|remove|delete|erase|cross|strike|wipe * off|from of? my|the|our? * "
     "list|calendar|schedule|agenda|planner",
     Intent::kDelete, Detail::kNone, 0.95F, kMaybe | kTitleLast},
    {"i|we|im|were|am|are? dont|do|wont|not|no not|no|longer? need|want|have|doing|going|to? to|for|ahead? with|for? * "
     "anymore|any|longer? more? "
     ",|so|; so|and? please|just|you|can? delete|remove|cancel|drop|scrap|erase|bin|kill|take it|that|them|this "
     "off|out?",
     Intent::kDelete, Detail::kNone, 0.96F, kMaybe},
    {"no need|reason to|for * anymore|any|longer? more? ,|so|; so|and? please|just? "
     "delete|remove|cancel|drop|scrap|erase|bin|kill it|that|them|this",
     Intent::kDelete, Detail::kNone, 0.96F, kMaybe},
    {"nvm|nevermind about? the|my? * ,|-|so|; so|please|just|you|can? delete|remove|cancel|drop|bin|scrap|kill "
     "it|that|them|this",
     Intent::kDelete, Detail::kNone, 0.95F, kMaybe},
    {"i|we|im|were? no|not longer? going|doing|having|attending|need|want|seeing|meeting to? * ,|so|; so|please|just? "
     "delete|remove|cancel|drop|scrap|erase|take the|my? *",
     Intent::kDelete, Detail::kNone, 0.95F, kMaybe | kTitleLast},
    {"* off|cancelled|canceled|over ,|so|; so|please|just? delete|remove|cancel|drop|scrap the|my *", Intent::kDelete,
     Detail::kNone, 0.93F, kMaybe | kTitleLast},
    {"* off|cancelled|canceled|over so delete|remove|drop|scrap *", Intent::kDelete, Detail::kNone, 0.95F,
     kMaybe | kTitleLast | kTellsWhy},
    {"* off|cancelled|canceled|over , so|please|just? delete|remove|drop|scrap *", Intent::kDelete, Detail::kNone,
     0.93F, kMaybe | kTitleLast},
    {"scratch|strike|scrap|nix that|the? last|latest|previous one|task|item|entry|thing?", Intent::kDelete,
     Detail::kNone, 0.95F},
    {"make|keep|leave blank|clear|free|empty on|in? my|the? calendar|schedule|diary|planner *", Intent::kDelete,
     Detail::kBulkDelete, 0.93F},
    {"find|locate|look up? and? delete|remove|erase|cancel|drop all|every of? my|the? *", Intent::kDelete,
     Detail::kBulkDelete, 0.94F},
    {"the|my|our? * has|have|needs|need|must|should to? be "
     "in|done|ready|paid|sent|submitted|filed|back|out|handed|finished|completed|over "
     "in|off|over? by|before|on?",
     Intent::kCreate, Detail::kNone, 0.97F, kNeedsWhen | kMaybe},
    {"the|my|our? * is|are due", Intent::kCreate, Detail::kNone, 0.97F, kNeedsWhen | kMaybe},
    {"i|we paid|spent {num} bucks|dollars|pounds|quid|euros|rupees|rs|grand *", Intent::kUnknown, Detail::kNone, 0.35F},
    {"mum|mom|dad|mummy|daddy|grandma|grandpa|granny|nan|nana|ammi|abbu|boss|landlord|someone|somebody|nobody|everyone "
     "called|texted|emailed|messaged|phoned|rang|wrote|replied|visited|left|came|arrived|paid *",
     Intent::kUnknown, Detail::kNone, 0.35F},
    // create
    {"put|write|jot|note|pencil|get|pop|add in|down for me|us :|,|-? *", Intent::kCreate, Detail::kNone, 0.95F, kMaybe},
    {"include|place|have|insert * on|in|to|into my|the list|calendar|agenda|todos of|for? things|shopping|groceries|"
     "tasks|today? to|do|complete? *",
     Intent::kCreate, Detail::kNone, 0.94F, kMaybe},
    {"i|we need|want|would|should|must|have|gotta to? do? * ,|so|and|; so|and? please? add|put|include|write "
     "it|that|this "
     "to|on|in|onto my|the|our *",
     Intent::kCreate, Detail::kNone, 0.95F, kMaybe},
    {"i|we|id need|want|would|like like? to? have? * added|put|placed|included|written|entered|noted "
     "to|on|in|onto|into "
     "my|the|our *",
     Intent::kCreate, Detail::kNone, 0.95F, kMaybe},
    {"open my|the? calendar|planner|list ,|and? schedule|create|add|make|set *", Intent::kCreate, Detail::kNone, 0.95F,
     kMaybe},
    {"i|we|id would|need|want|like like? to? have? a|another|some? reminder|reminders|task", Intent::kCreate,
     Detail::kNone, 0.95F},
    {"make sure that? * is|are on|in|added my|the|our *", Intent::kCreate, Detail::kNone, 0.94F, kMaybe},
    {"open|start|make|create up? a|an|my|the? new? reminder|task|calendar|todo|event ,|and|: "
     "make|create|schedule|add|set? "
     "a|an? event|task|reminder|appointment? for|to|:? *",
     Intent::kCreate, Detail::kNone, 0.94F, kMaybe},
    {"i|we|id need|want|would|like|have like? to? be notified|alerted|pinged|prompted|told to|about|of|when|that *",
     Intent::kCreate, Detail::kRemind, 0.95F, kMaybe},
    {"mark|set|tick|flag it|this? as|off? done|complete|completed|finished|off :|-|, *", Intent::kComplete,
     Detail::kNone, 0.97F, kMaybe},
    {"set|mark|change|move|put the|my? task|todo|reminder|item * to|as complete|completed|done|finished|closed",
     Intent::kComplete, Detail::kNone, 0.97F, kMaybe},
    {"mark|set|update my|the|our calendar|planner|diary|schedule for|with|that|to|: i|we? will|need|have? be|to? *",
     Intent::kCreate, Detail::kNone, 0.94F, kMaybe},
    {"set|add|put|make calendar|schedule|diary info|entry|event|reminder|note|item for|about|of|: *", Intent::kCreate,
     Detail::kNone, 0.95F, kMaybe},
    {"be|keep reminding me|us about|abt|of|to|that|for|re? *", Intent::kCreate, Detail::kRemind, 0.95F, kMaybe},
    {"remind me|us when|once|after|as i|we * to *", Intent::kCreate, Detail::kRemind, 0.95F, kMaybe | kTitleLast},
    {"ensure|make sure? that? i|we|to *", Intent::kCreate, Detail::kNone, 0.94F, kMaybe},
    {"new|next|another|one one|task|todo|item|more :|-|, *", Intent::kCreate, Detail::kNone, 0.95F, kMaybe},
    {"chuck|stick|pop|throw|bung a|an? reminder in|on|down? for|to|about the|my? *", Intent::kCreate, Detail::kRemind,
     0.95F, kMaybe},
    {"add|put|set|create|stick|pop|chuck|bung|whack|schedule a|an|another? reminder|alert for? on|onto|to the|my * "
     "task|item|event|one?",
     Intent::kUpdate, Detail::kRemind, 0.97F, kNeedsReminder | kNeedsNothing | kMaybe},
    {"get me to *", Intent::kCreate, Detail::kRemind, 0.9F, kNeedsWhen | kMaybe},
    {"give|send|drop|shoot me|us a|an? little|quick|gentle? nudge|shout|poke|ping|buzz|prompt|shove|kick|tap "
     "about|to|for|re|of|on|that? *",
     Intent::kCreate, Detail::kRemind, 0.95F, kMaybe},
    {"add|put something|this|one|another|a thing|task|item? to|on my|the list|todos|calendar|tasks ?|:|-|, *",
     Intent::kCreate, Detail::kNone, 0.95F, kMaybe},
    {"to -? do|dos :|-|, *", Intent::kCreate, Detail::kNone, 0.96F, kMaybe},
    {"ping|nudge|alert|notify|prompt|tell|text|let? me know? when its|it is? time to|for *", Intent::kCreate,
     Detail::kRemind, 0.96F, kMaybe},
    {"remind|alert|notify|ping|nudge|warn me|us about|of|for|re the|my|our? *", Intent::kUpdate, Detail::kRemind, 0.95F,
     kNeedsReminder | kNeedsNothing | kMaybe},
    {"be reminded to|about|of|that *", Intent::kCreate, Detail::kRemind, 0.95F, kMaybe},
    {"dont|do|never not? let me leave|go home|out? without *", Intent::kCreate, Detail::kRemind, 0.93F, kMaybe},
    {"we|i need * , * and|& *", Intent::kCreate, Detail::kNone, 0.94F, kAllGaps | kNeedsNothing | kMaybe},
    {"let? me know to|about *", Intent::kCreate, Detail::kRemind, 0.92F, kNeedsWhen | kMaybe},
    {"itd|it|would be? great|nice|good|lovely|helpful|grand if you|u could|would|can? reminded|remind me to|about|of *",
     Intent::kCreate, Detail::kRemind, 0.94F, kMaybe},
    {"note|memo|reminder|reminders to self|myself :|-|,? to? *", Intent::kCreate, Detail::kNone, 0.96F, kMaybe},
    {"remind|tell|show me what|whats|which|when|whens|where *", Intent::kQuery, Detail::kNone, 0.85F},
    {"remind|tell|show me who|whos|why|how *", Intent::kUnknown, Detail::kNone, 0.35F},
    {"remind|tell|show|let me whether|if|know *", Intent::kQuery, Detail::kNone, 0.6F},
    {"remind me of|about? the? tasks|things|items|events|list|date|time|reminders|contents *", Intent::kQuery,
     Detail::kNone, 0.9F},
    {"ping|nudge|alert|notify|prompt|poke|buzz me about|of|to|that|for? *", Intent::kCreate, Detail::kRemind, 0.95F,
     kMaybe},
    {"tell me to *", Intent::kCreate, Detail::kRemind, 0.9F, kNeedsWhen | kMaybe},
    {"never|dont let me forget|miss to|about? the? *", Intent::kCreate, Detail::kRemind, 0.93F, kMaybe},
    {"have a reminder set? up? to|for|about? *", Intent::kCreate, Detail::kRemind, 0.9F},
    {"dont|do not? forget to remind me about|of|to|that|for? *", Intent::kCreate, Detail::kRemind, 0.96F},
    {"remember me to|about|of *", Intent::kCreate, Detail::kRemind, 0.93F},
    {"remind me|us about|abt|of|to|that|for|re? *", Intent::kCreate, Detail::kRemind, 0.97F},
    {"reminding me|us about|abt|of|to|that *", Intent::kCreate, Detail::kRemind, 0.96F, kMaybe},
    {"* ,|. please|would|could|can|will? you? please? put|pop|note|write|jot|stick that|it|this down|in|on for|to "
     "me|it? "
     "for|please|me|will|would? me|please|you?",
     Intent::kCreate, Detail::kNone, 0.94F, kMaybe},
    {"new|another reminder|notification|alert for|to|about|of|:? *", Intent::kCreate, Detail::kRemind, 0.95F},
    {"dont|do|never not? let me forget to|about? the? *", Intent::kCreate, Detail::kRemind, 0.95F},
    {"dont|do|never not? forget to|about? *", Intent::kCreate, Detail::kNone, 0.93F},
    {"set|create|make|add|send|give|put|schedule|book|adding|setting|creating|making|putting me? up? a|an|another? "
     "new? "
     "reminder|remainder|notification|alert|reminders for|to|about|that|of|saying|:? me|us? that|to|about? *",
     Intent::kCreate, Detail::kRemind, 0.97F},
    {"i need|want|have a? reminder for|to|about|that? *", Intent::kCreate, Detail::kRemind, 0.93F},
    {"i|id need|want|would|should|like like? to? be reminded about|abt|to|of|that? *", Intent::kCreate, Detail::kRemind,
     0.94F, kMaybe},
    {"create|add|make|open|log|file|raise a|an|another|the? new? ticket|card|issue|story|errand|job|reminder "
     "called|named|titled|:|- *",
     Intent::kCreate, Detail::kNone, 0.96F, kMaybe},
    {"i need|want|would|like|wanna you? to be? remember *", Intent::kCreate, Detail::kNone, 0.8F},
    {"create|add|make|new|put|set|schedule|start|open|log|save|record|enter|file|register|adding|creating|making|"
     "putting up? me? a|an|another|the? "
     "new? "
     "task|todo|event|entry|item|note|chore called|named|titled|to|for|that|about|of|:? for|to|:? *",
     Intent::kCreate, Detail::kNone, 0.97F},
    {"create|add|make|new|set me? an|a new? appointment called|named|titled|to|for|that|about|of|:? *", Intent::kCreate,
     Detail::kNone, 0.94F, kNeedsNothing},
    {"put|write|jot|note|pencil|mark|stick|pop|get|chuck|bung * down for|on|in?", Intent::kCreate, Detail::kNone, 0.93F,
     kMaybe},
    {"put|write|jot|note|pencil|mark down|in that|:? i|we? need|have|should|must|ought? to? *", Intent::kCreate,
     Detail::kNone, 0.94F, kMaybe},
    {"note|record|remember that i|we must|need|have|should|ought to? *", Intent::kCreate, Detail::kNone, 0.95F, kMaybe},
    {"* ,|.|;|- please? make|take a note of? it|this|that?", Intent::kCreate, Detail::kNone, 0.95F,
     kNeedsWhen | kMaybe},
    {"there is|are the|a|an|my? * ,|.|; please? add|note|save|include it|that|this|them?", Intent::kCreate,
     Detail::kNone, 0.95F, kNeedsWhen | kMaybe},
    {"put|write|jot|note|take|get|scribble this|that|it down :|,|-? *", Intent::kCreate, Detail::kNone, 0.96F, kMaybe},
    {"log|add|new|entry|errand|chore|job : *", Intent::kCreate, Detail::kNone, 0.96F, kMaybe},
    {"leave|write|drop|keep|make me? a note that|saying|: *", Intent::kCreate, Detail::kNone, 0.94F, kMaybe},
    {"make|take a? note|not that|of|to|:? i|we? need|have|should|must|ought? to? *", Intent::kCreate, Detail::kNone,
     0.94F, kMaybe},
    {"block|book|reserve|set|keep off|out|aside|some? time? to|for *", Intent::kCreate, Detail::kNone, 0.88F,
     kNeedsWhen | kMaybe},
    {"block|book|reserve|set|keep {dur} off|out|aside|free? on|in? my|the? calendar|schedule? to|for *",
     Intent::kCreate, Detail::kNone, 0.93F, kMaybe},
    {"set|put up|in a|an|the|my *", Intent::kCreate, Detail::kNone, 0.9F, kNeedsWhen | kMaybe | kMakesEvent},
    {"pencil|squeeze|slot|fit|book in a|an|the? *", Intent::kCreate, Detail::kNone, 0.93F, kNeedsWhen | kMaybe},
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
    {"i|we|im|were am|are? having|hosting|seeing|meeting|visiting|attending|throwing *", Intent::kCreate, Detail::kNone,
     0.85F, kNeedsWhen | kMaybe},
    {"* please? add|put|place|save|set|note|mark it|this|that on|to|in|into my|the "
     "calendar|schedule|list|agenda|diary|planner",
     Intent::kCreate, Detail::kNone, 0.93F, kMaybe},
    {"* set|put that|it up|down|in", Intent::kCreate, Detail::kNone, 0.85F, kMaybe | kNeedsWhen},
    {"help me? set|remember|add|create|make to|a|up? reminder? to|for|about? *", Intent::kCreate, Detail::kRemind,
     0.93F},
    // reopen, skip, snooze
    {"un - complete|check|tick|mark|finish the|my? *", Intent::kUpdate, Detail::kReopen, 0.96F, kMaybe},
    {"reopen|uncomplete|uncheck|unmark|untick|undone|reactivate the? *", Intent::kUpdate, Detail::kReopen, 0.96F},
    {"set|mark|put|move|change|switch the|my? * back to|as|into? not|un done|complete|completed|finished",
     Intent::kUpdate, Detail::kReopen, 0.96F, kMaybe},
    {"set|mark|put|move|change|switch the|my? * back to|as|into? undone|incomplete|open|active|pending|unfinished|todo",
     Intent::kUpdate, Detail::kReopen, 0.96F, kMaybe},
    {"actually|oops|sorry|wait? ,? i|we have|did|had not|never actually|really|quite? "
     "finish|finished|do|done|complete|completed the|my? * yet|after? all? ,|so|;|-? so|please|can|you|and? "
     "reopen|uncheck|untick|unmark|undo it|that|this",
     Intent::kUpdate, Detail::kReopen, 0.96F, kMaybe},
    {"actually|oops|sorry|wait? ,? i|we havent|didnt|hadnt|never actually|really|quite? "
     "finish|finished|do|done|complete|completed|get|got? the|my? * after? all? ,|so|;? so|please? put|add|stick|pop "
     "it|that|this "
     "back "
     "on|to|in? my|the? list|todos?",
     Intent::kUpdate, Detail::kReopen, 0.96F, kMaybe},
    {"i|we just|accidentally|mistakenly? ticked|checked|crossed|marked|completed|closed off? the|my? * "
     "off|done|complete? "
     "by mistake|accident|error *",
     Intent::kUpdate, Detail::kReopen, 0.96F, kMaybe},
    {"i|we accidentally|mistakenly|wrongly ticked|checked|crossed|marked|completed|closed off? the|my? * as? "
     "off|done|complete|finished *",
     Intent::kUpdate, Detail::kReopen, 0.96F, kMaybe},
    {"i|we accidentally|mistakenly|wrongly ticked|checked|crossed|marked|completed|closed off? the|my? *",
     Intent::kUpdate, Detail::kReopen, 0.95F, kMaybe},
    {"undo completing|ticking|finishing|checking|closing|marking off? the|my? * one|task ,? *", Intent::kUpdate,
     Detail::kReopen, 0.97F, kMaybe},
    {"undo completing|ticking|finishing|checking|closing|marking off? the|my? * as|off? done|complete|completed?",
     Intent::kUpdate, Detail::kReopen, 0.96F, kMaybe},
    {"mark|set * as? not|un done|complete|completed|finished ,|-|;|because *", Intent::kUpdate, Detail::kReopen, 0.96F,
     kMaybe},
    {"the|my? * hasnt|havent|isnt|wasnt|wasn|not been|actually|yet? <past> yet? ,|so|;|-? "
     "so? please? mark|set|put|reopen|untick|uncheck it|that as|back? not|un|on|open|to? done|do|complete|my|the|list? "
     "list?",
     Intent::kUpdate, Detail::kReopen, 0.95F, kMaybe},
    {"oops|actually|wait|no|sorry? ,? the|my? * isnt|arent|wasnt|werent|hasnt|havent been|actually|really|quite? "
     "done|finished|complete|completed yet|after? all? ,|so|;|- so|please|can|you? "
     "reopen|uncheck|untick|unmark|undo|put|mark it|that|them|those as|back? not|un|undone|on|open|to? "
     "done|do|complete|completed|finished|my|the|list? list?",
     Intent::kUpdate, Detail::kReopen, 0.97F, kMaybe},
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
    {"oops|actually|wait|no|sorry|hey? ,? i|we havent|didnt|hadnt|never actually|really|even? * yet? ,|so|;? "
     "so|please|can|you|and? mark|set|make|put it|that|this as|back? not|un|undone|incomplete|open|to? "
     "done|do|complete|finished?",
     Intent::kUpdate, Detail::kReopen, 0.95F, kMaybe},
    {"i still have|need to do|finish the? * ,? reopen|uncheck|untick it|that?", Intent::kUpdate, Detail::kReopen, 0.93F,
     kMaybe},
    {"i|we havent|didnt|hadnt actually|really|quite? finish|finished|do|done|complete|completed the|my? * yet? ,? so? "
     "reopen|uncheck|untick|undo it|that|this?",
     Intent::kUpdate, Detail::kReopen, 0.94F, kMaybe},
    {"i didnt actually|really? finish|do|complete the? *", Intent::kUpdate, Detail::kReopen, 0.9F, kMaybe},
    {"i|we havent|didnt|hadnt|never actually|really|quite|even? * after? all? yet? ,|so|;|-? so? please? "
     "reopen|uncheck|untick|unmark|undo it|that|this|them?",
     Intent::kUpdate, Detail::kReopen, 0.95F, kMaybe},
    {"i|we havent|didnt|hadnt|never actually|really|quite? * ,|so? put|add|move it|that|this back on|to|in? my|the? "
     "list|todos?",
     Intent::kUpdate, Detail::kReopen, 0.95F, kMaybe},
    {"i|we need|want|could|would use|like? another|one? extra|more|additional? {dur} more|extra? for|on|with|to "
     "finish|do|complete? the|my? *",
     Intent::kUpdate, Detail::kPostpone, 0.93F, kMaybe},
    {"give|allow|grant me|us another|an|one? extra|more|additional? {dur} more|extra? on|for|with|to "
     "finish|do|complete? the|my? *",
     Intent::kUpdate, Detail::kPostpone, 0.95F, kMaybe},
    {"skip|jump|go|fast|wind|rewind ahead|forward|forwards|back|backwards *", Intent::kUnknown, Detail::kNone, 0.35F,
     kNeedsNothing},
    {"skip over? the|my? next|upcoming|coming? occurrence|instance|repeat|one of|for the|my? *", Intent::kUpdate,
     Detail::kSkip, 0.97F, kMaybe},
    {"skip over? the|my next|upcoming *", Intent::kUpdate, Detail::kSkip, 0.97F, kMaybe},
    {"skip over? the|my? next|upcoming? *", Intent::kUpdate, Detail::kSkip, 0.93F},
    {"snooze the? * for|by? {dur}", Intent::kUpdate, Detail::kSnooze, 0.96F, kMaybe},
    {"postpone|delay|defer the? * for|by? {dur}", Intent::kUpdate, Detail::kPostpone, 0.96F, kMaybe},
    {"put off the|my? * for|by {dur}", Intent::kUpdate, Detail::kPostpone, 0.96F, kMaybe},
    {"give the|my? * another|an|one|a? extra|more? {dur} more|extra?", Intent::kUpdate, Detail::kPostpone, 0.93F,
     kMaybe},
    {"snooze the? * for|by|to|until|till", Intent::kUpdate, Detail::kSnooze, 0.96F, kDateOnly},
    {"postpone|delay|defer the? * for|by|to|until|till", Intent::kUpdate, Detail::kPostpone, 0.96F, kDateOnly},
    {"snooze the? *", Intent::kUpdate, Detail::kSnooze, 0.95F, kDateOnly},
    {"postpone|delay|defer the? *", Intent::kUpdate, Detail::kPostpone, 0.95F, kDateOnly},
    {"hold off on the|my? * until|till|til|for", Intent::kUpdate, Detail::kPostpone, 0.95F, kDateOnly},
    {"put|hold off on? the|my? * to|until|till|til|for|by?", Intent::kUpdate, Detail::kPostpone, 0.93F, kDateOnly},
    {"prepone|advance the? * by? {dur}", Intent::kUpdate, Detail::kNone, 0.95F, kMaybe | kBackwards},
    {"prepone the? * by|to?", Intent::kUpdate, Detail::kNone, 0.95F, kDateOnly | kMaybe | kBackwards},
    {"put the? * off by|for? {dur}", Intent::kUpdate, Detail::kPostpone, 0.95F, kMaybe},
    {"kick|push|move the? * down the road|line by|for? {dur}", Intent::kUpdate, Detail::kNone, 0.95F, kMaybe},
    {"put the? * off to|until|till|for|by?", Intent::kUpdate, Detail::kPostpone, 0.93F, kDateOnly | kMaybe},
    {"put|set the|my? * back by|for? {dur}", Intent::kUpdate, Detail::kNone, 0.95F, kMaybe},
    {"put|set the|my? * back", Intent::kUpdate, Detail::kNone, 0.96F, kMaybe | kNeedsLength},
    {"put|set the|my? * forward by? {dur}", Intent::kUpdate, Detail::kNone, 0.95F, kMaybe | kBackwards},
    {"put the|my? * back|forward to|until|till?", Intent::kUpdate, Detail::kNone, 0.94F,
     kMaybe | kDateOnly | kNeedsWhen},
    {"push|move|shift|bump|knock|nudge|put|pop|shove|shunt|kick|slide|bounce the? * back|out|forward|later|on by? "
     "{dur}",
     Intent::kUpdate, Detail::kNone, 0.96F, kMaybe},
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
    {"thats|that is? all|everything of? my|the|these|those? * done|finished|sorted|completed", Intent::kComplete,
     Detail::kBulkComplete, 0.95F, kMaybe},
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
    {"set|put all|every of? my|the? * ones|tasks|items|things|stuff to|for|on|until|till?", Intent::kUpdate,
     Detail::kBulkUpdate, 0.94F, kNeedsWhen | kDateOnly},
    {"everything|anything|all * move|push|shift|reschedule|postpone it|them|that|all? to|until?", Intent::kUpdate,
     Detail::kBulkUpdate, 0.93F, kNeedsWhen | kDateOnly},
    {"set|make|mark|change|give all|everything|every of? my|the? * to|as|a? <priority> priority?", Intent::kUpdate,
     Detail::kBulkUpdate, 0.95F, kPriorityWord},
    {"cancel|scratch|drop|delete|remove|bin|forget|skip|scrap about? that|the|my? * ,|- "
     "she|he|they|its|it|we|no|not|because|"
     "since *",
     Intent::kDelete, Detail::kNone, 0.95F, kMaybe},
    {"i|we|im|ive|weve|she|he|they|its * so please|just|you|can? delete|remove|cancel|drop|scrap|erase|bin the|my? *",
     Intent::kDelete, Detail::kNone, 0.95F, kMaybe | kTitleLast},
};

}  // namespace

constinit const Pack kEnglishCommandPack{kLatin, {}, {}, {}, {}, kCommands, {}, {}, {}};

}  // namespace yaad::language
