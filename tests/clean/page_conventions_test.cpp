// What publishing systems of many countries do with headline, byline and the
// lines between paragraphs.

#include <catch2/catch_amalgamated.hpp>
#include <string>

#include "page.h"

namespace dateline {
namespace {

using Names = std::vector<std::string>;

std::string page(std::string_view before, std::string_view behind = "") {
  return std::string(before) + std::string(kBody) + std::string(behind);
}

bool says(const Document& document, std::string_view words) {
  return document.text.find(words) != std::string::npos;
}

TEST_CASE("names for tests tell what elements hold", "[clean]") {
  const auto document = read_page(
      "", page("<h1>Crane falls into the basin</h1>"
               "<div data-component=byline-block><div class=sc-b1><span "
               "class=sc-b9>Rosa Hill</span><div>BBC News, Lisbon</div></div>"
               "</div>"));
  CHECK(document.byline == Names{"Rosa Hill"});
}

TEST_CASE("a blog's name over the headline is none", "[clean]") {
  const auto document = read_page(
      "<title>Quay Notes: Crane falls into the old basin</title>",
      page("<h1>Quay Notes</h1><h3>Crane falls into the old basin</h3>"));
  CHECK(document.title == "Crane falls into the old basin");
}

TEST_CASE("a headline that is no heading", "[clean]") {
  const auto document = read_page(
      "<title>The Quay Herald: Crane falls into the old basin</title>",
      page("<table><tr><td><font size=5><b>Crane falls into the old basin</b>"
           "</font><br><font>By Rosa Hill</font><br><br>",
           "</td></tr></table>"));
  CHECK(document.title == "Crane falls into the old basin");
}

TEST_CASE("a line before a mark in a heading is the kicker", "[clean]") {
  const auto document = read_page(
      "<meta property=og:title content='Lisbon: Crane falls into the basin'>",
      page("<h2><span class=a1>Lisbon</span><span class=hidden>:</span>"
           "<span class=b2>Crane falls into the basin</span></h2>"));
  CHECK(document.title == "Crane falls into the basin");
}

TEST_CASE("the site behind a headline without blanks", "[clean]") {
  const auto document = read_page(
      "<title>古い歩道橋を閉鎖　橋脚にひび：川辺新聞</title>"
      "<meta property=og:title "
      "content='古い歩道橋を閉鎖　橋脚にひび：川辺新聞'>",
      page("<h1>古い歩道橋を閉鎖　橋脚にひび</h1><div "
           "class=byline><span>丸山花子"
           "</span><time>2024年5月14日</time></div>"));
  CHECK(document.title == "古い歩道橋を閉鎖　橋脚にひび");
  CHECK(document.byline == Names{"丸山花子"});
}

TEST_CASE("a Korean reporter's line", "[clean]") {
  const auto document = read_page(
      "",
      page("<h1>낡은 보행교 폐쇄</h1>", "<p>홍장미 기자 rose@example.kr</p>"));
  CHECK(document.byline == Names{"홍장미"});
  for (const Block& block : document.blocks) {
    const std::string words = document.text.substr(
        block.span.start, block.span.end - block.span.start);
    if (words.find("rose@") != std::string::npos) {
      CHECK_FALSE(is_body(block.type));
    }
  }
}

TEST_CASE("the way to a page is no kicker", "[clean]") {
  const auto document = read_page(
      "", page("<div><div><a href=/>Home</a> &gt; <a href=/n>News</a> &gt; "
               "Text</div><h1 class=title>Crane falls into the basin</h1>"
               "</div>"));
  CHECK(document.kicker.empty());
}

TEST_CASE("clocks of a live report are none of its text", "[clean]") {
  for (const std::string clock : {"14:05", "7:30 PM", "20.45 BST"}) {
    const auto document =
        read_page("", page("<h1>Crane: live</h1>",
                           "<p>" + clock + "</p>" + std::string(kBody)));
    CHECK_FALSE(says(document, clock));
  }
  CHECK(says(read_page("", page("<h1>Crane: live</h1>",
                                "<p>It fell at 14:05 sharp, they said.</p>")),
             "14:05"));
}

TEST_CASE("where a program was to put something is no text", "[clean]") {
  for (const std::string mark : {"$$ARTICLEAD$$", "{{ad-slot}}"}) {
    const auto document =
        read_page("", page("<h1>Crane falls</h1>",
                           "<p>" + mark + "</p>" + std::string(kBody)));
    CHECK_FALSE(says(document, mark));
  }
}

TEST_CASE("a subtitle that says the headline again is its kicker", "[clean]") {
  const auto document = read_page(
      "", page("<h1>Crane falls into the basin</h1><h2 class=standfirst>"
               "Harbour of Lisbon: Crane falls into the basin</h2>"));
  CHECK(document.subtitle.empty());
}

TEST_CASE("a section's name in an h1 is no headline", "[clean]") {
  const auto document = read_page(
      "<title>10 Things You May Not Know About the Quay | Anglophile | The "
      "Daily Quay</title><meta property=og:title content='10 Things You May "
      "Not Know About the Quay | Anglophile | The Daily Quay'>",
      page("<h1>Anglophile</h1><h1>10 Things You May Not Know About the Quay"
           "</h1>"));
  CHECK(document.title == "10 Things You May Not Know About the Quay");
}

TEST_CASE("a line of the system over the text is none of it", "[clean]") {
  const auto document = read_page(
      "", page("<h1>Crane falls</h1><p>05/10/2018 - Publicado por: Clara B. - "
               "Categoria: Porto - Tags: guindaste</p>"));
  CHECK_FALSE(says(document, "Categoria"));
}

TEST_CASE("quotations that nobody escaped in the page's data", "[clean]") {
  const auto document = read_page(
      "<script type='application/ld+json'>{\"@type\":\"NewsArticle\","
      "\"headline\":\"Crane falls\",\"description\":\"He said \"no\" and "
      "left, \"at once\", they say\",\"author\":{\"@type\":\"Person\","
      "\"name\":\"Rosa Hill\"},\"datePublished\":\"2024-05-14\"}</script>",
      page("<h1>Crane falls</h1>"));
  CHECK(document.byline == Names{"Rosa Hill"});
  REQUIRE(document.published);
  CHECK(document.published->value == "2024-05-14");
}

}  // namespace
}  // namespace dateline
