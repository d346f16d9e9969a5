#ifndef DATELINE_MERGE_MATCH_H_
#define DATELINE_MERGE_MATCH_H_

#include <cstdint>
#include <string>
#include <vector>

#include "dateline/merge.h"
#include "merge/merged_entities.h"

namespace dateline {

// What an entry is recognised by in another article.
struct EntryTraits {
  uint32_t article = 0;
  uint32_t entry = 0;
  std::string group;               // of the trigger: event_group()
  std::vector<uint32_t> who;       // merged entities, ascending
  std::vector<uint32_t> where;     // likewise
  std::vector<std::string> words;  // content words, ascending
};

EntryTraits traits_of(const std::vector<MergeArticle>& articles,
                      const EntityMap& names, uint32_t article, uint32_t entry);

// Up to about 1: how likely two entries of different articles tell of one
// event. At kSameEvent and above they are taken for one.
double similarity(const EntryTraits& a, const TimelineEntry& entry_a,
                  const EntryTraits& b, const TimelineEntry& entry_b);
inline constexpr double kSameEvent = 0.6;

}  // namespace dateline

#endif  // DATELINE_MERGE_MATCH_H_
