#include "app/assistant/model_budget.h"

#include <algorithm>

namespace yaad::assistant {

bool ModelBudget::take(UserId user, std::chrono::steady_clock::time_point now) {
  const std::lock_guard lock(mutex_);
  if (buckets_.size() >= kUsersMax && !buckets_.contains(user)) buckets_.clear();
  const double full = per_minute_;
  Bucket& bucket = buckets_.try_emplace(user, Bucket{full, now}).first->second;
  const double minutes = std::chrono::duration<double, std::ratio<60>>(now - bucket.at).count();
  bucket = {std::min(full, bucket.left + minutes * full), now};
  if (bucket.left < 1) return false;
  bucket.left -= 1;
  return true;
}

}  // namespace yaad::assistant
