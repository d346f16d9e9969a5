#ifndef DATELINE_CLEAN_SOURCE_LINES_H_
#define DATELINE_CLEAN_SOURCE_LINES_H_

#include <cstdint>
#include <string_view>
#include <vector>

namespace dateline {

// A line of the source without white space and quotation marks (">") around.
struct SourceLine {
  uint32_t start = 0;  // bytes
  uint32_t end = 0;
  uint32_t width = 0;   // characters
  uint32_t indent = 0;  // columns before it
  uint32_t tabs = 0;    // inside it
  bool quoted = false;
  bool blank() const { return start == end; }
};

// The lines of a text, whatever system ended them. Linear.
std::vector<SourceLine> source_lines(std::string_view source);

// The width at which a text's lines are wrapped, in characters; 0 when every
// line end is meant. Wrapped lines end in the middle of a sentence again and
// again, all near the same column.
uint32_t wrap_width(std::string_view source,
                    const std::vector<SourceLine>& lines);

// Bytes of a bullet mark and the spaces behind it, or 0.
uint32_t bullet_size(std::string_view line);

}  // namespace dateline

#endif  // DATELINE_CLEAN_SOURCE_LINES_H_
