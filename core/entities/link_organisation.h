#ifndef DATELINE_ENTITIES_LINK_ORGANISATION_H_
#define DATELINE_ENTITIES_LINK_ORGANISATION_H_

#include "dateline/analysis.h"
#include "entities/places.h"

namespace dateline {

// Links one organisation of the article. What every country has (a Labour
// Party, a Senate) needs its country in the article.
void link_organisation(Analysis& analysis, uint32_t entity,
                       const ArticlePlaces& places);

}  // namespace dateline

#endif  // DATELINE_ENTITIES_LINK_ORGANISATION_H_
