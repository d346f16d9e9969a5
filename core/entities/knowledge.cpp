#include "entities/knowledge.h"

#include <algorithm>
#include <string>

#include "entities/fold.h"
#include "entities/knowledge_index.h"

namespace dateline {
namespace {

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

const KnowledgeIndex& base() {
  static const KnowledgeIndex kBase;
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

bool begins_known_name(std::string_view word) {
  return base().begins_name(word);
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
