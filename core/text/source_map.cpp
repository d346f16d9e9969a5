#include "dateline/source_map.h"

#include <algorithm>

namespace dateline {

SourceMap::Piece SourceMap::piece(size_t i) const {
  const Stored& stored = pieces_[i];
  return {{clean_start(i), stored.clean_end},
          {stored.source_start, stored.source_start + stored.source_size},
          stored.copied != 0};
}

uint32_t SourceMap::size() const {
  return pieces_.empty() ? 0 : pieces_.back().clean_end;
}

void SourceMap::append_copy(uint32_t source_start, uint32_t count) {
  if (count == 0) return;
  const uint32_t at = size();
  if (!pieces_.empty()) {
    Stored& last = pieces_.back();
    if (last.copied && last.source_start + last.source_size == source_start) {
      last.clean_end += count;
      last.source_size += count;
      return;
    }
  }
  pieces_.push_back({at + count, source_start, count, 1});
}

void SourceMap::append_replacement(uint32_t clean_size, SourceSpan source) {
  if (clean_size == 0) return;
  pieces_.push_back({size() + clean_size, source.start, source.size(), 0});
}

void SourceMap::truncate(uint32_t size) {
  while (!pieces_.empty() && clean_start(pieces_.size() - 1) >= size) {
    pieces_.pop_back();
  }
  if (pieces_.empty()) return;
  Stored& last = pieces_.back();
  if (last.clean_end <= size) return;
  if (last.copied) last.source_size -= last.clean_end - size;
  last.clean_end = size;
}

void SourceMap::append(const SourceMap& other) {
  uint32_t start = 0;
  for (const Stored& piece : other.pieces_) {
    if (piece.copied) {
      append_copy(piece.source_start, piece.source_size);
    } else {
      append_replacement(
          piece.clean_end - start,
          {piece.source_start, piece.source_start + piece.source_size});
    }
    start = piece.clean_end;
  }
}

size_t SourceMap::piece_at(uint32_t at) const {
  return static_cast<size_t>(
      std::upper_bound(pieces_.begin(), pieces_.end(), at,
                       [](uint32_t value, const Stored& piece) {
                         return value < piece.clean_end;
                       }) -
      pieces_.begin());
}

SourceMap SourceMap::slice(Span range) const {
  SourceMap result;
  for (size_t i = piece_at(range.start); i < pieces_.size(); ++i) {
    const Piece one = piece(i);
    if (one.clean.start >= range.end) break;
    const uint32_t start = std::max(one.clean.start, range.start);
    const uint32_t end = std::min(one.clean.end, range.end);
    if (one.copied) {
      result.append_copy(one.source.start + (start - one.clean.start),
                         end - start);
    } else {
      result.append_replacement(end - start, one.source);
    }
  }
  return result;
}

SourceSpan SourceMap::to_source(Span span) const {
  if (pieces_.empty()) return {};
  const size_t at = piece_at(span.start);
  if (at == pieces_.size()) {
    const uint32_t end = piece(at - 1).source.end;
    return {end, end};
  }
  const Piece first = piece(at);
  const uint32_t start =
      first.copied && span.start >= first.clean.start
          ? first.source.start + (span.start - first.clean.start)
          : first.source.start;
  if (span.empty()) return {start, start};
  size_t to = at;  // most spans are short
  for (int i = 0; i < 4 && to < pieces_.size(); ++i, ++to) {
    if (span.end - 1 < pieces_[to].clean_end) break;
  }
  if (to < pieces_.size() && span.end - 1 >= pieces_[to].clean_end) {
    to = piece_at(span.end - 1);
  }
  if (to == pieces_.size()) return {start, piece(to - 1).source.end};
  const Piece last = piece(to);
  const uint32_t end = last.copied
                           ? last.source.start + (span.end - last.clean.start)
                           : last.source.end;
  return {start, std::max(start, end)};
}

Span SourceMap::to_clean(SourceSpan span) const {
  auto i = static_cast<size_t>(
      std::lower_bound(pieces_.begin(), pieces_.end(), span.start,
                       [](const Stored& piece, uint32_t value) {
                         return piece.source_start + piece.source_size <= value;
                       }) -
      pieces_.begin());
  if (i == pieces_.size()) return {size(), size()};
  const auto into = [](const Piece& one, uint32_t at) {
    return one.copied ? one.clean.start + (at - one.source.start)
                      : one.clean.start;
  };
  const Piece first = piece(i);
  Span result;
  result.start = first.source.start >= span.start ? first.clean.start
                                                  : into(first, span.start);
  result.end = result.start;
  for (; i < pieces_.size(); ++i) {
    const Piece one = piece(i);
    if (one.source.start >= span.end) break;
    result.end = one.source.end <= span.end || !one.copied
                     ? one.clean.end
                     : into(one, span.end);
  }
  result.end = std::max(result.start, result.end);
  return result;
}

}  // namespace dateline
