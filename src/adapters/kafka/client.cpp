#include "adapters/kafka/client.h"

#include <stdexcept>
#include <utility>

#include "base/logging.h"

namespace yaad::kafka {
namespace {

constexpr int kScramWorks = 0x020601ff;  ///< librdkafka 2.6.1: before it, SCRAM fails against every broker we know.

bool has_tls(const KafkaOptions& options) { return options.security == "tls" || options.security == "sasl-tls"; }
bool has_sasl(const KafkaOptions& options) { return options.security.starts_with("sasl"); }

/// Whether TLS was refused. Where the answer comes while the library still opens the connection it says "transport",
/// and only its words tell; so it does when a broker that asks for a certificate hangs up on a client without one.
bool is_tls(const KafkaOptions& options, rd_kafka_resp_err_t code, const std::string& why) {
  return code == RD_KAFKA_RESP_ERR__SSL || (has_tls(options) && why.find("SSL routines") != std::string::npos);
}

const char* protocol_of(const std::string& security) {
  if (security == "tls") return "ssl";
  if (security == "sasl-plaintext") return "sasl_plaintext";
  if (security == "sasl-tls") return "sasl_ssl";
  return "plaintext";
}

const char* mechanism_of(const std::string& mechanism) {
  if (mechanism == "scram-sha-256") return "SCRAM-SHA-256";
  if (mechanism == "scram-sha-512") return "SCRAM-SHA-512";
  return "PLAIN";
}

bool is_auth(rd_kafka_resp_err_t code) {
  return code == RD_KAFKA_RESP_ERR__AUTHENTICATION || code == RD_KAFKA_RESP_ERR_SASL_AUTHENTICATION_FAILED ||
         code == RD_KAFKA_RESP_ERR_UNSUPPORTED_SASL_MECHANISM || code == RD_KAFKA_RESP_ERR_ILLEGAL_SASL_STATE;
}

void on_error(rd_kafka_t* client, int code, const char* said, void* opaque) {
  static_cast<void>(client);
  Health& health = static_cast<HasHealth*>(opaque)->health;
  const auto which = static_cast<rd_kafka_resp_err_t>(code);
  // That all are down comes beside the reason why each is.
  if (which == RD_KAFKA_RESP_ERR__ALL_BROKERS_DOWN && !health.last().empty()) return;
  health.bad(health.explain(which, said ? said : "", {}));
}

// The library's own words go to the log at debug only: they name hosts, never secrets.
void on_log(const rd_kafka_t* client, int level, const char* facility, const char* text) {
  static_cast<void>(client);
  static_cast<void>(level);
  log::debug("librdkafka", {{"facility", facility}, {"text", text}});
}

}  // namespace

void Health::good() {
  if (connected_.exchange(true)) return;
  const std::lock_guard lock(mutex_);
  error_.clear();
}

void Health::bad(std::string what) {
  connected_ = false;
  const std::lock_guard lock(mutex_);
  error_ = std::move(what);
}

BrokerHealth Health::now() const {
  const std::lock_guard lock(mutex_);
  return {connected_, error_};
}

std::string Health::last() const {
  const std::lock_guard lock(mutex_);
  return connected_ ? std::string() : error_;
}

std::string Health::explain(rd_kafka_resp_err_t code, const std::string& said, const std::string& topic) const {
  const std::string why = said.empty() ? rd_kafka_err2str(code) : said;
  if (is_auth(code))
    return "kafka_user, kafka_password: the brokers at " + options_.brokers + " refuse the login as '" + options_.user +
           "' (" + options_.security + ", " + options_.mechanism + "): check both, and kafka_security (" + why + ")";
  if (is_tls(options_, code, why))
    return "kafka_security, kafka_ca_file, kafka_cert_file: TLS with " + options_.brokers + " failed: " + why;
  switch (code) {
    case RD_KAFKA_RESP_ERR__UNKNOWN_TOPIC:
    case RD_KAFKA_RESP_ERR_UNKNOWN_TOPIC_OR_PART:
    case RD_KAFKA_RESP_ERR__UNKNOWN_PARTITION:
      return "kafka_prefix: the topic '" + topic + "' does not exist at " + options_.brokers +
             ": make it with `yaad topics create`";
    case RD_KAFKA_RESP_ERR_TOPIC_AUTHORIZATION_FAILED:
    case RD_KAFKA_RESP_ERR_GROUP_AUTHORIZATION_FAILED:
    case RD_KAFKA_RESP_ERR_CLUSTER_AUTHORIZATION_FAILED:
      return "kafka_user: the brokers do not let '" + options_.user + "' use topic or group '" + topic +
             "': give it the rights (" + why + ")";
    case RD_KAFKA_RESP_ERR_MSG_SIZE_TOO_LARGE:
      return "a record is larger than the topic '" + topic +
             "' takes: compare its max.message.bytes with what `yaad "
             "topics create` sets";
    case RD_KAFKA_RESP_ERR_NOT_ENOUGH_REPLICAS:
    case RD_KAFKA_RESP_ERR_NOT_ENOUGH_REPLICAS_AFTER_APPEND:
      return "the topic '" + topic +
             "' has fewer copies alive than its min.insync.replicas: start the brokers that are "
             "missing";
    case RD_KAFKA_RESP_ERR__MSG_TIMED_OUT:
      return "bus: nothing was acknowledged by " + options_.brokers + " in time" +
             (last().empty() ? std::string() : "; " + last());
    default:
      return "bus: " + options_.brokers + ": " + why;
  }
}

Conf::Conf(const KafkaOptions& options, Health& health) : conf_(rd_kafka_conf_new()) {
  static_cast<void>(health);
  set("bootstrap.servers", options.brokers).set("client.id", options.client_id);
  set("security.protocol", protocol_of(options.security));
  if (has_tls(options)) {
    if (!options.ca_file.empty()) set("ssl.ca.location", options.ca_file);
    if (!options.cert_file.empty()) set("ssl.certificate.location", options.cert_file);
    if (!options.key_file.empty()) set("ssl.key.location", options.key_file);
  }
  if (has_sasl(options)) {
    set("sasl.mechanisms", mechanism_of(options.mechanism));
    set("sasl.username", options.user).set("sasl.password", options.password);
  }
  set("socket.timeout.ms", "10000").set("socket.keepalive.enable", "true").set("socket.nagle.disable", "true");
  set("reconnect.backoff.ms", "100").set("reconnect.backoff.max.ms", "1000");
  set("topic.metadata.refresh.interval.ms", "30000").set("topic.metadata.propagation.max.ms", "3000");
  set("log.connection.close", "false").set("message.max.bytes", "8000000");
  rd_kafka_conf_set_error_cb(conf_.get(), on_error);
  rd_kafka_conf_set_log_cb(conf_.get(), on_log);
}

Conf& Conf::set(const char* name, const std::string& value) {
  char why[512];
  if (rd_kafka_conf_set(conf_.get(), name, value.c_str(), why, sizeof(why)) != RD_KAFKA_CONF_OK)
    throw std::runtime_error("kafka: the library does not take " + std::string(name));
  return *this;
}

Client Conf::make(rd_kafka_type_t type) {
  char why[512];
  Client client(rd_kafka_new(type, conf_.get(), why, sizeof(why)));
  if (!client)
    throw std::runtime_error("kafka_security, kafka_ca_file, kafka_cert_file, kafka_key_file: " + std::string(why));
  static_cast<void>(conf_.release());  // The client has it now.
  return client;
}

}  // namespace yaad::kafka

namespace yaad {

Result<void> check_kafka_options(const KafkaOptions& options) {
  const auto wrong = [](std::string why) { return Error{ErrorCode::kInvalid, std::move(why)}; };
  if (options.brokers.empty()) return wrong("bus: there is no address; give the brokers, as --kafka-brokers host:9092");
  if (!kafka::has_tls(options) && !(options.cert_file + options.key_file + options.ca_file).empty())
    return wrong("kafka_security: it is '" + options.security +
                 "', so kafka_ca_file, kafka_cert_file and kafka_key_file would not be used: choose tls or sasl-tls");
  if (options.cert_file.empty() != options.key_file.empty())
    return wrong("kafka_cert_file, kafka_key_file: one of them is missing; a certificate needs its key");
  if (kafka::has_sasl(options) && (options.user.empty() || options.password.empty()))
    return wrong("kafka_user, kafka_password: '" + options.security + "' needs both");
  if (!kafka::has_sasl(options) && !(options.user + options.password).empty())
    return wrong("kafka_security: it is '" + options.security +
                 "', so kafka_user and kafka_password would not be used: choose sasl-tls");
  if (kafka::has_sasl(options) && options.mechanism.starts_with("scram") && rd_kafka_version() < kafka::kScramWorks)
    return wrong("kafka_sasl_mechanism: SCRAM fails with the librdkafka here (" + std::string(rd_kafka_version_str()) +
                 "; it repeats its nonce, mended in 2.6.1): use plain over TLS, or a client certificate");
  return {};
}

}  // namespace yaad
