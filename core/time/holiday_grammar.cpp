// Names of days: "Christmas Eve", "Election Day 2018".

#include "lexicon/holidays.h"
#include "text/utf8.h"
#include "time/parser.h"

namespace dateline {

// Names of days in holidays.tsv, with a year behind if there is one.
TimeParser::Found TimeParser::holiday(uint32_t i) const {
  if (!capitalised(i)) return {};
  uint16_t best = 0;
  uint32_t best_end = i;
  const char first = to_ascii_lower(at(i)[0]);
  uint16_t row = 0;
  for (const auto& holiday : lexicon::kHolidays) {
    ++row;
    std::string_view name = holiday.name;
    if (first != name[0]) continue;
    uint32_t next = i;
    bool fits = true;
    while (!name.empty() && fits) {
      const size_t space = name.find(' ');
      const std::string_view part = name.substr(0, space);
      fits = is(next, part) || (part == "'s" && is(next, "\u2019s")) ||
             (part == "'" && is(next, "\u2019"));
      ++next;
      name.remove_prefix(space == std::string_view::npos ? name.size()
                                                         : space + 1);
    }
    if (fits && next > best_end) {
      best_end = next;
      best = row;
    }
  }
  if (best == 0) return {};
  if (is(best_end, "Island") || is(best_end, "island")) return {};
  Match match{calendar_time(TimeUnit::kDay), best_end, 0};
  match.time.form = TimeForm::kHoliday;
  match.time.holiday = best;
  uint32_t next = best_end;
  if (is(next, ",")) ++next;
  const int year = year_at(next);
  if (year > 0) {
    match.time.year = year;
    match.end = next;
  }
  return match;
}

}  // namespace dateline
