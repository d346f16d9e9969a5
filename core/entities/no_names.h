#ifndef DATELINE_ENTITIES_NO_NAMES_H_
#define DATELINE_ENTITIES_NO_NAMES_H_

#include "dateline/document.h"
#include "dateline/entity.h"

namespace dateline {

// What was tagged and names nobody: "A" of "MANCHESTER - A former director"
// (the letters of a headline lead to it), "Madam President", "the King",
// "R-Fla.".
bool is_no_name(const Document& document, const Mention& mention);

}  // namespace dateline

#endif  // DATELINE_ENTITIES_NO_NAMES_H_
