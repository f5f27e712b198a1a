#include "adapters/http/assets.h"

#include <openssl/sha.h>

namespace yaad::http {
namespace {

std::string_view type_of(std::string_view path) {
  static constexpr std::pair<std::string_view, std::string_view> kTypes[] = {
      {".html", "text/html; charset=utf-8"},
      {".js", "text/javascript; charset=utf-8"},
      {".css", "text/css; charset=utf-8"},
      {".json", "application/json"},
      {".webmanifest", "application/manifest+json"},
      {".svg", "image/svg+xml"},
      {".png", "image/png"},
      {".ico", "image/x-icon"},
      {".woff2", "font/woff2"},
      {".txt", "text/plain; charset=utf-8"},
      {".map", "application/json"},
  };
  for (const auto& [ending, type] : kTypes) {
    if (path.ends_with(ending)) return type;
  }
  return "application/octet-stream";
}

std::string etag_of(std::string_view bytes) {
  static constexpr char kHex[] = "0123456789abcdef";
  unsigned char digest[SHA256_DIGEST_LENGTH];
  SHA256(reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), digest);
  std::string out = "\"";
  for (int i = 0; i < 12; ++i) {
    out.push_back(kHex[digest[i] >> 4]);
    out.push_back(kHex[digest[i] & 15]);
  }
  return out + "\"";
}

bool accepts(std::string_view header, std::string_view what) { return header.find(what) != std::string_view::npos; }

}  // namespace

Assets::Assets(std::span<const std::pair<std::string_view, std::string_view>> files) {
  for (const auto& [path, bytes] : files) {
    if (path.ends_with(".gz")) continue;
    File& file = files_["/" + std::string(path)];
    file.bytes = std::make_shared<const std::string>(bytes);
    file.etag = etag_of(bytes);
    file.content_type = type_of(path);
    file.immutable = path.starts_with("assets/");
  }
  for (const auto& [path, bytes] : files) {
    if (!path.ends_with(".gz")) continue;
    const auto found = files_.find("/" + std::string(path.substr(0, path.size() - 3)));
    if (found != files_.end()) found->second.gzip = std::make_shared<const std::string>(bytes);
  }
}

bool Assets::respond(const Request& request, Response& response) const {
  if (files_.empty() || (request.method != Method::kGet && request.method != Method::kHead)) return false;
  auto found = files_.find(request.path == "/" ? "/index.html" : std::string(request.path));
  if (found == files_.end()) {
    const std::string_view last = request.path.substr(request.path.rfind('/') + 1);
    const bool is_page = accepts(request.header("accept"), "text/html") && last.find('.') == std::string_view::npos &&
                         !request.path.starts_with("/api/") && !request.path.starts_with("/chat/");
    if (is_page) found = files_.find("/index.html");
    if (found == files_.end()) return false;
  }
  const File& file = found->second;
  response.status = 200;
  response.content_type = file.content_type;
  response.shared_body = file.bytes;
  response.etag = file.etag;
  response.cache_control = file.immutable ? "public, max-age=31536000, immutable" : "no-cache";
  response.html_policy = file.content_type.starts_with("text/html");
  if (file.gzip) {
    response.headers.emplace_back("Vary", "Accept-Encoding");
    if (accepts(request.header("accept-encoding"), "gzip")) {
      response.headers.emplace_back("Content-Encoding", "gzip");
      response.shared_body = file.gzip;
      response.etag.insert(response.etag.size() - 1, "-gz");
    }
  }
  return true;
}

}  // namespace yaad::http
