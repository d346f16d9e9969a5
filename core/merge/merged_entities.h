#ifndef DATELINE_MERGE_MERGED_ENTITIES_H_
#define DATELINE_MERGE_MERGED_ENTITIES_H_

#include <vector>

#include "dateline/merge.h"

namespace dateline {

// Which name of which article is which name of all.
struct EntityMap {
  std::vector<MergedEntity> entities;
  std::vector<std::vector<uint32_t>> of;  // [article][entity] -> entities
};

// Names are one when the knowledge base links them to one, when they have one
// full name, or when a surname alone fits one person only.
EntityMap merge_entities(const std::vector<MergeArticle>& articles);

}  // namespace dateline

#endif  // DATELINE_MERGE_MERGED_ENTITIES_H_
