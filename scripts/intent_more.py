"""More English patterns for intent_sentences.py, by the kinds of messages that were refused or taken wrongly.

The same notation. Commands here are bare or said in passing; remarks share their verbs, so that the verb alone does not
decide.
"""

MORE = {
    "create_task": """
[need to|gotta|have to|must|got to|ought to|better|really need to|need 2] {todo} [{when}|]
[need to|gotta|must|have to] {todo} {day}
i [wanna|gonna|should probably|really should|better|ought to|might want to|am gonna|need 2] {todo} {when}
i [should|wanna|want to|need to|have to|must] start [packing|my essay|{document}|saving for the trip|studying|training for the race|the garden] {when}
[start|begin|continue] [packing|my essay|{document}|the spring clean|reading the course book|christmas shopping|the tax forms] [{when}|]
[call|ring|phone|text|email|message] {person}
[call|ring|phone|text|email|message] {person}
[call|ring|phone|text|email|message] {person} [back|again|first thing|after work|before lunch]
[call|ring|phone|email] [the bank|the dentist|the school|the doctor|the garage|the council|the pharmacy|the vet|customer service|the travel agent|the insurance|the landlord|the electrician] [back|about {bill}|]
[read|finish|start|skim|reread] [the report|chapter {digits}|the article|the manual|that book|the contract|the meeting notes|the brief|{document}] [{when}|]
[order|reorder] [{object}|new {item}|more {item}|a new filter|new printer ink|a replacement charger|the anniversary cake|school uniforms] [{when}|]
[vacuum|hoover] [upstairs|downstairs|under the bed|the stairs|the rug|behind the sofa|the car seats|the whole flat|the hallway and stairs]
[clean|tidy|dust|mop|paint|decorate] [upstairs|downstairs|the spare room|the hallway|the loft|the guest bathroom|the desk]
[back up|wipe|update|charge|restart|set up|reinstall|sell] [the laptop|my phone|the old computer|the router|the work machine|the tablet|the nas]
[let me know|tell me|give me a shout|shout|ping me] [at {time}|{when}] to {todo}
[change|replace|update|edit|fix|swap] {household} [{every}|{when}|]
[change|replace|swap] [the batteries|the sheets|the bulb in the hall|the filter|the wiper blades|the locks|the light bulbs|the bandage] [{every}|{when}|]
[update|edit|rewrite|revise] {document} [{when}|]
{todo} while [they are|we are|i'm|she's] [away|there|in town|at it]
{todo} [before|after] [the guests arrive|they close|i leave|the kids wake up|it rains|the meeting|she gets home]
{todo} [because|since|so] [they close early|it is due|mum is coming|we are out|it smells|the warranty ends]
can [u|you|ya] [add|put|remind me about] {todo} [for {when}|] [plz|pls|thx|]
[add|put] [laundry|the gym|homework|rent|the dentist|groceries|milk and eggs] for {when} [please|plz|]
[finish|do|complete] [homework|the laundry|my essay|the dishes|the crossword|chapter {digits}|the puzzle|the jigsaw] [{when}|]
[print|scan|copy] [the tickets|the boarding pass|lecture slides|the form|two copies of {document}] [{when}|]
{event} {when}, [should take|takes|about] [an hour|45 min|2h]
[block|reserve|keep] [an hour|two hours|30 minutes] {day} [for|to] {todo}
{tok} {todo}
[so|okay|right|oh|hey] [i need to|we have to|remember to|gotta] {todo} {when}
{todo} [or else|no matter what|no excuses|at last|for once]
[help|ask] {person} [with {document}|to fix {household}|move house|about the lift|for the keys] [{when}|]
smoke alarm test {when}
dinner reservation for {digits} at [luigi's|the crown|that new place] {day} {time}
[we're|we are|i'm|i am] [having|hosting|meeting|seeing] [the neighbours|{person}|friends] [over for dinner|for coffee|for lunch|] {day} {time}
[remember to|don't forget to] {todo} [{when}|{every}]
{todo} {when} and [tag it|label it] [finance|home|work]
{todo} {when} and make it high priority
write [thank you notes|a cover letter|invitations|the eulogy|birthday cards|the shopping list|my speech|a reference for {person}]
ask [boss|mum|{person}|the neighbours|hr|the bank] for [a raise|the recipe|a receipt|the keys|a quote|help with the move]
call back [the recruiter|{person}|the clinic|the garage]
look for [a new apartment|a plumber|cheap flights|the passport|a used bike|winter boots|my glasses]
order [contact lenses|curtains|a birthday cake|more stamps|printer paper|vitamins|a new mattress|replacement parts]
[transfer|move|copy|back up] [photos|files|the music|contacts] [from phone|to the new laptop|to the cloud|off the camera]
check [tyre pressure|tire pressure|the smoke alarms|the mailbox|expiry dates|the guest list|homework|the gutters]
drop off [donations|the keys|old clothes|the parcel|the kids] at [goodwill|{place}|{person}'s]
[groceries|dry cleaning|oil change|haircut|laundry|meal prep|car wash|blood test|eye test|tax return|spring cleaning|dentist appointment]
[set|add|give me] a reminder [15 minutes|an hour|a day] before my [{time}|] [interview|flight|exam|{event}] {day}
[good morning|hello|hi there]. [if it is not too much trouble,|when you have a moment,|] please make a note that i must {todo} {day}
[hey so|okay listen|right so] [on my break|later|i have a lot on this week so] [i want you to tell me to|please write down that i have to|remind me to] {todo} {when}
i need to be at {place} [by|at] {time} {day} [set that up|put that in|add that] [please|]
need [milk|bread and eggs|new tyres|{item}|{item} and {item}|{object}|a haircut]
ask {person} if [she|he|they] can [cover friday|help with the move|bring the cake|babysit|lend me the drill]
let me know [at {time}|{when}] to [turn the oven off|leave|take the pills|call back|{todo}]
[refactor|rename|port|rewrite] [the monday.com integration|the {noun} page|the old parser|sync code|github actions]
{todo} every {digits} [days|weeks|hours|minutes]
[refactor|rename|document|benchmark|test|profile|deploy] [the login page|the parser|auth-service|v2.4|the checkout flow|the billing job] [{when}|]
[sign up|register|enrol] for [the hackathon|swimming lessons|the parents group|a first aid course|the newsletter] [{when}|]
""",
    "update_task": """
[the|my|] {event} is [high|low|medium|top] priority [now|]
[the|my|] {event} [got moved|was moved|has been pushed|got pushed|has moved|moved|is moved|was rescheduled|got rescheduled] to {when}
[the|my|] {event} [needs to be|should be|has to be|must be|will be|is] [at|on|] {when} instead
give [the|my|] [{event}|{noun}] [another|an extra|one more] [week|day|hour|two days]
[move|push|shift|reschedule] {todo} to {when}
[bump|raise|lower|drop] [up|] the priority [of|on|for] [the|my|] [{event}|{todo}]
[the|my|] {event} is at {time} now[, not {time}|]
[{person}|the {noun}] can't [do|make] {day}[,| so] make it {day} [instead|]
[add|put|stick] the [tag|label] [garden|work|home|urgent|school] [to|on] [the|my|] [{event}|{todo}]
[stop|end] the [reminder|repeat] for [the|my|] [{event}|{noun}] [from repeating|]
update {todo}: [due|now] {when}
[change|update|modify|adjust|edit] [the|my] {event} [task|entry|reminder|time|date|]
[change|update|modify|adjust|edit|alter] [the|my] {noun}
[change|update|modify|adjust|edit|alter] [the|my] {event}
{todo} is [no longer urgent|high priority now|low priority now|medium priority|urgent now]
[the|my|] {noun} is [high|low|medium|top] priority [now|]
[update|change] {todo}: [due|now|move to] {when}
[deprioritise|deprioritize|prioritise|prioritize] [the|my|] [{event}|{todo}]
[the|my|] {event} is now {every}
[the|my|] {event} should be at {time} instead of {digits}
i haven't [actually|really|] finished {document}[, reopen it| yet, reopen it]
""",
    "complete_task": """
[i|we|i've|i have|just|finally|i just|already|] [paid|settled|sorted|renewed] {bill}
[i|we|i've|just|finally|i just|already|] [called|texted|emailed|rang|phoned|messaged] {person}
[i|we|i've|just|finally|i just|] [cleaned|fixed|painted|washed|vacuumed|repaired|replaced|emptied] {household}
[i|we|i've|just|finally|i just|] [sent|submitted|finished|printed|signed|wrote|reviewed|filed|drafted] {document}
[i|we|i've|just|finally|] [picked up|bought|returned|ordered|dropped off|collected|posted] {object}
[i|we|i've|just|finally|] [fed|walked|bathed|groomed] {creature}
[i|i've|just|] [took|taken] [my pills|my tablet|my medicine|the trash out|the bins out|the car in|the dog out|the vitamins]
[took|put] the [trash|bins|rubbish|recycling] out
[the|my|] {bill} is [paid|sorted|settled|done]
{document} is [submitted|sent|printed|signed|finished|in]
{household} is [clean|fixed|washed|sorted|done|painted]
[the|my|] [school fee|rent|ticket|invoice|fine|deposit] [is|has been|was] [paid|sent|sorted]
[the|my|] [laundry|ironing|shopping|homework|packing|dishes]['s| is| are] [done|finished|sorted]
{todo} [✓|✅|done|- done|is done|complete]
[✓|✅|done:|done -] {todo}
[wrapped up|knocked out|finished up] {document}
[shipped|merged|deployed] [it|the release|v2.4], close [the ticket|that one|deploy v2.4]
[parcel|rent|homework|report|laundry|invoice|bins|shopping|bill] [collected|paid|submitted|sent|folded|emptied|done|sorted]
that's the [washing|{household}|report|shopping] done
[groceries are|packing is|shopping is|{event} is] [sorted|done|finished][, check it off|, tick them off|]
""",
    "delete_task": """
[the|my|] {event} can go[, delete it|, remove it|]
[scratch|forget|scrap|drop|cancel] that [coffee|drink|dinner|lunch|call|trip] with {person}[, she cancelled|, he is ill|]
[scratch|forget|scrap|drop] [that|the|] {event}[, she cancelled|, it's off|, not needed|]
[get rid of|take out|remove] [the|my] {event} [thing|reminder|one|]
[we're|i'm|we are] not [going to {place}|doing that|travelling] [anymore|now][, remove the {event}|, delete the {event} task|, cancel the {event}]
please be so good as to [remove|delete|cancel] [the|my] {event} [from my list|]
""",
    "query_tasks": """
how many [assignments|errands|calls|chores|{things}|jobs|things] do i have [left|{day}|for {day}|to do|open]
how many [did i|have i] [finish|finished|complete|completed] [{day}|last week|so far]
when do i [need|have|plan|want] to {todo}
when [did i|am i supposed to|should i] {todo}
[is|was] there anything about [{event}|{bill}|taxes|{person}] on [my list|the calendar]
[when's|whens] [the|my] [{event}|{noun}]
anything i've [missed|forgotten]
[when|what time] is [the plumber|the gas man|the electrician|the water heater guy|the piano tuner|the babysitter] coming
[find|search for|look for|show me|look up] [anything|everything|all tasks|something] [about|on|with|to do with] [{event}|{place}|{person}|the wedding|denver]
did i [already|] [add|put down|finish|complete|schedule|note] [the|my|] [{event}|{noun}|{todo}]
[everything|anything|all|stuff|things] [due|] [between monday and friday|from {day} to friday|before {day}|after {day}|this week]
what did i [finish|get done|complete|do] [yesterday|last week|today|this morning|on monday]
[remind me|tell me|show me] [what's|what is|whats] due [{day}|before {day}|next|]
[which|what] [chores|bills|errands|calls|assignments] are [still|] [open|left|pending|due]
""",
    "unknown": """
[the|our|their|his|her] [concert|shop|school|train|show|course|museum|game|final|bus|office|library|plane|sale] [starts|opens|closes|leaves|ends|begins|was|is] {when}
[school|work|the season|the festival|ramadan|winter|my shift|the semester] [starts|ends|begins|finishes] {when}
[grandma|my uncle|the baby|our cat|the neighbour|she|he|my son|nobody here] [bakes a cake|sleeps|works|sings|cooks|wakes up|goes running|plays cards|turns five|comes over] [{every}|{when}]
[somebody|someone|they|the thief|a dog|the wind|my cousin] [stole|broke|took|ate|found|ruined|hit|bit] [my bike|the window|my lunch|the fence|a wallet|it|the neighbour] [{day}|yesterday|last night|]
[the bank|the shop|my landlord|the airline|the doctor|our teacher] [charged|called|told|emailed|texted|warned|asked|helped] [me|us|everyone|him] [twice|about it|again|] [yesterday|{day}|this month|]
[i'll be|i will be|we are going to be|she'll be|they will be] [in london|on holiday|at the beach|home|late|away|abroad] [{day}|next week|until sunday]
[good luck with|best of luck with|congratulations on|enjoy] [your|the|his] [exam|new job|trip|wedding|interview|presentation] [{day}|]
have a [nice|great|lovely|good] [weekend|trip|day|holiday|time] [{day}|]
[can|may|could|should] [i|we|you|one] [eat eggs|drink coffee|skip breakfast|fly with a cold|park here|wash wool at 60|freeze cheese|run] [every day|at night|on sundays|tomorrow|with a fever|]
my [list|collection|choice|calendar|schedule] of [favourite films|books|regrets|excuses|hobbies|ideas] [is long|keeps growing|is short]
[lists|reminders|calendars|deadlines|to do lists|schedules|meetings] [annoy me|stress me out|are boring|never work for me|were invented long ago|are useful|make me anxious]
[remember|don't forget] [that guy from school|when we went to paris|who you are|where you came from|the good old days|that song]
[the|that|this] [task|list|deadline|reminder|meeting|plan] [was harder than i thought|was pointless|surprised me|went over an hour|felt endless]
[the|yesterday's|last night's] [match|flight|concert|game|lecture] [got|was|has been] [postponed|delayed|cancelled|moved] [{day}|by an hour|again|because of rain|]
[cancel|renew|upgrade|pause] my [subscription|netflix|membership plan|data plan|insurance policy online|account]
[remove|delete|edit|crop|open|share] this [photo|picture|video|message|file|post]
[update|install|open|close|restart|uninstall] the [app|browser|software|game|system]
[start|stop|run|turn on|switch off|empty] the [dishwasher|washing machine|coffee maker|vacuum robot|heater|sprinklers] [now|{time}|in ten minutes|]
[is|are] [the shops|the bank|the museum|the pool|schools|the post office] [open|closed|busy] {day}
[how many days|how long|how many weeks] [until|till|to|before] [christmas|easter|summer|eid|my birthday|{day}]
[what day|what date] is [christmas|easter|eid|mother's day|thanksgiving] [this year|next year|]
[it|this] [snowed|rained|gets dark|was cold|is hot|smells|takes ages] [{day}|all day|at 5 these days|here|yesterday|]
[people|they|experts|some] say [it will snow|prices will rise|we will win|it ends] {day}
[i hope|i bet|i guess|i heard|i think|i wonder if] [it doesn't rain|they lose|she comes|he wins|the shop is open|it will be fun] {day}
i [saw|watched|loved|hated|enjoyed] [a great movie|the match|that show|the new film|the fireworks|her concert] [yesterday|last night|on sunday|]
my [son|daughter|grandson|brother|neighbour|cousin|boss|husband] [lives in australia|turned six last month|got married|moved to {place}|is a doctor|loves football|hates mondays]
[traffic|the weather|the food|work|the party|the journey|the queue] was [terrible|great|fine|awful|lovely|so bad] [this morning|today|last night|yesterday|]
[the car|my phone|the printer|the fridge|the app|the wifi|my laptop] [broke down|stopped working|is so slow|is acting up|makes a weird noise|died again]
i got [promoted|a raise|sick|a new puppy|lost on the way|stuck in traffic|soaked in the rain|a new job|married last year]
i [took|had] [a nap|a long walk|the bus today|a shower|the wrong train|too much sugar|a day off] [yesterday|this morning|today|]
i [made|did] [a mistake|my best|a huge lasagna for everyone yesterday|nothing all day|really badly|some thinking]
[she|he|they|my wife|our neighbour|the teacher] [finished|bought|called|took|sold|painted|cleaned|paid for|returned|wrote] [the house|a new car|me|{document}|a book|{household}|the shoes] [yesterday|last week|already|]
[she|he|they|the boys|sara] [will|would|might|can] [call|come|finish|pay|buy it|fix it] [later|tomorrow|next week|soon]
[write|compose|make up|generate] [a poem|an essay|a story|a song|a haiku|some code|a function|a limerick] [about|on|for] [love|the sea|a dragon|sorting|autumn|climate change]
[print|write|show|run] [hello world|a for loop|the first ten squares|my name backwards] in [python|java|javascript|c++|rust]
[print|output|echo] [hello world|fibonacci numbers|the first ten primes] in [python|java|rust|bash]
[explain|summarise|describe] [photosynthesis|recursion|the plot of hamlet|inflation|black holes|the offside rule] [in simple words|to a child|]
[solve|simplify|factor|integrate|calculate] [x squared minus 4 equals 0|2x plus 3|the integral of x|fifteen percent of eighty]
[why is|why does|why won't|how come] [my build failing|the sky blue|my phone hot|the wifi slow|my cat staring|bread rising|my code crash]
[rust or go|tea or coffee|python or java|cats or dogs|iphone or android] [for a cli tool|for beginners|]
[the tests|it|everything] [pass|works|compiles] on my machine
[turn|set|put] the [heating|thermostat|ac|tv|radio|fan|oven|temperature] [up|down|to {digits}|on|off] [two degrees|a bit|please|]
[turn|switch|crank] [up|down|on|off] the [heating|thermostat|volume|fan|lamp|tv|lights|music]
[read|tell|sing|give|show] me [the news|a story|a joke|my emails|a bedtime story|something nice|the headlines|a fact|my messages|the bible]
[it's|it is] [ever so|really|so|very] [cold|hot|late|quiet|windy|early|nice] [today|out|in here|isn't it|]
i [hate|love|like|miss|enjoy|prefer] [mondays|the rain|long walks|my old job|{food}|summer|jazz|early mornings]
i'm [exhausted|so tired|bored|hungry|happy|on the bus|at the office|running late|stuck|in a meeting|feeling better|not a morning person]
[the kids|we|they|the dogs] were [up all night|so loud|asleep by eight|at the beach|fighting again] [last night|yesterday|]
[do|did|would|can] you [like jazz|sleep|dream|eat|speak urdu|have feelings|ever get tired|know any songs]
[who|what] [is|was|wrote|invented|won|discovered] [the prime minister|sapiens|the telephone|penicillin|the world cup|hamlet|the capital of peru|the tallest mountain]
how long [do you boil an egg|does it take to fly to rome|do cats live|is a marathon|is the great wall]
what time does [target|the bank|the gym|ikea|the pharmacy|the library] [close|open] [today|on sunday|]
what's the [best|fastest|cheapest] [way to learn guitar|phone|route to {place}|laptop for students|pizza in town]
[nice|lovely|good|great|strange|funny] [weather|idea|job|one|day|story|answer] [today|]
[the|our|my] [train|flight|bus|parcel|taxi|food] [was|is|arrived] [late|delayed|cancelled|early|cold|here] [again|today|]
[can|could|may] [you|i] [give me|get|have|see] [the tuning notes|a recipe|the score|some advice|directions|the wifi password|the menu|a refund]
[add|put] [that|this] song to [my favourites|the party playlist|my liked songs|my top ten]
[list|list out|show|name] [the trains to chester|the planets|some restaurants nearby|all the presidents|good books|the flights to rome]
[one day|someday|when i was young|back then|last summer] [i went to {place}|we lived by the sea|we had a boat|everything was cheaper]
[honestly|anyway|well|lol|haha|ugh|wow|yeah right] [that was fun|i don't know|what a day|whatever|i give up|no idea|never again]
i [think|guess|believe|heard|wonder if|doubt] [she is right|it will rain|they lost|he moved to {place}|prices went up|it's haunted|that's wrong]
i [lost|found|forgot|left] [my keys|my wallet|the umbrella on the train|her number|a coin|my glasses] [yesterday|again|this morning|]
which [river|country|planet|team|king|actor|language|city] [runs through paris|is the biggest|won|has the most people|ruled france|played batman|is spoken in brazil]
i [want|would like|wanna] to [buy|order|get] [an iphone|a pizza|some sneakers online|tickets to the game|a cappuccino|a new tv from amazon]
[prepare|make|brew|pour] [coffee|me a coffee|a cappuccino|an espresso] [now|]
set up [whisper mode|guest mode|a vpn|dark mode|auto pay|direct deposit]
call [{person}'s phone number|an ambulance|a cab|me a taxi|me bob|yourself jarvis|for delivery]
[dad|mum|my boss|sara|the bank|an old friend] [called|came by|said hi|went home|got sick|left early] [this morning|yesterday|today|on monday|]
[the|our|yesterday's] [meeting|party|trip|class|match] [went really well|was a waste of time|ended late|started on time|was fun] [today|yesterday|]
i got a [parking ticket|haircut|flat tyre|call|present] [on friday|yesterday|last week|this morning]
we should [hang out|talk|meet up|do this again] [sometime|more often|one day|]
remind me [who won the oscar|how this works|why we are here|who wrote hamlet|how to boil rice]
[finish the sentence|complete this analogy|continue the story|finish my rhyme] [roses are red|once upon a time|]
[delete|clear] my [browsing history|cookies|last tweet|inbox|call log]
[cancel|change] my [flight to boston|hotel room|uber|train ticket|reservation]
order [more paper towels|a charger|dog food|new shoes|batteries|a phone case] from [amazon|ebay|the app|walmart]
[pause|stop|skip|resume] the [music|song|video|podcast] [at {time}|now|please|]
[book|get|find|order] me a [table for two|taxi|room|flight|pizza|seat] [tonight at eight|tomorrow|for friday|]
[my head|my back|my knee|my tooth] [hurts|is killing me|is better]
[this|that|the] [soup|coffee|book|song|meeting|film|exam|lecture] [is|was] [too salty|boring|brilliant|way too long|cold|hard|great]
""",
}
