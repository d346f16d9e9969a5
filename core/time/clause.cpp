// The clause that each verb group stands in: where it begins and ends, who its
// subject is, what it hangs on.

#include "time/clause.h"

#include <algorithm>

#include "text/one_of.h"
#include "time/noun_lists.h"
#include "time/verb_groups.h"
#include "time/verbs.h"

namespace dateline {
namespace {

class ClauseFinder {
 public:
  explicit ClauseFinder(const std::vector<TaggedWord>& words)
      : words_(words),
        size_(static_cast<uint32_t>(words.size())),
        groups_(find_verb_groups(words)),
        lists_(words) {}

  std::vector<VerbGroup> run() {
    for (uint32_t g = 0; g < groups_.size(); ++g) place(g);
    for (uint32_t g = 0; g < groups_.size(); ++g) close(g);
    return std::move(groups_);
  }

 private:
  WordClass at(uint32_t i) const {
    return i < size_ ? words_[i].word_class : WordClass::kOther;
  }
  std::string_view text(uint32_t i) const {
    return i < size_ ? words_[i].text : std::string_view();
  }

  bool is_stop(uint32_t i) const {
    return i < size_ && dateline::is_stop(words_[i]);
  }

  // Where the clause of group `g` begins, what opens it, what it hangs on.
  void place(uint32_t g) {
    VerbGroup& group = groups_[g];
    const uint32_t floor = g == 0 ? 0 : groups_[g - 1].verb + 1;
    group.governor = g == 0 ? kNoWord : g - 1;
    if (group.clause == ClauseKind::kInfinitive) {
      group.clause_first = group.first;
      group.opener = "to";
      group.subject_first = group.subject_end = group.first;
      if (g > 0) group.subject_of = g - 1;
      return;
    }
    if (group.clause == ClauseKind::kParticipial) return place_participle(g);
    uint32_t start = kNoWord;
    uint32_t commas = 0;
    for (uint32_t i = group.first; i-- > floor;) {
      const WordClass c = at(i);
      // "after talks with Lang, the leader of the party, collapsed"
      if (commas == 2 && text(group.first - 1) == "," &&
          is_one_of(text(i), {"after", "before"}) && has_main(g)) {
        start = i;
        break;
      }
      if (text(i) == ",") ++commas;
      // "unlawfully and corruptly sanctioned"
      if (c == WordClass::kAnd && at(i + 1) == WordClass::kAdverb && i > 0 &&
          at(i - 1) == WordClass::kAdverb) {
        continue;
      }
      if (text(i) == ";") {
        start = i;
        break;
      }
      // "Since 1972 no human has walked there": a time opens the sentence.
      if (i == 0 && text(i) == "since" && at(i + 1) == WordClass::kNumber) {
        continue;
      }
      if (i > 0 && text(i) == "as" && lists_.names_what(i - 1)) continue;
      if (c == WordClass::kRelative || c == WordClass::kThat ||
          c == WordClass::kSubordinator ||
          (c == WordClass::kPreposition &&
           is_one_of(text(i), {"after", "before", "since", "until", "as"}) &&
           start == kNoWord && !governs_phrase(i, group.first))) {
        start = i;
        break;
      }
      if (start == kNoWord && (is_stop(i) || c == WordClass::kAnd)) {
        // "Trump and Kim met": the conjunction joins names; go on left.
        if (c == WordClass::kAnd &&
            (lists_.joins_nouns(i, floor) || lists_.joins_qualities(i) ||
             lists_.joins_subject(i, group.first) ||
             lists_.makes_plural(i, group.first))) {
          continue;
        }
        if (text(i) == "," && lists_.in_list(i, group.first, floor)) continue;
        start = i;
        if (c == WordClass::kAnd) break;
      }
    }
    group.opener = start == kNoWord ? std::string_view() : text(start);
    group.clause_first = start == kNoWord ? floor : start;
    group.subject_first = start == kNoWord ? floor : start + 1;
    group.subject_end = group.first;
    // "When Amin seized power in 1971 she refused": nobody but she.
    if (g > 0 && group.first > group.subject_first + 1 &&
        is_one_of(text(group.first - 1), {"he", "she", "they", "we", "i"}) &&
        at(group.first - 2) != WordClass::kAnd) {
      group.subject_first = group.first - 1;
      if (start == kNoWord) group.clause_first = group.first - 1;
    }
    const WordClass c = start == kNoWord ? WordClass::kOther : at(start);
    const bool empty = is_bare(group.subject_first, group.subject_end);
    if (c == WordClass::kRelative ||
        (c == WordClass::kThat && empty && g > 0)) {
      group.clause = ClauseKind::kRelative;
      if (empty) antecedent(group, start);
      return;
    }
    if (c == WordClass::kThat) {
      group.clause = ClauseKind::kComplement;
      return;
    }
    if (c == WordClass::kPreposition && ends_story(g, start)) {
      group.opener = {};
      group.clause_first = group.first;
      return resume(g);
    }
    if (c == WordClass::kSubordinator || c == WordClass::kPreposition) {
      group.clause = ClauseKind::kSubordinate;
      return;
    }
    if (empty && start != kNoWord && text(start) == "," &&
        behind_participle(group, g)) {
      return;
    }
    if (empty && start != kNoWord && text(start) == "," &&
        before_apposition(group, start, floor)) {
      return;
    }
    if (empty && g > 0) return share_subject(g);
    if (empty && start != kNoWord) group.subject_first = floor;
    if (start == kNoWord && g > 0) {
      const VerbGroup& before = groups_[g - 1];
      if (verb_kind(before.lemma) == VerbKind::kReporting ||
          verb_kind(before.lemma) == VerbKind::kState) {
        group.clause = ClauseKind::kComplement;
        group.subject_first = behind_day(floor, group.first);
        if (group.subject_first == floor && before.lemma == "tell") {
          group.subject_first = behind_told(floor, group.first);
        }
        group.clause_first = group.subject_first;
      } else if (before.clause == ClauseKind::kParticipial ||
                 before.clause == ClauseKind::kRelative ||
                 before.clause == ClauseKind::kInfinitive) {
        resume(g);
      }
    }
  }

  // "A man who shot his friend | after a row over a dog was jailed": the row
  // was not, as no other verb is left to say what the man did.
  bool ends_story(uint32_t g, uint32_t preposition) const {
    if (g == 0 || has_main(g) || groups_[0].clause_first == 0 ||
        groups_[g - 1].clause != ClauseKind::kRelative ||
        text(preposition - 1) == "," || text(groups_[g].first - 1) == ",") {
      return false;
    }
    for (uint32_t other = 0; other < g; ++other) {
      if (groups_[other].finite &&
          groups_[other].clause != ClauseKind::kRelative) {
        return false;
      }
    }
    if (g + 1 == groups_.size()) return true;
    // The next verb stands in a clause of its own.
    for (uint32_t i = groups_[g].verb; i < groups_[g + 1].first; ++i) {
      const WordClass c = at(i);
      if (is_stop(i) || c == WordClass::kAnd || c == WordClass::kSubordinator ||
          c == WordClass::kRelative || c == WordClass::kThat) {
        return true;
      }
    }
    return groups_[g + 1].clause == ClauseKind::kInfinitive;
  }

  // "The judge who sat in cases before the court, including one on schools,
  // died": no verb of the main clause stands before it.
  bool has_main(uint32_t g) const {
    if (g == 0) return true;
    while (g-- > 0) {
      if (groups_[g].finite && groups_[g].clause == ClauseKind::kMain) {
        return true;
      }
    }
    return false;
  }

  // "told Reuters | soldiers found": whom it is told, where a noun or name that
  // can be told something follows.
  uint32_t behind_told(uint32_t first, uint32_t end) const {
    uint32_t told = first;
    while (told < end && at(told) == WordClass::kName) ++told;
    if (told == first && (at(first) == WordClass::kPronoun ||
                          is_one_of(text(first), {"reporters", "journalists",
                                                  "lawmakers", "investors"}))) {
      ++told;
    }
    if (told == first) told = lists_.behind_phrase(first);
    const WordClass next = at(told);
    const bool goes_on =
        told > first && told < end &&
        (next == WordClass::kNoun || next == WordClass::kDeterminer ||
         next == WordClass::kPronoun || next == WordClass::kName);
    return goes_on ? told : first;
  }

  // "Before Christmas | she was found guilty": the preposition has a phrase of
  // its own, and the clause begins behind it.
  bool governs_phrase(uint32_t preposition, uint32_t verb) const {
    if (text(preposition) == "as") return false;
    for (uint32_t i = preposition + 1; i < verb; ++i) {
      if (at(i) != WordClass::kPronoun) continue;
      return i > preposition + 1 &&
             is_one_of(text(i), {"he", "she", "it", "they", "we", "i", "you"});
    }
    return false;
  }

  // "announced Friday | it will start": the day is that of the saying.
  uint32_t behind_day(uint32_t first, uint32_t end) const {
    const uint32_t day =
        first + (is_one_of(text(first), {"on", "late"}) ? 1 : 0);
    const bool named = is_one_of(
        text(day), {"monday", "tuesday", "wednesday", "thursday", "friday",
                    "saturday", "sunday", "today", "yesterday"});
    return named && day + 1 < end ? day + 1 : first;
  }

  // "The men, named as Reed and Lang, were held": the sentence's first words
  // are the subject, whoever the aside names.
  bool behind_participle(VerbGroup& group, uint32_t g) const {
    const VerbGroup& aside = groups_.front();
    if (g != 1 || aside.first != aside.verb || aside.first < 2 ||
        text(aside.first - 1) != "," || !lists_.names_what(aside.verb)) {
      return false;
    }
    group.clause_first = group.apposition_end = group.first - 1;
    group.subject_first = 0;
    group.subject_end = aside.first - 1;
    return true;
  }

  // "Met Eireann, the weather service, issued": the subject stands before the
  // apposition that `comma` closes.
  bool before_apposition(VerbGroup& group, uint32_t comma, uint32_t floor) {
    uint32_t open = comma;
    while (open > floor && text(open - 1) != ",") --open;
    if (open <= floor + 1) return false;
    --open;  // the comma that opens it
    for (uint32_t i = open + 1; i < comma; ++i) {
      if (at(i) == WordClass::kVerb || at(i) == WordClass::kRelative) {
        return false;
      }
    }
    uint32_t first = open;
    while (first > floor && !is_stop(first - 1) &&
           at(first - 1) != WordClass::kSubordinator &&
           at(first - 1) != WordClass::kThat) {
      --first;
    }
    if (is_bare(first, open)) return false;
    // "who heard the case, one on schools, died": the case died not.
    const auto g = static_cast<uint32_t>(&group - groups_.data());
    if (first == floor && g > 0 && !has_main(g) &&
        groups_[g - 1].clause == ClauseKind::kRelative) {
      return false;
    }
    group.clause_first = first;
    group.subject_first = first;
    group.subject_end = open;
    group.apposition_end = comma;
    const WordClass left = first > 0 ? at(first - 1) : WordClass::kOther;
    if (left == WordClass::kThat) group.clause = ClauseKind::kComplement;
    if (left == WordClass::kSubordinator) {
      group.clause = ClauseKind::kSubordinate;
    }
    return true;
  }

  // No noun in the range.
  bool is_bare(uint32_t first, uint32_t end) const {
    for (uint32_t i = first; i < end; ++i) {
      const WordClass c = at(i);
      if (c == WordClass::kNoun || c == WordClass::kName ||
          c == WordClass::kPronoun || c == WordClass::kNumber ||
          c == WordClass::kDeterminer) {
        return false;
      }
    }
    return true;
  }

  bool is_nominal(uint32_t i) const { return dateline::is_nominal(at(i)); }

  // The noun phrase left of a relative pronoun.
  void antecedent(VerbGroup& group, uint32_t relative) {
    uint32_t end = relative;
    while (end > 0 &&
           (is_stop(end - 1) || at(end - 1) == WordClass::kPreposition)) {
      --end;
    }
    uint32_t first = end;
    while (first > 0 &&
           (is_nominal(first - 1) || at(first - 1) == WordClass::kAdjective ||
            (text(first - 1) == "-" && first < end))) {  // "The 24-year-old"
      --first;
    }
    // "Farmers in western Kenya, who staged protests": not Kenya.
    // But "the approval of regulators, who", "the murder of Amy Weiss, who".
    const bool place =
        first > 1 && end > first && at(end - 1) == WordClass::kName &&
        (text(first - 1) != "of" || text(first - 2).ends_with("s") ||
         text(relative) == "which");
    const bool whose =
        text(relative) == "who" ||
        (text(relative) == "which" && first > 0 && text(first - 1) == "of");
    if (whose && place && at(first - 1) == WordClass::kPreposition &&
        is_nominal(first - 2)) {
      --first;
      while (first > 0 && (is_nominal(first - 1) ||
                           at(first - 1) == WordClass::kAdjective)) {
        --first;
      }
    }
    if (first > 0 && at(first - 1) == WordClass::kDeterminer) --first;
    group.subject_first = first;
    group.subject_end = end;
  }

  // "and left", ", was found": the subject stands further left.
  void share_subject(uint32_t g) {
    VerbGroup& group = groups_[g];
    group.subject_first = group.subject_end;  // "and then left": no noun
    if (group.opener == "," || group.opener == ")" || group.opener.empty() ||
        group.opener == "—" || group.opener == "–") {
      return resume(g);
    }
    bool behind_aside = false;
    for (uint32_t other = g; other-- > 0;) {
      if (is_told_aside(groups_[other])) {
        behind_aside = true;
      } else if (groups_[other].finite) {
        group.subject_of = other;
        group.clause = groups_[other].clause;
        group.governor = groups_[other].governor;
        return;
      }
    }
    if (behind_aside) resume(g);
  }

  // "Zamperoni, who worked there, was found dead": back to what stood before
  // the clauses in between.
  void resume(uint32_t g) {
    VerbGroup& group = groups_[g];
    for (uint32_t other = g; other-- > 0;) {
      const VerbGroup& inner = groups_[other];
      if (is_told_aside(inner)) continue;
      if (inner.clause == ClauseKind::kMain ||
          (inner.clause == ClauseKind::kComplement && !tells_of_noun(other))) {
        group.subject_of = other;
        group.clause = inner.clause;
        group.governor = inner.governor;
        return;
      }
      if (inner.clause == ClauseKind::kRelative ||
          inner.clause == ClauseKind::kParticipial ||
          inner.clause == ClauseKind::kInfinitive || tells_of_noun(other)) {
        // "Okello, who became a judge and helped to draft a law, has died".
        if (other > 0 && groups_[other - 1].clause == ClauseKind::kRelative) {
          continue;
        }
        const uint32_t end = inner.clause_first;
        const uint32_t first = other == 0 ? 0 : groups_[other - 1].verb + 1;
        if (!is_bare(first, end)) {
          group.subject_first = first;
          group.subject_end = end;
          group.governor = kNoWord;
          // "The chief who visited the spot | said": no comma ends the clause,
          // as none begins it.
          if (group.opener.empty() && inner.clause != ClauseKind::kInfinitive &&
              end > 0 && text(end - 1) != "," &&
              at(group.first - 1) != WordClass::kNumber) {
            group.clause_first = group.first;
          }
          return;
        }
      }
    }
  }

  // "The lawyers, acknowledging the sentence | is legal, called it harsh".
  bool is_told_aside(const VerbGroup& group) const {
    if (group.clause != ClauseKind::kComplement || group.governor == kNoWord) {
      return false;
    }
    const VerbGroup& teller = groups_[group.governor];
    return teller.clause == ClauseKind::kParticipial && teller.opener == ",";
  }

  // "the mill that the Reed family had bought": no verb says it.
  bool tells_of_noun(uint32_t g) const {
    const VerbGroup& group = groups_[g];
    if (group.opener != "that" || group.clause_first == 0 ||
        at(group.clause_first - 1) != WordClass::kNoun) {
      return false;
    }
    const VerbKind kind =
        g > 0 ? verb_kind(groups_[g - 1].lemma) : VerbKind::kPlain;
    const bool said = kind == VerbKind::kReporting || kind == VerbKind::kState;
    return group.clause == ClauseKind::kComplement && !said;
  }

  void place_participle(uint32_t g) {
    VerbGroup& group = groups_[g];
    uint32_t start = group.first;
    uint32_t left = start;
    while (left > 0 && at(left - 1) == WordClass::kAdverb) --left;
    const WordClass c = left > 0 ? at(left - 1) : WordClass::kOther;
    if (left > 0 &&
        (c == WordClass::kPreposition || c == WordClass::kSubordinator)) {
      start = left - 1;
      group.opener = text(start);
    } else if (left > 0 && text(left - 1) == ",") {
      start = left - 1;
      group.opener = ",";
    } else if (left > 0 && c == WordClass::kAnd) {
      start = left - 1;
      group.opener = "and";
    }
    group.clause_first = start;
    if (left > 0 && is_nominal(left - 1)) {
      // "people injured": the noun is who it happens to.
      group.subject_end = left;
      uint32_t first = left;
      while (first > 0 && (is_nominal(first - 1) ||
                           at(first - 1) == WordClass::kAdjective)) {
        --first;
      }
      if (first > 0 && at(first - 1) == WordClass::kDeterminer) --first;
      group.subject_first = first;
      group.passive = group.shape == VerbShape::kParticiple;
      return;
    }
    group.subject_first = group.subject_end = group.first;
    group.passive = group.shape == VerbShape::kParticiple;
    // "The dialogue, established by both, will go on".
    if (g == 0 && start > 0 && group.opener == ",") {
      group.subject_first = 0;
      group.subject_end = start;
      return;
    }
    for (uint32_t other = g; other-- > 0;) {
      if (groups_[other].finite) {
        group.subject_of = other;
        group.governor = other;
        return;
      }
    }
  }

  void close(uint32_t g) {
    groups_[g].clause_end =
        g + 1 < groups_.size()
            ? std::max(groups_[g + 1].clause_first, groups_[g].verb + 1)
            : size_;
    if (g + 1 < groups_.size() &&
        groups_[g + 1].clause == ClauseKind::kInfinitive) {
      groups_[g].clause_end =
          std::max(groups_[g].clause_end, groups_[g + 1].first);
    }
  }

  const std::vector<TaggedWord>& words_;
  uint32_t size_;
  std::vector<VerbGroup> groups_;
  NounLists lists_;
};

}  // namespace

std::vector<VerbGroup> find_clauses(const std::vector<TaggedWord>& words) {
  return ClauseFinder(words).run();
}

}  // namespace dateline
