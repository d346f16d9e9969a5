#ifndef DATELINE_TEXT_MAPPED_TEXT_H_
#define DATELINE_TEXT_MAPPED_TEXT_H_

#include <string>
#include <string_view>

#include "dateline/source_map.h"

namespace dateline {

// A text in the making that knows where each of its bytes came from. The
// readers fill it, the repairs edit it, and assembling joins all blocks into
// the clean text.
struct MappedText {
  std::string text;
  SourceMap map;

  bool empty() const { return text.empty(); }

  // Appends source bytes as they stand. `source` is the whole decoded source.
  void append_copy(std::string_view source, SourceSpan span);
  // Appends `with` in place of the source span.
  void append_replacement(std::string_view with, SourceSpan span);
  void append(const MappedText& other);

  MappedText slice(Span span) const;

  // Puts `with` in place of a range of this text. Linear; to make many edits
  // build a new MappedText from slices instead.
  void replace(Span span, std::string_view with);

  // Cuts off all but the first `size` bytes; as cheap as what is cut is small.
  void truncate(uint32_t size);

  // Makes room for a copy of another text in which so many edits were made.
  void reserve(const MappedText& other, size_t edits) {
    text.reserve(other.text.size());
    map.reserve(other.map.pieces() + edits);
  }

  // Cuts white space off both ends.
  void trim();

  SourceSpan source() const {
    return map.to_source({0, static_cast<uint32_t>(text.size())});
  }
};

}  // namespace dateline

#endif  // DATELINE_TEXT_MAPPED_TEXT_H_
