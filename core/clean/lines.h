#ifndef DATELINE_CLEAN_LINES_H_
#define DATELINE_CLEAN_LINES_H_

#include <string>
#include <string_view>
#include <vector>

#include "clean/draft.h"

namespace dateline {

// A paragraph of a plain text before anybody has asked what it is.
struct TextParagraph {
  MappedText text;      // wrapped lines joined by one space
  std::string address;  // of a picture
  uint32_t lines = 1;
  uint32_t blank_before = 0;  // blank lines between it and the one above
  uint8_t heading = 0;        // level, where the markup says so
  bool bullet = false;        // the mark itself is cut off
  bool quoted = false;        // ">" of an e-mail, cut off
  bool image = false;         // a picture; the text is its caption
  bool table = false;         // cells with tabs between, a row beside it
  bool known_byline = false;  // a label or a database said so
  bool known_date = false;    // the same
  bool stays = false;         // whatever it is, the caller wants it kept
};

// Splits a plain text at blank lines, and at line ends unless the lines are
// hard-wrapped: then joins them, undoing hyphenation. Linear.
std::vector<TextParagraph> split_paragraphs(Draft& draft,
                                            const Options& options);

// Joins a paragraph to the one before it, as the lines of one are joined: with
// a space, or undoing hyphenation.
void join_paragraphs(TextParagraph& above, const TextParagraph& below,
                     Draft& draft, const Options& options);

}  // namespace dateline

#endif  // DATELINE_CLEAN_LINES_H_
