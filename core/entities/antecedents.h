#ifndef DATELINE_ENTITIES_ANTECEDENTS_H_
#define DATELINE_ENTITIES_ANTECEDENTS_H_

#include <optional>
#include <utility>
#include <vector>

#include "dateline/analysis.h"
#include "entities/genders.h"
#include "entities/nominals.h"

namespace dateline {

// What was named a short while ago, and whom a pronoun or a noun may mean of
// it. Every question looks at a bounded number of names. kNoEntity: nobody, or
// more than one.
class Antecedents {
 public:
  explicit Antecedents(const Analysis& analysis);

  // The next sentence begins.
  void enter(uint32_t sentence);
  void clear() { seen_.clear(); }

  // Something is named.
  void add(uint32_t entity, EntityType type, bool subject,
           Gender gender = Gender::kUnknown);
  // An unnamed person ("a witness"): pronouns may mean him. What he does as
  // the subject or `agent` ("robbed by a man") may go on with him.
  void add_unnamed(Gender gender, bool subject, bool agent);
  // A pronoun told whether it is a man or a woman.
  void learn(uint32_t entity, Gender gender);
  bool may_be(uint32_t entity, Gender gender) const {
    return genders_[entity] == Gender::kUnknown || genders_[entity] == gender;
  }

  // Did this sentence name its subject already?
  bool has_subject() const { return has_subject_; }

  // The only person near who may be meant; of several, the one whom the last
  // sentence (or the beginning of this one) is about. `nominative`: "he", not
  // "him"; `speaker`: right behind a quotation; `before`: nobody of this
  // sentence.
  uint32_t person(Gender gender, bool nominative, bool speaker,
                  bool before) const;
  // Whom the sentence before is about, if it names one person only or (unless
  // `alone`) is led by one, and nobody without a name.
  uint32_t person_told_of(bool alone) const;
  // The only organisation or place that this sentence named so far, as its
  // subject.
  std::pair<uint32_t, EntityType> leading_thing() const;
  // The only thing of this kind in the sentences before; "the firm" first looks
  // in its own.
  uint32_t of_kind(const Nominal& nominal) const;
  std::optional<uint32_t> of_kind_here(const Nominal& nominal) const;
  // The only one of these in the sentences before.
  uint32_t only_near(const std::vector<uint32_t>& found) const;
  bool is_near(uint32_t entity) const;

 private:
  struct Seen {
    uint32_t entity = kNoEntity;
    uint32_t sentence = 0;
    EntityType type = EntityType::kPerson;
    bool subject = false;
    bool acts = false;                 // as the subject or the agent
    Gender gender = Gender::kUnknown;  // of an unnamed person
  };

  bool fits(const Seen& seen, Gender gender) const;

  const Analysis& analysis_;
  std::vector<Gender> genders_;  // by entity
  std::vector<Seen> seen_;
  uint32_t sentence_ = 0;
  bool has_subject_ = false;
};

}  // namespace dateline

#endif  // DATELINE_ENTITIES_ANTECEDENTS_H_
