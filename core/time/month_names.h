#ifndef DATELINE_TIME_MONTH_NAMES_H_
#define DATELINE_TIME_MONTH_NAMES_H_

#include <string_view>

namespace dateline {

// By month, from 0, as they are written out for readers.
inline constexpr std::string_view kMonthNames[] = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};

}  // namespace dateline

#endif  // DATELINE_TIME_MONTH_NAMES_H_
