#ifndef DATELINE_CLEAN_NOTICES_H_
#define DATELINE_CLEAN_NOTICES_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

inline constexpr size_t kLongestNotice = 500;  // bytes

// A cookie notice, a wall, an invitation: the page speaks to its reader.
bool is_notice(std::string_view text);

// "Join the Harbour Times WhatsApp channel": a line between paragraphs.
bool is_invitation(std::string_view line);

// What stands under an article's last sentence: who its author is, who else
// worked on it, how to reach somebody, who owns it.
bool is_end_note(std::string_view text,
                 const std::vector<std::string>& authors);

// "Related articles:", "Lesen Sie auch": the line over a list of links.
bool begins_link_list(std::string_view text);

}  // namespace dateline

#endif  // DATELINE_CLEAN_NOTICES_H_
