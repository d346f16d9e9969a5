#ifndef DATELINE_ENTITIES_POST_NOMINALS_H_
#define DATELINE_ENTITIES_POST_NOMINALS_H_

#include <string_view>

#include "dateline/analysis.h"

namespace dateline {

// Letters behind a person's name: "KC", "M.D.", "OBE".

bool is_post_nominal(std::string_view word);

// "Anna Keller KC" is no firm.
bool has_letters_behind(std::string_view name);

// Cuts them off: "Anna Keller KC", "Peter Lang, MP".
void cut_letters(const Document& document, Mention& person);

// "Anna Keller, M.D., joined", "was appointed OBE": no name at all.
bool is_post_nominal_alone(const Document& document, const Mention& mention);

}  // namespace dateline

#endif  // DATELINE_ENTITIES_POST_NOMINALS_H_
