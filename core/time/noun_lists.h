#ifndef DATELINE_TIME_NOUN_LISTS_H_
#define DATELINE_TIME_NOUN_LISTS_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "time/word_class.h"

namespace dateline {

// Does the word end what stands before it, as a comma does?
bool is_stop(const TaggedWord& word);

// Nouns that stand together before their verb: "Trump and Kim met".
class NounLists {
 public:
  // The words outlive this.
  explicit NounLists(const std::vector<TaggedWord>& words) : words_(words) {}

  // Does the conjunction at word `i` join nouns? Left of `floor` stands
  // another verb.
  bool joins_nouns(uint32_t i, uint32_t floor) const;

  // "a long and bitter row": it joins what one noun is like.
  bool joins_qualities(uint32_t i) const;

  // "the lockdown in Jammu and Kashmir could not", "that both Reed and the bank
  // had": no verb stands in the clause yet, so that it joins no other.
  bool joins_subject(uint32_t i, uint32_t verb) const;

  // "those in Marle and Eastcombe are": one name alone is not "are".
  bool makes_plural(uint32_t i, uint32_t verb) const;

  // "identified as", "such as": a name follows word `i` and "as".
  bool names_what(uint32_t i) const;

  // Is the comma at word `i` one of a list that ends at its verb?
  bool in_list(uint32_t i, uint32_t verb, uint32_t floor) const;

  // "told the councillors | its cost had doubled": where the noun's phrase at
  // word `first` is over because the next one begins; `first` if none is.
  uint32_t behind_phrase(uint32_t first) const;

 private:
  bool is_nominal(uint32_t i) const { return dateline::is_nominal(at(i)); }

  WordClass at(uint32_t i) const {
    return i < words_.size() ? words_[i].word_class : WordClass::kOther;
  }
  std::string_view text(uint32_t i) const {
    return i < words_.size() ? words_[i].text : std::string_view();
  }

  const std::vector<TaggedWord>& words_;
};

}  // namespace dateline

#endif  // DATELINE_TIME_NOUN_LISTS_H_
