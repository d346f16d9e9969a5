#include "time/consistency/people.h"

#include <algorithm>
#include <cstdlib>

#include "text/span_search.h"
#include "time/number_words.h"

namespace dateline {
namespace {

constexpr int kOldest = 120;
constexpr int kSlack = 1;     // years: an age may be of an earlier day
constexpr int kOneCase = 60;  // days: what lies further apart is another case
constexpr size_t kMostOfPerson = 16;  // facts of a kind
constexpr int kTrial = 2;             // ranks of steps
constexpr int kVerdict = 3;

bool is_day(const SentenceTime& time) {
  return time.time->earliest && time.time->latest &&
         *time.time->earliest == *time.time->latest;
}

// "previously", "a second time": not the first arrest.
bool is_other_case(const SentenceView& sentence) {
  return sentence.holds(
      sentence.begin(), sentence.end(),
      {"again", "previously", "previous", "another", "second", "earlier",
       "separate", "unrelated", "new", "other", "re", "former", "rearrested",
       "retrial", "appeal", "had"});
}

}  // namespace

PeopleCheck::Person& PeopleCheck::person(uint32_t entity) {
  const auto [it, fresh] = people_.try_emplace(entity);
  if (fresh) order_.push_back(entity);
  return it->second;
}

// The person whose name or pronoun ends right there.
uint32_t PeopleCheck::person_ending(Span name_end) const {
  for (const auto* list :
       {&input_.analysis.mentions, &input_.analysis.references}) {
    auto it = first_ending_from(*list, name_end.end);
    for (int n = 0; n < 2 && it != list->end(); ++n, ++it) {
      if (it->span.end != name_end.end || it->entity == kNoEntity) continue;
      const EntityType type = input_.analysis.entities[it->entity].type;
      if (type != EntityType::kPerson) continue;
      // "Her mother": the possessor is somebody else.
      if (it->form == MentionForm::kPronoun) {
        const std::string_view word = input_.analysis.document.at(it->span);
        for (const char* subject : {"He", "She", "he", "she"}) {
          if (word == subject) return it->entity;
        }
        return kNoEntity;
      }
      if (it->form == MentionForm::kName) return it->entity;
    }
  }
  return kNoEntity;
}

// "His" of "His trial", "Peter Hale" of "Peter Hale's trial".
uint32_t PeopleCheck::owner_of(const SentenceView& sentence,
                               uint32_t noun) const {
  if (noun == sentence.begin()) return kNoEntity;
  uint32_t end = noun;
  if (sentence.is_any(end - 1, {"'s", "\u2019s"})) --end;
  if (end == sentence.begin()) return kNoEntity;
  const Span owner = sentence.span(end - 1, end);
  const bool pronoun = sentence.is_any(end - 1, {"his", "her"});
  const auto& list =
      pronoun ? input_.analysis.references : input_.analysis.mentions;
  auto it = first_ending_from(list, owner.end);
  const bool found =
      it != list.end() && it->span.end == owner.end &&
      it->entity != kNoEntity && (pronoun || end < noun) &&
      input_.analysis.entities[it->entity].type == EntityType::kPerson;
  return found ? it->entity : kNoEntity;
}

// Who stands before "was", "who was", ", who had been" at `token`.
uint32_t PeopleCheck::person_before(const SentenceView& sentence,
                                    uint32_t token) const {
  uint32_t t = token;
  for (int n = 0; n < 4 && t > sentence.begin(); ++n) {
    if (!sentence.is_any(t - 1, {"was", "who", ",", "is", "were", "has"})) {
      break;
    }
    --t;
  }
  if (t == sentence.begin()) return kNoEntity;
  return person_ending(sentence.span(t - 1, t));
}

// "Police arrested Viktor Hahn": whom a verb acts on, and the last token of
// the name.
uint32_t PeopleCheck::person_behind(const SentenceView& sentence, uint32_t verb,
                                    uint32_t& last) const {
  if (verb + 1 >= sentence.end()) return kNoEntity;
  const uint32_t start = sentence.span(verb + 1, verb + 2).start;
  const auto& mentions = input_.analysis.mentions;
  const auto it = first_starting_from(mentions, start);
  if (it == mentions.end() || it->span.start != start ||
      it->entity == kNoEntity || it->form != MentionForm::kName ||
      input_.analysis.entities[it->entity].type != EntityType::kPerson) {
    return kNoEntity;
  }
  last = input_.segmentation.token_at(it->span.end - 1);
  return it->entity;
}

// "Elsa Brandt, the conductor of the city's orchestra, died": the one person
// of the sentence, who opens it.
uint32_t PeopleCheck::heading_person(const SentenceView& sentence,
                                     uint32_t verb) const {
  constexpr uint32_t kReach = 24;  // tokens
  if (verb - sentence.begin() > kReach ||
      sentence.holds_cue(sentence.begin(), verb, "other-person")) {
    return kNoEntity;
  }
  const uint32_t who = only_person(sentence);
  if (who == kNoEntity) return kNoEntity;
  const uint32_t start =
      sentence.span(sentence.begin(), sentence.begin() + 1).start;
  const auto& mentions = input_.analysis.mentions;
  const auto it = first_starting_from(mentions, start);
  const bool opens =
      it != mentions.end() && it->span.start == start && it->entity == who;
  return opens ? who : kNoEntity;
}

// The one person that a sentence names or means.
uint32_t PeopleCheck::only_person(const SentenceView& sentence) const {
  uint32_t found = kNoEntity;
  const Span whole = sentence.span(sentence.begin(), sentence.end());
  for (const auto* list :
       {&input_.analysis.mentions, &input_.analysis.references}) {
    auto it = first_starting_from(*list, whole.start);
    for (; it != list->end() && it->span.start < whole.end; ++it) {
      if (it->entity == kNoEntity ||
          input_.analysis.entities[it->entity].type != EntityType::kPerson) {
        continue;
      }
      if (found != kNoEntity && found != it->entity) return kNoEntity;
      found = it->entity;
    }
  }
  return found;
}

// The first date in the few words behind a verb.
std::optional<PeopleCheck::Dated> PeopleCheck::date_behind(
    const SentenceView& sentence, uint32_t token, uint32_t reach) const {
  for (const SentenceTime& time : sentence.times()) {
    if (time.first <= token) continue;
    if (time.first - token > reach) return {};
    if (sentence.holds(token + 1, time.first,
                       {",", ";", "who", "and", "after", "before", "since",
                        "until", "than", "by"})) {
      return {};
    }
    // "on Tuesday" is sure only when the article's day is.
    const bool day = input_.published && is_day(time) &&
                     time.time->type != TimexType::kDuration;
    const bool named = time.is_date() && time.has_year();
    if (!day && !named) return {};
    return Dated{time.period(), time.time->span, time.time->value,
                 sentence.number()};
  }
  return {};
}

void PeopleCheck::read_birth(const SentenceView& sentence, uint32_t born) {
  uint32_t who = person_before(sentence, born);
  const auto date = date_behind(sentence, born, 6);
  if (!date) return;
  if (who == kNoEntity && born == sentence.begin()) who = only_person(sentence);
  if (who == kNoEntity) return;
  auto& births = person(who).births;
  if (births.size() < kMostOfPerson) births.push_back(*date);
}

void PeopleCheck::read_death(const SentenceView& sentence, uint32_t died) {
  uint32_t who = person_before(sentence, died);
  if (who == kNoEntity) who = heading_person(sentence, died);
  if (who == kNoEntity) return;
  Person& one = person(who);
  const auto date = date_behind(sentence, died, 8);
  if (date && one.deaths.size() < kMostOfPerson) one.deaths.push_back(*date);
  // "died on Tuesday at the age of 91", "died in Rome, aged 91".
  for (uint32_t t = died + 1; t < sentence.end() && t < died + 20; ++t) {
    uint32_t next = t + 1;
    if (sentence.is(t, "age") && sentence.is(next, "of")) {
      ++next;
    } else if (!sentence.is(t, "aged")) {
      continue;
    }
    const Number years =
        number_at(input_.analysis.document.text, input_.segmentation, next);
    if (years.value > 0 && years.value < kOldest &&
        one.ages.size() < kMostOfPerson) {
      Age age{years.value,
              sentence.span(t, years.end),
              true,
              {},
              sentence.number()};
      if (date) age.then = date->days;
      one.ages.push_back(std::move(age));
    }
    return;
  }
}

// "Ruth Calder, 45, said".
void PeopleCheck::read_apposed(const SentenceView& sentence, uint32_t comma) {
  const Number years =
      number_at(input_.analysis.document.text, input_.segmentation, comma + 1);
  if (years.value < 10 || years.value >= kOldest || comma == sentence.begin() ||
      !sentence.is(years.end, ",")) {
    return;
  }
  const Span before = sentence.span(comma - 1, comma);
  const uint32_t who = person_ending(before);
  if (who == kNoEntity) return;
  for (const SentenceTime& time : sentence.times()) {
    if (time.first <= comma + 1 && time.end > comma + 1) return;
  }
  auto& ages = person(who).ages;
  if (ages.size() < kMostOfPerson) {
    ages.push_back({years.value,
                    sentence.span(comma + 1, years.end),
                    false,
                    {},
                    sentence.number()});
  }
}

// "She was 91." behind the news of her death.
void PeopleCheck::read_was(const SentenceView& sentence) {
  const uint32_t was = sentence.begin() + 1;
  if (!sentence.is(was, "was") ||
      !sentence.is_any(sentence.begin(), {"he", "she"})) {
    return;
  }
  const Number years =
      number_at(input_.analysis.document.text, input_.segmentation, was + 1);
  if (years.value < 1 || years.value >= kOldest ||
      !sentence.is(years.end, ".")) {
    return;
  }
  const uint32_t who = person_before(sentence, was);
  if (who == kNoEntity) return;
  auto& ages = person(who).ages;
  if (ages.size() < kMostOfPerson) {
    ages.push_back({years.value,
                    sentence.span(was + 1, years.end),
                    true,
                    {},
                    sentence.number()});
  }
}

void PeopleCheck::read_step(const SentenceView& sentence, uint32_t verb) {
  if (is_other_case(sentence)) return;
  int rank = 0;
  if (sentence.is_any(verb, {"charged", "indicted"})) rank = 1;
  if (sentence.is_any(verb, {"convicted", "acquitted"})) rank = kVerdict;
  if (sentence.is(verb, "sentenced")) rank = 4;
  if (sentence.is(verb, "released")) rank = 5;
  uint32_t who = person_before(sentence, verb);
  uint32_t last = verb;
  if (who == kNoEntity) who = person_behind(sentence, verb, last);
  const auto date = date_behind(sentence, last, 8);
  if (!date) return;
  add_step(who, {std::string(sentence.form(verb)), rank, *date});
}

void PeopleCheck::add_step(uint32_t who, Step step) {
  if (who == kNoEntity) return;
  auto& steps = person(who).steps;
  if (steps.size() < kMostOfPerson) steps.push_back(std::move(step));
}

// "found guilty of fraud on March 3".
void PeopleCheck::read_guilty(const SentenceView& sentence, uint32_t guilty) {
  if (guilty == sentence.begin() || is_other_case(sentence)) return;
  const uint32_t found = guilty - 1;
  const auto date = date_behind(sentence, guilty, 8);
  if (!sentence.is(found, "found") || !date) return;
  add_step(person_before(sentence, found), {"found guilty", kVerdict, *date});
}

// "His trial began on April 8", "The trial of Peter Hale opened", "Hale went
// on trial".
void PeopleCheck::read_trial(const SentenceView& sentence, uint32_t trial) {
  if (is_other_case(sentence)) return;
  uint32_t who = kNoEntity;
  uint32_t last = trial;
  if (trial >= sentence.begin() + 2 && sentence.is(trial - 1, "on") &&
      sentence.is(trial - 2, "went")) {
    who = person_before(sentence, trial - 2);
  } else {
    uint32_t next = trial + 1;
    if (sentence.is(next, "of")) {
      who = person_behind(sentence, next, next);
      ++next;
    } else {
      who = owner_of(sentence, trial);
    }
    if (!sentence.is_any(next, {"began", "started", "opened"})) return;
    last = next;
  }
  if (const auto date = date_behind(sentence, last, 8)) {
    add_step(who, {"trial", kTrial, *date});
  }
}

// "The funeral was held on Monday", "A funeral will take place".
void PeopleCheck::read_funeral(const SentenceView& sentence, uint32_t noun) {
  uint32_t next = noun + 1;
  if (sentence.is_any(next, {"service", "mass"})) ++next;
  if (noun > sentence.begin() + 2 ||
      !sentence.is_any(next, {"was", "will", "took", "takes", "is"})) {
    return;
  }
  const auto date = date_behind(sentence, next, 12);
  if (date && funerals_.size() < kMostOfPerson) funerals_.push_back(*date);
}

void PeopleCheck::read(const SentenceView& sentence) {
  read_was(sentence);
  for (uint32_t t = sentence.begin(); t < sentence.end(); ++t) {
    const std::string_view word = sentence.form(t);
    if (word == ",") {
      read_apposed(sentence, t);
    } else if (word == "born" || word == "Born") {
      read_birth(sentence, t);
    } else if (word == "died") {
      read_death(sentence, t);
    } else if (word == "funeral") {
      read_funeral(sentence, t);
    } else if (word == "arrested" || word == "charged" || word == "convicted" ||
               word == "sentenced" || word == "released" ||
               word == "indicted" || word == "acquitted") {
      read_step(sentence, t);
    } else if (word == "guilty") {
      read_guilty(sentence, t);
    } else if (word == "trial") {
      read_trial(sentence, t);
    }
  }
}

void PeopleCheck::compare_ages(const Person& person,
                               std::vector<Finding>& findings) const {
  if (person.births.size() != 1) return;
  const Dated& birth = person.births.front();
  for (const Age& age : person.ages) {
    if (age.sentence == birth.sentence) continue;  // compared there
    std::optional<Period> then = age.then;
    int slack = 0;
    if (age.at_death && !then && person.deaths.size() == 1) {
      then = person.deaths.front().days;
    }
    if (!then && input_.published) {
      then = Period{*input_.published, *input_.published};
      slack = kSlack;
    }
    if (!then) continue;
    const int least = full_years(birth.days.last, then->first);
    const int most = full_years(birth.days.first, then->last);
    if (least < 0 || most < 0 ||
        (age.years >= least - slack && age.years <= most + slack)) {
      continue;
    }
    Finding finding;
    finding.kind = "age-mismatch";
    finding.spans.push_back(age.span);
    finding.spans.push_back(birth.span);
    finding.message =
        "An age of " + std::to_string(age.years) +
        " does not fit the birth in " + birth.value + ": it would be " +
        (least == most
             ? std::to_string(most)
             : std::to_string(least) + " or " + std::to_string(most)) +
        " then.";
    finding.suggestion = "Check the age and the date of birth.";
    findings.push_back(std::move(finding));
  }
}

void PeopleCheck::compare_steps(const Person& person,
                                std::vector<Finding>& findings) const {
  for (const Step& one : person.steps) {
    for (const Step& other : person.steps) {
      const int gap =
          to_days(one.when.days.first) - to_days(other.when.days.last);
      const bool follows =
          one.rank < other.rank && (other.rank < 5 || one.rank == 0) &&
          other.rank != kTrial;  // a charge may be added during the trial
      if (!follows || gap <= 0 || gap > kOneCase ||
          one.when.sentence == other.when.sentence) {
        continue;
      }
      const auto again = [&](const Step& step) {
        return std::count_if(
                   person.steps.begin(), person.steps.end(),
                   [&](const Step& s) { return s.rank == step.rank; }) > 1;
      };
      if (again(one) || again(other)) continue;
      Finding finding;
      finding.kind = "event-order";
      finding.spans.push_back(one.when.span);
      finding.spans.push_back(other.when.span);
      finding.message = "\"" + other.verb + "\" (" + other.when.value +
                        ") cannot come before \"" + one.verb + "\" (" +
                        one.when.value + ").";
      finding.suggestion = "Check the two dates; they may be swapped.";
      findings.push_back(std::move(finding));
    }
  }
}

void PeopleCheck::compare_funerals(std::vector<Finding>& findings) const {
  const Dated* death = nullptr;
  for (const uint32_t entity : order_) {
    for (const Dated& one : people_.at(entity).deaths) {
      if (death != nullptr) return;  // whose funeral?
      death = &one;
    }
  }
  if (death == nullptr || funerals_.size() != 1) return;
  const Dated& funeral = funerals_.front();
  const int gap = to_days(death->days.first) - to_days(funeral.days.last);
  if (gap <= 0 || gap > kOneCase || funeral.sentence == death->sentence) return;
  Finding finding;
  finding.kind = "event-order";
  finding.spans.push_back(death->span);
  finding.spans.push_back(funeral.span);
  finding.message = "The funeral (" + funeral.value +
                    ") cannot come before the death (" + death->value + ").";
  finding.suggestion = "Check the two dates; they may be swapped.";
  findings.push_back(std::move(finding));
}

void PeopleCheck::compare(std::vector<Finding>& findings) const {
  for (const uint32_t entity : order_) {
    compare_ages(people_.at(entity), findings);
    compare_steps(people_.at(entity), findings);
  }
  compare_funerals(findings);
}

}  // namespace dateline
