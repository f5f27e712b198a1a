#include "app/task_cache.h"

namespace yaad {

std::uint64_t TaskCache::generation(TaskId id) {
  Shard& shard = shard_of(id);
  const std::lock_guard lock(shard.mutex);
  return shard.generation;
}

std::optional<TaskCache::Entry> TaskCache::get(TaskId id) {
  Shard& shard = shard_of(id);
  const std::lock_guard lock(shard.mutex);
  const auto found = shard.entries.find(id);
  if (found == shard.entries.end()) return std::nullopt;
  return found->second;
}

void TaskCache::put(TaskId id, Entry entry, std::uint64_t generation) {
  Shard& shard = shard_of(id);
  const std::lock_guard lock(shard.mutex);
  if (shard.generation != generation) return;
  const std::size_t size = entry.json->size();
  if (size > kShardBytes / 8) return;
  // What is asked for again comes back at once, so dropping the whole shard costs less than keeping an order of use.
  if (shard.bytes + size > kShardBytes) {
    shard.entries.clear();
    shard.bytes = 0;
  }
  if (shard.entries.emplace(id, std::move(entry)).second) shard.bytes += size;
}

void TaskCache::forget(TaskId id) {
  Shard& shard = shard_of(id);
  const std::lock_guard lock(shard.mutex);
  ++shard.generation;
  const auto found = shard.entries.find(id);
  if (found == shard.entries.end()) return;
  shard.bytes -= found->second.json->size();
  shard.entries.erase(found);
}

}  // namespace yaad
