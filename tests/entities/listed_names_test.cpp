// Lists that were tagged as one name, what the last word of a name tells, and
// what stands around it.

#include "entities/listed_names.h"

#include <catch2/catch_amalgamated.hpp>
#include <string>
#include <vector>

#include "dateline/dateline.h"
#include "entities/acronyms_behind.h"
#include "entities/last_words.h"
#include "entities/town_names.h"

namespace dateline {
namespace {

constexpr EntityType kOrg = EntityType::kOrganisation;
constexpr EntityType kLoc = EntityType::kLocation;
constexpr EntityType kPer = EntityType::kPerson;
constexpr EntityType kMisc = EntityType::kMisc;

// The names into which a mention of all of `list` is cut; `alone` are names
// that the text has elsewhere.
std::vector<std::string> cut(const std::string& list,
                             const std::vector<std::string>& alone = {}) {
  Document document;
  std::vector<Mention> mentions;
  const auto add = [&](const std::string& name) {
    const auto start = static_cast<uint32_t>(document.text.size());
    document.text += name;
    Mention mention;
    mention.span = {start, static_cast<uint32_t>(document.text.size())};
    mention.type = kOrg;
    mentions.push_back(mention);
    document.text += ". ";
  };
  add(list);
  for (const std::string& name : alone) add(name);
  split_lists(document, mentions);
  std::vector<std::string> names;
  for (const Mention& mention : mentions) {
    if (mention.span.end > list.size()) break;
    names.emplace_back(document.at(mention.span));
  }
  return names;
}

using Names = std::vector<std::string>;

TEST_CASE("names that stand alone elsewhere are cut apart", "[lists]") {
  CHECK(cut("Coast Agency and Historic Dorset",
            {"Coast Agency", "Historic Dorset"}) ==
        Names{"Coast Agency", "Historic Dorset"});
  CHECK(cut("Google and Amazon") == Names{"Google", "Amazon"});
  CHECK(
      cut("Brennard, Hollis and Zipdale", {"Brennard", "Hollis", "Zipdale"}) ==
      Names{"Brennard", "Hollis", "Zipdale"});
}

TEST_CASE("a name with an \"and\" of its own stays whole", "[lists]") {
  CHECK(cut("Coast Agency and Historic Dorset", {"Coast Agency"}) ==
        Names{"Coast Agency and Historic Dorset"});
  CHECK(cut("Johnson and Johnson", {"Johnson"}) ==
        Names{"Johnson and Johnson"});
  CHECK(cut("Trinidad and Tobago", {"Trinidad", "Tobago"}) ==
        Names{"Trinidad and Tobago"});
}

TEST_CASE("the last word tells what the tagger took for another", "[lists]") {
  CHECK(type_by_last_word("Wyldon Range", kOrg) == kLoc);
  CHECK(type_by_last_word("Charles Hollis Airport", kPer) == kLoc);
  CHECK(type_by_last_word("Hollis Magazine", kMisc) == kOrg);
  // A team or a family, though.
  CHECK(type_by_last_word("Benny Hill", kPer) == kPer);
  CHECK(type_by_last_word("Range", kOrg) == kOrg);
}

TEST_CASE("a name between a preposition and a region is a town", "[lists]") {
  Document document;
  document.text = "A lawyer from Glen Keller, Texas, met Ann Ray, Ohio.";
  std::vector<Mention> mentions(4);
  mentions[0].span = {14, 25};
  mentions[0].type = kPer;
  mentions[1].span = {27, 32};
  mentions[1].type = kLoc;
  mentions[2].span = {38, 45};
  mentions[2].type = kPer;
  mentions[3].span = {47, 51};
  mentions[3].type = kLoc;
  settle_towns(document, mentions);
  CHECK(mentions[0].type == kLoc);
  CHECK(mentions[2].type == kPer);

  document.text = "Racing goes to Levi, Finland. According to Ray, Ohio won.";
  mentions[0].span = {15, 19};
  mentions[1].span = {21, 28};
  mentions[2].span = {43, 46};
  mentions[3].span = {48, 52};
  mentions[0].type = kPer;
  settle_towns(document, mentions);
  CHECK(mentions[0].type == kLoc);
  CHECK(mentions[2].type == kPer);
}

TEST_CASE("an acronym in parentheses is the body before it", "[lists]") {
  const auto added = [](const std::string& text, uint32_t end) {
    Document document;
    document.text = text;
    std::vector<Mention> mentions(1);
    mentions[0].span = {0, end};
    mentions[0].type = kOrg;
    add_acronyms_behind(document, mentions);
    return mentions.size() == 2 ? std::string(document.at(mentions[1].span))
                                : std::string();
  };
  CHECK(added("Harbour Workers Union (HWU) said no.", 21) == "HWU");
  CHECK(added("Harbour Workers Union (HWU-P) said no.", 21) == "HWU-P");
  CHECK(added("Harbour Workers Union (Leeds) said no.", 21).empty());
  CHECK(added("Harbour Workers Union (UK) said no.", 21).empty());
}

}  // namespace
}  // namespace dateline
