#ifndef DATELINE_CLEAN_BYLINE_NAMES_H_
#define DATELINE_CLEAN_BYLINE_NAMES_H_

#include <string_view>

namespace dateline {

// The names of a byline, word by word.

bool is_agency(std::string_view name);

// Words that name an office or an outlet: "correspondent", "desk".
bool is_role_word(std::string_view word);
bool has_role_word(std::string_view text);

// Two to five capitalised words, particles between them allowed.
bool is_person_name(std::string_view name);

// Is the first one a listed given name?
bool has_given_name(std::string_view name);

// "Local Democracy Reporter Jane Smith", "Jane Smith Staff Writer": the name
// beside the office, empty if there is none.
std::string_view name_beside_office(std::string_view text);

}  // namespace dateline

#endif  // DATELINE_CLEAN_BYLINE_NAMES_H_
