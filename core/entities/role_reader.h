#ifndef DATELINE_ENTITIES_ROLE_READER_H_
#define DATELINE_ENTITIES_ROLE_READER_H_

#include <string_view>
#include <vector>

#include "dateline/analysis.h"
#include "entities/role_phrases.h"
#include "text/segment.h"

namespace dateline {

// What those who read roles share: the sentence that a name stands in, and the
// way a phrase becomes somebody's role.
class RoleReader {
 public:
  RoleReader(Analysis& analysis, const Segmentation& segmentation);

 protected:
  // The ways below stay inside the sentence of this span.
  void enter(Span span);

  std::string_view at(uint32_t i) const { return phrases_.at(i); }
  // The token behind a span that begins at `token`.
  uint32_t behind(Span span, uint32_t token) const;
  // May a role end in front of this token? Behind it comes a mark, "and",
  // "who", or a verb.
  bool may_end_here(uint32_t i) const;

  // The phrase is a role of the entity, without its article.
  bool is_of_next(uint32_t first, uint32_t end) const;
  void add(uint32_t entity, uint32_t first, uint32_t end, bool former = false);

  Analysis& analysis_;
  const Segmentation& segmentation_;
  const std::vector<Token>& tokens_;
  RolePhrases phrases_;
  uint32_t begin_ = 0;
  uint32_t end_ = 0;
};

}  // namespace dateline

#endif  // DATELINE_ENTITIES_ROLE_READER_H_
