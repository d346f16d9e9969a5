#ifndef DATELINE_ENTITIES_SPLIT_MENTIONS_H_
#define DATELINE_ENTITIES_SPLIT_MENTIONS_H_

#include <vector>

#include "dateline/document.h"
#include "dateline/entity.h"

namespace dateline {

// "US Senator Ann Bee", tagged as one name, is a place and a person; "United
// States Senator" is the place alone.
void split_places_from_titles(const Document& document,
                              std::vector<Mention>& mentions);

}  // namespace dateline

#endif  // DATELINE_ENTITIES_SPLIT_MENTIONS_H_
