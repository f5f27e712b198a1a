#include <unistd.h>

#include <iostream>
#include <span>

#include "adapters/dapr/sidecar.h"
#include "roles/cli/commands.h"

namespace {

using namespace yaad;  // NOLINT(google-build-using-namespace): this is main.

constexpr std::chrono::seconds kSecretsPatience{5};

// What a command needs besides the server, and may lie in a secret store of Dapr; `serve` reads all of them by itself.
Result<void> read_secrets(std::string_view command, config::Settings& settings) {
  for (const auto& [name, setting] : {std::pair{"db", "store"}, std::pair{"topics", "kafka_password"}}) {
    if (name != command) continue;
    return dapr::resolve_secrets(settings, config::process_environment(), kSecretsPatience, setting);
  }
  return {};
}

bool takes_flag(std::vector<std::string>& arguments, std::string_view flag) { return std::erase(arguments, flag) > 0; }

int run(std::vector<std::string> arguments) {
  const bool json = takes_flag(arguments, "--json");
  const bool asks_help = takes_flag(arguments, "--help") || takes_flag(arguments, "-h");
  if (arguments.empty() || (asks_help && arguments.front().starts_with("-"))) {
    cli::print_help(std::cout);
    return arguments.empty() && !asks_help ? cli::kUsage : cli::kDone;
  }
  const std::string name = arguments.front() == "--version" ? "version" : arguments.front();
  arguments.erase(arguments.begin());
  const cli::Command* command = cli::find_command(name);
  if (command == nullptr) {
    std::cerr << "yaad: there is no command '" << name << "'; see: yaad help\n";
    return cli::kUsage;
  }
  if (asks_help) arguments.assign(1, name);
  auto loaded = config::load(arguments, config::process_environment());
  if (!loaded) {
    std::cerr << "yaad: " << loaded.error().detail << "\n";
    return cli::kUsage;
  }
  if (const auto read = asks_help ? Result<void>() : read_secrets(name, loaded->settings); !read) {
    std::cerr << "yaad: " << read.error().detail << "\n";
    return read.error().code == ErrorCode::kUnavailable ? cli::kUnreachable : cli::kUsage;
  }
  const char* no_colour = std::getenv("NO_COLOR");  // Set and not empty, says no-color.org.
  const bool colour = isatty(STDOUT_FILENO) == 1 && (no_colour == nullptr || *no_colour == '\0');
  cli::Context context{*loaded, loaded->rest, json, colour, std::cin, std::cout, std::cerr};
  return asks_help ? cli::cmd_help(context) : command->run(context);
}

}  // namespace

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  try {
    return run({argv + 1, argv + argc});
  } catch (const std::exception& error) {
    std::cerr << "yaad: " << error.what() << "\n";
    return cli::kFailed;
  }
}
