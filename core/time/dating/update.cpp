// The day on which the article was last changed. It came out on that day or
// before it, mostly within days.

#include <array>
#include <string>

#include "time/dating/clues.h"

namespace dateline {
namespace {

constexpr double kAfter = 14;   // no article changes before it is there
constexpr double kBefore = 13;  // log weight lost by the days long before
struct Step {
  int days;
  double loss;
};
constexpr std::array<Step, 4> kSteps{{{0, 0}, {3, 1.2}, {30, 4}, {365, 8}}};

double loss(int days_before) {
  if (days_before < 0) return kAfter;
  for (const Step& step : kSteps) {
    if (days_before <= step.days) return step.loss;
  }
  return kBefore;
}

}  // namespace

void weigh_update(const DatingInput& input, DayWeights& days,
                  std::vector<DatingClue>& clues) {
  const auto& updated = input.analysis.document.updated;
  if (!updated) return;
  const Date day = updated->day();
  const int last = DayWeights::index(day);
  if (last < 0 || last >= days.size()) return;
  for (int i = 0; i < days.size(); ++i) days.add(i, -loss(last - i));
  const Span span =
      updated->evidence.empty() ? Span() : updated->evidence.front().span;
  clues.push_back({DayWeights::kFirst,
                   day,
                   {span, "The article was last updated on " + to_string(day)},
                   true,
                   10});
}

}  // namespace dateline
