#ifndef DATELINE_ENTITIES_ROLES_BEHIND_H_
#define DATELINE_ENTITIES_ROLES_BEHIND_H_

#include "entities/role_reader.h"

namespace dateline {

// Roles that stand behind a name: in apposition ("Kim Yong Chol, vice chairman
// of ..."), in brackets, behind "who", and as what a sentence predicates.
class RolesBehind : private RoleReader {
 public:
  using RoleReader::RoleReader;

  // Of the person that this mention names.
  void read(uint32_t mention);
  // "He is a professor at ...": of a name or a reference.
  void read_predicate(const Mention& mention);

 private:
  void after(uint32_t entity, uint32_t behind);
  uint32_t behind_origin(uint32_t behind) const;
  uint32_t behind_body_or_place(uint32_t first) const;
  uint32_t parenthesis(uint32_t entity, uint32_t first);
  void apposition(uint32_t entity, uint32_t first, bool former);
  bool leads_to_person(uint32_t noun, uint32_t stop) const;
  bool is_list(uint32_t first, uint32_t stop) const;
  void more(uint32_t entity, uint32_t stop, bool former);
  bool leads_to_name(uint32_t comma) const;
  void relative(uint32_t entity, uint32_t first);
  uint32_t object_end(uint32_t first) const;
  void be(uint32_t entity, uint32_t verb);
  uint32_t with_region(uint32_t stop) const;
};

}  // namespace dateline

#endif  // DATELINE_ENTITIES_ROLES_BEHIND_H_
