// Lines of pasted texts that look like something else: clocks, names over
// dates, owners of pictures, mottoes, signatures.

#include <catch2/catch_amalgamated.hpp>
#include <string>
#include <string_view>

#include "dateline/dateline.h"

namespace dateline {
namespace {

Document read(std::string_view text) {
  Options options;
  options.from = InputKind::kText;
  const auto document = clean(text, options);
  REQUIRE(document);
  return *document;
}

constexpr std::string_view kProse =
    "The harbour of Lisbon stayed closed for a third day after a crane fell "
    "across the main quay, the port authority said.\n\nTwo ships were sent on "
    "to Porto, and the ferries to the south bank will not run before the "
    "weekend, officials told reporters on the quay.\n";

TEST_CASE("a live report's clocks are no part of its head", "[clean]") {
  const auto document = read(
      "Crane in the harbour: live\n\nRosa Hill\n\n21:10\nQuay is closed\n" +
      std::string(kProse) + "\n20.45 BST\nShips turn away\n" +
      std::string(kProse) + "\n7:30 PM\nThe crane falls\n" +
      std::string(kProse));
  CHECK(document.title == "Crane in the harbour: live");
  CHECK(document.subtitle.empty());
  for (const Block& block : document.blocks) {
    const std::string words = document.text.substr(
        block.span.start, block.span.end - block.span.start);
    if (words == "20.45 BST" || words == "21:10") {
      CHECK_FALSE(is_body(block.type));
    }
  }
}

TEST_CASE("a name over a date in scripts without blanks", "[clean]") {
  const auto document = read(
      "古い歩道橋を閉鎖　橋脚にひび\n丸山花子\n2024年5月14日 21時10分\n\n"
      "川辺市議会は火曜夜、古い歩道橋を閉鎖することを決めた。技術者が四本の橋脚"
      "の"
      "うち二本にひび割れを見つけたためだ。\n");
  CHECK(document.byline == std::vector<std::string>{"丸山花子"});
  CHECK(document.subtitle.empty());
}

TEST_CASE("name and date in one line", "[clean]") {
  const auto document =
      read("Crane falls into the harbour basin\n\nRosa Hill, 14 May 2024\n\n" +
           std::string(kProse));
  CHECK(document.byline == std::vector<std::string>{"Rosa Hill"});
  REQUIRE(document.published);
  CHECK(document.published->value == "2024-05-14");
}

TEST_CASE("words with their picture's owner are a caption", "[clean]") {
  const auto document = read(
      "Crane falls into the harbour basin\n\nBy Rosa Hill\n\nThe crane in "
      "March. \u00A9 Tom Reed\n\n" +
      std::string(kProse));
  bool caption = false;
  for (const Block& block : document.blocks) {
    caption = caption || block.type == BlockType::kCaption;
  }
  CHECK(caption);
}

TEST_CASE("a newsletter's motto is no headline", "[clean]") {
  const auto document = read(
      "View in browser\n\nThe Quay\nYour weekly letter from the harbour\n\nMay "
      "14, 2024\n\nCrane falls into the harbour basin\n\n" +
      std::string(kProse));
  CHECK(document.title == "Crane falls into the harbour basin");
}

TEST_CASE("the signature of a forwarded mail", "[clean]") {
  const auto document = read(
      "---------- Forwarded message ---------\nFrom: Anna Berg "
      "<anna@x.example>\nDate: Wed, May 15, 2024 at 8:00 AM\nSubject: Fwd: "
      "Crane falls into the harbour basin\nTo: me@x.example\n\nCrane falls "
      "into the harbour basin\nBy Rosa Hill\n\n" +
      std::string(kProse) + "\n--\nAnna Berg\nDesk of the south\n");
  CHECK(document.text.find("Desk of the south") == std::string::npos);
}

TEST_CASE("a soft hyphen at a line's end leaves no gap", "[clean]") {
  const auto document = read(
      "The harbour of Lisbon stayed closed for a third day after a crane\n"
      "fell across the main quay, the port authority said late on Tues\u00AD\n"
      "day. Two ships were sent on to Porto, and the ferries to the south\n"
      "bank will not run before the weekend, officials told reporters who\n"
      "had come to see the quay and the crane in the water below it.\n");
  CHECK(document.text.find("late on Tuesday. Two") != std::string::npos);
}

}  // namespace
}  // namespace dateline
