// Urdu in Latin letters, as people type it: words and templates of commands and reminders.
#include "language/packs.h"

namespace yaad::language {
namespace {

constexpr Word kWords[] = {
    {"multavi|postpone|snooze|delay", Class::kPutOff},
    {"fori|zaroori|zaruri|aham|ehem|urgent", Class::kPriority, 1},
    {"darmiyani|mamooli", Class::kPriority, 2},
    {"kam", Class::kPriority, 3},
    {"hai|hain|hein|hay", Class::kStop, 2},
    {"to|do|me|is|par|so|hum|ko|ka|ki|ke|se|pe|mein|tak|aur|yaad|ne|na|kar|tha|nahi", Class::kStop, 1},
    {"kal|kall|parson|subah|subha|shaam|raat|dopahar|baje|bajay|aaj|agle|agla|agli|rozana|itwar|jumerat|mangal|budh|"
     "peer|jumma|hafte|mahine|ghante|har|sadhe|savere",
     Class::kMarker, 2},
    {"karna|karni|karne|karani|karana|krna|krni|karo|karein|karen|kardo|kardein|kar|hai|hain|mujhe|mujhay|mera|meri|"
     "mere|yaad|dilao|dilana|"
     "dila|dilado|dilaen|gaya|gayi|gaye|wala|wali|wale|dikhao|dikhaen|dikha|batao|batao|hatao|hata|mita|kya|kitne|kaun|"
     "kaam|khatam|mukammal|shamil|nahi|nahin|haan|theek|shukriya|rehne|wapas|lana|jana|lena|dena|bharna|milna|bhejna|"
     "khareedna|kharidna|pehle|pehla|dusra|doosra|teesra|salaam|salam|assalam|badlo|badal|multavi|chhodo|choro|kab|"
     "hogaya|hogayi|bhool|bhoolna|likho|likh|daal|dalo|khuda|allah|sab|bhar|diya|dia|liya|lia|kr|krna|krni|krdo|paas|"
     "ammi|abbu|karani|karana|karwani|paani|pani|dawai|hogya|gya|saare|sare|kaunse|konse",
     Class::kMarker, 2},
    {"ko|ka|ki|ke|se|mein|aur|tak|pe|ji|baad|din|saal|do|na", Class::kMarker, 1},
    {"kaam|kam|task|tasks|reminder|reminders|list|yaaddehani", Class::kTaskWord},
    {"karna|karni|karne|lana|lani|lane|jana|jani|lena|leni|lene|dena|deni|dene|bharna|bharni|milna|parhna|parhni|"
     "likhna|likhni|khareedna|kharidna|khareedni|kharidni|banana|banani|bhejna|bhejni|dhona|dhone|khana|khani|peena|"
     "dekhna|dikhana|uthana|chorna|poochna|batana|bulana|dalna|rakhna|nikalna|lagana|pohanchna|karwana|karwani|"
     "mangwana|chalna|jama|utarna|bananay|pakana|pakani|sona|uthna|parhana",
     Class::kAction},
    {"mausam|gana|gaana|gaane|light|batti|awaz|khabrein|latifa|pizza|taxi|weather|song", Class::kForeign},
    {"kya|kyun|kyu|kaun|kahan|kaise|kaisa|kaisi|kab|kitne|kitna|kitni|konsa|konse|kaunse|kaunsa", Class::kAsk},
    {"main|mujhe|hum|woh|wo|yeh|ye|tum|aap|mujhay", Class::kPerson},
};

constexpr std::string_view kReminders[] = {
    "aur|or? {dur} pehle|pehlay|pahle yaad dila|dilana|dilao|dilaen|dilado|karana|karwana dena|do|dein|den?",
    "{dur} pehle|pehlay|pahle reminder|yaaddehani",
    "{dur} pehle|pehlay yaad dehani",
    "{dur} pehle|pehlay mujhe yaad dila|dilana|dilao dena|do?",
};

constexpr CommandRule kCommands[] = {
    {"haan|han|ha|ji|bilkul|theek|thik|sahi|g haan|han|ji|hai|bilkul?", Intent::kUnknown, Detail::kYes, 0.96F,
     kNeedsNothing},
    {"kar do|dein|den", Intent::kUnknown, Detail::kYes, 0.85F, kNeedsNothing},
    {"nahi|nahin|nai|na|mat nahi|ji|karo?", Intent::kUnknown, Detail::kNo, 0.96F, kNeedsNothing},
    {"rehne|rahne do|dein|den", Intent::kUnknown, Detail::kCancel, 0.96F},
    {"choro|chhodo|chodo|cancel|chor karo|do?", Intent::kUnknown, Detail::kCancel, 0.93F},
    {"wapas|waapas karo|lo|le|kar lo|do|lein?", Intent::kUnknown, Detail::kUndo, 0.95F},
    {"undo karo|kar|kardo do?", Intent::kUnknown, Detail::kUndo, 0.97F},
    {"pichla|akhri kaam|amal wapas *", Intent::kUnknown, Detail::kUndo, 0.93F},
    {"<ordinal> wala|wali|wale?", Intent::kUnknown, Detail::kChoose, 0.95F},
    {"number {num}", Intent::kUnknown, Detail::kChoose, 0.95F},
    {"shukriya|meherbani|jazak|mehrbani *", Intent::kUnknown, Detail::kThanks, 0.96F},
    {"bohat|bahut|boht shukriya", Intent::kUnknown, Detail::kThanks, 0.97F},
    {"salam|salaam|assalam|assalamualaikum|aoa alaikum|o? *", Intent::kUnknown, Detail::kGreet, 0.95F},
    {"khuda|allah hafiz", Intent::kUnknown, Detail::kGoodbye, 0.97F},
    {"madad|help karo|kar? do?", Intent::kUnknown, Detail::kHelp, 0.95F},
    {"tum|aap kya kar sakte|sakti ho|hain|hein", Intent::kUnknown, Detail::kHelp, 0.95F},
    {"nahi|nahin|nai ,? *", Intent::kUnknown, Detail::kCorrection, 0.85F, kNeedsWhen},
    {"* mukammal|khatam|complete|done nahi|nahin hua|hui|hue *", Intent::kUpdate, Detail::kReopen, 0.85F, kMaybe},
    {"* dobara|phir|dubara se? kholo|khol|kholein do|dein?", Intent::kUpdate, Detail::kReopen, 0.95F, kMaybe},
    {"* ko? bahal|restore karo|kar|kardo do?", Intent::kUnknown, Detail::kRestore, 0.95F},
    {"sab|saare|sare|tamam kaam|tasks|task|kaamon ko? delete|hata|hatao|mita|khatam|remove kar|karo|karein|do|kardo? "
     "do|dein?",
     Intent::kDelete, Detail::kBulkDelete, 0.95F},
    {"sab|saare|sare|tamam * ko? delete|hata|hatao|mita|remove kar|karo|karein|do|kardo? do|dein?", Intent::kDelete,
     Detail::kBulkDelete, 0.94F},
    {"sab|saare|sare|tamam * ko? mukammal|complete|done kar|karo|karein|kardo do|dein?", Intent::kComplete,
     Detail::kBulkComplete, 0.94F},
    {"* ko? mukammal|complete|done|poora|finish kar|karo|karein|hai|ho|hua|kardo|mark? "
     "do|dein|diya|liya|gaya|gayi|karo? hai?",
     Intent::kComplete, Detail::kNone, 0.94F, kMaybe},
    {"* khatam ho|kar gaya|gayi|liya|gya hai?", Intent::kComplete, Detail::kNone, 0.93F, kMaybe},
    {"* wala|wali|wale? kaam? ho gaya|gayi|gaye|gya|gai|gae|chuka|chuki hai|hain?", Intent::kComplete, Detail::kNone,
     0.95F},
    {"* wala|wali|wale? kaam? hogaya|hogayi|hogya|hogai hai|hain?", Intent::kComplete, Detail::kNone, 0.95F},
    {"* bhar|likh|bhej|dho|parh|bana|khareed|kharid lia|liya|diya|dia|li|di|liye hai|hain?", Intent::kComplete,
     Detail::kNone, 0.9F, kMaybe},
    {"* kar|le|de lia|liya|diya|dia|li|di|liye|chuka|chuki hai|hain|hun|hoon?", Intent::kComplete, Detail::kNone, 0.93F,
     kMaybe},
    {"* ko? delete|remove|cancel kar|karo|karein|kardo|kardein|kro do|dein|den?", Intent::kDelete, Detail::kNone, 0.96F,
     kMaybe},
    {"* ko? mita|hata|nikal|mitao|hatao|nikalo|hatado|mitado do|dein|den|dain?", Intent::kDelete, Detail::kNone, 0.95F,
     kMaybe},
    {"* khatam kar|karo|kardo do|dein?", Intent::kDelete, Detail::kNone, 0.75F, kMaybe},
    {"* ka naam|title badal|change|tabdeel kar? ke|kar? * kar|rakh|rakho|kardo do|dein?", Intent::kUpdate,
     Detail::kNone, 0.94F, kSecondIsTitle | kMaybe},
    {"* ki priority|tarjeeh|ahmiyat <priority> kar|karo|kardo|rakho|set do|dein|karo?", Intent::kUpdate, Detail::kNone,
     0.96F, kPriorityWord},
    {"* ko <priority> kar|karo|kardo|bana|banao do|dein?", Intent::kUpdate, Detail::kNone, 0.93F, kPriorityWord},
    {"* ko? ka|ki|ke? waqt|tareekh|time|date ko? badal|change|tabdeel|badlo *", Intent::kUpdate, Detail::kNone, 0.92F,
     kDateOnly | kMaybe},
    {"* ko? multavi|postpone|snooze|delay kar|karo|karein|kardo do|dein?", Intent::kUpdate, Detail::kSnooze, 0.95F,
     kDateOnly | kMaybe},
    {"* ko? par|pe|tak? shift|move|muntaqil|change|reschedule|tabdeel kar|karo|karein|kardo do|dein?", Intent::kUpdate,
     Detail::kNone, 0.95F, kDateOnly | kMaybe},
    {"* ko? badal|badlo|badlein do|dein?", Intent::kUpdate, Detail::kNone, 0.9F, kDateOnly | kMaybe},
    {"* wala|wali|wale kaam|task? kar|karo|kardo|rakh|rakho do|dein?", Intent::kUpdate, Detail::kNone, 0.88F,
     kDateOnly | kMaybe | kNeedsWhen},
    {"* ko par|pe? kar|karo|kardo|rakh|rakho|le do|dein|jao?", Intent::kUpdate, Detail::kNone, 0.88F,
     kDateOnly | kMaybe | kNeedsWhen},
    {"mujhe|mere|meri|mera? kya|kaun|konse|kaunse kya|se|sa? kaam|kam|task|tasks? "
     "karna|karne|baqi|baki|hai|hain|hein|rehte hai|hain|hein|gaye|tha?",
     Intent::kQuery, Detail::kNone, 0.93F},
    {"kitne kaam|tasks|task *", Intent::kQuery, Detail::kCount, 0.93F},
    {"* kitne kaam|task|tasks *", Intent::kQuery, Detail::kCount, 0.93F},
    {"* dikhao|dikhaen|dikhayen|dikha|batao|bataen|bata|sunao|suna do|dein|den?", Intent::kQuery, Detail::kNone, 0.95F},
    {"* kaam|tasks|task kya|kaun|konse|kaunse kya|se? hai|hain|hein?", Intent::kQuery, Detail::kNone, 0.93F},
    {"mere|meri kaam|tasks|list *", Intent::kQuery, Detail::kNone, 0.88F},
    {"* kya hai|hain|karna|tha|kya *", Intent::kQuery, Detail::kNone, 0.8F},
    {"* kab hai|hain|karna *", Intent::kQuery, Detail::kNone, 0.85F, kMaybe},
    {"* kaam baqi|baki hai|hain?", Intent::kQuery, Detail::kNone, 0.92F},
    {"mujhe|mujhay? yaad|yad dila|dilao|dilana|dilaen|dilado|dilwana do|dena|dein? ke|k|keh|:? *", Intent::kCreate,
     Detail::kRemind, 0.95F, kMaybe},
    {"mujhe|mujhay? * yaad|yad dila|dilao|dilana|dilaen|dilado|dilwana|karana|karao|rakhna do|dena|dein|hai?",
     Intent::kCreate, Detail::kRemind, 0.96F},
    {"* ki|ka|ke liye? reminder|yaaddehani laga|lagao|set|karo|bana|banao karo|kar|do|kardo? do|dein?", Intent::kCreate,
     Detail::kRemind, 0.96F},
    {"naya|nya|ek|aik naya? kaam|task add|shamil|banao|bana|dalo|likho karo|karein|kar|kardo|do? do? :? *",
     Intent::kCreate, Detail::kNone, 0.95F},
    {"naya|nya kaam|task :|-? *", Intent::kCreate, Detail::kNone, 0.9F, kMaybe},
    {"* ka kaam|task add|shamil|banao|bana|daal|dalo|likh|likho karo|karein|kar|kardo|do|lo? do|dein?", Intent::kCreate,
     Detail::kNone, 0.95F},
    {"* list mein|me|main? add|shamil|daal|dal|dalo|likh|likho karo|karein|kar|kardo|do|lo? do|dein?", Intent::kCreate,
     Detail::kNone, 0.95F},
    {"* ko? add|shamil karo|karein|kar|kardo|kro do|dein|lo?", Intent::kCreate, Detail::kNone, 0.94F},
    {"* likh|note|daal karo|kar|lo|do do|lo?", Intent::kCreate, Detail::kNone, 0.88F, kMaybe},
    {"mujhe|mujhay * hai", Intent::kCreate, Detail::kNone, 0.9F, kMaybe},
    {"* mat bhoolna|bhulna|bhoolo", Intent::kCreate, Detail::kNone, 0.9F, kMaybe},
    {"* bhoolna|bhulna mat|nahi", Intent::kCreate, Detail::kNone, 0.9F, kMaybe},
};

constexpr std::string_view kPoliteFront[] = {"please|plz|pls|zara|acha|achha|yaar ,?", "bhai|yaad ,"};

constexpr std::string_view kPoliteBack[] = {"please|plz|pls|shukriya|ji|yaar"};

}  // namespace

constinit const Pack kRomanCommandPack{kRoman, kWords, {}, {}, kReminders, kCommands, kPoliteFront, kPoliteBack, {}};

}  // namespace yaad::language
