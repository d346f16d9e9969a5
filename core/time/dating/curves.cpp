#include "time/dating/curves.h"

#include <bit>
#include <cmath>
#include <cstdint>

namespace dateline {

std::vector<double> falling(const std::vector<Fall>& falls, double constant,
                            int days) {
  std::vector<double> curve(static_cast<size_t>(days), constant);
  for (const Fall& fall : falls) {
    const double step = std::exp(-1 / fall.length);
    double here = fall.share;
    for (double& value : curve) {
      value += here;
      here *= step;
    }
  }
  return curve;
}

std::vector<double> falling_log(const std::vector<Fall>& falls, double constant,
                                int days) {
  std::vector<double> curve = falling(falls, constant, days);
  for (double& value : curve) value = quick_log(value);
  return curve;
}

double quick_log(double x) {
  constexpr uint64_t kOne = uint64_t{1023} << 52;
  constexpr uint64_t kMantissa = (uint64_t{1} << 52) - 1;
  constexpr double kLn2 = 0.6931471805599453;
  // x = m * 2^e with m in [1/sqrt(2), sqrt(2)).
  constexpr uint64_t kHalfRoot = 0x95F619980C433;  // of sqrt(2), to 1
  const uint64_t bits = std::bit_cast<uint64_t>(x) + (kMantissa - kHalfRoot);
  const auto e = static_cast<double>(static_cast<int64_t>(bits >> 52) - 1023);
  const double m = std::bit_cast<double>((bits & kMantissa) + kOne -
                                         (kMantissa - kHalfRoot));
  const double s = (m - 1) / (m + 1);
  const double q = s * s;
  const double series =
      1 +
      q * (1.0 / 3 + q * (1.0 / 5 + q * (1.0 / 7 + q * (1.0 / 9 + q / 11))));
  return e * kLn2 + 2 * s * series;
}

}  // namespace dateline
