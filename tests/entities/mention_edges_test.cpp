// What the words at the ends of a name do to it.

#include "entities/mention_edges.h"

#include <catch2/catch_amalgamated.hpp>
#include <string>

#include "entities/complete_mentions.h"
#include "entities/leading_words.h"
#include "entities/named_text.h"
#include "entities/settle_mentions.h"
#include "entities/split_mentions.h"

namespace dateline {
namespace {

Names edges(const std::string& text, const Names& names) {
  NamedText read(text, names);
  std::vector<Mention> more;
  for (Mention& mention : read.mentions) {
    settle_edges(read.document, mention, more);
  }
  return read.names();
}

Names split(const std::string& text, const Names& names) {
  NamedText read(text, names);
  split_places_from_titles(read.document, read.mentions);
  return read.names();
}

Names completed(const std::string& text, const Names& names) {
  NamedText read(text, names);
  complete_mentions(read.document, read.segmentation, read.mentions);
  return read.names();
}

Names settled(const std::string& text, const Names& names) {
  NamedText read(text, names);
  settle_mentions(read.document, read.segmentation, read.mentions);
  return read.names();
}

TEST_CASE("states have teams, like towns", "[edges]") {
  CHECK(edges("Miami 95 New Jersey 90", {{"New Jersey", kOrg}}) ==
        Names{{"New Jersey", kOrg}});
}

TEST_CASE("a given name and a surname are a person's", "[edges]") {
  CHECK(edges("They arrested Rui Moreira.", {{"Rui Moreira", kLoc}}) ==
        Names{{"Rui Moreira", kPer}});
  CHECK(edges("They went to Alice Falls.", {{"Alice Falls", kLoc}}) ==
        Names{{"Alice Falls", kLoc}});
  CHECK(edges("They robbed the Rui Moreira airport.",
              {{"Rui Moreira", kLoc}}) == Names{{"Rui Moreira", kLoc}});
}

TEST_CASE("a saint's town keeps its possessive", "[edges]") {
  CHECK(edges("It rained in St. John's again.", {{"St. John's", kLoc}}) ==
        Names{{"St. John's", kLoc}});
}

TEST_CASE("a body that the tagger is sure of is no island", "[edges]") {
  CHECK(edges("Hendon 3 Canvore Island 3", {{"Canvore Island", kOrg, 0.7f}}) ==
        Names{{"Canvore Island", kOrg}});
  CHECK(
      edges("They live on Canvore Island.", {{"Canvore Island", kOrg, 0.5f}}) ==
      Names{{"Canvore Island", kLoc}});
}

TEST_CASE("a house of government is a place where it is one", "[edges]") {
  CHECK(edges("He went to the White House.", {{"White House", kLoc}}) ==
        Names{{"White House", kLoc}});
}

TEST_CASE("a centre for something is a body", "[edges]") {
  CHECK(edges("The U.N. Centre for Human Rights said so.",
              {{"U.N. Centre for Human Rights", kOrg}}) ==
        Names{{"U.N. Centre for Human Rights", kOrg}});
}

TEST_CASE("firms are called by a place and what they do", "[split]") {
  CHECK(split("Wisconsin Energy fell.", {{"Wisconsin Energy", kOrg}}) ==
        Names{{"Wisconsin Energy", kOrg}});
  CHECK(split("Iowa State won.", {{"Iowa State", kOrg}}) ==
        Names{{"Iowa State", kOrg}});
  CHECK(split("Queensland Health Minister Anna Keller left.",
              {{"Queensland Health", kOrg}, {"Anna Keller", kPer}}) ==
        Names{{"Queensland", kLoc}, {"Anna Keller", kPer}});
}

TEST_CASE("Dean may be a given name, Lord a part of one", "[complete]") {
  CHECK(completed("Kent's Dean Hadford hit 80.", {{"Dean Hadford", kPer}}) ==
        Names{{"Dean Hadford", kPer}});
  CHECK(completed("They flew to Lord Howe Island.",
                  {{"Lord Howe Island", kLoc}}) ==
        Names{{"Lord Howe Island", kLoc}});
  CHECK(completed("Lord & Taylor shut two shops.", {{"Lord & Taylor", kOrg}}) ==
        Names{{"Lord & Taylor", kOrg}});
}

TEST_CASE("a bank by a lake is none", "[leading]") {
  CHECK(settled("Lake Shore Savings Bank grew.",
                {{"Lake Shore Savings Bank", kOrg}}) ==
        Names{{"Lake Shore Savings Bank", kOrg}});
}

TEST_CASE("a place of one name stays one beside a man from there", "[settle]") {
  CHECK(settled("Theodorus Tabenne left Tabenne for Rome. In Tabenne he "
                "founded a house; Tabenne grew.",
                {{"Theodorus Tabenne", kPer},
                 {"Tabenne", kLoc},
                 {"Rome", kLoc},
                 {"Tabenne", kLoc},
                 {"Tabenne", kLoc}}) == Names{{"Theodorus Tabenne", kPer},
                                              {"Tabenne", kLoc},
                                              {"Rome", kLoc},
                                              {"Tabenne", kLoc},
                                              {"Tabenne", kLoc}});
}

TEST_CASE("a cook is not the firm of his name", "[settle]") {
  CHECK(settled("Luigi mixed beans. Luigi Foods Ltd. was sold.",
                {{"Luigi", kPer}, {"Luigi Foods Ltd.", kOrg}}) ==
        Names{{"Luigi", kPer}, {"Luigi Foods Ltd.", kOrg}});
}

TEST_CASE("partners are called by the rest of their name", "[settle]") {
  CHECK(settled("Carling Bay Partners sold it. Carling Bay, which bought it, "
                "declined.",
                {{"Carling Bay Partners", kOrg}, {"Carling Bay", kLoc}}) ==
        Names{{"Carling Bay Partners", kOrg}, {"Carling Bay", kOrg}});
}

TEST_CASE("a nation's crescent is no street", "[settle]") {
  CHECK(settled("The Moroccan Red Crescent sent tents.",
                {{"Moroccan Red Crescent", kOrg}}) ==
        Names{{"Moroccan Red Crescent", kOrg}});
  CHECK(
      settled("He lives in Harbour Crescent.", {{"Harbour Crescent", kMisc}}) ==
      Names{{"Harbour Crescent", kLoc}});
}

TEST_CASE("who or what a name is begins the sentence", "[settle]") {
  CHECK(settled("Developer Larkfield Homes won. Larkfield's director left.",
                {{"Developer Larkfield Homes", kOrg}, {"Larkfield", kPer}}) ==
        Names{{"Larkfield Homes", kOrg}, {"Larkfield", kOrg}});
  CHECK(settled("The developer Rocky Keller left.", {{"Rocky Keller", kPer}}) ==
        Names{{"Rocky Keller", kPer}});
  CHECK(
      settled("Scientist Tom Keller left.", {{"Scientist Tom Keller", kPer}}) ==
      Names{{"Tom Keller", kPer}});
}

TEST_CASE("ranks of two words are no part of a name", "[settle]") {
  CHECK(settled("Lance Cpl. Tyler Keller was hurt.",
                {{"Lance Cpl. Tyler Keller", kPer}}) ==
        Names{{"Tyler Keller", kPer}});
}

TEST_CASE("an officer of a body is not the body", "[settle]") {
  CHECK(settled("The National Chairman of the Harbour Congress, Anna Keller, "
                "left.",
                {{"National Chairman of the Harbour Congress", kOrg},
                 {"Anna Keller", kPer}}) ==
        Names{{"Harbour Congress", kOrg}, {"Anna Keller", kPer}});
}

TEST_CASE("where somebody lives stands behind the age", "[settle]") {
  CHECK(settled("Anna Keller, 52, of Thornton Heath, was jailed.",
                {{"Anna Keller", kPer}, {"Thornton Heath", kPer}}) ==
        Names{{"Anna Keller", kPer}, {"Thornton Heath", kLoc}});
}

TEST_CASE("the bill is nobody", "[settle]") {
  CHECK(settled("The Harbour Bill fell. Ministers said the Bill was dead.",
                {{"Harbour Bill", kMisc}, {"Bill", kPer}}) ==
        Names{{"Harbour Bill", kMisc}});
  CHECK(settled(
            "The Harbour Bill fell. Bill Keller was glad, Bill said.",
            {{"Harbour Bill", kMisc}, {"Bill Keller", kPer}, {"Bill", kPer}}) ==
        Names{{"Harbour Bill", kMisc}, {"Bill Keller", kPer}, {"Bill", kPer}});
}

TEST_CASE("the noun behind a name is no part of it", "[settle]") {
  CHECK(settled("The Tipperary hurlers won.", {{"Tipperary hurlers", kMisc}}) ==
        Names{{"Tipperary", kMisc}});
  CHECK(settled("The Claude chatbot sold well. They rely on Claude.",
                {{"Claude chatbot", kPer}, {"Claude", kPer}}) ==
        Names{{"Claude", kMisc}, {"Claude", kMisc}});
}

TEST_CASE("small words of a headline are in no name", "[settle]") {
  CHECK(settled("Keller wins in Vegas as McLarens fail",
                {{"Keller", kPer}, {"Vegas as McLarens", kLoc}}) ==
        Names{{"Keller", kPer}, {"Vegas", kLoc}});
}

TEST_CASE("a president and what is known without him are two", "[settle]") {
  CHECK(settled("She worked in the Biden White House.",
                {{"Biden White House", kLoc}}) ==
        Names{{"Biden", kPer}, {"White House", kLoc}});
}

TEST_CASE("a museum's director of a rare name", "[settle]") {
  CHECK(settled("The National Museum's Indhu Kellerby left.",
                {{"National Museum's Indhu Kellerby", kLoc}}) ==
        Names{{"National Museum", kLoc}, {"Indhu Kellerby", kPer}});
}

TEST_CASE("whose people are named has employees", "[settle]") {
  CHECK(settled("Jeffersen's Anna Keller called it late.",
                {{"Jeffersen", kPer}, {"Anna Keller", kPer}}) ==
        Names{{"Jeffersen", kOrg}, {"Anna Keller", kPer}});
  CHECK(
      settled("Ferrari's Anna Keller was fifth for Ferrari.",
              {{"Ferrari", kOrg}, {"Anna Keller", kPer}, {"Ferrari", kPer}}) ==
      Names{{"Ferrari", kOrg}, {"Anna Keller", kPer}, {"Ferrari", kOrg}});
  CHECK(settled("The chair of Openreach left.", {{"Openreach", kLoc}}) ==
        Names{{"Openreach", kOrg}});
}

TEST_CASE("whom somebody sits for is a place", "[settle]") {
  CHECK(settled("Anna Keller, the MP for Witney, left.",
                {{"Anna Keller", kPer}, {"Witney", kPer}}) ==
        Names{{"Anna Keller", kPer}, {"Witney", kLoc}});
}

TEST_CASE("acts are laws, ruling parties bodies", "[settle]") {
  CHECK(settled("The Harbour Safety Act was upheld.",
                {{"Harbour Safety Act", kOrg}}) ==
        Names{{"Harbour Safety Act", kMisc}});
  CHECK(settled("She is of the ruling Morena party.", {{"Morena", kLoc}}) ==
        Names{{"Morena", kOrg}});
}

}  // namespace
}  // namespace dateline
