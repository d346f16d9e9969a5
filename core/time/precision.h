#ifndef DATELINE_TIME_PRECISION_H_
#define DATELINE_TIME_PRECISION_H_

#include <string_view>

namespace dateline {

// "day", "month", ... of a TIMEX3 value.
std::string_view precision_of(std::string_view value);

}  // namespace dateline

#endif  // DATELINE_TIME_PRECISION_H_
