#ifndef DATELINE_TIME_PARSER_H_
#define DATELINE_TIME_PARSER_H_

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/packed_word.h"
#include "text/segment.h"
#include "text/utf8.h"
#include "time/parsed_time.h"
#include "time/time_words.h"

namespace dateline {

// A small grammar over tokens. Each rule looks at most a few tokens ahead and
// gives the expression and the token behind it.
class TimeParser {
 public:
  TimeParser(std::string_view text, const Segmentation& segmentation);

  // Reads the sentences [first, end). What an expression means depends on its
  // own sentence and on names_may() alone.
  void run(uint32_t first, uint32_t end, std::vector<ParsedTime>& times);

  // Does the text tell of a Mrs May?
  bool names_may() const { return may_is_name_; }

 private:
  struct Match {
    ParsedTime time;
    uint32_t end = 0;    // one behind the last token
    uint32_t start = 0;  // when it began before the token asked about
  };
  using Found = std::optional<Match>;
  struct Word {
    std::string_view lower;  // with the marks of a typewriter
    PackedWord packed;       // the same
    const TimeWord* meaning = nullptr;
  };

  // Tokens. Every rule asks for them, so that they have to cost next to
  // nothing.
  std::string_view at(uint32_t i) const {
    if (!in_sentence(i)) return {};
    return {text_.data() + tokens_[i].span.start, tokens_[i].span.size()};
  }
  std::string_view lower(uint32_t i) const {
    return in_sentence(i) ? words_[i].lower : std::string_view();
  }
  // Is the token this word, or one of these, in any case?
  bool is(uint32_t i, const PackedWord& word) const {
    return in_sentence(i) && words_[i].packed == word;
  }
  bool is_any(uint32_t i, std::initializer_list<PackedWord> words) const {
    if (!in_sentence(i)) return false;
    const PackedWord& packed = words_[i].packed;
    for (const PackedWord& word : words) {
      if (word == packed) return true;
    }
    return false;
  }
  const TimeWord& word(uint32_t i) const {
    return in_sentence(i) ? *words_[i].meaning : no_word_;
  }
  WordKind kind(uint32_t i) const { return word(i).kind; }
  bool in_sentence(uint32_t i) const { return i < end_ && i >= begin_; }
  bool capitalised(uint32_t i) const {
    return in_sentence(i) && is_ascii_upper(text_[tokens_[i].span.start]);
  }
  bool glued(uint32_t i) const {  // no space before it
    return in_sentence(i) && !tokens_[i].space_before;
  }

  // Numbers. Each gives the value, or -1, and moves `i` behind it.
  int year_at(uint32_t& i) const;
  int day_at(uint32_t& i) const;      // 1 to 31, "5", "5th"
  int ordinal_at(uint32_t& i) const;  // "third", "3rd", "twenty-first"
  int number_at(uint32_t& i) const;   // "5", "five", "twenty-one", "1,500"
  int spelled_year_at(uint32_t& i) const;

  // Rules. Where each is tried, and in what order, is a table:
  // core/data/time/time_rules.tsv.
  struct NamedRule;
  static const NamedRule* rules();
  RuleSet rules_at(uint32_t i) const;
  Found best_of(RuleSet rules, uint32_t i) const;
  Found joined_date(uint32_t i) const;
  Found iso_or_slashed(uint32_t i) const;
  Found clock(uint32_t i) const;
  Found race_time(uint32_t i) const;
  Found military_clock(uint32_t i) const;
  Found history_word(uint32_t i) const;  // "former", "at night"
  void add_smaller_units(Match& match, TimeUnit unit) const;
  Found weekday(uint32_t i) const;
  Found month(uint32_t i) const;
  bool goes_on(uint32_t i) const;
  Found day_month(uint32_t i) const;
  Found day_range(uint32_t i) const;  // the "6" of "6-7 February"
  Found quarter(uint32_t i) const;
  Found part_of_period(uint32_t i) const;  // "the last week of September"
  Found fiscal(uint32_t i) const;          // "the quarter", "year-end"
  Found partial(uint32_t i) const;         // "early December", "the end of ..."
  Found operated(uint32_t i) const;        // "last week", "next Monday"
  Found anaphoric(uint32_t i) const;       // "that year", "the following month"
  Found day_offset(uint32_t i) const;      // "today", "tomorrow morning"
  Found year(uint32_t i) const;
  Found decade(uint32_t i) const;
  Found century(uint32_t i) const;
  Found season(uint32_t i) const;
  Found holiday(uint32_t i) const;
  Found day_part(uint32_t i) const;
  Found weekend(uint32_t i) const;
  Found quantity(uint32_t i) const;  // durations and what is made of them
  Found set(uint32_t i) const;
  Found reference(uint32_t i) const;
  Found ordinal_day(uint32_t i) const;  // "the 12th"

  // Helpers of the rules.
  Found month_from(uint32_t start, uint32_t i) const;
  void add_deictic_year(Match& match) const;
  bool pointed_clock(uint32_t i, std::string& suffix) const;
  void add_half(uint32_t& next, std::string& suffix) const;
  void add_clock(Match& match) const;  // "... at 5 p.m. EST"
  bool time_suffix(uint32_t& i, std::string& suffix) const;
  void add_day_part(Match& match) const;
  bool is_month_word(uint32_t i) const;
  bool finds_mrs_may() const;
  bool is_numbered(uint32_t i) const;
  bool is_capacity(uint32_t i) const;
  Found duration_from(uint32_t start, uint32_t i, std::string mod) const;
  Found after_duration(Match match, int amount, TimeUnit unit,
                       bool vague) const;

  // The second half of "May 5-8" or "1957-60". Moves `i` behind it.
  bool range_tail(uint32_t& i, std::vector<ParsedTime>& times) const;

  bool came_late(uint32_t until) const;
  void add_cues(ParsedTime& time, uint32_t first, uint32_t end) const;
  void look_up_words(uint32_t first, uint32_t end);
  void lend_year(const ParsedTime& later, uint32_t from, uint32_t to,
                 ParsedTime& earlier) const;

  std::string_view text_;
  std::string lower_text_;
  const Segmentation& segmentation_;
  const std::vector<Token>& tokens_;
  const TimeWord& no_word_;
  std::vector<Word> words_;   // one for each token
  bool may_is_name_ = false;  // the text tells of a Mrs May
  uint32_t begin_ = 0;        // tokens of the sentence being read
  uint32_t end_ = 0;
  uint32_t sentence_ = 0;
};

inline TimeUnit unit_of(const TimeWord& word) {
  return static_cast<TimeUnit>(word.number);
}

// The value of one digit or two; false of anything else.
bool two_digits(std::string_view text, int& value);

// TIMEX3 letters of a unit: 'D', 'W', ...; time units want a T before them.
std::string duration_value(const std::string& amount, TimeUnit unit);

}  // namespace dateline

#endif  // DATELINE_TIME_PARSER_H_
