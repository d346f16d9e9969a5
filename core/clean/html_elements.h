#ifndef DATELINE_CLEAN_HTML_ELEMENTS_H_
#define DATELINE_CLEAN_HTML_ELEMENTS_H_

#include <cstdint>

#include "clean/html_blocks.h"
#include "clean/html_tree.h"

namespace dateline {

// The kinds that an element's class and id, rel and itemprop speak for, as
// bits of NameKind. The page as a whole has none.
uint32_t kinds_of(const GumboNode* node);

// The element below `parent` (at index `parent_index`), with what it inherits
// and what its tag, role and names add.
HtmlElement make_element(const GumboNode* node, uint32_t kinds,
                         const HtmlElement& parent, uint32_t parent_index);

// Is the element not shown: hidden, aria-hidden, display:none?
bool is_hidden(const GumboNode* node);

// "[1]", "2": a link to a note on the same page.
bool is_footnote_mark(const GumboNode* link);

// <amp-img>, the image of pages made for fast loading.
bool is_amp_image(const GumboNode* node);

// Does a table's row lay out a page (menu, article, links beside it) instead
// of holding data? Reads a bounded number of nodes.
bool is_layout_row(const GumboNode* row);

// Does the element's text name the author: rel or itemprop, a link to the
// page of an author?
bool names_author(const GumboNode* node);

// A page that is hidden as a whole waits for its scripts to show it: then
// nothing of it counts as hidden.
void show_hidden(HtmlBlocks& page);

// Cuts off the wide spaces that Chinese and Japanese paragraphs begin with, and
// the no-break ones that editors leave at both ends.
void cut_indent(HtmlBlock& block);

}  // namespace dateline

#endif  // DATELINE_CLEAN_HTML_ELEMENTS_H_
