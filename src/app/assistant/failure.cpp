#include "app/assistant/failure.h"

#include <algorithm>

#include "app/assistant/replies.h"
#include "app/refusals.h"

namespace yaad::assistant {
namespace {

struct Told {
  std::string_view refusal;
  Words words;
};

const Words kNoneLeft{
    "It would end before it falls due even once, so nothing would be left of it. Nothing was changed; say until when "
    "it "
    "should go on (\"until 31 december\"), or another day.",
    "یہ ایک بار بھی آنے سے پہلے ختم ہو جائے گا۔ کچھ نہیں بدلا؛ بتائیے کب تک جاری رہے («31 دسمبر تک»)، یا کوئی اور دن۔",
    "Yeh ek baar bhi aane se pehle khatam ho jayega. Kuch nahin badla; bataiye kab tak jaari rahe (\"31 december "
    "tak\"), "
    "ya koi aur din."};
const Words kGone{"That task is not there any more. Nothing was changed; \"show my tasks\" shows what there is.",
                  "وہ کام اب موجود نہیں۔ کچھ نہیں بدلا؛ «میرے کام دکھاؤ» سے سب نظر آئیں گے۔",
                  "Woh kaam ab maujood nahin. Kuch nahin badla; \"mere kaam dikhao\" se sab nazar ayenge."};
const Words kUndoLate{
    "It was changed again since then, so that change cannot be taken back by itself. Nothing was changed; tell me how "
    "it "
    "should be.",
    "اس کے بعد اس میں پھر تبدیلی ہوئی ہے، اس لیے وہ اکیلی واپس نہیں ہو سکتی۔ کچھ نہیں بدلا؛ بتائیے اسے کیسا ہونا "
    "چاہیے۔",
    "Us ke baad us mein phir tabdeeli hui hai, is liye woh akeli wapas nahin ho sakti. Kuch nahin badla; bataiye usay "
    "kaisa hona chahiye."};
const Words kUndoNone{"There is nothing of that to take back; it may be too long ago. Nothing was changed.",
                      "واپس لینے کو ایسا کچھ نہیں؛ شاید بہت پرانی بات ہے۔ کچھ نہیں بدلا۔",
                      "Wapas lene ko aisa kuch nahin; shayad bohat purani baat hai. Kuch nahin badla."};
const Words kNothingToSkip{"It is done already, so there is nothing to skip. Nothing was changed.",
                           "یہ ہو چکا ہے، چھوڑنے کو کچھ نہیں۔ کچھ نہیں بدلا۔",
                           "Yeh ho chuka hai, chhorne ko kuch nahin. Kuch nahin badla."};

const Told kTold[] = {
    {refusals::kNeverFalls, kNoneLeft},
    {refusals::kNoOccurrence, kNoneLeft},
    {refusals::kDateTaken,
     {"Another one of the same series is due at that very time already. Nothing was changed; say another day or hour.",
      "اسی سلسلے کا ایک کام پہلے سے اسی وقت ہے۔ کچھ نہیں بدلا؛ کوئی اور دن یا وقت بتائیے۔",
      "Isi silsile ka ek kaam pehle se isi waqt hai. Kuch nahin badla; koi aur din ya waqt bataiye."}},
    {refusals::kDoneNotSkipped, kNothingToSkip},
    {refusals::kNotRepeating,
     {"It does not repeat, so no single time of it can be skipped. Nothing was changed; say \"delete it\" if it is to "
      "go.",
      "یہ دہرایا نہیں جاتا، اس لیے ایک بار چھوڑا نہیں جا سکتا۔ کچھ نہیں بدلا؛ ہٹانا ہو تو «اسے حذف کرو» کہیے۔",
      "Yeh dohraya nahin jata, is liye ek baar chhora nahin ja sakta. Kuch nahin badla; hatana ho to \"isko delete "
      "karo\" "
      "kahiye."}},
    {refusals::kLastOfSeries,
     {"It cannot be skipped: it is the last of its series, or the next is more than a year away. Nothing was changed; "
      "say "
      "\"delete it\", or give it another date.",
      "یہ چھوڑا نہیں جا سکتا: یہ سلسلے کی آخری بار ہے، یا اگلی ایک سال سے زیادہ دور ہے۔ کچھ نہیں بدلا؛ «اسے حذف کرو» "
      "کہیے، یا کوئی اور تاریخ دیجیے۔",
      "Yeh chhora nahin ja sakta: yeh silsile ki aakhri baar hai, ya agli ek saal se zyada door hai. Kuch nahin badla; "
      "\"isko delete karo\" kahiye, ya koi aur tareekh dijiye."}},
    {refusals::kNextIsThere,
     {"The next one of the series is on the list already. Nothing was changed; mark this one done, or say \"delete "
      "it\".",
      "سلسلے کا اگلا کام پہلے سے فہرست میں ہے۔ کچھ نہیں بدلا؛ اسے مکمل کیجیے یا «اسے حذف کرو» کہیے۔",
      "Silsile ka agla kaam pehle se fehrist mein hai. Kuch nahin badla; isay mukammal kijiye ya \"isko delete karo\" "
      "kahiye."}},
    {refusals::kSeriesNeedsDue,
     {"What repeats needs a date. Nothing was changed; say \"stop repeating\" first if it should have none.",
      "جو دہرایا جاتا ہے اسے تاریخ چاہیے۔ کچھ نہیں بدلا؛ تاریخ ہٹانی ہو تو پہلے «دہرانا بند کرو» کہیے۔",
      "Jo dohraya jata hai usay tareekh chahiye. Kuch nahin badla; tareekh hatani ho to pehle \"dohrana band karo\" "
      "kahiye."}},
    {refusals::kInTrash,
     {"That task is in the trash. Nothing was changed; say \"restore it\" with its name to bring it back first.",
      "وہ کام ردی میں ہے۔ کچھ نہیں بدلا؛ پہلے اس کے نام کے ساتھ «واپس لاؤ» کہیے۔",
      "Woh kaam raddi mein hai. Kuch nahin badla; pehle us ke naam ke saath \"wapas lao\" kahiye."}},
    {refusals::kNoTask, kGone},
    {refusals::kNoReminder,
     {"That reminder is not there any more. Nothing was changed.", "وہ یاد دہانی اب موجود نہیں۔ کچھ نہیں بدلا۔",
      "Woh yaad dehani ab maujood nahin. Kuch nahin badla."}},
    {refusals::kDoneNotSnoozed,
     {"It is done already. Nothing was changed; say \"reopen it\" first if it should come back.",
      "یہ ہو چکا ہے۔ کچھ نہیں بدلا؛ واپس لانا ہو تو پہلے «دوبارہ کھولو» کہیے۔",
      "Yeh ho chuka hai. Kuch nahin badla; wapas lana ho to pehle \"dobara kholo\" kahiye."}},
    {refusals::kUntilPassed,
     {"That moment has passed already. Nothing was changed; say a later one.",
      "وہ وقت گزر چکا ہے۔ کچھ نہیں بدلا؛ بعد کا وقت بتائیے۔",
      "Woh waqt guzar chuka hai. Kuch nahin badla; baad ka waqt bataiye."}},
    {refusals::kUndoChanged, kUndoLate},
    {refusals::kUndoInTrash, kGone},
    {refusals::kUndoPurged, kGone},
    {refusals::kUndoNothing, kUndoNone},
    {refusals::kUndoTooOld, kUndoNone},
    {refusals::kUndoForeign, kUndoNone},
    {refusals::kUndoNever, kUndoNone},
};

/// By the field that was refused.
const Told kOfFields[] = {
    {"#/title",
     {"That name is empty or too long (500 letters at most). Nothing was changed; say a shorter one.",
      "یہ نام خالی ہے یا بہت لمبا (زیادہ سے زیادہ 500 حروف)۔ کچھ نہیں بدلا؛ چھوٹا نام بتائیے۔",
      "Yeh naam khali hai ya bohat lamba (zyada se zyada 500 huroof). Kuch nahin badla; chhota naam bataiye."}},
    {"#/description",
     {"That note is too long to keep (10,000 letters at most). Nothing was changed.",
      "یہ نوٹ بہت لمبا ہے (زیادہ سے زیادہ 10,000 حروف)۔ کچھ نہیں بدلا۔",
      "Yeh note bohat lamba hai (zyada se zyada 10,000 huroof). Kuch nahin badla."}},
    {"#/tags",
     {"That tag cannot be kept: a tag has 50 letters at most, and a task 100 tags. Nothing was changed.",
      "یہ ٹیگ نہیں رکھا جا سکتا: ٹیگ میں زیادہ سے زیادہ 50 حروف اور ایک کام کے 100 ٹیگ ہو سکتے ہیں۔ کچھ نہیں بدلا۔",
      "Yeh tag nahin rakha ja sakta: tag mein zyada se zyada 50 huroof aur ek kaam ke 100 tag ho sakte hain. Kuch "
      "nahin "
      "badla."}},
    {"#/due",
     {"That date is out of reach: I can keep dates from 1900 to 2200. Nothing was changed; say another one.",
      "یہ تاریخ نہیں رکھی جا سکتی: 1900 سے 2200 تک کی تاریخیں ہو سکتی ہیں۔ کچھ نہیں بدلا؛ کوئی اور تاریخ بتائیے۔",
      "Yeh tareekh nahin rakhi ja sakti: 1900 se 2200 tak ki tareekhein ho sakti hain. Kuch nahin badla; koi aur "
      "tareekh "
      "bataiye."}},
    {"#/recurrence_rule",
     {"I cannot keep such a repeat. Nothing was changed; say it more simply, such as \"every monday at 8\".",
      "ایسا دہرانا نہیں رکھا جا سکتا۔ کچھ نہیں بدلا؛ آسان لفظوں میں کہیے، مثلاً «ہر پیر کو 8 بجے»۔",
      "Aisa dohrana nahin rakha ja sakta. Kuch nahin badla; aasan lafzon mein kahiye, maslan \"har peer ko 8 baje\"."}},
    {"#/minutes",
     {"It can be put off by a minute up to a year. Nothing was changed; say how long.",
      "ایک منٹ سے ایک سال تک ٹالا جا سکتا ہے۔ کچھ نہیں بدلا؛ بتائیے کتنی دیر۔",
      "Ek minute se ek saal tak taala ja sakta hai. Kuch nahin badla; bataiye kitni der."}},
    {"#",  // Of reminders.
     {"That reminder cannot be kept: a task has 20 at most, each up to a year before. Nothing was changed.",
      "یہ یاد دہانی نہیں رکھی جا سکتی: ایک کام کی زیادہ سے زیادہ 20 ہو سکتی ہیں، ہر ایک سال بھر پہلے تک۔ کچھ نہیں "
      "بدلا۔",
      "Yeh yaad dehani nahin rakhi ja sakti: ek kaam ki zyada se zyada 20 ho sakti hain, har ek saal bhar pehle tak. "
      "Kuch "
      "nahin badla."}},
};

const Words kOther{"I could not do that, and nothing was changed. Please say it in other words.",
                   "یہ مجھ سے نہیں ہو سکا، کچھ نہیں بدلا۔ دوسرے لفظوں میں کہیے۔",
                   "Yeh mujh se nahin ho saka, kuch nahin badla. Doosre lafzon mein kahiye."};

/// What a refusal begins with, as some go on with names of fields.
const Words* told_refusal(std::string_view detail) {
  const auto told = std::find_if(std::begin(kTold), std::end(kTold),
                                 [&](const Told& one) { return detail.starts_with(one.refusal); });
  return told == std::end(kTold) ? nullptr : &told->words;
}

}  // namespace

bool knows_refusal(std::string_view detail) { return told_refusal(detail) != nullptr; }

std::string plain_failure(language::Language language, const Error& error) {
  if (const Words* words = told_refusal(error.detail)) return std::string(words->in(language));
  for (const FieldError& field : error.fields) {
    for (const Told& told : kOfFields) {
      if (field.pointer.starts_with(told.refusal)) return std::string(told.words.in(language));
    }
  }
  return std::string((error.code == ErrorCode::kUndoConflict ? kUndoLate : kOther).in(language));
}

}  // namespace yaad::assistant
