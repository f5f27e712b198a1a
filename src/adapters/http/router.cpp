#include <algorithm>
#include <stdexcept>

#include "adapters/http/route.h"

namespace yaad::http {

struct Router::Node {
  std::vector<std::pair<std::string, std::unique_ptr<Node>>> literals;
  std::unique_ptr<Node> parameter;
  std::vector<std::size_t> here;  ///< Routes that end here, one per method.
  std::string allow;
};

namespace {

constexpr std::size_t kMaxSegments = 16;

// "/a/b" → "a", "b". An empty last segment counts: "/a/" is not "/a".
struct Segments {
  std::array<std::string_view, kMaxSegments> at;
  std::size_t count = 0;
};

bool split(std::string_view path, Segments& out) {
  if (path.empty() || path.front() != '/') return false;
  path.remove_prefix(1);
  while (true) {
    if (out.count == kMaxSegments) return false;
    const std::size_t slash = path.find('/');
    out.at[out.count++] = path.substr(0, slash);
    if (slash == std::string_view::npos) return true;
    path.remove_prefix(slash + 1);
  }
}

}  // namespace

Router::Router(std::vector<Route> routes) : routes_(std::move(routes)), root_(std::make_unique<Node>()) {
  for (std::size_t i = 0; i < routes_.size(); ++i) {
    Segments segments;
    if (!split(routes_[i].pattern, segments)) throw std::invalid_argument("route pattern must begin with '/'");
    Node* node = root_.get();
    for (std::size_t s = 0; s < segments.count; ++s) {
      const std::string_view segment = segments.at[s];
      if (segment.starts_with('{')) {
        if (!node->parameter) node->parameter = std::make_unique<Node>();
        node = node->parameter.get();
        continue;
      }
      auto found = std::find_if(node->literals.begin(), node->literals.end(),
                                [&](const auto& each) { return each.first == segment; });
      if (found == node->literals.end()) {
        node->literals.emplace_back(std::string(segment), std::make_unique<Node>());
        found = std::prev(node->literals.end());
      }
      node = found->second.get();
    }
    for (std::size_t other : node->here) {
      if (routes_[other].method == routes_[i].method) throw std::invalid_argument("two routes for one method and path");
    }
    node->here.push_back(i);
    if (!node->allow.empty()) node->allow.append(", ");
    node->allow.append(to_string(routes_[i].method));
    if (routes_[i].method == Method::kGet) node->allow.append(", HEAD");
  }
  const std::function<void(Node&)> finish = [&](Node& node) {
    if (!node.here.empty()) node.allow.append(", OPTIONS");
    for (auto& [name, child] : node.literals) finish(*child);
    if (node.parameter) finish(*node.parameter);
  };
  finish(*root_);
}

Router::~Router() = default;

Router::Match Router::match(Request& request) const {
  Segments segments;
  request.path_parameter_count = 0;
  if (!split(request.path, segments)) return {};
  std::array<std::string_view, Request::kMaxPathParameters> values;
  std::size_t count = 0;
  // Literals win over parameters at each step, and no pattern of the table needs going back.
  const Node* node = root_.get();
  for (std::size_t s = 0; s < segments.count; ++s) {
    const std::string_view segment = segments.at[s];
    const auto found = std::find_if(node->literals.begin(), node->literals.end(),
                                    [&](const auto& each) { return each.first == segment; });
    if (found != node->literals.end()) {
      node = found->second.get();
    } else if (node->parameter && !segment.empty() && count < values.size()) {
      values[count++] = segment;
      node = node->parameter.get();
    } else {
      return {};
    }
  }
  if (node->here.empty()) return {};
  const Method wanted = request.method == Method::kHead ? Method::kGet : request.method;
  for (std::size_t index : node->here) {
    if (routes_[index].method != wanted) continue;
    Segments names;
    if (count > 0) split(routes_[index].pattern, names);
    for (std::size_t s = 0; s < names.count; ++s) {
      if (!names.at[s].starts_with('{')) continue;
      auto decoded = percent_decode(values[request.path_parameter_count], false);
      if (!decoded || !is_valid_utf8(*decoded)) return {Found::kBadEncoding, index, node->allow};
      auto& slot = request.path_parameters[request.path_parameter_count++];
      slot.first = names.at[s].substr(1, names.at[s].size() - 2);
      slot.second = std::move(*decoded);
    }
    return {Found::kRoute, index, node->allow};
  }
  return {Found::kNoMethod, 0, node->allow};
}

}  // namespace yaad::http
