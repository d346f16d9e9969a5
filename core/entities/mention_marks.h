#ifndef DATELINE_ENTITIES_MENTION_MARKS_H_
#define DATELINE_ENTITIES_MENTION_MARKS_H_

#include <vector>

#include "dateline/document.h"
#include "dateline/entity.h"

namespace dateline {

// Puts the ends of mentions right where letters, hyphens, digits and marks tell
// them: "COVID-19", "al-Assad", "#MAGA"; drops what is a currency or a time
// zone ("US$", "20:15 UTC").
void settle_marks(const Document& document, std::vector<Mention>& mentions);

}  // namespace dateline

#endif  // DATELINE_ENTITIES_MENTION_MARKS_H_
