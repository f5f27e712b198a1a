#pragma once
#include <span>
#include <string_view>
#include <utility>

namespace yaad::http {

/// JSON Schemas (2020-12) of components/schemas, by name.
std::span<const std::pair<std::string_view, std::string_view>> openapi_schemas();
/// JSON text of the other components.
std::string_view openapi_parameters();
std::string_view openapi_headers();
std::string_view openapi_links();

}  // namespace yaad::http
