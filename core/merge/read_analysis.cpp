// A stored analysis read back, as far as a merge needs it.

#include <nlohmann/json.hpp>
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
    for (const Json& time : list("times")) {
      TimeExpression& fresh = analysis_.times.emplace_back();
      fresh.span = offsets.span(time);
      fresh.value = text(time, "value");
    }
    std::stable_sort(analysis_.times.begin(), analysis_.times.end(),
                     [](const TimeExpression& a, const TimeExpression& b) {
                       return a.span < b.span;
                     });
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

  void read_document(const Json& json) {
    Document& document = analysis_.document;
    document.text = text(json, "text");
    document.title = text(json, "title");
    document.publisher = text(json, "publisher");
    document.url = text(json, "url");
    const Json* published = member(json, "published");
    if (published == nullptr) return;
    Publication publication;
    publication.value = text(*published, "value");
    const auto day = parse_date(publication.value.substr(0, 10));
    const auto earliest = parse_date(text(*published, "earliest"));
    const auto latest = parse_date(text(*published, "latest"));
    if (!day) return;
    publication.earliest = earliest.value_or(*day);
    publication.latest = latest.value_or(*day);
    publication.source =
        named(text(*published, "source"),
              {FactSource::kGiven, FactSource::kMetadata, FactSource::kStated,
               FactSource::kUrl, FactSource::kInferred},
              FactSource::kStated);
    document.published = std::move(publication);
  }

  void read_entity(const Json& json) {
    Entity entity;
    entity.id = text(json, "id");
    entity.type = named(text(json, "type"),
                        {EntityType::kPerson, EntityType::kOrganisation,
                         EntityType::kLocation, EntityType::kMisc},
                        EntityType::kMisc);
    entity.kind = text(json, "kind");
    entity.name = text(json, "name");
    entity.link = text(json, "link");
    entity.salience = fraction(json, "salience");
    for (const Json& alias : list(json, "aliases")) {
      if (const auto* name = alias.get_ptr<const std::string*>()) {
        entity.aliases.push_back(*name);
      }
    }
    by_id_.try_emplace(entity.id,
                       static_cast<uint32_t>(analysis_.entities.size()));
    analysis_.entities.push_back(std::move(entity));
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
