// Rules for durations, and for what is so long ago or ahead.

#include <algorithm>

#include "text/utf8.h"
#include "time/parser.h"

namespace dateline {
namespace {

// Units as in TIMEX3; a quarter is Q.
const char* letter(TimeUnit unit) {
  switch (unit) {
    case TimeUnit::kSecond:
      return "S";
    case TimeUnit::kMinute:
      return "M";
    case TimeUnit::kHour:
      return "H";
    case TimeUnit::kDay:
      return "D";
    case TimeUnit::kWeek:
      return "W";
    case TimeUnit::kMonth:
      return "M";
    case TimeUnit::kQuarter:
      return "Q";
    case TimeUnit::kYear:
      return "Y";
    case TimeUnit::kDecade:
      return "DE";
    case TimeUnit::kCentury:
      return "CE";
    case TimeUnit::kWeekend:
      return "WE";
    default:
      return "X";
  }
}

bool is_decimal(std::string_view word) {
  return word.size() > 2 && is_ascii_digit(word[0]) &&
         word.find('.') != std::string_view::npos;
}

}  // namespace

std::string duration_value(const std::string& amount, TimeUnit unit) {
  const bool clock = unit <= TimeUnit::kHour;
  // Decades and centuries are counted in years, as ISO 8601 has no letter for
  // them: "three decades" P30Y, "decades" PXY.
  if (amount == "X" &&
      (unit == TimeUnit::kDecade || unit == TimeUnit::kCentury)) {
    return "PXY";
  }
  if (unit == TimeUnit::kDecade && amount != "X") {
    return "P" + amount + "0Y";
  }
  if (unit == TimeUnit::kCentury && amount != "X") {
    return "P" + amount + "00Y";
  }
  return (clock ? "PT" : "P") + amount + letter(unit);
}

// What stands behind an amount turns it into a point in time: "ago",
// "earlier", "later", "from now".
TimeParser::Found TimeParser::after_duration(Match match, int amount,
                                             TimeUnit unit, bool vague) const {
  const uint32_t next = match.end;
  int sign = 0;
  TimeForm form = TimeForm::kOffset;
  uint32_t size = 1;
  // "a day earlier than planned": how much, not when.
  if (is_any(next, {"earlier", "later"}) && is(next + 1, "than")) return match;
  if (is(next, "ago")) {
    sign = -1;
  } else if (is(next, "earlier")) {
    sign = -1;
    form = TimeForm::kShift;
  } else if (is(next, "later")) {
    sign = 1;
    form = TimeForm::kShift;
  } else if (is(next, "from") && is(next + 1, "now")) {
    sign = 1;
    size = 2;
  } else if (is_any(next, {"before", "after", "previously", "afterwards"}) &&
             (!in_sentence(next + 1) ||
              tokens_[next + 1].kind == TokenKind::kPunctuation)) {
    sign = is_any(next, {"before", "previously"}) ? -1 : 1;
    form = TimeForm::kShift;
  }
  if (sign == 0) return match;
  ParsedTime& time = match.time;
  match.end = next + size;
  time.type = TimexType::kDate;
  time.value.clear();
  if (vague) {
    time.form = TimeForm::kFixed;
    time.value = sign < 0 ? "PAST_REF" : "FUTURE_REF";
    return match;
  }
  time.form = form;
  time.unit = unit;
  time.amount = sign * amount;
  if (unit <= TimeUnit::kHour) {
    time.unit = TimeUnit::kHour;
    time.type = TimexType::kTime;
    time.value = duration_value(std::to_string(amount), unit);
  }
  // Half a century ago is a year.
  if (unit == TimeUnit::kCentury && amount == 0) {
    time.unit = TimeUnit::kYear;
    time.amount = sign * 50;
  }
  // "two years ago today", "a year ago Friday".
  if (is(next, "ago") &&
      (is(match.end, "today") || kind(match.end) == WordKind::kWeekday)) {
    time.unit = TimeUnit::kDay;
    time.has_year_offset = unit == TimeUnit::kYear;
    if (unit == TimeUnit::kYear) {
      time.year_offset = static_cast<int8_t>(sign * amount);
      time.amount = 0;
      if (kind(match.end) == WordKind::kWeekday) {
        time.weekday = word(match.end).number;
      }
    } else if (unit == TimeUnit::kMonth) {
      time.month_offset =
          static_cast<int8_t>(std::clamp(sign * amount, -120, 120));
      time.amount = 0;
    } else if (unit == TimeUnit::kWeek) {
      time.amount = sign * amount * 7;
      if (kind(match.end) == WordKind::kWeekday) {
        time.weekday = word(match.end).number;
      }
    }
    ++match.end;
  }
  return match;
}

// "up to 150 hours of video" tells how much fits, not how long it takes.
bool TimeParser::is_capacity(uint32_t i) const {
  return is(i, "of") &&
         is_any(i + 1, {"video", "videos", "music", "audio", "footage",
                        "recordings", "content", "programming", "playback",
                        "battery", "storage", "film", "tape", "television"});
}

// From the amount at `i`; the expression begins at `start`.
TimeParser::Found TimeParser::duration_from(uint32_t start, uint32_t i,
                                            std::string mod) const {
  uint32_t next = i;
  int amount = -1;
  int high = -1;
  bool vague = false;
  bool half = false;
  bool article = false;
  std::string_view decimal;
  const TimeWord& first = word(next);
  if (is_any(next, {"a", "an"})) {
    ++next;
    article = true;
    amount = 1;
    if (kind(next) == WordKind::kCouple) {
      amount = 2;
      ++next;
      if (is(next, "of")) ++next;
    } else if (is(next, "few")) {
      vague = true;
      ++next;
    } else if (is(next, "dozen")) {
      amount = 12;
      ++next;
    } else if (is(next, "half")) {
      ++next;
      half = true;
      amount = 0;
      if (is(next, "-")) ++next;
      if (is_any(next, {"a", "an"})) ++next;
    }
  } else if (first.kind == WordKind::kHalf) {
    ++next;
    half = true;
    amount = 0;
    if (is(next, "-")) ++next;
    if (!is_any(next, {"a", "an"}) && kind(next) != WordKind::kUnit) return {};
    if (is_any(next, {"a", "an"})) ++next;
  } else if (first.kind == WordKind::kVagueNumber) {
    vague = true;
    ++next;
  } else if (kind(next) == WordKind::kCouple) {
    amount = 2;
    ++next;
    if (is(next, "of")) ++next;
  } else {
    amount = number_at(next);
    if (amount < 0 && is_decimal(at(next)) &&
        kind(next + 1) == WordKind::kUnits) {  // "6.2 days"
      decimal = at(next);
      amount = decimal[0] - '0';
      ++next;
    }
    if (amount < 0) return {};
    if (is(next, "and") && is(next + 1, "a") && is(next + 2, "half")) {
      half = true;
      next += 3;
    } else if (is(next, "-") && is(next + 1, "and") && is(next + 2, "-") &&
               is(next + 3, "a") && is(next + 4, "-") && is(next + 5, "half")) {
      half = true;
      next += 6;
    }
    // "two to three weeks", "five or six days", "10-15 years".
    if (is_any(next, {"to", "or", "-", "\u2013"})) {
      uint32_t other = next + 1;
      const int upper = number_at(other);
      if (upper > amount &&
          (kind(other) == WordKind::kUnits || is(other, "-"))) {
        high = upper;
        next = other;
      }
    }
  }
  const bool hyphen = is(next, "-") && glued(next);
  if (hyphen) ++next;
  if (is_any(next,
             {"full", "whole", "straight", "consecutive", "more", "additional",
              "long", "short", "calendar", "business", "working", "further",
              "previous", "past", "preceding", "following"})) {
    if (hyphen) return {};
    ++next;
  }
  const TimeWord& unit_word = word(next);
  TimeUnit unit = TimeUnit::kNone;
  if (unit_word.kind == WordKind::kUnit || unit_word.kind == WordKind::kUnits) {
    unit = static_cast<TimeUnit>(unit_word.number);
  } else if (unit_word.kind == WordKind::kWeekend) {
    unit = TimeUnit::kWeekend;
  } else if (unit_word.kind == WordKind::kFortnight) {
    unit = TimeUnit::kWeek;
    amount *= 2;
  } else {
    return {};
  }
  const bool singular = unit_word.kind == WordKind::kUnit;
  // "a second summit", "one second": an ordinal more often than not.
  if (unit == TimeUnit::kSecond && singular && (article || hyphen == false)) {
    return {};
  }
  if (unit == TimeUnit::kQuarter && singular && article) return {};
  // "three-quarters of the capital".
  if (unit == TimeUnit::kQuarter && (hyphen || is(next + 1, "of"))) return {};
  // "a three year period" stands where a hyphen should.
  if (singular && !article && !hyphen && amount > 1 &&
      !is_any(next + 1, {"period", "long", "plan", "term", "contract", "deal",
                         "sentence", "span", "war", "old", "operation"})) {
    return {};
  }
  ++next;
  if (hyphen && is(next, "-") && is(next + 1, "old")) next += 2;
  if (is(next, "old") && !hyphen) {
    // "12 years old" is an age all the same.
    ++next;
  }
  if (is_capacity(next)) return {};
  const std::string count = vague             ? "X"
                            : decimal.empty() ? std::to_string(amount)
                                              : std::string(decimal);
  Match match{ParsedTime{}, next, start};
  match.time.form = TimeForm::kFixed;
  match.time.type = TimexType::kDuration;
  match.time.unit = unit;
  match.time.mod = std::move(mod);
  match.time.value = duration_value(count, unit);
  if (is(next, "and") && is(next + 1, "a") && is(next + 2, "half") && article) {
    half = true;
    match.end = next + 3;
  }
  if (half && !vague && !article && amount > 0) {
    // "two and a half years"
    match.time.value = duration_value(std::to_string(amount) + ".5", unit);
  } else if (half && !vague) {
    switch (unit) {
      case TimeUnit::kYear:
        match.time.value =
            amount > 0 ? "P" + std::to_string(amount) + "Y6M" : "P6M";
        break;
      case TimeUnit::kHour:
        match.time.value =
            amount > 0 ? "PT" + std::to_string(amount) + "H30M" : "PT30M";
        break;
      case TimeUnit::kDay:
        match.time.value =
            amount > 0 ? "P" + std::to_string(amount) + "DT12H" : "PT12H";
        break;
      case TimeUnit::kDecade:
        match.time.value = "P" + std::to_string(amount * 10 + 5) + "Y";
        break;
      case TimeUnit::kCentury:
        match.time.value = "P" + std::to_string(amount * 100 + 50) + "Y";
        break;
      default:
        match.time.value = duration_value(std::to_string(amount) + ".5", unit);
    }
  }
  if (!hyphen && !half && !vague && high < 0) {
    add_smaller_units(match, unit);
  }
  if (!hyphen) {
    if (is(match.end, "'") || is(match.end, "\u2019")) {
      // "two years' prison"
      return match;
    }
    match = *after_duration(std::move(match), amount, unit, vague);
  }
  if (match.time.type == TimexType::kDuration && article && !half && !vague &&
      amount == 1 && singular) {
    // "$3 million a year", "twice a week": a rate. Elsewhere "a year" lasts.
    const bool rate =
        start > begin_ &&
        (tokens_[start - 1].kind == TokenKind::kNumber ||
         is_any(start - 1,
                {"million", "billion",  "trillion", "times",   "once",
                 "twice",   "%",        "percent",  "dollars", "euros",
                 "hours",   "days",     "tons",     "tonnes",  "barrels",
                 "hundred", "thousand", "people",   "units",   "planes",
                 "cars",    "aircraft", "jets"}));
    if (rate) match.time.type = TimexType::kSet;
  }
  return match;
}

// "2 hours 1 minute 39 seconds", "five years and three months".
void TimeParser::add_smaller_units(Match& match, TimeUnit unit) const {
  for (;;) {
    uint32_t next = match.end;
    if (is_any(next, {",", "and"})) ++next;
    std::string_view digits = at(next);
    uint32_t behind = next;
    const int amount = number_at(behind);
    std::string count = std::to_string(amount);
    if (amount < 0) {
      if (!is_decimal(digits)) return;  // "40.2 seconds"
      count = std::string(digits);
      behind = next + 1;
    }
    const TimeWord& word_behind = word(behind);
    if (word_behind.kind != WordKind::kUnit &&
        word_behind.kind != WordKind::kUnits) {
      return;
    }
    const TimeUnit smaller = static_cast<TimeUnit>(word_behind.number);
    const bool clock = smaller <= TimeUnit::kHour;
    const bool fits = smaller < unit && (unit <= TimeUnit::kDay || !clock) &&
                      smaller != TimeUnit::kWeek &&
                      smaller != TimeUnit::kQuarter;
    if (!fits || unit > TimeUnit::kYear) return;
    if (clock && match.time.value.find('T') == std::string::npos) {
      match.time.value += "T";
    }
    match.time.value += count + letter(smaller);
    match.end = behind + 1;
    unit = smaller;
  }
}

TimeParser::Found TimeParser::quantity(uint32_t i) const {
  uint32_t next = i;
  std::string mod;
  const auto skip = [&](uint32_t count, const char* value) {
    next += count;
    mod = value;
  };
  if (is(next, "more") && is(next + 1, "than")) {
    skip(2, "MORE_THAN");
  } else if (is_any(next, {"less", "fewer"}) && is(next + 1, "than")) {
    skip(2, "LESS_THAN");
  } else if (is(next, "at") && is(next + 1, "least")) {
    skip(2, "EQUAL_OR_MORE");
  } else if (is(next, "at") && is(next + 1, "most")) {
    skip(2, "EQUAL_OR_LESS");
  } else if (is_any(next, {"no", "not"}) && is(next + 1, "more") &&
             is(next + 2, "than")) {
    skip(3, "EQUAL_OR_LESS");
  } else if (is_any(next, {"no", "not"}) &&
             is_any(next + 1, {"less", "fewer"}) && is(next + 2, "than")) {
    skip(3, "EQUAL_OR_MORE");
  } else if (is(next, "up") && is(next + 1, "to")) {
    skip(2, "EQUAL_OR_LESS");
  } else if (is_any(next, {"over"}) && number_at(++next) > 0) {
    next = i + 1;
    mod = "MORE_THAN";
  } else if (next = i; is_any(next, {"nearly", "almost"})) {
    skip(1, "LESS_THAN");
  } else if (is_any(next, {"about", "around", "roughly", "approximately"})) {
    skip(1, "APPROX");
  } else if (is_any(next, {"the", "these", "those"})) {
    uint32_t inner = next + 1;
    if (is(next, "these") && is(inner, "days")) return {};  // reference()
    if (kind(inner) == WordKind::kOperator &&
        is_any(inner, {"past", "last", "next", "coming", "previous",
                       "following", "first", "latest", "preceding"})) {
      ++inner;
    } else if (is(inner, "first") || is(inner, "final")) {
      ++inner;
    }
    // "the past three months", "the nine months"
    uint32_t amount = inner;
    const bool numbered = number_at(amount) > 0 ||
                          kind(inner) == WordKind::kVagueNumber ||
                          kind(inner) == WordKind::kCouple;
    if (numbered) {
      Found found = duration_from(i, inner, "");
      if (found && found->time.type == TimexType::kDuration &&
          !is(found->end - 1, "old")) {
        // "the four-year contract": the article belongs to the noun.
        const bool modifier = is(found->end - 2, "-");
        found->start = modifier ? inner : i;
        return found;
      }
      return {};
    }
    if (inner > next + 1 && kind(inner) == WordKind::kUnits) {
      Match match{ParsedTime{}, inner + 1, 0};
      match.time.form = TimeForm::kFixed;
      match.time.type = TimexType::kDuration;
      match.time.unit = static_cast<TimeUnit>(word(inner).number);
      match.time.value = duration_value("X", match.time.unit);
      return match;
    }
    return {};
  }
  // "last two weeks", "next 10 days" without article.
  if (is_any(next, {"past", "last", "next"})) {
    uint32_t amount = next + 1;
    if (number_at(amount) > 0) {
      Found found = duration_from(i, next + 1, mod);
      if (found) return found;
    }
    return {};
  }
  if (is(next, "some") && kind(next + 1) == WordKind::kNumber) {
    ++next;
    mod = "APPROX";
  } else if (is(next, "some") && is(next + 1, "time")) {
    Match match{ParsedTime{}, next + 2, 0};
    match.time.form = TimeForm::kFixed;
    match.time.type = TimexType::kDuration;
    match.time.value = "PXX";
    if (is(next + 2, "ago")) {
      match.end = next + 3;
      match.time.type = TimexType::kDate;
      match.time.value = "PAST_REF";
    }
    return match;
  }
  const TimeWord& w = word(next);
  // "years", "several days", "decades of war".
  const bool lodging =
      is(next, "quarters") &&
      !(i > begin_ && is_any(i - 1, {"recent", "past", "last", "coming"}));
  // "97 light-years away": how far.
  const bool length = i > begin_ + 1 && is(i - 1, "-") && is(i - 2, "light");
  if (w.kind == WordKind::kUnits && w.number >= 2 && !lodging && !length &&
      !is_capacity(next + 1)) {
    Match match{ParsedTime{}, next + 1, 0};
    match.time.form = TimeForm::kFixed;
    match.time.type = TimexType::kDuration;
    match.time.unit = static_cast<TimeUnit>(w.number);
    match.time.value = duration_value("X", match.time.unit);
    match.time.mod = "";
    if (i > begin_ && is_any(i - 1, {"recent"})) return {};
    return after_duration(std::move(match), 1, match.time.unit, true);
  }
  const bool capital_word = capitalised(next) && next > begin_ &&
                            tokens_[next].kind == TokenKind::kWord &&
                            kind(next) != WordKind::kNumber;
  if (capital_word) return {};
  Found found = duration_from(i, next, mod);
  return found;
}

}  // namespace dateline
