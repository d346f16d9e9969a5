#include "entities/person_names.h"

#include <algorithm>
#include <string>
#include <vector>

#include "entities/fold.h"
#include "entities/name_forms.h"
#include "text/words.h"

namespace dateline {
namespace {

using Words = std::vector<std::string_view>;

bool is_initial(std::string_view word) {
  return word.size() == 1 || (word.size() <= 4 && word.ends_with('.'));
}

// Could two given names be one: the same, a nickname, an initial?
bool same_given(std::string_view a, std::string_view b) {
  const std::string x = formal_given_name(a), y = formal_given_name(b);
  if (x == y) return true;
  if (x.empty() || y.empty() || x[0] != y[0]) return false;
  return is_initial(a) || is_initial(b);
}

// `Gary "Gaz" Keller` is called Gaz Keller.
bool has_nickname(std::string_view name, std::string_view given) {
  const std::string_view nickname = nickname_in(name);
  return !nickname.empty() && fold_name(nickname) == fold_name(given);
}

// "Ricardo Keller" of "Ricardo Keller Lang", whose second surname is his
// mother's.
bool is_beginning_of(const Words& words, const Words& longer) {
  if (words.size() + 1 != longer.size() || is_generation(longer.back())) {
    return false;
  }
  for (size_t i = 0; i < words.size(); ++i) {
    if (fold_name(words[i]) != fold_name(longer[i])) return false;
  }
  return true;
}

// Two words or more, the last of a longer name.
bool is_end_of(const Words& words, const Words& longer) {
  return words.size() < longer.size() &&
         std::equal(words.rbegin(), words.rend(), longer.rbegin(),
                    [](std::string_view a, std::string_view b) {
                      return fold_name(a) == fold_name(b);
                    });
}

}  // namespace

std::string_view without_marks(std::string_view word) {
  static constexpr std::string_view kOpening[] = {"\"", "(", "'", "\u201C",
                                                  "\u2018"};
  static constexpr std::string_view kClosing[] = {"\"", ")", "'", "\u201D",
                                                  "\u2019"};
  for (size_t i = 0; i < std::size(kOpening); ++i) {
    const size_t size = kOpening[i].size() + kClosing[i].size();
    if (word.size() > size && word.starts_with(kOpening[i]) &&
        word.ends_with(kClosing[i])) {
      return word.substr(kOpening[i].size(), word.size() - size);
    }
  }
  return word;
}

std::string_view nickname_in(std::string_view name) {
  const Words words = split_words(name);
  if (words.size() < 3) return {};
  const std::string_view inner = without_marks(words[1]);
  return inner.size() < words[1].size() ? inner : std::string_view();
}

bool same_person_name(std::string_view a, std::string_view b) {
  const Words x = split_words(a), y = split_words(b);
  if (x.size() < 2 || y.size() < 2) return false;
  // Father and son.
  if (is_generation(x.back()) != is_generation(y.back())) return false;
  if (is_beginning_of(x, y) || is_beginning_of(y, x)) return true;
  if (fold_name(surname(a)) != fold_name(surname(b))) return false;
  if (has_nickname(a, y.front()) || has_nickname(b, x.front())) return true;
  if (is_end_of(x, y) || is_end_of(y, x)) return true;
  if (!same_given(x.front(), y.front())) return false;
  if (x.size() == 2 || y.size() == 2) return true;
  const std::string p = fold_name(x[1]), q = fold_name(y[1]);
  return p == q || (!p.empty() && !q.empty() && p[0] == q[0] &&
                    (p.size() == 1 || q.size() == 1));
}

}  // namespace dateline
