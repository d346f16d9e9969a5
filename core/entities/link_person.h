#ifndef DATELINE_ENTITIES_LINK_PERSON_H_
#define DATELINE_ENTITIES_LINK_PERSON_H_

#include "dateline/analysis.h"
#include "entities/knowledge.h"
#include "entities/places.h"

namespace dateline {

// Links one person of the article to the knowledge base, by name, roles,
// countries and the article's date where it is known.
void link_person(Analysis& analysis, uint32_t entity,
                 const ArticlePlaces& places);

}  // namespace dateline

#endif  // DATELINE_ENTITIES_LINK_PERSON_H_
