// The bytes of each event's clause, subject and phrase, to tell it with.

#include <algorithm>

#include "text/one_of.h"
#include "text/span_search.h"
#include "time/what.h"

namespace dateline {
namespace {

bool is_stop(std::string_view word) {
  return word == "," || word == ";" || word == ":" || word == "(" ||
         word == "—" || word == "–" || word == "\"" || word == "“";
}

class Describer {
 public:
  Describer(const SentenceReading& reading, const Analysis& analysis,
            const Segmentation& segmentation,
            std::vector<EventMention>& mentions)
      : reading_(reading),
        analysis_(analysis),
        segmentation_(segmentation),
        mentions_(mentions) {}

  void run(size_t first) {
    for (size_t m = first; m < mentions_.size(); ++m) {
      uint32_t group = mentions_[m].group;
      if (mentions_[m].noun) {
        group = group_at(mentions_[m].word);
        mentions_[m].phrase_span = phrase(mentions_[m].word);
      }
      if (group != kNoWord) describe_group(group, mentions_[m]);
    }
  }

 private:
  Span bytes(uint32_t first, uint32_t end) const {
    if (first >= end) return {};
    const auto& tokens = segmentation_.tokens;
    return {tokens[reading_.first_token + first].span.start,
            tokens[reading_.first_token + end - 1].span.end};
  }

  // "the June summit in Singapore between Trump and Kim".
  Span phrase(uint32_t noun) const {
    uint32_t first = noun;
    for (uint32_t n = 0; n < 6 && first > 0; ++n) {
      const WordClass c = reading_.words[first - 1].word_class;
      if (c != WordClass::kNoun && c != WordClass::kName &&
          c != WordClass::kAdjective && c != WordClass::kNumber &&
          c != WordClass::kDeterminer &&
          reading_.words[first - 1].text != "-" &&
          reading_.words[first - 1].text != "'s") {
        break;
      }
      --first;
      if (c == WordClass::kDeterminer) break;
    }
    uint32_t end = noun + 1;
    while (end < reading_.words.size() && end < noun + 16) {
      const WordClass c = reading_.words[end].word_class;
      if (c == WordClass::kOther || c == WordClass::kVerb ||
          c == WordClass::kBe || c == WordClass::kHave ||
          c == WordClass::kModal || c == WordClass::kRelative ||
          c == WordClass::kThat || c == WordClass::kSubordinator) {
        break;
      }
      ++end;
    }
    return bytes(first, end);
  }

  uint32_t group_at(uint32_t word) const {
    for (uint32_t g = 0; g < reading_.groups.size(); ++g) {
      if (reading_.groups[g].clause_first <= word &&
          word < reading_.groups[g].clause_end) {
        return g;
      }
    }
    return kNoWord;
  }

  // A participle or infinitive is told with the verb that it hangs on.
  uint32_t finite_of(uint32_t g) const {
    for (int n = 0; n < 5; ++n) {
      const VerbGroup& group = reading_.groups[g];
      if (group.finite) return g;
      const uint32_t up =
          group.subject_of != kNoWord ? group.subject_of : group.governor;
      if (up == kNoWord || up >= g) return g;
      g = up;
    }
    return g;
  }

  void describe_group(uint32_t g, EventMention& mention) const {
    const uint32_t top = finite_of(g);
    // No finite verb to tell it with: the sentence tells it.
    if (!reading_.groups[top].finite) {
      describe_aside(reading_.groups[g], mention);
      return;
    }
    const VerbGroup& group = reading_.groups[top];
    const uint32_t end =
        whole_phrase(std::max(end_of(top), reading_.groups[g].clause_end));
    uint32_t first = group.first;
    if (group.subject_first < group.subject_end &&
        group.subject_first >= group.clause_first) {
      first = group.subject_first;
    }
    // "On Saturday, police arrested": what stands before the first subject.
    if (group.clause == ClauseKind::kMain && top == 0) first = 0;
    if (first == 1) first = 0;  // "That September, the movement began"
    const VerbGroup* owner = &group;
    for (int n = 0; n < 4 && owner->subject_first >= owner->subject_end &&
                    owner->subject_of != kNoWord;
         ++n) {
      owner = &reading_.groups[owner->subject_of];
    }
    uint32_t subject = owner->subject_first;
    // "For decades died": no subject, the sentence tells it.
    if (first > 0 && owner->clause != ClauseKind::kRelative &&
        subject < owner->subject_end &&
        reading_.words[subject].word_class == WordClass::kPreposition) {
      return;
    }
    mention.clause_span = bytes(first, end);
    // "was arrested in May and | charged in June".
    if (owner != &group && owner->passive && leaves_auxiliary(group)) {
      mention.auxiliary_span = bytes(owner->first, owner->verb);
    }
    mention.left_out =
        owner != &group && is_aside(*owner) && leaves_auxiliary(group);
    // Of ", who" and "said that the" only the noun phrase.
    mention.subject_span = bytes(subject, owner->subject_end);
    if (owner->subject_end - owner->subject_first == 1) {
      mention.subject_entity = pronoun_entity(mention);
    }
  }

  // "A map, | drawn in 2014, put forty homes at risk": a clause with its comma
  // for "was".
  void describe_aside(const VerbGroup& group, EventMention& mention) const {
    if (describe_opening(group, mention)) return;
    const bool aside = group.opener == "," &&
                       group.shape == VerbShape::kParticiple &&
                       group.subject_first < group.subject_end &&
                       group.subject_end + 1 == group.first;
    if (!aside) return;
    mention.clause_span = bytes(group.subject_first, group.clause_end);
    mention.subject_span = bytes(group.subject_first, group.first);
  }

  // "Hired in 1950 by the fund, | Reed was a lawyer there": told of the subject
  // that follows.
  bool describe_opening(const VerbGroup& group, EventMention& mention) const {
    uint32_t first = group.first;
    const auto& words = reading_.words;
    while (first > 0 && words[first - 1].word_class == WordClass::kAdverb) {
      --first;
    }
    const bool opens =
        first == 0 ||
        (first == 1 && words[0].word_class == WordClass::kSubordinator);
    if (!opens || group.clause != ClauseKind::kParticipial ||
        group.shape != VerbShape::kParticiple ||
        mention.event.event_class == EventClass::kReporting) {
      return false;
    }
    for (const VerbGroup& next : reading_.groups) {
      if (next.first <= group.verb || !next.finite ||
          next.clause != ClauseKind::kMain) {
        continue;
      }
      const uint32_t subject = next.subject_first;
      if (subject >= next.subject_end || subject < group.clause_end ||
          subject == 0 || words[subject - 1].text != "," ||
          words[subject].word_class == WordClass::kAdjective ||
          words[subject].word_class == WordClass::kNoun ||
          is_one_of(words[subject].text,
                    {"this", "that", "these", "those", "there", "what"})) {
        return false;
      }
      uint32_t end = group.clause_end;
      if (words[end - 1].text == ",") --end;
      mention.clause_span = bytes(first, end);
      mention.subject_span = bytes(subject, next.subject_end);
      mention.opening = true;
      if (next.subject_end == subject + 1) {
        mention.subject_entity = pronoun_entity(mention);
      }
      return true;
    }
    return false;
  }

  // "The barn, | built in 1426, was sold"
  bool is_aside(const VerbGroup& group) const {
    return group.first == group.verb && group.shape == VerbShape::kPast &&
           group.subject_first < group.subject_end &&
           group.subject_end == group.first &&
           reading_.words[group.subject_end - 1].text == ",";
  }

  // Is "charged" of "and charged in June" a participle as much as a past
  // form, with nothing behind it that it could be done to?
  bool leaves_auxiliary(const VerbGroup& group) const {
    if (group.first != group.verb || group.shape != VerbShape::kPast ||
        (group.opener != "and" && group.opener != ",")) {
      return false;
    }
    if (!needs_object(group.lemma)) return false;
    if (group.verb + 1 >= reading_.words.size()) return true;
    const TaggedWord& next = reading_.words[group.verb + 1];
    return next.word_class == WordClass::kPreposition ||
           next.word_class == WordClass::kNumber ||
           next.word_class == WordClass::kTo || next.text == "," ||
           next.text == ".";
  }

  // The end of the clause with what belongs to it: infinitives, what is said,
  // participles that no comma sets apart.
  uint32_t end_of(uint32_t g) const {
    uint32_t end = reading_.groups[g].clause_end;
    for (uint32_t n = g + 1; n < reading_.groups.size(); ++n) {
      const VerbGroup& next = reading_.groups[n];
      if (next.clause_first > end) break;
      const std::string_view opener = reading_.words[next.clause_first].text;
      // ", specifically insufficient washing, spreads": the clause goes on.
      // But not a clause about somebody: ", who led it, died" is the verb's.
      if (next.finite && is_stop(opener) && !is_aside(reading_.groups[g]) &&
          reading_.groups[g].clause != ClauseKind::kRelative &&
          next.subject_first < next.subject_end &&
          next.subject_end <= next.clause_first) {
        end = std::max(end, next.clause_end);
        continue;
      }
      if (is_stop(opener)) break;
      if (reading_.words[next.clause_first].word_class == WordClass::kAnd &&
          next.finite) {
        break;
      }
      if (next.clause == ClauseKind::kMain) break;
      end = std::max(end, next.clause_end);
    }
    return end;
  }

  // "has amassed | 1,217 pledged delegates", "a question-|and-answer session":
  // no cut within a noun's phrase, whatever looks like a verb there.
  uint32_t whole_phrase(uint32_t end) const {
    const auto& words = reading_.words;
    for (const VerbGroup& group : reading_.groups) {
      if (end == 0 || end >= words.size()) break;
      if (group.clause_end <= end) continue;
      const WordClass c = words[end].word_class;
      const bool inside =  // "found that refusing | still took five clicks"
          (words[end - 1].shape == VerbShape::kGerund &&
           (c == WordClass::kAdverb || c == WordClass::kVerb)) ||
          c == WordClass::kNumber || words[end - 1].text == "-" ||
          words[end - 1].word_class == WordClass::kDeterminer;
      if (!inside) break;
      end = group.clause_end;
    }
    return end;
  }

  uint32_t pronoun_entity(const EventMention& mention) const {
    const auto& all = analysis_.references;
    const auto it = first_starting_from(all, mention.subject_span.start);
    if (it != all.end() && it->span == mention.subject_span &&
        it->form == MentionForm::kPronoun) {
      return it->entity;
    }
    return kNoEntity;
  }

  const SentenceReading& reading_;
  const Analysis& analysis_;
  const Segmentation& segmentation_;
  std::vector<EventMention>& mentions_;
};

}  // namespace

void describe(const SentenceReading& reading, const Analysis& analysis,
              const Segmentation& segmentation,
              std::vector<EventMention>& mentions, size_t first) {
  Describer(reading, analysis, segmentation, mentions).run(first);
}

}  // namespace dateline
