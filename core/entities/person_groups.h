#ifndef DATELINE_ENTITIES_PERSON_GROUPS_H_
#define DATELINE_ENTITIES_PERSON_GROUPS_H_

#include <map>
#include <set>
#include <string>
#include <vector>

#include "dateline/analysis.h"
#include "entities/genders.h"

namespace dateline {

// Puts the mentions of people together: full names, initials, nicknames,
// surnames and given names alone, families, couples that share a surname.
class PersonGroups {
 public:
  // `forms`: the words of each mention; the surname that "Bill and Hillary
  // Clinton" leaves out is put in.
  PersonGroups(Analysis& analysis, std::vector<std::string>& forms);

  void run();

 private:
  struct NounInFront {
    Gender gender = Gender::kUnknown;
    bool kin = false;  // "husband", "daughter"
  };

  bool is_person(uint32_t m) const;
  bool is_short(uint32_t m) const;
  void complete_couples();
  uint32_t person_of_full_name(uint32_t m);
  uint32_t person_of_short_name(uint32_t m);
  uint32_t same_person(const std::string& form) const;
  uint32_t same_person(const std::string& form, std::string_view part) const;
  uint32_t create(uint32_t m);
  bool is_family(uint32_t m) const;
  int fit(uint32_t m, uint32_t candidate);
  bool is_called(std::string_view word);
  std::string title_before(uint32_t m) const;
  std::string title_of(uint32_t entity) const;
  const std::string& title_of_name(const std::string& surname);
  NounInFront noun_in_front(uint32_t m) const;
  std::string_view word_before(uint32_t m) const;

  Analysis& analysis_;
  std::vector<std::string>& forms_;
  std::map<std::string, uint32_t> by_name_;               // folded full names
  std::map<std::string, std::vector<uint32_t>> by_part_;  // folded words
  std::map<std::string, uint32_t> families_;              // "obamas"
  std::map<std::string, std::string> titles_;             // by surname
  std::set<std::string> called_;                          // names of one word
};

}  // namespace dateline

#endif  // DATELINE_ENTITIES_PERSON_GROUPS_H_
