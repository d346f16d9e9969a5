#include "time/dating/day_weights.h"

#include <algorithm>
#include <cmath>

namespace dateline {

DayWeights::DayWeights()
    : log_(static_cast<size_t>(to_days(kLast) - to_days(kFirst) + 1), 0.0f) {}

void DayWeights::expect(Date first, Date last, double loss, int edge) {
  const int from = index(first);
  const int to = index(last);
  for (int i = 0; i < size(); ++i) {
    const int outside = i < from ? from - i : i > to ? i - to : 0;
    if (outside == 0) continue;
    add(i, outside <= edge ? -loss / 2 : -loss);
  }
}

std::vector<double> DayWeights::shares(double temper) const {
  constexpr double kHopeless = -40;  // all such days together weigh nothing
  const float most = *std::max_element(log_.begin(), log_.end());
  std::vector<double> shares(log_.size());
  double sum = 0;
  for (size_t i = 0; i < log_.size(); ++i) {
    const double log = temper * static_cast<double>(log_[i] - most);
    if (log > kHopeless) shares[i] = std::exp(log);
    sum += shares[i];
  }
  for (double& share : shares) share /= sum;
  return shares;
}

DayRun shortest_run(const std::vector<double>& shares, double share) {
  DayRun best{0, static_cast<int>(shares.size()) - 1};
  double sum = 0;
  size_t first = 0;
  for (size_t last = 0; last < shares.size(); ++last) {
    sum += shares[last];
    while (sum - shares[first] >= share) sum -= shares[first++];
    const int width = static_cast<int>(last - first);
    if (sum >= share && width < best.last - best.first) {
      best = {static_cast<int>(first), static_cast<int>(last)};
    }
  }
  return best;
}

}  // namespace dateline
