// Articles out of a programme for notes: fields over the text, or a Markdown
// file's between two rules.

#include <algorithm>
#include <string>
#include <vector>

#include "clean/line_types.h"
#include "clean/plain_text.h"
#include "text/one_of.h"
#include "text/words.h"

namespace dateline {
namespace {

constexpr size_t kHead = 12;  // lines that may hold fields

// "author" of "Author: Jane Doe".
std::string label_of(std::string_view line) {
  constexpr size_t kLongest = 16;
  return to_lower(line.substr(0, std::min(line.find(':'), kLongest)));
}

class NoteReader {
 public:
  explicit NoteReader(PlainText& text) : text_(text) {
    for (size_t i = 0; i < text_.size() && lines_.size() < 2 * kHead; ++i) {
      if (!text_.at(i).empty()) lines_.push_back(i);
    }
  }

  void run() {
    const bool fenced = !lines_.empty() && at(0) == "---";
    size_t first = fenced ? 1 : 0;
    while (!fenced && first < std::min(kHead, lines_.size()) &&
           !is_one_of(label_of(at(first)), {"source", "url", "link"})) {
      ++first;
    }
    size_t end = first;
    while (end < std::min(first + kHead, lines_.size()) && is_field(end)) ++end;
    if (end - first < 2) return;
    for (size_t n = first; n < end; ++n) read(n);
    if (fenced) drop(0);
    if (fenced && end < lines_.size() && at(end) == "---") drop(end);
  }

 private:
  std::string_view at(size_t n) const { return text_.at(lines_[n]); }

  bool is_field(size_t n) const {
    return at(n).find(':') < at(n).size() &&
           is_one_of(label_of(at(n)),
                     {"title", "author", "authors", "by", "date", "published",
                      "created", "updated", "clipped", "saved", "source", "url",
                      "link", "tags", "description", "publisher", "site"});
  }

  void drop(size_t n) {
    text_.remove(lines_[n], "furniture", Certainty::kLikely,
                 "a field of a note");
  }

  void cut(size_t n, size_t from, size_t to) {
    text_.edit(lines_[n],
               {{{static_cast<uint32_t>(from), static_cast<uint32_t>(to)},
                 "",
                 "furniture",
                 Certainty::kLikely,
                 "the label of a note's field"}});
  }

  void read(size_t n) {
    const std::string label = label_of(at(n));
    const std::string_view line = at(n);
    const std::string_view value = trim_spaces(line.substr(line.find(':') + 1));
    const auto start = static_cast<size_t>(value.data() - line.data());
    const bool quoted =
        value.size() > 2 && value.starts_with('"') && value.ends_with('"');
    TextParagraph& paragraph = text_.paragraphs[lines_[n]];
    Document& facts = text_.draft.facts;
    if (value.starts_with("http") && facts.url.empty()) {
      facts.url = std::string(value);
    }
    if (label == "publisher" && facts.publisher.empty()) {
      facts.publisher = std::string(value);
    }
    if (label == "title" && !value.empty()) {
      if (quoted) cut(n, line.size() - 1, line.size());
      cut(n, 0, start + (quoted ? 1 : 0));
      paragraph.heading = 1;
    } else if (label.starts_with("author") || label == "by") {
      cut(n, 0, start);
      paragraph.known_byline = true;
    } else if ((label == "date" || label == "published") &&
               read_date_line(value)) {
      cut(n, 0, start);
      paragraph.known_date = true;
    } else {
      drop(n);
    }
  }

  PlainText& text_;
  std::vector<size_t> lines_;  // the first ones that are not empty
};

}  // namespace

void read_note(PlainText& text) { NoteReader(text).run(); }

}  // namespace dateline
