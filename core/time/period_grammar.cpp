// Rules for weeks, months, quarters, years and longer, and for what is
// counted from a day ("today", "last week", "that year").

#include "text/utf8.h"
#include "time/parser.h"

namespace dateline {
namespace {

ParsedTime calendar(TimeUnit unit) {
  ParsedTime time;
  time.unit = unit;
  return time;
}

ParsedTime offset(TimeUnit unit, int amount) {
  ParsedTime time;
  time.form = TimeForm::kOffset;
  time.unit = unit;
  time.amount = amount;
  return time;
}

TimeUnit unit_of(const TimeWord& word) {
  return static_cast<TimeUnit>(word.number);
}

int direction(std::string_view op) {
  if (op == "last" || op == "past" || op == "previous") return -1;
  if (op == "next" || op == "following") return 1;
  return 0;
}

}  // namespace

// "third quarter", "Q3 2018", "first half of 2017", "1Q18".
TimeParser::Found TimeParser::quarter(uint32_t i) const {
  uint32_t next = i;
  int part = 0;
  TimeUnit unit = TimeUnit::kQuarter;
  const std::string token = lower(i);
  const bool code = token.size() == 2 && (token[0] == 'q' || token[0] == 'h') &&
                    token[1] >= '1' && token[1] <= '4';
  if (code) {
    part = token[1] - '0';
    if (token[0] == 'h') unit = TimeUnit::kHalf;
    ++next;
  } else if (token.size() == 4 && is_ascii_digit(token[0]) && token[1] == 'q' &&
             is_ascii_digit(token[2]) && is_ascii_digit(token[3])) {
    const int yy = (token[2] - '0') * 10 + (token[3] - '0');
    Match match{calendar(TimeUnit::kQuarter), i + 1, 0};
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
      Match match{calendar(unit), next, 0};
      match.time.part = part;
      match.time.year = leading_year;
      return match;
    }
    if (possessive) {
      Match match{calendar(unit), next, 0};
      match.time.part = part;
      match.time.has_year_offset = true;
      match.time.year_offset = static_cast<int8_t>(op);
      return match;
    }
  }
  Match match{calendar(unit), next, 0};
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
  }
  if (number == 0 || number < -1 || number > 31) return {};
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
    ParsedTime time = offset(TimeUnit::kMonth, 0);
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
      Match match{calendar(TimeUnit::kDay), next + 3, 0};
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
        Match match{offset(TimeUnit::kQuarter, -5), next + 4, 0};
        return match;
      }
      Match match{offset(TimeUnit::kYear, -1), next + (quarter ? 4u : 3u), 0};
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
      ParsedTime time =
          offset(is(next, "month") ? TimeUnit::kMonth : TimeUnit::kYear, 0);
      time.mod = "END";
      return Match{time, next + 3, 0};
    }
  }
  if (!the && (is(next, "midyear") || (is(next, "mid") && is(next + 1, "-") &&
                                       is(next + 2, "year")))) {
    ParsedTime time = offset(TimeUnit::kYear, 0);
    time.mod = "MID";
    return Match{time, next + (is(next, "midyear") ? 1u : 3u), 0};
  }
  if (is(i, "the") && is(next, "latest") && is(next + 1, "period")) {
    return Match{offset(TimeUnit::kQuarter, -1), next + 2, 0};
  }
  if (is(i, "the") && is(next, "quarter") && i > begin_ &&
      is_any(i - 1, {"in", "for", "during", "of"}) && !is(next + 1, "of")) {
    return Match{offset(TimeUnit::kQuarter, -1), next + 1, 0};
  }
  if (is(i, "the") && is(next, "year") && i > begin_ && is(i - 1, "for") &&
      !is_any(next + 1, {"of", "to", "ending", "ended", "before", "after"})) {
    uint32_t number = next + 1;
    if (year_at(number) > 0) return {};
    return Match{offset(TimeUnit::kYear, 0), next + 1, 0};
  }
  return {};
}

// "early December", "late 2017", "mid-1990s", "the end of October", "earlier
// this year".
TimeParser::Found TimeParser::partial(uint32_t i) const {
  uint32_t next = i;
  if (is(next, "the")) ++next;
  const TimeWord w = word(next);
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
    Match match{offset(unit, 0), next + 2, 0};
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

// "last week", "next Monday", "this month", "last year's": an operator before
// a unit, weekday, month or season.
TimeParser::Found TimeParser::operated(uint32_t i) const {
  uint32_t next = i;
  const bool the = is(next, "the");
  if (the) ++next;
  if (is_any(next, {"earlier", "later"}) && !the) {
    // "earlier this year" belongs to partial().
    return {};
  }
  const TimeWord w = word(next);
  if (w.kind != WordKind::kOperator) return {};
  const std::string op(w.value);
  if (op == "same" || op == "that" || op == "following") return {};
  if (the && (op == "previous" || op == "this")) return {};
  const int shift = direction(op);
  const uint32_t name = next + 1;
  const TimeWord what = word(name);
  if (what.kind == WordKind::kUnit && what.number >= 3) {
    const TimeUnit unit = unit_of(what);
    if (op == "past" && !the) return {};
    if (op == "past" &&
        (unit == TimeUnit::kDecade || unit == TimeUnit::kCentury)) {
      Match match{ParsedTime{}, name + 1, 0};
      match.time.form = TimeForm::kFixed;
      match.time.type = TimexType::kDuration;
      match.time.unit = unit;
      match.time.value = duration_value("1", unit);
      return match;
    }
    if (the && unit == TimeUnit::kDay) return {};  // anaphoric
    if (op == "latest") {
      if (unit != TimeUnit::kQuarter) return {};
      return Match{offset(unit, -1), name + 1, 0};
    }
    const bool span =
        i > begin_ && is_any(i - 1, {"over", "in", "within", "during", "for",
                                     "of", "through", "throughout"});
    if (the && op == "next" && !span && unit >= TimeUnit::kMonth &&
        unit <= TimeUnit::kYear) {
      // "pulled out by the next month": counted from the date before.
      Match match{ParsedTime{}, name + 1, 0};
      match.time.form = TimeForm::kShift;
      match.time.unit = unit;
      match.time.amount = 1;
      return match;
    }
    if (the && (op == "last" || op == "past" || op == "next") &&
        unit < TimeUnit::kDecade) {
      // "over the past year", "the next week": durations up to now.
      Match match{ParsedTime{}, name + 1, 0};
      match.time.form = TimeForm::kFixed;
      match.time.type = TimexType::kDuration;
      match.time.unit = unit;
      match.time.value = duration_value("1", unit);
      if (is(name, "quarter") || is(name, "week")) {
        return Match{offset(unit, shift), name + 1, 0};
      }
      return match;
    }
    if (op == "this" && unit == TimeUnit::kDay) return {};
    Match match{offset(unit, shift), name + 1, 0};
    match.time.op = shift < 0   ? TimeOperator::kLast
                    : shift > 0 ? TimeOperator::kNext
                                : TimeOperator::kThis;
    return match;
  }
  const TimeOperator time_op = shift < 0   ? TimeOperator::kLast
                               : shift > 0 ? TimeOperator::kNext
                                           : TimeOperator::kThis;
  Found inner;
  if (what.kind == WordKind::kWeekday) {
    inner = weekday(name);
  } else if (is_month_word(name)) {
    inner = month_from(name, name);
  } else if (what.kind == WordKind::kSeason && !at(name).ends_with("s")) {
    Match match{calendar(TimeUnit::kSeason), name + 1, 0};
    match.time.suffix = std::string(what.value);
    inner = match;
  } else if (what.kind == WordKind::kWeekend) {
    Match match{offset(TimeUnit::kWeekend, shift), name + 1, 0};
    match.time.op = time_op;
    return match;
  } else if (what.kind == WordKind::kDayPart) {
    Match match{offset(TimeUnit::kDay, shift), name + 1, 0};
    match.time.type = TimexType::kTime;
    match.time.suffix = std::string(what.value);
    return match;
  }
  if (!inner) inner = holiday(name);
  if (!inner) return {};
  inner->time.op = time_op;
  inner->start = 0;
  return inner;
}

// "that year", "the same month", "the following day", "the previous week",
// "the day before".
TimeParser::Found TimeParser::anaphoric(uint32_t i) const {
  uint32_t next = i;
  const bool the = is(next, "the") ||
                   (is_any(next, {"that", "this"}) && is(next + 1, "same"));
  if (the) ++next;
  const TimeWord w = word(next);
  if (w.kind == WordKind::kOperator) {
    const bool same = w.value == "same" || (w.value == "that" && !the);
    const bool follows = w.value == "following" || (the && w.value == "next");
    const bool before = the && (w.value == "previous");
    if (!same && !follows && !before) return {};
    const TimeWord what = word(next + 1);
    if (what.kind == WordKind::kUnit && what.number >= 3) {
      Match match{ParsedTime{}, next + 2, 0};
      match.time.form = same ? TimeForm::kSame : TimeForm::kShift;
      match.time.unit = unit_of(what);
      match.time.amount = same ? 0 : follows ? 1 : -1;
      return match;
    }
    if (what.kind == WordKind::kDayPart && (same || follows)) {
      Match match{ParsedTime{}, next + 2, 0};
      match.time.form = same ? TimeForm::kSame : TimeForm::kShift;
      match.time.unit = TimeUnit::kDay;
      match.time.amount = same ? 0 : 1;
      match.time.type = TimexType::kTime;
      match.time.suffix = std::string(what.value);
      return match;
    }
    if (is_month_word(next + 1) && same) {
      Found month = month_from(next + 1, next + 1);
      if (!month || month->time.day > 0 ||
          month->time.year != ParsedTime::kNoYear) {
        return {};
      }
      month->time.anaphoric = true;
      month->start = i;
      return month;
    }
    if (is_month_word(next + 1) && follows) {
      Match match{calendar(TimeUnit::kMonth), next + 2, 0};
      match.time.month = word(next + 1).number;
      match.time.op = TimeOperator::kNext;
      return match;
    }
    return {};
  }
  const TimeWord unit = word(next);
  if (the && unit.kind == WordKind::kUnit && unit.number >= 3 &&
      is_any(next + 1, {"before", "after", "earlier", "later"})) {
    // "the day before the vote" hangs on the vote; only the bare form here.
    const bool bare = !in_sentence(next + 2) ||
                      tokens_[next + 2].kind == TokenKind::kPunctuation;
    if (!bare) return {};
    Match match{ParsedTime{}, next + 2, 0};
    match.time.form = TimeForm::kShift;
    match.time.unit = unit_of(unit);
    match.time.amount = is_any(next + 1, {"before", "earlier"}) ? -1 : 1;
    return match;
  }
  return {};
}

// "today", "tomorrow morning", "tonight", "the day after tomorrow".
TimeParser::Found TimeParser::day_offset(uint32_t i) const {
  if (is(i, "the") && is(i + 1, "day") &&
      ((is(i + 2, "before") && is(i + 3, "yesterday")) ||
       (is(i + 2, "after") && is(i + 3, "tomorrow")))) {
    return Match{offset(TimeUnit::kDay, is(i + 2, "before") ? -2 : 2), i + 4,
                 0};
  }
  const TimeWord w = word(i);
  if (w.kind != WordKind::kDayOffset) return {};
  if (is(i, "today") && capitalised(i) && is(i + 1, "programme")) return {};
  if (at(i) == "Today" && i > begin_ && at(i - 1) == "USA") return {};
  Match match{offset(TimeUnit::kDay, w.number), i + 1, 0};
  if (is(i, "tonight")) {
    match.time.type = TimexType::kTime;
    match.time.suffix = "TNI";
    return match;
  }
  add_day_part(match);
  if (match.time.suffix.empty()) add_clock(match);
  return match;
}

// "flight 2001", "555-1999", "No. 1995": a number in a series, no year.
bool TimeParser::is_numbered(uint32_t i) const {
  if (i == begin_) return false;
  if (is_any(i - 1,
             {"flight", "route",    "no.",        "nos.",     "number",  "room",
              "suite",  "model",    "page",       "highway",  "channel", "lot",
              "box",    "gate",     "unit",       "psalm",    "call",    "dial",
              "bus",    "asteroid", "interstate", "apartment"})) {
    return true;
  }
  return glued(i) && is(i - 1, "-") && glued(i - 1) && i - 1 > begin_ &&
         tokens_[i - 2].kind == TokenKind::kNumber && at(i - 2).size() <= 3;
}

// "1994", "'96", "nineteen eighty-nine", "146 BC", "fiscal 1996".
TimeParser::Found TimeParser::year(uint32_t i) const {
  uint32_t next = i;
  if (is(next, "fiscal") || (is(next, "the") && is(next + 1, "fiscal"))) {
    next += is(next, "the") ? 2 : 1;
    if (is(next, "year")) ++next;
    if (is(next, ",")) return {};
  } else if (is(next, "the") && is(next + 1, "year")) {
    next += 2;
  } else if (is(next, "year")) {
    next += 1;
  }
  const bool fiscal = next > i;
  uint32_t after = next;
  int value = year_at(after);
  if (value < 0) value = spelled_year_at(after);
  if (value > 0) {
    const std::string_view token = at(next);
    if (!fiscal) {
      // A number before a noun, a price, a score, a range of numbers.
      if (value < 1500 || value > 2100) {
        if (!(next > begin_ && is_any(next - 1, {"in", "since", "from"}))) {
          return {};
        }
      }
      if (next > begin_ && glued(next) &&
          is_any(next - 1, {"$", "#", "\u00A3", "\u20AC"})) {
        return {};
      }
      if (is_numbered(next)) return {};
      const bool hyphen_word = is(after, "-") && glued(after) &&
                               in_sentence(after + 1) && glued(after + 1) &&
                               tokens_[after + 1].kind == TokenKind::kWord;
      if (hyphen_word && !is(after + 1, "based")) {
        // "2018-backed"? rare; "1994-built" keeps its year.
      }
      if (is_any(after,
                 {"%",          "percent", "people", "miles",     "metres",
                  "meters",     "feet",    "points", "votes",     "troops",
                  "km",         "deaths",  "cases",  "soldiers",  "men",
                  "women",      "workers", "jobs",   "homes",     "kilometers",
                  "kilometres", "tons",    "tonnes", "dollars",   "euros",
                  "pounds",     "barrels", "shares", "employees", "students",
                  "seats"})) {
        return {};
      }
      if (token.find(',') != std::string_view::npos) return {};
    }
    Match match{calendar(TimeUnit::kYear), after, 0};
    match.time.year = value;
    if (is_any(after, {"bc", "bce", "b.c."})) {
      match.time.year = -value;
      match.end = after + 1;
    } else if (is_any(after, {"ad", "ce", "a.d."}) && capitalised(after)) {
      match.end = after + 1;
    }
    return match;
  }
  // "146 BC", "AD 70".
  uint32_t number = i;
  if (is_any(i, {"ad", "a.d."}) && capitalised(i)) ++number;
  uint32_t behind = number;
  const int small =
      tokens_[std::min<uint32_t>(number, end_ - 1)].kind == TokenKind::kNumber
          ? number_at(behind)
          : -1;
  if (small > 0 && small < 5000) {
    const bool bc = is_any(behind, {"bc", "bce", "b.c."});
    const bool ad =
        number > i || (is_any(behind, {"ad", "a.d."}) && capitalised(behind));
    if (bc || ad) {
      Match match{calendar(TimeUnit::kYear), behind + (number > i ? 0u : 1u),
                  0};
      match.time.year = bc ? -small : small;
      return match;
    }
  }
  // "'96" and "\u2019 96"; "iLife '11" is a name.
  const std::string_view token = at(i);
  const bool named = i > begin_ &&
                     tokens_[i - 1].letter_case != TokenCase::kLower &&
                     tokens_[i - 1].kind == TokenKind::kWord;
  if (named && !is_month_word(i - 1) &&
      !is_any(i - 1, {"in", "of", "since", "back", "until", "by"})) {
    return {};
  }
  if ((token == "'" || token == "\u2019" || token == "\u2018") &&
      glued(i + 1) && at(i + 1).size() == 2 && is_ascii_digit(at(i + 1)[0]) &&
      is_ascii_digit(at(i + 1)[1]) && (i == begin_ || !glued(i))) {
    const int yy = (at(i + 1)[0] - '0') * 10 + (at(i + 1)[1] - '0');
    Match match{calendar(TimeUnit::kYear), i + 2, 0};
    match.time.year = yy + (yy < 30 ? 2000 : 1900);
    return match;
  }
  return {};
}

// "the 1970s", "the '80s", "the mid-1990s", "the nineties".
TimeParser::Found TimeParser::decade(uint32_t i) const {
  uint32_t next = i;
  const bool the = is(next, "the");
  if (the) ++next;
  std::string mod;
  if (the && kind(next) == WordKind::kPart) {
    mod = std::string(word(next).value);
    ++next;
    if (is(next, "-")) ++next;
    if (is(next, "to") || is(next, "of")) return {};
  }
  std::string token = lower(next);
  if (token == "'" || token == "\u2019") {
    ++next;
    token = lower(next);
  }
  int value = -1;
  const bool s = token.ends_with("s");
  if (s && token.size() == 5 && token[3] == '0') {
    value = (token[0] - '0') * 100 + (token[1] - '0') * 10 + (token[2] - '0');
    for (int n = 0; n < 4; ++n) {
      if (!is_ascii_digit(token[static_cast<size_t>(n)])) value = -1;
    }
  } else if (s && token.size() == 3 && is_ascii_digit(token[0]) &&
             token[1] == '0' && (the || next > i)) {
    const int tens = token[0] - '0';
    if (tens >= 2) value = 190 + tens;
  } else if (the) {
    static constexpr std::string_view kNames[] = {
        "twenties", "thirties",  "forties",  "fifties",
        "sixties",  "seventies", "eighties", "nineties"};
    for (int n = 0; n < 8; ++n) {
      if (token == kNames[n]) value = 192 + n;
    }
  }
  if (value < 100 || value > 220) return {};
  Match match{calendar(TimeUnit::kDecade), next + 1, 0};
  match.time.year = value * 10;
  match.time.mod = mod;
  return match;
}

// "the 11th century", "the nineteenth century BC".
TimeParser::Found TimeParser::century(uint32_t i) const {
  uint32_t next = i;
  if (is(next, "the")) ++next;
  std::string mod;
  if (kind(next) == WordKind::kPart && is_any(next, {"early", "late", "mid"})) {
    mod = std::string(word(next).value);
    ++next;
    if (is(next, "-")) ++next;
  }
  const int number = ordinal_at(next);
  if (number < 1 || number > 30) return {};
  if (is(next, "-")) ++next;
  if (!is(next, "century")) return {};
  Match match{calendar(TimeUnit::kCentury), next + 1, 0};
  match.time.year = (number - 1) * 100;
  match.time.mod = mod;
  if (is_any(next + 1, {"bc", "bce"})) {
    match.time.year = -match.time.year - 1;
    match.end = next + 2;
  }
  return match;
}

// "the spring of 2016", "summer 2018".
TimeParser::Found TimeParser::season(uint32_t i) const {
  uint32_t next = i;
  const bool the = is(next, "the");
  if (the) ++next;
  const TimeWord w = word(next);
  if (w.kind != WordKind::kSeason || at(next).ends_with("s")) return {};
  const bool fall_or_spring = is_any(next, {"fall", "spring"});
  ++next;
  Match match{calendar(TimeUnit::kSeason), next, 0};
  match.time.suffix = std::string(w.value);
  uint32_t year_token = next;
  if (is(year_token, "of")) ++year_token;
  if (is(year_token, ",")) ++year_token;
  uint32_t after = year_token;
  const int year = year_at(after);
  if (year > 0) {
    match.time.year = year;
    match.end = after;
    return match;
  }
  // Alone: "in the spring", "summer offensive", never "the fall of Paris" or
  // "the Winter Olympics".
  if (in_sentence(next) && capitalised(next)) return {};
  if (is_any(next, {"games", "palace", "camp", "camps", "school", "house",
                    "olympics", "coat", "of", "water", "rolls"})) {
    return {};
  }
  if (is(next - 1, "spring") &&
      (is_any(next, {"offensive", "offensives", "campaign", "session",
                     "semester", "season", "election", "elections"}) ||
       (is(next, "and") && kind(next + 1) == WordKind::kSeason))) {
    return match;
  }
  if (fall_or_spring) {
    const bool placed =
        i > begin_ && is_any(i - 1, {"in", "during", "by", "since", "until",
                                     "through", "throughout"});
    if (!placed || (!the && is(next - 1, "fall")) || is(next, "in")) return {};
    return match;
  }
  const bool named = capitalised(next - 1) && next - 1 > begin_;
  if (named) return {};
  return match;
}

// "this morning" is operated(); here "in the afternoon", "overnight".
TimeParser::Found TimeParser::day_part(uint32_t i) const {
  uint32_t next = i;
  const bool the = is(next, "the");
  if (the) ++next;
  const TimeWord w = word(next);
  if (w.kind == WordKind::kClockName && !w.value.starts_with("T1") &&
      !w.value.starts_with("T2")) {
    // "Operation Red Dawn", "in an interview with Dawn".
    if (capitalised(next) && next > begin_) return {};
    Match match{offset(TimeUnit::kDay, 0), next + 1, 0};
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
  Match match{offset(TimeUnit::kDay, 0), next + 1, 0};
  match.time.type = TimexType::kTime;
  match.time.suffix = std::string(w.value);
  match.time.bare_clock = true;
  return match;
}

// "the weekend".
TimeParser::Found TimeParser::weekend(uint32_t i) const {
  if (!is(i, "the") || kind(i + 1) != WordKind::kWeekend ||
      is(i + 1, "weekends")) {
    return {};
  }
  Match match{offset(TimeUnit::kWeekend, -1), i + 2, 0};
  match.time.op = TimeOperator::kNone;
  return match;
}

}  // namespace dateline
