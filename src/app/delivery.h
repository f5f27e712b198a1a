#pragma once
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <span>
#include <string>
#include <thread>
#include <vector>

#include "app/ports/mailer.h"
#include "app/ports/store.h"
#include "base/uuid.h"

namespace yaad {

/// Sends what has fired: claims deliveries of the ledger by lease, looks at each task again, sends, and writes down how
/// it went, with reminder.sent or reminder.failed in the same transaction.
///
/// Once per (reminder, revision, channel). After a crash between the server's 250 and the mark, the next start takes
/// the dead owner's leases over (where the store is another's too, they run out) and the mail goes again: with the same
/// others and under the same Message-ID, since the first claim writes down which mail a delivery belongs to. A worker
/// whose lease was lost writes nothing.
/// Thread-safety: any thread; `committed` from the writer's.
class DeliveryWorkers {
 public:
  struct Options {
    std::size_t workers = 2;
    std::size_t claim_max = 200;  ///< Deliveries per claim.
    std::chrono::seconds lease{60};
    std::chrono::seconds send_reserve{30};  ///< No mail is begun with less than this left of its lease.
    std::vector<std::chrono::seconds> retry_after{std::chrono::seconds(60), std::chrono::seconds(300),
                                                  std::chrono::seconds(900)};
    std::size_t digest_from = 10;  ///< So many of one person and channel in one claim become one mail.
    std::chrono::milliseconds recheck{30'000};
    std::string from;        ///< Sender address.
    std::string default_to;  ///< For people whose profile has no address.
  };
  /// `mailer` null: e-mail is not configured, and reminders by e-mail fail saying so. Borrows all.
  DeliveryWorkers(Store& store, Mailer* mailer, const Clock& clock, IdSource& ids, Options options);
  ~DeliveryWorkers();

  void start();
  /// Waits for the mails that are being sent.
  void stop();
  /// For Store::on_commit.
  void committed(std::span<const EventPtr> events);
  void wake();
  /// Claims and handles one batch on the caller's thread; how many deliveries it was.
  std::size_t run_once();
  /// Queues what earlier owners of the store still hold. The first of the threads does it. Throws StorageError.
  void take_over();

 private:
  struct Item;
  struct Outcome;
  void run();
  std::vector<Delivery> claim();
  std::vector<Delivery> due_in_whole_mails(Transaction& tx, Instant now) const;
  void put_into_mails(std::vector<Delivery>& claimed);
  std::vector<Item> look_again(std::vector<Delivery> claimed, std::vector<Outcome>& outcomes);
  void send_all(std::vector<Item> items, std::vector<Outcome>& outcomes);
  void send_group(std::span<const Item> group, bool missed);
  void settle(std::span<const Outcome> outcomes);
  Outcome failed(const Item& item, bool again, const std::string& reason) const;

  Store& store_;
  Mailer* mailer_;
  const Clock& clock_;
  IdSource& ids_;
  Options options_;
  const Uuid self_;  ///< Owner of the leases.
  std::once_flag taken_over_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::uint64_t news_ = 0;
  bool stopping_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace yaad
