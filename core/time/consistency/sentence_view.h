#ifndef DATELINE_TIME_CONSISTENCY_SENTENCE_VIEW_H_
#define DATELINE_TIME_CONSISTENCY_SENTENCE_VIEW_H_

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/analysis.h"
#include "text/segment.h"
#include "time/calendar.h"
#include "time/parsed_time.h"

namespace dateline {

// A time expression of the sentence with the tokens it covers.
struct SentenceTime {
  const ParsedTime* parsed = nullptr;
  const TimeExpression* time = nullptr;
  uint32_t index = 0;  // in Analysis::times
  uint32_t first = 0;  // token
  uint32_t end = 0;    // one behind its last token

  // Names its year itself.
  bool has_year() const;
  // A calendar date (day, month, year), not a duration or "last week".
  bool is_date() const;
  Period period() const { return {*time->earliest, *time->latest}; }
  // The days meant; those of a day or month whose year nobody knows as they
  // would be in a common year, so that two of them can be compared.
  std::optional<Period> days() const;
};

// One sentence as the checks read it: words in lower case, expressions in
// order.
class SentenceView {
 public:
  SentenceView(const Analysis& analysis, const Segmentation& segmentation,
               const std::vector<ParsedTime>& parsed, uint32_t sentence,
               uint32_t first_time);

  uint32_t begin() const { return begin_; }
  uint32_t end() const { return end_; }
  uint32_t number() const { return sentence_; }
  // Index behind the last expression of the sentence.
  uint32_t next_time() const { return next_time_; }
  const std::vector<SentenceTime>& times() const { return times_; }

  std::string_view form(uint32_t token) const;  // as written; empty outside
  bool is(uint32_t token, std::string_view lower) const;
  bool is_any(uint32_t token,
              std::initializer_list<std::string_view> lower) const;
  // First token in [from, to) that is one of the words; `to` when none is.
  uint32_t find(uint32_t from, uint32_t to,
                std::initializer_list<std::string_view> lower) const;
  bool holds(uint32_t from, uint32_t to,
             std::initializer_list<std::string_view> lower) const {
    return find(from, to, lower) < to;
  }
  // The same for a list of check_words.tsv.
  bool is_cue(uint32_t token, std::string_view list) const;
  bool holds_cue(uint32_t from, uint32_t to, std::string_view list) const;
  Span span(uint32_t first, uint32_t end) const;
  std::string text(Span span) const;

  // Do only commas, brackets, dashes and "on", "in" stand between two tokens
  // that hold the ends of expressions ("yesterday, on Nov. 2")?
  bool adjoins(uint32_t end, uint32_t next) const;
  // The ends of "from A to B", "between A and B", "A-B"; B comes right behind.
  const SentenceTime* range_end(size_t index) const;

 private:
  const Analysis& analysis_;
  const Segmentation& segmentation_;
  uint32_t sentence_ = 0;
  uint32_t begin_ = 0;
  uint32_t end_ = 0;
  uint32_t next_time_ = 0;
  std::vector<SentenceTime> times_;
};

// Full years from one day to another, as an age is counted.
int full_years(Date from, Date to);

}  // namespace dateline

#endif  // DATELINE_TIME_CONSISTENCY_SENTENCE_VIEW_H_
