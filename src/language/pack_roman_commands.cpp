// Urdu in Latin letters, as people type it: words and templates of commands and reminders.
#include "language/packs.h"

namespace yaad::language {
namespace {

constexpr Word kWords[] = {
    {"multavi|postpone|snooze|delay", Class::kPutOff},
    {"fori|zaroori|zaruri|aham|ahem|ehem|urgent|important", Class::kPriority, 1},
    {"darmiyani|mamooli", Class::kPriority, 2},
    {"kam", Class::kPriority, 3},
    {"hai|hain|hein|hay", Class::kStop, 2},
    {"to|do|me|is|par|so|hum|ko|ka|ki|ke|se|pe|mein|tak|aur|yaad|ne|na|kar|kr|tha|nahi", Class::kStop, 1},
    {"kal|kall|parson|subah|subha|shaam|raat|dopahar|baje|bajay|aaj|agle|agla|agli|rozana|itwar|jumerat|mangal|budh|"
     "peer|jumma|hafte|mahine|ghante|har|sadhe|savere",
     Class::kMarker, 2},
    {"karna|karni|karne|karani|karana|krna|krni|karo|karein|karen|kardo|kardein|kar|hai|hain|mujhe|mujhay|mera|meri|"
     "mere|yaad|dilao|dilana|"
     "dila|dilado|dilaen|gaya|gayi|gaye|wala|wali|wale|dikhao|dikhaen|dikha|batao|batao|hatao|hata|mita|kya|kitne|kaun|"
     "kaam|khatam|mukammal|shamil|nahi|nahin|haan|theek|shukriya|rehne|wapas|lana|jana|lena|dena|bharna|milna|bhejna|"
     "khareedna|kharidna|pehle|pehla|dusra|doosra|teesra|salaam|salam|assalam|badlo|badal|multavi|chhodo|choro|kab|"
     "hogaya|hogayi|bhool|bhoolna|likho|likh|dalo|khuda|allah|sab|bhar|diya|dia|liya|lia|kr|krna|krni|krdo|paas|"
     "ammi|abbu|karani|karana|karwani|paani|pani|dawai|hogya|gya|saare|sare|kaunse|konse",
     Class::kMarker, 2},
    {"ghar|safai|bijli|doodh|sabzi|khana|gari|bachon|bachay|ammi|abbu|kapray|kapre|kapde|kitab|kitabain|paise|kiraya|"
     "roti|chai|anday|atta|chawal|dukan|masjid|namaz|shadi|salgirah|mehmaan|phupho|"
     "khala|"
     "mama|nani|dadi|beti|beta|behan|bhai|daal|dal|gosht|aloo|pyaz|namak|cheeni|dahi|machli|murghi|phal|juttay|joote",
     Class::kMarker, 3},
    {"shukriya|meri|hamara|kaise|kaisay|kese|chahiye|chahye", Class::kMarker, 2},
    {"bjy|sbh|shm|prso|jna|jni|lna|lni|lne|gai|gae|gyi|gye|gayin|kro|krlo|krein|krwana|krwani|krwa|hoon|rha|rhi|rhe|"
     "nhi|mjhe|mjhy|btao|btana|dkhao|dikhado|"
     "batado|bje|bjay|thay|hogai|hogyi|krdi|krdia|krlia|karunga|karungi|jaunga|jaungi|chahiye|chuka|chuki|chuke|parega|"
     "paregi|mene|maine|meine|mainay|tk|tak|iftar|iftari|sehri|saman|samaan|mjhay|hume|humain|kapron|masjid|mistri|"
     "darzi",
     Class::kMarker, 2},
    {"aoa|bilkul|bohat|boht|bahut|meherbani|theek|jumme|acha|achha|jazakallah", Class::kMarker, 2},
    {"ko|ka|ki|ke|se|mein|aur|tak|pe|ji|baad|din|saal|do|na|baar|dafa|roz|de|di", Class::kMarker, 1},
    {"kaam|kam|task|tasks|reminder|reminders|list|yaaddehani", Class::kTaskWord},
    {"karna|karni|karne|lana|lani|lane|jana|jani|lena|leni|lene|dena|deni|dene|bharna|bharni|milna|parhna|parhni|"
     "likhna|likhni|khareedna|kharidna|khareedni|kharidni|banana|banani|bhejna|bhejni|dhona|dhone|khana|khani|peena|"
     "dekhna|dikhana|uthana|chorna|poochna|batana|bulana|dalna|rakhna|nikalna|lagana|pohanchna|karwana|karwani|"
     "mangwana|chalna|jama|utarna|bananay|pakana|pakani|sona|uthna|parhana",
     Class::kAction},
    {"mausam|gana|gaana|gaane|light|batti|awaz|khabrein|latifa|pizza|taxi|weather|song", Class::kForeign},
    {"kya|kyun|kyu|kis|kaun|kahan|kaise|kaisa|kaisi|kab|kitne|kitna|kitni|konsa|konse|kaunse|kaunsa", Class::kAsk},
    {"main|mujhe|hum|woh|wo|yeh|ye|tum|aap|mujhay", Class::kPerson},
};

constexpr std::string_view kReminders[] = {
    "aur|or? {dur} pehle|pehlay|pahle <part>? ko? {clock} pe|par|ko? mujhe|mujhay? "
    "yaad|yad|reminder|remind|alert|alarm|bata|batana dehani|dihani? "
    "dila|dilana|dilao|dilaiye|dilado|dilwa|dilwana|kara|karana|karwana|karado|laga|lagana|bhej|set|karna|kar|kr? "
    "dena|do|dein|den|dijiye|lena? ga?",
    "aur|or? us|uss|is|iss se|say|sy {dur} pehle|pehlay|pahle|qabl bhi|hi|b? mujhe|mujhay? yaad|yad dehani|dihani? "
    "dila|dilana|dilao|dilaiye|dilaen|dilado|dilwa|dilwana|karana|karwana|krwana|kara|karwa|krwa|karao|karado|karwado "
    "dena|do|dein|den|dijiye|dijiyega|lena? ga?",
    "aur|or? {dur} pehle|pehlay|pahle|qabl bhi|hi|b? mujhe|mujhay? yaad|yad dehani|dihani? "
    "dila|dilana|dilao|dilaiye|dilaen|dilado|dilwa|dilwana|karana|karwana|krwana|kara|karwa|krwa|karao|karado|karwado "
    "dena|do|dein|den|dijiye|dijiyega|lena? ga?",
    "<unit> pehle|pehlay|pahle|qabl bhi|hi|b? mujhe|mujhay? yaad|yad dehani|dihani? "
    "dila|dilana|dilao|dilaiye|dilaen|dilado|dilwa|dilwana|karana|karwana|krwana|kara|karwa|krwa|karao|karado|karwado "
    "dena|do|dein|den|dijiye|dijiyega|lena? ga?",
    "aur|or? {dur} pehle|pehlay|pahle bhi|hi|b? reminder|yaaddehani|alert|alarm laga|lagana|lagao|lagado|set|bhej? "
    "do|dena|dein|karna|kardo?",
    "reminder|yaaddehani|alert|alarm {dur} pehle|pehlay|pahle ka|ki? laga|set|bhej kar? do|dena|dein|karo?",
    "{dur} pehle|pehlay|pahle ka|ki reminder|yaaddehani|alert|alarm laga|set|bhej|add kar|kr? "
    "do|dena|dein|karo|kro|kardo|krdo|karna|krna|karein?",
    "reminder|yaaddehani|alert|alarm {dur} pehle|pehlay|pahle|phle ka|ki|wala|wali kar|kr|rakh do|dena|dein|den|lo?",
    "yaad|yad dehani|dihani {dur} pehle|pehlay|pahle|phle ka|ki|wala|wali kar|kr|rakh do|dena|dein|den|lo?",
    "{dur} pehle|pehlay|pahle ki yaad|yad dehani|dihani laga|set|bhej kar? do|dena|dein?",
    "aur|or? {dur} pehle|pehlay|pahle bhi|b? yaad|yad dehani|dihani laga? do|dena|dein?",
    "{dur} pehle|pehlay|pahle|phle ki yaad|yad dehani|dihani bhi|b? "
    "laga|lga|lagado|lgado|lagao|lgao|lagana|lagaen|set|jor|jod|jorr|shamil|daal|dal|rakh|add "
    "kar|kr? do|dena|dein|karo|kardo|krdo?",
    "aur|or? {dur} pehle|pehlay|pahle remind karna|krna|karo|kardo|kar|kr|krdo|kardena do|dena|dein?",
    "aur|or? {dur} pehle|pehlay|pahle bhi|b? mujhe? bata|bta dena|do|dein",
    "{dur} pehle|pehlay|pahle|phle ka|ki|wala|wali ek|aik? reminder|yaaddehani|yaaddihani|alert|alarm bhi|b? "
    "laga|lga|lagado|lgado|lagao|lgao|lagana|lgana|set|bhej|add|jor|jod|jorr|shamil|daal|dal|rakh kar|kr? "
    "do|dena|dein|karo|kro|kardo|krdo|karna|krna|karein?",
    "ek|aik? reminder|yaaddehani|yaaddihani|alert|alarm bhi|b? laga|lga|lagado|lgado|lagao|lgao|lagana|lgana|set|add "
    "kar|kr? do|dena|dein|karo|kro|kardo|krdo|karna|krna? {dur} pehle|pehlay|pahle|phle ka|ki",
    "aur|or? {dur} pehle|pehlay|pahle|phle|qabl reminder|yaaddehani|alert|alarm bhi",
    ",? mujhe|mujhay? yaad|yad dehani|dihani? "
    "dila|dilana|dilao|dilaiye|dilaen|dilado|dilwa|dilwana|kara|karana|karwa|karwana|krwa|karado|karao "
    "dena|do|dein|den|dijiye|dijiyega? {dur} pehle|pehlay|pahle|phle",
    ", reminder|alert|alarm|yaaddehani {dur} pehle|pehlay|pahle|phle",
    "aur|or? {dur} pehle|pehlay|pahle|phle|qabl bhi|hi|b? mujhe|mujhay? "
    "ping|notify|remind|ittila|ittela|notification|reminder|alert|alarm "
    "karna|krna|karo|kro|kardo|krdo|kardena|krdena|bhejna|chahiye|chahye|chaiye|chahie",
    "aur|or? {dur} pehle|pehlay|pahle|phle|qabl bhi|hi|b? mujhe|mujhay? "
    "ping|notify|remind|ittila|ittela|notification|reminder|alert|alarm "
    "kar|kr|karwa|krwa|karva|krva|kara|bhej|bhijwa|de dena|do|dein|den|dijiye",
    "aur|or? {dur} pehle|pehlay|pahle|phle|qabl bhi|hi|b? mujhe|mujhay? ghanti|bell|alarm "
    "bajana|bajao|bajani|bajado|bajadena|bajaen|bajaein",
    "aur|or? {dur} pehle|pehlay|pahle|phle|qabl bhi|hi|b? mujhe|mujhay? ghanti|bell|alarm baja dena|do|dein|den|dijiye",
    "aur|or? {dur} pehle|pehlay|pahle bhi|b? mujhe? batana|bataen|batao|btana|btao|btaen",
};

// What belongs to the talk itself; everything about tasks is read by its verb (urdu_clause.h).
constexpr CommandRule kCommands[] = {
    {"haan|han|ha|ji|jee|bilkul|theek|thik|sahi|g|yes|ok|okay|acha|zaroor|sure|beshak|durust "
     "haan|han|ji|hai|bilkul|zaroor|yaar|theek|sahi? hai? ,? "
     "kar|kr|kardo|krdo|karo|karein|kardein? do|dein|den? hai?",
     Intent::kUnknown, Detail::kYes, 0.96F, kNeedsNothing},
    {"haan|han|ji|ok|okay|acha|theek ji|haan|hai? ,? yehi|yahi|wohi|sahi|theek hai|kar|karo|kardo? do?",
     Intent::kUnknown, Detail::kYes, 0.94F, kNeedsNothing},
    {"haan|han|ji|yes|theek|ok ji|haan|bhai|yaar|bilkul|hai? ,? "
     "delete|hata|mita|hatao|mitao|complete|mukammal|done|cancel|kar|kr|kardo|karo "
     "kar|kr|karo|do|dein|kardo|krdo? do|dein?",
     Intent::kUnknown, Detail::kYes, 0.93F, kNeedsNothing},
    {"ji nahi|nahin shukriya|thanks|yaar|bhai?", Intent::kUnknown, Detail::kNo, 0.96F, kNeedsNothing},
    {"ye|yeh|wo|yeh? nahi|nahin ,? <ordinal> wala|wali|wale?", Intent::kUnknown, Detail::kChoose, 0.94F},
    {"<ordinal> wala|wali|wale? task|kaam|reminder|option", Intent::kUnknown, Detail::kChoose, 0.92F},
    {"ruko|bas|acha|nahi|rukiye ,? cancel|rehne|chhoro|choro|ruk|band karo|kar|do|dein|jao? do|dein?", Intent::kUnknown,
     Detail::kCancel, 0.93F},
    {"kar|kr do|dein|den|lo", Intent::kUnknown, Detail::kYes, 0.85F, kNeedsNothing},
    {"kardo|krdo|kardein|karlo", Intent::kUnknown, Detail::kYes, 0.85F, kNeedsNothing},
    {"ji|haan|han ji? bilkul|zaroor|theek|sahi hai|kar? do?", Intent::kUnknown, Detail::kYes, 0.96F, kNeedsNothing},
    {"nahi|nahin|nai|nhi|na|no nahi|nahin|nhi|ji|yaar|bhai? ,? bilkul|mat? nahi|karo|kro|karna? do?", Intent::kUnknown,
     Detail::kNo, 0.96F, kNeedsNothing},
    {"nahi|nahin|nhi yaar|ji|bhai|shukriya? ,? mat|na kar|karo|kro|karein|karna do?", Intent::kUnknown, Detail::kNo,
     0.95F, kNeedsNothing},
    {"mat kar|karo|kro|karein|karna", Intent::kUnknown, Detail::kNo, 0.94F, kNeedsNothing},
    {"bilkul|hargiz nahi|nahin", Intent::kUnknown, Detail::kNo, 0.96F, kNeedsNothing},
    {"nahi|nahin ,? abhi|zaroorat nahi? rehne? do?", Intent::kUnknown, Detail::kNo, 0.93F, kNeedsNothing},
    {"abhi|abi|ab nahi|nahin|nhi|nai ,? yaar|ji|shukriya?", Intent::kUnknown, Detail::kNo, 0.93F, kNeedsNothing},
    {"nahi|acha|chalo|bas|choro|chhoro|chorro|chhodo ,|to|phir? ab? isay|isko|usko|usay? rehne|rahne|rehnay|rehnen "
     "do|dein|den|dijiye|dijiyega "
     "ab|abhi|yaar|ye|isay|isko?",
     Intent::kUnknown, Detail::kCancel, 0.96F},
    {"isay|isko|ye|yeh|usay|wo? rehne|rahne|rehnay do|dein|den|dijiye|dijiyega ab|abhi|yaar|ye|isay|isko?",
     Intent::kUnknown, Detail::kCancel, 0.96F},
    {"acha|chalo|yaar|bas|to? choro|chhodo|chodo|chorro|chhoro|cancel|chor|chorein|jane|forget|dafa "
     "karo|kar|do|dein|kro? do|yaar|isko|isay|ye|is? baat? ko? ,? kuch|koi|rehne|bhool? "
     "nahi|baat|do|jao? nahi?",
     Intent::kUnknown, Detail::kCancel, 0.93F},
    {"kuch|koi baat? nahi|nahin", Intent::kUnknown, Detail::kCancel, 0.9F},
    {"bhool jao|jaen|jayen isay|isko|ye?", Intent::kUnknown, Detail::kCancel, 0.9F},
    {"wapas|waapas|wapis|vapas|ulta karo|kro|lo|le|kar|krdo|kardo|karein|lelo lo|do|lein|dein|den? isay|isko|ye|wo?",
     Intent::kUnknown, Detail::kUndo, 0.95F},
    {"wapas|waapas|wapis|vapas karo|kro|lo|le|kar|krdo|kardo|karein lo|do|lein|dein? jo *", Intent::kUnknown,
     Detail::kUndo, 0.95F},
    {"jo|ye|yeh|wo abhi? kiya|kia|hua|ki|tha hai|tha? wo|usay|usko|isay|isko|use? wapas|wapis|undo|ulta *",
     Intent::kUnknown, Detail::kUndo, 0.95F},
    {"undo|andu karo|kar|kardo|krdo|kro|karein|kar do|dein?", Intent::kUnknown, Detail::kUndo, 0.97F},
    {"pichla|pichli|akhri|aakhri|last kaam|amal|tabdeeli|change|action|cheez|harkat ko? "
     "wapas|wapis|undo|mansookh|cancel|khatam|radd *",
     Intent::kUnknown, Detail::kUndo, 0.95F},
    {"galti|ghalti se? ho|kar|hui|hogayi gayi|gaya|diya|di? ,? wapas|undo|wapis *", Intent::kUnknown, Detail::kUndo,
     0.93F},
    {"wo|woh|haan|ji? jo? <ordinal> number|option? wala|wali|wale|walay? theek|sahi|thik|kar|kardo? hai|do?",
     Intent::kUnknown, Detail::kChoose, 0.95F},
    {"upar|neeche|oopar se|wala|wali <ordinal>? wala|wali?", Intent::kUnknown, Detail::kChoose, 0.93F},
    {"number|option|no {num} wala|wali|theek|sahi|kar? hai|do?", Intent::kUnknown, Detail::kChoose, 0.95F},
    {"{num} number|no wala|wali?", Intent::kUnknown, Detail::kChoose, 0.94F},
    {"dono|teeno|donon|sab|sare hi? wale|walay?", Intent::kUnknown, Detail::kChoose, 0.75F, kNeedsNothing},
    {"shukriya|shukria|meherbani|mehrbani|jazak|jazakallah|jazakillah|thanks|thx|thankyou|nawazish *", Intent::kUnknown,
     Detail::kThanks, 0.96F},
    {"bohat|bahut|boht|bohot|bht bohat|bahut? shukriya|shukria|meherbani|mehrbani|acha|aala|khoob|nawazish *",
     Intent::kUnknown, Detail::kThanks, 0.96F},
    {"aap|tumhara|tera|apka|aapka ka? bohat|bahut|boht? shukriya|shukria *", Intent::kUnknown, Detail::kThanks, 0.96F},
    {"thank you|u|yu *", Intent::kUnknown, Detail::kThanks, 0.95F},
    {"jeete|jiyo|khush|salamat|jeetay raho|beta *", Intent::kUnknown, Detail::kThanks, 0.93F},
    {"allah|khuda aap|tum|tumhe|apko|aapko|tumhein ko? khush|jaza|salamat|barkat|acha rakhe|de|day|rakhay *",
     Intent::kUnknown, Detail::kThanks, 0.94F},
    {"kamal|zabardast|shabash|wah|great|perfect|shandar kar|ho|kaam|hai|yaar|bhai? diya|gaya|kiya? yaar|bhai? ,? "
     "shukriya|thanks|shukria",
     Intent::kUnknown, Detail::kThanks, 0.9F},
    {"aslam o|u? alaikum|aalaikum|alaykum *", Intent::kUnknown, Detail::kGreet, 0.95F, kNeedsNothing},
    {"salam|salaam|slam|assalam|asalam|assalamualaikum|asalamualaikum|assalamoalaikum|aoa|adaab|hello|hi|hey|"
     "helo alaikum|aalaikum|alaykum|o|u? *",
     Intent::kUnknown, Detail::kGreet, 0.95F, kNeedsNothing},
    {"kya|kia|kaisa|sab|aur haal|hal|khabar|chal|sunao|kheriyat|khairiyat|theek *", Intent::kUnknown, Detail::kGreet,
     0.93F, kNeedsNothing},
    {"kaise|kese|kaisay|kaisi|kesi ho|hain|hein|mizaj|chal|guzar *", Intent::kUnknown, Detail::kGreet, 0.92F,
     kNeedsNothing},
    {"aap|tum|ap kaise|kese|kaisay|kaisi ho|hain|hein *", Intent::kUnknown, Detail::kGreet, 0.92F, kNeedsNothing},
    {"sab|ghar? mein|me? khair|khairiyat|kheriyat se|hai ho|hain|na? *", Intent::kUnknown, Detail::kGreet, 0.92F,
     kNeedsNothing},
    {"subah|shab|shaam ba? khair|bakhair *", Intent::kUnknown, Detail::kGreet, 0.95F},
    {"bakhair|bakher|ba-khair", Intent::kUnknown, Detail::kGreet, 0.92F},
    {"khuda|allah|rab hafiz|rakha|haafiz *", Intent::kUnknown, Detail::kGoodbye, 0.97F},
    {"acha|theek|chalo|ok|bas hai? ,? ab? main? chalta|chalti|jata|jati|phir|baad|milte|milenge|khuda|allah|bye|hafiz "
     "*",
     Intent::kUnknown, Detail::kGoodbye, 0.93F, kNeedsNothing},
    {"phir|kal milte|milenge|milen|milain *", Intent::kUnknown, Detail::kGoodbye, 0.93F},
    {"fi amanillah|amanallah", Intent::kUnknown, Detail::kGoodbye, 0.95F},
    {"apna|apni khayal|khyal|khiyal|dhyan bohat|bahut? rakhna|rakhiye|rakho|rakhiyega *", Intent::kUnknown,
     Detail::kGoodbye, 0.95F},
    {"bye|alvida|alwida|tata *", Intent::kUnknown, Detail::kGoodbye, 0.95F},
    {"shab|shabba bakhair|khair", Intent::kUnknown, Detail::kGoodbye, 0.94F},
    {"mujhe|meri|koi? madad|help|rehnumai karo|kar|chahiye|karein|kijiye|kardo|krdo|karna? do|dein?", Intent::kUnknown,
     Detail::kHelp, 0.95F},
    {"tum|aap|ap|yaad|ye|yeh|tumhe|aapko mere|meri|hamare? liye? kya|kia kya|kuch? kar|karna|karte|kr|help|madad *",
     Intent::kUnknown, Detail::kHelp, 0.95F},
    {"tum|aap|ap|isay|isko|ye ko? kaise|kese use|istemal|chalta|kaam|chalate|istimal *", Intent::kUnknown,
     Detail::kHelp, 0.93F},
    {"main|hum|mein|mai tum|aap|tumse|aapse se? kya|kia kya? keh|bol|kar|pooch|likh|karwa *", Intent::kUnknown,
     Detail::kHelp, 0.93F},
    {"kaise|kese use|istemal|istimal karna|karun|karoon|karte|karein *", Intent::kUnknown, Detail::kHelp, 0.93F},
    {"task|kaam kaise|kese add|banate|banaun|shamil|dalte|likhte *", Intent::kUnknown, Detail::kHelp, 0.93F},
    {"arey|are|oho|acha? nahi|nahin|nai|nhi|na nahi|nahin|yar|yaar|bhai? ,? balke|ruko|mera|matlab?", Intent::kUnknown,
     Detail::kCorrection, 0.88F, kNeedsWhen},
    {"mera|mere matlab|kehne ka? tha|hai|matlab? ,?", Intent::kUnknown, Detail::kCorrection, 0.85F, kNeedsWhen},
    {"balke|matlab|yani ,?", Intent::kUnknown, Detail::kCorrection, 0.85F, kNeedsWhen},
};

constexpr std::string_view kPoliteFront[] = {
    "please|plz|pls|zara|acha|achha|yaar|yar|bro|janab|suno|sunen|sunein|sun|dekho|arey|are|oye|bas|"
    "mehrbani|meherbani|kindly ,?",
    "beta|bhai|yaad|yaar|dost|haan|han|ji ,",
    "salam|salaam|slam|assalam|asalam|aslam|assalamualaikum|asalamualaikum|assalamoalaikum|aoa o|u? "
    "alaikum|aalaikum|alaykum|alikum? bhai|janab|yaar|sahib? ,|!|.",
    "meherbani|mehrbani|mehrabani|meharbani|karam|inayat farma|kar|karke|farmakar kar|ke|karke? ,?",
    "meherbani|mehrbani|mehrabani|meharbani|baraye|barae karam|meherbani|mehrbani? se|karke? ,?",
    "bara|barah|barae|baraye|baray|baraah|azrah -? e|ay? -? karam|meherbani|mehrbani|mehrabani|meharbani ,?",
    "aap|ap|apki|aapki|tumhari ki? bari|bohat|badi|ain|bht? meherbani|mehrbani|nawazish|inayat hogi|hogee|ho gi? "
    "agar|,? aap|tum?",
    "main|mai|mein? chahta|chahti|chahtay hun|hoon|hain|hein ke|k|keh tum|aap|ap?",
    "meri|aap|ap? se? guzarish|guzaarish|darkhwast|darkhast|iltija|iltimas|request hai|thi ke|k|kay|keh ,?",
    "agar ho sake|sakay to|tou|,? ,?",
    "agar mumkin|possible ho to|tou ,?",
    "ho sake|sakay to|tou ,?",
    "agar zehmat|takleef|mushkil|bura na ho|lage|lagay to|tou ,?",
    "zehmat na ho to ,?",
    "aap|tum|ap zara|please? aisa|esa karo|karein|kro ke|k|keh ,?",
    "kya|kia aap|tum|ap",
    "zara|jaldi jaldi? se? ,?",
    "jaldi se",
    "sun|suno yaar|bhai|na|zara ,?",
    "soch|sochta|sochti raha|rahi|rha hun|hoon|hu|tha|hai ke|k|keh|,?",
    "main|mai|mein soch|sochta raha|rahi|rha hun|hoon|hu|tha ke|k|keh|,?",
    "mera|mere khayal|khyal|khiyal mein|hai|me? ke|k|,?",
    "lagta|lgta hai|he ke|k|,? mujhe?",
    "shayad|ghaliban|behtar|acha hai|hoga|ho|ho|ke|k? ke?",
    "yaad rahe|rakhna|rahay|rakho|se ke|k|keh|,|:?",
    "yaad se",
    "abhi abhi? yaad aya|aaya|agaya|aagaya ke|k|keh|,?",
    "ek|aik aur|naya|nya? kaam|task aur|or? hai|he? ,|:",
    "aur|or haan|han|hanji ,?",
    "aur|or phir|fir|pher ,?",
    "bhoolna|bhulna|bhoolo|bhul|bhool|bhulun nahi|mat|na|naa jana|jao|jaun|jaye? ke|,|:?",
    "kahin|kahein main? bhool|bhul na|nahi jaun|jaoon|jaye|jao ,?",
    "mat|na bhoolna|bhulna|bhoolo ke|,|:?",
};

constexpr std::string_view kPoliteBack[] = {
    "please|plz|pls|ji|yaar|yar|bhai|na|naa|zara|janab|bro|jaan|beta|jazakallah",
    "bhool|bhul na|mat|nahi jana|jaun|jaoon|jao|jaye",
    "theek hai|he",
    "ok|okay",
    "meherbani hogi",
    "mat bhoolna|bhulna",
};

}  // namespace

constinit const Pack kRomanCommandPack{kRoman, kWords, {}, {}, kReminders, kCommands, kPoliteFront, kPoliteBack, {}};

}  // namespace yaad::language
