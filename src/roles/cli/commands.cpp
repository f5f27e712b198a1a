#include "roles/cli/commands.h"

#include <algorithm>
#include <iomanip>
#include <ostream>

namespace yaad::cli {
namespace {

const Command kCommands[] = {
    {"serve", "", "serve the page and the API; prints the address when ready", cmd_serve},
    {"add", "TEXT…", "add a task as you would say it: yaad add call mom sunday 3pm #family", cmd_add},
    {"list", "[today|upcoming|overdue|done|all] [#TAG] [p1|p2|p3] [WORDS…]", "list tasks", cmd_list},
    {"show", "TASK", "show one task, by id, end of id, or words of its title", cmd_show},
    {"done", "TASK…", "complete tasks", cmd_done},
    {"edit", "TASK [--title TEXT] [--due WHEN] [--priority high|medium|low|none] [--tags A,B] [--note TEXT]",
     "change a task", cmd_edit},
    {"delete", "TASK… [--permanent]", "move tasks to the trash (30 days), or delete for good", cmd_delete},
    {"undo", "[COMMAND_ID]", "reverse the last change, or the one named", cmd_undo},
    {"chat", "[TEXT…]", "talk to the assistant; without text, line by line", cmd_chat},
    {"parse", "[--quick-add] [--now TIME] [TEXT…] | --jsonl", "show how sentences are understood, as JSON", cmd_parse},
    {"recur", "--jsonl", "expand recurrence rules from standard input", cmd_recur},
    {"db", "migrate [--to STEP] | check | backup [FILE] | restore FILE | move --from STORE --to STORE",
     "look after the database", cmd_db},
    {"audit", "verify | list [--entity ID] [--action WORD] [--limit N]", "check or read the audit trail", cmd_audit},
    {"events", "tail [--after ID] [--limit N] | dlq list|show ID|replay ID",
     "follow events, look after those that failed", cmd_events},
    {"topics", "create", "make the topics of a Kafka bus that are missing (--bus kafka://HOST:PORT)", cmd_topics},
    {"config", "", "list every setting with its value, source and meaning", cmd_config},
    {"doctor", "", "find what is wrong and say the remedy", cmd_doctor},
    {"completion", "bash|zsh|fish", "print a completion script for a shell", cmd_completion},
    {"version", "", "print version and build", cmd_version},
    {"help", "[COMMAND]", "this text, or that of a command", cmd_help},
};

}  // namespace

std::span<const Command> commands() { return kCommands; }

const Command* find_command(std::string_view name) {
  const auto found =
      std::find_if(std::begin(kCommands), std::end(kCommands), [&](const Command& c) { return c.name == name; });
  return found == std::end(kCommands) ? nullptr : found;
}

void print_help(std::ostream& out) {
  out << "Yaad keeps what you must not forget.\n\nusage: yaad COMMAND [ARGUMENTS] [--SETTING VALUE…] [--json]\n\n";
  for (const Command& command : kCommands) {
    out << "  " << std::left << std::setw(12) << command.name << command.summary << "\n";
  }
  out << "\nSettings: yaad config. Exit codes: 0 done, 1 failed, 2 wrong usage or setting, 3 not found, 4 refused,\n"
         "5 cannot reach the server or database, 6 data damaged.\n";
}

int wrong_usage(Context& context, std::string_view command, std::string_view problem) {
  const Command* found = find_command(command);
  context.err << "yaad " << command << ": " << problem << "\nusage: yaad " << command << " "
              << (found ? found->usage : "") << "\n";
  return kUsage;
}

int cmd_help(Context& context) {
  if (context.arguments.empty()) {
    print_help(context.out);
    return kDone;
  }
  const Command* command = find_command(context.arguments.front());
  if (command == nullptr) return wrong_usage(context, "help", "there is no command " + context.arguments.front());
  context.out << "usage: yaad " << command->name << " " << command->usage << "\n" << command->summary << "\n";
  return kDone;
}

int cmd_version(Context& context) {
  context.out << "yaad " YAAD_VERSION " (" YAAD_COMMIT ", " << __VERSION__ << ")\n";
  return kDone;
}

int cmd_config(Context& context) {
  for (const config::Value& value : context.loaded.values) {
    context.out << std::left << std::setw(26) << value.setting->flag() << " "
                << (value.text.empty() ? "(none)" : value.shown()) << "\n"
                << "    " << value.setting->meaning << "\n    from " << value.where << "; "
                << value.setting->environment();
    if (!value.setting->fallback.empty()) context.out << "; default " << value.setting->fallback;
    if (!value.setting->choices.empty()) context.out << "; one of " << value.setting->choices;
    if (value.setting->max != 0) context.out << "; " << value.setting->min << " to " << value.setting->max;
    context.out << "\n";
  }
  return kDone;
}

int cmd_completion(Context& context) {
  const std::string shell = context.arguments.empty() ? "" : context.arguments.front();
  std::string names, flags;
  for (const Command& command : kCommands) names += std::string(command.name) + " ";
  for (const config::Setting& setting : config::table()) flags += setting.flag() + " ";
  flags += "--config --json";
  if (shell == "bash") {
    context.out
        << "_yaad() {\n  local word=${COMP_WORDS[COMP_CWORD]}\n  if [[ $word == -* ]]; then COMPREPLY=($(compgen -W '"
        << flags << "' -- \"$word\"))\n  elif [[ $COMP_CWORD == 1 ]]; then COMPREPLY=($(compgen -W '" << names
        << "' -- \"$word\"))\n  fi\n}\ncomplete -o default -F _yaad yaad\n";
  } else if (shell == "zsh") {
    context.out << "#compdef yaad\n_arguments '1:command:(" << names << ")' '*:: :_files' && return\ncompadd -- "
                << flags << "\n";
  } else if (shell == "fish") {
    for (const Command& command : kCommands) {
      context.out << "complete -c yaad -n __fish_use_subcommand -a " << command.name << " -d '" << command.summary
                  << "'\n";
    }
    for (const config::Setting& setting : config::table())
      context.out << "complete -c yaad -l " << setting.flag().substr(2) << " -x\n";
  } else {
    return wrong_usage(context, "completion", "name a shell: bash, zsh or fish");
  }
  return kDone;
}

}  // namespace yaad::cli
