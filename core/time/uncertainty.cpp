#include "time/uncertainty.h"

#include <algorithm>
#include <string>

#include "time/expression.h"

namespace dateline {
namespace {

// What was resolved anew reaches from the earliest to the latest reading.
void widen(TimeExpression& time, const TimeExpression& other) {
  if (!other.earliest || !other.latest) return;
  time.earliest = std::min(*time.earliest, *other.earliest);
  time.latest = std::max(*time.latest, *other.latest);
}

// The expression that an entry's date comes from: the one with its value in a
// sentence of its evidence.
const TimeExpression* time_of(const Analysis& analysis,
                              const TimelineEntry& entry) {
  const auto& times = analysis.times;
  for (const Span& span : entry.evidence) {
    auto time = std::lower_bound(
        times.begin(), times.end(), span.start,
        [](const TimeExpression& t, uint32_t at) { return t.span.start < at; });
    for (; time != times.end() && time->span.end <= span.end; ++time) {
      const bool dates = time->relative && time->earliest &&
                         entry.when.value.find(time->value) == 0;
      if (dates) return &*time;
    }
  }
  return nullptr;
}

}  // namespace

std::vector<TimeExpression> resolve_within(
    std::string_view text, const Segmentation& segmentation,
    const std::vector<ParsedTime>& parsed, const Publication& published) {
  auto times = resolve_times(text, segmentation, parsed, {});
  const auto early =
      resolve_times(text, segmentation, parsed, published.earliest);
  const auto best = resolve_times(text, segmentation, parsed, published.day());
  const auto late = resolve_times(text, segmentation, parsed, published.latest);
  for (size_t t = 0; t < times.size(); ++t) {
    const bool sure = best[t].relative && best[t].earliest &&
                      early[t].value == best[t].value &&
                      late[t].value == best[t].value;
    if (!sure) continue;
    times[t] = best[t];
    times[t].reason += "; so on every day the article can be of";
  }
  return times;
}

void carry_uncertainty(Analysis& analysis, const Segmentation& segmentation,
                       const std::vector<ParsedTime>& parsed) {
  const auto& published = analysis.document.published;
  if (!published || published->source != FactSource::kInferred ||
      published->earliest == published->latest) {
    return;
  }
  const std::string_view text = analysis.document.text;
  const auto early =
      resolve_times(text, segmentation, parsed, published->earliest);
  const auto late =
      resolve_times(text, segmentation, parsed, published->latest);
  for (size_t t = 0; t < analysis.times.size(); ++t) {
    TimeExpression& time = analysis.times[t];
    if (!time.relative || !time.earliest || !time.latest) continue;
    widen(time, early[t]);
    widen(time, late[t]);
    if (!time.reason.empty()) time.reason += "; ";
    time.reason += "the article's own day is inferred";
  }
  for (TimelineEntry& entry : analysis.timeline) {
    if (entry.basis != Basis::kInferred || !entry.when.earliest) continue;
    if (const TimeExpression* time = time_of(analysis, entry)) {
      entry.when.earliest = std::min(*entry.when.earliest, *time->earliest);
      entry.when.latest = std::max(*entry.when.latest, *time->latest);
    }
  }
}

}  // namespace dateline
