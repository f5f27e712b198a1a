#pragma once
#include <span>
#include <string>
#include <string_view>

#include "adapters/http/request.h"

/// What passes from one hop to the next, RFC 9110 section 7.6: pure functions on header lines.
namespace yaad::http {

/// The header lines that go to the service behind, each with its CRLF: without those that belong to this hop, and with
/// X-Forwarded-For, -Host, -Proto, the correlation id and the body's length. Not in it: Host, which names the service,
/// and Origin, which has been checked against Host here.
std::string forwarded_fields(const Request& request, std::string_view peer);

/// The header lines of its answer that go to the client, without framing (Content-Length, Transfer-Encoding,
/// Connection); with the correlation id, date and security headers where the service gave none.
std::string returned_fields(std::span<const HeaderView> fields, std::string_view correlation_id,
                            std::string_view date_line);

/// The target from its path on: an absolute form loses scheme and authority.
std::string origin_form(std::string_view target);

/// Whether a part of the path, decoded, is "." or "..": it would mean another path to whoever resolves it.
bool leaves_its_path(std::string_view path);

}  // namespace yaad::http
