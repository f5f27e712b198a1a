#include "base/config.h"

#include <unistd.h>
#include <filesystem>
#include <fstream>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace yaad::config {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

class Config : public ::testing::Test {
 protected:
  void SetUp() override {
    std::string pattern = (std::filesystem::temp_directory_path() / "yaad-config-XXXXXX").string();
    ASSERT_NE(mkdtemp(pattern.data()), nullptr);
    folder_ = pattern;
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  std::string file(const std::string& name, const std::string& text) {
    const std::string path = (folder_ / name).string();
    std::ofstream(path) << text;
    return path;
  }
  static Result<Loaded> read(std::vector<std::string> arguments, const Environment& environment = {}) {
    return load(arguments, environment);
  }
  static const Value& value(const Loaded& loaded, std::string_view name) {
    for (const Value& one : loaded.values) {
      if (one.setting->name == name) return one;
    }
    throw std::logic_error("no such setting");
  }

  std::filesystem::path folder_;
};

TEST_F(Config, DefaultsAreWithinTheirOwnBounds) {
  const auto loaded = read({});
  ASSERT_TRUE(loaded.ok()) << loaded.error().detail;
  EXPECT_EQ(loaded->settings.listen_host, "127.0.0.1");
  EXPECT_EQ(loaded->settings.listen_port, 8000);
  EXPECT_THAT(loaded->settings.reminder_retry_s, ElementsAre(60, 300, 900));
  EXPECT_EQ(value(*loaded, "store").where, "default");
}

TEST_F(Config, NamesAndMembersAreUsedOnce) {
  std::set<std::string_view> names;
  for (const Setting& setting : table()) {
    EXPECT_TRUE(names.insert(setting.name).second) << setting.name;
    EXPECT_THAT(setting.meaning, Not(IsEmpty())) << setting.name;
  }
}

TEST_F(Config, FlagBeatsEnvironmentBeatsFile) {
  const std::string path =
      file("a.toml", "tz = \"Asia/Karachi\"\nlang = \"ur\"\nmode = \"local\"\n[smtp]\nfrom = \"a@b.c\"\n");
  const auto loaded = read({"--config", path, "--tz=Europe/Berlin"}, {{"YAAD_TZ", "UTC"}, {"YAAD_LANG", "en"}});
  ASSERT_TRUE(loaded.ok()) << loaded.error().detail;
  EXPECT_EQ(loaded->settings.tz, "Europe/Berlin");
  EXPECT_EQ(value(*loaded, "tz").where, "--tz");
  EXPECT_EQ(loaded->settings.lang, "en");
  EXPECT_EQ(value(*loaded, "lang").where, "YAAD_LANG");
  EXPECT_EQ(loaded->settings.smtp_from, "a@b.c");
  EXPECT_EQ(value(*loaded, "smtp_from").where, path + ", line 5");
}

TEST_F(Config, FileValuesMayBeNumbersAndLists) {
  const auto loaded = read({"--config", file("a.toml", "reminder_retry_s = [1, 2]\nhttp_threads = 3\n")});
  ASSERT_TRUE(loaded.ok()) << loaded.error().detail;
  EXPECT_THAT(loaded->settings.reminder_retry_s, ElementsAre(1, 2));
  EXPECT_EQ(loaded->settings.http_threads, 3);
}

TEST_F(Config, WrongValueNamesSettingSourceAndRemedy) {
  const auto flag = read({"--http-threads", "0"});
  ASSERT_FALSE(flag.ok());
  EXPECT_EQ(flag.error().detail,
            "http_threads (from --http-threads): \"0\" is not valid; it must be a whole number from 1 to 64");
  const auto variable = read({}, {{"YAAD_MODE", "open"}});
  ASSERT_FALSE(variable.ok());
  EXPECT_EQ(variable.error().detail, "mode (from YAAD_MODE): \"open\" is not valid; it must be one of local, accounts");
  const auto in_file = read({"--config", file("a.toml", "\nlisten = \"nowhere\"\n")});
  ASSERT_FALSE(in_file.ok());
  EXPECT_THAT(in_file.error().detail, HasSubstr("a.toml, line 2"));
}

TEST_F(Config, WrongSecretIsNotShown) {
  const auto loaded = read({}, {{"YAAD_SMTP_URL", "hunter2"}});
  ASSERT_FALSE(loaded.ok());
  EXPECT_THAT(loaded.error().detail, Not(HasSubstr("hunter2")));
}

TEST_F(Config, UnknownKeyOfFileIsRefusedWithTheNearestName) {
  const auto loaded = read({"--config", file("a.toml", "smpt_url = \"x\"\n")});
  ASSERT_FALSE(loaded.ok());
  EXPECT_THAT(loaded.error().detail, HasSubstr("did you mean smtp_url?"));
}

TEST_F(Config, UnknownVariableIsAWarning) {
  const auto loaded = read({}, {{"YAAD_HTTP_THREAD", "2"}});
  ASSERT_TRUE(loaded.ok());
  EXPECT_THAT(loaded->warnings, ElementsAre(HasSubstr("did you mean YAAD_HTTP_THREADS?")));
}

TEST_F(Config, SecretComesFromFileWithoutItsLineEnd) {
  const std::string path = file("secret", "smtp://me:pw@mail.example:587\n");
  const auto loaded = read({}, {{"YAAD_SMTP_URL_FILE", path}});
  ASSERT_TRUE(loaded.ok()) << loaded.error().detail;
  EXPECT_EQ(loaded->settings.smtp_url, "smtp://me:pw@mail.example:587");
  EXPECT_EQ(value(*loaded, "smtp_url").shown(), "smtp://***@mail.example:587");
}

TEST_F(Config, SecretFromTwoPlacesIsRefused) {
  const auto loaded = read({}, {{"YAAD_LLM_KEY", "a"}, {"YAAD_LLM_KEY_FILE", "/nowhere"}});
  ASSERT_FALSE(loaded.ok());
  EXPECT_THAT(loaded.error().detail, HasSubstr("both set"));
}

TEST_F(Config, MissingFilesAreNamed) {
  EXPECT_THAT(read({}, {{"YAAD_LLM_KEY_FILE", "/nowhere/key"}}).error().detail, HasSubstr("/nowhere/key"));
  EXPECT_THAT(read({"--config", "/nowhere/a.toml"}).error().detail, HasSubstr("/nowhere/a.toml"));
  EXPECT_THAT(read({"--config", file("a.toml", "tz = UTC\n")}).error().detail, HasSubstr("line 1"));
}

TEST_F(Config, TakesTheNamesOfTheSpecification) {
  const auto loaded = read({}, {{"DATABASE_URL", "postgres://u:p@db/yaad"},
                                {"KAFKA_BROKERS", "k1:9092,k2:9092"},
                                {"DAPR_HTTP_PORT", "3500"},
                                {"OLLAMA_URL", "http://127.0.0.1:11434"},
                                {"LOG_LEVEL", "WARNING"}});
  ASSERT_TRUE(loaded.ok()) << loaded.error().detail;
  EXPECT_EQ(loaded->settings.store, "postgresql://u:p@db/yaad");
  EXPECT_EQ(loaded->settings.bus, "kafka://k1:9092,k2:9092");
  EXPECT_EQ(loaded->settings.llm_url, "http://127.0.0.1:11434");
  EXPECT_EQ(loaded->settings.log_level, "warn");
  EXPECT_EQ(value(*loaded, "store").shown(), "postgresql://***@db/yaad");
  EXPECT_EQ(read({}, {{"DAPR_HTTP_PORT", "3500"}})->settings.bus, "dapr://127.0.0.1:3500");
  EXPECT_EQ(read({}, {{"LOG_LEVEL", "error"}, {"YAAD_LOG_LEVEL", "debug"}})->settings.log_level, "debug");
}

TEST_F(Config, LeavesTheCommandsArgumentsAlone) {
  const auto loaded = read({"buy", "--json", "--url", "http://h:1", "milk", "--", "--tz", "x"});
  ASSERT_TRUE(loaded.ok()) << loaded.error().detail;
  EXPECT_THAT(loaded->rest, ElementsAre("buy", "--json", "milk", "--", "--tz", "x"));
  EXPECT_FALSE(read({"--tz"}).ok());
}

TEST_F(Config, FindsFolderZoneAndLanguageOfTheSystem) {
  EXPECT_EQ(read({}, {{"XDG_DATA_HOME", "/x"}, {"HOME", "/h"}})->settings.data, "/x/yaad");
  EXPECT_EQ(read({}, {{"HOME", "/h"}})->settings.data, "/h/.local/share/yaad");
  EXPECT_EQ(read({}, {{"STATE_DIRECTORY", "/s:/t"}, {"HOME", "/h"}})->settings.data, "/s");
  EXPECT_EQ(read({})->settings.data, "/var/lib/yaad");
  EXPECT_EQ(read({}, {{"TZ", ":Asia/Karachi"}})->settings.tz, "Asia/Karachi");
  EXPECT_EQ(read({}, {{"LANG", "ur_PK.UTF-8"}})->settings.lang, "ur-PK");
  EXPECT_EQ(read({}, {{"LANG", "C.UTF-8"}})->settings.lang, "en");
}

TEST(Endpoints, AreParsedOrRefused) {
  EXPECT_EQ(parse_endpoint("[::1]:80")->host, "::1");
  EXPECT_EQ(parse_endpoint("localhost:0")->port, 0);
  for (const char* bad : {"", ":80", "h:", "h:65536", "h:-1", "::1:80", "h:8x"})
    EXPECT_FALSE(parse_endpoint(bad).ok()) << bad;
}

TEST(MaskUrl, HidesUserAndPassword) {
  EXPECT_EQ(mask_url("smtp://u:p@h:25/x@y"), "smtp://***@h:25/x@y");
  EXPECT_EQ(mask_url("http://h/"), "http://h/");
}

}  // namespace
}  // namespace yaad::config
