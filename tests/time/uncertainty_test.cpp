#include "time/uncertainty.h"

#include <catch2/catch_amalgamated.hpp>
#include <string>

#include "text/segment.h"
#include "time/expression.h"

namespace dateline {
namespace {

TEST_CASE("what holds on every possible day is resolved", "[date]") {
  const std::string text =
      "Exports fell last year. The minister resigned on Monday. The law of "
      "2012 stays in force.";
  const Segmentation segmentation =
      segment(text, {{{0, static_cast<uint32_t>(text.size())},
                      BlockType::kParagraph,
                      0,
                      {}}});
  const auto parsed = parse_times(text, segmentation);
  Publication published;
  published.value = "2019-06-03";
  published.earliest = {2019, 2, 1};
  published.latest = {2019, 11, 30};
  published.source = FactSource::kInferred;
  const auto times = resolve_within(text, segmentation, parsed, published);
  REQUIRE(times.size() == 3);
  CHECK(times[0].value == "2018");
  CHECK(times[0].reason.ends_with("so on every day the article can be of"));
  CHECK_FALSE(times[1].earliest);
  CHECK(times[2].value == "2012");
}

}  // namespace
}  // namespace dateline
