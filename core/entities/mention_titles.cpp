#include "entities/mention_titles.h"

#include "entities/genders.h"
#include "entities/knowledge.h"
#include "entities/mention_edges.h"
#include "entities/names.h"
#include "text/utf8.h"

namespace dateline {
namespace {

bool is_given_name(std::string_view word) {
  return gender_of_given_name(word) != Gender::kUnknown;
}

// "Secretary of " before the name: its first word is what the office is of.
bool follows_office_of(std::string_view text, uint32_t start) {
  constexpr std::string_view kOf = " of ";
  if (start < kOf.size() || !text.substr(0, start).ends_with(kOf)) return false;
  const auto end = static_cast<uint32_t>(start - kOf.size());
  uint32_t first = end;
  while (first > 0 && is_ascii_alpha(text[first - 1])) --first;
  return first < end && is_office_word(text.substr(first, end - first));
}

}  // namespace

void cut_office(const Document& document, Mention& person) {
  const std::string_view name = document.at(person.span);
  if (!has_space(name) || is_given_name(first_word(name))) return;
  size_t cut = 0;
  for (size_t at = 0; at < name.size();) {
    const size_t space = name.find(' ', at);
    if (space == std::string_view::npos) break;
    const std::string_view word = name.substr(at, space - at);
    at = space + 1;
    if (!word.empty() && is_ascii_upper(word[0]) && is_office_word(word)) {
      cut = at;
    }
  }
  const bool of_office = follows_office_of(document.text, person.span.start);
  if (cut == 0 && of_office && is_ascii_upper(name[0])) {
    const size_t second = first_word(name).size() + 1;
    const std::string_view rest = name.substr(second);
    if (has_space(rest)) cut = second;
  }
  if (cut == 0 || cut >= name.size()) return;
  // Whole names stay ("Major League Soccer" is none, "Captain Tom" is one).
  const std::string_view rest = name.substr(cut);
  if (!is_ascii_upper(rest[0])) return;
  if (!has_space(rest) && cut == first_word(name).size() + 1) return;
  person.span.start += static_cast<uint32_t>(cut);
}

}  // namespace dateline
