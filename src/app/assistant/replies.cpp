#include "app/assistant/replies.h"

#include <algorithm>

#include "language/repeat_phrase.h"

namespace yaad::assistant {
namespace {

using std::chrono::days;

constexpr std::string_view kWeekdaysEn[] = {"Sunday",   "Monday", "Tuesday", "Wednesday",
                                            "Thursday", "Friday", "Saturday"};
constexpr std::string_view kWeekdaysUr[] = {"اتوار", "پیر", "منگل", "بدھ", "جمعرات", "جمعہ", "ہفتہ"};
constexpr std::string_view kWeekdaysRoman[] = {"Itwar", "Peer", "Mangal", "Budh", "Jumerat", "Juma", "Hafta"};
constexpr std::string_view kMonthsEn[] = {"January", "February", "March",     "April",   "May",      "June",
                                          "July",    "August",   "September", "October", "November", "December"};
constexpr std::string_view kMonthsUr[] = {"جنوری",  "فروری", "مارچ",  "اپریل",  "مئی",   "جون",
                                          "جولائی", "اگست",  "ستمبر", "اکتوبر", "نومبر", "دسمبر"};

std::string calendar_phrase(Language language, const CivilDate& date, LocalSeconds now) {
  const auto weekday = std::chrono::weekday(std::chrono::local_days(date)).c_encoding();
  const auto month = static_cast<unsigned>(date.month()) - 1;
  const std::string number = std::to_string(static_cast<unsigned>(date.day()));
  const bool this_year = date.year() == std::chrono::year_month_day(std::chrono::floor<days>(now)).year();
  const std::string year = this_year ? "" : " " + std::to_string(static_cast<int>(date.year()));
  switch (language) {
    case Language::kUrdu:
      return std::string(kWeekdaysUr[weekday]) + "، " + number + " " + std::string(kMonthsUr[month]) + year;
    case Language::kRomanUrdu:
      return std::string(kWeekdaysRoman[weekday]) + ", " + number + " " + std::string(kMonthsEn[month]) + year;
    default:
      return std::string(kWeekdaysEn[weekday]) + ", " + number + " " + std::string(kMonthsEn[month]) + year;
  }
}

// "Tomorrow" alone is doubtful shortly after midnight and in a conversation read later, so its date stands beside it.
std::string date_phrase(Language language, const CivilDate& date, LocalSeconds now) {
  const std::string calendar = calendar_phrase(language, date, now);
  const auto distance = (std::chrono::local_days(date) - std::chrono::floor<days>(now)).count();
  const Words near = distance == 0    ? Words{"today", "آج", "aaj"}
                     : distance == 1  ? Words{"tomorrow", "کل", "kal"}
                     : distance == -1 ? Words{"yesterday", "گزشتہ کل", "guzishta kal"}
                                      : Words{};
  if (!near.en.empty()) return std::string(near.in(language)) + " (" + calendar + ")";
  return (language == Language::kEnglish ? "on " : "") + calendar;
}

}  // namespace

std::string_view Words::in(Language language) const {
  return language == Language::kUrdu ? ur : language == Language::kRomanUrdu ? roman : en;
}

std::string say(Language language, const Words& words, std::string_view a, std::string_view b, std::string_view c) {
  const std::string_view values[] = {a, b, c};
  const std::string_view pattern = words.in(language);
  std::string out;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const bool place = pattern[i] == '{' && i + 2 < pattern.size() && pattern[i + 2] == '}' && pattern[i + 1] >= '0' &&
                       pattern[i + 1] <= '2';
    if (place) {
      out += values[pattern[i + 1] - '0'];
      i += 2;
    } else {
      out += pattern[i];
    }
  }
  return out;
}

std::string due_phrase(Language language, const Due& due, LocalSeconds now) {
  std::string out = date_phrase(language, due.date, now);
  if (!due.time) return out;
  return out + (language == Language::kEnglish ? " at " : " ") +
         language::clock_phrase(language, due.time->hour, due.time->minute);
}

std::string repeat_phrase(Language language, std::string_view rrule) {
  return language::repeat_phrase(language, rrule);
}

std::string task_lines(Language language, const std::vector<Task>& tasks, LocalSeconds now) {
  std::string out;
  for (std::size_t i = 0; i < tasks.size(); ++i) {
    if (i) out += '\n';
    out += std::to_string(i + 1) + ". " + tasks[i].title;
    if (tasks[i].due) out += " — " + due_phrase(language, *tasks[i].due, now);
  }
  return out;
}

namespace words {
const Words kCreated{"I've created a task '{0}' for you.", "کام ’{0}‘ شامل کر دیا ہے۔",
                     "Kaam '{0}' shamil kar diya hai."};
const Words kCreatedDue{"I've created a task '{0}' for you, due {1}.", "کام ’{0}‘ شامل کر دیا ہے، وقت: {1}۔",
                        "Kaam '{0}' shamil kar diya hai, waqt: {1}."};
const Words kRepeats{" It repeats {0}.", " یہ {0} دہرایا جائے گا۔", " Yeh {0} dohraya jayega."};
const Words kReminds{" I'll remind you {0}.", " یاد دہانی: {0}۔", " Yaad dehani: {0}."};
const Words kUpdated{"Updated '{0}'.", "’{0}‘ بدل دیا ہے۔", "'{0}' badal diya hai."};
const Words kMoved{"Moved: '{0}' is now due {1}.", "’{0}‘ کا وقت اب {1} ہے۔", "'{0}' ka waqt ab {1} hai."};
const Words kCompleted{"Done: '{0}' is completed.", "’{0}‘ مکمل ہو گیا۔", "'{0}' mukammal ho gaya."};
const Words kReopened{"'{0}' is open again.", "’{0}‘ دوبارہ کھول دیا ہے۔", "'{0}' dobara khol diya hai."};
const Words kDeleted{"Deleted '{0}'. It stays in the trash for 30 days.",
                     "’{0}‘ حذف کر دیا ہے۔ 30 دن تک ردی میں رہے گا۔",
                     "'{0}' hata diya hai. 30 din tak raddi mein rahega."};
const Words kRestored{"Restored '{0}'.", "’{0}‘ واپس لے آیا ہوں۔", "'{0}' wapas aa gaya hai."};
const Words kUndone{"Undone.", "پچھلی تبدیلی واپس کر دی ہے۔", "Pichli tabdeeli wapas kar di hai."};
const Words kSnoozed{"I'll remind you of '{0}' again {1}.", "’{0}‘ کی یاد دہانی اب {1} ہو گی۔",
                     "'{0}' ki yaad dehani ab {1} hogi."};
const Words kNoReminder{"No reminder is set.", "کوئی یاد دہانی مقرر نہیں۔", "Koi yaad dehani muqarrar nahin."};
const Words kReminderSet{"I'll remind you of '{0}' {1}.", "’{0}‘ کی یاد دہانی مقرر کر دی: {1}۔",
                         "'{0}' ki yaad dehani muqarrar kar di: {1}."};
const Words kNoMatch{"I found no task like '{0}'.", "’{0}‘ جیسا کوئی کام نہیں ملا۔",
                     "'{0}' jaisa koi kaam nahin mila."};
const Words kNoMatchNearest{"I found no task like '{0}'. The nearest is '{1}': is that the one? (yes / no)",
                            "’{0}‘ جیسا کوئی کام نہیں ملا۔ قریب ترین ’{1}‘ ہے: کیا یہی؟ (ہاں / نہیں)",
                            "'{0}' jaisa koi kaam nahin mila. Qareeb tareen '{1}' hai: kya yahi? (haan / nahin)"};
const Words kWhich{"Which one do you mean?\n{0}", "کون سا کام مراد ہے؟\n{0}", "Kaun sa kaam murad hai?\n{0}"};
const Words kConfirmDeleteDue{"Delete '{0}', due {1}? (yes / no)", "کیا ’{0}‘ ({1}) حذف کر دوں؟ (ہاں / نہیں)",
                              "Kya '{0}' ({1}) hata doon? (haan / nahin)"};
const Words kConfirmDelete{"Delete '{0}'? (yes / no)", "کیا ’{0}‘ حذف کر دوں؟ (ہاں / نہیں)",
                           "Kya '{0}' hata doon? (haan / nahin)"};
const Words kConfirmDeleteMany{"Delete these {0} tasks? (yes / no)\n{1}",
                               "کیا یہ {0} کام حذف کر دوں؟ (ہاں / نہیں)\n{1}",
                               "Kya yeh {0} kaam hata doon? (haan / nahin)\n{1}"};
const Words kConfirmCompleteMany{"Mark these {0} tasks as done? (yes / no)\n{1}",
                                 "کیا یہ {0} کام مکمل کر دوں؟ (ہاں / نہیں)\n{1}",
                                 "Kya yeh {0} kaam mukammal kar doon? (haan / nahin)\n{1}"};
const Words kConfirmUpdateMany{"Change these {0} tasks? (yes / no)\n{1}", "کیا یہ {0} کام بدل دوں؟ (ہاں / نہیں)\n{1}",
                               "Kya yeh {0} kaam badal doon? (haan / nahin)\n{1}"};
const Words kDeletedMany{"Deleted {0} tasks. They stay in the trash for 30 days.",
                         "{0} کام حذف کر دیے ہیں۔ 30 دن تک ردی میں رہیں گے۔",
                         "{0} kaam hata diye hain. 30 din tak raddi mein rahenge."};
const Words kCompletedMany{"Marked {0} tasks as done.", "{0} کام مکمل کر دیے ہیں۔", "{0} kaam mukammal kar diye hain."};
const Words kUpdatedMany{"Changed {0} tasks.", "{0} کام بدل دیے ہیں۔", "{0} kaam badal diye hain."};
const Words kStillOpen{"Not done yet:\n{0}", "یہ ابھی باقی ہے:\n{0}", "Yeh abhi baqi hai:\n{0}"};
const Words kDoneAlready{"Done already:\n{0}", "یہ ہو چکا ہے:\n{0}", "Yeh ho chuka hai:\n{0}"};
const Words kNothingDue{"Nothing there: you have no such tasks.", "ایسا کوئی کام نہیں ہے۔", "Aisa koi kaam nahin hai."};
const Words kFound{"You have {0} tasks:\n{1}", "آپ کے {0} کام ہیں:\n{1}", "Aap ke {0} kaam hain:\n{1}"};
const Words kFoundOne{"You have one task:\n{0}", "آپ کا ایک کام ہے:\n{0}", "Aap ka ek kaam hai:\n{0}"};
const Words kCancelled{"All right, I've left it as it was.", "ٹھیک ہے، کچھ نہیں بدلا۔", "Theek hai, kuch nahin badla."};
const Words kAskTitle{"What should the task be?", "کام کیا ہے؟", "Kaam kya hai?"};
const Words kAskTarget{"Which task do you mean?", "کون سا کام؟", "Kaun sa kaam?"};
const Words kAskTime{"To when?", "کس وقت پر؟", "Kis waqt par?"};
const Words kNoLengths{"I keep no lengths of tasks, only when they are due: nothing has been changed.",
                       "میں کاموں کا دورانیہ نہیں رکھتا، صرف وقت رکھتا ہوں: کچھ نہیں بدلا۔",
                       "Main kaamon ka dauraniya nahi rakhta, sirf waqt rakhta hoon: kuch nahi badla."};
const Words kAskChange{"What should change about it?", "اس میں کیا بدلنا ہے؟", "Is mein kya badalna hai?"};
const Words kNotUnderstood{
    "I'm not sure what you mean. You can say things like \"buy milk tomorrow at 5pm\" or \"what's due today\".",
    "میں سمجھ نہیں سکا۔ مثلاً کہیے: «کل شام پانچ بجے دودھ لانا ہے» یا «آج کے کام دکھاؤ»۔",
    "Main samajh nahin saka. Maslan kahiye: \"kal subah 9 baje bijli ka bill jama karna\" ya \"aaj ke kaam dikhao\"."};
const Words kConfirmCreate{"Should I add the task '{0}'? (yes / no)", "کیا کام ’{0}‘ شامل کروں؟ (ہاں / نہیں)",
                           "Kya kaam '{0}' shamil karoon? (haan / nahin)"};
const Words kConfirmCreateDue{"Should I add the task '{0}', {1}? (yes / no)",
                              "کیا کام ’{0}‘ شامل کروں، {1}؟ (ہاں / نہیں)",
                              "Kya kaam '{0}' shamil karoon, {1}? (haan / nahin)"};
const Words kConfirmComplete{"Mark '{0}' as done? (yes / no)", "کیا ’{0}‘ مکمل کر دوں؟ (ہاں / نہیں)",
                             "Kya '{0}' mukammal kar doon? (haan / nahin)"};
const Words kConfirmUpdate{"Change '{0}': {1}? (yes / no)", "’{0}‘ میں تبدیلی: {1}؟ (ہاں / نہیں)",
                           "'{0}' mein tabdeeli: {1}? (haan / nahin)"};
const Words kHelp{
    "Tell me what to do and when: \"call mom Sunday at 3pm, remind me an hour before\", \"what's due today\", \"mark "
    "buy milk as done\", "
    "\"move the dentist to Friday\", \"undo\". Urdu works too.",
    "مجھے بتائیے کیا کرنا ہے اور کب: «کل شام پانچ بجے دودھ لانا ہے»، «آج کے کام دکھاؤ»، «دودھ والا کام ہو گیا»، «واپس "
    "کرو»۔",
    "Mujhe bataiye kya karna hai aur kab: \"kal shaam 5 baje doodh lana hai\", \"aaj ke kaam dikhao\", \"doodh wala "
    "kaam ho gaya\", \"wapas karo\"."};
const Words kGreet{"Hello! What should I keep in mind for you?", "السلام علیکم! کیا یاد رکھوں؟",
                   "Assalam-o-alaikum! Kya yaad rakhoon?"};
const Words kThanks{"You're welcome.", "خوشی ہوئی۔", "Khushi hui."};
const Words kGoodbye{"Goodbye.", "خدا حافظ۔", "Khuda hafiz."};
const Words kNothingPending{"There is nothing to answer just now. What should I do?",
                            "ابھی کوئی سوال باقی نہیں۔ کیا کروں؟", "Abhi koi sawal baqi nahin. Kya karoon?"};
const Words kHistory{"The latest changes:\n{0}", "تازہ تبدیلیاں:\n{0}", "Taza tabdeeliyan:\n{0}"};
const Words kNoHistory{"Nothing has been recorded yet.", "ابھی تک کچھ درج نہیں ہوا۔", "Abhi tak kuch darj nahin hua."};
const Words kRepeatSet{"'{0}' now repeats {1}.", "’{0}‘ اب {1} دہرایا جائے گا۔", "'{0}' ab {1} dohraya jayega."};
const Words kRepeatStopped{"'{0}' no longer repeats.", "’{0}‘ اب نہیں دہرایا جائے گا۔",
                           "'{0}' ab nahin dohraya jayega."};
const Words kNotRepeating{"'{0}' does not repeat.", "’{0}‘ دہرایا نہیں جاتا۔", "'{0}' dohraya nahin jata."};
const Words kNothingToUndo{"There is nothing to undo.", "واپس کرنے کو کچھ نہیں۔", "Wapas karne ko kuch nahin."};
const Words kCount{"You have {0} such tasks.", "ایسے {0} کام ہیں۔", "Aise {0} kaam hain."};
const Words kAnswerYesNo{"Please answer yes or no.", "براہ کرم ہاں یا نہیں کہیے۔",
                         "Barah-e-karam haan ya nahin kahiye."};
const Words kAnswerChoice{"Say a number, a name or a day, \"both\", \"all\" or \"none\".",
                          "نمبر، نام یا دن کہیے، یا «دونوں»، «سب»، «کوئی نہیں»۔",
                          "Number, naam ya din kahiye, ya \"dono\", \"sab\", \"koi nahin\"."};
const Words kAnswerFill{"That does not answer it yet; \"never mind\" leaves it.",
                        "اس سے جواب نہیں ملا؛ چھوڑنے کے لیے «رہنے دو» کہیے۔",
                        "Is se jawab nahin mila; chhorne ke liye \"rehne do\" kahiye."};
const Words kConfirmUpdateOne{"Change this task? (yes / no)\n{1}", "کیا یہ کام بدل دوں؟ (ہاں / نہیں)\n{1}",
                              "Kya yeh kaam badal doon? (haan / nahin)\n{1}"};
const Words kConfirmDeleteOne{"Delete this task? (yes / no)\n{1}", "کیا یہ کام حذف کر دوں؟ (ہاں / نہیں)\n{1}",
                              "Kya yeh kaam hata doon? (haan / nahin)\n{1}"};
const Words kConfirmCompleteOne{"Mark this task as done? (yes / no)\n{1}", "کیا یہ کام مکمل کر دوں؟ (ہاں / نہیں)\n{1}",
                                "Kya yeh kaam mukammal kar doon? (haan / nahin)\n{1}"};
const Words kDeletedOne{"Deleted one task. It stays in the trash for 30 days.",
                        "ایک کام حذف کر دیا ہے۔ 30 دن تک ردی میں رہے گا۔",
                        "Ek kaam hata diya hai. 30 din tak raddi mein rahega."};
const Words kCompletedOne{"Marked one task as done.", "ایک کام مکمل کر دیا ہے۔", "Ek kaam mukammal kar diya hai."};
const Words kUpdatedOne{"Changed one task.", "ایک کام بدل دیا ہے۔", "Ek kaam badal diya hai."};
const Words kAndMore{"\nand {0} more", "\nاور {0} مزید", "\naur {0} mazeed"};
}  // namespace words

}  // namespace yaad::assistant
