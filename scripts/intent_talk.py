"""What people say that is not for a list, for intent_sentences.py, with commands of the same words beside it.

A remark is built from who, what happened and how it was, so that no noun or verb stands for it; commands to other
services from a verb, what they keep and what they show. The same notation.
"""

TALK = {
    "unknown": """
{who} {did} {thing}[ {past}| {past}|]
[recruiters|doctors|landlords|builders|teachers|estate agents] [never|always|hardly ever] [call back|answer|turn up|reply]
[retirement|fatherhood|winter|that colour|city life] [suits|becomes|tires] [my dad|her|you|him|everyone]
[leave|let] [him|her|them|your sister|the poor cat] [alone|be|go][, {person}|]
[redial|dial|call] [the last|that|this] number [again|]
[the|my|next door's] [dog|baby|cat|toddler]['s| has] been sick on the [rug|carpet|sofa|bed]
ring {person} on [her|his] [mobile|cell|landline]
{who} {did} {thing} {how}
{who} {did} [{past}|again|for hours|on purpose|by accident|in front of everyone]
{who} [is|was|seems|looks|sounds|feels|got] {state}[ {past}| today|]
{who} [is|are|was] [so|really|very|too|a bit|quite|pretty|always|never] {state}
{who} [has|had|have] [a|an|the|no|some] [cold|headache|new boyfriend|flat tyre|day off|bad temper|good laugh|spare room|fever|test]
{who} [is|are|was] {doing} [again|all the time|right now|at the moment|these days|{past}|]
{who} [keeps|kept|loves|hates|enjoys|started|stopped|likes] {doing}
{who} [will be|is going to be|might be|could be] {state} [tomorrow|next week|by then|for a while|]
{who} [never|always|usually|hardly ever|often] [forgets|sleeps|listens|laughs|cooks|complains|drives|calls|wins] [anything|at night|properly|to me|]
i {did} {thing} {past}
i {did} [too much|so well|badly|all day|for hours|with {person} {past}|at {place} {past}]
i [was|am|feel|felt|'m] [so|really|very|a bit|quite|too|] {state} [today|now|{past}|]
i [love|hate|like|miss|enjoy|prefer|can't stand|adore] [{topic}|{doing}|it when {who} {did}|the smell of rain|this place]
i [thought|knew|guess|suppose|believe|doubt|hope|wish|heard|forgot] [that|] {who} [is|was|would be] {state}
i [never|always|almost|nearly|hardly] {did} [that|it|{thing}|anything]
i [used to|didn't|couldn't|wouldn't|don't] [like|trust|believe|mind|understand|hear|see] {topic}
i['ve| have] [never|always|already] [been there|seen one|heard that|wanted a dog|liked olives|lived here]
i[ was| am|'m] {doing} [when it happened|all morning|right now|at the moment|with {person}|]
i [can't|cannot|couldn't] [sleep|find it|believe it|hear you|feel my feet|stop laughing|remember her name|stand up]
my [back|head|knee|tooth|stomach|phone|car|laptop|neck|foot|screen] [hurts|aches|is broken|died|is killing me|keeps freezing|is making noises|is itchy|itches]
my [favourite|favorite|least favourite] {topicword} is [blue|a secret|football|the second one|on fridays|long gone]
we {did} {thing} {past}
we [had|enjoyed|hated|missed|skipped] [a lovely time|the whole thing|lunch together|the fireworks|the show] {past}
we [are|were] [lost|late|tired|old friends|neighbours|on holiday|in the same class|back home] [again|{past}|now|]
[it|that|this|everything] [is|was|looks|sounds|tastes|smells|went|turned out] {state}
[it|that] [took|cost|lasted] [ages|forever|three hours|a fortune|all day|too long]
it [rained|snowed|froze|thundered|poured|was foggy] [all|the whole] [day|night|weekend|week|{past}]
[there is|there's|there was|there are] [a|no|too much|some|another] [noise|spider|queue|smell|traffic|dog|mess|leak|stranger] [outside|in the bath|on the roof|everywhere|here|{past}]
[nobody|everyone|somebody|everybody|no one|someone] [told me|noticed|cares|laughed|was late|left early|forgot|helped|knows] [about it|{past}|anything|]
{topic} [is|are] [overrated|fun|boring|the worst|so good|not my thing|expensive|bad for you|underrated|beautiful|a waste of time]
[what a|such a] [day|mess|night|game|surprise|shame|disaster|week|relief|view|pity]
[how] [lovely|awful|strange|sweet|funny|annoying|boring|rude]
[wow|hmm|lol|haha|oh no|oh dear|yikes|phew|whoa|gosh|damn|nice|cool|great|interesting|amazing|brilliant|whatever]
[wow|ugh|oh no|haha|lol|nice|cool], {who} [is|was] {state}
[nice|bad|great|interesting] [thought|idea|job|work|one|try|shot|answer|news]
[too bad|all right then|no worries|no way|not bad|no kidding|who said that|that's life|so be it|who cares|what else is new|as if]
[complete|total|utter|absolute|pure] [nonsense|rubbish|chaos|madness|disaster|waste of time|silence|mystery|garbage|mess]
[cancelled|delayed|finished|lost|closed|broken|done] [again|already|for ever|as usual], [what a shame|how annoying|typical|of course]
[you|you're|you are|u r] [odd|useless|a star|wrong again|so slow|very kind|a robot|not listening|clever|annoying|getting better]
[are you|can you be|were you] [a robot|human|paying attention|real|angry|happy|awake|alive|lonely|recording me|married]
do you [dream|sleep|eat|know me|have friends|have a name|like music|get bored|speak urdu|ever sleep]
[what's|what is|whats] your [name|favourite colour|job|age|opinion|problem|hobby|star sign|purpose]
what should i [wear|eat|watch|cook|say|think|believe|call my cat|study at college|have for dinner|do with my hair] [{day}|tonight|]
it's [my|mum's|our|dad's|{person}'s] [birthday|anniversary|graduation] [{day}|tomorrow|today|on friday|next week|]
i [want|would love|am planning|hope] to [start learning spanish|move abroad|see the world|learn the piano|get fit|be rich] [one day|next year|some day|soon|]
is the [merger|deal|election|treaty|trial|season|new road|strike|war|stadium] [finalized|confirmed|settled|released|built|finished|decided|over] yet
[who|what] [made|built|trained|named|invented|are] you[ really|]
[i don't like|i like|change|lower] your [tone|voice|name|attitude|accent|answers]
[sdfg|zxcv|yadda|foo|lorem ipsum|lalala|test|xyz|abc|aaa|mmm] [asdf|blah|bar|dolor|lalala|testing|one two three|jkl|]
the [early|old|quick|wise|lazy|busy] [bird|fox|dog|bee|owl|cat] [catches|jumps|knows|buzzes|sleeps|chases] [the worm|over it|everything|all day|its tail]
[practice|time|love|honesty|haste|knowledge|patience|silence] [makes perfect|flies|is blind|is power|makes waste|is a virtue|heals everything|is golden]
[all|nothing|what|he who|those who] [that glitters is not gold|ventured nothing gained|goes up must come down|laughs last laughs best|wait are served]
[should|would|could|do you think|must] [i|we|he|she|people] [quit|leave|move abroad|get a cat|say sorry|cut my hair|invest|wear the blue one|apologise first|trust her|eat meat|learn to drive]
[is it|would it be|is it ever] [worth|ok|rude|safe|normal|legal|healthy|wise] to [quit|wake up late|eat snow|talk to myself|skip breakfast|drive without shoes|wear hats indoors]
[which|what] [is|one is] [better|faster|healthier|cheaper], [tea or coffee|paper or plastic|the bus or the train|cats or dogs|this or that]
[who|when|where|why|how] [did|was|is|were|do|does] [the romans|the moon|penguins|the titanic|magnets|einstein|the french revolution|volcanoes|the first car|bees|this country] [fall|made|sink|work|born|begin|built|erupt|live|sleep|start|get its name]
[how|what] [long|far|old|tall|big|deep|heavy|fast|many calories|much sugar|hot] [is|are|does|do] [the moon|a whale|it take|mount everest|a banana|the sun|the nile|light|my commute|cement take to set]
how do [you|i|people] [get stains out|boil an egg|tie a bow tie|spell it|unclog a drain|reset a phone|fold a fitted sheet|whistle|make soup|treat a burn|cook rice]
how [often|long|much] [should|do|does|can] [you|one|a person|people] [change a sponge|sleep|boil it|wash jeans|fast|exercise|drink]
what [rhymes with|goes with|comes after|is the opposite of|does|is a synonym for|is the plural of] [purple|rice|forty|angry|serendipity|mouse|big|irony] [mean|]
[name|list|give me|tell me] [three|five|some|a few] [kinds of whales|french cheeses|prime numbers|synonyms for big|famous poets|facts about bees|countries in africa|reasons to smile]
[define|spell|translate|pronounce|conjugate|explain|summarise|summarize] [entropy|rhythm|good luck into french|the word colonel|to be|how tides work|the news|the plot|irony|this article]
[write|compose|give me|tell me|sing|recite] [me|] a [sonnet|poem|joke|riddle|story|quote|song|bedtime story|tongue twister|lullaby] [about {topicword}|]
{device} [a bit|a notch|right now|please|to {digits}|by half|for a while|]
{device}
[turn|switch|put] {devicething} [on|off|up|down] [please|now|a bit|a notch|]
[turn|switch] [on|off|up|down] {devicething}
[set|put|change|make] {devicething} [to|at] [{digits}|max|low|blue|night mode|{digits} percent|{digits} degrees|auto]
[dim|brighten|mute|unmute|pause|resume|restart|lock|unlock|open|close|start|stop|lower|raise|silence|wake] {devicething} [please|now|]
[louder|quieter|softer|faster|slower|brighter|darker|warmer|cooler|mute|pause|stop|next|skip|rewind|fast forward|zoom in|zoom out|scroll down|go back|full screen] [please|a bit|now|thirty seconds|]
[go to|skip to|back to|jump to] the [next|previous|last|first] [song|track|episode|page|chapter|channel|slide|scene]
[play|queue|put on|shuffle|repeat|stream|skip|like|rate] [something relaxing|that again|my mix|the next one|the latest episode|rock|bollywood hits|the soundtrack|this song|white noise|some {topicword}]
[add|save|put] this [song|track|episode|artist|video|picture|recipe|page|item|one] to my [favourites|favorites|playlist|library|album|cart|basket|bookmarks|wishlist|collection|watchlist|queue]
[add|put|place] [that one|two of these|this jacket|that] [to|in|into] [my|the] [cart|basket|order|bag]
[pay with my saved card|check out|checkout with paypal|apply the coupon|use my points|apply promo code {digits}|place the order|track my order|where is my order|return my last order|reorder the same {topicword}]
[delete|remove|archive|open|close|share|forward|print|save|crop|rotate|blur|edit|zoom|copy|star|pin|mute|block|report|like|post|upload|download|retweet|hide|flag] [this|that|these|the last] {onscreen}
[reply|respond] [to that|to the group|saying yes please|saying i agree]
[mark|flag|move] [this|that] {onscreen} [as spam|as read|as unread|to trash|to the archive|to junk]
[text|message|tell|whatsapp|dm|let] {person} [that|know|know that] [i'm running late|we are here|i love her|i said hi|the game is on|i miss him|i'm outside|she won]
[call|dial|ring|facetime] [{digits} {digits} {digits}|911|the last number|that number back|him on speaker|her on her cell] [now|please|]
[read|read out|show|play] [me|] my [chats|messages|last email|voicemail|notifications|unread mail|feed]
[answer|decline|hang up|reject|end] [the call|it|the phone|this call]
[take|record|shoot|snap] [a selfie|a picture|a screenshot|a video|a voice memo|a panorama] [of us|now|]
[navigate|drive|take me|directions|get directions|show me the way] [to|] [home|the nearest petrol station|work|the airport|the closest hospital|{place}]
[find|show|search] [me|] [a|the] [nearest|closest|cheapest|best rated] [coffee shop|cash machine|parking|pharmacy|flight to rome|hotel in paris|pizza place|dentist who takes my insurance]
[how's|how is|what's|is there] [the|] traffic [on the way to work|on the bridge|like|now|downtown]
[call|get|hail|order|book|find] [me|us] [a|an] [taxi|cab|uber|ride|lyft] [home|to {place}|now|]
[book|reserve|get|find] [me|us] [a|some] [room at the hilton|table for four at nando's|seats for the show|hotel in rome for next weekend|flight to madrid in may|tickets to the match on sunday|rental car]
[order|get] [me|us] [a|some] [large pizza|sushi|burger and fries|usual|thai food|dozen donuts] [for delivery|from the corner place|to the office|now|]
[what's|show|check|tell me] my [balance|account balance|credit score|credit limit|last transaction|spending this month|apr|interest rate|routing number]
[transfer|move|send|wire|venmo] [{digits}|five hundred|some money|two hundred pounds] [to my savings|from checking to savings|to luis|out of my account]
[block|replace|activate|cancel] my [debit|credit|bank] card [please|now|it was stolen|]
[when|what time|what days] [does|do|is|are] [the supermarket|the post office|banks|the library|the museum] [close|open|closed|opening] [today|on sundays|tomorrow|]
[is|are] [the gym|the bank|schools|the pool|the shops] [open|closed] [on bank holidays|on sunday|today|tomorrow|on christmas]
[will it|is it going to|is it] [rain|snow|be sunny|be windy|raining|snowing|be hot|freeze] [tomorrow|today|this weekend|on saturday|outside|]
[do i need|should i take|should i wear] [an umbrella|a coat|a jacket|sunscreen|boots] [today|tomorrow|on saturday|]
[what's|how's] the [low tonight|forecast|wind speed|humidity|temperature outside|weather pollen count|uv index]
[the doctor|my doctor|the vet|my coach|the dentist|my mother|everyone] [told|asked|advised|warned] me [to rest|to drink more water|not to worry|to relax|to lose weight|to take it easy|to eat less salt|to sleep more|to calm down]
[the landlord|the airline|the council|the school|the government|the company|they] [closed|cancelled|closed|changed|moved|delayed|deleted|banned|fixed|lost] [the office|our bus|the road|the rules|my luggage|the records|the lift|everything] [{past}|again|]
[{person}|the kids|the neighbours|my cousin] [said|says|thinks|claims|swears] [he|she|they|it] [will|would|might] [rain|bring the wine|be late|come|win|quit|pay me back|call] [tomorrow|later|next week|]
[the film|that book|her speech|the show|the ending|the exam|the interview|dinner] was [boring|brilliant|too long|delicious|hard|a bit sad|not what i expected|over before i knew it]
i finished [that|the|a] [book|film|race|series|marathon] and [hated the ending|cried|loved it|slept|felt great|was exhausted]
[somebody|they|he|she] [jumped the queue|took my seat|ate my sandwich|called me names|moved to lisbon|joined a band|quit {past}|won the lottery]
[some|most|many] [rules|people|things|friends|days] [never change|are better than others|come and go|take time]
[weekends|mondays|meetings|deadlines|lists|birthdays|chores|reminders|bills] are [too short|overrated|depressing|fun|a nightmare|for other people|never over|what i live for|stressful]
the [clocks|trains|birds|lights] go [back|slow|south|out|forward] {day}
[my|our|his|her] [passport|visa|warranty|lease|contract|licence] [runs out|expires|ends|is up] [in june|next month|in two weeks|{day}]
we {did} {thing} because {who} {did} {thing}
we {did} {thing} because of [the rain|the storm|traffic|the strike|him|the noise]
[send|pay|lend] {person} [forty bucks|a tenner|for lunch|back] [on|with|through|via] [venmo|paypal|monzo|revolut|zelle]
the [kids|boys|girls|twins|students] [start|finish|have|hate] [camp|term|exams|school|college] {day}
[ironing|making lists|doing laundry|planning|cleaning|cooking|shopping] is [depressing|fun|boring|good for me|not my thing|exhausting|therapeutic|half the battle]
""",
    "create_task": """
{todo} {when}
{todo}
{todo} for {person}
[return|post|print|frame|send {person}] [this|that|the] [photo|picture|book|form|parcel|letter] {when}
[put|pack|place] [the|my] [gym kit|passport|umbrella|keys|charger] [in my bag|by the door|in the car] {when}
[{person}|the boss|my teacher|mum] [asked|told|wants|reminded] me to {todo} [{when}|]
[the doctor|the dentist|the vet|the school] [asked|told|wants|reminded] me to [book|pick up|bring|return|call|send|fill in|order|pay] [{object}|{document}|{bill}] [{when}|]
[leave|write|make] a note that [the code is {digits}|{person} has the keys|the spare key is at {place}|i owe {person} {digits}]
[make sure|see to it that] [{household} is clean|the kids' kits are packed|the bins are out|{document} is signed|dinner is ready] [{when}|]
[can|could|may] i [have|get] a [reminder|notification|task] [set up|made|created|please] [for {when}|to {todo}|about {noun}|]
i [want|need|would like] to {add} [a|an|my] {event} [with {person}|{when}|]
{add} [a|an|my|the] {event} [with {person} and {person}|for {when}]
[my|the|] [passport|lease|car insurance|licence|warranty|membership] [expires|runs out|ends|is up] [{day}|in a month|{when}], [renew|sort|extend|cancel] it
[please|] remind me [one hour|ten minutes|a day] before the [{event}|meeting] [i have|] {day}
[we|i] should [really|probably|] get {household} [looked at|fixed|cleaned|seen to|replaced]
[urgent|important|asap]: {todo}
how about a reminder [for {when}|about {noun}|to {todo}|]
[open|go to] {cal} and [make|schedule|add|create] [an event|a reminder|{event}|a meeting] [for {day}|]
i would like to be reminded [of {noun}|to {todo}|about {event}|]
remind me if i [miss|forget|skip] [my|the] {event}
[set|create|add] [a rotating|a recurring|an|a weekly] event [for {day}|called {event}|]
[flag|mark|block|save] {day} [as|for] [my|a|the] [holiday|day off|trip|{event}]
[we need|we're out of|running low on|out of] {item}, [add it|add them|put it on the list|get more]
[we|i] need {item}, {item} and {item}
[{day}|on {day}]: {todo}
hey yaad [can u|could you|please] add {item} and {item} to my [shopping|grocery] list
[stick|put|pop|chuck] {todo} [down|] for {day}
""",
    "update_task": """
[the|my|] {event} is at {digits} now[,|] not {digits}
[give|allow] [the|my] {noun} until {when}
[let's|can we] do [the|my] {event} {when} instead
set the deadline [for|of] {document} to {day}
[switch|change] {event} from [daily to weekdays|weekly to daily|monthly to weekly]
move all my {day} tasks to {day}
[put off|delay|hold off on] [the|my] {noun} [till|until] [autumn|spring|{when}|after christmas]
bring [the|my] {event} forward [a day|an hour|two days|a week]
[the|my] {noun} should be in [errands|home|personal], not [work|school]
[drop|remove|clear] the [urgent|priority|important] flag [on|from] {todo}
[push|shift|bump] {event} to {digits}
[shunt|slide|bounce|kick|roll|carry] [the|my] {event} [over|] to {when}
[i|we] need an extra [day|week|hour] for [the|my] [{document}|{event}]
[give|allow] [me|us] [two more days|another week|a few more hours|an extra day] [on|for|to finish] [the|my] [{document}|{event}|{noun}]
give [the|my] [{event}|{noun}] [two more days|another week|an extra hour]
mark {todo} as [important|urgent|high priority|very important|low priority]
make {todo} [weekly|daily|monthly|urgent|repeat every week]
""",
    "complete_task": """
[got|had] [the|my] [car|hair|dog|boiler|bike|windows] [washed|cut|groomed|serviced|fixed|cleaned]
[ok|right|so|well|there], [took|put] the bins out
[i did|did] my [stretches|exercises|homework|taxes|laundry] [this morning|today|already|]
[you can|please] [close|close out|tick|check off] [the|my] {noun}
[the|my] [hoovering|ironing|laundry|cooking|packing|washing up]'s done
[that's|there] all the overdue [ones|stuff] [done|finished]
mark both {event} and {event} as done
[consider|count] [the|my] {noun} [done|finished|sorted]
""",
    "delete_task": """
[i|we] don't need to {todo} [any more|anymore][, remove it|, delete it|, scrap that|]
[we're|i'm] not [going|doing it|travelling] [anymore|] so [delete|remove|cancel] {todo}
drop [the|my] {noun}, [sal did it|{person} did it|it's sorted|no longer needed]
never mind [the|my] {noun}, [delete|remove|scrap] that
[list|find|check|look at] [all|the|] events [on {cal}|] and delete [the next one|them|the last one|{event}]
i [will|am] no longer [be|] [joining|meeting|seeing] {person} [for lunch|for coffee|] {day}
please cancel my next {noun}
update {mylist}, [delete|remove|take off] {item}
{day} needs to be [cleared|emptied|wiped] [on|from] {cal}
[drop|cancel|delete|scrap] {event}, {person} [has a cold|is away|can't come|is not coming|is ill]
[lose|bin|trash|scrap] [it|that|the low priority tasks|the old ones]
take {item} off [the|my] [shopping|grocery|] list
""",
    "query_tasks": """
[describe|recite|say|read back|go over|list off] [all of|everything on|all the points on|] {mylist} [to me|back to me|please|]
what's [in the books|lined up|in store|left to do|on the docket|planned|waiting] [for|on|] {day}
[tell me about|talk me through|what about] my [upcoming|coming|] [week|day|weekend|month]
[pull up|bring up|open] [the|my|] {list}
i [want|need] my [schedule|agenda|list|calendar] for {day}
list all [the|my|] [events|tasks|meetings] [in|on] {cal} [for {day}|]
count the [number of|] [items|things|tasks] on {mylist}
[how busy|how full|how packed|how free] [is|am i|are we|is it looking|does it look] {day}
any [unfinished|open|urgent|outstanding|overdue] [stuff|things|jobs|work] [from|for|left from|on] {day}
[anything|something] [about|regarding|with] [the|my] {noun}
when do i [need|have|want] to [return|send|finish|pay|call|submit|collect] [the|my|] {object}
[show|tell|read] me [what's|what is|whatever is] [late|due|overdue|left|urgent|next|still open]
[pull|bring|call] up everything [about|on] [the|my] {noun}
[where's|where is] [the|my] {event} on [my calendar|the list]
[next up|up next|what's up next|what's next on my list]
[have i|did i] [paid|pay|call|called|sent|send|booked|book|finished|finish] [{bill}|{person}|{document}|{event}] [yet|already|]
[is|was|has] [the|my] [rent|invoice|report|bill|form|parcel] [been|] [paid|sent|posted|signed|submitted] yet
[when's|when is|whens] [the|my|our] [team|next|summer|] [offsite|mot|check up|{event}|recital|deadline]
[do i|should i|must i] need to do anything [before|after] [lunch|work|dinner|i leave]
do i have [anything|something] planned for [easter weekend|christmas|the holidays|{day}]
[what am i|am i] [meant|supposed] to [do|be doing|be anywhere] [at {digits}|{day}|next]
[is there|do i have] [space|room|a gap|time] [on|] {day}
am i [free|busy|booked up] {when}
what should i [do|work on|start with|tackle] next
do i still [have anything with {person}|have to {todo}|need to {todo}]
""",
}

TALK_LISTS = {
    "who": """he|she|they|my aunt|my boss|our neighbour|the teacher|the cat|{person}|the man next door|her mother|the driver|
        his team|the kids|the baby|my flatmate|the waiter|some guy|the landlord|my uncle|the dog|the government|the train|
        the printer|the plumber|the weather|the film|the company|our team|the new kid|everyone|my husband|my wife|tom""",
    "did": """forgot|lost|found|broke|bought|sold|ate|won|missed|spilled|stole|painted|crashed|dropped|left|said|told us|showed me|
        made|fixed|cancelled|ruined|finished|started|ignored|burned|opened|closed|changed|moved|met|saw|heard|watched|called|
        visited|wrote|read|sent|took|brought|gave away|threw out|chased|followed|kissed|hugged|blamed|thanked|quit|raised|
        delivered|charged|cooked|skipped|added|deleted|completed|removed""",
    "thing": """my lunch|the game|his keys|a guitar|the wrong house|the window|our anniversary|her degree|the sofa|a wallet|my name|
        the marathon|the race|it|everything|nothing|a new car|the whole cake|my bike|the ending|a sock|the bus|the couch|
        his job|the lottery|our trip|the house|salt instead of sugar|a friend|the truth|an old photo|the meeting|the rent""",
    "past": "yesterday|last night|last week|last year|this morning|on tuesday|in may|two days ago|the other day|over the weekend|last month|a while ago|when i was ten",
    "how": "by mistake|twice|again|so badly|in the rain|without asking|in an hour|on his own|for nothing|like a pro|too late|before everyone else",
    "state": """tired|happy|late|angry|boring|broken|delicious|funny|asleep|expensive|brilliant|terrible|sick|bored|hungry|great|
        amazing|awful|jammed|slow|noisy|rude|kind|worried|cold|hot|fine|weird|lovely|beautiful|stuck|starving|exhausted|upset|
        hilarious|confusing|perfect|brutal|gone|over|right|wrong|nervous|sad|proud|lonely|warm|dirty|empty|full|soaked""",
    "doing": """driving me mad|snoring|singing|getting married|moving house|running late|losing money|talking|learning to drive|
        dancing|shouting|cooking|sleeping|crying|working late|watching tv|smoking|lying|flying home|having a party|painting|
        gardening|running|reading|complaining|humming that tune|eating out|swimming|playing chess""",
    "topic": """this weather|football|jazz|mondays|summer|cats|history|surprise parties|horror films|my job|this song|winter|
        traffic|small talk|politics|opera|reality tv|cold coffee|long flights|olives|poetry|chess|autumn|the new cafe|this app""",
    "topicword": "love|cats|jazz|season|colour|film|food|coffee|courage|a pirate|the sea|shampoo|number|song|sport|word|planet|time",
    "devicething": """the lights|the tv|the heating|the porch light|the fan|the volume|the radio|the thermostat|the oven|the kettle|
        the garage door|the front door|the blinds|the curtains|the alarm|the sprinklers|the robot vacuum|the bedroom lamp|
        the music|the air conditioning|the speakers|the dishwasher|bluetooth|wifi|airplane mode|the camera|the brightness|the treble""",
    "device": """more treble|make it warmer in here|make it cooler|a little less volume|turn it up|volume up|volume down|lights out|
        make me a latte|brew some coffee|warm up the car|preheat the oven|feed the cat feeder now|open spotify|close the app|
        start the vacuum|arm the alarm|good night mode|movie mode|party mode|dim it|mute|unmute|speak slower|speak louder|
        change your voice|switch to german|talk in urdu|repeat that|say it again|be quiet|stop talking|shut up|wake up""",
    "onscreen": """photo|picture|email|message|thread|conversation|video|song|tab|page|post|comment|file|document|link|tweet|
        screenshot|attachment|draft|notification|caller|contact|playlist|selfie|clip|recipe|slide|row|column|chat|window|map""",
}
