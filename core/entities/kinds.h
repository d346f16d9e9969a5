#ifndef DATELINE_ENTITIES_KINDS_H_
#define DATELINE_ENTITIES_KINDS_H_

#include <string>

#include "dateline/entity.h"

namespace dateline {

// What kind of thing the words of an entity's name tell ("party", "company",
// "law", ...), by core/data/entities/kind_words.tsv; empty when they do not.
std::string kind_by_words(const Entity& entity);

}  // namespace dateline

#endif  // DATELINE_ENTITIES_KINDS_H_
