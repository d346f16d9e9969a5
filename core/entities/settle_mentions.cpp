#include "entities/settle_mentions.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>

#include "entities/genders.h"
#include "entities/knowledge.h"
#include "entities/name_forms.h"
#include "entities/names.h"
#include "entities/phrases.h"
#include "text/utf8.h"

namespace dateline {
namespace {

constexpr uint32_t kLongestName = 7;  // tokens of an added name

bool has_space(std::string_view name) {
  return name.find(' ') != std::string_view::npos;
}

std::string_view first_word(std::string_view name) {
  return name.substr(0, name.find(' '));
}

std::string_view last_word(std::string_view name) {
  return name.substr(name.rfind(' ') + 1);
}

// Which classes the knowledge base has for a name of several words.
struct Classes {
  bool person = false;
  bool place = false;
  bool organisation = false;
  bool other = false;
};

Classes classes_of(std::string_view name) {
  Classes found;
  for (const KnownThing& thing : things_named(name)) {
    switch (thing.fact_class) {
      case FactClass::kPerson:
        found.person = true;
        break;
      case FactClass::kPlace:
        found.place = true;
        break;
      case FactClass::kOrganisation:
        found.organisation = true;
        break;
      default:
        found.other = true;
    }
  }
  return found;
}

// "of Information Moammar Eryani", "Vermont Bernie Sanders": the person begins
// at a given name behind what cannot belong to it.
void trim_person(const Document& document, Mention& mention,
                 std::vector<Mention>& places) {
  std::string_view name = document.at(mention.span);
  const bool led =
      is_preposition(first_word(name)) || first_word(name) == "the";
  if (!led && std::count(name.begin(), name.end(), ' ') < 2) return;
  for (size_t space = name.find(' '); space != std::string_view::npos;
       space = name.find(' ', space + 1)) {
    const std::string_view rest = name.substr(space + 1);
    if (rest.empty() || !is_ascii_upper(rest[0])) continue;
    std::string_view front = name.substr(0, space);
    while (has_space(front) &&
           (is_preposition(first_word(front)) || first_word(front) == "the")) {
      front.remove_prefix(first_word(front).size() + 1);
    }
    const bool place =
        classes_of(front).place && has_space(rest) &&
        gender_of_given_name(first_word(rest)) != Gender::kUnknown &&
        gender_of_given_name(front) == Gender::kUnknown;
    const bool cut =
        led && is_personal_name(first_word(rest)) && has_space(rest);
    if (!place && !cut) continue;
    const auto offset = static_cast<uint32_t>(space + 1);
    if (place) {
      Mention one = mention;
      one.type = EntityType::kLocation;
      one.span.end = mention.span.start + static_cast<uint32_t>(space);
      one.span.start = one.span.end - static_cast<uint32_t>(front.size());
      places.push_back(one);
    }
    mention.span.start += offset;
    return;
  }
}

// Nations and countries have no other meaning: "Spaniard", "U.S."
void set_single_type(const Document& document, Mention& mention) {
  const std::string_view name = document.at(mention.span);
  bool nation = false, country = false;
  for (const KnownThing& thing : things_named(name)) {
    if (thing.fact_class == FactClass::kNationality) {
      nation = true;
    } else if (thing.kind == "country" && name != "Georgia" &&
               name != "Jordan" && name != "Chad") {
      country = true;
    } else if (thing.fact_class != FactClass::kEvent && thing.kind != "city") {
      return;
    }
  }
  if (nation && !country) mention.type = EntityType::kMisc;
  if (country && !nation) mention.type = EntityType::kLocation;
}

// "House Nancy Pelosi": the last two words are somebody known.
void cut_to_known_person(const Document& document, Mention& mention) {
  const std::string_view name = document.at(mention.span);
  if (std::count(name.begin(), name.end(), ' ') < 2) return;
  const size_t last = name.rfind(' ');
  const size_t second = name.rfind(' ', last - 1);
  const Classes whole = classes_of(name);
  if (whole.person || whole.place || whole.organisation || whole.other) return;
  const std::string_view rest = name.substr(second + 1);
  const Classes tail = classes_of(rest);
  if (!tail.person || tail.place || tail.organisation || tail.other) return;
  const std::string_view before = name.substr(0, second);
  // "Jean Claude Juncker" keeps its first name.
  if (mention.type == EntityType::kPerson &&
      (!is_title_word(last_word(before)) ||
       is_personal_name(first_word(before)))) {
    return;
  }
  mention.type = EntityType::kPerson;
  mention.span.start += static_cast<uint32_t>(second + 1);
}

// Surnames of the document's people; where the family name stands first, that.
class Surnames {
 public:
  Surnames(const Document& document, const std::vector<Mention>& mentions) {
    for (const Mention& mention : mentions) {
      if (mention.type != EntityType::kPerson) continue;
      const std::string_view name = document.at(mention.span);
      if (!has_space(name)) {
        if (gender_of_given_name(name) == Gender::kUnknown) {
          alone_.push_back(name);
        }
        continue;
      }
      names_.push_back(last_word(name));
      const bool three = std::count(name.begin(), name.end(), ' ') == 2;
      if (three && first_word(name).size() <= 4) {
        names_.push_back(first_word(name));
      }
    }
    std::sort(names_.begin(), names_.end());
    std::sort(alone_.begin(), alone_.end());
  }

  bool contains(std::string_view name) const {
    return std::binary_search(names_.begin(), names_.end(), name);
  }
  // ... or a person's only name in the text.
  bool names(std::string_view name) const {
    return contains(name) ||
           std::binary_search(alone_.begin(), alone_.end(), name);
  }

 private:
  std::vector<std::string_view> names_;
  std::vector<std::string_view> alone_;
};

// "Trump-Kim": two people of the text.
void split_pairs(const Document& document, const Surnames& surnames,
                 std::vector<Mention>& mentions) {
  std::vector<Mention> second;
  for (Mention& mention : mentions) {
    const std::string_view name = document.at(mention.span);
    if (has_space(name)) continue;
    size_t dash = name.find('-'), size = 1;
    if (dash == std::string_view::npos) {
      dash = name.find("\u2013");
      size = 3;
    }
    if (dash == std::string_view::npos || dash == 0) continue;
    const std::string_view left = name.substr(0, dash);
    const std::string_view right = name.substr(dash + size);
    if (!surnames.names(left) || !surnames.names(right)) continue;
    Mention other = mention;
    other.type = mention.type = EntityType::kPerson;
    other.span.start += static_cast<uint32_t>(dash + size);
    mention.span.end = mention.span.start + static_cast<uint32_t>(dash);
    second.push_back(other);
  }
  mentions.insert(mentions.end(), second.begin(), second.end());
}

// "the Obamas"
void add_families(const Document& document, const Segmentation& segmentation,
                  const Surnames& surnames, std::vector<Mention>& mentions) {
  const auto& tokens = segmentation.tokens;
  std::vector<Mention> added;
  size_t next = 0;
  for (uint32_t i = 1; i < tokens.size(); ++i) {
    const Span span = tokens[i].span;
    while (next < mentions.size() && mentions[next].span.end <= span.start) {
      ++next;
    }
    const std::string_view word = document.at(span);
    if (word.size() < 4 || !word.ends_with('s') || !is_ascii_upper(word[0])) {
      continue;
    }
    const std::string_view before = document.at(tokens[i - 1].span);
    if ((before != "the" && before != "The") ||
        !surnames.contains(word.substr(0, word.size() - 1)) ||
        surnames.contains(word)) {
      continue;
    }
    if (next < mentions.size() && mentions[next].span.overlaps(span)) {
      if (mentions[next].span == span) {
        mentions[next].type = EntityType::kPerson;
      }
      continue;
    }
    Mention family;
    family.span = span;
    family.type = EntityType::kPerson;
    family.confidence = 0.8f;
    added.push_back(family);
  }
  mentions.insert(mentions.end(), added.begin(), added.end());
}

void sort(std::vector<Mention>& mentions) {
  std::sort(mentions.begin(), mentions.end(),
            [](const Mention& a, const Mention& b) {
              return a.span.start < b.span.start;
            });
}

// Titles at the end of a name that is no person's: "Ohio Gov.", "U.S. Defense".
void cut_titles_behind(const Document& document, Mention& mention) {
  while (true) {
    const std::string_view name = document.at(mention.span);
    const size_t space = name.rfind(' ');
    if (space == std::string_view::npos) return;
    const std::string_view last = last_word(name);
    const bool office = last == "Gov." || last == "Gov" || last == "Sen." ||
                        last == "Rep." || last == "Defense" ||
                        last == "Defence" || last == "Senator" ||
                        last == "Governor" || last == "Mayor" ||
                        last == "President" || last == "Foreign";
    if (!office || !classes_of(name.substr(0, space)).place) return;
    mention.span.end = mention.span.start + static_cast<uint32_t>(space);
    mention.type = EntityType::kLocation;
  }
}

// "FRANKFURT - German" are two.
bool split_at_dash(const Document& document, Mention& mention,
                   std::vector<Mention>& second) {
  static constexpr std::string_view kDashes[] = {" - ", " \u2013 ", " \u2014 "};
  const std::string_view name = document.at(mention.span);
  for (const std::string_view dash : kDashes) {
    const size_t at = name.find(dash);
    if (at == std::string_view::npos || at == 0) continue;
    Mention other = mention;
    other.span.start += static_cast<uint32_t>(at + dash.size());
    mention.span.end = mention.span.start + static_cast<uint32_t>(at);
    if (classes_of(document.at(mention.span)).place) {
      mention.type = EntityType::kLocation;
    }
    set_single_type(document, other);
    second.push_back(other);
    return true;
  }
  return false;
}

// "X's"
void cut_possessive(const Document& document, Mention& mention) {
  const std::string_view name = document.at(mention.span);
  const size_t size = name.ends_with("'s")        ? 2
                      : name.ends_with("\u2019s") ? 4
                                                  : 0;
  if (size == 0 || name.size() <= size) return;
  if (!things_named(name).empty() || !is_ascii_upper(name[0])) return;
  // "McDonald's", "Sotheby's" are names so.
  if (mention.type == EntityType::kOrganisation && name.size() > size + 4) {
    return;
  }
  mention.span.end -= static_cast<uint32_t>(size);
}

// "Chang Tun-han": the tagger stopped at the hyphen of a given name.
void add_syllables(const Document& document, Mention& mention) {
  constexpr size_t kSyllable = 5;
  const std::string_view text = document.text;
  if (!has_space(document.at(mention.span))) return;
  while (mention.span.end + 1 < text.size() && text[mention.span.end] == '-' &&
         last_word(document.at(mention.span)).size() <= kSyllable + 5) {
    uint32_t end = mention.span.end + 1;
    while (end < text.size() && is_ascii_lower(text[end])) ++end;
    const uint32_t size = end - mention.span.end - 1;
    if (size == 0 || size > kSyllable) return;
    if (end < text.size() && is_ascii_alpha(text[end])) return;
    static constexpr std::string_view kWords[] = {
        "era", "led", "run", "like", "born", "style", "owned", "made", "based"};
    const std::string_view piece = text.substr(mention.span.end + 1, size);
    if (std::find(std::begin(kWords), std::end(kWords), piece) !=
        std::end(kWords)) {
      return;
    }
    mention.span.end = end;
  }
}

// What the knowledge base is sure of: "Pete Buttigieg" is nobody's company.
void set_known_type(const Document& document, Mention& mention) {
  const std::string_view name = document.at(mention.span);
  if (!has_space(name)) {
    set_single_type(document, mention);
    return;
  }
  const Classes known = classes_of(name);
  const int count =
      known.person + known.place + known.organisation + known.other;
  if (count != 1 || known.other) return;
  mention.type = known.person  ? EntityType::kPerson
                 : known.place ? EntityType::kLocation
                               : EntityType::kOrganisation;
}

// "Harbour Foods NV" is a company, and so is "Harbour Foods" elsewhere.
void set_companies(const Document& document, std::vector<Mention>& mentions) {
  std::vector<std::string_view> plain;
  for (Mention& mention : mentions) {
    const std::string_view name = document.at(mention.span);
    const std::string_view rest = without_legal_form(name);
    if (rest.size() == name.size() || rest.empty()) continue;
    const std::string_view form = name.substr(rest.size() + 1);
    if (form == "Group" || form == "Company" || form == "Holdings" ||
        form == "SE" || form == "SA" || form == "AB") {
      continue;
    }
    mention.type = EntityType::kOrganisation;
    plain.push_back(rest);
  }
  if (plain.empty()) return;
  std::sort(plain.begin(), plain.end());
  for (Mention& mention : mentions) {
    const std::string_view name = document.at(mention.span);
    if (std::binary_search(plain.begin(), plain.end(), name)) {
      mention.type = EntityType::kOrganisation;
    }
  }
}

// One name, one type: the one that most of its mentions have.
void agree(const Document& document, std::vector<Mention>& mentions) {
  std::map<std::string_view, std::array<float, 4>> votes;
  std::map<std::string_view, bool> surnames;
  for (const Mention& mention : mentions) {
    const std::string_view name = document.at(mention.span);
    votes.try_emplace(name, std::array<float, 4>{})
        .first->second[static_cast<size_t>(mention.type)] +=
        std::max(mention.confidence, 0.1f);
    if (mention.type == EntityType::kPerson && has_space(name)) {
      surnames[last_word(name)] = true;
    }
  }
  constexpr auto kPerson = static_cast<size_t>(EntityType::kPerson);
  for (Mention& mention : mentions) {
    const std::string_view name = document.at(mention.span);
    const auto& count = votes.find(name)->second;
    const auto best = static_cast<size_t>(
        std::max_element(count.begin(), count.end()) - count.begin());
    const auto own = static_cast<size_t>(mention.type);
    if (own != kPerson && !has_space(name) && surnames.contains(name) &&
        things_named(name).empty()) {
      mention.type = EntityType::kPerson;
      continue;
    }
    if (best == own || count[best] < 2 * count[own]) continue;
    // A city and its club, a man and the town of his name are two.
    const bool surname = surnames.contains(name);
    if (surname && best != kPerson && own == kPerson) continue;
    mention.type = static_cast<EntityType>(best);
  }
}

class NameAdder {
 public:
  NameAdder(const Document& document, const Segmentation& segmentation,
            std::vector<Mention>& mentions)
      : document_(document),
        tokens_(segmentation.tokens),
        segmentation_(segmentation),
        mentions_(mentions) {}

  void run() {
    std::vector<Mention> added;
    size_t next = 0;
    for (const Sentence& sentence : segmentation_.sentences) {
      for (uint32_t i = sentence.first_token; i < sentence.end_token; ++i) {
        const Span span = tokens_[i].span;
        while (next < mentions_.size() &&
               mentions_[next].span.end <= span.start) {
          ++next;
        }
        const bool inside =
            next < mentions_.size() && mentions_[next].span.start < span.start;
        const std::string_view word = document_.at(span);
        if (inside || !is_ascii_upper(word[0]) || !begins_known_name(word)) {
          continue;
        }
        if (const uint32_t end = longest(i, sentence.end_token, next)) {
          Mention mention;
          mention.span = {span.start, tokens_[end - 1].span.end};
          mention.type = type_;
          mention.confidence = 0.7f;
          added.push_back(mention);
          i = end - 1;
        }
      }
    }
    if (added.empty()) return;
    std::vector<Mention> kept = added;
    size_t a = 0;
    for (const Mention& mention : mentions_) {
      while (a < added.size() && added[a].span.end <= mention.span.start) ++a;
      if (a < added.size() && added[a].span.overlaps(mention.span)) continue;
      kept.push_back(mention);
    }
    std::sort(kept.begin(), kept.end(), [](const Mention& x, const Mention& y) {
      return x.span.start < y.span.start;
    });
    mentions_ = std::move(kept);
  }

 private:
  // End of the longest known name of two words and more that begins at token
  // `first` and holds all mentions that it meets; 0 when there is none.
  uint32_t longest(uint32_t first, uint32_t limit, size_t next) {
    const uint32_t most = std::min(limit, first + kLongestName);
    for (uint32_t end = most; end >= first + 2; --end) {
      // Look-up does not mind marks; a name ends in a word and has none inside
      // but hyphens and apostrophes.
      if (tokens_[end - 1].kind != TokenKind::kWord &&
          tokens_[end - 1].kind != TokenKind::kNumber) {
        continue;
      }
      const Span span{tokens_[first].span.start, tokens_[end - 1].span.end};
      if (document_.at(span).find(',') != std::string_view::npos) continue;
      size_t m = next;
      bool same = false, cut = false;
      for (; m < mentions_.size() && mentions_[m].span.start < span.end; ++m) {
        same = same || mentions_[m].span.contains(span);
        cut = cut || mentions_[m].span.end > span.end ||
              mentions_[m].type == EntityType::kPerson;
      }
      if (same || cut) continue;
      for (const KnownThing& thing : things_named(document_.at(span))) {
        if (!fits(thing, first, end)) continue;
        type_ = thing.type();
        return end;
      }
    }
    return 0;
  }

  // Written like the known name: lower case where that has it.
  bool fits(const KnownThing& thing, uint32_t first, uint32_t end) const {
    const bool place = thing.fact_class == FactClass::kPlace;
    const bool body = thing.fact_class == FactClass::kOrganisation;
    if ((!place && !body) || thing.is_local) return false;
    if (thing.matched.find(' ') == std::string_view::npos) return false;
    // The words that make a name: at least two with capitals or digits, or
    // "Korean peninsula".
    int strong = 0;
    for (uint32_t i = first; i < end; ++i) {
      const std::string_view word = document_.at(tokens_[i].span);
      if (is_ascii_upper(word[0]) || is_ascii_digit(word[0])) ++strong;
    }
    const std::string_view last = document_.at(tokens_[end - 1].span);
    return strong >= 2 || (place && is_place_noun(last));
  }

  static bool is_place_noun(std::string_view word) {
    static constexpr std::string_view kNouns[] = {
        "peninsula", "strait",    "sea",  "river", "islands",     "canal",
        "desert",    "mountains", "gulf", "basin", "archipelago", "coast"};
    return std::find(std::begin(kNouns), std::end(kNouns), word) !=
           std::end(kNouns);
  }

  const Document& document_;
  const std::vector<Token>& tokens_;
  const Segmentation& segmentation_;
  std::vector<Mention>& mentions_;
  EntityType type_ = EntityType::kMisc;
};

}  // namespace

void settle_mentions(const Document& document, const Segmentation& segmentation,
                     std::vector<Mention>& mentions) {
  std::vector<Mention> places;
  for (Mention& mention : mentions) {
    if (mention.type == EntityType::kPerson) {
      trim_person(document, mention, places);
    }
    cut_to_known_person(document, mention);
    cut_titles_behind(document, mention);
    cut_possessive(document, mention);
    if (split_at_dash(document, mention, places)) continue;
    if (mention.type == EntityType::kPerson) add_syllables(document, mention);
    set_known_type(document, mention);
  }
  mentions.insert(mentions.end(), places.begin(), places.end());
  sort(mentions);
  const Surnames surnames(document, mentions);
  split_pairs(document, surnames, mentions);
  sort(mentions);
  set_companies(document, mentions);
  agree(document, mentions);
  add_families(document, segmentation, surnames, mentions);
  sort(mentions);
  NameAdder(document, segmentation, mentions).run();
}

}  // namespace dateline
