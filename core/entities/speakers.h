#ifndef DATELINE_ENTITIES_SPEAKERS_H_
#define DATELINE_ENTITIES_SPEAKERS_H_

#include <vector>

#include "dateline/analysis.h"
#include "text/segment.h"

namespace dateline {

// Who may speak: a name, a reference, or an unnamed person or body ("one of
// the children", "a spokesman").
struct Speaker {
  uint32_t entity = kNoEntity;
  Span span;
  bool person = false;
  bool behind_preposition = false;  // "of the minister"
};

// All of them, ascending; those inside `quoted` and inside stated roles left
// out. Linear.
std::vector<Speaker> possible_speakers(const Analysis& analysis,
                                       const Segmentation& segmentation,
                                       const std::vector<Span>& quoted);

}  // namespace dateline

#endif  // DATELINE_ENTITIES_SPEAKERS_H_
