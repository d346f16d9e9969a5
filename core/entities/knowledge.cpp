#include "entities/knowledge.h"

#include <algorithm>
#include <string>

#include "data/embedded.h"
#include "entities/fold.h"
#include "text/utf8.h"

namespace dateline {
namespace {

std::string_view next_cell(std::string_view& text, char separator) {
  const size_t end = text.find(separator);
  const std::string_view cell = text.substr(0, end);
  text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  return cell;
}

// "2018-04-26", "2018-04", "2018": the first or last day meant.
std::optional<Date> day_of(std::string_view text, bool last) {
  if (text.size() == 4) {
    return parse_date(std::string(text) + (last ? "-12-31" : "-01-01"));
  }
  if (text.size() == 7) {
    const auto first = parse_date(std::string(text) + "-01");
    if (!first || !last) return first;
    return add_days(add_months(*first, 1), -1);
  }
  return parse_date(text);
}

FactClass class_of(char letter) {
  switch (letter) {
    case 'P':
      return FactClass::kPerson;
    case 'L':
      return FactClass::kPlace;
    case 'N':
      return FactClass::kNationality;
    case 'O':
      return FactClass::kOrganisation;
    case 'E':
      return FactClass::kEvent;
    default:
      return FactClass::kOther;
  }
}

constexpr uint32_t kNameSeed = 2166136261u;
constexpr uint32_t kSurnameSeed = 40503u;

// FNV-1a: the same on every platform.
uint32_t hash(std::string_view key, uint32_t seed) {
  uint32_t value = seed;
  for (const char c : key) {
    value = (value ^ static_cast<unsigned char>(c)) * 16777619u;
  }
  return value;
}

// Written in capitals, so that "WHO" is not "who".
bool is_acronym(std::string_view name) {
  size_t letters = 0;
  for (const char c : name) {
    if (is_ascii_lower(c) || c == ' ') return false;
    letters += is_ascii_upper(c);
  }
  return letters >= 2 && name.size() <= 8;
}

bool has_lower(std::string_view name) {
  return std::any_of(name.begin(), name.end(), is_ascii_lower);
}

// In Chinese and Korean names of office holders the surname stands first;
// their other words are short. ("Kim Jong Un", "Xi Jinping".)
bool family_name_first(std::string_view folded) {
  static constexpr std::string_view kFamilies[] = {
      "ahn",  "bai",   "ban",    "bo",   "cai",  "cao",   "chen",  "cheng",
      "cho",  "choe",  "choi",   "chon", "chun", "chung", "dai",   "deng",
      "dong", "fan",   "fang",   "fu",   "gao",  "geng",  "guo",   "hahn",
      "han",  "he",    "hong",   "hu",   "hua",  "huang", "hwang", "hyon",
      "im",   "jang",  "jeong",  "ji",   "jia",  "jiang", "jin",   "jo",
      "ju",   "jung",  "kang",   "kim",  "ko",   "kwon",  "lee",   "lai",
      "li",   "liang", "liao",   "lim",  "lin",  "ling",  "liu",   "lu",
      "luo",  "ma",    "meng",   "mo",   "moon", "nam",   "no",    "oh",
      "paek", "pak",   "pan",    "park", "peng", "qian",  "qiao",  "qin",
      "ri",   "roh",   "ryu",    "seo",  "shen", "shi",   "shin",  "sim",
      "so",   "son",   "song",   "su",   "suh",  "sun",   "tang",  "tao",
      "tian", "tsai",  "wang",   "wei",  "wen",  "wu",    "xi",    "xiao",
      "xie",  "xu",    "yan",    "yang", "yao",  "ye",    "yi",    "yin",
      "yoon", "yu",    "yuan",   "yun",  "zeng", "zhang", "zhao",  "zheng",
      "zhou", "zhu",   "nguyen", "tran"};
  const std::string_view first = folded.substr(0, folded.find(' '));
  return std::find(std::begin(kFamilies), std::end(kFamilies), first) !=
         std::end(kFamilies);
}

class KnowledgeBase {
 public:
  KnowledgeBase() : text_(embedded_knowledge()) {
    entries_.reserve(64 * 1024);
    for (size_t at = 0; at < text_.size();) {
      const size_t end = text_.find('\n', at);
      index(static_cast<uint32_t>(at), text_.substr(at, end - at));
      at = end + 1;
    }
    std::sort(entries_.begin(), entries_.end(),
              [](const Entry& a, const Entry& b) {
                return a.hash != b.hash ? a.hash < b.hash : a.line < b.line;
              });
    entries_.erase(std::unique(entries_.begin(), entries_.end(),
                               [](const Entry& a, const Entry& b) {
                                 return a.hash == b.hash && a.line == b.line;
                               }),
                   entries_.end());
    std::sort(countries_.begin(), countries_.end());
  }

  std::vector<KnownThing> named(std::string_view name) const {
    const std::string key = fold_name(name);
    const bool lower = has_lower(name);
    std::vector<KnownThing> found;
    for_each(hash(key, kNameSeed), [&](KnownThing thing) {
      for (const std::string_view one : names_of(thing)) {
        const bool local = one.starts_with('~');
        const std::string_view plain = one.substr(local ? 1 : 0);
        if (fold_name(plain) != key || (lower && is_acronym(plain))) continue;
        thing.matched = plain;
        thing.is_local = local;
        found.push_back(thing);
        return;
      }
    });
    std::stable_partition(found.begin(), found.end(), [](const KnownThing& t) {
      return t.fact_class != FactClass::kEvent;
    });
    return found;
  }

  std::vector<KnownThing> of_surname(std::string_view surname) const {
    const std::string key = fold_name(surname);
    std::vector<KnownThing> found;
    for_each(hash(key, kSurnameSeed), [&](KnownThing thing) {
      const std::string folded = fold_name(thing.name);
      if (surname_of(folded) != key) return;
      thing.matched = thing.name;
      found.push_back(thing);
    });
    return found;
  }

  const std::vector<uint32_t>& events() const { return events_; }
  // By ISO code.
  const std::vector<std::pair<std::string_view, uint32_t>>& countries() const {
    return countries_;
  }
  KnownThing at(uint32_t line) const {
    return read(text_.substr(line, text_.find('\n', line) - line));
  }

 private:
  struct Entry {
    uint32_t hash;
    uint32_t line;  // its first byte in text_
  };

  static std::string_view surname_of(std::string_view folded) {
    return family_name_first(folded) ? folded.substr(0, folded.find(' '))
                                     : last_word(folded);
  }

  static KnownThing read(std::string_view line) {
    KnownThing thing;
    thing.fact_class = class_of(next_cell(line, '\t').front());
    thing.name = next_cell(line, '\t');
    thing.aliases = next_cell(line, '\t');
    thing.kind = next_cell(line, '\t');
    thing.country = next_cell(line, '\t');
    thing.id = next_cell(line, '\t');
    thing.facts = line;
    return thing;
  }

  static std::vector<std::string_view> names_of(const KnownThing& thing) {
    std::vector<std::string_view> names = {thing.name};
    for (const std::string_view alias : parts_of(thing.aliases)) {
      names.push_back(alias);
    }
    return names;
  }

  void index(uint32_t at, std::string_view line) {
    std::string_view rest = line;
    const char letter = next_cell(rest, '\t').front();
    const std::string folded = fold_name(next_cell(rest, '\t'));
    entries_.push_back({hash(folded, kNameSeed), at});
    std::string_view aliases = next_cell(rest, '\t');
    while (!aliases.empty()) {
      std::string_view written = next_cell(aliases, ';');
      if (written.starts_with('~')) written.remove_prefix(1);
      const std::string alias = fold_name(written);
      entries_.push_back({hash(alias, kNameSeed), at});
    }
    if (letter == 'P') {
      entries_.push_back({hash(surname_of(folded), kSurnameSeed), at});
    }
    if (letter == 'E') events_.push_back(at);
    if (letter == 'L' && next_cell(rest, '\t') == "country") {
      countries_.push_back({next_cell(rest, '\t'), at});
    }
  }

  template <typename Visit>
  void for_each(uint32_t key, Visit visit) const {
    auto it = std::lower_bound(
        entries_.begin(), entries_.end(), key,
        [](const Entry& entry, uint32_t value) { return entry.hash < value; });
    for (; it != entries_.end() && it->hash == key; ++it) visit(at(it->line));
  }

  std::string_view text_;
  std::vector<Entry> entries_;
  std::vector<uint32_t> events_;
  std::vector<std::pair<std::string_view, uint32_t>> countries_;
};

const KnowledgeBase& base() {
  static const KnowledgeBase kBase;
  return kBase;
}

}  // namespace

EntityType KnownThing::type() const {
  switch (fact_class) {
    case FactClass::kPerson:
      return EntityType::kPerson;
    case FactClass::kPlace:
      return EntityType::kLocation;
    case FactClass::kOrganisation:
      return EntityType::kOrganisation;
    default:
      return EntityType::kMisc;
  }
}

std::vector<KnownThing> things_named(std::string_view name) {
  return base().named(name);
}

std::vector<KnownThing> people_of_surname(std::string_view surname) {
  return base().of_surname(surname);
}

std::optional<KnownThing> country_of(std::string_view code) {
  const auto& countries = base().countries();
  const auto it = std::lower_bound(
      countries.begin(), countries.end(), code,
      [](const auto& row, std::string_view key) { return row.first < key; });
  if (code.empty() || it == countries.end() || it->first != code) return {};
  return base().at(it->second);
}

std::vector<OfficeTerm> terms_of(const KnownThing& person) {
  std::vector<OfficeTerm> terms;
  if (person.fact_class != FactClass::kPerson) return terms;
  std::string_view rest = person.facts;
  while (!rest.empty()) {
    std::string_view one = next_cell(rest, ';');
    OfficeTerm term;
    term.office = next_cell(one, '|');
    term.place = next_cell(one, '|');
    const auto first = day_of(next_cell(one, '|'), false);
    if (!first) continue;
    term.first = *first;
    term.last = day_of(next_cell(one, '|'), true);
    if (!term.last) term.known_until = day_of(one, true);
    terms.push_back(term);
  }
  return terms;
}

std::optional<KnownEvent> event_of(const KnownThing& thing) {
  if (thing.fact_class != FactClass::kEvent) return {};
  std::string_view rest = thing.facts;
  KnownEvent event;
  event.name = thing.name;
  event.aliases = thing.aliases;
  event.kind = thing.kind;
  event.country = thing.country;
  event.id = thing.id;
  const std::string_view start = next_cell(rest, '\t');
  const auto first = day_of(start, false);
  if (!first) return {};
  event.first = *first;
  event.precision = static_cast<uint8_t>(start.size());
  event.last = day_of(next_cell(rest, '\t'), true);
  event.place = next_cell(rest, '\t');
  event.participants = next_cell(rest, '\t');
  event.keywords = rest;
  return event;
}

std::vector<KnownEvent> events_named(std::string_view name) {
  std::vector<KnownEvent> events;
  for (const KnownThing& thing : things_named(name)) {
    if (const auto event = event_of(thing)) events.push_back(*event);
  }
  return events;
}

const std::vector<KnownEvent>& known_events() {
  static const std::vector<KnownEvent> kEvents = [] {
    std::vector<KnownEvent> events;
    for (const uint32_t line : base().events()) {
      if (const auto event = event_of(base().at(line))) {
        events.push_back(*event);
      }
    }
    return events;
  }();
  return kEvents;
}

std::vector<std::string_view> parts_of(std::string_view list) {
  std::vector<std::string_view> parts;
  while (!list.empty()) {
    const std::string_view part = next_cell(list, ';');
    if (!part.empty()) parts.push_back(part);
  }
  return parts;
}

bool lists_name(std::string_view list, std::string_view name) {
  const std::string key = fold_name(name);
  for (const std::string_view part : parts_of(list)) {
    if (fold_name(part) == key) return true;
  }
  return false;
}

}  // namespace dateline
