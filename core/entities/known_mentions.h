#ifndef DATELINE_ENTITIES_KNOWN_MENTIONS_H_
#define DATELINE_ENTITIES_KNOWN_MENTIONS_H_

#include <vector>

#include "dateline/document.h"
#include "dateline/entity.h"
#include "text/segment.h"

namespace dateline {

// Adds names of two words and more that the knowledge base has and a tagger
// overlooked or cut short ("Group of 20", "Korean peninsula"). Mentions stay
// ascending and apart.
void add_known_mentions(const Document& document,
                        const Segmentation& segmentation,
                        std::vector<Mention>& mentions);

}  // namespace dateline

#endif  // DATELINE_ENTITIES_KNOWN_MENTIONS_H_
