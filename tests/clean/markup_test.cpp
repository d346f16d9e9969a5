// Tags in text: shown where they should have been obeyed, or the few that
// editors of weblogs put into plain paragraphs.

#include "page.h"
#include "paste.h"

namespace dateline {
namespace {

std::string repaired(std::string_view text) { return read_paste(text).text; }

TEST_CASE("tags that were shown leave the text", "[clean]") {
  CHECK(repaired("She wrote for <em>The Times</em> until Monday.") ==
        "She wrote for The Times until Monday.");
  CHECK(repaired("The club said <a href=\"https://example.org/a?b=1\">on its "
                 "page</a> that <b>nobody</b> was hurt.") ==
        "The club said on its page that nobody was hurt.");
  CHECK(repaired("The port reopened.<br />The union spoke of a victory.") ==
        "The port reopened. The union spoke of a victory.");
  CHECK(repaired("The port reopened.<br><br>The union spoke.<br> It won.") ==
        "The port reopened. The union spoke. It won.");
  CHECK(repaired("<p>The port reopened on Monday after a strike.</p>") ==
        "The port reopened on Monday after a strike.");
  CHECK(repaired("The port &lt;strong&gt;reopened&lt;/strong&gt; on Monday, "
                 "&quot;for good&quot;.") ==
        "The port reopened on Monday, \"for good\".");
}

TEST_CASE("a tag that was shown is recorded", "[clean]") {
  const Document document =
      read_paste("It is <i>over</i>, she said on Monday.");
  REQUIRE(document.repairs.size() == 2);
  CHECK(document.repairs[0].kind == "markup");
  CHECK(document.before(document.repairs[0]) == "<i>");
  CHECK(document.before(document.repairs[1]) == "</i>");
}

TEST_CASE("what speaks of tags keeps them", "[clean]") {
  for (const std::string_view text :
       {"The <em> tag stresses a word, and </em> ends it.",
        "A line ends with <br> in such files, she told the pupils.",
        "Write <b>so</b> in HTML and the word is bold.",
        "If a < b and b > c, nothing follows, the teacher said.",
        "He signed as <none@example.org> and left on Monday.",
        "The price fell <10 per cent> on Monday, the table said."}) {
    CAPTURE(text);
    CHECK(repaired(text) == text);
  }
}

TEST_CASE("a page that shows tags is repaired as pasted text is", "[clean]") {
  const Document document = read_article(
      "",
      "<h1>Quay closed</h1><p>The port authority wrote on Monday that "
      "&lt;em&gt;all&lt;/em&gt; ships were sent on to Porto at once, and "
      "nobody knew for how long.</p>");
  CHECK(document.text.find("that all ships were") != std::string::npos);
}

std::string body_of_any(std::string_view source) {
  const auto document = clean(source);
  REQUIRE(document);
  return body_of(*document);
}

TEST_CASE("text with a few tags is read as text", "[clean]") {
  const auto document = clean(
      "Ferry hits quay in Lisbon\n\nBy Jane Doe\n\nThe ferry <em>Maria</em> "
      "hit "
      "a quay in Lisbon on Monday, and two people were hurt, the port "
      "authority "
      "said.\n\nIts captain, <a href=\"https://example.org/x\">Tom Reed</a>, "
      "was "
      "taken to a hospital, where he told the police that the brakes had "
      "failed.\n");
  REQUIRE(document);
  CHECK(document->title == "Ferry hits quay in Lisbon");
  CHECK(document->byline == std::vector<std::string>{"Jane Doe"});
  CHECK(body_of(*document) ==
        "The ferry Maria hit a quay in Lisbon on Monday, and two people were "
        "hurt, the port authority said.\n\nIts captain, Tom Reed, was taken to "
        "a hospital, where he told the police that the brakes had failed.");
}

TEST_CASE("blank lines part the paragraphs of a piece of a page", "[clean]") {
  CHECK(
      body_of_any(
          "<!-- wp:more -->\nThe ferry <em>Maria</em> hit a quay in Lisbon\non "
          "Monday, and two people were hurt, the port authority said.\n\n"
          "<strong>Its captain</strong> was taken to a hospital, where he "
          "told the police that the brakes had failed.\n\n<ul><li>The quay "
          "was built in 1931.</li>\n\n<li>It was closed on Monday.</li>"
          "</ul>") ==
      "The ferry Maria hit a quay in Lisbon on Monday, and two people were "
      "hurt, the port authority said.\n\nIts captain was taken to a hospital, "
      "where he told the police that the brakes had failed.\n\nThe quay was "
      "built in 1931.\n\nIt was closed on Monday.");
}

TEST_CASE("blank lines are none in the elements of a page", "[clean]") {
  CHECK(body_of_any("<html><body><p>The ferry Maria hit a quay in Lisbon\n\non "
                    "Monday, and two people were hurt, the authority said.</p>"
                    "</body></html>") ==
        "The ferry Maria hit a quay in Lisbon on Monday, and two people were "
        "hurt, the authority said.");
}

}  // namespace
}  // namespace dateline
