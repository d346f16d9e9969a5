#include "time/dating/month_days.h"

#include <algorithm>
#include <cstdlib>
#include <limits>

#include "time/dating/curves.h"

namespace dateline {
namespace {

// Shares and lengths fitted to one half of the development articles and
// checked on the other.
constexpr double kTold = .85 / 22;      // a day, right after the newest told
constexpr double kTold0 = .08;          // of it on that very day: a weekday
constexpr double kToldDays = 22;        // would do
constexpr double kAnnounced = .8 / 45;  // a day, right before the first ahead
constexpr double kAnnouncedDays = 45;
constexpr double kAnyDay = .15 / 365;
constexpr double kWrongSide = 1.0 / 60;  // nothing told is behind
constexpr double kAnnouncing = 1.4;      // weight of what is announced
constexpr double kWrongWeekday = 3.5;    // "Tuesday, 5 November" on a Monday
constexpr double kWrongPlan = 1.5;       // ... named in two sentences
constexpr int kNone = std::numeric_limits<int>::max();

// For every day how many days it lies behind the nearest such day (below 0:
// before it).
std::vector<int> gaps(const MonthDay& named, int size) {
  std::vector<int> there;  // every such day
  for (int year = DayWeights::kFirst.year - 4;
       year <= DayWeights::kLast.year + 4; ++year) {
    if (!is_valid(year, named.month, named.day)) continue;
    there.push_back(DayWeights::index({static_cast<int16_t>(year),
                                       static_cast<uint8_t>(named.month),
                                       static_cast<uint8_t>(named.day)}));
  }
  std::vector<int> gaps(static_cast<size_t>(size));
  size_t near = 0;
  for (int i = 0; i < size; ++i) {
    while (near + 1 < there.size() &&
           std::abs(i - there[near + 1]) <= std::abs(i - there[near])) {
      ++near;
    }
    gaps[static_cast<size_t>(i)] = i - there[near];
  }
  return gaps;
}

double at(const std::vector<double>& curve, int days) {
  return curve[std::min(static_cast<size_t>(days), curve.size() - 1)];
}

// One side: all days told of, or all that are announced.
class Side {
 public:
  Side(bool ahead, int size)
      : ahead_(ahead),
        nearest_(static_cast<size_t>(size), kNone),
        log_(static_cast<size_t>(size), 0),
        near_(ahead ? falling_log({{kAnnounced, kAnnouncedDays}}, kAnyDay, size)
                    : falling_log({{kTold, kToldDays}}, kAnyDay, size)),
        wrong_sure_(ahead ? falling_log({{.1, 20}}, .02, size)
                          : falling_log({{.15, 45}}, .02, size)),
        wrong_(ahead ? wrong_sure_ : falling_log({{.8, 45}}, .02, size)) {}

  void add(const MonthDay& named) {
    any_ = true;
    const int size = static_cast<int>(log_.size());
    const std::vector<int> away = gaps(named, size);
    const auto& wrong = named.behind ? wrong_sure_ : wrong_;
    for (size_t i = 0; i < away.size(); ++i) {
      const int right = ahead_ ? -away[i] : away[i];
      if (right < 0) {
        log_[i] += at(wrong, -right);
      } else {
        nearest_[i] = std::min(nearest_[i], right);
      }
    }
    if (named.weekday == 0) return;
    Date date = DayWeights::kFirst;
    const int first = iso_weekday(date) - 1;
    for (int i = 0; i < size; ++i) {
      const int there = i - away[static_cast<size_t>(i)];
      const int weekday = ((first + there) % 7 + 7) % 7 + 1;
      if (weekday != named.weekday) {
        log_[static_cast<size_t>(i)] -=
            named.apart ? kWrongPlan : kWrongWeekday;
      }
    }
  }

  void weigh(DayWeights& days) const {
    if (!any_) return;
    const double none = quick_log(kWrongSide);
    const double today = ahead_ ? 0 : quick_log(kTold0);
    for (size_t i = 0; i < log_.size(); ++i) {
      const double near =
          nearest_[i] == kNone
              ? none
              : at(near_, nearest_[i]) + (nearest_[i] == 0 ? today : 0);
      days.add(static_cast<int>(i),
               (ahead_ ? kAnnouncing : 1) * (near + log_[i]));
    }
  }

 private:
  bool ahead_;
  bool any_ = false;
  std::vector<int> nearest_;  // days to the nearest on this side
  std::vector<double> log_;   // lost for those on the other side
  std::vector<double> near_;
  std::vector<double> wrong_sure_;
  std::vector<double> wrong_;
};

}  // namespace

void weigh_month_days(const std::vector<MonthDay>& named, DayWeights& days) {
  for (const bool ahead : {false, true}) {
    const bool any =
        std::any_of(named.begin(), named.end(),
                    [&](const MonthDay& day) { return day.ahead == ahead; });
    if (!any) continue;
    Side side(ahead, days.size());
    for (const MonthDay& day : named) {
      if (day.ahead == ahead) side.add(day);
    }
    side.weigh(days);
  }
}

}  // namespace dateline
