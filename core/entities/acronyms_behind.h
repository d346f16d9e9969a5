#ifndef DATELINE_ENTITIES_ACRONYMS_BEHIND_H_
#define DATELINE_ENTITIES_ACRONYMS_BEHIND_H_

#include <vector>

#include "dateline/document.h"
#include "dateline/entity.h"

namespace dateline {

// Adds the acronyms that stand in parentheses behind a body's name and that the
// tagger overlooked: "the Harbour Workers' Union (HWU)". Mentions ascend.
void add_acronyms_behind(const Document& document,
                         std::vector<Mention>& mentions);

}  // namespace dateline

#endif  // DATELINE_ENTITIES_ACRONYMS_BEHIND_H_
