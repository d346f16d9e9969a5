#include "time/uncertainty.h"

#include <algorithm>
#include <map>
#include <string>

#include "time/expression.h"

namespace dateline {
namespace {

constexpr int32_t kNarrow = 31;      // days
constexpr double kLikelyNear = .35;  // that the true day is near the best one
constexpr double kLikelyYear = .4;   // that it lies in the same year

bool is_narrow(const Publication& published) {
  return to_days(published.latest) - to_days(published.earliest) <= kNarrow;
}

// "June 15", "in October"
bool names_month(const ParsedTime& time) {
  return time.form == TimeForm::kCalendar && time.month > 0 &&
         time.year == ParsedTime::kNoYear;
}

// What was resolved anew reaches from the earliest to the latest reading.
void widen(TimeExpression& time, const TimeExpression& other) {
  if (!other.earliest || !other.latest) return;
  time.earliest = std::min(*time.earliest, *other.earliest);
  time.latest = std::max(*time.latest, *other.latest);
}

// "2019-10-12?", "2019-10-12?/2019-10-14?"
void mark_uncertain(std::string& value) {
  const size_t slash = value.find('/');
  const bool open = value.ends_with("..");
  if (!open) value += '?';
  if (slash != std::string::npos && !value.starts_with("..")) {
    value.insert(slash, "?");
  }
}

// Finds the expression that an entry's date comes from.
class DatedBy {
 public:
  explicit DatedBy(const Analysis& analysis) : times_(analysis.times) {
    for (const TimeExpression& time : times_) {
      if (time.relative && time.earliest)
        by_value_.try_emplace(time.value, &time);
    }
  }

  // The one with its value in a sentence of its evidence, or elsewhere when
  // the entry goes on with its day; null when none has it.
  const TimeExpression* operator()(const TimelineEntry& entry) const {
    for (const Span& span : entry.evidence) {
      auto time = std::lower_bound(times_.begin(), times_.end(), span.start,
                                   [](const TimeExpression& t, uint32_t at) {
                                     return t.span.start < at;
                                   });
      for (; time != times_.end() && time->span.end <= span.end; ++time) {
        const bool dates = time->relative && time->earliest &&
                           entry.when.value.starts_with(time->value);
        if (dates) return &*time;
      }
    }
    const auto it = by_value_.find(entry.when.value);
    return it == by_value_.end() ? nullptr : it->second;
  }

 private:
  const std::vector<TimeExpression>& times_;
  std::map<std::string_view, const TimeExpression*> by_value_;
};

}  // namespace

std::vector<TimeExpression> resolve_for_article(
    std::string_view text, const Segmentation& segmentation,
    const std::vector<ParsedTime>& parsed,
    const std::optional<Publication>& published) {
  if (!published) return resolve_times(text, segmentation, parsed, {});
  const auto best = resolve_times(text, segmentation, parsed, published->day());
  if (published->source != FactSource::kInferred || is_narrow(*published) ||
      published->nearness >= kLikelyNear) {
    return best;
  }
  auto times = resolve_times(text, segmentation, parsed, {});
  const auto early =
      resolve_times(text, segmentation, parsed, published->earliest);
  const auto late =
      resolve_times(text, segmentation, parsed, published->latest);
  for (size_t t = 0; t < times.size(); ++t) {
    if (!best[t].relative || !best[t].earliest) continue;
    const bool sure =
        early[t].value == best[t].value && late[t].value == best[t].value;
    if (sure) {
      times[t] = best[t];
      times[t].reason += "; so on every day the article can be of";
    } else if (names_month(parsed[t]) && published->confidence >= kLikelyYear) {
      times[t] = best[t];
    }
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
    const bool same =
        early[t].value == time.value && late[t].value == time.value;
    if (same && !is_narrow(*published)) continue;  // said so already
    widen(time, early[t]);
    widen(time, late[t]);
    if (!time.reason.empty()) time.reason += "; ";
    time.reason += "the article's own day is inferred";
  }
  const DatedBy dated_by(analysis);
  for (TimelineEntry& entry : analysis.timeline) {
    When& when = entry.when;
    if (entry.basis != Basis::kInferred || !when.earliest) continue;
    const Date earliest = *when.earliest;
    const std::optional<Date> latest = when.latest;
    if (const TimeExpression* time = dated_by(entry)) {
      when.earliest = std::min(*when.earliest, *time->earliest);
      if (when.latest) when.latest = std::max(*when.latest, *time->latest);
    } else if (when.value == to_string(published->day())) {
      when.earliest = published->earliest;
      when.latest = published->latest;
    }
    const bool moved = when.earliest != earliest || when.latest != latest;
    if (moved && !is_narrow(*published)) mark_uncertain(when.value);
  }
}

}  // namespace dateline
