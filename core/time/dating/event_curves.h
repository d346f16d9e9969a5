#ifndef DATELINE_TIME_DATING_EVENT_CURVES_H_
#define DATELINE_TIME_DATING_EVENT_CURVES_H_

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "time/dating/curves.h"

// How likely an article is of a day, by the days from a known event to it.

namespace dateline {

inline constexpr double kAllDays = 17000;

// How an article speaks of an event.
enum class EventRole : uint8_t {
  kPast,
  kPlanned,  // past, but of a kind that is spoken of for a year before
  kAhead,    // announced
  kNews,     // what its first sentences tell
  kDated,    // with its year: some time ago
};
constexpr size_t kEventRoles = 5;

// How much likelier than on any day an article that means the event stands so
// many days before its beginning, during it, or after its end.
class Kernel {
 public:
  Kernel(EventRole role, int days)
      : share_(role == EventRole::kAhead ? .005 : .9),
        before_(falling({before(role)}, kFloor, days)),
        after_(falling(after(role), kFloor, days)) {}

  // `gap` days after the beginning, `rest` days after the end.
  double at(int gap, int rest) const {
    if (gap < 0) return before_[index(-gap)];
    if (rest > 0) return after_[index(rest)];
    return kAllDays * share_ * .6 / std::max(5, gap - rest + 1) + kFloor;
  }

 private:
  static constexpr double kFloor = .1;

  static Fall before(EventRole role) {
    switch (role) {
      case EventRole::kPlanned:
        return {kAllDays * .25 / 120, 120};
      case EventRole::kAhead:
        return {kAllDays * .9 / 50, 50};
      default:
        return {kAllDays * .08 / 50, 50};
    }
  }

  std::vector<Fall> after(EventRole role) const {
    const double all = kAllDays * share_;
    if (role == EventRole::kNews) {
      return {{all * .6 / 5, 5},
              {all * .15 / 60, 60},
              {all * .15 / 500, 500},
              {all * .1 / 3000, 3000}};
    }
    if (role == EventRole::kDated) {
      return {{all * .05 / 6, 6},
              {all * .12 / 60, 60},
              {all * .45 / 500, 500},
              {all * .25 / 3000, 3000}};
    }
    return {{all * .25 / 6, 6},
            {all * .2 / 60, 60},
            {all * .35 / 500, 500},
            {all * .2 / 3000, 3000}};
  }

  size_t index(int days) const {
    return std::min(static_cast<size_t>(days), before_.size() - 1);
  }

  double share_;
  std::vector<double> before_;
  std::vector<double> after_;
};

// The kernels that an article needs, each made once.
class Kernels {
 public:
  explicit Kernels(int days) : days_(days) {}

  const Kernel& of(EventRole role) {
    auto& kernel = kernels_[static_cast<size_t>(role)];
    if (!kernel) kernel.emplace(role, days_);
    return *kernel;
  }

 private:
  int days_;
  std::array<std::optional<Kernel>, kEventRoles> kernels_;
};

// The same for articles about the people and places of events: they stay in
// the news for years before and after.
class TopicDays {
 public:
  explicit TopicDays(int days)
      : weights_(static_cast<size_t>(days), 0),
        before_(falling({{kPeak, kBefore}}, 0, days)),
        after_(falling({{kPeak, kAfter}}, 0, days)) {}

  void add(double share, int first, int last) {
    const int size = static_cast<int>(weights_.size());
    const auto bounded = [size](int i) { return std::clamp(i, 0, size); };
    const int from = bounded(first);
    const int to = std::max(from, bounded(last + 1));
    for (int i = 0; i < from; ++i) add_one(i, share * fall(before_, first - i));
    for (int i = from; i < to; ++i) add_one(i, share * kPeak);
    for (int i = to; i < size; ++i) add_one(i, share * fall(after_, i - last));
  }
  double at(int i) const { return weights_[static_cast<size_t>(i)]; }

 private:
  static constexpr double kBefore = 600;
  static constexpr double kAfter = 800;
  static constexpr double kPeak = kAllDays / (kBefore + kAfter);

  void add_one(int i, double weight) {
    weights_[static_cast<size_t>(i)] += weight;
  }
  static double fall(const std::vector<double>& curve, int days) {
    return curve[std::min(static_cast<size_t>(days), curve.size() - 1)];
  }

  std::vector<double> weights_;
  std::vector<double> before_;
  std::vector<double> after_;
};

}  // namespace dateline

#endif  // DATELINE_TIME_DATING_EVENT_CURVES_H_
