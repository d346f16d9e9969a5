#ifndef DATELINE_TIME_RAW_H_
#define DATELINE_TIME_RAW_H_

#include <optional>
#include <string_view>
#include <vector>

#include "dateline/date.h"
#include "dateline/timeline.h"

namespace dateline {

// Time expressions of a text as it stands, without cleaning: spans are byte
// offsets into `text`, which must be valid UTF-8.
std::vector<TimeExpression> raw_times(std::string_view text,
                                      std::optional<Date> published);

}  // namespace dateline

#endif  // DATELINE_TIME_RAW_H_
