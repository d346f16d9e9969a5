// What a page says to its reader is none of its article; what stands between
// two of its paragraphs is.

#include "clean/notices.h"

#include <catch2/catch_amalgamated.hpp>
#include <string>
#include <string_view>

#include "clean/line_types.h"
#include "clean/page.h"
#include "dateline/dateline.h"

namespace dateline {
namespace {

TEST_CASE("rights, consent and commissions are notices", "[clean]") {
  for (const std::string_view text :
       {"\u00A9 2024 The Daily Quay. All rights reserved (About Us).",
        "Copyright 2024 Quay Media. This material may not be published, "
        "broadcast, rewritten or redistributed.",
        "When you buy through our links, we may earn a commission.",
        "I agree to receive emails from The Daily Quay. I understand that I "
        "can unsubscribe at any time.",
        "Podbox This content is provided by Podbox, which may be using cookies "
        "and other technologies.",
        "\u00A9 Hafenblatt GmbH. Alle Rechte vorbehalten.",
        "Copyright AFP. All reproduction and representation rights reserved.",
        "Copyright The Associated Press 2024.",
        "Harbour Notes is a reader-supported publication. To receive new posts "
        "and support my work, consider becoming a free or paid subscriber.",
        "Tous droits r\u00E9serv\u00E9s, Le Quai 2024."}) {
    CAPTURE(text);
    CHECK(is_notice(text));
  }
}

TEST_CASE("news of rights and commissions is no notice", "[clean]") {
  for (const std::string_view text :
       {"The port authority may earn a commission on every container, the "
        "auditors found.",
        "The contract said \"all rights reserved\", the judge noted.",
        "Copyright Guardian lawyers will not give up, they said.",
        "Copyright law will change in May, the minister told reporters.",
        "The rights of dock workers were reserved in the first agreement."}) {
    CAPTURE(text);
    CHECK_FALSE(is_notice(text));
  }
}

TEST_CASE("a line of furniture in brackets", "[clean]") {
  CHECK(is_furniture("[Related: The crane that fell twice]"));
  CHECK(is_furniture(">> \u00C0 lire aussi : \u00C0 qui est le port ?"));
  CHECK(is_furniture("Also: The best seats in the harbour"));
  CHECK_FALSE(is_furniture("[Two workers are still in hospital.]"));
}

// Text that the block model does not know for an article's.
std::string_view inside(const Document& page, BlockType type) {
  for (const Block& block : page.blocks) {
    if (block.type == type) return page.at(block.span);
  }
  return {};
}

TEST_CASE("short lists and headings between two paragraphs are kept",
          "[clean]") {
  const std::string body(kBody);
  const Document page =
      read_page("<title>Crane falls across the main quay</title>",
                "<article><h1>Crane falls across the main quay</h1><div>" +
                    body + "<h3>Wind</h3>" + body +
                    "<ul><li>2024: Ilha</li><li>2023: Ponte"
                    "</li><li>2022: Doca</li></ul>" +
                    body + "</div></article>");
  CHECK(inside(page, BlockType::kHeading) == "Wind");
  CHECK(inside(page, BlockType::kList) == "2024: Ilha");
}

TEST_CASE("a heading in a box of its own between two paragraphs", "[clean]") {
  const std::string first(kBody);
  const Document page = read_page(
      "<title>Crane falls across the main quay</title>",
      "<article><h1>Crane falls across the main quay</h1><div class=t>" +
          first +
          "</div><div class=s><h2>'It was over in seconds'</h2></div>"
          "<div class=t>" +
          first + "</div></article>");
  CHECK(inside(page, BlockType::kHeading) == "'It was over in seconds'");
}

TEST_CASE("quotations and further h1 between two paragraphs", "[clean]") {
  const std::string body(kBody);
  const Document page = read_page(
      "<title>Crane falls across the main quay</title>",
      "<article><h1>Crane falls across the main quay</h1><div>" + body +
          "<blockquote><p>We will open the books.</p></blockquote>" + body +
          "<h1>A quay without noise</h1>" + body + "</div></article>");
  CHECK(inside(page, BlockType::kQuote) == "We will open the books.");
  CHECK(inside(page, BlockType::kHeading) == "A quay without noise");
}

TEST_CASE("a line of furniture parts no paragraphs", "[clean]") {
  const std::string body(kBody);
  const Document page = read_page(
      "<title>Crane falls across the main quay</title>",
      "<article><h1>Crane falls across the main quay</h1><div>" + body +
          "<p><b>&gt;&gt; Read also: <a href=/x>Who owns the quay?</a></b></p>"
          "<h3>Wind</h3>" +
          body + "</div></article>");
  CHECK(inside(page, BlockType::kHeading) == "Wind");
  CHECK(page.text.find("Who owns") == std::string::npos);
}

TEST_CASE("what stands under the last sentence of an article", "[clean]") {
  const std::vector<std::string> authors = {"Jane Doe"};
  for (const std::string_view note :
       {"Jane Doe is the transport reporter of The Herald.",
        "Herald correspondent John Roe contributed to this report.",
        "\u2014Contact Jane Doe at jane@example.com. Follow her on X.",
        "You can email Jane Doe at jane@example.com.",
        "\u00A92024 Jane Doe. Distributed by Harbour Agency.",
        "Contributing: Associated Press; John Roe",
        "Read the latest news of the harbour"}) {
    CAPTURE(note);
    CHECK(is_end_note(note, authors));
  }
  for (const std::string_view text :
       {"Jane Roe is the transport reporter of The Herald.",
        "Follow the money, she said, and you will find the crane.",
        "Contact with the ship was lost on Tuesday.",
        "For more information about the grant, visit example.com/grants.",
        "Subscribe to that view and nothing will change."}) {
    CAPTURE(text);
    CHECK_FALSE(is_end_note(text, authors));
  }
}

}  // namespace
}  // namespace dateline
