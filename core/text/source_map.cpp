#include "dateline/source_map.h"

#include <algorithm>

namespace dateline {

uint32_t SourceMap::size() const {
  return pieces_.empty() ? 0 : pieces_.back().clean.end;
}

void SourceMap::append_copy(uint32_t source_start, uint32_t count) {
  if (count == 0) return;
  const uint32_t at = size();
  if (!pieces_.empty()) {
    Piece& last = pieces_.back();
    if (last.copied && last.source.end == source_start) {
      last.clean.end += count;
      last.source.end += count;
      return;
    }
  }
  pieces_.push_back(
      {{at, at + count}, {source_start, source_start + count}, true});
}

void SourceMap::append_replacement(uint32_t clean_size, SourceSpan source) {
  if (clean_size == 0) return;
  const uint32_t at = size();
  pieces_.push_back({{at, at + clean_size}, source, false});
}

void SourceMap::truncate(uint32_t size) {
  while (!pieces_.empty() && pieces_.back().clean.start >= size) {
    pieces_.pop_back();
  }
  if (pieces_.empty()) return;
  Piece& last = pieces_.back();
  if (last.clean.end <= size) return;
  if (last.copied) last.source.end -= last.clean.end - size;
  last.clean.end = size;
}

void SourceMap::append(const SourceMap& other) {
  for (const Piece& piece : other.pieces_) {
    if (piece.copied) {
      append_copy(piece.source.start, piece.source.size());
    } else {
      append_replacement(piece.clean.size(), piece.source);
    }
  }
}

namespace {

// First piece that ends behind `at`.
std::vector<SourceMap::Piece>::const_iterator piece_at(
    const std::vector<SourceMap::Piece>& pieces, uint32_t at) {
  return std::upper_bound(pieces.begin(), pieces.end(), at,
                          [](uint32_t value, const SourceMap::Piece& p) {
                            return value < p.clean.end;
                          });
}

}  // namespace

SourceMap SourceMap::slice(Span range) const {
  SourceMap result;
  for (auto it = piece_at(pieces_, range.start);
       it != pieces_.end() && it->clean.start < range.end; ++it) {
    const uint32_t start = std::max(it->clean.start, range.start);
    const uint32_t end = std::min(it->clean.end, range.end);
    if (it->copied) {
      result.append_copy(it->source.start + (start - it->clean.start),
                         end - start);
    } else {
      result.append_replacement(end - start, it->source);
    }
  }
  return result;
}

SourceSpan SourceMap::to_source(Span span) const {
  if (pieces_.empty()) return {};
  const auto first = piece_at(pieces_, span.start);
  if (first == pieces_.end()) {
    const uint32_t end = pieces_.back().source.end;
    return {end, end};
  }
  const uint32_t start =
      first->copied && span.start >= first->clean.start
          ? first->source.start + (span.start - first->clean.start)
          : first->source.start;
  if (span.empty()) return {start, start};
  auto last = first;  // most spans are short
  for (int i = 0; i < 4 && last != pieces_.end(); ++i, ++last) {
    if (span.end - 1 < last->clean.end) break;
  }
  if (last != pieces_.end() && span.end - 1 >= last->clean.end) {
    last = piece_at(pieces_, span.end - 1);
  }
  if (last == pieces_.end()) return {start, pieces_.back().source.end};
  const uint32_t end = last->copied
                           ? last->source.start + (span.end - last->clean.start)
                           : last->source.end;
  return {start, std::max(start, end)};
}

Span SourceMap::to_clean(SourceSpan span) const {
  auto it = std::lower_bound(
      pieces_.begin(), pieces_.end(), span.start,
      [](const Piece& p, uint32_t value) { return p.source.end <= value; });
  if (it == pieces_.end()) return {size(), size()};
  const auto into = [](const Piece& piece, uint32_t at) {
    return piece.copied ? piece.clean.start + (at - piece.source.start)
                        : piece.clean.start;
  };
  Span result;
  result.start =
      it->source.start >= span.start ? it->clean.start : into(*it, span.start);
  result.end = result.start;
  for (; it != pieces_.end() && it->source.start < span.end; ++it) {
    result.end = it->source.end <= span.end || !it->copied
                     ? it->clean.end
                     : into(*it, span.end);
  }
  result.end = std::max(result.start, result.end);
  return result;
}

}  // namespace dateline
