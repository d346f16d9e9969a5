#ifndef DATELINE_ENTITIES_LISTED_NAMES_H_
#define DATELINE_ENTITIES_LISTED_NAMES_H_

#include <vector>

#include "dateline/document.h"
#include "dateline/entity.h"

namespace dateline {

// Cuts "Environment Agency and Historic England" or "Leeds, Hull and York" into
// the names they list: those that the text or the knowledge base has alone.
void split_lists(const Document& document, std::vector<Mention>& mentions);

// "with George, Charlotte and Louis": what a list of people has in its midst is
// no town.
void set_listed_people(const Document& document,
                       std::vector<Mention>& mentions);

}  // namespace dateline

#endif  // DATELINE_ENTITIES_LISTED_NAMES_H_
