// The trained tagger over our own documents and tokens.

#include "entities/tagger.h"

#include "entities/complete_mentions.h"
#include "entities/name_pairs.h"
#include "entities/split_mentions.h"
#include "entities/tagger_spans.h"

namespace dateline {

std::vector<TaggedSpan> tag_tokens(const std::vector<TokenTexts>& sentences,
                                   WordMemory* memory) {
  return tag_with(tagger_model(), sentences, memory);
}

std::vector<Mention> tag(const Document& document,
                         const Segmentation& segmentation, WordMemory* memory) {
  std::vector<TokenTexts> sentences;
  for (const Sentence& sentence : segmentation.sentences) {
    TokenTexts& tokens = sentences.emplace_back();
    for (uint32_t t = sentence.first_token; t < sentence.end_token; ++t) {
      tokens.push_back(document.at(segmentation.tokens[t].span));
    }
  }
  std::vector<Mention> mentions;
  for (const TaggedSpan& span : tag_tokens(sentences, memory)) {
    const uint32_t first = segmentation.sentences[span.sentence].first_token;
    mentions.push_back({{segmentation.tokens[first + span.first].span.start,
                         segmentation.tokens[first + span.end - 1].span.end},
                        span.type,
                        MentionForm::kName,
                        kNoEntity,
                        span.confidence});
  }
  split_name_pairs(document, mentions);
  split_places_from_titles(document, mentions);
  complete_mentions(document, segmentation, mentions);
  return mentions;
}

}  // namespace dateline
