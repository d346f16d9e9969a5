#ifndef DATELINE_CLEAN_RESIDUE_H_
#define DATELINE_CLEAN_RESIDUE_H_

#include <string_view>
#include <vector>

#include "clean/edits.h"

namespace dateline {

// All of these are linear in the text, a paragraph.

// "[ad_1]", "[ad_2]Source link", shortcodes ("[caption id=...]"), scripts and
// the feet of feeds.
std::vector<Edit> find_scraper_residue(std::string_view text);

// "{{ title }}", "{loadposition ads}": marks of a page's template.
std::vector<Edit> find_template_residue(std::string_view text);

// "[email protected]", with whatever space inside. Flags only.
std::vector<Edit> find_obfuscated_addresses(std::string_view text);

// "{big|large|huge}": what a text spinner left. Flags only.
std::vector<Edit> find_spinner_residue(std::string_view text);

// "[…]" at the end, "[+1234 chars]": the text was cut off. Flags only.
std::vector<Edit> find_cut_ends(std::string_view text);

}  // namespace dateline

#endif  // DATELINE_CLEAN_RESIDUE_H_
