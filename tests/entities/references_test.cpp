#include "reading.h"

namespace dateline {
namespace {

// "She -> Anna Keller; the council -> Harbour Council"
std::string references(std::string_view text) {
  const Analysis analysis = read(text);
  std::string out;
  for (const Mention& one : analysis.references) {
    if (!out.empty()) out += "; ";
    out += std::string(analysis.document.at(one.span)) + " -> " +
           name_of(analysis, one.entity);
  }
  return out;
}

TEST_CASE("a pronoun means the only person near", "[references]") {
  CHECK(references("Anna Keller opened the bridge on Monday. She said it took "
                   "nine years.") == "She -> Anna Keller");
  CHECK(references("Mr. Okafor resigned. His term began in 2012 and he never "
                   "missed a vote.") == "His -> Okafor; he -> Okafor");
}

TEST_CASE("gender tells two people apart", "[references]") {
  CHECK(references("Anna Keller met David Okafor on Monday. He thanked her for "
                   "the visit.") == "He -> David Okafor; her -> Anna Keller");
}

TEST_CASE("two who may be meant leave a pronoun open", "[references]") {
  CHECK(references("The letter was sent by David Okafor and Peter Lang. "
                   "It was late. He was angry.")
            .empty());
  // An unnamed man may be meant as well.
  CHECK(references("Peter Lang was robbed by a man on Monday. Police said he "
                   "fled.")
            .empty());
}

TEST_CASE("a sentence goes on with whom the last one is about",
          "[references]") {
  CHECK(references("Peter Lang began in 2015 and went on until an auditor "
                   "raised concerns. He resigned in May.") ==
        "He -> Peter Lang");
}

TEST_CASE("whom a phrase in front means is named behind it", "[references]") {
  CHECK(references("The minister praised David Okafor and Peter Lang. In her "
                   "campaign, Anna Keller met farmers.") ==
        "her -> Anna Keller");
}

TEST_CASE("a noun set beside a name is nobody else", "[references]") {
  CHECK(references("A judge read the names. The former player, Peter Lang, "
                   "joined in 1996. He left a year later.") ==
        "He -> Peter Lang");
}

TEST_CASE("inside a quotation pronouns are the speaker's", "[references]") {
  CHECK(references("Anna Keller spoke of the mayor. \"She has never been "
                   "here,\" a resident said.")
            .empty());
}

TEST_CASE("a definite noun means who has that role", "[references]") {
  CHECK(references("Foreign Minister Anna Keller left on Monday. Protesters "
                   "had waited. The minister said nothing.") ==
        "The minister -> Anna Keller");
  // A deputy is no minister, and another's office is not hers.
  CHECK(references("Deputy Minister Anna Keller left on Monday. The minister "
                   "said nothing.")
            .empty());
  CHECK(references("Defense Secretary Anna Keller left on Monday. The foreign "
                   "minister said nothing.")
            .empty());
}

TEST_CASE("the end of a name in lower case means the body", "[references]") {
  CHECK(references("The Harbour Safety Commission closed the port. Ships "
                   "waited. The commission gave no reason.") ==
        "The commission -> Harbour Safety Commission");
}

TEST_CASE("the country is the only one near", "[references]") {
  CHECK(references("Chile held an election on Sunday. It was the first in the "
                   "country since 2013.") == "the country -> Chile");
  CHECK(references("Chile and Peru held elections on Sunday. Turnout in the "
                   "country was low.")
            .empty());
}

TEST_CASE("an age or a nation tells more of whom the story is about",
          "[references]") {
  CHECK(references("Markus Braun rejected all charges on Tuesday. The "
                   "55-year-old Austrian spoke for an hour.") ==
        "The 55-year-old Austrian -> Markus Braun");
  CHECK(references("Iga Swiatek reached the final on Monday. The Pole saved "
                   "two match points.") == "The Pole -> Iga Swiatek");
  // One of two, or of many.
  CHECK(references("Jannik Sinner plays Novak Djokovic on Friday. The "
                   "38-year-old Serb is tired.")
            .empty());
  CHECK(references("A witness saw Markus Braun leave. The Austrian was tired.")
            .empty());
}

TEST_CASE("a nation means whom the text told to be of it", "[references]") {
  CHECK(references("Leeds coach Jon Dahl, a former Denmark striker, was sent "
                   "off by referee Tim Robson. \"It is a joke,\" the Dane "
                   "said.") == "the Dane -> Jon Dahl");
  // Two Danes.
  CHECK(
      references("Danish striker Jon Dahl and Danish goalkeeper Peter Lang met "
                 "Tim Robson. The Dane was tired.")
          .empty());
}

TEST_CASE("with whom somebody did it is somebody else", "[references]") {
  CHECK(references("Ruth Aldington sailed in 1958. With Mary Tharpe and Bruce "
                   "Heeman she argued for it.") == "she -> Ruth Aldington");
  CHECK(references("With Radio Four, Mary Tharpe discussed why she left.") ==
        "she -> Mary Tharpe");
}

TEST_CASE("the company that a body owns is another one", "[references]") {
  CHECK(references("A spokesman for Brennard Holdings, which owns a fifth of "
                   "the company, said no.")
            .empty());
}

TEST_CASE("a capital that warns is a government", "[references]") {
  CHECK(references("China and Japan met on Monday. Beijing warned Tokyo.") ==
        "Beijing -> China");
  CHECK(references("China sent a plane to Beijing on Monday.").empty());
}

TEST_CASE("references say what they are and leave the mentions alone",
          "[references]") {
  const Analysis analysis =
      read("Mayor Anna Keller spoke. She left. The mayor was tired.");
  for (const Mention& one : analysis.mentions) {
    CHECK(one.form == MentionForm::kName);
  }
  REQUIRE(analysis.references.size() == 2);
  CHECK(analysis.references[0].form == MentionForm::kPronoun);
  CHECK(analysis.references[1].form == MentionForm::kNominal);
}

TEST_CASE("a family is neither he nor she", "[references]") {
  CHECK(references("Anna Keller met the Hollises. She left.")
            .find("-> Hollises") == std::string::npos);
}

TEST_CASE("the firm is the one that its sentence names", "[references]") {
  CHECK(references("Thames Water asked for a condition. A spokesperson for "
                   "Hollis Homes said the firm would consider it.") ==
        "the firm -> Hollis Homes");
}

TEST_CASE("who says something of himself", "[references]") {
  CHECK(references("Asked by his barrister, Steven Wong, on Monday, Jimmy Lai "
                   "said he had left.")
            .find("he -> Jimmy Lai") != std::string::npos);
}

TEST_CASE("the lender is none of several", "[references]") {
  CHECK(references("BMW fell. Commerzbank rose while UniCredit, which has a "
                   "stake in the lender, gained.")
            .find("the lender -> BMW") == std::string::npos);
}

TEST_CASE("a company named once beside others is not the company",
          "[references]") {
  CHECK(references("Deutsche Bank and Jeffers were positive on Monday. The "
                   "company's largest owner is a fund.") == "");
  CHECK(references("Deutsche Bank cut costs on Monday. The company's largest "
                   "owner is a fund.") == "The company -> Deutsche Bank");
}

TEST_CASE("the leader of a body is who is called so", "[references]") {
  const std::string lead =
      "Harbour Party leader Anna Keller met Oxfam chief Tom Reed. ";
  CHECK(references(lead + "The Harbour Party leader was glad.") ==
        "The Harbour Party leader -> Anna Keller");
  CHECK(references(lead + "The Unionist Party leader was not.") == "");
}

TEST_CASE("whose successor speaks does not speak", "[references]") {
  CHECK(references("Nicholas Keller's successor, Sir Darren Lang, has told "
                   "staff he will leave.") == "he -> Darren Lang");
}

}  // namespace
}  // namespace dateline
