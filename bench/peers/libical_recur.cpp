// The command of `yaad recur --jsonl` on libical, to compare both: the same lines in, the same lines out. Needs
// libical-dev:
//   g++ -O2 -std=c++20 bench/peers/libical_recur.cpp -lical -lboost_json -o libical-recur
// Local times only: a zone other than UTC is not applied.
// With a number of milliseconds as its argument it gives up on rules that hold libical up longer (some do for minutes).
#include <libical/ical.h>
#include <sys/mman.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

#include <boost/json.hpp>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <string>
#include <vector>

namespace {

namespace json = boost::json;

void append_time(const icaltimetype& at, std::string& out) {
  char text[32];
  const int size = std::snprintf(text, sizeof text, "\"%04d-%02d-%02dT%02d:%02d:%02d\"", at.year, at.month, at.day,
                                 at.hour, at.minute, at.second);
  out.append(text, static_cast<std::size_t>(size));
}

/// "2026-03-05T17:00" in the form that libical reads.
icaltimetype start_of(std::string_view text) {
  std::string plain;
  for (const char c : text) {
    if (c != '-' && c != ':') plain += c;
  }
  if (plain.size() == 13) plain += "00";
  return icaltime_from_string(plain.c_str());
}

void set_timer(long milliseconds) {
  const itimerval timer{{0, 0}, {milliseconds / 1000, milliseconds % 1000 * 1000}};
  setitimer(ITIMER_VIRTUAL, &timer, nullptr);
}

std::string answer(const std::string& line) {
  const json::value parsed = json::parse(line);
  const json::object& object = parsed.as_object();
  std::string out = "{\"id\":" + json::serialize(object.at("id"));
  icalerror_clear_errno();
  const std::string rule_text(object.at("rrule").as_string());
  icalrecurrencetype rule = icalrecurrencetype_from_string(rule_text.c_str());
  icaltimetype start = start_of(std::string_view(object.at("dtstart").as_string()));
  icalrecur_iterator* walk = rule.freq == ICAL_NO_RECURRENCE ? nullptr : icalrecur_iterator_new(rule, start);
  if (walk == nullptr) {
    out += ",\"error\":\"" + std::string(icalerror_strerror(icalerrno)) + "\"}";
    return out;
  }
  out += ",\"occurrences\":[";
  const auto limit = object.at("limit").as_int64();
  for (std::int64_t i = 0; i < limit; ++i) {
    const icaltimetype at = icalrecur_iterator_next(walk);
    if (icaltime_is_null_time(at)) break;
    if (i > 0) out += ',';
    append_time(at, out);
  }
  icalrecur_iterator_free(walk);
  return out + "]}";
}

/// Answers from `at` on in a child, which the timer kills where libical searches too long. Returns where it stopped.
std::size_t answer_in_child(const std::vector<std::string>& lines, std::size_t at, long milliseconds) {
  static auto* const done = static_cast<volatile std::size_t*>(
      mmap(nullptr, sizeof(std::size_t), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0));
  *done = at;
  const pid_t child = fork();
  if (child == 0) {
    for (; at < lines.size(); ++at) {
      set_timer(milliseconds);
      const std::string text = answer(lines[at]) + '\n';
      set_timer(0);
      if (write(STDOUT_FILENO, text.data(), text.size()) < 0) _exit(1);
      *done = at + 1;
    }
    _exit(0);
  }
  int status = 0;
  waitpid(child, &status, 0);
  return *done;
}

void answer_bounded(long milliseconds) {
  std::vector<std::string> lines;
  for (std::string line; std::getline(std::cin, line);) lines.push_back(line);
  for (std::size_t at = 0; at < lines.size(); ++at) {
    at = answer_in_child(lines, at, milliseconds);
    if (at == lines.size()) return;
    const std::string id = json::serialize(json::parse(lines[at]).as_object().at("id"));
    std::cout << "{\"id\":" << id << ",\"too_slow\":true}" << std::endl;
  }
}

}  // namespace

int main(int argc, char** argv) {
  icalerror_set_errors_are_fatal(false);
  if (argc > 1) {
    answer_bounded(std::strtol(argv[1], nullptr, 10));
    return 0;
  }
  std::ios::sync_with_stdio(false);
  for (std::string line; std::getline(std::cin, line);) std::cout << answer(line) << '\n';
}
