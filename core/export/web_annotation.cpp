#include "export/formats.h"
#include "export/json_writer.h"
#include "text/offsets.h"
#include "text/utf8.h"

namespace dateline {
namespace {

constexpr uint32_t kContext = 32;  // bytes of prefix and suffix, at most

class AnnotationWriter {
 public:
  AnnotationWriter(const Analysis& analysis, bool pretty)
      : analysis_(analysis),
        text_(analysis.document.text),
        json_(pretty),
        offsets_(text_, OffsetUnit::kCodePoint) {}

  std::string write() {
    json_.begin_object();
    json_.key("@context").value("http://www.w3.org/ns/anno.jsonld");
    json_.key("type").value("AnnotationPage");
    json_.key("items").begin_array();
    for (const Mention& mention : analysis_.mentions) {
      if (mention.entity == kNoEntity) continue;
      const Entity& entity = analysis_.entities[mention.entity];
      begin(mention.span);
      json_.key("body").begin_object();
      if (entity.link.empty()) {
        json_.key("type").value("TextualBody");
        json_.key("value").value(entity.name);
      } else {
        json_.key("id").value("http://www.wikidata.org/entity/" + entity.link);
        json_.key("label").value(entity.name);
      }
      json_.key("purpose").value("identifying");
      json_.end_object();
      end(mention.span);
    }
    for (const TimeExpression& time : analysis_.times) {
      begin(time.span);
      json_.key("body").begin_object();
      json_.key("type").value("TextualBody");
      json_.key("value").value(time.value);
      json_.key("purpose").value("describing");
      json_.end_object();
      end(time.span);
    }
    json_.end_array();
    json_.end_object();
    return json_.take() + "\n";
  }

 private:
  void begin(Span span) {
    json_.begin_object();
    json_.key("id").value("#" + std::to_string(offsets_(span.start)) + "-" +
                          std::to_string(offsets_(span.end)));
    json_.key("type").value("Annotation");
  }

  void end(Span span) {
    json_.key("target").begin_object();
    json_.key("source").value(analysis_.document.url.empty()
                                  ? "urn:dateline:text"
                                  : analysis_.document.url);
    json_.key("selector").begin_array();
    json_.begin_object();
    json_.key("type").value("TextQuoteSelector");
    json_.key("exact").value(text_.substr(span.start, span.size()));
    uint32_t from = span.start > kContext ? span.start - kContext : 0;
    while (from < span.start && is_continuation(text_[from])) ++from;
    json_.key("prefix").value(text_.substr(from, span.start - from));
    auto to = static_cast<uint32_t>(
        std::min<size_t>(text_.size(), span.end + kContext));
    while (to < text_.size() && is_continuation(text_[to])) --to;
    json_.key("suffix").value(text_.substr(span.end, to - span.end));
    json_.end_object();
    json_.begin_object();
    json_.key("type").value("TextPositionSelector");
    json_.key("start").value(offsets_(span.start));
    json_.key("end").value(offsets_(span.end));
    json_.end_object();
    json_.end_array();
    json_.end_object();
    json_.end_object();
  }

  const Analysis& analysis_;
  std::string_view text_;
  JsonWriter json_;
  Offsets offsets_;
};

}  // namespace

std::string to_web_annotation(const Analysis& analysis,
                              const ExportOptions& options) {
  return AnnotationWriter(analysis, options.pretty).write();
}

}  // namespace dateline
