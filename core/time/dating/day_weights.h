#ifndef DATELINE_TIME_DATING_DAY_WEIGHTS_H_
#define DATELINE_TIME_DATING_DAY_WEIGHTS_H_

#include <vector>

#include "dateline/date.h"

namespace dateline {

// How well each day fits as the day of publication: log weights over all days
// from 1981 to 2027. Evidence adds to them, one independent piece at a time.
class DayWeights {
 public:
  static constexpr Date kFirst{1981, 1, 1};
  static constexpr Date kLast{2027, 12, 31};

  DayWeights();

  int size() const { return static_cast<int>(log_.size()); }
  // Index of a day; below 0 or from size() on when it lies outside.
  static int index(Date day) { return to_days(day) - to_days(kFirst); }
  static Date day(int index) { return add_days(kFirst, index); }

  void add(int index, double log) {
    log_[static_cast<size_t>(index)] += static_cast<float>(log);
  }
  // Days outside [first, last] lose `loss`; the first `edge` days outside
  // only half of it, because texts run a little ahead or behind.
  void expect(Date first, Date last, double loss, int edge = 0);

  // Shares of the whole, all evidence weakened by `temper` (0 to 1): pieces
  // of evidence are not as independent as the sum takes them to be.
  std::vector<double> shares(double temper) const;

 private:
  std::vector<float> log_;
};

// The shortest run of days that holds `share` of the whole.
struct DayRun {
  int first = 0;
  int last = 0;
};
DayRun shortest_run(const std::vector<double>& shares, double share);

}  // namespace dateline

#endif  // DATELINE_TIME_DATING_DAY_WEIGHTS_H_
