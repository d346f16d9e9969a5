// A stored analysis read back, as far as merging and exporting need it.

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>
#include <unordered_map>
#include <utility>

#include "dateline/merge.h"
#include "text/utf8.h"

namespace dateline {
namespace {

using Json = nlohmann::json;

Error wrong(const std::string& message) {
  return {ErrorCode::kInvalidJson, 0, message};
}

const Json* member(const Json& json, const char* key) {
  if (!json.is_object()) return nullptr;
  const auto it = json.find(key);
  return it == json.end() ? nullptr : &*it;
}

std::string text(const Json& json, const char* key) {
  const Json* value = member(json, key);
  const auto* string = value ? value->get_ptr<const std::string*>() : nullptr;
  return string ? *string : std::string();
}

double fraction(const Json& json, const char* key) {
  const Json* value = member(json, key);
  return value && value->is_number() ? value->get<double>() : 0.0;
}

// Offsets of a unit -> bytes. Anything out of range becomes the nearest end.
class ByteOffsets {
 public:
  ByteOffsets(std::string_view text, const std::string& unit) {
    size_t at = 0;
    while (at < text.size()) {
      const auto byte = static_cast<uint32_t>(at);
      const char32_t c = next_code_point(text, at);
      const size_t units = unit == "utf8"    ? at - byte
                           : unit == "utf16" ? (c > 0xFFFF ? 2 : 1)
                                             : 1;
      for (size_t i = 0; i < units; ++i) bytes_.push_back(byte);
    }
    bytes_.push_back(static_cast<uint32_t>(text.size()));
  }

  Span span(const Json& json) const {
    const Span span{byte(json, "start"), byte(json, "end")};
    return span.start <= span.end ? span : Span{span.start, span.start};
  }

 private:
  uint32_t byte(const Json& json, const char* key) const {
    const Json* value = member(json, key);
    if (!value || !value->is_number_unsigned()) return 0;
    const auto at = value->get<uint64_t>();
    return bytes_[at < bytes_.size() ? at : bytes_.size() - 1];
  }

  std::vector<uint32_t> bytes_;
};

template <typename T>
T named(const std::string& name, std::initializer_list<T> values, T otherwise) {
  for (const T value : values) {
    if (name == to_string(value)) return value;
  }
  return otherwise;
}

class AnalysisReader {
 public:
  explicit AnalysisReader(const Json& json) : json_(json) {}

  Result<Analysis> run() {
    const Json* document = member(json_, "document");
    if (document == nullptr || text(*document, "text").empty()) {
      return wrong("The analysis has no document.text.");
    }
    read_document(*document);
    const ByteOffsets offsets(analysis_.document.text, text(json_, "offsets"));
    for (const Json& entity : list("entities")) read_entity(entity);
    for (const Json& tag : list("tags")) read_tag(tag);
    for (const Json& time : list("times")) read_time(time, offsets);
    in_order(analysis_.times);
    for (const Json& block : list(*document, "blocks")) {
      read_block(block, offsets);
    }
    in_order(analysis_.document.blocks);
    for (const Json& mention : list("mentions")) {
      read_mention(mention, offsets);
    }
    in_order(analysis_.mentions);
    for (const Json& event : list("events")) read_event(event, offsets);
    in_order(analysis_.events);
    for (const Json& entry : list("timeline")) read_entry(entry, offsets);
    return std::move(analysis_);
  }

 private:
  const Json& list(const char* key) const { return list(json_, key); }
  static const Json& list(const Json& json, const char* key) {
    static const Json kNone = Json::array();
    const Json* value = member(json, key);
    return value && value->is_array() ? *value : kNone;
  }

  // Exporters count on spans that ascend and do not overlap.
  template <typename T>
  static void in_order(std::vector<T>& parts) {
    std::stable_sort(parts.begin(), parts.end(),
                     [](const T& a, const T& b) { return a.span < b.span; });
    uint32_t end = 0;
    std::erase_if(parts, [&](const T& part) {
      if (part.span.start < end) return true;
      end = part.span.end;
      return false;
    });
  }

  static std::vector<std::string> texts(const Json& json, const char* key) {
    std::vector<std::string> out;
    for (const Json& one : list(json, key)) {
      if (const auto* name = one.get_ptr<const std::string*>()) {
        out.push_back(*name);
      }
    }
    return out;
  }

  void read_document(const Json& json) {
    Document& document = analysis_.document;
    document.text = text(json, "text");
    document.title = text(json, "title");
    document.kicker = text(json, "kicker");
    document.subtitle = text(json, "subtitle");
    document.byline = texts(json, "byline");
    document.agencies = texts(json, "agencies");
    document.dateline = text(json, "dateline");
    document.publisher = text(json, "publisher");
    document.section = text(json, "section");
    document.language = text(json, "language");
    document.image = text(json, "image");
    document.url = text(json, "url");
    document.licence = text(json, "licence");
    document.keywords = texts(json, "keywords");
    document.published = read_publication(json, "published");
    document.updated = read_publication(json, "updated");
  }

  static std::optional<Publication> read_publication(const Json& document,
                                                     const char* key) {
    const Json* json = member(document, key);
    if (json == nullptr) return std::nullopt;
    Publication publication;
    publication.value = text(*json, "value");
    const auto day = parse_date(publication.value.substr(0, 10));
    const auto earliest = parse_date(text(*json, "earliest"));
    const auto latest = parse_date(text(*json, "latest"));
    if (!day) return std::nullopt;
    publication.earliest = earliest.value_or(*day);
    publication.latest = latest.value_or(*day);
    publication.source =
        named(text(*json, "source"),
              {FactSource::kGiven, FactSource::kMetadata, FactSource::kStated,
               FactSource::kUrl, FactSource::kInferred},
              FactSource::kStated);
    publication.confidence = fraction(*json, "confidence");
    return publication;
  }

  void read_block(const Json& json, const ByteOffsets& offsets) {
    Block block;
    block.span = offsets.span(json);
    block.type = named(
        text(json, "type"),
        {BlockType::kTitle, BlockType::kKicker, BlockType::kSubtitle,
         BlockType::kByline, BlockType::kDateline, BlockType::kHeading,
         BlockType::kParagraph, BlockType::kList, BlockType::kQuote,
         BlockType::kTable, BlockType::kCaption, BlockType::kPreformatted},
        BlockType::kParagraph);
    const Json* level = member(json, "level");
    if (level && level->is_number_unsigned()) {
      block.level =
          static_cast<uint8_t>(std::min<uint64_t>(level->get<uint64_t>(), 6));
    }
    block.image = text(json, "image");
    analysis_.document.blocks.push_back(std::move(block));
  }

  void read_time(const Json& json, const ByteOffsets& offsets) {
    TimeExpression time;
    time.span = offsets.span(json);
    time.type = named(text(json, "type"),
                      {TimexType::kDate, TimexType::kTime, TimexType::kDuration,
                       TimexType::kSet},
                      TimexType::kDate);
    time.value = text(json, "value");
    time.mod = text(json, "mod");
    time.earliest = parse_date(text(json, "earliest"));
    time.latest = parse_date(text(json, "latest"));
    time.reason = text(json, "reason");
    time.relative = flag(json, "relative");
    analysis_.times.push_back(std::move(time));
  }

  void read_mention(const Json& json, const ByteOffsets& offsets) {
    Mention mention;
    mention.span = offsets.span(json);
    mention.type = read_type(json);
    const auto entity = by_id_.find(text(json, "entity"));
    if (entity != by_id_.end()) {
      mention.entity = entity->second;
      analysis_.entities[entity->second].mentions.push_back(
          static_cast<uint32_t>(analysis_.mentions.size()));
    }
    analysis_.mentions.push_back(mention);
  }

  static bool flag(const Json& json, const char* key) {
    const Json* value = member(json, key);
    return value && value->is_boolean() && value->get<bool>();
  }

  void read_event(const Json& json, const ByteOffsets& offsets) {
    Event event;
    event.span = offsets.span(json);
    event.event_class = named(
        text(json, "class"),
        {EventClass::kOccurrence, EventClass::kReporting, EventClass::kState,
         EventClass::kIntentionalAction, EventClass::kIntentionalState,
         EventClass::kAspectual, EventClass::kPerception},
        EventClass::kOccurrence);
    event.tense =
        named(text(json, "tense"),
              {Tense::kNone, Tense::kPast, Tense::kPresent, Tense::kFuture},
              Tense::kNone);
    event.perfect = flag(json, "perfect");
    event.progressive = flag(json, "progressive");
    event.negated = flag(json, "negated");
    event.modal = flag(json, "modal");
    const Json* time = member(json, "time");
    if (time && time->is_number_unsigned() &&
        time->get<uint64_t>() < analysis_.times.size()) {
      event.time = time->get<uint32_t>();
    }
    read_names(json, "who", event.who);
    read_names(json, "where", event.where);
    analysis_.events.push_back(std::move(event));
  }

  static EntityType read_type(const Json& json) {
    return named(text(json, "type"),
                 {EntityType::kPerson, EntityType::kOrganisation,
                  EntityType::kLocation, EntityType::kMisc},
                 EntityType::kMisc);
  }

  void read_entity(const Json& json) {
    Entity entity;
    entity.id = text(json, "id");
    entity.type = read_type(json);
    entity.kind = text(json, "kind");
    entity.name = text(json, "name");
    entity.link = text(json, "link");
    entity.salience = fraction(json, "salience");
    entity.aliases = texts(json, "aliases");
    for (const Json& role : list(json, "roles")) {
      const Json* former = member(role, "former");
      Role& added = entity.roles.emplace_back();
      added.text = text(role, "text");
      added.former = former && former->is_boolean() && former->get<bool>();
    }
    by_id_.try_emplace(entity.id,
                       static_cast<uint32_t>(analysis_.entities.size()));
    analysis_.entities.push_back(std::move(entity));
  }

  void read_tag(const Json& json) {
    Tag tag;
    const auto entity = by_id_.find(text(json, "entity"));
    if (entity != by_id_.end()) tag.entity = entity->second;
    tag.text = text(json, "text");
    tag.label = text(json, "label");
    tag.salience = fraction(json, "salience");
    tag.reason = text(json, "reason");
    analysis_.tags.push_back(std::move(tag));
  }

  void read_names(const Json& json, const char* key,
                  std::vector<uint32_t>& names) const {
    for (const Json& id : list(json, key)) {
      const auto* name = id.get_ptr<const std::string*>();
      if (name == nullptr) continue;
      const auto it = by_id_.find(*name);
      if (it != by_id_.end()) names.push_back(it->second);
    }
  }

  void read_entry(const Json& json, const ByteOffsets& offsets) {
    TimelineEntry entry;
    if (const Json* when = member(json, "when")) {
      entry.when.value = text(*when, "value");
      entry.when.earliest = parse_date(text(*when, "earliest"));
      entry.when.latest = parse_date(text(*when, "latest"));
      entry.when.precision = text(*when, "precision");
      entry.when.mod = text(*when, "mod");
    }
    entry.status = named(text(json, "status"),
                         {Status::kHappened, Status::kOngoing, Status::kPlanned,
                          Status::kPossible, Status::kDenied},
                         Status::kHappened);
    entry.basis = named(
        text(json, "basis"),
        {Basis::kStated, Basis::kResolved, Basis::kInferred, Basis::kKnowledge},
        Basis::kResolved);
    entry.what = text(json, "what");
    if (const Json* trigger = member(json, "trigger")) {
      entry.trigger = offsets.span(*trigger);
    }
    read_names(json, "who", entry.who);
    read_names(json, "where", entry.where);
    for (const Json& span : list(json, "evidence")) {
      entry.evidence.push_back(offsets.span(span));
    }
    entry.weight = fraction(json, "weight");
    analysis_.timeline.push_back(std::move(entry));
  }

  const Json& json_;
  Analysis analysis_;
  std::unordered_map<std::string, uint32_t> by_id_;
};

}  // namespace

Result<Analysis> read_analysis(std::string_view json) {
  const Json parsed = Json::parse(json, nullptr, false);
  if (parsed.is_discarded()) {
    return wrong("The analysis is no valid JSON.");
  }
  if (text(parsed, "schema") != "dateline/1") {
    return wrong(
        "This JSON is no analysis: it has no \"schema\": \"dateline/1\".");
  }
  return AnalysisReader(parsed).run();
}

}  // namespace dateline
