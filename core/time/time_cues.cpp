// The words around an expression: is what it dates past or still to come?

#include <algorithm>

#include "lexicon/future_cues.h"
#include "lexicon/quote_verbs.h"
#include "text/word_table.h"
#include "time/parser.h"
#include "time/verbs.h"
#include "time/word_class.h"

namespace dateline {
namespace {

bool is_past_verb(std::string_view token) {
  if (token.size() < 3 || token.size() > 16) return false;
  return past_verb(token).form == VerbForm::kPast;
}

}  // namespace

// "did not open | until"
bool TimeParser::came_late(uint32_t until) const {
  constexpr uint32_t kReach = 6;  // tokens
  for (uint32_t n = 0; n < kReach && until > begin_ + 1; ++n) {
    --until;
    if (is_any(until, {"n't", "not", "never"})) {
      return is_any(until - 1, {"did", "was", "were", "had"});
    }
  }
  return false;
}

void TimeParser::add_cues(ParsedTime& time, uint32_t first,
                          uint32_t end) const {
  static const WordTable<lexicon::FutureCuesRow> kFuture(
      lexicon::kFutureCues, &lexicon::FutureCuesRow::word);
  static const WordTable<lexicon::QuoteVerbsRow> kReporting(
      lexicon::kQuoteVerbs, &lexicon::QuoteVerbsRow::word);
  constexpr uint32_t kReach = 80;  // bytes to the left
  bool past_nearer = false;
  bool before_plan = false;
  const bool by = first > begin_ && is(first - 1, "by");
  // "told to pay by Friday": ahead of the past verb.
  const bool limit =
      by || (first > begin_ && is_any(first - 1, {"until", "before"}));
  for (uint32_t i = first; i > begin_;) {
    --i;
    if (tokens_[first].span.start - tokens_[i].span.start > kReach) break;
    const std::string_view form = lower(i);
    // "will close after the council voted on Thursday", "will replace Vane, who
    // resigned on Monday": what the past verb tells ends here.
    if (past_nearer && !limit &&
        is_any(i, {"after", "because", "when", "since", "where", "while", "who",
                   "which", "whose"})) {
      break;
    }
    // "a debate that lasted until Thursday" is over.
    if (form == "until" && i > begin_ + 1 && is_past_verb(lower(i - 1)) &&
        !is_any(i - 2, {"was", "were", "been", "is", "are", "be", "stay",
                        "remain", "keep"})) {
      continue;
    }
    // "did not endorse her until July", when she did.
    if (form == "until" && came_late(i)) {
      time.past_tense = true;
      break;
    }
    // "had been open until Nov. 30"
    if (form == "until" && i > begin_ + 2 &&
        (is(i - 2, "had") || is(i - 3, "had"))) {
      time.past_tense = true;
      break;
    }
    const auto* row = kFuture.find(form);
    // "had been scheduled for Monday": seen from behind.
    if (row != nullptr && i > begin_ + 1 && is(i - 1, "been") &&
        is(i - 2, "had")) {
      time.past_tense = true;
      time.planned = true;
      before_plan = true;
      break;
    }
    const bool arranged = i > begin_ && is_any(i - 1, {"is", "are", "'re"});
    // "due to the rains that fell on Friday": why, not when.
    const bool cause =
        form == "due" && is(i + 1, "to") && !read_verb(lower(i + 2)).base;
    if (row != nullptr && !cause &&
        (row->needs.empty() || is(i + 1, row->needs)) &&
        !(past_nearer && !row->present.empty()) &&
        (row->present != "progressive" || arranged)) {
      // "will discuss the commitments made at the June summit": the nearer
      // verb decides about a month.
      time.future_cue = !(past_nearer && time.unit == TimeUnit::kMonth);
      break;
    }
    // "would start in June", "could be held on Monday": ahead of the one who
    // says so.
    const bool month = time.unit == TimeUnit::kMonth;
    const bool weekday = time.weekday > 0 && time.day == 0 && time.month == 0;
    if (((form == "would" && (month || weekday)) ||
         (form == "could" && !is(i + 1, "not") && (month || weekday))) &&
        !past_nearer) {
      time.future_cue = true;
      break;
    }
    // "is on Tuesday", "are at noon Friday": a plan.
    if (!past_nearer && i + 3 >= first && (form == "is" || form == "are") &&
        (i + 1 == first || is_any(i + 1, {"on", "at", "for", "out"}) ||
         (month && is(i + 1, "in")) ||
         tokens_[i + 1].kind == TokenKind::kNumber)) {
      time.future_cue = true;
      break;
    }
    // "A rally is planned in Leeds on Saturday"
    if (!past_nearer && form == "planned" && i > begin_ &&
        is_any(i - 1, {"is", "are"})) {
      time.future_cue = true;
      break;
    }
    // "if it returned to talks by Friday"
    if (by && (form == "if" || form == "unless")) {
      time.future_cue = true;
      break;
    }
    // "will be shipped", "would stay closed": a participle, no past.
    const bool to_be =
        i > begin_ && is_any(i - 1, {"be", "stay", "remain", "keep"});
    if (!past_nearer && !to_be && is_past_verb(form)) {
      past_nearer = true;
      time.past_tense = true;
      // "will sign the law passed on Tuesday"
      if (i + 2 >= first && i > begin_ &&
          !is_any(i - 1, {"be", "been", "being", "get", "have", "has", "is",
                          "are", "to", "will", "not"})) {
        break;
      }
    }
  }
  // "was moved to June 2", "rescheduled for Thursday"
  if (first > begin_ + 1 && is_any(first - 1, {"to", "for", "until"}) &&
      is_any(first - 2, {"moved", "postponed", "rescheduled", "delayed",
                         "deferred", "back"})) {
    time.future_cue = true;
  }
  // "called a meeting for Wednesday"
  if (!before_plan && time.weekday > 0 && time.day == 0 && time.month == 0 &&
      first > begin_ + 1 && is(first - 1, "for") && !is(end, "'s")) {
    time.future_cue = true;
  }
  if (!time.past_tense) {
    for (uint32_t i = end; i < std::min(end + 6, end_); ++i) {
      if (is_past_verb(lower(i))) time.past_tense = true;
    }
  }
  // "continues through Sunday"
  if (!time.past_tense && first > begin_ && is(first - 1, "through")) {
    time.future_cue = true;
  }
  time.aside =
      first > begin_ &&
      (is_any(first - 1, {"since", "until", "till", "than", "("}) ||
       (is(first - 1, "of") && first > begin_ + 1 && is(first - 2, "as")));
  time.opens_sentence = first - begin_ <= 4;
  time.leads_past =
      time.past_tense && !time.future_cue && first == begin_ + 1 &&
      is_any(begin_, {"before", "after", "since", "over", "during"});
  // "said Monday", "said on Monday", "Monday said".
  uint32_t before = first;
  if (before > begin_ && is_any(before - 1, {"on", "late", "early"})) --before;
  // But no "will be announced on Monday".
  const bool told =
      before > begin_ && kReporting.contains(lower(before - 1)) &&
      !(before > begin_ + 1 && is_any(before - 2, {"be", "to", "will"}));
  time.reporting = told || kReporting.contains(lower(end));
  // "a premium to Friday's closing price"
  const bool closing = (is(end, "'s") || is(end, "\u2019s")) &&
                       is_any(end + 1, {"close", "closing"});
  if (time.reporting || closing) time.future_cue = false;
}

}  // namespace dateline
