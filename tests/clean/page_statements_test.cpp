// What the elements of a page say to machines: microformats, licences, and
// fields whose characters are damaged.

#include <catch2/catch_amalgamated.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "clean/page.h"
#include "dateline/dateline.h"

namespace dateline {
namespace {

Document read(std::string_view head, std::string_view before,
              std::string_view after = "") {
  return read_page(
      head, std::string(before) + std::string(kBody) + std::string(after));
}

using Names = std::vector<std::string>;

TEST_CASE("an h-entry tells title, author and time", "[clean]") {
  const Document page =
      read("",
           "<article class=h-entry><h2 class=p-name>Crane falls in Lisbon</h2>"
           "<div class='p-author h-card'><img src=a.jpg><span class=p-name>Ana "
           "Reis</span> <span class=p-note>Port reporter</span></div><time "
           "class=dt-published datetime=2024-03-02T10:00:00Z>2 March</time>"
           "<span class=dt-updated>2024-03-04</span>");
  CHECK(page.title == "Crane falls in Lisbon");
  CHECK(page.byline == Names{"Ana Reis"});
  REQUIRE(page.published);
  CHECK(page.published->value == "2024-03-02T10:00Z");
  REQUIRE(page.updated);
  CHECK(page.updated->value == "2024-03-04");
}

TEST_CASE("a meta element may have several names", "[clean]") {
  const Document page = read(
      "<meta property='og:title twitter:title' content='Crane falls in Lisbon'>"
      "<meta property='dc:creator author' content='Ana Reis'>",
      "");
  CHECK(page.title == "Crane falls in Lisbon");
  CHECK(page.byline == Names{"Ana Reis"});
}

TEST_CASE("days are stated under many names", "[clean]") {
  const Document page = read_page(
      "<title>Crane falls</title><meta name=publish_date content='Sat, 09 Oct "
      "2010 07:15:45 EST'><meta name=bt:modDate content=2010-10-11>",
      "<h1>Crane falls across quay</h1>" + std::string(kBody));
  REQUIRE(page.published);
  CHECK(page.published->day() == Date{2010, 10, 9});
  REQUIRE(page.updated);
  CHECK(page.updated->day() == Date{2010, 10, 11});
}

TEST_CASE("who publishes is nobody's name", "[clean]") {
  const Document page = read_page(
      "<title>Crane falls</title><meta property=og:site_name content='The "
      "Daily Quay'><meta name=author content='Editions of the Daily Quay'>",
      "<h1>Crane falls across quay</h1><p><a rel=author href=/ana>Ana Reis</a>"
      "</p>" +
          std::string(kBody));
  CHECK(page.byline == std::vector<std::string>{"Ana Reis"});
}

TEST_CASE("a comma before letters or a given name parts no people", "[clean]") {
  const auto authors = [](std::string_view names) {
    return read("<meta name=author content=\"" + std::string(names) + "\">",
                "<h1>Crane falls in Lisbon</h1>")
        .byline;
  };
  CHECK(authors("Ada Lind, MD") == Names{"Ada Lind"});
  CHECK(authors("Ada Lind, M.D., Ph.D. and Jonas Berg, RN") ==
        Names{"Ada Lind", "Jonas Berg"});
  CHECK(authors("Roy Lang, Jr., Ada Lind") ==
        Names{"Roy Lang Jr.", "Ada Lind"});
  CHECK(authors("Lind, Anna") == Names{"Anna Lind"});
  CHECK(authors("Lind, Anna; Berg, J. R.") == Names{"Anna Lind", "J. R. Berg"});
  CHECK(authors("Vries, Peter de") == Names{"Peter de Vries"});
  // A list stays one, and a short surname is no degree.
  CHECK(authors("Anna Lind, Peter Berg") == Names{"Anna Lind", "Peter Berg"});
  CHECK(authors("Anna Lind, Jack Ma") == Names{"Anna Lind", "Jack Ma"});
}

TEST_CASE("a degree in the byline is nobody", "[clean]") {
  const Document page = read("",
                             "<h1>Crane falls in Lisbon</h1><div class=author>"
                             "By <a rel=author href=/ada>Ada Lind, MA</a><br>"
                             "Quay Health News</div>");
  CHECK(page.byline == Names{"Ada Lind"});
}

TEST_CASE("a body whose name says what it is for stays whole", "[clean]") {
  const Document page =
      read("<meta name=author content='Organization for Rural Care'>",
           "<h1>Crane falls in Lisbon</h1>");
  CHECK(page.byline.empty());
  CHECK(page.agencies == Names{"Organization for Rural Care"});
}

TEST_CASE("an abbreviation may hold a date", "[clean]") {
  const Document page =
      read("",
           "<article><h1>Crane falls in Lisbon</h1><abbr class=published "
           "title=2024-03-02T10:00:00Z>two days ago</abbr><abbr "
           "class=updated title=2024-03-04T08:00:00Z>today</abbr>"
           "<abbr title='Frequently asked questions'>FAQ</abbr>");
  REQUIRE(page.published);
  CHECK(page.published->day() == Date{2024, 3, 2});
  REQUIRE(page.updated);
  CHECK(page.updated->day() == Date{2024, 3, 4});
}

TEST_CASE("a licence is found wherever pages state it", "[clean]") {
  const std::string_view by = "https://creativecommons.org/licenses/by/4.0/";
  const auto licence = [&](std::string head, std::string after) {
    for (std::string* text : {&head, &after}) {
      const size_t at = text->find("BY");
      if (at != std::string::npos) text->replace(at, 2, by);
    }
    return read(head, "<h1>Crane falls in Lisbon</h1>", after).licence;
  };
  CHECK(licence("<link rel='nofollow license' href=BY>", "") == by);
  CHECK(licence("", "<a rel=license href=BY>Some rights reserved</a>") == by);
  CHECK(licence("", "<footer><a href=BY>CC</a></footer>") == by);
  CHECK(licence("<meta name=DC.rights content=BY>", "") == by);
  CHECK(licence("<meta name=dcterms.license content=BY>", "") == by);
  CHECK(licence("<script type=application/ld+json>{\"@type\":\"Article\","
                "\"license\":{\"@type\":\"CreativeWork\",\"url\":\"BY\"}}"
                "</script>",
                "") == by);
  CHECK(licence("<script type=application/ld+json>{\"@type\":\"Article\","
                "\"license\":[\"BY\"]}</script>",
                "") == by);
  // Rights that are kept, and the licence of a picture.
  CHECK(licence("<meta name=dc.rights content='(c) 2024 The Daily Quay'>", "")
            .empty());
  CHECK(licence("",
                "<figure><img src=a.jpg><figcaption>The quay <a "
                "href=BY>CC</a></figcaption></figure>")
            .empty());
}

TEST_CASE("fields have their characters repaired", "[clean]") {
  const Document page = read(
      "<title>CafÃ© in ZÃ¼rich closes after cityâ€™s crane falls</title>"
      "<meta property=og:title content='CafÃ© in ZÃ¼rich closes after cityâ€™s "
      "crane falls'>",
      "<article><h1>CafÃ© in ZÃ¼rich closes after cityâ€™s crane falls</h1>"
      "<p class=byline>By JosÃ© GarcÃ­a and BjÃ¶rn MÃ¼ller</p>");
  const std::string title =
      "Café in Zürich closes after city\u2019s crane falls";
  CHECK(page.title == title);
  CHECK(page.byline == Names{"José García", "Björn Müller"});
  REQUIRE_FALSE(page.blocks.empty());
  CHECK(page.blocks.front().type == BlockType::kTitle);
  CHECK(page.at(page.blocks.front().span) == title);
  CHECK(page.text.find("Ã") == std::string::npos);
}

TEST_CASE("a dateline dates the text of a mail, its head does not", "[clean]") {
  const std::string head =
      "<!--StartFragment--><div class=MsoNormal><p>From: News Desk<br>Sent: "
      "Thursday, March 14, 2024 6:02 PM<br>To: Ana Reis<br>Subject: Crane "
      "falls</p>";
  const auto dated = clean(head +
                           "<p>LISBON, March 12, 2024 (Reuters) - The "
                           "port stayed closed after a crane fell across "
                           "the quay.</p></div>");
  REQUIRE(dated);
  REQUIRE(dated->published);
  CHECK(dated->published->day() == Date{2024, 3, 12});
  const auto other = clean(head +
                           "<p>The port stayed closed after a crane fell "
                           "across the quay.</p></div>");
  REQUIRE(other);
  CHECK_FALSE(other->published);
  bool candidate = false;
  for (const MetadataField& one : other->metadata) {
    candidate |= one.field == "published" && one.value == "2024-03-14T18:02";
  }
  CHECK(candidate);
}

}  // namespace
}  // namespace dateline
