#ifndef DATELINE_ENTITIES_REFERENCES_H_
#define DATELINE_ENTITIES_REFERENCES_H_

#include "dateline/analysis.h"
#include "text/segment.h"

namespace dateline {

// Fills Analysis::references: pronouns ("she") and definite phrases ("the
// minister", "the company") whose entity is sure enough; all others are left
// out. Words inside `quoted` (ascending spans) are somebody else's and are not
// read. Needs entities with roles and kinds. Linear.
void find_references(Analysis& analysis, const Segmentation& segmentation,
                     const std::vector<Span>& quoted);

}  // namespace dateline

#endif  // DATELINE_ENTITIES_REFERENCES_H_
