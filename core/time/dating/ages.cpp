// Ages beside a birth date: "born in 1932" and "dies aged 86".

#include <algorithm>
#include <optional>
#include <string>

#include "text/one_of.h"
#include "time/dating/clues.h"
#include "time/number_words.h"

namespace dateline {
namespace {

constexpr double kOtherYear = 3;     // the birth known by its year
constexpr double kOtherDay = 6;      // ... by its day
constexpr double kObituary = 8;      // the age at which the dead died
constexpr uint32_t kNews = 3;        // sentences below the headline
constexpr uint32_t kBirthReach = 8;  // tokens between "born" and the date
constexpr size_t kMost = 20000;

struct Birth {
  Date first;
  Date last;
  Span span;
};

// The one birth date of the text; nothing when there are several.
std::optional<Birth> only_birth(const DatingInput& input) {
  const auto& tokens = input.segmentation.tokens;
  std::optional<Birth> found;
  for (const ParsedTime& time : input.times) {
    if (time.form != TimeForm::kCalendar || time.year < 1880 ||
        time.year > DayWeights::kLast.year) {
      continue;
    }
    const uint32_t at = input.segmentation.token_at(time.span.start);
    bool born = false;
    for (uint32_t back = 1; back <= kBirthReach && back <= at; ++back) {
      const std::string_view word =
          input.analysis.document.at(tokens[at - back].span);
      if (word == "born" || word == "Born") born = true;
      if (word == "." || word == ";") break;
    }
    if (!born) continue;
    const auto year = static_cast<int16_t>(time.year);
    Birth birth{{year, 1, 1}, {year, 12, 31}, time.span};
    if (time.month > 0 && time.day > 0 &&
        is_valid(time.year, time.month, time.day)) {
      birth.first = birth.last = {year, static_cast<uint8_t>(time.month),
                                  static_cast<uint8_t>(time.day)};
    }
    if (found && found->first != birth.first) return {};
    found = birth;
  }
  return found;
}

// The token of the number that may be an age said at `t`; 0 when none is:
// "aged 86", "at the age of 86", "She was 86.", "dies at 86".
uint32_t age_behind(const DatingInput& input, uint32_t t) {
  const auto& tokens = input.segmentation.tokens;
  const auto word = [&](uint32_t i) {
    return i < tokens.size() ? input.analysis.document.at(tokens[i].span)
                             : std::string_view();
  };
  if (word(t) == "aged") return t + 1;
  if (word(t) == "age" || word(t) == "Age") {
    return word(t + 1) == "of" ? t + 2 : t + 1;
  }
  const auto ends = [&](uint32_t i) {
    return i >= tokens.size() || word(i) == "." || word(i) == "," ||
           word(i) == ";" ||
           input.segmentation.sentence_at(tokens[i].span.start) !=
               input.segmentation.sentence_at(tokens[t].span.start);
  };
  if ((word(t) == "was" || word(t) == "is") && ends(t + 2)) return t + 1;
  const bool died = word(t) == "dies" || word(t) == "died" || word(t) == "dead";
  if (died && word(t + 1) == "at" && ends(t + 3)) return t + 2;
  return 0;
}

// Do the first sentences tell that somebody died?
bool is_obituary(const DatingInput& input) {
  const auto& text = input.segmentation;
  const uint32_t end =
      std::min<uint32_t>(kNews, static_cast<uint32_t>(text.sentences.size()));
  for (uint32_t s = 0; s < end; ++s) {
    const Sentence& sentence = text.sentences[s];
    for (uint32_t t = sentence.first_token; t < sentence.end_token; ++t) {
      if (is_one_of(input.analysis.document.at(text.tokens[t].span),
                    {"dies", "died", "dead"})) {
        return true;
      }
    }
  }
  return false;
}

}  // namespace

void weigh_ages(const DatingInput& input, DayWeights& days,
                std::vector<DatingClue>& clues) {
  const auto birth = only_birth(input);
  if (!birth) return;
  const auto& tokens = input.segmentation.tokens;
  const std::string_view text = input.analysis.document.text;
  int age = -1;
  Span span;
  for (uint32_t t = 0; t + 2 < tokens.size() && t < kMost; ++t) {
    const uint32_t next = age_behind(input, t);
    if (next == 0) continue;
    const Number number = number_at(text, input.segmentation, next);
    if (number.value < 1 || number.value > 115) continue;
    // "at the age of 17 he ..." tells of youth: the greatest age is the one
    // that stands near publication.
    if (number.value > age) {
      age = number.value;
      span = {tokens[t].span.start, tokens[number.end - 1].span.end};
    }
  }
  if (age < 30) return;
  const Date first = add_months(birth->first, 12 * age);
  const Date last = add_days(add_months(birth->last, 12 * (age + 1)), -1);
  if (last < DayWeights::kFirst || first > DayWeights::kLast) return;
  const bool by_day = birth->first == birth->last;
  const bool obituary =
      is_obituary(input) && input.segmentation.sentence_at(span.start) <= kNews;
  days.expect(first, last,
              by_day     ? kOtherDay
              : obituary ? kObituary
                         : kOtherYear,
              20);
  clues.push_back(
      {first,
       last,
       {span, "Born " + std::string(input.analysis.document.at(birth->span)) +
                  " and now " + std::to_string(age) + ": " + to_string(first) +
                  " to " + to_string(last)},
       true,
       3});
}

}  // namespace dateline
