#ifndef DATELINE_ENTITIES_TOLD_TYPES_H_
#define DATELINE_ENTITIES_TOLD_TYPES_H_

#include <vector>

#include "dateline/document.h"
#include "dateline/entity.h"
#include "text/segment.h"

namespace dateline {

// Names whose type the text itself tells: "the app Wanda", "a drone called
// Lulu", "Marlon, the new album by ...", "Los Pinos, the gang that ...", "the
// Citizen Revolution party", "Keller (APC, Kogi)". The same name elsewhere in
// the text follows, unless somebody bears it. Mentions ascend.
void settle_told_types(const Document& document,
                       const Segmentation& segmentation,
                       std::vector<Mention>& mentions);

}  // namespace dateline

#endif  // DATELINE_ENTITIES_TOLD_TYPES_H_
