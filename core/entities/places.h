#ifndef DATELINE_ENTITIES_PLACES_H_
#define DATELINE_ENTITIES_PLACES_H_

#include <map>
#include <string>
#include <string_view>

#include "dateline/analysis.h"

namespace dateline {

// Which countries an article is about: what the mentions of countries,
// nationalities and well-known cities say.
class ArticlePlaces {
 public:
  explicit ArticlePlaces(const Analysis& analysis);

  // How often the country (ISO code) is meant, by mentions.
  int weight(std::string_view country) const;
  // ... without the mentions of this entity.
  int weight(std::string_view country, uint32_t without) const;
  // Is no other country meant more often?
  bool leads(std::string_view country) const;
  // Is another country meant more than twice as often, this entity left aside?
  bool is_outweighed(std::string_view country, uint32_t without) const;
  // Does the article name this country, organisation or place ("North
  // Korea", "United Nations", "Apple")?
  bool names(std::string_view place) const;

 private:
  std::map<std::string, int, std::less<>> weights_;  // by ISO code
  std::map<std::string, int, std::less<>> named_;    // folded names
  std::vector<std::pair<std::string, int>> by_entity_;
};

}  // namespace dateline

#endif  // DATELINE_ENTITIES_PLACES_H_
