// Names whose type the text itself tells.

#include "entities/told_types.h"

#include <catch2/catch_amalgamated.hpp>
#include <string>
#include <vector>

#include "entities/named_text.h"

namespace dateline {
namespace {

// What types names of a text get.
std::vector<EntityType> told(const std::string& text, const Names& names) {
  NamedText read(text, names);
  settle_told_types(read.document, read.segmentation, read.mentions);
  std::vector<EntityType> out;
  for (const Mention& mention : read.mentions) out.push_back(mention.type);
  return out;
}

using Types = std::vector<EntityType>;

TEST_CASE("the noun before a name tells what it is", "[told]") {
  CHECK(told("The free app Wilma, which counts steps, was sold.",
             {{"Wilma", kPer}}) == Types{kMisc});
  CHECK(told("They steer a small drone called Lulu.", {{"Lulu", kPer}}) ==
        Types{kMisc});
  CHECK(told("Members of the union Ver.di blew whistles.",
             {{"Ver.di", kMisc}}) == Types{kOrg});
  CHECK(told("It was in the newspaper \"Zarya Pskova\" first.",
             {{"Zarya Pskova", kMisc}}) == Types{kOrg});
}

TEST_CASE("who made a work is not called like it", "[told]") {
  CHECK(told("The film Spielmann made cost nothing.", {{"Spielmann", kPer}}) ==
        Types{kPer});
  CHECK(told("In the show Wilma plays a nurse.", {{"Wilma", kPer}}) ==
        Types{kPer});
  CHECK(told("Wilma Kranz wrote it. He loved the song, and the singer Wilma.",
             {{"Wilma Kranz", kPer}, {"Wilma", kPer}}) == Types{kPer, kPer});
}

TEST_CASE("an apposition tells what a name is", "[told]") {
  CHECK(told("Marlon, the new album by the Bergen band, is out.",
             {{"Marlon", kPer}, {"Bergen", kLoc}}) == Types{kMisc, kLoc});
  CHECK(told("He blamed Los Pinares, the gang that runs the port. Police say "
             "Los Pinares has 300 men.",
             {{"Los Pinares", kLoc}, {"Los Pinares", kLoc}}) ==
        Types{kOrg, kOrg});
  CHECK(told("In Lillevik, the company said nothing.", {{"Lillevik", kLoc}}) ==
        Types{kLoc});
  CHECK(told("Of Lillevik, the company said nothing.", {{"Lillevik", kLoc}}) ==
        Types{kLoc});
  CHECK(told("They left Brazil, the party of the year, too soon.",
             {{"Brazil", kLoc}}) == Types{kLoc});
}

TEST_CASE("what is called a party is one", "[told]") {
  CHECK(told("He ran for the Citizen Renewal party in May.",
             {{"Citizen Renewal", kMisc}}) == Types{kOrg});
}

TEST_CASE("a place behind a party in brackets is what somebody sits for",
          "[told]") {
  CHECK(told("Danladi Umaru (PDP, Benue) voted against it.",
             {{"Danladi Umaru", kPer}, {"PDP", kOrg}, {"Benue", kOrg}}) ==
        Types{kPer, kOrg, kLoc});
}

TEST_CASE("who has people of full name is a body", "[told]") {
  CHECK(told("Tessin Quarx's Ingrid Schmidt doubted it.",
             {{"Tessin Quarx", kPer}, {"Ingrid Schmidt", kPer}}) ==
        Types{kOrg, kPer});
  CHECK(told("Peter Lang's Ingrid Schmidt doubted it.",
             {{"Peter Lang", kPer}, {"Ingrid Schmidt", kPer}}) ==
        Types{kPer, kPer});
}

}  // namespace
}  // namespace dateline
