#ifndef DATELINE_ENTITIES_LINK_CANDIDATES_H_
#define DATELINE_ENTITIES_LINK_CANDIDATES_H_

#include <vector>

#include "dateline/analysis.h"
#include "entities/knowledge.h"

namespace dateline {

// Everything of these classes that the entity's names mean.
std::vector<KnownThing> candidates_of(const Entity& entity, FactClass first,
                                      FactClass second);

// The entity is this thing: its kind, and its link where the thing has an id.
void link_to(Entity& entity, const KnownThing& thing, double confidence);

}  // namespace dateline

#endif  // DATELINE_ENTITIES_LINK_CANDIDATES_H_
