#pragma once
#include <string>
#include <string_view>

#include "base/result.h"

namespace yaad::llm {

/// The global prompt and those of the skills, joined in their fixed order. A file of the same name in `folder` (empty:
/// no folder) takes the place of the built-in one. kInvalid names the file when one there cannot be read, is no UTF-8,
/// or has more than 16 KiB.
Result<std::string> load_prompts(const std::string& folder);

/// The built-in text of "system.md", "task.md", …; empty when there is none of that name.
std::string_view built_in_prompt(std::string_view name);

}  // namespace yaad::llm
