#include "entities/names.h"

#include <catch2/catch_amalgamated.hpp>

namespace dateline {
namespace {

TEST_CASE("places, nations and bodies are known as they are written",
          "[names]") {
  const auto states = known_name("U.S.");
  REQUIRE(states);
  CHECK(states->kind == "country");
  CHECK(states->canonical == "United States");
  REQUIRE(known_name("Afghans"));
  CHECK(known_name("Afghans")->kind == "nationality");
  CHECK(known_name("Muslims")->kind == "nationality");
  CHECK(known_name("FBI")->type == EntityType::kOrganisation);
  CHECK(known_name("West Africa")->type == EntityType::kLocation);
  CHECK(known_name("GERMANY")->type == EntityType::kLocation);
  CHECK_FALSE(known_name("CHAD"));
  CHECK_FALSE(known_name("us"));
  CHECK_FALSE(known_name("of"));
  CHECK_FALSE(known_name(""));
}

TEST_CASE("a city whose name is a common word is none", "[names]") {
  CHECK_FALSE(known_name("Reading"));
  CHECK(known_name("Leeds")->type == EntityType::kLocation);
}

TEST_CASE("clubs and personal names come from the tagger's lists", "[names]") {
  CHECK(known_name("Manchester City FC")->kind == "club");
  CHECK(is_personal_name("Anna"));
  CHECK(is_personal_name("MARTIN"));
  CHECK_FALSE(is_personal_name("ANNA"));
  CHECK(is_listed_person("ANNA"));
  CHECK_FALSE(is_personal_name("anna"));
  CHECK_FALSE(is_personal_name("Germany"));
  CHECK_FALSE(is_personal_name(""));
}

}  // namespace
}  // namespace dateline
