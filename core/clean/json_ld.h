#ifndef DATELINE_CLEAN_JSON_LD_H_
#define DATELINE_CLEAN_JSON_LD_H_

#include <string>
#include <vector>

#include "dateline/document.h"

namespace dateline {

// Reads one JSON-LD script: every article in it, in arrays, @graph and
// mainEntity, gives candidates with origin "json-ld". Comments, CDATA marks,
// raw control characters, trailing commas and broken ends are tolerated.
// `article_body` gets the first articleBody. Linear.
void read_json_ld(const std::string& script,
                  std::vector<MetadataField>& candidates,
                  std::string& article_body);

}  // namespace dateline

#endif  // DATELINE_CLEAN_JSON_LD_H_
