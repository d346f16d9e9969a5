// What a text has named so far, and the frame around the rules.

#include "time/resolver.h"

#include <algorithm>
#include <cstdlib>

namespace dateline {
namespace {

constexpr int32_t kPassing = 30;   // days
constexpr int32_t kLongAgo = 400;  // days
constexpr uint32_t kLead = 2;      // sentences of the body
constexpr uint32_t kHead = 6;      // ... and lines before it, at most
constexpr size_t kHistory = 4;     // years named
constexpr size_t kUpToNow = 8;     // ... its own among them

// The next month or day among the following expressions that names its year.
std::optional<Date> next_named(const std::vector<ParsedTime>& parsed,
                               size_t p) {
  constexpr size_t kReach = 8;
  for (size_t n = p + 1; n < std::min(p + 1 + kReach, parsed.size()); ++n) {
    const ParsedTime& time = parsed[n];
    const bool named = time.form == TimeForm::kCalendar && time.year > 0 &&
                       time.month > 0 && time.month <= 12 && !time.aside;
    if (named) {
      return Date{static_cast<int16_t>(std::min(time.year, 9999)),
                  static_cast<uint8_t>(time.month), 1};
    }
  }
  return {};
}

// "Nov. 30-Dec. 1", "from 2001 to 2009": the words between two expressions.
bool joins_range(std::string_view before, std::string_view between) {
  // Papers of America close a date with a comma: "May 28, 2007, and".
  if (between == " and " || between == ", and ") {
    return before.ends_with("between ") || before.ends_with("Between ");
  }
  for (const std::string_view joint :
       {"-", " - ", "\u2013", " \u2013 ", " to ", " through ", " until ",
        " till ", " up to ", ", to ", ", through ", ", until "}) {
    if (between == joint) return true;
  }
  return false;
}

// Headline, byline and date are no sentences.
bool is_headline(std::string_view text, Span span) {
  constexpr uint32_t kEnd = 4;  // bytes: a stop and quotation marks
  const uint32_t from = span.end - std::min(kEnd, span.size());
  return text.substr(from, span.end - from).find_first_of(".!?") ==
         std::string_view::npos;
}

// Behind the sentences that tell the news: headlines and the first few.
uint32_t lead_end(std::string_view text, const Segmentation& segmentation) {
  const auto& sentences = segmentation.sentences;
  uint32_t told = 0;
  uint32_t s = 0;
  for (; s < sentences.size() && s < kHead + kLead && told < kLead; ++s) {
    if (!is_headline(text, sentences[s].span)) ++told;
  }
  return std::max(s, kLead + 1);
}

}  // namespace

bool is_narrative(std::string_view text, const Segmentation& segmentation,
                  const std::vector<ParsedTime>& parsed,
                  std::optional<Date> published) {
  const uint32_t lead = lead_end(text, segmentation);
  size_t years = 0;
  size_t deictic = 0;
  bool now = false;  // it speaks of its own year or those to come
  for (const ParsedTime& time : parsed) {
    if (time.form == TimeForm::kCalendar && time.year != ParsedTime::kNoYear) {
      ++years;
      now = now || (published && time.year >= published->year);
    } else if ((time.form == TimeForm::kCalendar && time.weekday > 0 &&
                time.day == 0) ||
               (time.form == TimeForm::kOffset && time.suffix.empty())) {
      // "..., who led it from 1974, died on Saturday": news, however many
      // years an obituary names.
      if (time.sentence < lead) return false;
      ++deictic;
    } else if (time.op != TimeOperator::kNone && !time.anaphoric) {
      ++deictic;  // "last spring", "next June"
    }
  }
  return years >= (now ? kUpToNow : kHistory) && years > 6 * deictic;
}

Resolver::Resolver(std::string_view text, std::optional<Date> published,
                   bool narrative)
    : text_(text), narrative_(narrative) {
  anchor_ = published;
  if (published) {
    mentioned_ = *published;
    has_mentioned_ = !narrative;
  }
}

// The day that clock times of this sentence belong to, when it is named.
void Resolver::set_sentence_day(std::optional<Date> day) {
  sentence_day_ = day;
}

// The next date that the text names with its year: a story does not run
// past it and come back.
void Resolver::set_next_named(std::optional<Date> date) { next_named_ = date; }

std::optional<Date> Resolver::day_named_in(uint32_t sentence) const {
  if (last_day_ && last_day_sentence_ == sentence) return last_day_;
  return {};
}

TimeExpression Resolver::resolve(const ParsedTime& time) {
  out_ = {};
  out_.span = time.span;
  out_.type = time.type;
  out_.mod = time.mod;
  out_.sentence = time.sentence;
  opens_sentence_ = time.opens_sentence;
  background_ = time.aside || (time.form == TimeForm::kShift &&
                               time.amount < 0 && time.unit > TimeUnit::kWeek);
  switch (time.form) {
    case TimeForm::kFixed:
      out_.value = time.value;
      break;
    case TimeForm::kCalendar:
      calendar(time);
      break;
    case TimeForm::kOffset:
      offset(time);
      break;
    case TimeForm::kShift:
      shift(time);
      break;
    case TimeForm::kSame:
      same(time);
      break;
    case TimeForm::kHoliday:
      holiday(time);
      break;
  }
  return std::move(out_);
}

std::string Resolver::quoted(const ParsedTime& time) const {
  return "'" +
         std::string(
             text_.substr(time.span.start, time.span.end - time.span.start)) +
         "'";
}

void Resolver::set(const Period& period, std::string value,
                   std::string reason) {
  out_.earliest = period.first;
  out_.latest = period.last;
  out_.value = std::move(value);
  out_.reason = std::move(reason);
}

void Resolver::set_unit(Date day, TimeUnit unit, const std::string& suffix,
                        std::string reason) {
  set(period_of(day, unit), period_value(day, unit) + suffix,
      std::move(reason));
}

// Later expressions may count from this day or period.
void Resolver::mention(Date day, TimeUnit unit) {
  mentioned_ = day;
  mentioned_unit_ = unit;
  has_mentioned_ = true;
  // "This followed the vote of 2005": what lies behind the story, named in
  // passing, is not where it goes on.
  const bool passing =
      narrative_ && has_story_ && !opens_sentence_ &&
      to_days(period_of(day, unit).last) < to_days(story_) - kPassing;
  // "well into 1941": the story knows the month already.
  const bool vaguer = narrative_ && has_story_ && unit == TimeUnit::kYear &&
                      story_unit_ != TimeUnit::kYear && story_.year == day.year;
  if (!background_ && !passing && !vaguer) {
    story_ = day;
    story_unit_ = unit;
    has_story_ = true;
  }
  ++mentions_;
  today_named_ =
      today_named_ || (anchor_ && unit == TimeUnit::kDay && day == *anchor_);
  const auto rank = static_cast<size_t>(unit);
  const Mention here{day, unit, mentions_};
  last_[rank] = here;
  if (anchor_ && to_days(day) <= to_days(*anchor_)) last_past_[rank] = here;
  if (unit == TimeUnit::kDay) {
    last_day_ = day;
    last_day_sentence_ = out_.sentence;
  }
}

// The last date named that is exact enough to count `unit`s from. What is
// told in the past tense does not count from days still to come.
void Resolver::fit_mention(const ParsedTime& time) {
  const auto& seen =
      time.past_tense && !time.future_cue && anchor_ && !narrative_ ? last_past_
                                                                    : last_;
  Mention best;
  Mention vague;  // "in March 2003 ... a week later"
  for (size_t rank = 0; rank < seen.size(); ++rank) {
    const auto unit = static_cast<TimeUnit>(rank);
    const bool coarse = unit > time.unit && !(unit == TimeUnit::kWeekend &&
                                              time.unit >= TimeUnit::kWeek);
    if (coarse &&
        !(unit == TimeUnit::kSeason && time.unit == TimeUnit::kYear)) {
      if (seen[rank].order > vague.order) vague = seen[rank];
      continue;
    }
    if (seen[rank].order > best.order) best = seen[rank];
  }
  if (best.order > 0) {
    mentioned_ = best.day;
    mentioned_unit_ = best.unit;
  } else if (vague.order > 0 && time.amount > 0 && anchor_ && !narrative_ &&
             std::abs(to_days(vague.day) - to_days(*anchor_)) > kLongAgo) {
    mentioned_ = vague.day;
    mentioned_unit_ = vague.unit;
  } else if (anchor_ && !narrative_) {
    mentioned_ = *anchor_;
    mentioned_unit_ = TimeUnit::kDay;
  }
}

void Resolver::unknown(std::string value, const char* needs) {
  out_.value = std::move(value);
  out_.reason = std::string("needs ") + needs;
}

std::optional<Date> Resolver::base() const {
  if (narrative_ && has_mentioned_) return mentioned_;
  return anchor_;
}

namespace {

bool is_weekday(const ParsedTime& time) {
  return time.form == TimeForm::kCalendar && time.unit == TimeUnit::kDay &&
         time.weekday > 0 && time.day == 0 && time.month == 0;
}

bool is_bare_weekday(const ParsedTime& time) {
  return is_weekday(time) && time.op == TimeOperator::kNone;
}

void move_to(Date day, TimeExpression& time) {
  const std::string suffix = time.value.substr(
      std::min<size_t>(time.value.find('T'), time.value.size()));
  time.value = to_string(day) + suffix;
  time.earliest = time.latest = day;
}

// "Wednesday through Friday": the second follows the first; what is told in
// the past is over by the day of publication.
void order_weekdays(const ParsedTime& from, const ParsedTime& to,
                    std::optional<Date> published, TimeExpression& first,
                    TimeExpression& last) {
  const int days = (to.weekday - from.weekday + 7) % 7;
  const bool past = (from.past_tense || to.past_tense) && !to.future_cue;
  Date start = *first.earliest;
  if (published && past && add_days(start, days) > *published) {
    start = add_days(start, -7);
  }
  move_to(start, first);
  move_to(add_days(start, days), last);
}

// "In 2022, storms hit over Christmas": the year that the sentence named last;
// for a month the one that opens it ("In 2016 he had waited until June").
int year_in_sentence(const std::vector<ParsedTime>& parsed, size_t p) {
  constexpr size_t kBack = 4;
  for (size_t n = 1; n <= kBack && n <= p; ++n) {
    const ParsedTime& before = parsed[p - n];
    if (before.sentence != parsed[p].sentence) break;
    if (before.form == TimeForm::kCalendar && before.year > 1000 &&
        !before.aside &&
        (parsed[p].form == TimeForm::kHoliday || before.opens_sentence)) {
      return before.year;
    }
  }
  return ParsedTime::kNoYear;
}

// A month that may be one of the year named before it.
bool goes_on_in_year(const ParsedTime& time) {
  return time.form == TimeForm::kCalendar && time.unit == TimeUnit::kMonth &&
         time.past_tense && !time.future_cue && !time.anaphoric &&
         !time.has_year_offset && !time.opens_sentence;
}

}  // namespace

std::vector<TimeExpression> resolve_times(std::string_view text,
                                          const Segmentation& segmentation,
                                          const std::vector<ParsedTime>& parsed,
                                          std::optional<Date> published) {
  Resolver resolver(text, published,
                    is_narrative(text, segmentation, parsed, published));
  std::vector<TimeExpression> times;
  times.reserve(parsed.size());
  for (size_t p = 0; p < parsed.size(); ++p) {
    const ParsedTime& time = parsed[p];
    if (time.bare_clock) {
      auto day = resolver.day_named_in(time.sentence);
      // "At 5:34 a.m. ... on March 20": the day may stand behind.
      for (size_t n = p + 1; !day && n < std::min(p + 4, parsed.size()) &&
                             parsed[n].sentence == time.sentence;
           ++n) {
        if (parsed[n].unit != TimeUnit::kDay || parsed[n].bare_clock) continue;
        Resolver ahead = resolver;
        ahead.resolve(parsed[n]);
        day = ahead.day_named_in(time.sentence);
      }
      resolver.set_sentence_day(day);
    }
    if (time.month > 0 && time.year == ParsedTime::kNoYear) {
      resolver.set_next_named(next_named(parsed, p));
    }
    if (time.year == ParsedTime::kNoYear && time.op == TimeOperator::kNone &&
        (time.form == TimeForm::kHoliday || goes_on_in_year(time))) {
      ParsedTime dated = time;
      dated.year = year_in_sentence(parsed, p);
      times.push_back(resolver.resolve(dated));
    } else {
      times.push_back(resolver.resolve(time));
    }
    const size_t n = times.size();
    if (n < 2) continue;
    TimeExpression& first = times[n - 2];
    TimeExpression& last = times[n - 1];
    // "on Tuesday evening (4 February)": the date tells which Tuesday.
    const bool tells = is_bare_weekday(parsed[p - 1]) && time.month > 0 &&
                       time.day > 0 && last.earliest && first.earliest &&
                       iso_weekday(*last.earliest) == parsed[p - 1].weekday;
    if (tells &&
        text.substr(first.span.end, last.span.start - first.span.end) == " (") {
      move_to(*last.earliest, first);
    }
    // "next Tuesday and Wednesday": the second follows the first.
    if (is_weekday(parsed[p - 1]) && is_bare_weekday(time) && first.earliest &&
        last.earliest && parsed[p - 1].op == TimeOperator::kNext &&
        text.substr(first.span.end, last.span.start - first.span.end) ==
            " and ") {
      const int days = (time.weekday - parsed[p - 1].weekday + 7) % 7;
      move_to(add_days(*first.earliest, days), last);
    }
    if (first.earliest && last.earliest &&
        joins_range(
            text.substr(0, first.span.start),
            text.substr(first.span.end, last.span.start - first.span.end))) {
      first.range_partner = static_cast<uint32_t>(n - 1);
      last.range_partner = static_cast<uint32_t>(n - 2);
      if (is_bare_weekday(parsed[p - 1]) && is_bare_weekday(time)) {
        order_weekdays(parsed[p - 1], time, published, first, last);
      }
    }
  }
  return times;
}

bool is_open(const TimeExpression& time) {
  return !time.earliest && time.value.starts_with("XXXX") &&
         (time.type == TimexType::kDate || time.type == TimexType::kTime);
}

}  // namespace dateline
