#ifndef DATELINE_ENTITIES_STATE_NAMES_H_
#define DATELINE_ENTITIES_STATE_NAMES_H_

#include <vector>

#include "dateline/analysis.h"
#include "entities/knowledge.h"

namespace dateline {

// "Buffalo, New York, said", "New York, Ohio and Utah": does a name that cities
// and states share stand where states stand, more often than not? `meant` is
// all that it may be.
bool stands_for_state(const Analysis& analysis, const Entity& entity,
                      const std::vector<KnownThing>& meant);

}  // namespace dateline

#endif  // DATELINE_ENTITIES_STATE_NAMES_H_
