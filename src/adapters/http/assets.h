#pragma once
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "adapters/http/request.h"

namespace yaad::http {

/// The files of the web page, held in memory, with content type, ETag and, where "path.gz" is there too, a compressed
/// twin. Paths under "assets/" carry a hash in their name and are immutable. Immutable after construction.
class Assets {
 public:
  Assets() = default;
  /// The bytes must outlive this object (they are embedded in the program).
  explicit Assets(std::span<const std::pair<std::string_view, std::string_view>> files);

  /// Answers GET and HEAD of a known path, "/" and, for requests that accept HTML, of unknown paths that are pages of
  /// the application (no dot in the last segment). False: not ours.
  bool respond(const Request& request, Response& response) const;
  [[nodiscard]] bool empty() const { return files_.empty(); }

 private:
  struct File {
    std::shared_ptr<const std::string> bytes;
    std::shared_ptr<const std::string> gzip;
    std::string etag;
    std::string_view content_type;
    bool immutable = false;
  };
  std::unordered_map<std::string, File> files_;
};

}  // namespace yaad::http
