#include "time/comparison.h"

#include "lexicon/comparison_words.h"
#include "text/lower.h"
#include "text/word_table.h"

namespace dateline {
namespace {

constexpr uint32_t kReach = 7;    // tokens of "from 1.20 billion Swiss francs"
constexpr uint32_t kBracket = 6;  // ... and of "(Rs 25.17 billion)"

// What the word does in a comparison; empty: nothing.
std::string_view kind_of(std::string_view word) {
  static const WordTable<lexicon::ComparisonWordsRow> kWords(
      lexicon::kComparisonWords, &lexicon::ComparisonWordsRow::word);
  const auto* row = kWords.find_lower(word);
  return row == nullptr ? std::string_view() : row->kind;
}

}  // namespace

bool is_superlative(std::string_view word) {
  return (word.size() > 4 && word.ends_with("est")) ||
         kind_of(word) == "record";
}

bool is_comparison(const Analysis& analysis, const Segmentation& segmentation,
                   const TimeExpression& time) {
  const auto word = [&](uint32_t token) {
    return analysis.document.at(segmentation.tokens[token].span);
  };
  // Days tell when something happened: "taken from 14 villages on Friday".
  const std::string& value = time.value;
  const bool day = value.size() >= 10 && value.find("-W") == std::string::npos;
  const uint32_t first = segmentation.token_at(time.span.start);
  bool number = false;
  bool bracket = false;
  uint32_t reach = kReach;
  for (uint32_t n = 1; n <= reach && n <= first; ++n) {
    const uint32_t t = first - n;
    const Token& token = segmentation.tokens[t];
    // "from Rs 2,517 crore (Rs 25.17 billion) a year before"
    if (word(t) == ")") {
      bracket = true;
      if (reach < kReach + kBracket) reach += kBracket;
      continue;
    }
    if (bracket) {
      bracket = word(t) != "(";
      continue;
    }
    if (token.kind == TokenKind::kNumber) {
      number = true;
      continue;
    }
    const std::string_view form = word(t);
    const std::string_view kind = kind_of(form);
    if (kind == "with") {
      if (!number || t == 0) return false;
      const bool amount =
          segmentation.tokens[t + 1].kind == TokenKind::kNumber ||
          kind_of(word(t + 1)) == "amount";
      if (kind_of(word(t - 1)) == "change" ||
          (equals_lower(form, "than") && amount)) {
        return true;
      }
      const bool joins = equals_lower(form, "with") || equals_lower(form, "to");
      return !joins && amount && !day;
    }
    if (kind == "clause") return false;
  }
  return false;
}

bool is_record_since(const Analysis& analysis, const Segmentation& segmentation,
                     const TimeExpression& time) {
  const uint32_t first = segmentation.token_at(time.span.start);
  bool since = false;
  // "since 2010" may be read as one expression.
  uint32_t t = first + 1;
  for (uint32_t n = 0; n <= 2 * kReach && t > 0; ++n) {
    const std::string_view word =
        analysis.document.at(segmentation.tokens[--t].span);
    if (kind_of(word) == "clause" || word == "." || word == "who") return false;
    if (!since) {
      since = equals_lower(word, "since");
      // "since 1998 on Saturday": another time.
      const bool other = segmentation.tokens[t].kind == TokenKind::kNumber ||
                         equals_lower(word, "on");
      if (!since && (n > kReach || (n > 0 && other))) return false;
      continue;
    }
    if (is_superlative(word)) return true;
  }
  return false;
}

}  // namespace dateline
