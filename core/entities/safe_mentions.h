#ifndef DATELINE_ENTITIES_SAFE_MENTIONS_H_
#define DATELINE_ENTITIES_SAFE_MENTIONS_H_

#include <vector>

#include "dateline/document.h"
#include "dateline/entity.h"

namespace dateline {

// Keeps the mentions that hold in any language: names of the tables (places,
// organisations, known by their English or own spelling) and persons whose
// given name is known. The tagger has learned English; in other languages its
// context misleads it.
void keep_safe_mentions(const Document& document,
                        std::vector<Mention>& mentions);

}  // namespace dateline

#endif  // DATELINE_ENTITIES_SAFE_MENTIONS_H_
