// The trained tagger over our own documents and tokens.

#include "entities/tagger.h"

#include "entities/complete_mentions.h"
#include "entities/name_pairs.h"
#include "entities/split_mentions.h"
#include "entities/tagger_spans.h"

namespace dateline {

std::vector<TaggedSpan> tag_tokens(const std::vector<TokenTexts>& sentences,
                                   const std::vector<bool>& is_headline,
                                   WordMemory* memory) {
  (void)is_headline;  // the letters say it
  return tag_with(tagger_model(), sentences, memory);
}

std::vector<Mention> tag(const Document& document,
                         const Segmentation& segmentation, WordMemory* memory) {
  std::vector<TokenTexts> sentences;
  std::vector<bool> headlines;
  for (const Sentence& sentence : segmentation.sentences) {
    TokenTexts& tokens = sentences.emplace_back();
    for (uint32_t t = sentence.first_token; t < sentence.end_token; ++t) {
      tokens.push_back(document.at(segmentation.tokens[t].span));
    }
    headlines.push_back(document.blocks[sentence.block].type ==
                        BlockType::kTitle);
  }
  std::vector<Mention> mentions;
  for (const TaggedSpan& span : tag_tokens(sentences, headlines, memory)) {
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
