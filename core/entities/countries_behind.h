#ifndef DATELINE_ENTITIES_COUNTRIES_BEHIND_H_
#define DATELINE_ENTITIES_COUNTRIES_BEHIND_H_

#include <string_view>
#include <vector>

#include "dateline/analysis.h"

namespace dateline {

// For what country a name may stand.
struct CountryBehind {
  enum By : uint8_t { kNothing, kNation, kCapital };

  By by = kNothing;
  uint32_t country = kNoEntity;  // where the article names the country
};

// For each entity: "Chinese" and "Beijing" may stand for China. A capital
// counts only where the article names its country.
std::vector<CountryBehind> countries_behind(const Analysis& analysis);

// "warned", "denied": what governments do that are called by their capitals.
bool is_government_verb(std::string_view word);

}  // namespace dateline

#endif  // DATELINE_ENTITIES_COUNTRIES_BEHIND_H_
