#include "base/config.h"

#include <unistd.h>
#include <charconv>
#include <climits>
#include <cstdlib>
#include <fstream>
#include <optional>

#include "base/config_toml.h"
#include "base/utf8.h"

extern "C" char** environ;  // NOLINT: POSIX declares it nowhere.

namespace yaad::config {
namespace {

constexpr std::size_t kSecretMaxBytes = 64 * 1024;

std::string upper(std::string_view name) {
  std::string out(name);
  for (char& c : out) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  return out;
}

std::string_view lookup(const Environment& environment, std::string_view name) {
  const auto found = environment.find(name);
  return found == environment.end() ? std::string_view() : std::string_view(found->second);
}

// The names that the specification gave, in the order in which the first one set wins.
struct Alias {
  std::string_view variable;
  std::string_view setting;
  std::string (*convert)(std::string_view value);
};

std::string as_is(std::string_view value) { return std::string(value); }
std::string lower_case(std::string_view value) {
  std::string out(value);
  for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return out == "warning" ? "warn" : out;
}
std::string database_store(std::string_view url) {
  if (url.starts_with("sqlite:////")) return "sqlite:" + std::string(url.substr(10));
  if (url.starts_with("sqlite:///")) return "sqlite:" + std::string(url.substr(10));
  if (url.starts_with("postgres://")) return "postgresql://" + std::string(url.substr(11));
  return std::string(url);
}
std::string kafka_bus(std::string_view brokers) { return "kafka://" + std::string(brokers); }
std::string dapr_bus(std::string_view port) { return "dapr://127.0.0.1:" + std::string(port); }

constexpr Alias kAliases[] = {
    {"DATABASE_URL", "store", database_store}, {"KAFKA_BROKERS", "bus", kafka_bus},
    {"DAPR_HTTP_PORT", "bus", dapr_bus},       {"OLLAMA_URL", "llm_url", as_is},
    {"LOG_LEVEL", "log_level", lower_case},
};

// Defaults that depend on the machine.
std::string data_folder(const Environment& environment) {
  // systemd gives a service its folder; with several, the first.
  if (const auto state = lookup(environment, "STATE_DIRECTORY"); !state.empty()) {
    return std::string(state.substr(0, state.find(':')));
  }
  if (const auto xdg = lookup(environment, "XDG_DATA_HOME"); xdg.starts_with('/')) return std::string(xdg) + "/yaad";
  if (const auto home = lookup(environment, "HOME"); home.starts_with('/') && home != "/") {
    return std::string(home) + "/.local/share/yaad";
  }
  return "/var/lib/yaad";
}

std::string system_zone(const Environment& environment) {
  auto zone = lookup(environment, "TZ");
  if (zone.starts_with(':')) zone.remove_prefix(1);
  if (!zone.empty() && !zone.starts_with('/')) return std::string(zone);
  char target[PATH_MAX];
  const ssize_t length = ::readlink("/etc/localtime", target, sizeof(target));
  if (length > 0) {
    const std::string_view path(target, static_cast<std::size_t>(length));
    constexpr std::string_view kFolder = "zoneinfo/";
    if (const auto at = path.find(kFolder); at != std::string_view::npos) {
      return std::string(path.substr(at + kFolder.size()));
    }
  }
  std::ifstream file("/etc/timezone");
  std::string name;
  if (file >> name) return name;
  return "UTC";
}

// "ur_PK.UTF-8" → "ur-PK"; the C locale is English.
std::string system_language(const Environment& environment) {
  for (const std::string_view name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    auto value = lookup(environment, name);
    if (value.empty()) continue;
    value = value.substr(0, value.find_first_of(".@"));
    if (value == "C" || value == "POSIX" || value.size() < 2) break;
    std::string tag(value.substr(0, 16));
    for (char& c : tag) c = c == '_' ? '-' : c;
    return tag;
  }
  return "en";
}

std::string default_text(const Setting& setting, const Environment& environment) {
  if (setting.name == "data") return data_folder(environment);
  if (setting.name == "tz") return system_zone(environment);
  if (setting.name == "lang") return system_language(environment);
  return std::string(setting.fallback);
}

bool is_choice(const Setting& setting, std::string_view value) {
  for (std::string_view rest = setting.choices; !rest.empty();) {
    const auto bar = rest.find('|');
    if (rest.substr(0, bar) == value) return true;
    rest = bar == std::string_view::npos ? std::string_view() : rest.substr(bar + 1);
  }
  return false;
}

std::string bounds_text(const Setting& setting) {
  return "a whole number from " + std::to_string(setting.min) + " to " + std::to_string(setting.max);
}

std::optional<std::int64_t> number_within(const Setting& setting, std::string_view text) {
  std::int64_t number = 0;
  const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (failure != std::errc() || end != text.data() + text.size()) return std::nullopt;
  if (number < setting.min || number > setting.max) return std::nullopt;
  return number;
}

// Puts the text into its member; answers what would be right when it is wrong.
std::optional<std::string> assign(const Setting& setting, std::string_view text, Settings& settings) {
  if (text.size() > 4096) return "at most 4096 characters";
  if (!utf8::is_valid(text) || utf8::has_control(text)) return "one line of UTF-8 text without control characters";
  if (const auto* member = std::get_if<std::int64_t Settings::*>(&setting.member)) {
    const auto number = number_within(setting, text);
    if (!number) return bounds_text(setting);
    settings.*(*member) = *number;
    return std::nullopt;
  }
  if (const auto* list = std::get_if<std::vector<std::int64_t> Settings::*>(&setting.member)) {
    std::vector<std::int64_t> numbers;
    for (std::string_view rest = text; !rest.empty();) {
      const auto comma = rest.find(',');
      const auto number = number_within(setting, utf8::trim(rest.substr(0, comma)));
      if (!number || numbers.size() == 16) return "up to 16 numbers with commas, each " + bounds_text(setting);
      numbers.push_back(*number);
      rest = comma == std::string_view::npos ? std::string_view() : rest.substr(comma + 1);
    }
    settings.*(*list) = std::move(numbers);
    return std::nullopt;
  }
  if (!setting.choices.empty() && !text.empty() && !is_choice(setting, text)) {
    std::string choices(setting.choices);
    for (std::size_t at = 0; (at = choices.find('|', at)) != std::string::npos; at += 2) choices.replace(at, 1, ", ");
    return "one of " + choices;
  }
  std::string remedy;
  // What a secret store holds is looked at when it is known.
  const bool elsewhere = setting.secret && text.starts_with("dapr:");
  if (setting.check != nullptr && !text.empty() && !elsewhere && !setting.check(text, remedy)) return remedy;
  settings.*std::get<std::string Settings::*>(setting.member) = text;
  return std::nullopt;
}

Error wrong(const Setting& setting, const std::string& where, const std::string& text, const std::string& remedy) {
  const std::string shown = setting.secret ? "" : " \"" + std::string(utf8::prefix(text, 80)) + "\"";
  return Error{ErrorCode::kInvalid,
               std::string(setting.name) + " (from " + where + "):" + shown + " is not valid; it must be " + remedy};
}

Error usage(std::string text) { return Error{ErrorCode::kInvalid, std::move(text)}; }

Result<std::string> read_secret(const std::string& variable, const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::string text(kSecretMaxBytes + 1, '\0');
  if (file) file.read(text.data(), static_cast<std::streamsize>(text.size()));
  if (!file.is_open() || file.bad()) {
    return usage(variable + ": the file " + path + " cannot be read; check its path and permissions");
  }
  text.resize(static_cast<std::size_t>(file.gcount()));
  if (text.size() > kSecretMaxBytes) return usage(variable + ": the file " + path + " is larger than 64 KiB");
  while (!text.empty() && (text.back() == '\n' || text.back() == '\r')) text.pop_back();
  return text;
}

// One load, source by source, from the weakest to the strongest.
class Loader {
 public:
  Loader(std::span<const std::string> arguments, const Environment& environment)
      : arguments_(arguments), environment_(environment) {
    for (const Setting& setting : table()) {
      loaded_.values.push_back({&setting, default_text(setting, environment), From::kDefault, "default"});
    }
  }

  Result<Loaded> run() {
    if (auto done = read_flags(); !done) return done.error();
    if (config_file_.empty()) config_file_ = lookup(environment_, "YAAD_CONFIG");
    if (auto done = read_file(); !done) return done.error();
    if (auto done = read_environment(); !done) return done.error();
    for (auto& [setting, text] : flags_) put(*setting, std::move(text), From::kFlag, setting->flag());
    return finish();
  }

 private:
  void put(const Setting& setting, std::string text, From from, std::string where) {
    Value& value = loaded_.values[static_cast<std::size_t>(&setting - table().data())];
    value.text = std::move(text);
    value.from = from;
    value.where = std::move(where);
  }

  Result<void> read_flags() {
    for (std::size_t i = 0; i < arguments_.size(); ++i) {
      const std::string& argument = arguments_[i];
      if (argument == "--") {
        loaded_.rest.insert(loaded_.rest.end(), arguments_.begin() + static_cast<std::ptrdiff_t>(i), arguments_.end());
        break;
      }
      const auto equals = argument.find('=');
      const std::string flag = argument.substr(0, equals);
      std::string name = flag.starts_with("--") ? flag.substr(2) : "";
      for (char& c : name) c = c == '-' ? '_' : c;
      const Setting* setting = find(name);
      if (setting == nullptr && name != "config") {
        loaded_.rest.push_back(argument);
        continue;
      }
      std::string text;
      if (equals != std::string::npos) {
        text = argument.substr(equals + 1);
      } else if (++i < arguments_.size()) {
        text = arguments_[i];
      } else {
        return usage(flag + " needs a value: " + flag + " VALUE");
      }
      if (setting == nullptr) {
        config_file_ = text;
      } else {
        flags_.emplace_back(setting, std::move(text));
      }
    }
    return {};
  }

  Result<void> read_file() {
    if (config_file_.empty()) return {};
    auto values = read_toml(config_file_);
    if (!values) return values.error();
    for (FileValue& value : *values) {
      const std::string where = config_file_ + ", line " + std::to_string(value.line);
      const Setting* setting = find(value.key);
      if (setting == nullptr) {
        const std::string near = nearest_name(value.key);
        return usage(where + ": there is no setting " + value.key +
                     (near.empty() ? "; `yaad config` lists them all" : "; did you mean " + near + "?"));
      }
      put(*setting, std::move(value.text), From::kFile, where);
    }
    return {};
  }

  Result<void> read_environment() {
    for (const Alias& alias : kAliases) {
      const auto value = lookup(environment_, alias.variable);
      const Setting& setting = *find(alias.setting);
      const bool taken = loaded_.values[static_cast<std::size_t>(&setting - table().data())].from == From::kEnvironment;
      if (!value.empty() && !taken) {
        put(setting, alias.convert(value), From::kEnvironment, std::string(alias.variable));
      }
    }
    for (const auto& [variable, text] : environment_) {
      if (!variable.starts_with("YAAD_") || variable == "YAAD_CONFIG" || text.empty()) continue;
      if (auto done = read_variable(variable, text); !done) return done;
    }
    return {};
  }

  Result<void> read_variable(const std::string& variable, const std::string& text) {
    const std::string name = lower_case(std::string_view(variable).substr(5));
    if (const Setting* setting = find(name)) {
      put(*setting, text, From::kEnvironment, variable);
      return {};
    }
    if (name.ends_with("_file")) {
      const Setting* setting = find(std::string_view(name).substr(0, name.size() - 5));
      if (setting != nullptr && setting->secret) {
        if (!lookup(environment_, setting->environment()).empty()) {
          return usage(setting->environment() + " and " + variable + " are both set; keep one of them");
        }
        auto secret = read_secret(variable, text);
        if (!secret) return secret.error();
        put(*setting, std::move(*secret), From::kEnvironment, variable + "=" + text);
        return {};
      }
    }
    const std::string near = nearest_name(name);
    loaded_.warnings.push_back(variable + " is no setting and has no effect" +
                               (near.empty() ? "" : "; did you mean " + find(near)->environment() + "?"));
    return {};
  }

  Result<Loaded> finish() {
    for (const Value& value : loaded_.values) {
      if (const auto remedy = assign(*value.setting, value.text, loaded_.settings)) {
        return wrong(*value.setting, value.where, value.text, *remedy);
      }
    }
    const auto endpoint = parse_endpoint(loaded_.settings.listen);
    loaded_.settings.listen_host = endpoint->host;
    loaded_.settings.listen_port = endpoint->port;
    return std::move(loaded_);
  }

  std::span<const std::string> arguments_;
  const Environment& environment_;
  std::string config_file_;
  std::vector<std::pair<const Setting*, std::string>> flags_;
  Loaded loaded_;
};

std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t above = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)});
      diagonal = above;
    }
  }
  return row[b.size()];
}

}  // namespace

std::string Setting::flag() const {
  std::string out = "--" + std::string(name);
  for (char& c : out) c = c == '_' ? '-' : c;
  return out;
}
std::string Setting::environment() const { return "YAAD_" + upper(name); }

const Setting* find(std::string_view name) {
  for (const Setting& setting : table()) {
    if (setting.name == name) return &setting;
  }
  return nullptr;
}

std::string mask_url(std::string_view url) {
  const auto scheme = url.find("://");
  if (scheme == std::string_view::npos) return std::string(url);
  const auto authority_end = url.find_first_of("/?#", scheme + 3);
  const auto at = url.substr(0, authority_end).rfind('@');
  if (at == std::string_view::npos || at < scheme) return std::string(url);
  return std::string(url.substr(0, scheme + 3)) + "***" + std::string(url.substr(at));
}

std::string Value::shown() const {
  if (!setting->secret || text.empty()) return text;
  // A password may hold any character, so what stands before the last @ is hidden whole; a query may hold one too.
  const auto scheme = text.find("://");
  if (scheme == std::string::npos) {
    return setting->name == "store" && (text == "sqlite" || text.starts_with("sqlite:")) ? text : "***";
  }
  const std::string masked =
      text.rfind('@') == std::string::npos ? text : text.substr(0, scheme + 3) + "***" + text.substr(text.rfind('@'));
  return masked.find("password=") == std::string::npos ? masked : "***";
}

Environment process_environment() {
  Environment environment;
  for (char** at = environ; at != nullptr && *at != nullptr; ++at) {
    const std::string_view pair(*at);
    const auto equals = pair.find('=');
    if (equals != std::string_view::npos) environment.emplace(pair.substr(0, equals), pair.substr(equals + 1));
  }
  return environment;
}

std::string nearest_name(std::string_view name) {
  while (name.starts_with('-')) name.remove_prefix(1);
  std::string key = lower_case(name.substr(0, 64));
  if (key.starts_with("yaad_")) key.erase(0, 5);
  for (char& c : key) c = c == '-' ? '_' : c;
  std::string best;
  std::size_t best_distance = std::max<std::size_t>(2, key.size() / 4) + 1;
  for (const Setting& setting : table()) {
    const std::size_t d = distance(key, setting.name);
    if (d >= best_distance) continue;
    best_distance = d;
    best = setting.name;
  }
  return best;
}

Result<Endpoint> parse_endpoint(std::string_view text) {
  const Error error = usage("an address and a port such as 127.0.0.1:8000 or [::1]:8000 (port 0 takes a free one)");
  const auto colon = text.rfind(':');
  if (colon == std::string_view::npos) return error;
  std::string_view host = text.substr(0, colon);
  const std::string_view port_text = text.substr(colon + 1);
  if (host.starts_with('[') && host.ends_with(']')) {
    host = host.substr(1, host.size() - 2);
  } else if (host.find(':') != std::string_view::npos) {
    return error;
  }
  std::uint16_t port = 0;
  const auto [end, failure] = std::from_chars(port_text.data(), port_text.data() + port_text.size(), port);
  if (host.empty() || failure != std::errc() || end != port_text.data() + port_text.size()) return error;
  return Endpoint{std::string(host), port};
}

Result<Loaded> load(std::span<const std::string> arguments, const Environment& environment) {
  return Loader(arguments, environment).run();
}

}  // namespace yaad::config
