#ifndef DATELINE_CLEAN_VISIBLE_DATE_H_
#define DATELINE_CLEAN_VISIBLE_DATE_H_

#include <string>
#include <string_view>
#include <vector>

#include "dateline/date.h"

namespace dateline {

// A full date in a line beside a headline, in the languages and orders of the
// news: "Nov. 5, 2018", "Veröffentlicht am 13. Mai 2026 um 15:44",
// "05.04.2025 - Güncelleme : 06.04.2025", "2026.01.29 18:40".
struct VisibleDate {
  enum class Label : uint8_t { kNone, kPublished, kUpdated };

  Date day;
  std::string time;  // "T14:30" or empty
  Label label = Label::kNone;
};

// All full dates of a line, in order. A date with slashes is read in the
// order that its numbers allow; when both are possible, month first if
// `month_first`.
std::vector<VisibleDate> read_visible_dates(std::string_view line,
                                            bool month_first);

}  // namespace dateline

#endif  // DATELINE_CLEAN_VISIBLE_DATE_H_
