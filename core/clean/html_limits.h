#ifndef DATELINE_CLEAN_HTML_LIMITS_H_
#define DATELINE_CLEAN_HTML_LIMITS_H_

#include <cstddef>
#include <string>
#include <string_view>

namespace dateline {

// Pages that no parser should be given as they are. What is taken out is
// blanked: all other bytes keep their places.

// How many tags a page seems to have. Linear, and as fast as a search.
size_t count_tags(std::string_view source);

// More tags than any article has: an element costs a hundred times its bytes.
inline constexpr size_t kManyTags = 150000;

// Blanks out comments, tags that only change letters (an unclosed <b> comes
// back in every paragraph after it), and every tag beyond a large number; the
// text is kept.
std::string lighten(std::string_view source);

// Blanks out tags that are nested deeper than the limit and, in every tag,
// attributes beyond a count.
std::string flatten(std::string_view source);

}  // namespace dateline

#endif  // DATELINE_CLEAN_HTML_LIMITS_H_
