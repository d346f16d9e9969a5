#include "entities/tagger_spans.h"

namespace dateline {
namespace {

std::vector<TaggedSpan> spans_of(
    const std::vector<std::vector<uint8_t>>& labels) {
  std::vector<TaggedSpan> spans;
  for (uint32_t s = 0; s < labels.size(); ++s) {
    uint32_t first = 0;
    for (uint32_t t = 0; t < labels[s].size(); ++t) {
      const int label = labels[s][t];
      if (label == 0) continue;
      if (may_begin(label)) first = t;
      if (may_end(label)) spans.push_back({s, first, t + 1, type_of(label), 1});
    }
  }
  return spans;
}

}  // namespace

std::vector<TaggedSpan> tag_with(const TaggerModel& model,
                                 const std::vector<TokenTexts>& sentences) {
  const TaggerDocument document = read_document(sentences, model.lexicon());
  return spans_of(decode(model, document));
}

}  // namespace dateline
