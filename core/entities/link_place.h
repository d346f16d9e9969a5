#ifndef DATELINE_ENTITIES_LINK_PLACE_H_
#define DATELINE_ENTITIES_LINK_PLACE_H_

#include "dateline/analysis.h"
#include "entities/places.h"

namespace dateline {

// Links one place of the article: namesakes are told by size, by the region
// that stands behind and by the countries of the article.
void link_place(Analysis& analysis, uint32_t entity,
                const ArticlePlaces& places);

}  // namespace dateline

#endif  // DATELINE_ENTITIES_LINK_PLACE_H_
