#ifndef DATELINE_ENTITIES_SENTENCE_READING_H_
#define DATELINE_ENTITIES_SENTENCE_READING_H_

#include <string_view>
#include <vector>

#include "dateline/analysis.h"
#include "entities/phrases.h"
#include "text/segment.h"

namespace dateline {

// The sentence that is read from left to right, and the names before and
// behind the place where the reader is.
struct SentenceReading {
  SentenceReading(const Analysis& whole, const Segmentation& parts)
      : analysis(whole), segmentation(parts), tokens(parts.tokens) {}

  void enter(uint32_t sentence) {
    begin = segmentation.sentences[sentence].first_token;
    end = segmentation.sentences[sentence].end_token;
  }

  // The token's text; empty outside the sentence.
  std::string_view at(uint32_t i) const {
    if (i < begin || i >= end) return {};
    return analysis.document.at(tokens[i].span);
  }

  // Does no noun go on at this token?
  bool ends_phrase(uint32_t i) const {
    return i >= end || ends_noun_phrase(at(i), tokens[i].kind);
  }

  // The name that begins at this token, if it is one of the next two.
  const Mention* name_at(uint32_t i) const {
    if (i < begin || i >= end) return nullptr;
    for (size_t m = next_mention;
         m < analysis.mentions.size() && m < next_mention + 2; ++m) {
      const Mention& mention = analysis.mentions[m];
      if (mention.span.start == tokens[i].span.start) return &mention;
    }
    return nullptr;
  }

  // The token behind a name that begins at token `i`.
  uint32_t behind(const Mention& name, uint32_t i) const {
    while (i < end && tokens[i].span.start < name.span.end) ++i;
    return i;
  }

  // The name that was passed last, if there is one.
  const Mention* last_name() const {
    return next_mention == 0 ? nullptr : &analysis.mentions[next_mention - 1];
  }

  const Analysis& analysis;
  const Segmentation& segmentation;
  const std::vector<Token>& tokens;
  uint32_t begin = 0;
  uint32_t end = 0;
  size_t next_mention = 0;
};

}  // namespace dateline

#endif  // DATELINE_ENTITIES_SENTENCE_READING_H_
