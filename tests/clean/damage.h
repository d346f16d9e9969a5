#ifndef DATELINE_TESTS_CLEAN_DAMAGE_H_
#define DATELINE_TESTS_CLEAN_DAMAGE_H_

#include <catch2/catch_amalgamated.hpp>
#include <string>

#include "dateline/dateline.h"

namespace dateline::testing {

// A damaged text, what it is repaired to, and the kind that says so. Texts
// that must stay have no kind.
struct Damage {
  const char* text;
  const char* repaired;
  const char* kind;
};

inline Document cleaned(const std::string& text, Options options = {}) {
  options.from = InputKind::kText;
  auto document = clean(text, options);
  REQUIRE(document);
  return std::move(*document);
}

inline bool has_repair(const Document& document, const std::string& kind) {
  for (const Repair& repair : document.repairs) {
    if (repair.kind == kind) return true;
  }
  return false;
}

inline void check_damage(const Damage& damage) {
  INFO(damage.text);
  const Document document = cleaned(damage.text);
  CHECK(document.text == damage.repaired);
  CHECK(has_repair(document, damage.kind));
  // Switched off by its kind, the damage stays.
  Options options;
  options.skip_repairs = {damage.kind};
  CHECK_FALSE(has_repair(cleaned(damage.text, options), damage.kind));
  // What is repaired needs no repair.
  CHECK(cleaned(document.text).text == document.text);
}

inline void check_unharmed(const std::string& text) {
  INFO(text);
  const Document document = cleaned(text);
  CHECK(document.text == text);
  CHECK(document.repairs.empty());
}

}  // namespace dateline::testing

#endif  // DATELINE_TESTS_CLEAN_DAMAGE_H_
