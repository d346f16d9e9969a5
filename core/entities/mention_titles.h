#ifndef DATELINE_ENTITIES_MENTION_TITLES_H_
#define DATELINE_ENTITIES_MENTION_TITLES_H_

#include "dateline/document.h"
#include "dateline/entity.h"

namespace dateline {

// Puts the office outside of a person's name: "Roads Minister Guy Opperman",
// "State Antony Blinken" behind "Secretary of".
void cut_office(const Document& document, Mention& person);

}  // namespace dateline

#endif  // DATELINE_ENTITIES_MENTION_TITLES_H_
