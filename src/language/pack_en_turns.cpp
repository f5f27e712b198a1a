// English: rarer turns of phrase for what the other packs know, tried after them.
#include "language/packs.h"

namespace yaad::language {
namespace {

constexpr CommandRule kCommands[] = {
    // delete
    {"get shot|rid of the|that one|task|note|reminder|entry that|which says|reads|is|called *", Intent::kDelete,
     Detail::kNone, 0.96F, kMaybe},
    {"never? mind the|my? * ,|;|.|-|, it|that can|should|could|may now? come|go|be off|removed|deleted|dropped|out "
     "my|the|our? "
     "list?",
     Intent::kDelete, Detail::kNone, 0.96F, kMaybe},
    {"nevermind|nvm the|my? * ,|;|.|-|, it|that can|should|could|may now? come|go|be off|removed|deleted|dropped|out "
     "my|the|our? list?",
     Intent::kDelete, Detail::kNone, 0.96F, kMaybe},
    {"throw|chuck|toss away|out the|my note|task|reminder|item|entry to|for|about|of? *", Intent::kDelete,
     Detail::kNone, 0.96F, kMaybe},
    {"throw|chuck|toss out|away the|my|that *", Intent::kDelete, Detail::kNone, 0.9F, kMaybe},
    {"discard|delete|remove|drop|erase|trash the|my|that entry|item|task|note|reminder "
     "named|called|titled|labelled|labeled "
     "*",
     Intent::kDelete, Detail::kNone, 0.96F, kMaybe},
    {"discard the|my|that *", Intent::kDelete, Detail::kNone, 0.94F, kMaybe},
    {"the|my * isnt|arent|is|are not? needed|necessary|required|wanted any|anymore|more? ,|;|.|so|and so|and? please? "
     "get|take|delete|remove|drop|cancel it|that|them out|off? of? there|here|it|my|the? list?",
     Intent::kDelete, Detail::kNone, 0.96F, kMaybe},
    {"lets not * after all? ,|;|.|so so? delete|drop|remove|scrap|cancel|forget it|that", Intent::kDelete,
     Detail::kNone, 0.96F, kMaybe},
    {"delete|remove|cancel|erase|drop|trash|scrap the|my|that task|todo|reminder|item|entry|note that|which "
     "says|reads|said|is|called *",
     Intent::kDelete, Detail::kNone, 0.96F, kMaybe},
    {"delete|remove|cancel|erase|drop|trash|scrap the|my|that to -? do that|which says|reads|said|is|called *",
     Intent::kDelete, Detail::kNone, 0.96F, kMaybe},
    {"the|my|that * should|must|can|needs|has to? vanish|disappear|go|be gone|removed|deleted|away? from|off "
     "my|the|our "
     "list|calendar|diary|planner|schedule|agenda *",
     Intent::kDelete, Detail::kNone, 0.96F, kMaybe},
    {"ive|i changed my mind about|on|regarding the|my? * ,|;|.|so so|and|please|just? "
     "delete|remove|drop|scrap|cancel|take|lose it|that|them out|off?",
     Intent::kDelete, Detail::kNone, 0.96F, kMaybe},
    {"id|i|we|wed would? rather not do|go? to? the|my? * ,|;|.|so so|and|please|just? "
     "delete|remove|drop|scrap|cancel|take "
     "it|that|them out|off?",
     Intent::kDelete, Detail::kNone, 0.96F, kMaybe},
    {"no reminder|reminders|alert|alerts necessary|needed|required|anymore for|about|on the|my? * ,|;|.? "
     "remove|delete|drop? it|that?",
     Intent::kDelete, Detail::kNone, 0.95F, kMaybe},
    {"strike|scratch|remove|cross|delete|take|drop|erase the|my|that? * off|from|out of? my|the|our list of "
     "things|stuff|"
     "tasks|chores to? do?",
     Intent::kDelete, Detail::kNone, 0.96F, kMaybe},
    {"no * for us|me|now|today ,|;|. so? get|take|drop|remove|delete|cross it|that off|out|from of|from? my|the "
     "calendar|list|schedule|agenda|diary",
     Intent::kDelete, Detail::kNone, 0.96F, kMaybe},
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
    {"nvm|nevermind on|about|re|with? the|my? *", Intent::kDelete, Detail::kNone, 0.94F, kMaybe | kNeedsNothing},
    {"never mind about? the|my? * ,|;|.|-|and just|please? delete|remove|cancel|drop|scrap|forget it|that",
     Intent::kDelete, Detail::kNone, 0.96F, kMaybe | kNeedsNothing},
    {"never mind on|about|re|with? the|my *", Intent::kDelete, Detail::kNone, 0.94F, kMaybe | kNeedsNothing},
    {"strike|knock|scratch the|my * off|out", Intent::kDelete, Detail::kNone, 0.94F, kMaybe | kNeedsNothing},
    {"trash|bin|delete|remove|scrap|kill|drop|erase the|my|that? * to -? do|dos", Intent::kDelete, Detail::kNone, 0.96F,
     kMaybe | kNeedsNothing},
    {"rm|del *", Intent::kDelete, Detail::kNone, 0.96F, kMaybe},
    {"do|done away with the|my? *", Intent::kDelete, Detail::kNone, 0.95F, kMaybe},
    {"rid my|the calendar|schedule|list|agenda|diary of that|the|my? *", Intent::kDelete, Detail::kNone, 0.96F, kMaybe},
    {"make the|my|that * reminder|task|item|entry|event go|disappear away|vanish? for? good?", Intent::kDelete,
     Detail::kNone, 0.96F, kMaybe},
    {"make the|my|that * go away|disappear|vanish for? good?", Intent::kDelete, Detail::kNone, 0.95F, kMaybe},
    {"that|the|my * ? remove|delete|cancel|bin|scrap|drop it|that? please?", Intent::kDelete, Detail::kNone, 0.96F,
     kMaybe},
    {"i|ive|weve|we have|got? no interest in|for the|my? * any|anymore|more|now? more? ,|;|.|so|and? so|and? please? "
     "lose|delete|drop|remove|bin|scrap|cancel it|that",
     Intent::kDelete, Detail::kNone, 0.96F, kMaybe},
    {"theres|there? is? no point|sense|use|reason in? keeping|having|leaving the|my? *", Intent::kDelete, Detail::kNone,
     0.95F, kMaybe},
    {"no need of|for the|my? * now|anymore|any|longer? more|longer? ,|;|.|so? so? please? "
     "remove|delete|cancel|drop|scrap it|that",
     Intent::kDelete, Detail::kNone, 0.97F, kMaybe},
    {"we|were|im|i am|are? not going|attending|doing|having to? the|my? * after all ,|;|.|so|and? so|and? just|please? "
     "take|delete|remove|cancel|drop|scrap that|it|them out|off? of|from? my|the? list|calendar?",
     Intent::kDelete, Detail::kNone, 0.96F, kMaybe},
    {"wipe|clear|delete|remove|purge|erase|trash|bin all? of? the|my? completed|finished|done|ticked "
     "ones|stuff|bits|off "
     "items|tasks?",
     Intent::kDelete, Detail::kBulkDelete, 0.96F},
    // complete
    {"mark|set|tick|flag|put the|my? * as|to|off "
     "paid|sent|bought|sorted|handled|posted|submitted|booked|delivered|filed|"
     "settled|renewed|returned|cancelled|mailed|emailed|shipped|cleaned|fixed",
     Intent::kComplete, Detail::kNone, 0.97F, kMaybe},
    {"im|were|i|we am|are? after finishing|doing|completing the|my? *", Intent::kComplete, Detail::kNone, 0.92F,
     kMaybe},
    {"finito|finished|done|through|sorted with|on|w / the|my? *", Intent::kComplete, Detail::kNone, 0.95F, kMaybe},
    {"finito|finished|done|through|sorted with|on the|my? *", Intent::kComplete, Detail::kNone, 0.95F, kMaybe},
    {"* :|,|- all? sorted|done|finished|handled", Intent::kComplete, Detail::kNone, 0.95F, kMaybe | kNeedsNothing},
    {"* , check|tick", Intent::kComplete, Detail::kNone, 0.93F, kMaybe | kNeedsNothing},
    {"i|ive? just|have? came|come|got|been back|home|to from|to? the|my *", Intent::kComplete, Detail::kNone, 0.9F,
     kMaybe},
    {"thats|that is? the|my|our? * off my|our conscience|chest|agenda|shoulders", Intent::kComplete, Detail::kNone,
     0.96F, kMaybe},
    {"consider|count|declare|call the|my|our? * handled|ticked|settled|dealt with?", Intent::kComplete, Detail::kNone,
     0.96F, kMaybe},
    {"mission|work|task accomplished|done|finished|complete on|with|for|re the|my? *", Intent::kComplete, Detail::kNone,
     0.96F, kMaybe},
    {"the|my|our * took place|happened as? planned? ,? mark? it? so|done?", Intent::kComplete, Detail::kNone, 0.93F,
     kMaybe},
    {"i can|could confirm|report|say that? the|my? * is|has|was|have|are been? <past>", Intent::kComplete,
     Detail::kNone, 0.93F, kMaybe},
    {"chalk|count|write up|down? the|my? * up|down? as done|finished|complete", Intent::kComplete, Detail::kNone, 0.95F,
     kMaybe},
    {"quit|stop reminding|chasing|nagging|pestering me|us of|about|on|to|for the|my? * ,|;|.|- "
     "i|its|it|ive|weve|we just|already|have|is? did|done|finished|sorted|paid it|that?",
     Intent::kComplete, Detail::kNone, 0.95F, kMaybe},
    {"no need to remind|chase|nag|pester me|us of|about|on|to|for the|my? * ,|;|.|- i|its|it|ive|weve|we "
     "just|already|have|is? did|done|finished|sorted|paid it|that?",
     Intent::kComplete, Detail::kNone, 0.95F, kMaybe},
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
    {"job|jobs done|finished|complete on|with|for|re the|my? *", Intent::kComplete, Detail::kNone, 0.96F, kMaybe},
    {"the|my|our * i|we|ive|weve have|has? just|already|now|finally? "
     "done|finished|completed|sorted|submitted off|up|out|it? just|already? now?",
     Intent::kComplete, Detail::kNone, 0.94F, kMaybe},
    {"* i|we|ive|weve have|has? just|already|now|finally? done|finished|completed|sorted off|up just|already? now?",
     Intent::kComplete, Detail::kNone, 0.94F, kMaybe},
    {"the|my|our? * is|are|s|has|have? been? now|finally? out|off of? the|my way|conscience|hands|plate|chest|system",
     Intent::kComplete, Detail::kNone, 0.95F, kMaybe},
    {"all|its|it|everything? is? done|finished|sorted w / the|my? *", Intent::kComplete, Detail::kNone, 0.95F, kMaybe},
    {"you|u can|could|may? tick|check|cross the|my? * off? now|please?", Intent::kComplete, Detail::kNone, 0.95F,
     kMaybe},
    // update
    {"change|set|make|update|adjust|extend|shorten|lengthen|increase|decrease|reduce|cut|alter|edit|fix|put the|its? "
     "duration|length|runtime to|at|down|up? to? about|around? {dur}",
     Intent::kUpdate, Detail::kSetDuration, 0.96F},
    {"change|set|make|update|adjust|extend|shorten|lengthen|increase|decrease|reduce|cut|alter|edit|fix|put the|its? "
     "duration|length|runtime of|for|on the|my|our? * from? {num}? minutes|minute|mins|min|hours|hour? "
     "to|at|down|up to? about|around? {dur}",
     Intent::kUpdate, Detail::kSetDuration, 0.97F, kMaybe},
    {"change|set|make|update|adjust|extend|shorten|lengthen|increase|decrease|reduce|cut|alter|edit|fix|put "
     "the|my|our? "
     "* duration|length|runtime to|at|down|up to? about|around? {dur}",
     Intent::kUpdate, Detail::kSetDuration, 0.97F, kMaybe},
    {"shorten|lengthen|extend|prolong|stretch the|my|our * down|out? to about|around? {dur}", Intent::kUpdate,
     Detail::kSetDuration, 0.95F, kMaybe},
    {"make|have|let|get the|my|our * last|take|run for? only? about|around? {dur}", Intent::kUpdate,
     Detail::kSetDuration, 0.97F, kMaybe},
    {"make|have|let it|that|this last|take|run for? only? about|around? {dur}", Intent::kUpdate, Detail::kSetDuration,
     0.96F},
    {"change|set|update|make|cut|reduce|increase the|my|our * down|up? to about|around? {dur}", Intent::kUpdate,
     Detail::kSetDuration, 0.96F, kNeedsRegular | kNeedsNothing | kMaybe},
    {"shorten|lengthen|extend|prolong|stretch it|that|this to {dur}", Intent::kUpdate, Detail::kSetDuration, 0.95F},
    {"make|have|keep|let the|my|our *", Intent::kUpdate, Detail::kSetDuration, 0.96F,
     kNeedsLength | kNeedsNothing | kMaybe},
    {"make|have|keep|let it|that|this", Intent::kUpdate, Detail::kSetDuration, 0.95F, kNeedsLength | kNeedsNothing},
    {"the|my|our * will|shall|is|going to? be|take|last going|lasting|taking? to? be|take|last? about|around|only? "
     "long?",
     Intent::kUpdate, Detail::kSetDuration, 0.95F, kNeedsLength | kNeedsNothing | kNeedsRegular | kMaybe},
    {"the|my|our * should|must|needs|has|ought to? be about|around|only?", Intent::kUpdate, Detail::kSetDuration, 0.95F,
     kNeedsLength | kNeedsNothing | kMaybe},
    {"the|my|our *", Intent::kUpdate, Detail::kSetDuration, 0.95F,
     kNeedsLength | kNeedsRegular | kNeedsNothing | kMaybe},
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
    {"the|my? * rang|called|phoned|texted|emailed|wrote|messaged|said|says ,|and|;|.|-|that? "
     "theyve|theyre|they|hes|shes|he|she|has|have|and|its|it|im|to? has|have|had|are|been|is? "
     "moved|swapped|pushed|changed|shifted|switched|put|rescheduled|bumped|moving|say me|us|it|mine|my|the? "
     "appointment|slot|visit|thing? back|forward|over? to|till|until|on|for?",
     Intent::kUpdate, Detail::kNone, 0.95F, kDateOnly | kNeedsWhen | kMaybe},
    {"the|my? * rang|called|phoned|texted|emailed|wrote|messaged|said|says back|again|me? ,|and|;|.|-|that|to? and? "
     "say|said? they|he|she|we want|wants|need|needs|prefer|prefers|can|could|would|offered|suggested|asked|have|has "
     "only|just|rather|now|to|like|for? do|make|have|want|come|see|take? it|me|us? at|on|for|to? instead|now?",
     Intent::kUpdate, Detail::kNone, 0.93F, kDateOnly | kNeedsWhen | kMaybe},
    {"the|my? * has|have|had|just? moved|swapped|pushed|changed|shifted|switched|put|rescheduled|bumped me|us|mine "
     "back|forward|over|out? to|till|until|on|for?",
     Intent::kUpdate, Detail::kNone, 0.95F, kDateOnly | kNeedsWhen | kMaybe},
    {"* :|,|- the|its|their? deadline|date|time|appointment|slot|due is|has|s|date? been|got|now? "
     "extended|moved|pushed|changed|shifted|brought back|out|forward? to|till|until?",
     Intent::kUpdate, Detail::kNone, 0.96F, kDateOnly | kNeedsWhen | kMaybe},
    {"the|my? deadline|date|time|due for|of|on|date the|my? * is|has|s|got|was been|now? "
     "extended|moved|pushed|changed|shifted|brought back|out|forward? to|till|until?",
     Intent::kUpdate, Detail::kNone, 0.96F, kDateOnly | kNeedsWhen | kMaybe},
    {"the|my|our * got|was|is|has|have been? delayed|pushed|moved|postponed|bumped|changed|rescheduled|shifted "
     "back|forward? ,|;|.|-|and? its|it|now|theyre|they|so? is|are? now? at|on|for|until? now? instead?",
     Intent::kUpdate, Detail::kNone, 0.95F, kDateOnly | kNeedsWhen | kMaybe},
    {"the|my * is|are coming|arriving|starting|happening|due? ,? not|instead at|on|of? {num}?", Intent::kUpdate,
     Detail::kNone, 0.94F, kDateOnly | kNeedsWhen | kMaybe},
    {"* is|are coming|arriving|starting|happening ,? not|instead at|on|of? {num}?", Intent::kUpdate, Detail::kNone,
     0.93F, kDateOnly | kNeedsWhen | kMaybe},
    {"the|my|our? * now goes|moves|shifts|slides|runs|happens to|till|until|at|on|from? instead|rather of|than",
     Intent::kUpdate, Detail::kNone, 0.95F, kDateOnly | kNeedsWhen | kMaybe},
    {"the|my|our? * now goes|moves|shifts|slides|runs|happens to|till|until|at|on|from? instead? of? {num}?",
     Intent::kUpdate, Detail::kNone, 0.94F, kDateOnly | kNeedsWhen | kMaybe},
    {"the|my|our * runs|happens|meets|repeats from? now? on?", Intent::kUpdate, Detail::kSetRecurrence, 0.94F,
     kDateOnly | kNeedsRepeat | kMaybe},
    {"* runs|happens|meets|repeats from now on", Intent::kUpdate, Detail::kSetRecurrence, 0.94F,
     kDateOnly | kNeedsRepeat | kMaybe},
    {"everything|all|anything * can|could|should|must|may|has|needs to? go|move|slide|shift|wait|be to|till|until|on?",
     Intent::kUpdate, Detail::kBulkUpdate, 0.95F, kDateOnly | kNeedsWhen},
    {"the|my|our * cant|couldnt|cannot|wont|isnt|arent do|make|be|able|coming|manage on|it|here? ,|;|.|-|so|but|and? "
     "so|but? he|hes|she|shes|they|theyre|its|it? is|are|will|can? coming|come|do|doing|make|now|free|be? "
     "it|that|here? "
     "on? instead?",
     Intent::kUpdate, Detail::kNone, 0.95F, kDateOnly | kNeedsWhen | kMaybe},
    {"* cant|couldnt|cannot|wont|isnt|arent do|make|be|able|coming|manage on|it|here? ,|;|.|-|so|but|and so|but? "
     "he|hes|she|shes|they|theyre|its is|are|will|can? coming|come|do|doing|make|now|free|be? it|that|here? on? "
     "instead?",
     Intent::kUpdate, Detail::kNone, 0.95F, kDateOnly | kNeedsWhen | kMaybe},
    {"im|i|we|were not|wont|cant|never|aint going|gonna|able|be|getting|get|make|do|manage to|round|around? "
     "get|getting|make|do|finish|manage? to|round|around|it? the|my|that? * ,|;|.|-|so|but so|just|please|lets? "
     "make|do|move|push|say it|that|the? to|for|till|until? instead?",
     Intent::kUpdate, Detail::kNone, 0.95F, kDateOnly | kNeedsWhen | kMaybe},
    {"im|i|we|were not|wont|cant|never|aint going|gonna|able|be|getting|get|make|do|manage to|round|around? "
     "get|getting|make|do|finish|manage? to|round|around|it? the|my|that? * ,|;|.|-|so|but? instead",
     Intent::kUpdate, Detail::kNone, 0.95F, kDateOnly | kNeedsWhen | kMaybe},
    {"not for? the|my? * ,|;|.|-|but make|do|move it|that|them to|for|on? instead?", Intent::kUpdate, Detail::kNone,
     0.94F, kDateOnly | kNeedsWhen | kMaybe},
    {"move|shift|push|put|leave|keep|hold the|my? * till|until|to? after? payday|then|that? ,? say", Intent::kUpdate,
     Detail::kNone, 0.95F, kDateOnly | kNeedsWhen | kMaybe},
    {"switch|move|change|shift the|my|our? * over|across to|onto?", Intent::kUpdate, Detail::kNone, 0.97F,
     kDateOnly | kNeedsWhen | kMaybe},
    {"switch|move|change|shift the|my|our? * over|across to|onto?", Intent::kUpdate, Detail::kSetRecurrence, 0.97F,
     kDateOnly | kNeedsRepeat | kMaybe},
    {"hold|holding off on? the|my? *", Intent::kUpdate, Detail::kPostpone, 0.96F, kDateOnly | kNeedsWhen | kMaybe},
    {"take|strip|pull off|from the|my *", Intent::kUpdate, Detail::kNone, 0.95F, kTagFirst | kNeedsTag | kMaybe},
    {"change|edit|update|amend|correct the? wording|spelling|typo|title|name :|-|, * should|must|ought|to "
     "be|read|say|to? *",
     Intent::kUpdate, Detail::kNone, 0.97F, kSecondIsTitle | kNeedsNothing | kMaybe},
    {"the|my? * was|is|were|isnt|wasnt|werent|has not|never|been? been? "
     "completed|finished|done|complete|sorted|paid|sent after? all? ,|;|.|so? so? please? mark|set|put|make "
     "it|that|them "
     "as|to|back? pending|open|incomplete|undone|active|unfinished|not|on again|done|the|my? list?",
     Intent::kUpdate, Detail::kReopen, 0.96F, kMaybe},
    {"the|my|our? * back|again|rejected ,|;|.|so? so? that|it|this|thats|its one|ones? is|are|s? open|pending|active|"
     "outstanding again",
     Intent::kUpdate, Detail::kReopen, 0.95F, kMaybe},
    {"add|put|set|attach a|an|another? reminder|alert|notification to|on|onto the|my *", Intent::kUpdate,
     Detail::kRemind, 0.95F, kNeedsWhen | kMaybe},
    // remarks
    {"happy|merry|blessed to? you|all|everyone?", Intent::kUnknown, Detail::kGreet, 0.95F, kNeedsWhen},
    {"resched|resch the|my? *", Intent::kUpdate, Detail::kNone, 0.96F, kDateOnly | kNeedsWhen | kMaybe},
    {"reschedule|move|postpone please|pls|plz :|,? the|my? *", Intent::kUpdate, Detail::kNone, 0.96F,
     kDateOnly | kNeedsWhen | kMaybe},
    {"wrong time|date|day|hour !|,|.|;|:|-? the|my|our? * is|starts|begins|was at|on?", Intent::kUpdate, Detail::kNone,
     0.96F, kDateOnly | kNeedsWhen | kMaybe},
    {"bring|pull|move forward|up|ahead|earlier the|my? * by?", Intent::kUpdate, Detail::kNone, 0.96F,
     kNeedsLength | kMaybe | kBackwards},
    {"the|my|our * can|could|should|must|may|has|needs to? be|drop|go|move|come|slip|bump "
     "bumped|raised|lowered|moved|dropped? down|up? to|as? a|the? <priority> priority|prio?",
     Intent::kUpdate, Detail::kNone, 0.95F, kPriorityWord | kMaybe},
    {"the|my? * isnt|is|not|arent that|so|very|not? important|urgent|pressing any|anymore|now|more? more? ,|;|.|so "
     "<priority> priority? is|will|would|priority do|fine|ok|enough?",
     Intent::kUpdate, Detail::kNone, 0.95F, kPriorityWord | kMaybe},
    {"not now|yet|today|just with|for|on the|my? * ,|;|.|-|but so? bug|ask|remind|tell|ping|nag|nudge me|us about? "
     "it|that? "
     "again?",
     Intent::kUpdate, Detail::kSnooze, 0.95F, kDateOnly | kNeedsWhen | kMaybe},
    {"* should|must|ought|needs to? come|go|happen|run|take|occur|repeat|be round|around|off|on|place|done? "
     "instead|now",
     Intent::kUpdate, Detail::kSetRecurrence, 0.95F, kDateOnly | kNeedsRepeat | kMaybe},
    {"lets|please? get|have|make|set the|my? * reminder|task? repeating|recurring|to repeat?", Intent::kUpdate,
     Detail::kSetRecurrence, 0.95F, kDateOnly | kNeedsRepeat | kMaybe},
    {"add|put|set|attach a|an heads-up|warning|alert|notice|nudge to|on|onto|for the|my *", Intent::kUpdate,
     Detail::kRemind, 0.95F, kNeedsReminder | kMaybe},
    {"put|set|add|attach an|a alert|reminder|warning|nudge on|onto the|my? * ,?", Intent::kUpdate, Detail::kRemind,
     0.95F, kNeedsReminder | kMaybe},
    {"pull|bring|drag|slide|nudge|move the|my|our *", Intent::kUpdate, Detail::kNone, 0.96F,
     kDateOnly | kNeedsShift | kMaybe},
    {"i|we|im cant|cannot|couldnt|wont|not do|make|manage|attend|get to? the|my? * ,|;|.|so|- so? "
     "stick|put|move|make|shift|"
     "push|pop|do it|that on|to|till|for|at?",
     Intent::kUpdate, Detail::kNone, 0.95F, kDateOnly | kNeedsWhen | kMaybe},
    {"the|my * ,|- make|do|move|put|push|shift|have it|that|this to|on|for? instead?", Intent::kUpdate, Detail::kNone,
     0.93F, kDateOnly | kNeedsWhen | kMaybe},
    {"* ,|- make|do|move|put|push|shift|have it|that|this to|on|for? instead", Intent::kUpdate, Detail::kNone, 0.93F,
     kDateOnly | kNeedsWhen | kMaybe},
    {"change|edit|update|make the|my? * so that? it says|reads|is *", Intent::kUpdate, Detail::kNone, 0.97F,
     kSecondIsTitle | kNeedsNothing | kMaybe},
    {"can|could|will the|my? * wait to|till|until?", Intent::kUpdate, Detail::kPostpone, 0.95F,
     kDateOnly | kNeedsWhen | kMaybe},
    {"give me|us to|till|until? on|for|with the|my *", Intent::kUpdate, Detail::kPostpone, 0.94F,
     kDateOnly | kNeedsWhen | kNeedsTurn | kMaybe},
    {"i|we|id want|need|would|like like? the|my? * to come|be|happen|repeat|go round|around|off|on|place?",
     Intent::kUpdate, Detail::kSetRecurrence, 0.95F, kDateOnly | kNeedsRepeat | kMaybe},
    // query
    {"according to my|the|our calendar|schedule|list|agenda|diary|planner ,? *", Intent::kQuery, Detail::kNone, 0.95F,
     kMaybe},
    {"on|in|from my|the|our calendar|schedule|agenda|diary|planner ,|:? "
     "when|what|whats|where|who|which|is|do|does|how|am "
     "*",
     Intent::kQuery, Detail::kNone, 0.95F, kMaybe},
    {"is|are the|my|any|some? * listed|written|included down? on|in|under|among my|the|our? things|stuff|list|items "
     "to? "
     "buy|do|get|pick? up?",
     Intent::kQuery, Detail::kNone, 0.95F, kMaybe},
    {"what is|are|was|were written|listed|left|saved|down on|in my|the|our * list", Intent::kQuery, Detail::kNone,
     0.97F},
    {"whats written|listed|left|saved|down on|in my|the|our * list", Intent::kQuery, Detail::kNone, 0.97F},
    {"say|read|speak|recite|list|name me? out|all|every|each? of? the|my reminders|tasks|events|appointments|meetings|"
     "todos|chores|items|things for|on|of|due|from? out? loud|aloud?",
     Intent::kQuery, Detail::kNone, 0.96F},
    {"name|list|tell|show|read me? all|everything|every|each? of? the? things|tasks|stuff|thing? that|which? "
     "you|u|youre "
     "are|were|will|going|gonna? going|gonna? to? be? remind|reminding me|us of|about|to?",
     Intent::kQuery, Detail::kNone, 0.96F},
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
    {"pull|bring|dig up|out everything|anything|whatever|all|tasks|things|the|stuff that|which|one|ones? "
     "mentions|mentioning|mention|about|containing|contains|says|named|called *",
     Intent::kQuery, Detail::kNone, 0.96F, kMaybe},
    {"what all * i|we have|ve|got", Intent::kQuery, Detail::kNone, 0.95F},
    {"what all * do|have i|we have|got?", Intent::kQuery, Detail::kNone, 0.95F},
    {"has|have|is|was|did the|my|that? thing|task|one|note|reminder|entry|bit about|for|on|regarding * been|get? "
     "added|saved|put|noted|in|on already|yet|on|down|there? my|the? list?",
     Intent::kQuery, Detail::kNone, 0.96F, kMaybe},
    // create
    {"* ,|;|.|-|and dont|do|never not? let me forget it|that|this?", Intent::kCreate, Detail::kRemind, 0.95F, kMaybe},
    {"* please|pls? dont|do|never not? let me forget it|that|this|about? it?", Intent::kCreate, Detail::kRemind, 0.94F,
     kMaybe | kNeedsWhen},
    {"add|create|make|log|record|put|enter a|an|one|this|another new? task|todo|item|reminder|entry|thing :|-|, *",
     Intent::kCreate, Detail::kNone, 0.96F, kMaybe},
    {"i|we|ive have|need|got|gotta|ought to *", Intent::kCreate, Detail::kNone, 0.9F, kNeedsWhen | kMaybe},
    {"* .|! task|todo|reminder|action : *", Intent::kCreate, Detail::kNone, 0.95F, kTitleLast},
    {"set|put|make|create|add up? a|an|one thing|habit|routine|chore|slot|event for|on :|- *", Intent::kCreate,
     Detail::kNone, 0.96F, kMaybe},
    {"* ,|;|.|and and? id|i|we want|need|would|like? like? a|an? reminder|alert|nudge that|it|then|this?",
     Intent::kCreate, Detail::kNone, 0.95F, kNeedsReminder | kMaybe},
    {"somebody|someone|anyone please|pls|just? remind|tell me|us :|-|,|to|about? *", Intent::kCreate, Detail::kRemind,
     0.95F, kMaybe},
    {"would|is it be? possible|ok|okay to have|get|set|make a|an|another note|task|entry|todo about|to|for|of *",
     Intent::kCreate, Detail::kNone, 0.96F, kMaybe},
    {"what|all i|we really|actually? need|want|have to? do? is to *", Intent::kCreate, Detail::kNone, 0.94F, kMaybe},
    {"thinking about|of it|that ,? i|we ought|should|must|need|have to? *", Intent::kCreate, Detail::kNone, 0.94F,
     kMaybe},
    {"its|it is <priority> that|to i|we? *", Intent::kCreate, Detail::kNone, 0.94F, kPriorityWord | kMaybe},
    {"at {num} tell|remind|ping|nudge me|us to|about *", Intent::kCreate, Detail::kRemind, 0.95F, kHourSaid | kMaybe},
    {"lets make * a|my|another todo|task|reminder|chore", Intent::kCreate, Detail::kNone, 0.96F, kMaybe},
    {"lets make * a|my|another to -? do", Intent::kCreate, Detail::kNone, 0.96F, kMaybe},
    {"new|another|next task|todo|item|appointment|event|entry|meeting|reminder ,|:|- *", Intent::kCreate, Detail::kNone,
     0.96F, kMaybe},
    {"calendar|diary|agenda|planner|schedule entry|event|item|note|appointment :|-|, *", Intent::kCreate, Detail::kNone,
     0.96F, kMaybe},
    {"quick|recurring|repeating|regular|important|highest reminder|task|todo|note|event|chore :|-|, *", Intent::kCreate,
     Detail::kNone, 0.96F, kMaybe},
    {"record|create|log|make|add|set|assign|start|open|give me|us? a|an|one|another new? task|todo|reminder|item|chore "
     "for? me|us? ,|:|to|that|which? says|reads? *",
     Intent::kCreate, Detail::kNone, 0.95F, kMaybe},
    {"assign|give me|us? a|an|one|another new? to -? do for? me|us? ,|:|to|that|which? says|reads? *", Intent::kCreate,
     Detail::kNone, 0.95F, kMaybe},
    {"keep me|us honest|accountable about|on|for *", Intent::kCreate, Detail::kRemind, 0.95F, kMaybe},
    {"poke|buzz|prompt|warn|text|message me|us when|once its|it is? time to|for *", Intent::kCreate, Detail::kRemind,
     0.96F, kMaybe},
    {"remind|ping|nudge|alert|notify|poke|buzz|warn me|us regarding|concerning|re *", Intent::kCreate, Detail::kRemind,
     0.96F, kMaybe},
    {"send|give|shoot me|us a|an|another notification|reminder|alert|nudge|ping|prompt so|that|to|about|for|regarding? "
     "i|we? actually|can|do? *",
     Intent::kCreate, Detail::kRemind, 0.95F, kMaybe},
    {"could|can|may|might i|we get|have|receive a|an|another prompt|nudge|ping|alert|reminder|notification "
     "to|about|for|of "
     "*",
     Intent::kCreate, Detail::kRemind, 0.96F, kMaybe},
    {"make it so|sure that? im|i|we am|are|get? reminded to|about|of *", Intent::kCreate, Detail::kRemind, 0.96F,
     kMaybe},
    {"put|leave|stick|post|pin up? a|an note|reminder|memo saying|that|which says|reads? : *", Intent::kCreate,
     Detail::kNone, 0.95F, kMaybe},
    {"put|leave|stick|post|pin up? a|an note|reminder|memo saying *", Intent::kCreate, Detail::kNone, 0.95F, kMaybe},
    {"pencil me|us in to|for a|an|the? *", Intent::kCreate, Detail::kNone, 0.95F, kMaybe},
    {"i|we mustnt|cant|cannot|must|shouldnt not? miss|forget about|to? the|my? * ,|so|and so|and? please? "
     "warn|remind|alert|ping|tell|nudge me|us",
     Intent::kCreate, Detail::kRemind, 0.96F, kMaybe},
    {"remind me|us pls|plz|please to|about? *", Intent::kCreate, Detail::kRemind, 0.96F, kMaybe},
    {"a|an|another reminder|alert|nudge for|to|about|of *", Intent::kCreate, Detail::kRemind, 0.95F, kMaybe},
    {"can|could|may i|we have|get|ask|want you|u to? remind|notify|alert|nudge me|us of|about|to|that|for *",
     Intent::kCreate, Detail::kRemind, 0.96F, kMaybe},
    {"put|pencil|mark|book me|us down|in|up for|with a|an|the? *", Intent::kCreate, Detail::kNone, 0.93F,
     kNeedsWhen | kMaybe},
    {"input|insert|enter|type|plug|log|punch the|my|a|an? * on|in|into|to|onto my|the|our "
     "calendar|schedule|agenda|diary|planner|list|reminders for|at|on?",
     Intent::kCreate, Detail::kNone, 0.96F, kMaybe},
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
    {"i|ive|weve|we have? yet|still|got|left to *", Intent::kCreate, Detail::kNone, 0.94F, kMaybe},
    {"im|i|were|we am|are? to *", Intent::kCreate, Detail::kNone, 0.92F, kNeedsWhen | kMaybe},
    {"im|i|were|we am|are? to *", Intent::kCreate, Detail::kNone, 0.93F, kNeedsRepeat | kMaybe},
    {"weve|ive got? a|an *", Intent::kCreate, Detail::kNone, 0.92F, kNeedsWhen | kMaybe},
    {"got a|an *", Intent::kCreate, Detail::kNone, 0.92F, kNeedsWhen | kMaybe},
    {"i|we|im|were keep|always|kept|keeps forgetting|forget to *", Intent::kCreate, Detail::kNone, 0.94F, kMaybe},
    {"i|ive promised|told|assured * id|ill|i|that would|will? *", Intent::kCreate, Detail::kNone, 0.92F,
     kTitleLast | kNeedsWhen | kMaybe},
    {"need|want|like a|an reminder|nudge|alert|ping to|about|for|that|of *", Intent::kCreate, Detail::kRemind, 0.95F,
     kMaybe},
    {"would|is it be? possible|ok|okay to have|get|set a|an|another nudge|reminder|alert|ping|prompt about|to|for|of *",
     Intent::kCreate, Detail::kRemind, 0.96F, kMaybe},
    {"one|another|something more|thing|item|else? for|on|to my|the|our * list :|-|,|. *", Intent::kCreate,
     Detail::kNone, 0.95F, kTitleLast},
    {"one|another|something more|thing|item|else? for|on|to my|the|our list :|-|,|. *", Intent::kCreate, Detail::kNone,
     0.95F, kMaybe},
    {"to? be adding|noting|putting|keeping :|-|,|in|down? *", Intent::kCreate, Detail::kNone, 0.93F, kMaybe},
    {"set|put|make|create|add up? a|an|one thing|habit|routine|chore :|- *", Intent::kCreate, Detail::kNone, 0.96F,
     kMaybe},
    {"new? task|todo|reminder|item|one .|,|:|-? title|name|its|called is|called|: *", Intent::kCreate, Detail::kNone,
     0.96F, kMaybe},
    {"nag|bug|pester|hassle|hound|badger|chase me|us about|to|on|for|over|till|until i|we? *", Intent::kCreate,
     Detail::kRemind, 0.95F, kMaybe},
    {"* is|are|has fixed|set|scheduled|booked|confirmed|arranged|been for|on|at|fixed|set? ,|.|; put|add|note it|that "
     "in|down?",
     Intent::kCreate, Detail::kNone, 0.95F, kNeedsWhen | kMaybe},
    {"* ,? that|it|which wants|needs doing|sorting|booking|done|sorted|seeing to?", Intent::kCreate, Detail::kNone,
     0.94F, kNeedsWhen | kMaybe},
    {"* ,|.|; kindly|please|do|just|can? you? note|record|save|log|add it|this|that down|please|for|in? me?",
     Intent::kCreate, Detail::kNone, 0.93F, kNeedsWhen | kMaybe},
    {"i|we wont|will|mustnt|must|cant otherwise? not? remember|forget otherwise? :|,|- *", Intent::kCreate,
     Detail::kNone, 0.94F, kMaybe},
};

}  // namespace

constinit const Pack kEnglishTurnPack{kLatin, {}, {}, {}, {}, kCommands, {}, {}, {}};

}  // namespace yaad::language
