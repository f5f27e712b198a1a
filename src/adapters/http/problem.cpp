#include "adapters/http/problem.h"

namespace yaad::http {
namespace {

struct Meaning {
  int status;
  std::string_view code;
};

Meaning meaning(ErrorCode code) {
  switch (code) {
    case ErrorCode::kInvalid:
      return {400, "invalid"};
    case ErrorCode::kNotFound:
      return {404, "not_found"};
    case ErrorCode::kConflict:
      return {409, "conflict"};
    case ErrorCode::kIdTaken:
      return {409, "id_taken"};
    case ErrorCode::kUndoConflict:
      return {409, "undo_conflict"};
    case ErrorCode::kPreconditionFailed:
      return {412, "precondition_failed"};
    case ErrorCode::kIdempotencyMismatch:
      return {422, "idempotency_mismatch"};
    case ErrorCode::kIdempotencyRunning:
      return {409, "idempotency_running"};
    case ErrorCode::kTooLarge:
      return {413, "too_large"};
    case ErrorCode::kOverloaded:
      return {503, "overloaded"};
    case ErrorCode::kStorage:
      return {503, "storage"};
    case ErrorCode::kUnavailable:
      return {503, "unavailable"};
    case ErrorCode::kDamaged:
      return {500, "damaged"};
    case ErrorCode::kInternal:
      break;
  }
  return {500, "internal"};
}

}  // namespace

std::string_view reason_phrase(int status) {
  switch (status) {
    case 100:
      return "Continue";
    case 101:
      return "Switching Protocols";
    case 200:
      return "OK";
    case 201:
      return "Created";
    case 202:
      return "Accepted";
    case 204:
      return "No Content";
    case 301:
      return "Moved Permanently";
    case 302:
      return "Found";
    case 303:
      return "See Other";
    case 304:
      return "Not Modified";
    case 308:
      return "Permanent Redirect";
    case 400:
      return "Bad Request";
    case 401:
      return "Unauthorized";
    case 403:
      return "Forbidden";
    case 404:
      return "Not Found";
    case 405:
      return "Method Not Allowed";
    case 406:
      return "Not Acceptable";
    case 408:
      return "Request Timeout";
    case 409:
      return "Conflict";
    case 410:
      return "Gone";
    case 412:
      return "Precondition Failed";
    case 413:
      return "Content Too Large";
    case 414:
      return "URI Too Long";
    case 415:
      return "Unsupported Media Type";
    case 417:
      return "Expectation Failed";
    case 422:
      return "Unprocessable Content";
    case 426:
      return "Upgrade Required";
    case 428:
      return "Precondition Required";
    case 429:
      return "Too Many Requests";
    case 431:
      return "Request Header Fields Too Large";
    case 500:
      return "Internal Server Error";
    case 501:
      return "Not Implemented";
    case 502:
      return "Bad Gateway";
    case 503:
      return "Service Unavailable";
    case 504:
      return "Gateway Timeout";
    case 505:
      return "HTTP Version Not Supported";
    default:
      return "";
  }
}

void append_json_string(std::string& out, std::string_view text) {
  static constexpr char kHex[] = "0123456789abcdef";
  const bool valid = is_valid_utf8(text);
  out.push_back('"');
  for (char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out.push_back('\\');
      out.push_back(c);
    } else if (byte < 0x20 || byte == 0x7f) {
      out.append("\\u00").push_back(kHex[byte >> 4]);
      out.push_back(kHex[byte & 15]);
    } else if (byte >= 0x80 && !valid) {
      out.append("\xef\xbf\xbd");
    } else {
      out.push_back(c);
    }
  }
  out.push_back('"');
}

Response problem(int status, std::string_view code, std::string_view detail, std::string_view correlation_id,
                 const std::vector<FieldError>& fields) {
  Response response;
  response.status = status;
  response.content_type = "application/problem+json";
  std::string& out = response.body;
  out.append(R"({"type":"https://yaad.app/problems/)").append(code).append(R"(","title":)");
  append_json_string(out, reason_phrase(status));
  out.append(R"(,"status":)").append(std::to_string(status)).append(R"(,"detail":)");
  append_json_string(out, detail);
  out.append(R"(,"code":)");
  append_json_string(out, code);
  out.append(R"(,"correlation_id":)");
  append_json_string(out, correlation_id);
  out.append(R"(,"errors":[)");
  for (const auto& field : fields) {
    if (&field != &fields.front()) out.push_back(',');
    out.append(R"({"pointer":)");
    append_json_string(out, field.pointer);
    out.append(R"(,"detail":)");
    append_json_string(out, field.detail);
    out.push_back('}');
  }
  out.append("]}");
  return response;
}

Response problem(const Error& error, std::string_view correlation_id) {
  const Meaning what = meaning(error.code);
  Response response = problem(what.status, what.code, error.detail, correlation_id, error.fields);
  if (what.status == 503) {
    response.headers.emplace_back("Retry-After", std::to_string(error.retry_after_s > 0 ? error.retry_after_s : 1));
  }
  return response;
}

}  // namespace yaad::http
