#ifndef DATELINE_ENTITIES_JOINED_NAMES_H_
#define DATELINE_ENTITIES_JOINED_NAMES_H_

#include <string_view>

#include "dateline/entity.h"

namespace dateline {

// Joins a mention to the one before it where both are one name: "Brennard Foods
// Co." and "Ltd.", "Constantine" and "II", "Christian" (no creed) and "Atsu",
// "the Reform Party" of "Canada".
// Returns whether nothing of the mention is left.
bool join_to_name_before(std::string_view text, Mention* before,
                         Mention& mention);

}  // namespace dateline

#endif  // DATELINE_ENTITIES_JOINED_NAMES_H_
