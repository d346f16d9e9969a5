#include "clean/editor_marks.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <vector>

#include "clean/edits.h"
#include "lexicon/editor_marks.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace dateline {
namespace {

using Row = lexicon::EditorMarksRow;

EditorMark mark_of(const Row* row) {
  if (row == nullptr) return EditorMark::kNone;
  static constexpr std::string_view kMarks[] = {
      "",     "break",     "item",   "bullet", "caption", "quote",
      "head", "signature", "remark", "note",   "card",    "deletion"};
  return static_cast<EditorMark>(
      std::find(std::begin(kMarks), std::end(kMarks), row->mark) -
      std::begin(kMarks));
}

// The rows for an attribute that a value begins with.
EditorMark mark_of_start(std::string_view attribute, std::string_view value) {
  for (const Row& row : lexicon::kEditorMarks) {
    if (row.attribute == attribute && value.starts_with(row.value)) {
      return mark_of(&row);
    }
  }
  return EditorMark::kNone;
}

EditorMark mark_of_names(std::string_view names) {
  static const std::vector<Row> kNames = [] {
    std::vector<Row> rows;
    for (const Row& row : lexicon::kEditorMarks) {
      if (row.attribute == "name") rows.push_back(row);
    }
    return rows;
  }();
  static const WordTable<Row> kTable(kNames, &Row::value);
  while (!names.empty()) {
    const size_t end = std::min(names.find(' '), names.size());
    std::string_view word = names.substr(0, end);
    if (word.starts_with("x_"))
      word.remove_prefix(2);  // a mail's within a mail
    if (const Row* row = kTable.find(word)) return mark_of(row);
    names.remove_prefix(std::min(end + 1, names.size()));
  }
  return EditorMark::kNone;
}

// "mso-list: l0 level2" in lower case and without blanks.
std::string office_style(const GumboNode* node) {
  constexpr size_t kLongest = 2000;
  std::string style;
  for (const char c : attribute(node, "style").substr(0, kLongest)) {
    if (!is_ascii_space(c)) style += to_ascii_lower(c);
  }
  return style;
}

EditorMark mark_of_style(const GumboNode* node) {
  const std::string style = office_style(node);
  for (size_t at = style.find("mso-"); at != std::string::npos;
       at = style.find("mso-", at + 1)) {
    const EditorMark mark =
        mark_of_start("style", std::string_view(style).substr(at));
    if (mark != EditorMark::kNone) return mark;
  }
  return EditorMark::kNone;
}

const GumboNode* first_element(const GumboNode* node) {
  const GumboVector* children = children_of(node);
  for (unsigned i = 0; children != nullptr && i < children->length; ++i) {
    const auto* child = static_cast<GumboNode*>(children->data[i]);
    if (is_element(child)) return child;
    if (child->type != GUMBO_NODE_WHITESPACE) break;
  }
  return nullptr;
}

// "[1] According to ...": begins the paragraph with a link back to where it
// belongs?
EditorMark mark_of_note(const GumboNode* paragraph) {
  constexpr int kDeepest = 3;
  constexpr unsigned kLargest = 20;  // paragraphs of one note
  if (children_of(paragraph)->length > kLargest) return EditorMark::kNone;
  const GumboNode* node = paragraph;
  for (int i = 0; i < kDeepest; ++i) {
    node = first_element(node);
    if (node == nullptr) return EditorMark::kNone;
    if (tag_of(node) != GUMBO_TAG_A) continue;
    return mark_of_start("back", attribute(node, "href"));
  }
  return EditorMark::kNone;
}

// "[a]" in an element of its own, behind a word or a sentence.
bool is_remark_mark(const GumboNode* node, std::string_view before) {
  for (const std::string_view opening :
       {"(", "[", "\"", "'", "/", "-", "“", "‘", "„", "«", "–", "—"}) {
    if (before.ends_with(opening)) return false;
  }
  const GumboVector* children = children_of(node);
  if (children->length != 1) return false;
  const auto* child = static_cast<const GumboNode*>(children->data[0]);
  if (child->type != GUMBO_NODE_TEXT) return false;
  const std::string_view text(child->v.text.text);
  return text.size() == 3 && text[0] == '[' && is_ascii_lower(text[1]) &&
         text[2] == ']';
}

}  // namespace

EditorMark editor_mark(const GumboNode* node, GumboTag tag,
                       std::string_view before) {
  EditorMark mark = EditorMark::kNone;
  if (tag == GUMBO_TAG_DEL || tag == GUMBO_TAG_S || tag == GUMBO_TAG_STRIKE) {
    return EditorMark::kDeletion;
  }
  for_each_attribute(node, [&](const GumboAttribute& one) {
    if (mark != EditorMark::kNone) return;
    const std::string_view name(one.name);
    const std::string_view value(one.value);
    if (name == "class" || name == "id" || name == "data-stringify-type") {
      mark = mark_of_names(value);
    } else if (name == "style") {
      if (value.find("mso-") < value.size()) mark = mark_of_style(node);
      if (tag == GUMBO_TAG_SPAN && value.find("line-through") < value.size()) {
        mark = EditorMark::kDeletion;
      }
    } else if (name == "href" && value.starts_with('#')) {
      mark = mark_of_start(name, value);
    }
    if (name == "id" && value == "Signature") mark = EditorMark::kSignature;
  });
  if (mark != EditorMark::kNone) {
    const bool paragraph = tag == GUMBO_TAG_P || tag == GUMBO_TAG_DIV;
    return mark == EditorMark::kItem && !paragraph ? EditorMark::kNone : mark;
  }
  if (tag == GUMBO_TAG_P || tag == GUMBO_TAG_DIV) return mark_of_note(node);
  if (tag != GUMBO_TAG_SPAN && tag != GUMBO_TAG_SUP) return mark;
  return !before.empty() && is_remark_mark(node, before) ? EditorMark::kRemark
                                                         : mark;
}

std::optional<BlockType> type_of(EditorMark mark) {
  if (mark == EditorMark::kItem) return BlockType::kList;
  if (mark == EditorMark::kCaption) return BlockType::kCaption;
  if (mark == EditorMark::kQuote) return BlockType::kQuote;
  return {};
}

uint8_t item_level(const GumboNode* item) {
  constexpr std::string_view kLevel = "level";
  const std::string style = office_style(item);
  const size_t at = style.find(kLevel) + kLevel.size();
  if (at >= style.size() || style[at] < '1' || style[at] > '9') return 1;
  return static_cast<uint8_t>(style[at] - '0');
}

bool may_go(const GumboNode* node, EditorMark mark, SourceSpan place) {
  constexpr uint32_t kLongest = 4000;  // bytes that an editor takes out
  if (mark == EditorMark::kDeletion && place.size() > kLongest) return false;
  return tag_of(node) == GUMBO_TAG_P ||
         (node->parse_flags & GUMBO_INSERTION_IMPLICIT_END_TAG) == 0;
}

Repair editor_removal(EditorMark mark, SourceSpan place) {
  switch (mark) {
    case EditorMark::kHead:
      return removal(place, "mail-header", Certainty::kLikely,
                     "who wrote a message, and when");
    case EditorMark::kSignature:
      return removal(place, "mail-header", Certainty::kLikely,
                     "the signature of an e-mail");
    case EditorMark::kNote:
      return removal(place, "editor-mark", Certainty::kLikely,
                     "a note at the foot of the page");
    case EditorMark::kCard:
      return removal(place, "furniture", Certainty::kLikely,
                     "a card, button or form between the paragraphs");
    case EditorMark::kDeletion:
      return removal(place, "editor-mark", Certainty::kLikely,
                     "an editor took these words out");
    default:
      return removal(place, "editor-mark", Certainty::kLikely,
                     "an editor's remark on the text");
  }
}

}  // namespace dateline
