#include <algorithm>
#include <cstdlib>

#include "time/consistency/checks.h"
#include "time/number_words.h"

namespace dateline {
namespace {

constexpr int kSlack = 1;  // years, when only the publication tells the year
constexpr uint32_t kReach = 12;  // tokens behind "anniversary"

// What is celebrated, and the expression that says when it was.
const SentenceTime* base_of(const SentenceView& sentence, uint32_t first,
                            uint32_t word) {
  // "the 20th anniversary of the attacks of September 11, 2001".
  if (sentence.is(word + 1, "of")) {
    for (const SentenceTime& time : sentence.times()) {
      if (time.first > word && time.first - word <= kReach) {
        return time.is_date() && time.has_year() ? &time : nullptr;
      }
    }
  }
  // "founded in 1898, celebrates its 100th anniversary".
  const SentenceTime* base = nullptr;
  for (const SentenceTime& time : sentence.times()) {
    if (!time.is_date() || !time.has_year()) continue;
    const uint32_t from = time.first > 3 ? time.first - 3 : 0;
    const bool began = sentence.holds_cue(from, time.first, "founded") &&
                       time.first > sentence.begin();
    if (!began) continue;
    if (base != nullptr) return nullptr;
    base = &time;
  }
  // Only its own: "attended the 500th anniversary of the chapel".
  const bool own = first > sentence.begin() &&
                   sentence.is_any(first - 1, {"its", "their", "his", "her"});
  return own ? base : nullptr;
}

// The day of the celebration when the sentence says it.
const SentenceTime* day_of(const SentenceView& sentence,
                           const SentenceTime* base, bool& several) {
  const SentenceTime* found = nullptr;
  for (const SentenceTime& time : sentence.times()) {
    if (&time == base || !time.is_date() || !time.has_year()) continue;
    several = several || found != nullptr;
    found = &time;
  }
  return found;
}

}  // namespace

void check_anniversary(const CheckInput& input, const SentenceView& sentence,
                       std::vector<Finding>& findings) {
  // Most sentences tell of none: no number need be read.
  if (!sentence.holds(sentence.begin(), sentence.end(),
                      {"anniversary", "birthday"})) {
    return;
  }
  for (uint32_t t = sentence.begin(); t + 1 < sentence.end(); ++t) {
    const Ordinal count =
        ordinal_at(input.analysis.document.text, input.segmentation, t);
    if (count.value < 2 ||
        !sentence.is_any(count.end, {"anniversary", "birthday"})) {
      continue;
    }
    const SentenceTime* base = base_of(sentence, t, count.end);
    if (base == nullptr) continue;
    bool several = false;
    const SentenceTime* day = day_of(sentence, base, several);
    if (several) continue;
    int slack = 0;
    int year = 0;
    if (day != nullptr) {
      year = day->time->earliest->year;
    } else if (input.published) {
      year = input.published->year;
      slack = kSlack;
    } else {
      continue;
    }
    const int right = year - base->time->earliest->year;
    if (right < 0 || std::abs(right - count.value) <= slack) continue;
    Finding finding;
    finding.kind = "anniversary-mismatch";
    finding.spans.push_back(sentence.span(t, count.end + 1));
    finding.spans.push_back(base->time->span);
    finding.message = "The " + sentence.text(sentence.span(t, count.end + 1)) +
                      " does not fit: from " +
                      std::to_string(base->time->earliest->year) + " to " +
                      std::to_string(year) + " it is " + std::to_string(right) +
                      " years.";
    finding.suggestion = "Check the number and the year.";
    findings.push_back(std::move(finding));
  }
}

}  // namespace dateline
