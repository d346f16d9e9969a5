// People named with an office bound the day by their terms.

#include "entities/offices.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "lexicon/event_kind_words.h"
#include "lexicon/office_changes.h"
#include "time/dating/clues.h"

namespace dateline {
namespace {

constexpr double kHolds = 5.2;     // a role that the table knows
constexpr double kComing = 8;      // an office still to be taken: few days fit
constexpr double kFormer = 3;      // "former": behind the term
constexpr double kPromoted = 2;    // "former" while in another office
constexpr double kNameOnly = 1.1;  // known people named without their office
constexpr int kEdge = 20;          // days around a change of office
constexpr int kAround = 4 * 366;

std::string term_text(const Entity& entity, const OfficeTerm& term) {
  return entity.name + " is " + std::string(term.office) + " (" +
         std::string(term.place) + "): " + to_string(term.first) + " to " +
         (term.last ? to_string(*term.last) : std::string("now"));
}

// Do the first sentences tell of a death, or of somebody leaving?
bool tells_of_end(const DatingInput& input) {
  constexpr size_t kHead = 80;  // tokens
  const auto& tokens = input.segmentation.tokens;
  for (size_t t = 0; t < std::min(tokens.size(), kHead); ++t) {
    const std::string_view word = input.analysis.document.at(tokens[t].span);
    for (const auto& row : lexicon::kEventKindWords) {
      if (row.word == word && row.kind == "death") return true;
    }
    for (const auto& row : lexicon::kOfficeChanges) {
      if (row.word == word && row.change == "leave" && row.needs.empty()) {
        return true;
      }
    }
  }
  return false;
}

// Days of the union of terms keep their weight.
void expect_terms(const std::vector<OfficeTerm>& terms, bool ends,
                  DayWeights& days) {
  std::vector<char> state(static_cast<size_t>(days.size()), 0);
  const auto mark = [&](Date first, Date last, char value) {
    const int from = std::max(DayWeights::index(first), 0);
    const int to = std::min(DayWeights::index(last), days.size() - 1);
    for (int i = from; i <= to; ++i) {
      char& here = state[static_cast<size_t>(i)];
      here = std::max(here, value);
    }
  };
  for (const OfficeTerm& term : terms) {
    const Date last = term.last ? *term.last : DayWeights::kLast;
    mark(add_days(term.first, -kEdge), add_days(last, kEdge), 1);
    // Whoever is buried or sacked is called what he was to the end.
    mark(term.first, ends ? add_days(last, kEdge) : last, 2);
  }
  for (int i = 0; i < days.size(); ++i) {
    const char here = state[static_cast<size_t>(i)];
    if (here < 2) days.add(i, here == 1 ? -kHolds / 2 : -kHolds);
  }
}

// "President-elect Joe Biden": the words in front of one of the names.
std::optional<Role> elect_role(const DatingInput& input, size_t entity) {
  constexpr uint32_t kReach = 30;  // bytes: an office
  for (const Mention& mention : input.analysis.mentions) {
    if (mention.entity != entity || mention.span.start == 0) continue;
    const uint32_t end = mention.span.start - 1;
    Span span{end > kReach ? end - kReach : 0, end};
    const auto& tokens = input.segmentation.tokens;
    const uint32_t first = input.segmentation.token_at(span.start);
    if (first >= tokens.size() || tokens[first].span.start >= end) continue;
    span.start = tokens[first].span.start;  // whole words
    const std::string_view words = input.analysis.document.at(span);
    if (!words.ends_with("-elect") && !words.ends_with("-designate")) continue;
    Role role;
    role.span = span;
    role.text = std::string(words);
    return role;
  }
  return {};
}

// Whoever is elected or named takes the office within months.
void expect_coming(const Entity& entity, const Role& role,
                   const OfficeTerm& term, DayWeights& days,
                   std::vector<DatingClue>& clues) {
  constexpr int kMonths = 100;  // days
  const Date first = add_days(term.first, -kMonths);
  days.expect(first, add_days(term.first, 1), kComing, kMonths);
  clues.push_back(
      {first,
       term.first,
       {role.span, entity.name + " is still to be " + std::string(term.office) +
                       " (" + std::string(term.place) + "), from " +
                       to_string(term.first)},
       true,
       4});
}

// Whoever comes into another office is no longer called by the former one.
void expect_no_later_office(const std::vector<OfficeTerm>& terms, Date left,
                            DayWeights& days) {
  std::vector<char> holds(static_cast<size_t>(days.size()), 0);
  for (const OfficeTerm& term : terms) {
    if (term.first <= left) continue;
    const Date last = term.last ? *term.last : DayWeights::kLast;
    const int from = std::max(DayWeights::index(term.first) + kEdge, 0);
    const int to = std::min(DayWeights::index(last), days.size() - 1);
    for (int i = from; i <= to; ++i) holds[static_cast<size_t>(i)] = 1;
  }
  for (int i = 0; i < days.size(); ++i) {
    if (holds[static_cast<size_t>(i)] != 0) days.add(i, -kPromoted);
  }
}

DatingClue former_clue(const Entity& entity, const OfficeTerm& left,
                       const std::vector<OfficeTerm>& terms) {
  const Span span = entity.roles.front().span;
  std::string reason =
      entity.name + " is no longer " + std::string(left.office);
  // Of the same office known by its year and by its day, the day.
  const OfficeTerm* next = nullptr;
  for (const OfficeTerm& term : terms) {
    if (term.first <= add_days(*left.last, kEdge)) continue;
    if (next == nullptr || term.first.year == next->first.year) next = &term;
  }
  if (next == nullptr) {
    reason += ": after " + to_string(*left.last);
    return {*left.last, DayWeights::kLast, {span, reason}, true, 0.2};
  }
  reason += " and not yet " + std::string(next->office) + ": " +
            to_string(*left.last) + " to " + to_string(next->first);
  const double years = (to_days(next->first) - to_days(*left.last)) / 365.0;
  return {*left.last, next->first, {span, reason}, true, 2 / (1 + years)};
}

// Somebody named without an office is in the news most while in one, and for
// some years around.
void expect_in_news(const std::vector<OfficeTerm>& terms, DayWeights& days) {
  std::vector<std::pair<int, int>> held;
  for (const OfficeTerm& term : terms) {
    held.emplace_back(
        DayWeights::index(term.first),
        DayWeights::index(term.last ? *term.last : DayWeights::kLast));
  }
  for (int i = 0; i < days.size(); ++i) {
    int least = kAround;
    for (const auto& [first, last] : held) {
      const int away = i < first ? first - i : i > last ? i - last : 0;
      least = std::min(least, away);
    }
    days.add(i, -kNameOnly * static_cast<double>(least) / kAround);
  }
}

}  // namespace

void weigh_offices(const DatingInput& input, DayWeights& days,
                   std::vector<DatingClue>& clues) {
  constexpr int kMost = 40;  // people: an article, not a directory
  const bool ends = tells_of_end(input);
  int seen = 0;
  for (size_t e = 0; e < input.analysis.entities.size(); ++e) {
    const Entity& entity = input.analysis.entities[e];
    if (entity.type != EntityType::kPerson || ++seen > kMost) continue;
    const std::vector<OfficeTerm> all = terms_of(entity.name);
    if (all.empty()) continue;
    std::vector<OfficeTerm> held;
    std::vector<OfficeTerm> left;
    std::vector<OfficeTerm> coming;
    const Role* role_held = nullptr;
    for (const Role& role : entity.roles) {
      if (role.from_knowledge) continue;
      for (const OfficeTerm& term : all) {
        if (!role.former && names_coming_office(role.text, term)) {
          coming.push_back(term);
          role_held = &role;
        }
        if (!names_office(role.text, term)) continue;
        (role.former ? left : held).push_back(term);
        if (!role.former) role_held = &role;
      }
    }
    const std::optional<Role> elect = elect_role(input, e);
    for (const OfficeTerm& term : all) {
      if (!elect || !names_coming_office(elect->text, term)) continue;
      coming.push_back(term);
      role_held = &*elect;
    }
    if (!coming.empty() && held.empty()) {
      expect_coming(entity, *role_held, coming.back(), days, clues);
    } else if (!held.empty()) {
      expect_terms(held, ends, days);
      for (const OfficeTerm& term : held) {
        const Date last = term.last ? *term.last : DayWeights::kLast;
        const double years = (to_days(last) - to_days(term.first)) / 365.0;
        clues.push_back({term.first,
                         last,
                         {role_held->span, term_text(entity, term)},
                         true,
                         4 / (1 + years)});
      }
    } else if (!left.empty()) {
      const OfficeTerm& first = left.front();
      if (first.last) {
        days.expect(*first.last, DayWeights::kLast, kFormer, kEdge);
        expect_no_later_office(all, *first.last, days);
        clues.push_back(former_clue(entity, first, all));
      }
    } else if (entity.name.find(' ') != std::string::npos) {
      expect_in_news(all, days);
    }
  }
}

}  // namespace dateline
