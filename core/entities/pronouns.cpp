#include "entities/pronouns.h"

#include "entities/names.h"
#include "entities/phrases.h"
#include "text/lower.h"
#include "text/utf8.h"
#include "time/verbs.h"

namespace dateline {

bool is_nominative(std::string_view word) {
  return word == "he" || word == "she" || word == "He" || word == "She";
}

bool looks_ahead(const SentenceReading& reading, uint32_t i) {
  return i > reading.begin && i <= reading.begin + 2 &&
         reading.at(reading.begin).ends_with("ing");
}

bool is_beside_others(const SentenceReading& reading, uint32_t i) {
  const Mention* name = reading.last_name();
  if (i < reading.begin + 2 || name == nullptr) return false;
  const uint32_t last = reading.at(i - 1) == "," ? i - 2 : i - 1;
  if (name->span.end != reading.tokens[last].span.end) return false;
  const std::string_view word = reading.at(reading.begin);
  return word == "With" || word == "Like" || word == "Unlike" ||
         word == "Alongside" || word == "Besides";
}

uint32_t who_said(const SentenceReading& reading, const Antecedents& seen,
                  uint32_t i, Gender gender) {
  const Mention* name = reading.last_name();
  const uint32_t begin = reading.begin;
  if (!is_nominative(reading.at(i)) || name == nullptr || i < begin + 2) {
    return kNoEntity;
  }
  uint32_t verb = i - 1;
  if (verb > begin && reading.at(verb) == "that") --verb;
  if (verb <= begin ||
      past_verb(reading.at(verb)).kind != VerbKind::kReporting) {
    return kNoEntity;
  }
  if (name->type != EntityType::kPerson || name->entity == kNoEntity ||
      name->span.end != reading.tokens[verb - 1].span.end ||
      !seen.may_be(name->entity, gender)) {
    return kNoEntity;
  }
  // "a lawyer for President Keller said he"
  uint32_t first = reading.segmentation.token_at(name->span.start);
  while (first > begin && is_title_word(reading.at(first - 1))) --first;
  if (first > begin && is_preposition(reading.at(first - 1))) return kNoEntity;
  return name->entity;
}

const Mention* named_ahead(const SentenceReading& reading,
                           const Antecedents& seen, uint32_t i, Gender gender) {
  constexpr uint32_t kFront = 5, kReach = 6;
  const uint32_t begin = reading.begin;
  if (is_nominative(reading.at(i)) || i == begin || i > begin + kFront ||
      !is_preposition(to_lower(reading.at(begin)))) {
    return nullptr;
  }
  uint32_t comma = i + 1;
  while (comma < reading.end && comma < i + kReach &&
         reading.at(comma) != ",") {
    if (!starts_lower(reading.at(comma))) return nullptr;
    ++comma;
  }
  if (comma + 1 >= reading.end || reading.at(comma) != ",") return nullptr;
  const Mention* name = reading.name_at(comma + 1);
  const bool fits = name != nullptr && name->type == EntityType::kPerson &&
                    name->entity != kNoEntity &&
                    seen.may_be(name->entity, gender);
  return fits ? name : nullptr;
}

}  // namespace dateline
