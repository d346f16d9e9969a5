#ifndef DATELINE_ENTITIES_ROLES_H_
#define DATELINE_ENTITIES_ROLES_H_

#include "dateline/analysis.h"
#include "text/segment.h"

namespace dateline {

// What the text says people are: titles before the name ("US Secretary of
// State Mike Pompeo") and in apposition ("Kim Yong Chol, vice chairman of
// ...").
void find_roles(Analysis& analysis, const Segmentation& segmentation);

}  // namespace dateline

#endif  // DATELINE_ENTITIES_ROLES_H_
