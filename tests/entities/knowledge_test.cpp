#include "entities/knowledge.h"

#include <algorithm>
#include <catch2/catch_amalgamated.hpp>

#include "entities/fold.h"
#include "entities/offices.h"

namespace dateline {
namespace {

TEST_CASE("case, accents, points and hyphens do not matter", "[knowledge]") {
  CHECK(fold_name("the U.S.") == "us");
  CHECK(fold_name("US") == "us");
  CHECK(fold_name("Kim Jong-un") == "kim jong un");
  CHECK(fold_name("C\u00F4te d\u2019Ivoire") == "cote divoire");
  CHECK(fold_name("George H.W. Bush") == fold_name("George H. W. Bush"));
  CHECK(fold_name("Re\u00E7ep Tayyip Erdo\u011Fan") == "recep tayyip erdogan");
  CHECK(fold_name("Lech Wa\u0142\u0119sa") == "lech walesa");
  CHECK(fold_name("AT&T") == "at and t");
  CHECK(fold_name("").empty());
}

TEST_CASE("countries by name, alias and acronym", "[knowledge]") {
  for (const char* name : {"United States", "US", "U.S.", "America", "USA"}) {
    const auto found = things_named(name);
    REQUIRE_FALSE(found.empty());
    CHECK(found[0].id == "Q30");
    CHECK(found[0].kind == "country");
  }
  CHECK(things_named("Britain").front().country == "GB");
  // "us" is no country, "who" no organisation.
  for (const KnownThing& thing : things_named("us")) CHECK(thing.id != "Q30");
  CHECK(things_named("who").empty());
  CHECK_FALSE(things_named("WHO").empty());
}

TEST_CASE("people hold offices for a time", "[knowledge]") {
  const auto found = things_named("Mike Pompeo");
  REQUIRE(found.size() == 1);
  CHECK(found[0].id == "Q473239");
  CHECK(found[0].type() == EntityType::kPerson);
  const auto terms = terms_of(found[0]);
  REQUIRE(terms.size() == 2);
  CHECK(terms[1].office == "Secretary of State");
  CHECK(terms[1].place == "United States");
  CHECK(to_string(terms[1].first) == "2018-04-26");
  REQUIRE(terms[1].last);
  CHECK(to_string(*terms[1].last) == "2021-01-20");
  // Both Bushes answer to one name.
  CHECK(things_named("George Bush").size() == 2);
}

TEST_CASE("the surname stands first in Chinese and Korean names",
          "[knowledge]") {
  const auto has = [](const std::vector<KnownThing>& people, const char* id) {
    return std::any_of(people.begin(), people.end(),
                       [&](const KnownThing& one) { return one.id == id; });
  };
  CHECK(has(people_of_surname("Xi"), "Q15031"));
  CHECK(has(people_of_surname("Kim"), "Q56226"));
  CHECK(has(people_of_surname("Trump"), "Q22686"));
  CHECK(people_of_surname("Nobodyssurname").empty());
}

TEST_CASE("an event by its alias has days and a place", "[knowledge]") {
  const auto found = events_named("Charlie Hebdo shooting");
  REQUIRE(found.size() == 1);
  CHECK(to_string(found[0].first) == "2015-01-07");
  CHECK(found[0].place == "Paris");
  CHECK(found[0].kind == "attack");
  CHECK(lists_name(found[0].participants, "charlie hebdo"));
  CHECK(known_events().size() > 3000);
}

TEST_CASE("a role names an office when the words that count agree",
          "[knowledge]") {
  const auto terms = terms_of("Mike Pompeo");
  REQUIRE(terms.size() == 2);
  CHECK(names_office("US Secretary of State", terms[1]));
  CHECK_FALSE(names_office("Secretary", terms[1]));
  CHECK_FALSE(terms_of("Trump").empty());  // a head of state by the surname
}

}  // namespace
}  // namespace dateline
