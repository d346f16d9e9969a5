#include "entities/person_groups.h"

#include <algorithm>

#include "entities/fold.h"
#include "entities/genders.h"
#include "entities/name_forms.h"
#include "entities/names.h"
#include "entities/person_names.h"
#include "lexicon/kin_words.h"
#include "text/lower.h"
#include "text/utf8.h"
#include "text/word_table.h"
#include "text/words.h"

namespace dateline {
namespace {

constexpr size_t kLooked = 32;  // mentions or candidates that are compared

}  // namespace

PersonGroups::PersonGroups(Analysis& analysis, std::vector<std::string>& forms)
    : analysis_(analysis), forms_(forms) {}

bool PersonGroups::is_person(uint32_t m) const {
  return analysis_.mentions[m].type == EntityType::kPerson;
}

bool PersonGroups::is_short(uint32_t m) const {
  return forms_[m].find(' ') == std::string::npos;
}

void PersonGroups::run() {
  complete_couples();
  const auto attach = [&](uint32_t m, uint32_t entity) {
    analysis_.mentions[m].entity = entity;
    analysis_.entities[entity].mentions.push_back(m);
  };
  for (uint32_t m = 0; m < forms_.size(); ++m) {
    if (is_person(m) && !is_short(m)) attach(m, person_of_full_name(m));
  }
  for (uint32_t m = 0; m < forms_.size(); ++m) {
    if (is_person(m) && is_short(m)) attach(m, person_of_short_name(m));
  }
}

// "Bill and Hillary Clinton": the first one is a Clinton too.
void PersonGroups::complete_couples() {
  for (uint32_t m = 0; m + 1 < forms_.size(); ++m) {
    if (!is_person(m) || !is_person(m + 1) || !is_short(m) || is_short(m + 1)) {
      continue;
    }
    const Span gap{analysis_.mentions[m].span.end,
                   analysis_.mentions[m + 1].span.start};
    if (gap.start > gap.end || analysis_.document.at(gap) != " and ") continue;
    if (gender_of_given_name(forms_[m]) == Gender::kUnknown ||
        gender_of_given_name(forms_[m + 1]) == Gender::kUnknown) {
      continue;
    }
    forms_[m] += " " + std::string(surname(forms_[m + 1]));
  }
}

uint32_t PersonGroups::create(uint32_t m) {
  Entity entity;
  entity.type = EntityType::kPerson;
  analysis_.entities.push_back(std::move(entity));
  const auto index = static_cast<uint32_t>(analysis_.entities.size() - 1);
  // "al-Assad", "bin Salman": also without the given name.
  for (const std::string_view word : split_words(forms_[m])) {
    if (is_generation(word)) continue;
    // ... and without the article.
    for (const std::string_view part :
         {without_marks(word), without_article(word)}) {
      auto& list = by_part_[fold_name(part)];
      if (list.empty() || list.back() != index) list.push_back(index);
    }
  }
  return index;
}

// Somebody of this name, more or less, when there is only one.
uint32_t PersonGroups::same_person(const std::string& form) const {
  const uint32_t same = same_person(form, surname(form));
  if (same != kNoEntity) return same;
  // "Ricardo Keller Lang" behind "Ricardo Keller"
  const auto words = split_words(form);
  return words.size() == 3 ? same_person(form, words[1]) : kNoEntity;
}

uint32_t PersonGroups::same_person(const std::string& form,
                                   std::string_view part) const {
  const auto it = by_part_.find(fold_name(part));
  if (it == by_part_.end()) return kNoEntity;
  uint32_t only = kNoEntity;
  size_t looked = 0;
  for (const uint32_t e : it->second) {
    if (++looked > kLooked) return kNoEntity;
    const auto& mentions = analysis_.entities[e].mentions;
    if (mentions.empty() || !same_person_name(form, forms_[mentions.front()])) {
      continue;
    }
    if (only != kNoEntity) return kNoEntity;
    only = e;
  }
  return only;
}

uint32_t PersonGroups::person_of_full_name(uint32_t m) {
  // "M. Payan": Monsieur, where a Payan without such an initial is known.
  if (forms_[m].starts_with("M. ") && forms_[m].rfind(' ') == 2) {
    const auto known = by_part_.find(fold_name(surname(forms_[m])));
    if (known != by_part_.end() && known->second.size() == 1) {
      return known->second.front();
    }
  }
  const auto [it, fresh] = by_name_.try_emplace(fold_name(forms_[m]), 0u);
  if (!fresh) return it->second;
  const uint32_t same = same_person(forms_[m]);
  it->second = same == kNoEntity ? create(m) : same;
  return it->second;
}

// "the Obamas": the plural of a surname that stands elsewhere, or behind "the".
bool PersonGroups::is_family(uint32_t m) const {
  const std::string& form = forms_[m];
  if (form.size() < 4 || !form.ends_with('s')) return false;
  if (word_before(m) != "the" && word_before(m) != "The") return false;
  return !by_part_.contains(fold_name(form));
}

uint32_t PersonGroups::person_of_short_name(uint32_t m) {
  const std::string key = fold_name(forms_[m]);
  if (is_family(m)) {
    const auto [own, fresh] = families_.try_emplace(key, 0u);
    if (fresh) {
      Entity entity;
      entity.type = EntityType::kPerson;
      entity.kind = "family";
      analysis_.entities.push_back(std::move(entity));
      own->second = static_cast<uint32_t>(analysis_.entities.size() - 1);
    }
    return own->second;
  }
  const auto it = by_part_.find(key);
  if (it == by_part_.end()) {
    const auto [own, fresh] = by_name_.try_emplace(key, 0u);
    if (fresh) own->second = create(m);
    return own->second;
  }
  const std::vector<uint32_t>& candidates = it->second;
  if (candidates.size() == 1) return candidates.front();
  uint32_t best = candidates.front();
  int best_score = -1000;
  for (size_t i = 0; i < candidates.size() && i < kLooked; ++i) {
    const int score = fit(m, candidates[i]);
    if (score > best_score) {
      best_score = score;
      best = candidates[i];
    }
  }
  return best;
}

// How well a candidate suits a clashing name: the courtesy title's gender, the
// title in front, the title of the partner in "Trump and Kim" or "Trump-Kim",
// then nearness.
int PersonGroups::fit(uint32_t m, uint32_t candidate) {
  int score = 0;
  const auto& mentions = analysis_.entities[candidate].mentions;
  const std::string title = title_of(candidate);
  const Gender courtesy = gender_of_honorific(word_before(m));
  if (courtesy != Gender::kUnknown && !mentions.empty()) {
    Gender own = gender_of_given_name(forms_[mentions.front()]);
    const Gender told = noun_in_front(mentions.front()).gender;
    if (told != Gender::kUnknown) own = told;
    const Gender said = gender_of_honorific(word_before(mentions.front()));
    if (said != Gender::kUnknown) own = said;
    if (own != Gender::kUnknown) score += own == courtesy ? 4 : -400;
  }
  const std::string in_front = title_before(m);
  if (!in_front.empty() && !title.empty()) {
    score += in_front == title ? 60 : -20;
  }
  for (const uint32_t other : {m - 1, m + 1}) {
    if (other >= analysis_.mentions.size()) continue;
    const Span a = analysis_.mentions[std::min(m, other)].span;
    const Span b = analysis_.mentions[std::max(m, other)].span;
    if (a.end > b.start) continue;
    const std::string_view between =
        analysis_.document.at(Span{a.end, b.start});
    if (between != "-" && between != "\u2013" && between != " and " &&
        between != " & ") {
      continue;
    }
    if (!is_person(other)) continue;
    const std::string& partner =
        title_of_name(fold_name(surname(forms_[other])));
    if (!title.empty() && title == partner) score += 100;
  }
  // The last one named before weighs a little.
  const auto before = std::lower_bound(mentions.begin(), mentions.end(), m);
  if (before != mentions.begin()) {
    const uint32_t gap = m - *(before - 1);
    score += gap < 4 ? 6 : gap < 12 ? 4 : gap < 40 ? 2 : 1;
  }
  score += std::min<int>(4, static_cast<int>(mentions.size()) / 2);
  // Relatives go by their full names; the surname is that of the one whom the
  // article is about.
  if (!mentions.empty() && noun_in_front(mentions.front()).kin) score -= 7;
  // Who is called by the given name elsewhere is not meant by the surname.
  if (!mentions.empty()) {
    const std::string& full = forms_[mentions.front()];
    const std::string_view given =
        std::string_view(full).substr(0, std::min(full.find(' '), full.size()));
    if (given != forms_[m] && is_called(given)) score -= 7;
  }
  // The surname more often than the given name.
  if (!mentions.empty() &&
      fold_name(surname(forms_[mentions.front()])) == fold_name(forms_[m])) {
    score += 3;
  }
  return score;
}

// Does the text call somebody by this word alone?
bool PersonGroups::is_called(std::string_view word) {
  if (called_.empty()) {
    called_.insert("");
    for (uint32_t m = 0; m < forms_.size(); ++m) {
      if (is_person(m) && is_short(m)) called_.insert(forms_[m]);
    }
  }
  return called_.contains(std::string(word));
}

// "her husband, the engineer Jon Holm": the nearest noun in front that tells
// whether a man or a woman is named.
PersonGroups::NounInFront PersonGroups::noun_in_front(uint32_t m) const {
  static const WordTable<lexicon::KinWordsRow> kKin(
      lexicon::kKinWords, &lexicon::KinWordsRow::word);
  constexpr uint32_t kReach = 60;  // bytes
  const std::string_view text = analysis_.document.text;
  const uint32_t start = analysis_.mentions[m].span.start;
  const uint32_t from = start > kReach ? start - kReach : 0;
  for (uint32_t end = start; end > from;) {
    uint32_t first = end;
    while (first > from &&
           (is_ascii_alpha(text[first - 1]) || text[first - 1] == '-')) {
      --first;
    }
    const std::string_view word = text.substr(first, end - first);
    const Gender gender = gender_of_noun(word);
    if (gender != Gender::kUnknown) return {gender, kKin.contains_lower(word)};
    end = first;
    if (end == from) break;
    const char gap = text[end - 1];
    if (gap != ' ' && gap != ',') break;
    --end;
  }
  return {};
}

std::string_view PersonGroups::word_before(uint32_t m) const {
  const std::string_view text = analysis_.document.text;
  uint32_t end = analysis_.mentions[m].span.start;
  while (end > 0 && text[end - 1] == ' ') --end;
  uint32_t start = end;
  while (start > 0 && end - start < 40 && !is_ascii_space(text[start - 1])) {
    --start;
  }
  return text.substr(start, end - start);
}

std::string PersonGroups::title_before(uint32_t m) const {
  const std::string_view word = word_before(m);
  if (!is_title_word(word) || is_honorific(word)) return {};
  return to_lower(word);
}

// The title word right before one of an entity's first mentions.
std::string PersonGroups::title_of(uint32_t entity) const {
  const auto& mentions = analysis_.entities[entity].mentions;
  for (size_t i = 0; i < mentions.size() && i < kLooked; ++i) {
    std::string title = title_before(mentions[i]);
    if (!title.empty()) return title;
  }
  return {};
}

// ... or before a mention that ends in this surname.
const std::string& PersonGroups::title_of_name(const std::string& name) {
  if (titles_.empty()) {
    titles_.emplace("", "");
    for (uint32_t m = 0; m < forms_.size(); ++m) {
      if (!is_person(m)) continue;
      std::string title = title_before(m);
      if (!title.empty()) {
        titles_.emplace(fold_name(surname(forms_[m])), std::move(title));
      }
    }
  }
  static const std::string kNone;
  const auto it = titles_.find(name);
  return it == titles_.end() ? kNone : it->second;
}

}  // namespace dateline
