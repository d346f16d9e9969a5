#ifndef DATELINE_ENTITIES_CONLL_H_
#define DATELINE_ENTITIES_CONLL_H_

#include <string>
#include <string_view>

namespace dateline {

// Tags other people's tokens: one token a line (first column, separated by
// white space or tab), a blank line between sentences, lines that begin with
// -DOCSTART- separate documents and are kept; a long stream without any is read
// a dozen sentences at a time. Names are found as in an article. Gives
// `token<TAB>IOB2` with the types PER, ORG, LOC, MISC, line for line.
std::string tag_conll(std::string_view input);

}  // namespace dateline

#endif  // DATELINE_ENTITIES_CONLL_H_
