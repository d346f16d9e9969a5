#ifndef DATELINE_TEXT_SEGMENT_H_
#define DATELINE_TEXT_SEGMENT_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "dateline/document.h"
#include "dateline/span.h"
#include "text/paragraph_memory.h"

namespace dateline {

enum class TokenKind : uint8_t {
  kWord,         // letters, with inner apostrophes and abbreviation points
  kNumber,       // begins with a digit: "5", "1,500", "9:30", "19th"
  kPunctuation,  // one mark; an ellipsis is one token
  kSymbol,       // "$", "%", "€", emoji
};

enum class TokenCase : uint8_t { kNone, kLower, kUpper, kTitle, kMixed };

// A token of the clean text. Hyphenated words are split into their parts with
// the hyphen as a token of its own; "U.S.", "Mr.", "Nov." keep their points;
// "'s" and "n't" are tokens ("Trump" "'s", "do" "n't").
struct Token {
  Span span;
  TokenKind kind = TokenKind::kWord;
  TokenCase letter_case = TokenCase::kNone;
  bool space_before = false;
};

struct Sentence {
  Span span;
  uint32_t first_token = 0;
  uint32_t end_token = 0;  // one behind the last
  uint32_t block = 0;      // index into Document::blocks
};

struct Segmentation {
  std::vector<Token> tokens;        // ascending
  std::vector<Sentence> sentences;  // ascending, none crosses a block

  // Sentence that holds this byte (or the nearest one before it).
  uint32_t sentence_at(uint32_t offset) const;
  // First token that ends behind this byte.
  uint32_t token_at(uint32_t offset) const;
};

// Sentences and tokens of a text with its blocks. Linear. What is in `memory`,
// if any, is not split again; spans and indexes there count from the block.
Segmentation segment(std::string_view text, const std::vector<Block>& blocks,
                     ParagraphMemory<Segmentation>* memory = nullptr);

}  // namespace dateline

#endif  // DATELINE_TEXT_SEGMENT_H_
