// The result format, schema "dateline/1": core/data/schema.json says what
// each field means.

#include "dateline/dateline.h"
#include "export/json_writer.h"
#include "text/offsets.h"

namespace dateline {
namespace {

class ResultWriter {
 public:
  ResultWriter(const Document& document, const ExportOptions& options)
      : document_(document),
        json_(options.pretty),
        clean_(document.text, options.offsets),
        source_(document.source, options.offsets),
        unit_(options.offsets) {}

  std::string write(const Analysis& analysis) {
    json_.begin_object();
    head();
    write_document();
    write_repairs();
    write_mentions(analysis);
    write_entities(analysis);
    write_tags(analysis);
    write_quotes(analysis);
    write_times(analysis);
    write_events(analysis);
    write_timeline(analysis);
    write_findings(analysis);
    json_.end_object();
    return json_.take();
  }

  std::string write() {
    json_.begin_object();
    head();
    write_document();
    write_repairs();
    json_.end_object();
    return json_.take();
  }

 private:
  void head() {
    json_.key("schema").value(kSchema);
    json_.key("offsets").value(unit_ == OffsetUnit::kUtf16       ? "utf16"
                               : unit_ == OffsetUnit::kCodePoint ? "codepoint"
                                                                 : "utf8");
  }

  // {"start", "end", "source"} into the object that is open.
  void span_fields(Span span, SourceSpan source) {
    json_.key("start").value(clean_(span.start));
    json_.key("end").value(clean_(span.end));
    json_.key("source").numbers({source_(source.start), source_(source.end)});
  }
  void span_fields(Span span) {
    span_fields(span, document_.map.to_source(span));
  }
  void span(Span span) {
    json_.begin_object();
    span_fields(span);
    json_.end_object();
  }
  void spans(std::string_view key, const std::vector<Span>& list) {
    json_.key(key).begin_array();
    for (const Span& one : list) span(one);
    json_.end_array();
  }
  void strings(std::string_view key, const std::vector<std::string>& list) {
    json_.key(key).begin_array();
    for (const std::string& one : list) json_.value(one);
    json_.end_array();
  }
  void date_or_null(std::string_view key, const std::optional<Date>& date) {
    json_.key(key);
    if (date) {
      json_.value(to_string(*date));
    } else {
      json_.null();
    }
  }
  void span_or_null(std::string_view key, Span one) {
    json_.key(key);
    if (one.empty()) {
      json_.null();
    } else {
      span(one);
    }
  }
  void entity_or_null(std::string_view key, uint32_t entity,
                      const Analysis& analysis) {
    json_.key(key);
    if (entity == kNoEntity) {
      json_.null();
    } else {
      json_.value(analysis.entities[entity].id);
    }
  }
  void entities(std::string_view key, const std::vector<uint32_t>& list,
                const Analysis& analysis) {
    json_.key(key).begin_array();
    for (const uint32_t index : list) {
      json_.value(analysis.entities[index].id);
    }
    json_.end_array();
  }

  void publication(std::string_view key,
                   const std::optional<Publication>& publication) {
    json_.key(key);
    if (!publication) {
      json_.null();
      return;
    }
    json_.begin_object();
    json_.key("value").value(publication->value);
    json_.key("earliest").value(to_string(publication->earliest));
    json_.key("latest").value(to_string(publication->latest));
    json_.key("source").value(to_string(publication->source));
    json_.key("confidence").fraction(publication->confidence);
    json_.key("evidence").begin_array();
    for (const Evidence& evidence : publication->evidence) {
      json_.begin_object();
      span_or_null("span", evidence.span);
      json_.key("reason").value(evidence.reason);
      json_.end_object();
    }
    json_.end_array();
    json_.end_object();
  }

  void write_document() {
    json_.key("document").begin_object();
    json_.key("title").text_or_null(document_.title);
    json_.key("kicker").text_or_null(document_.kicker);
    json_.key("subtitle").text_or_null(document_.subtitle);
    strings("byline", document_.byline);
    strings("agencies", document_.agencies);
    json_.key("dateline").text_or_null(document_.dateline);
    publication("published", document_.published);
    publication("updated", document_.updated);
    json_.key("publisher").text_or_null(document_.publisher);
    json_.key("section").text_or_null(document_.section);
    json_.key("language").text_or_null(document_.language);
    json_.key("image").text_or_null(document_.image);
    json_.key("url").text_or_null(document_.url);
    json_.key("licence").text_or_null(document_.licence);
    strings("keywords", document_.keywords);
    json_.key("encoding").begin_object();
    json_.key("name").value(document_.encoding);
    json_.key("reason").value(document_.encoding_reason);
    json_.end_object();
    json_.key("metadata").begin_array();
    for (const MetadataField& field : document_.metadata) {
      json_.begin_object();
      json_.key("field").value(field.field);
      json_.key("value").value(field.value);
      json_.key("origin").value(field.origin);
      json_.key("confidence").fraction(field.confidence);
      json_.end_object();
    }
    json_.end_array();
    json_.key("text").value(document_.text);
    json_.key("blocks").begin_array();
    for (const Block& block : document_.blocks) {
      json_.begin_object();
      span_fields(block.span);
      json_.key("type").value(to_string(block.type));
      if (block.level > 0) json_.key("level").value(uint32_t{block.level});
      if (!block.image.empty()) json_.key("image").value(block.image);
      json_.end_object();
    }
    json_.end_array();
    json_.end_object();
  }

  void write_repairs() {
    json_.key("repairs").begin_array();
    for (const Repair& repair : document_.repairs) {
      json_.begin_object();
      span_fields(repair.span, repair.source);
      json_.key("kind").value(repair.kind);
      json_.key("before").value(document_.before(repair));
      json_.key("after").value(repair.after);
      json_.key("certainty").value(to_string(repair.certainty));
      json_.key("reason").value(repair.reason);
      json_.end_object();
    }
    json_.end_array();
  }

  void mention(const Mention& mention, const Analysis& analysis) {
    json_.begin_object();
    span_fields(mention.span);
    json_.key("type").value(to_string(mention.type));
    entity_or_null("entity", mention.entity, analysis);
    if (mention.form != MentionForm::kName) {
      json_.key("form").value(
          mention.form == MentionForm::kPronoun ? "pronoun" : "nominal");
    }
    json_.end_object();
  }

  // Names are mentions; "the minister" and "he" stand apart as references.
  void write_mentions(const Analysis& analysis) {
    json_.key("mentions").begin_array();
    for (const Mention& one : analysis.mentions) mention(one, analysis);
    json_.end_array();
    json_.key("references").begin_array();
    for (const Mention& one : analysis.references) mention(one, analysis);
    json_.end_array();
  }

  void write_entities(const Analysis& analysis) {
    json_.key("entities").begin_array();
    for (const Entity& entity : analysis.entities) {
      json_.begin_object();
      json_.key("id").value(entity.id);
      json_.key("type").value(to_string(entity.type));
      json_.key("kind").text_or_null(entity.kind);
      json_.key("name").value(entity.name);
      strings("aliases", entity.aliases);
      for (const bool stated : {true, false}) {
        json_.key(stated ? "roles" : "knownRoles").begin_array();
        for (const Role& role : entity.roles) {
          if (role.from_knowledge == stated) continue;
          json_.begin_object();
          json_.key("text").value(role.text);
          if (stated) span_fields(role.span);
          if (role.former) json_.key("former").value(true);
          if (role.acting) json_.key("acting").value(true);
          if (stated) entities("entities", role.entities, analysis);
          json_.end_object();
        }
        json_.end_array();
      }
      json_.key("link").text_or_null(entity.link);
      json_.key("linkLabel").text_or_null(entity.link_label);
      json_.key("linkConfidence").fraction(entity.link_confidence);
      json_.key("salience").fraction(entity.salience);
      json_.end_object();
    }
    json_.end_array();
  }

  void write_tags(const Analysis& analysis) {
    json_.key("tags").begin_array();
    for (const Tag& tag : analysis.tags) {
      json_.begin_object();
      json_.key("label").value(tag.label);
      entity_or_null("entity", tag.entity, analysis);
      json_.key("text").text_or_null(tag.text);
      json_.key("salience").fraction(tag.salience);
      json_.key("reason").value(tag.reason);
      json_.end_object();
    }
    json_.end_array();
  }

  void write_quotes(const Analysis& analysis) {
    json_.key("quotes").begin_array();
    for (const Quote& quote : analysis.quotes) {
      json_.begin_object();
      span_fields(quote.span);
      entity_or_null("speaker", quote.speaker, analysis);
      span_or_null("speakerSpan", quote.speaker_span);
      span_or_null("cue", quote.cue);
      json_.key("direct").value(quote.direct);
      json_.end_object();
    }
    json_.end_array();
  }

  void write_times(const Analysis& analysis) {
    json_.key("times").begin_array();
    for (const TimeExpression& time : analysis.times) {
      json_.begin_object();
      span_fields(time.span);
      json_.key("type").value(to_string(time.type));
      json_.key("value").value(time.value);
      json_.key("mod").text_or_null(time.mod);
      date_or_null("earliest", time.earliest);
      date_or_null("latest", time.latest);
      json_.key("reason").value(time.reason);
      if (time.relative) json_.key("relative").value(true);
      json_.end_object();
    }
    json_.end_array();
  }

  void write_events(const Analysis& analysis) {
    json_.key("events").begin_array();
    for (const Event& event : analysis.events) {
      json_.begin_object();
      span_fields(event.span);
      json_.key("class").value(to_string(event.event_class));
      json_.key("tense").value(to_string(event.tense));
      if (event.perfect) json_.key("perfect").value(true);
      if (event.progressive) json_.key("progressive").value(true);
      if (event.negated) json_.key("negated").value(true);
      if (event.modal) json_.key("modal").value(true);
      json_.key("time");
      if (event.time == kNoIndex) {
        json_.null();
      } else {
        json_.value(event.time);
      }
      entities("who", event.who, analysis);
      entities("where", event.where, analysis);
      json_.end_object();
    }
    json_.end_array();
  }

  void write_timeline(const Analysis& analysis) {
    json_.key("timeline").begin_array();
    for (const TimelineEntry& entry : analysis.timeline) {
      json_.begin_object();
      json_.key("when").begin_object();
      json_.key("value").text_or_null(entry.when.value);
      date_or_null("earliest", entry.when.earliest);
      date_or_null("latest", entry.when.latest);
      json_.key("precision").text_or_null(entry.when.precision);
      json_.key("mod").text_or_null(entry.when.mod);
      json_.end_object();
      json_.key("status").value(to_string(entry.status));
      json_.key("basis").value(to_string(entry.basis));
      json_.key("what").value(entry.what);
      json_.key("trigger");
      span(entry.trigger);
      entities("who", entry.who, analysis);
      entities("where", entry.where, analysis);
      spans("evidence", entry.evidence);
      json_.key("weight").fraction(entry.weight);
      json_.end_object();
    }
    json_.end_array();
  }

  void write_findings(const Analysis& analysis) {
    json_.key("findings").begin_array();
    for (const Finding& finding : analysis.findings) {
      json_.begin_object();
      json_.key("kind").value(finding.kind);
      spans("spans", finding.spans);
      json_.key("message").value(finding.message);
      json_.key("suggestion").text_or_null(finding.suggestion);
      json_.end_object();
    }
    json_.end_array();
  }

  const Document& document_;
  JsonWriter json_;
  Offsets clean_;
  Offsets source_;
  OffsetUnit unit_;
};

}  // namespace

std::string to_json(const Analysis& analysis, const ExportOptions& options) {
  return ResultWriter(analysis.document, options).write(analysis);
}

std::string to_json(const Document& document, const ExportOptions& options) {
  return ResultWriter(document, options).write();
}

}  // namespace dateline
