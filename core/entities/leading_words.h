#ifndef DATELINE_ENTITIES_LEADING_WORDS_H_
#define DATELINE_ENTITIES_LEADING_WORDS_H_

#include <vector>

#include "dateline/document.h"
#include "dateline/entity.h"
#include "text/segment.h"

namespace dateline {

// Sets the type of names by the word that opens them: "County Kerry" is a
// place, "Hurricane Lorenzo" a storm, and so is "Lorenzo" elsewhere unless
// somebody of the text bears the name. Mentions stay ascending and apart.
void settle_leading_words(const Document& document,
                          const Segmentation& segmentation,
                          std::vector<Mention>& mentions);

}  // namespace dateline

#endif  // DATELINE_ENTITIES_LEADING_WORDS_H_
