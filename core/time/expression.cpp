#include "time/expression.h"

namespace dateline {

std::vector<ParsedTime> parse_times(std::string_view, const Segmentation&) {
  return {};
}

std::vector<TimeExpression> resolve_times(std::string_view, const Segmentation&,
                                          const std::vector<ParsedTime>&,
                                          std::optional<Date>) {
  return {};
}

}  // namespace dateline
