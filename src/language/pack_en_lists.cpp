// English: templates that name the list, or the reminder, beside the task; tried before the shorter ones of
// pack_en_done.cpp and pack_en_changes.cpp.
#include "language/packs.h"

namespace yaad::language {
namespace {

constexpr CommandRule kCommands[] = {
    // complete
    {"put|place|draw|make|add a|the check|tick|checkmark mark? next|beside|against|by|on to? the|my? * on|in|from "
     "my|the|our * list",
     Intent::kComplete, Detail::kNone, 0.97F},
    {"put|place a|the check|tick|checkmark mark? next|beside|against|by to? the|my? *", Intent::kComplete,
     Detail::kNone, 0.97F, kMaybe | kNeedsNothing},
    {"on|from|in my|the|our * list ,|:? please? mark|set|check|tick|cross|flag * as|off|to|of? "
     "done|complete|completed|finished|accomplished|off",
     Intent::kComplete, Detail::kNone, 0.97F, kTitleLast},
    {"mark|set|flag|tick|check|note|record|log|label|update the|my? * as|to|being? "
     "done|complete|completed|finished|accomplished|over on|in|from my|the|our * list",
     Intent::kComplete, Detail::kNone, 0.97F},
    {"flag|log|mark|set the|my? * as|to done|complete|completed|finished|accomplished|achieved", Intent::kComplete,
     Detail::kNone, 0.97F, kMaybe},
    {"mark|cross|tick|check off the|my? * from|on|off of? my|the|our * list", Intent::kComplete, Detail::kNone, 0.97F},
    {"mark|cross|tick|check the|my? * off my|the|our * list", Intent::kComplete, Detail::kNone, 0.97F},
    {"mark off the|my? *", Intent::kComplete, Detail::kNone, 0.95F, kMaybe | kNeedsNothing},
    {"check|tick|cross|mark * off ,|;|- i|ive|we|weve|its *", Intent::kComplete, Detail::kNone, 0.95F, kMaybe},
    {"check|tick|cross|mark * off i|ive|we|weve have? just|already|finally? <past> *", Intent::kComplete, Detail::kNone,
     0.95F, kMaybe},
    {"all|everything|every of? my|the|these|those|todays? * is|are all? done|complete|completed|finished "
     ",|so|.|;? so|please|you|can? check|tick|mark|cross|close them|it|that|those|all all? off|done|complete|as?",
     Intent::kComplete, Detail::kBulkComplete, 0.97F},
    {"yes|yeah|yep|ok|okay ,? i|ive|we|weve have? just|already|finally? <past> the|my? * ,|.|so|and please|you? "
     "check|tick|mark|cross|close off? that|the|this|it reminder|task|item|one? off?",
     Intent::kComplete, Detail::kNone, 0.95F, kMaybe},
    // update
    {"for|about the|my * reminder|task|item|one ,|:|-? change|switch|move|set|make|push it|that|the? time? "
     "to|for|at|until? instead|rather|, of|than|not? {num}?",
     Intent::kUpdate, Detail::kNone, 0.96F, kDateOnly | kNeedsWhen | kMaybe},
    {"for|about the|my * reminder|task|item|one ,|:|-? change|switch|move|set|make|push it|that|the? time? "
     "to|for|at|until {num} instead|rather|, of|than|not? {num}?",
     Intent::kUpdate, Detail::kNone, 0.96F, kHourSaid | kNeedsNothing | kMaybe},
    {"adjust|reset|modify|alter|amend|edit|correct|fix|change|update|move|set my|the reminder|alert|task that|which? "
     "i|we|ive? "
     "have|had|got|set|made? set|made? for|to|about|of|on|called the|my? * ,|;|-? so|and? make|set|put|move|change it "
     "at|for|to|on?",
     Intent::kUpdate, Detail::kNone, 0.96F, kDateOnly | kNeedsWhen | kMaybe},
    {"adjust|reset|modify|alter|amend|edit|correct|fix|change|update|move|set my|the reminder|alert that|which? "
     "i|we|ive? "
     "have|had|got|set|made? set|made? for|about|of|on|called the|my? * to|at|for|until|till",
     Intent::kUpdate, Detail::kNone, 0.96F, kDateOnly | kNeedsWhen | kMaybe},
    {"adjust|reset|modify|alter|amend|edit|correct|change|update my|the|our * reminder|task|alert ,? so|to? that? "
     "it|be? "
     "goes|is|rings|fires|pops|comes|go|ring|fire off|up|on? at|for|to|on?",
     Intent::kUpdate, Detail::kNone, 0.96F, kDateOnly | kNeedsWhen | kMaybe},
    {"set|reset|adjust my|the * reminder|alert to|for|at", Intent::kUpdate, Detail::kNone, 0.93F,
     kDateOnly | kNeedsWhen | kNeedsNow | kMaybe},
    {"that|the|my reminder|task|alert for|about|to|of|on the|my? * should|must|needs|ought|has to? be|go|come|happen "
     "off|up? at|on|for? ,|and|instead|rather? not|of|than?",
     Intent::kUpdate, Detail::kNone, 0.96F, kDateOnly | kNeedsWhen | kMaybe},
    {"remind me|us about|of|for|re the|my? * instead|rather of|than at|on? {num}?", Intent::kUpdate, Detail::kNone,
     0.97F, kDateOnly | kNeedsWhen | kMaybe},
    {"move|transfer|shift|switch the|my? * from my|the|our * list|lists to|onto|into|over my|the|our * list|lists",
     Intent::kUpdate, Detail::kNone, 0.96F, kNeedsNothing},
    {"on|in my|the|our todo|shopping|grocery|groceries|task|packing|work|errand? list ,? replace|swap|switch|change "
     "the? "
     "* with|for|to|by|into *",
     Intent::kUpdate, Detail::kNone, 0.97F, kSecondIsTitle | kNeedsNothing | kMaybe},
    {"change|replace|swap|switch|turn the? * to|with|into|for|by * on|in my|the|our "
     "todo|shopping|grocery|groceries|task|packing|work|errand? list",
     Intent::kUpdate, Detail::kNone, 0.97F, kSecondIsTitle | kNeedsNothing | kMaybe},
    {"push|move|shift|bump back|out everything|all of? my|the|on? *", Intent::kUpdate, Detail::kBulkUpdate, 0.96F,
     kNeedsWhen | kDateOnly},
    {"stop|end the|my? reminder|reminders for|of|about|to? the|my? * from repeating|recurring", Intent::kUpdate,
     Detail::kStopRecurrence, 0.97F, kMaybe},
    // create
    {"todo|shopping|grocery|groceries|task|chore|chores|packing|work list|lists ,|:|-|;? please? "
     "add|put|include|write|insert|note *",
     Intent::kCreate, Detail::kNone, 0.97F, kMaybe},
    {"drop|throw|toss|chuck|stick|pop|slap|bung|whack the|a|an|some? * in|into|on|onto|to my|the|our * list",
     Intent::kCreate, Detail::kNone, 0.97F},
    {"create|make|add|start|open|set|write|give me? a|an|another new? todo|task|reminder|note|item|entry for? me|us? "
     "that|which|saying|to? says|reads|states|called|named : *",
     Intent::kCreate, Detail::kNone, 0.97F, kMaybe},
    {"create|make|add|start|open|set|write|give me? a|an|another new? todo|task|reminder|note|item|entry for? me|us? "
     "that|which says|reads|states|is|goes *",
     Intent::kCreate, Detail::kNone, 0.97F, kMaybe},
    {"create|make|add|start|open|write a|an|another new? to -? do for? me|us? that|which says|reads|states|is|goes *",
     Intent::kCreate, Detail::kNone, 0.97F, kMaybe},
    {"a|my|the|another reminder|task|note|alert be set|made|added|created|scheduled up? for|to|about|that|of? *",
     Intent::kCreate, Detail::kRemind, 0.97F, kMaybe},
    {"can|could|may|might|should a|my|the|another reminder|task|note|alert be set|made|added|created|scheduled up? "
     "for|to|about|that|of? *",
     Intent::kCreate, Detail::kRemind, 0.97F, kMaybe},
    {"get|have a|an reminder|alert|notification set|sent? up|to? me? to|for|about|of|that *", Intent::kCreate,
     Detail::kRemind, 0.97F, kMaybe},
    {"* is|are something|things i|we need|want on|in my|the|our * list", Intent::kCreate, Detail::kNone, 0.95F,
     kMaybe | kNeedsNothing},
    {"* is|are something|things i|we need|want on|in my|the|our list|todos|todo|calendar", Intent::kCreate,
     Detail::kNone, 0.95F, kMaybe | kNeedsNothing},
    {"tack|append|attach|slap|throw|toss|pop|stick|squeeze|bung|whack the|a|an|some? * on|onto|to|in|into my|the|our "
     "list|calendar|schedule|todos|todo|agenda|diary|planner",
     Intent::kCreate, Detail::kNone, 0.96F, kMaybe},
    {"tack|append|attach|squeeze the|a|an|some? * on|onto|to|in|into my|the|our * list", Intent::kCreate, Detail::kNone,
     0.96F},
    {"* is|are my|a|the|another newest|new|latest|next? todo|task|chore|reminder ,|so|;|and? please? add|put|save "
     "it|that|them on|to|in? my|the? list?",
     Intent::kCreate, Detail::kNone, 0.95F, kMaybe},
    {"* is|are my|a|the|another newest|new|latest|next? to -? do ,|so|;|and? please? add|put|save it|that|them "
     "on|to|in? my|the? list?",
     Intent::kCreate, Detail::kNone, 0.95F, kMaybe},
    {"drop|put|pop|stick|throw|chuck a|an|another? calendar|diary? event|entry|reminder|note|appointment in|on|down "
     "for|about|to *",
     Intent::kCreate, Detail::kNone, 0.96F, kMaybe},
    {"give|send|shoot me|us a|an? heads|head -? up that|about|for|when|to|on *", Intent::kCreate, Detail::kRemind,
     0.96F, kNeedsWhen | kMaybe},
    {"my|the|our * list could|can|should|would use|do|have with|also? * ,|so|and|;? so|and|please? add|put|include "
     "it|that|them|some",
     Intent::kCreate, Detail::kNone, 0.96F, kTitleLast},
    {"my|the|our * list is|are|needs|lacks|wants missing|lacking|without|short of? * ,|so|and|;? so|and|please? "
     "add|put|include it|that|them|some",
     Intent::kCreate, Detail::kNone, 0.96F, kTitleLast},
    {"i|we forgot|forget|neglected|failed|meant to put|add|write|include|list|note * on|to|in|onto|down my|the|our * "
     ",|so|;|and? so|and|please? please? add|put|include it|that|them *",
     Intent::kCreate, Detail::kNone, 0.96F},
    {"add|put|include * to|on|with|among what i|we need|want|have *", Intent::kCreate, Detail::kNone, 0.95F, kMaybe},
    {"my|the|our * goes|belongs|should|needs|must to? go|be? on|in my|the|our? calendar|schedule|list|diary|planner *",
     Intent::kCreate, Detail::kNone, 0.95F, kNeedsWhen | kMaybe},
    {"log|create|make|add|record|enter|start a|an|another? new? to -? do which|that|: is|says|reads? *",
     Intent::kCreate, Detail::kNone, 0.97F, kMaybe},
    {"i|id|it? would|id? love|like|appreciate|be great|good|nice? it if you|u could? added|add|put|include|included * "
     "to|on|in|onto my|the|our *",
     Intent::kCreate, Detail::kNone, 0.96F},
    {"remind|tell|alert|notify|nudge|ping me|us when|once its|it is? time to|for *", Intent::kCreate, Detail::kRemind,
     0.97F, kMaybe},
    // delete
    {"unschedule the|my|that|all? reminder|reminders|alert for|about|to|on|of the|my? *", Intent::kDelete,
     Detail::kNone, 0.97F, kMaybe},
    {"stop|quit|cease reminding|nagging|notifying|alerting|bugging|pinging|pestering me|us to|about|of|that|for|on *",
     Intent::kDelete, Detail::kNone, 0.97F, kMaybe},
    {"dont|do|never not? remind|notify|alert|ping|nag|bug me|us about|of|to|for|that the|my? * "
     "anymore|any|again|ever|now more|again?",
     Intent::kDelete, Detail::kNone, 0.97F, kMaybe},
    {"dont|do not? remind|notify|alert|ping|nag|bug me|us about|of|for the|my? *", Intent::kDelete, Detail::kNone,
     0.93F, kMaybe | kNeedsNothing},
    {"i|we|id want|need|would|like like? the|my|that * reminder|task|alert|item|todo? gone|deleted|removed|cancelled|"
     "canceled|erased *",
     Intent::kDelete, Detail::kNone, 0.96F, kNeedsNothing},
    {"get|knock|wipe|scratch|pull|yank|kick|cut|strip|boot|drop the|my|that|those? * off|from|out of? my|the|our * "
     "list",
     Intent::kDelete, Detail::kNone, 0.97F},
    {"get|knock|wipe|scratch|pull|yank|kick|cut|strip|boot|drop|omit|withdraw|eliminate|expunge|take|remove|delete|"
     "strike the|my|that|those? * off|from|out of? my|the|our "
     "list|lists|calendar|schedule|agenda|planner|diary|todos|todo",
     Intent::kDelete, Detail::kNone, 0.97F, kMaybe},
    {"get|knock|scratch|pull|yank|drop|omit|withdraw|eliminate|take|remove|delete|strike the|my? * off|from my|the|our "
     "* list|calendar|schedule ,|;|-|.? i|im|we|were|ive|its|because|since *",
     Intent::kDelete, Detail::kNone, 0.96F},
    {"unschedule|deschedule the|my *", Intent::kDelete, Detail::kNone, 0.95F, kMaybe},
    {"have|get|want the|my reminder|reminders|task|event|appointment|meeting for|about|to|with|of? * "
     "deleted|removed|cancelled|canceled|erased|cleared|scrapped from|off? my|the|our? list|calendar|schedule?",
     Intent::kDelete, Detail::kNone, 0.96F, kMaybe | kNeedsNothing},
    {"stop|end the|my|all|any? reminder|reminders|alert|alerts to|for|about|on|of the|my? *", Intent::kDelete,
     Detail::kNone, 0.97F, kMaybe},
    {"no more reminders|reminder|alerts|notifications for|about|to|of|on *", Intent::kDelete, Detail::kNone, 0.97F,
     kMaybe},
    {"forget about? reminding me|us to|about|of|that *", Intent::kDelete, Detail::kNone, 0.97F, kMaybe},
    {"i|we|id want|need|would|wish|like like? to cancel|delete|remove|drop|scrap|erase the|my? "
     "reminder|reminders|task|todo|alert to|for|about|of *",
     Intent::kDelete, Detail::kNone, 0.96F, kMaybe},
    {"my|the|our * list should|shouldnt|doesnt|does not? have|contain|include|need * on|in? it? anymore|any more?",
     Intent::kDelete, Detail::kNone, 0.95F, kTitleLast | kNeedsNothing},
    {"i|ive|we|weve already? have|got|bought|had|found * ,|so|;|.|- so|please|you|can? "
     "take|remove|cross|scratch|delete|strike|drop it|that|them off|from of? my|the|our * list",
     Intent::kDelete, Detail::kNone, 0.96F},
    {"shopping|grocery|groceries|packing list|lists ,|:|-|;? please? "
     "delete|remove|erase|drop|scratch|take|cancel|strike the? * off|out?",
     Intent::kDelete, Detail::kNone, 0.97F, kMaybe},
    {"make|let the|my? * disappear|vanish|go away? from|off my|the|our * list|calendar", Intent::kDelete, Detail::kNone,
     0.96F},
    {"make|keep my|the|our * list|lists|reminders|todos completely|all|totally? blank|empty", Intent::kDelete,
     Detail::kBulkDelete, 0.96F},
    {"clear|wipe|clean|sweep out|away|off the|my|all? old|past|all? reminders|tasks|todos|events|appointments|meetings "
     "*",
     Intent::kDelete, Detail::kBulkDelete, 0.96F},
    {"free up my|the? * by removing|deleting|cancelling|canceling|clearing the|my|all|every? "
     "appointments|meetings|events|tasks|reminders|calls *",
     Intent::kDelete, Detail::kBulkDelete, 0.95F},
    // query
    {"tell|show|give|read me|us? what|which tasks|things|items|reminders|todos|chores|errands do? i|we have|got|need *",
     Intent::kQuery, Detail::kNone, 0.97F},
    {"go|run|walk|talk|take me|us? over|through my|the|our all|todays|remaining|open? "
     "reminders|tasks|list|lists|todos|chores|errands|agenda with|for? me|us?",
     Intent::kQuery, Detail::kNone, 0.97F},
    {"i|we? need|want|would|id|have|like like? to know|check|see|find|verify out? if|whether i|ive|we|weve * on|in "
     "my|the|our * list|todos|todo|calendar|schedule",
     Intent::kQuery, Detail::kNone, 0.96F},
    {"i|we? need|want|would|id|have|like like? to know|check|see|find|verify out? if|whether i|ive|we|weve * on|in "
     "my|the|our list|todos|todo|calendar|schedule",
     Intent::kQuery, Detail::kNone, 0.96F},
    {"is|are my|our schedule|calendar|day|week|afternoon|morning|evening|diary? "
     "open|free|busy|clear|full|packed|booked|empty up|solid?",
     Intent::kQuery, Detail::kNone, 0.95F, kNeedsWhen},
    {"will|am|are i|we be? busy|free|available|booked|occupied|tied *", Intent::kQuery, Detail::kNone, 0.95F,
     kNeedsWhen},
    {"who|whos is|are|else? coming|going|attending|invited|joining to|in|for|at? my|our *", Intent::kQuery,
     Detail::kNone, 0.95F},
    {"what|whats|wheres|where is|s? the location|place|address|venue|room of|for my|our *", Intent::kQuery,
     Detail::kNone, 0.95F},
    {"how long|soon is|are|will my|our upcoming|next|first|last? "
     "meeting|appointment|call|event|interview|session|shift|lunch|trip *",
     Intent::kQuery, Detail::kNone, 0.95F},
    {"how long|soon is|are|will the upcoming|next|first|last? meeting|appointment|call|event|interview|session|shift "
     "i|we have *",
     Intent::kQuery, Detail::kNone, 0.95F},
    {"find|get|check|tell|show me? the? date|time|day of|for my|our next|upcoming? *", Intent::kQuery, Detail::kNone,
     0.95F},
    {"look|check|find|see up|out? when i|we see|have|meet|visit|get|go|am|are *", Intent::kQuery, Detail::kNone, 0.94F},
    {"i|we forget|forgot|cant|dont|dunno remember|recall|know? what i|we|ive|weve asked|told|wanted|said|had you? to? "
     "remind|be? me|us|reminded *",
     Intent::kQuery, Detail::kNone, 0.96F},
    {"do|have i|we have|got? * as|for a|an|my? todo|task|reminder|chore", Intent::kQuery, Detail::kNone, 0.95F},
    {"do|have i|we have|got? * as|for a|an|my? to -? do", Intent::kQuery, Detail::kNone, 0.95F},
    {"i|we think|believe|guess|suppose that? i|we|ive|weve have|got|had? * can|could|would|will you|u "
     "check|see|look|confirm|verify|tell *",
     Intent::kQuery, Detail::kNone, 0.95F},
    {"what|whats|when|whens is|s? my|the|our? soonest|earliest|first|next free|open|available *", Intent::kQuery,
     Detail::kNone, 0.93F},
    {"change|set|update|switch|make my|your|the "
     "name|username|nickname|language|accent|voice|password|pin|speed|volume|units to|into|from *",
     Intent::kUnknown, Detail::kNone, 0.35F, kNeedsNothing},
    {"change|set|update|switch my|your name|username|nickname|language|voice|accent to?", Intent::kUnknown,
     Detail::kNone, 0.35F},
    {"change|convert|turn {num} "
     "inches|feet|yards|miles|pounds|ounces|cups|litres|liters|gallons|degrees|fahrenheit|celsius|euros|dollars|stone|"
     "kilos|kilograms|grams|meters|metres|kilometers|km|cm|kg into|to *",
     Intent::kUnknown, Detail::kNone, 0.35F},
    {"did|have|has i|we get|got|miss|missed|have|receive|received any|a|my new|missed|unread? "
     "call|calls|text|texts|message|messages|email|emails|mail|post|letters *",
     Intent::kUnknown, Detail::kNone, 0.35F},
};

}  // namespace

constinit const Pack kEnglishListPack{kLatin, {}, {}, {}, {}, kCommands, {}, {}, {}};

}  // namespace yaad::language
