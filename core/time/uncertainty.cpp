#include "time/uncertainty.h"

#include <algorithm>
#include <map>
#include <string>

#include "text/span_search.h"
#include "time/expression.h"
#include "time/timeline_when.h"

namespace dateline {
namespace {

constexpr int32_t kNarrow = 31;       // days
constexpr double kLikelyYear = .22;   // that the true day lies in the best year
constexpr double kLikelyValue = .15;  // that an expression has this value
constexpr double kAbout = .6;         // ... about as likely as the best
constexpr size_t kMostTimes = 500;    // read on every likely day: an article

bool is_narrow(const Publication& published) {
  return to_days(published.latest) - to_days(published.earliest) <= kNarrow;
}

// "June 15", "in October"
bool names_month(const ParsedTime& time) {
  return time.form == TimeForm::kCalendar && time.month > 0 &&
         time.year == ParsedTime::kNoYear;
}

// "last year", "this year"
bool counts_years(const ParsedTime& time) {
  return time.unit == TimeUnit::kYear && time.year == ParsedTime::kNoYear &&
         (time.form == TimeForm::kCalendar || time.form == TimeForm::kOffset);
}

// The value that most of the likely days give to each expression; none where
// it is unlikely still. "On Sunday" is the same day all week.
std::vector<std::optional<TimeExpression>> likely_values(
    std::string_view text, const Segmentation& segmentation,
    const std::vector<ParsedTime>& parsed, const std::vector<LikelyDay>& likely,
    const std::vector<TimeExpression>& on_best) {
  struct Reading {
    double share = 0;
    TimeExpression time;
  };
  std::vector<std::vector<Reading>> readings(parsed.size());
  double total = 0;  // what all of them agree on is no likelier
  for (const LikelyDay& day : likely) total += day.share;
  if (total >= kLikelyValue && parsed.size() <= kMostTimes) {
    for (const LikelyDay& day : likely) {
      auto times = resolve_times(text, segmentation, parsed, day.day);
      for (size_t t = 0; t < times.size(); ++t) {
        auto& known = readings[t];
        auto it = std::find_if(known.begin(), known.end(), [&](const auto& r) {
          return r.time.value == times[t].value;
        });
        if (it == known.end()) {
          it = known.insert(it, {0, std::move(times[t])});
        }
        it->share += day.share;
      }
    }
  }
  std::vector<std::optional<TimeExpression>> values(parsed.size());
  for (size_t t = 0; t < readings.size(); ++t) {
    const auto best = std::max_element(
        readings[t].begin(), readings[t].end(),
        [](const Reading& a, const Reading& b) { return a.share < b.share; });
    if (best == readings[t].end() || best->share < kLikelyValue) continue;
    // One day for all of them, where it is about as likely.
    const auto same = std::find_if(
        readings[t].begin(), readings[t].end(), [&](const Reading& reading) {
          return reading.time.value == on_best[t].value;
        });
    const bool near = same != readings[t].end() &&
                      same->share >= kAbout * best->share &&
                      same->share >= kLikelyValue;
    values[t] = std::move(near ? same->time : best->time);
  }
  return values;
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
  explicit DatedBy(const std::vector<TimeExpression>& times) : times_(times) {
    dates_.reserve(times.size());
    for (const TimeExpression& time : times) {
      const bool dates = time.relative && time.earliest;
      dates_.push_back(dates ? edtf_of(time) : std::string());
      if (!dates_.back().empty()) by_date_.try_emplace(dates_.back(), &time);
    }
  }

  // The one with its date in a sentence of its evidence, or elsewhere when
  // the entry goes on with its day; null when none has it.
  const TimeExpression* operator()(const TimelineEntry& entry) const {
    for (const Span& span : entry.evidence) {
      auto time = first_starting_from(times_, span.start);
      for (; time != times_.end() && time->span.end <= span.end; ++time) {
        const auto& date = dates_[static_cast<size_t>(time - times_.begin())];
        if (!date.empty() && is_date_of(entry.when.value, date)) return &*time;
      }
    }
    const bool ends = entry.when.value.starts_with("../");
    const auto it = by_date_.find(entry.when.value.substr(ends ? 3 : 0));
    return it == by_date_.end() ? nullptr : it->second;
  }

 private:
  // Also of "../2018-11-09", which ends on it.
  static bool is_date_of(std::string_view value, std::string_view date) {
    if (value.starts_with("../")) value.remove_prefix(3);
    return value.starts_with(date);
  }

  const std::vector<TimeExpression>& times_;
  std::vector<std::string> dates_;  // as entries write them; empty: none
  std::map<std::string, const TimeExpression*> by_date_;
};

}  // namespace

bool is_day_likely(const Publication& published) {
  if (published.source != FactSource::kInferred || is_narrow(published)) {
    return true;
  }
  return std::any_of(published.likely.begin(), published.likely.end(),
                     [&](const LikelyDay& likely) {
                       return likely.day == published.day() &&
                              likely.share >= kLikelyValue;
                     });
}

std::vector<TimeExpression> resolve_for_article(
    std::string_view text, const Segmentation& segmentation,
    const std::vector<ParsedTime>& parsed,
    const std::optional<Publication>& published) {
  if (!published) return resolve_times(text, segmentation, parsed, {});
  const auto best = resolve_times(text, segmentation, parsed, published->day());
  if (published->source != FactSource::kInferred) return best;
  auto times = resolve_times(text, segmentation, parsed, {});
  const auto early =
      resolve_times(text, segmentation, parsed, published->earliest);
  const auto late =
      resolve_times(text, segmentation, parsed, published->latest);
  const auto likely =
      likely_values(text, segmentation, parsed, published->likely, best);
  const bool likely_year = published->confidence >= kLikelyYear;
  for (size_t t = 0; t < times.size(); ++t) {
    if (!best[t].relative || !best[t].earliest) continue;
    const bool sure =
        early[t].value == best[t].value && late[t].value == best[t].value;
    if (sure) {
      times[t] = best[t];
      times[t].reason += "; so on every day the article can be of";
    } else if (likely[t]) {
      times[t] = *likely[t];
    } else if (is_narrow(*published) ||
               (likely_year &&
                (names_month(parsed[t]) || counts_years(parsed[t])))) {
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
  const DatedBy dated_by(analysis.times);  // as they were resolved
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
  for (TimelineEntry& entry : analysis.timeline) {
    When& when = entry.when;
    if (entry.basis != Basis::kInferred || when.value.empty()) continue;
    const std::optional<Date> earliest = when.earliest;
    const std::optional<Date> latest = when.latest;
    if (const TimeExpression* time = dated_by(entry)) {
      if (when.earliest) {
        when.earliest = std::min(*when.earliest, *time->earliest);
      }
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
