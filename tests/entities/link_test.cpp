#include <algorithm>
#include <catch2/catch_amalgamated.hpp>

#include "dateline/dateline.h"

namespace dateline {
namespace {

Analysis read(std::string_view text, const char* date = nullptr) {
  Options options;
  options.from = InputKind::kText;
  if (date != nullptr) options.date = parse_date(date);
  auto analysis = analyze(text, options);
  REQUIRE(analysis);
  return std::move(*analysis);
}

const Entity* named(const Analysis& analysis, std::string_view name) {
  for (const Entity& entity : analysis.entities) {
    if (entity.name == name) return &entity;
    if (std::find(entity.aliases.begin(), entity.aliases.end(), name) !=
        entity.aliases.end()) {
      return &entity;
    }
  }
  return nullptr;
}

std::string link_of(const Analysis& analysis, std::string_view name) {
  const Entity* entity = named(analysis, name);
  return entity == nullptr ? "missing" : entity->link;
}

TEST_CASE("office holders are linked by name, office and country", "[link]") {
  const Analysis analysis = read(
      "German Chancellor Angela Merkel met French President Emmanuel Macron "
      "in Berlin on Monday.");
  CHECK(link_of(analysis, "Angela Merkel") == "Q567");
  CHECK(link_of(analysis, "Emmanuel Macron") == "Q3052772");
  CHECK(link_of(analysis, "Berlin") == "Q64");
  CHECK(named(analysis, "Angela Merkel")->link_confidence > 0.8);
}

TEST_CASE("a namesake without the office or the country is not linked",
          "[link]") {
  const Analysis analysis = read(
      "The baker John Kennedy opened a second shop in Leeds on Monday. "
      "Mr. Kennedy sells bread.");
  CHECK(link_of(analysis, "John Kennedy").empty());
}

TEST_CASE("an office and a surname are enough when one person fits", "[link]") {
  const Analysis analysis =
      read("President Trump will speak in the United States on Monday.");
  const Entity* trump = named(analysis, "Trump");
  REQUIRE(trump);
  CHECK(trump->link == "Q22686");
  CHECK(trump->link_label == "Donald Trump");
}

TEST_CASE("two presidents of one surname are told by the date", "[link]") {
  const char* text =
      "President Bush spoke to the United States Congress on Monday.";
  CHECK(link_of(read(text), "Bush").empty());
  CHECK(link_of(read(text, "1990-03-01"), "Bush") == "Q23505");
  CHECK(link_of(read(text, "2004-03-01"), "Bush") == "Q207");
}

TEST_CASE("Georgia is the country or the state by what stands around it",
          "[link]") {
  CHECK(link_of(read("Votes in Georgia, Pennsylvania and Ohio will decide who "
                     "leads the United States."),
                "Georgia") == "Q1428");
  CHECK(link_of(read("Georgia and Russia agreed on a border, officials in "
                     "Tbilisi said."),
                "Georgia") == "Q230");
}

TEST_CASE("a town followed by its state is not the famous one", "[link]") {
  const Analysis analysis =
      read("He was born in Paris, Texas, and lives in Austin.");
  CHECK(link_of(analysis, "Paris").empty());
}

TEST_CASE("a list of states is no town in a country", "[link]") {
  CHECK(
      link_of(read("The states to gain are Arizona, Georgia, Nevada and Utah, "
                   "the bureau said in Washington."),
              "Arizona") == "Q816");
}

TEST_CASE("a country is not the capital that is called like it", "[link]") {
  CHECK(link_of(read("The wall on the border with Mexico was praised by "
                     "Mexican builders in Texas."),
                "Mexico") == "Q96");
}

TEST_CASE("an acronym of our own tables means what they say", "[link]") {
  CHECK(link_of(read("The UNHCR said 1,200 people had died."), "UNHCR") ==
        "Q132551");
  CHECK(link_of(read("The IOC chose Paris for the Games."), "IOC") == "Q40970");
  CHECK(link_of(read("Turkey and Greece signed a deal."), "Turkey") == "Q43");
}

TEST_CASE("two countries with a comma between are a list", "[link]") {
  const Analysis analysis = read("Kenya, Uganda agree to open the border.");
  CHECK(link_of(analysis, "Kenya") == "Q114");
  CHECK(link_of(analysis, "Uganda") == "Q1036");
}

TEST_CASE("the town of a famous name is another one", "[link]") {
  CHECK(link_of(read("The quake damaged a school in the town of Madrid in the "
                     "southern Philippines."),
                "Madrid")
            .empty());
}

TEST_CASE("a state's court is not the country's", "[link]") {
  CHECK(link_of(read("The Wisconsin Supreme Court ruled on Monday. The Supreme "
                     "Court sent the case back, the United States said."),
                "Wisconsin Supreme Court")
            .empty());
}

TEST_CASE("a party of a name of its own needs no country", "[link]") {
  CHECK(link_of(read("Hamas rejected the offer on Monday."), "Hamas") ==
        "Q38799");
}

TEST_CASE("organisations by name and acronym, one entity a link", "[link]") {
  const Analysis analysis = read(
      "The World Health Organization warned on Monday. A spokesman for the "
      "WHO said NATO and the European Union would help. The EU agreed.");
  CHECK(link_of(analysis, "World Health Organization") == "Q7817");
  CHECK(named(analysis, "WHO") == named(analysis, "World Health Organization"));
  CHECK(link_of(analysis, "NATO") == "Q7184");
  CHECK(named(analysis, "EU") == named(analysis, "European Union"));
}

TEST_CASE("the knowledge base adds offices apart from the stated ones",
          "[link]") {
  const Analysis analysis =
      read("Mike Pompeo of the United States flew to Seoul on Monday.",
           "2018-10-08");
  const Entity* pompeo = named(analysis, "Mike Pompeo");
  REQUIRE(pompeo);
  REQUIRE_FALSE(pompeo->roles.empty());
  CHECK(pompeo->roles[0].from_knowledge);
  CHECK(pompeo->roles[0].text == "Secretary of State, United States");
  CHECK_FALSE(pompeo->roles[0].former);
}

TEST_CASE("words tell the kind of what the tables do not know", "[link]") {
  const Analysis analysis =
      read("Harbour Foods Inc. sued the Harbour Safety Commission on Monday.");
  const Entity* company = named(analysis, "Harbour Foods Inc.");
  if (company == nullptr) company = named(analysis, "Harbour Foods Inc");
  REQUIRE(company);
  CHECK(company->kind == "company");
  const Entity* commission = named(analysis, "Harbour Safety Commission");
  REQUIRE(commission);
  CHECK(commission->kind == "agency");
}

TEST_CASE("a country of two names is the one that the article is about",
          "[link]") {
  const std::string lead = "Congo army says rebels took two villages.\n\n";
  CHECK(
      link_of(read(lead + "Kinshasa blamed its neighbour on Monday. Officials "
                          "in Kinshasa called a meeting."),
              "Congo") == "Q974");
  CHECK(link_of(read(lead + "Officials in Brazzaville called a meeting."),
                "Congo") == "Q971");
  CHECK(link_of(read(lead + "The army gave no details."), "Congo").empty());
}

TEST_CASE("a party of a common name is of the country told most", "[link]") {
  const std::string seoul =
      "South Korea will vote in June. The Democratic Party leads in Seoul. "
      "South Korea and the United States hold talks, Seoul said. South Korea "
      "exports chips.";
  CHECK(link_of(read(seoul), "Democratic Party").empty());
  CHECK(link_of(read("Senator Anna Keller left the Democratic Party on Monday. "
                     "The United States votes in May."),
                "Democratic Party") == "Q29552");
}

TEST_CASE("an acronym of a party abroad keeps its own name", "[link]") {
  const Analysis sydney = read(
      "The ferry sank off Sydney on Monday, police in Sydney said.\n\nAAP");
  CHECK(link_of(sydney, "Aam Aadmi Party") == "missing");
  const Analysis delhi = read(
      "The AAP won five seats in New Delhi on Monday. India counts votes "
      "today, "
      "and the AAP leads.");
  CHECK(named(delhi, "Aam Aadmi Party") != nullptr);
}

TEST_CASE("places are called as the text calls them", "[link]") {
  const Analysis analysis = read(
      "BOGOTA, Colombia (AP) - Rain hit the capital. Officials in Bogota said "
      "that the trams of Bogota stood still on Monday.");
  REQUIRE(named(analysis, "Bogota"));
  CHECK(link_of(analysis, "Bogota") == "Q2841");
}

TEST_CASE("the family name of a person known is no body", "[link]") {
  const Analysis analysis = read(
      "Trump, Xi Reached Accord During Summit\n\nThe American president and "
      "Xi Jinping met in Beijing on Thursday. The ministry said that Trump and "
      "Xi exchanged views. Trump and Xi agreed that the strait must stay "
      "open.");
  for (const Entity& entity : analysis.entities) {
    CAPTURE(entity.name);
    CHECK((entity.name != "Xi" || entity.type == EntityType::kPerson));
  }
  CHECK(named(analysis, "Xi Jinping") != nullptr);
}

TEST_CASE("an acronym that the text spells out is no other body's", "[link]") {
  const Analysis abuja = read(
      "The office of the National Security Adviser (NSA) briefed governors in "
      "Abuja on Monday. The NSA noted plans for a protest.");
  CHECK(link_of(abuja, "National Security Adviser") != "Q121194");
  CHECK(link_of(read("The World Health Organisation (WHO) warned on Monday."),
                "World Health Organisation") == "Q7817");
}

TEST_CASE("the Commonwealth is Australia's in Australia", "[link]") {
  CHECK(
      link_of(read("The Queensland minister said the Commonwealth should pay. "
                   "Australia has two such roads, and Queensland one."),
              "Commonwealth")
          .empty());
  CHECK(link_of(read("Ghana and Kenya left the Commonwealth on Monday."),
                "Commonwealth") == "Q7785");
}

TEST_CASE("the article alone tells a river from a company or state", "[link]") {
  const Analysis analysis = read(
      "Belem lies at the mouth of the Amazon. Amazon, the retailer, will open "
      "a shop there. Barges are stuck on the Mississippi, which has fallen.");
  CHECK(link_of(analysis, "Mississippi") == "Q1497");
  std::vector<std::string> links;
  for (const Entity& entity : analysis.entities) {
    if (entity.name == "Amazon") links.push_back(entity.link);
  }
  std::sort(links.begin(), links.end());
  CHECK(links == std::vector<std::string>{"Q3783", "Q3884"});
  CHECK(link_of(read("Rain fell in Mississippi on Monday."), "Mississippi") ==
        "Q1494");
}

TEST_CASE("whom a senator sits for is no country", "[link]") {
  const Analysis analysis = read(
      "Senator Sani Keller (APC, Niger) said in Abuja that the bill would "
      "pass.");
  CHECK(link_of(analysis, "Niger").empty());
}

TEST_CASE("a region goes with its country, not with a town of the name",
          "[link]") {
  const Analysis analysis = read(
      "Ontario will open schools on Monday, officials in Ottawa and Montreal "
      "said. Toronto waits. New York opened its schools last week.");
  REQUIRE(named(analysis, "Ontario"));
  CHECK(named(analysis, "Ontario")->kind == "region");
}

TEST_CASE("a doctor of medicine is not from Maryland", "[link]") {
  const Analysis analysis = read(
      "Harbour Labs named Anna Keller, M.D., Ph.D., as chief physician. The "
      "appointment of Anna Keller, M.D., takes effect in June.");
  CHECK(link_of(analysis, "M.D.") == "missing");
  CHECK(link_of(analysis, "Maryland") == "missing");
  REQUIRE(named(analysis, "Anna Keller"));
  CHECK(named(analysis, "Anna Keller")->type == EntityType::kPerson);
}

TEST_CASE("a state stands behind its towns and among states", "[link]") {
  CHECK(link_of(read("The storm closed roads in Buffalo, New York, on Monday."),
                "New York") == "Q1384");
  CHECK(link_of(read("A test flight began in Everett, Washington, on Monday."),
                "Washington") == "Q1223");
  CHECK(link_of(read("The governors of New York, New Jersey and Utah met."),
                "New York") == "Q1384");
  CHECK(link_of(read("He flew from Boston to New York on Monday."),
                "New York") == "Q60");
  CHECK(link_of(read("Crowds met in Chicago, New York and Los Angeles."),
                "New York") == "Q60");
  CHECK(link_of(read("Washington, Maryland and Virginia agreed on a fare."),
                "Washington") == "Q61");
}

TEST_CASE("many towns have a Times", "[link]") {
  CHECK(link_of(read("Florida agreed. The mayor of Tampa told The Times that "
                     "it was late."),
                "The Times")
            .empty());
  CHECK(link_of(read("Britain agreed. The mayor of London told The Times that "
                     "it was late."),
                "The Times") == "Q50008");
  const Analysis analysis = read(
      "The New York Times said on Monday it would close. The Times has two "
      "owners.");
  CHECK(link_of(analysis, "The Times") == "Q9684");
}

TEST_CASE("only states have governors and senators", "[link]") {
  CHECK(link_of(read("Washington senator Anna Keller was shocked."),
                "Washington") == "Q1223");
  CHECK(link_of(read("New York Gov. Anna Keller was shocked."), "New York") ==
        "Q1384");
}

TEST_CASE("San Jose is no capital where nothing tells", "[link]") {
  CHECK(link_of(read("The firm, based in San Jose, owns the mark."), "San Jose")
            .empty());
  CHECK(link_of(read("The firm, based in San Jose, owns the mark. The United "
                     "States agreed."),
                "San Jose") == "Q16553");
  CHECK(
      link_of(read("Costa Rica will vote in May, officials in San Jose said."),
              "San Jose") == "Q3070");
}

}  // namespace
}  // namespace dateline
