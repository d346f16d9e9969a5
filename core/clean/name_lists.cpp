#include "clean/name_lists.h"

#include <algorithm>
#include <vector>

#include "entities/genders.h"
#include "entities/post_nominals.h"
#include "lexicon/author_words.h"
#include "text/utf8.h"
#include "text/word_table.h"
#include "text/words.h"

namespace dateline {
namespace {

// "MD", "Ph.D.", "RN"; "Ma" is a name.
bool is_letters(std::string_view word) {
  if (is_post_nominal(word)) return true;
  if (std::any_of(word.begin(), word.end() - 1, is_ascii_lower)) return false;
  static const WordTable<lexicon::AuthorWordsRow> kTable(
      lexicon::kAuthorWords, &lexicon::AuthorWordsRow::word);
  const auto* row = kTable.find(to_lower(word));
  return row != nullptr && row->kind == "letters";
}

bool is_generation(std::string_view word) {
  return word == "Jr" || word == "Jr." || word == "Sr" || word == "Sr." ||
         word == "II" || word == "III" || word == "IV";
}

bool is_initial(std::string_view word) {
  return word.size() == 2 && is_ascii_upper(word[0]) && word[1] == '.';
}

// "Doe" and "Jane M." of "Doe, Jane M.", "Vries" and "Jan de" of "Vries, Jan
// de".
bool is_turned(std::string_view family, std::string_view given) {
  if (split_words(family).size() > 2) return false;
  const auto words = split_words(given);
  if (words.empty() || words.size() > 3) return false;
  if (is_initial(words.front())) {
    return std::all_of(words.begin(), words.end(), is_initial);
  }
  return gender_of_given_name(words.front()) != Gender::kUnknown &&
         gender_of_given_name(family) == Gender::kUnknown &&
         std::all_of(words.begin() + 1, words.end(), [](std::string_view word) {
           return is_initial(word) || is_ascii_lower(word[0]);
         });
}

// The names between two semicolons.
std::string plain_group(std::string_view group) {
  std::vector<std::string> parts;
  for (size_t at = 0; at <= group.size();) {
    const size_t end = std::min(group.find(',', at), group.size());
    std::string_view part = trim_spaces(group.substr(at, end - at));
    at = end + 1;
    if (!parts.empty()) {
      if (is_generation(part)) {
        parts.back() += " " + std::string(part);
        continue;
      }
      const size_t whole = part.size();
      for (auto words = split_words(part);
           !words.empty() && is_letters(words.front());
           words = split_words(part)) {
        part = trim_spaces(part.substr(words.front().size()));
      }
      // "Ada Lind, MD The Daily Quay" has lost a line break.
      if (part.size() < whole && !part.starts_with("and ") &&
          !part.starts_with("& ")) {
        continue;
      }
    }
    if (!part.empty()) parts.emplace_back(part);
  }
  if (parts.size() == 2 && is_turned(parts[0], parts[1])) {
    return parts[1] + " " + parts[0];
  }
  std::string out;
  for (const std::string& part : parts) {
    if (!out.empty()) out += ", ";
    out += part;
  }
  return out;
}

}  // namespace

std::string plain_names(std::string_view names) {
  if (names.find(',') == std::string_view::npos) return std::string(names);
  std::string out;
  for (size_t at = 0; at <= names.size();) {
    const size_t end = std::min(names.find(';', at), names.size());
    const std::string group = plain_group(names.substr(at, end - at));
    at = end + 1;
    if (!out.empty() && !group.empty()) out += "; ";
    out += group;
  }
  return out;
}

}  // namespace dateline
