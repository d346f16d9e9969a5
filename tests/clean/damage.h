#ifndef DATELINE_TESTS_CLEAN_DAMAGE_H_
#define DATELINE_TESTS_CLEAN_DAMAGE_H_

#include <catch2/catch_amalgamated.hpp>
#include <string>
#include <utility>

#include "dateline/dateline.h"
#include "text/utf8.h"

namespace dateline::testing {

// A damaged text, what it is repaired to, and the kind that says so.
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

// A text without its white space, which is layout and no repair.
inline std::string without_space(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (!is_ascii_space(c)) out.push_back(c);
  }
  return out;
}

// The clean text with every repair undone by its record alone, the last one
// first: what stood in the source goes where `after` stands. Records that only
// flag something have the same text twice.
inline std::string undone(const Document& document) {
  std::string text = document.text;
  for (size_t i = document.repairs.size(); i-- > 0;) {
    const Repair& repair = document.repairs[i];
    const std::string_view before = document.before(repair);
    INFO(repair.kind << ": " << before << " -> " << repair.after);
    if (before == repair.after) continue;
    REQUIRE(document.at(repair.span) == repair.after);
    text.replace(repair.span.start, repair.span.size(), before);
  }
  return text;
}

// Undoing all repairs gives the input again, but for white space.
inline void check_undo(const Document& document) {
  CHECK(without_space(undone(document)) == without_space(document.source));
}

inline void check_damage(const std::string& text, const std::string& repaired,
                         const std::string& kind) {
  INFO(text);
  const Document document = cleaned(text);
  CHECK(document.text == repaired);
  CHECK(has_repair(document, kind));
  check_undo(document);
  // Switched off by its kind, the damage stays.
  Options options;
  options.skip_repairs = {kind};
  CHECK_FALSE(has_repair(cleaned(text, options), kind));
  // What is repaired needs no repair.
  if (!document.text.empty()) {
    CHECK(cleaned(document.text).text == document.text);
  }
}

inline void check_damage(const Damage& damage) {
  check_damage(damage.text, damage.repaired, damage.kind);
}

inline void check_unharmed(const std::string& text) {
  INFO(text);
  const Document document = cleaned(text);
  CHECK(document.text == text);
  CHECK(document.repairs.empty());
}

}  // namespace dateline::testing

#endif  // DATELINE_TESTS_CLEAN_DAMAGE_H_
