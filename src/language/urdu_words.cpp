#include "language/urdu_words.h"

#include <string>
#include <unordered_map>

#include "language/token.h"
#include "language/word_list.h"

namespace yaad::language {
namespace {

struct Verb {
  std::string_view latin;   ///< Roots in Latin letters, parted by '|'.
  std::string_view arabic;  ///< In Urdu letters.
  Act act;
};

// The forms of all of these are made by rule; what the rules do not give stands in kIrregular.
constexpr Verb kVerbs[] = {
    {"kar|kr", "کر", Act::kDo},
    {"ho", "ہو", Act::kBe},
    {"de", "دے", Act::kGive},
    {"le", "لے", Act::kTake},
    {"ja", "جا", Act::kGo},
    {"aa", "آ", Act::kCome},
    {"rakh", "رکھ", Act::kPut},
    {"daal|dal", "ڈال", Act::kPut},
    {"laga", "لگا", Act::kSet},
    {"bana", "بنا", Act::kMake},
    {"likh|lik", "لکھ", Act::kWrite},
    {"jor|jorr", "جوڑ", Act::kWrite},
    {"dila|dilwa|dilaa", "دلا|دلوا", Act::kRemind},
    {"kara|karwa|krwa|kra", "کرا|کروا", Act::kCause},
    {"hata|hta", "ہٹا", Act::kDelete},
    {"mita", "مٹا", Act::kDelete},
    {"nikaal|nikal", "نکال", Act::kDelete},
    {"ura|urra|urha|uraa|uda", "اڑا", Act::kDelete},
    {"utaar|utar", "اتار", Act::kDelete},
    {"dikha|dikhla|dekha", "دکھا|دکھلا", Act::kShow},
    {"bata|batla", "بتا|بتلا", Act::kTell},
    {"suna", "سنا", Act::kSay},
    {"dhoond|dhund|talaash|talash", "ڈھونڈ", Act::kFind},
    {"gin", "گن", Act::kCount},
    {"khol", "کھول", Act::kOpen},
    {"badal", "بدل", Act::kChange},
    {"taal", "ٹال", Act::kSnooze},
    {"khiska|sarka", "کھسکا|سرکا", Act::kMove},
    {"phenk|phaink|fenk", "پھینک", Act::kMove},
    {"barha|badha", "بڑھا", Act::kMove},
    {"chhor|chor|chhod|chod|choor|chorr|chhorr", "چھوڑ", Act::kLeave},
    {"reh|rah", "رہ", Act::kStay},
    {"nimta|nipta|nibta", "نمٹا|نبٹا|نپٹا", Act::kComplete},
    {"nimat|nipat|nibat", "نمٹ|نبٹ|نپٹ", Act::kHappen},
    {"dohra|duhra", "دہرا", Act::kRepeat},
    {"bhool|bhul", "بھول", Act::kForget},
    {"bhar|bhr", "بھر", Act::kDoing},
    {"bhej", "بھیج", Act::kDoing},
    {"dho", "دھو", Act::kDoing},
    {"parh|padh", "پڑھ", Act::kDoing},
    {"khareed|kharid", "خرید", Act::kDoing},
    {"bech", "بیچ", Act::kDoing},
    {"mangwa|manga", "منگوا|منگا", Act::kDoing},
    {"bhijwa|bhejwa", "بھجوا|بھیجوا", Act::kDoing},
    {"banwa", "بنوا", Act::kDoing},
    {"bharwa", "بھروا", Act::kDoing},
    {"dhulwa", "دھلوا", Act::kDoing},
    {"lagwa", "لگوا", Act::kDoing},
    {"badalwa|badlwa", "بدلوا", Act::kDoing},
    {"silwa", "سلوا", Act::kDoing},
    {"dalwa|nikalwa|pilwa|utarwa|likhwa|khulwa|katwa|chhapwa|chapwa|hatwa|jurwa|pakwa|turwa|tulwa|piswa|rangwa|khichwa",
     "ڈلوا|نکلوا|پلوا|اتروا|لکھوا|کھلوا|کٹوا|چھپوا|ہٹوا|جڑوا|پکوا|تڑوا|تلوا|پسوا|رنگوا|کھنچوا", Act::kDoing},
    {"pohncha|pahuncha|pohancha|pohuncha", "پہنچا", Act::kDoing},
    {"kaat|kat", "کاٹ", Act::kDoing},
    {"utha", "اٹھا", Act::kDoing},
    {"pooch|puch|poochh", "پوچھ", Act::kDoing},
    {"paka", "پکا", Act::kDoing},
    {"khila|pila", "کھلا|پلا", Act::kDoing},
    {"khich|kheench|khinch", "کھینچ", Act::kOther},
    {"la", "لا", Act::kDoing},
    {"kha", "کھا", Act::kOther},
    {"sambhaal|sambhal", "سنبھال", Act::kDoing},
    {"suljha", "سلجھا", Act::kDoing},
    {"lauta|lota", "لوٹا", Act::kDoing},
    {"sikha|samjha|parhwa|ghuma|khilwa", "سکھا|سمجھا|گھما", Act::kOther},
    {"ban", "بن", Act::kHappen},
    {"sil", "سل", Act::kHappen},
    {"chhap", "چھپ", Act::kHappen},
    {"pak", "پک", Act::kHappen},
    {"dhul", "دھل", Act::kHappen},
    {"bik", "بک", Act::kHappen},
    {"pohanch|pohnch|pahunch", "پہنچ", Act::kOther},
    {"bula|bulwa", "بلا|بلوا", Act::kOther},
    {"chala", "چلا", Act::kOther},
    {"baja", "بجا", Act::kOther},
    {"bujha|jala", "بجھا|جلا", Act::kOther},
    {"dekh", "دیکھ", Act::kOther},
    {"soch", "سوچ", Act::kOther},
    {"keh|kah", "کہہ|کہ", Act::kOther},
    {"thak", "تھک", Act::kOther},
    {"ruk", "رک", Act::kOther},
    {"so", "سو", Act::kOther},
    {"haar", "ہار", Act::kOther},
    {"jeet", "جیت", Act::kOther},
    {"mil", "مل", Act::kOther},
    {"chal", "چل", Act::kOther},
    {"par|parr", "پڑ", Act::kOther},
    {"lag", "لگ", Act::kHappen},
    {"sun", "سن", Act::kOther},
    {"guzar", "گزر", Act::kOther},
    {"sak", "سک", Act::kOther},
    {"samajh", "سمجھ", Act::kOther},
    {"rakhwa", "رکھوا", Act::kCause},
    {"rak", "", Act::kPut},
    {"maar", "", Act::kDo},  // "delete maar do"
    {"dek", "", Act::kOther},
};

/// What people and things do of themselves: told, it is a remark. Their roots are nouns as well ("daur", "khel"), so
/// only longer forms are theirs.
constexpr Verb kTelling[] = {
    {"ghoom|ghum", "گھوم", Act::kOther},
    {"baith", "بیٹھ", Act::kOther},
    {"uth", "اٹھ", Act::kOther},
    {"gir", "گر", Act::kOther},
    {"toot", "ٹوٹ", Act::kOther},
    {"khel", "کھیل", Act::kOther},
    {"daur", "دوڑ", Act::kOther},
    {"bhaag|bhag", "بھاگ", Act::kOther},
    {"charh", "چڑھ", Act::kOther},
    {"doob", "ڈوب", Act::kOther},
    {"chamak", "چمک", Act::kOther},
    {"baras", "برس", Act::kOther},
    {"bol", "بول", Act::kOther},
    {"maan", "مان", Act::kOther},
    {"pehn|pehan", "پہن", Act::kOther},
    {"seekh", "سیکھ", Act::kOther},
    {"chaah|chah", "چاہ", Act::kOther},
    {"bhonk", "بھونک", Act::kOther},
    {"ghabra", "گھبرا", Act::kOther},
    {"jaag", "جاگ", Act::kOther},
    {"tor", "توڑ", Act::kOther},
    {"phaar", "پھاڑ", Act::kOther},
    {"kho", "کھو", Act::kOther},
    {"guzaar", "گزار", Act::kOther},
    {"phail", "پھیل", Act::kOther},
    {"barh|badh", "بڑھ", Act::kOther},
    {"phisal", "پھسل", Act::kOther},
    {"takra", "ٹکرا", Act::kOther},
    {"muskura", "مسکرا", Act::kOther},
    {"cheekh", "چیخ", Act::kOther},
    {"pakar|pakad", "پکڑ", Act::kOther},
    {"naha", "نہا", Act::kOther},
    {"mila", "ملا", Act::kOther},
    {"hans", "ہنس", Act::kOther},
    {"naach", "ناچ", Act::kOther},
    {"pohch|pahonch", "", Act::kOther},
    {"", "نکل|رو|ڈر|لڑ|مار|جل|بجھ|مڑ|لوٹ|سوکھ|پگھل|کھل|لیٹ|کود|پھٹ|بیت", Act::kOther},
};

struct Irregular {
  std::string_view words;
  Act act;
  std::uint8_t forms;
};

constexpr Irregular kIrregular[] = {
    {"kiya|kia|ki|kiye|kiay|kye|kie|کیا|کی|کیے|کئے|کیں", Act::kDo, kPerfect},
    {"kijiye|kijiyega|kijye|kijiay|kijie|kijiyay|kijeye|karlijiye|کیجیے|کیجئے|کیجیئے|کیجے|کیجیےگا|کیجئےگا", Act::kDo,
     kImperative},
    {"hua|hui|hue|huwa|huwi|huay|huye|howa|hoye|ہوا|ہوئی|ہوئے|ہوئیں", Act::kBe, kPerfect},
    {"hoga|hogi|honge|hoge|ہوگا|ہوگی|ہوںگے|ہونگے", Act::kBe, kFuture},
    {"do|dein|den|dain|dijiye|dijiyega|dijye|dijie|dijiay|dijeye|dijiyay|deejiye|deejiyega|دو|دیں|دیجیے|دیجئے|دیجیئے|"
     "دیجیےگا|دیجئےگا|دیجے",
     Act::kGive, kImperative},
    {"diya|dia|di|diye|diay|die|dee|دیا|دی|دیے|دئے|دئیے|دیں", Act::kGive, kPerfect},
    // Typed without vowels; "dna" is a test.
    {"jna|jni|jne", Act::kGo, kInfinitive},
    {"lna|lni|lne", Act::kTake, kInfinitive},
    {"دینا|دینی|دینے", Act::kGive, kInfinitive},
    {"لینا|لینی|لینے", Act::kTake, kInfinitive},
    {"دیتا|دیتی|دیتے", Act::kGive, kHabit},
    {"لیتا|لیتی|لیتے", Act::kTake, kHabit},
    {"dun|doon|dunga|dungi|doonga|doongi|دوں", Act::kGive, kWish},
    {"dega|degi|denge|dunga|dungi", Act::kGive, kFuture},
    {"lo|lein|len|lain|lijiye|lijiyega|lijye|lijie|lijiay|leejiye|لو|لیں|لیجیے|لیجئے|لیجیئے|لیجیےگا|لیجئےگا|لیجے",
     Act::kTake, kImperative},
    {"liya|lia|li|liye|liay|lee|لیا|لی|لیے|لئے|لیں", Act::kTake, kPerfect},
    {"lun|loon|لوں", Act::kTake, kWish},
    {"gaya|gayi|gaye|gya|gyi|gye|gai|gae|gayee|gia|gayay|gayin|gayeen|gaeen|گیا|گئی|گئے|گئیں", Act::kGo, kPerfect},
    {"aya|aaya|ayi|aayi|aye|aaye|ai|aai|آیا|آئی|آئے|آئیں", Act::kCome, kPerfect},
    {"aana|ana|ani|aani|aane|ane|آنا|آنی|آنے", Act::kCome, kInfinitive},
    {"ao|aao|aaein|aen|آؤ|آئیے", Act::kCome, kImperative},
    {"aega|ayega|aayega|ayegi|ayenge|aenge", Act::kCome, kFuture},
    {"badlo|badlein|badlen|badliye", Act::kChange, kImperative},
    {"badla|badli|badle", Act::kChange, kPerfect},
    {"nikla|nikli|nikle", Act::kOther, kPerfect},
    {"pisa|piya|pi|pee", Act::kDoing, kPerfect | kRoot},
};

/// Lights verbs that grow together with the verb before them: kardo, hogaya, dilado.
constexpr std::string_view kGluedLatin[] = {"do",   "dein", "den", "dena", "dijiye", "diya", "dia", "di",   "diye",
                                            "lo",   "lein", "len", "lena", "liya",   "lia",  "li",  "liye", "gaya",
                                            "gayi", "gaye", "gya", "gyi",  "gai",    "gye",  "gae", "dun",  "lun"};
constexpr std::string_view kGluedArabic[] = {"دو",  "دیں",  "دینا", "دیجیے", "دیا", "دی",  "دیے", "لو",
                                             "لیں", "لینا", "لیا",  "لی",    "لیے", "گیا", "گئی", "گئے"};

struct Noun {
  std::string_view words;
  Act act;
};

constexpr Noun kNouns[] = {
    {"mukammal|paid|complete|completed|done|finish|finished|poora|pura|poori|puri|pure|poore|tick|tik|check|hal|"
     "mukamal|"
     "مکمل|پورا|پوری|پورے|ٹک|ڈن|حل|کمپلیٹ|فنش|چیک|takmeel|تکمیل",
     Act::kComplete},
    {"khatam|khatm|ختم", Act::kEnd},
    {"mark|nishan|مارک|نشان|nishaan|qarar|قرار", Act::kMark},  // "mukammal qarar de do"
    {"delete|radd|رد|remove|cancel|hazf|mansookh|mansukh|kharij|clear|erase|drop|scrap|trash|حذف|ڈیلیٹ|منسوخ|کینسل|"
     "خارج|ریموو|"
     "صاف",
     Act::kDelete},
    {"shift|move|muntaqil|reschedule|change|tabdeel|update|badli|منتقل|شفٹ|موو|تبدیل|چینج|ریشیڈول|اپڈیٹ|extend|push|"
     "prepone",
     Act::kMove},
    {"snooze|postpone|delay|multavi|moakhar|muakhar|moakhkhar|muakhir|ملتوی|مؤخر|موخر|سنوز|پوسٹپون|ڈیلے", Act::kSnooze},
    {"skip|اسکپ|سکپ", Act::kSkip},
    {"add|shamil|note|darj|save|create|شامل|ایڈ|نوٹ|درج|محفوظ|سیو|ایڈڈ|izafa|اضافہ|indraj|indraaj|اندراج", Act::kWrite},
    {"show|display|دکھلاوا|شو", Act::kShow},
    {"find|search|talash|talaash|تلاش|سرچ", Act::kFind},
    {"namukammal|incomplete|adhoora|نامکمل|ادھورا|reopen|active|undone|unfinished|ایکٹو|ری اوپن|uncheck|untick",
     Act::kReopen},
    {"open|اوپن", Act::kOpen},
    {"restore|bahal|بحال|ریسٹور", Act::kRestore},
    {"undo|انڈو|ان ڈو", Act::kUndo},
    {"repeat|ریپیٹ|recurring", Act::kRepeat},
    {"rename|ری نیم", Act::kRename},
    {"band|off|بند", Act::kClose},
    {"tag|ٹیگ|label|لیبل", Act::kTag},
    {"schedule|set|fix|book|شیڈول|سیٹ|فکس|بک|muqarrar|مقرر|طے|tay", Act::kSchedule},
    {"remind|ریمائنڈ|yaaddehani|yaaddihani|reminder|reminders|remainder|alert|alarm|ریمائنڈر|الرٹ|یاددہانی|الارم",
     Act::kRemind},
    {"forward|submit|attend|upload|print|call|phone|email|message|فون|کال|ای|میسج|jama|جمع|istri|استری|taiyar|tayyar|"
     "tayar|تیار|ada|ادا|saaf|wapas|arrange|pack|پیک|book|finalize|sign|verify|approve|install",
     Act::kNone},
};

struct Roles {
  std::string_view words;
  Role role;
};

constexpr Roles kRoles[] = {
    {"hai|hain|hein|hay|hy|he|ha|h|hn|hen|hun|hu|hoo|hoon|hyn|ہے|ہیں|ہوں", Role::kCopula},
    {"tha|thi|thay|the|thin|thein|thy|تھا|تھی|تھے|تھیں", Role::kPast},
    {"ga|gi|ge|gay|گا|گی|گے", Role::kGa},
    {"raha|rahi|rahe|rha|rhi|rhe|rahay|رہا|رہی|رہے", Role::kGoing},
    {"chuka|chuki|chuke|chukay|چکا|چکی|چکے", Role::kAlready},
    {"chahiye|chahye|chahiay|chaiye|chahie|chahiyen|chahiyain|parega|prega|paregi|pregi|parenge|prenge|parta|parti|"
     "padega|padegi|padenge|"
     "pdega|pdegi|padta|padti|چاہیے|چاہئے|چاہیئے|"
     "چاہییں|چاہئیں|پڑےگا|پڑےگی",
     Role::kShould},
    {"nahi|nahin|nai|nhi|nahee|نہیں|نہ|ن", Role::kNot},
    {"mat|na|مت|نا", Role::kNot},
    {"si|yr|yrr|yra|shukriya|shukria|thanks|شکریہ|hi|bhi|to|zara|sirf|yaar|yar|bhai|ji|please|plz|pls|jaldi|janab|jaan|"
     "sahib|bro|ہی|"
     "بھی|"
     "تو|ذرا|صرف|یار|بھائی|بھئی|جی|پلیز|جناب|"
     "جلدی|فورا|zaroor|ضرور|lazmi|لازمی|alhamdulillah|mashallah|inshallah|shukar|finally|khair|acchi|الحمدللہ|ماشااللہ|"
     "ماشاءاللہ|"
     "ان شااللہ|phir|پھر|thora|thori|تھوڑا|تھوڑی",
     Role::kEmphasis},
    {"ab|abhi|abi|abhy|اب|ابھی", Role::kTime},
    {"ke|keh|k|kay|که|کہ", Role::kKe},
    {"ko|کو", Role::kKo},
    {"ka|ki|ke|k|kay|کا|کی|کے", Role::kOf},
    {"par|pe|per|pr|mein|main|me|mai|پر|پہ|میں", Role::kOn},
    {"se|say|سے", Role::kFrom},
    {"liye|liay|lie|waste|لیے|لئے|واسطے", Role::kFor},
    {"ne|نے", Role::kBy},
    {"aur|or|tatha|اور", Role::kAnd},
    {"wala|wali|wale|walay|waala|waali|waale|والا|والی|والے", Role::kWala},
    {"kaam|kam|kaamon|kamon|kamo|kaamo|task|tasks|todo|todos|item|items|cheez|cheezain|cheezein|cheezen|masla|mamla|"
     "entry|"
     "reminder|"
     "reminders|کام|کاموں|انٹری|ٹاسک|ٹاسکس|یاددہانی|یاددہانیاں|آئٹم|چیز|چیزیں|مسئلہ|معاملہ|ریمائنڈر",
     Role::kTask},
    {"list|fehrist|lists|fahrist|calendar|فہرست|لسٹ|کیلنڈر", Role::kList},
    {"meetings|appointments|events|schedule|plan|plans|deadline|deadlines|agenda|zimme|zimmay|program|farigh|free|"
     "masroofiat|"
     "masroofiyat|due|شیڈول|"
     "پلان|"
     "ڈیڈ|لائن|لائنز|ڈیڈلائن|ڈیڈلائنز|ایجنڈا|ذمے|پروگرام|فارغ|مصروفیت|مصروفیات|منصوبہ|میٹنگز|میٹنگیں|اپائنٹمنٹس|"
     "ملاقاتیں",
     Role::kPlan},
    {"sab|saare|sare|saray|saari|sari|tamam|tamaam|sabhi|all|kul|everything|سب|سارے|ساری|تمام|سبھی", Role::kAll},
    {"jo|jitne|jitnay|jitni|jin|jis|جو|جتنے|جتنی|جن|جس", Role::kEach},
    {"yaad|yad|یاد", Role::kYaad},
    {"dehani|dihani|dehaani|dahani|dehanian|dehaniyan|دہانی|دھانی|دہانیاں|دہانیوں", Role::kReminder},
    {"reminder|reminders|alert|alarm|yaaddehani|yaaddihani|remainder|ریمائنڈر|الرٹ|یاددہانی|الارم", Role::kReminder},
    {"kya|kia|کیا", Role::kWhat},
    {"kaunsa|konsa|kaunse|konse|kaunsay|konsay|kaunsi|konsi|kaun|kon|kin|sa|کن|کونسا|کونسے|کونسی|کون|سا", Role::kWhich},
    {"kitne|kitna|kitni|kitnay|کتنے|کتنا|کتنی", Role::kHowMany},
    {"kab|kb|کب", Role::kWhen},
    {"kahan|kaise|kaisa|kaisi|kesa|kesi|kese|kesay|kaisay|kyun|kyu|kyon|kis|kisne|kisko|kidhar|کہاں|کیسے|کیسا|کیسی|"
     "کیوں|کس|کسنے|"
     "کسے|کدھر",
     Role::kAsk},
    {"wo|woh|ye|yeh|is|us|iss|in|un|wahi|yehi|وہ|یہ|اس|ان|وہی|یہی", Role::kThis},
    {"isay|ise|usay|use|isko|usko|inko|unko|inhen|unhen|inhein|unhein|اسے|اسکو|انہیں|انھیں|اسکا|iska|uska|اِسے",
     Role::kPronounKo},
    {"main|maine|mene|mainay|mujhe|mujhay|mjhe|mujh|mera|mere|meri|meray|hum|humne|hamne|hamara|hamare|hamari|apna|"
     "apne|"
     "apni|humein|hamein|hume|hame|humen|hamen|hmein|hmen|humain|hamain|میں|مجھے|مجھ|میرا|میرے|میری|ہم|ہمارا|ہمارے|"
     "ہماری|اپنا|اپنے|اپنی|ہمیں",
     Role::kMe},
    {"tumne|aapne|wo|woh|usne|unhone|unhon|inhone|وہ|اسنے|انہوں|اس", Role::kThey},
    {"tum|aap|tumhe|tumhein|aapko|tu|tumhara|aapka|tumhari|تم|آپ|تمہیں|تمہاری|تمہارا|تو", Role::kYou},
    {"tareekh|tarikh|date|waqt|time|deadline|taareekh|تاریخ|وقت|ٹائم|ڈیٹ|ڈیڈلائن|تاریخیں", Role::kDate},
    {"naam|title|unwan|unvan|نام|عنوان|ٹائٹل", Role::kName},
    {"priority|tarjeeh|tarjih|ahmiyat|ehmiyat|ahmiat|ترجیح|اہمیت|پرائرٹی|پرائیرٹی|پرائیورٹی|پرایورٹی|پریارٹی",
     Role::kPriority},
    {"tag|tags|label|ٹیگ|لیبل|ٹیگز", Role::kTag},
    {"overdue|late|pending|zaidulmiyad|takheer|لیٹ|اوورڈیو|المیعاد|زائدالمیعاد|تاخیر", Role::kOverdue},
    {"guzar|guzri|guzre|guzra|nikal|gزر|گزر|گزری|گزرے|گذر|گذری", Role::kPassed},
    {"naya|nya|nayi|nai|naye|new|نیا|نئی|نئے", Role::kNew},
    {"bajaye|بجائے", Role::kInstead},
    {"bina|baghair|bagair|bin|بغیر|بنا|بلا", Role::kWithout},
    {"agla|aglaa|next|اگلا", Role::kNextOne},
    {"baqi|baki|baaqi|bacha|bache|bachay|bachi|rehta|rehte|rehtay|rehti|pending|left|باقی|بچا|بچے|بچی|رہتا|رہتے|رہتی|"
     "رہ|adhoora|adhoore|"
     "ادھورا|ادھورے|نامکمل|namukammal|incomplete|open",
     Role::kLeft},
    {"aage|aagay|agay|age|agy|agey|آگے", Role::kAhead},
    {"peeche|peechay|pichay|piche|pichy|peechy|پیچھے", Role::kBack},
    {"dobara|dubara|dobaara|wapas|wapis|waapas|vapas|phirse|دوبارہ|واپس", Role::kAgain},
    {"bare|baare|baray|mutaliq|mutalliq|mutaliqa|related|hawale|بارے|متعلق|متعلقہ|حوالے", Role::kAbout},
    {"koi|kuch|kuchh|koyi|kisi|کوئی|کچھ|کسی", Role::kSome},
    {"repetition|dohrana|دہرانا|recurring|repeat|repeating|dohrane|dohraye|dohraay|baar|routine|دہرائے|دہرانے|ریپیٹ|"
     "روٹین",
     Role::kRecurring},
    {"shuda|shudah|شدہ", Role::kDoneAdjective},
    {"sabse|intehai|intihai|inteha|سبسے|zyada|ziada|ziyada|bht|bhut|bohat|bahut|boht|bohot|bhot|sakht|زیادہ|بہت|"
     "انتہائی|سخت",
     Role::kMore},
    {"acha|accha|achha|achaa|haha|hahaha|hehe|wah|waah|oho|uff|arey|are|oye|lol|hmm|ok|okay|اچھا|ہاہا|ہاہاہا|ہاہاہاہا|"
     "واہ|ارے|اوہ|اف|"
     "کمال|zabardast|زبردست|mubarak|مبارک|bakhair|bakhayr|بخیر|meherbani|meharbani|مہربانی|ameen|aameen|آمین",
     Role::kInterject},
    // How something is: with these a sentence tells and asks for nothing.
    {"dua|duaon|duaaon|puncture|fail|zakhmi|leak|hang|gum|chori|hadsa|accident|larai|laraai|jhagra|maut|mout|inteqal|"
     "zalzala|selab|"
     "sailab|dhamaka|hartal|"
     "crash|"
     "dhoop|badal|baadal|aandhi|dhund|smog|barf|chot|aag|bukhar|bukhaar|zukam|zukaam|khansi|khaansi|thakan|tension|"
     "bore|mood|hairan|pareshan|ghalat|sach|jhoot|bemar|pagal|"
     "fazool|bekar|tang|haseen|lazeez|meetha|meethi|meethe|khali|zaroorat|pasand|mushkil|asaan|aasan|bimar|beemar|"
     "khush|udaas|udas|naraz|"
     "mehenga|mehengi|mehenge|mehnga|mahanga|sasta|"
     "sasti|saste|"
     "garmi|sardi|boring|acha|achi|ache|bura|buri|bure|kharab|lamba|lambi|thaka|zabardast|shandaar|dard|maza|mazay|"
     "mazaa|"
     "bhook|pyaas|der|dair|late|tez|thanda|thandi|garam|khoobsurat|pyara|pyari|door|dur|ajeeb|confuse|busy|masroof|"
     "nafrat|"
     "mohabbat|yakeen|yaqeen|dukh|khushi|gussa|ghussa|neend|mehsoos|halat|tabiyat|tabiat|zindagi|mazedar|mehngai|"
     "mehngayi|nasha|shor|barabar",
     Role::kState},
    {"دعا|دعاؤں|پنکچر|فیل|زخمی|گم|چوری|حادثہ|ایکسیڈنٹ|لڑائی|جھگڑا|موت|انتقال|زلزلہ|سیلاب|دھماکہ|ہڑتال|"
     "دھوپ|بادل|آندھی|دھند|سموگ|برف|چوٹ|آگ|بخار|زکام|کھانسی|تھکن|ٹینشن|بور|موڈ|حیران|پریشان|غلط|سچ|جھوٹ|پاگل|فضول|"
     "بیکار|تنگ|حسین|لذیذ|"
     "میٹھا|میٹھی|میٹھے|خالی|پسند|مشکل|آسان|بیمار|خوش|اداس|ناراض|مہنگا|مہنگی|مہنگے|سستا|سستی|سستے|گرمی|سردی|بورنگ|اچھی|"
     "اچھے|برا|بری|برے|"
     "خراب|لمبا|لمبی|تھکا|شاندار|درد|مزہ|مزا|بھوک|پیاس|دیر|تیز|ٹھنڈا|ٹھنڈی|گرم|خوبصورت|پیارا|پیاری|دور|عجیب|مصروف|نفرت|"
     "برابر|"
     "محبت|یقین|دکھ|خوشی|غصہ|نیند|محسوس|حالت|طبیعت|زندگی|مزیدار|مہنگائی|شور",
     Role::kState},
    {"mausam|barish|baarish|gana|gaana|gaane|gane|ghazal|naat|song|songs|music|volume|awaz|aawaz|light|batti|lights|"
     "pankha|fan|"
     "khabrein|khabrain|khabar|news|latifa|lateefa|chutkula|joke|pizza|burger|taxi|uber|careem|cab|dollar|petrol|sona|"
     "rate|"
     "match|score|cricket|psl|ipl|icc|fifa|worldcup|weather|rasta|raasta|traffic|tarjuma|tarjama|translate|translation|"
     "capital|darulhukumat|"
     "duniya|"
     "prompt|system|hidayat|wifi|bluetooth|tv|channel|video|youtube|game|easypaisa|jazzcash|paisay|toofan|jumlay|"
     "jumla|"
     "qanoon|hadees|shair|sher|nazm|poem|essay|kahani|lahore|karachi|islamabad|pakistan|india|"
     "london|toronto|dubai|"
     "hukumat",
     Role::kWorld},
    {"موسم|بارش|گانا|گانے|غزل|نعت|موسیقی|آواز|لائٹ|بتی|بتیاں|پنکھا|خبریں|خبر|لطیفہ|چٹکلہ|پیزا|برگر|ٹیکسی|اوبر|کریم|"
     "ڈالر|پٹرول|پیٹرول|سونا|ریٹ|میچ|سکور|اسکور|راستہ|ٹریفک|ترجمہ|دارالحکومت|دنیا|ہدایات|پیغام|وائی|ٹی|چینل|ویڈیو|گیم|"
     "جملے|جملہ|قانون|شعر|کہانی|پاکستان|لندن|ٹورنٹو|دبئی|لاہور|کراچی|طوفان|حکومت",
     Role::kWorld},
};

template <typename Visit>
void split(std::string_view text, Visit visit) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('|'), text.size());
    if (end > 0) visit(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

bool ends_with_any(std::string_view word, std::initializer_list<std::string_view> ends) {
  return std::any_of(ends.begin(), ends.end(), [&](std::string_view end) { return word.ends_with(end); });
}

/// As people type in a hurry: "btao", "lgana", "bhjna". Empty where there is nothing to leave out.
std::string without_first_vowel(std::string_view word) {
  constexpr std::string_view vowels = "aeiou";
  const auto vowel = [&](std::size_t i) { return vowels.find(word[i]) != std::string_view::npos; };
  std::size_t begin = 0;
  while (begin < word.size() && !vowel(begin)) ++begin;
  std::size_t end = begin;
  while (end < word.size() && vowel(end)) ++end;
  if (begin == 0 || begin == end || end == word.size()) return {};
  // "train", "play": as many English words begin so.
  const char first = word[0] == 'p' && word[1] == 'h' ? 'f' : word[begin - 1];
  const bool liquid = word[end] == 'r' || (word[end] == 'l' && first != 'd' && first != 't');
  const bool english = word[0] == 's' || (liquid && std::string_view("bcdfgptk").find(first) != std::string_view::npos);
  if (english) return {};
  std::string made(word.substr(0, begin));
  return made.append(word.substr(end));
}

std::string without_short_a(std::string_view root) {
  constexpr std::string_view vowels = "aeiou";
  const auto vowel = [&](std::size_t i) { return vowels.find(root[i]) != std::string_view::npos; };
  std::size_t at = root.size();
  while (at > 0 && !vowel(at - 1)) --at;
  if (at == root.size() || at < 4 || root[at - 1] != 'a' || vowel(at - 2)) return {};
  if (std::none_of(root.begin(), root.begin() + static_cast<std::ptrdiff_t>(at) - 2,
                   [&](char c) { return vowels.find(c) != std::string_view::npos; }))
    return {};
  return std::string(root.substr(0, at - 1)).append(root.substr(at));
}

bool is_latin(std::string_view word) { return !word.empty() && static_cast<unsigned char>(word[0]) < 0x80; }

class Words {
 public:
  Words() {
    exact_.reserve(16384);
    for (const Roles& row : kRoles) split(row.words, [&](auto word) { at(word).roles |= role(row.role); });
    for (const Noun& row : kNouns) split(row.words, [&](auto word) { at(word).noun = row.act; });
    for (const Irregular& row : kIrregular) {
      split(row.words, [&](auto word) { verb(std::string(word), row.act, row.forms); });
    }
    for (const Verb& row : kVerbs) {
      split(row.latin, [&](auto root) { latin(std::string(root), row.act, true); });
      split(row.arabic, [&](auto root) { arabic(std::string(root), row.act, true); });
    }
    for (const Verb& row : kTelling) {
      split(row.latin, [&](auto root) { latin(std::string(root), row.act, false); });
      split(row.arabic, [&](auto root) { arabic(std::string(root), row.act, false); });
    }
    // Spelled like a form of a verb, but another word.
    for (const auto word : {"late", "kate", "bane",  "par",  "bajaye", "بجائے", "baje",  "bajay",  "bajey", "party",
                            "many", "bike", "barsi", "برسی", "sunny",  "sony",  "harry", "barry",  "marry", "carry",
                            "mary", "چینی", "پانی",  "chai", "chaye",  "ginti", "گنتی",  "bharti", "بھرتی"})
      at(word).forms = 0;
    for (const auto& [word, made] : exact_) {
      if (is_latin(word)) by_key_.try_emplace(latin_key(word), made);
    }
    for (const auto& [word, made] : exact_) {
      if (made.forms == 0 || !is_latin(word)) continue;
      if (const std::string hasty = without_first_vowel(word); hasty.size() >= 4) {
        by_key_.try_emplace(latin_key(hasty), made);
      }
    }
    std::size_t size = 1024;
    while (size < exact_.size() * 2) size *= 2;
    slots_.resize(size);
    for (const auto& each_word : exact_) {
      std::size_t at = hash_of(each_word.first) & (size - 1);
      while (slots_[at] != nullptr) at = (at + 1) & (size - 1);
      slots_[at] = &each_word;
    }
  }

  template <typename Visit>
  void each(Visit visit) const {
    for (const auto& [word, made] : exact_) visit(word, made);
  }

  [[nodiscard]] const UrduWord* find(std::string_view norm, std::uint32_t hash) const {
    for (std::size_t at = hash & (slots_.size() - 1); slots_[at] != nullptr; at = (at + 1) & (slots_.size() - 1)) {
      if (slots_[at]->first == norm) return &slots_[at]->second;
    }
    if (norm.size() < 4 || !is_latin(norm)) return nullptr;
    std::string key = latin_key(norm);
    auto found = by_key_.find(key);
    if (found != by_key_.end()) return &found->second;
    // Typed without the nasal at the end: "kamo", "karu"; or with one that agrees: "gayin", "bhejin".
    if (key.ends_with('o') || key.ends_with('u')) {
      key.push_back('n');
      found = by_key_.find(key);
    } else if (key.size() > 4 && key.ends_with("in")) {
      key.pop_back();
      found = by_key_.find(key);
      if (found != by_key_.end() && (found->second.forms & kPerfect) == 0) found = by_key_.end();
    }
    return found == by_key_.end() ? nullptr : &found->second;
  }

 private:
  UrduWord& at(std::string_view word) { return exact_[fold_word(word)]; }

  void verb(const std::string& word, Act act, std::uint8_t forms) {
    UrduWord& made = at(word);
    if (made.act != Act::kNone && made.act != act) return;  // the more common verb comes first
    made.act = act;
    made.forms |= forms;
  }

  /// `bare`: the root stands alone too, and grows together with light verbs.
  void latin(const std::string& root, Act act, bool bare) {
    const bool open = std::string_view("aeiou").find(root.back()) != std::string_view::npos;
    // "guzar", "samajh", "pakar": the short a goes before a vowel.
    const std::string stem = without_short_a(root);
    const auto add = [&](std::initializer_list<std::string_view> ends, std::uint8_t forms) {
      for (const auto end : ends) verb(root + std::string(end), act, forms);
      if (stem.empty() || (forms & (kInfinitive | kHabit)) != 0) return;
      for (const auto end : ends) verb(stem + std::string(end), act, forms);
    };
    if (bare) verb(root, act, kRoot);
    add({"na", "ni", "ne", "nay", "nee"}, kInfinitive);
    add({"ta", "ti", "te", "tay"}, kHabit);
    if (open) {
      add({"o", "ow", "en", "ein", "yen", "yein", "in", "iye", "iyega", "yiye", "iay", "ye"}, kImperative);
      add({"ya", "yi", "ye", "i", "ia", "yee"}, kPerfect);
      add({"un", "oon", "on"}, kWish);
      add({"ega", "egi", "yega", "yegi", "enge", "yenge", "unga", "ungi", "oonga", "oongi", "oge"}, kFuture);
    } else {
      add({"o", "ein", "en", "ain", "iye", "iyega", "iay", "ien", "ye", "iyay"}, kImperative);
      if (act != Act::kDo) add({"a", "i", "e", "ay", "ee"}, kPerfect);
      add({"un", "oon", "on"}, kWish);
      add({"ega", "egi", "enge", "unga", "ungi", "oonga", "oongi", "oge", "ayga", "aygi"}, kFuture);
    }
    if (!bare) return;
    for (const auto light : kGluedLatin) {
      const bool past = ends_with_any(light, {"ya", "yi", "ye", "ia", "di", "li", "ai", "ae"});
      const bool infinitive = light.ends_with("na");
      const bool wish = light.ends_with("un");
      verb(root + std::string(light), act,
           past         ? kPerfect
           : infinitive ? kInfinitive | kImperative
           : wish       ? kWish
                        : kImperative);
    }
  }

  void arabic(const std::string& root, Act act, bool bare) {
    const bool open = ends_with_any(root, {"ا", "آ"});
    const auto add = [&](std::initializer_list<std::string_view> ends, std::uint8_t forms) {
      for (const auto end : ends) verb(root + std::string(end), act, forms);
    };
    if (bare) verb(root, act, kRoot);
    add({"نا", "نی", "نے"}, kInfinitive);
    add({"تا", "تی", "تے"}, kHabit);
    if (open) {
      add({"ؤ", "و", "ئو", "ئیں", "یں", "ئیے", "ئیے", "یئے", "ئیےگا", "یے"}, kImperative);
      add({"یا", "ئی", "ئے"}, kPerfect);
      add({"ؤں", "وں"}, kWish);
    } else {
      add({"و", "یں", "یے", "ئیے", "یئے", "یےگا"}, kImperative);
      if (act != Act::kDo) add({"ا", "ی", "ے"}, kPerfect);
      add({"وں"}, kWish);
    }
    if (!bare) return;
    for (const auto light : kGluedArabic) {
      const bool past = ends_with_any(light, {"یا", "گئی", "گئے", "لی", "دی", "دیے", "لیے"});
      const bool infinitive = light.ends_with("نا");
      verb(root + std::string(light), act, past ? kPerfect : infinitive ? kInfinitive | kImperative : kImperative);
    }
  }

  std::unordered_map<std::string, UrduWord> exact_;
  std::unordered_map<std::string, UrduWord> by_key_;
  /// Of `exact_`, by hash_of(word): open addressing, a power of two, at most half full.
  std::vector<const std::pair<const std::string, UrduWord>*> slots_;
};

const Words& all_words() {
  static const Words words;
  return words;
}

/// Also English words, or names.
bool everywhere(std::string_view word) {
  static constexpr std::string_view english[] = {
      "bane", "bani",  "bike", "bull", "dale", "dali", "den",  "dena", "die",  "gin",   "jala", "kate", "lane",
      "lag",  "mile",  "mila", "pare", "sone", "sun",  "suns", "lone", "tale", "taken", "here", "dine", "banana",
      "sake", "chore", "hare", "pile", "pila", "some", "gina", "lena", "soon", "sona",  "bath", "dole", "dolo"};
  return word.size() < 3 || std::find(std::begin(english), std::end(english), word) != std::end(english);
}

}  // namespace

std::string latin_key(std::string_view word) {
  std::string key(word.size(), '\0');
  std::size_t size = 0;
  for (std::size_t i = 0; i < word.size(); ++i) {
    char c = word[i];
    const char next = i + 1 < word.size() ? word[i + 1] : '\0';
    if (c == 'e' && next == 'e') {
      c = 'i';
      ++i;
    } else if (c == 'o' && next == 'o') {
      c = 'u';
      ++i;
    } else if (c == 'w') {
      c = 'v';
    } else if (c == 'q') {
      c = 'k';
    } else if (c == 'p' && next == 'h') {
      c = 'f';
      ++i;
    }
    if (size == 0 || key[size - 1] != c) key[size++] = c;
  }
  key.resize(size);
  // "hafty", "agy", "karny"
  if (key.size() > 3 && key.back() == 'y' &&
      std::string_view("aeiou").find(key[key.size() - 2]) == std::string_view::npos)
    key.back() = 'e';
  for (std::string_view tail : {"ay", "ai", "ey", "ae", "aye"}) {
    if (key.size() > tail.size() + 1 && key.ends_with(tail)) {
      key.resize(key.size() - tail.size());
      key += 'e';
      return key;
    }
  }
  for (std::string_view tail : {"ein", "ain", "aen", "ayn", "ayen"}) {
    if (key.size() > tail.size() + 1 && key.ends_with(tail)) {
      key.resize(key.size() - tail.size());
      key.append("en");
      return key;
    }
  }
  return key;
}

const UrduWord* urdu_word(std::string_view norm, std::uint32_t hash) { return all_words().find(norm, hash); }

void each_latin_word(const std::function<void(std::string_view word, int sure)>& visit) {
  constexpr std::uint64_t english =
      role(Role::kTask) | role(Role::kList) | role(Role::kPlan) | role(Role::kReminder) | role(Role::kWorld) |
      role(Role::kState) | role(Role::kTag) | role(Role::kInterject) | role(Role::kPriority) | role(Role::kOverdue) |
      role(Role::kAhead) | role(Role::kName) | role(Role::kDate) | role(Role::kRecurring) | role(Role::kLeft);
  all_words().each([&](const std::string& word, const UrduWord& made) {
    if (static_cast<unsigned char>(word[0]) >= 0x80) return;
    const bool verb = made.forms != 0 && !everywhere(word);
    const bool small = (made.roles & ~english) != 0 && !everywhere(word);
    if (!verb && !small) return;
    const bool long_verb = verb && (word.size() >= 6 || (word.size() >= 4 && (made.forms & kRoot) == 0));
    visit(word, long_verb ? 2 : 1);
  });
}

bool is_infinitive(std::string_view norm) {
  static constexpr WordList kNouns(
      "pani", "paani", "khana", "rani", "nani", "mahina", "maheena", "salana", "zamana", "kahani", "cheeni", "chini",
      "purana", "purani", "purane", "phone", "iphone", "machine", "online", "line", "medicine", "magazine", "engine",
      "routine", "vaccine", "zone", "june", "drone", "chutni", "roshni", "sherwani", "شیروانی", "suhana", "suhani",
      "suhane", "سہانے", "deewana", "mastana", "itna", "itni", "itne", "utna", "jitna", "سہانا", "سہانی", "اتنا",
      "اتنی", "اتنے", "جتنا", "meharbani", "pareshani", "nishani", "jawani", "pareshaani", "jurmana", "khazana", "چینی",
      "پانی", "کہانی", "رانی", "پرانا", "پرانی", "پرانے", "روشنی", "چٹنی", "مہربانی", "پریشانی", "نشانی", "جوانی",
      "کمپنی", "rawana", "روانہ", "زمانے", "جرمانے", "خزانے", "بہانے", "تھانے", "کارخانے", "دشمنی", "سالانا", "نمونے");
  // Nearly all words are known by their end.
  if (!is_latin(norm)) {
    if (norm.size() < 8 || !ends_with_any(norm, {"نا", "نی", "نے"})) return false;
  } else if (norm.size() < 4 || !ends_with_any(norm, {"na", "ni", "ne", "nay", "nee"})) {
    return false;
  }
  // What ends in -ani and is no verb that we know is a noun: "biryani", "qurbani", "asani".
  const bool known_ends = norm.ends_with("wani") || norm.ends_with("وانی");
  if (!known_ends && (norm.ends_with("ani") || norm.ends_with("انی"))) return false;
  return !kNouns.holds(norm);
}

}  // namespace yaad::language
