#ifndef DATELINE_ENTITIES_MENTION_TITLES_H_
#define DATELINE_ENTITIES_MENTION_TITLES_H_

#include <vector>

#include "dateline/document.h"
#include "dateline/entity.h"

namespace dateline {

// Puts the office outside of a person's name: "Roads Minister Guy Opperman",
// "State Antony Blinken" behind "Secretary of".
void cut_office(const Document& document, Mention& person);

// "United States Special Representative for North Korea", taken for a body: the
// country is named, and what the office is for if it is known (to `more`).
void cut_office_of_place(const Document& document, Mention& mention,
                         std::vector<Mention>& more);

}  // namespace dateline

#endif  // DATELINE_ENTITIES_MENTION_TITLES_H_
