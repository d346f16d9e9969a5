#include "time/parser.h"

#include <algorithm>
#include <array>
#include <bit>
#include <iterator>

#include "lexicon/time_rules.h"
#include "text/lower.h"
#include "text/plain_marks.h"
#include "time/expression.h"
#include "time/time_memory.h"

namespace dateline {

TimeParser::TimeParser(std::string_view text, const Segmentation& segmentation)
    : text_(text),
      lower_text_(to_lower(text)),
      segmentation_(segmentation),
      tokens_(segmentation.tokens),
      no_word_(time_word({})),
      words_(tokens_.size()),
      may_is_name_(finds_mrs_may()) {}

// Every rule asks for the same words again and again: look them up once.
void TimeParser::look_up_words(uint32_t first, uint32_t end) {
  const Token* const tokens = tokens_.data();
  const char* const text = lower_text_.data();
  Word* const words = words_.data();
  for (uint32_t i = first; i < end; ++i) {
    const Token& token = tokens[i];
    const std::string_view lower(text + token.span.start, token.span.size());
    const std::string_view plain = with_plain_marks(lower);
    words[i] = {plain, plain,
                token.kind == TokenKind::kNumber ? &number_word(lower)
                                                 : &time_word(lower)};
  }
}

// "Theresa May", "Prime Minister May": then a bare "May" is hers.
bool TimeParser::finds_mrs_may() const {
  if (text_.find("May") == std::string_view::npos) return false;
  const auto text = [&](uint32_t i) {
    return text_.substr(tokens_[i].span.start, tokens_[i].span.size());
  };
  for (const Sentence& sentence : segmentation_.sentences) {
    for (uint32_t i = sentence.first_token + 2; i < sentence.end_token; ++i) {
      if (tokens_[i].span.size() != 3 || text(i) != "May") continue;
      const Token& before = tokens_[i - 1];
      const bool named =
          before.kind == TokenKind::kWord &&
          before.letter_case == TokenCase::kTitle &&
          tokens_[i - 2].kind == TokenKind::kWord &&
          time_word(to_lower(text(i - 1))).kind == WordKind::kNone;
      const bool dated = i + 1 < sentence.end_token &&
                         tokens_[i + 1].kind == TokenKind::kNumber;
      if (named && !dated) return true;
    }
  }
  return false;
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

bool two_digits(std::string_view text, int& value) {
  if (text.empty() || text.size() > 2) return false;
  value = 0;
  for (const char c : text) {
    if (!is_ascii_digit(c)) return false;
    value = value * 10 + (c - '0');
  }
  return true;
}

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
  const TimeWord& w = word(i);
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

namespace {

// "1,500": commas may stand where three digits or more follow.
int grouped_value(std::string_view number) {
  int value = 0;
  size_t digits = 0;
  for (size_t n = 0; n < number.size(); ++n) {
    if (number[n] == ',' && number.size() > n + 3) continue;
    if (!is_ascii_digit(number[n]) || ++digits > 9) return -1;
    value = value * 10 + (number[n] - '0');
  }
  return value;
}

}  // namespace

int TimeParser::number_at(uint32_t& i) const {
  const std::string_view token = at(i);
  if (!token.empty() && is_ascii_digit(token[0])) {
    const int value = grouped_value(token);
    if (value >= 0) ++i;
    return value;
  }
  const TimeWord& first = word(i);
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
  const TimeWord& first = word(i);
  if (first.kind != WordKind::kNumber || first.number < 13 ||
      first.number > 20) {
    return -1;
  }
  uint32_t next = i + 1;
  const TimeWord& second = word(next);
  if (second.kind != WordKind::kNumber || second.number < 10 ||
      second.number >= 100) {
    return -1;
  }
  const int rest = number_at(next);
  if (rest < 10 || rest > 99) return -1;
  i = next;
  return first.number * 100 + rest;
}

struct TimeParser::NamedRule {
  std::string_view name;  // in the table
  Found (TimeParser::*read)(uint32_t) const = nullptr;
};

// In the order of the table.
const TimeParser::NamedRule* TimeParser::rules() {
  static constexpr NamedRule kNamed[] = {
      {"iso_or_slashed", &TimeParser::iso_or_slashed},
      {"holiday", &TimeParser::holiday},
      {"clock", &TimeParser::clock},
      {"weekday", &TimeParser::weekday},
      {"day_month", &TimeParser::day_month},
      {"day_range", &TimeParser::day_range},
      {"month", &TimeParser::month},
      {"partial", &TimeParser::partial},
      {"part_of_period", &TimeParser::part_of_period},
      {"fiscal", &TimeParser::fiscal},
      {"quarter", &TimeParser::quarter},
      {"season", &TimeParser::season},
      {"operated", &TimeParser::operated},
      {"anaphoric", &TimeParser::anaphoric},
      {"day_offset", &TimeParser::day_offset},
      {"decade", &TimeParser::decade},
      {"century", &TimeParser::century},
      {"set", &TimeParser::set},
      {"quantity", &TimeParser::quantity},
      {"year", &TimeParser::year},
      {"weekend", &TimeParser::weekend},
      {"day_part", &TimeParser::day_part},
      {"reference", &TimeParser::reference},
      {"ordinal_day", &TimeParser::ordinal_day},
      {"history_word", &TimeParser::history_word},
  };
  static_assert(std::size(kNamed) == lexicon::kTimeRules.size());
  static const auto kInOrder = [] {
    std::array<NamedRule, std::size(kNamed)> rules;
    for (size_t i = 0; i < rules.size(); ++i) {
      rules[i] = *std::ranges::find(kNamed, lexicon::kTimeRules[i].rule,
                                    &NamedRule::name);
    }
    return rules;
  }();
  return kInOrder.data();
}

// Those that the table has for the word, and for the next one behind "the".
RuleSet TimeParser::rules_at(uint32_t i) const {
  const RuleSet rules = word(i).rules;
  return rules != 0 || !is(i, "the") ? rules : word(i + 1).behind_the;
}

// The longest that one of these rules reads; the first of those as long.
TimeParser::Found TimeParser::best_of(RuleSet rules, uint32_t i) const {
  static const NamedRule* const kRules = TimeParser::rules();
  Found best;
  for (; rules != 0; rules &= rules - 1) {
    Found found = (this->*kRules[std::countr_zero(rules)].read)(i);
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
      const RuleSet rules = rules_at(i);
      if (rules == 0) {
        ++i;
        continue;
      }
      if (tokens_[i].kind == TokenKind::kNumber && range_tail(i, times)) {
        continue;
      }
      Found found = best_of(rules, i);
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
