#include "adapters/http/connection.h"

namespace yaad::http::detail {
namespace {

namespace beast_http = boost::beast::http;

Method method_of(beast_http::verb verb) {
  switch (verb) {
    case beast_http::verb::get:
      return Method::kGet;
    case beast_http::verb::head:
      return Method::kHead;
    case beast_http::verb::post:
      return Method::kPost;
    case beast_http::verb::put:
      return Method::kPut;
    case beast_http::verb::patch:
      return Method::kPatch;
    case beast_http::verb::delete_:
      return Method::kDelete;
    case beast_http::verb::options:
      return Method::kOptions;
    default:
      return Method::kOther;
  }
}

constexpr std::size_t kChunkExtensionMax = 256;

// W3C Trace Context: version, 32 hex, 16 hex, flags. Later versions may add parts behind.
bool is_traceparent(std::string_view text) {
  if (text.size() < 55 || (text.size() > 55 && (text.starts_with("00") || text[55] != '-'))) return false;
  if (text.starts_with("ff")) return false;
  for (std::size_t i = 0; i < 55; ++i) {
    const bool hyphen = i == 2 || i == 35 || i == 52;
    const bool hex = (text[i] >= '0' && text[i] <= '9') || (text[i] >= 'a' && text[i] <= 'f');
    if (hyphen ? text[i] != '-' : !hex) return false;
  }
  return text.substr(3, 32).find_first_not_of('0') != std::string_view::npos &&
         text.substr(36, 16).find_first_not_of('0') != std::string_view::npos;
}

bool is_visible_ascii(std::string_view text) {
  for (char c : text) {
    if (c < 0x21 || c > 0x7e) return false;
  }
  return !text.empty() && text.size() <= 128;
}

}  // namespace

HeadParser::HeadParser(Request& request, HeadFacts& facts, std::string& chunked_body, std::size_t body_max)
    : request_(request), facts_(facts), chunked_body_(chunked_body), body_max_(body_max) {
  header_limit(1 << 20);    // The caller has bounded the head already.
  body_limit(boost::none);  // Bounded below and by the caller, who answers 413 with a reason.
}

void HeadParser::on_request_impl(beast_http::verb method, string_view method_text, string_view target, int version,
                                 error_code&) {
  request_.method = method_of(method);
  request_.method_text = method_text;
  request_.target = target;
  facts_.version = version;
}

void HeadParser::on_field_impl(field name, string_view name_text, string_view value, error_code&) {
  if (head_done_) return;  // Trailers are read and forgotten.
  request_.headers.push_back({name_text, value});
  switch (name) {
    case field::host:
      ++facts_.hosts;
      facts_.host = value;
      break;
    case field::content_length:
      ++facts_.content_lengths;
      facts_.bad_content_length = value.empty() || value.find_first_not_of("0123456789") != string_view::npos;
      break;
    case field::transfer_encoding:
      facts_.bad_transfer_encoding = facts_.has_transfer_encoding || !equals_ignoring_case(value, "chunked");
      facts_.has_transfer_encoding = true;
      break;
    case field::expect:
      facts_.expect_continue = equals_ignoring_case(value, "100-continue");
      facts_.bad_expect = !facts_.expect_continue;
      break;
    case field::content_type:
      request_.content_type = value;
      break;
    case field::origin:
      facts_.has_origin = true;
      facts_.origin = value;
      break;
    case field::if_none_match:
      facts_.if_none_match = value;
      break;
    case field::unknown:
      if (name_text.size() == 16 && equals_ignoring_case(name_text, "x-correlation-id") && is_visible_ascii(value)) {
        facts_.correlation_id = value;
      } else if (name_text.size() == 11 && equals_ignoring_case(name_text, "traceparent") && is_traceparent(value)) {
        request_.traceparent = value;
      }
      break;
    default:
      break;
  }
}

void HeadParser::on_chunk_header_impl(std::uint64_t size, string_view extensions, error_code& ec) {
  if (extensions.size() > kChunkExtensionMax) ec = beast_http::error::bad_chunk_extension;
  if (size > body_max_ || chunked_body_.size() + size > body_max_) ec = beast_http::error::body_limit;
}

std::size_t HeadParser::on_chunk_body_impl(std::uint64_t, string_view body, error_code& ec) {
  if (chunked_body_.size() + body.size() > body_max_) {
    ec = beast_http::error::body_limit;
    return 0;
  }
  chunked_body_.append(body);
  return body.size();
}

}  // namespace yaad::http::detail
