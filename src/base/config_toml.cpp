// The only file that includes toml++, which is dear to compile.
#include "base/config_toml.h"

#include <toml++/toml.h>
#include <fstream>
#include <optional>
#include <sstream>

namespace yaad::config {
namespace {

constexpr std::size_t kFileMaxBytes = 1 << 20;

Error wrong(const std::string& path, int line, const std::string& what) {
  std::string at = path;
  if (line > 0) at += ", line " + std::to_string(line);
  return Error{ErrorCode::kInvalid, "settings file " + at + ": " + what};
}

std::optional<std::string> scalar_text(const toml::node& node) {
  if (const auto* text = node.as_string()) return text->get();
  if (const auto* number = node.as_integer()) return std::to_string(number->get());
  if (const auto* yes = node.as_boolean()) return std::string(yes->get() ? "true" : "false");
  return std::nullopt;
}

// An array becomes the comma-separated text that a flag takes.
std::optional<std::string> value_text(const toml::node& node) {
  const auto* array = node.as_array();
  if (array == nullptr) return scalar_text(node);
  std::string joined;
  for (const toml::node& item : *array) {
    const auto text = scalar_text(item);
    if (!text) return std::nullopt;
    joined += (joined.empty() ? "" : ",") + *text;
  }
  return joined;
}

Result<void> collect(const toml::table& table, const std::string& prefix, int depth, const std::string& path,
                     std::vector<FileValue>& out) {
  for (const auto& [key, node] : table) {
    const std::string name = prefix + std::string(key.str());
    const int line = static_cast<int>(node.source().begin.line);
    if (const auto* inner = node.as_table()) {
      if (depth >= 3) return wrong(path, line, "tables are nested too deeply at " + name);
      if (auto done = collect(*inner, name + "_", depth + 1, path, out); !done) return done;
      continue;
    }
    auto text = value_text(node);
    if (!text) return wrong(path, line, name + " must be a text, a whole number, true or false, or a list of those");
    out.push_back({name, std::move(*text), line});
  }
  return {};
}

}  // namespace

Result<std::vector<FileValue>> read_toml(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return wrong(path, 0, "cannot be read; check the path given to --config and its permissions");
  std::string text(kFileMaxBytes + 1, '\0');
  file.read(text.data(), static_cast<std::streamsize>(text.size()));
  if (file.bad()) return wrong(path, 0, "cannot be read; it must be a file");
  text.resize(static_cast<std::size_t>(file.gcount()));
  if (text.size() > kFileMaxBytes) return wrong(path, 0, "is larger than 1 MiB; is this the right file?");
  try {
    const toml::table table = toml::parse(text, path);
    std::vector<FileValue> values;
    if (auto done = collect(table, "", 0, path, values); !done) return done.error();
    return values;
  } catch (const toml::parse_error& error) {
    return wrong(path, static_cast<int>(error.source().begin.line),
                 "is not valid TOML: " + std::string(error.description()) + "; texts stand in \"quotes\"");
  }
}

}  // namespace yaad::config
