// Rules for parts of periods: quarters and halves as companies report them,
// "the last week of September", "early December", "year-end".

#include "text/utf8.h"
#include "time/parser.h"

namespace dateline {

// "third quarter", "Q3 2018", "first half of 2017", "1Q18".
TimeParser::Found TimeParser::quarter(uint32_t i) const {
  uint32_t next = i;
  int part = 0;
  TimeUnit unit = TimeUnit::kQuarter;
  const std::string_view token = lower(i);
  const bool code = token.size() == 2 && (token[0] == 'q' || token[0] == 'h') &&
                    token[1] >= '1' && token[1] <= '4';
  if (code) {
    part = token[1] - '0';
    if (token[0] == 'h') unit = TimeUnit::kHalf;
    ++next;
  } else if (token.size() == 4 && token[0] >= '1' && token[0] <= '4' &&
             token[1] == 'q' && is_ascii_digit(token[2]) &&
             is_ascii_digit(token[3])) {
    const int yy = (token[2] - '0') * 10 + (token[3] - '0');
    Match match{calendar_time(TimeUnit::kQuarter), i + 1, 0};
    match.time.part = token[0] - '0';
    match.time.year = yy + (yy < 50 ? 2000 : 1900);
    return match;
  } else {
    int op = 0;
    bool possessive = false;
    if (is(next, "the")) {
      ++next;
    } else if (is_any(next, {"this", "last", "next"}) && is(next + 1, "year") &&
               (is(next + 2, "'s") || is(next + 2, "\u2019s"))) {
      op = is(next, "last") ? -1 : is(next, "next") ? 1 : 0;
      possessive = true;
      next += 3;
    }
    if (is_any(next, {"fiscal", "fiscal-year"})) ++next;
    // "the 1988 third quarter", "1989's first half"
    uint32_t leading = next;
    const int leading_year = year_at(leading);
    if (leading_year > 0) {
      next = leading;
      if (is_any(next, {"'s", "\u2019s"})) ++next;
      if (is(next, "fiscal")) ++next;
    }
    uint32_t ordinal = next;
    part = ordinal_at(ordinal);
    if (is(next, "latter") && is(next + 1, "half")) {
      part = 2;
      ordinal = next + 1;
    }
    if (is(next, "final")) {
      part = 4;
      ordinal = next + 1;
    }
    if (part < 1 || part > 4) return {};
    next = ordinal;
    if (is(next, "-")) ++next;
    if (is(next, "fiscal")) ++next;
    if (is(next, "quarter")) {
      ++next;
    } else if (is(next, "half") && part <= 2 &&
               (is(next + 1, "of") || possessive || leading_year > 0)) {
      unit = TimeUnit::kHalf;
      ++next;
    } else {
      return {};
    }
    if (leading_year > 0) {
      Match match{calendar_time(unit), next, 0};
      match.time.part = part;
      match.time.year = leading_year;
      return match;
    }
    if (possessive) {
      Match match{calendar_time(unit), next, 0};
      match.time.part = part;
      match.time.has_year_offset = true;
      match.time.year_offset = static_cast<int8_t>(op);
      return match;
    }
  }
  Match match{calendar_time(unit), next, 0};
  match.time.part = part;
  uint32_t year_token = next;
  if (is(year_token, ",")) ++year_token;
  if (is(year_token, "of")) ++year_token;
  if (is(year_token, "fiscal")) ++year_token;
  uint32_t after = year_token;
  const int year = year_at(after);
  if (year > 0) {
    match.time.year = year;
    match.end = after;
  } else if (is(next, "of") && is_any(next + 1, {"last", "this", "next"}) &&
             is(next + 2, "year")) {
    match.time.has_year_offset = true;
    match.time.year_offset = is(next + 1, "last")   ? -1
                             : is(next + 1, "next") ? 1
                                                    : 0;
    match.end = next + 3;
  } else if (unit == TimeUnit::kHalf && !code) {
    // "the second half of the game" is no time of the calendar.
    if (!(is(next, "of") && is(next + 1, "the") && is(next + 2, "year"))) {
      return {};
    }
    match.end = next + 3;
  }
  return match;
}

// "the week of Oct. 15", "the last week of September", "the first day of the
// month".
TimeParser::Found TimeParser::part_of_period(uint32_t i) const {
  uint32_t next = i;
  if (is(next, "the")) ++next;
  if (is(next, "week") && is_any(next + 1, {"of", "beginning", "ending"})) {
    Found date =
        is_month_word(next + 2) ? month(next + 2) : day_month(next + 2);
    if (!date || date->time.day == 0) return {};
    date->time.week_of = true;
    date->start = 0;
    return date;
  }
  uint32_t ordinal = next;
  int number = ordinal_at(ordinal);
  if (is(next, "last") || is(next, "final")) {
    number = -1;
    ordinal = next + 1;
  } else if (number < 1 || number > 31) {
    return {};
  }
  const bool week = is(ordinal, "week");
  if ((!week && !is(ordinal, "day")) || !is(ordinal + 1, "of")) return {};
  const uint32_t whole = ordinal + 2;
  if (is_month_word(whole)) {
    Found date = month(whole);
    if (!date || date->time.day > 0) return {};
    date->time.part = number;
    date->time.week_of = week;
    date->time.unit = week ? TimeUnit::kWeek : TimeUnit::kDay;
    date->start = 0;
    return date;
  }
  if (is_any(whole, {"the", "this"}) && is(whole + 1, "month") && !week) {
    ParsedTime time = offset_time(TimeUnit::kMonth, 0);
    time.part = number;
    return Match{time, whole + 2, 0};
  }
  return {};
}

// "the quarter" as companies report it, "the year-earlier quarter",
// "year-end".
TimeParser::Found TimeParser::fiscal(uint32_t i) const {
  uint32_t next = i;
  const bool the = is_any(next, {"the", "a"});
  if (the) ++next;
  if (is(next, "year") && is(next + 1, "-")) {
    if (is(next + 2, "end") && !the) {
      Match match{calendar_time(TimeUnit::kDay), next + 3, 0};
      match.time.month = 12;
      match.time.day = 31;
      uint32_t after = match.end;
      const int named = year_at(after);
      if (named > 0) {
        match.time.year = named;
        match.end = after;
      }
      return match;
    }
    if (is_any(next + 2, {"earlier", "ago"})) {
      const bool quarter =
          is_any(next + 3, {"quarter", "period", "third", "first"});
      if (is(next + 3, "quarter")) {
        Match match{offset_time(TimeUnit::kQuarter, -5), next + 4, 0};
        return match;
      }
      Match match{offset_time(TimeUnit::kYear, -1), next + (quarter ? 4u : 3u),
                  0};
      return match;
    }
    return {};
  }
  // "by month's end", "at year's end"; "by mid-year".
  if (!the && i > begin_ && is_any(i - 1, {"by", "at", "until", "before"})) {
    const bool ends = is_any(next, {"month", "year"}) &&
                      is_any(next + 1, {"'s", "\u2019s"}) &&
                      is(next + 2, "end");
    if (ends) {
      ParsedTime time = offset_time(
          is(next, "month") ? TimeUnit::kMonth : TimeUnit::kYear, 0);
      time.mod = "END";
      return Match{time, next + 3, 0};
    }
  }
  if (!the && (is(next, "midyear") || (is(next, "mid") && is(next + 1, "-") &&
                                       is(next + 2, "year")))) {
    ParsedTime time = offset_time(TimeUnit::kYear, 0);
    time.mod = "MID";
    return Match{time, next + (is(next, "midyear") ? 1u : 3u), 0};
  }
  if (is(i, "the") && is(next, "latest") && is(next + 1, "period")) {
    return Match{offset_time(TimeUnit::kQuarter, -1), next + 2, 0};
  }
  if (is(i, "the") && is(next, "quarter") && i > begin_ &&
      is_any(i - 1, {"in", "for", "during", "of"}) && !is(next + 1, "of")) {
    return Match{offset_time(TimeUnit::kQuarter, -1), next + 1, 0};
  }
  if (is(i, "the") && is(next, "year") && i > begin_ && is(i - 1, "for") &&
      !is_any(next + 1, {"of", "to", "ending", "ended", "before", "after"})) {
    uint32_t number = next + 1;
    if (year_at(number) > 0) return {};
    return Match{offset_time(TimeUnit::kYear, 0), next + 1, 0};
  }
  return {};
}

// "early December", "late 2017", "mid-1990s", "the end of October", "earlier
// this year".
TimeParser::Found TimeParser::partial(uint32_t i) const {
  uint32_t next = i;
  if (is(next, "the")) ++next;
  const TimeWord& w = word(next);
  if (w.kind != WordKind::kPart) return {};
  const std::string mod(w.value);
  const bool noun =
      is_any(next, {"beginning", "start", "end", "middle", "outset", "close"});
  const bool adverb =
      is_any(next, {"early", "late", "mid", "earlier", "later"});
  ++next;
  if (noun) {
    if (!is(next, "of")) {
      if (is(next - 1, "end") && next - 1 > begin_ && is(next - 2, "-")) {
        return {};
      }
      return {};
    }
    ++next;
    if (is(next, "this") || is(next, "last") || is(next, "next")) {
      Found inner = operated(next);
      if (!inner) return {};
      inner->time.mod = mod;
      return inner;
    }
  } else if (adverb) {
    if (is(next, "-")) ++next;
    if (is(next, "in") &&
        is_any(next - 1, {"earlier", "later", "early", "late"})) {
      ++next;
    }
    if (is(next, "on") && is_any(next - 1, {"earlier", "later"})) ++next;
  }
  if (is_any(next, {"the", "that"}) && kind(next + 1) == WordKind::kUnit &&
      word(next + 1).number >= 3) {
    const TimeUnit unit = unit_of(word(next + 1));
    Match match{offset_time(unit, 0), next + 2, 0};
    if (is(next, "that")) match.time.form = TimeForm::kSame;
    match.time.mod = mod;
    return match;
  }
  using Rule = Found (TimeParser::*)(uint32_t) const;
  static constexpr Rule kInner[] = {
      &TimeParser::month,   &TimeParser::decade,     &TimeParser::century,
      &TimeParser::year,    &TimeParser::season,     &TimeParser::quarter,
      &TimeParser::weekday, &TimeParser::day_offset, &TimeParser::operated,
      &TimeParser::day_part};
  Found best;
  for (const Rule rule : kInner) {
    Found inner = (this->*rule)(next);
    if (inner && (!best || inner->end > best->end)) best = std::move(inner);
  }
  if (!best) return {};
  if (best->time.unit == TimeUnit::kDay) {
    // "late Monday" is still Monday; the part of day is not in the value.
    if (noun) return {};
    best->time.mod = best->time.suffix.empty() ? "" : mod;
    return best;
  }
  best->time.mod = mod;
  return best;
}

}  // namespace dateline
