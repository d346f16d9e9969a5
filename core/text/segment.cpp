#include "text/segment.h"

#include <algorithm>

#include "text/utf8.h"

namespace dateline {

uint32_t Segmentation::sentence_at(uint32_t offset) const {
  const auto it = std::upper_bound(
      sentences.begin(), sentences.end(), offset,
      [](uint32_t value, const Sentence& s) { return value < s.span.start; });
  return it == sentences.begin()
             ? 0
             : static_cast<uint32_t>(it - sentences.begin() - 1);
}

uint32_t Segmentation::token_at(uint32_t offset) const {
  const auto it = std::upper_bound(
      tokens.begin(), tokens.end(), offset,
      [](uint32_t value, const Token& t) { return value < t.span.end; });
  return static_cast<uint32_t>(it - tokens.begin());
}

Segmentation segment(std::string_view text, const std::vector<Block>& blocks) {
  Segmentation result;
  for (uint32_t b = 0; b < blocks.size(); ++b) {
    const Span span = blocks[b].span;
    Sentence sentence{span, static_cast<uint32_t>(result.tokens.size()), 0, b};
    for (uint32_t i = span.start; i < span.end;) {
      if (is_ascii_space(text[i])) {
        ++i;
        continue;
      }
      uint32_t end = i;
      while (end < span.end && !is_ascii_space(text[end])) ++end;
      result.tokens.push_back({{i, end}});
      i = end;
    }
    sentence.end_token = static_cast<uint32_t>(result.tokens.size());
    result.sentences.push_back(sentence);
  }
  return result;
}

}  // namespace dateline
