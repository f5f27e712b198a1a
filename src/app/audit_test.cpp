#include <gtest/gtest.h>

#include <rapidcheck.h>

#include <boost/json.hpp>
#include <random>

#include "app/audit_chain.h"
#include "app/audit_verify.h"
#include "app/consumers/audit_consumer.h"
#include "app/testing/fake_store.h"
#include "app/testing/test_parts.h"

namespace yaad {
namespace {

using testing::FakeStore;
using testing::SharedClock;

struct AuditRig {
  SharedClock clock{testing::at("2026-03-05T12:00:00Z")};
  UuidV7Source ids{clock};
  FakeStore store;
  AuditConsumer audit{store};

  std::vector<EventPtr> commit(std::size_t count, UserId user) {
    std::vector<EventPtr> events;
    for (std::size_t i = 0; i < count; ++i)
      events.push_back(std::make_shared<const Event>(testing::commit_event(store, ids, user)));
    return events;
  }
  Result<void> take(std::span<const EventPtr> events) {
    auto effect = audit.handle(events);
    if (!effect) return effect.error();
    auto done = run_in_transaction(
        store, [&](Transaction& tx) -> Result<void> { return *effect ? (*effect)(tx) : Result<void>{}; });
    audit.settled(done.ok());
    return done;
  }
  AuditVerdict verify(UserId user) {
    AuditVerdict verdict;
    store.read([&](ReadView& view) { verdict = verify_chain(view, user); });
    return verdict;
  }
};
const UserId kUser = testing::user_of(1);

TEST(CanonicalJson, SortsMembersAtEveryDepthAndTouchesNothingElse) {
  EXPECT_EQ(canonical_json(R"({"b":[{"z":1,"a":"}\",{"}],"a":{"d":null,"c":-1.5}})"),
            R"({"a":{"c":-1.5,"d":null},"b":[{"a":"}\",{","z":1}]})");
  EXPECT_EQ(canonical_json(R"({"a":"یاد","b":{},"c":[]})"), R"({"a":"یاد","b":{},"c":[]})");
  EXPECT_EQ(canonical_json("{\"a\":"), "{\"a\":");
}

// A random value of a few levels, with names that share their beginnings and strings full of quotes and brackets.
boost::json::value random_json(int depth) {
  static const std::vector<std::string> kWords = {"a",    "ab", "title", "title_long_1", "title_long_2", "\"},{",
                                                  "\\\\", "ے",  "",      "[\\\""};
  const int kind = *rc::gen::inRange(0, depth > 0 ? 6 : 4);
  if (kind == 0) return nullptr;
  if (kind == 1) return *rc::gen::inRange(-1000, 1000);
  if (kind < 4) return boost::json::string(*rc::gen::elementOf(kWords));
  const int size = *rc::gen::inRange(0, 5);
  if (kind == 4) {
    boost::json::array array;
    for (int i = 0; i < size; ++i) array.push_back(random_json(depth - 1));
    return array;
  }
  boost::json::object object;
  for (int i = 0; i < size; ++i)
    object[kWords[static_cast<std::size_t>(*rc::gen::inRange(0, 5))]] = random_json(depth - 1);
  return object;
}

bool ordered(const boost::json::value& value) {
  if (const auto* array = value.if_array()) return std::all_of(array->begin(), array->end(), ordered);
  const auto* object = value.if_object();
  if (!object) return true;
  for (auto at = object->begin(); at != object->end(); ++at) {
    if (at != object->begin() && !(std::prev(at)->key() < at->key())) return false;
    if (!ordered(at->value())) return false;
  }
  return true;
}

TEST(CanonicalJson, KeepsTheMeaningAndOrdersEveryObject) {
  rc::check([] {
    const boost::json::value value = random_json(4);
    const std::string text = boost::json::serialize(value), canonical = canonical_json(text);
    const boost::json::value back = boost::json::parse(canonical);
    RC_ASSERT(back == value);
    RC_ASSERT(ordered(back));
    RC_ASSERT(canonical_json(canonical) == canonical);
    RC_ASSERT(canonical.size() == text.size());
  });
}

TEST(AuditChain, HashesPreviousAndCanonicalEntry) {
  Event event;
  event.user = kUser;
  event.sequence = 7;
  event.at = testing::at("2026-03-05T12:00:00.123Z");
  event.actor = {ActorType::kUser, "u\"1"};
  event.correlation = "c";
  event.object = R"({"title":"x","id":1})";
  const AuditEntry entry = make_audit_entry(event, std::string(32, '\0'), std::string(16, 's'));
  EXPECT_EQ(entry.values, R"({"new_values":{"id":1,"title":"x"},"old_values":null})");
  EXPECT_EQ(canonical_json(entry.text), entry.text);
  EXPECT_EQ(entry.hash, sha256(std::string(32, '\0') + entry.text));
  EXPECT_EQ(entry.text.find("{\"action\":\"created\",\"actor\":{\"id\":\"u\\\"1\",\"type\":\"user\"}"), 0u);
}

TEST(AuditChain, ShowsEntriesWithTheirValues) {
  Event event;
  event.user = kUser;
  event.sequence = 1;
  event.object = R"({"title":"b"})";
  event.changes = R"({"title":{"old":"a,\"old_values\":","new":"b"}})";
  const AuditEntry entry = make_audit_entry(event, std::string(32, '\0'), std::string(16, 's'));
  std::string out;
  append_audit_json(out, entry);
  EXPECT_NE(out.find(R"(,"old_values":{"title":"a,\"old_values\":"},"new_values":{"title":"b"},"hash":")"),
            std::string::npos)
      << out;
}

TEST(AuditConsumer, ChainsEachUsersEventsAndVerifies) {
  AuditRig rig;
  for (int round = 0; round < 3; ++round) {
    auto events = rig.commit(5, kUser);
    const auto other = rig.commit(2, testing::user_of(2));
    events.insert(events.end(), other.begin(), other.end());
    ASSERT_TRUE(rig.take(events));
  }
  EXPECT_TRUE(rig.verify(kUser).ok) << rig.verify(kUser).reason;
  EXPECT_EQ(rig.verify(kUser).entries, 15u);
  EXPECT_EQ(rig.verify(testing::user_of(2)).entries, 6u);
  EXPECT_TRUE(rig.verify(testing::user_of(3)).ok);
  EXPECT_EQ(audit_verdict_json(rig.verify(kUser)), R"({"ok":true,"entries":15})");
}

TEST(AuditConsumer, GoesOnRightlyAfterARefusedAndAnUnknownCommit) {
  AuditRig rig;
  const auto events = rig.commit(6, kUser);
  const std::span<const EventPtr> all(events);
  ASSERT_TRUE(rig.take(all.first(2)));
  rig.store.fault = [] { return FakeStore::Fault::kRefuse; };
  EXPECT_FALSE(rig.take(all.subspan(2, 2)));
  rig.store.fault = [] { return FakeStore::Fault::kLoseAck; };
  EXPECT_FALSE(rig.take(all.subspan(2, 2)));  // It was committed.
  rig.store.fault = nullptr;
  ASSERT_TRUE(rig.take(all.subspan(2)));
  EXPECT_TRUE(rig.verify(kUser).ok) << rig.verify(kUser).reason;
  EXPECT_EQ(rig.verify(kUser).entries, 6u);
}

TEST(AuditConsumer, ReadsWhatIsMissingFromTheTableWhenAnEventComesEarly) {
  AuditRig rig;
  const auto events = rig.commit(2'500, kUser);  // More than is stored at once.
  const auto all = std::span(events);
  EXPECT_TRUE(rig.take(all.subspan(2, 1)));
  EXPECT_TRUE(rig.take(all.first(3)));  // They come late.
  EXPECT_TRUE(rig.take(all.last(1)));
  EXPECT_TRUE(rig.verify(kUser).ok) << rig.verify(kUser).reason;
  rig.store.read([&](ReadView& view) { EXPECT_EQ(view.audit_head(kUser).last_sequence, 2'500u); });
}

TEST(AuditConsumer, RefusesAGapThatTheTableCannotFillAndForgetsWhatItBegan) {
  AuditRig rig;
  const auto events = rig.commit(3, kUser);
  rig.store.with_state([&](FakeStore::State& state) { state.events.erase(events[1]->position); });
  const std::vector<EventPtr> without = {events[0], events[2]};
  EXPECT_FALSE(rig.take(without));
  EXPECT_FALSE(rig.take(without));
  EXPECT_TRUE(rig.take(std::span(events).first(1)));  // Not taken for stored because the first try had seen it.
  rig.store.read([&](ReadView& view) { EXPECT_EQ(view.audit_head(kUser).last_sequence, 1u); });
}

TEST(AuditConsumer, KeepsFewHeadsAndReadsTheOthersAgain) {
  AuditRig rig;
  AuditConsumer small(rig.store, 2);
  for (int round = 0; round < 2; ++round) {
    for (unsigned user = 1; user <= 5; ++user) {
      const auto events = rig.commit(1, testing::user_of(user));
      auto effect = small.handle(events);
      ASSERT_TRUE(effect);
      ASSERT_TRUE(run_in_transaction(rig.store, *effect));
      small.settled(true);
    }
  }
  for (unsigned user = 1; user <= 5; ++user) EXPECT_TRUE(rig.verify(testing::user_of(user)).ok);
}

TEST(AuditVerify, AcceptsErasedValues) {
  AuditRig rig;
  ASSERT_TRUE(rig.take(rig.commit(3, kUser)));
  rig.store.with_state([](FakeStore::State& state) {
    for (auto& [key, entry] : state.audit) entry.salt = entry.values = "";
  });
  EXPECT_TRUE(rig.verify(kUser).ok) << rig.verify(kUser).reason;
}

// One random wrong done to a chain; returns the sequence at which it must be found.
std::uint64_t damage(FakeStore::State& state, std::mt19937& random, std::string& what) {
  const std::uint64_t count = state.heads.at(kUser).count;
  const std::uint64_t sequence = 1 + random() % count;
  AuditEntry& entry = state.audit.at({kUser, sequence});
  const auto flip = [&](std::string& text) { text[random() % text.size()] ^= static_cast<char>(1 << random() % 7); };
  switch (random() % 9) {
    case 0:
      what = "text";
      flip(entry.text);
      return sequence;
    case 1:
      what = "hash";
      flip(entry.hash);
      return sequence;
    case 2:
      what = "values";
      flip(entry.values);
      return sequence;
    case 3:
      what = "salt";
      flip(entry.salt);
      return sequence;
    case 4:
      what = "delete";
      state.audit.erase({kUser, sequence});
      return sequence;
    case 5: {
      what = "swap";
      const std::uint64_t other = 1 + sequence % count;
      AuditEntry& second = state.audit.at({kUser, other});
      std::swap(entry, second);
      std::swap(entry.sequence, second.sequence);
      return std::min(sequence, other);
    }
    case 6:
      what = "truncate";
      for (std::uint64_t i = sequence; i <= count; ++i) state.audit.erase({kUser, i});
      return sequence;
    case 7:
      what = "time";
      entry.at += std::chrono::seconds(1);
      return sequence;
    default:
      what = "action";
      entry.action ^= 1;
      return sequence;
  }
}

TEST(AuditVerify, FindsAndLocatesAThousandRandomWrongs) {
  AuditRig rig;
  for (int i = 0; i < 10; ++i) ASSERT_TRUE(rig.take(rig.commit(4, kUser)));
  FakeStore::State whole;
  rig.store.with_state([&](FakeStore::State& state) { whole = state; });
  std::mt19937 random(20260305);
  for (int i = 0; i < 1000; ++i) {
    std::uint64_t expected = 0;
    std::string what;
    rig.store.with_state([&](FakeStore::State& state) {
      state = whole;
      expected = damage(state, random, what);
    });
    const AuditVerdict verdict = rig.verify(kUser);
    ASSERT_FALSE(verdict.ok) << what << " at " << expected;
    ASSERT_EQ(verdict.first_broken_sequence, expected) << what << ": " << verdict.reason;
    ASSERT_FALSE(verdict.reason.empty());
  }
}

TEST(AuditVerify, NoticesAForgedHead) {
  AuditRig rig;
  ASSERT_TRUE(rig.take(rig.commit(4, kUser)));
  rig.store.with_state([](FakeStore::State& state) {
    state.audit.erase({kUser, 4});
    state.heads[kUser].count = 3;
    state.heads[kUser].last_sequence = 3;
  });
  EXPECT_FALSE(rig.verify(kUser).ok);
}

}  // namespace
}  // namespace yaad
