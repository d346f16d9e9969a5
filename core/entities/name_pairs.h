#ifndef DATELINE_ENTITIES_NAME_PAIRS_H_
#define DATELINE_ENTITIES_NAME_PAIRS_H_

#include <vector>

#include "dateline/document.h"
#include "dateline/entity.h"

namespace dateline {

// Makes two mentions of one that joins two names by a hyphen or dash: "the
// Trump-Kim summit", "the Paris-Berlin train". A double surname stays whole:
// "Elena Delgado-Reyes". `mentions` are in text order and stay so.
void split_name_pairs(const Document& document, std::vector<Mention>& mentions);

}  // namespace dateline

#endif  // DATELINE_ENTITIES_NAME_PAIRS_H_
