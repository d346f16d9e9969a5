#include "time/consistency.h"

#include <algorithm>
#include <optional>

#include "time/consistency/checks.h"
#include "time/consistency/people.h"

namespace dateline {
namespace {

constexpr uint32_t kLongest = 400;  // tokens: what is longer is no sentence

}  // namespace

std::vector<Finding> check_consistency(const Analysis& analysis,
                                       const Segmentation& segmentation,
                                       const std::vector<ParsedTime>& parsed) {
  static constexpr SentenceCheck kChecks[] = {
      check_weekday, check_existence, check_age,      check_office,
      check_order,   check_relative,  check_duration, check_anniversary};
  CheckInput input{analysis, segmentation, parsed, {}};
  const auto& published = analysis.document.published;
  if (published && published->source != FactSource::kInferred) {
    input.published = published->day();
  }
  std::vector<Finding> findings;
  PeopleCheck people(input);
  std::optional<SentenceView> before;
  uint32_t time = 0;
  for (uint32_t s = 0; s < segmentation.sentences.size(); ++s) {
    const SentenceView sentence(analysis, segmentation, parsed, s, time);
    time = sentence.next_time();
    const uint32_t size = sentence.end() - sentence.begin();
    if (size == 0 || size > kLongest) {
      before.reset();
      continue;
    }
    for (const SentenceCheck check : kChecks) check(input, sentence, findings);
    check_neighbours(input, before ? &*before : nullptr, sentence, findings);
    people.read(sentence);
    before.emplace(sentence);
  }
  people.compare(findings);
  std::stable_sort(findings.begin(), findings.end(),
                   [](const Finding& a, const Finding& b) {
                     return a.spans.front().start < b.spans.front().start;
                   });
  return findings;
}

}  // namespace dateline
