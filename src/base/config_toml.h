#pragma once
#include <string>
#include <vector>

#include "base/result.h"

namespace yaad::config {

/// One key of a TOML file, tables joined by `_` ([smtp] url → smtp_url), the value as the text a flag would have.
struct FileValue {
  std::string key;
  std::string text;
  int line = 0;
};

/// Reads a TOML file of at most 1 MiB. kInvalid when it cannot be read or is no TOML, with line and remedy.
Result<std::vector<FileValue>> read_toml(const std::string& path);

}  // namespace yaad::config
