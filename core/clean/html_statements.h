#ifndef DATELINE_CLEAN_HTML_STATEMENTS_H_
#define DATELINE_CLEAN_HTML_STATEMENTS_H_

#include <vector>

#include "clean/html_tree.h"
#include "dateline/document.h"

namespace dateline {

// What an element in the text of a page says about it to machines: h-entry
// and hAtom classes, dates in <abbr>, links to a licence. Candidates are
// appended to `fields`.
void read_statements(const GumboNode* node, std::vector<MetadataField>& fields);

// Is the word one of those in a list of words ("nofollow license")?
bool has_word(std::string_view list, std::string_view word);

// A note of rights that grants some: "CC BY 4.0", an address of a licence.
bool is_licence(std::string_view text);

}  // namespace dateline

#endif  // DATELINE_CLEAN_HTML_STATEMENTS_H_
