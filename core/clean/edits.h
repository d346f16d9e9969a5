#ifndef DATELINE_CLEAN_EDITS_H_
#define DATELINE_CLEAN_EDITS_H_

#include <string>
#include <string_view>
#include <vector>

#include "clean/draft.h"

namespace dateline {

// One change to a block's text, with the words for its record.
struct Edit {
  Span span;  // in the block's text
  std::string with;
  std::string_view kind;
  Certainty certainty = Certainty::kExact;
  Reason reason;
};

// Has the caller switched this kind of repair off?
bool is_skipped(const Options& options, std::string_view kind);

// Does the caller want this one repair left undone? `start` is its place in
// the source; the options are those of with_source_offsets().
bool is_undone(const Options& options, std::string_view kind, uint32_t start);

// The options with `undo` in bytes of the source and in order.
Options with_source_offsets(Options options, std::string_view source);

// The edits of a text that may be made: neither switched off by kind, nor
// undone, nor where something is left undone. Adds the places left undone to
// `untouched`.
void keep_wanted(const Options& options, const MappedText& text,
                 std::vector<SourceSpan>& untouched, std::vector<Edit>& edits);

// Applies ascending, non-overlapping edits to a text and records them. Edits
// that change nothing are recorded only (flags).
void apply_edits(std::vector<Edit> edits, MappedText& text,
                 std::vector<Repair>& repairs);

// The record of a source range that leaves the article.
Repair removal(SourceSpan span, std::string_view kind, Certainty certainty,
               Reason reason);

// Records what leaves the article, unless the caller wants it to stay: then
// it gives false.
bool record_removal(const Options& options, Repair repair,
                    std::vector<Repair>& repairs);

}  // namespace dateline

#endif  // DATELINE_CLEAN_EDITS_H_
