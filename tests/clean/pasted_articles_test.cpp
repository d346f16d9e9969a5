// What whole articles bring along when people paste them.

#include <catch2/catch_amalgamated.hpp>
#include <string>
#include <string_view>

#include "clean/paste.h"

namespace dateline {
namespace {

bool tells(const Document& document, std::string_view words) {
  return document.text.find(words) != std::string::npos;
}

std::string type_of(const Document& document, std::string_view words) {
  for (const Block& block : document.blocks) {
    if (document.at(block.span).find(words) < document.text.size()) {
      return to_string(block.type);
    }
  }
  return "";
}

TEST_CASE("a form for comments is none of the article", "[clean]") {
  const Document document = read_paste(
      "Crane falls across quay\n\n" + std::string(kNews) +
      "\n\nLEAVE A REPLY\n\nPlease enter your comment!\nPlease enter your name "
      "here");
  CHECK_FALSE(tells(document, "Please enter"));
}

TEST_CASE("counts of shares between headline and copy are no standfirst",
          "[clean]") {
  const Document document = read_paste(
      "Home HARBOUR NEWS Crane falls across quay\n\nCrane falls across "
      "quay\n\n2\n0\nCrane falls across quay\n\n" +
      std::string(kNews));
  CHECK(document.title == "Crane falls across quay");
  CHECK(document.subtitle.empty());
  CHECK(document.text.starts_with("Crane falls"));
}

TEST_CASE("a day that sticks to the headline is the article's", "[clean]") {
  const Document document = read_paste(
      "Economy\nPort wants quay closed for 10 daysMonday, January 6, "
      "2020 22:14\n" +
      std::string(kNews));
  CHECK(document.title == "Port wants quay closed for 10 days");
  REQUIRE(document.published);
  CHECK(to_string(document.published->day()) == "2020-01-06");
}

TEST_CASE("a station with its town is no headline", "[clean]") {
  const Document document = read_paste(
      "11 January 2017\n\nCapital Radio (Lisbon)\n\nCrane Falls "
      "Across the Main Quay, Harbour Closed\n\nBy Ada Reed\n\n" +
      std::string(kNews));
  CHECK(document.title == "Crane Falls Across the Main Quay, Harbour Closed");
  CHECK(document.byline == std::vector<std::string>{"Ada Reed"});
  CHECK(document.publisher == "Capital Radio (Lisbon)");
}

TEST_CASE("a caption ends with who made its picture", "[clean]") {
  const Document document = read_paste(
      "Crane falls across quay\n\nLisbon harbour crane\nThe crane across the "
      "quay, where it fell [Ada Reed/Reuters]\n\n" +
      std::string(kNews));
  CHECK(type_of(document, "where it fell") == "caption");
  CHECK(type_of(document, "Lisbon harbour crane") == "caption");
  const Document barred = read_paste(
      "Crane falls across quay\n\nThe crane at the main quay on May 6, 2020. "
      "PHOTO | ADA REED | HARBOUR MEDIA GROUP\n\n" +
      std::string(kNews));
  CHECK(type_of(barred, "HARBOUR MEDIA") == "caption");
}

TEST_CASE("the head of a list over the text is no standfirst", "[clean]") {
  const Document document = read_paste(
      "Crane falls across quay\n\nWhat you need to know:\n\n  \u2022 The quay "
      "is closed.\n  \u2022 Ferries will not run.\n\n" +
      std::string(kNews));
  CHECK(document.subtitle.empty());
  CHECK(type_of(document, "What you need") == "heading");
}

TEST_CASE("an appeal for money is no article", "[clean]") {
  const Document document = read_paste(
      "Your support helps us to tell the story\nOur reporters are on the "
      "ground. Your donation allows us to keep sending them to speak to both "
      "sides of the story.\nYour support makes all the difference.\n" +
      std::string(kNews));
  CHECK(document.title.empty());
  CHECK(document.text.starts_with("The harbour of Lisbon"));
}

TEST_CASE("an invitation between paragraphs goes", "[clean]") {
  const Document document = read_paste(
      "Crane falls across quay\n\n" + std::string(kNews) +
      "\n\nJoin the Harbour Times Whatsapp channel\n\n“We heard a bang, and "
      "then we saw it fall,” Ada Reed, who works there, told the paper.");
  CHECK_FALSE(tells(document, "Whatsapp"));
  CHECK(tells(document, "We heard a bang"));
}

TEST_CASE("a first paragraph that stands twice is no caption", "[clean]") {
  const std::string first =
      "The harbour board has heard how a crane fell across the quay of Lisbon "
      "sixteen years ago.";
  const Document document =
      read_paste("Board meets 16 years after crane fell\n\n" + first + "\n\n" +
                 first + "\n\n" + std::string(kNews));
  CHECK(type_of(document, "has heard how") == "paragraph");
}

TEST_CASE("where it was published in print ends the article", "[clean]") {
  const Document document = read_paste(
      std::string(kNews) +
      "\n\nPublished in The Herald, March 17th, 2023\n\nOpinion\n\nEditorial"
      "\n\nA quiet harbour\nUpdated 22 Nov, 2024\n\nA quiet harbour\n\nIt "
      "would "
      "be a mistake to go on ignoring the trouble in the harbour.");
  CHECK_FALSE(tells(document, "quiet harbour"));
  CHECK_FALSE(tells(document, "Opinion"));
  CHECK(type_of(document, "Published in The Herald") == "dateline");
  REQUIRE(document.published);
  CHECK(to_string(document.published->day()) == "2023-03-17");
}

TEST_CASE("what the author is stands over no headline", "[clean]") {
  const Document document = read_paste(
      "By Ada Reed\n\nSenior Digital Journalist\n\nCrane falls across "
      "quay\n\n" +
      std::string(kNews));
  CHECK(document.title == "Crane falls across quay");
  CHECK(document.kicker.empty());
}

TEST_CASE("a caption's maker stands behind a dash", "[clean]") {
  const Document document = read_paste(
      "By Ada Reed\n\nRui Santos (left) looks at the crane on the main quay "
      "in Lisbon. -NSTP/Jane Doe Smith\n\n" +
      std::string(kNews));
  CHECK(document.title.empty());
  CHECK(type_of(document, "NSTP") == "caption");
}

TEST_CASE("headlines under pictures of other articles are theirs", "[clean]") {
  const Document document = read_paste(
      "FILE - An aerial view of the mayor's house in Porto. (AP Photo/Jane "
      "Doe, "
      "File)\nMayor faces new charges\nFILE - Haze over Madrid. (AP Photo/Jane "
      "Doe, File)\nMadrid closes schools over haze\n\nCrane falls across quay "
      "of "
      "Lisbon harbour\n\nShare\n\nLISBON (AP) \u2014 " +
      std::string(kNews));
  CHECK(document.title == "Crane falls across quay of Lisbon harbour");
}

TEST_CASE("a town, a day with its year and a colon are a dateline", "[clean]") {
  const Document document =
      read_paste("Crane falls across quay\nLisbon, August 22nd 2008: " +
                 std::string(kNews));
  CHECK(document.dateline == "Lisbon, August 22nd 2008");
  REQUIRE(document.published);
  CHECK(to_string(document.published->day()) == "2008-08-22");
}

TEST_CASE("a headline does not go on in the line of who tells it", "[clean]") {
  const Document document = read_paste(
      "Harbour Board Condemns the Fall of Crane\n\nReport\nfrom Harbour "
      "Board\n\n" +
      std::string(kNews));
  CHECK(document.title == "Harbour Board Condemns the Fall of Crane");
}

TEST_CASE("when a page was last updated is no headline", "[clean]") {
  const Document document = read_paste(
      "Page last updated at 20:57 GMT, Thursday, 16 July 2009 21:57 "
      "UK\n\nCrane "
      "falls across quay\n\n" +
      std::string(kNews) +
      "\n\nPrint Sponsor\n\nHarbour of light\n08 Jul 09 |  Business");
  CHECK(document.title == "Crane falls across quay");
  CHECK_FALSE(tells(document, "Harbour of light"));
}

TEST_CASE("a town and its day under the headline are the article's",
          "[clean]") {
  const Document document = read_paste(
      "Tuesday 5 November 2024\n\n\u00BB\n\nStory\n\nCrane falls across "
      "quay\n\nNew York, October 24, 2009\n\n" +
      std::string(kNews));
  REQUIRE(document.published);
  CHECK(to_string(document.published->day()) == "2009-10-24");
  CHECK(document.subtitle.empty());
  CHECK_FALSE(tells(document, "\u00BB"));
}

TEST_CASE("the author over a caption keeps the byline", "[clean]") {
  const Document document = read_paste(
      "Crane falls across quay\n\nPatrick Reed\nThe crane across the main quay "
      "of Lisbon on Sunday - Anadolu Agency via Getty Images\nThe crane across "
      "the main quay of Lisbon on Sunday - Anadolu Agency via Getty "
      "Images\n\n" +
      std::string(kNews));
  CHECK(document.byline == std::vector<std::string>{"Patrick Reed"});
}

TEST_CASE("a town with a colon on its own line is a dateline", "[clean]") {
  const Document document = read_paste("Lisbon:\n\n" + std::string(kNews));
  CHECK(document.dateline == "Lisbon");
  CHECK(type_of(document, "Lisbon:") == "dateline");
}

}  // namespace
}  // namespace dateline
