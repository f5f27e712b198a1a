#include "adapters/smtp/smtp_mailer.h"

#include <arpa/inet.h>
#include <sys/socket.h>

#include <boost/json/parse.hpp>
#include <boost/json/value.hpp>

#include <filesystem>
#include <optional>

#include "tests/contract/mailer_suite.h"
#include "tests/support/child.h"

namespace yaad {
namespace {

using contract::MailerHarness;
using contract::sample_mail;
using ::testing::HasSubstr;
using ::testing::Not;

/// A certificate for 127.0.0.1 that signs itself, made once.
struct Certificate {
  Certificate() {
    std::string pattern = (std::filesystem::temp_directory_path() / "yaad-smtp-XXXXXX").string();
    folder = ::mkdtemp(pattern.data());
    test::Child openssl({"openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes",
                         "-days", "2", "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1",
                         "-keyout", key(), "-out", path()});
    made = openssl.wait() == 0;
  }
  ~Certificate() { std::filesystem::remove_all(folder); }
  [[nodiscard]] std::string path() const { return folder + "/cert.pem"; }
  [[nodiscard]] std::string key() const { return folder + "/key.pem"; }
  std::string folder;
  bool made = false;
};
const Certificate& certificate() {
  static const Certificate only;
  return only;
}

/// aiosmtpd in its own process.
class Server {
 public:
  explicit Server(const std::string& mode, bool tls = false) : child_(command(mode, tls)) {
    const auto line = child_.line();
    if (!line || !line->starts_with("PORT ")) throw std::runtime_error("the test's SMTP server did not start");
    port_ = line->substr(5);
  }
  [[nodiscard]] const std::string& port() const { return port_; }
  boost::json::object next() {
    const auto line = child_.line();
    if (!line) throw std::runtime_error("no mail arrived");
    return boost::json::parse(*line).as_object();
  }

 private:
  static std::vector<std::string> command(const std::string& mode, bool tls) {
    std::vector<std::string> words = {YAAD_PYTHON, YAAD_TESTS_DIR "/contract/smtp_server.py", mode};
    if (tls) words.insert(words.end(), {certificate().path(), certificate().key()});
    return words;
  }
  test::Child child_;
  std::string port_;
};

/// A bound port where nobody answers: refused without listen, silent with it.
class DeadPort {
 public:
  explicit DeadPort(bool listening) : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof(address);
    EXPECT_EQ(::bind(socket_, reinterpret_cast<sockaddr*>(&address), length), 0);
    if (listening) ::listen(socket_, 8);
    ::getsockname(socket_, reinterpret_cast<sockaddr*>(&address), &length);
    port_ = std::to_string(ntohs(address.sin_port));
  }
  ~DeadPort() { ::close(socket_); }
  [[nodiscard]] const std::string& port() const { return port_; }

 private:
  int socket_;
  std::string port_;
};

class SmtpHarness final : public MailerHarness {
 public:
  explicit SmtpHarness(State state) {
    std::string port;
    if (state == State::kUnreachable || state == State::kSilent) {
      port = dead_.emplace(state == State::kSilent).port();
    } else {
      port =
          server_.emplace(state == State::kTemporary   ? "temporary"
                          : state == State::kPermanent ? "permanent"
                                                       : "plain")
              .port();
    }
    const auto timeout = std::chrono::milliseconds(state == State::kSilent ? 300 : 10'000);
    mailer_.emplace(SmtpMailer::Options{.url = "smtp://127.0.0.1:" + port, .timeout = timeout});
  }
  Mailer& mailer() override { return *mailer_; }
  Arrived next_mail() override {
    const auto mail = server_->next();
    return {mail.at("from").as_string().c_str(), mail.at("to").at(0).as_string().c_str(),
            mail.at("data").as_string().c_str()};
  }

 private:
  std::optional<Server> server_;
  std::optional<DeadPort> dead_;
  std::optional<SmtpMailer> mailer_;
};

using contract::MailerContract;
INSTANTIATE_TEST_SUITE_P(Smtp, MailerContract,
                         ::testing::Values(contract::MailerParam{
                             "Smtp", [](MailerHarness::State state) { return std::make_unique<SmtpHarness>(state); }}),
                         [](const auto& one) { return one.param.name; });

MailResult send_by(const std::string& url, const std::string& ca_file = "") {
  SmtpMailer mailer({.url = url, .ca_file = ca_file, .timeout = std::chrono::seconds(10)});
  return mailer.send(sample_mail());
}

TEST(SmtpMailer, LogsInWithTheDecodedPassword) {
  Server server("auth");
  const auto result = send_by("smtp://me%40example.org:p%40ss%3Aword@127.0.0.1:" + server.port());
  ASSERT_TRUE(result.sent()) << result.reason;
  EXPECT_TRUE(server.next().at("user").as_bool());
}

TEST(SmtpMailer, WrongPasswordIsPermanentAndNotShown) {
  Server server("auth");
  const auto result = send_by("smtp://me%40example.org:hunter2@127.0.0.1:" + server.port());
  EXPECT_EQ(result.outcome, MailOutcome::kPermanentFailure);
  EXPECT_THAT(result.reason, Not(HasSubstr("hunter2")));
}

TEST(SmtpMailer, StartsTlsAndLogsInInsideIt) {
  ASSERT_TRUE(certificate().made);
  Server server("starttls-auth", true);
  const auto result = send_by("smtp://me%40example.org:p%40ss%3Aword@127.0.0.1:" + server.port(), certificate().path());
  ASSERT_TRUE(result.sent()) << result.reason;
  const auto mail = server.next();
  EXPECT_TRUE(mail.at("tls").as_bool());
  EXPECT_TRUE(mail.at("user").as_bool());
}

TEST(SmtpMailer, SpeaksImplicitTls) {
  ASSERT_TRUE(certificate().made);
  Server server("smtps", true);
  const auto result = send_by("smtps://127.0.0.1:" + server.port(), certificate().path());
  ASSERT_TRUE(result.sent()) << result.reason;
  EXPECT_TRUE(server.next().at("tls").as_bool());
}

TEST(SmtpMailer, RefusesACertificateThatNobodyVouchesFor) {
  ASSERT_TRUE(certificate().made);
  Server server("starttls", true);
  const auto result = send_by("smtp://127.0.0.1:" + server.port());
  EXPECT_EQ(result.outcome, MailOutcome::kPermanentFailure);
  EXPECT_THAT(result.reason, HasSubstr("smtp_ca_file"));
}

TEST(SmtpMailer, RefusesToGoOnWithoutTlsThatIsRequired) {
  Server server("plain");
  const auto result = send_by("smtp://127.0.0.1:" + server.port() + "?tls=required");
  EXPECT_EQ(result.outcome, MailOutcome::kPermanentFailure) << result.reason;
}

TEST(SmtpMailer, ReportsTheServersWords) {
  Server refusing("refuse-recipient");
  const auto result = send_by("smtp://127.0.0.1:" + refusing.port());
  EXPECT_EQ(result.outcome, MailOutcome::kPermanentFailure);
  EXPECT_THAT(result.reason, HasSubstr("550"));
  Server busy("temporary");
  EXPECT_THAT(send_by("smtp://127.0.0.1:" + busy.port()).reason, HasSubstr("451"));
}

TEST(SmtpMailer, CarriesUrduAndHtmlUnharmed) {
  Server server("plain");
  SmtpMailer mailer({.url = "smtp://127.0.0.1:" + server.port(), .from = "یاد <yaad@example.org>"});
  Mail mail = sample_mail();
  mail.from.clear();
  mail.subject = "یاد دہانی: کل شام پانچ بجے بجلی کا بل جمع کرانا ہے";
  mail.text = "بجلی کا بل\n.\n. leading dot\n";
  mail.html = "<p dir=\"rtl\">بجلی کا بل</p>";
  ASSERT_TRUE(mailer.send(mail).sent());
  const std::string data = server.next().at("data").as_string().c_str();
  // Python's own parser is the judge of our encoding.
  test::Child judge({YAAD_PYTHON, "-c",
                     "import email, email.policy, sys, json\n"
                     "m = email.message_from_string(sys.argv[1], policy=email.policy.default)\n"
                     "print(json.dumps([m['subject'], m['from'].addresses[0].display_name, "
                     "m.get_body(('plain',)).get_content().replace(chr(13), ''), m.get_body(('html',)).get_content(), "
                     "len(m.defects)]))",
                     data});
  const auto line = judge.line();
  ASSERT_TRUE(line);
  const auto parts = boost::json::parse(*line).as_array();
  EXPECT_EQ(parts.at(0).as_string(), mail.subject);
  EXPECT_EQ(parts.at(1).as_string(), "یاد");
  EXPECT_THAT(std::string(parts.at(2).as_string()), HasSubstr("بجلی کا بل\n.\n. leading dot"));
  EXPECT_THAT(std::string(parts.at(3).as_string()), HasSubstr(mail.html));
  EXPECT_EQ(parts.at(4).as_int64(), 0);
}

TEST(SmtpMailer, SaysWhatIsWrongWithItsUrl) {
  EXPECT_EQ(send_by("http://127.0.0.1").outcome, MailOutcome::kPermanentFailure);
  EXPECT_EQ(send_by("smtp://127.0.0.1?tls=maybe").outcome, MailOutcome::kPermanentFailure);
}

TEST(SmtpMailer, IsAbsentWithoutAServer) { EXPECT_EQ(make_mailer(config::Settings{}), nullptr); }

}  // namespace
}  // namespace yaad
