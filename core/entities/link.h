#ifndef DATELINE_ENTITIES_LINK_H_
#define DATELINE_ENTITIES_LINK_H_

#include "dateline/analysis.h"

namespace dateline {

// Finds the entities of an analysis in the knowledge base: sets `link`,
// `link_label`, `link_confidence` and `kind`. A name that may mean several is
// told by roles, countries and dates of the article; when these do not tell,
// there is no link. A surname alone gets its full name as label. Entities that
// prove to be one are joined.
void link_entities(Analysis& analysis);

// After the article is dated: adds the offices that linked people held at its
// date as roles with `from_knowledge`.
void add_known_roles(Analysis& analysis);

}  // namespace dateline

#endif  // DATELINE_ENTITIES_LINK_H_
