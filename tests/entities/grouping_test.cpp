#include "entities/grouping.h"

#include <algorithm>
#include <cstring>

#include "entities/name_forms.h"
#include "reading.h"

namespace dateline {
namespace {

bool same(const Analysis& analysis, const char* a, const char* b) {
  const Entity* x = named(analysis, a);
  return x != nullptr && x == named(analysis, b);
}

TEST_CASE("names without what varies", "[grouping]") {
  CHECK(surname("Martin Luther King Jr.") == "King");
  CHECK(without_legal_form("Harbour Foods Co. Ltd.") == "Harbour Foods");
  CHECK(without_legal_form("Apple, Inc.") == "Apple");
  CHECK(formal_given_name("Bernie") == formal_given_name("Bernard"));
  CHECK(is_acronym("W.H.O."));
  CHECK_FALSE(is_acronym("Who"));
  CHECK(initials("Bank of England") == "BE");
}

TEST_CASE("initials, middle names and nicknames are one person", "[grouping]") {
  CHECK(same(read("Senator Bernard Sanders spoke in Boston. Bernie Sanders "
                  "said little."),
             "Bernard Sanders", "Bernie Sanders"));
  CHECK(same(read("Peter Adam Lang died on Monday. Peter Lang was 85. P. Lang "
                  "had no children."),
             "Peter Adam Lang", "Peter Lang"));
}

TEST_CASE("father and son are two", "[grouping]") {
  const Analysis analysis = read(
      "Peter Lang met his son on Monday. Peter Lang Jr. said he was glad.");
  CHECK_FALSE(same(analysis, "Peter Lang", "Peter Lang Jr."));
}

TEST_CASE("a courtesy title tells husband and wife apart", "[grouping]") {
  const Analysis analysis = read(
      "David Okafor and Anna Okafor were married in Leeds. Mrs. Okafor is a "
      "nurse. Mr. Okafor drives a bus.");
  const Entity* anna = named(analysis, "Anna Okafor");
  const Entity* david = named(analysis, "David Okafor");
  REQUIRE(anna);
  REQUIRE(david);
  CHECK(anna->mentions.size() == 2);
  CHECK(david->mentions.size() == 2);
}

TEST_CASE("a bare surname is not the husband's", "[grouping]") {
  const Analysis analysis = read(
      "Margarethe Oyelaran, the architect, died on Sunday at her home.\n\n"
      "She studied in Kiel before moving to Nigeria with her husband, the "
      "civil engineer Adewale Oyelaran. He died in 1998.\n\n"
      "Ms. Oyelaran never retired. Oyelaran worked to the end.");
  const Entity* one = named(analysis, "Margarethe Oyelaran");
  REQUIRE(one);
  CHECK(one->mentions.size() == 3);
}

TEST_CASE("couples share a surname, families have their own entity",
          "[grouping]") {
  const Analysis analysis = read(
      "Barack and Michelle Obama moved to Chicago. Michelle Obama wrote a "
      "book. The Obamas sold the house later.");
  CHECK(named(analysis, "Barack Obama"));
  const Entity* wife = named(analysis, "Michelle Obama");
  REQUIRE(wife);
  CHECK(wife->mentions.size() == 2);
  const Entity* family = named(analysis, "Obamas");
  REQUIRE(family);
  CHECK(family->kind == "family");
  CHECK(family->mentions.size() == 1);
}

TEST_CASE("the title in front tells two people of one surname apart",
          "[grouping]") {
  const Analysis analysis = read(
      "President David Okafor spoke to the nation on Monday. His brother, the "
      "singer Peter Okafor, was in London. President Okafor did not name him.");
  const Entity* president = named(analysis, "David Okafor");
  REQUIRE(president);
  CHECK(president->mentions.size() == 2);
}

TEST_CASE("an acronym that the text explains", "[grouping]") {
  const Analysis analysis = read(
      "The Harbour Institute for Tides and Weather (Hitwea) warned of a storm. "
      "Hitwea measured gusts of 120 km/h on Monday.");
  const Entity* institute =
      named(analysis, "Harbour Institute for Tides and Weather");
  REQUIRE(institute);
  CHECK(same(analysis, "Hitwea", "Harbour Institute for Tides and Weather"));
}

// Entities of these names, whatever a tagger makes of them: the name at each
// mention, by group.
Analysis grouped(std::string text,
                 const std::vector<std::pair<const char*, EntityType>>& names) {
  Analysis analysis;
  analysis.document.text = std::move(text);
  size_t at = 0;
  for (const auto& [name, type] : names) {
    at = analysis.document.text.find(name, at);
    REQUIRE(at != std::string::npos);
    Mention mention;
    mention.span = {static_cast<uint32_t>(at),
                    static_cast<uint32_t>(at + std::strlen(name))};
    mention.type = type;
    analysis.mentions.push_back(mention);
    at = mention.span.end;
  }
  group_mentions(analysis);
  return analysis;
}

TEST_CASE("a part of a body's name means it, unless two share it",
          "[grouping]") {
  constexpr EntityType kOrg = EntityType::kOrganisation;
  CHECK(
      same(grouped("The Harbour Safety Commission closed the port. The "
                   "Commission gave no reason.",
                   {{"Harbour Safety Commission", kOrg}, {"Commission", kOrg}}),
           "Commission", "Harbour Safety Commission"));
  const Analysis two = grouped(
      "The Leeds Safety Commission and the Harbour Safety Commission met. The "
      "Commission gave no reason.",
      {{"Leeds Safety Commission", kOrg},
       {"Harbour Safety Commission", kOrg},
       {"Commission", kOrg}});
  CHECK_FALSE(same(two, "Commission", "Harbour Safety Commission"));
  CHECK_FALSE(same(two, "Commission", "Leeds Safety Commission"));
  CHECK(same(grouped("Brennard AG, the Brennard Foundation and Brennard.",
                     {{"Brennard AG", kOrg},
                      {"Brennard Foundation", kOrg},
                      {"Brennard", kOrg}}),
             "Brennard", "Brennard AG"));
}

TEST_CASE("a team goes by its town", "[grouping]") {
  constexpr EntityType kOrg = EntityType::kOrganisation;
  CHECK(same(
      grouped(
          "Norwich City beat Leeds United. Norwich rejoiced.",
          {{"Norwich City", kOrg}, {"Leeds United", kOrg}, {"Norwich", kOrg}}),
      "Norwich", "Norwich City"));
  CHECK_FALSE(same(grouped("The Norwich Herald wrote that Norwich rejoiced.",
                           {{"Norwich Herald", kOrg}, {"Norwich", kOrg}}),
                   "Norwich", "Norwich Herald"));
}

TEST_CASE("places of datelines are named as usual", "[grouping]") {
  const Analysis analysis = grouped("MANCHESTER - The trial began.",
                                    {{"MANCHESTER", EntityType::kLocation}});
  CHECK(analysis.entities.at(0).name == "Manchester");
  const Analysis acronym =
      grouped("The UK agreed.", {{"UK", EntityType::kLocation}});
  CHECK(acronym.entities.at(0).name != "Uk");
}

TEST_CASE("a word that opens a sentence is no name", "[grouping]") {
  const Analysis analysis = read(
      "MANCHESTER \u2014 A former director of the hospital was sentenced on "
      "Tuesday.");
  for (const Mention& mention : analysis.mentions) {
    CHECK(analysis.document.at(mention.span) != "A");
  }
}

TEST_CASE("a name in capitals is no other name", "[grouping]") {
  const Analysis analysis = grouped(
      "BEIJING - Beijing warned.",
      {{"BEIJING", EntityType::kLocation}, {"Beijing", EntityType::kLocation}});
  REQUIRE(analysis.entities.size() == 1);
  CHECK(analysis.entities[0].name == "Beijing");
}

TEST_CASE("a body keeps the fuller of its names, a country its usual one",
          "[grouping]") {
  const Analysis state = read("The US State Department said no.");
  CHECK(named(state, "US State Department"));
  const Analysis states = read("The USA will pay, the Swedes will not.");
  CHECK(named(states, "United States"));
  CHECK(named(states, "Swedish"));
}

TEST_CASE("accents and capitals do not make two people", "[grouping]") {
  CHECK(same(read("Jos\u00E9 Mar\u00EDa Ibarra won on Sunday. Jose Maria "
                  "Ibarra thanked his voters."),
             "Jos\u00E9 Mar\u00EDa Ibarra", "Jose Maria Ibarra"));
}

TEST_CASE("whose president is Trump's counterpart", "[grouping]") {
  const Analysis analysis = read(
      "President Trump will see President Kim Jong Un in June. Mike Pompeo met "
      "Kim Yong Chol, vice chairman of the Central Committee. The Trump-Kim "
      "summit is planned in Singapore.");
  const Entity* kim = named(analysis, "Kim Jong Un");
  REQUIRE(kim);
  CHECK(std::find(kim->aliases.begin(), kim->aliases.end(), "Kim") !=
        kim->aliases.end());
}

TEST_CASE("a hundred thousand names take no more than their share",
          "[grouping]") {
  std::string text;
  for (int i = 0; i < 20000; ++i) {
    text +=
        "Anna Keller met Peter Lang and Mr. Okafor of Harbour Foods in "
        "Leeds. ";
  }
  const Analysis analysis = read(text);
  CHECK(analysis.mentions.size() > 30000);
  CHECK(analysis.entities.size() < 50);
}

TEST_CASE("a name of Arabic with and without its article", "[grouping]") {
  const Analysis analysis = read(
      "Prime Minister Mahmoud al-Tarawi spoke on Monday. Tarawi's adviser, "
      "Peter Lang, agreed with al-Tarawi.");
  const Entity* tarawi = named(analysis, "Mahmoud al-Tarawi");
  REQUIRE(tarawi);
  CHECK(tarawi->mentions.size() == 3);
}

TEST_CASE("who is called by the given name is not meant by the surname",
          "[grouping]") {
  const Analysis analysis = read(
      "Margaret Hollis mapped mosses. She married Edmund Hollis, a lecturer. "
      "Edmund taught in Leeds until Edmund retired. Hollis won a prize.");
  const Entity* botanist = named(analysis, "Margaret Hollis");
  REQUIRE(botanist);
  CHECK(botanist->mentions.size() == 2);
}

TEST_CASE("a woman of a club's name plays for no club", "[grouping]") {
  const Analysis analysis = read(
      "Chelsea in tears over ex\n\nChelsea Keller was left fuming last night. "
      "A friend said Chelsea had known for weeks.");
  const Entity* chelsea = named(analysis, "Chelsea Keller");
  REQUIRE(chelsea);
  CHECK(chelsea->mentions.size() == 3);
}

TEST_CASE("a nickname in quotation marks is its owner's", "[grouping]") {
  const Analysis analysis = read(
      "Gary \"Gaz\" Holm died on Sunday. Gaz played for Leeds. Gaz Holm was "
      "41.");
  CHECK(same(analysis, "Gaz", "Gary \"Gaz\" Holm"));
  CHECK(same(analysis, "Gaz Holm", "Gary \"Gaz\" Holm"));
}

TEST_CASE("the end of a long name is the same person", "[grouping]") {
  CHECK(same(read("Pascal Affi Keller was arrested. The lawyer of Affi Keller "
                  "complained."),
             "Affi Keller", "Pascal Affi Keller"));
  CHECK(same(read("Governor Ricardo Lang resigned. The term of Ricardo Lang "
                  "Ortega ends in May."),
             "Ricardo Lang", "Ricardo Lang Ortega"));
}

TEST_CASE("an acronym of another language stands in brackets", "[grouping]") {
  CHECK(same(read("The Harbour Workers' Front (FTP) won. FTP leaders met."),
             "FTP", "Harbour Workers' Front"));
}

TEST_CASE("a telescope of somebody's name is called by it", "[grouping]") {
  const Analysis analysis = read(
      "The James Holm Space Telescope found water. Holm will look again in "
      "autumn, the agency said.");
  const Entity* holm = named(analysis, "Holm");
  REQUIRE(holm);
  CHECK(holm->type != EntityType::kPerson);
  CHECK(holm == named(analysis, "James Holm Space Telescope"));
}

TEST_CASE("an acronym begins with the acronym in the name", "[grouping]") {
  CHECK(same(read("CK Infrastructure has offered to buy the firm. CKI already "
                  "owns two firms."),
             "CKI", "CK Infrastructure"));
  CHECK(same(read("The president of the Liberal Party (PL) spoke. The PL will "
                  "insist, he said."),
             "PL", "Liberal Party"));
}

}  // namespace
}  // namespace dateline
