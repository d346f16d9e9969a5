#ifndef DATELINE_CLEAN_REPAIR_MARKUP_H_
#define DATELINE_CLEAN_REPAIR_MARKUP_H_

#include <string_view>
#include <vector>

#include "clean/edits.h"

namespace dateline {

// Tags that a program showed instead of obeying them: "<em>The Times</em>",
// "reopened.<br />The union". Leaves alone what speaks of tags, and tags
// without a partner. Linear.
std::vector<Edit> find_markup(std::string_view text);

// Is this text with a few tags in its lines ("<em>", "<a href=...>") and blank
// lines between its paragraphs, as editors of weblogs keep it, rather than a
// page? Linear.
bool is_text_with_tags(std::string_view source);

}  // namespace dateline

#endif  // DATELINE_CLEAN_REPAIR_MARKUP_H_
