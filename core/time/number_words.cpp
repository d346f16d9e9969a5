#include "time/number_words.h"

#include <string>

#include "text/lower.h"
#include "text/utf8.h"
#include "time/time_words.h"

namespace dateline {
namespace {

// Could it be an ordinal, by what is quickly seen?
bool may_be_ordinal(std::string_view word) {
  return !word.empty() && (is_ascii_digit(word.front()) ||
                           may_be_time_word(word) || word.ends_with('h') ||
                           word.ends_with('H') || equals_lower(word, "second"));
}

std::string lower_at(std::string_view text, const Segmentation& segmentation,
                     uint32_t token) {
  std::string out;
  if (token >= segmentation.tokens.size()) return out;
  const Span span = segmentation.tokens[token].span;
  if (span.size() > 16) return out;
  return to_lower(text.substr(span.start, span.size()));
}

// The number that the digits at the head of a word write; -1 for none.
int leading_digits(std::string_view word, size_t& digits) {
  int value = 0;
  digits = 0;
  while (digits < word.size() && is_ascii_digit(word[digits])) {
    if (digits >= 6) return -1;
    value = value * 10 + (word[digits++] - '0');
  }
  return digits == 0 ? -1 : value;
}

}  // namespace

Ordinal ordinal_at(std::string_view text, const Segmentation& segmentation,
                   uint32_t token) {
  if (token >= segmentation.tokens.size()) return {};
  const Span span = segmentation.tokens[token].span;
  if (!may_be_ordinal(text.substr(span.start, span.size()))) return {};
  const std::string word = lower_at(text, segmentation, token);
  size_t digits = 0;
  const int value = leading_digits(word, digits);
  if (value >= 0) {
    const std::string_view tail = std::string_view(word).substr(digits);
    const bool ordinal =
        tail == "st" || tail == "nd" || tail == "rd" || tail == "th";
    return ordinal ? Ordinal{value, token + 1} : Ordinal{};
  }
  if (word == "second") return {2, token + 1};
  if (word == "hundredth") return {100, token + 1};
  const TimeWord& known = time_word(word);
  if (known.kind == WordKind::kOrdinal) return {known.number, token + 1};
  static constexpr std::string_view kTens[] = {
      "twentieth", "thirtieth",  "fortieth",  "fiftieth",
      "sixtieth",  "seventieth", "eightieth", "ninetieth"};
  for (int ten = 0; ten < 8; ++ten) {
    if (word == kTens[ten]) return {20 + 10 * ten, token + 1};
  }
  if (known.kind == WordKind::kNumber && known.number >= 20 &&
      lower_at(text, segmentation, token + 1) == "-") {
    const TimeWord& second = time_word(lower_at(text, segmentation, token + 2));
    if (second.kind == WordKind::kOrdinal && second.number < 10) {
      return {known.number + second.number, token + 3};
    }
  }
  return {};
}

Number number_at(std::string_view text, const Segmentation& segmentation,
                 uint32_t token) {
  const std::string word = lower_at(text, segmentation, token);
  size_t digits = 0;
  const int value = leading_digits(word, digits);
  if (value >= 0) {
    return digits == word.size() ? Number{value, token + 1} : Number{};
  }
  const TimeWord& known = time_word(word);
  if (known.kind != WordKind::kNumber) return {};
  if (known.number >= 20 && known.number < 100 &&
      lower_at(text, segmentation, token + 1) == "-") {
    const TimeWord& second = time_word(lower_at(text, segmentation, token + 2));
    if (second.kind == WordKind::kNumber && second.number < 10) {
      return {known.number + second.number, token + 3};
    }
  }
  return {known.number, token + 1};
}

}  // namespace dateline
