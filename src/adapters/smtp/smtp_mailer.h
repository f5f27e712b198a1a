#pragma once
#include <chrono>
#include <memory>
#include <string>

#include "app/ports/mailer.h"
#include "base/clock.h"
#include "base/config.h"

namespace yaad {

/// Sends mail by SMTP (RFC 5321) with libcurl, one connection per mail.
///
/// `smtp://` uses STARTTLS when the server offers it, and refuses to go on without it when the URL has credentials
/// (they would go in the clear) unless the server is on the loopback and not on the submission port 587;
/// `?tls=required` always refuses, `?tls=off` never tries. `smtps://` is TLS from the first byte. Certificates are
/// checked, against the system's authorities or `ca_file`. libcurl is set up at the first mail, not at start.
/// Thread-safety: `send` from several threads at once.
class SmtpMailer final : public Mailer {
 public:
  struct Options {
    std::string url;                            ///< smtp[s]://[user:password@]host[:port][?tls=required|off]
    std::string from;                           ///< Used for a Mail without `from`.
    std::string ca_file;                        ///< PEM; empty for the system's.
    std::chrono::milliseconds timeout{20'000};  ///< For one mail, from name look-up to the server's 250.
    const Clock* clock = nullptr;               ///< For the Date header; the machine's when null. Borrowed.
  };
  explicit SmtpMailer(Options options);
  ~SmtpMailer() override;

  MailResult send(const Mail& mail) override;

 private:
  struct Server;
  Options options_;
  std::unique_ptr<const Server> server_;
};

/// The mailer of these settings, or null when `smtp_url` is empty.
std::unique_ptr<Mailer> make_mailer(const config::Settings& settings);

}  // namespace yaad
