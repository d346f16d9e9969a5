#ifndef DATELINE_ENTITIES_MENTION_EDGES_H_
#define DATELINE_ENTITIES_MENTION_EDGES_H_

#include <string_view>
#include <vector>

#include "dateline/document.h"
#include "dateline/entity.h"

namespace dateline {

// Sets the ends and the type of one mention right by its own words and what
// the knowledge base says of them: "of Information Moammar Eryani" loses its
// head, "Ohio Gov." its tail, "FRANKFURT - German" is cut in two, "Spaniard"
// is no place. What is cut off and is a name of its own goes to `more`.
void settle_edges(const Document& document, Mention& mention,
                  std::vector<Mention>& more);

// Words of a name.
bool has_space(std::string_view name);
std::string_view first_word(std::string_view name);
std::string_view last_word_of(std::string_view name);

}  // namespace dateline

#endif  // DATELINE_ENTITIES_MENTION_EDGES_H_
