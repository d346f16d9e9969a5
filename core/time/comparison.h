#ifndef DATELINE_TIME_COMPARISON_H_
#define DATELINE_TIME_COMPARISON_H_

#include <string_view>

#include "dateline/analysis.h"
#include "text/segment.h"

namespace dateline {

// "rose to 6 billion from 5 billion a year earlier", "up from 58% in 2014":
// the time of what is compared with, no day on which anything happened.
bool is_comparison(const Analysis& analysis, const Segmentation& segmentation,
                   const TimeExpression& time);

// "the deadliest disaster since the earthquake of 2010", "its first title since
// 2010": the time of what the verb's event is measured by.
bool is_record_since(const Analysis& analysis, const Segmentation& segmentation,
                     const TimeExpression& time);

// "the worst", "the deadliest", "the first".
bool is_superlative(std::string_view word);

}  // namespace dateline

#endif  // DATELINE_TIME_COMPARISON_H_
