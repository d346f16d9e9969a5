#include "clean/image_captions.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "clean/captions.h"
#include "text/utf8.h"

namespace dateline {
namespace {

constexpr size_t kLongestCaption = 450;  // bytes, with a credit
constexpr size_t kLongestPlain = 110;    // without one
constexpr size_t kShortest = 15;
constexpr size_t kLongestCredit = 110;
constexpr size_t kLongestCounter = 20;
constexpr size_t kMostCredits = 2;  // blocks behind the caption

// "3 of 12 |", "3/12".
bool is_counter(std::string_view text) {
  return text.size() <= kLongestCounter && !text.empty() &&
         is_ascii_digit(text.front());
}

class CaptionFinder {
 public:
  explicit CaptionFinder(HtmlBlocks& page) : page_(page) {}

  void run() {
    for (size_t i = 0; i < page_.blocks.size(); ++i) {
      const HtmlBlock& block = page_.blocks[i];
      if (block.image.empty()) continue;
      if (block.block.type == BlockType::kParagraph) look_at(i);
    }
  }

 private:
  const HtmlElement& element(uint32_t i) const { return page_.elements[i]; }

  // The nearest element around both; parents have smaller numbers.
  uint32_t common(uint32_t a, uint32_t b) const {
    while (a != b) {
      if (a < b) std::swap(a, b);
      a = element(a).parent;
    }
    return a;
  }

  bool is_inside(size_t block, uint32_t box) const {
    if (block >= page_.blocks.size()) return false;
    uint32_t at = page_.blocks[block].element;
    while (at > box) at = element(at).parent;
    return at == box;
  }

  // `first` is the first text behind an image.
  void look_at(size_t first) {
    const uint32_t image = page_.blocks[first].image_element;
    const uint32_t box = common(image, page_.blocks[first].element);
    const GumboTag tag = element(box).tag;
    if (box == 0 || tag == GUMBO_TAG_BODY || tag == GUMBO_TAG_ARTICLE ||
        tag == GUMBO_TAG_MAIN || (first > 0 && is_inside(first - 1, box))) {
      return;
    }
    const size_t i = is_counter(page_.blocks[first].text()) ? first + 1 : first;
    if (!is_inside(i, box)) return;
    size_t end = i + 1;
    while (end <= i + kMostCredits && is_inside(end, box)) ++end;
    if (is_inside(end, box) || !may_be_caption(i, box)) return;
    bool credited = false;
    for (size_t k = i + 1; k < end; ++k) {
      const HtmlBlock& one = page_.blocks[k];
      if (one.text().size() > kLongestCredit || !one.image.empty() ||
          one.block.type != BlockType::kParagraph) {
        return;
      }
      credited = credited || is_credit(one);
    }
    HtmlBlock& block = page_.blocks[i];
    const std::string_view text = block.text();
    credited = credited || has_credit(text, {});
    if (!credited && (text.size() > kLongestPlain || end > i + 1 ||
                      !stands_by_image(block.element, box))) {
      return;
    }
    make_caption(block, first);
    for (size_t k = i + 1; k < end; ++k) {
      if (!is_credit(page_.blocks[k])) continue;
      page_.blocks[k].credit = true;
      make_caption(page_.blocks[k], first);
    }
  }

  void make_caption(HtmlBlock& block, size_t first) {
    block.block.type = BlockType::kCaption;
    block.block.image = page_.blocks[first].image;
  }

  bool may_be_caption(size_t i, uint32_t box) const {
    const HtmlBlock& block = page_.blocks[i];
    const HtmlElement& own = element(block.element);
    const int reach = own.depth - element(box).depth;
    // An introduction, or somebody's picture and what is said of them.
    const bool other = own.near_name(NameKind::kLead) <= reach ||
                       own.near_name(NameKind::kBio) <= reach + 1 ||
                       own.near_name(NameKind::kAuthor) <= reach + 1;
    return block.block.type == BlockType::kParagraph && !other &&
           block.link_share() < 0.3 && block.text().size() >= kShortest &&
           block.text().size() <= kLongestCaption;
  }

  static bool is_credit(const HtmlBlock& block) {
    return !block.text().empty() && caption_size(block.text(), {}) == 0;
  }

  // Names between the text and the box around it say "image", none "body".
  bool stands_by_image(uint32_t at, uint32_t box) const {
    const HtmlElement& own = element(at);
    const int reach = own.depth - element(box).depth;
    return own.near_name(NameKind::kMedia) <= reach &&
           own.near_name(NameKind::kBody) > reach &&
           own.near_name(NameKind::kTitle) > reach;
  }

  HtmlBlocks& page_;
};

}  // namespace

void find_image_captions(HtmlBlocks& page) { CaptionFinder(page).run(); }

}  // namespace dateline
