// Repeating tasks in a dialogue: how much of a series is to be deleted, what is skipped, when the next one is.
#include <algorithm>
#include <array>

#include "app/assistant/phrase.h"
#include "app/assistant/replies.h"
#include "app/assistant/series_moves.h"
#include "app/assistant/series_named.h"
#include "app/assistant/series_words.h"
#include "app/assistant/turns.h"
#include "app/next_due.h"

namespace yaad::assistant {
namespace {

using language::Detail;
using language::Intent;
using language::Reading;

const Words kConfirmSeries{"Delete '{0}' ({1}; the next is due {2})? Answer 'this one' or 'all of them'.",
                           "’{0}‘ ({1}؛ اگلی بار: {2}) حذف کروں؟ جواب دیجیے: «صرف یہ» یا «سب»۔",
                           "'{0}' ({1}; agli baar: {2}) hata doon? Jawab dijiye: 'sirf yeh' ya 'sab'."};
const Words kConfirmWhole{"Delete '{0}' ({1}; the next is due {2}) and all that would follow? (yes / no)",
                          "’{0}‘ ({1}؛ اگلی بار: {2}) کا پورا سلسلہ حذف کروں؟ (ہاں / نہیں)",
                          "'{0}' ({1}; agli baar: {2}) ka poora silsila hata doon? (haan / nahin)"};
const Words kDeletedSeries{
    "Deleted '{0}' and all that would follow. It stays in the trash for 30 days.",
    "’{0}‘ اور اس کا پورا سلسلہ حذف کر دیا ہے، اب کچھ نہیں آئے گا۔ 30 دن تک ردی میں رہے گا۔",
    "'{0}' aur us ka poora silsila hata diya hai, ab kuch nahin aayega. 30 din tak raddi mein rahega."};
const Words kDeletedLast{"Deleted '{0}'. No other follows.", "’{0}‘ حذف کر دیا ہے۔ اس کے بعد کوئی اور نہیں۔",
                         "'{0}' hata diya hai. Is ke baad koi aur nahin."};
const Words kSkippedOne{"Skipped '{0}' {1}. The next one is due {2}.", "’{0}‘ چھوڑ دیا: {1}۔ اگلی بار: {2}۔",
                        "'{0}' chhor diya: {1}. Agli baar: {2}."};
const Words kSkipOther{"'{0}' is due {1}, not then. Skip that one? (yes / no)",
                       "’{0}‘ کی اگلی بار اس دن نہیں، {1} ہے۔ کیا اسے چھوڑ دوں؟ (ہاں / نہیں)",
                       "'{0}' ki agli baar us din nahin, {1} hai. Kya usay chhor doon? (haan / nahin)"};
const Words kSkipThat{"Leave out '{0}' {1} only? The rest stays. (yes / no)",
                      "’{0}‘ صرف اس بار ({1}) چھوڑ دوں؟ باقی رہیں گے۔ (ہاں / نہیں)",
                      "'{0}' sirf is baar ({1}) chhor doon? Baqi rahenge. (haan / nahin)"};
const Words kDoneOne{"Done: '{0}', due {1}, is completed.", "’{0}‘ ({1}) مکمل ہو گیا۔",
                     "'{0}' ({1}) mukammal ho gaya."};
const Words kNextFollows{" The next one is due {0} ({1}).", " اگلی بار: {0} ({1})۔", " Agli baar: {0} ({1})."};
const Words kWasLast{" No other follows.", " اس کے بعد کوئی اور نہیں۔", " Is ke baad koi aur nahin."};
const Words kNextIs{"The next '{0}' is due {1}.", "’{0}‘ اگلی بار: {1}۔", "'{0}' agli baar: {1}."};

std::string when(const Turn& turn, const std::optional<Due>& due) {
  return due ? due_phrase(turn.reading.language, *due, turn.now) : std::string();
}

// The order in which a phrase names the series, in all three languages: what stands for "*" is the task.
std::optional<std::string> named_series(const Phrase& phrase) {
  const auto name = phrase.match_any({
      "please? delete|remove|cancel|stop|end|drop|kill the? whole|entire|complete|full|all series|thing of|for *",
      "please? delete|remove|cancel|stop|end|drop|kill the? series of|for *",
      "please? delete|remove|cancel|stop|end|drop|kill the|my|this? whole|entire? * series please?",
      "please? delete|remove|cancel|stop|drop * forever|completely|entirely",
      "please? delete|remove|cancel|stop|drop * for good",
      "please? delete|remove|cancel|stop|drop all|every the|of? future|upcoming|coming|remaining|following *",
      "please? delete|remove|cancel|stop|drop all occurrences|instances|repeats|repetitions of *",
      "* ختم|بند|حذف کر|کرو|کریں|کردو دو|دیں? ہمیشہ کے لیے|لئے",
      "* khatam|khatm|band|delete|cancel kar|karo|karein|kardo do|dein? hamesha|hamaisha ke liye|lie|lye",
      "* کا|کی پورا|پوری|سارا|ساری سلسلہ|سیریز حذف|ختم|بند|ڈیلیٹ کر|کرو|کریں|کردو دو|دیں?",
      "* کا|کی پورا|پوری|سارا|ساری سلسلہ|سیریز ہٹا دو|دیں|دیجیے",
      "* کو? ہمیشہ کے لیے|لئے حذف|ختم|بند|ڈیلیٹ|ہٹا کر|کرو|کریں|کردو|دو|دیں دو|دیں?",
      "* ka|ki poora|poori|pura|puri|sara|saara|saari silsila|series delete|khatam|band|hata|cancel "
      "kar|karo|karein|kardo|do|dein do|dein?",
      "* ko? hamesha|hamesha|hamaisha ke liye|lie|lye delete|khatam|band|hata|cancel kar|karo|karein|kardo|do|dein "
      "do|dein?",
  });
  // "Delete all upcoming tasks" names none.
  const bool many =
      name && Phrase(*name).is({"the|my|of? tasks|things|todos|items|reminders|them|those|both|everything *?"});
  return many ? std::nullopt : name;
}

bool names_series_at_hand(const Phrase& phrase) {
  return phrase.is({
      "please? delete|remove|cancel|stop|end|drop|kill the|this|that? whole|entire|complete|full? series please?",
      "please? delete|remove|cancel|stop|drop it|this|that forever|completely|entirely",
      "please? delete|remove|cancel|stop|drop it|this|that for good",
      "اسے|اس کا|کی|کو? پورا|پوری|سارا? سلسلہ|سیریز حذف|ختم|بند کر|کرو|کریں|کردو دو|دیں?",
      "اس|اسے کا|کی|کو? پورا|پوری|سارا? سلسلہ|سیریز ہٹا دو|دیں",
      "is|iska|isko ka|ki|ko? poora|poori|pura|puri|sara? silsila|series delete|khatam|band|hata|cancel "
      "kar|karo|karein|kardo|do|dein do|dein?",
  });
}

/// "Stop it", «بند کر دو»: of a task that repeats it is the series that ends, not the one that is due next. How much of
/// it goes is asked.
bool stops_at_hand(const Turn& turn, const Phrase& phrase) {
  const bool said = phrase.is({
      "please? stop it|that|this please|now?",
      "اسے|اس|یہ کو? اب? بند کر|کرو|کریں|کردو|کردیں دو|دیں|دیجیے?",
      "اب? بند کر|کرو|کریں|کردو|کردیں دو|دیں|دیجیے?",
      "is|isay|ise|isko|usko|ye|yeh ko? ab? band kar|karo|karein|kardo|kardein do|dein|dijiye?",
      "ab? band kar|karo|karein|kardo|kardein do|dein|dijiye?",
  });
  if (!said || (turn.before.pending == Pending::kNothing && !turn.before.fresh && !turn.confirmed)) return false;
  const auto task = turn.chosen.size() == 1 ? turn.view.find_task(turn.user, turn.chosen.front()) : task_at_hand(turn);
  return task && task->repeat;
}

/// "stop yoga", "yoga band karo": only of a task that repeats, since all else that is stopped or closed is a task
/// itself.
std::optional<Plan> stop_named(const Turn& turn, const Phrase& phrase) {
  const auto target = phrase.match_any({
      "please? stop|quit the|my? * please?",
      "* کو|والا|والی? بند کر|کرو|کریں|کردو|کردیں دو|دیں|دیجیے?",
      "* ko|wala|wali? band kar|karo|karein|kardo|kardein do|dein|dijiye?",
  });
  if (!target) return std::nullopt;
  const Reading reading = reading_as(turn, Intent::kDelete, Detail::kNone, *target);
  if (reading.reference != language::Reference::kByName) return std::nullopt;
  const Targets targets = find_targets(with_reading(turn, reading), StatusFilter::kActive);
  if (!targets.clear || !targets.tasks.front().repeat) return std::nullopt;
  return task_agent(with_reading(turn, reading));
}

/// "Stop yoga", «یوگا بند کرو»: of a task that repeats this is the end of all.
bool ends_all(const Phrase& phrase) {
  return phrase.is({"please? stop|quit *", "*? band kar|karo|karein|kardo|kardein do|dein|dijiye?",
                    "*? بند کر|کرو|کریں|کردو|کردیں دو|دیں|دیجیے?"});
}

bool answers_this_one(const Phrase& phrase) {
  return phrase.is({
      "no|yes|ok|okay? just|only|skip|delete? this|that|the|it one|occurrence|time|next? one? only|please?",
      "just|only once|today|tomorrow|it|this|that|one",
      "no|yes|ok|okay? delete|cancel|remove|skip? just|only? the? next|coming|upcoming one|time|occurrence "
      "only|please?",
      "skip it|this|that once?",
      "once",
      "صرف|بس|فقط? یہ|یہی|اسی|اس|اسے|ایک والا|والی|بار|مرتبہ|ایک|کو? والا|والی|ہی?",
      "صرف|بس ایک|آج|کل بار|والا|والی|کا?",
      "صرف|بس|فقط اگلا|اگلی|اگلے|آنے والا|والی|والے|بار|دن? والا|والی|کا|کو|ہی? حذف? مٹا|ہٹا|کر? دو|دیں?",
      "اگلا|اگلی|آنے والا|والی|ہی صرف|بس? حذف? مٹا|ہٹا|کر? دو|دیں?",
      "اسے|یہ چھوڑ دو|دیں",
      "sirf|bas|bs|faqat? yeh|ye|yehi|yahi|isi|is|ek wala|wali|baar|bar|martaba|ek|ko? wala|wali|hi?",
      "sirf|bas ek|aaj|kal baar|wala|wali|ka?",
      "sirf|bas|bs|faqat agla|agli|agle|aglay|aane wala|wali|wale|baar|bar|din? wala|wali|ka|ko|hi? delete? "
      "mita|hata|kar? "
      "do|dein?",
      "agla|agli|aane wala|wali|hi sirf|bas? delete? mita|hata|kar? do|dein?",
      "isay|ise|isko|yeh|ye chhor|chor do|dein",
  });
}

bool answers_all(const Phrase& phrase) {
  return phrase.is({
      "yes|ok|okay|sure? delete|remove? all|both of? the|them|it|these|those? please?",
      "yes|ok|okay|sure? delete|remove? the|a? whole|entire|complete|full series|thing|lot|task please?",
      "yes|ok|okay? the|all|every series|future|occurrences|everything|one ones|of|them|it?",
      "yes|ok? everything|forever|completely",
      "ہاں|جی? سب|سبھی|سارے|ساری|تمام|پورا|پوری|سارا کے|سلسلہ|سیریز|ہی|کو|کام? سب? حذف|ہٹا|ختم? کر|کردو|دو|دیں? "
      "دو|دیں?",
      "haan|han|ji|jee? sab|sabhi|saare|sare|saari|tamam|poora|pura|poori|puri|sara ke|silsila|series|hi|ko|kaam? sab? "
      "delete|hata|khatam? kar|kardo|karo|do|dein? do|dein?",
  });
}

std::vector<Task> open_of_series(const Turn& turn, const Task& task) {
  TaskQuery query;
  query.words = task.title;
  query.limit = 200;
  std::vector<Task> open;
  if (auto page = turn.view.list_tasks(turn.user, query)) open = std::move(page->tasks);
  std::erase_if(open, [&](const Task& one) { return !task.series || one.series != task.series || one.id == task.id; });
  open.insert(open.begin(), task);
  return open;
}

Plan delete_series(const Turn& turn, const Task& task) {
  Plan plan = begin(turn, "TaskAgent");
  for (const Task& one : open_of_series(turn, task)) {
    plan.commands.emplace_back(DeleteTask{one.id, false, Scope::kSeries});
  }
  plan.reply = say(turn.reading.language, kDeletedSeries, task.title);
  return plan;
}

// "Delete the whole series of yoga": a task that does not repeat is deleted like any other, after the usual question.
Plan delete_named(const Turn& turn, const std::string& target) {
  const Reading reading = reading_as(turn, Intent::kDelete, Detail::kNone, target);
  return task_agent(with_reading(turn, reading));
}

}  // namespace

std::optional<Plan> skip_on_day(const Turn& turn, const Task& task, const std::string& day) {
  if (!task.repeat || !task.due) return std::nullopt;
  const Reading said = read_as(turn, day, turn.now);
  if (!said.when || !said.title.empty() || !said.target.empty()) return std::nullopt;
  const Reading reading = reading_as(turn, Intent::kUpdate, Detail::kSkip, {});
  return skip_within(with_reading(turn, reading), task, *said.when);
}

namespace {

/// Leaves out what falls within the days; empty where that is nothing, or the next one alone.
std::optional<Plan> leave_out_within(const Turn& turn, const Task& task, LocalSeconds from, LocalSeconds to) {
  const auto within = [&](const Due& due) { return due_civil(due).local() >= from && due_civil(due).local() < to; };
  const std::vector<Due> all = due_before(task, to);
  const auto meant = std::count_if(all.begin(), all.end(), within);
  const bool next = task.due && within(*task.due);
  if (meant > 1 || (meant == 1 && !next)) return leave_out(turn, task, from, to);
  return std::nullopt;
}

}  // namespace

Plan skip_within(const Turn& turn, const Task& task, const language::When& said) {
  const LocalSeconds from = std::chrono::floor<std::chrono::days>(said.start);
  const LocalSeconds to = std::max(said.end.value_or(from), from + std::chrono::days(1));
  if (auto out = leave_out_within(turn, task, from, to)) return *std::move(out);
  const bool next = task.due && due_civil(*task.due).local() >= from && due_civil(*task.due).local() < to;
  if (turn.confirmed || !task.due || next) return skip_occurrence(turn, task);
  Plan plan =
      ask(turn, say(turn.reading.language, kSkipOther, task.title, when(turn, task.due)), Pending::kConfirm, {task.id});
  plan.tasks.push_back(task);
  return plan;
}

namespace {

/// "cancel this week's", «اس ہفتے کی کینسل کر دو»: the occurrence of then, of the series in hand. Its name is not said.
std::optional<Plan> skip_of_then(const Turn& turn, const Phrase& phrase) {
  struct Span {
    std::string_view day;
    std::array<std::string_view, 3> patterns;
  };
  static constexpr Span kSpans[] = {
      {"this week",
       {"please? cancel|drop|delete|remove|skip this weeks one|class|session|lesson? please?",
        "اس ہفتے کا|کی|کے|والا|والی منسوخ|کینسل|حذف|ڈیلیٹ|ہٹا|چھوڑ کر? دو|دیں|کرو|کریں",
        "is|iss hafte|haftay ka|ki|ke|wala|wali cancel|mansookh|delete|hata|chhor|chor kar? do|dein|karo|karein"}},
      {"next week",
       {"please? cancel|drop|delete|remove|skip next weeks one|class|session|lesson? please?",
        "اگلے ہفتے کا|کی|کے|والا|والی منسوخ|کینسل|حذف|ڈیلیٹ|ہٹا|چھوڑ کر? دو|دیں|کرو|کریں",
        "agle|aglay hafte|haftay ka|ki|ke|wala|wali cancel|mansookh|delete|hata|chhor|chor kar? do|dein|karo|karein"}},
      {"this month",
       {"please? cancel|drop|delete|remove|skip this months one|class|session|lesson? please?",
        "اس مہینے|ماہ کا|کی|کے|والا|والی منسوخ|کینسل|حذف|ڈیلیٹ|ہٹا|چھوڑ کر? دو|دیں|کرو|کریں",
        "is|iss mahine|maheene ka|ki|ke|wala|wali cancel|mansookh|delete|hata|chhor|chor kar? do|dein|karo|karein"}},
  };
  for (const Span& span : kSpans) {
    if (!phrase.is({span.patterns[0], span.patterns[1], span.patterns[2]})) continue;
    const auto task =
        turn.chosen.size() == 1 ? turn.view.find_task(turn.user, turn.chosen.front()) : task_at_hand(turn);
    return task ? skip_on_day(turn, *task, std::string(span.day)) : std::nullopt;
  }
  return std::nullopt;
}

/// "skip next week", of the series that was just talked about.
std::optional<Plan> skip_by_date(const Turn& turn, const Phrase& phrase) {
  const auto words = phrase.match_any(
      {"please? skip|miss *", "no class|lesson|session|practice|training|rehearsal|meeting|meetup on? *",
       "please? cancel|drop * one|occurrence only?", "* والا|والی|کا|کی? چھوڑ دو|دیں|دینا",
       "* والا|والی|والے منسوخ|کینسل کر|کرو|کریں|کردو دو|دیں?", "* wala|wali|ka|ki? chhor|chor do|dein|dena",
       "* wala|wali|wale mansookh|mansukh|cancel kar|karo|karein|kardo do|dein?", "not this *",
       "اس * نہیں ہے|ہوگا|ہوگی|کرنا?", "اس * کو نہیں ہے|ہوگا|ہوگی|کرنا?",
       "is|iss * nahi|nahin|nai|nhi hai|he|hoga|hogi|karna?",
       "is|iss * ko nahi|nahin|nai|nhi hai|he|hoga|hogi|karna?"});
  const auto task = words ? task_at_hand(turn) : std::nullopt;
  if (!task) return std::nullopt;
  const std::size_t pause = words->find(',');
  if (pause == std::string::npos) return skip_on_day(turn, *task, *words);
  // "Skip tomorrow, grandma is picking them up": a reason, and not another day or order.
  const Reading rest = read_as(turn, words->substr(pause + 1), turn.now);
  const bool reason = rest.intent == Intent::kUnknown && rest.detail == Detail::kNone && !rest.when;
  return reason ? skip_on_day(turn, *task, words->substr(0, pause)) : std::nullopt;
}

/// "class is off this tuesday", «اس منگل چھٹی ہے کلاس کی»: of a series of that name; of the one in hand it is asked.
std::optional<Plan> skip_when_off(const Turn& turn) {
  const auto said = off_said(turn);
  if (!said) return std::nullopt;
  const bool in_hand = is_pronoun(said->name);
  if (in_hand && !turn.before.fresh && turn.chosen.empty()) return std::nullopt;
  NamedSeries named = series_of(turn, said->name, false);
  if (named.question) return std::move(named.question);
  if (!named.task || !named.task->repeat || !named.task->due) return std::nullopt;
  const Task& task = *named.task;
  if (!in_hand && turn.chosen.empty() && !names_it(task, said->name)) return std::nullopt;
  if (!in_hand || turn.confirmed) return skip_on_day(turn, task, said->day);
  // «منگل کو چھٹی» is said of every Tuesday where others are left.
  const auto rule = parse_rrule(task.repeat->rrule);
  const bool several = rule && (rule->freq == Frequency::kDaily || rule->by_day.size() > 1);
  if (several && weekday_of(turn, said->day.substr(0, said->day.find(' ')))) return std::nullopt;
  auto plan = skip_on_day(turn, task, said->day);
  if (!plan || plan->commands.size() != 1) return plan;
  return ask_of_series(turn, task, say(turn.reading.language, kSkipThat, task.title, when(turn, task.due)));
}

/// "is baar chhor do"
std::optional<Plan> skip_this_time(const Turn& turn, const Phrase& phrase) {
  if (!phrase.is({"please? skip this|the next? time|occurrence|instance please?", "اس بار|دفعہ|مرتبہ چھوڑ دو|دیں|دینا",
                  "is|iss baar|bar|dafa|martaba chhor|chor do|dein|dena"}))
    return std::nullopt;
  const auto task = task_at_hand(turn);
  if (!task || !task->repeat) return std::nullopt;
  const Reading reading = reading_as(turn, Intent::kUpdate, Detail::kSkip, {});
  return skip_occurrence(with_reading(turn, reading), *task);
}

std::optional<Plan> tell_next(const Turn& turn, const Phrase& phrase) {
  const bool asked = phrase.is({
      "and|so|ok? when|whens is? the|my|its? next one|time|occurrence|date due|now|again|then?",
      "and|so|ok? what|which day|date|time is|would|will it|that|this|be? be? the? next one|time? now|then?",
      "and|so|ok? what|which day|date|time is the? next one|time now|then?",
      "when|whens is? it|that due? next|again due?",
      "when does|will it|that come|repeat|happen|be next|again due?",
      "whats|what is? the next one|date|occurrence",
      "اگلا|اگلی والا|والی|بار|دفعہ|مرتبہ? کب|کس ہے|ہوگا|ہوگی|ہو|آئے|دن? گا|گی|ہے?",
      "agla|agli|aglay wala|wali|baar|bar|dafa|dafah|martaba? kab hai|hoga|hogi|ho|aayega|aayegi|aaye? ga|gi|hai?",
  });
  if (!asked) return std::nullopt;
  std::optional<Task> last;
  if (turn.before.last) last = turn.view.find_task(turn.user, *turn.before.last);
  if (!last || !last->repeat) return std::nullopt;
  const auto open = task_at_hand(turn);
  const auto due = open ? open->due : next_due(*last, turn.zone, last->completed_at.value_or(turn.now_instant));
  if (!due) return std::nullopt;
  std::vector<Task> tasks;
  if (open) tasks.push_back(*open);
  return answer_of(turn, std::move(tasks), say(turn.reading.language, kNextIs, last->title, when(turn, due)));
}

}  // namespace

Plan tell_after(const Turn& turn, const Task& task) {
  const auto next = next_due(task, turn.zone, turn.now_instant);
  const Words after{"The one after that is due {0}.", "اس کے بعد کی بار: {0}۔", "Us ke baad ki baar: {0}."};
  const Words none{"'{1}' {0} is the last one.", "’{1}‘ کی آخری بار: {0}۔", "'{1}' ki aakhri baar: {0}."};
  const std::string due = when(turn, next ? next : task.due);
  return answer_of(turn, {task}, say(turn.reading.language, next ? after : none, due, task.title));
}

// Who names a day means that one, and who names the series all of it: a yes answers what is asked of these. To "this
// one or all?" it is no answer.
Plan delete_repeating(const Turn& turn, const Task& task) {
  const bool settled = turn.confirmed && turn.before.series && !turn.before.again;
  const language::Filter& filter = turn.reading.filter;
  const bool dated = filter.from && task.due;
  if (dated) {
    const LocalSeconds from = std::chrono::floor<std::chrono::days>(*filter.from);
    if (auto out = leave_out_within(turn, task, from, filter.to.value_or(from + std::chrono::days(1))))
      return *std::move(out);
  }
  const Phrase phrase(turn.text);
  const bool whole = !dated && (names_series_at_hand(phrase) || named_series(phrase) || ends_all(phrase));
  if (settled && dated) return skip_occurrence(turn, task);
  if (settled && whole) return delete_series(turn, task);
  const auto language = turn.reading.language;
  std::string question;
  if (dated) {
    const LocalSeconds due = due_civil(*task.due).local();
    const bool that_day = due >= *filter.from && (!filter.to || due < *filter.to);
    question = say(language, that_day ? kSkipThat : kSkipOther, task.title, when(turn, task.due));
  } else {
    question = say(language, whole ? kConfirmWhole : kConfirmSeries, task.title,
                   repeat_phrase(language, task.repeat->rrule), when(turn, task.due));
  }
  Plan plan = ask(turn, std::move(question), Pending::kConfirm, {task.id});
  plan.state.series = true;
  plan.tasks.push_back(task);
  return plan;
}

Plan skip_occurrence(const Turn& turn, const Task& task) {
  const auto language = turn.reading.language;
  Plan plan = begin(turn, "RecurringAgent");
  plan.state.last = task.id;
  const auto next = next_due(task, turn.zone, turn.now_instant);
  if (next) {
    plan.commands.emplace_back(SkipOccurrence{task.id});
    plan.reply = say(language, kSkippedOne, task.title, when(turn, task.due), when(turn, next));
  } else if (turn.reading.intent == Intent::kDelete) {
    plan.commands.emplace_back(DeleteTask{task.id});
    plan.reply = say(language, kDeletedLast, task.title);
  } else {
    plan.commands.emplace_back(SkipOccurrence{task.id});  // Refused, with the reason.
  }
  return plan;
}

std::string completed_series(const Turn& turn, const Task& task) {
  const auto language = turn.reading.language;
  std::string reply = task.due ? say(language, kDoneOne, task.title, when(turn, task.due))
                               : say(language, words::kCompleted, task.title);
  const auto next = next_due(task, turn.zone, turn.now_instant);
  if (!next) return reply + std::string(kWasLast.in(language));
  return reply + say(language, kNextFollows, when(turn, next), repeat_phrase(language, task.repeat->rrule));
}

std::optional<Plan> series_turn(const Turn& turn, const Phrase& phrase) {
  if (auto resumed = resume_turn(turn)) return resumed;
  if (auto changed = rule_turn(turn, phrase)) return changed;
  if (names_series_at_hand(phrase)) {
    if (!turn.before.last && turn.chosen.empty()) return std::nullopt;
    return delete_named(turn, {});
  }
  if (stops_at_hand(turn, phrase)) return delete_named(turn, {});
  if (const auto target = named_series(phrase)) return delete_named(turn, *target);
  if (auto stopped = stop_named(turn, phrase)) return stopped;
  if (auto skipped = skip_when_off(turn)) return skipped;
  if (auto skipped = skip_this_time(turn, phrase)) return skipped;
  if (auto skipped = skip_of_then(turn, phrase)) return skipped;
  if (auto skipped = skip_by_date(turn, phrase)) return skipped;
  return tell_next(turn, phrase);
}

std::optional<Plan> series_answer(const Turn& here) {
  const State& state = here.before;
  if (state.pending != Pending::kConfirm || !state.series || state.ids.size() != 1) return std::nullopt;
  const auto task = here.view.find_task(here.user, state.ids.front());
  if (!task || task->deleted_at || task->status != TaskStatus::kActive) return std::nullopt;
  const Phrase phrase(here.text);
  const bool all = answers_all(phrase);
  if (!all && !answers_this_one(phrase)) return std::nullopt;
  const Reading reading = reading_as(here, Intent::kDelete, Detail::kNone, {});
  const Turn answered = with_reading(here, reading);
  return all ? delete_series(answered, *task) : skip_occurrence(answered, *task);
}

}  // namespace yaad::assistant
