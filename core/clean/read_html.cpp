// HTML: which blocks of a page are the article.

#include <algorithm>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

#include "clean/block_features.h"
#include "clean/block_model.h"
#include "clean/block_runs.h"
#include "clean/captions.h"
#include "clean/draft.h"
#include "clean/html_blocks.h"
#include "clean/html_metadata.h"
#include "clean/line_types.h"
#include "clean/metadata_choice.h"
#include "clean/notices.h"
#include "clean/page_head.h"
#include "clean/page_insides.h"
#include "clean/page_surroundings.h"
#include "clean/pull_quotes.h"
#include "clean/same_words.h"
#include "clean/script_text.h"
#include "clean/selection.h"
#include "text/utf8.h"
#include "text/words.h"

namespace dateline {
namespace {

class HtmlReader {
 public:
  HtmlReader(std::string_view source, const Options& options)
      : options_(options), tree_(source) {
    draft_.source = source;
    selection_ = is_selection(source);
  }

  Draft run() {
    PageHints hints;
    note_clipboard(draft_.source, draft_.facts);
    read_metadata(tree_, options_, draft_.facts, hints);
    read(read_blocks(tree_, draft_.source, options_), hints);
    if (body_bytes() < kSummary) read_hidden_text(hints);
    read_head();
    if (!selection_) drop_outer_repairs(blocks_, kept_, draft_.repairs);
    emit();
    return std::move(draft_);
  }

 private:
  static constexpr size_t kLittle = 200;   // bytes that are hardly an article
  static constexpr size_t kSummary = 600;  // bytes that may be its summary

  void read(HtmlBlocks page, const PageHints& hints) {
    scores_ = score_blocks(block_features(page, hints));
    elements_ = std::move(page.elements);
    blocks_ = std::move(page.blocks);
    find_captions(hints);
    draft_.repairs = std::move(page.repairs);
    read_marks(options_, blocks_, draft_);
    choose();
    drop_pull_quotes(options_, blocks_, kept_, draft_.repairs);
  }

  // Hardly any text is to be seen: what stands there for browsers without
  // scripts, or what the scripts would show.
  void read_hidden_text(const PageHints& hints) {
    const size_t seen = body_bytes();
    HtmlBlocks page;
    if (seen < kLittle) {
      page = read_blocks(tree_, draft_.source, options_, true);
      if (page.blocks.size() > blocks_.size()) read(std::move(page), hints);
      if (body_bytes() >= kLittle) return;
    }
    const bool summary = seen >= kLittle;
    page = read_script_text(tree_, draft_.source, options_, summary);
    size_t bytes = 0;
    for (const HtmlBlock& block : page.blocks) bytes += block.text().size();
    if (bytes < kLittle || bytes < (summary ? 8 : 2) * seen) return;
    if (summary && !speaks_of_title(page.blocks)) return;
    elements_ = std::move(page.elements);
    blocks_ = std::move(page.blocks);
    draft_.repairs.clear();
    kept_.assign(blocks_.size(), true);
    for (size_t i = 0; i < blocks_.size(); ++i) {
      HtmlBlock& block = blocks_[i];
      if (block.headline || is_furniture(text(block))) kept_[i] = false;
      if (block.block.type == BlockType::kCaption) kept_[i] = cut_credit(block);
    }
  }

  // Do half of the headline's words stand in the text?
  bool speaks_of_title(const std::vector<HtmlBlock>& blocks) const {
    constexpr size_t kShort = 4;       // bytes
    constexpr size_t kMostWords = 16;  // that are looked for
    size_t words = 0;
    size_t found = 0;
    for (const std::string_view word : split_words(draft_.facts.title)) {
      if (word.size() < kShort) continue;
      if (words == kMostWords) break;
      ++words;
      found += std::any_of(
          blocks.begin(), blocks.end(), [&](const HtmlBlock& block) {
            return block.text().find(word) != std::string_view::npos;
          });
    }
    return found * 2 >= words;
  }

  static std::string_view text(const HtmlBlock& block) { return block.text(); }

  bool is_hidden(const HtmlBlock& block) const {
    return elements_[block.element].near_region(Region::kHidden) < kFar;
  }

  void choose() {
    if (selection_) {
      kept_ = choose_selected(blocks_, options_, draft_.facts, draft_.repairs);
      for (size_t i = 0; i < blocks_.size(); ++i) {
        if (is_hidden(blocks_[i])) kept_[i] = false;
        if (kept_[i] && blocks_[i].block.type == BlockType::kCaption) {
          kept_[i] = cut_credit(blocks_[i]);
        }
      }
      if (body_bytes() > 0) return;
    }
    kept_ = choose_runs(elements_, blocks_, scores_);
    for (size_t i = 0; i < blocks_.size(); ++i) {
      if (blocks_[i].headline) kept_[i] = false;
    }
    choose_likely();
    keep_between(elements_, blocks_, kept_);
    drop_hidden();
    drop_surroundings(elements_, blocks_, shown_headline(), kept_);
    drop_notices();
    drop_end_notes();
    keep_captions();
    if (body_bytes() == 0) choose_more();
  }

  // The larger part of an article may wait for a click; a small hidden part is
  // none of what a reader sees.
  void drop_hidden() {
    size_t hidden = 0;
    size_t shown = 0;
    for (size_t i = 0; i < blocks_.size(); ++i) {
      if (!kept_[i] || !is_body(blocks_[i].block.type)) continue;
      (is_hidden(blocks_[i]) ? hidden : shown) += text(blocks_[i]).size();
    }
    if (hidden == 0 || hidden > shown) return;
    for (size_t i = 0; i < blocks_.size(); ++i) {
      if (kept_[i] && is_hidden(blocks_[i])) kept_[i] = false;
    }
  }

  bool is_comment(size_t i) const {
    return is_reader_comment(elements_, blocks_[i]);
  }

  // Hardly anything looks like an article, as on pages full of other things:
  // then it is what looks most like one, when that is a good deal more.
  void choose_likely() {
    constexpr BlockScore kLikely = -3000;
    size_t sure = 0;  // bytes
    size_t likely = 0;
    const auto is_likely = [&](size_t i) {
      return scores_[i] > kLikely && !blocks_[i].headline && !is_comment(i) &&
             !is_hidden(blocks_[i]) && is_body(blocks_[i].block.type);
    };
    for (size_t i = 0; i < blocks_.size(); ++i) {
      const size_t size = text(blocks_[i]).size();
      if (is_likely(i)) likely += size;
      if (is_likely(i) && kept_[i]) sure += size;
    }
    if (sure >= kLittle || likely < 2 * kLittle) return;
    for (size_t i = 0; i < blocks_.size(); ++i) kept_[i] = is_likely(i);
  }

  // "IN LISBON: Crane falls": the label of a link to another article.
  static bool is_labelled_link(const HtmlBlock& block) {
    constexpr size_t kLongestLabel = 30;
    const std::string_view words = text(block);
    const size_t colon = words.find(": ");
    if (colon < 3 || colon > kLongestLabel || block.link_share() < 0.5 ||
        words.ends_with('.')) {
      return false;
    }
    const auto lower = std::find_if(words.begin(), words.end(), is_ascii_lower);
    return lower > words.begin() + colon && lower != words.end();
  }

  // When an entry of a live report was written.
  static bool is_clock(const HtmlBlock& block) {
    return block.block.type == BlockType::kParagraph &&
           is_time_line(text(block));
  }

  // What the page says to its reader, though it stand inside the article.
  void drop_notices() {
    for (size_t i = 0; i < blocks_.size(); ++i) {
      if (!kept_[i] || !is_body(blocks_[i].block.type)) continue;
      if (blocks_[i].block.type == BlockType::kTable) continue;
      const std::string_view words = text(blocks_[i]);
      // "S" alone: a sign of an icon font.
      if (words.size() == 1 || is_notice(words) || is_furniture(words) ||
          is_labelled_link(blocks_[i]) || is_clock(blocks_[i])) {
        kept_[i] = false;
      }
    }
  }

  // Notes under the last sentence, one under the other.
  void drop_end_notes() {
    constexpr size_t kMost = 4;
    size_t notes = 0;
    for (size_t i = blocks_.size(); i-- > 0 && notes < kMost;) {
      if (!kept_[i] || !is_body(blocks_[i].block.type)) continue;
      if (!is_end_note(text(blocks_[i]), draft_.facts.byline)) return;
      kept_[i] = false;
      ++notes;
    }
  }

  // What JSON-LD gives as the words of an image is a caption.
  void find_captions(const PageHints& hints) {
    if (hints.captions.empty()) return;
    std::unordered_set<std::string> known;
    for (const std::string& words : hints.captions) {
      if (words.size() > 15) known.insert(squeezed(words));
    }
    for (HtmlBlock& one : blocks_) {
      if (one.block.type != BlockType::kParagraph || one.text().size() >= 600) {
        continue;
      }
      // An introduction may use the same words.
      if (!one.image.empty() && known.contains(squeezed(one.text()))) {
        one.block.type = BlockType::kCaption;
        one.block.image = one.image;
      }
    }
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
    size_t title = blocks_.size();  // the headline over the body
    for (size_t i = 0; i < first && i < blocks_.size(); ++i) {
      if (is_h1(blocks_[i])) title = i;
    }
    for (size_t i = 0; i < blocks_.size(); ++i) {
      HtmlBlock& block = blocks_[i];
      if (block.block.type != BlockType::kCaption) continue;
      const bool inside = (i + 6 >= first || i > title) && i <= last + 1;
      // A card in a slider has no credit, a picture in one may.
      kept_[i] = inside && !block.video && block.link_share() < 0.7 &&
                 (has_credit(block.text(), block.seams) || !is_aside(block)) &&
                 cut_credit(block);
    }
  }

  // The page's headline, or the trail of crumbs over it.
  bool is_h1(const HtmlBlock& block) const {
    return elements_[block.element].tag == GUMBO_TAG_H1;
  }

  bool is_aside(const HtmlBlock& block) const {
    const HtmlElement& own = elements_[block.element];
    // The pictures of a gallery are also cards in a slider.
    const bool related =
        own.near_name(NameKind::kRelated) <= 1 &&
        own.near_name(NameKind::kRelated) < own.near_name(NameKind::kMedia);
    return related || own.near_name(NameKind::kComment) <= 3 ||
           own.near_name(NameKind::kBio) <= 2 ||
           own.near_region(Region::kNav) < kFar;
  }

  // Leaves a caption its words; its credit goes to the metadata. False when
  // nothing else was there.
  bool cut_credit(HtmlBlock& block) {
    MappedText& words = block.block.text;
    if (const size_t label = caption_label_size(words.text)) {
      words = words.slice({static_cast<uint32_t>(label),
                           static_cast<uint32_t>(words.text.size())});
      block.names.clear();
      for (uint32_t& seam : block.seams) {
        seam -= std::min(seam, static_cast<uint32_t>(label));
      }
    }
    if (is_furniture(words.text) || read_byline(words.text) ||
        read_date_line(words.text)) {
      return false;
    }
    const size_t size =
        block.credit ? 0 : caption_size(words.text, block.seams);
    if (size < words.text.size()) {
      std::string credit(
          trim_spaces(std::string_view(words.text).substr(size)));
      if (credit.size() < 200) {
        draft_.facts.metadata.push_back(
            {"credit", std::move(credit), "caption", 0.7});
      }
      words = words.slice({0, static_cast<uint32_t>(size)});
      words.trim();
      std::erase_if(block.names, [&](const NamedText& name) {
        return name.span.end > words.text.size();
      });
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
      HtmlBlock& block = blocks_[i];
      kept_[i] = !block.headline && !is_hidden(block) &&
                 block.link_share() < 0.5 &&
                 (block.block.type != BlockType::kCaption || cut_credit(block));
    }
    if (body_bytes() > 0) return;
    for (size_t i = 0; i < blocks_.size(); ++i) {
      kept_[i] = true;
      if (!is_body(blocks_[i].block.type)) {
        blocks_[i].block.type = BlockType::kParagraph;
      }
    }
  }

  // Does a text say the headline, once its characters are put right?
  bool says_title(std::string_view text) const {
    const std::string& title = draft_.facts.title;
    if (same_words(text, title)) return true;
    // Damaged letters are longer than those they were.
    return text.size() >= title.size() && text.size() <= 3 * title.size() &&
           same_words(repaired_characters(text, options_), title);
  }

  bool is_most_of_title(std::string_view text) const {
    const std::string& title = draft_.facts.title;
    const size_t at = title.find(text);
    if (text.empty() || at == std::string::npos) return false;
    const bool behind_kicker = at >= 2 && title.substr(at - 2, 2) == ": " &&
                               at + text.size() == title.size();
    return text.size() * 2 >= title.size() || behind_kicker;
  }

  // "The Herald: Crane falls" is the page's title, and a line over the article
  // that is no heading says "Crane falls".
  size_t find_plain_title() {
    constexpr size_t kShortest = 20;  // bytes
    Document& facts = draft_.facts;
    for (size_t i = 0; i < blocks_.size(); ++i) {
      const std::string_view words = text(blocks_[i]);
      if (kept_[i] && is_prose(blocks_[i])) break;
      if (words.size() < kShortest || words.size() * 2 < facts.title.size() ||
          words.size() + 2 >= facts.title.size() || is_hidden(blocks_[i])) {
        continue;
      }
      const std::string_view title = facts.title;
      const bool behind =
          title.ends_with(words) &&
          std::string_view(":-|").find(
              title[title.size() - words.size() - 2]) != std::string::npos;
      if (!behind) continue;
      facts.title = std::string(words);
      kept_[i] = true;
      blocks_[i].block.type = BlockType::kTitle;
      blocks_[i].block.level = 0;
      title_placed_ = true;
      return i;
    }
    return blocks_.size();
  }

  // The block that shows the headline, the number of blocks if none does.
  size_t find_title() {
    Document& facts = draft_.facts;
    for (size_t i = 0; i < blocks_.size(); ++i) {
      HtmlBlock& block = blocks_[i];
      if (!block.headline || block.part == HeadingPart::kLine ||
          !(facts.title.empty() || says_title(text(block)) ||
            is_most_of_title(text(block)))) {
        continue;
      }
      if (facts.title.empty()) {
        facts.title = repaired_characters(text(block), options_);
      }
      kept_[i] = true;
      block.block.type = BlockType::kTitle;
      block.block.level = 0;
      title_placed_ = true;
      return i;
    }
    // A headline that is no h1, or differs from what the page states.
    size_t other = blocks_.size();
    for (size_t i = 0; i < blocks_.size(); ++i) {
      const bool part = blocks_[i].block.type == BlockType::kHeading &&
                        blocks_[i].part != HeadingPart::kLine &&
                        is_most_of_title(text(blocks_[i]));
      if ((part || says_title(text(blocks_[i]))) && !is_hidden(blocks_[i])) {
        kept_[i] = true;
        blocks_[i].block.type = BlockType::kTitle;
        blocks_[i].block.level = 0;
        title_placed_ = true;
        return i;
      }
      if (blocks_[i].headline && other == blocks_.size()) other = i;
    }
    if (other == blocks_.size()) other = find_plain_title();
    return other;
  }

  // The first block that says the headline, were it a heading; the number of
  // blocks if none does.
  size_t shown_headline() const {
    for (size_t i = 0; i < blocks_.size(); ++i) {
      const HtmlBlock& one = blocks_[i];
      const bool heading =
          one.headline || one.block.type == BlockType::kHeading;
      if (heading && !is_hidden(one) && says_title(text(one))) return i;
    }
    return blocks_.size();
  }

  void read_head() {
    Document& facts = draft_.facts;
    read_page_head(elements_, blocks_, kept_, find_title(), options_, facts);
    if (same_words(facts.subtitle, facts.title)) facts.subtitle.clear();
  }

  void emit() {
    std::string previous;
    bool body_seen = false;
    for (size_t i = 0; i < blocks_.size(); ++i) {
      if (!kept_[i]) continue;
      DraftBlock& block = blocks_[i].block;
      if (block.type == BlockType::kHeading && says_title(block.text.text)) {
        if (title_placed_) continue;
        block.type = BlockType::kTitle;
        block.level = 0;
        title_placed_ = true;
      }
      if (block.text.text == previous) continue;
      if (block.type == BlockType::kCaption &&
          !captions_.insert(block.text.text).second) {
        continue;
      }
      previous = block.text.text;
      if (!body_seen && block.type == BlockType::kParagraph) {
        body_seen = true;
        const std::string text = repaired_characters(block.text.text, options_);
        draft_.facts.dateline = text.substr(0, first_dateline_size(text));
        publish_by_dateline(draft_.facts);
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
  std::unordered_set<std::string> captions_;  // that stand in the draft
  bool title_placed_ = false;
  bool selection_ = false;  // not a page, but what somebody took out of one
};

}  // namespace

Draft read_html(std::string_view source, const Options& options) {
  return HtmlReader(source, options).run();
}

}  // namespace dateline
