// One repair left undone, as the reader of a page may want it.

#include "clean/damage.h"

namespace dateline {
namespace {

using testing::check_undo;
using testing::cleaned;
using testing::has_repair;

// Cleans again with each repair left undone, one at a time: what stood there
// stands there again, and the record is gone.
void check_each_undone(const std::string& text) {
  const Document document = cleaned(text);
  INFO(text);
  REQUIRE_FALSE(document.repairs.empty());
  for (const Repair& repair : document.repairs) {
    INFO(repair.kind << " at " << repair.source.start);
    Options options;
    options.undo = {{std::string(repair.kind), repair.source.start}};
    const Document again = cleaned(text, options);
    for (const Repair& other : again.repairs) {
      const bool same = other.kind == repair.kind &&
                        other.source.start == repair.source.start;
      CHECK_FALSE(same);
    }
    const auto words = testing::without_space(document.before(repair));
    CHECK(testing::without_space(again.text).find(words) != std::string::npos);
    check_undo(again);
  }
}

TEST_CASE("any one repair can be left undone", "[undo]") {
  check_each_undone(
      "The cafÃ© in M&uuml;nchen closed on Monday.The of\uFB01ce "
      "con\uFB01rmed it; the mayor\u200B said 39; that was all.");
  check_each_undone(
      "Mayor resigns after the vote\n\nThe mayor of the port city resigned on "
      "Monday after the vote.\n\nADVERTISEMENT\n\nThe council meets again next "
      "week to name a successor, the clerk said.\n\nThe council meets again "
      "next week to name a successor, the clerk said.\n\nWrite to Jane Doe at "
      "jane@example.org\n\n[ad_2]Source link");
  check_each_undone(
      "The mayor of the port city resigned on Monday after a vote that repre-\n"
      "sentatives of the council had called for, and nobody spoke against it\n"
      "in the town hall, although the session lasted until long after mid-\n"
      "night and most of the gallery had gone home by then, the clerk said.");
}

TEST_CASE("a repair left undone leaves the others alone", "[undo]") {
  const std::string text =
      "The cafÃ© closed in May.\n\nThe cafÃ© opened again in July.";
  const Document document = cleaned(text);
  REQUIRE(document.repairs.size() == 2);
  Options options;
  options.undo = {{"mojibake", document.repairs[1].source.start}};
  CHECK(cleaned(text, options).text ==
        "The café closed in May.\n\nThe cafÃ© opened again in July.");
}

TEST_CASE("nothing else touches what is left undone", "[undo]") {
  // The second half of the garble is a no-break space.
  const std::string text = "The talks went on Ã\u00A0 la carte in Paris.";
  const Document document = cleaned(text);
  REQUIRE(document.repairs.size() == 1);
  Options options;
  options.undo = {{std::string(document.repairs[0].kind),
                   document.repairs[0].source.start}};
  const Document again = cleaned(text, options);
  CHECK(again.text == text);
  CHECK(again.repairs.empty());
}

TEST_CASE("places to be left undone count in the caller's unit", "[undo]") {
  const std::string text = "\U0001F600 The cafÃ© closed on Monday.";
  Options options;
  options.undo_offsets = OffsetUnit::kUtf16;
  options.undo = {{"mojibake", 10}};
  CHECK(cleaned(text, options).text == text);
  options.undo_offsets = OffsetUnit::kCodePoint;
  options.undo = {{"mojibake", 9}};
  CHECK(cleaned(text, options).text == text);
  options.undo = {{"mojibake", 8}};  // nothing to undo there
  CHECK(has_repair(cleaned(text, options), "mojibake"));
}

TEST_CASE("an address decoded from a page can be left undone", "[undo]") {
  const std::string page =
      "<html><body><article><h1>Mayor resigns</h1><p>The mayor of the port "
      "city resigned on Monday after a vote in the council. Tips go to <span "
      "class=\"__cf_email__\" data-cfemail=\"0b6a4b6925686464\">[email&#160;"
      "protected]</span> until Friday, said the clerk.</p></article></body>"
      "</html>";
  const auto document = clean(page);
  REQUIRE(document);
  REQUIRE(has_repair(*document, "protected-address"));
  const auto repair = std::find_if(
      document->repairs.begin(), document->repairs.end(),
      [](const Repair& r) { return r.kind == "protected-address"; });
  Options options;
  options.undo = {{"protected-address", repair->source.start}};
  const auto again = clean(page, options);
  REQUIRE(again);
  CHECK_FALSE(has_repair(*again, "protected-address"));
  CHECK(again->text.find("protected]") != std::string::npos);
}

}  // namespace
}  // namespace dateline
