#ifndef DATELINE_ENTITIES_QUOTES_H_
#define DATELINE_ENTITIES_QUOTES_H_

#include "dateline/analysis.h"
#include "text/segment.h"

namespace dateline {

// Direct quotations of at least three words, and who says them.
void find_quotes(Analysis& analysis, const Segmentation& segmentation);

}  // namespace dateline

#endif  // DATELINE_ENTITIES_QUOTES_H_
