// The age of somebody whose day of birth is known: "Anna Keller, 42, said".

#include <algorithm>
#include <optional>
#include <string>
#include <unordered_map>

#include "lexicon/age_phrases.h"
#include "lexicon/births.h"
#include "text/span_search.h"
#include "text/utf8.h"
#include "time/dating/clues.h"
#include "time/dating/phrases.h"

namespace dateline {
namespace {

constexpr double kOtherAge = 5.5;  // a namesake, or the age of another time
constexpr int kEdge = 30;          // days: birthdays ahead are taken as past
constexpr int kYoungest = 10;
constexpr int kOldest = 110;
constexpr size_t kMostMentions = 400;  // of people: an article

struct Age {
  int years = 0;
  Span span;
};

std::optional<Date> birth_of(std::string_view name) {
  static const auto births = [] {
    std::unordered_map<uint64_t, std::string_view> days;
    for (const auto& row : lexicon::kBirths) {
      days.emplace(Phrases::key(row.name), row.born);
    }
    return days;
  }();
  const auto it = births.find(Phrases::key(name));
  return it == births.end() ? std::nullopt : parse_date(it->second);
}

// The digits that `text` begins with; 0 when they are no age.
int age_at(std::string_view text, size_t& digits) {
  int value = 0;
  digits = 0;
  while (digits < text.size() && digits < 4 && is_ascii_digit(text[digits])) {
    value = value * 10 + (text[digits++] - '0');
  }
  return value >= kYoungest && value <= kOldest ? value : 0;
}

// "..., 42, said"; "... (42)"; "... has died aged 86".
std::optional<Age> age_behind(std::string_view text, Span name) {
  const size_t start = name.end + (text.substr(name.end, 1) == " " ? 1 : 0);
  const std::string_view rest = text.substr(start, 40);
  for (const auto& row : lexicon::kAgePhrases) {
    if (!rest.starts_with(row.words)) continue;
    size_t at = row.words.size();
    if (rest.substr(at, 1) == " ") ++at;
    size_t digits = 0;
    const int years = age_at(rest.substr(at), digits);
    if (years == 0) continue;
    const std::string_view next = rest.substr(at + digits, 1);
    const bool ends = next.empty() || next.find_first_of(",.;)\n") == 0;
    const bool goes_on = next == " " && row.close.empty();
    if (!ends && !goes_on) continue;
    return Age{years, {name.start, static_cast<uint32_t>(start + at + digits)}};
  }
  return {};
}

// "the 42-year-old singer Anna Keller"
std::optional<Age> age_before(std::string_view text, Span name) {
  constexpr uint32_t kReach = 50;  // bytes
  constexpr std::string_view kYearOld = "-year-old ";
  const uint32_t from = name.start > kReach ? name.start - kReach : 0;
  const std::string_view front = text.substr(from, name.start - from);
  const size_t at = front.rfind(kYearOld);
  if (at == std::string_view::npos) return {};
  const std::string_view between = front.substr(at + kYearOld.size());
  if (between.find_first_of(",.;:\n") != std::string_view::npos) return {};
  size_t first = at;
  while (first > 0 && is_ascii_digit(front[first - 1])) --first;
  size_t digits = 0;
  const int years = age_at(front.substr(first), digits);
  if (years == 0 || first + digits != at) return {};
  return Age{years, {from + static_cast<uint32_t>(first), name.end}};
}

// "In 1998 Michael Jordan, 35, retired": the age of that year.
bool names_year(const DatingInput& input, Span span) {
  const Segmentation& text = input.segmentation;
  const Span sentence = text.sentences[text.sentence_at(span.start)].span;
  auto time = first_starting_from(input.times, sentence.start);
  for (; time != input.times.end() && time->span.start < sentence.end; ++time) {
    if (time->form == TimeForm::kCalendar &&
        time->year != ParsedTime::kNoYear) {
      return true;
    }
  }
  return false;
}

}  // namespace

void weigh_known_ages(const DatingInput& input, DayWeights& days,
                      std::vector<DatingClue>& clues) {
  const Document& document = input.analysis.document;
  std::vector<size_t> seen;
  size_t read = 0;
  for (const Mention& mention : input.analysis.mentions) {
    if (mention.type != EntityType::kPerson || mention.entity == kNoEntity ||
        ++read > kMostMentions) {
      continue;
    }
    auto age = age_behind(document.text, mention.span);
    if (!age) age = age_before(document.text, mention.span);
    if (!age || names_year(input, age->span)) continue;
    const Entity& person = input.analysis.entities[mention.entity];
    const auto born = birth_of(person.name);
    const bool told =
        std::find(seen.begin(), seen.end(), mention.entity) != seen.end();
    if (!born || told) continue;
    seen.push_back(mention.entity);
    const Date first = add_months(*born, 12 * age->years);
    const Date last = add_days(add_months(*born, 12 * (age->years + 1)), -1);
    if (last < DayWeights::kFirst || first > DayWeights::kLast) continue;
    days.expect(first, last, kOtherAge, kEdge);
    clues.push_back(
        {first,
         last,
         {age->span, person.name + " was born on " + to_string(*born) +
                         " and is " + std::to_string(age->years) + ": " +
                         to_string(first) + " to " + to_string(last)},
         true,
         3});
  }
}

}  // namespace dateline
