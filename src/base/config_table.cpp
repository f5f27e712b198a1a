// The one list of all settings. `yaad config`, --help, the manual and the checks are made from it.
#include <algorithm>

#include "base/config.h"

namespace yaad::config {
namespace {

bool starts_with_any(std::string_view value, std::initializer_list<std::string_view> beginnings) {
  for (const std::string_view beginning : beginnings) {
    if (value.starts_with(beginning) && value.size() > beginning.size()) return true;
  }
  return false;
}

bool check_listen(std::string_view value, std::string& remedy) {
  const auto endpoint = parse_endpoint(value);
  if (!endpoint) remedy = endpoint.error().detail;
  return endpoint.ok();
}
bool check_store(std::string_view value, std::string& remedy) {
  remedy = "sqlite, sqlite:PATH or a postgresql:// URL";
  return value == "sqlite" || starts_with_any(value, {"sqlite:", "postgresql://", "postgres://"});
}
bool check_bus(std::string_view value, std::string& remedy) {
  remedy = "embedded, kafka://HOST:PORT[,HOST:PORT], dapr or dapr://HOST:PORT";
  return value == "embedded" || value == "dapr" || starts_with_any(value, {"kafka://", "dapr://"});
}
bool check_role(std::string_view value, std::string& remedy) {
  remedy = "all, or some of api, chat, notification, recurring, audit, web, relay with commas between";
  for (std::string_view rest = value; !rest.empty();) {
    const auto comma = rest.find(',');
    const auto role = rest.substr(0, comma);
    bool known = false;
    for (const std::string_view one : {"all", "api", "chat", "notification", "recurring", "audit", "web", "relay"}) {
      known = known || role == one;
    }
    if (!known) return false;
    rest = comma == std::string_view::npos ? std::string_view() : rest.substr(comma + 1);
  }
  return true;
}
bool check_kafka_prefix(std::string_view value, std::string& remedy) {
  remedy = "at most 64 letters, digits, -, _ and .";
  return value.size() <= 64 && value.find_first_not_of(
                                   "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
                                   "-_.") == std::string_view::npos;
}
bool check_dapr_name(std::string_view value, std::string& remedy) {
  remedy = "a component's name: small letters, digits, - and .";
  return value.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-.") == std::string_view::npos;
}
bool check_services(std::string_view value, std::string& remedy) {
  remedy = "http://HOST:PORT of the service, several with commas, or dapr://APP-ID";
  while (!value.empty()) {
    const auto comma = std::min(value.find(','), value.size());
    if (!starts_with_any(value.substr(0, comma), {"http://", "dapr://"})) return false;
    value.remove_prefix(std::min(comma + 1, value.size()));
  }
  return true;
}
bool check_smtp(std::string_view value, std::string& remedy) {
  remedy = "smtp://user:password@host:587 or smtps://user:password@host:465 (percent-encode signs in the password)";
  return starts_with_any(value, {"smtp://", "smtps://"});
}
bool check_http(std::string_view value, std::string& remedy) {
  remedy = "an http:// or https:// URL";
  return starts_with_any(value, {"http://", "https://"});
}
bool check_address(std::string_view value, std::string& remedy) {
  remedy = "an e-mail address such as me@example.org";
  const auto at = value.rfind('@');
  return at != std::string_view::npos && at > 0 && at + 1 < value.size();
}
bool check_lang(std::string_view value, std::string& remedy) {
  remedy = "a language tag such as en, en-US or ur";
  for (const char c : value) {
    if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-')) return false;
  }
  return value.size() >= 2 && value.size() <= 16;
}
bool check_zone(std::string_view value, std::string& remedy) {
  remedy = "a time zone such as Asia/Karachi or UTC";
  return value.size() <= 64 && value.find_first_of(" \\") == std::string_view::npos && value[0] != '/' &&
         value.find("..") == std::string_view::npos;
}

using S = Settings;
constexpr std::int64_t kMinuteMs = 60'000;
constexpr std::int64_t kHourMs = 3'600'000;

const Setting kTable[] = {
    {"listen", &S::listen, "127.0.0.1:8000", "address and port; port 0 takes a free one and says which", 0, 0, "",
     false, check_listen},
    {"data", &S::data, "", "folder of the database, backups and keys"},
    {"store", &S::store, "sqlite", "sqlite, sqlite:PATH or a postgresql:// URL", 0, 0, "", true, check_store},
    {"bus", &S::bus, "embedded", "embedded, kafka://HOST:PORT[,...], dapr or dapr://HOST:PORT", 0, 0, "", false,
     check_bus},
    {"role", &S::role, "all", "api, chat, notification, recurring, audit, web, relay; several with commas", 0, 0, "",
     false, check_role},
    {"conversations", &S::conversations, "store",
     "where the words of conversations are kept: store (with the tasks) or dapr (a state store of the sidecar)", 0, 0,
     "store|dapr"},
    {"mode", &S::mode, "local", "local (loopback, one user, no login) or accounts", 0, 0, "local|accounts"},
    {"tz", &S::tz, "", "time zone of a new user; the system's when not set", 0, 0, "", false, check_zone},
    {"lang", &S::lang, "", "language of a new user, such as en, en-US or ur; the system's when not set", 0, 0, "",
     false, check_lang},
    {"public_hosts", &S::public_hosts, "",
     "more host names that a request may name, with commas; loopback names are always allowed"},

    {"kafka_security", &S::kafka_security, "plaintext", "how the Kafka brokers are spoken to", 0, 0,
     "plaintext|tls|sasl-plaintext|sasl-tls"},
    {"kafka_sasl_mechanism", &S::kafka_sasl_mechanism, "plain", "how the login at the Kafka brokers goes", 0, 0,
     "plain|scram-sha-256|scram-sha-512"},
    {"kafka_user", &S::kafka_user, "", "login at the Kafka brokers"},
    {"kafka_password", &S::kafka_password, "", "its password", 0, 0, "", true},
    {"kafka_ca_file", &S::kafka_ca_file, "",
     "PEM file of the authority that signed the Kafka brokers' certificates; the system's when not set"},
    {"kafka_cert_file", &S::kafka_cert_file, "", "PEM file of this program's certificate for the Kafka brokers"},
    {"kafka_key_file", &S::kafka_key_file, "", "PEM file of its key"},
    {"kafka_prefix", &S::kafka_prefix, "",
     "before the names of Kafka topics and groups, to share a cluster; of topics through Dapr", 0, 0, "", false,
     check_kafka_prefix},
    {"kafka_compression", &S::kafka_compression, "none",
     "how events are packed for Kafka; every client can read none and gzip, some need a plug-in for the others", 0, 0,
     "none|gzip|snappy|lz4|zstd"},
    {"kafka_partitions", &S::kafka_partitions, "6", "partitions of each topic that `yaad topics create` makes", 1,
     1000},
    {"kafka_replication", &S::kafka_replication, "0", "copies of each topic; 0: three, or as many as there are brokers",
     0, 10},
    {"kafka_retention_days", &S::kafka_retention_days, "7", "days that topics keep events", 1, 7},
    {"kafka_publish_timeout_ms", &S::kafka_publish_timeout_ms, "10000",
     "events that the brokers have not taken by then are sent anew", 1'000, 5 * kMinuteMs},
    {"kafka_session_timeout_ms", &S::kafka_session_timeout_ms, "10000",
     "a process that is silent for so long loses its share of the events to others", 1'000, 5 * kMinuteMs},
    {"kafka_queue_max", &S::kafka_queue_max, "100000", "events that may be on their way to the brokers", 1'000,
     1'000'000},
    {"kafka_fetch_max_kb", &S::kafka_fetch_max_kb, "16384", "KiB of events read ahead, per consumer", 1'024, 1 << 20},
    {"dapr_pubsub", &S::dapr_pubsub, "yaad-events", "Dapr component that events are published through", 0, 0, "", false,
     check_dapr_name},
    {"dapr_live_pubsub", &S::dapr_live_pubsub, "yaad-live",
     "Dapr component that brings each replica the newest events, for live streams", 0, 0, "", false, check_dapr_name},
    {"dapr_state_store", &S::dapr_state_store, "yaad-state", "Dapr component that --conversations dapr keeps them in",
     0, 0, "", false, check_dapr_name},
    {"dapr_subscriptions", &S::dapr_subscriptions, "programmatic",
     "programmatic: the sidecar asks the program; declarative: deploy/dapr/subscriptions says", 0, 0,
     "programmatic|declarative"},
    {"dapr_api_token", &S::dapr_api_token, "", "the sidecar's token; DAPR_API_TOKEN when not set", 0, 0, "", true},
    {"dapr_app_token", &S::dapr_app_token, "",
     "token that the sidecar must show when it delivers; APP_API_TOKEN when not set", 0, 0, "", true},
    {"dapr_timeout_ms", &S::dapr_timeout_ms, "10000", "longest wait for an answer of the sidecar", 100, 5 * kMinuteMs},
    {"dapr_bulk_max", &S::dapr_bulk_max, "64", "events in one delivery of the sidecar", 1, 64},
    {"dapr_bulk_wait_ms", &S::dapr_bulk_wait_ms, "15", "how long the sidecar gathers a delivery", 1, 10'000},
    {"api_url", &S::api_url, "",
     "where role web finds api: http://HOST:PORT, several replicas with commas, or dapr://APP-ID", 0, 0, "", false,
     check_services},
    {"chat_url", &S::chat_url, "", "where roles web and api find chat, written the same way", 0, 0, "", false,
     check_services},
    {"upstream_timeout_ms", &S::upstream_timeout_ms, "60000", "longest wait for the answer of api or chat elsewhere",
     100, 10 * kMinuteMs},

    {"smtp_url", &S::smtp_url, "",
     "mail server: smtp://user:password@host:587 or smtps://...; without it no e-mail is sent", 0, 0, "", true,
     check_smtp},
    {"smtp_from", &S::smtp_from, "", "sender of reminders: an address, or Name <address>", 0, 0, "", false,
     check_address},
    {"smtp_ca_file", &S::smtp_ca_file, "",
     "PEM file of the authority that signed the mail server's certificate; the system's when not set"},
    {"smtp_timeout_ms", &S::smtp_timeout_ms, "20000", "longest time that one mail may take", 100, 5 * kMinuteMs},
    {"notify_email", &S::notify_email, "", "where the local user's reminders go", 0, 0, "", false, check_address},
    {"reminder_retry_s", &S::reminder_retry_s, "60,300,900",
     "seconds to wait before each new try of a reminder that failed", 1, 86'400},
    {"reminder_late_max_h", &S::reminder_late_max_h, "12", "a reminder missed by more hours than this joins one digest",
     1, 720},
    {"delivery_threads", &S::delivery_threads, "2", "mails that may be on their way at once", 1, 64},
    {"delivery_lease_s", &S::delivery_lease_s, "60",
     "what a notification process that died was sending, another sends after so many seconds; more than twice the "
     "mail time-out",
     2, 3600},

    {"llm_url", &S::llm_url, "", "Ollama or OpenAI-compatible endpoint; without it everything is understood offline", 0,
     0, "", false, check_http},
    {"llm_model", &S::llm_model, "", "name of the model to ask"},
    {"llm_key", &S::llm_key, "", "bearer token for the endpoint", 0, 0, "", true},
    {"llm_timeout_ms", &S::llm_timeout_ms, "1500", "longest wait for the model before the offline reading is used", 50,
     1500},
    {"prompts", &S::prompts, "", "folder whose files replace the built-in prompts of the same name"},

    {"log_level", &S::log_level, "info", "least level that is logged", 0, 0, "debug|info|warn|error|off"},
    {"log_format", &S::log_format, "auto", "auto: text on a terminal, else json", 0, 0, "auto|text|json"},

    {"http_threads", &S::http_threads, "1", "threads that read and write HTTP", 1, 64},
    {"http_connections_max", &S::http_connections_max, "16384", "connections open at once", 16, 1'000'000},
    {"http_body_max_bytes", &S::http_body_max_bytes, "1048576", "largest request body", 1024, 64 << 20},
    {"http_header_max_bytes", &S::http_header_max_bytes, "16384", "largest request head", 1024, 1 << 20},
    {"http_header_timeout_ms", &S::http_header_timeout_ms, "10000", "longest time for a request head to arrive", 100,
     5 * kMinuteMs},
    {"http_body_timeout_ms", &S::http_body_timeout_ms, "30000", "longest time for a request body to arrive", 100,
     10 * kMinuteMs},
    {"http_idle_timeout_ms", &S::http_idle_timeout_ms, "75000", "an idle connection is closed after this", 100,
     kHourMs},
    {"drain_timeout_ms", &S::drain_timeout_ms, "10000", "longest time to finish open requests when told to stop", 0,
     5 * kMinuteMs},
    {"command_threads", &S::command_threads, "16", "threads that answer requests", 1, 64},
    {"command_queue_max", &S::command_queue_max, "4096", "commands that may wait; more are answered 503", 16,
     1'000'000},
    {"commit_batch_max", &S::commit_batch_max, "256", "commands that share one commit", 1, 4096},
    {"reader_connections", &S::reader_connections, "2", "database connections that read", 1, 64},
    {"store_connect_timeout_ms", &S::store_connect_timeout_ms, "5000",
     "longest time to reach a PostgreSQL server and log in", 2'000, 5 * kMinuteMs},
    {"store_statement_timeout_ms", &S::store_statement_timeout_ms, "30000",
     "PostgreSQL ends a statement that takes longer", 100, kHourMs},
    {"store_lock_timeout_ms", &S::store_lock_timeout_ms, "5000",
     "longest wait for a row that another PostgreSQL transaction holds", 10, 5 * kMinuteMs},
    {"store_idle_timeout_ms", &S::store_idle_timeout_ms, "30000",
     "PostgreSQL ends a transaction in which nothing happens for longer", 1'000, kHourMs},
    {"stream_connections_max", &S::stream_connections_max, "16384", "live streams open at once", 1, 1'000'000},
    {"stream_queue_max", &S::stream_queue_max, "256", "changes that may wait for one slow stream before it is reset", 8,
     65'536},
    {"stream_heartbeat_ms", &S::stream_heartbeat_ms, "15000", "a quiet stream gets a sign of life this often", 100,
     5 * kMinuteMs},

    {"event_keep_days", &S::event_keep_days, "7", "days that events stay for streams that resume", 1, 3650},
    {"trash_keep_days", &S::trash_keep_days, "30", "days that deleted tasks can be restored", 1, 3650},
    {"conversation_keep_days", &S::conversation_keep_days, "30",
     "days that a conversation stays after its last message", 1, 3650},
    {"idempotency_keep_h", &S::idempotency_keep_h, "24", "hours that an Idempotency-Key is remembered", 1, 720},
    {"backups_keep", &S::backups_keep, "5", "backups made before an upgrade that are kept", 1, 1000},

    {"url", &S::url, "http://127.0.0.1:8000", "where add, list, done and the other client commands find the server", 0,
     0, "", false, check_http},
};

}  // namespace

std::span<const Setting> table() { return kTable; }

}  // namespace yaad::config
