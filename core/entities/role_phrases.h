#ifndef DATELINE_ENTITIES_ROLE_PHRASES_H_
#define DATELINE_ENTITIES_ROLE_PHRASES_H_

#include <string_view>
#include <vector>

#include "dateline/analysis.h"
#include "text/segment.h"

namespace dateline {

// A range of tokens: [first, end).
struct TokenRange {
  uint32_t first = 0;
  uint32_t end = 0;

  bool empty() const { return first >= end; }
};

// Reads the noun phrases that say what a person is, in one sentence at a time.
class RolePhrases {
 public:
  RolePhrases(const Analysis& analysis, const Segmentation& segmentation);

  // The phrases below stay inside this sentence.
  void enter(const Sentence& sentence);

  // Text of a token; empty outside of the sentence.
  std::string_view at(uint32_t i) const;

  // "minister", "Minister", "guitarists"
  bool is_noun(uint32_t i) const;
  // ... or a title that only stands before a name ("General", "Vice").
  bool is_title(uint32_t i) const;
  bool is_former(uint32_t i) const;
  // "daughter", "husband"
  bool is_kin(uint32_t i) const;
  // "guitarists", of which one person is only one.
  bool is_plural(uint32_t i) const;

  // Where the phrase that ends in the noun at `noun` begins: before its
  // adjectives, names and possessors, behind its article.
  bool ends_age(uint32_t i) const;
  uint32_t start_of(uint32_t noun) const;

  // Behind the last token of what follows the noun: "of the Central
  // Committee", "for North Korea"; behind the noun when nothing does.
  uint32_t end_of(uint32_t noun) const;

  // The noun of a phrase that begins at `first` (article or first word) with no
  // verb before the noun; `limit` when there is none.
  uint32_t noun_from(uint32_t first, uint32_t limit) const;

  // The mention that covers a token, or null.
  const Mention* mention_at(uint32_t i) const;
  bool is_person(uint32_t i) const;

 private:
  bool may_qualify(uint32_t i) const;
  bool is_name_part(uint32_t i) const;

  const Analysis& analysis_;
  const std::vector<Token>& tokens_;
  uint32_t begin_ = 0;
  uint32_t end_ = 0;
};

}  // namespace dateline

#endif  // DATELINE_ENTITIES_ROLE_PHRASES_H_
