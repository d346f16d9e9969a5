#include "time/consistency/length.h"

#include "text/utf8.h"

namespace dateline {
namespace {

// Could a text call the time from `first` to `last` so long?
bool fits(const Length& length, const Period& first, const Period& last,
          TimeUnit unit) {
  const int days = to_days(last.first) - to_days(first.first);
  const int amount = length.amount;
  double real = 0;
  double slack = 0;
  switch (length.unit) {
    case TimeUnit::kDay:
      if (unit != TimeUnit::kDay) return true;
      real = days + .5;  // both ends counted, or one of them
      slack = .5;
      break;
    case TimeUnit::kWeek:
      if (unit != TimeUnit::kDay) return true;
      real = (days + .5) / 7.0;
      slack = .5;
      break;
    case TimeUnit::kMonth:
      if (unit == TimeUnit::kYear) return true;
      real = days / 30.44;
      slack = unit == TimeUnit::kDay ? .7 : 1.1;
      break;
    case TimeUnit::kYear:
      real = days / 365.25;
      slack = unit == TimeUnit::kYear ? 1.05 : .75;
      break;
    default:
      return true;
  }
  if (length.mod == "MORE_THAN" || length.mod == "EQUAL_OR_MORE") {
    return real >= amount - slack;
  }
  if (length.mod == "LESS_THAN" || length.mod == "EQUAL_OR_LESS") {
    return real <= amount + slack;
  }
  if (!length.mod.empty()) slack += real / 4;
  return real >= amount - slack && real <= amount + slack;
}

}  // namespace

std::optional<Length> length_of(const SentenceTime& time) {
  if (time.parsed->form != TimeForm::kFixed ||
      time.time->type != TimexType::kDuration) {
    return {};
  }
  const std::string& value = time.time->value;  // "P5D"
  if (value.size() < 3 || value[0] != 'P' || !is_ascii_digit(value[1])) {
    return {};
  }
  Length length;
  size_t at = 1;
  while (at < value.size() && is_ascii_digit(value[at]) && at < 6) {
    length.amount = length.amount * 10 + (value[at++] - '0');
  }
  if (at + 1 != value.size() || length.amount == 0) return {};
  switch (value[at]) {
    case 'D':
      length.unit = TimeUnit::kDay;
      break;
    case 'W':
      length.unit = TimeUnit::kWeek;
      break;
    case 'M':
      length.unit = TimeUnit::kMonth;
      break;
    case 'Y':
      length.unit = TimeUnit::kYear;
      break;
    default:
      return {};
  }
  length.mod = time.time->mod;
  return length;
}

bool is_length_name(const SentenceView& sentence, const SentenceTime& time) {
  for (uint32_t token = time.first + 1; token < time.end; ++token) {
    const std::string_view form = sentence.form(token);
    if (!form.empty() && is_ascii_upper(form[0])) return true;
  }
  const std::string_view next = sentence.form(time.end);
  const std::string_view first = sentence.form(time.first);
  return !next.empty() && is_ascii_upper(next[0]) && !first.empty() &&
         is_ascii_upper(first[0]);
}

std::optional<Finding> length_mismatch(const Length& length,
                                       const SentenceView& sentence,
                                       const SentenceTime& stated,
                                       const SentenceTime& from,
                                       const SentenceTime& to) {
  const auto start = from.days();
  const auto end = to.days();
  // "Wednesday through Friday": weekdays point to two sides of today.
  const bool weekdays = from.parsed->form == TimeForm::kCalendar &&
                        from.parsed->unit == TimeUnit::kDay &&
                        from.parsed->month == 0;
  if (!start || !end || weekdays || from.parsed->unit != to.parsed->unit ||
      from.has_year() != to.has_year()) {
    return {};
  }
  // The end of a range without years follows its beginning.
  Period last = *end;
  if (!from.has_year()) {
    if (end->first < start->first) {
      last = {add_months(last.first, 12), add_months(last.last, 12)};
    }
    if (to_days(last.first) - to_days(start->first) > 366) return {};
  }
  if (last.first < start->first) return {};
  if (fits(length, *start, last, from.parsed->unit)) return {};
  const int days = to_days(last.first) - to_days(start->first);
  std::string real = std::to_string(days + 1) + " days, both ends counted";
  if (length.unit == TimeUnit::kYear) {
    real = "about " + std::to_string((days + 183) / 365) + " years";
  } else if (length.unit == TimeUnit::kMonth) {
    real = "about " + std::to_string((days + 15) / 30) + " months";
  }
  Finding finding;
  finding.kind = "duration-mismatch";
  finding.spans.push_back(stated.time->span);
  finding.spans.push_back({from.time->span.start, to.time->span.end});
  finding.message = "\"" + sentence.text(stated.time->span) +
                    "\" does not fit the dates: from " +
                    sentence.text(from.time->span) + " to " +
                    sentence.text(to.time->span) + " it is " + real + ".";
  finding.suggestion = "Check the length and both dates.";
  return finding;
}

}  // namespace dateline
