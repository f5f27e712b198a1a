#include "app/delivery_mail.h"

#include <array>

namespace yaad {
namespace {

struct Words {
  std::string_view reminder, several, missed, missed_intro, several_intro, due, all_day, closing;
  std::array<std::string_view, 7> days;
  std::array<std::string_view, 12> months;
};

constexpr Words kEnglish{"Reminder: ",
                         " reminders",
                         "Missed while offline: ",
                         "These reminders fell due while Yaad was not running:",
                         "These tasks are due:",
                         "Due: ",
                         "all day",
                         "Sent by Yaad because you asked to be reminded.",
                         {"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"},
                         {"January", "February", "March", "April", "May", "June", "July", "August", "September",
                          "October", "November", "December"}};
constexpr Words kUrdu{
    "یاد دہانی: ",
    " یاد دہانیاں",
    "آف لائن ہونے کے دوران رہ گئیں: ",
    "یہ یاد دہانیاں اُس وقت کی ہیں جب یاد بند تھا:",
    "یہ کام مقررہ وقت پر ہیں:",
    "مقررہ وقت: ",
    "پورا دن",
    "یہ پیغام یاد نے بھیجا ہے کیونکہ آپ نے یاد دہانی مانگی تھی۔",
    {"اتوار", "پیر", "منگل", "بدھ", "جمعرات", "جمعہ", "ہفتہ"},
    {"جنوری", "فروری", "مارچ", "اپریل", "مئی", "جون", "جولائی", "اگست", "ستمبر", "اکتوبر", "نومبر", "دسمبر"}};

const Words& words_of(const Profile& profile) { return profile.language == "ur" ? kUrdu : kEnglish; }

std::string two_digits(int value) { return (value < 10 ? "0" : "") + std::to_string(value); }

}  // namespace

std::string due_line(const std::optional<Due>& due, const Profile& profile) {
  if (!due) return {};
  const Words& words = words_of(profile);
  const std::chrono::weekday day(std::chrono::sys_days(due->date));
  std::string out(words.due);
  out.append(words.days[day.c_encoding()]).append(profile.language == "ur" ? "، " : ", ");
  out.append(std::to_string(static_cast<unsigned>(due->date.day()))).append(" ");
  out.append(words.months[static_cast<unsigned>(due->date.month()) - 1]).append(" ");
  out.append(std::to_string(static_cast<int>(due->date.year())));
  if (due->time) {
    out.append(", ").append(two_digits(due->time->hour)).append(":").append(two_digits(due->time->minute));
    out.append(" (").append(due->tz.empty() ? profile.tz : due->tz).append(")");
  } else {
    out.append(" (").append(words.all_day).append(")");
  }
  return out;
}

Mail reminder_mail(std::span<const ReminderNote> notes, bool missed, const Profile& profile) {
  const Words& words = words_of(profile);
  Mail mail;
  const bool alone = notes.size() == 1;
  mail.subject = std::string(missed ? words.missed : alone ? words.reminder : std::string_view());
  mail.subject.append(alone ? notes.front().title : std::to_string(notes.size()) + std::string(words.several));
  if (alone && !missed) {
    mail.text = notes.front().title + "\n";
    if (const auto due = due_line(notes.front().due, profile); !due.empty()) mail.text.append(due).append("\n");
  } else {
    mail.text.append(missed ? words.missed_intro : words.several_intro).append("\n\n");
    for (const ReminderNote& note : notes) {
      mail.text.append("- ").append(note.title).append("\n");
      if (const auto due = due_line(note.due, profile); !due.empty()) mail.text.append("  ").append(due).append("\n");
    }
  }
  mail.text.append("\n-- \n").append(words.closing).append("\n");
  return mail;
}

}  // namespace yaad
