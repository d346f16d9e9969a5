#ifndef DATELINE_TIME_EVENT_MENTION_H_
#define DATELINE_TIME_EVENT_MENTION_H_

#include <string>
#include <vector>

#include "dateline/analysis.h"
#include "text/segment.h"
#include "time/clause.h"
#include "time/verbs.h"

namespace dateline {

// A sentence with its words and clauses.
struct SentenceReading {
  uint32_t sentence = 0;
  Span span;
  uint32_t first_token = 0;
  std::vector<TaggedWord> words;
  std::vector<VerbGroup> groups;
};

// How a time expression belongs to an event.
enum class TimeLink : uint8_t {
  kNone,
  kOwn,       // in the event's clause
  kShared,    // of the clause that it hangs on or goes on with
  kSentence,  // elsewhere in the sentence
};

// An event with what is known of its place in the sentence.
struct EventMention {
  Event event;
  std::vector<uint32_t> things;  // who else: what is no person, body or place
  std::string kind;              // event_group() of its lemma
  uint32_t word = 0;             // from the sentence's first token
  uint32_t group = kNoWord;      // its verb group; none for nouns
  ClauseKind clause = ClauseKind::kMain;
  VerbShape shape = VerbShape::kNone;
  bool noun = false;
  bool copula = false;
  bool passive = false;
  bool present_perfect = false;  // "has collected"
  bool quoted = false;           // inside quotation marks
  bool conditional = false;      // "if", "unless", "would"
  bool strong_noun = false;      // heads its phrase and has a time of its own
  std::string opener;            // of its clause: "after", "who", ...
  std::string governor;          // lemma of the verb it hangs on
  VerbKind governor_kind = VerbKind::kPlain;
  uint32_t governor_event = kNoIndex;  // index of that verb's event
  std::string_view determiner;         // of a noun: "the", "a", "other", ""
  bool has_subject = false;
  bool own_subject = false;    // it stands before this very verb
  bool subject_named = false;  // a person or organisation leads it
  bool pronoun_subject = false;
  TimeLink time_link = TimeLink::kNone;
  bool before_verb = false;  // its own time stands in its subject
  // For people: the clause (its verb's, for a noun) and its subject, in bytes.
  Span clause_span;
  Span phrase_span;      // of a noun with what follows it
  Span subject_span;     // empty: none
  bool opening = false;  // a participle before its subject: "Hired in 1950, he"
  bool left_out = false;                // ... or left out there, too
  Span auxiliary_span;                  // "was", left of its first verb alone
  uint32_t subject_entity = kNoEntity;  // whom a pronoun subject stands for

  // Does "if" or "unless" open its clause?
  bool is_condition() const { return opener == "if" || opener == "unless"; }
};

}  // namespace dateline

#endif  // DATELINE_TIME_EVENT_MENTION_H_
