#ifndef DATELINE_TIMELINE_H_
#define DATELINE_TIMELINE_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "dateline/date.h"
#include "dateline/entity.h"
#include "dateline/span.h"

namespace dateline {

// TIMEX3 1.2.1.
enum class TimexType : uint8_t { kDate, kTime, kDuration, kSet };
const char* to_string(TimexType type);  // "DATE", "TIME", "DURATION", "SET"

// A time expression with its value on the calendar.
struct TimeExpression {
  Span span;
  TimexType type = TimexType::kDate;
  std::string value;  // TIMEX3: "2018-11-05", "2018-W45", "P3D", "PAST_REF"
  std::string mod;    // TIMEX3: "START", "APPROX", ... or empty
  // First and last day meant; nothing for durations, sets and references.
  std::optional<Date> earliest;
  std::optional<Date> latest;
  std::string reason;  // "'Monday' = the Monday on or before publication"
  // Does the value depend on the publication date?
  bool relative = false;
  uint32_t sentence = kNoIndex;
  // Ranges ("Nov. 30-Dec. 1", "from 2001 to 2009"): index of the other end in
  // Analysis::times, on both of them.
  uint32_t range_partner = kNoIndex;
};

enum class EventClass : uint8_t {
  kOccurrence,
  kReporting,
  kState,
  kIntentionalAction,
  kIntentionalState,
  kAspectual,
  kPerception,
};
const char* to_string(EventClass event_class);

enum class Tense : uint8_t { kNone, kPast, kPresent, kFuture };
const char* to_string(Tense tense);

// A verb or noun that reports something happening.
struct Event {
  Span span;  // the trigger
  EventClass event_class = EventClass::kOccurrence;
  Tense tense = Tense::kNone;
  bool perfect = false;
  bool progressive = false;
  bool negated = false;
  bool modal = false;  // may, could, would: not asserted
  std::string lemma;
  uint32_t sentence = kNoIndex;
  uint32_t time = kNoIndex;   // index into Analysis::times
  std::vector<uint32_t> who;  // indexes into Analysis::entities
  std::vector<uint32_t> where;
};

enum class Status : uint8_t {
  kHappened,
  kOngoing,
  kPlanned,
  kPossible,
  kDenied,
};
const char* to_string(Status status);

enum class Basis : uint8_t {
  kStated,     // the full date stands in the text
  kResolved,   // worked out from the publication date
  kInferred,   // ... which was itself inferred
  kKnowledge,  // the knowledge base knows the event's date
};
const char* to_string(Basis basis);

// When something happened: an EDTF level 1 value (extended date-time format),
// empty when unknown.
struct When {
  // "2018-11-05", "2018-10", "2011/.." or empty; "2018-11-05?" when it counts
  // from an inferred day that may be far off.
  std::string value;
  std::optional<Date> earliest;
  std::optional<Date> latest;
  std::string precision;  // "day", "week", "month", "season", "year", ...
  std::string mod;        // "start", "mid", "end", "before", "after", "approx"
};

// One entry of the story.
struct TimelineEntry {
  When when;
  Status status = Status::kHappened;
  Basis basis = Basis::kResolved;
  std::string what;  // short, in the words of the text
  Span trigger;
  std::vector<uint32_t> who;  // indexes into Analysis::entities
  std::vector<uint32_t> where;
  std::vector<Span> evidence;  // sentences
  double weight = 0;           // 0 to 1: how much it matters to the story
};

// Something in the article that does not fit.
struct Finding {
  std::string kind;  // "weekday-mismatch", "impossible-date", ...
  std::vector<Span> spans;
  std::string message;     // a sentence that an editor understands
  std::string suggestion;  // what to write or check instead, may be empty
};

}  // namespace dateline

#endif  // DATELINE_TIMELINE_H_
