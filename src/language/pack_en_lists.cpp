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
    {"put|place|draw|make|add a|the check|tick|checkmark mark? next|beside|against|by to? the|my? *", Intent::kComplete,
     Detail::kNone, 0.97F, kMaybe},
    {"on|from|in my|the|our * list ,|:? please? mark|set|check|tick|cross|flag * as|off|to|of? "
     "done|complete|completed|finished|accomplished|off",
     Intent::kComplete, Detail::kNone, 0.97F, kTitleLast},
    {"mark|set|flag|tick|check|note|record|log|label|update the|my? * as|to|being? "
     "done|complete|completed|finished|accomplished|over on|in|from my|the|our * list",
     Intent::kComplete, Detail::kNone, 0.97F},
    {"flag|record|log|label|update|note|mark|set the|my? * as|to "
     "done|complete|completed|finished|accomplished|achieved",
     Intent::kComplete, Detail::kNone, 0.97F, kMaybe},
    {"mark|cross|tick|check off the|my? * from|on|off of? my|the|our * list", Intent::kComplete, Detail::kNone, 0.97F},
    {"mark|cross|tick|check the|my? * off my|the|our * list", Intent::kComplete, Detail::kNone, 0.97F},
    {"mark off the|my? *", Intent::kComplete, Detail::kNone, 0.95F, kMaybe},
    {"check|tick|cross|mark * off|out ,|;|- i|ive|we|weve|its *", Intent::kComplete, Detail::kNone, 0.95F, kMaybe},
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
    {"push|move|put|shift|bump back|forward|off|out|on everything|all of? my|the|on? *", Intent::kUpdate,
     Detail::kBulkUpdate, 0.96F, kNeedsWhen | kDateOnly},
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
    // delete
    {"unset|unschedule|disable|deactivate the|my|that|all? reminder|reminders|alert for|about|to|on|of the|my? *",
     Intent::kDelete, Detail::kNone, 0.97F, kMaybe},
    {"stop|quit|cease reminding|nagging|notifying|alerting|bugging|pinging|pestering me|us to|about|of|that|for|on *",
     Intent::kDelete, Detail::kNone, 0.97F, kMaybe},
    {"dont|do|never not? remind|notify|alert|ping|nag|bug me|us about|of|to|for|that the|my? * "
     "anymore|any|again|ever|now more|again?",
     Intent::kDelete, Detail::kNone, 0.97F, kMaybe},
    {"dont|do not? remind|notify|alert|ping|nag|bug me|us about|of|for the|my? *", Intent::kDelete, Detail::kNone,
     0.93F, kMaybe},
    {"i|we|id want|need|would|like like? the|my|that * reminder|task|alert|item|todo? gone|deleted|removed|cancelled|"
     "canceled|erased *",
     Intent::kDelete, Detail::kNone, 0.96F, kNeedsNothing},
    {"get|knock|wipe|scratch|pull|yank|kick|cut|strip|boot|drop the|my|that|those? * off|from|out of? my|the|our * "
     "list",
     Intent::kDelete, Detail::kNone, 0.97F},
    // query
    {"tell|show|give|read me|us? what|which tasks|things|items|reminders|todos|chores|errands do? i|we have|got|need *",
     Intent::kQuery, Detail::kNone, 0.97F},
    {"go|run|walk|talk|take me|us? over|through my|the|our all|todays|remaining|open? "
     "reminders|tasks|list|lists|todos|chores|errands|agenda with|for? me|us?",
     Intent::kQuery, Detail::kNone, 0.97F},
    {"did|have|has i|we get|got|miss|missed|have|receive|received any|a|my new|missed|unread? "
     "call|calls|text|texts|message|messages|email|emails|mail|post|letters *",
     Intent::kUnknown, Detail::kNone, 0.35F},
};

}  // namespace

constinit const Pack kEnglishListPack{kLatin, {}, {}, {}, {}, kCommands, {}, {}, {}};

}  // namespace yaad::language
