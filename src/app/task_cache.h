#pragma once
#include <array>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>

#include "domain/ids.h"

namespace yaad {

/// Bodies of tasks that were read lately. The one writer of this store forgets what it changes before it acknowledges
/// the change, so a hit is never older than the last acknowledged write.
///
/// A reader that loaded a body from an older snapshot must not put it back after the writer forgot it: `put` takes the
/// generation that `generation` gave before the snapshot was opened, and does nothing if the shard has changed since.
/// Bound: 16 shards of 512 KiB each. Thread-safety: any thread.
class TaskCache {
 public:
  struct Entry {
    UserId user;
    std::shared_ptr<const std::string> json;
    std::int64_t version = 0;
  };
  [[nodiscard]] std::uint64_t generation(TaskId id);
  [[nodiscard]] std::optional<Entry> get(TaskId id);
  void put(TaskId id, Entry entry, std::uint64_t generation);
  void forget(TaskId id);

 private:
  static constexpr std::size_t kShards = 16;
  static constexpr std::size_t kShardBytes = 512 * 1024;
  struct Shard {
    std::mutex mutex;
    std::unordered_map<TaskId, Entry> entries;
    std::size_t bytes = 0;
    std::uint64_t generation = 0;
  };
  Shard& shard_of(TaskId id) { return shards_[id.uuid.bytes[15] % kShards]; }
  std::array<Shard, kShards> shards_;
};

}  // namespace yaad
