#ifndef DATELINE_CLEAN_QUOTED_PRINTABLE_H_
#define DATELINE_CLEAN_QUOTED_PRINTABLE_H_

#include <string_view>
#include <vector>

#include "clean/edits.h"

namespace dateline {

// Is this the raw text of an e-mail in quoted-printable ("caf=C3=A9", "=" at
// line ends)? Linear.
bool is_quoted_printable(std::string_view source);

// Its bytes made into characters again: "=C3=A9", "=E9", "=20", "=3D".
std::vector<Edit> find_quoted_printable(std::string_view text);

}  // namespace dateline

#endif  // DATELINE_CLEAN_QUOTED_PRINTABLE_H_
