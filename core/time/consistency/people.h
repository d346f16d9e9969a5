#ifndef DATELINE_TIME_CONSISTENCY_PEOPLE_H_
#define DATELINE_TIME_CONSISTENCY_PEOPLE_H_

#include <unordered_map>
#include <vector>

#include "time/consistency/checks.h"

namespace dateline {

// What the whole text says of one person: "Ruth Calder, 45," here and "Calder
// was born in 1956" three paragraphs on; a funeral before the death, a
// sentence before the arrest. Reads sentence by sentence, compares at the end.
class PeopleCheck {
 public:
  explicit PeopleCheck(const CheckInput& input) : input_(input) {}

  void read(const SentenceView& sentence);
  void compare(std::vector<Finding>& findings) const;

 private:
  // A birth, a death or a step of a case, with its days.
  struct Dated {
    Period days;
    Span span;  // of the expression
    std::string value;
    uint32_t sentence = 0;
  };
  struct Age {
    int years = 0;
    Span span;
    bool at_death = false;
    std::optional<Period> then;  // when the sentence names the death's day
    uint32_t sentence = 0;
  };
  struct Step {
    std::string verb;
    int rank = 0;
    Dated when;
  };
  struct Person {
    std::vector<Dated> births;
    std::vector<Dated> deaths;
    std::vector<Age> ages;
    std::vector<Step> steps;
  };

  uint32_t person_ending(Span name_end) const;
  uint32_t owner_of(const SentenceView& sentence, uint32_t noun) const;
  uint32_t person_before(const SentenceView& sentence, uint32_t token) const;
  uint32_t person_behind(const SentenceView& sentence, uint32_t verb,
                         uint32_t& last) const;
  uint32_t heading_person(const SentenceView& sentence, uint32_t verb) const;
  uint32_t only_person(const SentenceView& sentence) const;
  std::optional<Dated> date_behind(const SentenceView& sentence, uint32_t token,
                                   uint32_t reach) const;
  void read_birth(const SentenceView& sentence, uint32_t born);
  void read_death(const SentenceView& sentence, uint32_t died);
  void read_apposed(const SentenceView& sentence, uint32_t comma);
  void read_was(const SentenceView& sentence);
  void read_step(const SentenceView& sentence, uint32_t verb);
  void read_guilty(const SentenceView& sentence, uint32_t guilty);
  void read_trial(const SentenceView& sentence, uint32_t trial);
  void add_step(uint32_t who, Step step);
  void read_funeral(const SentenceView& sentence, uint32_t noun);
  void compare_ages(const Person& person, std::vector<Finding>& findings) const;
  void compare_steps(const Person& person,
                     std::vector<Finding>& findings) const;
  void compare_funerals(std::vector<Finding>& findings) const;

  const CheckInput& input_;
  std::unordered_map<uint32_t, Person> people_;
  std::vector<uint32_t> order_;  // entities as they come
  std::vector<Dated> funerals_;

  Person& person(uint32_t entity);
};

}  // namespace dateline

#endif  // DATELINE_TIME_CONSISTENCY_PEOPLE_H_
