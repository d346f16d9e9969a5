#include <algorithm>

#include "lexicon/order_words.h"
#include "text/word_table.h"
#include "time/consistency/checks.h"

namespace dateline {
namespace {

// A verb with a fixed place in a course of events, and its date.
struct Step {
  std::string_view group;
  int rank = 0;
  uint32_t token = 0;
  const SentenceTime* time = nullptr;
};

const lexicon::OrderWordsRow* row_of(const SentenceView& sentence,
                                     uint32_t token) {
  static const WordTable<lexicon::OrderWordsRow> kTable(
      lexicon::kOrderWords, &lexicon::OrderWordsRow::verb);
  return kTable.find_lower(sentence.form(token));
}

// "fell from 2010 to 1950": amounts that look like years.
bool counts_amounts(const SentenceView& sentence, uint32_t before) {
  const uint32_t from = before > 8 ? before - 8 : 0;
  return sentence.holds_cue(from, before, "amount");
}

bool told_backwards(const SentenceView& sentence) {
  return sentence.holds_cue(sentence.begin(), sentence.end(), "backwards");
}

void report(const SentenceView& sentence, const SentenceTime& first,
            const SentenceTime& last, std::string message,
            std::vector<Finding>& findings) {
  (void)sentence;
  Finding finding;
  finding.kind = "event-order";
  finding.spans.push_back(first.time->span);
  finding.spans.push_back(last.time->span);
  finding.message = std::move(message);
  finding.suggestion = "Check the two dates; they may be swapped.";
  findings.push_back(std::move(finding));
}

void check_ranges(const SentenceView& sentence,
                  std::vector<Finding>& findings) {
  const auto& times = sentence.times();
  for (size_t t = 0; t + 1 < times.size(); ++t) {
    const SentenceTime* last = sentence.range_end(t);
    const SentenceTime& first = times[t];
    if (last == nullptr || !first.days() || !last->days() ||
        first.parsed->unit != last->parsed->unit) {
      continue;
    }
    const bool years = first.has_year() && last->has_year();
    const bool one_month = first.parsed->unit == TimeUnit::kDay &&
                           !first.has_year() && !last->has_year() &&
                           first.parsed->month > 0 &&
                           first.parsed->month == last->parsed->month;
    if (!years && !one_month) continue;
    if (last->days()->last >= first.days()->first) continue;
    if (counts_amounts(sentence, first.first) || told_backwards(sentence)) {
      continue;
    }
    // "from 2000 to 1800 employees", a range of bare numbers.
    if (first.parsed->unit == TimeUnit::kYear) {
      const bool framed =
          first.first > sentence.begin() &&
          sentence.is_any(first.first - 1, {"from", "between", "("});
      if (!framed) continue;
    }
    report(sentence, first, *last,
           "\"" +
               sentence.text({first.time->span.start, last->time->span.end}) +
               "\" runs backwards: the second date is before the first.",
           findings);
  }
}

void check_steps(const SentenceView& sentence, std::vector<Finding>& findings) {
  std::vector<Step> steps;
  for (uint32_t t = sentence.begin(); t < sentence.end(); ++t) {
    const auto* row = row_of(sentence, t);
    if (row == nullptr) continue;
    steps.push_back({row->group, row->rank[0] - '0', t, nullptr});
  }
  if (steps.size() < 2) return;
  // Each verb has the first date behind it, before the next verb.
  for (size_t s = 0; s < steps.size(); ++s) {
    const uint32_t end =
        s + 1 < steps.size() ? steps[s + 1].token : sentence.end();
    for (const SentenceTime& time : sentence.times()) {
      if (time.first > steps[s].token && time.first < end && time.is_date() &&
          time.has_year()) {
        steps[s].time = &time;
        break;
      }
    }
  }
  for (size_t a = 0; a < steps.size(); ++a) {
    for (size_t b = a + 1; b < steps.size(); ++b) {
      const Step& one = steps[a];
      const Step& other = steps[b];
      if (one.group != other.group || one.rank == other.rank ||
          one.time == nullptr || other.time == nullptr) {
        continue;
      }
      // "was convicted in 2010 and charged with fraud in 2015": what is told in
      // the order of its dates happened so, to another case.
      if (one.rank > other.rank) continue;
      const Step& before = one;
      const Step& after = other;
      if (*after.time->time->latest >= *before.time->time->earliest) continue;
      // Somebody or something else comes in between, or it happened twice.
      constexpr uint32_t kObject = 4;  // tokens of "closed its old one"
      const uint32_t end = std::min(other.token + kObject, sentence.end());
      const bool other_subject =
          sentence.holds_cue(one.token, end, "other-subject");
      const bool again =
          sentence.holds(other.token, std::min(other.token + 3, sentence.end()),
                         {"again", "anew", "another"}) ||
          sentence.is(one.token - 1, "re") ||
          sentence.is(other.token - 1, "re");
      if (other_subject || again) continue;
      report(sentence, *before.time, *after.time,
             "\"" + std::string(sentence.form(after.token)) + "\" (" +
                 after.time->time->value + ") cannot come before \"" +
                 std::string(sentence.form(before.token)) + "\" (" +
                 before.time->time->value + ").",
             findings);
      return;
    }
  }
}

}  // namespace

void check_order(const CheckInput&, const SentenceView& sentence,
                 std::vector<Finding>& findings) {
  check_ranges(sentence, findings);
  check_steps(sentence, findings);
}

}  // namespace dateline
