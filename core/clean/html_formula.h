#ifndef DATELINE_CLEAN_HTML_FORMULA_H_
#define DATELINE_CLEAN_HTML_FORMULA_H_

#include <string>

#include "clean/html_tree.h"

namespace dateline {

// What a <math> says, in one line: "E = mc^2". Linear; empty for one that is
// too large to be read in a sentence.
std::string formula_text(const GumboNode* math);

// A hidden element that holds nothing but a formula: what is shown beside it
// is a picture of the same.
bool hides_formula(const GumboNode* node);

}  // namespace dateline

#endif  // DATELINE_CLEAN_HTML_FORMULA_H_
