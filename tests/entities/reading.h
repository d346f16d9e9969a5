#ifndef DATELINE_TESTS_ENTITIES_READING_H_
#define DATELINE_TESTS_ENTITIES_READING_H_

#include <catch2/catch_amalgamated.hpp>
#include <string>

#include "dateline/dateline.h"

namespace dateline {

// Analyses a plain text, published on `date` when given.
inline Analysis read(std::string_view text, const char* date = nullptr) {
  Options options;
  options.from = InputKind::kText;
  if (date != nullptr) options.date = parse_date(date);
  auto analysis = analyze(text, options);
  REQUIRE(analysis);
  return std::move(*analysis);
}

// The entity that bears this name or alias, or null.
inline const Entity* named(const Analysis& analysis, std::string_view name) {
  for (const Entity& entity : analysis.entities) {
    if (entity.name == name) return &entity;
  }
  for (const Entity& entity : analysis.entities) {
    for (const std::string& alias : entity.aliases) {
      if (alias == name) return &entity;
    }
  }
  return nullptr;
}

inline std::string name_of(const Analysis& analysis, uint32_t entity) {
  return entity == kNoEntity ? "nobody" : analysis.entities[entity].name;
}

}  // namespace dateline

#endif  // DATELINE_TESTS_ENTITIES_READING_H_
