#include <cstdlib>

#include "time/consistency/checks.h"

namespace dateline {
namespace {

constexpr std::string_view kWeekdays[] = {"Monday",   "Tuesday", "Wednesday",
                                          "Thursday", "Friday",  "Saturday",
                                          "Sunday"};
constexpr int kReformed = 1924;  // before, some countries kept the old style

std::string name(int weekday) { return std::string(kWeekdays[weekday - 1]); }

// What was probably meant: the other weekday, the next day that bears the
// weekday written, or another year.
std::string repair(Date day, int written, bool year_named) {
  std::string suggestion = "Write " + name(iso_weekday(day));
  for (const int step : {1, -1, 2, -2, 3, -3}) {
    const Date other = add_days(day, step);
    if (iso_weekday(other) == written) {
      suggestion +=
          ", or " + to_string(other) + " if " + name(written) + " is right";
      break;
    }
  }
  for (const int step : {-1, 1}) {
    const int year = day.year + step;
    if (!year_named || !is_valid(year, day.month, day.day)) continue;
    const Date other{static_cast<int16_t>(year), day.month, day.day};
    if (iso_weekday(other) == written) {
      suggestion +=
          "; in " + std::to_string(year) + " it was a " + name(written);
    }
  }
  return suggestion + ".";
}

}  // namespace

void check_weekday(const CheckInput& input, const SentenceView& sentence,
                   std::vector<Finding>& findings) {
  const auto& times = sentence.times();
  for (size_t t = 0; t < times.size(); ++t) {
    const SentenceTime& date = times[t];
    if (!date.is_date() || date.parsed->unit != TimeUnit::kDay ||
        date.parsed->month == 0 || date.parsed->week_of) {
      continue;
    }
    const bool year_named = date.has_year();
    if (!year_named && !input.published) continue;
    int written = date.parsed->weekday;
    Span span = date.time->span;
    // "Tuesday (October 30, 2002)".
    if (written == 0 && t > 0) {
      const SentenceTime& before = times[t - 1];
      const bool bare = before.parsed->form == TimeForm::kCalendar &&
                        before.parsed->weekday > 0 && before.parsed->day == 0 &&
                        before.parsed->op == TimeOperator::kNone;
      if (bare && date.first == before.end + 1 &&
          sentence.is(before.end, "(")) {
        written = before.parsed->weekday;
        span = {before.time->span.start, span.end};
      }
    }
    if (written == 0) continue;
    const Date day = *date.time->earliest;
    if (day.year < kReformed || iso_weekday(day) == written) continue;
    Finding finding;
    finding.kind = "weekday-mismatch";
    finding.spans.push_back(span);
    finding.message = "\"" + sentence.text(span) +
                      "\" does not fit: " + to_string(day) + " is a " +
                      name(iso_weekday(day)) + ", not a " + name(written) + ".";
    finding.suggestion = repair(day, written, year_named);
    findings.push_back(std::move(finding));
  }
}

}  // namespace dateline
