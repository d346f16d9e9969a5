#ifndef DATELINE_ENTITIES_COMPLETE_MENTIONS_H_
#define DATELINE_ENTITIES_COMPLETE_MENTIONS_H_

#include <vector>

#include "dateline/document.h"
#include "dateline/entity.h"
#include "text/segment.h"

namespace dateline {

// Takes honorifics out of the names of persons ("MM. Trump" -> "Trump") and
// adds the surnames that stand alone and untagged although the document gives
// the full name elsewhere ("between Trump and Kim"). `mentions` are in text
// order and stay so. n log n in the number of tokens.
void complete_mentions(const Document& document,
                       const Segmentation& segmentation,
                       std::vector<Mention>& mentions);

}  // namespace dateline

#endif  // DATELINE_ENTITIES_COMPLETE_MENTIONS_H_
