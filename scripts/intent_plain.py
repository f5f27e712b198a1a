"""How people of other places, ages and trades say it, for intent_sentences.py: Indian and Irish turns of phrase, notes without
verbs, what is told of days and seasons, sayings. The same notation.
"""

PLAIN_LISTS = {
    "pvisit": """scan|check up|blood test|operation|mri|physio|optician|eye test|vaccination|hearing|interview|viewing|inspection|
        mot|rehearsal|recital|parents evening|open day|orientation|appraisal|hygienist|ultrasound|colonoscopy|driving test""",
    "pwho": "my|our|mum's|dad's|ali's|the|grandma's|zara's|ammi's|tom's|the cat's",
    "psub": "the trial|netflix|the gym|my subscription|the free month|prime|the insurance|hbo|the old phone plan|the magazine",
    "pworld": """the olympics|the world cup|the ashes|ramadan|lent|the new series|the tour|the election|the strike|the sales|
        the school holidays|the monsoon|the premier league|the transfer window|hay fever season|the rugby|daylight saving""",
    "pday": "christmas|easter|eid|halloween|diwali|monday|friday|new year|thanksgiving|valentines day|ramadan|summer|winter",
    "pkin": "brother|sister|cousin|daughter|son|uncle|aunt|neighbour|boss|flatmate|nephew|best friend|mother in law",
    "pverbing": "emigrating|getting married|retiring|moving house|having a baby|graduating|turning forty|starting school|leaving",
}

PLAIN = {
    "create_task": """
[i want|i'd like|i need] to add [a lunch date|a meeting|a dinner|coffee|an appointment] with {person} [and {person}|]
{person}'s [60th|50th|18th] {wday} , book a table [somewhere nice|]
mail [package|parcel|the contract] to {person}
[oh and|] also book the [kennel|vet|cattery|dog groomer|plumber]
check [on|in on] [mrs alvarez|grandma|the neighbours|uncle joe|{wperson}] [next door|upstairs|]
[update|refresh|tidy] [linkedin|my linkedin|my profile|the spreadsheet|the wiki]
the [grant application|poster|essay] is due on {wday}
the [poster|report|form] has to be [finished|sent|in] by {wday}
[buy|get|pick up|grab] [salt|milk|bread|eggs|tea|soap|rice|stamps|nails|paint] [&|and|,] [pepper|butter|jam|bacon|sugar|bleach|beans|envelopes|screws|brushes]
[pay|settle|sort] [the|] [parking ticket|speeding fine|council tax|school fees|rates]
[return|collect|pick up|post|mail] [the|] [parcel|package|library book|jumper|keys] [to {wperson}|from the post office|]
[vacuum|hoover|dust|mop] [upstairs|downstairs|the stairs|the hall]
cancel my [gym membership|magazine subscription|phone contract] [at {place}|with {psub}|]
[i've|we've|ok so i've] got to {wverb} {wobj} [{wday}|]
i've got to [email|text|see|meet] {wperson} [about {wobj}|]
[vat return|the essay|the form|tax return] has to be in by {wday}
[rent|the gas bill|the library book] is due [on the 1st|{wday}|on the 1st of every month]
urgent: [cancel|delete|close] [the old credit card|the gym membership|the account]
{wverb} {wobj} with tags [office and legal|home|work and urgent]
deadline {wday} {wverb} {wobj}
new [tyres|wiper blades|school shoes|curtains|batteries] for [the car|zara|the kitchen]
would you mind adding a reminder [for me|] to {wverb} {wobj} [{wday}|]
{wverb} {wobj}, tagged [work|home|admin]
add a high priority task to {wverb} {wobj}, tagged [work|home]
study for [chem final|the maths exam|my viva] {wday} [all day|]
[nativity|school|christmas|end of term] play {wday} [2pm|at 6|]
i want to [go for a run|see the dentist|start running|call {wperson}|clean the car|finish {wobj}] {wday}
{wverb} {wobj}, [it must|it has to|it needs to] [go|be done|be ready] by {wday}
{wverb} {wobj}, do it [every monday|{wday}|before {wday}]
{wverb} {wobj}, tags [work and home|admin|errands]
[before i forget|while i remember|by the way|oh and], [i need to|] {wverb} {wobj}
[nappies, wipes and milk|eggs, flour and butter|bread and jam] on the shopping list
would you mind reminding me to {wverb} {wobj} [{wday}|]
book [a flu jab|an eye test|a haircut|a service] for {wperson} {wday}
{wobj} {wday}, [need reminding|wake me|nudge me] [an hour|two hours|90 minutes] [ahead|before]
[must|gotta|got to] get [petrol|stamps|nappies|cash out|the car washed]
i've got to get [petrol|stamps|nappies|cash out|the car washed]
tell {wperson} to {wverb} {wobj} [{wday}|]
[check|find out|see] whether {wobj} [has come|is ready|has arrived|came through|needs {wing}] [{wday}|]
[kindly|pls|please] [remind me to|note|note down|add|put] {wverb} {wobj} [{wday}|]
[please be|kindly keep] reminding me [about {wobj}|to {wverb} {wobj}] [{wday}|]
[shoot|drop|fire] {wperson} [an email|a line] about {wobj} [{wday}|]
remind me when i [get home|get paid|leave work|wake up|land] to {wverb} {wobj}
[nip|pop|swing] [round to|over to|to|by] [{wperson}'s|the bank|{place}] [with {wobj}|for {wobj}|{wday}|]
cancel {psub} before it [renews|charges me|rolls over|runs out|expires] [{wdate}|]
[have|get] {wobj} {wpast} [before {wday}|before the inspection|before winter|{wday}|]
[must|need to|gotta|should] get {wobj} {wpast} [{wday}|]
[do the needful for|sort out] {wobj} [{wday}|]
{pwho} {pvisit} {wday}
{pwho} {pvisit} {wday}, remind [me|] [one day|an hour] [before|prior]
{pvisit} [on|] {wday}
[figure out|work out] [who's|who is|when to|how to|where to] [watching the dogs|driving|collect {wobj}|park|{wverb} {wobj}]
[ask|get] {wperson} to [take {wobj} in|let the plumber in|drop {wobj} off|bring {wobj} back] {wday}
[could you|can you] pencil in {pvisit} [for|] {wday}
[date|movie|quiz|games|pizza|girls] night {wday}
[coffee morning|parents evening|night shift|morning tea|evening class] {wday}
[read|prepare|mark|study] [pages|chapters|slides|questions] {digits} to {digits} [{wday}|]
please ensure that i {wverb} {wobj} [{wday}|]
i am having a [meeting|call|review] with {wperson} {wday}
""",
    "update_task": """
repeat the [stretching exercises|physio|pill check|watering] [daily|every day|every morning]
would you mind [moving|pushing|changing] the {wthing} to {wday}
move the {wthing} [half an hour|an hour|3 days|a day] [earlier|later]
remove #school from {wobj}
{wthing} shouldn't be daily anymore, make it every [sunday|week]
skip the next {wthing}
[actually|] i didn't finish {wobj}, put it back on my list
{wthing} no longer repeats
set {wthing} reminder to [1 hour|2 days] before
knock {wobj} down to low priority
the task {wthing} should be called {wobj}
remove the priority from {wverb} {wobj}
stop repeating {wthing}
{wthing} only once a week [please|]
{wthing}'s been brought forward to {wday}
can the {wthing} [be|go] [at 4|on {wday}|{wday}] instead
[actually|sorry|oops], [make|move|set] the {wthing} [{wday}|4:30pm tomorrow|at 6]
move the [morning run|evening shift|night feed|morning meeting|afternoon call] to [8|7pm|{wday}]
the [morning run|evening class|night shift] [doesn't need to repeat any more|is at 6 now|should repeat every week]
i [ticked|crossed|checked|marked] off {wobj} by [mistake|accident][, put it back|]
i accidentally [ticked off|completed|closed|marked] {wobj} [as done|]
undo [completing|ticking off|finishing] {wobj}
{wobj} hasn't been [done|paid|sent] yet, [mark it as not done|put it back|untick it]
mark {wobj} as not done[, i still have to do it|]
[bump|move|set] {wobj} to [high|low] and [move|push] it to {wday}
move {wobj} to {wday} and [make it high priority|tag it {psub}|make it urgent]
change {wobj} to {wday} and tag it [work|home|admin]
give {wobj} a [due date|deadline] of {wday}
set a [deadline|due date] of {wday} for {wobj}
[delay|push] all of [tomorrow's|today's|my] tasks by [a day|one day|an hour|two days]
put {wobj} back by [half an hour|an hour|two days|a week]
switch {wthing} from [weekly|daily] to [monthly|weekly]
make {wthing} [monthly|weekly|daily] instead of [weekly|daily|monthly]
[take|remove] the tag [home|work|blocked] [off|from] {wobj}
[correct|amend] "{wthing}" to "{wobj}"
{wthing} should [happen|repeat] [every|on the last] friday [of every month|] from now on
{wobj} should repeat every 4 days after i do it
set a reminder [one day|an hour|30 minutes] before {wthing}
change the reminder [for|on|about] {wthing} to [2 hours|a day] before
[prepone|advance] {wobj} [by an hour|to {wday}|by two days|by 30 minutes]
[kindly|please] [postpone|prepone|reschedule] {wobj} to {wday}
{wobj} can wait [till|until|til] {wday}
put {wobj} off [by|for] [a week|two days|a month]
[kick|push] {wobj} down the road [a week|a month|two weeks]
call it {wthing} [instead of|rather than] {wobj}
call {wobj} task '{wthing}' instead
{wthing} is [weekly|monthly|daily] now, not [fortnightly|daily|weekly|yearly]
{wthing} isn't [tuesdays|fridays|mondays] any more, make it every [other|] thursday
[stick|put|set|pop|add] a reminder on {wobj} for [an hour|2 hours|a day|ten minutes] before
{wthing} is [low|high|medium] priority [only|now|]
{wobj} has been [shifted|postponed|moved|rescheduled|brought forward] to {wday}
[shove|shunt|pop|nudge|knock|slide] {wobj} [back|on|] to {wday}
[knock|push|pop|shove] {wobj} back by [two days|a week|an hour]
change {wthing} date to {wday}
scratch that, make it {wday}
[footy training|{pvisit}|{wthing}] [starts|is] at [6pm|noon|9] now
de-prioritise {wobj}, it can be low
""",
    "complete_task": """
i [bought|booked|ordered|got] the [train tickets|groceries|cake|tickets|stamps|paint|flights|new tyres] [yesterday|today|this morning|]
i [finished|did|sent|submitted|wrote] the [spreadsheet|report|essay|invoices|slides|tax return|minutes] [yesterday|last night|this morning|already|]
i'm [finished|done] with my [physio exercises|homework|reading|revision|stretches]
close the [task|reminder] about the [gutter|boiler|fence|rent]
[i'm done with|i finished|we did] {wobj}, [you can tick it off|tick it off|mark it done]
i have already [rung|called|paid|emailed] [the credit union|the bank|the card company|the landlord]
[fairy lights|cables|the knots|bins|curtains|shelves] [untangled|emptied|hung|fitted|cleaned]
i [called|paid|emailed|rang] [the bank|the school|the vet|the electrician|rent]
the [tractor|boiler|car|roof|printer] got fixed today
[i|we] [handed in|posted|signed|sent off] {wobj} [this morning|today|yesterday]
{wverb} {wobj} is [completed|done]
[valentines|cake|flowers|shopping|cards|tickets|bins] [ordered|posted|sorted|collected|booked|done]!
{wthing} is done, you can [check|tick] it off
set {wverb} {wobj} to [completed|done]
you can [close|tick off|complete] the {wthing} task
that [leak|{wthing}] is [sorted|done|fixed]
{wobj} went out this morning, tick it off
check [eggs|milk|bread] off the [shopping|grocery] list
done: [morning|evening] [meditation|run|walk]
i've gone ahead and {wpast} {wobj}
[i have|i've|we have|we've] now {wpast} {wobj}
[i have|i've] already {wpast} {wobj}
have {wpast} {wobj} already
i [finally|] managed to {wverb} {wobj} [yesterday|last night|this morning|]
i've just [reset|put up|set up|cut|shut down] {wobj}
{wthing}'s been {wpast}
{wthing} has [now|] been {wpast} [already|]
{wthing} [handed over|sent off|put away|taken out|picked up|dropped off]
{wobj} is {wpast} now
[i've been round to|been to] {wperson}'s, tick that off
[sorted|done] {wobj} at long last
{wthing}: done
""",
    "delete_task": """
[drop|cancel|scrap] the [galway|dublin|paris|lake] trip, [we're|i'm] not going [anymore|]
drop the {wthing}, [we're not going|i can't make it|she cancelled]
[please|] [delete|remove|bin] '{wverb} {wobj}'[. the client has cancelled.|. it's done already.|]
{psub} was cancelled so drop {wobj}
i no longer need to {wverb} {wobj}, delete it
drop the {wthing}, we're away that weekend
remove the {wthing} with {wperson} as he has gone abroad
delete task {wverb} {wobj}
[nuke|bin|kill] the {wthing} task
del {wverb} {wobj}
i won't be needing {wthing} anymore, please remove it
i don't need to {wverb} {wobj} any more, take it off my list
drop {wverb} {wobj}
{wthing} is [off|cancelled], so delete {wverb} {wobj}
clear everything for {wday} we're all sick
cancel the [dinner reservation|taxi|hotel] reminder
take off the {wthing} on {wday}
{wobj} is no longer needed, delete it
{wobj} [isn't|is not] [needed|happening|required] any more, [delete|remove|scrap] it
{wthing}'s not needed, we sold [it|the car]. delete it
[strike off|get shot of|get rid of|ditch|bin] {wobj}
no need for {wobj} [any longer|anymore|any more|now]
never mind about {wobj}
[please|kindly] [discard|remove|delete] the task [concerning|about|regarding] {wobj}
{wobj} can go, delete it
""",
    "query_tasks": """
what is [my|the] [plan|agenda|schedule|programme] for [the day|today|tomorrow|the week|{wday}]
what [was|is] it [that|] i [wanted|meant|had] to [remember|bear in mind|keep in mind|do]
[hey|ok|] can you [search|look] for [passport|invoice|dentist|insurance]
what [jobs|tasks|things] have no [date|deadline|due date]
what's the [earliest|first|last] thing i have [tomorrow|on monday|today]
what's happening [this weekend|at the weekend]
are there any tasks past [their|the] due date
when is the [furnace|gas|roof|car|annual] [inspection|check|service|review]
what was due [yesterday|last week|on monday|this morning]
what was i [supposed|meant] to do [yesterday|last week|on friday]
[am i|are we] [late|behind] [with|on] anything
do i have anything with [insurance|invoice|dentist] in it
what's my [next|first] [job|task|appointment|delivery|lesson] [today|tomorrow|]
[show|find|give] me [everything|anything] [concerning|regarding|about] {wthing}
what am i [late on|behind on]
what [repeats|recurs] [every month|every week|daily|]
[next up|what's next up|up next]
is [rent|the gas bill|the deposit|the invoice] paid [yet|]
what time is [standup|the match|{wthing}]
low priority stuff [please|]
[which|what] tasks are past due
what's the first thing i have to do {wday}
tasks about {wthing}
show [all|everything]
did i [ever|already|] order those [valentines|cards|tickets|flowers]
when do i [need|have] to [return|collect|renew|submit] {wobj}
is {wobj} [done|finished|sorted] [yet|]
do i have a [meeting|call|appointment] with {wperson} [{wday}|]
which of my tasks repeat
[when's|when is|what time is] the [colonoscopy|nativity|{pvisit}|{wthing}]
pull up everything about {wobj}
when is [the|my] [excursion|consent|enrolment|housing] form due
could you read me what is [down|on] for [next week|{wday}]
when did i say i'd [meet {wperson}|{wverb} {wobj}]
[tomorrow's|today's] [jobs|chores|errands]
overdue and [high priority|urgent]
anything [i missed|urgent for today]
what am i up to [this weekend|tomorrow]
find tasks with [invoice|dentist|rent] in them
my [shopping|todo] list contains what
is {wobj} {wpast} [yet|]
[has|have] {wobj} been {wpast} [yet|]
[when is|when's|whens|what time is|what time's|what day is] {pwho} {pvisit}
[when is|when's] the {pvisit}
what's tagged [work|home|school|urgent|bills]
what's on the cards [for|] {day}
[give me|show me|list] my p1s
[what all|what else] is pending [today|this week|]
did i ever {wverb} {wobj}
have i {wpast} {wobj} yet
any work left for {day}
which [chores|errands|jobs] are still open
what's in the [trash|bin]
anything [happening|planned|booked|going on] [on|] {day}
[when is|when's] {wobj} due
""",
    "unknown": """
start the [dishwasher|washing machine|vacuum|car] [at 9pm|now|at seven|]
[delete|close|deactivate|cancel] my [account|grab|uber|profile|cab] [please|now|]
[the kids|they|we] have no [school|classes|training|lectures] {wday}
[oh|] keep the change [mate|]
the [old|new] [cinema|shop|pub|factory] [shut down|opened|closed|burned down] [in may 2011|in 1998|in june|last year]
i got my first [grey hair|speeding ticket|tattoo|paycheck] [tragic|yesterday|]
have you got anything on [tonight|tomorrow|] at the [odeon|theatre|arena]
how many [steps|calories|miles|pages] have i [done|burned|run|read] today
[mum|dad|my boss|the landlord|nana] [called|texted|visited|rang] [yesterday|this morning|again|]
[another one|again], that was [terrible|great|funny]
when is the next [full moon|eclipse|bank holiday|world cup|leap year]
what's left in the [tank|gas tank|battery]
any [local|free] events [near me|in town|around here] [this weekend|tonight|]
what's on [locally|in town|at the cinema] {wday}
cancel that [last thing|current action|process|request]
[{digits}|{digits}] [divided by|times|plus] {digits}
[sunset|sunrise|high tide|pollen count] [time|] [in|for] [cape town|munich|lahore] [tomorrow|{wday}|]
[scrap|cancel|remove] [that|my|the] dinner reservation
put [anna|john|sam] in my contacts
do [penguins fly|dogs dream|banks open on sunday|cats sleep a lot]
do you [know {wperson}|like {wobj}|think it will rain]
[our|my|the|his] [flight|train|bus|match|concert|gig|ferry] [got|was|has been|is] [cancelled|canceled|delayed|rained off]
[ugh|argh|yay|blah|meh] [mondays|tuesdays|winter|exams|homework|traffic]
{pday} [gets|comes|feels|seems] [earlier|later|longer|more expensive] every year
{pday} [was|is] [on a tuesday|lovely|quiet|over|so early|nearly here|my favourite] [this year|last year|]
{pworld} [ended|started|finished|began|starts|ends|begins|kicks off] [last month|last week|{wdate}]
my {pkin}['s| is] {pverbing} [{wdate}|]
[shops|banks|pubs|schools|libraries|buses] [shut|close|stop|open|start] [early|late] [on sundays|on fridays|at christmas|] [here|round here|]
[when do|when does|when did|when will] {pworld} [start|end|begin|finish]
when do the [clocks|leaves|schools|days] [go back|change|start|get longer]
they [put|have put|'ve put] the [fares|prices|taxes|rates] up [again|last week|]
the [budget|verdict|lineup|winner|result] was [announced|leaked|decided] [yesterday|last tuesday|on friday]
[petrol|gas|rent|bread|the dollar|gold] [went up|went down|fell|rose|doubled] [again|last night|this week|{past}]
the [prime minister|president|manager|minister|coach|principal] [resigned|quit|retired|was sacked|got booed] [{past}|on tuesday|]
[pakistan|india|ireland|our team|the lakers|arsenal] [won|lost|drew] [by six wickets|again|on penalties|{past}|]
it [lashed rain|snowed|was boiling|rained] [all weekend|all night|{past}]
[nobody|people|kids|teenagers|drivers] [returns|listen|grow up|drive|wait] [their carts|so fast|like maniacs|anymore|any more]
[a watched pot|a rolling stone|many hands|an apple a day|two wrongs|a leopard|barking dogs|still waters|the pen] [never boils|gathers no moss|make light work|keeps the doctor away|don't make a right|never changes its spots|seldom bite|run deep|is mightier than the sword]
[don't count|never look|don't cry|don't judge|don't put] [your chickens before they hatch|a gift horse in the mouth|over spilt milk|a book by its cover|all your eggs in one basket]
[there's no|you can't have your|when it] [smoke without fire|place like home|cake and eat it|rains it pours]
[least|soonest|easier] [said|begun|come] [soonest mended|half done|easy go|than done]
i [was made redundant|got the job|failed my test|lost my voice|burned the toast|missed my stop|overslept] [{past}|again|]
[the heating|the boiler|the wifi|the lift|the generator|the car] [packed in|broke down|died|gave up|makes a terrible noise] [{past}|again|]
[i finished|we finished|i had|i ate] [dinner|breakfast|lunch|the cake] and now i'm [stuffed|tired|sleepy|bored]
[complete|total|utter] [nonsense|rubbish|madness|chaos]
apparently [the match|the road|the school|the pool|the concert] [got|is|was] [postponed to thursday|closed|cancelled|moved]
add [oat milk|nappies|these|batteries|socks] to my [amazon|tesco|ebay|walmart|pharmacy] [cart|basket|trolley|order]
[cancel|renew|upgrade] my [gym membership at|account with|plan with|booking at] [pure gym|vodafone|the hilton|jio]
[share my location with|send a voice note to|block|unfollow|video call] {wperson}
[not being funny but|sure look|ah go on|that's grand so|i'm only messing|fair enough|no bother|it is what it is|for real though|you got that right]
[reckon|think|bet] [it'll rain|they'll win|he's lying|it's broken]
it is widely [believed|known|thought] that {topic} [will recover|is good for you|never changes]
[i am writing to complain about|i was informed about|i shall think about] [the service|it|the noise|your offer]
[what vaccinations|how many calories|which platform|what visa|how much tax] [do i need|is it|do you pay|are in it] [for kenya|in a samosa|on a bonus|]
[lower|raise|set|turn|drop] the [ac|heating|thermostat|oven|aircon] to {digits} [degrees|]
[call|ring|phone|dial] [{person}|{wperson}] on [speaker|her mobile|his cell|the landline|facetime|whatsapp]
we got [six inches|two feet|a lot|loads] of [rain|snow|hail] [{past}|]
[who's|who is] [playing|singing|winning|on tonight|the captain]
""",
}
