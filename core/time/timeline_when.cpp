#include "time/timeline_when.h"

#include "text/words.h"
#include "time/event_groups.h"
#include "time/expression.h"
#include "time/precision.h"
#include "time/uncertainty.h"

namespace dateline {
namespace {

// The word before an offset, in ASCII lower case.
std::string word_before(std::string_view text, uint32_t offset) {
  while (offset > 0 && text[offset - 1] == ' ') --offset;
  return to_lower(letters_before(text, offset));
}

When plain(const Analysis& analysis, uint32_t index) {
  const TimeExpression& time = analysis.times[index];
  When when;
  if (is_open(time)) return when;
  when.earliest = time.earliest;
  when.latest = time.latest;
  when.value = edtf_of(time);
  when.precision = precision_of(time.value);
  return when;
}

// "later this year" lies behind the day of publication, "earlier this month"
// before it: no end or start of the whole period.
void narrow(const Analysis& analysis, const TimeExpression& time, When& when) {
  const auto& published = analysis.document.published;
  if (!published || !time.relative || !when.earliest || !when.latest) return;
  const std::string_view text = analysis.document.at(time.span);
  const std::string_view first = text.substr(0, text.find(' '));
  const Date day = published->day();
  if (day < *when.earliest || day >= *when.latest) return;
  if (equals_lower(first, "later")) {
    when.earliest = add_days(day, 1);
    when.mod.clear();
  } else if (equals_lower(first, "earlier")) {
    when.latest = day;
    when.mod.clear();
  }
}

// "from May until July 3, when it closed": the end, where there is one.
uint32_t end_of_range(const Analysis& analysis, uint32_t index) {
  const uint32_t partner = analysis.times[index].range_partner;
  return partner != kNoIndex && partner > index ? partner : index;
}

// "runs until 12 December", but not "postponed until", "not open until".
bool lasts_until(const Analysis& analysis, const EventMention& mention,
                 uint32_t index) {
  const TimeExpression& time = analysis.times[index];
  const bool other = mention.noun && !mention.has_subject;
  if (other || mention.event.negated || mention.kind == "delay" ||
      event_group(mention.governor) == "delay" ||
      time.range_partner != kNoIndex) {
    return false;
  }
  return is_end(analysis, index);
}

// The end is known, the beginning is not.
void lead_up(When& when) {
  if (when.value.empty() || when.value.find('/') != std::string::npos) return;
  when.value = "../" + when.value;
  when.earliest.reset();
}

}  // namespace

bool is_end(const Analysis& analysis, uint32_t time) {
  const std::string before =
      word_before(analysis.document.text, analysis.times[time].span.start);
  return before == "until" || before == "till" || before == "through";
}

std::string edtf_of(const TimeExpression& time) {
  const std::string_view precision = precision_of(time.value);
  if (precision == "day" || precision == "month" || precision == "year") {
    return time.value.substr(0, time.value.find('T'));
  }
  if (!time.earliest || !time.latest) return {};
  return to_string(*time.earliest) + "/" + to_string(*time.latest);
}

namespace {

// "in 1997 and 1998": both, whichever of them the event was given.
bool join_next(const Analysis& analysis, uint32_t index, When& when) {
  const auto& times = analysis.times;
  const auto joined = [&](uint32_t first) {
    if (first + 1 >= times.size() ||
        times[first].span.end > times[first + 1].span.start) {
      return false;
    }
    const When one = plain(analysis, first);
    const When other = plain(analysis, first + 1);
    return one.precision == other.precision && one.precision == "year" &&
           one.latest && other.earliest &&
           add_days(*one.latest, 1) == *other.earliest &&
           analysis.document.at(
               {times[first].span.end, times[first + 1].span.start}) == " and ";
  };
  uint32_t first = index;
  if (index > 0 && joined(index - 1)) {
    first = index - 1;
  } else if (!joined(index)) {
    return false;
  }
  const When one = plain(analysis, first);
  const When other = plain(analysis, first + 1);
  when.value = one.value + '/' + other.value;
  when.earliest = one.earliest;
  when.latest = other.latest;
  return true;
}

}  // namespace

When when_of_time(const Analysis& analysis, uint32_t index) {
  const TimeExpression& time = analysis.times[index];
  When when = plain(analysis, index);
  if (when.value.empty()) return when;
  if (time.mod == "START") when.mod = "start";
  if (time.mod == "MID") when.mod = "mid";
  if (time.mod == "END") when.mod = "end";
  if (time.mod == "APPROX") when.mod = "approx";
  narrow(analysis, time, when);
  if (time.range_partner != kNoIndex && time.range_partner > index &&
      analysis.times[time.range_partner].latest && time.earliest &&
      *analysis.times[time.range_partner].latest >= *time.earliest) {
    const TimeExpression& last = analysis.times[time.range_partner];
    when.latest = last.latest;
    when.value = edtf_of(time) + "/" + edtf_of(last);
  } else if (join_next(analysis, index, when)) {
    return when;
  } else if (when.value.find('/') == std::string::npos && !when.value.empty()) {
    const std::string before =
        word_before(analysis.document.text, time.span.start);
    if (before == "since") {
      when.value += "/..";
      when.latest.reset();
    } else if (before == "by" || before == "before") {
      if (when.mod.empty()) when.mod = "before";
    } else if (before == "after") {
      if (when.mod.empty()) when.mod = "after";
    }
  }
  return when;
}

When when_of_choice(const Analysis& analysis, const EventMention& mention,
                    const DateChoice& choice) {
  const bool own = choice.context.option == DateOption::kOwn ||
                   choice.context.option == DateOption::kSentence;
  if (own && mention.opener == "when") {
    return plain(analysis, end_of_range(analysis, choice.time));
  }
  if (own) {
    When when = when_of_time(analysis, choice.time);
    if (lasts_until(analysis, mention, choice.time)) lead_up(when);
    return when;
  }
  if (choice.time != kNoIndex) return plain(analysis, choice.time);
  When when;
  if (choice.context.option == DateOption::kPublished) {
    const Publication& published = *analysis.document.published;
    if (!is_day_likely(published)) return when;
    when.value = to_string(published.day());
    when.earliest = when.latest = published.day();
    when.precision = "day";
  }
  return when;
}

void begin_with_clause_before(const Analysis& analysis,
                              const std::vector<EventMention>& mentions,
                              const EventMention& mention, When& when) {
  if (!when.value.starts_with("../") || mention.opener != "and" ||
      mention.event.tense != Tense::kPast) {
    return;
  }
  constexpr size_t kReach = 4;  // events
  const auto index = static_cast<size_t>(&mention - mentions.data());
  for (size_t n = 1; n <= kReach && n <= index; ++n) {
    const EventMention& before = mentions[index - n];
    if (before.event.sentence != mention.event.sentence) return;
    if (before.noun || before.time_link != TimeLink::kOwn ||
        before.event.time == mention.event.time) {
      continue;
    }
    const When start = plain(analysis, before.event.time);
    if (start.value.empty() || start.value.find('/') != std::string::npos ||
        !start.latest || !when.latest || *start.latest >= *when.latest) {
      return;
    }
    when.value = start.value + when.value.substr(2);
    when.earliest = start.earliest;
    return;
  }
}

}  // namespace dateline
