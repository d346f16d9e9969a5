// Several articles in one paste: headline, author and day of each further one
// are no paragraphs of the first.

#include "clean/line_types.h"
#include "clean/plain_text.h"

namespace dateline {
namespace {

constexpr size_t kMostLines = 4;  // of a head, under its headline

// The lines under a possible headline that say who and when, and whether prose
// follows them.
struct HeadBelow {
  std::vector<size_t> names;
  std::vector<size_t> days;
  bool prose = false;
};

HeadBelow read_below(const PlainText& text, size_t headline) {
  HeadBelow head;
  size_t i = text.next(headline + 1);
  for (size_t n = 0; n <= kMostLines && i < text.size();
       ++n, i = text.next(i + 1)) {
    const std::string_view line = text.at(i);
    if (read_date_line(line)) {
      head.days.push_back(i);
    } else if (read_byline(line) || read_person_line(line) ||
               read_name_beside_date(line) || is_bare_author(text, i)) {
      head.names.push_back(i);
    } else if (!head.names.empty() && is_role(line)) {
      head.names.push_back(i);
    } else {
      head.prose = is_prose(line);
      return head;
    }
  }
  return head;
}

bool may_be_headline(const PlainText& text, size_t i) {
  constexpr size_t kLongest = 200;  // bytes
  constexpr size_t kFewest = 4;     // words
  const std::string_view line = text.at(i);
  const TextParagraph& paragraph = text.paragraphs[i];
  return !line.empty() && line.size() <= kLongest && !paragraph.bullet &&
         !paragraph.quoted && !paragraph.table && !paragraph.image &&
         count_words(line) >= kFewest &&
         (!ends_sentence(line) || line.back() == '?') && !read_byline(line) &&
         !read_date_line(line);
}

}  // namespace

void find_more_heads(PlainText& text) {
  if (text.first_body == kNowhere) return;
  for (size_t i = text.first_body + 1; i < text.size(); ++i) {
    if (!may_be_headline(text, i)) continue;
    const HeadBelow head = read_below(text, i);
    if (!head.prose || head.names.empty()) continue;
    // A name alone may be that of who is asked or spoken of.
    if (head.days.empty() && !read_byline(text.at(head.names.front()))) {
      continue;
    }
    if (text.paragraphs[i].heading == 0) text.paragraphs[i].heading = 2;
    for (const size_t name : head.names) {
      text.paragraphs[name].known_byline = true;
    }
    for (const size_t day : head.days) text.paragraphs[day].known_date = true;
  }
}

}  // namespace dateline
