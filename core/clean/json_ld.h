#ifndef DATELINE_CLEAN_JSON_LD_H_
#define DATELINE_CLEAN_JSON_LD_H_

#include <string>
#include <vector>

#include "dateline/document.h"

namespace dateline {

// What the JSON-LD of a page says.
struct JsonLdFacts {
  std::vector<MetadataField> candidates;  // origin "json-ld"
  std::string body;                       // the first articleBody
  std::vector<std::string> captions;      // of images
};

// Reads one JSON-LD script: every article in it, in arrays, @graph and
// mainEntity; what a page says about itself with less confidence. Comments,
// CDATA marks, raw control characters, trailing commas and broken ends are
// tolerated. Linear.
void read_json_ld(const std::string& script, JsonLdFacts& facts);

}  // namespace dateline

#endif  // DATELINE_CLEAN_JSON_LD_H_
