#include <algorithm>

#include "reading.h"

namespace dateline {
namespace {

constexpr const char* kArticle =
    "Earthquake shakes Santiago\n\n"
    "SANTIAGO (Reuters) - An earthquake shook the Chilean capital on Monday, "
    "and Mayor Anna Keller closed all schools of Santiago.\n\n"
    "Anna Keller said nobody was hurt. The earthquake was felt in Buenos Aires "
    "as well.\n\n"
    "Keller will visit the damaged schools in Santiago on Tuesday. Experts of "
    "Chile's university warned of another earthquake.\n";

std::vector<std::string> labels(const Analysis& analysis) {
  std::vector<std::string> out;
  for (const Tag& tag : analysis.tags) out.push_back(tag.label);
  return out;
}

bool has(const std::vector<std::string>& list, const char* label) {
  return std::find(list.begin(), list.end(), label) != list.end();
}

TEST_CASE("tags are whom and what the article is about", "[tags]") {
  const Analysis analysis = read(kArticle);
  const auto found = labels(analysis);
  CHECK(has(found, "Anna Keller"));
  CHECK(has(found, "Santiago"));
  CHECK(has(found, "Earthquakes"));
  // Named once, beside the point; an agency that is quoted.
  CHECK_FALSE(has(found, "Buenos Aires"));
  CHECK_FALSE(has(found, "Reuters"));
  for (size_t i = 1; i < analysis.tags.size(); ++i) {
    CHECK(analysis.tags[i - 1].salience >= analysis.tags[i].salience);
  }
}

TEST_CASE("a tag says why it is offered", "[tags]") {
  const Analysis analysis = read(kArticle);
  for (const Tag& tag : analysis.tags) {
    if (tag.label == "Earthquakes") {
      CHECK(tag.entity == kNoEntity);
      CHECK(tag.text == "earthquake");
      CHECK(tag.reason == "in the headline; named 4 times in 3 paragraphs");
    }
    if (tag.label == "Anna Keller") {
      REQUIRE(tag.entity != kNoEntity);
      CHECK(analysis.entities[tag.entity].name == "Anna Keller");
      CHECK(tag.text.empty());
    }
  }
}

TEST_CASE("salience is a share of the article", "[salience]") {
  const Analysis analysis = read(kArticle);
  double sum = 0;
  for (const Entity& entity : analysis.entities) sum += entity.salience;
  CHECK(sum == Catch::Approx(1));
  CHECK(named(analysis, "Santiago")->salience >
        named(analysis, "Buenos Aires")->salience);
}

TEST_CASE("an article without names has no tags for them", "[tags]") {
  CHECK(read("It rained all night.").tags.empty());
}

}  // namespace
}  // namespace dateline
