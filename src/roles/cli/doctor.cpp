// Finds what is wrong and says the remedy.
#include <algorithm>
#include <filesystem>
#include <ostream>

#include "adapters/client/http_client.h"
#include "base/json_writer.h"
#include "roles/cli/admin_local.h"
#include "roles/cli/doctor_checks.h"
#include "roles/cli/server_session.h"

namespace yaad::cli {
namespace {

using State = Finding::State;

constexpr std::chrono::milliseconds kMailTimeout{5'000};

struct Parts {
  bool answers = false;  // A Yaad server does.
  std::vector<Finding> findings;
};

// A part of /health: {name: {"status", "detail"}}.
void add_part(Parts& parts, std::string_view name, const json::object& part) {
  const std::string_view status = text_of(part, "status"), detail = text_of(part, "detail");
  if (name.empty() || status.empty()) return;
  Finding finding{"server: " + std::string(name), State::kGood, std::string(detail.empty() ? status : detail), {}};
  if (status == "disabled") {
    finding.state = State::kOff;
  } else if (status != "ok") {
    finding.state = State::kBad;
    finding.remedy =
        name == "database"
            ? "see what it is: yaad db check; then put the last good backup in its place: yaad db restore FILE"
        : name == "events" ? "see what failed: yaad events dlq list; and the log of the server"
                           : "see the log of the server";
  }
  parts.findings.push_back(std::move(finding));
}

void add_parts(Parts& parts, const json::value& health) {
  if (!health.is_object()) return;
  const json::value* checks = health.get_object().if_contains("checks");
  if (checks == nullptr) return;
  if (!checks->is_object()) return;
  for (const auto& [name, part] : checks->get_object()) {
    if (part.is_object()) add_part(parts, name, part.get_object());
  }
}

Parts ask_server(const std::string& url) {
  Parts parts;
  client::HttpClient http(url);
  const auto ready = http.send("GET", "/ready");
  if (!ready) return parts;
  const auto health = http.send("GET", "/health");
  boost::system::error_code error;
  const json::value state = json::parse(health ? health->body : "", error);
  parts.answers = !error && state.is_object() && state.get_object().contains("checks");
  if (!parts.answers) {
    parts.findings.push_back({"server", State::kBad, url + " answers, but not as a Yaad server does",
                              "name the right address with --url, or end the other program"});
    return parts;
  }
  Finding server{"server", State::kGood, url + " is ready", {}};
  if (ready->status != 200) {
    server.state = State::kBad;
    server.detail = url + " is not ready";
    server.remedy = "see the parts below and the log of the server";
  }
  parts.findings.push_back(std::move(server));
  add_parts(parts, state);
  return parts;
}

Finding check_database(const config::Settings& settings, bool& held) {
  const std::string name = "database";
  const std::string path = database_file(settings);
  if (path.empty()) return {name, State::kOff, "the store is not a file of this machine", {}};
  std::error_code error;
  if (!std::filesystem::exists(path, error))
    return {name, State::kOff, path + " is not there yet; the first start makes it", {}};
  try {
    held = held_file(path);
    // The server looks through it by itself and says below what it found.
    if (held) return {name, State::kGood, path + " is in use by a server", {}};
    const auto problems = check_file(path);
    if (problems.empty()) return {name, State::kGood, path + " is sound", {}};
    return {name, State::kBad, path + " is damaged: " + problems.front(),
            "put the last good backup in its place: yaad db restore FILE"};
  } catch (const StorageError& failure) {
    return {name, State::kBad, path + ": " + failure.what(),
            failure.kind() == StorageError::Kind::kDamaged
                ? "put the last good backup in its place: yaad db restore FILE"
                : "see that the file and its folder belong to you and its disk has room"};
  }
}

void print(Context& context, const std::vector<Finding>& findings, bool good) {
  if (context.json) {
    std::string text;
    JsonWriter out(text);
    out.begin_object().field("ok", good).key("checks").begin_array();
    for (const Finding& finding : findings) {
      out.begin_object().field("name", finding.name);
      out.field("status", finding.state == State::kGood ? "ok" : finding.state == State::kOff ? "off" : "failed");
      out.field("detail", finding.detail);
      finding.remedy.empty() ? out.field("remedy", nullptr) : out.field("remedy", finding.remedy);
      out.end_object();
    }
    out.end_array().end_object();
    context.out << text << "\n";
    return;
  }
  for (const Finding& finding : findings) {
    std::string sign = finding.state == State::kGood ? "✓" : finding.state == State::kOff ? "–" : "✗";
    if (context.colour && finding.state != State::kOff) {
      sign = (finding.state == State::kGood ? "\x1b[32m" : "\x1b[31m") + sign + "\x1b[0m";
    }
    context.out << sign << " " << finding.name << ": " << finding.detail;
    if (!finding.remedy.empty()) context.out << "\n    → " << finding.remedy;
    context.out << "\n";
  }
  context.out << (good ? "All is well.\n" : "Something is wrong; → says what to do.\n");
}

}  // namespace

int cmd_doctor(Context& context) {
  if (!context.arguments.empty()) return wrong_usage(context, "doctor", "it takes settings only");
  const config::Settings& settings = context.loaded.settings;
  std::vector<Finding> findings{check_settings(context.loaded), check_folder(settings.data)};
  const Parts parts = ask_server(settings.url);
  bool held = false;
  findings.push_back(check_database(settings, held));
  findings.insert(findings.end(), parts.findings.begin(), parts.findings.end());
  if (parts.findings.empty()) {
    if (held) {
      findings.push_back({"server", State::kBad, "one holds the database, but none answers at " + settings.url,
                          "say where it is with --url (or YAAD_URL), or restart it"});
    } else {
      findings.push_back({"server", State::kOff, "none runs at " + settings.url + "; start it with: yaad serve", {}});
      findings.push_back(check_listen(settings));
    }
  }
  findings.push_back(check_smtp(settings, std::min(kMailTimeout, std::chrono::milliseconds(settings.smtp_timeout_ms))));
  findings.push_back(check_zones(settings.tz));
  findings.push_back(check_clock(system_clock().now(), database_file(settings)));
  bool good = true;
  for (const Finding& finding : findings) good = good && finding.state != State::kBad;
  print(context, findings, good);
  return good ? kDone : kFailed;
}

}  // namespace yaad::cli
