#ifndef DATELINE_ENTITIES_SHIP_NAMES_H_
#define DATELINE_ENTITIES_SHIP_NAMES_H_

#include <vector>

#include "dateline/document.h"
#include "dateline/entity.h"

namespace dateline {

// "the ferry Lady Morven", "HMS Albion": a ship, with what looks like a title,
// and no person, place or body; so is "Lady Morven" elsewhere in the text, but
// who is called like a ship stays a person. Mentions ascend.
void settle_ships(const Document& document, std::vector<Mention>& mentions);

}  // namespace dateline

#endif  // DATELINE_ENTITIES_SHIP_NAMES_H_
