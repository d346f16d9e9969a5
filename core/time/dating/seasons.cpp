#include "time/dating/seasons.h"

namespace dateline {
namespace {

// Mild: the southern half has its summer in winter, and companies end their
// years when they like.
constexpr double kUnlikely = 1.5;

// First month of "SP", "SU", "FA", "WI"; 0 for anything else.
int first_month(const std::string& season) {
  if (season == "SP") return 3;
  if (season == "SU") return 6;
  if (season == "FA") return 9;
  if (season == "WI") return 12;
  return 0;
}

bool is_season(const ParsedTime& time) {
  return time.unit == TimeUnit::kSeason && time.form == TimeForm::kCalendar &&
         !time.has_year_offset && time.op != TimeOperator::kNone &&
         first_month(time.suffix) > 0;
}

bool is_part_of_this_year(const ParsedTime& time) {
  return time.form == TimeForm::kOffset && time.unit == TimeUnit::kYear &&
         time.amount == 0 && (time.mod == "START" || time.mod == "END");
}

bool is_quarter(const ParsedTime& time) {
  return time.unit == TimeUnit::kQuarter && time.form == TimeForm::kCalendar &&
         !time.has_year_offset && time.op == TimeOperator::kNone &&
         time.part >= 1 && time.part <= 4;
}

// Months from the season's first to the text's: 0 to 11.
double fit_named_season(const ParsedTime& time, int month) {
  const int since = (month - first_month(time.suffix) + 12) % 12;
  const bool in_season = since < 3;
  bool fits = true;
  if (time.op != TimeOperator::kThis) {
    fits = !in_season;  // "last summer", "next summer"
  } else if (time.future_cue) {
    fits = in_season || since > 5;
  } else if (time.past_tense) {
    fits = since < 6;
  }
  return fits ? 0 : -kUnlikely;
}

// "earlier this year" is not said in January, "later this year" not in
// December.
double fit_part_of_year(const ParsedTime& time, int month) {
  const int left = time.mod == "START" ? month - 1 : 12 - month;
  return left == 0 ? -kUnlikely : left == 1 ? -kUnlikely / 2 : 0;
}

// A quarter is reported in the months after it.
double fit_quarter(const ParsedTime& time, int month) {
  if (time.future_cue || !time.past_tense) return 0;
  const int since = (month - 3 * time.part + 12) % 12;
  return since >= 1 && since <= 3 ? 0 : -kUnlikely;
}

}  // namespace

bool tells_season(const ParsedTime& time) {
  return time.year == ParsedTime::kNoYear &&
         (is_season(time) || is_part_of_this_year(time) || is_quarter(time));
}

double fit_season(const ParsedTime& time, int month) {
  if (is_season(time)) return fit_named_season(time, month);
  if (is_quarter(time)) return fit_quarter(time, month);
  return fit_part_of_year(time, month);
}

}  // namespace dateline
