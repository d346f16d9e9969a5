#ifndef DATELINE_SOURCE_MAP_H_
#define DATELINE_SOURCE_MAP_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "dateline/span.h"

namespace dateline {

// Where each piece of the clean text came from. Built from left to right;
// lookups take O(log n) of the number of pieces.
class SourceMap {
 public:
  // A piece is either copied (both ranges have the same bytes) or replaced:
  // the clean bytes stand for the whole source range (a decoded character
  // reference, a repaired letter, white space run together).
  struct Piece {
    Span clean;
    SourceSpan source;
    bool copied = true;
  };

  // Appends a piece behind the last one. Neighbouring copies are joined.
  void append_copy(uint32_t source_start, uint32_t size);
  void append_replacement(uint32_t clean_size, SourceSpan source);

  // Appends another map's pieces, shifted behind the last one.
  void append(const SourceMap& other);

  // Forgets what lies behind the first `size` bytes of the clean text.
  void truncate(uint32_t size);

  // The part of this map for a range of the clean text.
  SourceMap slice(Span range) const;

  // The source of a range of the clean text: from where its first byte came
  // to where its last byte came. Empty ranges give an empty place between.
  SourceSpan to_source(Span span) const;

  // The clean text made from a source range; empty when all of it was left
  // out. For maps whose pieces ascend in the source.
  Span to_clean(SourceSpan span) const;

  // Bytes of clean text covered.
  uint32_t size() const;

  size_t pieces() const { return pieces_.size(); }
  Piece piece(size_t i) const;
  // Makes room for as many pieces.
  void reserve(size_t pieces) { pieces_.reserve(pieces); }

 private:
  // A page has millions of them: no more than has to be kept. A piece begins
  // in the clean text where the one before it ends.
  struct Stored {
    uint32_t clean_end = 0;
    uint32_t source_start = 0;
    uint32_t source_size : 31 = 0;
    uint32_t copied : 1 = 1;
  };

  uint32_t clean_start(size_t i) const {
    return i == 0 ? 0 : pieces_[i - 1].clean_end;
  }
  // The first piece that ends behind `at` in the clean text.
  size_t piece_at(uint32_t at) const;

  std::vector<Stored> pieces_;
};

}  // namespace dateline

#endif  // DATELINE_SOURCE_MAP_H_
