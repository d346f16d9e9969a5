#ifndef DATELINE_ENTITY_H_
#define DATELINE_ENTITY_H_

#include <cstdint>
#include <string>
#include <vector>

#include "dateline/span.h"

namespace dateline {

// The four types of CoNLL-2003.
enum class EntityType : uint8_t { kPerson, kOrganisation, kLocation, kMisc };

// "PER", "ORG", "LOC", "MISC".
const char* to_string(EntityType type);

inline constexpr uint32_t kNoEntity = 0xffffffffu;
inline constexpr uint32_t kNoIndex = 0xffffffffu;

enum class MentionForm : uint8_t {
  kName,     // a proper name
  kNominal,  // "the minister"
  kPronoun,  // "he"
};

// One place in the text where an entity is meant.
struct Mention {
  Span span;
  EntityType type = EntityType::kMisc;
  MentionForm form = MentionForm::kName;
  uint32_t entity = kNoEntity;  // index into Analysis::entities
  float confidence = 1;         // 0 to 1
};

// What the text says somebody is ("vice chairman of the Central Committee").
struct Role {
  std::string text;
  Span span;
  bool former = false;
  bool acting = false;          // "acting", "interim"
  bool from_knowledge = false;  // not stated: the knowledge base adds it
  // The organisations, places and nations that the words name: indexes into
  // Analysis::entities.
  std::vector<uint32_t> entities;
};

// A person, organisation, place or other named thing of the article.
struct Entity {
  std::string id;  // "e1", "e2", ...: stable for one analysis
  EntityType type = EntityType::kMisc;
  std::string
      kind;  // "country", "city", "party", "company", "event", ... or ""
  std::string name;                  // fullest name
  std::vector<std::string> aliases;  // other names in the text
  std::vector<Role> roles;
  std::string link;  // Wikidata id, empty when none is sure
  // The knowledge base's name for it ("Donald Trump" where the text has
  // "President Trump"), empty when it is not known there for sure.
  std::string link_label;
  double link_confidence = 0;      // 0 to 1
  double salience = 0;             // 0 to 1, sums to 1 over the article
  std::vector<uint32_t> mentions;  // indexes into Analysis::mentions
};

// Somebody's words. `speaker` is an index into Analysis::entities or
// kNoEntity.
struct Quote {
  Span span;
  uint32_t speaker = kNoEntity;
  // The words that tell the speaker: a name, "he", "one of the children";
  // empty when the text does not tell.
  Span speaker_span;
  Span cue;            // "said", "according to"; empty when there is none
  bool direct = true;  // in quotation marks
};

// A tag that a content management system may be offered: an entity, or a topic
// that the text names in common words.
struct Tag {
  uint32_t entity = kNoEntity;  // index into Analysis::entities
  std::string text;     // what the text says ("earthquake") if it is no entity
  std::string label;    // what the tag should read
  double salience = 0;  // 0 to 1, on the scale of Entity::salience
  std::string reason;   // "in the headline; named 7 times in 5 paragraphs"
};

}  // namespace dateline

#endif  // DATELINE_ENTITY_H_
