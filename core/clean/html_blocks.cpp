#include "clean/html_blocks.h"

#include <algorithm>
#include <string>
#include <utility>

#include "clean/editor_marks.h"
#include "clean/edits.h"
#include "clean/hidden_address.h"
#include "clean/html_captions.h"
#include "clean/html_elements.h"
#include "clean/html_flow.h"
#include "clean/html_formula.h"
#include "clean/html_headings.h"
#include "clean/html_scope.h"
#include "clean/image_captions.h"
#include "clean/text_alignment.h"
#include "text/utf8.h"

namespace dateline {
namespace {

constexpr size_t kMaxNames = 40;   // of authors in one block
constexpr size_t kHeadLine = 200;  // bytes of a line with date and author

class BlockReader {
 public:
  BlockReader(const HtmlTree& tree, std::string_view source,
              const Options& options, bool noscript)
      : tree_(tree), source_(source), options_(options), noscript_(noscript) {
    HtmlElement root;
    root.near.fill(kFar);
    page_.elements.push_back(root);
  }

  HtmlBlocks run() {
    stack_.push_back({tree_.root(), {}, Leave::kNothing});
    while (!stack_.empty()) {
      const Step step = stack_.back();
      stack_.pop_back();
      if (step.leave != Leave::kNothing) {
        leave(step.leave);
      } else {
        visit(step.node, step.scope);
      }
    }
    close();
    show_hidden(page_);
    find_image_captions(page_);
    return std::move(page_);
  }

 private:
  // What happens when an element has been read.
  enum class Leave : uint8_t { kNothing, kBlock, kCell, kSeam };

  struct Step {
    const GumboNode* node;
    Scope scope;
    Leave leave;
  };

  void visit(const GumboNode* node, const Scope& around) {
    if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE ||
        node->type == GUMBO_NODE_CDATA) {
      add_text(node->v.text, around);
      return;
    }
    const GumboVector* children = children_of(node);
    if (children == nullptr) return;
    Scope scope = around;
    if (is_element(node)) {
      const GumboTag tag = tag_of(node);
      const bool glued = open_ && !space_;  // to the word before
      const EditorMark mark = editor_mark(
          node, tag, glued ? page_.blocks.back().text() : std::string_view());
      if (mark != EditorMark::kNone && !read_mark(node, mark, scope)) return;
      if (tag == GUMBO_TAG_BR) return line_break(scope.layout);
      if (tag == GUMBO_TAG_A && glued && is_footnote_mark(node)) return;
      if (tag == GUMBO_TAG_UNKNOWN && is_amp_image(node)) {
        return read_image(node, scope);
      }
      if (tag == GUMBO_TAG_IMG) return read_image(node, scope);
      if (tag == GUMBO_TAG_MATH) return read_formula(node, scope);
      Flow flow = flow_of(tag);
      if (tag == GUMBO_TAG_NOSCRIPT && noscript_) flow = Flow::kBlock;
      if (is_cell(tag) && scope.layout) flow = Flow::kBlock;
      if (node == heading_line_) {
        flow = Flow::kBlock;
        scope.part = HeadingPart::kLine;
      }
      if (flow == Flow::kSkip || read_hidden_address(node, scope)) return;
      if (!enter(node, tag, flow, scope)) return;
      if (tag == GUMBO_TAG_BODY) {
        scope.bare = (node->v.element.original_tag.length == 0);
      } else if (flow == Flow::kBlock) {
        scope.bare = false;
      }
      if (tag == GUMBO_TAG_H1 || tag == GUMBO_TAG_H2) find_line(node, scope);
      if (tag == GUMBO_TAG_TR) read_row(node, around, scope);
      const Leave end = begin(tag, flow, around, scope);
      if (end != Leave::kNothing) stack_.push_back({node, scope, end});
    }
    for (unsigned i = children->length; i > 0; --i) {
      stack_.push_back({static_cast<GumboNode*>(children->data[i - 1]), scope,
                        Leave::kNothing});
    }
  }

  void read_row(const GumboNode* row, const Scope& around, Scope& scope) {
    constexpr int kMostRows = 50;  // a page is laid out by its first ones
    scope.layout = ++rows_ <= kMostRows && is_layout_row(row);
    if (scope.layout) scope.type = around.type;
  }

  void find_line(const GumboNode* heading, Scope& scope) {
    constexpr int kMostHeadings = 10;  // beside a headline
    if (++lined_headings_ > kMostHeadings) return;
    heading_line_ = find_heading_line(heading);
    if (heading_line_ != nullptr) scope.part = HeadingPart::kHeadline;
  }

  // Borders before an element's text; says what the end of it brings. A
  // caption is one block whatever it is made of, but for its credit.
  Leave begin(GumboTag tag, Flow flow, const Scope& around,
              const Scope& scope) {
    if (scope.credit && !around.credit) {
      close();
      return Leave::kBlock;
    }
    if (around.type == BlockType::kCaption &&
        scope.type == BlockType::kCaption) {
      if (flow == Flow::kBlock || is_cell(tag)) space_ = true;
      add_seam();
      return Leave::kSeam;
    }
    // A row of data is one block, too, whatever its cells are made of.
    if (around.type == BlockType::kTable && scope.type == around.type &&
        (tag == GUMBO_TAG_P || tag == GUMBO_TAG_DIV)) {
      space_ = true;
      return Leave::kNothing;
    }
    if (flow == Flow::kBlock || scope.type != around.type) {
      close();
      return Leave::kBlock;
    }
    return is_cell(tag) ? Leave::kCell : Leave::kNothing;
  }

  void leave(Leave what) {
    if (what == Leave::kBlock) {
      close();
    } else if (what == Leave::kCell) {
      space_ = true;
      cell_end_ = true;
    } else {
      add_seam();
    }
  }

  static bool is_cell(GumboTag tag) {
    return tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH;
  }

  void add_seam() {
    if (!open_) return;
    HtmlBlock& block = page_.blocks.back();
    const uint32_t at = static_cast<uint32_t>(block.text().size());
    if (at > 0 && block.seams.size() < 100 &&
        (block.seams.empty() || block.seams.back() != at)) {
      block.seams.push_back(at);
    }
  }

  // Enters an element; false when nothing in it can be seen or read.
  bool enter(const GumboNode* node, GumboTag tag, Flow flow, Scope& scope) {
    const uint32_t kinds = kinds_of(node);
    const auto has = [&](NameKind kind) {
      return (kinds >> static_cast<unsigned>(kind) & 1) != 0;
    };
    const bool inside = scope.type == BlockType::kCaption;
    if (flow == Flow::kInline && !is_cell(tag)) {
      if (is_hidden(node) && !hides_formula(node)) return false;
      if (has(NameKind::kAuthor) && !inside) scope.author = true;
      if (has(NameKind::kDate)) scope.date = true;
    } else {
      page_.elements.push_back(make_element(
          node, kinds, page_.elements[scope.element], scope.element));
      scope.element = static_cast<uint32_t>(page_.elements.size() - 1);
    }
    const bool sure = names_author(node);
    // Each element inside one that holds the authors may name one of them.
    const bool part = scope.name != 0 && flow == Flow::kInline &&
                      (tag == GUMBO_TAG_SPAN || tag == GUMBO_TAG_A);
    if (sure || (!scope.sure_name && (has(NameKind::kAuthor) || part))) {
      scope.name = ++names_;
      scope.sure_name = sure;
    }
    set_scope(node, tag, scope);
    if (inside) {
      if (scope.type != BlockType::kPreformatted) {
        scope.type = BlockType::kCaption;
      }
      // The credit stands apart from the caption's words.
      if (has(NameKind::kCredit) || has(NameKind::kAuthor) ||
          tag == GUMBO_TAG_CITE) {
        scope.credit = true;
      }
    } else if (has(NameKind::kCaption) && flow != Flow::kSkip &&
               scope.type != BlockType::kHeading &&
               (image_fresh_ || page_.elements[scope.element].near_region(
                                    Region::kFigure) < kFar)) {
      scope.type = BlockType::kCaption;
    }
    if (!inside && scope.type == BlockType::kCaption) {
      scope.video = shows_video(node);
    }
    return true;
  }

  void read_image(const GumboNode* node, const Scope& scope) {
    const std::string_view address = image_address(node);
    if (address.empty()) return;
    image_ = std::string(address);
    image_words_[0] = attribute(node, "alt");
    image_words_[1] = attribute(node, "title");
    image_element_ = scope.element;
    image_fresh_ = true;
  }

  // What a program for writing says by an element. False when that is all.
  bool read_mark(const GumboNode* node, EditorMark mark, Scope& scope) {
    if (const auto type = type_of(mark)) {
      scope.type = *type;
      if (mark == EditorMark::kItem) scope.level = item_level(node);
      return true;
    }
    if (mark == EditorMark::kBreak) close();
    if (mark == EditorMark::kBreak || mark == EditorMark::kBullet) return false;
    const auto place = place_of(node);
    if (!place || !may_go(node, mark, *place)) return true;
    return !record_removal(options_, editor_removal(mark, *place),
                           page_.repairs);
  }

  void read_formula(const GumboNode* node, const Scope& scope) {
    const auto place = place_of(node);
    if (place) put(formula_text(node), *place, false, scope);
  }

  std::optional<SourceSpan> place_of(const GumboNode* node) const {
    const auto place = tree_.source_of(node);
    return place && place->end <= source_.size() ? place : std::nullopt;
  }

  // An e-mail address that a script would put in: decoded, with a record.
  bool read_hidden_address(const GumboNode* node, const Scope& scope) {
    const std::string_view code = attribute(node, "data-cfemail");
    if (code.empty()) return false;
    const std::string address = decode_address(code);
    if (address.empty()) return false;
    const auto place = place_of(node);
    if (!place) return false;
    if (is_skipped(options_, "protected-address") ||
        is_undone(options_, "protected-address", place->start)) {
      return false;
    }
    put(address, *place, false, scope);
    Repair repair =
        removal(*place, "protected-address", Certainty::kExact,
                "The address is coded in the page to hide it from robots");
    repair.after = address;
    page_.repairs.push_back(std::move(repair));
    return true;
  }

  HtmlBlock& open(const Scope& scope) {
    if (!open_) {
      open_ = true;
      page_.blocks.emplace_back();
      HtmlBlock& block = page_.blocks.back();
      block.element = scope.element;
      block.block.type = scope.type;
      block.block.level =
          scope.type == BlockType::kHeading || scope.type == BlockType::kList
              ? scope.level
              : uint8_t{0};
      block.headline = scope.headline;
      block.part = scope.part;
      block.credit = scope.credit;
      block.video = scope.video;
      if (scope.type == BlockType::kCaption) {
        block.block.image = image_;
      } else {
        after_image_ = image_fresh_;
        if (after_image_) {
          block.image = image_;
          block.image_element = image_element_;
        }
        image_fresh_ = false;
      }
      preformatted_ = scope.preformatted;
      space_ = false;
      link_ = false;
      breaks_ = 0;
    }
    return page_.blocks.back();
  }

  void close() {
    if (open_) {
      HtmlBlock& block = page_.blocks.back();
      if (preformatted_) block.block.text.trim();
      cut_indent(block);
      if (block.part != HeadingPart::kWhole)
        cut_heading_marks(block.block.text);
      if (block.block.text.empty()) {
        page_.blocks.pop_back();
      } else if (after_image_ && says_image(block)) {
        block.block.type = BlockType::kCaption;
        block.block.image = image_;
      }
    }
    open_ = false;
    after_image_ = false;
    cell_end_ = false;
  }

  // Text under an image that the image's own description repeats.
  bool says_image(HtmlBlock& block) const {
    if (block.block.type != BlockType::kParagraph) return false;
    for (const std::string_view words : image_words_) {
      const size_t end = same_caption(block.text(), words);
      if (end == 0) continue;
      block.seams.push_back(static_cast<uint32_t>(end));
      return true;
    }
    return false;
  }

  // Two line breaks in a row end a paragraph; one is a space.
  void line_break(bool layout) {
    if (!open_) return;
    // Old pages set the lines of their head in bold and italic.
    const HtmlBlock& block = page_.blocks.back();
    if (layout ? block.is_emphasized() : block.is_bold_line()) return close();
    if (preformatted_) {
      page_.blocks.back().block.text.append_replacement("\n", place_);
      return;
    }
    if (++breaks_ >= 2) {
      close();
    } else {
      space_ = true;
    }
  }

  void add_text(const GumboText& text, const Scope& scope) {
    const std::string_view decoded(text.text);
    const std::string_view original(text.original_text.data,
                                    text.original_text.length);
    const uint32_t base = tree_.offset(text.original_text.data);
    fresh_text_ = true;
    for (const AlignedText& run : align_text(original, decoded)) {
      put(decoded.substr(run.decoded.start, run.decoded.size()),
          {base + run.original.start, base + run.original.end}, run.copied,
          scope);
    }
  }

  void put(std::string_view text, SourceSpan span, bool copied,
           const Scope& scope) {
    if (scope.preformatted) {
      HtmlBlock& block = open(scope);
      emit(block, text, span, copied);
      return;
    }
    for (size_t i = 0; i < text.size();) {
      if (is_ascii_space(text[i])) {
        space_ = true;
        line_ends_ += text[i] == '\n';
        ++i;
        continue;
      }
      // Weblogs keep their text so, without elements for paragraphs.
      if (scope.bare && line_ends_ >= 2) close();
      // Words with single blanks between them are copied as one.
      size_t end = i;
      while (end < text.size() && !is_ascii_space(text[end])) ++end;
      while (copied && end + 1 < text.size() && text[end] == ' ' &&
             !is_ascii_space(text[end + 1])) {
        ++end;
        while (end < text.size() && !is_ascii_space(text[end])) ++end;
      }
      const SourceSpan place =
          copied ? SourceSpan{span.start + static_cast<uint32_t>(i),
                              span.start + static_cast<uint32_t>(end)}
                 : span;
      word(text.substr(i, end - i), place, copied, scope);
      i = end;
    }
  }

  void word(std::string_view text, SourceSpan place, bool copied,
            const Scope& scope) {
    HtmlBlock& block = open(scope);
    if (!block.block.text.empty() && (space_ || cell_end_)) {
      const uint32_t before = block.block.text.source().end;
      const SourceSpan gap{std::min(before, place.start), place.start};
      const bool exact =
          !cell_end_ && gap.size() == 1 && source_[gap.start] == ' ';
      if (exact) {
        block.block.text.append_copy(source_, gap);
      } else {
        block.block.text.append_replacement(cell_end_ ? "\t" : " ", gap);
      }
      if (scope.link) ++block.link_bytes;
    }
    if (fresh_text_ && !space_ && !cell_end_ &&
        scope.type != BlockType::kCaption && block.text().size() < kHeadLine) {
      add_seam();
    }
    fresh_text_ = false;
    if (scope.name != 0) {
      add_name(block, static_cast<uint32_t>(text.size()), scope);
    }
    emit(block, text, place, copied);
    const uint32_t size = static_cast<uint32_t>(text.size());
    if (scope.link) block.link_bytes += size;
    if (scope.link && !link_ && block.links < 1000) ++block.links;
    if (scope.bold) block.bold_bytes += size;
    if (scope.italic) block.italic_bytes += size;
    block.author = block.author || scope.author;
    block.date = block.date || scope.date;
    link_ = scope.link;
    space_ = false;
    line_ends_ = 0;
    cell_end_ = false;
    breaks_ = 0;
  }

  // The word that comes next belongs to an author's name.
  void add_name(HtmlBlock& block, uint32_t size, const Scope& scope) {
    const uint32_t start = static_cast<uint32_t>(block.text().size());
    if (!block.names.empty() && block.names.back().element == scope.name) {
      block.names.back().span.end = start + size;
    } else if (block.names.size() < kMaxNames) {
      block.names.push_back(
          {{start, start + size}, scope.name, scope.sure_name});
    }
  }

  void emit(HtmlBlock& block, std::string_view text, SourceSpan span,
            bool copied) {
    if (copied) {
      block.block.text.append_copy(source_, span);
    } else {
      block.block.text.append_replacement(text, span);
    }
  }

  const HtmlTree& tree_;
  std::string_view source_;
  const Options& options_;
  bool noscript_;
  HtmlBlocks page_;
  std::vector<Step> stack_;
  const GumboNode* heading_line_ = nullptr;  // in the last heading
  int rows_ = 0;                             // of tables
  int lined_headings_ = 0;                   // in which one was looked for
  uint32_t names_ = 0;                       // elements that name an author
  std::string image_;                        // the last image seen
  uint32_t image_element_ = 0;               // and the element around it
  std::string_view image_words_[2];          // its alt and title
  bool image_fresh_ = false;                 // no text but captions since
  bool after_image_ = false;  // the open block is the first text after it
  SourceSpan place_;          // of the last line break
  bool open_ = false;
  bool preformatted_ = false;
  bool space_ = false;
  uint32_t line_ends_ = 0;   // in the space
  bool fresh_text_ = false;  // no word of the text node has been read
  bool link_ = false;        // the last word was in a link
  bool cell_end_ = false;
  int breaks_ = 0;
};

}  // namespace

HtmlBlocks read_blocks(const HtmlTree& tree, std::string_view source,
                       const Options& options, bool noscript) {
  HtmlBlocks page = BlockReader(tree, source, options, noscript).run();
  if (!page.blocks.empty() || page.repairs.empty()) return page;
  // Nothing but a remark or a signature: then that is the text.
  Options all = options;
  all.skip_repairs = {"editor-mark", "mail-header", "furniture"};
  return BlockReader(tree, source, all, noscript).run();
}

}  // namespace dateline
