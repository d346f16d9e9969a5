#ifndef DATELINE_ENTITIES_NOMINALS_H_
#define DATELINE_ENTITIES_NOMINALS_H_

#include <string>
#include <string_view>
#include <vector>

#include "dateline/analysis.h"

namespace dateline {

// A common noun that may stand for an entity ("company", "minister").
struct Nominal {
  EntityType type = EntityType::kMisc;
  std::string_view kind;  // of the entity meant; empty for people
};

// What "the `noun`" may mean; none for most nouns. Lower case.
const Nominal* nominal_of(std::string_view noun);

// Which entities a definite phrase ("chief executive", "safety commission",
// lower-case words without the article) names by a role that the text states
// or by the end of their names.
class Definites {
 public:
  explicit Definites(const Analysis& analysis);

  // People with such a role stated before `offset`; at most 8.
  std::vector<uint32_t> people(const std::vector<std::string>& phrase,
                               uint32_t offset) const;
  // Others whose name ends in the phrase; at most 8.
  std::vector<uint32_t> things(const std::vector<std::string>& phrase) const;

 private:
  struct StatedRole {
    std::string noun;                // "chairman"
    std::vector<std::string> words;  // all of the role, lower case
    uint32_t entity;
    uint32_t offset;
  };
  struct NameEnd {
    std::string last;                // last word, lower case
    std::vector<std::string> words;  // all of the name, lower case
    uint32_t entity;
  };

  std::vector<StatedRole> roles_;  // by noun
  std::vector<NameEnd> names_;     // by last word
};

}  // namespace dateline

#endif  // DATELINE_ENTITIES_NOMINALS_H_
