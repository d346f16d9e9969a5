#ifndef DATELINE_ENTITIES_TAGGER_SPANS_H_
#define DATELINE_ENTITIES_TAGGER_SPANS_H_

#include <vector>

#include "entities/tagger.h"
#include "entities/tagger_model.h"

namespace dateline {

// Names of one document by the given model, in order. `memory` may be null.
std::vector<TaggedSpan> tag_with(const TaggerModel& model,
                                 const std::vector<TokenTexts>& sentences,
                                 WordMemory* memory = nullptr);

}  // namespace dateline

#endif  // DATELINE_ENTITIES_TAGGER_SPANS_H_
