// Rules for what happens again and again, and for references to past, present
// and future.

#include "text/utf8.h"
#include "time/parser.h"

namespace dateline {

// "every Friday", "each year", "daily", "per month".
TimeParser::Found TimeParser::set(uint32_t i) const {
  const TimeWord& w = word(i);
  Match match{ParsedTime{}, i + 1, 0};
  match.time.form = TimeForm::kFixed;
  match.time.type = TimexType::kSet;
  if (w.kind == WordKind::kSet) {
    // "a quarterly dividend" tells what kind, not how often.
    if (is(i, "quarterly") &&
        is_any(i + 1, {"dividend", "dividends", "results", "earnings", "loss",
                       "profit", "report", "reports", "payment", "payments",
                       "net", "revenue", "sales", "figures"})) {
      return {};
    }
    if (capitalised(i) && (i > begin_ || capitalised(i + 1))) return {};
    match.time.value = std::string(w.value);
    return match;
  }
  if (!is_any(i, {"every", "each", "per"})) return {};
  uint32_t next = i + 1;
  std::string count = "1";
  if (is(next, "other")) {
    count = "2";
    ++next;
  } else {
    uint32_t after = next;
    const int number = number_at(after);
    if (number > 0) {
      count = std::to_string(number);
      next = after;
    }
  }
  const TimeWord& what = word(next);
  if (what.kind == WordKind::kUnit || what.kind == WordKind::kUnits) {
    match.time.value =
        duration_value(count, static_cast<TimeUnit>(what.number));
    match.end = next + 1;
    return match;
  }
  if (is(i, "per")) return {};
  if (const Found day = holiday(next)) {  // "every Easter"
    match.time.value = duration_value("1", TimeUnit::kYear);
    match.end = day->end;
    return match;
  }
  if (what.kind == WordKind::kWeekday) {
    match.time.value = "XXXX-WXX-" + std::to_string(what.number);
    match.end = next + 1;
    if (kind(match.end) == WordKind::kDayPart) {
      match.time.value += std::string(word(match.end).value);
      ++match.end;
    }
    return match;
  }
  if (is_month_word(next)) {
    const int number = what.number;
    match.time.value = std::string("XXXX-") + (number < 10 ? "0" : "") +
                       std::to_string(number);
    match.end = next + 1;
    return match;
  }
  if (what.kind == WordKind::kDayPart) {
    match.time.value = "XXXX-XX-XX" + std::string(what.value);
    match.end = next + 1;
    return match;
  }
  if (what.kind == WordKind::kWeekend) {
    match.time.value = "XXXX-WXX-WE";
    match.end = next + 1;
    return match;
  }
  if (what.kind == WordKind::kSeason) {
    match.time.value = "XXXX-" + std::string(what.value);
    match.end = next + 1;
    return match;
  }
  return {};
}

TimeParser::Found TimeParser::reference(uint32_t i) const {
  Match match{ParsedTime{}, i + 1, 0};
  match.time.form = TimeForm::kFixed;
  const TimeWord& w = word(i);
  if (w.kind == WordKind::kReference) {
    match.time.value = std::string(w.value);
    if (is_any(i, {"recent"})) {
      // "recent years", "in recent weeks"
      const TimeWord& unit = word(i + 1);
      if (unit.kind != WordKind::kUnits) return {};
      match.end = i + 2;
      return match;
    }
    if (is_any(i, {"current"})) return {};
    if (is_any(i, {"now", "soon"}) && is(i + 1, "-")) return {};
    return match;
  }
  const auto refers = [&](uint32_t count, const char* value) {
    match.end = i + count;
    match.time.value = value;
    return match;
  };
  if (is(i, "these") && is(i + 1, "days")) return refers(2, "PRESENT_REF");
  if (is(i, "at") && is(i + 1, "present") && !capitalised(i + 2)) {
    match.start = i + 1;
    return refers(2, "PRESENT_REF");
  }
  if (is(i, "long") && is(i + 1, "ago")) return refers(2, "PAST_REF");
  if (is(i, "a") && is(i + 1, "long") && is(i + 2, "time") &&
      is(i + 3, "ago")) {
    return refers(4, "PAST_REF");
  }
  if (is(i, "the") && is_any(i + 1, {"near", "foreseeable", "distant"}) &&
      is(i + 2, "future")) {
    return refers(3, "FUTURE_REF");
  }
  if (is(i, "the")) {
    if (is_any(i + 1, {"past", "future"})) {
      if (i > begin_ && is(i - 1, "in") &&
          (!in_sentence(i + 2) ||
           tokens_[i + 2].kind == TokenKind::kPunctuation)) {
        match.end = i + 2;
        match.time.value = is(i + 1, "past") ? "PAST_REF" : "FUTURE_REF";
        return match;
      }
    }
    if (is(i + 1, "moment") && i > begin_ && is(i - 1, "at")) {
      match.end = i + 2;
      match.time.value = "PRESENT_REF";
      return match;
    }
  }
  const bool year_to_date = i > begin_ && (is(i - 1, "year") || is(i - 1, "-"));
  if (is(i, "to") && is(i + 1, "date") && !year_to_date &&
      (!in_sentence(i + 2) || tokens_[i + 2].kind != TokenKind::kWord)) {
    match.end = i + 2;
    match.time.value = "PRESENT_REF";
    return match;
  }
  return {};
}

// Words that only histories use as dates: "the former colony", "at night".
TimeParser::Found TimeParser::history_word(uint32_t i) const {
  Match match{ParsedTime{}, i + 1, 0};
  match.time.form = TimeForm::kFixed;
  match.time.only_narrative = true;
  if (is(i, "former")) {
    match.time.value = "PAST_REF";
  } else if (is(i, "future") && !capitalised(i)) {
    match.time.value = "FUTURE_REF";
  } else if (is(i, "night") && i > begin_ && is(i - 1, "at")) {
    match.time.type = TimexType::kTime;
    match.time.value = "XXXX-XX-XXTNI";
  } else {
    return {};
  }
  return match;
}

}  // namespace dateline
