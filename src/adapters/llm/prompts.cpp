#include "adapters/llm/prompts.h"

#include <filesystem>
#include <fstream>

#include "base/utf8.h"
#include "prompt_files.h"

namespace yaad::llm {
namespace {

constexpr std::size_t kPromptMaxBytes = 16 * 1024;
constexpr std::string_view kOrder[] = {"system.md", "task.md", "reminder.md", "recurring.md", "audit.md"};

Result<std::string> read_prompt(const std::string& folder, std::string_view name) {
  const std::string path = folder + "/" + std::string(name);
  std::error_code failure;
  if (folder.empty() || !std::filesystem::exists(path, failure)) return std::string(built_in_prompt(name));
  std::ifstream file(path, std::ios::binary);
  std::string text(kPromptMaxBytes + 1, '\0');
  file.read(text.data(), static_cast<std::streamsize>(text.size()));
  const bool read = file.is_open() && !file.bad();
  text.resize(read ? static_cast<std::size_t>(file.gcount()) : 0);
  if (!read || text.empty() || text.size() > kPromptMaxBytes || !utf8::is_valid(text)) {
    return Error{ErrorCode::kInvalid, "prompts: " + path + " must be a readable UTF-8 text of 1 to 16384 bytes"};
  }
  return text;
}

}  // namespace

std::string_view built_in_prompt(std::string_view name) {
  for (const auto& [path, text] : embedded::prompt_files()) {
    if (path == name) return text;
  }
  return {};
}

Result<std::string> load_prompts(const std::string& folder) {
  std::error_code failure;
  if (!folder.empty() && !std::filesystem::is_directory(folder, failure)) {
    return Error{ErrorCode::kInvalid, "prompts: " + folder + " is no folder"};
  }
  std::string all;
  for (const std::string_view name : kOrder) {
    auto text = read_prompt(folder, name);
    if (!text) return text.error();
    if (!all.empty()) all.push_back('\n');
    all.append(*text);
  }
  return all;
}

}  // namespace yaad::llm
