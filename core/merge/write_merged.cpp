// A merged timeline as JSON (core/data/merge_schema.json), text and Markdown.

#include "dateline/merge.h"
#include "export/formats.h"
#include "export/json_writer.h"
#include "merge/story.h"

namespace dateline {
namespace {

class MergedWriter {
 public:
  MergedWriter(const MergedTimeline& merged, bool pretty)
      : merged_(merged), json_(pretty) {}

  std::string write() {
    json_.begin_object();
    json_.key("schema").value("dateline-merge/1");
    json_.key("articles").begin_array();
    for (const MergedArticle& one : merged_.articles) article(one);
    json_.end_array();
    json_.key("entities").begin_array();
    for (const MergedEntity& one : merged_.entities) entity(one);
    json_.end_array();
    json_.key("timeline").begin_array();
    for (const MergedEntry& one : merged_.timeline) entry(one);
    json_.end_array();
    json_.end_object();
    return json_.take();
  }

 private:
  void article(const MergedArticle& article) {
    json_.begin_object();
    json_.key("label").text_or_null(article.label);
    json_.key("title").text_or_null(article.title);
    json_.key("publisher").text_or_null(article.publisher);
    json_.key("url").text_or_null(article.url);
    json_.key("published").text_or_null(article.published);
    json_.end_object();
  }

  void entity(const MergedEntity& entity) {
    json_.begin_object();
    json_.key("id").value(entity.id);
    json_.key("type").value(to_string(entity.type));
    json_.key("kind").text_or_null(entity.kind);
    json_.key("name").value(entity.name);
    json_.key("aliases").begin_array();
    for (const std::string& alias : entity.aliases) json_.value(alias);
    json_.end_array();
    json_.key("link").text_or_null(entity.link);
    json_.key("sources").begin_array();
    for (const MergedEntity::Source& source : entity.sources) {
      json_.begin_object();
      json_.key("article").value(source.article);
      json_.key("entity").value(source.entity);
      json_.end_object();
    }
    json_.end_array();
    json_.end_object();
  }

  void date_or_null(std::string_view key, const std::optional<Date>& date) {
    json_.key(key).text_or_null(date ? to_string(*date) : std::string());
  }

  void when(const When& when) {
    json_.key("when").begin_object();
    json_.key("value").text_or_null(when.value);
    date_or_null("earliest", when.earliest);
    date_or_null("latest", when.latest);
    json_.key("precision").text_or_null(when.precision);
    json_.key("mod").text_or_null(when.mod);
    json_.end_object();
  }

  void ids(std::string_view key, const std::vector<uint32_t>& list) {
    json_.key(key).begin_array();
    for (const uint32_t index : list) {
      json_.value(merged_.entities[index].id);
    }
    json_.end_array();
  }

  void entry(const MergedEntry& entry) {
    json_.begin_object();
    when(entry.when);
    json_.key("status").value(to_string(entry.status));
    json_.key("basis").value(to_string(entry.basis));
    json_.key("what").value(entry.what);
    ids("who", entry.who);
    ids("where", entry.where);
    json_.key("weight").fraction(entry.weight);
    json_.key("reports").begin_array();
    for (const Report& report : entry.reports) {
      json_.begin_object();
      json_.key("article").value(report.article);
      json_.key("entry").value(report.entry);
      when(report.when);
      json_.key("status").value(to_string(report.status));
      json_.key("what").value(report.what);
      json_.key("sentence").value(report.sentence);
      json_.end_object();
    }
    json_.end_array();
    json_.key("disagreements").begin_array();
    for (const Disagreement& one : entry.disagreements) disagreement(one);
    json_.end_array();
    json_.end_object();
  }

  void disagreement(const Disagreement& disagreement) {
    json_.begin_object();
    json_.key("kind").value(disagreement.kind);
    json_.key("about").text_or_null(disagreement.about);
    json_.key("versions").begin_array();
    for (const Version& version : disagreement.versions) {
      json_.begin_object();
      json_.key("value").value(version.value);
      json_.key("articles").begin_array();
      for (const uint32_t article : version.articles) json_.value(article);
      json_.end_array();
      json_.end_object();
    }
    json_.end_array();
    json_.key("message").value(disagreement.message);
    json_.end_object();
  }

  const MergedTimeline& merged_;
  JsonWriter json_;
};

std::string numbers_of(const MergedEntry& entry) {
  std::string list;
  for (const Report& report : entry.reports) {
    if (!list.empty()) list += ", ";
    list += std::to_string(report.article + 1);
  }
  return list;
}

}  // namespace

std::string to_json(const MergedTimeline& merged, bool pretty) {
  return MergedWriter(merged, pretty).write();
}

std::string to_text(const MergedTimeline& merged) {
  std::string out = "TIMELINE\n";
  for (const MergedEntry& entry : merged.timeline) {
    out += readable_when(entry.when) + " (" + to_string(entry.status) +
           "): " + entry.what + " [" + numbers_of(entry) + "]\n";
    for (const Disagreement& one : entry.disagreements) {
      out += "    They differ. " + one.message + "\n";
    }
  }
  out += "\nARTICLES\n";
  for (size_t i = 0; i < merged.articles.size(); ++i) {
    out +=
        "[" + std::to_string(i + 1) + "] " + name_of(merged.articles[i]) + "\n";
  }
  return out;
}

std::string to_markdown(const MergedTimeline& merged) {
  std::string out =
      "## Timeline\n\n| When | Status | What | Articles |\n|---|---|---|---|\n";
  for (const MergedEntry& entry : merged.timeline) {
    std::string what = escape_markdown(entry.what, true);
    for (const Disagreement& one : entry.disagreements) {
      what += "<br>**They differ.** " + escape_markdown(one.message, true);
    }
    out += "| " + escape_markdown(readable_when(entry.when), true) + " | " +
           to_string(entry.status) + " | " + what + " | " + numbers_of(entry) +
           " |\n";
  }
  out += "\n## Articles\n\n";
  for (size_t i = 0; i < merged.articles.size(); ++i) {
    out += std::to_string(i + 1) + ". " +
           escape_markdown(name_of(merged.articles[i]), false) + "\n";
  }
  return out;
}

}  // namespace dateline
