#include "adapters/dapr/intake.h"

#include <algorithm>
#include <span>

#include "base/logging.h"

namespace yaad::dapr {
namespace {

const HookAnswer kLater{503, R"({"status":"RETRY"})"};

}  // namespace

void Intake::start() {
  const std::lock_guard lock(mutex_);
  if (open_ || thread_.joinable()) return;
  open_ = true;
  thread_ = std::thread([this] { run(); });
}

void Intake::stop() {
  std::deque<Waiting> left;
  {
    const std::lock_guard lock(mutex_);
    open_ = false;
    left.swap(waiting_);
    bytes_ = 0;
  }
  changed_.notify_all();
  for (Waiting& each : left) each.respond(kLater);
  if (thread_.joinable()) thread_.join();
}

void Intake::deliver(std::string topic, std::string body, HookResponder respond) {
  {
    const std::lock_guard lock(mutex_);
    const bool room = waiting_.size() < kWaitingMax && (waiting_.empty() || bytes_ + body.size() <= kWaitingBytesMax);
    if (open_ && room) {
      bytes_ += body.size();
      waiting_.push_back({std::move(topic), std::move(body), std::move(respond)});
      changed_.notify_one();
      return;
    }
  }
  respond(kLater);
}

void Intake::run() {
  while (true) {
    Waiting next;
    {
      std::unique_lock lock(mutex_);
      changed_.wait(lock, [this] { return !open_ || !waiting_.empty(); });
      if (!open_) return;
      next = std::move(waiting_.front());
      waiting_.pop_front();
      bytes_ -= next.body.size();
    }
    next.respond(work(next));
  }
}

HookAnswer Intake::work(const Waiting& waiting) const {
  const auto delivered = read_delivery(waiting.body, waiting.topic);
  if (!delivered) {
    // No broker makes such a thing: somebody else calls, or a sidecar that speaks another language.
    log::warn("a delivery could not be read", {{"group", subscription_.group}, {"reason", delivered.error().detail}});
    return {400, R"({"status":"RETRY"})"};
  }
  return {200, delivery_answer(*delivered, judge(delivered->records))};
}

// In order, and nothing behind what was given back: it comes again with the rest.
std::vector<Verdict> Intake::judge(const std::vector<BrokerRecord>& records) const {
  std::vector<Verdict> verdicts(records.size(), Verdict::kNotNow);
  const std::span<const BrokerRecord> all(records);
  const auto ask = [&](std::size_t from, std::size_t count) {
    try {
      return subscription_.handle(all.subspan(from, count));
    } catch (const std::exception& failure) {
      log::error("a delivery could not be handled", {{"group", subscription_.group}, {"error", failure.what()}});
      return Verdict::kNotNow;
    }
  };
  for (std::size_t from = 0; from < records.size();) {
    const std::size_t count = std::min(std::max<std::size_t>(subscription_.batch_max, 1), records.size() - from);
    const Verdict verdict = ask(from, count);
    if (verdict == Verdict::kNotNow) break;
    if (verdict == Verdict::kDone || count == 1) {
      std::fill_n(verdicts.begin() + static_cast<std::ptrdiff_t>(from), count, verdict);
      from += count;
      continue;
    }
    // Somewhere among them is one that nobody can work on.
    for (const std::size_t end = from + count; from < end; ++from) {
      verdicts[from] = ask(from, 1);
      if (verdicts[from] == Verdict::kNotNow) return verdicts;
    }
  }
  return verdicts;
}

}  // namespace yaad::dapr
