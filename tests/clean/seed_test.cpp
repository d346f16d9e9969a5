// The article the project began with: scraped, translated by machine and
// posted again. Nothing is given but its text.

#include <algorithm>
#include <catch2/catch_amalgamated.hpp>

#include "dateline/dateline.h"
#include "support/corpus.h"

namespace dateline {
namespace {

const Repair* find(const Document& document, std::string_view kind) {
  for (const Repair& repair : document.repairs) {
    if (repair.kind == kind) return &repair;
  }
  return nullptr;
}

TEST_CASE("the seed's head and body are told apart", "[seed]") {
  const auto document = clean(read_corpus("seed.txt"));
  REQUIRE(document);
  CHECK(document->kicker == "United States");
  CHECK(document->title == "North Korea looking for a second Trump-Kim summit");
  CHECK(document->byline == std::vector<std::string>{"Courtney McBride"});
  size_t captions = 0;
  size_t paragraphs = 0;
  for (const Block& block : document->blocks) {
    captions += block.type == BlockType::kCaption;
    paragraphs += block.type == BlockType::kParagraph;
  }
  CHECK(captions == 1);
  CHECK(paragraphs == 7);
  const std::string body = document->body();
  for (const std::string_view residue :
       {"39;", "[ad_2]", "Source link", "[email", "Write to Courtney"}) {
    CHECK(body.find(residue) == std::string::npos);
  }
}

TEST_CASE("the seed's repairs are reported where they stood", "[seed]") {
  const auto document = clean(read_corpus("seed.txt"));
  REQUIRE(document);
  for (const Repair& repair : document->repairs) {
    CHECK(repair.source.end <= document->source.size());
    CHECK_FALSE(document->before(repair).empty());
  }
  const Repair* caption = find(*document, "duplicate-caption");
  REQUIRE(caption);
  CHECK(document->before(*caption).starts_with("State Secretary Mike Pompeo"));
  const Repair* residue = find(*document, "reference-residue");
  REQUIRE(residue);
  CHECK(document->before(*residue).find("39;") != std::string::npos);
  CHECK(residue->certainty == Certainty::kFlagged);
  const Repair* address = find(*document, "obfuscated-address");
  REQUIRE(address);
  CHECK(document->before(*address) == "[email\u00A0protected]");
  const Repair* plugin = find(*document, "scraper-residue");
  REQUIRE(plugin);
  CHECK(document->before(*plugin) == "[ad_2]Source link");
}

TEST_CASE("a dateline tells place and day", "[clean]") {
  const auto document = clean(
      "Port reopens\n\nLISBON, March 12, 2024 (Reuters) - The port of Lisbon "
      "reopened on Monday after three weeks.\n");
  REQUIRE(document);
  CHECK(document->dateline == "LISBON, March 12, 2024 (Reuters)");
  REQUIRE(document->published);
  CHECK(document->published->value == "2024-03-12");
  CHECK(document->published->source == FactSource::kStated);
}

TEST_CASE("a repair that is switched off leaves its text", "[seed]") {
  Options options;
  options.skip_repairs = {"scraper-residue", "reference-residue"};
  const auto document = clean(read_corpus("seed.txt"), options);
  REQUIRE(document);
  CHECK(document->body().find("39; State.") != std::string::npos);
  CHECK(document->body().find("[ad_2]Source link") != std::string::npos);
}

TEST_CASE("the seed's people are found and told apart", "[seed]") {
  const auto analysis = analyze(read_corpus("seed.txt"));
  REQUIRE(analysis);
  const auto person = [&](std::string_view name) -> const Entity* {
    for (const Entity& entity : analysis->entities) {
      if (entity.type == EntityType::kPerson && entity.name == name) {
        return &entity;
      }
    }
    return nullptr;
  };
  for (const std::string_view name :
       {"Mike Pompeo", "Kim Yong Chol", "Kim Jong Un", "Stephen Biegun",
        "Jim Mattis", "Xi Jinping", "Yang Jiechi", "Wei Fenghe",
        "Courtney McBride"}) {
    INFO(name);
    CHECK(person(name) != nullptr);
  }
  const Entity* pompeo = person("Mike Pompeo");
  REQUIRE(pompeo);
  CHECK(pompeo->mentions.size() == 5);
  const auto has_role = [](const Entity& entity, std::string_view text) {
    return std::any_of(entity.roles.begin(), entity.roles.end(),
                       [&](const Role& role) { return role.text == text; });
  };
  CHECK(has_role(*pompeo, "US Secretary of State"));
  const Entity* chol = person("Kim Yong Chol");
  REQUIRE(chol);
  CHECK(has_role(*chol, "vice chairman of the North Korean Central Committee"));
  // "Trump-Kim" is Trump's counterpart, not the vice chairman.
  const Entity* kim = person("Kim Jong Un");
  REQUIRE(kim);
  const std::string& text = analysis->document.text;
  const auto headline = static_cast<uint32_t>(text.find("Trump-Kim") + 6);
  const bool meant = std::any_of(
      kim->mentions.begin(), kim->mentions.end(),
      [&](uint32_t m) { return analysis->mentions[m].span.start == headline; });
  CHECK(meant);
}

TEST_CASE("with its date, every day of the seed is in its place", "[seed]") {
  Options options;
  options.date = Date{2018, 11, 5};
  const auto analysis = analyze(read_corpus("seed.txt"), options);
  REQUIRE(analysis);
  std::vector<std::string> values;
  for (const TimeExpression& time : analysis->times) {
    values.push_back(time.value);
  }
  CHECK(values == std::vector<std::string>{
                      "2018-10", "2018-11-08", "2018-11-05", "2018-06",
                      "2018-10", "2018-11-02", "2018-11-09", "2018-11-05"});
  const auto has = [&](std::string_view when, Status status) {
    return std::any_of(analysis->timeline.begin(), analysis->timeline.end(),
                       [&](const TimelineEntry& entry) {
                         return entry.when.value == when &&
                                entry.status == status;
                       });
  };
  CHECK(has("2018-06-12", Status::kHappened));
  CHECK(has("2018-10", Status::kHappened));
  CHECK(has("2018-11-05", Status::kHappened));
  CHECK(has("2018-11-08", Status::kPlanned));
  CHECK(has("2018-11-09", Status::kPlanned));
}

}  // namespace
}  // namespace dateline
