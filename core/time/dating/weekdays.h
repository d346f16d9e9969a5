#ifndef DATELINE_TIME_DATING_WEEKDAYS_H_
#define DATELINE_TIME_DATING_WEEKDAYS_H_

#include <array>
#include <vector>

namespace dateline {

// Weekdays that a text names without a date, 1 Monday, each once.
struct NamedWeekdays {
  std::vector<int> past;
  std::vector<int> ahead;
  bool says_yesterday = false;
  bool has_dateline = false;  // the text of a newspaper or agency
  bool opens = false;         // "On Friday, ...": the first one told as past
  bool reported = false;      // "..., he said Friday": the first one
};

// How well a text that names them fits each weekday (1 to 7), as log weights.
std::array<double, 8> fit_weekdays(const NamedWeekdays& named);

}  // namespace dateline

#endif  // DATELINE_TIME_DATING_WEEKDAYS_H_
