// Days and months without a year, and weekdays: none of them tells the year,
// but together with what does they tell the day.

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "time/dating/clues.h"
#include "time/dating/curves.h"

namespace dateline {
namespace {

constexpr std::string_view kWeekdays[] = {"Monday",   "Tuesday", "Wednesday",
                                          "Thursday", "Friday",  "Saturday",
                                          "Sunday"};
constexpr size_t kMost = 12;           // expressions of one kind
constexpr double kWrongWeekday = 3.5;  // "Tuesday, 5 November" on a Monday

// Share of weekdays told as past that lie so many days back, and of weekdays
// announced that lie so many days ahead. Counted in news texts; see the
// research notes on bare weekdays.
constexpr std::array<double, 7> kBack = {.42, .32, .09, .06, .05, .03, .03};
constexpr std::array<double, 7> kAhead = {.08, .22, .18, .16, .14, .12, .10};

struct MonthDay {
  const ParsedTime* time = nullptr;
  int month = 0;
  int day = 0;
  int weekday = 0;
};

class CalendarClues {
 public:
  CalendarClues(const DatingInput& input, DayWeights& days,
                std::vector<DatingClue>& clues)
      : input_(input), days_(days), clues_(clues) {}

  void run() {
    collect();
    if (month_days_.empty() && months_.empty() && weekdays_.empty()) return;
    for (const MonthDay& known : month_days_) add_month_day(known);
    add_rest();
    explain();
  }

 private:
  static Date add_one(Date date) {
    if (date.day < days_in_month(date.year, date.month)) {
      ++date.day;
    } else if (date.month < 12) {
      date.day = 1;
      ++date.month;
    } else {
      date = {static_cast<int16_t>(date.year + 1), 1, 1};
    }
    return date;
  }

  void collect() {
    for (const ParsedTime& time : input_.times) {
      if (time.form != TimeForm::kCalendar || time.has_year_offset ||
          time.op != TimeOperator::kNone || time.year != ParsedTime::kNoYear) {
        continue;
      }
      const bool day = time.unit == TimeUnit::kDay;
      if (day && time.month > 0 && is_valid(2000, time.month, time.day)) {
        if (month_days_.size() < kMost) {
          month_days_.push_back({&time, time.month, time.day, time.weekday});
        }
      } else if (time.unit == TimeUnit::kMonth && time.part == 0) {
        if (months_.size() < kMost) months_.push_back(&time);
      } else if (day && time.weekday > 0 && time.day == 0) {
        if (weekdays_.size() < kMost) weekdays_.push_back(&time);
      }
    }
  }

  // Every day by the nearest such day of its own year and those beside it.
  void add_month_day(const MonthDay& known) {
    constexpr int kNone = 1 << 20;
    constexpr double kNoSuchDay = -2;  // 29 February, years away
    const std::vector<double> behind = by_gap(known, true);
    const std::vector<double> ahead = by_gap(known, false);
    int first = 0;  // of the year
    for (int year = DayWeights::kFirst.year; year <= DayWeights::kLast.year;
         ++year) {
      std::array<int, 3> there;  // the year before, this one, the next
      std::array<double, 3> wrong{};
      for (int n = 0; n < 3; ++n) {
        const auto i = static_cast<size_t>(n);
        there[i] = kNone;
        if (!is_valid(year - 1 + n, known.month, known.day)) continue;
        const Date date{static_cast<int16_t>(year - 1 + n),
                        static_cast<uint8_t>(known.month),
                        static_cast<uint8_t>(known.day)};
        there[i] = DayWeights::index(date);
        if (known.weekday > 0 && iso_weekday(date) != known.weekday) {
          wrong[i] = kWrongWeekday;
        }
      }
      const int next =
          DayWeights::index({static_cast<int16_t>(year + 1), 1, 1});
      for (int i = first; i < next; ++i) {
        size_t best = 0;
        for (size_t n = 1; n < 3; ++n) {
          if (std::abs(i - there[n]) < std::abs(i - there[best])) best = n;
        }
        if (there[best] == kNone) {
          days_.add(i, kNoSuchDay);
          continue;
        }
        const int gap = i - there[best];
        const auto& curve = gap >= 0 ? behind : ahead;
        days_.add(i, curve[static_cast<size_t>(std::abs(gap))] - wrong[best]);
      }
      first = next;
    }
  }

  // By days behind the day named, or ahead of it.
  static std::vector<double> by_gap(const MonthDay& known, bool behind) {
    constexpr int kMostDays = 2 * 366 + 1;
    const double side = known.time->future_cue   ? (behind ? .08 : 1)
                        : known.time->past_tense ? (behind ? 1 : .06)
                                                 : (behind ? 1 : .35);
    return falling_log({{side, 15}, {side * .3, 70}}, side * .03 + .01,
                       kMostDays);
  }

  // Months and weekdays: what they say is the same every year or week.
  void add_rest() {
    std::array<std::array<double, 32>, 13> months{};
    for (int month = 1; month <= 12; ++month) {
      for (int day = 1; day <= 31; ++day) {
        months[static_cast<size_t>(month)][static_cast<size_t>(day)] =
            months_fit(
                {2000, static_cast<uint8_t>(month), static_cast<uint8_t>(day)});
      }
    }
    std::array<double, 8> weekdays{};
    for (int day = 1; day <= 7; ++day) {
      weekdays[static_cast<size_t>(day)] = weekday_fit(day);
    }
    Date date = DayWeights::kFirst;
    int weekday = iso_weekday(date);
    for (int i = 0; i < days_.size(); ++i) {
      days_.add(i, months[date.month][date.day] +
                       weekdays[static_cast<size_t>(weekday)]);
      date = add_one(date);
      weekday = weekday % 7 + 1;
    }
  }

  double months_fit(Date date) const {
    double sure = 0;
    double rest = 0;
    for (const ParsedTime* month : months_) {
      (month->mod == "END" ? sure : rest) += fit(*month, date);
    }
    // Two months named are not two independent facts.
    return sure + rest / std::sqrt(std::max<double>(1, months_.size()));
  }

  double fit(const ParsedTime& month, Date date) const {
    const int since = (date.month - month.month + 12) % 12;
    if (month.future_cue) {
      const int ahead = (12 - since) % 12;
      return std::log(ahead == 0 ? .3 : std::exp(-(ahead - 1) / 4.0) + .02);
    }
    if (since == 0) {
      if (month.mod != "END") return std::log(.2);
      return std::log(date.day < 25 ? .001 : .005);
    }
    // "at the end of October": said soon after it.
    if (month.mod == "END" && since < 3) {
      const double after = date.day + 30.0 * (since - 1);
      return std::log(1.4 * std::exp(-after / 18) + .03);
    }
    // What is nearly a year old would be "last October".
    if (month.mod == "END") {
      return std::log(since > 8 ? .003 : std::exp(-since / 3.0) + .005);
    }
    return std::log(std::exp(-(since - 1) / 4.0) + .02);
  }

  double weekday_fit(int weekday) const {
    double log = 0;
    for (const ParsedTime* time : weekdays_) {
      const int back = (weekday - time->weekday + 7) % 7;
      const int ahead = (7 - back) % 7;
      const double share = time->future_cue ? kAhead[static_cast<size_t>(ahead)]
                                            : kBack[static_cast<size_t>(back)];
      log += std::log(share * 7);
    }
    return log / std::pow(std::max<double>(1, weekdays_.size()), .4);
  }

  void explain() {
    for (const MonthDay& known : month_days_) {
      std::string reason =
          "'" + std::string(input_.analysis.document.at(known.time->span)) +
          "' is near by";
      if (known.time->future_cue) reason += ", still to come";
      if (known.weekday > 0) {
        reason += "; only some years have it on a " +
                  std::string(kWeekdays[known.weekday - 1]);
      }
      clues_.push_back({DayWeights::kFirst,
                        DayWeights::kLast,
                        {known.time->span, std::move(reason)},
                        known.weekday > 0,
                        1.5});
    }
    for (const ParsedTime* month : months_) {
      const char* part = month->mod == "END"     ? "The end of "
                         : month->mod == "START" ? "The beginning of "
                                                 : "";
      std::string reason =
          part + ("'" + std::string(input_.analysis.document.at(month->span))) +
          "' " + (month->future_cue ? "is still to come" : "is past");
      clues_.push_back({DayWeights::kFirst,
                        DayWeights::kLast,
                        {month->span, std::move(reason)},
                        false,
                        1});
    }
    if (weekdays_.empty()) return;
    std::string past;
    std::string ahead;
    for (const ParsedTime* time : weekdays_) {
      const std::string_view name = kWeekdays[time->weekday - 1];
      std::string& list = time->future_cue ? ahead : past;
      if (list.find(name) != std::string::npos) continue;
      list += (list.empty() ? "" : ", ") + std::string(name);
    }
    int best = 1;
    for (int day = 2; day <= 7; ++day) {
      if (weekday_fit(day) > weekday_fit(best)) best = day;
    }
    std::string reason;
    if (!past.empty()) reason = past + " just past";
    if (!ahead.empty()) {
      reason += (past.empty() ? "" : "; ") + ahead + " still to come";
    }
    reason +=
        ": written on a " + std::string(kWeekdays[best - 1]) + " or soon after";
    clues_.push_back({DayWeights::kFirst,
                      DayWeights::kLast,
                      {weekdays_.front()->span, std::move(reason)},
                      false,
                      1});
  }

  const DatingInput& input_;
  DayWeights& days_;
  std::vector<DatingClue>& clues_;
  std::vector<MonthDay> month_days_;
  std::vector<const ParsedTime*> months_;
  std::vector<const ParsedTime*> weekdays_;
};

}  // namespace

void weigh_calendar(const DatingInput& input, DayWeights& days,
                    std::vector<DatingClue>& clues) {
  CalendarClues(input, days, clues).run();
}

}  // namespace dateline
