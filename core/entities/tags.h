#ifndef DATELINE_ENTITIES_TAGS_H_
#define DATELINE_ENTITIES_TAGS_H_

#include "dateline/analysis.h"
#include "text/segment.h"

namespace dateline {

// Fills Analysis::tags: what an editor would file the article under. Needs
// entities in order of salience.
void propose_tags(Analysis& analysis, const Segmentation& segmentation);

}  // namespace dateline

#endif  // DATELINE_ENTITIES_TAGS_H_
