#ifndef DATELINE_ENTITIES_KNOWLEDGE_H_
#define DATELINE_ENTITIES_KNOWLEDGE_H_

#include <optional>
#include <string_view>
#include <vector>

#include "dateline/date.h"
#include "dateline/entity.h"

namespace dateline {

// The knowledge base: core/data/knowledge/*.tsv, joined at build time by
// toolchain/data/knowledge.py. All views point into the library and stay valid
// for the whole run.

enum class FactClass : uint8_t {
  kPerson,
  kPlace,        // country, capital, city, region, place
  kNationality,  // "Chinese"
  kOrganisation,
  kOther,  // prizes, laws, works, products
  kEvent,
};

// One thing that the knowledge base has a line for.
struct KnownThing {
  FactClass fact_class = FactClass::kOther;
  std::string_view name;     // the usual one
  std::string_view aliases;  // separated by ';'; "~Senate": see is_local
  std::string_view kind;     // "country", "company", "election", ...
  std::string_view country;  // ISO 3166-1 alpha-2, or empty
  std::string_view id;       // Wikidata, or empty
  std::string_view facts;    // by class: terms, capital, size, days
  std::string_view matched;  // name or alias that the look-up found
  // The name holds only where the text is about `country` ("Senate").
  bool is_local = false;

  EntityType type() const;
};

// Everything that bears this name, in the order of the table (events last).
// Case, accents, points and hyphens do not matter, but an acronym must be
// written in capitals ("WHO" is not "who"). O(log n) and the number of hits.
std::vector<KnownThing> things_named(std::string_view name);

// People whose last (or, for names of two or three syllables as in China and
// Korea, first) word is this surname.
std::vector<KnownThing> people_of_surname(std::string_view surname);

// May a known place or organisation of several words begin with this word?
// Seldom true when none does. O(1).
bool begins_known_name(std::string_view word);

// The country with this ISO code.
std::optional<KnownThing> country_of(std::string_view code);

// One term of office.
struct OfficeTerm {
  std::string_view office;  // "Secretary of State"
  std::string_view place;   // "United States"
  Date first;               // earliest day that the table's date allows
  std::optional<Date>
      last;  // latest day; none: still in office as far as known
  std::optional<Date> known_until;  // set when `last` is not
};

// Terms of a person's line, by start.
std::vector<OfficeTerm> terms_of(const KnownThing& person);

// An event with its days.
struct KnownEvent {
  std::string_view name;     // "2018 North Korea–United States summit"
  std::string_view aliases;  // "Singapore summit;Trump-Kim summit"
  std::string_view kind;     // "summit", "election", "attack", "death", ...
  Date first;                // earliest day that the table's date allows
  std::optional<Date> last;  // latest day; none: going on as far as known
  // How precisely the table knows the first day: 10 day, 7 month, 4 year
  // (characters of the ISO date).
  uint8_t precision = 10;
  std::string_view place;         // "Singapore", or empty
  std::string_view country;       // names separated by ';', or empty
  std::string_view participants;  // separated by ';'
  std::string_view keywords;      // separated by ';'
  std::string_view id;            // Wikidata, or empty
};

// Events with this name or alias. O(log n).
std::vector<KnownEvent> events_named(std::string_view name);

// All events, in the order of the table. Read once; some thousands.
const std::vector<KnownEvent>& known_events();

// The event that a line of class kEvent tells of.
std::optional<KnownEvent> event_of(const KnownThing& event);

// Splits "a;b;c"; empty parts are left out.
std::vector<std::string_view> parts_of(std::string_view list);

// Does a list "a;b;c" hold this name (folded)?
bool lists_name(std::string_view list, std::string_view name);

}  // namespace dateline

#endif  // DATELINE_ENTITIES_KNOWLEDGE_H_
