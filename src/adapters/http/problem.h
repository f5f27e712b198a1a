#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "adapters/http/request.h"
#include "base/result.h"

namespace yaad::http {

/// An RFC 9457 answer. `code` is a stable snake_case word; `type` is https://yaad.app/problems/<code>.
Response problem(int status, std::string_view code, std::string_view detail, std::string_view correlation_id,
                 const std::vector<FieldError>& fields = {});

/// The answer to an expected failure: status and code follow from the ErrorCode.
Response problem(const Error& error, std::string_view correlation_id);

/// "Not Found". Empty for statuses that Yaad never sends.
std::string_view reason_phrase(int status);

/// Appends the text as a JSON string with its quotes. Invalid UTF-8 becomes U+FFFD.
void append_json_string(std::string& out, std::string_view text);

}  // namespace yaad::http
