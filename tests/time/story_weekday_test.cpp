// The day of the news among the weekdays that a text names.

#include <catch2/catch_amalgamated.hpp>
#include <string>
#include <string_view>

#include "dateline/dateline.h"

namespace dateline {
namespace {

std::string reasons(std::string_view text) {
  Options options;
  options.from = InputKind::kText;
  const auto analysis = analyze(text, options);
  REQUIRE(analysis);
  std::string all;
  if (!analysis->document.published) return all;
  for (const Evidence& one : analysis->document.published->evidence) {
    all += one.reason + '\n';
  }
  return all;
}

TEST_CASE("the news is not of the day whose event it goes back to", "[date]") {
  // What was told on Friday is the news, Tuesday's attack is not.
  const std::string why = reasons(
      "Five suspects have appeared in court in Leeds in connection with "
      "Tuesday's attack on a hotel.\n\nThe court granted a request on Friday "
      "to hold the suspects for 30 days. They were arrested on Wednesday in "
      "two suburbs of the city. Prime Minister Theresa May, who took office in "
      "July 2016 and called an election in April 2017, spoke of the attack.");
  CAPTURE(why);
  CHECK(why.find("Friday, Tuesday, Wednesday just past") != std::string::npos);
}

}  // namespace
}  // namespace dateline
