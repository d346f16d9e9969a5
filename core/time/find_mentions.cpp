// Verbs and nouns that report something happening.

#include "time/find_mentions.h"

#include <algorithm>

#include "text/one_of.h"
#include "time/event_groups.h"

namespace dateline {
namespace {

EventClass class_of(VerbKind kind) {
  switch (kind) {
    case VerbKind::kReporting:
      return EventClass::kReporting;
    case VerbKind::kState:
    case VerbKind::kWeak:
      return EventClass::kState;
    case VerbKind::kIntention:
      return EventClass::kIntentionalAction;
    case VerbKind::kAspectual:
      return EventClass::kAspectual;
    case VerbKind::kPlain:
      return EventClass::kOccurrence;
  }
  return EventClass::kOccurrence;
}

constexpr size_t kUsualNouns = 4;  // of a sentence

class MentionFinder {
 public:
  MentionFinder(const SentenceReading& reading, const Analysis& analysis,
                const Segmentation& segmentation)
      : reading_(reading), analysis_(analysis), segmentation_(segmentation) {}

  std::vector<EventMention> run() {
    uint32_t g = 0;
    const auto& groups = reading_.groups;
    mentions_.reserve(groups.size() + kUsualNouns);
    for (uint32_t i = 0; i < reading_.words.size(); ++i) {
      while (g < groups.size() && groups[g].verb < i) ++g;
      if (g < groups.size() && groups[g].verb == i) {
        verb(g);
      } else if (reading_.words[i].word_class == WordClass::kNoun) {
        noun(i);
      }
    }
    return std::move(mentions_);
  }

 private:
  const Token& token(uint32_t i) const {
    return segmentation_.tokens[reading_.first_token + i];
  }
  WordClass at(uint32_t i) const {
    return i < reading_.words.size() ? reading_.words[i].word_class
                                     : WordClass::kOther;
  }
  std::string_view text(uint32_t i) const {
    return i < reading_.words.size() ? reading_.words[i].text
                                     : std::string_view();
  }

  bool is_quoted(Span span) const {
    const auto& quotes = analysis_.quotes;
    auto it = std::upper_bound(
        quotes.begin(), quotes.end(), span.start,
        [](uint32_t v, const Quote& q) { return v < q.span.start; });
    if (it == quotes.begin()) return false;
    --it;
    return it->direct && it->span.contains(span);
  }

  // "Beat the butter": the past form that opens a sentence is a base form.
  bool is_imperative(const VerbGroup& group) const {
    return group.verb == 0 && group.shape == VerbShape::kPast &&
           group.lemma == reading_.words[0].text;
  }

  void verb(uint32_t g) {
    const VerbGroup& group = reading_.groups[g];
    if (is_imperative(group)) {
      event_of_group_.resize(g + 1, kNoIndex);
      return;
    }
    EventMention mention;
    Event& event = mention.event;
    event.span = token(group.verb).span;
    event.lemma = group.lemma;
    mention.kind = event_group(event.lemma);
    event.event_class = class_of(verb_kind(group.lemma));
    // "will appear before magistrates", not "appears to be".
    if (group.lemma == "appear" &&
        is_one_of(text(group.verb + 1), {"before", "in", "at"})) {
      event.event_class = EventClass::kOccurrence;
    }
    // "was admitted to hospital", "admitted on Friday": no saying.
    if (group.lemma == "admit" && group.passive) {
      event.event_class = EventClass::kOccurrence;
    }
    if ((group.lemma == "take" && text(group.verb + 1) == "place") ||
        (group.lemma == "stand" && text(group.verb + 1) == "trial")) {
      event.event_class = EventClass::kOccurrence;
    }
    if (is_hearing(group)) event.event_class = EventClass::kReporting;
    if (regards(group)) event.event_class = EventClass::kState;
    event.perfect = group.perfect;
    event.progressive = group.progressive;
    event.negated = group.negated;
    event.sentence = reading_.sentence;
    mention.word = group.verb;
    mention.group = g;
    mention.clause = group.clause;
    mention.shape = group.shape;
    mention.copula = group.copula;
    mention.passive = group.passive;
    mention.present_perfect = group.perfect && !group.past && group.finite;
    mention.opener = group.opener;
    mention.quoted = is_quoted(event.span);
    if (group.governor != kNoWord) {
      const VerbGroup& governor = reading_.groups[group.governor];
      mention.governor = governor.lemma;
      mention.governor_kind = verb_kind(governor.lemma);
      mention.governor_event = event_of_group_[group.governor];
    }
    mention.conditional =
        is_one_of(group.opener, {"if", "unless", "whether"}) ||
        group.modal == "would" || group.modal == "'d";
    event.modal = !group.modal.empty();
    event.tense = tense(group, mention);
    // "failed to", "refused to": it did not happen.
    if (group.clause == ClauseKind::kInfinitive &&
        infinitive_of(mention.governor) == Infinitive::kUndone) {
      event.negated = true;
    }
    // "have yet to lose": not so far.
    if (group.clause == ClauseKind::kInfinitive && group.first > 0 &&
        text(group.first - 1) == "yet" &&
        is_one_of(mention.governor, {"be", "have"})) {
      event.negated = true;
      event.tense = Tense::kPast;
    }
    no_subject(group, event);
    event_of_group_.resize(g + 1, kNoIndex);
    event_of_group_[g] = static_cast<uint32_t>(mentions_.size());
    mentions_.push_back(std::move(mention));
  }

  // "..., the inquest heard": what was said there.
  bool is_hearing(const VerbGroup& group) const {
    return group.lemma == "hear" && !group.passive && group.first > 0 &&
           is_one_of(text(group.first - 1),
                     {"court", "inquest", "inquiry", "jury", "jurors",
                      "tribunal", "hearing", "panel", "judges"});
  }

  // "has seen China as a partner": an opinion.
  bool regards(const VerbGroup& group) const {
    if (!is_one_of(group.lemma, {"see", "regard", "view", "perceive"})) {
      return false;
    }
    for (uint32_t i = group.verb + 1;
         i < group.clause_end + 1 && i < reading_.words.size() &&
         i < group.verb + 10;
         ++i) {
      if (text(i) == "as") return true;
    }
    return false;
  }

  // "No organization claimed": the negation stands with the subject.
  void no_subject(const VerbGroup& group, Event& event) const {
    for (uint32_t i = group.subject_first; i < group.subject_end; ++i) {
      if (is_one_of(text(i), {"no", "nobody", "none", "neither"})) {
        event.negated = true;
        return;
      }
      const bool year =
          at(i) == WordClass::kNumber ||  // "Since 1972 no one"
          (at(i) == WordClass::kPreposition && at(i + 1) == WordClass::kNumber);
      if (!year && at(i) != WordClass::kAdverb && at(i) != WordClass::kOther) {
        return;
      }
    }
  }

  Tense tense(const VerbGroup& group, EventMention& mention) const {
    if (group.future) return Tense::kFuture;
    if (group.clause == ClauseKind::kInfinitive) {
      const Infinitive told = infinitive_of(mention.governor);
      const bool ahead =
          told == Infinitive::kPlanned || told == Infinitive::kPossible;
      return ahead && !modifies_noun(group) ? Tense::kFuture : Tense::kNone;
    }
    if (!group.modal.empty()) return Tense::kPresent;
    if (!group.finite) {
      if (group.shape == VerbShape::kGerund && !group.progressive) {
        const uint32_t parent =
            group.governor != kNoWord ? group.governor : group.subject_of;
        return parent == kNoWord || !reading_.groups[parent].past
                   ? Tense::kNone
                   : Tense::kPast;
      }
      if (stays(group)) return Tense::kFuture;
      return group.shape == VerbShape::kParticiple ? Tense::kPast
                                                   : Tense::kNone;
    }
    if (group.past || group.shape == VerbShape::kPast) return Tense::kPast;
    if (group.perfect) return Tense::kPast;
    return Tense::kPresent;
  }

  // The singular that the table holds, or nothing.
  static const EventNoun* event_noun_of(std::string_view word) {
    return find_event_noun(word);
  }

  // "will remain closed until Thursday"
  bool stays(const VerbGroup& group) const {
    if (group.governor == kNoWord || group.shape != VerbShape::kParticiple) {
      return false;
    }
    const VerbGroup& governor = reading_.groups[group.governor];
    return governor.future && group.first == governor.verb + 1 &&
           is_one_of(governor.lemma, {"remain", "stay", "get"});
  }

  // "is the second storm to hit the island": the infinitive tells of a noun,
  // "is to hit" of a plan.
  bool modifies_noun(const VerbGroup& group) const {
    if (group.governor == kNoWord) return false;
    const VerbGroup& governor = reading_.groups[group.governor];
    if (!governor.copula || governor.lemma != "be") return false;
    return group.first > governor.verb + 1 &&
           (at(group.first - 1) == WordClass::kNoun ||
            at(group.first - 1) == WordClass::kName) &&
           at(governor.verb + 1) == WordClass::kDeterminer;
  }

  // What opens the noun phrase whose head is `i`.
  std::string_view determiner(uint32_t i) const {
    for (uint32_t n = 0; n < 5 && i-- > 0; ++n) {
      const std::string_view word = text(i);
      if (word == "a" || word == "an" || word == "another") return "a";
      if (word == "the") return "the";
      if (word == "this" || word == "these" || word == "that") return "this";
      if (at(i) == WordClass::kDeterminer) return "other";
      if (word == "'s" || word == "'") return "other";
      if (at(i) != WordClass::kAdjective && at(i) != WordClass::kNoun &&
          at(i) != WordClass::kName && at(i) != WordClass::kNumber) {
        break;
      }
    }
    return "";
  }

  void noun(uint32_t i) {
    const Token& one = token(i);
    if (one.letter_case != TokenCase::kLower && i > 0) return;
    const EventNoun* known = event_noun_of(text(i));
    if (known == nullptr) return;
    // "attack helicopters", "election officials": part of a compound; the
    // last noun of the phrase is its head.
    if (at(i + 1) == WordClass::kNoun &&
        find_event_noun(text(i + 1)) == nullptr &&
        !is_one_of(text(i + 1),
                   {"monday", "tuesday", "wednesday", "thursday", "friday",
                    "saturday", "sunday", "yesterday", "today"})) {
      return;
    }
    if (text(i + 1) == "-") return;
    EventMention mention;
    Event& event = mention.event;
    event.span = one.span;
    event.lemma = known->word;
    mention.kind = event_group(event.lemma);
    event.event_class = known->event_class;
    event.sentence = reading_.sentence;
    mention.word = i;
    mention.noun = true;
    mention.quoted = is_quoted(event.span);
    for (uint32_t n = 0, at_word = i; n < 4 && at_word-- > 0; ++n) {
      const std::string_view word = text(at_word);
      if (word == "no") event.negated = true;
      if (at(at_word) == WordClass::kVerb ||
          at(at_word) == WordClass::kPreposition) {
        mention.opener = word;
        break;
      }
    }
    mention.determiner = determiner(i);
    // The verb whose clause it stands in.
    for (uint32_t g = static_cast<uint32_t>(reading_.groups.size()); g-- > 0;) {
      const VerbGroup& group = reading_.groups[g];
      if (group.clause_first <= i && i < group.clause_end) {
        mention.clause = group.clause;
        mention.governor = group.lemma;
        mention.governor_kind = verb_kind(group.lemma);
        mention.has_subject = group.subject_first <= i && i < group.subject_end;
        mention.conditional =
            is_one_of(group.opener, {"if", "unless", "whether"});
        mention.group = kNoWord;
        if (g < event_of_group_.size()) {
          mention.governor_event = event_of_group_[g];
        }
        break;
      }
    }
    mentions_.push_back(std::move(mention));
  }

  const SentenceReading& reading_;
  const Analysis& analysis_;
  const Segmentation& segmentation_;
  std::vector<EventMention> mentions_;
  std::vector<uint32_t> event_of_group_;
};

}  // namespace

std::vector<EventMention> find_mentions(const SentenceReading& reading,
                                        const Analysis& analysis,
                                        const Segmentation& segmentation) {
  return MentionFinder(reading, analysis, segmentation).run();
}

}  // namespace dateline
