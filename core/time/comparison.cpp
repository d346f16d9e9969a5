#include "time/comparison.h"

#include <algorithm>
#include <initializer_list>

#include "text/lower.h"
#include "text/utf8.h"

namespace dateline {
namespace {

constexpr uint32_t kReach = 7;  // tokens of "from 1.20 billion Swiss francs"

bool is_any(std::string_view word,
            std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view one) {
    return equals_lower(word, one);
  });
}

}  // namespace

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
  for (uint32_t n = 1; n <= kReach && n <= first; ++n) {
    const uint32_t t = first - n;
    const Token& token = segmentation.tokens[t];
    if (token.kind == TokenKind::kNumber) {
      number = true;
      continue;
    }
    const std::string_view form = word(t);
    if (is_any(form, {"from", "than", "with", "to", "against", "versus"})) {
      if (!number || t == 0) return false;
      const bool amount =
          segmentation.tokens[t + 1].kind == TokenKind::kNumber ||
          is_any(word(t + 1), {"$", "€", "£", "a", "about", "just", "some"});
      if (is_any(word(t - 1), {"up", "down", "compared", "compares"}) ||
          (is_any(form, {"than"}) && amount)) {
        return true;
      }
      return is_any(form, {"from", "against", "versus"}) && amount && !day;
    }
    if (is_any(form, {",", ";", "and", "which", "that"})) return false;
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
    if (is_any(word, {",", ";", ".", "and", "which", "that", "who"})) {
      return false;
    }
    if (!since) {
      since = is_any(word, {"since"});
      // "since 1998 on Saturday": another time.
      const bool other = segmentation.tokens[t].kind == TokenKind::kNumber ||
                         is_any(word, {"on"});
      if (!since && (n > kReach || (n > 0 && other))) return false;
      continue;
    }
    const bool superlative = word.size() > 4 && word.ends_with("est");
    if (superlative ||
        is_any(word, {"most", "least", "worst", "best", "first"})) {
      return true;
    }
  }
  return false;
}

}  // namespace dateline
