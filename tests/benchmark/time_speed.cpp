// Megabytes a second of the time stage: expressions with their values, and
// with events, timeline and findings (two figures).
//
// usage: time_speed FILE   (articles, a line "\f" between them)
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

#include "dateline/dateline.h"
#include "text/segment.h"
#include "time/consistency.h"
#include "time/events.h"
#include "time/expression.h"
#include "time/uncertainty.h"

int main(int argc, char** argv) {
  if (argc < 2) return 2;
  using Clock = std::chrono::steady_clock;
  std::ifstream file(argv[1], std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  double bytes = 0, expressions = 0, whole = 0;
  size_t entries = 0;
  for (size_t at = 0; at < text.size();) {
    const size_t end = std::min(text.find('\f', at), text.size());
    dateline::Options options;
    options.from = dateline::InputKind::kText;
    options.date = dateline::Date{2018, 11, 5};
    auto result = dateline::analyze(text.substr(at, end - at), options);
    at = end + 1;
    if (!result) continue;
    dateline::Analysis& analysis = *result;
    const std::string& body = analysis.document.text;
    const auto segmentation = dateline::segment(body, analysis.document.blocks);
    // The best of many short rounds: other work on the machine counts little.
    double best_expressions = 1e9, best_whole = 1e9;
    for (int round = 0; round < 25; ++round) {
      const auto start = Clock::now();
      const auto parsed = dateline::parse_times(body, segmentation);
      analysis.times = dateline::resolve_for_article(
          body, segmentation, parsed, analysis.document.published);
      const auto middle = Clock::now();
      const auto events = dateline::find_events(analysis, segmentation);
      analysis.events = dateline::events_of(events);
      analysis.timeline =
          dateline::build_timeline(analysis, segmentation, events);
      analysis.findings =
          dateline::check_consistency(analysis, segmentation, parsed);
      const auto stop = Clock::now();
      entries += analysis.timeline.size();
      best_expressions =
          std::min(best_expressions,
                   std::chrono::duration<double>(middle - start).count());
      best_whole = std::min(
          best_whole, std::chrono::duration<double>(stop - start).count());
    }
    bytes += static_cast<double>(body.size());
    expressions += best_expressions;
    whole += best_whole;
  }
  if (entries == 0) return 1;
  printf("%.2f %.2f\n", bytes / expressions / 1e6, bytes / whole / 1e6);
  return 0;
}
