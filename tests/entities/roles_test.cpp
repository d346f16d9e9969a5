#include "reading.h"

namespace dateline {
namespace {

// The roles that the text states of somebody, joined by "; ".
std::string roles(std::string_view text, std::string_view name) {
  const Analysis analysis = read(text);
  const Entity* entity = named(analysis, name);
  if (entity == nullptr) return "nobody";
  std::string out;
  for (const Role& role : entity->roles) {
    if (role.from_knowledge) continue;
    if (!out.empty()) out += "; ";
    if (role.former) out += "[former] ";
    if (role.acting) out += "[acting] ";
    out += role.text;
  }
  return out;
}

TEST_CASE("a title before the name, with its country", "[roles]") {
  CHECK(roles("German Chancellor Angela Merkel spoke.", "Angela Merkel") ==
        "German Chancellor");
  CHECK(roles("The film stars comedian Peter Lang as a thief.", "Peter Lang") ==
        "comedian");
  CHECK(roles("Retired general Peter Lang joined the board.", "Peter Lang") ==
        "[former] Retired general");
  CHECK(roles("Acting Mayor Peter Lang closed the bridge.", "Peter Lang") ==
        "[acting] Acting Mayor");
}

TEST_CASE("a text cut off within a title has a result", "[roles]") {
  const std::string whole =
      "Mr. Pompeo will be accompanied by Stephen Biegun, United States Special "
      "Representative for North Korea";
  for (size_t cut = 1; cut <= whole.size(); ++cut) {
    read(whole.substr(0, cut));
  }
  CHECK(roles(whole, "Stephen Biegun") ==
        "United States Special Representative for North Korea");
}

TEST_CASE("a long title before the name", "[roles]") {
  CHECK(roles("On Monday, Speaker of the House Nancy Pelosi left.",
              "Nancy Pelosi") == "Speaker of the House");
}

TEST_CASE("a phrase set off by a comma before the name", "[roles]") {
  CHECK(roles("The head of the harbour police, Peter Lang, said nothing.",
              "Peter Lang") == "head of the harbour police");
  CHECK(roles("Talks were led by the Minister of Defence, General Peter Lang.",
              "Peter Lang") == "Minister of Defence; General");
}

TEST_CASE("appositions behind the name", "[roles]") {
  CHECK(roles("Peter Lang, a retired nurse, said he was tired.",
              "Peter Lang") == "[former] retired nurse");
  CHECK(roles("Peter Lang, a 34-year-old rice farmer whose house burned, left.",
              "Peter Lang") == "34-year-old rice farmer");
  CHECK(roles("The fire was put out by Gov. Peter Lang himself.",
              "Peter Lang") == "Gov.");
  CHECK(roles("Peter Lang, 61, the mayor of Leeds, said he was tired.",
              "Peter Lang") == "mayor of Leeds");
  CHECK(roles("Peter Lang, formerly a deputy director at the harbour office, "
              "left.",
              "Peter Lang") ==
        "[former] deputy director at the harbour office");
  CHECK(roles("Anna Keller, vice chairman of the council and former head of "
              "the port, left.",
              "Anna Keller") ==
        "vice chairman of the council; [former] former head of the port");
}

TEST_CASE("a nation or a peer's title stands between role and name",
          "[roles]") {
  CHECK(roles("The firm's chief executive, Australian Peter Lang, resigned.",
              "Peter Lang") == "firm's chief executive");
  CHECK(roles("The Harbour Trust chairman Lord Lang was on board.", "Lang") ==
        "Harbour Trust chairman");
}

TEST_CASE("a chief of something behind the name", "[roles]") {
  CHECK(roles("He was succeeded by Anna Keller, the finance chief.",
              "Anna Keller") == "finance chief");
}

TEST_CASE("who sits beside somebody holds no office in it", "[roles]") {
  CHECK(roles("She sat beside Leeds mayor Peter Lang.", "Peter Lang") ==
        "Leeds mayor");
}

TEST_CASE("what somebody ran goes on behind a country", "[roles]") {
  CHECK(roles("Anna Keller, who ran the firm's U.S. unit, chairs the board.",
              "Anna Keller") == "[former] ran the firm's U.S. unit");
}

TEST_CASE("what somebody heads", "[roles]") {
  CHECK(roles("Anna Keller, who heads the Harbour Safety Commission, left.",
              "Anna Keller") == "heads the Harbour Safety Commission");
}

TEST_CASE("what a sentence says that somebody is", "[roles]") {
  CHECK(roles("Anna Keller won a prize. She is a professor at the University "
              "of Leeds.",
              "Anna Keller") == "professor at the University of Leeds");
  CHECK(roles("Anna Keller was mayor of Leeds until 2010.", "Anna Keller") ==
        "[former] mayor of Leeds");
  // For a while only, or not at all.
  CHECK(roles("Anna Keller was the victim of a fraud.", "Anna Keller").empty());
  CHECK(roles("Anna Keller is not a doctor.", "Anna Keller").empty());
}

TEST_CASE("what stands beside a name but says nothing of it", "[roles]") {
  CHECK(roles("Peter Lang, president of the club, and Anna Keller left.",
              "Anna Keller")
            .empty());
  CHECK(
      roles("Anna Keller, President Peter Lang and others met.", "Anna Keller")
          .empty());
  CHECK(
      roles("Anna Keller, his mother and his sister went home.", "Anna Keller")
          .empty());
  CHECK(roles("Anna Keller, angry protesters and police met.", "Anna Keller")
            .empty());
}

TEST_CASE("one title for a list of names", "[roles]") {
  const char* text = "The actors Anna Keller and Peter Lang were there.";
  CHECK(roles(text, "Anna Keller") == "actors");
  CHECK(roles(text, "Peter Lang") == "actors");
}

TEST_CASE("the bodies and places in a role are linked", "[roles]") {
  const Analysis analysis = read(
      "Stephen Biegun, United States Special Representative for North Korea, "
      "left.");
  const Entity* biegun = named(analysis, "Stephen Biegun");
  REQUIRE(biegun);
  REQUIRE_FALSE(biegun->roles.empty());
  std::vector<std::string> names;
  for (const uint32_t e : biegun->roles[0].entities) {
    names.push_back(analysis.entities[e].name);
  }
  CHECK(names == std::vector<std::string>{"United States", "North Korea"});
}

TEST_CASE("a role that opens its sentence", "[roles]") {
  CHECK(roles("Planning officer Anna Keller agreed.", "Anna Keller") ==
        "Planning officer");
  CHECK(roles("Harbour police chief Peter Lang left.", "Peter Lang") ==
        "Harbour police chief");
  CHECK(roles("Yesterday mayor Peter Lang left.", "Peter Lang") == "mayor");
}

TEST_CASE("the year of an office is no part of it", "[roles]") {
  CHECK(roles("Peter Lang became head of the department in 1966.",
              "Peter Lang") == "head of the department");
}

TEST_CASE("letters behind a name", "[roles]") {
  const Analysis analysis =
      read("Prosecuting, Samantha Keller KC said he had made transfers.");
  CHECK(named(analysis, "Samantha Keller") != nullptr);
}

TEST_CASE("a verb before a title is no part of the role", "[roles]") {
  CHECK(roles("The Senate voted to remove Deputy President Peter Lang.",
              "Peter Lang") == "Deputy President");
}

TEST_CASE("a role behind the state that somebody is from", "[roles]") {
  CHECK(roles("Senator Anna Keller of Arkansas, the chairwoman of the harbour "
              "committee, said no.",
              "Anna Keller") == "Senator; chairwoman of the harbour committee");
}

TEST_CASE("somebody who is called Sheikh", "[roles]") {
  CHECK(roles("A court wants former prime minister Sheikh Hasina back.",
              "Sheikh Hasina") == "[former] former prime minister");
}

TEST_CASE("ranks as the British write them", "[roles]") {
  CHECK(roles("Det Insp Anna Keller, of the harbour police, said no.",
              "Anna Keller") == "Det Insp");
  CHECK(roles("Lt Col Peter Lang left.", "Peter Lang") == "Lt Col");
  CHECK(roles("Alhaji Peter Lang left.", "Peter Lang").empty());
}

TEST_CASE("who accuses a president is none", "[roles]") {
  const std::string text =
      "Anna Keller, a member of the union's bureau, accused Prime Minister "
      "Peter Lang of sabotage.";
  CHECK(roles(text, "Peter Lang") == "Prime Minister");
  CHECK(roles("The accused killer Peter Lang left.", "Peter Lang") ==
        "accused killer");
}

TEST_CASE("meeting a president is no part of his title", "[roles]") {
  CHECK(roles("He left after meeting Syrian President Peter Lang.",
              "Peter Lang") == "Syrian President");
  CHECK(roles("It ended with them using Princess Anna Keller as a candidate.",
              "Anna Keller") == "Princess");
  CHECK(roles("They met sitting President Peter Lang.", "Peter Lang") ==
        "sitting President");
}

TEST_CASE("an age in words belongs to the role", "[roles]") {
  CHECK(roles("The ship is named after Peter Lang, a three-year-old child who "
              "drowned.",
              "Peter Lang") == "three-year-old child");
}

TEST_CASE("the title of the next in a list is not his", "[roles]") {
  const std::string text =
      "Guests were Peter Lang, Speaker of the House Anna Keller, and others.";
  CHECK(roles(text, "Peter Lang").empty());
  CHECK(roles("Peter Lang, brother of the late singer Anna Keller, left.",
              "Peter Lang") == "brother of the late singer Anna Keller");
}

TEST_CASE("members of parliaments, and who is elected but not yet in office",
          "[roles]") {
  const std::string_view text =
      "Ada Okoye, the local MSP, called on ministers to step in. Mayor-elect "
      "Tom Reed agreed with her on Monday.";
  CHECK(roles(text, "Ada Okoye") == "local MSP");
  CHECK(named(read(text), "MSP") == nullptr);
  CHECK(roles(text, "Tom Reed") == "Mayor-elect");
}

TEST_CASE("who has a chief of staff is none", "[roles]") {
  const std::string_view text =
      "Sir Tom Reed's chief of staff, Ada Okoye, did not comment on Monday.";
  CHECK(roles(text, "Tom Reed") == "");
  CHECK(roles(text, "Ada Okoye") == "chief of staff");
}

TEST_CASE("a coordinator has a role", "[roles]") {
  CHECK(
      roles("Peter Lang, the UN's deputy humanitarian coordinator for Darfur, "
            "was shocked.",
            "Peter Lang") == "UN's deputy humanitarian coordinator for Darfur");
}

TEST_CASE("a role behind what tells where somebody is from", "[roles]") {
  CHECK(roles("\"We see a signal,\" said Anna Keller of the University of Graz "
              "in Austria, the study's lead author.",
              "Anna Keller") == "study's lead author");
  CHECK(roles("Anna Keller, 71, of Mill Lane, who chairs the parish council, "
              "left.",
              "Anna Keller") == "chairs the parish council");
  CHECK(roles("Peter Lang (Lab), who leads the council, said no.",
              "Peter Lang") == "leads the council");
}

TEST_CASE("deputies, assistants and fellows", "[roles]") {
  CHECK(roles("Her deputy, Tom Keller, will take over.", "Tom Keller") ==
        "deputy");
  CHECK(roles("His assistant Anna Keller said no.", "Anna Keller") ==
        "assistant");
  CHECK(roles("Anna Keller, a research fellow at the University of Graz, left.",
              "Anna Keller") == "research fellow at the University of Graz");
}

TEST_CASE("a chief who heads something, a general auditor", "[roles]") {
  CHECK(roles("Peter Lang, the former election chief who heads the alliance, "
              "left.",
              "Peter Lang") ==
        "[former] former election chief; heads the "
        "alliance");
  CHECK(roles("He asked the auditor general, Anna Keller, to look.",
              "Anna Keller") == "auditor general");
  CHECK(roles("Anna Keller, the global lead on trade at Oxfam, left.",
              "Anna Keller") == "global lead on trade at Oxfam");
  CHECK(roles("Sir Peter Lang, His Majesty's chief inspector, left.",
              "Peter Lang") == "His Majesty's chief inspector");
}

TEST_CASE("the daughter of a colonel is another one", "[roles]") {
  CHECK(roles("She was the daughter of Colonel Rupert Lang of the army.",
              "Rupert Lang") == "Colonel");
  CHECK(roles("He was the father of Senator Lang's aide, Tom Keller.",
              "Tom Keller") == "aide");
}

TEST_CASE("verbs before an office are no part of it", "[roles]") {
  CHECK(roles("Those confirmed include former Governor Anna Keller.",
              "Anna Keller") == "[former] former Governor");
  CHECK(roles("Kim saw off Foreign Minister Anna Keller.", "Anna Keller") ==
        "Foreign Minister");
}

TEST_CASE("two offices before the name", "[roles]") {
  CHECK(roles("Party chief and Leeds MP Anna Keller welcomed it.",
              "Anna Keller") == "Leeds MP; Party chief");
}

TEST_CASE("an office in a list of people", "[roles]") {
  const std::string_view text =
      "Who is in: Peter Lang, Business Secretary, replacing Anna Keller.";
  CHECK(roles(text, "Peter Lang") == "Business Secretary");
  CHECK(roles(text, "Business Secretary") == "nobody");
}

TEST_CASE("nouns that end like verbs belong to a role", "[roles]") {
  CHECK(roles("Former tennis player Anna Keller watched.", "Anna Keller") ==
        "[former] Former tennis player");
  CHECK(roles("LIMA, May 5 (EFE).- Former president Anna Keller left.",
              "Anna Keller") == "[former] Former president");
}

TEST_CASE("an office with its phrase before a title", "[roles]") {
  CHECK(roles("The ambassador to Chad, and the secretary for administration Dr "
              "Anna Keller, left.",
              "Anna Keller") == "secretary for administration");
  CHECK(roles("Peter Lang, who later became mayor, met Mr. Keller.",
              "Keller") != "mayor");
}

TEST_CASE("a phrase with a preposition before a titled name", "[roles]") {
  const char* text =
      "He was met by the ambassador to Chad Mr Peter Lang, secretary for trade "
      "Dr Anna Keller and secretary for youth Mr Tom Reed.";
  CHECK(roles(text, "Peter Lang") == "ambassador to Chad");
  CHECK(roles(text, "Anna Keller") == "secretary for trade");
  CHECK(roles(text, "Tom Reed") == "secretary for youth");
  CHECK(roles("The daughter of Mr Peter Lang left.", "Peter Lang").empty());
  CHECK(roles("Anna Keller, aide to President Peter Lang, left.",
              "Anna Keller") == "aide to President Peter Lang");
}

TEST_CASE("what somebody became is not the next one's role", "[roles]") {
  const char* text =
      "Hired by Peter Lang, who later became an associate justice of the "
      "Supreme Court, Anna Keller was paid little.";
  CHECK(roles(text, "Peter Lang") == "associate justice of the Supreme Court");
  CHECK(roles(text, "Anna Keller").empty());
}

TEST_CASE("a role behind a body and its acronym", "[roles]") {
  CHECK(roles("Peter Lang, Harbour Police Department (HPD) spokesman, said so.",
              "Peter Lang") == "Harbour Police Department (HPD) spokesman");
  CHECK(roles("Peter Lang, Harbour Police Department chief, said so.",
              "Peter Lang") == "Harbour Police Department chief");
}

}  // namespace
}  // namespace dateline
