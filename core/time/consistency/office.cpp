
#include "entities/offices.h"
#include "text/lower.h"
#include "text/span_search.h"
#include "text/utf8.h"
#include "time/consistency/checks.h"
#include "time/verbs.h"

namespace dateline {
namespace {

constexpr int kSlack = 20;  // days: acting before the oath, lame ducks
// Ministers come back within months, and the tables do not have all of it.
constexpr int kMinisterSlack = 200;
// The tables begin here: who held the office later may have held it before.
constexpr Date kTablesBegin{1985, 1, 1};

// Does the person act: "President Bill Clinton ordered", not "was buried"?
bool acts(const SentenceView& sentence, uint32_t token) {
  const std::string word = to_lower(sentence.form(token));
  if (word == "will" || word == "says" || word == "has") return true;
  if (word == "was" || word == "were" || word == "is" || word == "had") {
    return false;
  }
  return past_verb(word).form == VerbForm::kPast;
}

// Stands the title where a subject begins?
bool opens_clause(const SentenceView& sentence, uint32_t first) {
  for (uint32_t t = first; t > sentence.begin() && first - t < 4; --t) {
    const std::string_view before = sentence.form(t - 1);
    if (before == ",") return true;
    if (sentence.is_cue(t - 1, "before-office")) {
      return false;
    }
    // Country and "US" before the title belong to it.
    if (before.empty() || !is_ascii_upper(before[0])) return false;
  }
  return true;
}

// When the person acts: the one date that the sentence names, else the
// publication when the sentence tells of its own days.
std::optional<Period> time_of(const CheckInput& input,
                              const SentenceView& sentence, uint32_t title,
                              uint32_t verb) {
  std::optional<Period> when;
  bool told_now = sentence.is_any(verb, {"will", "says"});
  for (const SentenceTime& time : sentence.times()) {
    // "A week later, President": counted from what was told before.
    const bool counted = time.parsed->form == TimeForm::kShift ||
                         time.parsed->form == TimeForm::kSame;
    if (counted) {
      if (when || !time.time->earliest || !time.time->latest) return {};
      when = time.period();
      continue;
    }
    if (!time.is_date() || !time.has_year()) {
      told_now = told_now || time.time->relative;
      continue;
    }
    if (when) return {};
    // "said the rule of 2015 was": what is said has dates of its own.
    const bool within = time.first > title && time.first > verb + 12;
    const bool reported =
        time.first > title && sentence.is_cue(verb, "office-said");
    if (within || reported) return {};
    when = time.period();
  }
  if (!when && told_now && input.published) {
    when = Period{*input.published, *input.published};
  }
  return when;
}

// "on 2003-03-05", "in 2003-03", "in 2003".
std::string when_text(const Period& when) {
  if (when.first == when.last) return "on " + to_string(when.first);
  const bool month = when.first.month == when.last.month;
  return "in " +
         period_value(when.first, month ? TimeUnit::kMonth : TimeUnit::kYear);
}

const OfficeTerm* nearest(const std::vector<OfficeTerm>& terms,
                          const Period& when) {
  const OfficeTerm* best = nullptr;
  int32_t least = 0;
  for (const OfficeTerm& term : terms) {
    const Date last = term.last ? *term.last : Date{9999, 12, 31};
    int32_t gap = 0;
    if (when.first > last) gap = to_days(when.first) - to_days(last);
    if (when.last < term.first) gap = to_days(term.first) - to_days(when.last);
    if (best == nullptr || gap < least) {
      best = &term;
      least = gap;
    }
  }
  if (best == nullptr) return nullptr;
  const int slack = is_head_of_country(*best) ? kSlack : kMinisterSlack;
  return least > slack ? best : nullptr;
}

// "Shadow Home Secretary", "deputy prime minister".
bool is_other_office(std::string_view role) {
  const std::string lower = to_lower(role);
  for (const char* word : {"shadow", "deputy", "acting", "vice", "assistant",
                           "former", "elect", "designate", "candidate"}) {
    if (lower.find(word) != std::string::npos) return true;
  }
  return false;
}

}  // namespace

void check_office(const CheckInput& input, const SentenceView& sentence,
                  std::vector<Finding>& findings) {
  const Span whole = sentence.span(sentence.begin(), sentence.end());
  const auto& mentions = input.analysis.mentions;
  auto mention = first_starting_from(mentions, whole.start);
  for (; mention != mentions.end() && mention->span.start < whole.end;
       ++mention) {
    if (mention->type != EntityType::kPerson || mention->entity == kNoEntity) {
      continue;
    }
    const Entity& person = input.analysis.entities[mention->entity];
    for (const Role& role : person.roles) {
      // The title right before this name.
      const bool before = !role.former && !role.from_knowledge &&
                          role.span.end <= mention->span.start &&
                          mention->span.start - role.span.end <= 2 &&
                          role.span.start >= whole.start;
      if (!before) continue;
      std::vector<OfficeTerm> held;
      for (const OfficeTerm& term : terms_of(person.name)) {
        if (names_office(role.text, term)) held.push_back(term);
      }
      if (held.empty() || is_other_office(role.text)) continue;
      const uint32_t first = input.segmentation.token_at(role.span.start);
      const uint32_t verb = input.segmentation.token_at(mention->span.end);
      if (!opens_clause(sentence, first) || !acts(sentence, verb)) continue;
      const auto when = time_of(input, sentence, first, verb);
      if (!when) continue;
      const OfficeTerm* term = nearest(held, *when);
      if (term == nullptr ||
          (when->last < term->first && when->last < kTablesBegin)) {
        continue;
      }
      Finding finding;
      finding.kind = "office-mismatch";
      finding.spans.push_back({role.span.start, mention->span.end});
      finding.message =
          person.name + " was " + std::string(term->office) + " (" +
          std::string(term->place) + ") from " + to_string(term->first) +
          (term->last ? " to " + to_string(*term->last) : std::string()) +
          ", not " + when_text(*when) + ".";
      finding.suggestion = when->first > term->first
                               ? "Write \"former\", or check the date."
                               : "Check the name, the office and the date.";
      findings.push_back(std::move(finding));
    }
  }
}

}  // namespace dateline
