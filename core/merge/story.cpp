#include "merge/story.h"

namespace dateline {
namespace {

// Adds a sentence to the text and to the evidence of an entry.
void tell(const std::string& sentence, Document& document,
          TimelineEntry& entry) {
  if (!document.text.empty()) document.text += "\n\n";
  const auto start = static_cast<uint32_t>(document.text.size());
  document.text += sentence;
  const Span span{start, static_cast<uint32_t>(document.text.size())};
  Block block;
  block.span = span;
  document.blocks.push_back(std::move(block));
  entry.evidence.push_back(span);
}

}  // namespace

std::string name_of(const MergedArticle& article) {
  std::string name = !article.title.empty() ? article.title : article.label;
  if (!article.publisher.empty()) name += ", " + article.publisher;
  if (!article.published.empty()) name += ", " + article.published;
  if (!article.url.empty()) name += ", " + article.url;
  return name.empty() ? "untitled" : name;
}

Analysis as_story(const MergedTimeline& merged) {
  Analysis story;
  for (const MergedEntity& one : merged.entities) {
    Entity entity;
    entity.id = one.id;
    entity.type = one.type;
    entity.name = one.name;
    story.entities.push_back(std::move(entity));
  }
  for (const MergedEntry& one : merged.timeline) {
    TimelineEntry entry;
    entry.when = one.when;
    entry.status = one.status;
    entry.basis = one.basis;
    entry.what = one.what;
    entry.who = one.who;
    entry.where = one.where;
    entry.weight = one.weight;
    for (const Report& report : one.reports) {
      tell(report.sentence + " (" + name_of(merged.articles[report.article]) +
               ")",
           story.document, entry);
    }
    for (const Disagreement& differ : one.disagreements) {
      tell("They differ. " + differ.message, story.document, entry);
    }
    story.timeline.push_back(std::move(entry));
  }
  return story;
}

}  // namespace dateline
