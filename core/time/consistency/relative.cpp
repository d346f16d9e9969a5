#include <cstdlib>

#include "time/consistency/checks.h"

namespace dateline {
namespace {

bool is_deictic_day(const SentenceTime& time) {
  return time.parsed->form == TimeForm::kOffset &&
         time.parsed->unit == TimeUnit::kDay && !time.parsed->bare_clock &&
         time.time->earliest && std::abs(time.parsed->amount) <= 1 &&
         !time.parsed->has_year_offset;
}

bool is_ago(const SentenceView& sentence, const SentenceTime& time) {
  return time.parsed->form == TimeForm::kOffset &&
         sentence.is(time.end - 1, "ago") && time.time->earliest;
}

// "about three days ago" is not exact.
bool is_rough(const SentenceView& sentence, const SentenceTime& time) {
  const uint32_t from = time.first > 2 ? time.first - 2 : 0;
  return !time.parsed->mod.empty() ||
         sentence.holds(from, time.end,
                        {"about", "some", "nearly", "almost", "over", "around",
                         "roughly", "than"});
}

void report(const SentenceView& sentence, const SentenceTime& relative,
            const SentenceTime& date, const Date& published,
            std::string expected, std::vector<Finding>& findings) {
  Finding finding;
  finding.kind = "relative-date-mismatch";
  finding.spans.push_back(relative.time->span);
  finding.spans.push_back(date.time->span);
  finding.message = "\"" + sentence.text(relative.time->span) + "\" and \"" +
                    sentence.text(date.time->span) +
                    "\" do not fit: in an article of " + to_string(published) +
                    " the first means " + expected + ".";
  finding.suggestion = "Check the date, or leave one of the two out.";
  findings.push_back(std::move(finding));
}

// Units between publication and the date, as "ago" counts them.
bool fits_ago(const ParsedTime& ago, const Period& date, TimeUnit date_unit,
              Date published) {
  const int amount = -ago.amount;
  const int days = to_days(published) - to_days(date.first);
  switch (ago.unit) {
    case TimeUnit::kDay:
      return date_unit != TimeUnit::kDay || days == amount;
    case TimeUnit::kWeek:
      return date_unit != TimeUnit::kDay || std::abs(days - 7 * amount) <= 4;
    case TimeUnit::kMonth: {
      if (date_unit == TimeUnit::kYear) return true;
      const int months = (published.year - date.first.year) * 12 +
                         published.month - date.first.month;
      return std::abs(months - amount) <= 1;
    }
    case TimeUnit::kYear: {
      const int years = published.year - date.first.year;
      if (date_unit == TimeUnit::kYear) return std::abs(years - amount) <= 1;
      return std::abs(days / 365.25 - amount) <= .75;
    }
    default:
      return true;
  }
}

// Time zones and updates shift what pages state of themselves by a day.
bool is_exact(const CheckInput& input) {
  const FactSource source = input.analysis.document.published->source;
  return source == FactSource::kGiven || source == FactSource::kStated;
}

void compare(const CheckInput& input, const SentenceView& sentence,
             const SentenceTime& relative, const SentenceTime& date,
             std::vector<Finding>& findings) {
  const Date published = *input.published;
  if (is_deictic_day(relative)) {
    const Date meant = *relative.time->earliest;
    const ParsedTime& parsed = *date.parsed;
    const bool bare_weekday = parsed.form == TimeForm::kCalendar &&
                              parsed.weekday > 0 && parsed.day == 0 &&
                              parsed.op == TimeOperator::kNone;
    if (bare_weekday) {
      if (iso_weekday(meant) == parsed.weekday) return;
      const int days = (parsed.weekday - iso_weekday(meant) + 7) % 7;
      if (!is_exact(input) && (days == 1 || days == 6)) return;
    } else {
      if (!date.is_date() || parsed.unit != TimeUnit::kDay ||
          parsed.month == 0 || *date.time->earliest == meant) {
        return;
      }
      // Far away, the date tells something else.
      const int away = to_days(*date.time->earliest) - to_days(meant);
      if (std::abs(away) > 40 && !date.has_year()) return;
      if (!is_exact(input) && std::abs(away) < 2) return;
    }
    return report(sentence, relative, date, published, to_string(meant),
                  findings);
  }
  if (is_ago(sentence, relative)) {
    // "had success two years ago, the 2012 path": what comes next is of 2012.
    if (date.parsed->unit == TimeUnit::kYear && date.first > 0 &&
        sentence.is_any(date.first - 1, {"the", "a", "its", "their", "his",
                                         "her", "this", "that"})) {
      return;
    }
    if (!date.is_date() || is_rough(sentence, relative)) return;
    if (date.parsed->unit == TimeUnit::kYear && !date.has_year()) return;
    if (fits_ago(*relative.parsed, date.period(), date.parsed->unit,
                 published)) {
      return;
    }
    return report(sentence, relative, date, published, relative.time->value,
                  findings);
  }
  // "last year, in 2013".
  const bool year = relative.parsed->form == TimeForm::kOffset &&
                    relative.parsed->unit == TimeUnit::kYear &&
                    relative.parsed->op != TimeOperator::kNone &&
                    relative.time->earliest;
  if (year && date.is_date() && date.has_year() &&
      date.parsed->year != relative.time->earliest->year) {
    report(sentence, relative, date, published,
           std::to_string(relative.time->earliest->year), findings);
  }
}

}  // namespace

void check_relative(const CheckInput& input, const SentenceView& sentence,
                    std::vector<Finding>& findings) {
  if (!input.published) return;
  const auto& times = sentence.times();
  for (size_t t = 0; t + 1 < times.size(); ++t) {
    if (!sentence.adjoins(times[t].end, times[t + 1].first)) continue;
    const auto relative = [&](const SentenceTime& time) {
      return time.parsed->form == TimeForm::kOffset;
    };
    if (relative(times[t]) == relative(times[t + 1])) continue;
    if (relative(times[t])) {
      compare(input, sentence, times[t], times[t + 1], findings);
    } else if (sentence.is_any(times[t + 1].end, {",", ")", "."})) {
      compare(input, sentence, times[t + 1], times[t], findings);
    }
  }
}

}  // namespace dateline
