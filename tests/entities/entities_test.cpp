#include <algorithm>
#include <catch2/catch_amalgamated.hpp>

#include "dateline/dateline.h"
#include "entities/conll.h"

namespace dateline {
namespace {

Analysis read(std::string_view text) {
  Options options;
  options.from = InputKind::kText;
  auto analysis = analyze(text, options);
  REQUIRE(analysis);
  return std::move(*analysis);
}

const Entity* named(const Analysis& analysis, std::string_view name) {
  for (const Entity& entity : analysis.entities) {
    if (entity.name == name) return &entity;
  }
  return nullptr;
}

std::vector<std::string> stated_roles(const Entity& entity) {
  std::vector<std::string> roles;
  for (const Role& role : entity.roles) {
    if (!role.from_knowledge) roles.push_back(role.text);
  }
  return roles;
}

TEST_CASE("titles stay outside the name and become roles", "[entities]") {
  const Analysis analysis = read(
      "German Chancellor Angela Merkel met French President Emmanuel Macron "
      "in Berlin on Monday.");
  const Entity* merkel = named(analysis, "Angela Merkel");
  REQUIRE(merkel);
  CHECK(merkel->type == EntityType::kPerson);
  REQUIRE(stated_roles(*merkel) ==
          std::vector<std::string>{"German Chancellor"});
  const Entity* berlin = named(analysis, "Berlin");
  REQUIRE(berlin);
  CHECK(berlin->type == EntityType::kLocation);
}

TEST_CASE("queens do not reign over towns of their names", "[entities]") {
  const Analysis analysis =
      read("The mayor asked Queen Elizabeth II for a new charter.");
  const Entity* queen = named(analysis, "Elizabeth II");
  REQUIRE(queen);
  CHECK(queen->type == EntityType::kPerson);
}

TEST_CASE("the country of an office is not part of the man", "[entities]") {
  const Analysis analysis = read(
      "Former Vice President of the United States Joe Biden has won the "
      "primary in Wisconsin.");
  CHECK(named(analysis, "Joe Biden"));
  CHECK(named(analysis, "United States"));
  CHECK_FALSE(named(analysis, "States Joe Biden"));
}

TEST_CASE("a surname that stands first is a person's, too", "[entities]") {
  const Analysis analysis = read(
      "Chinese President Xi Jinping spoke in Beijing on Monday. MM. Trump and "
      "Xi are preparing to meet in Buenos Aires.");
  const Entity* xi = named(analysis, "Xi Jinping");
  REQUIRE(xi);
  CHECK(xi->mentions.size() == 2);
}

TEST_CASE("surname and full name are one person", "[entities]") {
  const Analysis analysis = read(
      "Maria Lopez won the race on Sunday. Lopez said she was happy. Mrs. "
      "Lopez lives in Madrid.");
  const Entity* lopez = named(analysis, "Maria Lopez");
  REQUIRE(lopez);
  CHECK(lopez->mentions.size() == 3);
  CHECK(lopez->aliases == std::vector<std::string>{"Lopez"});
}

TEST_CASE("the word that opens a name settles its type", "[entities]") {
  const Analysis analysis = read(
      "Hurricane Ramona reached County Kerry on Friday. Ramona weakened over "
      "Lake Corrib.");
  const Entity* storm = named(analysis, "Hurricane Ramona");
  REQUIRE(storm);
  CHECK(storm->type == EntityType::kMisc);
  const Entity* county = named(analysis, "County Kerry");
  REQUIRE(county);
  CHECK(county->type == EntityType::kLocation);
}

TEST_CASE("an owner and what is his are two names", "[entities]") {
  const Analysis analysis = read(
      "Anna Keller won the Democratic Party's Nevada caucuses on Saturday. "
      "The Yemen-based group denied it.");
  CHECK(named(analysis, "Democratic Party"));
  CHECK(named(analysis, "Nevada"));
  CHECK(named(analysis, "Yemen"));
}

TEST_CASE("an apposition states roles", "[entities]") {
  const Analysis analysis = read(
      "Anna Keller, director of the Harbour Institute and former head of the "
      "city council, spoke on Monday.");
  const Entity* keller = named(analysis, "Anna Keller");
  REQUIRE(keller);
  REQUIRE(keller->roles.size() == 2);
  CHECK(keller->roles[0].text == "director of the Harbour Institute");
  CHECK(keller->roles[1].text == "former head of the city council");
  CHECK(keller->roles[1].former);
}

TEST_CASE("countries by their aliases, nationalities apart", "[entities]") {
  const Analysis analysis = read(
      "The U.S. and Britain signed. The United States will pay. Chinese "
      "officials and the UK agreed.");
  const Entity* states = named(analysis, "United States");
  REQUIRE(states);
  CHECK(states->kind == "country");
  CHECK(states->mentions.size() == 2);
  const Entity* kingdom = named(analysis, "United Kingdom");
  REQUIRE(kingdom);
  CHECK(kingdom->mentions.size() == 2);
  const Entity* chinese = named(analysis, "Chinese");
  REQUIRE(chinese);
  CHECK(chinese->type == EntityType::kMisc);
}

TEST_CASE("double surnames stay whole, pairs of names do not", "[entities]") {
  const Analysis analysis = read(
      "Her daughter, Elena Delgado-Reyes, spoke. The Paris-Berlin train was "
      "late, Rosa Delgado said.");
  CHECK(named(analysis, "Elena Delgado-Reyes"));
  CHECK(named(analysis, "Paris"));
  CHECK(named(analysis, "Berlin"));
}

TEST_CASE("the first word of a sentence is no name by itself", "[entities]") {
  const Analysis analysis = read(
      "Harbour workers met on Monday. The council agreed. Born in Paris, she "
      "left early.");
  CHECK_FALSE(named(analysis, "Harbour"));
  CHECK_FALSE(named(analysis, "The"));
  CHECK_FALSE(named(analysis, "Born"));
}

TEST_CASE("an acronym stands for the name it abbreviates", "[entities]") {
  const Analysis analysis = read(
      "The Harbour Safety Commission closed the port. The HSC gave no reason.");
  const Entity* commission = named(analysis, "Harbour Safety Commission");
  REQUIRE(commission);
  CHECK(commission->mentions.size() == 2);
}

TEST_CASE("a quotation finds its speaker", "[entities]") {
  const Analysis analysis = read(
      "\"We have waited long enough for this,\" Rui Santos told reporters.");
  REQUIRE(analysis.quotes.size() == 1);
  REQUIRE(analysis.quotes[0].speaker != kNoEntity);
  CHECK(analysis.entities[analysis.quotes[0].speaker].name == "Rui Santos");
}

TEST_CASE("other people's tokens are tagged line for line", "[conll]") {
  const std::string out = tag_conll(
      "-DOCSTART- -X- O O\n\nAngela\nMerkel\nvisited\nParis\n.\n\nShe\nleft\n");
  CHECK(out ==
        "-DOCSTART- -X- O O\n\nAngela\tB-PER\nMerkel\tI-PER\nvisited\tO\n"
        "Paris\tB-LOC\n.\tO\n\nShe\tO\nleft\tO\n");
  CHECK(tag_conll("").empty());
}

TEST_CASE("tokens of others are read as an article is", "[conll]") {
  const std::string out = tag_conll(
      "Muslim\nleaders\nmet\nU.S.\nSecretary\nof\nState\nAntony\nBlinken\n"
      ".\n\nThe\nKurds\nleft\n.\n");
  CHECK(out ==
        "Muslim\tB-MISC\nleaders\tO\nmet\tO\nU.S.\tB-LOC\nSecretary\tO\n"
        "of\tO\nState\tO\nAntony\tB-PER\nBlinken\tI-PER\n.\tO\n\nThe\tO\n"
        "Kurds\tB-MISC\nleft\tO\n.\tO\n");
}

TEST_CASE("names in tokens of others end where tokens do", "[conll]") {
  CHECK(tag_conll("New\nYork-based\nHuman\nRights\nWatch\nsaid\nso\n.\n") ==
        "New\tO\nYork-based\tO\nHuman\tB-ORG\nRights\tI-ORG\nWatch\tI-ORG\n"
        "said\tO\nso\tO\n.\tO\n");
  CHECK(tag_conll("Moqtada\nal\n-\nSadr\nleft\n.\n") ==
        "Moqtada\tB-PER\nal\tI-PER\n-\tI-PER\nSadr\tI-PER\nleft\tO\n.\tO\n");
}

TEST_CASE("a title alone is nobody's name", "[entities]") {
  const Analysis analysis =
      read("Thank you, Madam President. The Lt Gen (retd) left with Chairman.");
  for (const Mention& one : analysis.mentions) {
    const auto name = analysis.document.at(one.span);
    CHECK((name != "President" && name != "Lt Gen" && name != "Chairman"));
  }
}

TEST_CASE("the office stays outside of the name", "[entities]") {
  const Analysis analysis = read(
      "Roads Minister Guy Opperman met Secretary of State Antony Blinken in "
      "Leeds. Captain Tom Moore sent his regards.");
  CHECK(named(analysis, "Guy Opperman") != nullptr);
  CHECK(named(analysis, "Antony Blinken") != nullptr);
}

TEST_CASE("an office for a place is no body", "[entities]") {
  const Analysis analysis = read(
      "United States Special Representative for North Korea Stephen Biegun "
      "landed in Seoul on Sunday.");
  CHECK(named(analysis, "United States") != nullptr);
  CHECK(named(analysis, "North Korea") != nullptr);
  for (const Entity& entity : analysis.entities) {
    CHECK(entity.name.find("Representative") == std::string::npos);
  }
}

TEST_CASE("who follows an office is a person", "[entities]") {
  for (const char* text :
       {"He said Deputy Defense Secretary Wolfowitz published an article.",
        "Deputy Prime Minister Lindqvist resigned."}) {
    const Analysis analysis = read(text);
    REQUIRE(analysis.entities.size() == 1);
    CHECK(analysis.entities[0].type == EntityType::kPerson);
  }
  CHECK(read("The Foreign Minister Monday denied it.").entities.empty());
}

TEST_CASE("a maker and its product are two", "[entities]") {
  const Analysis analysis =
      read("Bosch's Model 4.5 sold well. The Women's Prize 2020 did not.");
  for (const Entity& entity : analysis.entities) {
    CHECK(entity.name.find("'s Model") == std::string::npos);
  }
}

TEST_CASE("a token of control characters alone is no name", "[entities]") {
  const std::string control(1, '\x1c');
  const std::string nulls(4, '\0');
  const std::string tagged =
      tag_conll("sr\nRiver\nCity\n\n@\n" + control + nulls + "\n");
  CHECK(tagged.ends_with("\n" + control + nulls + "\tO\n"));
  CHECK(tag_conll("eltK\n\n@\n\n@\n-" + control + "\n").size() > 10);
}

TEST_CASE("a surname alone is found where the full name stands elsewhere",
          "[entities]") {
  const Analysis analysis = read(
      "MM. Abara and Weber met for an hour. Ngozi Abara will see "
      "Martin Weber again, their offices said.");
  const Entity* abara = named(analysis, "Ngozi Abara");
  REQUIRE(abara);
  CHECK(abara->mentions.size() == 2);
  const Entity* weber = named(analysis, "Martin Weber");
  REQUIRE(weber);
  CHECK(weber->mentions.size() == 2);
}

TEST_CASE("the King is no name, a child in a list no town", "[entities]") {
  const Analysis analysis = read(
      "The King joined a barbecue. Anna was in Windsor with George, Charlotte "
      "and Louis.");
  CHECK(named(analysis, "King") == nullptr);
  const Entity* child = named(analysis, "Charlotte");
  REQUIRE(child);
  CHECK(child->type == EntityType::kPerson);
}

TEST_CASE("a company by its first word", "[entities]") {
  const Analysis analysis = read(
      "Hollister Robotics, Inc. named a new chief on Monday. Anna Keller joins "
      "Hollister from OpenAI, whose assistant runs on phones. Hollister "
      "Robotics has offices in Austin, and Hollister serves many.");
  const Entity* firm = named(analysis, "Hollister Robotics, Inc.");
  REQUIRE(firm);
  CHECK(firm->mentions.size() == 4);
  for (const char* name : {"Hollister Robotics, Inc.", "OpenAI"}) {
    const Entity* company = named(analysis, name);
    REQUIRE(company);
    CHECK(company->type == EntityType::kOrganisation);
  }
}

TEST_CASE("a ship is nobody, whatever she is called", "[entities]") {
  const Analysis analysis = read(
      "The ferry Lady Morven ran aground off Tiree on Monday. The captain of "
      "the Lady Morven said the trawler Ingrid Jansen had come too near.");
  for (const char* name : {"Lady Morven", "Ingrid Jansen"}) {
    const Entity* ship = named(analysis, name);
    REQUIRE(ship);
    CHECK(ship->type == EntityType::kMisc);
  }
  CHECK(named(analysis, "Morven") == nullptr);
}

TEST_CASE("a lone name behind \"in\" is a town's", "[entities]") {
  const Analysis analysis = read(
      "By Moira Tennant, Oban\n\nAn inquiry into the grounding will open in "
      "Oban on Monday. The mayor has trust in Raman, she said in Tennant's "
      "office.");
  const Entity* town = named(analysis, "Oban");
  REQUIRE(town);
  CHECK(town->type == EntityType::kLocation);
  const Entity* raman = named(analysis, "Raman");
  if (raman) CHECK(raman->type != EntityType::kLocation);
}

TEST_CASE("behind a street stands its town", "[entities]") {
  const Analysis analysis = read(
      "Diane Prewer, 58, of Marine Drive, Seaforth, admitted fraud in "
      "March, a court heard.");
  for (const char* name : {"Marine Drive", "Seaforth"}) {
    const Entity* place = named(analysis, name);
    REQUIRE(place);
    CHECK(place->type == EntityType::kLocation);
  }
}

TEST_CASE("what a minister is for is no body", "[entities]") {
  const Analysis analysis = read(
      "The Minister of National Defense, General Wu Tao, and the Secretary of "
      "Homeland Security, Anna Keller, met in Geneva.");
  CHECK(named(analysis, "National Defense") == nullptr);
  CHECK(named(analysis, "Homeland Security") == nullptr);
}

TEST_CASE("the By of a byline is nobody", "[entities]") {
  CHECK(named(read("By Tersoo Agber, Makurdi | 9th October, 2023\n\nThe House "
                   "met on Monday."),
              "By") == nullptr);
}

TEST_CASE("a storm is nobody", "[entities]") {
  const Analysis analysis = read(
      "Airlines cancelled flights as typhoon Kristine neared Isabela on "
      "Monday. "
      "Kristine may weaken, Stellantis said.");
  const Entity* storm = named(analysis, "Kristine");
  REQUIRE(storm);
  CHECK(storm->type == EntityType::kMisc);
  const Entity* company = named(analysis, "Stellantis");
  REQUIRE(company);
  CHECK(company->type == EntityType::kOrganisation);
  const Analysis man = read("Michael Dell spoke on Monday. Dell was tired.");
  const Entity* dell = named(man, "Michael Dell");
  REQUIRE(dell);
  CHECK(dell->mentions.size() == 2);
}

TEST_CASE("a solicitor and his firm are two", "[entities]") {
  const Analysis analysis =
      read("Pike's solicitor, Neil Keller of Reeds, said he was sorry.");
  CHECK(named(analysis, "Neil Keller") != nullptr);
  CHECK(named(analysis, "Neil Keller of Reeds") == nullptr);
}

}  // namespace
}  // namespace dateline
