#ifndef DATELINE_ENTITIES_TOWN_NAMES_H_
#define DATELINE_ENTITIES_TOWN_NAMES_H_

#include <string_view>
#include <vector>

#include "dateline/document.h"
#include "dateline/entity.h"

namespace dateline {

// May a place stand behind this word ("in", "from", "to")?
bool leads_place(std::string_view word);

// Does "the town of " end here, which leads to a place that is not the famous
// one?
bool leads_small_place(std::string_view before);

// "from Glen Rose, Texas": behind a preposition and before its region the name
// of a person is that of a town; "in Oban": so is a lone one that nobody in the
// text and nobody known bears. Mentions ascend.
void settle_towns(const Document& document, std::vector<Mention>& mentions);

}  // namespace dateline

#endif  // DATELINE_ENTITIES_TOWN_NAMES_H_
