// Spans, bounds and hostile input; and what the tables of sentences do not show.
#include "language/reader.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <ctime>
#include <utility>

#include "language/pack.h"
#include "language/sentence_case.h"
#include "language/token.h"

namespace yaad::language {
namespace {

bool on_boundary(std::string_view text, std::uint32_t at) {
  return at <= text.size() && (at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80);
}

/// Every span is inside the text, pieces stand in order and do not overlap.
void expect_sound(std::string_view text, const Reading& reading) {
  std::uint32_t last = 0;
  for (const Piece& piece : reading.pieces) {
    EXPECT_LE(last, piece.bytes.begin) << text;
    EXPECT_LT(piece.bytes.begin, piece.bytes.end);
    EXPECT_LE(piece.bytes.end, text.size());
    EXPECT_EQ(text.substr(piece.bytes.begin, piece.bytes.end - piece.bytes.begin), piece.text);
    EXPECT_LE(piece.utf16.begin, piece.utf16.end);
    last = piece.bytes.end;
  }
  if (reading.when) {
    EXPECT_LE(reading.when->span.begin, reading.when->span.end);
    EXPECT_LE(reading.when->span.end, text.size());
  }
  EXPECT_GE(reading.confidence, 0.0);
  EXPECT_LE(reading.confidence, 1.0);
  EXPECT_FALSE(to_json_line(reading, text, "1", true).empty());
}

const Piece* piece_of(const Reading& reading, PieceKind kind) {
  for (const Piece& piece : reading.pieces) {
    if (piece.kind == kind) return &piece;
  }
  return nullptr;
}

TEST(Reader, IsSureOfTheSpecificationsSentence) {
  const Reading reading = read_wednesday("Create a task to buy milk tomorrow at 5pm");
  EXPECT_GT(reading.confidence, 0.8);
  EXPECT_EQ(reading.title, "buy milk");
}

TEST(Reader, GivesSpansInBytesAndUtf16) {
  const std::string text = "😀 کل دودھ لانا ہے #گھر";
  const Reading reading = read_wednesday(text);
  const Piece* when = piece_of(reading, PieceKind::kWhen);
  ASSERT_NE(when, nullptr);
  EXPECT_EQ(when->text, "کل");
  EXPECT_EQ(when->bytes.begin, 5U);
  EXPECT_EQ(when->utf16.begin, 3U);
  ASSERT_EQ(when->alternatives.size(), 1U);
  EXPECT_EQ(when->alternatives[0], "2026-03-03");
  const Piece* tag = piece_of(reading, PieceKind::kTag);
  ASSERT_NE(tag, nullptr);
  EXPECT_EQ(tag->value, "گھر");
}

TEST(Reader, LeavesIgnoredSpansInTheTitle) {
  const Zone utc;
  const LocalSeconds now = parse_civil("2026-03-04T10:00")->local();
  const Span friday[] = {{9, 15}};
  const Reading reading = read("buy milk friday", {now, utc, "", Mode::kQuickAdd, Syntax::kTodoist, friday, false});
  EXPECT_EQ(reading.title, "buy milk friday");
  EXPECT_FALSE(reading.due.has_value());
}

TEST(Reader, TakesEveryLineOfQuickAddAsATask) {
  for (std::string_view text : {"milk", "what is love", "delete old photos", "hello"}) {
    const Reading reading = read_wednesday(text, Mode::kQuickAdd);
    EXPECT_EQ(reading.intent, Intent::kCreate) << text;
    EXPECT_EQ(reading.title, text);
  }
}

TEST(Reader, ReadsTheTokensOfTheChosenSyntax) {
  const Reading vikunja = read_wednesday("buy milk *shop +Home !5", Mode::kQuickAdd, Syntax::kVikunja);
  EXPECT_EQ(vikunja.tags, std::vector<std::string>{"shop"});
  EXPECT_EQ(vikunja.project, "Home");
  EXPECT_EQ(vikunja.priority, Priority::kHigh);
  const Reading off = read_wednesday("buy milk #shop", Mode::kQuickAdd, Syntax::kOff);
  EXPECT_TRUE(off.tags.empty());
  EXPECT_EQ(off.title, "buy milk #shop");
}

TEST(Reader, KeepsQuotedAndEscapedWords) {
  EXPECT_EQ(read_wednesday("watch \"Friday the 13th\" tomorrow", Mode::kQuickAdd).title, "watch \"Friday the 13th\"");
  EXPECT_EQ(read_wednesday("\"meet friday\"", Mode::kQuickAdd).title, "meet friday");
  EXPECT_FALSE(read_wednesday("buy \\#5 screws", Mode::kQuickAdd).tags.size());
}

TEST(Reader, PartsTheDescriptionOff) {
  const std::string_view text = "call the bänk tomorrow // ask for Sara at 5";
  const Reading reading = read_wednesday(text);
  EXPECT_EQ(reading.title, "call the bänk");
  EXPECT_EQ(reading.description, "ask for Sara at 5");
  ASSERT_TRUE(reading.due);
  EXPECT_FALSE(reading.due->time);
  EXPECT_EQ(reading.pieces.back().kind, PieceKind::kDescription);
  expect_sound(text, reading);
  for (const char* none : {"buy milk // \n", "buy milk // \r\n", "buy milk //", "// ask Sara", " // "}) {
    EXPECT_EQ(read_wednesday(none).description, "") << none;
  }
  EXPECT_EQ(read_wednesday("note \"a // b\" down").description, "");
}

TEST(Reader, FollowsTheLocaleInNumericDates) {
  const Zone utc;
  const LocalSeconds now = parse_civil("2026-03-04T10:00")->local();
  EXPECT_EQ(to_string(*read("pay card on 5/4", {now, utc, "", Mode::kChat, Syntax::kTodoist, {}, true}).due),
            "2026-05-04");
  EXPECT_EQ(to_string(*read("pay card on 5/4", {now, utc, "", Mode::kChat, Syntax::kTodoist, {}, false}).due),
            "2026-04-05");
}

TEST(Reader, KeepsRelativeHoursRightAcrossADstChange) {
  const auto berlin = Zone::find("Europe/Berlin");
  ASSERT_TRUE(berlin.has_value());
  // The clock jumps from 02:00 to 03:00 on this night.
  const LocalSeconds now = parse_civil("2026-03-29T01:30")->local();
  const Reading reading = read("call in 1 hour", {now, *berlin, "en", Mode::kChat, Syntax::kTodoist, {}, false});
  EXPECT_EQ(to_string(*reading.due), "2026-03-29T03:30");
}

TEST(Reader, FindsTheHolidays) {
  EXPECT_EQ(to_string(*read_wednesday("call mom on easter").due), "2026-04-05");
  EXPECT_EQ(to_string(*read_wednesday("cook on thanksgiving").due), "2026-11-26");
  EXPECT_EQ(to_string(*read_wednesday("cook on eid al-fitr").due), "2026-03-20");
  EXPECT_EQ(to_string(*read_wednesday("cook on eid al-adha").due), "2026-05-27");
  EXPECT_EQ(to_string(*read_wednesday("buy gifts by christmas").due), "2026-12-25");
}

TEST(Reader, DoesNotTakeNamesForTimes) {
  for (std::string_view text : {"read chapter 5", "fix route 66 sign", "install v1.1.1", "buy 2 kg sugar", "the money",
                                "Theresa may become PM soon", "meet 25:00", "file 30 february", "at 6.5 kilograms"}) {
    EXPECT_FALSE(read_wednesday(text, Mode::kQuickAdd).when.has_value()) << text;
  }
}

TEST(Reader, AsksForWhatIsMissing) {
  EXPECT_EQ(read_wednesday("remind me").missing, Missing::kTitle);
  EXPECT_EQ(read_wednesday("change the dentist appointment").missing, Missing::kChange);
  EXPECT_EQ(read_wednesday("delete it").reference, Reference::kPronoun);
  EXPECT_EQ(read_wednesday("اسے حذف کر دو").reference, Reference::kPronoun);
  EXPECT_EQ(read_wednesday("delete the second one").choice, 2);
}

TEST(Reader, WritesTheLineOfTheContract) {
  const std::string text = "say \"hi\" tomorrow";
  const std::string line = to_json_line(read_wednesday(text), text, "\"7\"", false);
  EXPECT_EQ(line.substr(0, 32), "{\"id\":\"7\",\"intent\":\"create_task\"");
  EXPECT_NE(
      line.find("\"when\":{\"start\":\"2026-03-05T00:00:00\",\"end\":null,\"grain\":\"day\",\"text\":\"tomorrow\"}"),
      std::string::npos);
}

TEST(ReaderHostile, StaysSoundAndBounded) {
  std::string tags;
  for (int i = 0; i < 1000; ++i) tags += "#tag" + std::to_string(i) + " ";
  std::string preps;
  std::string numbers;
  std::string gaps;
  std::string urdu;
  for (int i = 0; i < 2500; ++i) {
    preps += "to as ";
    numbers += "5 ";
    gaps += "mark as to done ";
    urdu += "کل سے ";
  }
  const std::string cases[] = {tags,
                               preps,
                               numbers,
                               "change " + gaps,
                               urdu,
                               std::string(10'000, 'a'),
                               std::string(10'000, '"'),
                               std::string(10'000, '\\'),
                               std::string(10'000, '#'),
                               std::string(100'000, '5'),
                               "\xff\xfe\x80 tomorrow \xc3",
                               std::string("nul \0 tomorrow", 14),
                               "\u202Ebuy milk\u202C \u2067tomorrow\u2069",
                               "every 0 days water",
                               "every 9999999 seconds ping",
                               "call on 1/1/99999",
                               "in 99999999 years",
                               "in 9999999 weeks",
                               "the 31st of february",
                               "z\u0351\u0351\u0351algo friday",
                               "",
                               " ",
                               "\n\n"};
  for (const std::string& text : cases) {
    const std::clock_t begin = std::clock();
    const Reading reading = read_wednesday(text);
    EXPECT_LT(std::clock() - begin, 2 * CLOCKS_PER_SEC) << text.substr(0, 40);
    expect_sound(text, reading);
    EXPECT_LE(reading.tags.size(), 100U);
  }
}

TEST(Reader, OffersTheOtherFridayAndTheOtherOrderOfFigures) {
  const Reading reading = read_wednesday("call ali next friday at 5pm");
  const Piece* when = piece_of(reading, PieceKind::kWhen);
  ASSERT_NE(when, nullptr);
  EXPECT_EQ(when->value, "2026-03-13T17:00");
  EXPECT_EQ(when->alternatives, std::vector<std::string>{"2026-03-06T17:00"});
  const Reading figures = read_wednesday("call ali 3/4");
  EXPECT_EQ(piece_of(figures, PieceKind::kWhen)->value, "2026-03-04");
  EXPECT_EQ(piece_of(figures, PieceKind::kWhen)->alternatives, std::vector<std::string>{"2026-04-03"});
  const Reading year = read_wednesday("renew the passport on 05/12/2027 at 5pm");
  EXPECT_EQ(piece_of(year, PieceKind::kWhen)->alternatives, std::vector<std::string>{"2027-12-05T17:00"});
  EXPECT_TRUE(piece_of(read_wednesday("call ali 13/5"), PieceKind::kWhen)->alternatives.empty());
  EXPECT_TRUE(piece_of(read_wednesday("call ali 5/5"), PieceKind::kWhen)->alternatives.empty());
  const Reading plain = read_wednesday("call ali friday");
  EXPECT_TRUE(piece_of(plain, PieceKind::kWhen)->alternatives.empty());
}

TEST(ReaderHostile, PartsPiecesThatReachIntoOneAnother) {
  const std::string text = "e sehpeher dom afternoon روز چھٹی मंगल need done help ";
  expect_sound(text, read_wednesday(text));
}

TEST(ReaderHostile, RefusesARepeatOfNothing) {
  EXPECT_FALSE(read_wednesday("water plants every 0 days").recurrence.has_value());
  EXPECT_FALSE(read_wednesday("ping every 9999999 seconds").recurrence.has_value());
}

RC_GTEST_PROP(ReaderProperty, NeverCrashesAndKeepsItsSpans, (const std::string& text)) {
  expect_sound(text, read_wednesday(text));
}

/// Every word that a pack knows, from its lists and its templates.
const std::vector<std::string>& pack_words() {
  static const std::vector<std::string> words = [] {
    std::vector<std::string> made;
    const auto add = [&](std::string_view forms) {
      std::string word;
      for (char c : std::string(forms) + " ") {
        if (c != ' ' && c != '|' && c != '?' && c != '<' && c != '>' && c != '{' && c != '}' && c != '*') {
          word += c;
        } else if (!word.empty()) {
          made.push_back(std::exchange(word, ""));
        }
      }
    };
    for (const Pack* pack : packs()) {
      for (const Word& word : pack->words) add(word.forms);
      for (const TimeRule& rule : pack->times) add(rule.pattern);
      for (const RepeatRule_& rule : pack->repeats) add(rule.pattern);
      for (const CommandRule& rule : pack->commands) add(rule.pattern);
    }
    return made;
  }();
  return words;
}

TEST(ReaderHostile, StandsAnyPairOfItsOwnWords) {
  for (std::string_view pattern : {"1", "5 ", "the 3rd "}) {
    for (const std::string& word : pack_words()) {
      for (const char* after : {"", " of day", " june", " week", " 5", " 2026"}) {
        const std::string text = std::string(pattern) + word + after;
        expect_sound(text, read_wednesday(text));
      }
    }
  }
  for (const Pack* pack : packs()) {
    for (const TimeRule& rule : pack->times) {
      // The template itself with its first alternatives and no captures of its own.
      std::string text;
      for (char c : rule.pattern) text += c == '|' ? ' ' : c;
      expect_sound(text, read_wednesday(text));
    }
  }
}

RC_GTEST_PROP(ReaderProperty, StandsAnyOrderOfItsOwnWords, ()) {
  const auto picks =
      *rc::gen::resize(12, rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(pack_words())));
  std::string text;
  for (const auto& word : picks) text += word + " ";
  expect_sound(text, read_wednesday(text));
}

TEST(ReaderHostile, ReadsTemplatesMadeOfFixedWords) {
  for (const char* text :
       {"rest on new year day", "call on new years eve", "mid june", "mail by end of day", "eod", "عید الفطر",
        "بڑی عید", "آدھی رات", "سہ پہر", "ہفتہ وار", "eid al-adha", "weekends", "on mondays"}) {
    const Reading reading = read_wednesday(text, Mode::kQuickAdd);
    EXPECT_TRUE(reading.when.has_value()) << text;
  }
}

RC_GTEST_PROP(ReaderProperty, KeepsSpansOnCodePoints, ()) {
  static const std::vector<std::string> words = {
      "buy",        "milk", "tomorrow", "at",   "5pm",   "every", "monday", "#home", "p1",     "remind", "me",
      "an",         "hour", "before",   "کل",   "شام",   "پانچ",  "بجے",    "دودھ",  "لانا",   "ہے",     "یاد",
      "دلاؤ",       "kal",  "subah",    "9",    "baje",  "ka",    "bill",   "hata",  "do",     "mark",   "as",
      "done",       "to",   "from",     "-",    ",",     "\"",    "😀",      "é",     "next",   "week",   "3/5",
      "2026-03-05", "for",  "2",        "days", "until", "june",  "the",    "last",  "friday", "of",     "month",
      "half",       "past", "ten",      "!",    "\\",    "\n"};
  const auto picks = *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(words));
  std::string text;
  for (const auto& word : picks) text += word + " ";
  const Reading reading = read_wednesday(text);
  expect_sound(text, reading);
  for (const Piece& piece : reading.pieces) {
    RC_ASSERT(on_boundary(text, piece.bytes.begin));
    RC_ASSERT(on_boundary(text, piece.bytes.end));
  }
}

TEST(JsonLine, TellsWhatIsNotSureEnoughAsUnknown) {
  Reading reading;
  reading.intent = Intent::kCreate;
  reading.title = "vacuum the car";
  reading.confidence = 0.6;
  const std::string doubtful = to_json_line(reading, "vacuum the car", {}, false);
  EXPECT_NE(doubtful.find("\"intent\":\"unknown\",\"confidence\":0.4"), std::string::npos) << doubtful;
  EXPECT_NE(doubtful.find("\"title\":null"), std::string::npos) << doubtful;
  EXPECT_NE(doubtful.find("\"clarification\":\"ambiguous\""), std::string::npos) << doubtful;
  reading.confidence = 0.7;
  EXPECT_NE(to_json_line(reading, "vacuum the car", {}, false).find("create_task"), std::string::npos);
  reading.confidence = 0.6;
  reading.intent = Intent::kQuery;
  EXPECT_NE(to_json_line(reading, "is the car clean", {}, false).find("query_tasks"), std::string::npos);
  reading.intent = Intent::kUpdate;
  reading.detail = Detail::kSnooze;
  EXPECT_NE(to_json_line(reading, "snooze for ten minutes", {}, false).find("update_task"), std::string::npos);
}

}  // namespace
}  // namespace yaad::language
