// A merged timeline as schema.org Collection: its articles, and the names and
// events that they mention.

#include "export/formats.h"
#include "export/json_writer.h"
#include "merge/story.h"

namespace dateline {
namespace {

void article(const MergedArticle& article, JsonWriter& json) {
  json.begin_object();
  json.key("@type").value("NewsArticle");
  json.key("headline")
      .value(article.title.empty() ? name_of(article) : article.title);
  if (!article.url.empty()) json.key("url").value(article.url);
  if (!article.published.empty()) {
    json.key("datePublished").value(article.published);
  }
  if (!article.publisher.empty()) {
    json.key("publisher").begin_object();
    json.key("@type").value("Organization");
    json.key("name").value(article.publisher);
    json.end_object();
  }
  json.end_object();
}

}  // namespace

std::string to_json_ld(const MergedTimeline& merged,
                       const ExportOptions& options) {
  JsonWriter json(options.pretty);
  json.begin_object();
  json.key("@context").value("https://schema.org");
  json.key("@type").value("Collection");
  json.key("hasPart").begin_array();
  for (const MergedArticle& one : merged.articles) article(one, json);
  json.end_array();
  json.key("mentions");
  write_mentions(as_story(merged), json);
  json.end_object();
  return json.take() + "\n";
}

}  // namespace dateline
