#include "time/lapse.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "text/span_search.h"
#include "text/utf8.h"
#include "time/calendar.h"

namespace dateline {
namespace {

constexpr uint32_t kReach = 6;    // events of a sentence
constexpr uint32_t kPhrase = 60;  // bytes of a noun with what stands before it

// "P2D": 2 and D; 0 when the number is not told. False: no such length.
bool read_length(std::string_view value, Lapse& lapse) {
  if (value.size() < 3 || value.size() > 5 || value[0] != 'P') return false;
  const char unit = value.back();
  if (unit != 'D' && unit != 'W' && unit != 'M' && unit != 'Y') return false;
  lapse.unit = unit;
  for (const char c : value.substr(1, value.size() - 2)) {
    if (!is_ascii_digit(c)) {
      lapse.amount = 0;
      return c == 'X';
    }
    lapse.amount = lapse.amount * 10 + (c - '0');
  }
  return true;
}

// The length right before "after" or "before", in front of the event.
const TimeExpression* length_before(const Analysis& analysis, uint32_t from,
                                    uint32_t event, bool& after) {
  const TimeExpression* last = nullptr;
  const std::string_view text = analysis.document.text;
  for (auto it = first_starting_from(analysis.times, from);
       it != analysis.times.end() && it->span.end < event; ++it) {
    if (it->type != TimexType::kDuration) continue;
    const std::string_view behind = text.substr(it->span.end, 8);
    const bool is_after = behind.starts_with(" after ");
    if (!is_after && !behind.starts_with(" before ")) continue;
    last = &*it;
    after = is_after;
  }
  return last;
}

}  // namespace

std::optional<Lapse> lapse_of(const Analysis& analysis,
                              const std::vector<EventMention>& mentions,
                              uint32_t event) {
  const EventMention& mention = mentions[event];
  const bool clause = mention.opener == "after" || mention.opener == "before";
  if (!clause && !mention.noun) return {};
  // The verb before it that the length stands behind.
  Lapse lapse;
  for (uint32_t n = 1; n <= kReach && n <= event; ++n) {
    const EventMention& before = mentions[event - n];
    if (before.event.sentence != mention.event.sentence) break;
    if (before.noun) continue;
    bool after = false;
    const TimeExpression* length = length_before(
        analysis, before.event.span.end, mention.event.span.start, after);
    if (length == nullptr) {
      if (mention.noun) break;
      continue;
    }
    const bool near =
        !mention.noun || mention.event.span.start - length->span.end <= kPhrase;
    if (!near || !read_length(length->value, lapse)) return {};
    lapse.verb = event - n;
    if (after) lapse.amount = -lapse.amount;
    return lapse;
  }
  return {};
}

When so_long_after(const When& when, const Lapse& lapse) {
  When other;
  const bool day = when.precision == "day";
  if (lapse.amount == 0 || !when.earliest ||
      when.value.find('/') != std::string::npos) {
    return other;
  }
  if (day && (lapse.unit == 'D' || lapse.unit == 'W')) {
    const int days = lapse.amount * (lapse.unit == 'W' ? 7 : 1);
    other.earliest = other.latest = add_days(*when.earliest, days);
    other.value = to_string(*other.earliest);
    other.precision = "day";
    if (lapse.unit == 'W') other.mod = "approx";
    return other;
  }
  TimeUnit unit = TimeUnit::kYear;
  if (lapse.unit == 'M' && (day || when.precision == "month")) {
    unit = TimeUnit::kMonth;
  } else if (lapse.unit != 'Y') {
    return other;
  }
  const Date there = add_months(
      *when.earliest, lapse.amount * (unit == TimeUnit::kYear ? 12 : 1));
  const Period period = period_of(there, unit);
  other.earliest = period.first;
  other.latest = period.last;
  other.value = period_value(there, unit);
  other.precision = unit == TimeUnit::kYear ? "year" : "month";
  other.mod = "approx";
  return other;
}

}  // namespace dateline
