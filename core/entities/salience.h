#ifndef DATELINE_ENTITIES_SALIENCE_H_
#define DATELINE_ENTITIES_SALIENCE_H_

#include "dateline/analysis.h"
#include "text/segment.h"

namespace dateline {

// Sets Entity::salience: how much of the article is about each entity. A
// mention counts by where it stands (headline, lead, caption) and what it does
// (subject, source of the news); in one paragraph the first counts most.
void weigh_entities(Analysis& analysis, const Segmentation& segmentation);

// What a word at this place weighs: headline 4, first paragraph 2, ...
double weight_of_place(const Document& document, uint32_t offset);

// Index of the block that holds this byte (or the next one).
size_t block_at(const Document& document, uint32_t offset);

}  // namespace dateline

#endif  // DATELINE_ENTITIES_SALIENCE_H_
