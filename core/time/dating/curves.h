#ifndef DATELINE_TIME_DATING_CURVES_H_
#define DATELINE_TIME_DATING_CURVES_H_

#include <cstddef>
#include <vector>

namespace dateline {

// The evidence is worked out for each of 17,000 days: what the C library would
// do for a single number is done here for a whole row of days, in plain
// arithmetic that gives the same digits on every platform.

// One falling curve: `share` * exp(-days / `length`).
struct Fall {
  double share = 1;
  double length = 1;  // days
};

// The sum of such curves and a constant for 0, 1, 2, ... days.
std::vector<double> falling(const std::vector<Fall>& falls, double constant,
                            int days);

// The logarithm of that sum.
std::vector<double> falling_log(const std::vector<Fall>& falls, double constant,
                                int days);

// Natural logarithm of a positive, normal number, to about 1e-9.
double quick_log(double x);

}  // namespace dateline

#endif  // DATELINE_TIME_DATING_CURVES_H_
