#include "clean/html_blocks.h"

#include <algorithm>
#include <string>
#include <utility>

#include "clean/edits.h"
#include "clean/html_flow.h"
#include "clean/text_alignment.h"
#include "text/utf8.h"

namespace dateline {
namespace {

bool is_hidden(const GumboNode* node) {
  if (has_attribute(node, "hidden")) return true;
  if (attribute(node, "aria-hidden") == "true") return true;
  const std::string_view given = attribute(node, "style").substr(0, 2000);
  if (given.empty()) return false;
  std::string style;
  for (const char c : given) {
    if (!is_ascii_space(c)) style.push_back(to_ascii_lower(c));
  }
  return style.find("display:none") != std::string::npos ||
         style.find("visibility:hidden") != std::string::npos ||
         style.find("mso-hide:all") != std::string::npos;
}

uint32_t hash(std::string_view text, uint32_t value) {
  for (const char c : text) {
    // Numbers in class names count posts, not kinds.
    if (is_ascii_digit(c)) continue;
    value = (value ^ static_cast<unsigned char>(c)) * 16777619u;
  }
  return value;
}

// A Cloudflare address: hexadecimal, each byte XORed with the first.
std::string decode_address(std::string_view code) {
  const auto nibble = [](char c) {
    if (is_ascii_digit(c)) return c - '0';
    c = to_ascii_lower(c);
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
  };
  std::string address;
  int key = -1;
  if (code.size() % 2 != 0 || code.size() > 400) return {};
  for (size_t i = 0; i < code.size(); i += 2) {
    const int high = nibble(code[i]);
    const int low = nibble(code[i + 1]);
    if (high < 0 || low < 0) return {};
    const int value = high * 16 + low;
    if (key < 0) {
      key = value;
    } else {
      const int c = value ^ key;
      if (c < 0x20 || c > 0x7E) return {};
      address.push_back(static_cast<char>(c));
    }
  }
  return address.find('@') == std::string::npos ? std::string() : address;
}

// What holds inside an element for everything below it.
struct Scope {
  uint32_t element = 0;
  BlockType type = BlockType::kParagraph;
  uint8_t level = 0;
  bool link = false;
  bool bold = false;
  bool italic = false;
  bool preformatted = false;
  bool author = false;
  bool date = false;
  bool headline = false;
  bool credit = false;
};

class BlockReader {
 public:
  BlockReader(const HtmlTree& tree, std::string_view source,
              const Options& options)
      : tree_(tree), source_(source), options_(options) {
    HtmlElement root;
    root.near.fill(kFar);
    page_.elements.push_back(root);
  }

  HtmlBlocks run() {
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
        if (flow_of(tag_of(node)) == Flow::kInline && !step.scope.credit &&
            !is_cell(tag_of(node))) {
          add_seam();
        } else {
          leave(tag_of(node));
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
        const Flow flow = flow_of(tag);
        if (flow == Flow::kSkip) continue;
        if (tag == GUMBO_TAG_BR) {
          line_break();
          continue;
        }
        if (tag == GUMBO_TAG_IMG) {
          read_image(node);
          continue;
        }
        if (read_hidden_address(node, scope)) continue;
        if (!enter(node, tag, flow, scope)) continue;
        if (flow == Flow::kBlock) close();
        const bool credit = scope.credit && !step.scope.credit;
        if (flow == Flow::kInline && scope.type == BlockType::kCaption) {
          add_seam();
          if (!credit) stack.push_back({node, scope, true});
        }
        if (flow == Flow::kBlock || is_cell(tag) || credit) {
          stack.push_back({node, scope, true});
        }
      }
      for (unsigned i = children->length; i > 0; --i) {
        stack.push_back(
            {static_cast<GumboNode*>(children->data[i - 1]), scope, false});
      }
    }
    close();
    return std::move(page_);
  }

 private:
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

  void leave(GumboTag tag) {
    if (is_cell(tag)) {
      space_ = true;
      cell_end_ = true;
    } else {
      close();
    }
  }

  // Enters an element; false when nothing in it can be seen or read.
  bool enter(const GumboNode* node, GumboTag tag, Flow flow, Scope& scope) {
    const std::string_view class_name = attribute(node, "class");
    const std::string_view id = attribute(node, "id");
    const bool whole_page = tag == GUMBO_TAG_BODY || tag == GUMBO_TAG_HTML;
    uint32_t kinds = whole_page ? 0 : name_kinds(class_name) | name_kinds(id);
    const std::string_view item = attribute(node, "itemprop");
    if (attribute(node, "rel") == "author" || item == "author") {
      kinds |= 1u << static_cast<unsigned>(NameKind::kAuthor);
    }
    const auto has = [&](NameKind kind) {
      return (kinds >> static_cast<unsigned>(kind) & 1) != 0;
    };
    if (flow == Flow::kInline && !is_cell(tag)) {
      if (is_hidden(node)) return false;
      if (has(NameKind::kAuthor) && scope.type != BlockType::kCaption) {
        scope.author = true;
      }
      if (has(NameKind::kDate)) scope.date = true;
    } else {
      add_element(node, tag, kinds, item, class_name, scope);
    }
    set_type(node, tag, scope);
    // The credit stands apart from the caption's words.
    if ((has(NameKind::kCredit) || has(NameKind::kAuthor)) && !scope.credit &&
        scope.type == BlockType::kCaption) {
      scope.credit = true;
      close();
    }
    if (has(NameKind::kCaption) && !whole_page &&
        scope.type != BlockType::kHeading &&
        (image_fresh_ ||
         page_.elements[scope.element].near_region(Region::kFigure) < kFar)) {
      scope.type = BlockType::kCaption;
    }
    return true;
  }

  void add_element(const GumboNode* node, GumboTag tag, uint32_t kinds,
                   std::string_view item, std::string_view class_name,
                   Scope& scope) {
    HtmlElement element = page_.elements[scope.element];
    element.parent = scope.element;
    element.tag = tag;
    ++element.depth;
    element.signature =
        hash(class_name, 2166136261u + static_cast<uint32_t>(tag));
    for (uint8_t& distance : element.near) {
      if (distance < kFar) ++distance;
    }
    for (unsigned kind = 0; kind < kNameKinds; ++kind) {
      if (kinds >> kind & 1) element.near[kind] = 0;
    }
    const auto set = [&](Region region) {
      element.near[kNameKinds + static_cast<unsigned>(region)] = 0;
    };
    switch (tag) {
      case GUMBO_TAG_ARTICLE:
        set(Region::kArticle);
        break;
      case GUMBO_TAG_MAIN:
        set(Region::kMain);
        break;
      case GUMBO_TAG_ASIDE:
        set(Region::kAside);
        break;
      case GUMBO_TAG_NAV:
      case GUMBO_TAG_MENU:
        set(Region::kNav);
        break;
      case GUMBO_TAG_HEADER:
        set(Region::kHeader);
        break;
      case GUMBO_TAG_FOOTER:
        set(Region::kFooter);
        break;
      case GUMBO_TAG_FORM:
      case GUMBO_TAG_DIALOG:
        set(Region::kForm);
        break;
      case GUMBO_TAG_UL:
      case GUMBO_TAG_OL:
      case GUMBO_TAG_DL:
        set(Region::kList);
        break;
      case GUMBO_TAG_FIGURE:
        set(Region::kFigure);
        break;
      case GUMBO_TAG_TABLE:
        set(Region::kTable);
        break;
      case GUMBO_TAG_SECTION:
        set(Region::kSection);
        break;
      case GUMBO_TAG_BLOCKQUOTE:
        set(Region::kQuote);
        break;
      default:
        break;
    }
    const std::string_view role = attribute(node, "role");
    if (role == "main") set(Region::kMain);
    if (role == "article") set(Region::kArticle);
    if (role == "complementary") set(Region::kAside);
    if (role == "navigation" || role == "banner" || role == "search") {
      set(Region::kNav);
    }
    if (role == "contentinfo") set(Region::kFooter);
    if (role == "dialog") set(Region::kForm);
    if (is_hidden(node)) set(Region::kHidden);
    if (item.find("articleBody") != std::string_view::npos ||
        attribute(node, "property").find("articleBody") !=
            std::string_view::npos) {
      set(Region::kArticleBody);
    }
    scope.element = static_cast<uint32_t>(page_.elements.size());
    page_.elements.push_back(element);
  }

  static void set_type(const GumboNode* node, GumboTag tag, Scope& scope) {
    switch (tag) {
      case GUMBO_TAG_A:
        scope.link = has_attribute(node, "href");
        break;
      case GUMBO_TAG_B:
      case GUMBO_TAG_STRONG:
        scope.bold = true;
        break;
      case GUMBO_TAG_I:
      case GUMBO_TAG_EM:
        scope.italic = true;
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
        scope.level = static_cast<uint8_t>(std::min(scope.level + 1, 9));
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
  }

  void read_image(const GumboNode* node) {
    for (const char* name : {"src", "data-src", "data-original"}) {
      const std::string_view address = attribute(node, name);
      if (address.empty() || address.starts_with("data:") ||
          address.size() > 2000) {
        continue;
      }
      image_ = std::string(address);
      image_fresh_ = true;
      return;
    }
  }

  // An e-mail address that a script would put in: decoded, with a record.
  bool read_hidden_address(const GumboNode* node, const Scope& scope) {
    const std::string_view code = attribute(node, "data-cfemail");
    if (code.empty()) return false;
    const std::string address = decode_address(code);
    if (address.empty()) return false;
    const GumboElement& element = node->v.element;
    if (element.original_tag.data == nullptr) return false;
    const uint32_t start = tree_.offset(element.original_tag.data);
    uint32_t end = start + static_cast<uint32_t>(element.original_tag.length);
    if (element.original_end_tag.data != nullptr) {
      end = tree_.offset(element.original_end_tag.data) +
            static_cast<uint32_t>(element.original_end_tag.length);
    }
    if (end > source_.size() || end < start) return false;
    if (is_skipped(options_, "protected-address") ||
        is_undone(options_, "protected-address", start)) {
      return false;
    }
    put(address, {start, end}, false, scope);
    Repair repair =
        removal(source_, {start, end}, "protected-address", Certainty::kExact,
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
      block.credit = scope.credit;
      if (scope.type == BlockType::kCaption) {
        block.block.image = image_;
      } else {
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
      if (preformatted_) page_.blocks.back().block.text.trim();
      if (page_.blocks.back().block.text.empty()) page_.blocks.pop_back();
    }
    open_ = false;
    cell_end_ = false;
  }

  // Two line breaks in a row end a paragraph; one is a space.
  void line_break() {
    if (!open_) return;
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
        ++i;
        continue;
      }
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
    cell_end_ = false;
    breaks_ = 0;
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
  HtmlBlocks page_;
  std::string image_;         // the last image seen
  bool image_fresh_ = false;  // no text but captions since
  SourceSpan place_;          // of the last line break
  bool open_ = false;
  bool preformatted_ = false;
  bool space_ = false;
  bool link_ = false;  // the last word was in a link
  bool cell_end_ = false;
  int breaks_ = 0;
};

}  // namespace

HtmlBlocks read_blocks(const HtmlTree& tree, std::string_view source,
                       const Options& options) {
  return BlockReader(tree, source, options).run();
}

}  // namespace dateline
