#ifndef DATELINE_ENTITIES_SHARED_BODIES_H_
#define DATELINE_ENTITIES_SHARED_BODIES_H_

#include "entities/knowledge.h"

namespace dateline {

// A party, parliament or court of a name that many countries use ("Labour
// Party", "Supreme Court"), or one that is only called so at home: it is known
// by its country.
bool is_shared_body(const KnownThing& thing);

}  // namespace dateline

#endif  // DATELINE_ENTITIES_SHARED_BODIES_H_
