#include "adapters/http/http_metrics.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace yaad::http {

void HttpMetrics::observe(std::size_t route, int status, std::chrono::nanoseconds took) {
  PerRoute& at = routes_[std::min(route, routes_.size() - 1)];
  at.classes[static_cast<std::size_t>(std::clamp(status / 100, 1, 5) - 1)].add(1);
  const double seconds = static_cast<double>(took.count()) * 1e-9;
  std::size_t bucket = 0;
  while (bucket < kBoundsSeconds.size() && seconds > kBoundsSeconds[bucket]) ++bucket;
  at.buckets[bucket].add(1);
  at.nanoseconds.add(static_cast<std::uint64_t>(std::max<std::int64_t>(took.count(), 0)));
}

void HttpMetrics::append(std::string& out, const std::vector<Route>& table,
                         const std::vector<const HttpMetrics*>& threads) {
  auto to = std::back_inserter(out);
  const auto sum = [&](auto pick) {
    std::uint64_t total = 0;
    for (const HttpMetrics* thread : threads) total += pick(*thread).value();
    return total;
  };
  const auto plain = [&](std::string_view name, std::string_view help, std::uint64_t value) {
    fmt::format_to(to, "# HELP {0} {1}\n# TYPE {0} counter\n{0} {2}\n", name, help, value);
  };
  plain("yaad_http_connections_total", "Connections accepted.",
        sum([](auto& m) -> auto& { return m.connections_accepted; }));
  plain("yaad_http_connections_refused_total", "Connections closed because the bound was reached.",
        sum([](auto& m) -> auto& { return m.connections_refused; }));
  plain("yaad_http_deadline_closes_total", "Connections closed because the client was too slow.",
        sum([](auto& m) -> auto& { return m.deadline_closes; }));
  plain("yaad_http_stream_resets_total", "Streams told to read anew because their queue was full.",
        sum([](auto& m) -> auto& { return m.stream_resets; }));
  plain("yaad_http_stream_frames_total", "Frames written to streams.",
        sum([](auto& m) -> auto& { return m.frames_sent; }));

  const auto label = [&](std::size_t i) {
    return i < table.size() ? fmt::format("method=\"{}\",route=\"{}\"", to_string(table[i].method), table[i].pattern)
                            : std::string("method=\"other\",route=\"unmatched\"");
  };
  out.append("# HELP yaad_http_requests_total Requests answered.\n# TYPE yaad_http_requests_total counter\n");
  std::vector<std::uint64_t> counts(table.size() + 1);
  for (std::size_t i = 0; i <= table.size(); ++i) {
    for (std::size_t c = 0; c < 5; ++c) {
      const std::uint64_t n = sum([&](auto& m) -> auto& { return m.routes_[i].classes[c]; });
      counts[i] += n;
      if (n > 0) fmt::format_to(to, "yaad_http_requests_total{{{},status=\"{}xx\"}} {}\n", label(i), c + 1, n);
    }
  }
  out.append(
      "# HELP yaad_http_request_duration_seconds From the whole request read to its answer handed over.\n"
      "# TYPE yaad_http_request_duration_seconds histogram\n");
  for (std::size_t i = 0; i <= table.size(); ++i) {
    if (counts[i] == 0) continue;
    const std::string labels = label(i);
    std::uint64_t running = 0;
    for (std::size_t b = 0; b <= kBoundsSeconds.size(); ++b) {
      running += sum([&](auto& m) -> auto& { return m.routes_[i].buckets[b]; });
      const std::string bound = b < kBoundsSeconds.size() ? fmt::format("{}", kBoundsSeconds[b]) : "+Inf";
      fmt::format_to(to, "yaad_http_request_duration_seconds_bucket{{{},le=\"{}\"}} {}\n", labels, bound, running);
    }
    const double seconds = static_cast<double>(sum([&](auto& m) -> auto& { return m.routes_[i].nanoseconds; })) * 1e-9;
    fmt::format_to(
        to, "yaad_http_request_duration_seconds_sum{{{0}}} {1}\nyaad_http_request_duration_seconds_count{{{0}}} {2}\n",
        labels, seconds, running);
  }
}

}  // namespace yaad::http
