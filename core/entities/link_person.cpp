#include "entities/link_person.h"

#include <algorithm>
#include <string>

#include "entities/fold.h"
#include "entities/link.h"
#include "entities/offices.h"
#include "lexicon/english_places.h"
#include "lexicon/top_offices.h"
#include "text/word_table.h"

namespace dateline {
namespace {

constexpr int kEnoughFull = 2;     // score that a full name needs
constexpr int kEnoughSurname = 4;  // ... and a surname alone
constexpr int kMargin = 2;         // to the next best
constexpr int kCareer = 25 * 366;  // days before the first known office

bool holds_at(const OfficeTerm& term, const Publication& day) {
  const Date last = term.last ? *term.last : Date{9999, 12, 31};
  return term.first <= day.latest && day.earliest <= last;
}

// Known to readers without an introduction.
bool is_top(const OfficeTerm& term) {
  static const WordTable<lexicon::TopOfficesRow> kTable(
      lexicon::kTopOffices, &lexicon::TopOfficesRow::office);
  return kTable.contains(term.office);
}

// Namesakes of office holders are commonest in the English-language news.
bool speaks_english(std::string_view place) {
  static const WordTable<lexicon::EnglishPlacesRow> kTable(
      lexicon::kEnglishPlaces, &lexicon::EnglishPlacesRow::place);
  return kTable.contains(place);
}

class PersonLinker {
 public:
  PersonLinker(Analysis& analysis, uint32_t index, const ArticlePlaces& places)
      : entity_(analysis.entities[index]),
        places_(places),
        day_(analysis.document.published) {}

  void run() {
    const bool full = entity_.name.find(' ') != std::string::npos;
    const std::vector<KnownThing> found = full ? by_full_name() : by_surname();
    const KnownThing* chosen = nullptr;
    int best = -100, second = -100;
    for (const KnownThing& person : found) {
      const int score = full ? full_score(person) : surname_score(person);
      if (score > best) {
        second = best;
        best = score;
        chosen = &person;
      } else {
        second = std::max(second, score);
      }
    }
    const int enough = full ? kEnoughFull : kEnoughSurname;
    if (chosen == nullptr || best < enough || best - second < kMargin) return;
    entity_.link_label = std::string(chosen->name);
    entity_.link = std::string(chosen->id);
    entity_.link_confidence = std::min(0.98, 0.7 + 0.06 * (best - enough + 1));
    // The text has the surname only: the name that readers look for.
    if (!full) {
      entity_.aliases.insert(entity_.aliases.begin(), entity_.name);
      entity_.name = entity_.link_label;
    }
  }

 private:
  std::vector<KnownThing> by_full_name() const {
    std::vector<KnownThing> found;
    const auto add = [&](std::string_view name) {
      for (const KnownThing& thing : things_named(name)) {
        const bool known = std::any_of(
            found.begin(), found.end(), [&](const KnownThing& other) {
              return other.name.data() == thing.name.data();
            });
        if (thing.fact_class == FactClass::kPerson && !known) {
          found.push_back(thing);
        }
      }
    };
    add(entity_.name);
    for (const std::string& alias : entity_.aliases) {
      if (alias.find(' ') != std::string::npos) add(alias);
    }
    if (found.empty()) add(without_middle(entity_.name));
    return found;
  }

  std::vector<KnownThing> by_surname() const {
    std::vector<KnownThing> found = people_of_surname(entity_.name);
    for (const KnownThing& thing : things_named(entity_.name)) {
      if (thing.fact_class == FactClass::kPerson) found.push_back(thing);
    }
    return found;
  }

  // "Donald J. Trump" -> "Donald Trump".
  static std::string without_middle(const std::string& name) {
    const size_t first = name.find(' ');
    const size_t last = name.rfind(' ');
    if (first == last || name[last - 1] != '.') return {};
    std::string plain = name;
    plain.erase(first, last - first);
    return plain;
  }

  struct Fit {
    int role = 0;           // terms that a stated role names
    bool role_now = false;  // ... at the article's date
    bool current = false;   // holds any office at the article's date
    bool place = false;     // the article names the place of a term
    bool english = false;   // ... where such names are common
    bool top = false;
    bool too_early = true;  // long before the first office
  };

  Fit fit(const KnownThing& person) const {
    Fit result;
    const std::vector<OfficeTerm> terms = terms_of(person);
    for (const OfficeTerm& term : terms) {
      const bool now = !day_ || holds_at(term, *day_);
      result.current = result.current || (day_ && now);
      if (!day_ || add_days(term.first, -kCareer) <= day_->latest) {
        result.too_early = false;
      }
      if (places_.names(term.place)) {
        result.place = true;
        result.english = result.english || speaks_english(term.place);
      }
      result.top = result.top || is_top(term);
      for (const Role& role : entity_.roles) {
        if (!names_office(role.text, term)) continue;
        if (!places_.names(term.place) && !names_place(role.text, term)) {
          continue;
        }
        ++result.role;
        result.role_now = result.role_now || now || role.former;
      }
    }
    if (terms.empty()) result.too_early = false;
    return result;
  }

  // "Apple chief executive Tim Cook".
  static bool names_place(const std::string& role, const OfficeTerm& term) {
    return fold_name(role).find(fold_name(term.place)) != std::string::npos;
  }

  int full_score(const KnownThing& person) const {
    const Fit f = fit(person);
    if (f.too_early) return -10;
    int score = person.facts.empty() ? 2 : 0;  // stars: in the table by name
    if (f.role > 0) score += 3;
    if (f.role_now && day_) score += 1;
    if (f.place) score += f.english ? 1 : 2;
    if (f.current) score += 1;
    if (f.top) score += 1;
    if (fold_name(person.name).find(' ') != fold_name(person.name).rfind(' ')) {
      score += 1;  // three words: few namesakes
    }
    const bool other_role =
        f.role == 0 && std::any_of(entity_.roles.begin(), entity_.roles.end(),
                                   [](const Role& r) { return !r.former; });
    if (other_role && !f.place) score -= 3;
    return score;
  }

  int surname_score(const KnownThing& person) const {
    const Fit f = fit(person);
    if (f.too_early) return -10;
    int score = 0;
    if (f.role > 0) score += 3;
    if (day_ && f.role > 0) score += f.role_now ? 2 : -3;
    if (day_ && f.role == 0 && f.current) score += 2;
    if (f.place) score += 1;
    if (f.top) score += 1;
    if (f.role == 0 && !entity_.roles.empty()) score -= 3;
    return score;
  }

  Entity& entity_;
  const ArticlePlaces& places_;
  const std::optional<Publication>& day_;
};

}  // namespace

void link_person(Analysis& analysis, uint32_t entity,
                 const ArticlePlaces& places) {
  PersonLinker(analysis, entity, places).run();
}

void add_known_roles(Analysis& analysis) {
  if (!analysis.document.published) return;
  const Publication& day = *analysis.document.published;
  for (Entity& entity : analysis.entities) {
    if (entity.type != EntityType::kPerson || entity.link_label.empty()) {
      continue;
    }
    for (const KnownThing& person : things_named(entity.link_label)) {
      if (person.fact_class != FactClass::kPerson || person.id != entity.link ||
          person.name != entity.link_label) {
        continue;
      }
      std::vector<Role> former;
      for (const OfficeTerm& term : terms_of(person)) {
        const Date last = term.last          ? *term.last
                          : term.known_until ? *term.known_until
                                             : Date{9999, 12, 31};
        const bool over = last < day.earliest;
        const bool now = term.first <= day.earliest &&
                         (!term.last || day.latest <= *term.last);
        if (!over && !now) continue;
        Role role;
        role.text = std::string(term.office);
        if (!term.place.empty() &&
            role.text.find(term.place) == std::string::npos) {
          role.text.append(", ").append(term.place);
        }
        role.from_knowledge = true;
        role.former = !now;
        (now ? entity.roles : former).push_back(std::move(role));
      }
      // The last two offices are enough to tell who it was.
      const size_t skip = former.size() > 2 ? former.size() - 2 : 0;
      entity.roles.insert(entity.roles.end(), former.begin() + skip,
                          former.end());
    }
  }
}

}  // namespace dateline
