#include <algorithm>

#include "export/formats.h"

namespace dateline {
namespace {

const char* element(const Block& block) {
  switch (block.type) {
    case BlockType::kTitle:
      return "h1";
    case BlockType::kHeading:
      return "h2";
    case BlockType::kQuote:
      return "blockquote";
    case BlockType::kPreformatted:
      return "pre";
    case BlockType::kCaption:
      return "figcaption";
    default:
      return "p";
  }
}

struct Mark {
  Span span;
  std::string open;
  const char* close;
};

std::vector<Mark> marks_of(const Analysis& analysis) {
  std::vector<Mark> marks;
  for (const Mention& mention : analysis.mentions) {
    if (mention.form != MentionForm::kName) continue;
    marks.push_back(
        {mention.span,
         std::string("<span class=\"") + to_string(mention.type) + "\">",
         "</span>"});
  }
  for (const TimeExpression& time : analysis.times) {
    const bool day = time.type == TimexType::kDate && time.earliest;
    marks.push_back(
        {time.span,
         day ? "<time datetime=\"" + escape_markup(time.value) + "\">"
             : "<time>",
         "</time>"});
  }
  std::stable_sort(
      marks.begin(), marks.end(),
      [](const Mark& a, const Mark& b) { return a.span.start < b.span.start; });
  return marks;
}

}  // namespace

std::string to_html(const Analysis& analysis) {
  const Document& document = analysis.document;
  const std::vector<Mark> marks = marks_of(analysis);
  std::string out =
      "<!doctype html>\n<html lang=\"" +
      escape_markup(document.language.empty() ? "en" : document.language) +
      "\">\n<meta charset=\"utf-8\">\n<title>" + escape_markup(document.title) +
      "</title>\n<style>body{max-width:40em;margin:2em auto;"
      "font:1.1em/1.6 serif}.PER{background:#fde3cf}"
      ".ORG{background:#d8e7fb}.LOC{background:#d9f0dc}"
      ".MISC{background:#ece3f7}time{border-bottom:2px solid "
      "#b58900}</style>\n<article>\n";
  size_t m = 0;
  for (const Block& block : document.blocks) {
    out += std::string("<") + element(block) + " dir=\"auto\">";
    uint32_t at = block.span.start;
    for (; m < marks.size() && marks[m].span.start < block.span.end; ++m) {
      if (marks[m].span.start < at || marks[m].span.end > block.span.end) {
        continue;
      }
      out += escape_markup(document.at({at, marks[m].span.start}));
      out += marks[m].open + escape_markup(document.at(marks[m].span)) +
             marks[m].close;
      at = marks[m].span.end;
    }
    out += escape_markup(document.at({at, block.span.end}));
    out += std::string("</") + element(block) + ">\n";
  }
  out += "</article>\n";
  if (!analysis.timeline.empty()) {
    out += "<h2>Timeline</h2>\n<ul>\n";
    for (const TimelineEntry& entry : analysis.timeline) {
      out += "<li><b>" + escape_markup(readable_when(entry.when)) + "</b> (" +
             to_string(entry.status) + ") " + escape_markup(entry.what) +
             "</li>\n";
    }
    out += "</ul>\n";
  }
  return out + "</html>\n";
}

}  // namespace dateline
