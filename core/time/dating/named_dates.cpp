// Dates and years that the text names itself. What it tells as past is not
// after it, what it announces is not before it; and most articles name years
// close to their own.

#include <algorithm>
#include <optional>
#include <string>

#include "lexicon/scheduled_words.h"
#include "text/lower.h"
#include "time/calendar.h"
#include "time/comparison.h"
#include "time/dating/clues.h"
#include "time/dating/curves.h"

namespace dateline {
namespace {

constexpr double kPast = 4;       // loss before a date told as past
constexpr double kUnsaid = 2.46;  // ... before one that may be ahead unsaid
// A year may be spoken of late in the one before: "the 2024 season".
constexpr double kYearPast = 3;
constexpr double kYearUnsaid = 1;
constexpr double kYearFar = .003;  // ... and more with every day before
constexpr double kYearMost = 3;
constexpr double kSince = 1.5;     // loss within the year of "since 2019"
constexpr int kLongAgo = 300;      // days: no record before
constexpr double kHeadline = 1.0;  // for the year that the headline names
constexpr double kAheadLoss = 4.78;
constexpr double kYearItself = 1.0;  // loss in the year to come: "this year"
constexpr double kYearSaid = 0.7;    // for the year of a month named with it
constexpr double kSaysYear = 0.3;    // "this year" would do for the own one

struct Named {
  Period period;
  TimeUnit unit = TimeUnit::kYear;
  Span span;
  bool sure = false;       // a verb in the past stands by it
  bool title = false;      // the headline names it
  bool scheduled = false;  // "the 2020 election"
  bool since = false;      // "since 2019": some time has gone by
};

std::optional<Named> named_period(const ParsedTime& time) {
  const bool named =
      time.form == TimeForm::kCalendar && time.year > 1900 &&
      (time.unit == TimeUnit::kYear || time.unit == TimeUnit::kMonth ||
       time.unit == TimeUnit::kDay || time.unit == TimeUnit::kQuarter ||
       time.unit == TimeUnit::kSeason);
  if (!named || time.year > 2040) return {};
  if (time.holiday > 0) {
    const auto day = holiday_in(time.holiday, time.year);
    if (!day) return {};
    return Named{period_of(*day, TimeUnit::kDay), TimeUnit::kDay, time.span,
                 time.past_tense && !time.future_cue};
  }
  const int month = time.month > 0                    ? time.month
                    : time.unit == TimeUnit::kQuarter ? time.part * 3 - 2
                                                      : 1;
  const int day = std::max(time.day, 1);
  if (!is_valid(time.year, month, day)) return {};
  const Date date{static_cast<int16_t>(time.year), static_cast<uint8_t>(month),
                  static_cast<uint8_t>(day)};
  TimeUnit unit = time.unit;
  if (unit == TimeUnit::kSeason) unit = TimeUnit::kYear;
  return Named{period_of(date, unit), unit, time.span,
               time.past_tense && !time.future_cue};
}

// Do the words around a date name what is planned long before?
bool is_scheduled(const DatingInput& input, const ParsedTime& time) {
  constexpr uint32_t kReach = 7;  // tokens to both sides
  const Segmentation& text = input.segmentation;
  const Sentence& sentence = text.sentences[time.sentence];
  const uint32_t first = text.token_at(time.span.start);
  const uint32_t end = text.token_at(time.span.end);
  const uint32_t from =
      std::max(sentence.first_token, first > kReach ? first - kReach : 0);
  const uint32_t to = std::min(sentence.end_token, end + kReach);
  for (uint32_t t = from; t < to; ++t) {
    const std::string_view word =
        input.analysis.document.at(text.tokens[t].span);
    for (const auto& row : lexicon::kScheduledWords) {
      if (row.word == word) return true;
    }
  }
  return false;
}

// "the first storm to hit the town | since": a long time.
bool is_record(const DatingInput& input, uint32_t since) {
  constexpr uint32_t kReach = 14;  // tokens
  const Segmentation& text = input.segmentation;
  for (uint32_t n = 1; n <= kReach && n <= since; ++n) {
    const std::string_view word =
        input.analysis.document.at(text.tokens[since - n].span);
    if (word == "." || word == ";") return false;
    if (is_superlative(word)) return true;
  }
  return false;
}

// "since 2019"; "the worst since floods killed 68 people in August 2017".
bool follows_since(const DatingInput& input, const ParsedTime& time) {
  constexpr uint32_t kReach = 10;  // tokens of what happened then
  const Segmentation& text = input.segmentation;
  const auto word = [&](uint32_t token) {
    return input.analysis.document.at(text.tokens[token].span);
  };
  const uint32_t first = text.sentences[time.sentence].first_token;
  const uint32_t token = text.token_at(time.span.start);
  if (token > first && equals_lower(word(token - 1), "since")) {
    return time.unit == TimeUnit::kYear;
  }
  for (uint32_t n = 2; n <= kReach && n + first <= token; ++n) {
    if (text.tokens[token - n].kind == TokenKind::kPunctuation) return false;
    if (word(token - n) == "since") return is_record(input, token - n);
  }
  return false;
}

// Does one of the words that lead to a time to come stand right before it?
bool is_target(const DatingInput& input, const ParsedTime& time) {
  const uint32_t token = input.segmentation.token_at(time.span.start);
  if (token == 0) return false;
  for (const std::string_view word :
       {"by", "until", "till", "through", "beyond", "before"}) {
    if (equals_lower(input.analysis.document.at(
                         input.segmentation.tokens[token - 1].span),
                     word)) {
      return true;
    }
  }
  return false;
}

// "had been promised by December 2021", "had hoped to open by May 2019": told
// when that day has gone by.
bool follows_had(const DatingInput& input, const ParsedTime& time) {
  constexpr uint32_t kReach = 9;  // tokens
  const Segmentation& text = input.segmentation;
  const uint32_t first = text.sentences[time.sentence].first_token;
  const uint32_t token = text.token_at(time.span.start);
  for (uint32_t n = 2; n <= kReach && n + first <= token; ++n) {
    if (text.tokens[token - n].kind == TokenKind::kPunctuation) return false;
    if (input.analysis.document.at(text.tokens[token - n].span) == "had") {
      return true;
    }
  }
  return false;
}

// "won a prize for it three years later": the year counted from the one named
// before; kNoYear when none is.
int years_later(const ParsedTime& time, int from) {
  const bool counted = time.form == TimeForm::kShift &&
                       time.unit == TimeUnit::kYear && time.amount > 0 &&
                       time.past_tense && !time.future_cue;
  if (!counted || from == ParsedTime::kNoYear) return ParsedTime::kNoYear;
  const int year = from + time.amount;
  return year > DayWeights::kLast.year ? ParsedTime::kNoYear : year;
}

bool is_digit_at(const Document& document, Span span) {
  const char first = document.text[span.start];
  return first != '\'' && static_cast<unsigned char>(first) < 0x80;
}

bool in_title(const Document& document, Span span) {
  const auto& blocks = document.blocks;
  const auto behind = std::upper_bound(
      blocks.begin(), blocks.end(), span.start,
      [](uint32_t at, const Block& block) { return at < block.span.start; });
  if (behind == blocks.begin()) return false;
  const Block& block = *(behind - 1);
  return block.type == BlockType::kTitle && span.end <= block.span.end;
}

// How likely a text is written so many days after the newest day it names.
std::vector<double> nearness(int days) {
  return falling_log({{.3, 40}, {.46, 500}, {.16, 3000}}, .02, days);
}

// "the 2020 election", in a text of 2019 or 2020: days before.
std::vector<double> nearness_of_schedule(int days) {
  return falling_log({{1, 300}, {.15, 1500}}, .02, days);
}

// "in 2030", still to come: days before.
std::vector<double> nearness_of_year(int days) {
  return falling_log({{1, 900}}, .03, days);
}

double at(const std::vector<double>& curve, int days) {
  return curve[std::min(static_cast<size_t>(std::max(days, 0)),
                        curve.size() - 1)];
}

void weigh_newest(const Named& newest, DayWeights& days,
                  std::vector<DatingClue>& clues) {
  const int first = DayWeights::index(newest.period.first);
  const int last = DayWeights::index(newest.period.last);
  const bool scheduled = newest.scheduled;
  const bool year = newest.unit == TimeUnit::kYear;
  const double loss =
      newest.sure ? (year ? kYearPast : kPast) : (year ? kYearUnsaid : kUnsaid);
  const int year_end = DayWeights::index({newest.period.last.year, 12, 31});
  const std::vector<double> near = nearness(days.size());
  const std::vector<double> before =
      scheduled ? nearness_of_schedule(days.size()) : near;
  for (int i = 0; i < days.size(); ++i) {
    if (i >= first) {
      const double headline =
          newest.title && i <= last && !scheduled ? kHeadline : 0;
      days.add(i, at(near, i - last) + headline);
      if (newest.since && i <= last + (year ? 0 : kLongAgo)) {
        days.add(i, -kSince);
      }
      // "in March" would do for the March of this year.
      if (i > last && i <= year_end && newest.unit == TimeUnit::kMonth) {
        days.add(i, -kYearSaid);
      }
      if (year && i <= last) days.add(i, -kSaysYear);
    } else if (scheduled) {
      days.add(i, at(before, first - i) - .3);
    } else {
      // A little ahead is still thinkable: a date to come, unsaid.
      days.add(i, -loss - (year ? std::min(kYearMost, kYearFar * (first - i))
                                : -at(before, first - i) / 3));
    }
  }
  clues.push_back(
      {scheduled ? add_days(newest.period.first, -730) : newest.period.first,
       DayWeights::kLast,
       {newest.span, "The newest date that the text names is " +
                         period_value(newest.period.first, newest.unit)},
       true,
       2});
}

void weigh_ahead(const Named& ahead, DayWeights& days,
                 std::vector<DatingClue>& clues) {
  const int first = DayWeights::index(ahead.period.first);
  const int last = DayWeights::index(ahead.period.last);
  const std::vector<double> before = ahead.unit == TimeUnit::kYear
                                         ? nearness_of_year(days.size())
                                         : nearness(days.size());
  const double within = ahead.unit == TimeUnit::kYear ? kYearItself : 0;
  for (int i = 0; i < days.size(); ++i) {
    const double log = at(before, first - i) - (i >= first ? within : 0);
    days.add(i, i > last ? -kAheadLoss : log);
  }
  clues.push_back({DayWeights::kFirst,
                   ahead.period.last,
                   {ahead.span, period_value(ahead.period.first, ahead.unit) +
                                    " is still to come"},
                   true,
                   1});
}

}  // namespace

void weigh_named_dates(const DatingInput& input, DayWeights& days,
                       std::vector<DatingClue>& clues) {
  std::vector<Named> told;
  std::optional<Named> ahead;         // the nearest one announced
  int year = ParsedTime::kNoYear;     // named last
  int counted = ParsedTime::kNoYear;  // from one, the latest
  for (const ParsedTime& time : input.times) {
    auto named = named_period(time);
    if (named) year = time.year;
    if (const int later = years_later(time, year);
        later != ParsedTime::kNoYear) {
      year = later;
      counted = std::max(counted, later);
    }
    // "iLife '11" is a name.
    if (!named || !is_digit_at(input.analysis.document, time.span)) continue;
    named->title = in_title(input.analysis.document, time.span);
    named->scheduled = is_scheduled(input, time);
    named->since = follows_since(input, time);
    // "by 2030" and "through 2036" may be ahead of their text by much.
    if (is_target(input, time)) {
      named->scheduled = !follows_had(input, time);
    }
    // "president until 2011" is over.
    const bool future = time.future_cue && !time.past_tense && !time.aside;
    if (!future) {
      told.push_back(*named);
    } else if (!ahead || named->period.first < ahead->period.first) {
      ahead = named;
    }
  }
  // "could last until 2028" hides no day that the text has come to.
  const bool reached =
      std::any_of(told.begin(), told.end(), [&](const Named& n) {
        return !n.scheduled && n.unit != TimeUnit::kYear;
      });
  std::optional<Named> newest;
  for (const Named& named : told) {
    if (reached && named.scheduled) continue;
    // The year that is still to come, named once more. ("It is hoped that it
    // can be tested in 2010" has a verb in the past.)
    const bool again = ahead &&
                       (!named.sure || named.unit == TimeUnit::kYear) &&
                       named.period.first >= ahead->period.first;
    if (again) continue;
    if (!newest || newest->period.first < named.period.first) {
      newest = named;
    } else if (newest->period.first == named.period.first) {
      newest->sure = newest->sure || named.sure;
      newest->title = newest->title || named.title;
      newest->scheduled = newest->scheduled && named.scheduled;
      newest->since = newest->since && named.since;
    }
  }
  if (newest) weigh_newest(*newest, days, clues);
  if (counted > DayWeights::kFirst.year &&
      (!newest || newest->period.first.year < counted)) {
    const int first = DayWeights::index({static_cast<int16_t>(counted), 1, 1});
    for (int i = 0; i < first; ++i) days.add(i, -kYearPast);
  }
  if (ahead) weigh_ahead(*ahead, days, clues);
}

}  // namespace dateline
