#ifndef DATELINE_ENTITIES_PRONOUNS_H_
#define DATELINE_ENTITIES_PRONOUNS_H_

#include <string_view>

#include "entities/antecedents.h"
#include "entities/genders.h"
#include "entities/sentence_reading.h"

namespace dateline {

// What the words around a pronoun at token `i` say about whom it means.

// "he", "she", not "him".
bool is_nominative(std::string_view word);

// "Sentencing him, Judge Rao said": whom is told later.
bool looks_ahead(const SentenceReading& reading, uint32_t i);

// "With Keller and Lang she": none of those.
bool is_beside_others(const SentenceReading& reading, uint32_t i);

// "Keller said he had asked": of himself; kNoEntity where it is no such thing.
uint32_t who_said(const SentenceReading& reading, const Antecedents& seen,
                  uint32_t i, Gender gender);

// "In her campaign, Thunberg met leaders": the person named right behind the
// comma that ends the phrase in front, or null.
const Mention* named_ahead(const SentenceReading& reading,
                           const Antecedents& seen, uint32_t i, Gender gender);

}  // namespace dateline

#endif  // DATELINE_ENTITIES_PRONOUNS_H_
