#pragma once
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace yaad {

/// One e-mail to one person. All text is UTF-8; the mailer does the encoding that the wire needs.
struct Mail {
  std::string to;       ///< A bare address, `name@host`.
  std::string from;     ///< A bare address, or `Name <name@host>`.
  std::string subject;  ///< One line, any script.
  std::string text;     ///< Plain text, lines ended by \n.
  std::string html;     ///< The same as HTML; empty for none.
  /// Without angle brackets, `left@right`. Given by the caller, who repeats it when a mail may be sent twice, so that
  /// mail programs can tell a repeat.
  std::string message_id;
  /// More header fields, such as List-Unsubscribe. ASCII names; values on one line.
  std::vector<std::pair<std::string, std::string>> headers;
};

enum class MailOutcome : std::uint8_t {
  kSent,              ///< The server has taken the responsibility.
  kTemporaryFailure,  ///< Trying again later can help: no connection, time-out, 4xx. It may have been sent after all.
  kPermanentFailure,  ///< Trying again cannot help: 5xx, wrong password, an address that no server would take.
};

struct MailResult {
  MailOutcome outcome = MailOutcome::kSent;
  std::string reason;  ///< For people, without secrets; empty when sent.
  [[nodiscard]] bool sent() const { return outcome == MailOutcome::kSent; }
};

/// Sends mail. Blocking, with a bound on the time: call it from a delivery thread, never inside a transaction.
/// Errors: none are thrown for what a server or a network does; they come back as the result.
/// Thread-safety: `send` may be called from several threads at once.
class Mailer {
 public:
  virtual ~Mailer() = default;
  virtual MailResult send(const Mail& mail) = 0;
};

}  // namespace yaad
