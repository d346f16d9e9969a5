// Articles as databases of newspapers, archives of pages and search engines
// hand them out.

#include <string>

#include "paste.h"

namespace dateline {
namespace {

const std::string kText(kNews);

void check(const Document& document) {
  CHECK(document.title == "Crane falls across quay");
  CHECK(body_of(document) == kNews);
}

TEST_CASE("Nexis: the record around an article is its metadata", "[clean]") {
  const Document document = read_paste(
      "1 of 12 DOCUMENTS\n\nThe Harbour Times (London)\n\n"
      "March 14, 2019 Thursday 6:00 AM GMT\n\nCrane falls across quay\n\n"
      "BYLINE: Helen Pidcock Portugal correspondent\n\n"
      "SECTION: WORLD NEWS; Version:1\n\nLENGTH: 412 words\n\n"
      "HIGHLIGHT: Ships have to go on to Porto while the inquiry lasts\n\n" +
      kText +
      "\n\nLOAD-DATE: March 14, 2019\n\nLANGUAGE: ENGLISH\n\n"
      "PUBLICATION-TYPE: Newspaper\n\nJOURNAL-CODE: HT\n\n"
      "Copyright 2019 Harbour Papers Limited\nAll Rights Reserved");
  check(document);
  CHECK(document.byline == std::vector<std::string>{"Helen Pidcock"});
  CHECK(document.published->value == "2019-03-14T06:00");
  CHECK(document.publisher == "The Harbour Times");
  CHECK(document.section == "WORLD NEWS");
  CHECK(document.subtitle ==
        "Ships have to go on to Porto while the inquiry lasts");
}

TEST_CASE("Nexis Uni: headline first, classification last", "[clean]") {
  const Document document = read_paste(
      "Crane falls across quay\nThe Harbour Times (London)\n"
      "March 14, 2019 Thursday\n\nCopyright 2019 Harbour Papers All Rights "
      "Reserved\n\nSection: WORLD NEWS; Version:1\nLength: 412 words\n"
      "Byline: Helen Pidcock\n\nBody\n\n" +
      kText +
      "\n\nClassification\n\nLanguage: ENGLISH\n\n"
      "Publication-Type: Newspaper\n\nSubject: HARBORS & PORTS (90%)\n\n"
      "Load-Date: March 14, 2019\n\nEnd of Document");
  check(document);
  CHECK(document.byline == std::vector<std::string>{"Helen Pidcock"});
  CHECK(document.published->value == "2019-03-14");
  CHECK(document.publisher == "The Harbour Times");
}

TEST_CASE("Factiva: lines without labels", "[clean]") {
  const Document document = read_paste(
      "News\nCrane falls across quay\nHelen Pidcock\n412 words\n14 March 2019\n"
      "The Harbour Times\nHARBT\n1\nEnglish\nCopyright 2019 Harbour Papers. "
      "All rights reserved.\n\n" +
      kText +
      "\n\nHarbour Papers Limited\n\nDocument HARBT00020190314ef3e0004x\n\n"
      "Search Summary\nText\tcrane and Lisbon");
  check(document);
  CHECK(document.byline == std::vector<std::string>{"Helen Pidcock"});
  CHECK(document.published->value == "2019-03-14");
  CHECK(document.publisher == "The Harbour Times");
}

TEST_CASE("Factiva: codes over the values", "[clean]") {
  const Document document = read_paste(
      "HD\nCrane falls across quay\nBY\nHelen Pidcock\nWC\n412 words\nPD\n"
      "14 March 2019\nSN\nThe Harbour Times\nSC\nHARBT\nLA\nEnglish\nLP\n" +
      kText + "\nRE\nport : Portugal\nAN\nDocument HARBT00020190314ef3e0004x");
  check(document);
  CHECK(document.byline == std::vector<std::string>{"Helen Pidcock"});
  CHECK(document.published->value == "2019-03-14");
  CHECK(document.publisher == "The Harbour Times");
}

TEST_CASE("ProQuest: a reference over the text, fields under it", "[clean]") {
  const Document document = read_paste(
      "Crane falls across quay\nPidcock, Helen. The Harbour Times; London (UK) "
      "[London (UK)]. 14 Mar 2019: 7.\n\nProQuest document ID: 2191234567\n\n"
      "Full text:\n" +
      kText +
      "\n\nSubject: Harbours; Cranes\nPublication title: The Harbour Times; "
      "London (UK)\nFirst page: 7\nPublication date: Mar 14, 2019\n"
      "Section: World\nSource type: Newspapers\nLast updated: 2019-03-15\n"
      "Database: ProQuest Central");
  check(document);
  CHECK(document.byline == std::vector<std::string>{"Helen Pidcock"});
  CHECK(document.published->value == "2019-03-14");
  CHECK_FALSE(document.updated);
  CHECK(document.publisher == "The Harbour Times");
}

TEST_CASE("PressReader: paper, day, section and author in one line",
          "[clean]") {
  const Document document = read_paste(
      "Crane falls across quay\nThe Harbour Times - 14 Mar 2019 - World - "
      "Helen "
      "Pidcock\n\n" +
      kText +
      "\n\nPressReader.com +1 604 278 4604\nORIGINAL COPY \u2022 ORIGINAL "
      "COPY\nCOPYRIGHT AND PROTECTED BY APPLICABLE LAW");
  check(document);
  CHECK(document.byline == std::vector<std::string>{"Helen Pidcock"});
  CHECK(document.published->value == "2019-03-14");
  CHECK(document.publisher == "The Harbour Times");
}

TEST_CASE("the articles of one download keep their heads apart", "[clean]") {
  const Document document = read_paste(
      "Crane falls across quay\nThe Harbour Times\nMarch 14, 2019\n\n"
      "Length: 412 words\nByline: Helen Pidcock\n\nBody\n\n" +
      kText +
      "\n\nLoad-Date: March 14, 2019\n\nEnd of Document\n\n"
      "Bridge opens a month early\nThe Harbour Times\nMarch 13, 2019\n\n"
      "Length: 98 words\nByline: Tom Ashworth\n\nBody\n\n"
      "The bridge at Almada reopened to cars yesterday, four weeks before the "
      "date that its engineers had named.\n\nLoad-Date: March 13, 2019\n\n"
      "End of Document");
  CHECK(document.title == "Crane falls across quay");
  CHECK(document.byline == std::vector<std::string>{"Helen Pidcock"});
  CHECK(document.published->value == "2019-03-14");
  CHECK(body_of(document).find("Load-Date") == std::string::npos);
  CHECK(body_of(document).find("four weeks before") != std::string::npos);
}

TEST_CASE("an article about a length is no record", "[clean]") {
  const Document document = read_paste(
      "Crane falls across quay\n\nLength: the crane is 90 metres long.\n\n" +
      kText);
  CHECK(document.text.find("Length: the crane") != std::string::npos);
}

TEST_CASE("what an archive writes over its copy gives the address", "[clean]") {
  const std::string address = "https://harbour-times.example/news/1234";
  const std::string article =
      "Crane falls across quay\nBy Helen Pidcock\n14 March 2019\n\n" + kText;
  for (const std::string& head :
       {"archive.today\nwebpage capture\nSaved from\n" + address +
            "\nsearch\n15 Mar 2019 09:44:21 UTC\nAll snapshots\nfrom host "
            "harbour-times.example\nWebpage\nScreenshot\nshare\ndownload "
            ".zip\nreport bug or abuse\nBuy me a coffee\n\n",
        "The Wayback Machine - https://web.archive.org/web/20190315021500/" +
            address + "\n\n",
        "This is Google's cache of " + address +
            ". It is a snapshot of the page as it appeared on 15 Mar 2019 "
            "02:15:00 GMT. The current page could have changed in the "
            "meantime. Learn more.\nFull version\tText-only version\tView "
            "source\n\n"}) {
    CAPTURE(head);
    const Document document = read_paste(head + article);
    check(document);
    CHECK(document.url == address);
    CHECK(document.published->value == "2019-03-14");
  }
}

TEST_CASE("the address that was shared with an article gives its day",
          "[clean]") {
  const Document document = read_paste(
      "Crane falls across quay\n"
      "https://harbour-times.example/2019/mar/14/crane-falls\n\n" +
      kText);
  check(document);
  REQUIRE(document.published);
  CHECK(document.published->value == "2019-03-14");
  CHECK(document.published->source == FactSource::kUrl);
}

}  // namespace
}  // namespace dateline
