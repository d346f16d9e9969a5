#ifndef DATELINE_ENTITIES_SHORT_NAMES_H_
#define DATELINE_ENTITIES_SHORT_NAMES_H_

#include <vector>

#include "dateline/analysis.h"

namespace dateline {

// Names of one word that are short for a longer one of the text.

// "Webb" of the "James Webb Space Telescope" is no person where nobody of the
// text is called so.
void settle_namesakes(const Document& document, std::vector<Mention>& mentions);

// "the Bill" behind "Finance Bill" is nobody's name, either.
void drop_short_things(const Document& document,
                       std::vector<Mention>& mentions);

}  // namespace dateline

#endif  // DATELINE_ENTITIES_SHORT_NAMES_H_
