#include "text/mapped_text.h"

#include <utility>

#include "text/utf8.h"

namespace dateline {

void MappedText::append_copy(std::string_view source, SourceSpan span) {
  text.append(source.substr(span.start, span.size()));
  map.append_copy(span.start, span.size());
}

void MappedText::append_replacement(std::string_view with, SourceSpan span) {
  text.append(with);
  map.append_replacement(static_cast<uint32_t>(with.size()), span);
}

void MappedText::append(const MappedText& other) {
  text.append(other.text);
  map.append(other.map);
}

MappedText MappedText::slice(Span span) const {
  return {text.substr(span.start, span.size()), map.slice(span)};
}

void MappedText::replace(Span span, std::string_view with) {
  MappedText result = slice({0, span.start});
  result.append_replacement(with, map.to_source(span));
  result.append(slice({span.end, static_cast<uint32_t>(text.size())}));
  *this = std::move(result);
}

void MappedText::truncate(uint32_t size) {
  text.resize(size);
  map.truncate(size);
}

void MappedText::trim() {
  uint32_t start = 0;
  uint32_t end = static_cast<uint32_t>(text.size());
  while (start < end && is_ascii_space(text[start])) ++start;
  while (end > start && is_ascii_space(text[end - 1])) --end;
  if (start > 0 || end < text.size()) *this = slice({start, end});
}

}  // namespace dateline
