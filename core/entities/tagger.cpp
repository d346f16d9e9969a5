#include "entities/tagger.h"

namespace dateline {

std::vector<TaggedSpan> tag_tokens(const std::vector<TokenTexts>&,
                                   const std::vector<bool>&) {
  return {};
}

std::vector<Mention> tag(const Document&, const Segmentation&) { return {}; }

}  // namespace dateline
