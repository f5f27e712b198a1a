#pragma once
#include <iosfwd>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/config.h"

namespace yaad::cli {

/// Exit codes of the program.
enum Exit : int { kDone = 0, kFailed = 1, kUsage = 2, kNotFound = 3, kRefused = 4, kUnreachable = 5, kDamaged = 6 };

struct Context {
  const config::Loaded& loaded;
  std::vector<std::string> arguments;  ///< Behind the command's name, without settings and without --json.
  bool json = false;                   ///< Print what the server said.
  bool colour = false;
  std::istream& in;
  std::ostream& out;
  std::ostream& err;
};

struct Command {
  std::string_view name;
  std::string_view usage;    ///< Behind the name.
  std::string_view summary;  ///< One line.
  int (*run)(Context&);
};

/// Every command of the program, in the order in which help lists them.
std::span<const Command> commands();
const Command* find_command(std::string_view name);
void print_help(std::ostream& out);

int cmd_add(Context& context);
int cmd_list(Context& context);
int cmd_show(Context& context);
int cmd_done(Context& context);
int cmd_edit(Context& context);
int cmd_delete(Context& context);
int cmd_undo(Context& context);
int cmd_chat(Context& context);
int cmd_parse(Context& context);
int cmd_recur(Context& context);
int cmd_serve(Context& context);
int cmd_db(Context& context);
int cmd_audit(Context& context);
int cmd_events(Context& context);
int cmd_topics(Context& context);
int cmd_config(Context& context);
int cmd_doctor(Context& context);
int cmd_completion(Context& context);
int cmd_version(Context& context);
int cmd_help(Context& context);

/// Prints what is wrong and how to use the command; returns kUsage.
int wrong_usage(Context& context, std::string_view command, std::string_view problem);

}  // namespace yaad::cli
