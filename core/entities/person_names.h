#ifndef DATELINE_ENTITIES_PERSON_NAMES_H_
#define DATELINE_ENTITIES_PERSON_NAMES_H_

#include <string_view>

namespace dateline {

// Are these the full names of one person? First and last words agree, and what
// stands between agrees or is missing on one side; or the shorter one is the
// end of the longer ("Affi N'Guessan", "Pascal Affi N'Guessan").
bool same_person_name(std::string_view a, std::string_view b);

// "Gaz" of `Gary "Gaz" Keller`; empty when there is none.
std::string_view nickname_in(std::string_view name);

// A nickname without the marks around it: "Gaz" of `"Gaz"`, "(Gaz)"; other
// words as they are.
std::string_view without_marks(std::string_view word);

}  // namespace dateline

#endif  // DATELINE_ENTITIES_PERSON_NAMES_H_
