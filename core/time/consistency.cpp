#include "text/utf8.h"
#include "time/calendar.h"
#include "time/events.h"
#include "time/expression.h"

namespace dateline {
namespace {

constexpr std::string_view kWeekdays[] = {"Monday",   "Tuesday", "Wednesday",
                                          "Thursday", "Friday",  "Saturday",
                                          "Sunday"};

// "Tuesday, November 5, 2018" when that day was a Monday.
std::optional<Finding> check_weekday(const Analysis& analysis,
                                     const ParsedTime& parsed,
                                     const TimeExpression& time) {
  const bool full = parsed.weekday > 0 && parsed.month > 0 && parsed.day > 0 &&
                    parsed.year != ParsedTime::kNoYear && time.earliest;
  if (!full) return {};
  const int weekday = iso_weekday(*time.earliest);
  if (weekday == parsed.weekday) return {};
  Finding finding;
  finding.kind = "weekday-mismatch";
  finding.spans.push_back(time.span);
  finding.message = "\"" + std::string(analysis.document.at(time.span)) +
                    "\" does not fit: " + to_string(*time.earliest) +
                    " was a " + std::string(kWeekdays[weekday - 1]) + ", no " +
                    std::string(kWeekdays[parsed.weekday - 1]) + ".";
  finding.suggestion = "Check the weekday and the day of the month.";
  return finding;
}

// "31 February", "November 31, 2018".
std::optional<Finding> check_existence(const Analysis& analysis,
                                       const ParsedTime& parsed,
                                       const TimeExpression& time) {
  if (parsed.form != TimeForm::kCalendar || parsed.month == 0 ||
      parsed.day == 0) {
    return {};
  }
  const int year =
      parsed.year == ParsedTime::kNoYear ? 2000 : parsed.year;  // a leap year
  if (parsed.day <= days_in_month(year, parsed.month)) return {};
  Finding finding;
  finding.kind = "impossible-date";
  finding.spans.push_back(time.span);
  finding.message =
      "There is no \"" + std::string(analysis.document.at(time.span)) + "\".";
  finding.suggestion = "The month has " +
                       std::to_string(days_in_month(year, parsed.month)) +
                       " days.";
  return finding;
}

}  // namespace

std::vector<Finding> check_consistency(const Analysis& analysis,
                                       const std::vector<ParsedTime>& parsed) {
  std::vector<Finding> findings;
  for (size_t i = 0; i < parsed.size() && i < analysis.times.size(); ++i) {
    for (const auto check : {check_weekday, check_existence}) {
      if (auto finding = check(analysis, parsed[i], analysis.times[i])) {
        findings.push_back(std::move(*finding));
      }
    }
  }
  return findings;
}

}  // namespace dateline
