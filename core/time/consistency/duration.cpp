#include <algorithm>
#include <cstdlib>

#include "text/utf8.h"
#include "time/consistency/checks.h"

namespace dateline {
namespace {

// A duration of whole units: "six years", "five-day".
struct Length {
  int amount = 0;
  TimeUnit unit = TimeUnit::kNone;
  std::string mod;
};

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

class DurationCheck {
 public:
  DurationCheck(const SentenceView& sentence, std::vector<Finding>& findings)
      : sentence_(sentence), findings_(findings) {}

  void run() {
    const auto& times = sentence_.times();
    for (size_t t = 0; t < times.size(); ++t) {
      const auto length = length_of(times[t]);
      if (!length || is_name(times[t]) ||
          sentence_.is(times[t].end - 1, "old")) {
        continue;
      }
      if (t + 2 < times.size() && before_range(times[t], t + 1)) {
        compare(*length, times[t], times[t + 1], times[t + 2]);
      } else if (t >= 2 && behind_range(t - 2, times[t])) {
        compare(*length, times[t], times[t - 2], times[t - 1]);
      }
    }
  }

 private:
  // "the Six-Day War", "the Hundred Days".
  bool is_name(const SentenceTime& time) const {
    for (uint32_t token = time.first + 1; token < time.end; ++token) {
      const std::string_view form = sentence_.form(token);
      if (!form.empty() && is_ascii_upper(form[0])) return true;
    }
    const std::string_view next = sentence_.form(time.end);
    const std::string_view first = sentence_.form(time.first);
    return !next.empty() && is_ascii_upper(next[0]) && !first.empty() &&
           is_ascii_upper(first[0]);
  }

  // "the five-day visit, from June 5 to June 16"; "opens on 3 May and ends
  // on 5 June".
  bool before_range(const SentenceTime& length, size_t first) const {
    const SentenceTime& from = sentence_.times()[first];
    const SentenceTime& to = sentence_.times()[first + 1];
    if (from.first < length.end || from.first - length.end > 9) return false;
    const uint32_t which =
        sentence_.find(length.end, from.first, {"which", "that"});
    const bool other = which < from.first &&
                       !sentence_.is_any(which + 1, {"lasted", "lasts", "ran",
                                                     "runs", "went"});
    if (other || sentence_.holds_cue(length.end, from.first, "other-length")) {
      // "in a row", "three years in prison": the range tells something else.
      return false;
    }
    if (sentence_.range_end(first) != nullptr) {
      const bool framed =
          sentence_.is_any(from.first - 1, {"from", "between", ",", "(", "of"});
      return framed;
    }
    const bool runs =
        sentence_.holds(
            length.end, from.first,
            {"opens", "opened", "begins", "began", "starts", "started"}) &&
        to.first > from.end && to.first - from.end <= 4 &&
        sentence_.holds(
            from.end, to.first,
            {"ends", "ended", "closes", "closed", "finishes", "finished"});
    return runs;
  }

  // "From 2003 to 2006, for twelve years,".
  bool behind_range(size_t first, const SentenceTime& length) const {
    const SentenceTime* to = sentence_.range_end(first);
    if (to == nullptr || length.first < to->end) return false;
    return length.first - to->end == 2 && sentence_.is(to->end, ",") &&
           sentence_.is(to->end + 1, "for") &&
           sentence_.is_any(length.end, {",", "."});
  }

  void compare(const Length& length, const SentenceTime& stated,
               const SentenceTime& from, const SentenceTime& to) {
    const auto start = from.days();
    const auto end = to.days();
    // "Wednesday through Friday": weekdays point to two sides of today.
    const bool weekdays = from.parsed->form == TimeForm::kCalendar &&
                          from.parsed->unit == TimeUnit::kDay &&
                          from.parsed->month == 0;
    if (!start || !end || weekdays || from.parsed->unit != to.parsed->unit ||
        from.has_year() != to.has_year()) {
      return;
    }
    // The end of a range without years follows its beginning.
    Period last = *end;
    if (!from.has_year()) {
      if (end->first < start->first) {
        last = {add_months(last.first, 12), add_months(last.last, 12)};
      }
      if (to_days(last.first) - to_days(start->first) > 366) return;
    }
    if (last.first < start->first) return;
    if (fits(length, *start, last, from.parsed->unit)) return;
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
    finding.message = "\"" + sentence_.text(stated.time->span) +
                      "\" does not fit the dates: from " +
                      sentence_.text(from.time->span) + " to " +
                      sentence_.text(to.time->span) + " it is " + real + ".";
    finding.suggestion = "Check the length and both dates.";
    findings_.push_back(std::move(finding));
  }

  const SentenceView& sentence_;
  std::vector<Finding>& findings_;
};

}  // namespace

void check_duration(const CheckInput&, const SentenceView& sentence,
                    std::vector<Finding>& findings) {
  DurationCheck(sentence, findings).run();
}

}  // namespace dateline
