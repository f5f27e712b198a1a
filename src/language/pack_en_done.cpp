// English: templates of what is done, which are tried after those of pack_en_commands.cpp.
#include "language/packs.h"

namespace yaad::language {
namespace {

constexpr CommandRule kCommands[] = {
    // complete
    {"i|ive|we|weve? have? just|already|finally? did|done|finished the|my|our? * you|u can|may|could "
     "mark|tick|check|cross|close it|them|that|this as|off? done|complete|finished|off?",
     Intent::kComplete, Detail::kNone, 0.94F, kMaybe},
    {"call|name it|that * instead|rather of|than the? *", Intent::kUpdate, Detail::kNone, 0.97F,
     kMaybe | kSecondIsTitle | kTitleLast},
    {"the|my|our? * is|are|was|were|has|have|got|been been|got? called|rained|sold|blown|let|knocked|shut "
     "off|out|over|down|up *",
     Intent::kUnknown, Detail::kNone, 0.35F, kMaybe},
    {"the|my? * is|are not|no longer? that|so? <priority> anymore|any|now? more? ,|so|; so|and? make|set|put|drop it "
     "to|at? "
     "<priority> priority?",
     Intent::kUpdate, Detail::kNone, 0.95F, kPriorityWord | kMaybe},
    {"the|my? * is|are|was|were|gets|get never|always|rarely|hardly|not *", Intent::kUnknown, Detail::kNone, 0.35F,
     kMaybe | kNeedsNothing},
    {"the|my|our? * has|have now|already|finally? been <past> to|with|by|at|from|into|for *", Intent::kComplete,
     Detail::kNone, 0.88F, kMaybe},
    {"* all? done and dusted", Intent::kComplete, Detail::kNone, 0.95F, kMaybe},
    {"thats|its|it|this|that is|was? all? done|finished|sorted|completed|complete now|too?", Intent::kComplete,
     Detail::kNone, 0.93F},
    {"i|ive|im|we|weve? just|finally? got|came|am|im|been|gone|went back|home|round|over|up|down? from|to|with the|my? "
     "* "
     ",|so|;|- "
     "so|please|you|can|and? check|tick|cross|mark|close it|that|them|this as|off? done|complete|finished|off|out?",
     Intent::kComplete, Detail::kNone, 0.94F, kMaybe},
    {"has|have the|my|our? * been <past> up|off|out|in|back|away? yet|already?", Intent::kQuery, Detail::kNone, 0.94F,
     kMaybe},
    {"is|are|was|were|has|have the|my|our? * been|all? <past> up|off|out|in|back|away? yet|already?", Intent::kQuery,
     Detail::kNone, 0.95F, kMaybe},
    {"the|my? * is|are|has|have|got|s been|all|now|finally|already? <past> and|& <past> now|already?",
     Intent::kComplete, Detail::kNone, 0.9F, kMaybe},
    {"the|my|our? * is|are|has|have|got|s? been|all|now|finally? been? "
     "dry|deep|steam|double|properly|fully|professionally "
     "<past> up|out|off|now|already?",
     Intent::kComplete, Detail::kNone, 0.93F, kMaybe},
    {"the|my|our? * is|are|has|have|s? been <past> up|off|out|in|back|away|over? now|already?", Intent::kComplete,
     Detail::kNone, 0.9F, kMaybe | kNeedsNothing},
    {"i|ive|we|weve? just|finally? got|gotten|gone|went around|round to *", Intent::kComplete, Detail::kNone, 0.92F,
     kMaybe},
    {"ive|weve|i|we have? just? gone|went ahead and <past> *", Intent::kComplete, Detail::kNone, 0.93F, kMaybe},
    {"i|ive|we|weve have? now|just|finally|already? managed to <action> *", Intent::kComplete, Detail::kNone, 0.88F,
     kMaybe},
    {"i|ive|we|weve have? now|just|finally|already? managed to <errand> *", Intent::kComplete, Detail::kNone, 0.88F,
     kMaybe},
    {"ive|weve|i|we have? just|already|finally|now reset|cut|shut|split *", Intent::kComplete, Detail::kNone, 0.85F,
     kMaybe | kNeedsNothing},
    {"have|hv just|already? <past> the|my|our *", Intent::kComplete, Detail::kNone, 0.9F, kMaybe},
    {"the|my? * is|are all? done|finished|ready|baked|packed and|& <past>", Intent::kComplete, Detail::kNone, 0.95F,
     kMaybe},
    {"thats|that is? the|my? * <past> up|out|off|in|away|back|over|down?", Intent::kComplete, Detail::kNone, 0.94F,
     kMaybe},
    {"got the|my? * <past> ,|so|; so|please|you|can|and? check|tick|cross|mark|close it|that|them|this|one? "
     "off|done|complete|finished|out?",
     Intent::kComplete, Detail::kNone, 0.93F, kMaybe},
    {"the|my? * is|are now|all? back|in|out|over|ready ,|so|; so|please|you|can|and? check|tick|cross|mark|close "
     "it|that|them|this|one? off|done|complete|finished|out?",
     Intent::kComplete, Detail::kNone, 0.94F, kMaybe},
    {"* -|–|: all? done|finished|completed", Intent::kComplete, Detail::kNone, 0.95F, kMaybe},
    {"thats|that is? the|my * done|finished|sorted|completed", Intent::kComplete, Detail::kNone, 0.95F, kMaybe},
    {"thats|that is the|my? * done|finished|sorted|completed", Intent::kComplete, Detail::kNone, 0.93F, kMaybe},
    {"the|my? * is|are|was|were|has|have|got been|all|now|finally|already? <past> ,|so|-|; "
     "so|please|kindly|you|can|and? check|tick|cross|mark|close it|that|them|this|one? off|done|complete|finished|out?",
     Intent::kComplete, Detail::kNone, 0.93F, kMaybe},
    {"i|ive|we|weve|just|finally? <past> * ,|so|;|- so|please|you|can|and? close|complete|finish the|my? *",
     Intent::kComplete, Detail::kNone, 0.9F, kMaybe | kTitleLast},
    {"we|you|i|u? can|may|could call|consider|count the|my? * done|complete|completed|finished|sorted|over",
     Intent::kComplete, Detail::kNone, 0.95F, kMaybe},
    {"we|you|i|u? can|may|could call|consider|count the|my? * <past>", Intent::kComplete, Detail::kNone, 0.93F, kMaybe},
    {"consider|count the|my? * <past>", Intent::kComplete, Detail::kNone, 0.93F, kMaybe},
    {"consider|count the|my? * done|complete|completed|finished|sorted|over", Intent::kComplete, Detail::kNone, 0.95F,
     kMaybe},
    {"i|ive|we|weve|im? just|finally|already|never? got|gotten "
     "back|home|lost|sick|married|engaged|stuck|caught|fired|promoted|hurt|"
     "up|here|there|away|older|better|worse|tired|bored|drunk|soaked *",
     Intent::kUnknown, Detail::kNone, 0.35F},
    {"i|ive|we|weve? just|finally|already? got|had the|my * <past> now|already?", Intent::kComplete, Detail::kNone,
     0.93F, kMaybe | kNeedsNothing},
    {"i|ive|we|weve? just|finally|already? wrapped|knocked|polished up|out|off the|my? *", Intent::kComplete,
     Detail::kNone, 0.92F, kMaybe},
    {"i|ive|we|weve|just|finally|already? took|taken care of the|my? *", Intent::kComplete, Detail::kNone, 0.9F,
     kMaybe},
    {"i|ive|we|weve|just|finally|already? got|gotten the|my? * done|finished|sorted|completed", Intent::kComplete,
     Detail::kNone, 0.93F, kMaybe},
    {"\x02 *", Intent::kComplete, Detail::kNone, 0.93F, kMaybe},
    {"* \x02", Intent::kComplete, Detail::kNone, 0.93F, kMaybe},
    {"list|show|find|get|open all|every|my|the * and|then delete|remove|erase|clear it|them|those|all?",
     Intent::kDelete, Detail::kBulkDelete, 0.95F},
    {"open my|the calendar|list|agenda|schedule and|then delete|remove|erase|clear all|every *", Intent::kDelete,
     Detail::kBulkDelete, 0.95F},
    {"is|are|has|have the|my|our? * been? done|finished|complete|completed|sorted|ready yet|already|now?",
     Intent::kQuery, Detail::kNone, 0.95F, kMaybe},
    {"* is|are|was|were|has|have been|all|now|finally|already? done|finished|complete|completed|sorted ,|so|;|-|. "
     "so|please|you|can|and? can|may|please? check|tick|cross|mark|close it|that|them|this one? "
     "off|done|complete|finished|out?",
     Intent::kComplete, Detail::kNone, 0.96F, kMaybe},
    {"mark|set|tick|check|cross|put|change * as|to done|complete|completed|finished", Intent::kComplete, Detail::kNone,
     0.97F, kMaybe},
    {"complete|close|finish|wrap off|out|up? the|my? * task|todo|item|one|reminder off|out|up|now?", Intent::kComplete,
     Detail::kNone, 0.97F, kMaybe},
    {"that|this * is|are|has|s now|all|been|finally? done|complete|completed|finished|over|sorted now?",
     Intent::kComplete, Detail::kNone, 0.95F, kMaybe},
    {"tick|check|cross * off my|the|our shopping|grocery|work|home|todo|packing|main list", Intent::kComplete,
     Detail::kNone, 0.96F, kMaybe},
    {"tick|check|cross * off my|the? list|todo? list?", Intent::kComplete, Detail::kNone, 0.96F, kMaybe},
    {"mark|tick|check|cross * off done|complete|completed|finished", Intent::kComplete, Detail::kNone, 0.96F},
    {"mark|set * done|complete|completed|finished", Intent::kComplete, Detail::kNone, 0.96F},
    {"tick|check|cross off the? * from|on my|the list", Intent::kComplete, Detail::kNone, 0.96F, kMaybe},
    {"tick|check|cross off the? *", Intent::kComplete, Detail::kNone, 0.95F, kMaybe},
    {"complete|close|finish the? task|todo|item|reminder :|called|named|about|to? *", Intent::kComplete, Detail::kNone,
     0.93F, kMaybe | kNeedsNothing},
    {"complete|close|wrap|finish out|off|up the|my *", Intent::kComplete, Detail::kNone, 0.92F, kMaybe | kNeedsNothing},
    {"close out|off *", Intent::kComplete, Detail::kNone, 0.9F, kMaybe | kNeedsNothing},
    {"complete|close the|my? *", Intent::kComplete, Detail::kNone, 0.85F, kMaybe | kNeedsNothing},
    {"tick|cross the|my? * ,|off|out *", Intent::kComplete, Detail::kNone, 0.85F, kMaybe},
    {"tick|cross the|my? *", Intent::kComplete, Detail::kNone, 0.9F, kMaybe},
    {"i|ive|we|weve|just|have already|just|have|finally? done|finished|completed with? the? *", Intent::kComplete,
     Detail::kNone, 0.92F},
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
    {"i|im|we|were? am|are|all? done|through with? the|my? *", Intent::kComplete, Detail::kNone, 0.8F,
     kMaybe | kNeedsNothing},
    {"* done", Intent::kComplete, Detail::kNone, 0.82F, kMaybe},
    {"finally|at? last? done", Intent::kComplete, Detail::kNone, 0.8F},
    {"the|my? * is|are|has|have|got|s been|all|now|finally|already? <past> up|off|out|in|back|away|down|over? "
     "now|already?",
     Intent::kComplete, Detail::kNone, 0.86F, kMaybe | kNeedsNothing},
    {"i|we? washed|wash my|our|his|her|their hands of *", Intent::kUnknown, Detail::kNone, 0.35F},
    {"i|we|ive|weve|she|he|they? picked|caught|got up? a|an|the cold|bug|flu|fever|virus|tan|habit|accent|hobby *",
     Intent::kUnknown, Detail::kNone, 0.35F},
    {"least|most|easier|sooner|nothing|none|enough|well|better|never|twice|once * <past>", Intent::kUnknown,
     Detail::kNone, 0.35F, kNeedsNothing},
    {"the|my? * <past>", Intent::kComplete, Detail::kNone, 0.78F, kMaybe | kNeedsNothing},
    {"the|my? * <past> up|off|out|in|back|away|over|down", Intent::kComplete, Detail::kNone, 0.78F,
     kMaybe | kNeedsNothing},
    {"i|ive|weve have? now|finally? just|already|finally|now? "
     "<past> * "
     "so|, you|please|tick|cross|check|close|mark|its may|can|could|it|that "
     "cross|close|check|tick|mark|off|it|that|one *",
     Intent::kComplete, Detail::kNone, 0.9F, kMaybe},
    {"i|ive|weve|we have? now|finally|already? just|already|finally|now? "
     "<past> *",
     Intent::kComplete, Detail::kNone, 0.78F, kMaybe | kNeedsNothing},
    {"finally|just|already "
     "<past> * ,? tick|cross|check|mark|close it|that "
     "off|done|one?",
     Intent::kComplete, Detail::kNone, 0.9F, kMaybe},
    {"finally|just|already "
     "<past> * so *",
     Intent::kComplete, Detail::kNone, 0.9F, kMaybe},
    {"i|ive|we|weve? just|finally? <past> the|my? * . so|please|you|can|u|and? can|may? check|tick|cross|mark|close "
     "it|that|them|this one? off|done|complete|finished|out?",
     Intent::kComplete, Detail::kNone, 0.95F, kMaybe},
    {"finally|just? "
     "<past> * "
     "already",
     Intent::kComplete, Detail::kNone, 0.88F, kMaybe},
    {"finally|just|already "
     "<past> *",
     Intent::kComplete, Detail::kNone, 0.85F, kMaybe},
    {"just|so|well|ok? * ,|so|;|- so|please|you|can|u|and? check|tick|cross|mark|close it|that|them|this|one "
     "off|done|complete|finished|out?",
     Intent::kComplete, Detail::kNone, 0.92F, kMaybe},
    {"* mark|set as? done|complete|completed|finished karo|kardo|krdo|kar? do?", Intent::kComplete, Detail::kNone,
     0.95F, kMaybe},
    {"i|ive|we|weve have? now|just? <past> already|just? the|my? * ,|.|;|so so|please|kindly? "
     "finish|complete|close|mark "
     "this|that|the task|one|item|reminder as? done|complete|finished?",
     Intent::kComplete, Detail::kNone, 0.95F, kMaybe},
    {"i|we? just|already|finally? did the|my|our *", Intent::kComplete, Detail::kNone, 0.93F, kMaybe | kNeedsWhen},
    {"the|my|our * got|has|have been? <past> up|off|out|in|back|away|over?", Intent::kComplete, Detail::kNone, 0.93F,
     kNeedsPast | kMaybe},
    {"i|ive|we|weve have? now|just|finally|already? <past> the|my|our *", Intent::kComplete, Detail::kNone, 0.88F,
     kNeedsPast | kMaybe},
    {"<past> *", Intent::kComplete, Detail::kNone, 0.8F, kMaybe | kPastAlone},
    {"i|ive|we|weve have? just|already|finally? "
     "called|phoned|rang|rung|paid|emailed|sent|booked|posted|submitted|cleaned|washed|bought|ordered|renewed|fixed|"
     "signed|filed|"
     "returned|mailed|watered|ironed|packed|hoovered|vacuumed|mowed the|my|our *",
     Intent::kComplete, Detail::kNone, 0.93F, kMaybe | kNeedsNothing},
    {"i|we have <past> the|my|our *", Intent::kComplete, Detail::kNone, 0.88F, kMaybe},
    {"i|ive|we|weve have? just|already|finally|now read *", Intent::kComplete, Detail::kNone, 0.85F,
     kMaybe | kNeedsNothing},
    {"* ,|;|.|- so? you|u|we can|could|may? now? check|tick|cross|mark|strike that|those|these|it|them|this|one "
     "one|off? off|done|complete?",
     Intent::kComplete, Detail::kNone, 0.96F, kMaybe},
};

}  // namespace

constinit const Pack kEnglishDonePack{kLatin, {}, {}, {}, {}, kCommands, {}, {}, {}};

}  // namespace yaad::language
