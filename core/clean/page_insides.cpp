#include "clean/page_insides.h"

#include <algorithm>

#include "clean/line_types.h"

namespace dateline {
namespace {

class Insides {
 public:
  Insides(const std::vector<HtmlElement>& elements,
          const std::vector<HtmlBlock>& blocks, std::vector<bool>& kept)
      : elements_(elements), blocks_(blocks), kept_(kept) {}

  void keep_tables() {
    for (size_t first = 1; first < blocks_.size(); ++first) {
      if (blocks_[first].block.type != BlockType::kTable) continue;
      const uint32_t table = table_of(first);
      size_t end = first;
      bool links = false;
      while (end < blocks_.size() && table_of(end) == table && table != 0) {
        links = links || blocks_[end].link_share() > 0.5;
        ++end;
      }
      const bool inside = end >= first + 2 && end < blocks_.size() && !links &&
                          is_beside(first - 1, table) && is_beside(end, table);
      for (size_t i = first; inside && i < end; ++i) kept_[i] = true;
      first = std::max(first, end);
    }
  }

  // A heading in a box of its own, between two paragraphs in theirs.
  void keep_lone_headings() {
    for (size_t i = 1; i + 1 < blocks_.size(); ++i) {
      if (kept_[i] || !kept_[i - 1] || !kept_[i + 1]) continue;
      if (blocks_[i].block.type != BlockType::kHeading || !is_part(blocks_[i]))
        continue;
      const uint32_t around =
          common(blocks_[i - 1].element, blocks_[i + 1].element);
      constexpr int kDeepest = 3;  // elements of the box
      uint32_t at = blocks_[i].element;
      for (int up = 0; up < kDeepest && at != around; ++up) {
        at = elements_[at].parent;
      }
      kept_[i] = at == around && around != 0;
    }
  }

  void keep_lists_and_headings() {
    for (size_t first = 1; first < blocks_.size(); ++first) {
      if (kept_[first] || !kept_[first - 1]) continue;
      const uint32_t home = home_of(first - 1);
      size_t end = first;
      size_t bytes = 0;
      size_t links = 0;
      bool fits = true;
      for (; end < blocks_.size() && !kept_[end]; ++end) {
        if (!fits || is_between(end)) continue;
        fits = fits && home_of(end) == home && is_part(blocks_[end]);
        bytes += blocks_[end].text().size();
        links += blocks_[end].link_bytes;
      }
      const bool inside = end < blocks_.size() && fits && links * 2 < bytes &&
                          home_of(end) == home;
      for (size_t i = first; inside && i < end; ++i) {
        if (!is_between(i)) kept_[i] = true;
      }
      first = end - 1;
    }
  }

 private:
  // What may stand anywhere and parts nothing: captions, the page's lines.
  bool is_between(size_t i) const {
    return blocks_[i].block.type == BlockType::kCaption ||
           is_furniture(blocks_[i].text());
  }

  // A line of a list, a quotation, or a heading that leads nowhere.
  bool is_part(const HtmlBlock& block) const {
    if (elements_[block.element].near_region(Region::kHidden) < kFar) {
      return false;
    }
    return block.block.type == BlockType::kList ||
           (block.block.type == BlockType::kQuote && block.links == 0) ||
           (block.block.type == BlockType::kHeading && block.links == 0);
  }

  // The deepest element around both.
  uint32_t common(uint32_t a, uint32_t b) const {
    while (a != b) {
      uint32_t& deeper = elements_[a].depth >= elements_[b].depth ? a : b;
      deeper = elements_[deeper].parent;
      if (a == 0 || b == 0) return 0;
    }
    return a;
  }

  // The element around a block, or around its list or quotation.
  uint32_t home_of(size_t i) const {
    uint32_t at = blocks_[i].element;
    uint32_t home = elements_[at].parent;
    constexpr int kDeepest = 6;  // lists in lists
    for (int up = 0; up < kDeepest && at != 0; ++up) {
      if (is_frame(elements_[at].tag)) home = elements_[at].parent;
      at = elements_[at].parent;
    }
    return home;
  }

  static bool is_frame(GumboTag tag) {
    return tag == GUMBO_TAG_LI || tag == GUMBO_TAG_UL || tag == GUMBO_TAG_OL ||
           tag == GUMBO_TAG_BLOCKQUOTE;
  }

  // The table around a block, 0 when there is none.
  uint32_t table_of(size_t i) const {
    uint32_t at = blocks_[i].element;
    while (at != 0 && elements_[at].tag != GUMBO_TAG_TABLE) {
      if (elements_[at].near_region(Region::kTable) == kFar) return 0;
      at = elements_[at].parent;
    }
    return at;
  }

  bool is_beside(size_t i, uint32_t table) const {
    return kept_[i] && blocks_[i].block.type == BlockType::kParagraph &&
           elements_[blocks_[i].element].parent == elements_[table].parent;
  }

  const std::vector<HtmlElement>& elements_;
  const std::vector<HtmlBlock>& blocks_;
  std::vector<bool>& kept_;
};

}  // namespace

void keep_between(const std::vector<HtmlElement>& elements,
                  const std::vector<HtmlBlock>& blocks,
                  std::vector<bool>& kept) {
  Insides insides(elements, blocks, kept);
  insides.keep_tables();
  insides.keep_lists_and_headings();
  insides.keep_lone_headings();
}

}  // namespace dateline
