#include "time/dating/lag.h"

#include <string_view>

#include "text/span_search.h"

namespace dateline {
namespace {

constexpr size_t kLeadSentences = 2;  // of the body
constexpr uint32_t kNear = 160;       // bytes

bool is_body(const DatingInput& input, const Sentence& sentence) {
  const BlockType type = input.analysis.document.blocks[sentence.block].type;
  return type == BlockType::kParagraph || type == BlockType::kQuote;
}

std::vector<ParsedTime>::const_iterator first_in(const DatingInput& input,
                                                 Span span) {
  return first_starting_from(input.times, span.start);
}

Lag lag_said(const DatingInput& input, const ParsedTime& time) {
  if (time.future_cue) return {};
  const std::string_view words = input.analysis.document.at(time.span);
  if (words.find("esterday") != std::string_view::npos ||
      words == "last night") {
    return {Lag::Said::kYesterday};
  }
  if (words == "today" || words == "Today") return {Lag::Said::kToday};
  const bool weekday =
      time.form == TimeForm::kCalendar && time.weekday > 0 && time.day == 0;
  return weekday ? Lag{Lag::Said::kWeekday, time.weekday} : Lag();
}

}  // namespace

Lag lag_of(const DatingInput& input) {
  const Segmentation& text = input.segmentation;
  size_t read = 0;
  for (uint32_t s = 0; s < text.sentences.size() && read < kLeadSentences;
       ++s) {
    const Sentence& sentence = text.sentences[s];
    if (!is_body(input, sentence)) continue;
    ++read;
    for (auto it = first_in(input, sentence.span);
         it != input.times.end() && it->span.start < sentence.span.end; ++it) {
      const Lag lag = lag_said(input, *it);
      if (lag.said != Lag::Said::kNothing) return lag;
    }
  }
  return {};
}

Lag lag_at(const DatingInput& input, uint32_t token, Lag other) {
  const Segmentation& text = input.segmentation;
  const Span at = text.tokens[token].span;
  const Span sentence = text.sentences[text.sentence_at(at.start)].span;
  Lag nearest = other;
  uint32_t least = kNear;
  for (auto it = first_in(input, sentence);
       it != input.times.end() && it->span.start < sentence.end; ++it) {
    const Lag lag = lag_said(input, *it);
    const uint32_t away = it->span.start > at.start ? it->span.start - at.start
                                                    : at.start - it->span.start;
    if (lag.said == Lag::Said::kNothing || away >= least) continue;
    least = away;
    nearest = lag;
  }
  return nearest;
}

double lag_factor(Lag lag, Date day, int gap) {
  const bool near = gap >= 0 && gap <= 6;
  switch (lag.said) {
    case Lag::Said::kNothing:
      return 1;
    case Lag::Said::kToday:
      return !near ? 1 : gap == 0 ? 2 : .4;
    case Lag::Said::kYesterday:
      return !near ? 1 : gap == 0 ? .1 : gap == 1 ? 3 : .7;
    case Lag::Said::kWeekday:
      if (iso_weekday(day) != lag.weekday) return near ? .6 : 1;
      return !near ? .7 : gap == 0 ? .9 : gap < 4 ? 2.6 : 1.8;
  }
  return 1;
}

}  // namespace dateline
