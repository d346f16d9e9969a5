#include "time/parser.h"

#include <algorithm>

#include "text/lower.h"
#include "text/utf8.h"
#include "time/expression.h"
#include "time/time_memory.h"

namespace dateline {

namespace {

TimeWord read_word(std::string_view token) {
  return time_word(to_lower(token));
}

}  // namespace

TimeParser::TimeParser(std::string_view text, const Segmentation& segmentation)
    : text_(text),
      lower_text_(to_lower(text)),
      segmentation_(segmentation),
      tokens_(segmentation.tokens),
      words_(tokens_.size()),
      starts_(tokens_.size()),
      may_is_name_(finds_mrs_may()) {}

// Every rule asks for the same words again and again: look them up once.
void TimeParser::look_up_words(uint32_t first, uint32_t end) {
  for (uint32_t i = first; i < end; ++i) {
    const std::string_view lower = lower_at(i);
    words_[i] = time_word(lower);
    starts_[i] = words_[i].kind != WordKind::kNone || starts_expression(lower);
  }
}

// "Theresa May", "Prime Minister May": then a bare "May" is hers.
bool TimeParser::finds_mrs_may() const {
  const auto text = [&](uint32_t i) {
    return text_.substr(tokens_[i].span.start, tokens_[i].span.size());
  };
  for (const Sentence& sentence : segmentation_.sentences) {
    for (uint32_t i = sentence.first_token + 2; i < sentence.end_token; ++i) {
      if (tokens_[i].span.size() != 3 || text(i) != "May") continue;
      const Token& before = tokens_[i - 1];
      const bool named = before.kind == TokenKind::kWord &&
                         before.letter_case == TokenCase::kTitle &&
                         tokens_[i - 2].kind == TokenKind::kWord &&
                         read_word(text(i - 1)).kind == WordKind::kNone;
      const bool dated = i + 1 < sentence.end_token &&
                         tokens_[i + 1].kind == TokenKind::kNumber;
      if (named && !dated) return true;
    }
  }
  return false;
}

std::string_view TimeParser::at(uint32_t i) const {
  if (!in_sentence(i)) return {};
  return text_.substr(tokens_[i].span.start, tokens_[i].span.size());
}

TimeWord TimeParser::word(uint32_t i) const {
  return in_sentence(i) ? words_[i] : TimeWord{};
}

bool TimeParser::capitalised(uint32_t i) const {
  const std::string_view token = at(i);
  return !token.empty() && is_ascii_upper(token[0]);
}

bool TimeParser::glued(uint32_t i) const {
  return in_sentence(i) && !tokens_[i].space_before;
}

namespace {

int digits_value(std::string_view digits) {
  if (digits.empty() || digits.size() > 9) return -1;
  int value = 0;
  for (const char c : digits) {
    if (!is_ascii_digit(c)) return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

}  // namespace

int TimeParser::year_at(uint32_t& i) const {
  const std::string_view token = at(i);
  if (token.size() != 4) return -1;
  const int value = digits_value(token);
  if (value < 1000 || value > 2199) return -1;
  ++i;
  return value;
}

int TimeParser::day_at(uint32_t& i) const {
  std::string_view token = at(i);
  size_t digits = 0;
  while (digits < token.size() && is_ascii_digit(token[digits])) ++digits;
  if (digits == 0 || digits > 2) return -1;
  const int value = digits_value(token.substr(0, digits));
  const std::string_view tail = token.substr(digits);
  if (!tail.empty() && tail != "st" && tail != "nd" && tail != "rd" &&
      tail != "th") {
    return -1;
  }
  if (value < 1 || value > 31) return -1;
  ++i;
  return value;
}

int TimeParser::ordinal_at(uint32_t& i) const {
  const std::string_view token = at(i);
  size_t digits = 0;
  while (digits < token.size() && is_ascii_digit(token[digits])) ++digits;
  if (digits > 0 && digits + 2 == token.size()) {
    const std::string_view tail = token.substr(digits);
    if (tail == "st" || tail == "nd" || tail == "rd" || tail == "th") {
      ++i;
      return digits_value(token.substr(0, digits));
    }
  }
  const TimeWord w = word(i);
  if (w.kind == WordKind::kOrdinal) {
    ++i;
    return w.number;
  }
  if (is(i, "second")) {  // in the table it is the unit
    ++i;
    return 2;
  }
  if (w.kind == WordKind::kNumber && w.number >= 20 && is(i + 1, "-") &&
      kind(i + 2) == WordKind::kOrdinal) {
    const int value = w.number + word(i + 2).number;
    i += 3;
    return value;
  }
  return -1;
}

int TimeParser::number_at(uint32_t& i) const {
  const std::string_view token = at(i);
  if (!token.empty() && is_ascii_digit(token[0])) {
    std::string digits;
    for (size_t n = 0; n < token.size(); ++n) {
      if (token[n] == ',' && token.size() > n + 3) continue;
      digits.push_back(token[n]);
    }
    const int value = digits_value(digits);
    if (value >= 0) ++i;
    return value;
  }
  const TimeWord first = word(i);
  if (first.kind != WordKind::kNumber) return -1;
  uint32_t next = i + 1;
  int value = first.number;
  if (value >= 20 && value < 100 && is(next, "-") &&
      kind(next + 1) == WordKind::kNumber && word(next + 1).number < 10) {
    value += word(next + 1).number;
    next += 2;
  } else if (kind(next) == WordKind::kNumber && word(next).number >= 100 &&
             value < 100) {
    value *= word(next).number;
    ++next;
  }
  i = next;
  return value;
}

// "nineteen eighty-nine", "two thousand eight".
int TimeParser::spelled_year_at(uint32_t& i) const {
  const TimeWord first = word(i);
  if (first.kind != WordKind::kNumber || first.number < 13 ||
      first.number > 20) {
    return -1;
  }
  uint32_t next = i + 1;
  const TimeWord second = word(next);
  if (second.kind != WordKind::kNumber || second.number < 10 ||
      second.number >= 100) {
    return -1;
  }
  const int rest = number_at(next);
  if (rest < 10 || rest > 99) return -1;
  i = next;
  return first.number * 100 + rest;
}

// Articles and the like begin an expression only before a word of time, a
// number, or one of a few more; most of them stand before something else.
bool TimeParser::may_go_on(uint32_t i) const {
  if (words_[i].kind != WordKind::kNone) return true;
  if (!is_any(i, {"the", "a", "an", "these", "those", "about", "around",
                  "nearly", "almost", "over", "under", "within"})) {
    return true;
  }
  if (!in_sentence(i + 1)) return false;
  const Token& next = tokens_[i + 1];
  return next.kind != TokenKind::kWord ||
         words_[i + 1].kind != WordKind::kNone || starts_[i + 1] ||
         is_any(i + 1, {"latter", "moment", "near", "foreseeable", "distant",
                        "final", "twenties", "thirties", "forties", "fifties",
                        "sixties", "seventies", "eighties", "nineties"});
}

TimeParser::Found TimeParser::sentence_rules(uint32_t i) const {
  using Rule = Found (TimeParser::*)(uint32_t) const;
  static constexpr Rule kRules[] = {
      &TimeParser::iso_or_slashed, &TimeParser::holiday,
      &TimeParser::clock,          &TimeParser::weekday,
      &TimeParser::day_month,      &TimeParser::day_range,
      &TimeParser::month,          &TimeParser::partial,
      &TimeParser::part_of_period, &TimeParser::fiscal,
      &TimeParser::quarter,        &TimeParser::season,
      &TimeParser::operated,       &TimeParser::anaphoric,
      &TimeParser::day_offset,     &TimeParser::decade,
      &TimeParser::century,        &TimeParser::set,
      &TimeParser::quantity,       &TimeParser::year,
      &TimeParser::weekend,        &TimeParser::day_part,
      &TimeParser::reference,      &TimeParser::ordinal_day,
      &TimeParser::history_word,
  };
  Found best;
  for (const Rule rule : kRules) {
    Found found = (this->*rule)(i);
    if (found && (!best || found->end > best->end)) best = std::move(found);
  }
  return best;
}

// "between November and February 2023", "on 3 May and 5 June 2016": the year
// of the second one holds for the first, or the one before it.
void TimeParser::lend_year(const ParsedTime& later, uint32_t from, uint32_t to,
                           ParsedTime& earlier) const {
  const bool joined =
      to == from + 1 && is_any(from, {"and", "or", "to", "until", "till",
                                      "through", "-", "\u2013"});
  const auto named = [](const ParsedTime& time) {
    return time.form == TimeForm::kCalendar && time.month > 0 &&
           time.op == TimeOperator::kNone && !time.has_year_offset &&
           (time.unit == TimeUnit::kDay || time.unit == TimeUnit::kMonth);
  };
  if (!joined || !named(earlier) || !named(later) ||
      earlier.year != ParsedTime::kNoYear || later.year <= 0 ||
      earlier.unit != later.unit || earlier.weekday > 0) {
    return;
  }
  const bool over =
      earlier.month * 32 + earlier.day > later.month * 32 + later.day;
  earlier.year = later.year - (over ? 1 : 0);
}

void TimeParser::run(uint32_t first_sentence, uint32_t end_sentence,
                     std::vector<ParsedTime>& times) {
  for (uint32_t s = first_sentence; s < end_sentence; ++s) {
    const Sentence& sentence = segmentation_.sentences[s];
    look_up_words(sentence.first_token, sentence.end_token);
    begin_ = sentence.first_token;
    end_ = sentence.end_token;
    sentence_ = s;
    uint32_t last_end = begin_;  // of the expression before
    for (uint32_t i = begin_; i < end_;) {
      const TokenKind token_kind = tokens_[i].kind;
      const bool worth = token_kind == TokenKind::kNumber ||
                         (token_kind == TokenKind::kWord && starts_[i]) ||
                         at(i).starts_with('\'') || at(i) == "\u2019";
      if (!worth) {
        ++i;
        continue;
      }
      if (token_kind == TokenKind::kNumber && range_tail(i, times)) continue;
      Found found = sentence_rules(i);
      if (!found) {
        ++i;
        continue;
      }
      const uint32_t first = std::max(found->start, i);
      ParsedTime time = std::move(found->time);
      time.span = {tokens_[first].span.start, tokens_[found->end - 1].span.end};
      time.sentence = s;
      add_cues(time, first, found->end);
      // "police soon arrived", "shortly after the blast": nothing to come.
      if (time.value == "FUTURE_REF" && !time.only_narrative &&
          !time.future_cue &&
          (time.past_tense ||
           is_any(found->end, {"before", "after", "thereafter", "as"}) ||
           (first > begin_ && is_any(first - 1, {"as", "so", "too"})))) {
        i = std::max(found->end, i + 1);
        continue;
      }
      if (!times.empty() && times.back().sentence == s) {
        lend_year(time, last_end, first, times.back());
      }
      times.push_back(std::move(time));
      last_end = found->end;
      i = std::max(found->end, i + 1);
    }
  }
}

namespace {

// The times of one paragraph, counted from its start and first sentence.
std::vector<ParsedTime> moved(std::vector<ParsedTime> times, int64_t bytes,
                              int64_t sentences) {
  for (ParsedTime& time : times) {
    time.span.start = static_cast<uint32_t>(time.span.start + bytes);
    time.span.end = static_cast<uint32_t>(time.span.end + bytes);
    time.sentence = static_cast<uint32_t>(time.sentence + sentences);
  }
  return times;
}

std::vector<ParsedTime> read_all(std::string_view text,
                                 const Segmentation& segmentation,
                                 TimeMemory& memory) {
  TimeParser parser(text, segmentation);
  const auto& sentences = segmentation.sentences;
  std::vector<ParsedTime> times;
  for (uint32_t first = 0; first < sentences.size();) {
    uint32_t end = first + 1;
    while (end < sentences.size() &&
           sentences[end].block == sentences[first].block) {
      ++end;
    }
    const uint32_t start = sentences[first].span.start;
    const std::string_view paragraph =
        text.substr(start, sentences[end - 1].span.end - start);
    auto& readings = memory.by_may[parser.names_may() ? 1 : 0];
    const std::vector<ParsedTime>* known = readings.find(paragraph);
    if (known == nullptr) {
      std::vector<ParsedTime> fresh;
      parser.run(first, end, fresh);
      known = &readings.keep(
          paragraph, moved(std::move(fresh), -int64_t{start}, -int64_t{first}));
    }
    const auto here = moved(*known, start, first);
    times.insert(times.end(), here.begin(), here.end());
    first = end;
  }
  return times;
}

}  // namespace

std::vector<ParsedTime> parse_times(std::string_view text,
                                    const Segmentation& segmentation,
                                    TimeMemory* memory) {
  std::vector<ParsedTime> times;
  if (memory != nullptr) {
    times = read_all(text, segmentation, *memory);
  } else {
    TimeParser(text, segmentation)
        .run(0, static_cast<uint32_t>(segmentation.sentences.size()), times);
  }
  constexpr size_t kHistory = 40;  // expressions: an obituary is none
  if (times.size() < kHistory || !is_narrative(text, segmentation, times, {})) {
    std::erase_if(times,
                  [](const ParsedTime& time) { return time.only_narrative; });
  }
  return times;
}

}  // namespace dateline
