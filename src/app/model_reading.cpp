// What a language model may say, and the check that it said that and nothing else.
#include "app/ports/language_model.h"

#include <boost/json.hpp>

#include "base/utf8.h"

namespace yaad {
namespace {

namespace json = boost::json;

constexpr std::size_t kAnswerMaxBytes = 8 * 1024;
constexpr std::size_t kTitleMax = 500;
constexpr std::string_view kOperations[] = {"create_task", "update_task", "complete_task",
                                            "delete_task", "query_tasks", "unknown"};
constexpr std::string_view kPriorities[] = {"", "high", "medium", "low"};

constexpr std::string_view kSchema =
    R"({"type":"object","additionalProperties":false,"required":["operation","confidence","data"],"properties":{)"
    R"("operation":{"type":"string","enum":["create_task","update_task","complete_task","delete_task","query_tasks","unknown"]},)"
    R"("confidence":{"type":"number","minimum":0,"maximum":1},)"
    R"("data":{"type":"object","additionalProperties":false,)"
    R"("required":["title","when_words","repeat_words","reminder_words","priority"],"properties":{)"
    R"("title":{"type":"string","maxLength":500},"when_words":{"type":"string","maxLength":500},)"
    R"("repeat_words":{"type":"string","maxLength":500},"reminder_words":{"type":"string","maxLength":500},)"
    R"("priority":{"type":"string","enum":["","high","medium","low"]}}}}})";

Error wrong(std::string what) { return Error{ErrorCode::kInvalid, "the model's answer: " + std::move(what)}; }

// ASCII letters only: Urdu has no case, and other scripts are copied letter for letter as they were asked to be.
bool same_word(std::string_view a, std::string_view b) {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [&](char x, char y) { return lower(x) == lower(y); });
}

bool is_edge_mark(char32_t c) {
  constexpr std::u32string_view kMarks = U".,;:!?\"'()[]“”‘’«»،؛؟۔…";
  return kMarks.find(c) != std::u32string_view::npos;
}

// Without the punctuation around it: "milk." and "milk" are the same word of the person.
std::string_view bare(std::string_view word) {
  while (!word.empty()) {
    std::size_t at = 0;
    if (!is_edge_mark(utf8::next(word, at))) break;
    word.remove_prefix(at);
  }
  while (!word.empty()) {
    std::size_t start = word.size() - 1;
    while (start > 0 && (static_cast<unsigned char>(word[start]) & 0xC0U) == 0x80U) --start;
    std::size_t at = start;
    if (!is_edge_mark(utf8::next(word, at))) break;
    word = word.substr(0, start);
  }
  return word;
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  std::size_t start = 0;
  const auto take = [&](std::size_t end) {
    const std::string_view word = bare(text.substr(start, end - start));
    if (!word.empty()) words.push_back(word);
  };
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t here = at;
    if (!utf8::is_space(utf8::next(text, at))) continue;
    take(here);
    start = at;
  }
  take(text.size());
  return words;
}

// Every word of the claim, in its order, among the person's words.
bool grounded(std::string_view claim, const std::vector<std::string_view>& said) {
  auto at = said.begin();
  for (const std::string_view word : words_of(claim)) {
    at = std::find_if(at, said.end(), [&](std::string_view one) { return same_word(one, word); });
    if (at == said.end()) return false;
    ++at;
  }
  return true;
}

template <std::size_t N>
bool is_one_of(std::string_view value, const std::string_view (&allowed)[N]) {
  return std::find(std::begin(allowed), std::end(allowed), value) != std::end(allowed);
}

Result<void> take_text(const json::object& data, std::string_view name, const std::vector<std::string_view>& said,
                       std::string& into) {
  const json::value* value = data.if_contains(name);
  if (value == nullptr || !value->is_string()) return wrong("data." + std::string(name) + " must be a text");
  const std::string_view text = utf8::trim(std::string_view(value->get_string().data(), value->get_string().size()));
  if (!utf8::is_valid(text) || utf8::has_control(text) || utf8::count(text) > kTitleMax) {
    return wrong("data." + std::string(name) + " must be one line of at most 500 characters");
  }
  if (!grounded(text, said)) return wrong("data." + std::string(name) + " holds words that the person did not say");
  into = text;
  return {};
}

Result<void> take_data(const json::object& data, std::string_view words, ModelReading& reading) {
  const auto said = words_of(words);
  const std::pair<std::string_view, std::string*> texts[] = {{"title", &reading.title},
                                                             {"when_words", &reading.when_words},
                                                             {"repeat_words", &reading.repeat_words},
                                                             {"reminder_words", &reading.reminder_words}};
  for (const auto& [name, into] : texts) {
    if (auto taken = take_text(data, name, said, *into); !taken) return taken;
  }
  const json::value* priority = data.if_contains("priority");
  if (priority == nullptr || !priority->is_string()) return wrong("data.priority must be a text");
  reading.priority = priority->get_string().c_str();
  if (!is_one_of(reading.priority, kPriorities)) return wrong("data.priority must be high, medium, low or empty");
  if (data.size() != 5) return wrong("data holds members that were not asked for");
  if (reading.title.empty() && reading.intent != "unknown" && reading.intent != "query_tasks") {
    return wrong("data.title must name the task");
  }
  return {};
}

}  // namespace

std::string_view model_reading_schema() { return kSchema; }

Result<ModelReading> parse_model_reading(std::string_view text, std::string_view words) {
  if (text.size() > kAnswerMaxBytes) return wrong("it is longer than 8 KiB");
  json::error_code failure;
  json::parse_options limits;
  limits.max_depth = 4;
  const json::value whole = json::parse(text, failure, {}, limits);
  if (failure || !whole.is_object()) return wrong("it is no JSON object");
  const json::object& object = whole.get_object();
  const json::value* operation = object.if_contains("operation");
  const json::value* confidence = object.if_contains("confidence");
  const json::value* data = object.if_contains("data");
  if (object.size() != 3 || operation == nullptr || confidence == nullptr || data == nullptr) {
    return wrong("it must hold operation, confidence and data, and nothing else");
  }
  if (!operation->is_string() || !confidence->is_number() || !data->is_object())
    return wrong("a member has another type");
  ModelReading reading;
  reading.intent = operation->get_string().c_str();
  reading.confidence = confidence->to_number<double>(failure);
  if (!is_one_of(reading.intent, kOperations)) return wrong("operation is none of those allowed");
  if (failure || !(reading.confidence >= 0 && reading.confidence <= 1)) return wrong("confidence must be from 0 to 1");
  if (auto taken = take_data(data->get_object(), words, reading); !taken) return taken.error();
  return reading;
}

}  // namespace yaad
