#include "clean/html_elements.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/author_paths.h"
#include "text/utf8.h"

namespace dateline {
namespace {

uint32_t hash(std::string_view text, uint32_t value) {
  for (const char c : text) {
    // Numbers in class names count posts, not kinds.
    if (is_ascii_digit(c)) continue;
    value = (value ^ static_cast<unsigned char>(c)) * 16777619u;
  }
  return value;
}

constexpr uint32_t bit(NameKind kind) {
  return 1u << static_cast<unsigned>(kind);
}

// Attributes whose words may say what an element holds.
bool is_name_of_content(std::string_view name) {
  if (name == "class" || name == "id") return true;
  if (!name.starts_with("data-")) return false;
  name.remove_prefix(5);
  return name == "component" || name == "testid" || name == "test" ||
         name == "qa" || name == "gu-name";
}

// Does one of the folders of an address hold the pages of authors?
bool leads_to_author(std::string_view address) {
  // By their first letter.
  static const auto kPaths = [] {
    std::array<std::vector<std::string_view>, 256> paths;
    for (const auto& row : lexicon::kAuthorPaths) {
      paths[static_cast<unsigned char>(row.path[1])].push_back(row.path);
    }
    return paths;
  }();
  for (size_t at = 0; at + 1 < address.size(); ++at) {
    if (address[at] != '/' && address[at] != '?') continue;
    const std::string_view rest = address.substr(at);
    for (const std::string_view path :
         kPaths[static_cast<unsigned char>(rest[1])]) {
      if (rest.size() > path.size() && rest.starts_with(path)) return true;
    }
  }
  return false;
}

}  // namespace

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

uint32_t kinds_of(const GumboNode* node) {
  const GumboTag tag = tag_of(node);
  if (tag == GUMBO_TAG_BODY || tag == GUMBO_TAG_HTML) return 0;
  // Where classes are made by a program, the names that tests use tell more.
  uint32_t kinds = 0;
  for_each_attribute(node, [&](const GumboAttribute& one) {
    const std::string_view name(one.name);
    if (is_name_of_content(name)) {
      kinds |= name_kinds(one.value);
    } else if ((name == "rel" || name == "itemprop") &&
               std::string_view(one.value) == "author") {
      kinds |= bit(NameKind::kAuthor);
    }
  });
  return kinds;
}

bool is_footnote_mark(const GumboNode* link) {
  constexpr unsigned kMostParts = 3;  // text and the brackets around it
  if (!attribute(link, "href").starts_with("#")) return false;
  const GumboVector* children = children_of(link);
  if (children == nullptr || children->length > kMostParts) return false;
  std::string mark;
  for (unsigned i = 0; i < children->length; ++i) {
    mark += text_of(static_cast<GumboNode*>(children->data[i])).substr(0, 8);
  }
  if (mark.starts_with("[") && mark.ends_with("]")) {
    mark = mark.substr(1, mark.size() - 2);
  }
  return !mark.empty() && mark.size() <= 3 &&
         std::all_of(mark.begin(), mark.end(), is_ascii_digit);
}

bool is_layout_row(const GumboNode* row) {
  constexpr size_t kMostNodes = 400;
  constexpr int kParagraphs = 3;  // in one cell
  constexpr int kBreaks = 6;
  int paragraphs = 0;  // in the cell that is being read
  int breaks = 0;
  std::vector<const GumboNode*> stack{row};
  for (size_t n = 0; n < kMostNodes && !stack.empty(); ++n) {
    const GumboNode* node = stack.back();
    stack.pop_back();
    switch (tag_of(node)) {
      case GUMBO_TAG_TD:
        paragraphs = breaks = 0;
        break;
      case GUMBO_TAG_TABLE:
        return true;
      case GUMBO_TAG_P:
      case GUMBO_TAG_H1:
      case GUMBO_TAG_H2:
        if (++paragraphs == kParagraphs) return true;
        break;
      case GUMBO_TAG_BR:
        if (++breaks == kBreaks) return true;
        break;
      default:
        break;
    }
    const GumboVector* children = children_of(node);
    if (children == nullptr) continue;
    for (unsigned i = children->length; i > 0; --i) {
      stack.push_back(static_cast<GumboNode*>(children->data[i - 1]));
    }
  }
  return false;
}

bool is_amp_image(const GumboNode* node) {
  const GumboStringPiece& tag = node->v.element.original_tag;
  return tag.data != nullptr &&
         std::string_view(tag.data, tag.length).starts_with("<amp-img");
}

bool names_author(const GumboNode* node) {
  if (attribute(node, "rel").find("author") != std::string_view::npos ||
      attribute(node, "itemprop") == "author") {
    return true;
  }
  if (tag_of(node) != GUMBO_TAG_A) return false;
  return leads_to_author(attribute(node, "href").substr(0, 300));
}

HtmlElement make_element(const GumboNode* node, uint32_t kinds,
                         const HtmlElement& parent, uint32_t parent_index) {
  HtmlElement element = parent;
  element.parent = parent_index;
  const GumboTag tag = tag_of(node);
  element.tag = tag;
  ++element.depth;
  element.signature =
      hash(attribute(node, "class"), 2166136261u + static_cast<uint32_t>(tag));
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
  if (attribute(node, "itemprop").find("articleBody") !=
          std::string_view::npos ||
      attribute(node, "property").find("articleBody") !=
          std::string_view::npos) {
    set(Region::kArticleBody);
  }
  return element;
}

void show_hidden(HtmlBlocks& page) {
  constexpr size_t kProse = 120;  // bytes
  size_t hidden = 0;
  size_t all = 0;
  for (const HtmlBlock& block : page.blocks) {
    const size_t bytes = block.text().size();
    if (bytes < kProse) continue;
    all += bytes;
    const HtmlElement& own = page.elements[block.element];
    if (own.near_region(Region::kHidden) < kFar) hidden += bytes;
  }
  if (hidden * 4 < all * 3) return;
  constexpr size_t kPlace = kNameKinds + static_cast<size_t>(Region::kHidden);
  for (HtmlElement& element : page.elements) element.near[kPlace] = kFar;
}

void HtmlBlock::cut_to(Span range) {
  block.text = block.text.slice(range);
  const auto move = [range](uint32_t& at) {
    at = std::clamp(at, range.start, range.end) - range.start;
  };
  for (uint32_t& seam : seams) move(seam);
  for (NamedText& name : names) {
    move(name.span.start);
    move(name.span.end);
  }
  std::erase_if(names, [](const NamedText& name) { return !name.span.size(); });
}

void cut_indent(HtmlBlock& block) {
  static constexpr std::string_view kSpaces[] = {"\u3000", "\u00A0", " "};
  std::string_view words = block.text();
  for (bool cut = true; cut;) {
    cut = false;
    for (const std::string_view space : kSpaces) {
      if (words.starts_with(space)) {
        words.remove_prefix(space.size());
        cut = true;
      } else if (words.ends_with(space)) {
        words.remove_suffix(space.size());
        cut = true;
      }
    }
  }
  if (words.size() == block.text().size()) return;
  const auto start = static_cast<uint32_t>(words.data() - block.text().data());
  block.cut_to({start, start + static_cast<uint32_t>(words.size())});
}

}  // namespace dateline
