#ifndef DATELINE_TIME_PARSED_TIME_H_
#define DATELINE_TIME_PARSED_TIME_H_

#include <cstdint>

#include "dateline/span.h"
#include "dateline/timeline.h"

namespace dateline {

// See expression.h.
struct ParsedTime {
  Span span;
  TimexType type = TimexType::kDate;
};

}  // namespace dateline

#endif  // DATELINE_TIME_PARSED_TIME_H_
