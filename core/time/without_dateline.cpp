#include "time/without_dateline.h"

#include "text/utf8.h"

namespace dateline {

Span without_dateline(Span span, const Document& document) {
  const std::string_view text = document.at(span);
  if (document.dateline.empty() || !text.starts_with(document.dateline)) {
    return span;
  }
  uint32_t at = span.start + static_cast<uint32_t>(document.dateline.size());
  while (at < span.end && !is_ascii_alpha(document.text[at]) &&
         !is_ascii_digit(document.text[at]) && document.text[at] != '"' &&
         static_cast<unsigned char>(document.text[at]) < 0xC3) {
    ++at;
  }
  return {at, span.end};
}

}  // namespace dateline
