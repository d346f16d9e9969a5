#ifndef DATELINE_ENTITIES_KNOWN_TYPES_H_
#define DATELINE_ENTITIES_KNOWN_TYPES_H_

#include <string_view>

#include "dateline/document.h"
#include "dateline/entity.h"

namespace dateline {

// Which classes the knowledge base has for a name.
struct Classes {
  bool person = false;
  bool place = false;
  bool organisation = false;
  bool other = false;
};

Classes classes_of(std::string_view name);

// Nations and countries have no other meaning: "Spaniard", "U.S."
void set_single_type(const Document& document, Mention& mention);

// Is this the name of companies, parties or media and of nothing else? `other`:
// agencies and the like will do.
bool is_known_body(std::string_view name, bool other);

}  // namespace dateline

#endif  // DATELINE_ENTITIES_KNOWN_TYPES_H_
