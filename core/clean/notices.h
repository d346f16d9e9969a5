#ifndef DATELINE_CLEAN_NOTICES_H_
#define DATELINE_CLEAN_NOTICES_H_

#include <cstddef>
#include <string_view>

namespace dateline {

inline constexpr size_t kLongestNotice = 500;  // bytes

// A cookie notice, a wall, an invitation: the page speaks to its reader.
bool is_notice(std::string_view text);

// "Related articles:", "Lesen Sie auch": the line over a list of links.
bool begins_link_list(std::string_view text);

}  // namespace dateline

#endif  // DATELINE_CLEAN_NOTICES_H_
