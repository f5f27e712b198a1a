// Internal: what a sidecar delivers, and the answers it takes.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "app/ports/broker.h"

namespace yaad::dapr {

/// The records of one delivery, in the order of the topic.
struct Delivered {
  bool bulk = false;
  std::vector<std::string> entries;  ///< Of a bulk delivery: the id of each record.
  std::vector<BrokerRecord> records;
};

/// Reads a delivery of `topic`: a bulk envelope, a CloudEvent of ours as it is, or one that the sidecar put around raw
/// bytes. kInvalid when it is none of them.
Result<Delivered> read_delivery(std::string_view body, const std::string& topic);

/// The answer, from one verdict for each record.
std::string delivery_answer(const Delivered& delivered, const std::vector<Verdict>& verdicts);

std::string to_base64(std::string_view bytes);

}  // namespace yaad::dapr
