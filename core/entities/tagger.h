#ifndef DATELINE_ENTITIES_TAGGER_H_
#define DATELINE_ENTITIES_TAGGER_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "dateline/document.h"
#include "dateline/entity.h"
#include "text/segment.h"

namespace dateline {

class WordMemory;

// One token as the tagger sees it. It does not depend on our own
// tokenisation: `dateline tag --conll` feeds it other people's tokens.
using TokenTexts = std::vector<std::string_view>;

// A named span over tokens of one sentence, half-open.
struct TaggedSpan {
  uint32_t sentence = 0;
  uint32_t first = 0;  // token in the sentence
  uint32_t end = 0;
  EntityType type = EntityType::kMisc;
  float confidence = 1;
};

// Tags the sentences of one document together, because what a name is in one
// sentence helps in the others. Linear in the number of tokens.
std::vector<TaggedSpan> tag_tokens(const std::vector<TokenTexts>& sentences,
                                   WordMemory* memory = nullptr);

// The same over a segmented document, as mentions (entity not yet set). Words
// that `memory` knows, if there is one, are not scored again.
std::vector<Mention> tag(const Document& document,
                         const Segmentation& segmentation,
                         WordMemory* memory = nullptr);

}  // namespace dateline

#endif  // DATELINE_ENTITIES_TAGGER_H_
