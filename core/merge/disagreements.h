#ifndef DATELINE_MERGE_DISAGREEMENTS_H_
#define DATELINE_MERGE_DISAGREEMENTS_H_

#include <vector>

#include "dateline/merge.h"
#include "merge/merged_entities.h"

namespace dateline {

// What the reports of an entry say differently: date, number, place, status.
std::vector<Disagreement> find_disagreements(
    const MergedEntry& entry, const std::vector<MergeArticle>& articles,
    const EntityMap& names);

}  // namespace dateline

#endif  // DATELINE_MERGE_DISAGREEMENTS_H_
