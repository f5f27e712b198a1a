#pragma once
#include <string>
#include <string_view>

#include "app/ports/mailer.h"
#include "base/clock.h"
#include "base/result.h"

/// The text of a mail as SMTP carries it: RFC 5322 with MIME, CRLF line ends, 7-bit clean.
namespace yaad::smtp {

/// `Name <a@b>` or `a@b`, taken apart. kInvalid for anything with a control character, no single `@`, white space or
/// angle brackets in the address, or more than 254 bytes: an address never carries a second command to the server.
struct Address {
  std::string name;
  std::string mailbox;
};
Result<Address> parse_address(std::string_view text);

/// RFC 2047: the text itself when it is plain ASCII, else encoded words ("=?UTF-8?B?…?=", at most 75 characters each,
/// no character cut) folded over several lines.
std::string encode_header_text(std::string_view text);

/// RFC 2045 quoted-printable of UTF-8 text, lines of at most 76 characters; \n becomes CRLF.
std::string quoted_printable(std::string_view text);

/// Base64, in lines of at most 76 characters when `wrap`.
std::string base64(std::string_view bytes, bool wrap);

/// RFC 5322 date in UTC: "Thu, 5 Mar 2026 12:00:00 +0000".
std::string rfc5322_date(Instant instant);

/// The whole message. Every header value is checked: kInvalid when one holds a control character or a name is no
/// token. Text bodies that are mostly ASCII go quoted-printable, others (Urdu) base64, whichever is shorter.
Result<std::string> build_message(const Mail& mail, Instant now);

}  // namespace yaad::smtp
