#include "clean/edits.h"

#include <algorithm>
#include <utility>

namespace dateline {

bool is_skipped(const Options& options, std::string_view kind) {
  return std::find(options.skip_repairs.begin(), options.skip_repairs.end(),
                   kind) != options.skip_repairs.end();
}

Repair removal(std::string_view source, SourceSpan span, std::string_view kind,
               Certainty certainty, std::string_view reason) {
  Repair repair;
  repair.source = span;
  repair.kind = std::string(kind);
  repair.before = std::string(source.substr(span.start, span.size()));
  repair.certainty = certainty;
  repair.reason = std::string(reason);
  return repair;
}

void apply_edits(const std::vector<Edit>& edits, std::string_view source,
                 MappedText& text, std::vector<Repair>& repairs) {
  if (edits.empty()) return;
  MappedText result;
  uint32_t at = 0;
  for (const Edit& edit : edits) {
    const SourceSpan place = text.map.to_source(edit.span);
    result.append(text.slice({at, edit.span.start}));
    Repair repair =
        removal(source, place, edit.kind, edit.certainty, edit.reason);
    repair.after = edit.with;
    const std::string_view old =
        std::string_view(text.text).substr(edit.span.start, edit.span.size());
    if (old == edit.with) {
      result.append(text.slice(edit.span));
    } else {
      result.append_replacement(edit.with, place);
    }
    repairs.push_back(std::move(repair));
    at = edit.span.end;
  }
  result.append(text.slice({at, static_cast<uint32_t>(text.text.size())}));
  text = std::move(result);
}

}  // namespace dateline
