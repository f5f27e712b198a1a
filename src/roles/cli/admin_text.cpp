// serve, and the commands that read text and need neither server nor database.
#include <unistd.h>

#include <istream>
#include <ostream>

#include "base/logging.h"
#include "base/utf8.h"
#include "domain/civil_time.h"
#include "language/reader.h"
#include "roles/cli/commands.h"
#include "roles/cli/server_session.h"
#include "roles/jsonl.h"
#include "roles/serve.h"

namespace yaad::cli {
namespace {

constexpr std::size_t kTextMax = 100'000;  // As for a line of --jsonl.

struct ParseOptions {
  bool jsonl = false;
  bool quick_add = false;
  std::string now;
  std::vector<std::string> words;
  std::string problem;
};

ParseOptions parse_options(const std::vector<std::string>& arguments) {
  ParseOptions options;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string& word = arguments[i];
    if (word == "--") {  // What follows is text, whatever it looks like.
      options.words.insert(options.words.end(), arguments.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                           arguments.end());
      break;
    }
    if (word == "--jsonl") {
      options.jsonl = true;
    } else if (word == "--quick-add") {
      options.quick_add = true;
    } else if (word == "--now") {
      if (++i < arguments.size()) {
        options.now = arguments[i];
      } else {
        options.problem = "--now needs a local time such as 2026-03-05T17:00";
      }
    } else if (word.starts_with("--")) {
      options.problem = "there is no option " + word;
    } else {
      options.words.push_back(word);
    }
  }
  if (options.jsonl && (options.quick_add || !options.now.empty() || !options.words.empty())) {
    options.problem = "with --jsonl everything stands in the lines of standard input";
  }
  return options;
}

int print_reading(Context& context, const std::string& text, const language::ReadContext& how) {
  if (!utf8::is_valid(text) || text.size() > kTextMax) {
    context.err << "yaad: a sentence must be UTF-8 and at most " << kTextMax << " bytes long\n";
    return kFailed;
  }
  context.out << language::to_json_line(language::read(text, how), text, {}, false) << '\n';
  return kDone;
}

int parse_plain(Context& context, const ParseOptions& options, LocalSeconds now, const Zone& zone) {
  const std::string& lang = context.loaded.settings.lang;
  language::ReadContext how{now, zone, std::string_view(lang).substr(0, 2)};
  how.mode = options.quick_add ? language::Mode::kQuickAdd : language::Mode::kChat;
  how.month_first = lang == "en-US";
  if (!options.words.empty()) return print_reading(context, join(options.words), how);
  int code = kDone;
  for (std::string line; std::getline(context.in, line);) {
    if (utf8::trim(line).empty()) continue;
    if (!line.empty() && line.back() == '\r') line.pop_back();
    if (const int bad = print_reading(context, line, how); bad != kDone) code = bad;
    if (context.in.rdbuf()->in_avail() <= 0) context.out.flush();
  }
  return code;
}

log::Format log_format(const std::string& name) {
  if (name == "json") return log::Format::kJson;
  return name == "text" ? log::Format::kText : log::Format::kAuto;
}

}  // namespace

int cmd_parse(Context& context) {
  const ParseOptions options = parse_options(context.arguments);
  if (!options.problem.empty()) return wrong_usage(context, "parse", options.problem);
  if (options.jsonl) {
    roles::parse_lines(STDIN_FILENO, STDOUT_FILENO);
    return kDone;
  }
  const auto zone = Zone::find(context.loaded.settings.tz);
  if (!zone) return wrong_usage(context, "parse", "the time zone " + context.loaded.settings.tz + " is not known");
  LocalSeconds now = zone->to_local(system_clock().now());
  if (!options.now.empty()) {
    const auto given = parse_civil(options.now);
    if (!given) return wrong_usage(context, "parse", "--now must be a local time such as 2026-03-05T17:00");
    now = given->local();
  }
  return parse_plain(context, options, now, *zone);
}

int cmd_recur(Context& context) {
  if (context.arguments != std::vector<std::string>{"--jsonl"}) {
    return wrong_usage(context, "recur",
                       R"(it reads lines such as {"dtstart":"2026-03-05T17:00","rrule":"FREQ=DAILY"})");
  }
  roles::recur_lines(STDIN_FILENO, STDOUT_FILENO);
  return kDone;
}

int cmd_serve(Context& context) {
  if (!context.arguments.empty()) {
    const std::string near = config::nearest_name(context.arguments.front());
    return wrong_usage(
        context, "serve",
        "there is no setting " + context.arguments.front() +
            (near.empty() ? "; see: yaad config" : "; did you mean " + config::find(near)->flag() + "?"));
  }
  const config::Settings& settings = context.loaded.settings;
  log::Options logging;
  logging.level = log::parse_level(settings.log_level).value_or(log::Level::kInfo);
  logging.format = log_format(settings.log_format);
  logging.colour = context.colour;
  log::configure(logging);
  for (const std::string& warning : context.loaded.warnings)
    log::warn("a setting has no effect", {{"reason", warning}});
  return roles::serve(settings);
}

}  // namespace yaad::cli
