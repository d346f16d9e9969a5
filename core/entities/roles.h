#ifndef DATELINE_ENTITIES_ROLES_H_
#define DATELINE_ENTITIES_ROLES_H_

#include "dateline/analysis.h"
#include "text/segment.h"

namespace dateline {

// What the text says people are: titles before the name ("US Secretary of
// State Mike Pompeo") and in apposition ("Kim Yong Chol, vice chairman of
// ...").
void find_roles(Analysis& analysis, const Segmentation& segmentation);

// Roles that a sentence predicates of a person ("He is a professor at ...").
// Needs references.
void find_predicated_roles(Analysis& analysis,
                           const Segmentation& segmentation);

// Sets Role::entities: the bodies and places that stated roles name. Call it
// when the order of the entities is final.
void link_roles(Analysis& analysis);

}  // namespace dateline

#endif  // DATELINE_ENTITIES_ROLES_H_
