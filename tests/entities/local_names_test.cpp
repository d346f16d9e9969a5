// Names as local papers write them.

#include <algorithm>
#include <catch2/catch_amalgamated.hpp>
#include <string_view>

#include "entities/reading.h"

namespace dateline {
namespace {

const Entity* called(const Analysis& analysis, std::string_view name) {
  for (const Entity& entity : analysis.entities) {
    if (entity.name == name ||
        std::find(entity.aliases.begin(), entity.aliases.end(), name) !=
            entity.aliases.end()) {
      return &entity;
    }
  }
  return nullptr;
}

TEST_CASE("where a man comes from is a place", "[entities]") {
  const Analysis analysis = read(
      "Robert Lynch, from Bantry, Co Cork, died after being attacked by "
      "Shannon man Peter Keller in a pub in Ennis, Co Clare, 16 years ago.");
  const Entity* home = called(analysis, "Shannon");
  REQUIRE(home);
  CHECK(home->type == EntityType::kLocation);
  const Entity* county = called(analysis, "Co Clare");
  REQUIRE(county);
  CHECK(county->type == EntityType::kLocation);
}

TEST_CASE("whom a middle name names is no place", "[entities]") {
  const Analysis analysis = read(
      "James Mburu Ikaba was held on Monday. Mr Mburu drove off and a search "
      "was conducted in Mburu\u2019s house in Marurui estate.");
  const Entity* man = called(analysis, "Mburu");
  REQUIRE(man);
  CHECK(man->name == "James Mburu Ikaba");
  CHECK(std::none_of(
      analysis.entities.begin(), analysis.entities.end(),
      [](const Entity& entity) { return entity.name == "Mburu"; }));
}

TEST_CASE("one man is no officers", "[entities]") {
  const Analysis analysis = read(
      "Upon seeing the officers, Mr Mburu, who was the driver, tried to speed "
      "off.");
  const Entity* man = called(analysis, "Mburu");
  REQUIRE(man);
  CHECK(std::none_of(man->roles.begin(), man->roles.end(),
                     [](const Role& role) { return role.text == "officers"; }));
}

TEST_CASE("a list of names shares no roles", "[entities]") {
  const Analysis analysis = read(
      "The full bench of the court comprising judges Norman Davis and Anna "
      "Keller sat on Thursday. Tributes will be made by party chairman Bruce "
      "Golding, president of the Harbour Union Senator Dwight Nelson, and "
      "others.");
  for (const Entity& entity : analysis.entities) {
    for (const Role& role : entity.roles) {
      CAPTURE(entity.name, role.text);
      CHECK(role.text.find("comprising") == std::string::npos);
      CHECK(role.text.find("Nelson") == std::string::npos);
    }
  }
}

TEST_CASE("an office before a title is nobody", "[entities]") {
  const Analysis analysis = read(
      "At the inquest yesterday, State Pathologist Prof Anna Keller gave "
      "evidence.");
  CHECK_FALSE(called(analysis, "Pathologist"));
}

TEST_CASE("a storm's name goes on behind its hyphen", "[entities]") {
  const Analysis analysis = read(
      "Typhoon Man-yi slammed into the eastern island province of "
      "Catanduanes on Saturday night.");
  CHECK(called(analysis, "Typhoon Man-yi"));
}

TEST_CASE("an acronym takes the parts of a hyphened word", "[entities]") {
  const Analysis analysis = read(
      "The Anti-Terror Police Unit detectives moved to court. \"We handed "
      "over the men to the ATPU officers on Sunday,\" they said.");
  const Entity* unit = called(analysis, "ATPU");
  REQUIRE(unit);
  CHECK(unit->name == "Anti-Terror Police Unit");
}

TEST_CASE("who would be allowed is no allow", "[entities]") {
  const Analysis analysis = read(
      "If passed it would allow property owner Ryan Dodson to move his "
      "business to the site.");
  const Entity* owner = called(analysis, "Ryan Dodson");
  REQUIRE(owner);
  REQUIRE_FALSE(owner->roles.empty());
  CHECK(owner->roles.front().text == "property owner");
}

TEST_CASE("police are of a town", "[entities]") {
  const Analysis analysis = read(
      "Pimpri-Chinchwad police claimed to have busted a gang by arresting "
      "three persons, said officials on Sunday.");
  const Entity* town = called(analysis, "Pimpri-Chinchwad");
  CHECK((town == nullptr || town->type != EntityType::kPerson));
}

}  // namespace
}  // namespace dateline
