#include "time/without_dateline.h"

#include "clean/line_types.h"
#include "text/utf8.h"

namespace dateline {
namespace {

// The dateline of a second report, or of a paragraph below the first.
size_t another_size(Span span, const Document& document) {
  const std::string_view text = document.at(span);
  const bool shouted =
      text.size() > 2 && is_ascii_upper(text[0]) && is_ascii_upper(text[1]);
  const bool opens = span.start == 0 || document.text[span.start - 1] == '\n';
  return shouted && opens ? dateline_size(text) : 0;
}

// How much of the dateline opens the span: all of it, or what is left behind
// a full stop in it ("ALDER FALLS, Calif. | (AP) - A fire"), or nothing.
size_t dateline_part(Span span, const Document& document) {
  const std::string_view text = document.at(span);
  const std::string_view dateline = document.dateline;
  if (!dateline.empty() && text.starts_with(dateline)) return dateline.size();
  if (const size_t size = another_size(span, document); size > 0) return size;
  for (size_t stop = dateline.find(". "); stop != std::string_view::npos;
       stop = dateline.find(". ", stop + 1)) {
    const size_t cut = stop + 2;
    const bool goes_on =
        span.start >= cut && text.starts_with(dateline.substr(cut)) &&
        document.text.compare(span.start - cut, cut, dateline.substr(0, cut)) ==
            0;
    if (goes_on) return dateline.size() - cut;
  }
  return 0;
}

}  // namespace

Span without_dateline(Span span, const Document& document) {
  const size_t part = dateline_part(span, document);
  if (part == 0) return span;
  uint32_t at = span.start + static_cast<uint32_t>(part);
  while (at < span.end && !is_ascii_alpha(document.text[at]) &&
         !is_ascii_digit(document.text[at]) && document.text[at] != '"' &&
         static_cast<unsigned char>(document.text[at]) < 0xC3) {
    ++at;
  }
  return {at, span.end};
}

}  // namespace dateline
