#ifndef DATELINE_ENTITIES_NATION_PHRASES_H_
#define DATELINE_ENTITIES_NATION_PHRASES_H_

#include <utility>
#include <vector>

#include "dateline/analysis.h"
#include "entities/countries_behind.h"
#include "entities/sentence_reading.h"

namespace dateline {

// Nations in phrases such as "the 38-year-old Serb", and who is of them.
class NationPhrases {
 public:
  // `countries` has to stay where it is.
  NationPhrases(const Analysis& analysis,
                const std::vector<CountryBehind>& countries);

  bool is_nation(uint32_t entity) const {
    return countries_[entity].by == CountryBehind::kNation;
  }

  // Steps over "38-year-old" at token `i`, over a nationality.
  static bool skip_age(const SentenceReading& reading, uint32_t& i);
  bool skip_nation(const SentenceReading& reading, uint32_t& i) const;

  // The nation that a token is the name of.
  uint32_t nation_at(const SentenceReading& reading, uint32_t i) const;

  // Of whom the text says that they are of this nation, or of its country ("a
  // former Denmark striker").
  std::vector<uint32_t> people_of(uint32_t nation) const;

 private:
  const std::vector<CountryBehind>& countries_;        // by entity
  std::vector<std::pair<uint32_t, uint32_t>> people_;  // nation, person
};

}  // namespace dateline

#endif  // DATELINE_ENTITIES_NATION_PHRASES_H_
