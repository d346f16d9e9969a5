#ifndef DATELINE_ENTITIES_ROLES_BEFORE_H_
#define DATELINE_ENTITIES_ROLES_BEFORE_H_

#include "entities/role_reader.h"

namespace dateline {

// Roles that stand before a name: "US Secretary of State Mike Pompeo", "The
// head of the harbour police, Anna Keller,".
class RolesBefore : private RoleReader {
 public:
  using RoleReader::RoleReader;

  // Of the person that this mention names.
  void read(uint32_t mention);

 private:
  void before(uint32_t m, uint32_t name);
  bool is_nation(uint32_t i) const;
  uint32_t noun_with_phrase(uint32_t last) const;
  uint32_t noun_of_long_title(uint32_t last) const;
  void titles(uint32_t m, uint32_t noun, uint32_t name);
  uint32_t first_conjunct(uint32_t start, uint32_t noun) const;
  void share(uint32_t m, uint32_t start, uint32_t end);
  bool names_person(uint32_t first, uint32_t end) const;
  bool is_of_others(uint32_t noun, uint32_t comma) const;
  void set_off(uint32_t entity, uint32_t comma);
};

}  // namespace dateline

#endif  // DATELINE_ENTITIES_ROLES_BEFORE_H_
