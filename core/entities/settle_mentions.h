#ifndef DATELINE_ENTITIES_SETTLE_MENTIONS_H_
#define DATELINE_ENTITIES_SETTLE_MENTIONS_H_

#include <vector>

#include "dateline/entity.h"
#include "text/segment.h"

namespace dateline {

// Sets a tagger's mentions right by what the knowledge base and the rest of
// the document say: words before a name are cut off ("of Information Moammar
// Eryani"), one name has one type, names of several words that the knowledge
// base has and the tagger overlooked are added ("Group of 20"). Mentions stay
// ascending and apart. O(n log n).
void settle_mentions(const Document& document, const Segmentation& segmentation,
                     std::vector<Mention>& mentions);

}  // namespace dateline

#endif  // DATELINE_ENTITIES_SETTLE_MENTIONS_H_
