#ifndef DATELINE_CLEAN_HTML_BLOCKS_H_
#define DATELINE_CLEAN_HTML_BLOCKS_H_

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "clean/draft.h"
#include "clean/html_names.h"
#include "clean/html_tree.h"

namespace dateline {

// What a block can stand inside of, beside what names say.
enum class Region : uint8_t {
  kArticle,
  kMain,
  kAside,
  kNav,
  kHeader,
  kFooter,
  kForm,
  kList,
  kFigure,
  kTable,
  kSection,
  kQuote,
  kHidden,       // not shown: display:none, hidden, aria-hidden
  kArticleBody,  // itemprop or property articleBody
};
inline constexpr unsigned kRegions = 14;
inline constexpr unsigned kNearKinds = kNameKinds + kRegions;
inline constexpr uint8_t kFar = 31;

// An element that makes blocks, with what it inherits. Parents come first.
struct HtmlElement {
  uint32_t parent = 0;  // index; the root is its own parent
  GumboTag tag = GUMBO_TAG_UNKNOWN;
  uint16_t depth = 0;
  uint32_t signature = 0;  // same for elements of the same tag and class
  // Elements up to the nearest one of each kind (0: this one, at most kFar):
  // NameKind, then Region.
  std::array<uint8_t, kNearKinds> near{};

  uint8_t near_name(NameKind kind) const {
    return near[static_cast<unsigned>(kind)];
  }
  uint8_t near_region(Region region) const {
    return near[kNameKinds + static_cast<unsigned>(region)];
  }
};

// The same for elements of the same tag and class in parents that are alike.
inline uint32_t markup_of(const std::vector<HtmlElement>& elements,
                          uint32_t element) {
  const HtmlElement& one = elements[element];
  return one.signature * 31 + elements[one.parent].signature;
}

// Text of a block that an element gives as the author's name.
struct NamedText {
  Span span;             // in the block's text
  uint32_t element = 0;  // one number an element
  bool sure = false;     // rel, itemprop or a link to an author's page
};

// Which part of a heading a block is (html_headings.h).
enum class HeadingPart : uint8_t { kWhole, kHeadline, kLine };

// A block of a page, article or not.
struct HtmlBlock {
  DraftBlock block;
  uint32_t element = 0;  // index of the nearest block element around it
  uint32_t link_bytes = 0;
  uint32_t bold_bytes = 0;
  uint32_t italic_bytes = 0;
  uint16_t links = 0;
  // Borders of elements in the text: in captions; in other blocks where
  // nothing stands between the words of two elements in its first line.
  std::vector<uint32_t> seams;
  std::vector<NamedText> names;
  std::string image;           // address of the image just before the block
  uint32_t image_element = 0;  // index of the nearest one around that image
  bool author = false;         // holds an element that names the author
  bool date = false;           // holds a <time> or an element named like one
  bool headline = false;       // h1
  HeadingPart part = HeadingPart::kWhole;
  bool credit = false;  // who made the picture over it
  bool video = false;   // the caption of a video

  std::string_view text() const { return block.text.text; }
  // Leaves a part of the text, with the names and seams in it.
  void cut_to(Span range);
  // All of it in bold or italic letters.
  bool is_emphasized() const {
    return bold_bytes + italic_bytes + 2 >= block.text.text.size();
  }
  // A headline or the like, set in bold letters over its text.
  bool is_bold_line() const {
    constexpr size_t kShortest = 12;  // bytes
    return block.type == BlockType::kParagraph &&
           block.text.text.size() >= kShortest &&
           bold_bytes + 2 >= block.text.text.size();
  }
  double link_share() const {
    return block.text.text.empty()
               ? 0
               : static_cast<double>(link_bytes) /
                     static_cast<double>(block.text.text.size());
  }
};

struct HtmlBlocks {
  std::vector<HtmlElement> elements;
  std::vector<HtmlBlock> blocks;
  std::vector<Repair> repairs;  // addresses that were hidden from robots
};

// All text blocks of a page in order, hidden ones too; `noscript`: also what
// is there for browsers without scripts. Linear.
HtmlBlocks read_blocks(const HtmlTree& tree, std::string_view source,
                       const Options& options, bool noscript = false);

}  // namespace dateline

#endif  // DATELINE_CLEAN_HTML_BLOCKS_H_
