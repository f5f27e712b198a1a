#include <iostream>
#include <span>
#include <string_view>

#include "roles/jsonl.h"

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  const std::span<char*> args(argv, static_cast<std::size_t>(argc));
  const std::string_view name = argc > 1 ? args[1] : "";
  if (name == "parse") return yaad::roles::parse_lines(std::cin, std::cout);
  if (name == "recur") return yaad::roles::recur_lines(std::cin, std::cout);
  if (name == "version") {
    std::cout << "yaad " YAAD_VERSION "\n";
    return 0;
  }
  std::cerr << "usage: yaad parse|recur --jsonl | version\n";
  return 2;
}
