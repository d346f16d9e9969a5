#ifndef DATELINE_ENTITIES_GROUPING_H_
#define DATELINE_ENTITIES_GROUPING_H_

#include "dateline/analysis.h"
#include "text/segment.h"

namespace dateline {

// Names that mean the same become one entity: full names and surnames,
// acronyms and what they stand for, countries and their aliases. Fills
// `analysis.entities` and the mentions' `entity`. Linear but for name clashes.
void group_mentions(Analysis& analysis);

}  // namespace dateline

#endif  // DATELINE_ENTITIES_GROUPING_H_
