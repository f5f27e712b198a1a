#pragma once
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/result.h"

/// Every setting of the program, in one table, in three forms: `--smtp-url`, `YAAD_SMTP_URL`, `smtp_url` in a TOML
/// file. Flag beats environment beats file beats default.
namespace yaad::config {

/// The settings, typed and within their bounds. What each means, its default and its bounds stand in `table()`.
struct Settings {
  std::string listen;  ///< As given; `listen_host` and `listen_port` are its parts.
  std::string listen_host;
  std::uint16_t listen_port = 0;
  std::string data;
  std::string store;
  std::string bus;
  std::string role;
  std::string conversations;
  std::string mode;
  std::string tz;
  std::string lang;
  std::string public_hosts;
  std::string api_url;  ///< Where api and chat run when not in this process; several replicas with commas.
  std::string chat_url;
  std::int64_t upstream_timeout_ms = 0;

  std::string kafka_security;
  std::string kafka_sasl_mechanism;
  std::string kafka_user;
  std::string kafka_password;
  std::string kafka_ca_file;
  std::string kafka_cert_file;
  std::string kafka_key_file;
  std::string kafka_prefix;
  std::string kafka_compression;
  std::int64_t kafka_partitions = 0;
  std::int64_t kafka_replication = 0;
  std::int64_t kafka_retention_days = 0;
  std::int64_t kafka_publish_timeout_ms = 0;
  std::int64_t kafka_session_timeout_ms = 0;
  std::int64_t kafka_queue_max = 0;
  std::int64_t kafka_fetch_max_kb = 0;
  std::string dapr_pubsub;
  std::string dapr_live_pubsub;
  std::string dapr_state_store;
  std::string dapr_subscriptions;
  std::string dapr_api_token;
  std::string dapr_app_token;
  std::int64_t dapr_timeout_ms = 0;
  std::int64_t dapr_bulk_max = 0;
  std::int64_t dapr_bulk_wait_ms = 0;

  std::string smtp_url;
  std::string smtp_from;
  std::string smtp_ca_file;
  std::int64_t smtp_timeout_ms = 0;
  std::string notify_email;
  std::vector<std::int64_t> reminder_retry_s;
  std::int64_t reminder_late_max_h = 0;
  std::int64_t delivery_threads = 0;
  std::int64_t delivery_lease_s = 0;

  std::string llm_url;
  std::string llm_model;
  std::string llm_key;
  std::int64_t llm_timeout_ms = 0;
  std::string prompts;

  std::string log_level;
  std::string log_format;

  std::int64_t http_threads = 0;
  std::int64_t http_connections_max = 0;
  std::int64_t http_body_max_bytes = 0;
  std::int64_t http_header_max_bytes = 0;
  std::int64_t http_header_timeout_ms = 0;
  std::int64_t http_body_timeout_ms = 0;
  std::int64_t http_idle_timeout_ms = 0;
  std::int64_t drain_timeout_ms = 0;
  std::int64_t command_threads = 0;
  std::int64_t command_queue_max = 0;
  std::int64_t commit_batch_max = 0;
  std::int64_t reader_connections = 0;
  std::int64_t store_connect_timeout_ms = 0;
  std::int64_t store_statement_timeout_ms = 0;
  std::int64_t store_lock_timeout_ms = 0;
  std::int64_t store_idle_timeout_ms = 0;
  std::int64_t stream_connections_max = 0;
  std::int64_t stream_queue_max = 0;
  std::int64_t stream_heartbeat_ms = 0;

  std::int64_t event_keep_days = 0;
  std::int64_t trash_keep_days = 0;
  std::int64_t conversation_keep_days = 0;
  std::int64_t idempotency_keep_h = 0;
  std::int64_t backups_keep = 0;

  std::string url;  ///< Where the client commands find the server.
};

/// One row of the table.
struct Setting {
  using Member = std::variant<std::string Settings::*, std::int64_t Settings::*, std::vector<std::int64_t> Settings::*>;

  std::string_view name;  ///< As in a file, `smtp_url`.
  Member member;
  std::string_view fallback;  ///< The default, as text; empty for none. `data`, `tz` and `lang` are worked out.
  std::string_view meaning;
  std::int64_t min = 0;  ///< Of a number, both included.
  std::int64_t max = 0;
  std::string_view choices;  ///< `a|b|c`; empty for any text.
  bool secret = false;       ///< Never printed whole; may come from the file that YAAD_<NAME>_FILE names.
  bool (*check)(std::string_view value, std::string& remedy) = nullptr;  ///< More than bounds and choices can say.

  [[nodiscard]] std::string flag() const;         ///< "--smtp-url"
  [[nodiscard]] std::string environment() const;  ///< "YAAD_SMTP_URL"
};

std::span<const Setting> table();
/// The row of that name ("smtp_url"), or null.
const Setting* find(std::string_view name);

/// Where a value came from.
enum class From : std::uint8_t { kDefault, kFile, kEnvironment, kFlag };

struct Value {
  const Setting* setting = nullptr;
  std::string text;
  From from = From::kDefault;
  std::string where;  ///< "default", "/etc/yaad.toml, line 3", "YAAD_SMTP_URL", "--smtp-url".
  /// The text, with a secret masked: of a URL only user and password, of anything else all.
  [[nodiscard]] std::string shown() const;
};

struct Loaded {
  Settings settings;
  std::vector<Value> values;          ///< One per row of the table, in its order.
  std::vector<std::string> rest;      ///< Arguments that are no settings, in order, for the command.
  std::vector<std::string> warnings;  ///< Such as a YAAD_ variable that no setting has.
};

using Environment = std::map<std::string, std::string, std::less<>>;
Environment process_environment();

/// Reads all settings. `arguments` come without the program's name; those behind `--` are left alone (and `--` stays in
/// `rest`). Errors: kInvalid; the text names the setting, where its value came from, what is wrong and the remedy,
/// never a secret's value. Reads the files that `--config` and the _FILE variables name, nothing else.
Result<Loaded> load(std::span<const std::string> arguments, const Environment& environment);

/// "smtp://user:pw@host" → "smtp://***@host".
std::string mask_url(std::string_view url);

/// The known name that is least unlike `name` (which may be a flag, a variable or a key); empty when none is near.
std::string nearest_name(std::string_view name);

/// Splits "127.0.0.1:8000" or "[::1]:0". kInvalid with the remedy otherwise.
struct Endpoint {
  std::string host;  ///< Without brackets.
  std::uint16_t port = 0;
};
Result<Endpoint> parse_endpoint(std::string_view text);

}  // namespace yaad::config
