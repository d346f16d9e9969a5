#include "time/dating/event_index.h"

#include "text/utf8.h"
#include "time/dating/phrases.h"

namespace dateline {
namespace {

// Words of a name that begin with capitals or digits, in a row: "Charlie
// Hebdo" of "Charlie Hebdo attack".
std::vector<std::string> capital_runs(std::string_view name) {
  std::vector<std::string> runs;
  std::string run;
  const auto close = [&] {
    const bool year = run.size() == 4 && is_ascii_digit(run[0]);
    if (run.size() > 2 && !year) runs.push_back(run);
    run.clear();
  };
  size_t words = 0;
  for (size_t at = 0; at < name.size();) {
    size_t end = name.find(' ', at);
    if (end == std::string_view::npos) end = name.size();
    const std::string_view word = name.substr(at, end - at);
    at = end + 1;
    const bool year = word.size() == 4 && is_ascii_digit(word[0]);
    const bool upper = !word.empty() && is_ascii_upper(word[0]);
    if (upper && !year) {
      if (!run.empty()) run += " ";
      run += word;
    } else {
      close();
    }
    ++words;
  }
  close();
  // A lone first word is a capital of the table's own making.
  if (words > 1 && runs.size() == 1 && runs[0].find(' ') == std::string::npos &&
      name.starts_with(runs[0])) {
    const std::string& only = runs[0];
    const bool acronym = only.size() > 1 && is_ascii_upper(only[1]);
    if (!acronym && only.size() < 4) runs.clear();
  }
  return runs;
}

}  // namespace

EventIndex::EventIndex() : events_(known_events()) {
  entries_.reserve(size_t{1} << 15);
  for (size_t e = 0; e < events_.size() && e < 0xffff; ++e) {
    add_event(static_cast<uint16_t>(e));
  }
}

const EventIndex& EventIndex::get() {
  static const EventIndex index;
  return index;
}

const std::vector<Entry>* EventIndex::find(uint64_t key) const {
  const auto it = entries_.find(key);
  return it == entries_.end() ? nullptr : &it->second;
}

void EventIndex::add(uint16_t event, Field field, std::string_view phrase) {
  const uint64_t key = Phrases::key(phrase);
  if (key == 0) return;
  std::vector<Entry>& list = entries_[key];
  for (const Entry& entry : list) {
    if (entry.event == event) return;
  }
  const bool one_word = phrase.find(' ') == std::string_view::npos;
  list.push_back(
      {event, field, one_word && !phrase.empty() && is_ascii_upper(phrase[0])});
}

// Other names of an organisation: "G20" is the "Group of 20".
void EventIndex::add_with_names(uint16_t event, Field field,
                                const std::string& phrase) {
  add(event, field, phrase);
  if (phrase.size() > 5) return;
  for (const KnownThing& thing : things_named(phrase)) {
    if (thing.fact_class != FactClass::kOrganisation || thing.is_local) {
      continue;
    }
    add(event, field, thing.name);
    for (const std::string_view alias : parts_of(thing.aliases)) {
      if (!alias.starts_with("~")) add(event, field, alias);
    }
  }
}

// Other spellings of a name: "Qasem" is "Qassem Soleimani" as well.
void EventIndex::add_person(uint16_t event, std::string_view person) {
  add(event, Field::kPerson, person);
  if (person.find(' ') == std::string_view::npos) return;
  for (const KnownThing& thing : things_named(person)) {
    if (thing.fact_class != FactClass::kPerson) continue;
    add(event, Field::kPerson, thing.name);
    for (const std::string_view alias : parts_of(thing.aliases)) {
      if (alias.find(' ') != std::string_view::npos) {
        add(event, Field::kPerson, alias);
      }
    }
  }
}

void EventIndex::add_event(uint16_t e) {
  const KnownEvent& event = events_[e];
  add(e, Field::kName, event.name);
  for (const std::string_view alias : parts_of(event.aliases)) {
    add(e, Field::kName, alias);
  }
  for (const std::string_view person : parts_of(event.participants)) {
    add_person(e, person);
  }
  for (const std::string& run : capital_runs(event.name)) {
    add_with_names(e, Field::kRun, run);
  }
  for (const std::string_view alias : parts_of(event.aliases)) {
    for (const std::string& run : capital_runs(alias)) {
      add(e, Field::kRun, run);
    }
  }
  for (const std::string_view keyword : parts_of(event.keywords)) {
    add(e, Field::kKeyword, keyword);
  }
  if (!event.place.empty()) add(e, Field::kPlace, event.place);
  for (const std::string_view country : parts_of(event.country)) {
    add(e, Field::kCountry, country);
  }
}

}  // namespace dateline
