// Rules for days, months and weekdays, and for ranges of them.

#include "text/utf8.h"
#include "time/parser.h"

namespace dateline {

bool TimeParser::is_month_word(uint32_t i) const {
  const TimeWord& w = word(i);
  if (w.kind == WordKind::kMonth) {
    // "may" and "march" are months only in capitals.
    return capitalised(i) || (w.number != 5 && w.number != 3);
  }
  return w.kind == WordKind::kMonthShort && capitalised(i);
}

// 09-11-2018 (the month first, as with slashes), 9-Nov-2018.
TimeParser::Found TimeParser::joined_date(uint32_t i) const {
  int a = 0;
  int b = 0;
  if (!two_digits(at(i), a) || !is(i + 1, "-") || !glued(i + 1) ||
      !glued(i + 2) || !is(i + 3, "-") || !glued(i + 3) || !glued(i + 4)) {
    return {};
  }
  uint32_t next = i + 4;
  const int year = at(next).size() == 4 ? year_at(next) : -1;
  const bool named = is_month_word(i + 2);
  if (year <= 0 || (!named && !two_digits(at(i + 2), b))) return {};
  if (named) {
    b = a;
    a = word(i + 2).number;
  } else if (a > 12) {
    std::swap(a, b);
  }
  if (!is_valid(year, a, b)) return {};
  Match match{calendar_time(TimeUnit::kDay), i + 5, 0};
  match.time.year = year;
  match.time.month = a;
  match.time.day = b;
  return match;
}

// 2018-06-12, 6/12/2018, 06/12/18.
TimeParser::Found TimeParser::iso_or_slashed(uint32_t i) const {
  uint32_t next = i;
  const int year = year_at(next);
  int month = 0;
  int day = 0;
  if (year > 0 && is(next, "-") && glued(next) &&
      two_digits(at(next + 1), month) && glued(next + 1) && is(next + 2, "-") &&
      two_digits(at(next + 3), day) && glued(next + 3) &&
      is_valid(year, month, day)) {
    Match match{calendar_time(TimeUnit::kDay), next + 4, 0};
    match.time.year = year;
    match.time.month = month;
    match.time.day = day;
    return match;
  }
  if (Found joined = joined_date(i)) return joined;
  const std::string_view token = at(i);
  // "9.11.2018" has its year in full, and the day first.
  const bool points = token.find('/') == std::string_view::npos;
  const char mark = points ? '.' : '/';
  const size_t first = token.find(mark);
  if (first == std::string_view::npos) return {};
  const size_t second = token.find(mark, first + 1);
  if (second == std::string_view::npos) return {};
  if (points && token.size() - second != 5) return {};
  int a = 0;
  int b = 0;
  if (!two_digits(token.substr(0, first), a) ||
      !two_digits(token.substr(first + 1, second - first - 1), b)) {
    return {};
  }
  const std::string_view tail = token.substr(second + 1);
  int y = 0;
  if (tail.size() == 4) {
    for (const char c : tail) y = y * 10 + (c - '0');
  } else if (two_digits(tail, y)) {
    y += y < 50 ? 2000 : 1900;
  } else {
    return {};
  }
  if (points || a > 12) std::swap(a, b);  // day first
  if (!is_valid(y, a, b)) return {};
  Match match{calendar_time(TimeUnit::kDay), i + 1, 0};
  match.time.year = y;
  match.time.month = a;
  match.time.day = b;
  return match;
}

// "Monday", "Tuesday night", "Tuesday, Nov. 6".
TimeParser::Found TimeParser::weekday(uint32_t i) const {
  const TimeWord& w = word(i);
  const bool plural = w.kind == WordKind::kWeekdays;
  const bool bare = w.kind == WordKind::kWeekdayBare;
  if (w.kind != WordKind::kWeekday && !plural && !bare) return {};
  if (!capitalised(i) && at(i).size() < 6) return {};
  // "Sunday Times", "Black Friday", "Friday the 13th" are names.
  const std::string_view following = at(i + 1);
  for (const std::string_view name :
       {"Times", "Herald", "Post", "Telegraph", "Mirror", "Mail", "Express",
        "Night", "Independent", "Age", "Star", "Sun", "Mass", "School"}) {
    if (following == name) return {};
  }
  if (at(i) == "Sun." || at(i) == "Sat.") {
    if (!is_month_word(i + 1) && !(is(i + 1, ",") && is_month_word(i + 2))) {
      return {};
    }
  }
  Match match{calendar_time(TimeUnit::kDay), i + 1, 0};
  match.time.weekday = w.number;
  if (plural ||
      (kind(i + 1) == WordKind::kDayPart && at(i + 1).ends_with("s"))) {
    match.time.form = TimeForm::kFixed;
    match.time.type = TimexType::kSet;
    match.time.value = "XXXX-WXX-" + std::to_string(w.number);
    if (kind(i + 1) == WordKind::kDayPart) {
      match.time.value += std::string(word(i + 1).value);
      match.end = i + 2;
    }
    return match;
  }
  uint32_t next = i + 1;
  if (is(next, ",")) ++next;
  if (is(next, "the")) ++next;
  Found date;
  if (is_month_word(next)) date = month(next);
  if (!date) date = day_month(next);
  // "Edmonton Sun, August 16, 2008": a paper, and a Saturday.
  if (bare && date && date->time.day > 0 && date->time.year > 0 &&
      date->time.year < 10000 &&
      iso_weekday({static_cast<int16_t>(date->time.year),
                   static_cast<uint8_t>(date->time.month),
                   static_cast<uint8_t>(date->time.day)}) != w.number) {
    return {};
  }
  if (date && date->time.day > 0) {
    date->time.weekday = w.number;
    date->start = i;
    return date;
  }
  if (bare) return {};
  uint32_t day = next;
  // "Friday the 9th", "Friday 9th"
  const std::string_view number = lower(next);
  const bool suffixed = number.ends_with("st") || number.ends_with("nd") ||
                        number.ends_with("rd") || number.ends_with("th");
  if (next > i + 1 ? is(next - 1, "the") : suffixed) {
    const bool digits =
        in_sentence(day) && tokens_[day].kind == TokenKind::kNumber;
    const int ordinal = digits ? ordinal_at(day) : -1;
    if (ordinal >= 1 && ordinal <= 31) {
      match.time.day = ordinal;
      match.end = day;
      return match;
    }
  }
  add_day_part(match);
  if (match.time.suffix.empty()) add_clock(match);
  return match;
}

// "last year" of "March of last year", "3 September last year".
void TimeParser::add_deictic_year(Match& match) const {
  uint32_t next = match.end;
  if (is(next, ".")) ++next;  // "Sept."
  if (is_any(next, {",", "of"})) ++next;
  // "on June 9 that year": of the year named before.
  if (match.time.day > 0 && is(next, "that")) {
    const uint32_t name = is(next + 1, "same") ? next + 2 : next + 1;
    if (is(name, "year") && !is_any(name + 1, {"'s", "\u2019s"})) {
      match.time.anaphoric = true;
      match.end = name + 1;
      return;
    }
  }
  const bool year =
      is_any(next, {"last", "next", "this"}) && is(next + 1, "year");
  if (!year || is_any(next + 2, {"'s", "\u2019s"})) return;
  match.time.has_year_offset = true;
  match.time.year_offset = is(next, "last") ? -1 : is(next, "next") ? 1 : 0;
  match.end = next + 2;
}

// From a month's name: "June 12, 2018", "June 2018", "June 12", "June".
TimeParser::Found TimeParser::month_from(uint32_t start, uint32_t i) const {
  const int number = word(i).number;
  Match match{calendar_time(TimeUnit::kMonth), i + 1, start};
  match.time.month = number;
  uint32_t next = i + 1;
  if (is(next, ".")) ++next;
  uint32_t day_token = next;
  if (is(day_token, "the")) ++day_token;
  uint32_t after = day_token;
  int day = day_at(after);
  if (day < 0) {
    after = day_token;
    // "October twenty-third"
    if (kind(after) == WordKind::kOrdinal ||
        (word(after).number == 20 || word(after).number == 30)) {
      day = ordinal_at(after);
    }
  }
  // "June 12 people died": a plural noun behind the number.
  const bool amount = is_any(after, {"percent", "%", "people", "million"});
  if (day > 0 && day <= 31 && !amount) {
    match.time.day = day;
    match.time.unit = TimeUnit::kDay;
    match.end = after;
    uint32_t year_token = after;
    if (is(year_token, ",")) ++year_token;
    if (is(year_token, "of")) ++year_token;
    int year = year_at(year_token);
    if (year < 0) year = spelled_year_at(year_token);
    if (year > 0) {
      match.time.year = year;
      match.end = year_token;
    }
    if (match.time.year == ParsedTime::kNoYear) add_deictic_year(match);
    add_clock(match);
    return match;
  }
  uint32_t year_token = next;
  if (is(year_token, ",")) ++year_token;
  if (is(year_token, "of")) ++year_token;
  uint32_t after_year = year_token;
  const int year = year_at(after_year);
  if (year > 0) {
    match.time.year = year;
    match.end = after_year;
    return match;
  }
  // "Nov. '89".
  if (is_any(next, {"'", "\u2019"}) && glued(next + 1) &&
      at(next + 1).size() == 2) {
    const Found short_year = this->year(next);
    if (short_year) {
      match.time.year = short_year->time.year;
      match.end = short_year->end;
      return match;
    }
  }
  if (is(next, "of") && is(next + 1, "that") && is(next + 2, "year")) {
    match.time.op = TimeOperator::kThis;
    match.time.anaphoric = true;
    match.end = next + 3;
  } else {
    add_deictic_year(match);
  }
  return match;
}

// "It is | March", "it's already | May".
bool TimeParser::goes_on(uint32_t i) const {
  if (i > begin_ &&
      is_any(i - 1, {"now", "only", "already", "still", "just"})) {
    --i;
  }
  return i > begin_ + 1 && is_any(i - 1, {"is", "'s", "\u2019s", "was"}) &&
         is(i - 2, "it");
}

TimeParser::Found TimeParser::month(uint32_t i) const {
  if (!is_month_word(i)) return {};
  Found match = month_from(i, i);
  // "March", "May", "April", "August" and "June" are also names and words.
  if (match->end == i + 1) {
    const int number = word(i).number;
    if (number == 5 && may_is_name_) return {};
    if (number == 5 || number == 3) {
      const bool context =
          goes_on(i) ||
          (i > begin_ &&
           is_any(i - 1,
                  {"in",   "of",     "since",    "until",    "by",     "last",
                   "next", "this",   "early",    "late",     "mid",    "from",
                   "to",   "before", "after",    "between",  "during", "for",
                   "and",  "a",      "-",        "through",  "the",    "every",
                   "till", "past",   "previous", "following"}));
      if (!context) return {};
    }
    if (number == 6 || number == 4 || number == 8) {
      // "April Smith", "August Wilson": a first name.
      const bool dated =
          i > begin_ && is_any(i - 1, {"in", "the", "since", "last", "of"});
      const bool name = !dated && in_sentence(i + 1) && capitalised(i + 1) &&
                        at(i + 1).size() > 2;
      if (name) return {};
    }
    if (kind(i) == WordKind::kMonthShort) return {};
  }
  return match;
}

// "12 June 2018", "the 12th of June", "5 Nov.".
TimeParser::Found TimeParser::day_month(uint32_t i) const {
  uint32_t next = i;
  bool the = false;
  if (is(next, "the")) {
    the = true;
    ++next;
  }
  uint32_t ordinal = next;
  int day = day_at(next);
  if (day < 0) {
    day = ordinal_at(ordinal);
    next = ordinal;
  }
  if (day < 1 || day > 31) return {};
  if (is(next, "day")) ++next;
  if (is(next, "of")) ++next;
  if (!is_month_word(next)) return {};
  Match match{calendar_time(TimeUnit::kDay), next + 1, 0};
  (void)the;
  match.time.day = day;
  match.time.month = word(next).number;
  uint32_t year_token = next + 1;
  if (is(year_token, ",")) ++year_token;
  uint32_t after = year_token;
  const int year = year_at(after);
  if (year > 0) {
    match.time.year = year;
    match.end = after;
  } else {
    add_deictic_year(match);
  }
  add_clock(match);
  return match;
}

// "6-7 February 1920", "between 5 and 8 May": the first day of two.
TimeParser::Found TimeParser::day_range(uint32_t i) const {
  uint32_t next = i;
  const int day = day_at(next);
  if (day < 1 || !is_any(next, {"-", "\u2013", "/", "to", "and", "or"})) {
    return {};
  }
  Found last = day_month(next + 1);
  if (!last || last->time.day <= day) return {};
  Match match{calendar_time(TimeUnit::kDay), next, 0};
  match.time.day = day;
  match.time.month = last->time.month;
  match.time.year = last->time.year;
  return match;
}

bool TimeParser::range_tail(uint32_t& i, std::vector<ParsedTime>& times) const {
  if (times.empty() || i < begin_ + 2) return false;
  ParsedTime& first = times.back();
  if (first.form != TimeForm::kCalendar || first.sentence != sentence_ ||
      tokens_[i - 2].span.end != first.span.end || !first.suffix.empty() ||
      at(i).size() > 2) {
    return false;
  }
  int number = 0;
  if (!two_digits(at(i), number)) return false;
  const bool dash = is_any(i - 1, {"-", "\u2013", "/"});
  ParsedTime last = first;
  last.span = tokens_[i].span;
  uint32_t end = i + 1;
  if (first.unit == TimeUnit::kYear) {
    const int century = first.year / 100 * 100;
    if (!dash || at(i).size() != 2 || !glued(i) || !glued(i - 1) ||
        first.year < 1000 || number <= first.year % 100) {
      return false;
    }
    // "the 2017-18 season" is neither year.
    if (number == first.year % 100 + 1 &&
        is_any(end,
               {"season", "school", "academic", "fiscal", "financial", "budget",
                "campaign", "title", "league", "term", "edition", "session"})) {
      times.pop_back();
      i = end;
      return true;
    }
    last.year = century + number;
  } else if (first.unit == TimeUnit::kDay && first.month > 0 && first.day > 0 &&
             first.year == ParsedTime::kNoYear) {
    const bool word = is_any(i - 1, {"to", "and", "through"});
    if ((!dash && !word) || number <= first.day || number > 31) return false;
    // "May 5 and 8 June", "May 5 to 20 people".
    if (is_month_word(end)) return false;
    if (in_sentence(end) && (tokens_[end].kind == TokenKind::kSymbol ||
                             (word && tokens_[end].kind == TokenKind::kWord &&
                              !is_any(end, {"in", "at", "to", "and", "with",
                                            "when", "as", "for"})))) {
      return false;
    }
    last.day = number;
    last.weekday = 0;
    uint32_t year = end;
    if (is(year, ",")) ++year;
    const int value = year_at(year);
    if (value > 0) {
      first.year = last.year = value;
      last.span.end = tokens_[year - 1].span.end;
      end = year;
    }
  } else {
    return false;
  }
  times.push_back(std::move(last));
  i = end;
  return true;
}

// "the 12th" after a date has been named.
TimeParser::Found TimeParser::ordinal_day(uint32_t i) const {
  if (!is(i, "the") || i == begin_) return {};
  if (!is_any(i - 1, {"on", "until", "by", "from"})) return {};
  const std::string_view token = at(i + 1);
  if (token.empty() || !is_ascii_digit(token[0])) return {};
  uint32_t next = i + 1;
  const int day = ordinal_at(next);
  if (day < 1 || day > 31) return {};
  if (in_sentence(next) && tokens_[next].kind == TokenKind::kWord &&
      !is_any(next, {"and", "when", "after", "before", "at", "in", "to", "with",
                     "as", "but"})) {
    return {};
  }
  Match match{calendar_time(TimeUnit::kDay), next, 0};
  match.time.day = day;
  return match;
}

}  // namespace dateline
