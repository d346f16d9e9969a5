#ifndef DATELINE_CLEAN_HTML_HEADINGS_H_
#define DATELINE_CLEAN_HTML_HEADINGS_H_

#include <string>
#include <string_view>

#include "clean/html_tree.h"
#include "text/mapped_text.h"

namespace dateline {

// A heading's words. The line over a headline is often a part of the same
// heading: "<h1><span class=kicker>Harbours</span>Crane falls</h1>".
struct Heading {
  std::string title;
  std::string kicker;
};
Heading read_heading(const GumboNode* heading);

// The element in a heading that holds a line over or under the headline, null
// if none does or if it is all of the heading. Linear in its text.
const GumboNode* find_heading_line(const GumboNode* heading);

// Without what stands between a heading's lines: ": Crane falls" and "Harbours
// |" are left with their words.
std::string_view without_heading_marks(std::string_view text);
void cut_heading_marks(MappedText& text);

// Is the heading the last crumb of a trail ("Start > Politics > Crane falls")?
// It is for search engines: the headline that a reader sees stands below.
bool is_crumb(const GumboNode* heading);

}  // namespace dateline

#endif  // DATELINE_CLEAN_HTML_HEADINGS_H_
