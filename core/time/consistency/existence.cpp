#include <algorithm>
#include <iterator>

#include "text/utf8.h"
#include "time/consistency/checks.h"

namespace dateline {
namespace {

// The words that may stand behind a date; behind "In June 31 soldiers" the
// number counts something.
bool may_follow_date(const SentenceView& sentence, uint32_t token) {
  const std::string_view form = sentence.form(token);
  if (form.empty() || !is_ascii_alpha(form[0])) return true;
  return sentence.is_cue(token, "after-date");
}

// "There is no such day as February 30."
bool is_denied(const SentenceView& sentence) {
  for (uint32_t t = sentence.begin(); t < sentence.end(); ++t) {
    if (sentence.is(t, "such") && sentence.is(t - 1, "no")) return true;
    if (sentence.is_cue(t, "no-such-day")) {
      return true;
    }
  }
  return false;
}

int digits(std::string_view form, size_t size) {
  if (form.size() != size) return -1;
  int value = 0;
  for (const char c : form) {
    if (!is_ascii_digit(c)) return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

void report(const SentenceView& sentence, Span span, std::string suggestion,
            std::vector<Finding>& findings) {
  Finding finding;
  finding.kind = "impossible-date";
  finding.spans.push_back(span);
  finding.message = "There is no such day as \"" + sentence.text(span) + "\".";
  finding.suggestion = std::move(suggestion);
  findings.push_back(std::move(finding));
}

// "2020-13-04".
void check_iso(const CheckInput& input, const SentenceView& sentence,
               std::vector<Finding>& findings) {
  const auto glued = [&](uint32_t token) {
    return token < sentence.end() &&
           !input.segmentation.tokens[token].space_before;
  };
  for (uint32_t t = sentence.begin(); t + 4 < sentence.end(); ++t) {
    const int year = digits(sentence.form(t), 4);
    if (year < 1900 || year > 2099) continue;
    const int month = digits(sentence.form(t + 2), 2);
    const int day = digits(sentence.form(t + 4), 2);
    const bool written = month >= 0 && day >= 0 && sentence.is(t + 1, "-") &&
                         sentence.is(t + 3, "-") && glued(t + 1) &&
                         glued(t + 2) && glued(t + 3) && glued(t + 4);
    if (!written || is_valid(year, month, day)) continue;
    // "the 2015-16-17 seasons", parts of longer numbers.
    const bool other =
        day == month + 1 ||
        (glued(t) && t > sentence.begin() && sentence.is(t - 1, "-")) ||
        (sentence.is(t + 5, "-") && glued(t + 5));
    if (other || month > 31 || day > 31 || month == 0 || day == 0) continue;
    std::string suggestion = "Check the month and the day.";
    if (is_valid(year, day, month)) {
      suggestion =
          "Perhaps " +
          to_string(Date{static_cast<int16_t>(year), static_cast<uint8_t>(day),
                         static_cast<uint8_t>(month)}) +
          " is meant.";
    } else if (month <= 12) {
      suggestion = "That month has " +
                   std::to_string(days_in_month(year, month)) + " days.";
    }
    report(sentence, sentence.span(t, t + 5), std::move(suggestion), findings);
  }
}

}  // namespace

void check_existence(const CheckInput& input, const SentenceView& sentence,
                     std::vector<Finding>& findings) {
  std::vector<Finding> found;
  check_iso(input, sentence, found);
  for (const SentenceTime& date : sentence.times()) {
    const ParsedTime& parsed = *date.parsed;
    if (parsed.form != TimeForm::kCalendar || parsed.month == 0 ||
        parsed.day == 0) {
      continue;
    }
    const bool year_named = date.has_year();
    const int year = year_named ? parsed.year : 2000;  // a leap year
    const int most = days_in_month(year, parsed.month);
    if (parsed.day <= most || parsed.day > 31) continue;
    if (!year_named) {
      const bool day_first = is_ascii_digit(sentence.form(date.first).front());
      const uint32_t before = date.first - 1;
      const bool placed =
          date.first > sentence.begin() &&
          sentence.is_any(before, {"on", "until", "till", "by", "from", "since",
                                   "to", "the", "of", ",", "before", "after",
                                   "for", "and", "between"});
      const bool in =
          date.first > sentence.begin() && sentence.is(before, "in");
      if (in || !may_follow_date(sentence, date.end) ||
          (day_first && !placed)) {
        continue;
      }
    }
    std::string suggestion =
        "The month has " + std::to_string(most) + " days" +
        (year_named && parsed.month == 2 ? " in " + std::to_string(year) : "") +
        ".";
    report(sentence, date.time->span, std::move(suggestion), found);
  }
  if (found.empty() || is_denied(sentence)) return;
  findings.insert(findings.end(), std::make_move_iterator(found.begin()),
                  std::make_move_iterator(found.end()));
}

}  // namespace dateline
