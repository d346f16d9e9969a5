#ifndef DATELINE_SPAN_H_
#define DATELINE_SPAN_H_

#include <compare>
#include <cstdint>

namespace dateline {

// A half-open range of UTF-8 bytes in the clean text (`Document::text`). Both
// ends lie on code point borders. This is the unit of everything inside the
// library; exporters translate into the unit the caller asked for.
struct Span {
  uint32_t start = 0;
  uint32_t end = 0;

  uint32_t size() const { return end - start; }
  bool empty() const { return start == end; }
  bool contains(Span other) const {
    return start <= other.start && other.end <= end;
  }
  bool overlaps(Span other) const {
    return start < other.end && other.start < end;
  }
  auto operator<=>(const Span&) const = default;
};

// A half-open range of UTF-8 bytes in the source as it was given, after
// decoding (`Document::source`). A type of its own, so that the two
// coordinates cannot be mixed up.
struct SourceSpan {
  uint32_t start = 0;
  uint32_t end = 0;

  uint32_t size() const { return end - start; }
  bool empty() const { return start == end; }
  auto operator<=>(const SourceSpan&) const = default;
};

// The unit in which offsets are written into exported results.
enum class OffsetUnit : uint8_t {
  kUtf16,      // UTF-16 code units: what JavaScript counts
  kCodePoint,  // Unicode code points: what Python counts
  kUtf8,       // bytes
};

}  // namespace dateline

#endif  // DATELINE_SPAN_H_
