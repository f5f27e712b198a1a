"""Sentences that name the list, the calendar or the reminder beside the task, and rarer turns of phrase, for intent_sentences.py. The
same notation."""

LISTED = {
    "create_task": """
{please}[tack|append|toss|throw|pop|drop|stick|squeeze|slap] [some|the|a|] {item} [on|onto|in|into] {mylist}
{item} [could|can] [be|go] on {mylist}[ so add it| please add it|]
{mylist} [could use|needs|is missing|is lacking|should have] [some|] {item}[,|] [so|please|and|so please|] add [it|that|some|them]
[do laundry|{do}] is [my|a] [newest|latest|new|next] [to do|todo|task][,|] [please|so|] [add|put|save] it
{item} is something [i|we] need on {mylist}
[i|we] forgot to [put|add|write] {item} [on|to] {mylist}[,|] [so|] [please|] [add|put] it [now|on|there|]
[log|record|create|make|add|start|write] [a|another|] [new|] [to do|todo|task] [for me|] [which|that] [is|says|reads] {do}
[give|send|shoot] me a [heads up|heads-up] {when} [that|about] [the|my] {noun} [is due|is coming up|]
[drop|put|pop|stick|chuck] [a|another] [calendar|] [event|entry|appointment] in for {noun} {when}
[it would be great|i'd love it|i would love it|would love it|i'd appreciate it|i would like it] if you [added|could add|put] {item} [to|on] {mylist}
[my|the] {noun} [goes|belongs|should go|needs to go|has to go] on [my|the] [calendar|schedule] {when}
[remind|tell|alert|notify] me when [it's|its|it is] time [to {do}|for {noun}] [{day}|]
[can|could] [a|the|my] [reminder|note|task] be [set|made|added|created] [for {noun}|to {do}] [{when}|]
[can|could|may] [i|we] [get|have] a reminder {when} to {do}
[shopping|grocery|to do|todo|packing|work] list[:|,|] [please|] [add|put|include] {item}
[add|put] {item} [to|on] what i need from the [store|shop|supermarket|market]
[what i need|the thing i need] to add to {mylist} is {item}
""",
    "delete_task": """
{please}[strike|pull|knock|wipe|kick|yank|omit|withdraw|eliminate|scratch|get] {item} [off|from|off of] {mylist}
{please}[strike|pull|withdraw|eliminate|scratch|get] [my|the] {noun} [off|from|off of] {cal}
[ax|axe|unschedule|eliminate] [my|the] {noun} [{day}|]
{please}[stop|end|turn off|switch off|cancel|unset|disable|deactivate] [the|my] [daily|weekly|] [reminder|reminders|alert] [to {do}|for {noun}|about {noun}]
[stop|quit] [reminding|nagging|bugging|alerting] me [to {do}|about {noun}]
[no more|i want no more|no] [reminders|alerts] [for|about] [the|my|] {noun}{thanks}
[don't|dont|do not] remind me [about|of] [the|my] {noun} [anymore|any more|any longer|again|]
[forget about|never mind about|forget] reminding me [to {do}|about {noun}]
i [want to|would like to|need to|wish to] [cancel|delete|remove|drop] [the|my] [reminder|task] [to {do}|for {noun}|about {noun}]
i [want|would like|need] [the|my] {noun} [reminder|task|event] [gone|deleted|removed|cancelled|erased]
[have|get] [the|my] [reminder|task|event] for {noun} [deleted|removed|cancelled|erased]
[my|the] [shopping|grocery|to do|todo|work] list [should not|shouldn't|doesn't need to|does not need to] have {item} on it [anymore|any more|]
i [already|] [have|got|bought] {item}[,|] [so|] [take|remove|cross|scratch|delete|strike] it [off|off of|from] {mylist}
[shopping|grocery|to do|todo|packing|work] list[:|,|] [please|] [delete|remove|drop|take off|scratch] {item}
[make|let] {item} [disappear|vanish|go away] from {mylist}
[make|leave|keep] {mylist} [blank|empty|completely empty]
[clear|wipe|clean|sweep] [out|away|off] [my|all|the|all my|] [old|past|] [reminders|tasks|items|appointments|events] [from|for|of|on|] [{day}|last week|last month|]
[free up|clear up] [my|] {day} by [removing|deleting|cancelling] [my|all my|the] [appointments|meetings|events]
[take away|do away with] [the|my] [repeating|recurring|weekly|] [event|task|reminder|meeting] [{day}|called {noun}|]
[drop|strike|cross|take] [the|my] {noun} off [my|the] list [i'm not doing it|because i'm done with it|since it's cancelled|, it's off]
""",
    "update_task": """
[for|about] the {noun} [reminder|task][,|] [change|switch|move|set|make] it to {time} [instead of 6|rather than 6|]
[adjust|reset|modify|change|edit|update] [the|my] reminder [i have|i set|] for {noun}[,| to|] [make it|set it to|to] {time}
[adjust|modify|change|edit|update] [the|my] {noun} [reminder|task] so [it|that it] [goes off|is|rings] at {time}
[that|the|my] [reminder|task] for [the|my] {noun} should be [on|for|] {day} not {day}
remind me about [the|my] {noun} at {time} instead of [five|six|9|noon]
[on|in] {mylist}[,|] [replace|swap|change|switch] {item} [with|for|to] {item}
[replace|swap|change|switch] {item} [with|for|to] {item} on {mylist}
move {item} from my [shopping|grocery|work|home] list to my [hardware|weekend|packing|party] list
[push|move|put|shift] [back|] everything on {mylist} [for|from] today to tomorrow
set [the|my] {noun} reminder to {time}
""",
    "complete_task": """
[put|place|draw|add] a [check|tick|check mark|checkmark] [next to|beside|by|against] {noun} [on|in] {mylist}
[put|place|draw|add] a [check|tick|check mark|checkmark] [next to|beside|by|against] {do}
[on|in] {mylist}[,|] [mark|set|check|tick|cross] {noun} [as done|as completed|as complete|off|as accomplished]
[mark|set|flag|record|log] {noun} as [done|complete|completed|finished|accomplished] [on|in] {mylist}
[flag|record|log|note] [the|my|] {noun} [task|] as [done|complete|completed|finished|accomplished]
[mark|check|tick|cross] off {do} [from|on|in] {mylist}
[check|cross|tick] {item} off[,|] i [got|bought|have] [them|it]
[all|all of|everything on] [my|today's|the] [tasks|to dos|chores|list] [are|is] done[,|] [mark|check|tick|cross] [them|it] off
[yes|yep|yeah|ok] i [fed the fish|called mom|paid the rent|did the dishes][,|] [check|cross|tick|mark] [that|it|that reminder|that one] off
""",
    "query_tasks": """
[i|] [need|want|would like] to [know|check|see] if [i|i've|we] [wrote down|have|put|got|added] {item} [on|in] {mylist}
[is|are] my [monday|tuesday|friday|weekend|afternoon|evening] [open|free|busy|clear|booked|full]
will i be [busy|free|available|booked] [all day|in the morning|] {day}
who is [coming|going|attending] to my {time} [meeting|appointment|call|lunch]
[what's|what is|where is] the [location|place|address|room] [of|for] my {noun} [{day}|]
how [long|soon] is my [next|upcoming|] [meeting|appointment|call|interview] [with {wperson}|]
[find|get|check|tell me] the [date|time|day] of my [next|upcoming] {noun}
[look up|check|find out] when i [see|have|meet] [the|my] [dentist|doctor|orthodontist|accountant|next meeting]
i [forget|forgot|can't remember|don't remember] what i [asked|told|wanted] you to remind me [of|about|]
do i have {do} as a [to do|todo|task|reminder]
i think i have [a|the] {noun} {day}[,|] can you [check|look|confirm]
[what's|what is|when is] [the|my] [soonest|next|earliest|first] free [afternoon|morning|evening|slot|day]
[tell|show|give] me [what|which] [tasks|items|reminders|chores] [i have|i still have|are] [remaining|left|open|to do|]
[go|run|walk] [over|through] my [reminders|tasks|list|to dos] [with me|for me|]
""",
    "unknown": """
[change|convert|turn] [12|5|100] [inches|miles|pounds|euros|cups] [into|to] [centimeters|kilometers|kilos|dollars|grams]
read [the next chapter|my book|the article|that message|harry potter] [aloud|out loud|to me]
did i [miss|get|have] any [calls|texts|messages|emails] [today|yesterday|]
did my [alarm|timer] [ring|go off] [this morning|]
[what's|what is] the chance of [rain|snow] [{day}|tonight]
chance of [rain|snow|storms] [{day}|tonight]
[find|show me|play] the trailer for [dune|that new movie|the batman]
[stop|turn off|switch off] the [music|lights|alarm|radio|tv|heating]
[cancel|stop] that[,|] never mind
[make|let] the [lights|room|music] [disappear|dimmer|louder|brighter]
[give|send] me a [ride|hand|break|coupon|discount code]
[who is|who's] coming to [the party in that movie|dinner on tv]
""",
}

TURNS = {
    "create_task": """
[mustn't|must not|can't|cannot] forget [the|about the|my] {noun} [{when}|]
[there's|there is|we have] [a|an|the] {noun} {when}[,|.] [write|jot|note|log|put] [that|it] down
[could|can] there be a [task|reminder|todo] for me to {do} [{when}|]
{item} [want|wants|need|needs] [adding|putting] [to|on] {mylist}
set up a [repeating|recurring|regular] [task|reminder]: {do}, {every}
[calendar|diary|agenda|note|reminder]: {noun} {when}
[we've|i've|we have] run out of {item}[,|] [so|can you|] [put|add|pop] [it|that] on [the|my] list
{do} {when}, [ping|buzz|nudge|alert] me at {time}
{noun} {when}, [reminder|with a reminder] at {time}
""",
    "delete_task": """
no longer [relevant|needed|required]: {do}
forget [i|i ever] mentioned {noun}
away with the {noun} [task|reminder]
throw [away|out] the [note|reminder|task] [to {do}|about {noun}]
[could|can|should] all [the|my] [low priority|old|overdue|completed] tasks be [deleted|removed|cleared]
take {item} out of [my|the] {list}
take back what i [added|said|wrote] about {noun}
the {noun} [won't be going ahead|isn't happening|won't happen][,|:|] [so|please|so please] [delete|remove|clear] it [from the calendar|]
i [won't|shan't] be needing the [reminder|task] about [the|my] {noun}
""",
    "update_task": """
the {noun} isn't at {time}[,|] it's at {time}
the {noun} [got|was|has been] [brought forward|moved up|pushed back|moved back] [a week|an hour|two days|a day]
[slap|stick|pop|put] a #home [label|tag] on the {noun}
[mark|set] the {noun} as not done [after all|yet]
make [the|] {noun} a [weekly|fortnightly|monthly|daily|yearly] thing
give the [next|] {noun} a miss [{day}|]
the {noun} doesn't need a [due date|deadline|date] [anymore|any more|]
[correct|fix] the spelling[:|,] {do} should be {do}
[change|fix|edit] the wording of {do} to {do}
the [task|reminder] about the {noun} [should|ought to|needs to] be called {do}
the {noun} should [come round|happen|run|repeat] {every}
i only want the {noun} [on weekdays|every monday|every other day] [from now on|]
the {noun} [comes|happens|is] [every three months|weekly|every other friday] now [rather than|instead of] monthly
treat {noun} as [top|high|low] priority
the {noun} [just became|has become|suddenly got] [urgent|important|low priority]
[reschedule|move|push] {noun} -> {day}
the {noun} needs a reminder [half an hour|an hour|a day] before
i'd rather [do|have] the {noun} {day}
the {noun}, could that be {day} [instead|]
""",
    "complete_task": """
that's the {noun} off my [plate|list|mind|hands]
[set|change] the status of {do} to [complete|done|completed|finished]
{noun}: [tick|ticked|check]
tick the {noun} for me[,|] i [paid it|did it|went|sorted it] [{day}|]
[the|my] {noun} is behind me now
it took [all afternoon|ages|forever] but the [wardrobe is assembled|fence is painted|boiler is fixed|report is written]
got it done: {noun}
[my wife picked up the dry cleaning|dad paid the rent][,|] so that can be [ticked|ticked off|crossed off]
can we [consider|count] the {noun} [done|finished]
""",
    "query_tasks": """
[tell|show|give] me the [next|first] thing on [my plate|my list|the agenda]
can i see the [stuff|things|items] for {day}
do you have a [task|note|reminder] of mine about [the|my] {noun}
what does {day} look like [on my calendar|for me|]
i'd like to hear about my {day}
my [wife|husband|boss] wants to know [if|whether] [i'm|we're] [free|busy|booked] {day}
""",
    "unknown": """
the [weather|game|film|traffic|food] isn't [bad|great|so good], it's [fine|alright|awful]
that's a [weight|load] off my [mind|shoulders]
the [rain|traffic|noise|heat] is behind us now
forget i said [that|anything]
it took [all day|ages] but the [rain has stopped|guests have left|baby is asleep]
i'd rather [have tea|stay in|watch a film] tonight
the [phone|car|laptop] needs a [charge|new battery|wash]
no longer [sure|interested|hungry]
""",
}
