// The words in which results name their enumerators.

#include "dateline/document.h"
#include "dateline/entity.h"
#include "dateline/timeline.h"

namespace dateline {

const char* to_string(EntityType type) {
  switch (type) {
    case EntityType::kPerson:
      return "PER";
    case EntityType::kOrganisation:
      return "ORG";
    case EntityType::kLocation:
      return "LOC";
    case EntityType::kMisc:
      return "MISC";
  }
  return "";
}

const char* to_string(TimexType type) {
  switch (type) {
    case TimexType::kDate:
      return "DATE";
    case TimexType::kTime:
      return "TIME";
    case TimexType::kDuration:
      return "DURATION";
    case TimexType::kSet:
      return "SET";
  }
  return "";
}

const char* to_string(EventClass event_class) {
  switch (event_class) {
    case EventClass::kOccurrence:
      return "occurrence";
    case EventClass::kReporting:
      return "reporting";
    case EventClass::kState:
      return "state";
    case EventClass::kIntentionalAction:
      return "intentional-action";
    case EventClass::kIntentionalState:
      return "intentional-state";
    case EventClass::kAspectual:
      return "aspectual";
    case EventClass::kPerception:
      return "perception";
  }
  return "";
}

const char* to_string(Tense tense) {
  switch (tense) {
    case Tense::kNone:
      return "none";
    case Tense::kPast:
      return "past";
    case Tense::kPresent:
      return "present";
    case Tense::kFuture:
      return "future";
  }
  return "";
}

const char* to_string(Status status) {
  switch (status) {
    case Status::kHappened:
      return "happened";
    case Status::kOngoing:
      return "ongoing";
    case Status::kPlanned:
      return "planned";
    case Status::kPossible:
      return "possible";
    case Status::kDenied:
      return "denied";
  }
  return "";
}

const char* to_string(Basis basis) {
  switch (basis) {
    case Basis::kStated:
      return "stated";
    case Basis::kResolved:
      return "resolved";
    case Basis::kInferred:
      return "inferred";
    case Basis::kKnowledge:
      return "knowledge";
  }
  return "";
}

const char* to_string(BlockType type) {
  switch (type) {
    case BlockType::kTitle:
      return "title";
    case BlockType::kKicker:
      return "kicker";
    case BlockType::kSubtitle:
      return "subtitle";
    case BlockType::kByline:
      return "byline";
    case BlockType::kDateline:
      return "dateline";
    case BlockType::kHeading:
      return "heading";
    case BlockType::kParagraph:
      return "paragraph";
    case BlockType::kList:
      return "list";
    case BlockType::kQuote:
      return "quote";
    case BlockType::kTable:
      return "table";
    case BlockType::kCaption:
      return "caption";
    case BlockType::kPreformatted:
      return "preformatted";
  }
  return "";
}

const char* to_string(Certainty certainty) {
  switch (certainty) {
    case Certainty::kExact:
      return "exact";
    case Certainty::kLikely:
      return "likely";
    case Certainty::kFlagged:
      return "flagged";
  }
  return "";
}

const char* to_string(FactSource source) {
  switch (source) {
    case FactSource::kGiven:
      return "given";
    case FactSource::kMetadata:
      return "metadata";
    case FactSource::kStated:
      return "stated";
    case FactSource::kUrl:
      return "url";
    case FactSource::kInferred:
      return "inferred";
  }
  return "";
}

}  // namespace dateline
