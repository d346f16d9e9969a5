#ifndef DATELINE_CLEAN_SELECTION_H_
#define DATELINE_CLEAN_SELECTION_H_

#include <string>
#include <string_view>
#include <vector>

#include "clean/html_blocks.h"

namespace dateline {

// Is this HTML what an editor or a browser puts on the clipboard, or a field
// of a content management system, rather than a page? Then somebody chose all
// of it, and nothing of it is the page around. Looks at its marks alone.
bool is_selection(std::string_view source);

// Which blocks of a selection are the article: all but furniture and what an
// e-mail puts around it. Turns the marks of Word's lists into list items. The
// subject of a forwarded e-mail is the title if `facts` have none.
std::vector<bool> choose_selected(std::vector<HtmlBlock>& blocks,
                                  const Options& options, Document& facts,
                                  std::vector<Repair>& repairs);

// Notes where a selection was made, if the head that a clipboard puts before it
// says so.
void note_clipboard(std::string_view source, Document& facts);

// Leaves lists' items their words. "[caption] ... [/caption]": a shortcode
// round a paragraph says what it is.
void read_marks(const Options& options, std::vector<HtmlBlock>& blocks,
                Draft& draft);

// Of what was taken out of a page, only what stood in the article is a repair
// of it.
void drop_outer_repairs(const std::vector<HtmlBlock>& blocks,
                        const std::vector<bool>& kept,
                        std::vector<Repair>& repairs);

}  // namespace dateline

#endif  // DATELINE_CLEAN_SELECTION_H_
