#include "adapters/http/api.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <boost/json/parse.hpp>
#include <set>

#include "adapters/http/testing/raw_client.h"
#include "app/live.h"
#include "app/testing/fake_store.h"

namespace yaad::http {
namespace {

using testing::body_of;
using ::testing::HasSubstr;
using testing::header_of;
using testing::RawClient;
using ::testing::StartsWith;
using testing::status_of;
using namespace std::chrono_literals;
namespace json = boost::json;

/// The whole API on a store in memory.
class ApiTest : public ::testing::Test {
 protected:
  ApiTest()
      : ids_(system_clock()),
        executor_(store_, system_clock(), ids_, {}),
        queries_(store_, system_clock()),
        assistant_(store_, executor_, system_clock(), ids_),
        live_(store_),
        app_{store_, system_clock(),      ids_,  executor_, queries_, &assistant_,
             &live_, UserId{ids_.next()}, false, "1.2.3",   {},       {}} {
    app_.checks = [this] { return checks_; };
    store_.on_commit([this](std::span<const EventPtr> events) {
      queries_.forget(events);
      live_.committed(events);
    });
    ServerOptions options;
    options.port = 0;
    options.pool_threads = 2;
    api_ = std::make_unique<Api>(app_, options, Assets());
    live_.start(*api_);
    api_->start();
  }
  ~ApiTest() override {
    api_->stop(2s);
    live_.stop();
  }

  std::string call(std::string_view method, std::string_view target, std::string_view body = {},
                   std::string_view headers = {}) {
    RawClient client(api_->port());
    std::string request =
        std::string(method) + " " + std::string(target) + " HTTP/1.1\r\nHost: localhost\r\n" + std::string(headers);
    if (!body.empty()) {
      if (headers.find("Content-Type") == std::string_view::npos) request += "Content-Type: application/json\r\n";
      request += "Content-Length: " + std::to_string(body.size()) + "\r\n";
    }
    client.send(request + "\r\n" + std::string(body));
    return client.read_response();
  }
  static json::value value(const std::string& response) { return json::parse(body_of(response)); }
  std::string create(std::string_view body) {
    const std::string response = call("POST", "/api/tasks", body);
    EXPECT_EQ(status_of(response), 200) << response;
    return std::string(value(response).at("id").as_string());
  }
  static std::set<std::string> pointers(const std::string& response) {
    std::set<std::string> out;
    const json::value body = value(response);
    for (const auto& error : body.at("errors").as_array()) out.insert(std::string(error.at("pointer").as_string()));
    return out;
  }

  yaad::testing::FakeStore store_;
  UuidV7Source ids_;
  Executor executor_;
  Queries queries_;
  Assistant assistant_;
  LiveHub live_;
  App app_;
  std::vector<App::Check> checks_;
  std::unique_ptr<Api> api_;
};

TEST_F(ApiTest, CreatesATaskAndReadsItBack) {
  const std::string created = call("POST", "/api/tasks", R"({"title":"Test Task","priority":"high"})");
  ASSERT_EQ(status_of(created), 200) << created;
  const json::value task = value(created);
  EXPECT_EQ(task.at("title").as_string(), "Test Task");
  EXPECT_EQ(task.at("priority").as_string(), "high");
  const std::string location = header_of(created, "Location");
  EXPECT_EQ(location, "/api/tasks/" + std::string(task.at("id").as_string()));
  EXPECT_EQ(header_of(created, "ETag"), "\"1\"");
  EXPECT_TRUE(Uuid::parse(header_of(created, "X-Command-Id")));
  const std::string read = call("GET", location);
  EXPECT_EQ(value(read), task);
  EXPECT_EQ(header_of(read, "ETag"), "\"1\"");
  EXPECT_EQ(status_of(call("GET", location, {}, "If-None-Match: \"1\"\r\n")), 304);
  EXPECT_EQ(status_of(call("GET", location, {}, "If-None-Match: \"2\"\r\n")), 200);
}

TEST_F(ApiTest, NamesEveryWrongFieldAtOnce) {
  const std::string response = call("POST", "/api/tasks",
                                    R"({"title":" ","priority":"urgent","tags":["a","A"],"due_date":"2026-02-30",)"
                                    R"("reminders":[{"minutes_before":-1}],"colour":"red"})");
  EXPECT_EQ(status_of(response), 400);
  const auto all = pointers(response);
  for (std::string_view pointer : {"#/title", "#/priority", "#/due_date", "#/reminders/0/minutes_before", "#/colour"}) {
    EXPECT_TRUE(all.contains(std::string(pointer))) << pointer << response;
  }
}

struct BadBody {
  std::string body;
  std::string pointer;
};

TEST_F(ApiTest, RefusesBodiesThatAreNoProperJson) {
  const std::vector<BadBody> bodies = {
      {"{", "#"},
      {"null", "#"},
      {"[]", "#"},
      {"\"x\"", "#"},
      {"{\"title\":\"x\"}}", "#"},
      {"{'title':'x'}", "#"},
      {"{\"title\":\"x\",}", "#"},
      {"{\"title\":\"\xff\"}", "#"},
      {"{\"title\":\"\xed\xa0\x80\"}", "#"},
      {"{\"title\":\"\\ud800\"}", "#/title"},
      {"{\"title\":\"\\udc00\"}", "#/title"},
      {"{\"title\":\"a\nb\"}", "#/title"},
      {"{\"title\":\"x\",\"title\":\"y\"}", "#/title"},
      {"{\"due\":{\"tz\":\"UTC\",\"tz\":\"UTC\"}}", "#/due/tz"},
      {"{\"a\":" + std::string(40, '[') + std::string(40, ']') + "}", "#/a"},
      {std::string(400'000, '['), "#"},
      {"\xef\xbb\xbf{\"title\":\"x\"}", "#"},
      {"{\"title\":5}", "#/title"},
      {"{\"title\":null}", "#/title"},
      {"{\"title\":\"x\",\"due_date\":\"2026-01-01\",\"due\":{\"date\":\"2026-01-01\"}}", "#/due"},
      {"{\"title\":\"x\",\"due\":{\"date\":\"2026-01-01\",\"tz\":\"Mars/Base\"}}", "#/due/tz"},
      {"{\"title\":\"x\",\"reminders\":[{\"minutes_before\":1e400}]}", "#/reminders/0/minutes_before"},
      {"{\"title\":\"x\",\"reminders\":[{}]}", "#/reminders/0/minutes_before"},
      {"{\"title\":\"x\",\"tags\":[1]}", "#/tags/0"},
      {"{\"title\":\"x\",\"recurrence_rule\":{\"pattern\":\"hourly\"}}", "#/recurrence_rule/pattern"},
      {"{\"title\":\"x\",\"a/b~c\":1}", "#/a~1b~0c"},
      {"{\"title\":\"x\",\"id\":\"7\"}", "#/id"}};
  for (const auto& each : bodies) {
    const std::string response = call("POST", "/api/tasks", each.body);
    ASSERT_EQ(status_of(response), 400) << each.body.substr(0, 100) << response;
    bool found = false;
    for (const auto& pointer : pointers(response)) found = found || pointer.starts_with(each.pointer);
    EXPECT_TRUE(found) << each.body.substr(0, 100) << response;
  }
  EXPECT_EQ(value(call("GET", "/api/tasks?status=all")).at("items").as_array().size(), 0U);
}

TEST_F(ApiTest, PatchesMergesAndGuardsByVersion) {
  const std::string path = "/api/tasks/" + create(R"({"title":"a","description":"keep"})");
  const std::string merge = "Content-Type: application/merge-patch+json\r\n";
  std::string patched = call("PATCH", path, R"({"title":"b","priority":null})", merge + "If-Match: \"1\"\r\n");
  ASSERT_EQ(status_of(patched), 200) << patched;
  EXPECT_EQ(header_of(patched, "ETag"), "\"2\"");
  EXPECT_TRUE(value(patched).at("priority").is_null());
  EXPECT_EQ(value(patched).at("description").as_string(), "keep");
  EXPECT_EQ(status_of(call("PATCH", path, R"({"title":"c"})", "If-Match: \"1\"\r\n")), 412);
  EXPECT_EQ(status_of(call("PATCH", path, R"({"title":"c"})", "If-Match: nonsense\r\n")), 412);
  EXPECT_EQ(status_of(call("PATCH", path, R"({"version":2,"title":"c"})", "If-Match: *\r\n")), 200);
  EXPECT_EQ(status_of(call("PATCH", path, R"({"version":2})")), 400);
  const std::string wrong = call("PATCH", path, "title=d", "Content-Type: application/x-www-form-urlencoded\r\n");
  EXPECT_EQ(status_of(wrong), 415);
  EXPECT_THAT(header_of(wrong, "Accept-Patch"), HasSubstr("application/merge-patch+json"));
}

TEST_F(ApiTest, CompletesDeletesRestoresAndUndoes) {
  const std::string path = "/api/tasks/" + create(R"({"title":"a"})");
  EXPECT_EQ(value(call("POST", path + "/complete", "{}")).at("status").as_string(), "completed");
  EXPECT_EQ(value(call("POST", path + "/reopen")).at("status").as_string(), "active");
  const std::string deleted = call("DELETE", path);
  EXPECT_EQ(value(deleted).at("status").as_string(), "deleted");
  EXPECT_TRUE(value(deleted).at("purge_at").is_string());
  const std::string undone =
      call("POST", "/api/undo", "{\"command_id\":\"" + header_of(deleted, "X-Command-Id") + "\"}");
  EXPECT_EQ(status_of(undone), 200) << undone;
  EXPECT_TRUE(value(call("GET", path)).at("deleted_at").is_null());
  EXPECT_EQ(status_of(call("DELETE", path + "?permanent=true")), 200);
  EXPECT_EQ(status_of(call("GET", path)), 404);
  EXPECT_EQ(status_of(call("GET", "/api/tasks/not-an-id")), 404);
  EXPECT_EQ(status_of(call("POST", path + "/complete", R"({"x":1})")), 400);
}

TEST_F(ApiTest, AnswersARepeatedKeyWithTheFirstResult) {
  const std::string key = "Idempotency-Key: \"8e03\"\r\n";
  const std::string first = call("POST", "/api/tasks", R"({"title":"once"})", key);
  const std::string again = call("POST", "/api/tasks", R"({"title":"once"})", "Idempotency-Key: 8e03\r\n");
  EXPECT_EQ(body_of(again), body_of(first));
  EXPECT_EQ(header_of(again, "Idempotency-Replayed"), "true");
  EXPECT_EQ(header_of(again, "Location"), header_of(first, "Location"));
  EXPECT_EQ(header_of(again, "X-Command-Id"), header_of(first, "X-Command-Id"));
  EXPECT_EQ(header_of(again, "ETag"), "\"1\"");
  EXPECT_EQ(status_of(call("POST", "/api/tasks", R"({"title":"twice"})", key)), 422);
  EXPECT_EQ(
      status_of(call("POST", "/api/tasks", R"({"title":"x"})", "Idempotency-Key: " + std::string(300, 'k') + "\r\n")),
      400);
}

TEST_F(ApiTest, ListsInPagesWithALinkToTheNext) {
  for (int i = 0; i < 3; ++i) create("{\"title\":\"task " + std::to_string(i) + "\",\"tags\":[\"home\"]}");
  const std::string page = call("GET", "/api/tasks?tag=home&limit=2");
  EXPECT_EQ(value(page).at("items").as_array().size(), 2U);
  const std::string link = header_of(page, "Link");
  ASSERT_THAT(link, StartsWith("</api/tasks?tag=home&limit=2&cursor="));
  const std::string rest = call("GET", link.substr(1, link.find('>') - 1));
  EXPECT_EQ(value(rest).at("items").as_array().size(), 1U);
  EXPECT_TRUE(header_of(rest, "Link").empty());
  for (std::string_view bad :
       {"limit=0", "limit=201", "limit=x", "sort=colour", "order=up", "status=gone", "priority=urgent", "due_from=soon",
        "overdue=maybe", "colour=red", "limit=1&limit=2", "q=%ff", "q=%zz"}) {
    EXPECT_EQ(status_of(call("GET", "/api/tasks?" + std::string(bad))), 400) << bad;
  }
}

TEST_F(ApiTest, RefusesControlCharactersInTheQueryByTheNameOfTheParameter) {
  for (std::string_view control : {"%01", "%09", "%0a", "%1f", "%7f", "%c2%80", "%c2%84", "%c2%9f"}) {
    for (std::string_view name : {"q", "tag"}) {
      const std::string response =
          call("GET", "/api/tasks?limit=2&" + std::string(name) + "=buy" + std::string(control) + "milk");
      ASSERT_EQ(status_of(response), 400) << name << control;
      EXPECT_EQ(value(response).at("errors").at(0).at("pointer").as_string(), "?" + std::string(name)) << response;
    }
    const std::string odd = call("GET", "/api/tasks?" + std::string(control) + "=1");
    EXPECT_EQ(status_of(odd), 400) << control;
  }
  EXPECT_EQ(status_of(call("GET", "/api/tasks?q=%c2%a0%c3%a9+%d8%b1%db%92")), 200);  // The first behind C1, and Urdu.
}

TEST_F(ApiTest, AddsAndRemovesReminders) {
  const std::string path = "/api/tasks/" + create(R"({"title":"a","due_date":"2031-05-01T10:00"})") + "/reminders";
  const std::string added = call("POST", path, R"({"minutes_before":60})");
  ASSERT_EQ(status_of(added), 200) << added;
  EXPECT_THAT(std::string(value(added).at("trigger_time").as_string()), StartsWith("2031-05-01T09:00:00"));
  EXPECT_EQ(value(call("GET", path)).at("items").as_array().size(), 1U);
  EXPECT_EQ(status_of(call("DELETE", "/api/reminders/" + std::string(value(added).at("id").as_string()))), 200);
  EXPECT_EQ(value(call("GET", path)).at("items").as_array().size(), 0U);
  EXPECT_EQ(status_of(call("GET", "/api/reminders?status=lost")), 400);
}

TEST_F(ApiTest, ChangesTheProfile) {
  const std::string response = call("PATCH", "/api/me", R"({"tz":"Asia/Karachi","default_priority":"low"})");
  ASSERT_EQ(status_of(response), 200) << response;
  EXPECT_EQ(value(response).at("tz").as_string(), "Asia/Karachi");
  EXPECT_EQ(pointers(call("PATCH", "/api/me", R"({"tz":"Mars/Base"})")), (std::set<std::string>{"#/tz"}));
  const json::value task = value(call("POST", "/api/tasks", R"({"title":"x","due_date":"2026-03-05T12:00:00Z"})"));
  EXPECT_EQ(task.at("due_date").as_string(), "2026-03-05T17:00:00+05:00");
  EXPECT_EQ(task.at("priority").as_string(), "low");
}

TEST_F(ApiTest, GuardsTheProfileByItsVersion) {
  const std::string etag = header_of(call("GET", "/api/me"), "ETag");
  const std::string if_match = "If-Match: " + etag + "\r\n";
  EXPECT_EQ(status_of(call("PATCH", "/api/me", R"({"language":"ur"})", if_match)), 200);
  EXPECT_EQ(status_of(call("PATCH", "/api/me", R"({"language":"en"})", if_match)), 412);
  const std::string shown = call("GET", "/api/me");
  EXPECT_EQ(value(shown).at("language").as_string(), "ur");
  // What is shown may come back.
  EXPECT_EQ(status_of(call("PATCH", "/api/me", body_of(shown), "If-Match: " + header_of(shown, "ETag") + "\r\n")), 200);
}

TEST_F(ApiTest, TellsConflictsFromWrongFields) {
  EXPECT_EQ(
      pointers(call("POST", "/api/tasks", R"({"title":"x","parent_task_id":"01890a5d-ac96-774b-bcce-b302099a8057"})")),
      (std::set<std::string>{"#/parent_task_id"}));
  const std::string ended = call(
      "POST", "/api/tasks", R"({"title":"x","due_date":"2026-03-05","recurrence_rule":"FREQ=DAILY;UNTIL=20260101"})");
  EXPECT_EQ(status_of(ended), 409) << ended;
  EXPECT_EQ(pointers(ended), (std::set<std::string>{"#/recurrence_rule"}));
  const std::string id = create(R"({"title":"x","reminders":[{"at":"2126-03-05T10:00:00Z"}]})");
  EXPECT_EQ(status_of(call("POST", "/api/tasks/" + id + "/snooze", R"({"until":"2020-01-01T00:00:00Z"})")), 409);
}

TEST_F(ApiTest, StreamsChangesAndResumesAfterTheLastKnownOne) {
  RawClient client(api_->port());
  client.send("GET /api/stream HTTP/1.1\r\nHost: localhost\r\n\r\n");
  client.read_until("retry: 2000\n\n");
  create(R"({"title":"first"})");
  const std::string first = client.read_until("\n\n");
  EXPECT_THAT(first, HasSubstr("id: 1\nevent: task\n"));
  EXPECT_THAT(first, HasSubstr("\"first\""));
  create(R"({"title":"second"})");
  EXPECT_THAT(client.read_until("\n\n"), HasSubstr("id: 2\n"));
  for (std::string_view how : {"GET /api/stream HTTP/1.1\r\nHost: localhost\r\nLast-Event-ID: 1\r\n\r\n",
                               "GET /api/stream?last_event_id=1 HTTP/1.1\r\nHost: localhost\r\n\r\n"}) {
    RawClient back(api_->port());
    back.send(how);
    back.read_until("retry: 2000\n\n");
    EXPECT_THAT(back.read_until("\n\n"), StartsWith("id: 2\n")) << how;
  }
  EXPECT_EQ(status_of(call("GET", "/api/stream?last_event_id=x")), 400);
  EXPECT_EQ(status_of(call("GET", "/api/ws")), 426);
}

TEST_F(ApiTest, TellsItsHealthAndWhichPartIsNotReady) {
  EXPECT_EQ(status_of(call("GET", "/ready")), 200);
  EXPECT_EQ(value(call("GET", "/health")).at("version").as_string(), "1.2.3");
  checks_ = {{"database", "failed", "disk full"}};
  const std::string response = call("GET", "/ready");
  EXPECT_EQ(status_of(response), 503);
  EXPECT_THAT(body_of(response), HasSubstr("database"));
  EXPECT_EQ(status_of(call("GET", "/health")), 200);
  EXPECT_THAT(body_of(call("GET", "/metrics")),
              HasSubstr("yaad_http_requests_total{method=\"GET\",route=\"/ready\",status=\"5xx\"} 1"));
}

TEST_F(ApiTest, ChatRefusesWhatItCannotRead) {
  EXPECT_EQ(pointers(call("POST", "/chat/command", R"({"conversation_id":"x"})")),
            (std::set<std::string>{"#/user_input"}));
  EXPECT_EQ(pointers(call("POST", "/chat/command",
                          R"({"user_input":" ","conversation_id":")" + std::string(129, 'c') + "\"}")),
            (std::set<std::string>{"#/user_input", "#/conversation_id"}));
  EXPECT_EQ(status_of(call("POST", "/api/parse", R"({"text":"x","tz":"Mars/Base"})")), 400);
}

TEST_F(ApiTest, ParseTellsOfEveryTaskInAText) {
  const json::value both =
      value(call("POST", "/api/parse", R"({"text":"buy milk tomorrow and call ali at 5","tz":"Asia/Karachi"})"));
  EXPECT_EQ(both.at("title").as_string(), "buy milk");
  ASSERT_EQ(both.at("more").as_array().size(), 1u);
  EXPECT_EQ(both.at("more").as_array()[0].at("title").as_string(), "call ali");
  EXPECT_FALSE(both.at("more").as_array()[0].at("pieces").as_array().empty());
  EXPECT_FALSE(value(call("POST", "/api/parse", R"({"text":"buy milk"})")).as_object().contains("more"));
}

TEST_F(ApiTest, DescribesEveryRoute) {
  const json::value document = value(call("GET", "/openapi.json"));
  EXPECT_EQ(document.at("openapi").as_string(), "3.1.0");
  std::set<std::string> ids;
  for (const Route& route : api_->server().routes()) {
    std::string method(to_string(route.method));
    for (char& c : method) c = static_cast<char>(std::tolower(c));
    const json::value& operation = document.at("paths").at(std::string(route.pattern)).at(method);
    EXPECT_TRUE(ids.insert(std::string(operation.at("operationId").as_string())).second) << route.pattern;
    bool has_problem = false;
    for (const auto& response : operation.at("responses").as_object())
      has_problem = has_problem || response.key().starts_with("4");
    EXPECT_TRUE(has_problem) << route.pattern;
  }
  const auto parameters = [&](std::string_view path, std::string_view method) {
    std::set<std::string> names;
    for (const auto& parameter : document.at("paths").at(path).at(method).at("parameters").as_array()) {
      if (const auto* name = parameter.as_object().if_contains("name")) {
        names.insert(std::string(name->as_string()));
      } else {
        const std::string_view pointer = parameter.at("$ref").as_string();
        names.insert(std::string(pointer.substr(pointer.rfind('/') + 1)));
      }
    }
    return names;
  };
  using Names = std::set<std::string>;
  EXPECT_EQ(parameters("/api/tasks", "post"), (Names{"IdempotencyKey", "CorrelationId"}));
  EXPECT_EQ(parameters("/api/tasks/{id}", "get"), (Names{"id", "IfNoneMatch", "CorrelationId"}));
  EXPECT_EQ(parameters("/api/tasks/{id}", "patch"), (Names{"id", "scope", "IfMatch", "CorrelationId"}));
  EXPECT_EQ(parameters("/api/tasks/{id}/complete", "post"),
            (Names{"id", "IfMatch", "IdempotencyKey", "CorrelationId"}));
  EXPECT_EQ(parameters("/api/me", "patch"), (Names{"IfMatch", "CorrelationId"}));
  EXPECT_EQ(parameters("/api/stream", "get"), (Names{"last_event_id", "Last-Event-ID", "CorrelationId"}));
  EXPECT_TRUE(parameters("/api/tasks", "get").contains("cursor"));
  EXPECT_TRUE(parameters("/api/audit", "get").contains("cursor"));
  // Every reference leads somewhere.
  const std::string text = body_of(call("GET", "/openapi.json"));
  for (std::size_t at = text.find("\"$ref\":\"#"); at != std::string::npos; at = text.find("\"$ref\":\"#", at + 1)) {
    const std::size_t begin = at + 9;
    const std::string pointer = text.substr(begin, text.find('"', begin) - begin);
    boost::system::error_code error;
    EXPECT_NE(document.find_pointer(pointer, error), nullptr) << pointer;
  }
  EXPECT_THAT(body_of(call("GET", "/docs")), HasSubstr("/api/tasks/{id}"));
}

}  // namespace
}  // namespace yaad::http
