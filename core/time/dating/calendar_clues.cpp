// Days and months without a year, and weekdays: none of them tells the year,
// but together with what does they tell the day.

#include <algorithm>
#include <array>
#include <cmath>
#include <initializer_list>
#include <string>
#include <vector>

#include "text/language.h"
#include "text/lower.h"
#include "time/dating/clues.h"
#include "time/dating/datelines.h"
#include "time/dating/month_days.h"
#include "time/dating/seasons.h"
#include "time/dating/weekdays.h"

namespace dateline {
namespace {

constexpr std::string_view kWeekdays[] = {"Monday",   "Tuesday", "Wednesday",
                                          "Thursday", "Friday",  "Saturday",
                                          "Sunday"};
constexpr size_t kMost = 12;       // expressions of one kind
constexpr double kMonths = 1.4;    // weight of the months named
constexpr double kOtherMonth = 4;  // loss where "it is" another one

class CalendarClues {
 public:
  CalendarClues(const DatingInput& input, DayWeights& days,
                std::vector<DatingClue>& clues)
      : input_(input), days_(days), clues_(clues) {}

  void run() {
    collect();
    if (month_days_.empty() && months_.empty() && this_month_ == nullptr &&
        bound_months_.empty() && seasons_.empty() && weekday_span_.empty()) {
      return;
    }
    add_month_days();
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
    const std::vector<Span> heads = datelines(input_.analysis.document);
    weekdays_.has_dateline = !heads.empty();
    for (const ParsedTime& time : input_.times) {
      // What a dateline says is weighed by itself.
      const bool inside =
          std::any_of(heads.begin(), heads.end(),
                      [&](Span head) { return head.contains(time.span); });
      if (inside) continue;
      if (time.form == TimeForm::kOffset && time.unit == TimeUnit::kDay &&
          time.amount == -1) {
        weekdays_.says_yesterday = true;
      }
      if (tells_season(time) && seasons_.size() < kMost) {
        seasons_.push_back(&time);
        continue;
      }
      if (time.form != TimeForm::kCalendar ||
          time.year != ParsedTime::kNoYear) {
        continue;
      }
      if (time.has_year_offset || time.op != TimeOperator::kNone) {
        if (time.month > 0 && bound_months_.size() < kMost) {
          bound_months_.push_back(&time);
        }
        continue;
      }
      const bool day = time.unit == TimeUnit::kDay;
      if (day && time.month > 0 && is_valid(2000, time.month, time.day)) {
        if (month_days_.size() < kMost) month_days_.push_back(&time);
      } else if (time.unit == TimeUnit::kMonth && time.part == 0) {
        if (is_now(time)) {
          this_month_ = &time;
        } else if (months_.size() < kMost) {
          months_.push_back(&time);
        }
      } else if (day && time.weekday > 0 && time.day == 0) {
        add_weekday(time);
      }
    }
  }

  // "It is November", "it's already May": the month that goes on.
  bool is_now(const ParsedTime& time) const {
    const Segmentation& text = input_.segmentation;
    const auto is = [&](uint32_t token, std::initializer_list<const char*> in) {
      const std::string_view word =
          input_.analysis.document.at(text.tokens[token].span);
      return std::any_of(in.begin(), in.end(), [&](const char* other) {
        return equals_lower(word, other);
      });
    };
    uint32_t token = text.token_at(time.span.start);
    const uint32_t first = text.sentences[time.sentence].first_token;
    if (token > first &&
        is(token - 1, {"now", "only", "already", "still", "just"})) {
      --token;
    }
    return token >= first + 2 && is(token - 1, {"is", "'s", "\u2019s"}) &&
           is(token - 2, {"it"});
  }

  // "On Friday, the harbour ..."
  bool opens_sentence(const ParsedTime& time) const {
    const Segmentation& text = input_.segmentation;
    const uint32_t first = text.sentences[time.sentence].first_token;
    const uint32_t token = text.token_at(time.span.start);
    return token == first + 1 &&
           input_.analysis.document.at(text.tokens[first].span) == "On";
  }

  // "Tuesday's attack": what the news goes back to, and hardly its own day.
  bool is_possessive(const ParsedTime& time) const {
    const std::string_view behind =
        std::string_view(input_.analysis.document.text).substr(time.span.end);
    return behind.starts_with("'s ") || behind.starts_with("\u2019s ");
  }

  void add_weekday(const ParsedTime& time) {
    const bool ahead = time.future_cue && !time.past_tense;
    std::vector<int>& list = ahead ? weekdays_.ahead : weekdays_.past;
    if (std::find(list.begin(), list.end(), time.weekday) != list.end()) return;
    if (weekday_span_.empty()) weekday_span_ = time.span;
    const bool owner = is_possessive(time);
    if (!ahead && (list.empty() || (owns_first_ && !owner))) {
      weekdays_.opens = opens_sentence(time);
      weekdays_.reported = time.reporting;
      owns_first_ = owner;
      list.insert(list.begin(), time.weekday);
      return;
    }
    list.push_back(time.weekday);
  }

  // "opens next Saturday ... The fair will open on August 21": a plan told of
  // twice, by its weekday and by its day. 0: it is not.
  int plan_weekday(const ParsedTime& day) const {
    constexpr size_t kShared = 2;  // words
    if (!day.future_cue) return 0;
    int weekday = 0;
    size_t plans = 0;
    const auto words = words_of(day.sentence);
    for (const ParsedTime& time : input_.times) {
      const bool plan = time.form == TimeForm::kCalendar &&
                        time.unit == TimeUnit::kDay && time.weekday > 0 &&
                        time.day == 0 && time.month == 0 &&
                        (time.op == TimeOperator::kNext || time.future_cue) &&
                        time.sentence != day.sentence;
      if (!plan) continue;
      if (++plans > kMost) return 0;
      const auto other = words_of(time.sentence);
      const auto shared = static_cast<size_t>(
          std::count_if(words.begin(), words.end(), [&](const auto& word) {
            return std::find(other.begin(), other.end(), word) != other.end();
          }));
      if (shared < kShared) continue;
      if (weekday > 0 && weekday != time.weekday) return 0;
      weekday = time.weekday;
    }
    return weekday;
  }

  // The longer words of a sentence, without their endings.
  std::vector<std::string> words_of(uint32_t sentence) const {
    constexpr size_t kShortest = 4;
    constexpr size_t kStem = 4;
    constexpr size_t kMostWords = 60;
    const Segmentation& text = input_.segmentation;
    std::vector<std::string> words;
    const Sentence& whole = text.sentences[sentence];
    for (uint32_t t = whole.first_token;
         t < whole.end_token && words.size() < kMostWords; ++t) {
      const std::string_view word =
          input_.analysis.document.at(text.tokens[t].span);
      if (text.tokens[t].kind != TokenKind::kWord || word.size() < kShortest ||
          is_function_word(word)) {
        continue;
      }
      const std::string stem = to_lower(word.substr(0, kStem));
      if (std::find(words.begin(), words.end(), stem) == words.end()) {
        words.push_back(stem);
      }
    }
    return words;
  }

  void add_month_days() {
    std::vector<MonthDay> named;
    for (const ParsedTime* time : month_days_) {
      const int weekday =
          time->weekday > 0 ? time->weekday : plan_weekday(*time);
      named.push_back({time->month, time->day, weekday, time->future_cue,
                       time->past_tense, time->weekday == 0});
    }
    weigh_month_days(named, days_);
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
    const std::array<double, 8> weekdays = fit_weekdays(weekdays_);
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
    for (const ParsedTime* month : bound_months_) sure += bound(*month, date);
    if (this_month_ != nullptr && this_month_->month != date.month) {
      sure -= kOtherMonth;
    }
    double season = 0;
    for (const ParsedTime* time : seasons_) {
      season = std::min(season, fit_season(*time, date.month));
    }
    // Two months named are not two independent facts.
    return sure + season +
           kMonths * rest / std::sqrt(std::max<double>(1, months_.size()));
  }

  // "in March of this year" is told in or after it, "last October" in no
  // October.
  static double bound(const ParsedTime& month, Date date) {
    constexpr double kUnlikely = 3;
    const bool this_year = month.has_year_offset && month.year_offset == 0;
    if (this_year) {
      const int since = date.month - month.month;
      return (month.future_cue ? since > 0 : since < 0) ? -kUnlikely : 0;
    }
    const bool last = month.op == TimeOperator::kLast && month.day == 0;
    return last && date.month == month.month ? -kUnlikely : 0;
  }

  double fit(const ParsedTime& month, Date date) const {
    const int since = (date.month - month.month + 12) % 12;
    if (month.future_cue) {
      const int ahead = (12 - since) % 12;
      return std::log(ahead == 0 ? .3 : std::exp(-(ahead - 1) / 4.0) + .02);
    }
    if (since == 0) {
      // The month that goes on is "this month".
      if (month.mod != "END") return std::log(.08);
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
    return std::log(std::exp(-(since - 1) / 6.0) + .02);
  }

  void explain() {
    for (const ParsedTime* known : month_days_) {
      std::string reason = quoted(*known) + " is near by";
      if (known->future_cue) reason += ", still to come";
      if (known->weekday > 0) {
        reason += "; only some years have it on a " +
                  std::string(kWeekdays[known->weekday - 1]);
      }
      add_clue(known->span, std::move(reason), known->weekday > 0, 1.5);
    }
    for (const ParsedTime* month : months_) {
      const char* part = month->mod == "END"     ? "The end of "
                         : month->mod == "START" ? "The beginning of "
                                                 : "";
      add_clue(month->span,
               part + quoted(*month) +
                   (month->future_cue ? " is still to come" : " is past"),
               false, 1);
    }
    if (this_month_ != nullptr) {
      add_clue(this_month_->span, "It is " + quoted(*this_month_), false, 1.5);
    }
    for (const ParsedTime* time : seasons_) {
      add_clue(time->span, quoted(*time) + " is not said in every month", false,
               .5);
    }
    if (!weekday_span_.empty()) explain_weekdays();
  }

  void explain_weekdays() {
    const auto list = [](const std::vector<int>& weekdays) {
      std::string names;
      for (const int weekday : weekdays) {
        names +=
            (names.empty() ? "" : ", ") + std::string(kWeekdays[weekday - 1]);
      }
      return names;
    };
    std::string reason;
    if (!weekdays_.past.empty()) reason = list(weekdays_.past) + " just past";
    if (!weekdays_.ahead.empty()) {
      reason += (reason.empty() ? "" : "; ") + list(weekdays_.ahead) +
                " still to come";
    }
    const auto fits = fit_weekdays(weekdays_);
    const auto best = std::max_element(fits.begin() + 1, fits.end());
    reason += ": written on a " +
              std::string(kWeekdays[best - fits.begin() - 1]) +
              " or within days of it";
    add_clue(weekday_span_, std::move(reason), false, 1);
  }

  std::string quoted(const ParsedTime& time) const {
    return "'" + std::string(input_.analysis.document.at(time.span)) + "'";
  }

  void add_clue(Span span, std::string reason, bool tells_year,
                double strength) {
    clues_.push_back({DayWeights::kFirst,
                      DayWeights::kLast,
                      {span, std::move(reason)},
                      tells_year,
                      strength});
  }

  const DatingInput& input_;
  DayWeights& days_;
  std::vector<DatingClue>& clues_;
  std::vector<const ParsedTime*> month_days_;
  std::vector<const ParsedTime*> months_;
  const ParsedTime* this_month_ = nullptr;       // "it is November"
  std::vector<const ParsedTime*> bound_months_;  // "last October"
  std::vector<const ParsedTime*> seasons_;       // "this summer"
  NamedWeekdays weekdays_;
  bool owns_first_ = false;  // "Tuesday's attack" is the first of them
  Span weekday_span_;
};

}  // namespace

void weigh_calendar(const DatingInput& input, DayWeights& days,
                    std::vector<DatingClue>& clues) {
  CalendarClues(input, days, clues).run();
}

}  // namespace dateline
