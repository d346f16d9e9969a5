#ifndef DATELINE_ENTITIES_INSTITUTION_NAMES_H_
#define DATELINE_ENTITIES_INSTITUTION_NAMES_H_

#include <string_view>
#include <vector>

#include "dateline/entity.h"

namespace dateline {

// Gives `body` what belongs to its name and stands before it: the country of
// "United States Department of Health" (taken from `before`, the mentions so
// far), the first half of "Competition and Markets Authority".
void complete_institution(std::string_view text, std::vector<Mention>& before,
                          Mention& body);

// Gives "End of Life) Bill" its beginning in front of the bracket; without one
// the name ends at the bracket. `after`: where the name before ends.
void complete_bracket(std::string_view text, uint32_t after, Mention& mention);

}  // namespace dateline

#endif  // DATELINE_ENTITIES_INSTITUTION_NAMES_H_
