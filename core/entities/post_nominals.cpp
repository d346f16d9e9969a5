#include "entities/post_nominals.h"

#include <algorithm>

#include "entities/genders.h"
#include "entities/mention_edges.h"
#include "lexicon/post_nominals.h"
#include "text/word_table.h"

namespace dateline {

bool is_post_nominal(std::string_view word) {
  static const WordTable<lexicon::PostNominalsRow> kTable(
      lexicon::kPostNominals, &lexicon::PostNominalsRow::word);
  return kTable.contains(word);
}

bool has_letters_behind(std::string_view name) {
  return std::count(name.begin(), name.end(), ' ') > 1 &&
         gender_of_given_name(name) != Gender::kUnknown &&
         is_post_nominal(last_word_of(name));
}

void cut_letters(const Document& document, Mention& person) {
  std::string_view name = document.at(person.span);
  while (std::count(name.begin(), name.end(), ' ') > 1 &&
         is_post_nominal(last_word_of(name))) {
    name = name.substr(0, name.rfind(' '));
    while (name.ends_with(',') || name.ends_with(' ')) name.remove_suffix(1);
  }
  person.span.end = person.span.start + static_cast<uint32_t>(name.size());
}

bool is_post_nominal_alone(const Document& document, const Mention& mention) {
  const std::string_view name = document.at(mention.span);
  // The point may stand behind the mention: "M.D" of "M.D."
  std::string_view whole = name;
  if (document.text.compare(mention.span.end, 1, ".") == 0) {
    whole = std::string_view(document.text)
                .substr(mention.span.start, name.size() + 1);
  }
  if (whole.find('.') != std::string_view::npos) {
    return is_post_nominal(whole) || is_post_nominal(name);
  }
  // "TD", "KC" alone may be a bank and a team, "MD" is a state.
  return name.size() > 2 && is_post_nominal(name) &&
         mention.type != EntityType::kLocation;
}

}  // namespace dateline
