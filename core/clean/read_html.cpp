// HTML: which blocks of a page are the article.

#include <algorithm>

#include "clean/block_features.h"
#include "clean/block_model.h"
#include "clean/captions.h"
#include "clean/draft.h"
#include "clean/html_blocks.h"
#include "clean/html_metadata.h"
#include "clean/line_types.h"
#include "text/utf8.h"

namespace dateline {
namespace {

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
    PageHints hints;
    read_metadata(tree_, options_, draft_.facts, hints);
    HtmlBlocks page = read_blocks(tree_, draft_.source, options_);
    scores_ = score_blocks(page, block_features(page, hints));
    elements_ = std::move(page.elements);
    blocks_ = std::move(page.blocks);
    draft_.repairs = std::move(page.repairs);
    choose();
    read_head();
    emit();
    return std::move(draft_);
  }

 private:
  static std::string_view text(const HtmlBlock& block) { return block.text(); }

  bool is_hidden(const HtmlBlock& block) const {
    return elements_[block.element].near_region(Region::kHidden) < kFar;
  }

  void choose() {
    kept_.assign(blocks_.size(), false);
    for (size_t i = 0; i < blocks_.size(); ++i) {
      kept_[i] = scores_[i] > 0 && !blocks_[i].headline;
    }
    keep_captions();
    if (body_bytes() == 0) choose_more();
  }

  // Captions belong to the article when they stand inside it.
  void keep_captions() {
    size_t first = blocks_.size();
    size_t last = 0;
    for (size_t i = 0; i < blocks_.size(); ++i) {
      if (!kept_[i] || !is_body(blocks_[i].block.type)) continue;
      first = std::min(first, i);
      last = i;
    }
    for (size_t i = 0; i < blocks_.size(); ++i) {
      HtmlBlock& block = blocks_[i];
      if (block.block.type != BlockType::kCaption) continue;
      kept_[i] = i + 6 >= first && i <= last + 1 && block.link_share() < 0.7 &&
                 cut_credit(block);
    }
  }

  // Leaves a caption its words; its credit goes to the metadata. False when
  // nothing else was there.
  bool cut_credit(HtmlBlock& block) {
    MappedText& words = block.block.text;
    if (is_furniture(words.text) || read_byline(words.text) ||
        read_date_line(words.text)) {
      return false;
    }
    const size_t size =
        block.credit ? 0 : caption_size(words.text, block.seams);
    if (size < words.text.size()) {
      std::string credit = words.text.substr(size);
      if (credit.size() < 200) {
        draft_.facts.metadata.push_back(
            {"credit", std::move(credit), "caption", 0.7});
      }
      words = words.slice({0, static_cast<uint32_t>(size)});
      words.trim();
    }
    return !words.empty();
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

  // Nothing was found: prose wherever it stands, else the block with the
  // best score and its like, else everything that can be seen. No page with
  // text gives an empty article.
  void choose_more() {
    for (size_t i = 0; i < blocks_.size(); ++i) {
      kept_[i] = is_prose(blocks_[i]) && !is_hidden(blocks_[i]);
    }
    if (body_bytes() > 0) return;
    for (size_t i = 0; i < blocks_.size(); ++i) {
      kept_[i] = !blocks_[i].headline && !is_hidden(blocks_[i]) &&
                 blocks_[i].link_share() < 0.5;
    }
    if (body_bytes() > 0) return;
    for (size_t i = 0; i < blocks_.size(); ++i) {
      kept_[i] = true;
      if (!is_body(blocks_[i].block.type)) {
        blocks_[i].block.type = BlockType::kParagraph;
      }
    }
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
  std::vector<HtmlElement> elements_;
  std::vector<HtmlBlock> blocks_;
  std::vector<BlockScore> scores_;
  std::vector<bool> kept_;
  bool title_placed_ = false;
};

}  // namespace

Draft read_html(std::string_view source, const Options& options) {
  return HtmlReader(source, options).run();
}

}  // namespace dateline
