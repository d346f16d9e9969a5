#include "time/consistency/sentence_view.h"

#include <algorithm>

#include "lexicon/check_words.h"
#include "text/lower.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace dateline {

bool SentenceTime::has_year() const {
  return parsed->form == TimeForm::kCalendar &&
         parsed->year != ParsedTime::kNoYear && parsed->year > 0;
}

bool SentenceTime::is_date() const {
  return (parsed->form == TimeForm::kCalendar ||
          parsed->form == TimeForm::kHoliday) &&
         time->earliest && time->latest &&
         (parsed->unit == TimeUnit::kDay || parsed->unit == TimeUnit::kMonth ||
          parsed->unit == TimeUnit::kYear);
}

std::optional<Period> SentenceTime::days() const {
  if (is_date()) return period();
  constexpr int kCommonYear = 2001;
  const bool yearless = parsed->form == TimeForm::kCalendar &&
                        parsed->year == ParsedTime::kNoYear &&
                        parsed->unit == TimeUnit::kDay &&
                        is_valid(kCommonYear, parsed->month, parsed->day);
  if (!yearless) return {};
  const Date day{kCommonYear, static_cast<uint8_t>(parsed->month),
                 static_cast<uint8_t>(parsed->day)};
  return Period{day, day};
}

SentenceView::SentenceView(const Analysis& analysis,
                           const Segmentation& segmentation,
                           const std::vector<ParsedTime>& parsed,
                           uint32_t sentence, uint32_t first_time)
    : analysis_(analysis),
      segmentation_(segmentation),
      sentence_(sentence),
      begin_(segmentation.sentences[sentence].first_token),
      end_(segmentation.sentences[sentence].end_token),
      next_time_(first_time) {
  uint32_t token = begin_;
  for (; next_time_ < analysis.times.size() && next_time_ < parsed.size();
       ++next_time_) {
    const TimeExpression& time = analysis.times[next_time_];
    if (time.sentence > sentence) break;
    while (token < end_ &&
           segmentation.tokens[token].span.end <= time.span.start) {
      ++token;
    }
    uint32_t last = token;
    while (last < end_ &&
           segmentation.tokens[last].span.start < time.span.end) {
      ++last;
    }
    times_.push_back({&parsed[next_time_], &time, next_time_, token, last});
  }
}

std::string_view SentenceView::form(uint32_t token) const {
  if (token < begin_ || token >= end_) return {};
  return analysis_.document.at(segmentation_.tokens[token].span);
}

bool SentenceView::is(uint32_t token, std::string_view lower) const {
  return equals_lower(form(token), lower);
}

bool SentenceView::is_any(uint32_t token,
                          std::initializer_list<std::string_view> lower) const {
  return std::any_of(lower.begin(), lower.end(),
                     [&](std::string_view word) { return is(token, word); });
}

uint32_t SentenceView::find(
    uint32_t from, uint32_t to,
    std::initializer_list<std::string_view> lower) const {
  from = std::max(from, begin_);
  to = std::min(to, end_);
  for (uint32_t t = from; t < to; ++t) {
    if (is_any(t, lower)) return t;
  }
  return to;
}

bool SentenceView::is_cue(uint32_t token, std::string_view list) const {
  static const WordTable<lexicon::CheckWordsRow> kTable(
      lexicon::kCheckWords, &lexicon::CheckWordsRow::word);
  const auto* row = kTable.find_lower(form(token));
  if (row == nullptr) return false;
  std::string_view rest = row->lists;
  while (!rest.empty()) {
    const size_t space = std::min(rest.find(' '), rest.size());
    if (rest.substr(0, space) == list) return true;
    rest.remove_prefix(std::min(space + 1, rest.size()));
  }
  return false;
}

bool SentenceView::holds_cue(uint32_t from, uint32_t to,
                             std::string_view list) const {
  from = std::max(from, begin_);
  to = std::min(to, end_);
  for (uint32_t t = from; t < to; ++t) {
    if (is_cue(t, list)) return true;
  }
  return false;
}

Span SentenceView::span(uint32_t first, uint32_t end) const {
  return {segmentation_.tokens[first].span.start,
          segmentation_.tokens[end - 1].span.end};
}

std::string SentenceView::text(Span span) const {
  return std::string(analysis_.document.at(span));
}

bool SentenceView::adjoins(uint32_t end, uint32_t next) const {
  if (next < end || next - end > 3) return false;
  bool mark = false;
  for (uint32_t t = end; t < next; ++t) {
    const bool joint = is_any(t, {",", "(", "-", "\u2013", "\u2014"});
    mark = mark || joint;
    if (!joint && !is_any(t, {"on", "in", "the"})) return false;
  }
  return mark || (next > end && is(end, "on"));
}

const SentenceTime* SentenceView::range_end(size_t index) const {
  if (index + 1 >= times_.size()) return nullptr;
  const SentenceTime& first = times_[index];
  const SentenceTime& last = times_[index + 1];
  if (last.first != first.end + 1) return nullptr;
  if (is_any(first.end, {"to", "until", "till", "through", "-", "\u2013"})) {
    return &last;
  }
  const bool between = is(first.end, "and") && first.first > begin_ &&
                       is(first.first - 1, "between");
  return between ? &last : nullptr;
}

int full_years(Date from, Date to) {
  int years = to.year - from.year;
  if (to.month < from.month || (to.month == from.month && to.day < from.day)) {
    --years;
  }
  return years;
}

}  // namespace dateline
