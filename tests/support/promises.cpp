#include "support/promises.h"

#include <optional>
#include <string_view>
#include <vector>

#include "text/utf8.h"

namespace dateline::testing {
namespace {

bool on_border(std::string_view text, uint32_t at) {
  return at == text.size() || !is_continuation(text[at]);
}

bool lies_in(std::string_view text, uint32_t start, uint32_t end) {
  return start <= end && end <= text.size() && on_border(text, start) &&
         on_border(text, end);
}

// Collects the first complaint.
class Promises {
 public:
  explicit Promises(const Document& document) : document_(document) {}

  void demand(bool kept, const std::string& what) {
    if (!kept && broken_.empty()) broken_ = what;
  }

  void demand_span(Span span, const std::string& what) {
    demand(lies_in(document_.text, span.start, span.end),
           what + ": span " + std::to_string(span.start) + " to " +
               std::to_string(span.end) + " not in the text");
    if (!broken_.empty()) return;
    const SourceSpan source = document_.map.to_source(span);
    demand(lies_in(document_.source, source.start, source.end),
           what + ": source span " + std::to_string(source.start) + " to " +
               std::to_string(source.end) + " not in the source");
  }

  // A span with something in it.
  void demand_words(Span span, const std::string& what) {
    demand(!span.empty(), what + ": empty span");
    demand_span(span, what);
  }

  void demand_index(uint32_t index, size_t size, const std::string& what) {
    demand(index < size, what + ": index out of range");
  }

  void demand_fraction(double value, const std::string& what) {
    demand(value >= 0 && value <= 1, what + ": not between 0 and 1");
  }

  void demand_interval(const std::optional<Date>& earliest,
                       const std::optional<Date>& latest,
                       const std::string& what) {
    for (const auto& date : {earliest, latest}) {
      demand(!date || is_valid(date->year, date->month, date->day),
             what + ": no such day");
    }
    demand(!earliest || !latest || *earliest <= *latest,
           what + ": the interval runs backwards");
  }

  void demand_text(std::string_view text, const std::string& what) {
    demand(find_invalid_utf8(text) == std::string_view::npos,
           what + ": invalid UTF-8");
  }

  std::string broken() const { return broken_; }

 private:
  const Document& document_;
  std::string broken_;
};

void check_publication(const std::optional<Publication>& publication,
                       Promises& promises) {
  if (!publication) return;
  promises.demand_interval(publication->earliest, publication->latest,
                           "published");
  promises.demand_fraction(publication->confidence, "published");
  promises.demand(
      publication->value.substr(0, 10) == to_string(publication->day()),
      "published: value without its day");
  for (const Evidence& evidence : publication->evidence) {
    promises.demand_span(evidence.span, "published");
  }
}

void check_document(const Document& document, Promises& promises) {
  promises.demand_text(document.text, "text");
  promises.demand_text(document.source, "source");
  promises.demand(document.map.size() == document.text.size(),
                  "map: does not cover the text");
  uint32_t end = 0;
  for (const Block& block : document.blocks) {
    promises.demand_words(block.span, "block");
    promises.demand(block.span.start >= end, "blocks: not in order");
    end = block.span.end;
  }
  for (const Repair& repair : document.repairs) {
    const std::string name = "repair " + std::string(repair.kind);
    promises.demand_span(repair.span, name);
    promises.demand(
        lies_in(document.source, repair.source.start, repair.source.end),
        name + ": not in the source");
    promises.demand_text(repair.after, "repair.after");
  }
  for (const auto& value :
       {document.title, document.kicker, document.subtitle, document.dateline,
        document.publisher, document.section, document.language, document.image,
        document.url, document.licence}) {
    promises.demand_text(value, "metadata");
  }
  for (const MetadataField& field : document.metadata) {
    promises.demand_text(field.value, "metadata." + field.field);
  }
  check_publication(document.published, promises);
  check_publication(document.updated, promises);
}

void check_names(const Analysis& analysis, Promises& promises) {
  uint32_t start = 0;
  for (const Mention& mention : analysis.mentions) {
    promises.demand_words(mention.span, "mention");
    promises.demand(mention.span.start >= start, "mentions: not in order");
    start = mention.span.start;
    promises.demand_fraction(mention.confidence, "mention");
    if (mention.entity == kNoEntity) continue;
    promises.demand_index(mention.entity, analysis.entities.size(), "mention");
  }
  for (const Entity& entity : analysis.entities) {
    promises.demand(!entity.name.empty(), "entity without a name");
    promises.demand_text(entity.name, "entity");
    promises.demand_fraction(entity.salience, "entity");
    for (const uint32_t mention : entity.mentions) {
      promises.demand_index(mention, analysis.mentions.size(), "entity");
    }
    for (const Role& role : entity.roles)
      promises.demand_span(role.span, "role");
  }
  for (const Quote& quote : analysis.quotes) {
    promises.demand_words(quote.span, "quote");
    promises.demand_span(quote.cue, "quote");
    if (quote.speaker == kNoEntity) continue;
    promises.demand_index(quote.speaker, analysis.entities.size(), "quote");
  }
}

void demand_entities(const std::vector<uint32_t>& indexes,
                     const Analysis& analysis, const std::string& what,
                     Promises& promises) {
  for (const uint32_t index : indexes) {
    promises.demand_index(index, analysis.entities.size(), what);
  }
}

void check_story(const Analysis& analysis, Promises& promises) {
  uint32_t end = 0;
  for (const TimeExpression& time : analysis.times) {
    promises.demand_words(time.span, "time");
    promises.demand(time.span.start >= end, "times: overlap");
    end = time.span.end;
    promises.demand(!time.value.empty(), "time without a value");
    promises.demand_interval(time.earliest, time.latest, "time " + time.value);
    if (time.range_partner == kNoIndex) continue;
    promises.demand_index(time.range_partner, analysis.times.size(), "time");
  }
  for (const Event& event : analysis.events) {
    promises.demand_words(event.span, "event");
    demand_entities(event.who, analysis, "event", promises);
    demand_entities(event.where, analysis, "event", promises);
    if (event.time == kNoIndex) continue;
    promises.demand_index(event.time, analysis.times.size(), "event");
  }
  for (const TimelineEntry& entry : analysis.timeline) {
    promises.demand_span(entry.trigger, "timeline");
    promises.demand(!entry.what.empty(), "timeline: entry says nothing");
    promises.demand_text(entry.what, "timeline");
    promises.demand_fraction(entry.weight, "timeline");
    promises.demand_interval(entry.when.earliest, entry.when.latest,
                             "timeline " + entry.when.value);
    demand_entities(entry.who, analysis, "timeline", promises);
    demand_entities(entry.where, analysis, "timeline", promises);
    for (const Span span : entry.evidence) {
      promises.demand_words(span, "timeline");
    }
  }
  for (const Finding& finding : analysis.findings) {
    promises.demand(!finding.message.empty(), "finding without a message");
    for (const Span span : finding.spans) promises.demand_span(span, "finding");
  }
}

}  // namespace

std::string broken_promise(const Document& document) {
  Promises promises(document);
  check_document(document, promises);
  return promises.broken();
}

std::string broken_promise(const Analysis& analysis) {
  Promises promises(analysis.document);
  check_document(analysis.document, promises);
  check_names(analysis, promises);
  check_story(analysis, promises);
  return promises.broken();
}

}  // namespace dateline::testing
