// English: verbs of things that people do, beside the commonest ones of pack_en_words.cpp.
#include "language/packs.h"

namespace yaad::language {
namespace {

constexpr Word kWords[] = {
    // Verbs that no other service answers to; their pasts are made by rule.
    {"acknowledge|acquire|adapt|administer|adopt|advertise|affix|airbrush|airdry|align|allocate|"
     "allot|amend|amortize|analyse|analyze|anchor|anodize|appeal|append|appoint|apportion|"
     "apprise|ascertain|assay|assess|assign|assist|auction|authenticate|authorise|authorize|"
     "autograph|automate|babyproof|backfill|backtest|bandage|barter|biopsy|blanch|blot|blowdry|"
     "bolster|brainstorm|braise|braze|broil|burnish|bury|busk|butcher|camouflage|caramelize|"
     "carpool|carve|cater|catsit|centralize|certify|chamfer|chaperone|chauffeur|chlorinate|"
     "clarify|clasp|classify|coax|collate|comb|combine|commute|compensate|compliment|condense|"
     "confer|confront|consign|consolidate|construct|consult|containerize|contribute|convene|"
     "coordinate|correspond|critique|cultivate|curate|customise|customize|deadhead|deadlift|"
     "debone|debrief|decommission|deduplicate|deepclean|deescalate|deflea|defog|defrag|"
     "defragment|deglaze|dehumidify|delegate|deliberate|demolish|deregister|derust|designate|"
     "detach|detangle|detox|devein|devise|diagnose|dictate|dilute|disassemble|disband|disclose|"
     "discontinue|dismantle|dispatch|dissect|distribute|diversify|divvy|dogsit|doublecheck|douse|"
     "dowel|downscale|downsize|drape|dryclean|duplicate|eavesdrop|embellish|emboss|embroider|"
     "encase|enclose|encrypt|engrave|enlarge|enquire|entertain|enumerate|epoxy|equalize|equip|"
     "erect|etch|evaluate|examine|excavate|expand|expedite|expense|expunge|fabricate|facilitate|"
     "fasten|fertilise|festoon|finetune|fireproof|flatten|flavor|forage|formalize|formulate|"
     "freshen|fumigate|fundraise|furnish|galvanize|gargle|germinate|giftwrap|gild|grate|haggle|"
     "handcraft|handwash|handwrite|harden|harmonize|headhunt|hike|hoist|hone|honour|housesit|"
     "housetrain|inaugurate|initialize|initiate|inject|inoculate|inquire|inscribe|insource|"
     "insure|integrate|interrogate|invest|irrigate|iterate|juggle|jumpstart|kern|kickstart|levy|"
     "liaise|limber|liquidate|litigate|loosen|magnetize|maintain|maximize|mealprep|mediate|"
     "memoize|memorialize|micromanage|minify|minimize|modernize|moisturise|moisturize|monetize|"
     "monogram|mothproof|nebulize|neuter|nominate|normalize|nurture|obtain|optimise|optimize|"
     "orchestrate|outfit|outsource|overhaul|oversee|oxygenate|pamper|paraphrase|parboil|parse|"
     "partition|pasteurize|pawn|pebble|peddle|petsit|pluck|plumb|plump|powerwash|premix|"
     "preorder|prepay|preserve|pressurewash|pretreat|prioritise|procure|propose|publicise|"
     "publicize|publish|pulverize|purify|ransack|rappel|reacquaint|readjust|reassemble|reassess|"
     "reassign|reassure|reattach|rebalance|rebid|rebrand|recaulk|recertify|recharge|reclaim|"
     "recode|recommission|recompile|recondition|reconfigure|reconfirm|reconnect|reconsider|recook|"
     "recork|recount|recoup|recover|recruit|rectify|recut|redact|redeploy|redesign|redirect|"
     "redistribute|redline|redraft|redraw|reduce|reevaluate|refile|refinance|refinish|refit|"
     "refold|reformat|reframe|refresh|refrigerate|refuel|refurnish|regift|regrade|regrease|"
     "regroup|regrow|rehydrate|reimagine|reinforce|reinspect|reinsulate|reinvest|reinvite|rejig|"
     "rekey|relace|relaunch|relearn|relink|relocate|remarket|remaster|remeasure|remix|remodel|"
     "remortgage|remount|renegotiate|renotify|renovate|reoil|reorg|reorganise|reorganize|repanel|"
     "repark|repaste|repave|rephrase|repipe|replan|replumb|repoint|repolish|reposition|"
     "repressurize|reprice|reprocess|reprogram|repurpose|requalify|requeue|reread|rerecord|"
     "reregister|reroof|reroute|resand|rescan|rescreen|reseat|resecure|resew|reshape|reshelve|"
     "reshoot|resize|resolder|restain|restake|restate|restructure|resupply|retape|retarget|"
     "retexture|rethink|rethread|retie|retighten|retile|retouch|retrace|retrain|retrim|retrofit|"
     "reupholster|reuse|revamp|reverify|revisit|revitalize|revive|rewax|reweigh|rework|rezone|"
     "rototill|rsvp|rub|rustproof|safeguard|sandblast|sanitise|saute|scarify|schlep|scrawl|"
     "scrounge|sculpt|scythe|secure|segregate|sensitize|separate|sequence|serenade|settle|shave|"
     "shorten|shrinkwrap|shuck|sift|singe|socialise|socialize|soften|solicit|spearhead|"
     "spellcheck|spiff|standardize|sterilise|sterilize|straighten|strategise|strategize|"
     "strengthen|subpoena|sunblock|supervise|swaddle|sweeten|synthesise|synthesize|syphon|tamp|"
     "teach|telecommute|tenderize|thicken|transact|transpose|troubleshoot|tweeze|unbolt|unbox|"
     "unclip|unclutter|uncork|uncover|underline|underpin|unearth|unfold|unfreeze|unhook|"
     "uninstall|unkink|unlace|unmount|unpin|unplug|unravel|unroll|unscrew|unseal|unstack|"
     "unstick|untie|unwind|unwrap|unzip|upcycle|upholster|validate|ventilate|vet|visualise|"
     "visualize|waitlist|waive|weatherize|weatherproof|weatherstrip|weave|weedwhack|whiten|"
     "whitewash|widen|winterise|winterize|wipe|withhold|wrestle|wring|xerox",
     Class::kErrand, 1},
    // The same that are nouns as often: "oil the hinges", "oil prices".
    {"barbecue|barbeque|batten|bevel|bid|bike|bind|blend|blitz|blog|bolt|bookmark|boost|"
     "braid|brine|brush|buckle|budget|buff|chisel|clamp|collage|compress|console|contest|"
     "cover|cram|crate|crimp|curl|diagram|ditch|doodle|dub|dye|embed|exfoliate|fax|fillet|"
     "flip|forecast|forge|format|fry|garnish|gauge|gift|glaze|glue|graft|grill|halve|haul|"
     "henna|hose|inventory|invoice|jot|kayak|lacquer|lattice|leach|lease|leash|license|lime|"
     "load|lube|manicure|marinade|mash|massage|mince|mix|muzzle|needlepoint|oil|paddle|patent|"
     "pedicure|perm|petition|photograph|pickle|plait|pledge|plough|plow|plug|poach|poll|"
     "portion|pot|pour|preview|prime|probe|prototype|quilt|ream|reference|rent|rerun|respray|"
     "restyle|retest|rewrap|roast|roster|salt|salvage|sandpaper|scaffold|scald|scour|scrapbook|"
     "scrape|screen|scribble|seal|sear|season|segment|serve|shampoo|shear|shepherd|shim|"
     "shingle|showcase|shuttle|simmer|siphon|skewer|skim|slit|smoke|snip|snorkel|source|"
     "spackle|spay|splice|split|spool|spray|sprinkle|spruce|squeegee|squeeze|stack|stake|"
     "stash|steam|steep|stencil|storyboard|stow|strip|stucco|sublet|substitute|tackle|tally|"
     "tape|tarp|tattoo|tender|terrace|thin|thread|tie|tile|tint|topcoat|torch|tote|tow|"
     "trace|treat|trellis|truss|tuck|tune|tutor|tweak|type|undercoat|veneer|vent|videotape|"
     "wallpaper|warehouse|warm|warn|waterproof|wire|woodwork|wrangle",
     Class::kErrand, 3},
    // Names of services that have become verbs.
    {"venmo|zelle|paypal|whatsapp|dm|skype|airdrop|attach|forward|locate|dispense|provide|"
     "finance|manage|gather",
     Class::kErrand, 2},
    // Pasts that no rule makes, and those of verbs that other services answer to as well.
    {"chosen|woven|wrung|mown|redone|rewritten|redrawn|rewound|unwound|remade|retaken|rethought|resold|undone|stuck|"
     "struck|swung|spent|frozen|lit|sown|torn",
     Class::kPast},
    {"moved|opened|looked|watched|listened|shared|carried|heated|passed|discussed|figured|"
     "tracked|calculated|trained|stocked|peeled|chopped|boiled|accepted|rejected|requested|"
     "reported|disputed|claimed|exchanged|topped|touched|searched|explored|brushed|looped|"
     "contacted|attached|posted|wiped|sealed",
     Class::kPast},
};

}  // namespace

constinit const Pack kEnglishVerbPack{kLatin, kWords, {}, {}, {}, {}, {}, {}, {}};

}  // namespace yaad::language
