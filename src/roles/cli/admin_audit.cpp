// The audit trail: verify the chain, list its entries.
#include <algorithm>
#include <ostream>

#include "app/audit_chain.h"
#include "app/audit_verify.h"
#include "base/utf8.h"
#include "base/uuid.h"
#include "roles/cli/admin_local.h"
#include "roles/cli/server_session.h"

namespace yaad::cli {
namespace {

constexpr std::size_t kPage = 200;

struct Verdict {
  bool ok = true;
  std::uint64_t entries = 0, broken = 0;
  std::string reason;
};

int print_verdict(Context& context, const Verdict& verdict, std::string_view whose) {
  if (verdict.ok) {
    context.out << "The audit trail" << whose << " is whole: " << verdict.entries
                << " entries, each follows from the one before.\n";
    return kDone;
  }
  context.out << "The audit trail" << whose << " is broken at entry " << verdict.broken << ": " << verdict.reason
              << "\n";
  context.err << "yaad: somebody or something changed the database; compare with a backup: yaad db check\n";
  return kDamaged;
}

int verify_here(Context& context, Store& store) {
  int code = kDone;
  store.read([&](ReadView& view) {
    const auto users = view.users();
    for (const UserId user : users) {
      const AuditVerdict found = verify_chain(view, user);
      if (context.json) {
        context.out << audit_verdict_json(found) << "\n";
        if (!found.ok) code = kDamaged;
        continue;
      }
      const Verdict verdict{found.ok, found.entries, found.first_broken_sequence.value_or(0), found.reason};
      const std::string whose = users.size() > 1 ? " of user " + user.str() : std::string();
      if (const int bad = print_verdict(context, verdict, whose); bad != kDone) code = bad;
    }
    if (users.empty() && !context.json) context.out << "The audit trail is empty: there are no users yet.\n";
  });
  return code;
}

std::uint64_t number_of(const json::object& object, std::string_view name) {
  const json::value* value = object.if_contains(name);
  if (value && value->is_uint64()) return value->get_uint64();
  return value && value->is_int64() && value->get_int64() > 0 ? static_cast<std::uint64_t>(value->get_int64()) : 0;
}

int verify_there(Context& context) {
  Session session(context);
  const auto answer = session.call("GET", "/api/audit/verify");
  if (!answer) return session.exit;
  const json::object& found = answer->as_object();
  Verdict verdict;
  const json::value* ok = found.if_contains("ok");
  verdict.ok = ok && ok->is_bool() && ok->get_bool();
  verdict.entries = number_of(found, "entries");
  if (const json::value* broken = found.if_contains("first_broken"); broken && broken->is_object()) {
    verdict.broken = number_of(broken->get_object(), "sequence");
    verdict.reason = text_of(broken->get_object(), "reason");
  }
  if (!context.json) return print_verdict(context, verdict, "");
  context.out << session.text() << "\n";
  return verdict.ok ? kDone : kDamaged;
}

struct ListOptions {
  std::string entity, action;
  std::int64_t limit = 50;
};

void print_entry(Context& context, const json::object& entry) {
  std::string line = std::to_string(number_of(entry, "sequence"));
  line.insert(0, line.size() < 6 ? 6 - line.size() : 0, ' ');
  const auto column = [&line](std::string_view text, std::size_t width) {
    line += "  ";
    line += text;
    const std::size_t have = utf8::count(text);
    if (have < width) line.append(width - have, ' ');
  };
  column(text_of(entry, "timestamp").substr(0, 19), 19);
  column(text_of(entry, "action"), 10);
  column(text_of(entry, "entity_type"), 8);
  const std::string_view entity = text_of(entry, "entity_id");
  column(entity.substr(entity.size() < 6 ? 0 : entity.size() - 6), 6);
  const json::value* actor = entry.if_contains("actor");
  column(actor && actor->is_object() ? text_of(actor->get_object(), "type") : std::string_view(), 9);
  for (const std::string_view side : {"new_values", "old_values"}) {
    const json::value* values = entry.if_contains(side);
    if (!values || !values->is_object()) continue;
    const std::string_view title = text_of(values->get_object(), "title");
    if (title.empty()) continue;
    column(utf8::prefix(title, 60), 0);
    break;
  }
  while (line.ends_with(' ')) line.pop_back();
  context.out << line << "\n";
}

int list_there(Context& context, const ListOptions& options) {
  Session session(context);
  std::string target = "/api/audit?";
  if (!options.entity.empty()) target += "entity_id=" + client::encode(options.entity) + "&";
  if (!options.action.empty()) target += "action=" + client::encode(options.action) + "&";
  std::string cursor;
  for (std::int64_t left = options.limit; left > 0;) {
    std::string page_target = target + "limit=" + std::to_string(std::min<std::int64_t>(left, kPage));
    if (!cursor.empty()) page_target += "&cursor=" + client::encode(cursor);
    const auto page = session.call("GET", page_target);
    if (!page) return session.exit;
    const json::array& items = page->as_object().at("items").as_array();
    if (context.json) context.out << session.text() << "\n";
    for (const json::value& item : items) {
      if (!context.json) print_entry(context, item.as_object());
    }
    left -= static_cast<std::int64_t>(items.size());
    cursor = text_of(page->as_object(), "next_cursor");
    if (cursor.empty() || items.empty()) break;
  }
  return kDone;
}

// One page as the server would answer it; printed at once, so that a long trail needs little memory.
void print_page(Context& context, const std::vector<AuditEntry>& entries) {
  std::string text;
  for (const AuditEntry& entry : entries) {
    text += text.empty() ? "{\"items\":[" : ",";
    append_audit_json(text, entry);
  }
  text += text.empty() ? "{\"items\":[],\"next_cursor\":null}" : "],\"next_cursor\":null}";
  if (context.json) {
    context.out << text << "\n";
    return;
  }
  const json::value page = json::parse(text);
  for (const json::value& item : page.as_object().at("items").as_array()) print_entry(context, item.as_object());
}

int list_here(Context& context, Store& store, const ListOptions& options) {
  AuditQuery query;
  query.action = options.action;
  if (!options.entity.empty()) {
    query.entity = Uuid::parse(options.entity);
    if (!query.entity) return wrong_usage(context, "audit", "--entity needs the whole id of a task or reminder");
  }
  store.read([&](ReadView& view) {
    for (const UserId user : view.users()) {
      query.before.reset();
      auto left = static_cast<std::size_t>(options.limit);
      while (left > 0) {
        query.limit = std::min(left, kPage);
        const auto entries = view.audit_entries(user, query);
        if (!entries.empty() || !query.before) print_page(context, entries);
        if (entries.size() < query.limit) break;
        left -= entries.size();
        query.before = entries.back().sequence;
      }
    }
  });
  return kDone;
}

int with_data(Context& context, const std::function<int(Store&)>& here, const std::function<int()>& there) {
  try {
    const Local local = open_local(context);
    return local.store ? here(*local.store) : there();
  } catch (const StorageError& error) {
    return storage_failed(context, error);
  }
}

}  // namespace

int cmd_audit(Context& context) {
  std::vector<std::string> arguments = context.arguments;
  std::string problem;
  ListOptions options;
  options.entity = take_option(arguments, "--entity", problem).value_or("");
  options.action = take_option(arguments, "--action", problem).value_or("");
  options.limit = number_option(arguments, "--limit", 50, 1'000'000, problem);
  if (!problem.empty()) return wrong_usage(context, "audit", problem);
  if (arguments.size() != 1) return wrong_usage(context, "audit", "say verify or list");
  if (arguments.front() == "verify") {
    return with_data(
        context, [&](Store& store) { return verify_here(context, store); }, [&] { return verify_there(context); });
  }
  if (arguments.front() != "list") return wrong_usage(context, "audit", "there is no audit " + arguments.front());
  return with_data(
      context, [&](Store& store) { return list_here(context, store, options); },
      [&] { return list_there(context, options); });
}

}  // namespace yaad::cli
