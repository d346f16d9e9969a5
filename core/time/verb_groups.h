#ifndef DATELINE_TIME_VERB_GROUPS_H_
#define DATELINE_TIME_VERB_GROUPS_H_

#include <vector>

#include "time/clause.h"

namespace dateline {

// The verbs of a sentence with their helpers ("has not been seen"), ascending.
// Their clauses are still to be found: find_clauses().
std::vector<VerbGroup> find_verb_groups(const std::vector<TaggedWord>& words);

}  // namespace dateline

#endif  // DATELINE_TIME_VERB_GROUPS_H_
