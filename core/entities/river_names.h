#ifndef DATELINE_ENTITIES_RIVER_NAMES_H_
#define DATELINE_ENTITIES_RIVER_NAMES_H_

#include <optional>
#include <vector>

#include "dateline/analysis.h"
#include "entities/knowledge.h"
#include "text/segment.h"

namespace dateline {

// "the mouth of the Amazon", "along the Mississippi": the article alone tells a
// river from the company, state or country that is called so.

// Gives rivers that were taken for organisations their type.
void settle_rivers(const Document& document, std::vector<Mention>& mentions);

// The river that the entity is, when all of its mentions say so.
std::optional<KnownThing> river_of(const Analysis& analysis,
                                   const Entity& entity);

}  // namespace dateline

#endif  // DATELINE_ENTITIES_RIVER_NAMES_H_
