#ifndef DATELINE_TESTS_TIME_READ_TIMES_H_
#define DATELINE_TESTS_TIME_READ_TIMES_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "time/raw.h"

namespace dateline {

// Monday, 5 November 2018.
inline constexpr Date kPublished{2018, 11, 5};

using Values = std::vector<std::string>;

// The values of the time expressions of a text of that day.
inline Values values(std::string_view text,
                     std::optional<Date> date = kPublished) {
  Values out;
  for (const TimeExpression& time : raw_times(text, date)) {
    out.push_back(time.value);
  }
  return out;
}

// Their words.
inline Values texts(std::string_view text) {
  Values out;
  for (const TimeExpression& time : raw_times(text, kPublished)) {
    out.emplace_back(text.substr(time.span.start, time.span.size()));
  }
  return out;
}

}  // namespace dateline

#endif  // DATELINE_TESTS_TIME_READ_TIMES_H_
