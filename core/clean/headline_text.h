#ifndef DATELINE_CLEAN_HEADLINE_TEXT_H_
#define DATELINE_CLEAN_HEADLINE_TEXT_H_

#include <string_view>

namespace dateline {

// What the words of a line tell: a headline, or the body that begins below it.

// Prose, or a short sentence: under a headline both begin the body.
bool is_told_sentence(std::string_view text);

// Does a second sentence begin in the line, with a space before it or not?
bool begins_another_sentence(std::string_view line);

// Does it end as the sentences of a text do, and no headline?
bool ends_with_stop(std::string_view line);

// "Why You Shouldn't Worry About the Harbour".
bool is_title_case(std::string_view line);

// "BREAKING", "ANALYSIS 2".
bool has_no_small_letter(std::string_view line);

// "RTRS - UPDATE 2-Crane falls": the bytes by which an agency marks a version.
size_t slug_size(std::string_view title);

}  // namespace dateline

#endif  // DATELINE_CLEAN_HEADLINE_TEXT_H_
