#include <algorithm>
#include <utility>

#include "clean/draft.h"

namespace dateline {

namespace {

// Where a repair's place in the source has ended up in the clean text.
Span place(const Document& document, const Repair& repair) {
  for (const auto& block : document.blocks) {
    const SourceSpan source = document.map.to_source(block.span);
    if (source.start <= repair.source.start &&
        repair.source.end <= source.end) {
      return document.map.slice(block.span).to_clean(repair.source).empty()
                 ? Span{block.span.start, block.span.start}
                 : document.map.to_clean(repair.source);
    }
  }
  const Span span = document.map.to_clean(repair.source);
  return {span.start, span.start};
}

}  // namespace

Document assemble(Draft draft) {
  Document document = std::move(draft.facts);
  document.source = std::string(draft.source);
  for (DraftBlock& block : draft.blocks) {
    if (block.text.empty()) continue;
    if (!document.text.empty()) {
      // The blank line stands for whatever was between the blocks.
      const uint32_t from =
          document.map.to_source({0, document.map.size()}).end;
      const SourceSpan next = block.text.source();
      document.text += "\n\n";
      document.map.append_replacement(
          2, {std::min(from, next.start), std::max(from, next.start)});
    }
    const uint32_t start = static_cast<uint32_t>(document.text.size());
    document.text += block.text.text;
    document.map.append(block.text.map);
    const uint32_t end = static_cast<uint32_t>(document.text.size());
    document.blocks.push_back(
        {{start, end}, block.type, block.level, std::move(block.image)});
  }
  document.repairs = std::move(draft.repairs);
  std::stable_sort(
      document.repairs.begin(), document.repairs.end(),
      [](const Repair& a, const Repair& b) { return a.source < b.source; });
  for (Repair& repair : document.repairs) {
    repair.span = place(document, repair);
  }
  return document;
}

}  // namespace dateline
