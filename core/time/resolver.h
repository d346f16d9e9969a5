#ifndef DATELINE_TIME_RESOLVER_H_
#define DATELINE_TIME_RESOLVER_H_

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "time/calendar.h"
#include "time/expression.h"

namespace dateline {

// Puts parsed expressions on the calendar, one after the other in text order:
// later ones may count from what earlier ones named.
class Resolver {
 public:
  Resolver(std::string_view text, std::optional<Date> published,
           bool narrative);
  // The day that clock times of this sentence belong to, when it is named.
  void set_sentence_day(std::optional<Date> day);
  // The next date that the text names with its year: a story does not run
  // past it and come back.
  void set_next_named(std::optional<Date> date);
  std::optional<Date> day_named_in(uint32_t sentence) const;
  TimeExpression resolve(const ParsedTime& time);

 private:
  std::string quoted(const ParsedTime& time) const;
  void set(const Period& period, std::string value, std::string reason);
  void set_unit(Date day, TimeUnit unit, const std::string& suffix,
                std::string reason);
  // Later expressions may count from this day or period.
  void mention(Date day, TimeUnit unit);
  // The last date named that is exact enough to count `unit`s from. What is
  // told in the past tense does not count from days still to come.
  void fit_mention(const ParsedTime& time);
  void unknown(std::string value, const char* needs);
  std::optional<Date> base() const;
  // The year a date without one belongs to, by its month and day (day 0: the
  // month alone).
  std::optional<int> year_for(const ParsedTime& time, int month, int day);
  // A story goes forward from date to date: a month far before the last one
  // is the next year's, one far behind it the year's before.
  int story_year(const ParsedTime& time, int month, int day) const;
  int year_of_weekday(const ParsedTime& time, int year) const;
  void calendar(const ParsedTime& time);
  // "the first day of the month", "the last week of September".
  void day_of_month(const ParsedTime& time, Date month);
  void weekday(const ParsedTime& time);
  void years(const ParsedTime& time);
  void season(const ParsedTime& time);
  void sports_season(const ParsedTime& time, Date from);
  // The quarter that a company reports on.
  void remember_quarter(Date first, const ParsedTime& time);
  // "the quarter", "the year-earlier quarter", "a year ago" beside a quarter:
  // they mean the one reported on. False: none has been named near by.
  bool reported_quarter(const ParsedTime& time);
  void quarter(const ParsedTime& time);
  void offset(const ParsedTime& time);
  void shift(const ParsedTime& time);
  void same(const ParsedTime& time);
  void holiday(const ParsedTime& time);
  std::string_view text_;
  bool narrative_;
  std::optional<Date> anchor_;  // publication
  Date mentioned_;              // last date named
  TimeUnit mentioned_unit_ = TimeUnit::kDay;
  struct Mention {
    Date day;
    TimeUnit unit = TimeUnit::kDay;
    uint32_t order = 0;  // 0: none yet
  };
  std::array<Mention, static_cast<size_t>(TimeUnit::kNone) + 1> last_{};
  std::array<Mention, static_cast<size_t>(TimeUnit::kNone) + 1> last_past_{};
  uint32_t mentions_ = 0;
  std::optional<Date> quarter_;  // first day of the quarter reported on
  uint32_t quarter_sentence_ = 0;
  Date story_;  // last date that the story itself has reached
  TimeUnit story_unit_ = TimeUnit::kDay;
  bool has_story_ = false;
  bool opens_sentence_ = false;
  bool background_ = false;  // what is being resolved is an aside
  std::optional<Date> next_named_;
  std::optional<Date> last_day_;
  uint32_t last_day_sentence_ = 0;
  std::optional<Date> sentence_day_;
  bool today_named_ = false;  // the text has told of its own day
  bool has_mentioned_ = false;
  TimeExpression out_;
};

}  // namespace dateline

#endif  // DATELINE_TIME_RESOLVER_H_
