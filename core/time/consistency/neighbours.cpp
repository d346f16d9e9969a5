// What two sentences in a row say of days and lengths.

#include <algorithm>
#include <cstdlib>

#include "time/consistency/checks.h"
#include "time/consistency/length.h"

namespace dateline {
namespace {

constexpr std::string_view kWeekdays[] = {"Monday",   "Tuesday", "Wednesday",
                                          "Thursday", "Friday",  "Saturday",
                                          "Sunday"};
constexpr int kMostDays = 14;     // "two days later", not "90 days later"
constexpr int kSameWeeks = 40;    // days between two dates of one story
constexpr int kFebruaryEnd = 59;  // day of a common year

// A weekday, a day of a month or both; nothing relative.
bool is_plain_day(const SentenceTime& time) {
  const ParsedTime& parsed = *time.parsed;
  return parsed.form == TimeForm::kCalendar && parsed.unit == TimeUnit::kDay &&
         parsed.op == TimeOperator::kNone && !parsed.has_year_offset &&
         !parsed.week_of && !parsed.bare_clock && !parsed.anaphoric &&
         (parsed.weekday > 0 || (parsed.month > 0 && parsed.day > 0));
}

bool names_month(const SentenceTime& time) {
  return time.parsed->month > 0 && time.parsed->day > 0;
}

// The day without its year.
std::optional<Date> in_common_year(const SentenceTime& time) {
  constexpr int kCommonYear = 2001;
  if (!is_valid(kCommonYear, time.parsed->month, time.parsed->day)) return {};
  return Date{kCommonYear, static_cast<uint8_t>(time.parsed->month),
              static_cast<uint8_t>(time.parsed->day)};
}

// The weekday said, or that of a day whose year is sure.
int weekday_of(const SentenceTime& time) {
  if (time.parsed->weekday > 0) return time.parsed->weekday;
  return time.time->earliest ? iso_weekday(*time.time->earliest) : 0;
}

// "two days later", "the next day": days, 0 when it is none of these.
int days_shifted(const SentenceView& sentence, const SentenceTime& time) {
  const ParsedTime& parsed = *time.parsed;
  if (parsed.form != TimeForm::kShift || parsed.unit != TimeUnit::kDay ||
      !parsed.mod.empty() || std::abs(parsed.amount) > kMostDays) {
    return 0;
  }
  const uint32_t from = time.first > 2 ? time.first - 2 : 0;
  const bool rough =
      sentence.holds(from, time.end,
                     {"about", "some", "nearly", "almost", "over", "around",
                      "than", "roughly", "working", "business"});
  return rough ? 0 : parsed.amount;
}

// Do `later` and `base` lie so many days apart, as far as both are named?
bool fits_shift(const SentenceTime& base, int amount,
                const SentenceTime& later) {
  if (names_month(base) && names_month(later)) {
    const auto from = in_common_year(base);
    const auto to = in_common_year(later);
    if (!from || !to) return true;
    int days = to_days(*to) - to_days(*from);
    if (std::abs(days) > 300) days += days < 0 ? 365 : -365;  // new year
    const bool leap = days + 1 == amount && from->month <= 2 && to->month >= 3;
    return days == amount || leap;
  }
  const int from = weekday_of(base);
  const int to = weekday_of(later);
  return from == 0 || to == 0 || (to - from - amount) % 7 == 0;
}

// The last plain days before `shift`: those of its own sentence, or else of
// the one before.
std::vector<const SentenceTime*> days_before(const SentenceView* before,
                                             const SentenceView& sentence,
                                             size_t shift, size_t except) {
  std::vector<const SentenceTime*> days;
  for (size_t t = 0; t < shift; ++t) {
    if (t != except && is_plain_day(sentence.times()[t])) {
      days.push_back(&sentence.times()[t]);
    }
  }
  if (!days.empty() || before == nullptr) return days;
  for (const SentenceTime& time : before->times()) {
    if (is_plain_day(time)) days.push_back(&time);
    // "two days later" counts from another one.
    if (time.parsed->form == TimeForm::kShift ||
        time.parsed->form == TimeForm::kOffset) {
      return {};
    }
  }
  return days;
}

void check_next_day(const SentenceView* before, const SentenceView& sentence,
                    std::vector<Finding>& findings) {
  const auto& times = sentence.times();
  for (size_t t = 0; t < times.size(); ++t) {
    const int amount = days_shifted(sentence, times[t]);
    if (amount == 0) continue;
    // "Two days later, on Saturday,"; "on Saturday, two days later,".
    size_t named = times.size();
    if (t + 1 < times.size() && is_plain_day(times[t + 1]) &&
        sentence.adjoins(times[t].end, times[t + 1].first)) {
      named = t + 1;
    } else if (t > 0 && is_plain_day(times[t - 1]) &&
               sentence.adjoins(times[t - 1].end, times[t].first) &&
               sentence.is_any(times[t].end, {",", ")", "."})) {
      named = t - 1;
    }
    if (named == times.size()) continue;
    const auto days = days_before(before, sentence, t, named);
    if (days.size() != 1) continue;
    const SentenceTime& base = *days.front();
    if (base.parsed->reporting || fits_shift(base, amount, times[named])) {
      continue;
    }
    Finding finding;
    finding.kind = "relative-date-mismatch";
    finding.spans.push_back(times[t].time->span);
    finding.spans.push_back(times[named].time->span);
    finding.spans.push_back(base.time->span);
    finding.message = "\"" + sentence.text(times[t].time->span) + "\" and \"" +
                      sentence.text(times[named].time->span) +
                      "\" do not fit: counted from \"" +
                      sentence.text(base.time->span) + "\" it is ";
    const auto day = base.days();
    if (names_month(base) && day && base.has_year()) {
      finding.message += to_string(add_days(day->first, amount)) + ".";
    } else if (const int from = weekday_of(base); from > 0) {
      finding.message +=
          "a " + std::string(kWeekdays[((from - 1 + amount) % 7 + 7) % 7]) +
          ".";
    } else {
      finding.message += "another day.";
    }
    finding.suggestion = "Check both days, and the number of days between.";
    findings.push_back(std::move(finding));
  }
}

// "on Tuesday, 6 March ... on Friday, 10 March": whatever the year.
void check_weekday_pair(const CheckInput& input, const SentenceView* before,
                        const SentenceView& sentence,
                        std::vector<Finding>& findings) {
  if (input.published) return;  // each is checked by itself
  const auto is_pair = [](const SentenceTime& time) {
    return is_plain_day(time) && names_month(time) &&
           time.parsed->weekday > 0 && !time.has_year() && time.days();
  };
  const SentenceTime* last = nullptr;
  if (before != nullptr) {
    for (const SentenceTime& time : before->times()) {
      if (is_pair(time)) last = &time;
    }
  }
  for (const SentenceTime& time : sentence.times()) {
    if (!is_pair(time)) continue;
    const SentenceTime* other = last;
    last = &time;
    if (other == nullptr) continue;
    const int from = to_days(other->days()->first);
    const int to = to_days(time.days()->first);
    const auto in_year = [](int day) {
      return day - to_days(Date{2001, 1, 1}) + 1;
    };
    const bool over_february =
        (in_year(from) <= kFebruaryEnd) != (in_year(to) <= kFebruaryEnd);
    if (std::abs(to - from) > kSameWeeks || over_february) continue;
    if ((time.parsed->weekday - other->parsed->weekday - (to - from)) % 7 ==
        0) {
      continue;
    }
    Finding finding;
    finding.kind = "weekday-mismatch";
    finding.spans.push_back(other->time->span);
    finding.spans.push_back(time.time->span);
    finding.message = "\"" + sentence.text(other->time->span) + "\" and \"" +
                      sentence.text(time.time->span) +
                      "\" do not fit into one year: they are " +
                      std::to_string(std::abs(to - from)) + " days apart.";
    finding.suggestion = "Check both weekdays and both dates.";
    findings.push_back(std::move(finding));
  }
}

// "The five-day fair opened on 3 May. It closed on 12 May."
void check_next_length(const SentenceView* before, const SentenceView& sentence,
                       std::vector<Finding>& findings) {
  if (before == nullptr || before->times().size() != 2 ||
      sentence.times().size() != 1) {
    return;
  }
  const SentenceTime& stated = before->times()[0];
  const SentenceTime& from = before->times()[1];
  const SentenceTime& to = sentence.times()[0];
  const auto length = length_of(stated);
  if (!length || is_length_name(*before, stated) ||
      before->is(stated.end - 1, "old") || !is_plain_day(from) ||
      !is_plain_day(to) || !names_month(from) || !names_month(to)) {
    return;
  }
  // The length heads the sentence: "The five-day fair", "A six-week strike".
  const bool heads =
      stated.first <= before->begin() + 1 && from.first > stated.end &&
      from.first - stated.end <= 9 &&
      !before->holds_cue(stated.end, from.first, "other-length") &&
      before->holds(
          stated.end, from.first,
          {"opens", "opened", "begins", "began", "starts", "started"});
  const uint32_t end = sentence.find(
      sentence.begin(), to.first,
      {"ends", "ended", "closes", "closed", "finishes", "finished"});
  const bool goes_on =
      sentence.is(sentence.begin(), "it") && end <= sentence.begin() + 3 &&
      end < to.first && to.first - end <= 3 &&
      !sentence.holds(sentence.begin(), to.first, {"not", "never", "early"});
  if (!heads || !goes_on) return;
  if (const auto finding =
          length_mismatch(*length, sentence, stated, from, to)) {
    findings.push_back(*finding);
  }
}

}  // namespace

void check_neighbours(const CheckInput& input, const SentenceView* before,
                      const SentenceView& sentence,
                      std::vector<Finding>& findings) {
  check_next_day(before, sentence, findings);
  check_weekday_pair(input, before, sentence, findings);
  check_next_length(before, sentence, findings);
}

}  // namespace dateline
