// Whole articles, written for this project in the manner of several kinds of
// news: what an editor has to find in them.

#include "reading.h"
#include "support/corpus.h"

namespace dateline {
namespace {

Analysis article(const char* name, const char* date = nullptr) {
  return read(read_corpus(std::string("articles/") + name), date);
}

// "William Ruto | Kenyan President | Q195725"
std::string person(const Analysis& analysis, std::string_view name) {
  const Entity* entity = named(analysis, name);
  if (entity == nullptr) return "nobody";
  std::string out = entity->name + " |";
  for (const Role& role : entity->roles) {
    if (!role.from_knowledge) out += " " + role.text + ";";
  }
  return out + " | " + entity->link;
}

std::string speaker(const Analysis& analysis, std::string_view words) {
  for (const Quote& quote : analysis.quotes) {
    const std::string_view text = analysis.document.at(quote.span);
    if (text.find(words) == std::string_view::npos) continue;
    if (quote.speaker != kNoEntity) return name_of(analysis, quote.speaker);
    return "(" + std::string(analysis.document.at(quote.speaker_span)) + ")";
  }
  return "no quotation";
}

bool has_tag(const Analysis& analysis, std::string_view label) {
  for (const Tag& tag : analysis.tags) {
    if (tag.label == label) return true;
  }
  return false;
}

TEST_CASE("a story of a wire", "[articles]") {
  const Analysis analysis = article("wire.txt", "2023-03-03");
  CHECK(person(analysis, "Ruto") ==
        "William Ruto | Kenyan President; | Q195725");
  CHECK(named(analysis, "Kenya")->link == "Q114");
  CHECK(named(analysis, "Kampala")->link == "Q3894");
  CHECK(named(analysis, "EAC") == named(analysis, "East African Community"));
  CHECK(speaker(analysis, "We have put") == "William Ruto");
  CHECK(speaker(analysis, "Nobody won") == "Anthony Mwangi");
  CHECK(has_tag(analysis, "Kenya"));
  CHECK_FALSE(has_tag(analysis, "Reuters"));
}

TEST_CASE("a story of a tabloid", "[articles]") {
  const Analysis analysis = article("tabloid.txt");
  const Entity* kelly = named(analysis, "Kelly Hutchins");
  REQUIRE(kelly);
  CHECK(kelly == named(analysis, "Kelly"));
  CHECK(speaker(analysis, "not my boy") == "Kelly Hutchins");
  CHECK(speaker(analysis, "porbeagle") == "Jake Trevena");
  CHECK(person(analysis, "Jake Trevena") ==
        "Jake Trevena | RNLI lifeguard; | ");
}

TEST_CASE("a story from court", "[articles]") {
  const Analysis analysis = article("court.txt");
  CHECK(speaker(analysis, "inheritance") == "Helen Marsh");
  CHECK(speaker(analysis, "You betrayed people") == "Anjali Rao");
  const Entity* garrity = named(analysis, "Garrity");
  REQUIRE(garrity);
  CHECK(garrity->name == "Stephen Garrity");
  CHECK(has_tag(analysis, "Stephen Garrity"));
  CHECK(has_tag(analysis, "Fraud"));
}

TEST_CASE("an obituary", "[articles]") {
  const Analysis analysis = article("obituary.txt");
  const Entity* brandt = named(analysis, "Ilse Brandt");
  REQUIRE(brandt);
  REQUIRE_FALSE(brandt->roles.empty());
  CHECK(brandt->roles[0].text == "German-born oceanographer");
  size_t pronouns = 0;
  for (const Mention& one : analysis.references) {
    if (one.form != MentionForm::kPronoun) continue;
    CHECK(name_of(analysis, one.entity) == "Ilse Brandt");
    ++pronouns;
  }
  CHECK(pronouns >= 5);
  CHECK(speaker(analysis, "mountains in a row") == "Robert Haines");
}

TEST_CASE("a story of two powers", "[articles]") {
  const Analysis analysis = article("diplomacy.txt", "2023-01-12");
  CHECK(person(analysis, "Blinken") ==
        "Antony Blinken | U.S. Secretary of State; | Q7821917");
  CHECK(person(analysis, "Wang") == "Wang Yi | Foreign Minister; | Q701801");
  CHECK(speaker(analysis, "play with fire") == "Wang Yi");
  CHECK(named(analysis, "BEIJING") == named(analysis, "Beijing"));
  CHECK(has_tag(analysis, "Taiwan"));
}

TEST_CASE("a story of a takeover", "[articles]") {
  const Analysis analysis = article("business.txt");
  const Entity* brennard = named(analysis, "Brennard");
  REQUIRE(brennard);
  CHECK(brennard->name == "Brennard AG");
  CHECK(brennard->kind == "company");
  CHECK(person(analysis, "Maria Lindqvist") ==
        "Maria Lindqvist | Goldman Sachs analyst; | ");
  CHECK(speaker(analysis, "number two in Europe") == "Katrin Sommer");
  CHECK(speaker(analysis, "paying a full price") == "Maria Lindqvist");
}

}  // namespace
}  // namespace dateline
