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
#include <string_view>

#include "dateline/dateline.h"
#include "text/segment.h"
#include "time/consistency.h"
#include "time/events.h"
#include "time/expression.h"
#include "time/uncertainty.h"

namespace {

using Clock = std::chrono::steady_clock;

struct Figures {
  double bytes = 0;
  double expressions = 0;  // seconds
  double whole = 0;        // seconds
  size_t entries = 0;
};

double seconds(Clock::duration time) {
  return std::chrono::duration<double>(time).count();
}

void measure(std::string_view article, Figures& figures) {
  dateline::Options options;
  options.from = dateline::InputKind::kText;
  options.date = dateline::Date{2018, 11, 5};
  auto result = dateline::analyze(article, options);
  if (!result) return;
  dateline::Analysis& analysis = *result;
  const std::string& body = analysis.document.text;
  const auto segmentation = dateline::segment(body, analysis.document.blocks);
  // The best of many short rounds: other work on the machine counts little.
  double best_expressions = 1e9, best_whole = 1e9;
  for (int round = 0; round < 25; ++round) {
    const auto start = Clock::now();
    const auto parsed = dateline::parse_times(body, segmentation);
    analysis.times = dateline::resolve_for_article(body, segmentation, parsed,
                                                   analysis.document.published);
    const auto middle = Clock::now();
    const auto events = dateline::find_events(analysis, segmentation);
    analysis.events = dateline::events_of(events);
    analysis.timeline =
        dateline::build_timeline(analysis, segmentation, events);
    analysis.findings =
        dateline::check_consistency(analysis, segmentation, parsed);
    const auto stop = Clock::now();
    figures.entries += analysis.timeline.size();
    best_expressions = std::min(best_expressions, seconds(middle - start));
    best_whole = std::min(best_whole, seconds(stop - start));
  }
  figures.bytes += static_cast<double>(body.size());
  figures.expressions += best_expressions;
  figures.whole += best_whole;
}

Figures measure_all(std::string_view text) {
  Figures figures;
  for (size_t at = 0; at < text.size();) {
    const size_t end = std::min(text.find('\f', at), text.size());
    measure(text.substr(at, end - at), figures);
    at = end + 1;
  }
  return figures;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) return 2;
  std::ifstream file(argv[1], std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  measure_all(text);  // not counted: wasm is compiled again as it turns out hot
  const Figures figures = measure_all(text);
  if (figures.entries == 0) return 1;
  printf("%.2f %.2f\n", figures.bytes / figures.expressions / 1e6,
         figures.bytes / figures.whole / 1e6);
  return 0;
}
