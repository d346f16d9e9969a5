#ifndef DATELINE_DOCUMENT_H_
#define DATELINE_DOCUMENT_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/date.h"
#include "dateline/reason.h"
#include "dateline/source_map.h"
#include "dateline/span.h"

namespace dateline {

enum class BlockType : uint8_t {
  kTitle,     // the headline
  kKicker,    // the short line over the headline
  kSubtitle,  // the line under it (deck, standfirst)
  kByline,    // who wrote it
  kDateline,  // a line that holds nothing but place and date
  kHeading,   // a heading inside the body
  kParagraph,
  kList,  // one item
  kQuote,
  kTable,  // one row, cells separated by tabs
  kCaption,
  kPreformatted,
};

const char* to_string(BlockType type);

// Is a block of this type article body (what `clean --to text` prints)?
bool is_body(BlockType type);

// A run of the clean text with one function. Blocks ascend, do not overlap and
// are separated by one blank line ("\n\n").
struct Block {
  Span span;
  BlockType type = BlockType::kParagraph;
  uint8_t level = 0;  // headings 1 to 6, list nesting from 1, else 0
  std::string image;  // captions: address of the image, if known
};

enum class Certainty : uint8_t {
  kExact,    // reversible: nothing else can have stood there
  kLikely,   // the evidence is strong, another reading is possible
  kFlagged,  // damage that cannot be undone, or text that may be residue
};

const char* to_string(Certainty certainty);

// One repair of the source. Undone by its record alone: put what stood in the
// source (Document::before) where `after` stands. Small: a page may have very
// many of them.
struct Repair {
  Span span;          // where `after` stands in the clean text (may be empty)
  SourceSpan source;  // where it stood in the source
  // "mojibake", "duplicate-caption", ...: data/repairs.tsv. A literal.
  std::string_view kind;
  std::string after;
  Reason reason;  // one clause for people
  Certainty certainty = Certainty::kExact;
};

// Where a fact about the article comes from.
enum class FactSource : uint8_t {
  kGiven,     // by the caller
  kMetadata,  // JSON-LD, meta elements, microdata
  kStated,    // in the visible text: byline, date line, dateline
  kUrl,       // in the article's address
  kInferred,  // concluded from the content
};

const char* to_string(FactSource source);

// A statement that supports a fact, as a reader can check it.
struct Evidence {
  Span span;           // empty when not in the clean text
  std::string reason;  // a sentence, without full stop
};

// When the article was published or updated.
struct LikelyDay {
  Date day;
  double share = 0;  // of all days there are
};

struct Publication {
  std::string value;  // "2018-11-05" or with time "2018-11-05T14:30-05:00"
  Date earliest;
  Date latest;
  FactSource source = FactSource::kStated;
  double confidence = 0;  // 0 to 1
  // Of an inferred day: the days that it most likely is, the likeliest first.
  // The confidence is about its year.
  std::vector<LikelyDay> likely;
  std::vector<Evidence> evidence;

  // The best day; `value` always starts with it.
  Date day() const;
};

// One piece of metadata as it was found. All candidates are kept, the chosen
// one of each field first.
struct MetadataField {
  std::string field;  // "title", "author", "published", "publisher", ...
  std::string value;
  std::string origin;     // "json-ld", "og:title", "meta:author", "byline", ...
  double confidence = 0;  // 0 to 1
};

// The article as a reader would like it, with the way back to its source.
struct Document {
  std::string title;
  std::string kicker;
  std::string subtitle;
  std::vector<std::string> byline;    // people, one name each
  std::vector<std::string> agencies;  // "Reuters", "AP", ...
  std::string dateline;               // "WASHINGTON, Nov. 5 (Reuters)"
  std::optional<Publication> published;
  std::optional<Publication> updated;
  std::string publisher;
  std::string section;
  std::string language;  // BCP 47, empty when unknown
  std::string image;     // lead image
  std::string url;       // canonical address
  std::string licence;
  std::vector<std::string> keywords;
  std::vector<MetadataField> metadata;

  std::string text;  // the clean text, valid UTF-8, NFC
  std::vector<Block> blocks;
  std::vector<Repair> repairs;  // ascending by source

  std::string source;           // the input, decoded to UTF-8
  std::string encoding;         // encoding used, "UTF-8", ...
  std::string encoding_reason;  // why, as a clause
  SourceMap map;                // text -> source

  // What a repair has replaced.
  std::string_view before(const Repair& repair) const {
    return std::string_view(source).substr(repair.source.start,
                                           repair.source.size());
  }

  std::string_view at(Span span) const {
    return std::string_view(text).substr(span.start, span.size());
  }
  // The body alone: body blocks, one blank line between them.
  std::string body() const;
};

}  // namespace dateline

#endif  // DATELINE_DOCUMENT_H_
