#include "roles/jsonl_line.h"

#include <boost/json.hpp>

#include "base/json_writer.h"
#include "base/utf8.h"

namespace yaad::roles {

namespace json = boost::json;

void JsonlLine::read(std::string_view line) {
  id_json_ = "null";
  object_ = nullptr;
  parsed_.reset();
  memory_.release();
  if (line.size() > kSizeMax) throw LineError("the line is longer than 1 MiB");
  if (!utf8::is_valid(line)) throw LineError("the line is not valid UTF-8");
  boost::system::error_code problem;
  parser_.reset(json::storage_ptr(&memory_));
  parser_.write(line.data(), line.size(), problem);
  if (problem) throw LineError("the line is not valid JSON: " + problem.message());
  parsed_.emplace(parser_.release());
  object_ = parsed_->if_object();
  if (object_ == nullptr) throw LineError("the line is not a JSON object; send one object a line");
  const json::value* id = object_->if_contains("id");
  if (id == nullptr) return;
  if (id->is_string()) {
    id_json_.clear();
    append_json_string(id_json_, std::string_view(id->get_string()));
  } else {
    id_json_ = json::serialize(*id);
  }
}

const json::value* JsonlLine::find(std::string_view name) const {
  return object_ == nullptr ? nullptr : object_->if_contains(name);
}

std::string_view JsonlLine::text(std::string_view name, std::string_view otherwise) const {
  const json::value* value = find(name);
  if (value == nullptr || value->is_null()) return otherwise;
  if (!value->is_string()) throw LineError(std::string(name) + " must be a string");
  return std::string_view(value->get_string());
}

}  // namespace yaad::roles
