#ifndef DATELINE_ENTITIES_RESOLVE_H_
#define DATELINE_ENTITIES_RESOLVE_H_

#include "dateline/analysis.h"
#include "text/segment.h"

namespace dateline {

// Groups `analysis.mentions` into `analysis.entities` (names, surnames,
// acronyms, titles; nominal and pronoun references are added as mentions),
// finds the roles the text states, links, and weighs salience. Fills
// `analysis.quotes`.
void resolve_entities(Analysis& analysis, const Segmentation& segmentation);

}  // namespace dateline

#endif  // DATELINE_ENTITIES_RESOLVE_H_
