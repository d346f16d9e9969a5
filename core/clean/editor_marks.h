#ifndef DATELINE_CLEAN_EDITOR_MARKS_H_
#define DATELINE_CLEAN_EDITOR_MARKS_H_

#include <cstdint>
#include <optional>
#include <string_view>

#include "clean/html_tree.h"
#include "dateline/document.h"

namespace dateline {

// What an element of a text stands for in the program it was written in.
enum class EditorMark : uint8_t {
  kNone,
  kBreak,    // the border of two paragraphs
  kItem,     // a paragraph that stands for an item of a list
  kBullet,   // the mark before such an item
  kCaption,  // under a picture
  kQuote,    // set off from the text
  // No text of the article:
  kHead,       // who wrote a message and when
  kSignature,  // under a mail
  kRemark,     // about the text, for those who write it
  kNote,       // at the foot of a page
  kCard,       // set between the paragraphs by a page's system
  kDeletion,   // words that were taken out
};

// `before`: the text that the element follows without a space.
EditorMark editor_mark(const GumboNode* node, GumboTag tag,
                       std::string_view before);

// The type of block that a mark makes of an element, if it does.
std::optional<BlockType> type_of(EditorMark mark);

// How deep a list's item lies, 1 to 9.
uint8_t item_level(const GumboNode* item);

// Is what the element holds at `place` as little as the mark says? Not what
// somebody forgot to close.
bool may_go(const GumboNode* node, EditorMark mark, SourceSpan place);

// The record of a mark at `place` that is no text.
Repair editor_removal(EditorMark mark, SourceSpan place);

}  // namespace dateline

#endif  // DATELINE_CLEAN_EDITOR_MARKS_H_
