#ifndef DATELINE_CLEAN_LINES_H_
#define DATELINE_CLEAN_LINES_H_

#include <string_view>
#include <vector>

#include "clean/draft.h"

namespace dateline {

// A paragraph of a plain text before anybody has asked what it is.
struct TextParagraph {
  MappedText text;  // wrapped lines joined by one space
  uint32_t lines = 1;
  bool bullet = false;  // the mark itself is cut off
  bool quoted = false;  // ">" of an e-mail, cut off
  bool stays = false;   // whatever it is, the caller wants it kept
};

// Splits a plain text at blank lines, and at line ends unless the lines are
// hard-wrapped: then joins them, undoing hyphenation. Linear.
std::vector<TextParagraph> split_paragraphs(Draft& draft,
                                            const Options& options);

}  // namespace dateline

#endif  // DATELINE_CLEAN_LINES_H_
