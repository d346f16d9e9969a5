#include "clean/edits.h"

#include <algorithm>
#include <utility>

#include "text/offsets.h"

namespace dateline {

bool is_skipped(const Options& options, std::string_view kind) {
  return std::find(options.skip_repairs.begin(), options.skip_repairs.end(),
                   kind) != options.skip_repairs.end();
}

bool is_undone(const Options& options, std::string_view kind, uint32_t start) {
  if (options.undo.empty()) return false;
  return std::binary_search(options.undo.begin(), options.undo.end(),
                            RepairPlace{std::string(kind), start});
}

Options with_source_offsets(Options options, std::string_view source) {
  if (options.undo.empty()) return options;
  const Offsets offsets(source, options.undo_offsets);
  for (RepairPlace& place : options.undo) {
    place.start = offsets.byte_of(place.start);
  }
  options.undo_offsets = OffsetUnit::kUtf8;
  std::sort(options.undo.begin(), options.undo.end());
  return options;
}

void keep_wanted(const Options& options, const MappedText& text,
                 std::vector<SourceSpan>& untouched, std::vector<Edit>& edits) {
  std::erase_if(edits, [&](const Edit& edit) {
    if (is_skipped(options, edit.kind)) return true;
    if (options.undo.empty()) return false;
    const SourceSpan place = text.map.to_source(edit.span);
    for (const SourceSpan& span : untouched) {
      if (span.start < place.end && place.start < span.end) return true;
    }
    if (!is_undone(options, edit.kind, place.start)) return false;
    untouched.push_back(place);
    return true;
  });
}

Repair removal(SourceSpan span, std::string_view kind, Certainty certainty,
               Reason reason) {
  Repair repair;
  repair.source = span;
  repair.kind = kind;
  repair.certainty = certainty;
  repair.reason = std::move(reason);
  return repair;
}

bool record_removal(const Options& options, Repair repair,
                    std::vector<Repair>& repairs) {
  if (is_skipped(options, repair.kind) ||
      is_undone(options, repair.kind, repair.source.start)) {
    return false;
  }
  repairs.push_back(std::move(repair));
  return true;
}

void apply_edits(std::vector<Edit> edits, MappedText& text,
                 std::vector<Repair>& repairs) {
  if (edits.empty()) return;
  MappedText result;
  result.reserve(text, edits.size());
  uint32_t at = 0;
  // Very many at once need no room for as many again.
  if (edits.size() > repairs.capacity()) {
    repairs.reserve(repairs.size() + edits.size());
  }
  for (Edit& edit : edits) {
    const SourceSpan place = text.map.to_source(edit.span);
    result.append(text.slice({at, edit.span.start}));
    Repair repair =
        removal(place, edit.kind, edit.certainty, std::move(edit.reason));
    const std::string_view old =
        std::string_view(text.text).substr(edit.span.start, edit.span.size());
    if (old == edit.with) {
      result.append(text.slice(edit.span));
    } else {
      result.append_replacement(edit.with, place);
    }
    repair.after = std::move(edit.with);
    repairs.push_back(std::move(repair));
    at = edit.span.end;
  }
  result.append(text.slice({at, static_cast<uint32_t>(text.text.size())}));
  text = std::move(result);
}

}  // namespace dateline
