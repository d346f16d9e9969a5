// A merged timeline as a page of its own: entries, who says it, where they
// differ.

#include "export/formats.h"
#include "merge/story.h"

namespace dateline {
namespace {

constexpr std::string_view kHead =
    "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n"
    "<title>Timeline</title>\n<style>body{max-width:50em;margin:2em auto;"
    "font:1.1em/1.6 serif}th{text-align:left}td{vertical-align:top;"
    "padding:.3em 1em .3em 0}blockquote{margin:.3em 0 .3em 1em;"
    "font-size:.9em}.differ{color:#a33}</style>\n<h1>Timeline</h1>\n";

bool is_web_address(std::string_view url) {
  return url.starts_with("https://") || url.starts_with("http://");
}

std::string row(const MergedEntry& entry) {
  std::string out = "<tr><th scope=\"row\">" +
                    escape_markup(readable_when(entry.when)) + "</th><td>" +
                    to_string(entry.status) + "</td><td dir=\"auto\">" +
                    escape_markup(entry.what);
  for (const Disagreement& one : entry.disagreements) {
    out += "\n<p class=\"differ\"><b>They differ.</b> " +
           escape_markup(one.message) + "</p>";
  }
  for (const Report& report : entry.reports) {
    const std::string number = std::to_string(report.article + 1);
    out += "\n<blockquote>" + escape_markup(report.sentence) + " [<a href=\"#" +
           number + "\">" + number + "</a>]</blockquote>";
  }
  return out + "</td></tr>\n";
}

std::string source(const MergedArticle& article, size_t number) {
  const std::string name = escape_markup(name_of(article));
  std::string out = "<li id=\"" + std::to_string(number) + "\" dir=\"auto\">";
  if (is_web_address(article.url)) {
    out += "<a href=\"" + escape_markup(article.url) + "\">" + name + "</a>";
  } else {
    out += name;
  }
  return out + "</li>\n";
}

}  // namespace

std::string to_html(const MergedTimeline& merged) {
  std::string out = std::string(kHead) +
                    "<table>\n<tr><th>When</th><th>Status</th><th>What</th>"
                    "</tr>\n";
  for (const MergedEntry& entry : merged.timeline) out += row(entry);
  out += "</table>\n<h2>Articles</h2>\n<ol>\n";
  for (size_t i = 0; i < merged.articles.size(); ++i) {
    out += source(merged.articles[i], i + 1);
  }
  return out + "</ol>\n</html>\n";
}

}  // namespace dateline
