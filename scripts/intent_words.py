"""Words that intent_sentences.py draws from: name to alternatives, in the same notation."""

LISTS = {
    "do": """buy milk|call mom|call ali|pay the rent|pay the electricity bill|email the report to sara|pick up the kids|
        finish the slides|clean the kitchen|wash the car|water the plants|walk the dog|feed the cat|book a table for two|
        send the invoice|renew my passport|fix the leaking tap|read chapter four|write the essay|submit the timesheet|
        print the tickets|take out the trash|take my medicine|do the laundry|iron the shirts|mow the lawn|vacuum the stairs|
        practice guitar|study for the exam|go to the gym|go to the dentist|visit grandma|get a haircut|return the library books|
        drop off the parcel|order new glasses|schedule the car service|check the oil|change the air filter|charge the laptop|
        back up the photos|review the pull request|deploy the new build|prepare the agenda|call the plumber|text ahmed back|
        meet usman for coffee|bake a cake|cook dinner|plan the trip|pack for lahore|cancel the gym membership|sign the lease|
        file the taxes|apply for the visa|post the letter|sell the old bike|paint the fence|get the tyres changed|update my cv|
        ask hina about the project|reply to the landlord|wish sana a happy birthday|set up the printer|move the boxes|
        tidy the garage|sort the mail|replace the light bulbs|defrost the freezer|buy a birthday present for dad|
        transfer money to the savings account|play football with the boys|listen to the lecture|watch the training video|
        stretch for ten minutes|drink more water|meditate|run five miles|learn the new song|
        sharpen the knives|measure the windows|look for a new desk""",
    "noun": """dentist|dentist appointment|team meeting|standup|yoga class|gym|lunch with sara|dinner with the parents|rent|
        electricity bill|groceries|laundry|homework|project report|tax return|car service|haircut|doctor visit|
        parent teacher meeting|interview with acme|sprint review|birthday party|flight to karachi|book club|budget review|
        oil change|vet appointment|piano lesson|soccer practice|conference call|water bill|presentation|passport renewal|
        meeting with bob|call with the client|invoice for hassan|milk|library books|the report|one on one with zara""",
    "item": """eggs|milk|bread|butter and jam|onions|tomatoes|rice|toilet paper|coffee beans|apples|bananas|olive oil|
        chicken|washing powder|batteries|sugar|green tea|yogurt|dish soap|potatoes|paper towels|cat food|lemons|cheese""",
    "list": """[shopping|grocery|to do|todo|packing|work|wish|christmas|weekend|task|chores|household|errands|movie] list|
        list|list of things to do|list of chores|reminders|planner""",
    "mylist": "[my|the|our] {list}",
    "cal": "[my|the] [calendar|schedule|agenda|diary|planner]",
    "day": """today|tomorrow|on monday|on friday|next tuesday|this weekend|tonight|next week|on the 5th|march 12|
        on june 3rd|this evening|tomorrow morning|day after tomorrow|in two weeks|at the end of the month|by friday|
        before sunday|on thursday afternoon|next month|in three days|on 14/5|saturday""",
    "time": "at 5pm|at 9:30|at noon|at three|at half past six|at 10 am|in 20 minutes|in an hour|at 18:00|at ten thirty am",
    "when": "{day}|{time}|{day} {time}|{time} {day}|{day}",
    "every": """every day|every monday|every other week|daily|weekly|every month|every 3 days|on weekdays|every friday at 6pm|
        every first of the month|twice a week|every year""",
    "tok": "#home|@work|p1|p2|!high|#errands|@phone|~30m|high priority|urgent",
    "please": "|||||please |can you |could you |hey |ok |would you please |i want you to |i need you to |i'd like you to |yaad ",
    "thanks": "||||||| please| thanks| for me| if you can",
    "wish": "i need to|i have to|i want to|i must|i'd like to|i gotta|we need to|we have to|i would like to|i should|i got to",
    "prio": "high|medium|low|urgent|p1|p2|normal|top|highest",
    "add": "add|put|stick|include|write|note|place|throw|enter|insert|jot|log",
    "remove": "delete|remove|erase|drop|scrap|cancel|get rid of|take off|trash|discard|clear|wipe|kill|eliminate",
    "things": "tasks|todos|to dos|reminders|meetings|appointments|events|errands|chores|items|things to do|deadlines|entries",
    "thing": "task|todo|reminder|meeting|appointment|event|errand|chore|item|entry|one",
    # Things to do put together from parts, so that no verb or object stands for itself.
    "person": """mom|dad|mum|ali|sara|bob|priya|the landlord|the plumber|my sister|my brother|uncle tariq|dr khan|the bank|
        the vet|the school|the insurance people|the neighbours|aunt may|hr|legal|the accountant|nadia|tom and jerry|omar|
        the team|my boss|grandma|the kids|the client|granny|the electrician|ammi|chachu|the gas company|zara's teacher""",
    "object": """flowers|a cake|new shoes|size ten boots|light bulbs|nappies|two kilos of sugar|a dozen eggs|folding chairs|
        compression socks|screws|paint|a charger|train tickets|a birthday card|the parcel|the dry cleaning|printer ink|
        a present for {person}|sunscreen|a new phone case|dog food|stamps|firewood|some cash|the spare key|bus pass|
        vitamins|a graduation gown|curtains|the prescription|bread and milk|a toner cartridge|winter tyres|a tent""",
    "document": """the report|the weekly report|form 1040|the tax return|visa papers|the contract|the invoice|chapter 5|my thesis|
        the slides|the essay|the minutes|the budget|my cv|the cover letter|the lab manual|the blog post|the T4 slips|
        the release notes|the proposal|the wedding invites|the timesheet|the expense claim|meter reading|the review|
        the NDA|quarterly numbers|the grant application|the permission slip|the newsletter|the spec|homework|{number} pages""",
    "household": """the kitchen|the garage|the fridge|the windows|the car|the driveway|the gutters|the leaking tap|the fence|
        the bathroom|the bike|the smoke alarm|the air filter|the water filter|the lawn|the hall|the oven|the carpets|the boiler|
        the ferns|the kettle|the bed|the attic|the balcony|the bins|the washing machine|the aquarium|the litter box|the shed|
        the tomatoes|the garden hose|the brakes|the router|the roof|bedsheets|the turkey|the dishes|the tent""",
    "bill": """the rent|the electricity bill|the internet bill|council tax|the gas bill|hostel dues|school fees|the parking fine|
        the water bill|the mortgage|my subscription|the insurance|the phone bill|gym membership|the free trial|my passport|
        my licence|the domain name|the library fine|the credit card bill|zakat|the road tax""",
    "place": """the bank|the post office|the gym|the dentist|the office|the market|the pharmacy|the garage|the hardware shop|
        the library|the mosque|the airport|the clinic|lahore|the tailor|school|the nursery|the embassy|the barber|the shop""",
    "subject": """spanish|calculus|chapter 3|the piano|for the exam|my speech|the presentation|guitar chords|urdu poetry|
        organic chemistry|driving|the new framework|surah yaseen|for the interview|flash cards|the lab notes""",
    "food": """dinner|a lasagna|biryani|cupcakes|the turkey|lunch boxes|pancakes|soup|chicken for dinner|haleem|a salad|roti|
        the birthday cake|breakfast|something for the bake sale""",
    "creature": """the dog|the cat|biscuit|milo|the baby|the fish|grandpa|the hamster|mum|the plants|the chickens|the kids""",
    "event": """dentist|lunch with {person}|dinner with {person}|meeting with {person}|call with {person}|mtg w/ {person}|
        team standup|brunch|gym|yoga|parents evening|school play|board meeting|flight to islamabad|train to leeds|viewing at 22 elm park|
        interview w/ careem|haircut|physio|night shift|book club|wedding anniversary|dawat|nikah|zumba class|swimming lesson|
        exam|viva|oil change|bake sale|blood test|eye test|car inspection|sprint demo|1:1 {person}|perf reviews|rehearsal|
        quiz night|doctor appointment|mot|vaccination|water heater guy coming|piano recital|webinar|sprint planning|
        {person}'s birthday|eid shopping|board games night|second coat of paint|charity run|rent|vat return|inhaler|meal prep""",
    "number": "two|three|5|12|24|a few|half a dozen|15|20|100",
    "todo": """[buy|get|pick up|order|grab|collect|return|find|look for|purchase|bring|fetch|wrap|exchange|sell|donate] {object}|
        [buy|get|pick up|order|grab|collect|return] {object} [from|at|for] [{place}|{person}|the party|work]|
        [call|ring|phone|text|email|message|ping|ask|visit|meet|thank|chase|invite|tell|contact|see|write to|reply to|talk to|
        get back to|check on|follow up with|check in with] {person}|
        [call|ring|phone|text|email|message|ping|ask|remind|tell|contact] {person} [about|re|regarding] [{document}|{bill}|the {event}]|
        [send|email|show|give|lend|mail|forward|hand] {person} [{document}|{object}]|
        [write|finish|review|submit|send|print|prepare|draft|proofread|edit|file|sign|scan|hand in|upload|read|prep|summarise|
        finalize|fill in|fill out|translate|update|polish|outline|grade|copy] {document}|
        [send|email|submit|deliver|mail] {document} to {person}|
        [clean|wash|fix|repair|paint|replace|check|tidy|dust|scrub|mop|vacuum|descale|water|service|install|inspect|defrost|shovel|
        rake|sweep|declutter|organise|empty|change|unclog|measure|polish|sand|unblock|reset|cover|put away|clear out|clean out] {household}|
        [pay|renew|cancel|top up|settle|sort out|transfer|check|dispute|collect] {bill}|
        [go to|drive to|head to|drop by|stop by|walk to|swing by|visit|run to] {place}|
        [take|drive|drop off|pick up|collect|bring] [{creature}|{object}|{person}] [to|at|from] {place}|
        [feed|walk|bathe|brush|groom|play with|weigh|give {number} pills to] {creature}|give {creature} [a bath|medicine|eye drops|flea drops|dinner]|
        [study|revise|practise|practice|learn|review|memorise|prepare|rehearse] {subject}|
        [cook|bake|make|prep|defrost|marinate|order|heat] {food}|
        [book|schedule|arrange|organise|plan|confirm|set up|host|attend|join|prepare for] [a|the|my] {event}|
        [read|watch|listen to|learn|play] [the third chapter|a documentary|the new album|that article|1984|war and peace|the lecture|chapters 3 to 5]|
        [exercise|stretch|meditate|jog|pray|journal|swim|rest|work out|nap|hydrate|stand up|take a break|drink water|take a walk|
        breathe|do yoga|do the dishes|do laundry|do the ironing|do the taxes|do push ups|sort photos|vote|pack|unpack|budget]|
        [back up|update|upgrade|restart|charge|set up|configure|migrate|deploy|debug|test|merge|install|clean up] [the server|my laptop|the phone|the database|the app|node|the printer|the old branch|the website|the tablet|the sdk]|
        [compare|research|look into|figure out|decide on|choose|think about|investigate|sort|count|list|track] [mortgage offers|holiday ideas|schools|{bill}|{document}|flights|a new sofa|paint colours|the numbers]|
        get {household} [fixed|serviced|looked at|cleaned|painted|ready]|have {household} [serviced|checked|repaired]|
        [turn in|hang|move|put up|take down|build|assemble|carry|lock up|open up|cover] [the tree|the shelves|the swing|{household}|{document}|{object}]|
        [apply for|register for|sign up for|enrol in|prepare for|vote for] [a visa|the course|the loan|a library card|the marathon|the exam]|
        [make|bring|take|get] [a copy of {document}|copies of {document}|{number} photos|notes|a list for {event}|the money for {bill}]|
        [wish|congratulate] {person} [happy birthday|eid mubarak|good luck|on the new job]""",
    "tail": "|||| before work| after lunch| with {person}| for {person}| at {place}| on the way home| for the {event}| when i get home| again",
    "digits": "2|3|5|8|12|20|66|250|1040|8843|5.3|1 2|24|9|60|7",
    "cap": "||||",
    # Urdu
    "ur_do": """دودھ لانا|امی کو فون کرنا|بل جمع کرانا|علی کو کال کرنا|رپورٹ بھیجنا|گاڑی دھونا|سبزی خریدنا|دوا لینا|جم جانا|
        کمرہ صاف کرنا|کتاب پڑھنا|کرایہ دینا|بچوں کو لینا|پودوں کو پانی دینا|ڈاکٹر کے پاس جانا|مضمون لکھنا|ٹکٹ بک کرنا|
        نماز پڑھنا|گھر کا کام کرنا|فیس جمع کرانا|کپڑے استری کرنا|دادی سے ملنا|بجلی کا بل دینا|انڈے لانا|درزی سے کپڑے لینا""",
    "ur_noun": """دودھ|بجلی کا بل|ڈاکٹر|میٹنگ|رپورٹ|کرایہ|جم|دانتوں کا ڈاکٹر|سبزی|گیس کا بل|انٹرویو|ہوم ورک|دوا|سالگرہ|
        علی سے ملاقات|گاڑی کی سروس|امتحان کی تیاری|کپڑے|امی کو فون|فیس""",
    "ur_when": """کل|آج|پرسوں|کل صبح|آج شام|کل شام پانچ بجے|جمعہ کو|پیر کو|اگلے ہفتے|اتوار کی صبح|آج رات آٹھ بجے|
        دو گھنٹے بعد|تین دن بعد|مہینے کے آخر میں|صبح نو بجے|5 تاریخ کو|کل دوپہر دو بجے|شام کو""",
    "ur_obj": """دودھ|انڈے|دوائی|سبزی|بجلی کا بل|کپڑے|رپورٹ|کتاب|گاڑی|بچوں کو|امی کو|ڈاکٹر کے پاس|بینک|فیس|ٹکٹ|چابی|پودے|
        کمرہ|فلٹر|موبائل|کھانا|چائے|تحفہ|قربانی کا جانور|پاسپورٹ|شناختی کارڈ|استاد سے|دکان سے آٹا|چھت|موٹر سائیکل|درخواست|
        نوٹس|سامان|جوتے|درزی سے سوٹ|مستری کو|خالہ کے گھر|جنازے پر|نماز|قرآن|ورزش|اے سی کی سروس|گیزر|پانی کی ٹینکی|باجی کو|
        علی بھائی کو|دو کلو چینی|سلائیڈز|ای میل|میٹنگ کی تیاری|لائبریری کی کتاب|کرایہ|زکوٰۃ|ویزا کی درخواست|پرنٹر|شادی میں""",
    "ur_verb": """لانا|لانی|لانے|کرنا|کرنی|کرنے|لینا|لینی|دینا|دینی|دینے|جانا|بھیجنا|بھیجنی|خریدنا|خریدنی|دھونا|دھونی|پڑھنا|پڑھنی|
        بنانا|بنانی|بنوانا|بنوانی|کروانا|کروانی|منگوانا|منگوانی|دکھانا|ملنا|پوچھنا|لکھنا|بدلوانا|صاف کرنا|ٹھیک کروانا|جمع کروانا|
        چیک کرنا|اٹھانا|پہنچانا|رکھنا|استری کرنا|فون کرنا|کال کرنی|یاد کرنا|تیار کرنا|بند کرنا|لگانا|لگوانا|بھرنا|بھرنی""",
    "ur_todo": "{ur_obj} {ur_verb}",
    "ur_past": "لے لیا|کر لیا|کر دیا|بھیج دیا|دے دیا|خرید لی|بنا لیا|دھو لیے|پڑھ لی|جمع کروا دیا|نپٹا دیا|ہو گیا|ہو گئی|ہو گئے|مکمل ہو گیا|ختم ہو گیا|ہو چکا",
    "ro_obj": """doodh|anday|dawai|sabzi|bijli ka bill|kapray|report|kitab|gari|bachon ko|ammi ko|doctor ke paas|bank|fees|ticket|
        chabi|podon ko pani|kamra|filter|mobile|khana|chai|tohfa|passport|shanakhti card|ustad se|dukan se aata|chat|bike|
        application|notes|saman|jootay|darzi se suit|mistri ko|khala ke ghar|namaz|quran|exercise|ac ki service|geyser|
        baji ko|ali bhai ko|2 kilo cheeni|slides|email|meeting ki tayari|library ki kitab|kiraya|visa ki application|printer""",
    "ro_verb": """lana|lani|lanay|karna|karni|krna|krni|lena|leni|dena|deni|jana|bhejna|bhejni|khareedna|khareedni|dhona|dhonay|
        parhna|parhni|banana|banani|banwana|banwani|karwana|krwana|karwani|mangwana|mangwani|dikhana|milna|poochna|likhna|
        saaf karna|theek karwana|jama karwana|jama krwana|check karna|uthana|pohanchana|rakhna|istri karna|phone karna|
        call karni|yaad karna|tayar karna|band karna|lagana|lagwana|bharna|bharni""",
    "ro_todo": "{ro_obj} {ro_verb}",
    "ro_past": "le liya|kar liya|kar diya|bhej diya|de diya|khareed li|bana liya|dho liye|parh li|jama karwa diya|nipta diya|ho gaya|hogaya|ho gayi|ho gaye|mukammal ho gaya|khatam ho gaya|ho chuka",
    "ur_every": "ہر روز|ہر پیر|ہر ہفتے|روزانہ|ہر جمعے|ہر مہینے کی پہلی تاریخ کو|ہر صبح",
    "ur_end": "کرو|کریں|کر دو|کر دیں|کردو|کر دینا",
    "ur_prio": "فوری|اہم|ضروری|درمیانی|کم",
    "ur_task": "کام|ٹاسک|یاددہانی|والا کام",
    # Roman Urdu
    "ro_do": """doodh lana|ammi ko phone karna|bill jama karana|ali ko call karna|report bhejna|gari dhona|sabzi khareedna|
        dawai lena|gym jana|kamra saaf karna|kitab parhna|kiraya dena|bachon ko lena|paudon ko pani dena|
        doctor ke paas jana|mazmoon likhna|ticket book karna|namaz parhna|fees jama karwana|kapre istri karna|
        dadi se milna|bijli ka bill dena|anday lana|darzi se kapre lena|assignment submit karni""",
    "ro_noun": """doodh|bijli ka bill|doctor|meeting|report|kiraya|gym|dentist|sabzi|gas ka bill|interview|homework|dawai|
        salgirah|ali se mulaqat|gari ki service|exam ki tayyari|kapre|ammi ko phone|fees""",
    "ro_when": """kal|aaj|parson|kal subah|aaj shaam|kal shaam 5 baje|jumma ko|peer ko|agle hafte|itwar ki subah|
        aaj raat 8 baje|do ghante baad|teen din baad|mahine ke aakhir mein|subah 9 baje|5 tareekh ko|kal dopahar 2 baje""",
    "ro_every": "har roz|har peer|har hafte|rozana|har jumme|har mahine ki pehli tareekh ko|har subah",
    "ro_end": "karo|karein|kar do|kar dein|kardo|kar dena|krdo",
    "ro_prio": "urgent|aham|zaroori|high|low|medium|kam",
    "ro_task": "kaam|task|reminder|wala kaam|wali task",
    "room": "kitchen|bedroom|hall|living room",
}
