#include "entities/quotes.h"

#include "reading.h"

namespace dateline {
namespace {

// The words that are quoted, each with its speaker: "We won | Anna Keller".
std::vector<std::string> quotes(std::string_view text) {
  const Analysis analysis = read(text);
  std::vector<std::string> out;
  for (const Quote& quote : analysis.quotes) {
    if (!quote.direct) continue;
    std::string who = name_of(analysis, quote.speaker);
    if (quote.speaker == kNoEntity && !quote.speaker_span.empty()) {
      who = "(" + std::string(analysis.document.at(quote.speaker_span)) + ")";
    }
    out.push_back(std::string(analysis.document.at(quote.span)) + " | " + who);
  }
  return out;
}

using Lines = std::vector<std::string>;

TEST_CASE("the speaker stands before, behind or inverted", "[quotes]") {
  CHECK(quotes("Anna Keller said: \"We have waited long enough.\"") ==
        Lines{"\"We have waited long enough.\" | Anna Keller"});
  CHECK(quotes("\"We have waited long enough,\" Anna Keller told reporters.") ==
        Lines{"\"We have waited long enough,\" | Anna Keller"});
  CHECK(quotes("\u201CWe have waited long enough,\u201D said harbour chief "
               "Anna Keller.") ==
        Lines{"\u201CWe have waited long enough,\u201D | Anna Keller"});
  CHECK(quotes("The port \"will not close again\", according to Anna "
               "Keller.") == Lines{"\"will not close again\" | Anna Keller"});
}

TEST_CASE("an apposition does not hide the speaker", "[quotes]") {
  CHECK(quotes("\"It was a hard night,\" said his father, Peter Lang, a "
               "baker in Leeds.") ==
        Lines{"\"It was a hard night,\" | Peter Lang"});
  CHECK(quotes("Peter Lang, a retired nurse, said: \"It was a hard night.\"") ==
        Lines{"\"It was a hard night.\" | Peter Lang"});
}

TEST_CASE("a pronoun leads to the speaker", "[quotes]") {
  CHECK(quotes("Anna Keller opened the bridge. \"It took nine years,\" she "
               "said.") == Lines{"\"It took nine years,\" | Anna Keller"});
}

TEST_CASE("a quotation that is broken off goes on", "[quotes]") {
  CHECK(quotes("\"It was cold,\" said Anna Keller, \"and nobody came to help "
               "us. We were alone.\"") ==
        Lines{"\"It was cold,\" | Anna Keller",
              "\"and nobody came to help us. We were alone.\" | Anna Keller"});
}

TEST_CASE("paragraphs of one quotation share the speaker", "[quotes]") {
  CHECK(quotes("\u201CThe river rose within an hour and took the road,\u201D "
               "Anna Keller said. \u201CWe could not see the other side.\n\n"
               "\u201CThen the lights went out in the whole valley.\u201D") ==
        Lines{"\u201CThe river rose within an hour and took the road,\u201D | "
              "Anna Keller",
              "\u201CWe could not see the other side. | Anna Keller",
              "\u201CThen the lights went out in the whole valley.\u201D | "
              "Anna Keller"});
}

TEST_CASE("single quotation marks, not apostrophes", "[quotes]") {
  CHECK(quotes("\u2018It wasn\u2019t our best day, but we\u2019ll be "
               "back,\u2019 said captain Peter Lang.") ==
        Lines{"\u2018It wasn\u2019t our best day, but we\u2019ll be "
              "back,\u2019 | Peter Lang"});
  CHECK(quotes("The boys\u2019 team won the workers\u2019 cup in the '90s.")
            .empty());
}

TEST_CASE("an unnamed speaker is told by the words", "[quotes]") {
  CHECK(quotes("One of the children said: \"We were never allowed out.\"") ==
        Lines{"\"We were never allowed out.\" | (One of the children)"});
}

TEST_CASE("titles in quotation marks are nobody's words", "[quotes]") {
  CHECK(
      quotes("The band played \"Storm Over The Harbour\" on Sunday.").empty());
}

TEST_CASE("a participle belongs to the subject of its sentence", "[quotes]") {
  CHECK(quotes("Anna Keller praised Peter Lang in a letter, calling him \"the "
               "calmest man in the port\".") ==
        Lines{"\"the calmest man in the port\" | Anna Keller"});
}

TEST_CASE("a mark that never closes takes no article with it", "[quotes]") {
  const std::string text = "He wrote \"and then\n\nThe council met on Monday.";
  for (const std::string& one : quotes(text)) CHECK(one.size() < 40);
}

TEST_CASE("a place in brackets behind the speaker speaks not", "[quotes]") {
  CHECK(quotes("Councillor Anna Keller (Con, Marlow) said: \"This is the wrong "
               "scheme.\"") ==
        Lines{"\"This is the wrong scheme.\" | Anna Keller"});
}

TEST_CASE("whose mother or colleague speaks does not", "[quotes]") {
  CHECK(quotes("Peter Lang's mother Anna Keller, 52, hit back on Monday: "
               "\"Luck is coming for you.\"") ==
        Lines{"\"Luck is coming for you.\" | Anna Keller"});
  CHECK(quotes("Anna Keller mapped mosses. \"She would walk for miles in the "
               "rain,\" recalled her colleague Peter Lang.") ==
        Lines{"\"She would walk for miles in the rain,\" | Peter Lang"});
}

TEST_CASE("a nationality that speaks is not the last one named", "[quotes]") {
  const auto lines = quotes(
      "Peter Lang was sixth and George Hall fourth.\n\n\"My emotions have "
      "been a rollercoaster,\" said the Dutchman, who leads Peter Lang by "
      "far.");
  REQUIRE(lines.size() == 1);
  CHECK(lines[0].find("| Peter Lang") == std::string::npos);
}

TEST_CASE("a nation that was told of speaks", "[quotes]") {
  CHECK(quotes("Leeds boss Jon Dahlman, a former Denmark striker, was sent off "
               "by referee Tim Robson. \"It is a joke,\" the Dane said.") ==
        Lines{"\"It is a joke,\" | Jon Dahlman"});
}

TEST_CASE("a nation that speaks behind its words is nobody else", "[quotes]") {
  const auto lines = quotes(
      "The match was stopped by Peter Lang and George Hall.\n\n\"My emotions "
      "have been a "
      "rollercoaster,\" the Dutchman said.");
  REQUIRE(lines.size() == 1);
  CHECK(lines[0].find("| Peter Lang") == std::string::npos);
}

TEST_CASE("the sentence behind a finished quotation is another's", "[quotes]") {
  CHECK(
      quotes("Becky Nunn said a taxi would cost her 34 pounds. \"That is half "
             "of my shift.\" The firm is looking at a minibus, David Okafor "
             "said.") == Lines{"\"That is half of my shift.\" | Becky Nunn"});
}

TEST_CASE("whom somebody is credited with a word of his", "[quotes]") {
  CHECK(quotes("Peter Lang argued for it; Anna Keller later credited "
               "\"Okafor's pencil and his ears\".") ==
        Lines{"\"Okafor's pencil and his ears\" | Anna Keller"});
}

TEST_CASE("an apposition before the verb is no other speaker", "[quotes]") {
  CHECK(quotes("Senator Anna Keller, Democrat of Ohio and the panel's ranking "
               "member, said she had \"real concerns\".") ==
        Lines{"\"real concerns\" | Anna Keller"});
  const auto lines = quotes(
      "The minister, a friend of Anna Keller, said: \"We are done "
      "here for today.\"");
  REQUIRE(lines.size() == 1);
  CHECK(lines[0].find("| Anna Keller") == std::string::npos);
}

TEST_CASE("a party's leader speaks, not the party", "[quotes]") {
  CHECK(quotes("Opposition leader Tom Reed said Ada Okoye should go.\n\n"
               "\"She could not run a raffle,\" the Unionists leader told "
               "reporters.") ==
        Lines{"\"She could not run a raffle,\" | Tom Reed"});
  CHECK(quotes("\"We are devastated for the family,\" an Oxfam spokeswoman "
               "said.") == Lines{"\"We are devastated for the family,\" | "
                                 "Oxfam"});
}

TEST_CASE("companions do not speak", "[quotes]") {
  CHECK(quotes("The minister, Rodrigo Lang, travelled there together with the "
               "engineer Tom Reed and promised \"not to skimp on "
               "anything\".") ==
        Lines{"\"not to skimp on anything\" | Rodrigo Lang"});
}

TEST_CASE("short sentences with capitals are no title", "[quotes]") {
  CHECK(quotes("Her friend Tom Reed posted on Instagram: \"Gutted. Love you, "
               "Kirst.\"") == Lines{"\"Gutted. Love you, Kirst.\" | Tom Reed"});
}

TEST_CASE("texts of capitals have quotations", "[quotes]") {
  CHECK(
      quotes("\"THIS CRIME WILL NOT PASS,\" SAID PARTY LEADER ANNA KELLER.") ==
      Lines{"\"THIS CRIME WILL NOT PASS,\" | ANNA KELLER"});
}

}  // namespace
}  // namespace dateline
