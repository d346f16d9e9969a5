#include "entities/tagger_spans.h"

#include <algorithm>

namespace dateline {
namespace {

constexpr int32_t kCertain = 240;  // margin

// How often names with such a margin are right.
float confidence_of(int32_t margin) {
  const int32_t m = std::min(margin, kCertain);
  return static_cast<float>(m * 50 / kCertain + 49) / 100;
}

std::vector<TaggedSpan> spans_of(const TaggerResult& result) {
  std::vector<TaggedSpan> spans;
  for (uint32_t s = 0; s < result.labels.size(); ++s) {
    uint32_t first = 0;
    int32_t margin = 0;
    for (uint32_t t = 0; t < result.labels[s].size(); ++t) {
      const int label = result.labels[s][t];
      if (label == 0) continue;
      if (may_begin(label)) {
        first = t;
        margin = kCertain;
      }
      margin = std::min(margin, result.margins[s][t]);
      if (may_end(label)) {
        spans.push_back(
            {s, first, t + 1, type_of(label), confidence_of(margin)});
      }
    }
  }
  return spans;
}

}  // namespace

std::vector<TaggedSpan> tag_with(const TaggerModel& model,
                                 const std::vector<TokenTexts>& sentences,
                                 WordMemory* memory) {
  const TaggerDocument document =
      read_document(sentences, model.lexicon(), memory);
  return spans_of(decode(model, document));
}

}  // namespace dateline
