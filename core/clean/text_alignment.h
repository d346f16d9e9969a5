#ifndef DATELINE_CLEAN_TEXT_ALIGNMENT_H_
#define DATELINE_CLEAN_TEXT_ALIGNMENT_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "dateline/span.h"

namespace dateline {

// A run of an HTML text node and the run of the source that gave it.
struct AlignedText {
  Span decoded;
  SourceSpan original;
  bool copied = true;  // both have the same bytes
};

// Says where each part of a text node came from. `original` is its stretch of
// the source, which may hold more than text: character references, carriage
// returns and NULs that parsing changes or drops, stray tags and comments that
// gave no node. Both are valid UTF-8; the runs cover `decoded` and ascend in
// both, on code point borders. Linear.
std::vector<AlignedText> align_text(std::string_view original,
                                    std::string_view decoded);

}  // namespace dateline

#endif  // DATELINE_CLEAN_TEXT_ALIGNMENT_H_
