#include <algorithm>
#include <cstdlib>

#include "text/span_search.h"
#include "time/consistency/checks.h"
#include "time/number_words.h"

namespace dateline {
namespace {

constexpr int kOldest = 120;

// An age that the sentence states, and the token behind it.
struct Age {
  enum class Form : uint8_t {
    kAtAge,    // "at the age of 61", "aged 61"
    kApposed,  // "Martha Helling, 45,"
    kWhen,     // "was 36 when"
    kTurned,   // "turned 43"
    kModifier  // "the 59-year-old conductor"
  };
  Form form = Form::kAtAge;
  int years = 0;
  uint32_t first = 0;
  uint32_t end = 0;
};

struct Birth {
  Period days;
  uint32_t first = 0;  // token
  uint32_t end = 0;
  size_t time = 0;
};

class AgeCheck {
 public:
  AgeCheck(const CheckInput& input, const SentenceView& sentence,
           std::vector<Finding>& findings)
      : input_(input), sentence_(sentence), findings_(findings) {}

  void run() {
    if (!find_birth()) return;
    for (uint32_t t = sentence_.begin(); t < sentence_.end(); ++t) {
      const auto age = age_at(t);
      if (age && age->years > 0 && age->years < kOldest) {
        compare(*age);
        t = age->end - 1;
      }
    }
  }

 private:
  // The one birth of the sentence: "born in 1956", "(1922-1999)".
  bool find_birth() {
    size_t births = 0;
    const auto& times = sentence_.times();
    for (size_t t = 0; t < times.size(); ++t) {
      if (!times[t].is_date() || !times[t].has_year()) continue;
      for (uint32_t back = 1; back <= 6; ++back) {
        if (times[t].first < sentence_.begin() + back) break;
        const uint32_t token = times[t].first - back;
        if (sentence_.is_any(token, {";", ".", ",", "who", "and"})) break;
        if (t > 0 && token < times[t - 1].end) break;
        if (sentence_.is(token, "born")) {
          birth_ = {times[t].period(), token, times[t].end, t};
          ++births;
          break;
        }
      }
      const SentenceTime* last = sentence_.range_end(t);
      const bool life =
          last != nullptr && last->is_date() && last->has_year() &&
          times[t].parsed->unit == TimeUnit::kYear &&
          times[t].first > sentence_.begin() &&
          sentence_.is(times[t].first - 1, "(") && sentence_.is(last->end, ")");
      if (life) {
        birth_ = {times[t].period(), times[t].first, last->end + 1, t};
        death_ = last;
        ++births;
      }
    }
    return births == 1;
  }

  std::optional<Age> age_at(uint32_t t) const {
    const auto number = [&](uint32_t at) {
      return number_at(input_.analysis.document.text, input_.segmentation, at);
    };
    if (sentence_.is(t, "aged") || sentence_.is(t, "age")) {
      uint32_t next = t + 1;
      if (sentence_.is(t, "age") && sentence_.is(next, "of")) ++next;
      const Number years = number(next);
      if (years.value < 0) return {};
      return Age{Age::Form::kAtAge, years.value, t, years.end};
    }
    if (sentence_.is(t, "at") &&
        sentence_.holds(sentence_.begin(), t, {"died", "dies"})) {
      const Number years = number(t + 1);
      if (years.value > 15 && sentence_.is_any(years.end, {".", ",", ";"})) {
        return Age{Age::Form::kAtAge, years.value, t, years.end};
      }
    }
    if (sentence_.is(t, "turned")) {
      const Number years = number(t + 1);
      if (years.value > 0 && !is_time(t + 1)) {
        return Age{Age::Form::kTurned, years.value, t, years.end};
      }
    }
    if (sentence_.is(t, "was")) {
      const Number years = number(t + 1);
      if (years.value > 0 && sentence_.is(years.end, "when")) {
        return Age{Age::Form::kWhen, years.value, t + 1, years.end};
      }
    }
    if (sentence_.is(t, ",")) {
      const Number years = number(t + 1);
      if (years.value > 0 && sentence_.is(years.end, ",") && after_person(t) &&
          !is_time(t + 1)) {
        return Age{Age::Form::kApposed, years.value, t + 1, years.end};
      }
    }
    const Number years = number(t);
    if (years.value > 0 && sentence_.is(years.end, "-") &&
        sentence_.is(years.end + 1, "year") &&
        sentence_.is(years.end + 3, "old")) {
      return Age{Age::Form::kModifier, years.value, t, years.end + 4};
    }
    return {};
  }

  bool is_time(uint32_t token) const {
    for (const SentenceTime& time : sentence_.times()) {
      const bool dated =
          time.is_date() && token >= time.first && token < time.end;
      if (dated) return true;
    }
    return false;
  }

  // Ends a name of a person right before the comma?
  bool after_person(uint32_t comma) const {
    const uint32_t end = sentence_.span(comma, comma + 1).start;
    const auto& mentions = input_.analysis.mentions;
    auto it = first_ending_from(mentions, end);
    return it != mentions.end() && it->span.end == end &&
           it->type == EntityType::kPerson;
  }

  // Between birth and age somebody else comes in.
  bool other_person(const Age& age) const {
    const uint32_t from = std::min(birth_.end, age.end);
    const uint32_t to = std::max(birth_.first, age.first);
    if (to <= from) return false;
    return sentence_.holds_cue(from, to, "other-person");
  }

  // "on Monday": the days of the article itself.
  bool is_now(const SentenceTime& time) const {
    constexpr int kDays = 10;
    return input_.published && time.time->relative &&
           std::abs(to_days(*time.time->earliest) -
                    to_days(*input_.published)) <= kDays;
  }

  // The day the age is counted at.
  std::optional<Period> reference(const Age& age) const {
    if (death_ != nullptr && age.form == Age::Form::kAtAge) {
      return death_->period();
    }
    if (age.form == Age::Form::kApposed || age.form == Age::Form::kModifier) {
      if (!input_.published) return {};
      return Period{*input_.published, *input_.published};
    }
    const SentenceTime* other = nullptr;
    for (size_t t = 0; t < sentence_.times().size(); ++t) {
      const SentenceTime& time = sentence_.times()[t];
      if (t == birth_.time || !time.is_date()) continue;
      if (!time.has_year()) {
        if (is_now(time)) continue;
        return {};
      }
      if (other != nullptr) return {};
      other = &time;
    }
    if (other != nullptr) return other->period();
    if (age.form == Age::Form::kWhen || !input_.published) return {};
    if (age.form == Age::Form::kTurned) {
      const bool recent = sentence_.holds(
          age.end, std::min(age.end + 4, sentence_.end()),
          {"month", "year", "week", "today", "yesterday", "on", "in"});
      if (!recent) return {};
      const Date now = *input_.published;
      return Period{add_days(now, -366), add_days(now, 31)};
    }
    return Period{*input_.published, *input_.published};
  }

  void compare(const Age& age) {
    if (other_person(age)) return;
    if (age.form == Age::Form::kApposed && birth_.first < age.first) return;
    if (age.form == Age::Form::kModifier) {
      // "Born in 1940, the 59-year-old conductor".
      const bool near = birth_.end <= age.first && age.first - birth_.end <= 3;
      if (!near) return;
    }
    const auto when = reference(age);
    if (!when) return;
    const int least = full_years(birth_.days.last, when->first);
    const int most = full_years(birth_.days.first, when->last);
    if (age.years >= least && age.years <= most) return;
    if (least < 0) return;
    Finding finding;
    finding.kind = "age-mismatch";
    finding.spans.push_back(sentence_.span(age.first, age.end));
    finding.spans.push_back(sentence_.times()[birth_.time].time->span);
    const std::string right =
        least == most ? std::to_string(most)
                      : std::to_string(least) + " or " + std::to_string(most);
    finding.message = "An age of " + std::to_string(age.years) +
                      " does not fit the birth in " +
                      sentence_.times()[birth_.time].time->value +
                      ": it would be " + right + " then.";
    finding.suggestion = "Check the age and the year of birth.";
    findings_.push_back(std::move(finding));
  }

  const CheckInput& input_;
  const SentenceView& sentence_;
  std::vector<Finding>& findings_;
  Birth birth_;
  const SentenceTime* death_ = nullptr;
};

}  // namespace

void check_age(const CheckInput& input, const SentenceView& sentence,
               std::vector<Finding>& findings) {
  AgeCheck(input, sentence, findings).run();
}

}  // namespace dateline
