#include "clean/html_blocks.h"

#include <algorithm>
#include <utility>

#include "clean/text_alignment.h"
#include "lexicon/html_classes.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace dateline {
namespace {

enum class Flow : uint8_t { kInline, kBlock, kSkip };

Flow flow_of(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_NOSCRIPT:
    case GUMBO_TAG_TEMPLATE:
    case GUMBO_TAG_SVG:
    case GUMBO_TAG_MATH:
    case GUMBO_TAG_IFRAME:
    case GUMBO_TAG_OBJECT:
    case GUMBO_TAG_BUTTON:
    case GUMBO_TAG_SELECT:
    case GUMBO_TAG_INPUT:
    case GUMBO_TAG_TEXTAREA:
    case GUMBO_TAG_HEAD:
    case GUMBO_TAG_TITLE:
    case GUMBO_TAG_VIDEO:
    case GUMBO_TAG_AUDIO:
    case GUMBO_TAG_CANVAS:
      return Flow::kSkip;
    case GUMBO_TAG_A:
    case GUMBO_TAG_ABBR:
    case GUMBO_TAG_B:
    case GUMBO_TAG_BDI:
    case GUMBO_TAG_BDO:
    case GUMBO_TAG_BIG:
    case GUMBO_TAG_CITE:
    case GUMBO_TAG_CODE:
    case GUMBO_TAG_DATA:
    case GUMBO_TAG_DEL:
    case GUMBO_TAG_DFN:
    case GUMBO_TAG_EM:
    case GUMBO_TAG_FONT:
    case GUMBO_TAG_I:
    case GUMBO_TAG_INS:
    case GUMBO_TAG_KBD:
    case GUMBO_TAG_LABEL:
    case GUMBO_TAG_MARK:
    case GUMBO_TAG_Q:
    case GUMBO_TAG_S:
    case GUMBO_TAG_SAMP:
    case GUMBO_TAG_SMALL:
    case GUMBO_TAG_SPAN:
    case GUMBO_TAG_STRIKE:
    case GUMBO_TAG_STRONG:
    case GUMBO_TAG_SUB:
    case GUMBO_TAG_SUP:
    case GUMBO_TAG_TIME:
    case GUMBO_TAG_TT:
    case GUMBO_TAG_U:
    case GUMBO_TAG_VAR:
    case GUMBO_TAG_WBR:
    case GUMBO_TAG_TD:
    case GUMBO_TAG_TH:
    case GUMBO_TAG_IMG:
    case GUMBO_TAG_UNKNOWN:
      return Flow::kInline;
    default:
      return Flow::kBlock;
  }
}

std::string lower(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char c : text) out.push_back(to_ascii_lower(c));
  return out;
}

// The kinds that one class or id name (or a part of it between hyphens)
// stands for, as a set of bits.
enum NameKind : unsigned {
  kBoilerplateName = 1,
  kCaptionName = 2,
  kAuthorName = 4,
  kDateName = 8,
};

unsigned kinds_of_word(std::string_view word) {
  static const WordTable<lexicon::HtmlClassesRow> kTable(
      lexicon::kHtmlClasses, &lexicon::HtmlClassesRow::word);
  const auto* row = kTable.find(word);
  if (row == nullptr) return 0;
  switch (row->kind[0]) {
    case 'b':
      return kBoilerplateName;
    case 'c':
      return kCaptionName;
    case 'a':
      return kAuthorName;
    default:
      return kDateName;
  }
}

unsigned kinds_of(std::string_view names) {
  unsigned kinds = 0;
  std::string name;
  const auto flush = [&] {
    if (name.empty()) return;
    kinds |= kinds_of_word(name);
    for (size_t at = 0; at < name.size();) {
      size_t end = name.find('-', at);
      if (end == std::string::npos) end = name.size();
      if (at > 0 || end < name.size()) {
        kinds |= kinds_of_word(std::string_view(name).substr(at, end - at));
      }
      at = end + 1;
    }
    name.clear();
  };
  for (const char c : names) {
    if (is_ascii_space(c)) {
      flush();
    } else {
      name.push_back(c == '_' ? '-' : to_ascii_lower(c));
    }
  }
  flush();
  return kinds;
}

bool is_hidden(const GumboNode* node) {
  if (has_attribute(node, "hidden")) return true;
  if (attribute(node, "aria-hidden") == "true" &&
      tag_of(node) != GUMBO_TAG_IMG) {
    return true;
  }
  std::string style = lower(attribute(node, "style"));
  std::erase(style, ' ');
  return style.find("display:none") != std::string::npos ||
         style.find("visibility:hidden") != std::string::npos ||
         style.find("mso-hide:all") != std::string::npos;
}

// What holds inside an element for everything below it.
struct Scope {
  const GumboNode* container = nullptr;
  BlockType type = BlockType::kParagraph;
  uint8_t level = 0;
  bool link = false;
  bool preformatted = false;
  bool boilerplate = false;
  bool negative = false;
  bool author = false;
  bool date = false;
  bool headline = false;
};

class BlockReader {
 public:
  BlockReader(const HtmlTree& tree, std::string_view source)
      : tree_(tree), source_(source) {}

  std::vector<HtmlBlock> run() {
    struct Step {
      const GumboNode* node;
      Scope scope;
      bool leaving;
    };
    std::vector<Step> stack{{tree_.root(), {}, false}};
    while (!stack.empty()) {
      const Step step = stack.back();
      stack.pop_back();
      const GumboNode* node = step.node;
      if (step.leaving) {
        if (tag_of(node) == GUMBO_TAG_TD || tag_of(node) == GUMBO_TAG_TH) {
          space_ = true;
          cell_end_ = true;
        } else {
          close();
        }
        continue;
      }
      if (node->type == GUMBO_NODE_TEXT ||
          node->type == GUMBO_NODE_WHITESPACE ||
          node->type == GUMBO_NODE_CDATA) {
        add_text(node->v.text, step.scope);
        continue;
      }
      const GumboVector* children = children_of(node);
      if (children == nullptr) continue;
      Scope scope = step.scope;
      if (is_element(node)) {
        const GumboTag tag = tag_of(node);
        if (flow_of(tag) == Flow::kSkip || is_hidden(node)) continue;
        if (tag == GUMBO_TAG_BR) {
          line_break();
          continue;
        }
        if (tag == GUMBO_TAG_IMG) {
          image_ = std::string(attribute(node, "src"));
          continue;
        }
        enter(node, tag, scope);
        const bool cell = tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH;
        if (flow_of(tag) == Flow::kBlock) close();
        if (flow_of(tag) == Flow::kBlock || cell) {
          stack.push_back({node, scope, true});
        }
      }
      for (unsigned i = children->length; i > 0; --i) {
        stack.push_back(
            {static_cast<GumboNode*>(children->data[i - 1]), scope, false});
      }
    }
    close();
    return std::move(blocks_);
  }

 private:
  void enter(const GumboNode* node, GumboTag tag, Scope& scope) {
    if (flow_of(tag) == Flow::kBlock) scope.container = node;
    switch (tag) {
      case GUMBO_TAG_NAV:
      case GUMBO_TAG_FOOTER:
      case GUMBO_TAG_FORM:
      case GUMBO_TAG_DIALOG:
      case GUMBO_TAG_MENU:
        scope.boilerplate = tag != GUMBO_TAG_FORM || scope.boilerplate;
        break;
      case GUMBO_TAG_ASIDE:
        scope.negative = true;
        break;
      case GUMBO_TAG_A:
        scope.link = has_attribute(node, "href");
        break;
      case GUMBO_TAG_H1:
      case GUMBO_TAG_H2:
      case GUMBO_TAG_H3:
      case GUMBO_TAG_H4:
      case GUMBO_TAG_H5:
      case GUMBO_TAG_H6:
        scope.type = BlockType::kHeading;
        scope.level = static_cast<uint8_t>(tag - GUMBO_TAG_H1 + 1);
        scope.headline = tag == GUMBO_TAG_H1;
        break;
      case GUMBO_TAG_LI:
        scope.type = BlockType::kList;
        scope.level = static_cast<uint8_t>(scope.level + 1);
        break;
      case GUMBO_TAG_BLOCKQUOTE:
        scope.type = BlockType::kQuote;
        break;
      case GUMBO_TAG_PRE:
        scope.type = BlockType::kPreformatted;
        scope.preformatted = true;
        break;
      case GUMBO_TAG_TR:
        scope.type = BlockType::kTable;
        break;
      case GUMBO_TAG_FIGCAPTION:
        scope.type = BlockType::kCaption;
        break;
      case GUMBO_TAG_TIME:
        scope.date = true;
        break;
      default:
        break;
    }
    const std::string_view class_name = attribute(node, "class");
    const std::string_view id = attribute(node, "id");
    const std::string_view role = attribute(node, "role");
    if (role == "navigation" || role == "contentinfo" || role == "dialog" ||
        role == "complementary" || role == "search" || role == "banner") {
      scope.boilerplate = true;
    }
    if (attribute(node, "rel") == "author" ||
        attribute(node, "itemprop") == "author") {
      scope.author = true;
    }
    if (class_name.empty() && id.empty()) return;
    if (tag == GUMBO_TAG_BODY || tag == GUMBO_TAG_HTML ||
        tag == GUMBO_TAG_ARTICLE || tag == GUMBO_TAG_MAIN) {
      return;
    }
    const unsigned kinds = kinds_of(class_name) | kinds_of(id);
    if (kinds & kBoilerplateName) scope.negative = true;
    if (kinds & kCaptionName) scope.type = BlockType::kCaption;
    if (kinds & kAuthorName) scope.author = true;
    if (kinds & kDateName) scope.date = true;
  }

  HtmlBlock& open(const Scope& scope) {
    if (!open_) {
      open_ = true;
      blocks_.emplace_back();
      HtmlBlock& block = blocks_.back();
      block.container = scope.container;
      block.block.type = scope.type;
      block.block.level =
          scope.type == BlockType::kHeading || scope.type == BlockType::kList
              ? scope.level
              : uint8_t{0};
      block.boilerplate = scope.boilerplate;
      block.negative = scope.negative;
      block.headline = scope.headline;
      if (scope.type == BlockType::kCaption) block.block.image = image_;
      preformatted_ = scope.preformatted;
      space_ = false;
      breaks_ = 0;
    }
    return blocks_.back();
  }

  void close() {
    if (open_) {
      if (preformatted_) blocks_.back().block.text.trim();
      if (blocks_.back().block.text.empty()) blocks_.pop_back();
    }
    open_ = false;
    cell_end_ = false;
  }

  // Two line breaks in a row end a paragraph; one is a space.
  void line_break() {
    if (!open_) return;
    if (preformatted_) {
      blocks_.back().block.text.append_replacement("\n", place_);
      return;
    }
    if (++breaks_ >= 2) {
      close();
    } else {
      space_ = true;
    }
  }

  // Appends decoded text with its place.
  void add_text(const GumboText& text, const Scope& scope) {
    const std::string_view decoded(text.text);
    const std::string_view original(text.original_text.data,
                                    text.original_text.length);
    const uint32_t base = tree_.offset(text.original_text.data);
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
        place_ = {
            span.start + (copied ? static_cast<uint32_t>(i) : 0),
            copied ? span.start + static_cast<uint32_t>(i) + 1 : span.end};
        ++i;
        continue;
      }
      size_t end = i;
      while (end < text.size() && !is_ascii_space(text[end])) ++end;
      const bool wanted = space_;
      const bool was_open = open_;
      HtmlBlock& block = open(scope);
      const SourceSpan place =
          copied ? SourceSpan{span.start + static_cast<uint32_t>(i),
                              span.start + static_cast<uint32_t>(end)}
                 : span;
      if (was_open && !block.block.text.empty() && (wanted || cell_end_)) {
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
      emit(block, text.substr(i, end - i), place, copied);
      if (scope.link) block.link_bytes += static_cast<uint32_t>(end - i);
      block.author = block.author || scope.author;
      block.date = block.date || scope.date;
      space_ = false;
      cell_end_ = false;
      breaks_ = 0;
      i = end;
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
  std::vector<HtmlBlock> blocks_;
  std::string image_;  // the last image seen
  SourceSpan place_;   // of the last white space
  bool open_ = false;
  bool preformatted_ = false;
  bool space_ = false;
  bool cell_end_ = false;
  int breaks_ = 0;
};

}  // namespace

std::vector<HtmlBlock> read_blocks(const HtmlTree& tree,
                                   std::string_view source) {
  return BlockReader(tree, source).run();
}

}  // namespace dateline
