#pragma once
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace yaad::http {

/// A JSON Schema (2020-12) of components/schemas: its name and text.
using Schema = std::pair<std::string_view, std::string>;

/// What answers hold.
std::span<const std::pair<std::string_view, std::string_view>> openapi_schemas();
/// What bodies and parameters hold. Made once; lists the time zones of this machine.
std::span<const Schema> openapi_inputs();
/// JSON text of the other components.
std::string_view openapi_parameters();
std::string_view openapi_headers();
std::string_view openapi_links();

}  // namespace yaad::http
