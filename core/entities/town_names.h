#ifndef DATELINE_ENTITIES_TOWN_NAMES_H_
#define DATELINE_ENTITIES_TOWN_NAMES_H_

#include <vector>

#include "dateline/document.h"
#include "dateline/entity.h"

namespace dateline {

// "from Glen Rose, Texas": behind a preposition and before its region the name
// of a person is that of a town; "in Oban": so is a lone one that nobody in the
// text and nobody known bears. Mentions ascend.
void settle_towns(const Document& document, std::vector<Mention>& mentions);

}  // namespace dateline

#endif  // DATELINE_ENTITIES_TOWN_NAMES_H_
