#pragma once
#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.h"
#include "base/config.h"

namespace yaad::cli {

/// What the doctor found about one thing.
struct Finding {
  enum class State : std::uint8_t {
    kGood,
    kOff,  ///< Not used or not running, which is no fault.
    kBad,
  };
  std::string name;
  State state = State::kGood;
  std::string detail;
  std::string remedy;  ///< What to do, when bad.
};

Finding check_settings(const config::Loaded& loaded);
/// The data folder: there, ours alone (0700), writable, with room.
Finding check_folder(const std::string& folder);
/// The zone data of the system, and the zone of the settings.
Finding check_zones(const std::string& zone);
/// The machine's clock against the program's own age and the last write of the database (empty: none).
Finding check_clock(Instant now, const std::string& database);
/// Connects to the mail server and reads its greeting; at most `timeout`.
Finding check_smtp(const config::Settings& settings, std::chrono::milliseconds timeout);
/// Whether the address can be listened on; when no server of ours runs.
Finding check_listen(const config::Settings& settings);

/// Where an smtp_url points: host and port, the port of the scheme when none is given. Empty host when it is no URL.
struct MailServer {
  std::string host;
  std::string port;
  bool tls_first = false;
};
MailServer mail_server(std::string_view url);

}  // namespace yaad::cli
