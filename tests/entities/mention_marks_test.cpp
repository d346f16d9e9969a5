// Where names begin and end among hyphens, digits and marks.

#include "entities/mention_marks.h"

#include <algorithm>
#include <catch2/catch_amalgamated.hpp>
#include <string>
#include <vector>

#include "entities/named_text.h"

namespace dateline {
namespace {

// What becomes of names in a text.
Names settled(const std::string& text, const Names& names) {
  NamedText read(text, names);
  settle_marks(read.document, read.mentions);
  return read.names();
}

TEST_CASE("the number behind a hyphen belongs to the name", "[marks]") {
  CHECK(settled("The COVID-19 outbreak grew.", {{"COVID", kOrg}}) ==
        Names{{"COVID-19", kMisc}});
  CHECK(settled("They won in Leeds-2 to none.", {{"Leeds", kLoc}}) ==
        Names{{"Leeds", kLoc}});
}

TEST_CASE("the Arabic article belongs to the name", "[marks]") {
  CHECK(settled("Support for al-Assad fell.", {{"-Assad", kPer}}) ==
        Names{{"al-Assad", kPer}});
  CHECK(settled("On al-Masirah TV he spoke.", {{"Masirah TV", kOrg}}) ==
        Names{{"al-Masirah TV", kOrg}});
  CHECK(settled("The pro-Brexit camp won.", {{"Brexit", kMisc}}) ==
        Names{{"Brexit", kMisc}});
}

TEST_CASE("a legal form with a stroke belongs to the name", "[marks]") {
  CHECK(settled("It bought Nordhavn Wind A/S for 9 million.",
                {{"Nordhavn Wind A", kOrg}}) ==
        Names{{"Nordhavn Wind A/S", kOrg}});
  CHECK(settled("Team A/Split won.", {{"Team A", kOrg}}) ==
        Names{{"Team A", kOrg}});
}

TEST_CASE("what is joined to a name by a hyphen belongs to it", "[marks]") {
  CHECK(settled("They mapped the Mid-Arctic Ridge.",
                {{"Arctic Ridge", kLoc}}) == Names{{"Mid-Arctic Ridge", kLoc}});
  CHECK(settled("The Brennard-Arctic deal failed.", {{"Arctic", kLoc}}) ==
        Names{{"Arctic", kLoc}});
}

TEST_CASE("money and time zones are no names", "[marks]") {
  CHECK(settled("It cost US$300 at 20:15 UTC on Friday.",
                {{"US", kLoc}, {"UTC", kOrg}})
            .empty());
  CHECK(settled("The US paid.", {{"US", kLoc}}) == Names{{"US", kLoc}});
}

TEST_CASE("counts, articles and signs stay outside", "[marks]") {
  CHECK(settled("About 235 Democrats voted.", {{"235 Democrats", kMisc}}) ==
        Names{{"Democrats", kMisc}});
  CHECK(settled("They cheered #NASA.", {{"#NASA", kOrg}}) ==
        Names{{"NASA", kOrg}});
  CHECK(settled("It rained. A Black Lives Matter protest began.",
                {{"A Black Lives Matter", kMisc}}) ==
        Names{{"Black Lives Matter", kMisc}});
}

TEST_CASE("a people and one of its people are two", "[marks]") {
  CHECK(settled("Next came Ethiopians Dejene Debela and two more.",
                {{"Ethiopians Dejene Debela", kPer}}) ==
        Names{{"Ethiopians", kMisc}, {"Dejene Debela", kPer}});
}

TEST_CASE("a department is its country's", "[marks]") {
  CHECK(settled("The United States Department of Health said no.",
                {{"United States", kLoc}, {"Department of Health", kOrg}}) ==
        Names{{"United States Department of Health", kOrg}});
}

TEST_CASE("both halves of an institution's name belong to it", "[marks]") {
  CHECK(settled("Britain's Competition and Markets Authority cleared it.",
                {{"Britain", kLoc}, {"Markets Authority", kOrg}}) ==
        Names{{"Britain", kLoc}, {"Competition and Markets Authority", kOrg}});
  CHECK(settled("The Treasury and Border Agency disagreed.",
                {{"Treasury", kOrg}, {"Border Agency", kOrg}}) ==
        Names{{"Treasury", kOrg}, {"Border Agency", kOrg}});
}

TEST_CASE("a title in quotation marks ends with them", "[marks]") {
  CHECK(settled("Review: 'Hamnet' at the Garrick",
                {{"Hamnet' at the Garrick", kMisc}}) ==
        Names{{"Hamnet", kMisc}});
}

TEST_CASE("what ends the name before is no name of its own", "[marks]") {
  CHECK(settled("Brennard Foods Co., Ltd. of Leeds grew.",
                {{"Brennard Foods Co.", kOrg}, {"Ltd.", kLoc}}) ==
        Names{{"Brennard Foods Co., Ltd.", kOrg}});
  CHECK(settled("Then Otto II died.", {{"Otto", kLoc}, {"II", kPer}}) ==
        Names{{"Otto II", kPer}});
}

TEST_CASE("a given name that is a creed elsewhere", "[marks]") {
  CHECK(settled("A goal by Christian Obeng won it.",
                {{"Christian", kMisc}, {"Obeng", kPer}}) ==
        Names{{"Christian Obeng", kPer}});
  CHECK(settled("The Christian Martin Obeng won it.",
                {{"Christian", kMisc}, {"Martin Obeng", kPer}}) ==
        Names{{"Christian", kMisc}, {"Martin Obeng", kPer}});
}

TEST_CASE("a body goes on with the place that it is of", "[marks]") {
  CHECK(settled("The Harbour Party of Alberta won.",
                {{"Harbour Party", kOrg}, {"Alberta", kLoc}}) ==
        Names{{"Harbour Party of Alberta", kOrg}});
  // A bank is called so without its town.
  CHECK(settled("Grandmoor Bank of Los Angeles closed.",
                {{"Grandmoor Bank", kOrg}, {"Los Angeles", kLoc}}) ==
        Names{{"Grandmoor Bank", kOrg}, {"Los Angeles", kLoc}});
  // Known without it.
  CHECK(settled("The United Nations of Europe is a dream.",
                {{"United Nations", kOrg}, {"Europe", kLoc}}) ==
        Names{{"United Nations", kOrg}, {"Europe", kLoc}});
  CHECK(settled("Brennard Inc. of Alberta won.",
                {{"Brennard Inc.", kOrg}, {"Alberta", kLoc}}) ==
        Names{{"Brennard Inc.", kOrg}, {"Alberta", kLoc}});
  CHECK(settled("Brennard of Alberta won.",
                {{"Brennard", kOrg}, {"Alberta", kLoc}}) ==
        Names{{"Brennard", kOrg}, {"Alberta", kLoc}});
}

TEST_CASE("a name with a bracket inside has both of its halves", "[marks]") {
  CHECK(settled("The Lost Children (End of Search) Bill passed.",
                {{"End of Search) Bill", kMisc}}) ==
        Names{{"Lost Children (End of Search) Bill", kMisc}});
  CHECK(settled("the goalkeeper (Gus) Hollis won.", {{"Gus) Hollis", kPer}}) ==
        Names{{"Gus", kPer}});
}

TEST_CASE("a count in words is no part of a name", "[marks]") {
  CHECK(settled("Nineteen Democrats voted.", {{"Nineteen Democrats", kOrg}}) ==
        Names{{"Democrats", kMisc}});
}

TEST_CASE("a bracket that opens inside a name parts two", "[marks]") {
  CHECK(settled("The Harbour Committee [HC Leeds] met.",
                {{"Harbour Committee [HC Leeds", kOrg}}) ==
        Names{{"Harbour Committee", kOrg}, {"HC Leeds", kOrg}});
}

TEST_CASE("a place that nobody knows before a person is a given name",
          "[marks]") {
  CHECK(settled("Then Zarin El Obidin Ben Tahi fled.",
                {{"Zarin El Obidin", kLoc}, {"Ben Tahi", kPer}}) ==
        Names{{"Zarin El Obidin Ben Tahi", kPer}});
  CHECK(settled("In Paris Ben Tahi fled.",
                {{"Paris", kLoc}, {"Ben Tahi", kPer}}) ==
        Names{{"Paris", kLoc}, {"Ben Tahi", kPer}});
}

TEST_CASE("two counties have one police", "[marks]") {
  CHECK(settled("A man of Avon and Somerset Police left.",
                {{"Avon", kLoc}, {"Somerset Police", kOrg}}) ==
        Names{{"Avon and Somerset Police", kOrg}});
  CHECK(settled("He left Avon and Somerset Foods.",
                {{"Avon", kLoc}, {"Somerset Foods", kOrg}}) ==
        Names{{"Avon", kLoc}, {"Somerset Foods", kOrg}});
}

}  // namespace
}  // namespace dateline
