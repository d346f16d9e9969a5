// What stands around an article on its page and is written like one.

#include <catch2/catch_amalgamated.hpp>
#include <string>

#include "clean/block_runs.h"
#include "page.h"

namespace dateline {
namespace {

constexpr std::string_view kTeaser =
    "<div class=item><p>Ferry line to open a third pier. The company said on "
    "Monday that the pier in the old town would take cars as well, and that "
    "it hoped for two thousand travellers a day in the first summer.</p></div>";

bool says(const Document& document, std::string_view words) {
  return document.text.find(words) != std::string::npos;
}

TEST_CASE("articles over the headline are other articles", "[clean]") {
  std::string page;
  for (int i = 0; i < 4; ++i) page += kTeaser;
  page += "<div class=post><h1>Crane falls into the harbour basin</h1>";
  page += kBody;
  page += "</div>";
  const auto document =
      read_page("<title>Crane falls into the harbour basin</title>", page);
  CHECK(document.title == "Crane falls into the harbour basin");
  CHECK_FALSE(says(document, "third pier"));
}

TEST_CASE("what readers wrote is none of the article", "[clean]") {
  for (const std::string head : {"3 Comments", "Kommentare (12)",
                                 "Commentaires", "Комментарии 7", "評論"}) {
    INFO(head);
    std::string page = "<h1>Crane falls into the harbour basin</h1>";
    page += kBody;
    page += "<div><h3>" + head +
            "</h3><div><b>quaysider</b><p>I have been "
            "saying for years that this crane is too old, and that nobody in "
            "the town hall would listen to those who work there.</p></div>"
            "<div><b>Anna B.</b><p>You say that about everything, my friend, "
            "and for once you happen to be right about it, I think.</p></div>"
            "</div>";
    const auto document = read_page("", page);
    CHECK(says(document, "crane"));
    CHECK_FALSE(says(document, "town hall"));
    CHECK_FALSE(says(document, "my friend"));
  }
}

TEST_CASE("a button for comments ends no article", "[clean]") {
  std::string page =
      "<h1>Crane falls into the harbour basin</h1>"
      "<a href=#c>Comments</a>";
  page += kBody;
  const auto document = read_page("", page);
  CHECK(document.blocks.size() > 2);
}

TEST_CASE("a box that waits for consent says nothing", "[clean]") {
  std::string page = "<h1>Kran stürzt in das Hafenbecken</h1>";
  page += kBody;
  page +=
      "<p>An dieser Stelle finden Sie einen externen Inhalt von Instagram, "
      "der den Artikel ergänzt. Sie können ihn mit einem Klick laden.</p>";
  page += kBody;
  CHECK_FALSE(says(read_page("", page), "Instagram"));
}

// Blocks of one element each: "p" prose of one markup, "q" of another, "." a
// short line.
std::vector<bool> chosen(std::string_view kinds,
                         std::vector<BlockScore> scores) {
  std::vector<HtmlElement> elements(1);
  std::vector<HtmlBlock> blocks;
  for (const char kind : kinds) {
    HtmlElement element;
    element.signature = static_cast<uint32_t>(kind);
    elements.push_back(element);
    HtmlBlock block;
    block.element = static_cast<uint32_t>(elements.size() - 1);
    block.block.text.text = std::string(kind == '.' ? 10 : 100, 'a');
    blocks.push_back(std::move(block));
  }
  return choose_runs(elements, blocks, std::move(scores));
}

TEST_CASE("paragraphs of one markup are one thing", "[clean]") {
  CHECK(chosen("p.ppp", {-900, -2000, 3000, 3000, 3000}) ==
        std::vector<bool>{true, false, true, true, true});
  CHECK(chosen("q.ppp", {-900, -2000, 3000, 3000, 3000}) ==
        std::vector<bool>{false, false, true, true, true});
}

TEST_CASE("an article comes in runs", "[clean]") {
  // A doubtful line in the middle stays, one far away goes.
  CHECK(chosen("p.p", {3000, -150, 3000}) ==
        std::vector<bool>{true, true, true});
  CHECK(chosen("p...", {3000, -2000, 150, -2000}) ==
        std::vector<bool>{true, false, false, false});
}

}  // namespace
}  // namespace dateline
