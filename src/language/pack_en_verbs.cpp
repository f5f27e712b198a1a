// English: verbs of things that people do, beside the commonest ones of pack_en_words.cpp.
#include "language/packs.h"

namespace yaad::language {
namespace {

constexpr Word kWords[] = {
    // Verbs that no other service answers to; their pasts are made by rule.
    {"acknowledge|acquire|adapt|administer|adopt|advertise|affix|airbrush|airdry|align|allocate|"
     "allot|amend|amortize|analyse|analyze|anchor|anodize|appeal|append|appoint|apportion|"
     "apprise|ascertain|assay|assess|assign|assist|auction|authenticate|authorise|authorize|"
     "autograph|automate|babyproof|backfill|backtest|bandage|barter|biopsy|blag|blanch|blot|"
     "blowdry|bodge|bolster|botch|brainstorm|braise|braze|broil|burnish|bury|busk|butcher|"
     "cadge|camouflage|caramelize|carpool|carve|cater|catsit|centralize|certify|chamfer|"
     "chaperone|chauffeur|chivvy|chlorinate|clarify|clasp|classify|coax|cobble|collate|comb|"
     "combine|commute|compensate|compliment|condense|confer|confront|consign|consolidate|"
     "construct|consult|containerize|contribute|convene|coordinate|correspond|critique|cultivate|"
     "curate|customise|customize|daub|deadhead|deadlift|debone|debrief|declog|decommission|"
     "deduplicate|deepclean|deescalate|deflea|defog|defrag|defragment|defray|degauss|deglaze|"
     "degrime|dehumidify|delegate|deliberate|delouse|demolish|deregister|derust|designate|"
     "destone|detach|detangle|detick|detox|devein|devise|dewax|diagnose|dictate|dilute|"
     "disassemble|disband|disclose|discontinue|dismantle|dispatch|dissect|distribute|diversify|"
     "divvy|dogsit|dogwalk|doublecheck|douse|dowel|downscale|downsize|drape|dryclean|duplicate|"
     "eavesdrop|embellish|emboss|embroider|encase|enclose|encrypt|engrave|enlarge|enquire|"
     "entertain|enumerate|epoxy|equalize|equip|erect|etch|evaluate|examine|excavate|expand|"
     "expedite|expense|expunge|fabricate|facilitate|fasten|ferry|fertilise|festoon|finetune|"
     "fireproof|flatten|flavor|forage|formalize|formulate|freshen|fumigate|fundraise|furnish|"
     "galvanize|gargle|germinate|giftwrap|gild|grate|grit|haggle|handcraft|handwash|handwrite|"
     "harden|harmonize|headhunt|hike|hoist|hone|honour|hotwire|housesit|housetrain|inaugurate|"
     "initialize|initiate|inject|inoculate|inquire|inscribe|insource|insure|integrate|"
     "interrogate|invest|irrigate|iterate|juggle|jumpstart|kern|kickstart|levy|liaise|limber|"
     "liquidate|litigate|loop|loosen|lop|magnetize|maintain|maximize|mealprep|mediate|memoize|"
     "memorialize|micromanage|minify|minimize|mither|modernize|moisturise|moisturize|monetize|"
     "monogram|mothproof|nebulize|neuter|nominate|normalize|nurture|obtain|optimise|optimize|"
     "orchestrate|outfit|outsource|overhaul|overpaint|oversee|oxygenate|pamper|panfry|paraphrase|"
     "parboil|parcook|parse|partition|pasteurize|pawn|pebble|peddle|petsit|pluck|plumb|plump|"
     "powerwash|preheat|premix|preorder|prepay|preserve|pressurewash|pretreat|primp|prioritise|"
     "procure|propose|publicise|publicize|publish|pulverize|purify|ransack|rappel|reacquaint|"
     "readjust|reassemble|reassess|reassign|reassure|reattach|rebalance|rebid|rebind|rebrand|"
     "recaulk|recertify|recharge|reclaim|recoat|recode|recolour|recommission|recompile|"
     "recondition|reconfigure|reconfirm|reconnect|reconsider|recook|recork|recount|recoup|"
     "recover|recruit|rectify|recut|redact|redeploy|redesign|redirect|redistribute|redline|"
     "redraft|redraw|redub|reduce|redye|reevaluate|refile|refinance|refinish|refit|refold|"
     "reformat|reframe|refresh|refrigerate|refuel|refurnish|regift|reglue|regrade|regrease|"
     "regroup|regrow|reheel|rehydrate|reimagine|reinforce|reink|reinspect|reinsulate|reinvest|"
     "reinvite|rejig|rejoint|rekey|relace|relag|relaunch|relearn|relink|relocate|remarket|"
     "remaster|remeasure|remix|remodel|remortar|remortgage|remount|renegotiate|renotify|renovate|"
     "reoil|reorg|reorganise|reorganize|repad|repanel|repark|repaste|repave|rephrase|repin|"
     "repipe|replan|replumb|repoint|repolish|reposition|repressurize|reprice|reprocess|reprogram|"
     "repurpose|requalify|requeue|reread|rerecord|reregister|reroof|reroute|resalt|resand|"
     "rescan|rescope|rescore|rescreen|reseat|resecure|resew|reshape|reshelve|reshoe|reshoot|"
     "resit|resite|resize|reskin|resolder|respool|restain|restake|restate|restructure|resupply|"
     "retape|retarget|retexture|rethatch|rethink|rethread|retie|retighten|retile|retouch|"
     "retrace|retrain|retrim|retrofit|retype|reupholster|reuse|revamp|revarnish|reverify|"
     "revisit|revitalize|revive|rewallpaper|rewax|reweave|reweigh|rewet|rework|rezone|rototill|"
     "rsvp|rub|rustproof|safeguard|sandblast|sanitise|saute|scarify|schlep|scrawl|scrounge|"
     "sculpt|scythe|secure|segregate|sensitize|separate|sequence|serenade|settle|shave|shoo|"
     "shorten|shrinkwrap|shuck|sift|singe|slather|smarten|socialise|socialize|soften|solicit|"
     "soundproof|spearhead|spellcheck|spiff|spritz|standardize|sterilise|sterilize|stockpile|"
     "straighten|strategise|strategize|strengthen|subpoena|sunblock|supervise|suss|swaddle|"
     "sweeten|sweettalk|swot|synthesise|synthesize|syphon|tamp|teach|telecommute|tenderize|"
     "thatch|thicken|transact|transpose|troubleshoot|trowel|tweeze|typeset|unbolt|unbox|unclip|"
     "unclutter|uncork|uncover|underline|underpin|unearth|unfold|unfreeze|unhitch|unhook|"
     "uninstall|unjumble|unkink|unlace|unmask|unmount|unpick|unpin|unplug|unravel|unroll|"
     "unscrew|unseal|unstack|unstick|unstitch|untack|untie|unwind|unwrap|unzip|upcycle|"
     "upholster|validate|ventilate|vet|visualise|visualize|waitlist|waive|wangle|waterseal|wean|"
     "weatherize|weatherproof|weatherstrip|weave|weedwhack|wheedle|whiten|whitewash|widen|"
     "winterise|winterize|wipe|withhold|wrestle|wring|xerox",
     Class::kErrand, 1},
    // The same that are nouns as often: "oil the hinges", "oil prices".
    {"barbecue|barbeque|batten|bevel|bid|bike|bind|blend|blitz|blog|bolt|bookmark|boost|"
     "braid|brine|brush|buckle|budget|buff|chisel|clamp|collage|compress|console|contest|"
     "cover|cram|crate|crimp|curl|diagram|doodle|dub|dye|embed|exfoliate|fax|fillet|flip|"
     "forecast|forge|format|fry|garnish|gauge|gift|glaze|glue|graft|grill|halve|haul|henna|"
     "hose|inventory|invoice|jot|kayak|lacquer|lattice|leach|lease|leash|license|lime|load|"
     "lube|manicure|marinade|mash|massage|mince|mix|muzzle|needlepoint|oil|paddle|patent|"
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
    {"wait|venmo|zelle|paypal|whatsapp|dm|skype|airdrop|attach|forward|locate|dispense|"
     "provide|manage|gather",
     Class::kErrand, 2},
    // Pasts that no rule makes, and those of verbs that other services answer to as well.
    {"chosen|woven|wrung|mown|redone|rewritten|redrawn|rewound|unwound|remade|retaken|rethought|resold|undone|stuck|"
     "struck|swung|spent|frozen|lit|sown|torn",
     Class::kPast},
    {"moved|opened|shared|discussed|calculated|peeled|chopped|boiled|accepted|rejected|"
     "requested|reported|disputed|claimed|exchanged|topped|touched|searched|explored|brushed|"
     "looped|contacted|attached|posted|wiped|sealed",
     Class::kPast},
};

}  // namespace

constinit const Pack kEnglishVerbPack{kLatin, kWords, {}, {}, {}, {}, {}, {}, {}};

}  // namespace yaad::language
