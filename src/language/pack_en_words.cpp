// English: the words of commands.
#include "language/packs.h"

namespace yaad::language {
namespace {

constexpr Word kWords[] = {
    {"urgent|asap|critical|high|highest|top", Class::kPriority, 1},
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
    {"print|upload|research|attend|join|host|grab|drink|eat|exercise|run|swim|jog|stretch|meditate|pray|work|see",
     Class::kAction},
    {"sell|donate|wrap|shop|withdraw|deposit|transfer|refill|unpack|tidy|declutter|measure|test|debug|deploy|merge|"
     "ship",
     Class::kAction},
    {"play|weather|volume|song|music|lights|light|alarm|timer|joke|translate|radio|podcast|uber|taxi|flight|hotel",
     Class::kForeign},
    {"dim|brighten|preheat|mute|unmute|pause|unpause|rewind|fastforward|zoom|scroll|swipe|shuffle|crank|bass|treble|"
     "toll|tolls|"
     "avoid|louder|quieter",
     Class::kForeign},
    {"tabs|captions|subtitles|ringtone|hotspot|screenshot|selfie|voicemail|overdraft|headphones|bluetooth|"
     "screensaver",
     Class::kForeign},
    {"sunset|sunrise|pollen|forecast|humidity|cab|cabs|lyft|headlines|browsing|cookies|tweet|tweets|podcasts|"
     "temperature|exchange|recipe|calories|playlist|brightness|pizza|news|"
     "traffic|spell|define|balance",
     Class::kForeign},
    {"account|accounts|visa|card|apr|credit|pin|luggage|reservation|reservations|iphone7|holiday|holidays|interest|"
     "contacts|transactions|paycheck|wages|checking|"
     "location|loan|mortgage|w2|trains|train|volume|brightness",
     Class::kService},
    {"whatve|what|whats|how|why|who|whos|where|wheres|when|whens|which|whose|is|are|am|was|were|does|did|do|can|could|"
     "will|"
     "would|should|has|have|had|hows",
     Class::kAsk},
    {"snooze|postpone|delay|defer|push|extend", Class::kPutOff},
    {"i|im|ive|id|he|she|it|its|they|we|you|youre|thats|there|theres|hes|shes|my|your|his|her|their|our|this|that|"
     "nobody|everyone|everybody|people|someone|somebody|apparently|theyre|theyve|weve|were|lets",
     Class::kPerson},
    {"delete|remove|complete|completed|finish|finished|schedule|reschedule|postpone|create|cancel|"
     "rename|"
     "change|update|snooze|prioritize|switch|priority|deadline|overdue",
     Class::kMended, 1},
    // Verbs that no other service answers to.
    {"buy|plan|pick|renew|submit|water|iron|mow|pack|study|visit|wrap|return|collect|deliver|attend|prepare|"
     "finish|"
     "fix|repair|replace|register|apply|wash|bake|fold|read|pay|meet|walk|feed|review|sign|get|grab|give|draft|"
     "proofread|"
     "tidy|mop|sweep|unpack|donate|sell|practise|practice|revise|exercise|meditate|jog|stretch|upgrade|test|debug|"
     "deploy|"
     "hand|descale|defrost|shovel|rake|assemble|polish|outline|grade|chase|bring|drop|fetch|refill|fill|scrub|sew|knit",
     Class::kAction, 1},
    {"ask|launder|declutter|organise|organize|rearrange|paint|mount|sand|varnish|trim|prune|weed|compost|disinfect|"
     "sanitize|"
     "unclog|unblock|caulk|patch|tighten|sharpen|rewire|recycle|label|file|shred|laminate|photocopy|staple|scan|"
     "rewrite|"
     "edit|summarise|summarize|memorise|memorize|finalise|finalize|refactor|implement|migrate|configure|benchmark|"
     "investigate|rehearse|rotate|unsubscribe|enrol|enroll|host|interview|hire|negotiate|audit|babysit|bathe|groom|"
     "marinate|restock|replenish|purchase|borrow|lend|ship|congratulate|thank|hoover|wax|weigh|stain|plaster|insulate|"
     "alphabetize|backup|reply|dispose|vote|journal|hydrate|nap|unload|reload|rinse|bleach|untangle|mulch|fertilize|"
     "repot|transplant|rebase|merge|install|reinstall|document|decorate|resubmit|reapply|reorder|recheck|redo|reseal|"
     "hem|"
     "bleed|grout|regrout|lubricate|grease|degrease|realign|recalibrate|calibrate|solder|weld|inflate|deflate|drain|"
     "thaw|"
     "slice|dice|whisk|knead|ferment|dehydrate|stitch|deworm|vaccinate|microchip|cite|annotate|transcribe|digitise|"
     "digitize|"
     "catalogue|notarise|notarize|endorse|countersign|reimburse|remit|itemise|itemize|reconcile|onboard|mentor|"
     "appraise|"
     "triage|provision|canvass|volunteer|floss|decant|repaint|replaster|replant|sow|harvest|reseed|aerate|dig|"
     "decalcify|"
     "deice|restring|retune|rehang|rebook|reprint|resole|repay|rehome|escalate|shortlist|unjam|rehouse|"
     "requisition|redecorate|refurbish|resurface|restore|rewash|reheat|refreeze|relabel|repack|repost|resend|retake|"
     "reword|"
     "darn|mend|tailor|crochet|withdraw|deposit|invite|research|compile|draw|sketch|design|inspect|service|feed|cook|"
     "clean",
     Class::kErrand, 1},
    // Verbs that other services answer to as well.
    {"order|start|begin|try|hang|decide|choose|look|keep|change|clear|empty|lock|move|put|sort|think|talk|speak|wake|"
     "sign|"
     "stand|catch|watch|listen|compare|count|share|save|build|carry|heat|freeze|pass|leave|wish|help|discuss|"
     "figure|"
     "track|verify|calculate|train|throw|stock|soak|peel|chop|boil|accept|approve|reject|request|report|dispute|claim|"
     "redeem|swap|exchange|back|top|touch|head|drive|ride|fly|climb|hunt|search|explore|rest|"
     "relax",
     Class::kErrand, 2},
    {"bought|called|paid|sent|emailed|cleaned|washed|submitted|fixed|booked|took|picked|posted|dropped|did|made|got|"
     "returned|watered|walked|fed|mailed|signed|filed|renewed|ordered|wrote|cooked|baked|texted|messaged|phoned|"
     "rang|"
     "mowed|vacuumed|ironed|folded|swept|mopped|dusted|packed|unpacked|printed|scanned|uploaded|downloaded|installed|"
     "replaced|repaired|painted|assembled|cancelled|canceled|reviewed|merged|deployed|shipped|tested|scheduled|"
     "arranged|"
     "registered|applied|enrolled|visited|met|collected|delivered|handed|turned|wrapped|tidied|charged|updated|"
     "upgraded|"
     "backed|fetched|grabbed|defrosted|trimmed|studied|revised|practiced|practised|finalised|finalized|drafted|edited|"
     "proofread|settled|transferred|deposited|confirmed|replied|shredded|hoovered|planted|pruned|weeded|rinsed|"
     "refilled|"
     "emptied|sold|donated|built|mounted|hung|serviced|inspected|measured|organised|organized|prepared|prepped|planned|"
     "released|pushed|fixed|invoiced|checked|attended|exercised|meditated|swam|jogged|invited|closed|locked|moved|"
     "changed|sorted|rung|taken|written|given|drawn|thrown|sewn|bled|hung|lent|dug|wound|bound|dealt|sought|"
     "rewrote|redid|rebuilt|resent|repaid|retook|rehung|undid|withdrew|wove|spun|bent|laid|shone|fitted|swapped|"
     "cleared|counted|verified|approved|redeemed|soaked",
     Class::kPast},
    // What tells that something is so, behind its subject: "school starts on monday".
    {"starts|opens|closes|comes|lands|arrives|begins|ends|finishes|sleeps|lives|bakes|loves|hates|likes|wants|says|"
     "thinks|"
     "knows|keeps|gets|goes|sounds|feels|seems|means|makes|gives|costs|tastes|smells|loses|wins|sings|eats|cries|"
     "brings|speaks|teaches|believes|hopes|becomes|looks|leaves|rises|sets|falls|breaks|went|came|said|told|gave|left|"
     "broke|had|won|lost|saw|ended|began|felt|got|thought|became|started|liked|loved|arrived|died|fell|ran|knew|kept|"
     "forgot|called|asked|moved|closed|opened|stole|brought|taught|flew|drove|slept|ate|drank|sang|grew|blew|threw|"
     "shook|woke|froze|hurt|hurts|spoke|rained|snowed|cried|laughed|moved|crashed|happened|finished|didnt|wasnt|"
     "werent|isnt|arent|doesnt|cant|couldnt|wont|wouldnt|hasnt|havent|hadnt|expires|expire|lapses|resets|premieres|"
     "graduates|retires|departs|matters|depends|runs|itches|aches|stinks|sucks|seemed|appears|exists|belongs|refuses|"
     "refused|insists|insisted|complains|complained|agreed|admits|admitted|pretends|remembers|wishes|understands|"
     "reopens|resumes|airs|meets|shuts|reckons|reckon|packed|failed|snores|barks|swears|swore|proposed|divorced|"
     "graduated|"
     "retired|expired",
     Class::kTells},
    {"rsvpd|rsvped|okd|okayed|dmd|ubered", Class::kPast},
    {"shoot|nip|pop|swing|film", Class::kErrand, 3},
    {"quit|quits|turns|resigned|scored|emigrated|fainted|shrank|melted|exploded|collapsed|escaped|vanished|disappeared|"
     "rose|lasted|lasts|sank|arose|occurred|flopped|"
     "stalled|flooded|leaked|tripped|slipped|yelled|shouted|screamed|smiled|sighed|coughed|coughs|sneezes|yawns",
     Class::kTells},
    {"instead|now|so|because|cos|coz|ok|okay|alright", Class::kStop},
    {"\x02", Class::kStop},  // ✓ and its like
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
    {"without|whatve|owt|thats|plate|repeat|recur|past|comes|come|s|off|anymore|happens|happened|going|goes|set|been|"
     "being|"
     "my|own|kindly|"
     "exactly|hows|wheres|space|doing|jobs|ever|repeats|recurs|unfinished|undone|"
     "real|quick|"
     "urgent|high|low|medium|rest|whole|entire|full|sort|kinds|specific|particular",
     Class::kFiller},
    {"dates|times|important|pressing|crucial|according|alerts|notifications", Class::kFiller},
    {"many|much|where|who|whos|why|whats|whens|currently|moment|still|yet|date|deadline|deadlines|count|total|actually|"
     "currently|mind|appointments|meetings|events|chores|tell|ask|hi|did|done|to|dos|everything|named|called|"
     "containing|only|meant|expected|anywhere|somewhere|forgetting|missing|forgotten|havent|hasnt|doesnt|didnt|way|"
     "around|whether|says|contain|contains|listed|items|them|they|one|ones|im|ive|weve|id|ill|hello|happens",
     Class::kFiller},
    {"to|for|on|onto|in|into|at|by|from|of|off|about|and|or|but|because|cause|since|as|with|which|what|when|if|how",
     Class::kFiller},
};

}  // namespace

constinit const Pack kEnglishWordPack{kLatin, kWords, {}, {}, {}, {}, {}, {}, {}};

}  // namespace yaad::language
