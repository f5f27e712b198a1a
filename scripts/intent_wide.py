"""Sentences over many verbs and things, for intent_sentences.py, so that no verb stands for its intent: the same things in
orders, in what was done, in changes, and in remarks. The same notation.
"""

WIDE_LISTS = {
    # Verbs that no list holds, half of them in no dictionary: an order is known by its build.
    "rare": """faff with|natter to {wperson} about|nobble|snaffle|frobnicate|zorb|blicket|twizzle|jiggle|rejig|grok|spitball|
        gronk|fettle|mither {wperson} about|bosh out|schlep|lug|hump|dob|plonk|spruik|yeet|kibosh|futz with|noodle on|gin up|
        rustle up|scare up|tee up|rough out|firm up|nut out|buff out|gussy up|square away|shore up|hammer out|iron out|
        dust off|spiff up|jazz up|tart up|bodge|cobble together|knock up|whip up|dig out|root out|fish out|ferret out""",
    "wverb": """regrout|descale|laminate|hem|winterize|caulk|notarize|proofread|deworm|mulch|repot|prune|varnish|re-tile|unclog|
        restring|haggle with {wperson} over|marinate|vaccinate|groom|assemble|dismantle|sharpen|lubricate|tune up|waterproof|
        reupholster|rewire|recalibrate|sanitize|declutter|alphabetize|catalogue|digitize|transcribe|annotate|reconcile|audit|
        itemize|renegotiate|refinance|escalate|delegate|finalize|rehearse|choreograph|draft|redline|countersign|forward|expense|
        reimburse|invoice|scout|measure|patch|plaster|sand|stain|prime|weld|solder|bleed|flush|top up|drain|defrost|thaw|
        pickle|can|freeze|bake|roast|grill|frost|decorate|gift wrap|return|exchange|pawn|consign|auction|list|photograph|
        frame|hang|mount|anchor|level|insulate|seal|weatherproof|power wash|hose down|rinse|scrub|buff|polish|wax|detail|
        vacuum|shampoo|steam|iron|fold|mend|darn|patch up|knit|crochet|embroider|dye|bleach|line dry|sort|label|box up|
        donate|recycle|shred|haul away|dump|compost|till|weed|fertilize|aerate|reseed|rake|trim|stake|harvest|transplant|
        water|feed|walk|bathe|brush|microchip|neuter|board|train|muzzle|book|reserve|confirm|reconfirm|rebook|pack for|plan|
        map out|research|price|compare|shortlist|interview|onboard|brief|coach|mentor|thank|congratulate|invite|host|
        cater|chaperone|carpool to|babysit for|proctor|grade|tutor|memorize|outline|summarize|cite|submit|resubmit|
        back up|migrate|refactor|debug|deploy|roll back|patch|benchmark|profile|unit test|document|merge|rebase|tag|ship|
        provision|decommission|reimage|defrag|uninstall|configure|troubleshoot|replace|swap out|rotate|refill|restock|
        replenish|stock up on|ration|count|weigh|tally|inventory|check on|update|edit|fix|look into|follow up on|chase|nag {wperson} about|
        settle|dispute|contest|appeal|file|renew|extend|register|deregister|enroll in|apply for|withdraw from|vote on""",
    "wpast": """regrouted|descaled|laminated|hemmed|winterized|caulked|notarized|proofread|dewormed|mulched|repotted|pruned|
        varnished|unclogged|marinated|vaccinated|groomed|assembled|dismantled|sharpened|waterproofed|rewired|sanitized|
        decluttered|catalogued|digitized|transcribed|reconciled|audited|renegotiated|refinanced|escalated|delegated|finalized|
        rehearsed|drafted|countersigned|forwarded|expensed|invoiced|measured|patched|plastered|sanded|stained|welded|flushed|
        topped up|drained|defrosted|thawed|frozen|baked|roasted|frosted|decorated|wrapped|returned|exchanged|auctioned|
        photographed|framed|hung|mounted|insulated|sealed|rinsed|scrubbed|polished|waxed|vacuumed|shampooed|steamed|ironed|
        folded|mended|knitted|dyed|bleached|sorted|labelled|boxed up|donated|recycled|shredded|dumped|composted|weeded|
        fertilized|reseeded|raked|trimmed|harvested|transplanted|watered|fed|walked|bathed|brushed|microchipped|booked|
        reserved|confirmed|rebooked|packed|planned|mapped out|researched|shortlisted|interviewed|onboarded|briefed|thanked|
        invited|graded|memorized|outlined|summarized|submitted|resubmitted|backed up|migrated|refactored|debugged|deployed|
        merged|tagged|shipped|uninstalled|configured|replaced|swapped out|rotated|refilled|restocked|counted|weighed|settled|
        disputed|appealed|filed|renewed|extended|registered|paid|signed|posted|mailed|dropped off|picked up|handed in|cleaned""",
    "wing": """regrouting|descaling|laminating|hemming|caulking|proofreading|pruning|varnishing|assembling|sharpening|
        rewiring|decluttering|transcribing|reconciling|finalizing|drafting|measuring|patching|sanding|staining|draining|
        defrosting|decorating|wrapping|mounting|sealing|scrubbing|polishing|ironing|folding|mending|sorting|labelling|
        donating|shredding|weeding|raking|trimming|watering|brushing|booking|packing|planning|researching|grading|
        outlining|summarizing|backing up|migrating|debugging|replacing|refilling|counting|filing|renewing|cleaning|paying""",
    "wthing": """goats|tub|monstera|deed|dress|boat|recipe cards|recipe box|garage door|espresso machine|hvac filter|canoe|deck|
        patio chairs|pergola|chicken coop|aquarium|terrarium|treadmill|piano|cello|banjo strings|violin bow|drum kit|
        wedding album|baby clothes|crib|stroller|car seat|school forms|permission slip|lab report|thesis chapter|grant budget|
        board deck|q3 numbers|payroll|w9s|1099s|escrow papers|closing documents|lease|sublet ad|storage unit|moving boxes|
        rain barrel|gutters|shutters|storm windows|sump pump|water heater|thermostat batteries|smoke detectors|septic tank|
        lawn mower|snow blower|chainsaw|hedge trimmer|kayak rack|bike chain|tire chains|spare tire|wiper blades|dash cam|
        license plates|registration|inspection sticker|toll tag|passport photos|visa forms|travel insurance|boarding passes|
        hotel booking|rental car|flight|train tickets|cruise cabin|itinerary|guest list|seating chart|invitations|centerpieces|
        party favors|cake order|catering deposit|dj contract|photographer|florist|officiant|thank you notes|gift registry|
        flu shot|eye exam|dental cleaning|blood work|mri|physical|allergy test|contact lenses|hearing aid|crutches|vitamins|
        prescription|vet visit|flea meds|rabies tag|dog crate|litter box|fish tank|bird feeder|bee hives|sourdough|kombucha|
        pickles|pie crust|turkey|brisket|meal plan|grocery order|pantry|freezer|spice rack|oven door|dish towels|tablecloth|
        curtains|rug|couch cushions|mattress|duvet|winter coats|snow boots|hiking boots|ski pass|tent poles|sleeping bags|
        first aid kit|tackle box|fishing license|library books|book club book|poetry reading|choir rehearsal|recital|bake sale|
        car wash fundraiser|pta minutes|bus forms|team jerseys|cleats|mouth guard|swim bag|summer camp|daycare waitlist|
        college essay|fafsa|transcript|parking permit|dorm bin|laptop|backup drive|server logs|staging database|login bug|
        api keys|ssl cert|release notes|sprint board|retro notes|client proposal|invoice batch|expense report|pitch deck|
        job posting|offer letter|exit interview|performance review|desk lamp|standing desk|webcam|printer toner|mail merge""",
    "wobj": "the {wthing}|the {wthing}|my {wthing}|{wthing}|{wthing}|the old {wthing}|our {wthing}|{wperson}'s {wthing}",
    "wperson": """mara|priya|kat|dom|theo|aunt jo|grandpa|the landlord|dr patel|prof lin|jens|the hendersons|coach briggs|nora|
        abuela|the movers|the tailor|the florist|legal|accounting|the contractor|luis|karen|dana|jamie|my brother in law|
        the super|the sitter|the realtor|escrow|the notary|mr okafor|the pta|the cable company|the insurance adjuster""",
    "wday": """tomorrow|saturday|on monday|by friday|next week|tonight|on the 15th|before the 20th|this weekend|thursday at 4|
        at noon|in 6 weeks|by end of november|oct 6|by wed eod|tuesday morning|at quarter to six|in 20 mins|next month""",
    "wstate": """expensive|so expensive now|jammed again|broken|too small|gone|empty|a mess|dead|ruined|overrated|cute|adorable|
        really loud|itchy|everywhere|acting up|on sale|sold out|delicious|huge|way too long|a waste of time|stressing me out|
        late again|finally asleep|ugly|haunted|leaking everywhere|beautiful|my favourite|fine|escape artists|heavier than i thought""",
    "wthird": """runs out|expires|resets|ends|starts|opens|closes|renews|lapses|kicks off|wraps up|premieres|drops|airs|lands|
        arrives|departs|graduates|retires|turns forty|turns five|goes on sale|goes up|comes out|comes back|moves in|moves out|
        gets married|is up|is due to end|takes effect|shuts down|winds down|reopens|begins""",
    "wwhat": """lease|passport|mortgage rate|warranty|season|new season|semester|contract|visa|trial|concert|game|match|festival|
        school year|term|tax rate|rate|library|pool|store|museum|road|bridge|movie|sequel|album|show|train|flight|ferry|baby|
        sister|brother|cousin|boss|neighbor|landlord|team|mayor|teacher""",
    "wdate": "in june|on friday|in november|next month|in january|at the end of october|on the 8th|at 9 tonight|next spring|in july|tomorrow|on sunday at noon|next week",
}

WIDE = {
    "create_task": """
{wverb} {wobj}
{wverb} {wobj}
{wverb} {wobj} {wday}
{wverb} {wobj} {wday}
{wverb} {wobj} for {wperson}
{rare} {wobj}
{rare} {wobj}
{rare} {wobj} [{wday}|for {wperson}|]
{rare} [an|a|some] {wthing} for {wperson}
[think about|look into|work on|start on|make a start on|crack on with|see about|check up on|catch up on|keep an eye on] {wobj} [{wday}|]
[write to|talk to|speak to|wait in for|stop by|pop round to|swing by|drop in on|listen to|cover for|stand in for|lend] {wperson} [{wday}|]
wait in for [the|my] {wthing} {wday}
have {wobj} [looked at|cleaned|checked|serviced|sorted|repaired|fitted|seen to] [{wday}|before {wday}|]
[get|have] {wperson} to {wverb} {wobj}
[untangle|hang|test|string up|take down|box up] the [fairy lights|christmas lights|porch light|recipe cards|sheet music|news clippings]
[i really must|i really should|we really ought to|i honestly need to] {wverb} {wobj}
[give me|send me] [a|] [nudge|shout|poke|ping|buzz] [{wday}|] about {wobj}
{wthing} [every other wednesday|every friday|weekly|every 3 months]
{wverb} {wobj} with {wperson} {wday}
{wday} {wverb} {wobj}
[call|text|email|ping|meet|thank|pay|venmo|zelle] {wperson} [about|for|re] {wobj} [{wday}|]
[call|text|email|ping|meet|thank|pay] {wperson} and {wperson} [{wday}|]
{wverb} {wobj} and {wverb} {wobj} [{wday}|]
[remind me|nudge me|dont let me forget|remember] to {wverb} {wobj} [{wday}|]
[i need to|i gotta|i should probably|we have to|i have to] {wverb} {wobj} [{wday}|]
{wthing} {wday}
{wthing} {wday}
{wthing} due {wday}
{wthing} [2 hours|30 minutes|an hour] {wday}
[charge|pack|check|clean|test] {wobj} before [the flight|the concert|my trip|the movie|we leave]
[so uh|um|ok so] i think i [need to|should] {wverb} {wobj} {wday}
[loop in|circle back with|touch base with|sync with|sync up with|follow up with|catch up with] {wperson} [on|about|re] {wobj} [{wday}|]
send [thank yous|thank-yous|flowers|save the dates|invites|a card] [to {wperson}|]
{wobj} [needs|need|wants|want] {wing} [{wday}|]
[see if|figure out if|ask if|find out if] {wperson} [can help with|wants|still has] {wobj} [{wday}|]
my {wthing} [expires|is due|runs out|ends] {wday}, remind me [a week|a day|two days|an hour] before
[need|we need] [new|more|] {wthing}
[we're out of|out of|running low on] {wthing}, add [it|them] to the list
note to self[:|] {wverb} {wobj}
{wperson} [asked|told|wants] me to {wverb} {wobj} [{wday}|]
""",
    "update_task": """
{wobj} is [on|] {wday} now
{wobj} [got|has been|was|is] [moved|pushed|bumped|rescheduled] to {wday}
{wobj} [got|was] moved to [4|5|11|noon]
make {wobj} [weekly|monthly|daily|yearly|every other day]
set {wobj} to [every day|weekly|every monday|monthly]
[move|push|bump|shift|reschedule] {wobj} to {wday}
[push|put] {wobj} [off|back] [until|to] {wday}
[take|remove|drop] the [work|home|urgent|family] tag [off|off of|from] {wobj}
[tag|label] {wobj} [as|with] [family|work|home]
change {wobj} from [the 1st|monday|tuesday] to [the 3rd|friday|thursday]
[swap|change|move|update] the [date|time|deadline|due date] [of|for|on] {wobj} to {wday}
[skip|snooze] {wobj} [this week|today|for an hour|]
{wobj} [is|should be] [high|low|medium] priority
[bump|drop] {wobj} to [p1|high|low]
remind me [2 hours|an hour|a day|the night|the day] before {wobj}
remind me about {wobj} [2 hours|an hour|a day] before
rename {wobj} to {wthing}
[reopen|uncheck|untick] {wobj}
i [haven't|havent|didn't] actually [{wpast}|finished] {wobj}, [mark it not done|reopen it|put it back]
[stop repeating|don't repeat|no more repeats on] {wobj}
[bring|pull] {wobj} [forward|up] [a day|to {wday}|a week]
[shunt|pop|slide|kick] {wobj} [to|back to|over to] {wday}
give {wobj} [another|two more|3 more] days
{wobj} every 3 days instead of every 2
make {wobj} [every other day|every monday] [instead|from now on]
""",
    "complete_task": """
{wpast} {wobj}
{wpast} {wobj}
[i|we|i've|ive|just|finally|already|i already|we just] {wpast} {wobj}
{wobj} [is|are|has been|have been|got] {wpast}
{wobj} [is|are] {wpast}
{wobj} {wpast}
{wthing} {wpast}
[kids|dog|cat|baby|car|bills|bins|lawn|cards|invites] [bathed|walked|fed|washed|paid|emptied|mowed|posted|mailed|dewormed|deloused|dropped off]
{wobj} [is|are] {wpast} and {wpast}
[done|finished|i'm done|all done] {wing} {wobj}
[done|finished] with {wobj}
[i'm|we're|i am|] [done|finished|all done|through] with {wobj}
[did|i did] {wobj} [yesterday|this morning|last night|]
got {wobj} {wpast}
[just got back from|back from] {wobj}, mark it done
[check off|tick off|cross off|mark] {wobj} [as done|]
took care of {wobj}
[gritted|faffed|snaffled|frobnicated|zorbed|fettled|bodged|rejigged|flonked|wurbled|plumbed|tarmacked] {wobj}
[i|we|i've|just] [have now|now|finally] {wpast} {wobj}
{wobj} done and dusted
{wobj} [has|have] been {wpast} [to|with|by|for] {wperson}
[been to|back from] {wobj}, tick it off
{wobj}[:| -] done
wrapped up {wobj}
{wobj} can be [checked off|marked done]
""",
    "delete_task": """
[delete|remove|cancel|scrap|nix|kill|ditch|trash|axe|bin] {wobj}
[nvm|never mind|nevermind] about {wobj}, [remove it|delete it|drop it]
forget [the|my] {wthing}
i [won't be|wont be] needing [the|my] {wthing} [reminder|task|one|] [anymore|]
no need [to {wverb} {wobj}|for {wobj}] [now|anymore|], [remove it|delete it]
[ditch|drop|bin off|sack off|lose] [the|my] {wthing} [thing|one|task|]
forget about [{wobj}|{wing} {wobj}]
{wobj} got [cancelled|called off] [so|,] [delete it|remove it|take it off]
{wobj} is off, take it off the list
no longer [going to|doing|need] {wobj}, [delete|remove] {wthing}
i don't need [the|my] {wthing} [reminder|task|] anymore
[call off|get rid of|drop] {wobj}
[drop|delete|remove|cancel|scrap] {wverb} {wobj}
[drop|delete|remove|cancel] [wait in for|sit in on|look into|check on|write to] {wobj}
scratch [that last one|the last one|{wobj}]
drop {wobj}, {wperson} [has a cold|can't make it|did it already]
""",
    "query_tasks": """
[what time|what day|when] is [my|the] {wthing}
what time's [my|the] {wthing}
[is|are] [the|my|] {wthing} {wpast} [yet|]
[has|have] [the|my|] {wthing} been {wpast} [yet|already|]
[did i|have i|have we] {wpast} {wobj} [yet|already|]
[did i|did i ever|did we] {wverb} {wobj}
[search for|search|find|look up] [the|] {wthing} [task|]
search for {wthing}
list [the|] [stuff|things|tasks] i haven't [scheduled|finished|done]
[give me|show me] a [rundown|summary|overview|recap] of {wday}
is there anything [i've missed|i have missed|i forgot|i need to do {wday}]
find the [one|task|thing|reminder] about {wobj}
what do i need to [get|buy|pick up|grab] [from the shops|at the store|in town|for {wobj}]
show me what [i've got|ive got|i have] [for work|on|coming up|{wday}|]
when am i [meant|supposed|due] to [be at the {wthing}|{wverb} {wobj}]
[tasks|things|items] without [due dates|deadlines|a date]
anything [important|urgent] {wday}
what do i [have|need] to do before [my|the] [flight|trip|{wthing}]
am i forgetting anything [today|{wday}|]
[do i need to be anywhere|anything i should be doing] {wday}
when do i [have to|need to] {wverb} {wobj}
[anything|what's left] [for|about|on] {wobj}
show [me|] [only|just|] the [urgent|overdue|high priority] ones
""",
    "unknown": """
{wobj} [is|are|was|were] {wstate}
the {wthing} [is|are] {wstate}
the {wthing} [is|are|was] {wstate}
{wthing} [is|are] {wstate}
[the|my|our|this] {wwhat} {wthird} {wdate}
[the|my|our] {wwhat} {wthird} {wdate}
[the|my|our] {wwhat} [is|was] {wdate}
[the|our|his|her] {wwhat} [started|ended|closed|opened|moved|expired|resigned|retired|quit|left] [last week|yesterday|in july|this morning]
[they're|they are|he's|she's] [closing|tearing down|selling|quitting|building|fixing|moving] [the|her|his|] {wwhat} {wdate}
{wperson} [broke|lost|sold|stole|dropped|hates|loves|bought|forgot|ruined] [the|a|his|her] {wthing}
{wperson} [smelled like smoke|landed early|chewed a cable|went off twice|proposed on the beach|got a puppy|left early|moved to ohio|has a cold]
the [doctor|teacher|vet|dentist|coach|landlord] [told|asked|advised|warned] [me|us] to [drink more water|sleep more|relax|be patient|eat less salt|read twenty minutes a night|worry less|smile more]
my [mom|dad|boss|sister] [told me to|says i should|wants me to] [call more often|settle down|work harder|eat better|be nicer|grow up]
[the|my|our] {wwhat} got [called off|rained off|sold out|knocked down|blown over]
[cancel|track|repeat|return|change] my [last|previous|latest] [order|payment|subscription|trip|ride|purchase]
[turn|switch] the [sprinklers|{wthing}|porch lights|pool pump|fan|oven] [off|on]
[knock knock|who's there|split the bill with {wperson} on venmo|pay {wperson} back with monzo]
did [my|the] [salary|package|payment|order|refund|team|results|wifi] [come in|arrive|go through|work|win|come out|drop]
[results|exams|tickets|schools|sales|prices|scores] [come out|go up|start|end|open|drop|go on sale] {wdate}
[finance|legal|marketing|hr|the board|management] [rejected|approved|killed|loved|delayed|cut] [the|our] [budget|proposal|{wthing}]
[scan|summarize|explain|translate|caption|rate|roast] [this|that|my] [qr code|article|outfit|essay|photo|playlist|text]
write [a|an|me a] [python script to sort files|cover letter|poem about rain|speech for my wedding|haiku|caption for this]
[leave|mute|exit|join] [the|this] [group chat|call|channel|zoom]
[cancel|order|call] my [grab|uber|taxi|lyft]
[apply|use|redeem] [the|my|a] [voucher|coupon|promo code|points]
[send|request] {digits} [to|from] {wperson} on [paynow|venmo|paypal|zelle]
reply [lol|ok|yes please|sounds good] to {wperson}
{wthing} [is|are|gets] [never|hardly ever|always] [done|finished|clean|on time]
we should [catch up|hang out|talk|do lunch|get together|go out] [sometime|soon|more often|one day]
[boost|bump|drop|cut] the [bass|treble|volume|brightness|contrast]
[avoid|take|skip] the [toll road|highway|motorway|ferry|tunnel|scenic route]
i [passed|failed|flunked|aced|skipped|enjoyed|dreaded] my [theory|driving test|finals|interview|audition]
[the|our] [schools|shops|clocks|trains|banks|kids|roads|pubs] [break up|go back|shut|reopen|come back|close|open|start back|finish] {wdate}
[parking|entry|delivery|breakfast|the pool|the museum]['s| is] [free|closed|included|open|extra|shut] [after six|on sundays|{wdate}|]
[mondays|early meetings|sprouts|leaf blowers|reply alls|turkeys] [should be banned|are the worst|are dry|ought to be illegal|are underrated]
[sort yourself out|behave yourself|suit yourself|don't be daft|stop it|be quiet|you what|fair play|no chance|happy days]
[stick|whack|put|pop|flick|bung] the [kettle|heating|telly|radio|match|big light] [on|off]
[send|start|run|dock] the [hoover|robot|roomba|robot vacuum|mower] [round|off|home|]
add [a|some|two] [garlic naan|fries|cokes|dips] to [that|it|the order|mine]
[the|my] [doctor|dentist|vet|physio|mum|boss] [said|says|reckons|thinks] i [should rest|grind my teeth|work too hard|need a holiday|should stretch more]
[someone|somebody|nobody|everyone] [stole|broke|noticed|liked|hated|brought] [my|the|] {wthing}
[i hate|i love|i miss|i can't stand|i'm tired of|i enjoy] {wing} [{wobj}|]
{wing} {wobj} is [boring|the worst|so relaxing|harder than it looks|therapeutic|a pain]
[should i|should we|would you|do people] {wverb} {wobj} or [sell it|not|wait|move]
[how do i|how do you|what's the best way to|how long does it take to|how much does it cost to] {wverb} {wobj}
[can|could] [dogs|cats|you|one] [eat|freeze|microwave|wash] {wthing}
[what's|what is] a good [name for a|substitute for a|price for a|brand of] {wthing}
do you think {wthing} [attracts bugs|is worth it|will last|looks good]
[accept|decline|reject|answer|ignore|dismiss] [the|this|that|her|his] [invite|call|invitation|facetime|video call|friend request|meeting request]
[put on|switch to|turn on|flip to|go to] [channel 4|channel 7|the news|netflix|bbc one|the game|espn|my other account|the weather channel]
[unsubscribe from|reply to|archive|star|snooze|delete|forward|print] this [newsletter|thread|email|message|chat|page|photo]
[text|tell|message] {wperson} [running 10 min late|i'm outside|on my way|i'm running behind|we'll be late|that i love her|happy birthday]
[warm up|preheat|start|lock|unlock|cool down] [the car|the car seats|the oven|the front door|the garage]
[dim|brighten|turn down|open|close|raise|lower] the [lights|blinds|shades|patio|lamp|curtains|volume|music] [halfway|a bit|]
[dispute|refund|waive|report] that [charge|fee|transaction|post|ad|user]
[has|have|is] [the train|my package|the mail|his flight|the game|the pizza] [arrived|left|shipped|started|landed] [yet|already|]
[add|apply] [gift wrap|a coupon|express shipping|extra cheese|two large fries] [at checkout|to my order|to the order]
[bring up|pull up|show] the [baby monitor|doorbell camera|driving directions|menu|subtitles|scores]
[meetings meetings meetings|work work work|kids kids kids|rain rain rain|bills bills bills|emails emails emails]
my [list|calendar|schedule|inbox|to do list|week] is [way too long|a mess|out of control|depressing|insane|so full]
[summer|winter|the weekend|this year|childhood|vacation] was too [short|long|hot|cold]
[shopping lists|to do lists|deadlines|calendars|reminders|chores|recipes|plans] [never|rarely|always] [survive|work|last|help|win|change] [anything|contact with reality|with kids|]
[guess what|no idea|that was fast|you sound tired|good one|sure why not|say that again|never heard of it|no worries|brb|omg|test|testing|ok cool|i see|makes sense|fair enough]
apparently [you should|people|we all|they] {wverb} {wobj}
i [read|heard|saw] that you should {wverb} {wobj} [twice a year|every month|]
[is|are|was] [pluto a planet|forty too old for braces|it hail or sleet out there|the bridge icy|the store still open|my paycheck in]
[when|what time] do[es|] [the packers play|the sun come up|the bars close|the mall open|dinosaurs go extinct]
""",
}
