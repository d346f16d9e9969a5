// Heads of articles as telephones, newsletters and posts hand them on.

#include "paste.h"

namespace dateline {
namespace {

const std::string kText(kNews);

TEST_CASE("several articles in one paste", "[clean]") {
  const Document document = read_paste(
      "Crane falls across quay\n\nBy Helen Pidcock\n14 March 2019\n\n" + kText +
      "\n\nBridge at Almada reopens a month early\n\nBy Tom Ashworth\n13 March "
      "2019\n\nThe bridge at Almada reopened to cars yesterday, four weeks "
      "before the date that its engineers had named.");
  CHECK(document.byline == std::vector<std::string>{"Helen Pidcock"});
  CHECK(document.published->value == "2019-03-14");
  const auto type_of = [&](std::string_view words) {
    for (const Block& block : document.blocks) {
      if (document.at(block.span) == words) return block.type;
    }
    return BlockType::kPreformatted;
  };
  CHECK(type_of("Bridge at Almada reopens a month early") ==
        BlockType::kHeading);
  CHECK(type_of("By Tom Ashworth") == BlockType::kByline);
  CHECK(type_of("13 March 2019") == BlockType::kDateline);
}

TEST_CASE("a name beside a date is the author in Cyrillic, too", "[clean]") {
  const std::string body =
      "Депутаты городского совета проголосовали в среду за продажу бань после "
      "того, как инженеры утроили смету на ремонт крыши.\n\n"
      "Здание закрыто с ноября, решение о покупателе ожидается в июне, заявил "
      "глава совета.";
  for (const std::string_view head : {"14 марта 2019, 10:15\n\nЕлена Петрова",
                                      "Елена Петрова\n14 марта 2019"}) {
    CAPTURE(head);
    const Document document = read_paste("Совет продаст бани\n\n" +
                                         std::string(head) + "\n\n" + body);
    CHECK(document.byline == std::vector<std::string>{"Елена Петрова"});
    CHECK(body_of(document) == body);
  }
  CHECK(read_paste(
            "Совет продаст бани\n\n14 марта 2019\n\nНижний Новгород\n\n" + body)
            .byline.empty());
}

TEST_CASE("a reader's view: host over the headline, minutes under it",
          "[clean]") {
  const Document document = read_paste(
      "harbour-times.co.uk\n\nCrane falls across quay\n\nHelen Pidcock\n\n"
      "3-4 minutes\n\n" +
      kText);
  CHECK(document.title == "Crane falls across quay");
  CHECK(document.kicker.empty());
  CHECK(document.publisher == "harbour-times.co.uk");
  CHECK(document.byline == std::vector<std::string>{"Helen Pidcock"});
  CHECK(body_of(document) == kNews);
}

TEST_CASE("a post begins with pictures and ends with marks", "[clean]") {
  const Document document = read_paste(
      "Forwarded from Harbour News\n\u26A1\uFE0FCrane falls across quay\n\n" +
      kText + "\n\n\U0001F449 Subscribe to @harbournews\n#Lisbon #harbour");
  CHECK(document.title == "Crane falls across quay");
  CHECK(body_of(document) == kNews);
}

TEST_CASE("what a newsletter says before its first headline", "[clean]") {
  const Document document = read_paste(
      "View this email in your browser\n\nTHE MORNING BRIEF\nThursday, March "
      "14, 2019\n\nGood morning. Here is what you need to know today.\n\n"
      "Crane falls across quay\nBy Helen Pidcock\n\n" +
      kText);
  CHECK(document.title == "Crane falls across quay");
  CHECK(document.byline == std::vector<std::string>{"Helen Pidcock"});
}

TEST_CASE("the line over a page of one article", "[clean]") {
  for (const std::string_view head :
       {"THE HARBOUR TIMES THURSDAY, MARCH 14, 2019 PAGE 7",
        "7 | The Harbour Times | 14 March 2019"}) {
    CAPTURE(head);
    const Document document = read_paste(
        std::string(head) +
        "\nCrane falls across\nthe quay of Lisbon\nThe harbour of Lisbon "
        "stayed closed\nfor a third day after a crane fell\nacross the main "
        "quay, the port au-\nthority said on Tuesday. Two ships\nwere sent on "
        "to Porto, and the fer-\nries to the south bank will not run\nbefore "
        "the weekend.");
    CHECK(document.title == "Crane falls across the quay of Lisbon");
    REQUIRE(document.published);
    CHECK(document.published->value == "2019-03-14");
    CHECK(document.text.find("HARBOUR TIMES") == std::string::npos);
  }
}

TEST_CASE("a mail wraps what it quotes, whatever its own lines are like",
          "[clean]") {
  const Document document = read_paste(
      "Please file this.\n\n---------- Forwarded message ---------\n"
      "From: Anna Miller <anna@example.org>\nDate: Thu, 14 Mar 2019\n"
      "Subject: Fwd: Crane falls across quay\nTo: <desk@example.org>\n\n"
      "> Crane falls across quay\n>\n> By Helen Pidcock\n>\n"
      "> The harbour of Lisbon stayed closed for a third day after a crane\n"
      "> fell across the main quay, the port authority said on Tuesday, and\n"
      "> Porto took two ships.\n>\n"
      "> The mayor, who came to see the damage, promised that the inquiry\n"
      "> would be finished within a month.\n");
  CHECK(document.title == "Crane falls across quay");
  CHECK(document.text.find("a crane fell across") != std::string::npos);
  CHECK(document.text.find("and Porto took") != std::string::npos);
}

TEST_CASE("a motto over the menu is no text, the way to a page no headline",
          "[clean]") {
  const Document document = read_paste(
      "Skip to content\nHarbour Times. Home of the Daily and Sunday "
      "Harbour.\nSearch\nApps\nPuzzles\nHoroscopes\nDiscounts\nNews\nSport\n"
      "Home News Crane falls across quay\n\nCrane falls across quay\n\n"
      "By Helen Pidcock\n\n" +
      kText);
  CHECK(document.title == "Crane falls across quay");
}

TEST_CASE("a line of the head says several things", "[clean]") {
  for (const std::string_view strip :
       {"harbour-times.com \u00B7 by Helen Pidcock \u00B7 March 14, 2019",
        "harbour-times.com | Helen Pidcock | 14 March 2019 | 4 min read"}) {
    CAPTURE(strip);
    const Document document = read_paste("Crane falls across quay\n" +
                                         std::string(strip) + "\n\n" + kText);
    CHECK(document.title == "Crane falls across quay");
    CHECK(document.publisher == "harbour-times.com");
    CHECK(document.byline == std::vector<std::string>{"Helen Pidcock"});
    REQUIRE(document.published);
    CHECK(document.published->value == "2019-03-14");
    CHECK(body_of(document) == kNews);
  }
}

TEST_CASE("the days of a life stay one line", "[clean]") {
  const Document document =
      read_paste("Ana Reis\nMarch 3, 1920 \u2013 May 5, 2001\n\n" + kText);
  CHECK_FALSE(document.published);
}

TEST_CASE("a passage shared from a reader names its article", "[clean]") {
  const Document document = read_paste(
      "\u201CThe harbour of Lisbon stayed closed for a third day after a crane "
      "fell across the main quay.\u201D\n\nExcerpt From\nCrane falls across "
      "quay\nHarbour Times\nhttps://apple.news/AbCdEf\nThis material may be "
      "protected by copyright.");
  CHECK(document.title == "Crane falls across quay");
  CHECK(document.text.find("Excerpt From") == std::string::npos);
}

TEST_CASE("the count of a gallery stands before its first caption", "[clean]") {
  const Document document = read_paste(
      "Crane falls across quay\n1 of 4 |  The crane lies across the main quay "
      "of Lisbon, Monday, March 11, 2019. (AP Photo/Jane Roe)\nBy Helen "
      "Pidcock\n\n" +
      kText);
  bool caption = false;
  for (const Block& block : document.blocks) {
    caption |= block.type == BlockType::kCaption &&
               document.at(block.span).starts_with("The crane lies");
  }
  CHECK(caption);
  CHECK(body_of(document) == kNews);
}

TEST_CASE("fields of a note over an article", "[clean]") {
  for (const std::string_view head :
       {"---\ntitle: \"Crane falls across quay\"\nauthor: Helen Pidcock\ndate: "
        "2019-03-14\nsource: https://harbour-times.com/crane\ntags: "
        "[port]\n---",
        "Crane falls across quay\n\nSource: "
        "https://harbour-times.com/2019/03/14/crane\nClipped: 15/03/2019\n"
        "Author: Helen Pidcock"}) {
    CAPTURE(head);
    const Document document = read_paste(std::string(head) + "\n\n" + kText);
    CHECK(document.title == "Crane falls across quay");
    CHECK(document.byline == std::vector<std::string>{"Helen Pidcock"});
    REQUIRE(document.published);
    CHECK(document.published->value == "2019-03-14");
    CHECK(document.url.starts_with("https://harbour-times.com/"));
    CHECK(body_of(document) == kNews);
  }
}

TEST_CASE("what an agency writes to its clients", "[clean]") {
  const Document document = read_paste(
      "14-Mar-2019 08:12:33 AM\nRTRS - UPDATE 2-Crane falls across quay\n\n"
      "(Adds quotes, background)\n\nBy Helen Pidcock\n\n" +
      kText +
      "\n\n(Reporting by Helen Pidcock; Editing by John Roe)\n"
      "((helen@example.com; +351 21 555 0101;))\n(c) Copyright Thomson "
      "Reuters 2019.");
  CHECK(document.title == "Crane falls across quay");
  CHECK(document.byline == std::vector<std::string>{"Helen Pidcock"});
  CHECK(body_of(document) == kNews);
}

TEST_CASE("a place behind the author's name, a farewell under a mail",
          "[clean]") {
  const Document document = read_paste(
      "From: Tom Ashworth <tom@example.org>\nTo: Desk\nSubject: Crane falls "
      "across quay\n\nBy Helen Pidcock (Lisbon, correspondent)\n\n" +
      kText +
      "\n\nKind regards,\nTom Ashworth\nNews editor\n\nThis email and any "
      "attachments are confidential and intended solely for the addressee.");
  CHECK(document.byline == std::vector<std::string>{"Helen Pidcock"});
  CHECK(body_of(document) == kNews);
}

}  // namespace
}  // namespace dateline
