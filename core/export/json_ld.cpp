#include "export/formats.h"
#include "export/json_writer.h"

namespace dateline {
namespace {

const char* schema_type(EntityType type) {
  switch (type) {
    case EntityType::kPerson:
      return "Person";
    case EntityType::kOrganisation:
      return "Organization";
    case EntityType::kLocation:
      return "Place";
    case EntityType::kMisc:
      return "Thing";
  }
  return "Thing";
}

void thing(const Entity& entity, JsonWriter& json) {
  json.begin_object();
  json.key("@type").value(schema_type(entity.type));
  json.key("name").value(entity.name);
  if (!entity.link.empty()) {
    json.key("sameAs").value("http://www.wikidata.org/entity/" + entity.link);
  }
  json.end_object();
}

// ISO 8601 with no more than is known: "2018-10" for a month.
std::string iso(Date day, const When& when) {
  const std::string text = to_string(day);
  if (when.precision == "month") return text.substr(0, 7);
  if (when.precision == "year") return text.substr(0, 4);
  return text;
}

// Entries whose date is sure and ISO 8601 can say it become events; what is
// denied is none.
void event(const TimelineEntry& entry, const Analysis& analysis,
           JsonWriter& json) {
  json.begin_object();
  json.key("@type").value("Event");
  json.key("name").value(entry.what);
  const std::string start = iso(*entry.when.earliest, entry.when);
  json.key("startDate").value(start);
  if (entry.when.latest) {
    const std::string end = iso(*entry.when.latest, entry.when);
    if (end != start) json.key("endDate").value(end);
  }
  if (!entry.evidence.empty()) {
    json.key("description").value(analysis.document.at(entry.evidence.front()));
  }
  if (entry.status == Status::kPlanned) {
    json.key("eventStatus").value("https://schema.org/EventScheduled");
  }
  if (!entry.where.empty()) {
    json.key("location");
    thing(analysis.entities[entry.where.front()], json);
  }
  if (!entry.who.empty()) {
    json.key("attendee").begin_array();
    for (const uint32_t who : entry.who) thing(analysis.entities[who], json);
    json.end_array();
  }
  json.end_object();
}

}  // namespace

void write_mentions(const Analysis& analysis, JsonWriter& json) {
  json.begin_array();
  for (const Entity& entity : analysis.entities) thing(entity, json);
  for (const TimelineEntry& entry : analysis.timeline) {
    if (entry.when.earliest && !is_uncertain(entry.when) &&
        entry.status != Status::kDenied) {
      event(entry, analysis, json);
    }
  }
  json.end_array();
}

std::string to_json_ld(const Analysis& analysis, const ExportOptions& options) {
  const Document& document = analysis.document;
  JsonWriter json(options.pretty);
  json.begin_object();
  json.key("@context").value("https://schema.org");
  json.key("@type").value("NewsArticle");
  if (!document.title.empty()) json.key("headline").value(document.title);
  if (!document.byline.empty()) {
    json.key("author").begin_array();
    for (const std::string& name : document.byline) {
      json.begin_object();
      json.key("@type").value("Person");
      json.key("name").value(name);
      json.end_object();
    }
    json.end_array();
  }
  if (document.published) {
    json.key("datePublished").value(document.published->value);
  }
  if (document.updated) {
    json.key("dateModified").value(document.updated->value);
  }
  if (!document.publisher.empty()) {
    json.key("publisher").begin_object();
    json.key("@type").value("Organization");
    json.key("name").value(document.publisher);
    json.end_object();
  }
  if (!document.language.empty()) {
    json.key("inLanguage").value(document.language);
  }
  if (!document.section.empty()) {
    json.key("articleSection").value(document.section);
  }
  if (!document.url.empty()) json.key("url").value(document.url);
  json.key("articleBody").value(document.body());
  json.key("about").begin_array();
  for (size_t i = 0; i < analysis.entities.size() && i < 5; ++i) {
    if (analysis.entities[i].salience >= 0.05) {
      thing(analysis.entities[i], json);
    }
  }
  json.end_array();
  json.key("mentions");
  write_mentions(analysis, json);
  json.end_object();
  return json.take() + "\n";
}

}  // namespace dateline
