#ifndef DATELINE_CLEAN_HEAD_LINES_H_
#define DATELINE_CLEAN_HEAD_LINES_H_

#include <cstddef>
#include <string_view>

#include "clean/plain_text.h"

namespace dateline {

// A first paragraph stands twice where it is a standfirst, too; a caption says
// what is seen.
bool tells_news(std::string_view line);

bool has_letter(std::string_view line);

// Is a line of so many words the longer one by as much as a standfirst is?
bool has_standfirst_size(size_t title, size_t words);

// "Ferry runs again" under "Ferry runs again - Harbour Times Menu News" or
// "Home News Ferry runs again": the window's title, the page's menu or the
// way to the article were copied in one line with it.
bool is_in_title(std::string_view line, std::string_view title);

// "Home NEWS Ferry runs again" over "Ferry runs again".
bool is_way_to_title(std::string_view line, std::string_view title);

// "Capital Radio (Lisbon)", over a headline.
bool is_outlet_of_place(std::string_view line);

// A few words right over a caption, which stand for the picture.
bool is_label_of_picture(const PlainText& text, size_t i);

// The paper's name or the page's address is no kicker: it goes, and is told
// as publisher or address.
void drop_name(PlainText& text, size_t i);

}  // namespace dateline

#endif  // DATELINE_CLEAN_HEAD_LINES_H_
