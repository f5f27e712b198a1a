#include "adapters/http/request.h"

#include <algorithm>

#include "base/utf8.h"

namespace yaad::http {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  c = lower(c);
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

constexpr std::size_t kMaxQueryParameters = 64;

}  // namespace

std::string_view to_string(Method method) {
  static constexpr std::string_view kNames[] = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", ""};
  return kNames[static_cast<std::size_t>(method)];
}

bool equals_ignoring_case(std::string_view a, std::string_view b) {
  return a.size() == b.size() &&
         std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) { return lower(x) == lower(y); });
}

std::optional<std::string> percent_decode(std::string_view text, bool plus_is_space) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    char c = text[i];
    if (c == '%') {
      if (i + 2 >= text.size()) return std::nullopt;
      const int high = hex_digit(text[i + 1]);
      const int low = hex_digit(text[i + 2]);
      if (high < 0 || low < 0 || (high == 0 && low == 0)) return std::nullopt;
      c = static_cast<char>(high << 4 | low);
      i += 2;
    } else if (c == '+' && plus_is_space) {
      c = ' ';
    }
    out.push_back(c);
  }
  return out;
}

std::string percent_encode(std::string_view text) {
  static constexpr char kHex[] = "0123456789ABCDEF";
  std::string out;
  for (char c : text) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
                       c == '.' || c == '_' || c == '~';
    if (plain) {
      out.push_back(c);
    } else {
      const auto byte = static_cast<unsigned char>(c);
      out.push_back('%');
      out.push_back(kHex[byte >> 4]);
      out.push_back(kHex[byte & 15]);
    }
  }
  return out;
}

bool is_valid_utf8(std::string_view text) {
  const auto* p = reinterpret_cast<const unsigned char*>(text.data());
  const auto* end = p + text.size();
  while (p != end) {
    const unsigned lead = *p++;
    if (lead < 0x80) continue;
    int more = 0;
    unsigned low = 0x80;
    unsigned high = 0xbf;
    if (lead >= 0xc2 && lead <= 0xdf) {
      more = 1;
    } else if (lead >= 0xe0 && lead <= 0xef) {
      more = 2;
      if (lead == 0xe0) low = 0xa0;
      if (lead == 0xed) high = 0x9f;
    } else if (lead >= 0xf0 && lead <= 0xf4) {
      more = 3;
      if (lead == 0xf0) low = 0x90;
      if (lead == 0xf4) high = 0x8f;
    } else {
      return false;
    }
    for (; more > 0; --more, ++p) {
      if (p == end || *p < low || *p > high) return false;
      low = 0x80;
      high = 0xbf;
    }
  }
  return true;
}

std::string_view Request::header(std::string_view name) const {
  for (const auto& field : headers) {
    if (equals_ignoring_case(field.name, name)) return field.value;
  }
  return {};
}

bool Request::has_header(std::string_view name) const {
  return std::any_of(headers.begin(), headers.end(),
                     [&](const HeaderView& field) { return equals_ignoring_case(field.name, name); });
}

std::string_view Request::path_parameter(std::string_view name) const {
  for (std::size_t i = 0; i < path_parameter_count; ++i) {
    if (path_parameters[i].first == name) return path_parameters[i].second;
  }
  return {};
}

Result<std::vector<Parameter>> Request::query_parameters() const {
  std::vector<Parameter> out;
  std::string_view rest = query;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('&'), rest.size());
    const std::string_view pair = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (pair.empty()) continue;
    if (out.size() == kMaxQueryParameters) return invalid("?", "at most 64 query parameters are taken");
    const std::size_t equals = std::min(pair.find('='), pair.size());
    auto name = percent_decode(pair.substr(0, equals), true);
    auto value = percent_decode(pair.substr(std::min(equals + 1, pair.size())), true);
    if (!name || !value || !is_valid_utf8(*name) || !is_valid_utf8(*value)) {
      return invalid("?", "the query holds a percent-encoding that is not UTF-8; encode each byte as %XX");
    }
    if (utf8::has_control(*name)) return invalid("?", "the name of a parameter holds a control character");
    if (utf8::has_control(*value)) return invalid("?" + *name, "holds a control character; leave it out");
    out.push_back({std::move(*name), std::move(*value)});
  }
  return out;
}

Result<QueryReader> QueryReader::read(const Request& request, std::initializer_list<std::string_view> once,
                                      std::initializer_list<std::string_view> repeatable) {
  auto parameters = request.query_parameters();
  if (!parameters) return parameters.error();
  const auto among = [](std::initializer_list<std::string_view> names, const std::string& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
  };
  Error wrong{ErrorCode::kInvalid, "the query is not valid"};
  for (std::size_t i = 0; i < parameters->size(); ++i) {
    const std::string& name = (*parameters)[i].name;
    if (among(repeatable, name)) continue;
    if (!among(once, name)) {
      std::string known;
      for (auto list : {once, repeatable}) {
        for (auto each : list) known.append(known.empty() ? "" : ", ").append(each);
      }
      wrong.fields.push_back({"?" + name, "unknown parameter; known are: " + (known.empty() ? "none" : known)});
    } else if (std::any_of(parameters->begin(), parameters->begin() + static_cast<std::ptrdiff_t>(i),
                           [&](const Parameter& p) { return p.name == name; })) {
      wrong.fields.push_back({"?" + name, "given twice; give it once"});
    }
  }
  if (!wrong.fields.empty()) {
    wrong.detail = wrong.fields.front().pointer + ": " + wrong.fields.front().detail;
    return wrong;
  }
  QueryReader reader;
  reader.parameters_ = std::move(*parameters);
  return reader;
}

const std::string* QueryReader::find(std::string_view name) const {
  for (const auto& parameter : parameters_) {
    if (parameter.name == name) return &parameter.value;
  }
  return nullptr;
}

std::vector<std::string> QueryReader::all(std::string_view name) const {
  std::vector<std::string> out;
  for (const auto& parameter : parameters_) {
    if (parameter.name == name) out.push_back(parameter.value);
  }
  return out;
}

}  // namespace yaad::http
