#ifndef DATELINE_FOREIGN_TEXT_H_
#define DATELINE_FOREIGN_TEXT_H_

#include "dateline/analysis.h"

namespace dateline {

// Is the article known to be in another language than English, the language
// that names and times are read in?
bool is_foreign(const Document& document);

// Tells so as a finding of the kind "language".
Finding foreign_text_finding(const Document& document);

}  // namespace dateline

#endif  // DATELINE_FOREIGN_TEXT_H_
