#include "time/precision.h"

namespace dateline {

std::string_view precision_of(std::string_view value) {
  bool clock = false;
  for (size_t i = 0; i < value.size(); ++i) {
    clock = clock || value[i] == 'T';
    if (value[i] != '-' || i + 1 == value.size()) continue;
    if (value[i + 1] == 'W' && !value.ends_with("WI")) return "week";
    if (value[i + 1] == 'Q') return "quarter";
    if (value[i + 1] == 'H') return "half";
  }
  const std::string_view tail = value.size() > 5 ? value.substr(5) : "";
  if (tail == "SP" || tail == "SU" || tail == "FA" || tail == "WI") {
    return "season";
  }
  if (clock) return "day";
  switch (value.size()) {
    case 10:
      return "day";
    case 7:
      return "month";
    case 4:
    case 9:  // "2023/2024"
      return "year";
    case 3:
      return "decade";
    case 2:
      return "century";
    default:
      return "day";
  }
}

}  // namespace dateline
