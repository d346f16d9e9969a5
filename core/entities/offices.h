#ifndef DATELINE_ENTITIES_OFFICES_H_
#define DATELINE_ENTITIES_OFFICES_H_

#include <string_view>
#include <vector>

#include "entities/knowledge.h"

namespace dateline {

// All terms of whoever bears this name (a full name, an alias, or the surname
// of a head of state or government), by start. O(log n).
std::vector<OfficeTerm> terms_of(std::string_view person);

// Head of state or of government.
bool is_head_of_country(const OfficeTerm& term);

// Does a role as the text states it ("US Secretary of State", "President")
// mean this office? Compares the words that count.
// "Vice President" is not the President, nor is the "shadow home secretary".
bool names_office(std::string_view role, const OfficeTerm& term);

// Does it mean this office, still to be taken? ("incoming", "elect")
bool names_coming_office(std::string_view role, const OfficeTerm& term);

}  // namespace dateline

#endif  // DATELINE_ENTITIES_OFFICES_H_
