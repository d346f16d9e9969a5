#ifndef DATELINE_CLEAN_SCRIPT_TEXT_H_
#define DATELINE_CLEAN_SCRIPT_TEXT_H_

#include <string_view>

#include "clean/html_blocks.h"
#include "clean/html_tree.h"
#include "dateline/options.h"

namespace dateline {

// The article of a page that shows it only after its scripts have run: from
// JSON-LD's articleBody, or the longest prose in the page's data
// (`__NEXT_DATA__` and its kin). Blocks point into the page's source. Empty
// when there is no such text. With `whole` only a text counts that is the
// article by itself, not pieces under one key. Linear.
HtmlBlocks read_script_text(const HtmlTree& tree, std::string_view source,
                            const Options& options, bool whole = false);

}  // namespace dateline

#endif  // DATELINE_CLEAN_SCRIPT_TEXT_H_
