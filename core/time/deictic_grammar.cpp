// Rules for what is counted from a day: "today", "last week", "that year",
// "the following month", "the weekend".

#include "text/utf8.h"
#include "time/parser.h"

namespace dateline {
namespace {

int direction(std::string_view op) {
  if (op == "last" || op == "past" || op == "previous") return -1;
  if (op == "next" || op == "following") return 1;
  return 0;
}

}  // namespace

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
  const TimeWord& w = word(next);
  if (w.kind != WordKind::kOperator) return {};
  const std::string op(w.value);
  if (op == "same" || op == "that" || op == "following") return {};
  if (the && (op == "previous" || op == "this")) return {};
  const int shift = direction(op);
  const uint32_t name = next + 1;
  const TimeWord& what = word(name);
  // "relegated last season", but no "last season's winner", "the last season".
  if (is(name, "season") && (op == "last" || op == "next") && !the &&
      !is_any(name + 1, {"'s", "\u2019s", "of", "ticket", "finale"}) &&
      (i == begin_ || !is_any(i - 1, {"his", "her", "its", "their", "our", "my",
                                      "'s", "\u2019s"}))) {
    return Match{offset_time(TimeUnit::kSeason, shift), name + 1, 0};
  }
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
      return Match{offset_time(unit, -1), name + 1, 0};
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
        (unit < TimeUnit::kDecade ||
         (span && op == "next" && unit == TimeUnit::kDecade))) {
      // "over the past year", "the next week": durations up to now.
      Match match{ParsedTime{}, name + 1, 0};
      match.time.form = TimeForm::kFixed;
      match.time.type = TimexType::kDuration;
      match.time.unit = unit;
      match.time.value = duration_value("1", unit);
      if (is(name, "quarter") || is(name, "week")) {
        return Match{offset_time(unit, shift), name + 1, 0};
      }
      return match;
    }
    if (op == "this" && unit == TimeUnit::kDay) return {};
    Match match{offset_time(unit, shift), name + 1, 0};
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
    // "in the last winter of the war"
    if (the && op == "last" && is(name + 1, "of") &&
        is_any(name + 2, {"the", "his", "her", "their", "its"})) {
      Match match{ParsedTime{}, name + 1, 0};
      match.time.form = TimeForm::kFixed;
      match.time.unit = TimeUnit::kSeason;
      match.time.value = "XXXX-" + std::string(what.value);
      return match;
    }
    Match match{calendar_time(TimeUnit::kSeason), name + 1, 0};
    match.time.suffix = std::string(what.value);
    inner = match;
  } else if (what.kind == WordKind::kWeekend) {
    Match match{offset_time(TimeUnit::kWeekend, shift), name + 1, 0};
    match.time.op = time_op;
    return match;
  } else if (what.kind == WordKind::kDayPart) {
    Match match{offset_time(TimeUnit::kDay, shift), name + 1, 0};
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
  const TimeWord& w = word(next);
  if (w.kind == WordKind::kOperator) {
    const bool same = w.value == "same" || (w.value == "that" && !the);
    const bool follows = w.value == "following" || (the && w.value == "next");
    const bool before = the && (w.value == "previous");
    if (!same && !follows && !before) return {};
    const TimeWord& what = word(next + 1);
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
    // "met the following Monday": counted from the day named before; but
    // "following Monday's quake".
    if (what.kind == WordKind::kWeekday && the && (follows || before)) {
      Found day = weekday(next + 1);
      if (!day || day->time.form != TimeForm::kCalendar ||
          day->time.month > 0) {
        return {};
      }
      day->time.op = follows ? TimeOperator::kNext : TimeOperator::kLast;
      day->time.anaphoric = true;
      day->start = i;
      return day;
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
      Match match{calendar_time(TimeUnit::kMonth), next + 2, 0};
      match.time.month = word(next + 1).number;
      match.time.op = TimeOperator::kNext;
      match.time.anaphoric = true;
      return match;
    }
    return {};
  }
  const TimeWord& unit = word(next);
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
    return Match{offset_time(TimeUnit::kDay, is(i + 2, "before") ? -2 : 2),
                 i + 4, 0};
  }
  const TimeWord& w = word(i);
  if (w.kind != WordKind::kDayOffset) return {};
  if (is(i, "today") && capitalised(i) && is(i + 1, "programme")) return {};
  if (at(i) == "Today" && i > begin_ && at(i - 1) == "USA") return {};
  Match match{offset_time(TimeUnit::kDay, w.number), i + 1, 0};
  if (is(i, "tonight")) {
    match.time.type = TimexType::kTime;
    match.time.suffix = "TNI";
    return match;
  }
  add_day_part(match);
  if (match.time.suffix.empty()) add_clock(match);
  return match;
}

// "the weekend".
TimeParser::Found TimeParser::weekend(uint32_t i) const {
  if (!is(i, "the") || kind(i + 1) != WordKind::kWeekend ||
      is(i + 1, "weekends")) {
    return {};
  }
  Match match{offset_time(TimeUnit::kWeekend, -1), i + 2, 0};
  match.time.op = TimeOperator::kNone;
  return match;
}

}  // namespace dateline
