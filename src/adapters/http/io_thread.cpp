#include "adapters/http/io_thread.h"

#include <sys/eventfd.h>
#include <unistd.h>

#include <algorithm>
#include <boost/asio/buffer.hpp>
#include <boost/asio/post.hpp>
#include <ctime>
#include <system_error>

#include "adapters/http/connection.h"
#include "adapters/http/proxy_call.h"
#include "adapters/http/streams.h"

namespace yaad::http::detail {
namespace {

thread_local IoThread* t_current = nullptr;
thread_local int t_batch_depth = 0;
thread_local std::vector<IoThread*> t_to_wake;

std::string make_date_line(Instant now) {
  const std::time_t seconds = std::chrono::floor<std::chrono::seconds>(now).time_since_epoch().count();
  std::tm parts{};
  gmtime_r(&seconds, &parts);
  char text[64];
  // English names whatever the locale: they are part of the protocol.
  static constexpr const char* kDays[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  static constexpr const char* kMonths[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                            "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const int n = std::snprintf(text, sizeof(text), "Date: %s, %02d %s %04d %02d:%02d:%02d GMT\r\n", kDays[parts.tm_wday],
                              parts.tm_mday, kMonths[parts.tm_mon], parts.tm_year + 1900, parts.tm_hour, parts.tm_min,
                              parts.tm_sec);
  return {text, static_cast<std::size_t>(n)};
}

}  // namespace

IoThread::IoThread(Shared& s, int event_fd)
    : shared(s),
      context(BOOST_ASIO_CONCURRENCY_HINT_UNSAFE),
      metrics(s.router.routes().size()),
      event_fd_(event_fd),
      event_(context.get_executor(), event_fd),
      timer_(context.get_executor()),
      date_line_(make_date_line(s.clock.now())),
      tick_time_(s.clock.steady()) {
  wait_for_wake();
}

IoThread::~IoThread() { join(); }

IoThread* IoThread::current() { return t_current; }

void IoThread::start() {
  thread_ = std::thread([this] {
    t_current = this;
    tick();
    context.run();
    t_current = nullptr;
  });
}

void IoThread::join() {
  if (thread_.joinable()) thread_.join();
}

void IoThread::post(std::function<void()> task) {
  {
    std::lock_guard lock(mutex_);
    tasks_.push_back(std::move(task));
    if (std::exchange(signalled_, true)) return;
  }
  wake();
}

void IoThread::post_answer(std::shared_ptr<Connection> connection, Response response) {
  {
    std::lock_guard lock(mutex_);
    answers_.emplace_back(std::move(connection), std::move(response));
    if (std::exchange(signalled_, true)) return;
  }
  wake();
}

void IoThread::wake() {
  if (t_batch_depth > 0) {
    t_to_wake.push_back(this);
    return;
  }
  const std::uint64_t one = 1;
  // The counter cannot overflow and the descriptor outlives the threads, so the result tells nothing.
  [[maybe_unused]] const auto n = ::write(event_fd_, &one, sizeof(one));
}

void IoThread::wait_for_wake() {
  event_.async_read_some(asio::buffer(&event_value_, sizeof(event_value_)),
                         [this](const boost::system::error_code& error, std::size_t) {
                           if (error) return;
                           drain();
                           if (event_.is_open()) wait_for_wake();
                         });
}

void IoThread::drain() {
  in_drain_ = true;
  while (true) {
    {
      std::lock_guard lock(mutex_);
      draining_answers_.swap(answers_);
      draining_tasks_.swap(tasks_);
      if (draining_answers_.empty() && draining_tasks_.empty()) {
        signalled_ = false;
        break;
      }
    }
    for (auto& [connection, response] : draining_answers_) connection->complete_from_queue(std::move(response));
    for (auto& task : draining_tasks_) task();
    draining_answers_.clear();
    draining_tasks_.clear();
    if (!flush_posted_) flush_some();
  }
  in_drain_ = false;
  finish_when_empty();
}

void IoThread::mark_dirty(std::shared_ptr<StreamBase> stream) {
  dirty_.push_back(std::move(stream));
  if (!in_drain_) post_flush();
}

void IoThread::post_flush() {
  if (std::exchange(flush_posted_, true)) return;
  asio::post(context, [this] {
    flush_posted_ = false;
    flush_some();
  });
}

void IoThread::flush_some() {
  constexpr int kAtOnce = 32;  // About 0.2 ms of writes.
  for (int i = 0; i < kAtOnce && !dirty_.empty(); ++i) {
    const auto stream = std::move(dirty_.front());
    dirty_.pop_front();
    stream->dirty = false;
    stream->flush();
  }
  if (!dirty_.empty()) post_flush();
}

void IoThread::tick() {
  tick_time_ = shared.clock.steady();
  date_line_ = make_date_line(shared.clock.now());
  // Backwards: a sweep may remove the one it looks at, which moves the last one into its place.
  for (std::size_t i = connections_.size(); i-- > 0;) {
    if (i < connections_.size()) connections_[i]->sweep(tick_time_);
  }
  std::vector<std::shared_ptr<StreamBase>> all;
  for (auto& [name, streams] : groups_) {
    for (StreamBase* stream : streams) all.push_back(stream->shared_from_this());
  }
  for (auto& stream : all) stream->sweep(tick_time_);
  for (const auto& each : all_ongoing()) each->sweep(tick_time_);
  finish_when_empty();
  if (!event_.is_open()) return;
  timer_.expires_after(shared.options.sweep_every);
  timer_.async_wait([this](const boost::system::error_code& error) {
    if (!error) tick();
  });
}

void IoThread::adopt(int fd, const asio::ip::tcp::endpoint& peer) {
  if (stopping_) {
    ::close(fd);
    return;
  }
  Socket socket(context.get_executor());
  boost::system::error_code error;
  socket.assign(peer.protocol(), fd, error);
  if (error) {
    ::close(fd);
    return;
  }
  socket.set_option(asio::ip::tcp::no_delay(true), error);
  metrics.connections_accepted.add(1);
  std::make_shared<Connection>(*this, std::move(socket), peer.address().to_string())->start();
}

void IoThread::add(Connection& connection) {
  connection.list_index = connections_.size();
  connections_.push_back(&connection);
  shared.connections.fetch_add(1, std::memory_order_relaxed);
}

void IoThread::remove(Connection& connection) {
  connections_[connection.list_index] = connections_.back();
  connections_[connection.list_index]->list_index = connection.list_index;
  connections_.pop_back();
  shared.connections.fetch_sub(1, std::memory_order_relaxed);
}

std::vector<std::shared_ptr<Ongoing>> IoThread::all_ongoing() const {
  std::vector<std::shared_ptr<Ongoing>> all;
  for (Ongoing* each : ongoing_) all.push_back(each->keep());
  return all;
}

void IoThread::join_group(StreamBase& stream) {
  auto& members = groups_[stream.group()];
  stream.group_index = members.size();
  members.push_back(&stream);
  ++stream_count_;
}

void IoThread::leave_group(StreamBase& stream) {
  const auto found = groups_.find(stream.group());
  auto& members = found->second;
  members[stream.group_index] = members.back();
  members[stream.group_index]->group_index = stream.group_index;
  members.pop_back();
  if (members.empty()) groups_.erase(found);
  --stream_count_;
}

void IoThread::broadcast(std::string_view group, const std::vector<Frame>& frames) {
  const auto found = groups_.find(std::string(group));
  if (found == groups_.end()) return;
  for (StreamBase* stream : found->second) {
    for (const Frame& frame : frames) stream->offer(frame);
  }
}

void IoThread::reset_group(std::string_view group) {
  const auto found = groups_.find(std::string(group));
  if (found == groups_.end()) return;
  for (StreamBase* stream : found->second) stream->reset_now();
}

void IoThread::begin_stop(SteadyTime deadline) {
  stopping_ = true;
  stop_deadline_ = deadline;
  std::vector<std::shared_ptr<StreamBase>> all;
  for (auto& [name, streams] : groups_) {
    for (StreamBase* stream : streams) all.push_back(stream->shared_from_this());
  }
  for (auto& stream : all) stream->close(1001);
  for (const auto& each : all_ongoing()) each->begin_stop();
  for (std::size_t i = connections_.size(); i-- > 0;) {
    if (i < connections_.size()) connections_[i]->drain();
  }
}

void IoThread::finish_when_empty() {
  if (!stopping_ || !event_.is_open()) return;
  const bool late = shared.clock.steady() >= stop_deadline_;
  if (late) {
    std::vector<std::shared_ptr<StreamBase>> all;
    for (auto& [name, streams] : groups_) {
      for (StreamBase* stream : streams) all.push_back(stream->shared_from_this());
    }
    for (auto& stream : all) stream->abort();
    for (const auto& each : all_ongoing()) each->abort();
    for (std::size_t i = connections_.size(); i-- > 0;) {
      if (i < connections_.size()) connections_[i]->abort();
    }
  }
  if (!late && (!connections_.empty() || stream_count_ > 0 || !ongoing_.empty())) return;
  event_.release();  // The server owns the descriptor: late answers may still write to it.
  timer_.cancel();
  context.stop();
}

}  // namespace yaad::http::detail

namespace yaad::http {

AnswerBatch::AnswerBatch() { ++detail::t_batch_depth; }

AnswerBatch::~AnswerBatch() {
  if (--detail::t_batch_depth > 0) return;
  auto to_wake = std::exchange(detail::t_to_wake, {});
  for (detail::IoThread* thread : to_wake) thread->wake();
}

Responder::~Responder() {
  if (exchange_) exchange_->dropped();
}

void Responder::send(Response response) {
  if (auto exchange = std::move(exchange_)) exchange->answer(std::move(response));
}

void Responder::run_on_pool(std::function<void(const Request&, Responder)> work) {
  auto exchange = std::move(exchange_);
  exchange->run_on_pool(std::move(work));
}

std::shared_ptr<StreamSink> Responder::open_stream(StreamOptions options) {
  auto exchange = std::move(exchange_);
  return exchange->open_stream(std::move(options));
}

}  // namespace yaad::http
