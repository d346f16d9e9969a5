#ifndef DATELINE_ENTITIES_OFFICES_H_
#define DATELINE_ENTITIES_OFFICES_H_

#include <optional>
#include <string_view>
#include <vector>

#include "dateline/date.h"

namespace dateline {

// One term of office, from core/data/knowledge/offices.tsv.
struct OfficeTerm {
  std::string_view office;  // "Secretary of State"
  std::string_view place;   // "United States"
  Date first;               // earliest day that the table's date allows
  std::optional<Date>
      last;  // latest day; none: still in office as far as known
};

// All terms of a person by full name, by start. O(log n).
std::vector<OfficeTerm> terms_of(std::string_view person);

// Does a role as the text states it ("US Secretary of State", "President")
// mean this office? Compares the words that count.
bool names_office(std::string_view role, const OfficeTerm& term);

}  // namespace dateline

#endif  // DATELINE_ENTITIES_OFFICES_H_
