#pragma once
#include <chrono>
#include <mutex>
#include <unordered_map>

#include "domain/ids.h"

namespace yaad::assistant {

/// How often one person's messages may be sent to a language model: `per_minute` at once, refilled evenly (a token
/// bucket). What is refused is read offline, as if there were no model. Thread-safety: any thread. Memory is bounded:
/// beyond 10,000 people everyone starts afresh.
class ModelBudget {
 public:
  explicit ModelBudget(int per_minute = 30) : per_minute_(per_minute) {}
  bool take(UserId user, std::chrono::steady_clock::time_point now);

 private:
  struct Bucket {
    double left;
    std::chrono::steady_clock::time_point at;
  };
  static constexpr std::size_t kUsersMax = 10'000;
  const int per_minute_;
  std::mutex mutex_;
  std::unordered_map<UserId, Bucket> buckets_;
};

}  // namespace yaad::assistant
