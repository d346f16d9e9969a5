// HTML: which blocks of a page are the article.

#include <algorithm>
#include <unordered_map>

#include "clean/draft.h"
#include "clean/edits.h"
#include "clean/html_blocks.h"
#include "clean/html_metadata.h"
#include "clean/line_types.h"
#include "text/utf8.h"

namespace dateline {
namespace {

constexpr size_t kGoodText = 80;         // bytes of a paragraph that counts
constexpr double kMostLinks = 0.5;       // share of link text that body allows
constexpr double kContainerShare = 0.7;  // of the good text, kept descending

bool same_words(std::string_view a, std::string_view b) {
  std::string x;
  std::string y;
  for (const char c : a) {
    if (!is_ascii_space(c)) x.push_back(to_ascii_lower(c));
  }
  for (const char c : b) {
    if (!is_ascii_space(c)) y.push_back(to_ascii_lower(c));
  }
  return !x.empty() && x == y;
}

class HtmlReader {
 public:
  HtmlReader(std::string_view source, const Options& options)
      : options_(options), tree_(source) {
    draft_.source = source;
  }

  Draft run() {
    read_metadata(tree_, options_, draft_.facts);
    blocks_ = read_blocks(tree_, draft_.source);
    find_container();
    choose(false);
    if (body_bytes() < 250) choose_more();
    read_head();
    emit();
    return std::move(draft_);
  }

 private:
  static std::string_view text(const HtmlBlock& block) {
    return block.block.text.text;
  }

  // Text that is surely somebody's prose.
  static bool is_good(const HtmlBlock& block) {
    return !block.boilerplate && !block.negative &&
           block.block.type != BlockType::kCaption &&
           text(block).size() >= kGoodText && block.link_share() < 0.35;
  }

  // The deepest element that holds most of the good text: from the root down
  // as long as one child has nearly all of it.
  void find_container() {
    std::unordered_map<const GumboNode*, size_t> weight;
    size_t total = 0;
    for (const HtmlBlock& block : blocks_) {
      if (!is_good(block)) continue;
      total += text(block).size();
      for (const GumboNode* node = block.container; node != nullptr;
           node = node->parent) {
        weight[node] += text(block).size();
      }
    }
    if (total == 0) return;
    const GumboNode* node = tree_.root();
    while (true) {
      const GumboNode* heaviest = nullptr;
      size_t most = 0;
      if (const GumboVector* children = children_of(node)) {
        for (unsigned i = 0; i < children->length; ++i) {
          const auto* child = static_cast<GumboNode*>(children->data[i]);
          const auto it = weight.find(child);
          if (it != weight.end() && it->second > most) {
            most = it->second;
            heaviest = child;
          }
        }
      }
      const bool deep_enough = heaviest == nullptr ||
                               static_cast<double>(most) <
                                   kContainerShare * static_cast<double>(total);
      // A single paragraph is no container.
      if (deep_enough || tag_of(heaviest) == GUMBO_TAG_P) break;
      node = heaviest;
    }
    container_ = node;
  }

  bool is_inside(const HtmlBlock& block) const {
    for (const GumboNode* node = block.container; node != nullptr;
         node = node->parent) {
      if (node == container_) return true;
    }
    return false;
  }

  void choose(bool everywhere) {
    kept_.assign(blocks_.size(), false);
    for (size_t i = 0; i < blocks_.size(); ++i) {
      const HtmlBlock& block = blocks_[i];
      if (block.boilerplate || block.negative) continue;
      if (!everywhere && container_ != nullptr && !is_inside(block)) continue;
      kept_[i] = is_article(block);
    }
    drop_loose_headings();
  }

  bool is_article(const HtmlBlock& block) const {
    const std::string_view line = text(block);
    if (is_furniture(line)) return false;
    if (block.headline) return false;  // the title stands apart
    const double links = block.link_share();
    switch (block.block.type) {
      case BlockType::kParagraph:
        if (links > kMostLinks && line.size() < 200) return false;
        if (line.size() < 20 && (block.author || block.date)) return false;
        if (block.author && line.size() < 150) return false;
        if (block.date && line.size() < 90) return false;
        return line.size() >= 25 || line.find(' ') != std::string_view::npos;
      case BlockType::kList:
        return links < kMostLinks && !block.author;
      case BlockType::kHeading:
        return links < 0.6;
      case BlockType::kCaption:
        return line.size() < 1000;
      case BlockType::kTable:
        return links < 0.7;
      default:
        return links < 0.8;
    }
  }

  // A heading with nothing kept below it, up to the next heading, heads
  // something else.
  void drop_loose_headings() {
    bool follows = false;
    for (size_t i = blocks_.size(); i-- > 0;) {
      if (blocks_[i].block.type == BlockType::kHeading) {
        if (kept_[i] && !follows) kept_[i] = false;
        follows = false;
      } else if (kept_[i] && blocks_[i].block.type != BlockType::kCaption) {
        follows = true;
      }
    }
  }

  size_t body_bytes() const {
    size_t bytes = 0;
    for (size_t i = 0; i < blocks_.size(); ++i) {
      if (kept_[i] && is_body(blocks_[i].block.type)) {
        bytes += text(blocks_[i]).size();
      }
    }
    return bytes;
  }

  // Little was found: look outside the container, then take everything that
  // is text at all. No page with text gives an empty article.
  void choose_more() {
    choose(true);
    if (body_bytes() >= 40) return;
    for (size_t i = 0; i < blocks_.size(); ++i) {
      if (!blocks_[i].boilerplate && !blocks_[i].headline) kept_[i] = true;
    }
    if (body_bytes() > 0) return;
    for (size_t i = 0; i < blocks_.size(); ++i) kept_[i] = true;
  }

  // Title, byline and date lines that stand visibly above the body.
  void read_head() {
    Document& facts = draft_.facts;
    for (size_t i = 0; i < blocks_.size(); ++i) {
      HtmlBlock& block = blocks_[i];
      if (block.headline && !title_placed_ &&
          (facts.title.empty() || same_words(text(block), facts.title) ||
           facts.title.find(text(block)) != std::string::npos)) {
        if (facts.title.empty()) facts.title = std::string(text(block));
        kept_[i] = true;
        block.block.type = BlockType::kTitle;
        block.block.level = 0;
        title_placed_ = true;
        continue;
      }
      if (text(block).size() > 200) continue;
      if (const auto byline = read_byline(text(block))) {
        if (facts.byline.empty() && facts.agencies.empty()) {
          facts.byline = byline->people;
          facts.agencies = byline->agencies;
        }
        if (kept_[i]) block.block.type = BlockType::kByline;
        continue;
      }
      if (kept_[i] || block.date) {
        if (const auto line = read_date_line(text(block))) date(*line, i);
      }
    }
  }

  void date(const DateLine& line, size_t i) {
    auto& fact = line.updated ? draft_.facts.updated : draft_.facts.published;
    if (!fact) {
      Publication publication;
      publication.value = to_string(line.day) + line.time;
      publication.earliest = publication.latest = line.day;
      publication.source = FactSource::kStated;
      publication.confidence = 0.8;
      publication.evidence.push_back(
          {{}, "The line \"" + std::string(text(blocks_[i])) + "\" says so"});
      fact = std::move(publication);
    }
    if (kept_[i]) blocks_[i].block.type = BlockType::kDateline;
  }

  void emit() {
    std::string previous;
    bool body_seen = false;
    for (size_t i = 0; i < blocks_.size(); ++i) {
      if (!kept_[i]) continue;
      DraftBlock& block = blocks_[i].block;
      if (block.type == BlockType::kHeading &&
          same_words(block.text.text, draft_.facts.title)) {
        if (title_placed_) continue;
        block.type = BlockType::kTitle;
        block.level = 0;
        title_placed_ = true;
      }
      if (block.text.text == previous) continue;
      previous = block.text.text;
      if (!body_seen && block.type == BlockType::kParagraph) {
        body_seen = true;
        const size_t size = dateline_size(block.text.text);
        draft_.facts.dateline = block.text.text.substr(0, size);
      }
      draft_.blocks.push_back(std::move(block));
    }
  }

  const Options& options_;
  HtmlTree tree_;
  Draft draft_;
  std::vector<HtmlBlock> blocks_;
  std::vector<bool> kept_;
  const GumboNode* container_ = nullptr;
  bool title_placed_ = false;
};

}  // namespace

Draft read_html(std::string_view source, const Options& options) {
  return HtmlReader(source, options).run();
}

}  // namespace dateline
