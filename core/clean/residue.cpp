#include "clean/residue.h"

#include "text/utf8.h"

namespace dateline {
namespace {

uint32_t u32(size_t n) { return static_cast<uint32_t>(n); }

bool is_space_at(std::string_view text, size_t at, size_t& size) {
  if (at >= text.size()) return false;
  if (is_ascii_space(text[at])) {
    size = 1;
    return true;
  }
  if (text.substr(at, 2) == "\u00A0") {
    size = 2;
    return true;
  }
  return false;
}

}  // namespace

std::vector<Edit> find_scraper_residue(std::string_view text) {
  std::vector<Edit> edits;
  for (size_t at = text.find("[ad_"); at != std::string_view::npos;
       at = text.find("[ad_", at + 1)) {
    size_t end = at + 4;
    while (end < text.size() && is_ascii_digit(text[end])) ++end;
    if (end == at + 4 || end >= text.size() || text[end] != ']') continue;
    ++end;
    size_t link = end;
    while (link < text.size() && is_ascii_space(text[link])) ++link;
    for (const std::string_view tail : {"Source link", "Source Link"}) {
      if (text.substr(link).starts_with(tail)) end = link + tail.size();
    }
    edits.push_back({{u32(at), u32(end)},
                     "",
                     "scraper-residue",
                     Certainty::kExact,
                     "left behind by a re-posting plug-in"});
    at = end - 1;
  }
  return edits;
}

std::vector<Edit> find_obfuscated_addresses(std::string_view text) {
  std::vector<Edit> edits;
  for (size_t at = text.find("[email"); at != std::string_view::npos;
       at = text.find("[email", at + 1)) {
    size_t i = at + 6;
    size_t size = 0;
    while (is_space_at(text, i, size)) i += size;
    if (!text.substr(i).starts_with("protected]")) continue;
    const size_t end = i + 10;
    edits.push_back({{u32(at), u32(end)},
                     "[email protected]",
                     "obfuscated-address",
                     Certainty::kFlagged,
                     "a script hid an e-mail address here; it is lost"});
  }
  return edits;
}

}  // namespace dateline
