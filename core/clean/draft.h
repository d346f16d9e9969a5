#ifndef DATELINE_CLEAN_DRAFT_H_
#define DATELINE_CLEAN_DRAFT_H_

#include <string>
#include <string_view>
#include <vector>

#include "dateline/document.h"
#include "dateline/options.h"
#include "text/mapped_text.h"

namespace dateline {

// A block while the article is being cleaned.
struct DraftBlock {
  BlockType type = BlockType::kParagraph;
  uint8_t level = 0;
  std::string image;
  MappedText text;
};

// An article between the readers (HTML, plain text) and the clean document:
// blocks in order, facts found on the way, repairs made so far. The repairs'
// `span` is not known yet; it is filled when the draft is assembled.
struct Draft {
  std::string_view source;  // decoded, valid UTF-8; outlives the draft
  std::vector<DraftBlock> blocks;
  Document facts;  // every field but text, blocks, repairs, map
  std::vector<Repair> repairs;
  // Where the caller wants a repair left undone: nothing else is done there.
  std::vector<SourceSpan> untouched;

  // What a repair has replaced.
  std::string_view before(const Repair& repair) const {
    return source.substr(repair.source.start, repair.source.size());
  }
};

// Reads HTML: the article's blocks without boilerplate, and its metadata.
Draft read_html(std::string_view source, const Options& options);

// Reads plain text: lines and blank lines to blocks; headline, kicker,
// byline, dateline, captions, contact lines and residue told apart.
Draft read_plain_text(std::string_view source, const Options& options);

// Puts the characters of one text right (references, mojibake, invisible ones,
// spaces), so that its words can be read before the rest is repaired.
void repair_characters(Draft& draft, MappedText& text, const Options& options);

// The same for what is no part of the text: a field, a line that is only read.
// Nothing is recorded.
std::string repaired_characters(std::string_view text, const Options& options);

// Applies all repairs that `options` allow to the blocks, and records them.
void repair(Draft& draft, const Options& options);

// Joins the blocks into the clean text with its map, and places the repairs.
Document assemble(Draft draft);

}  // namespace dateline

#endif  // DATELINE_CLEAN_DRAFT_H_
