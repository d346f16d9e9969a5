#ifndef DATELINE_ENTITIES_MENTION_TITLES_H_
#define DATELINE_ENTITIES_MENTION_TITLES_H_

#include <vector>

#include "dateline/document.h"
#include "dateline/entity.h"
#include "text/segment.h"

namespace dateline {

// Puts the office outside of a person's name: "Roads Minister Guy Opperman",
// "State Antony Blinken" behind "Secretary of".
void cut_office(const Document& document, Mention& person);

// "United States Special Representative for North Korea", taken for a body: the
// country is named, and what the office is for if it is known (to `more`).
void cut_office_of_place(const Document& document, Mention& mention,
                         std::vector<Mention>& more);

// "Deputy Prime Minister Lindqvist": who follows an office and was overlooked
// is a person, in a sentence that is no headline. Appends to `mentions`,
// which ascend.
void add_office_holders(const Document& document,
                        const Segmentation& segmentation,
                        std::vector<Mention>& mentions);

}  // namespace dateline

#endif  // DATELINE_ENTITIES_MENTION_TITLES_H_
