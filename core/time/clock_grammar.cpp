// Rules for clock times, parts of the day, and what is timed to the second.

#include "text/utf8.h"
#include "time/parser.h"

namespace dateline {
namespace {

std::string pad(int value) {
  return (value < 10 ? "0" : "") + std::to_string(value);
}

}  // namespace

// "9:30 a.m.", "5 p.m. EST", "0900 GMT", "noon": the suffix of a day.
bool TimeParser::time_suffix(uint32_t& i, std::string& suffix) const {
  uint32_t next = i;
  int hour = -1;
  int minute = -1;
  const std::string_view token = lower(next);
  size_t digits = 0;
  while (digits < token.size() && is_ascii_digit(token[digits])) ++digits;
  std::string_view tail = token.substr(digits);
  if (digits == 0) {
    const TimeWord& w = word(next);
    // "five o'clock", "ten p.m."
    if (w.kind == WordKind::kNumber && w.number >= 1 && w.number <= 12) {
      const bool oclock = is_any(next + 1, {"o'clock", "o\u2019clock"});
      const bool am = is_any(next + 1, {"a.m.", "am"});
      const bool pm = is_any(next + 1, {"p.m.", "pm"});
      if (!oclock && !am && !pm) return false;
      const int hours =
          w.number % 12 + (pm || (oclock && w.number == 12) ? 12 : 0);
      suffix = "T" + pad(hours) + ":00";
      i = next + 2;
      return true;
    }
    if (w.kind != WordKind::kClockName || !w.value.starts_with("T")) {
      return false;
    }
    // "Operation Red Dawn", "an interview with Dawn".
    if (capitalised(next) && next > begin_) return false;
    suffix = std::string(w.value);
    i = next + 1;
    return true;
  }
  int value = 0;
  for (size_t n = 0; n < digits && n < 5; ++n) {
    value = value * 10 + (token[n] - '0');
  }
  bool colon = false;
  if (tail.starts_with(":") ||
      (tail.starts_with(".") && tail.size() >= 3 && is_ascii_digit(tail[1]))) {
    if (tail.size() < 3 || !is_ascii_digit(tail[1]) ||
        !is_ascii_digit(tail[2])) {
      return false;
    }
    colon = tail[0] == ':';
    hour = value;
    minute = (tail[1] - '0') * 10 + (tail[2] - '0');
    tail.remove_prefix(3);
    if (tail.starts_with(":"))
      tail.remove_prefix(std::min<size_t>(3, tail.size()));
  } else if (digits == 4 && tail.empty()) {
    hour = value / 100;  // 0900 GMT
    minute = value % 100;
  } else if (digits <= 2) {
    hour = value;
  } else {
    return false;
  }
  ++next;
  bool half_day = false;
  const auto meridian = [&](std::string_view mark) {
    const bool am = mark == "am" || mark == "a.m." || mark == "a.m";
    const bool pm = mark == "pm" || mark == "p.m." || mark == "p.m";
    if (!am && !pm) return false;
    if (hour > 12) return true;
    if (pm && hour < 12) hour += 12;
    if (am && hour == 12) hour = 0;
    half_day = true;
    return true;
  };
  if (!tail.empty()) {
    if (!meridian(tail)) return false;
  } else if (meridian(lower(next))) {
    ++next;
  }
  if (is(next, "o") || is_any(next, {"o'clock", "o\u2019clock"})) {
    ++next;
    half_day = true;
  }
  if (hour < 0 || hour > 24 || minute > 59) return false;
  std::string zone;
  const bool has_zone = kind(next) == WordKind::kZone && at(next).size() <= 4 &&
                        at(next).size() > 1 && starts_upper(at(next)) &&
                        is_ascii_upper(at(next)[1]);
  if (!half_day && !has_zone && !colon) return false;
  if (digits == 4 && tail.empty() && !colon && !has_zone) return false;
  if (has_zone) {
    zone = std::string(word(next).value);
    ++next;
  }
  if (is(next, "(") && kind(next + 1) == WordKind::kZone && is(next + 2, ")")) {
    next += 3;
  }
  suffix = "T" + pad(hour) + ":" + pad(minute > 0 ? minute : 0);
  if (zone == "Z") suffix += "Z";
  i = next;
  return true;
}

// "in 2:14:04": hours, minutes and seconds are how long something took.
TimeParser::Found TimeParser::race_time(uint32_t i) const {
  const std::string_view token = at(i);
  if (token.size() < 7 || token.size() > 8) return {};
  int parts[3] = {0, 0, 0};
  size_t part = 0;
  for (const char c : token) {
    if (c == ':') {
      if (++part > 2) return {};
    } else if (is_ascii_digit(c)) {
      parts[part] = parts[part] * 10 + (c - '0');
    } else {
      return {};
    }
  }
  if (part != 2 || parts[1] > 59 || parts[2] > 59) return {};
  if (i > begin_ && is_any(i - 1, {"at", "by", "from", "until"})) return {};
  if (kind(i + 1) == WordKind::kZone ||
      is_any(i + 1, {"a.m.", "p.m.", "am", "pm", "local"})) {
    return {};
  }
  Match match{ParsedTime{}, i + 1, 0};
  match.time.form = TimeForm::kFixed;
  match.time.type = TimexType::kDuration;
  match.time.unit = TimeUnit::kSecond;
  match.time.value = "PT" + std::to_string(parts[0]) + "H" +
                     std::to_string(parts[1]) + "M" + std::to_string(parts[2]) +
                     "S";
  return match;
}

// "2053 Wednesday night, UTC": the day stands inside.
TimeParser::Found TimeParser::military_clock(uint32_t i) const {
  const std::string_view token = at(i);
  if (token.size() != 4 || kind(i + 1) != WordKind::kWeekday) return {};
  int hour = 0;
  int minute = 0;
  if (!two_digits(token.substr(0, 2), hour) ||
      !two_digits(token.substr(2), minute) || hour > 24 || minute > 59) {
    return {};
  }
  uint32_t next = i + 2;
  if (kind(next) == WordKind::kDayPart) ++next;
  if (is(next, ",")) ++next;
  const TimeWord& zone = word(next);
  if (zone.kind != WordKind::kZone || !capitalised(next)) return {};
  Match match{calendar_time(TimeUnit::kDay), next + 1, 0};
  match.time.type = TimexType::kTime;
  match.time.weekday = word(i + 1).number;
  match.time.suffix =
      "T" + pad(hour) + ":" + pad(minute) + (zone.value == "Z" ? "Z" : "");
  return match;
}

// A clock time, alone or with its day behind it.
TimeParser::Found TimeParser::clock(uint32_t i) const {
  if (Found race = race_time(i)) return race;
  if (Found known = military_clock(i)) return known;
  uint32_t next = i;
  std::string suffix;
  if (!time_suffix(next, suffix)) return {};
  add_half(next, suffix);
  Match match{calendar_time(TimeUnit::kDay), next, 0};
  match.time.type = TimexType::kTime;
  match.time.form = TimeForm::kOffset;
  match.time.suffix = suffix;
  match.time.bare_clock = true;
  uint32_t day = next;
  // "11 a.m. (1600 GMT) Friday": the same in another zone.
  if (is(day, "(") && is_any(day + 3, {")"}) &&
      kind(day + 2) == WordKind::kZone) {
    day += 4;
    match.end = day;
  }
  if (is(day, ",")) ++day;
  if (is_any(day, {"on", "local"})) ++day;
  if (is(day, "time")) ++day;
  if (is(day, "on")) ++day;
  Found date;
  if (kind(day) == WordKind::kWeekday) date = weekday(day);
  if (!date && is_month_word(day)) date = month(day);
  if (!date) date = day_month(day);
  if (!date && kind(day) == WordKind::kDayOffset) date = day_offset(day);
  const bool tonight = is(day, "tonight");
  if (date && date->time.unit == TimeUnit::kDay &&
      (date->time.suffix.empty() || tonight)) {
    match.time = date->time;
    match.time.type = TimexType::kTime;
    match.time.suffix = suffix;
    match.end = date->end;
  }
  return match;
}

// "at 17.30" behind a day, where no price or score stands.
bool TimeParser::pointed_clock(uint32_t i, std::string& suffix) const {
  const std::string_view token = at(i);
  int hour = 0;
  int minute = 0;
  if (token.size() != 5 || token[2] != '.' ||
      !two_digits(token.substr(0, 2), hour) ||
      !two_digits(token.substr(3), minute) || hour > 23 || minute > 59 ||
      is_any(i + 1, {"per", "percent", "%", "million", "billion"})) {
    return false;
  }
  suffix = "T" + pad(hour) + ":" + pad(minute);
  return true;
}

// "5 o'clock in the afternoon", "9 o'clock at night": the half of the day.
void TimeParser::add_half(uint32_t& next, std::string& suffix) const {
  const bool night = is(next, "at") && is(next + 1, "night");
  const bool part = is(next, "in") && is(next + 1, "the") &&
                    is_any(next + 2, {"morning", "afternoon", "evening"});
  if (!night && !part) return;
  int hour = 0;
  if (suffix.size() != 6 || !two_digits(suffix.substr(1, 2), hour)) return;
  const bool later = night ? hour > 6 : !is(next + 2, "morning");
  if (later && hour < 12) suffix.replace(1, 2, pad(hour + 12));
  next += night ? 2 : 3;
}

// "... at 5 p.m. EST", "... morning" behind a day.
void TimeParser::add_clock(Match& match) const {
  uint32_t next = match.end;
  if (is(next, ",")) ++next;
  if (is(next, "at")) ++next;
  std::string suffix;
  if (next > match.end && time_suffix(next, suffix)) {
    match.time.type = TimexType::kTime;
    match.time.suffix = suffix;
    match.end = next;
  } else if (next > match.end && is(next - 1, "at") &&
             pointed_clock(next, suffix)) {
    match.time.type = TimexType::kTime;
    match.time.suffix = suffix;
    match.end = next + 1;
  }
}

void TimeParser::add_day_part(Match& match) const {
  const TimeWord& w = word(match.end);
  if (w.kind == WordKind::kDayPart && !at(match.end).ends_with("s")) {
    match.time.type = TimexType::kTime;
    match.time.suffix = std::string(w.value);
    ++match.end;
  }
}

// "this morning" is operated(); here "in the afternoon", "overnight".
TimeParser::Found TimeParser::day_part(uint32_t i) const {
  uint32_t next = i;
  const bool the = is(next, "the");
  if (the) ++next;
  const TimeWord& w = word(next);
  if (w.kind == WordKind::kClockName && !w.value.starts_with("T1") &&
      !w.value.starts_with("T2")) {
    // "Operation Red Dawn", "in an interview with Dawn".
    if (capitalised(next) && next > begin_) return {};
    Match match{offset_time(TimeUnit::kDay, 0), next + 1, 0};
    match.time.bare_clock = true;
    match.time.type = TimexType::kTime;
    match.time.suffix = std::string(w.value);
    return match;
  }
  if (w.kind != WordKind::kDayPart || at(next).ends_with("s")) return {};
  if (the && is_any(next + 1, {"of", "on"})) {  // "the night of April 18"
    Found date =
        is_month_word(next + 2) ? month(next + 2) : day_month(next + 2);
    if (!date) date = weekday(next + 2);
    if (date && date->time.unit == TimeUnit::kDay &&
        date->time.suffix.empty()) {
      date->time.type = TimexType::kTime;
      date->time.suffix = std::string(w.value);
      date->start = 0;
      return date;
    }
  }
  const bool overnight = is(next, "overnight");
  const bool placed = the && i > begin_ && is_any(i - 1, {"in", "during"});
  if (!overnight && !placed) return {};
  if (overnight && in_sentence(next + 1) &&
      tokens_[next + 1].kind == TokenKind::kWord &&
      is_any(next + 1, {"stay", "success", "train", "sensation"})) {
    return {};
  }
  Match match{offset_time(TimeUnit::kDay, 0), next + 1, 0};
  match.time.type = TimexType::kTime;
  match.time.suffix = std::string(w.value);
  match.time.bare_clock = true;
  return match;
}

}  // namespace dateline
