#ifndef DATELINE_ENTITIES_BODY_GROUPS_H_
#define DATELINE_ENTITIES_BODY_GROUPS_H_

#include <cstdint>
#include <string>
#include <vector>

#include "dateline/analysis.h"

namespace dateline {

// For each entity, the one that it is the same as (itself when none):
// organisations and other names called by an acronym ("WHO", "MAGA"), by what
// stands in parentheses behind the name ("... Seismology (Phivolcs)"), by a
// part of the name ("Mahan" for "Mahan Air", "the Court"), or in the plural
// ("Houthi", "Houthis"). A part that two names share means neither.
std::vector<uint32_t> same_bodies(const Analysis& analysis,
                                  const std::vector<std::string>& forms);

}  // namespace dateline

#endif  // DATELINE_ENTITIES_BODY_GROUPS_H_
