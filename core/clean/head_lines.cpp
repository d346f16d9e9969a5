// Lines over and under a headline, each by itself.

#include "clean/head_lines.h"

#include <algorithm>
#include <string>

#include "clean/body_words.h"
#include "clean/headline_text.h"
#include "clean/line_types.h"
#include "text/utf8.h"
#include "text/words.h"

namespace dateline {

bool tells_news(std::string_view line) {
  if (!is_told_sentence(line)) return false;
  for (const std::string_view word :
       {" has ", " have ", " said ", " yesterday"}) {
    if (line.find(word) < line.size()) return true;
  }
  return false;
}

bool has_letter(std::string_view line) {
  return std::any_of(line.begin(), line.end(), [](char c) {
    return is_ascii_alpha(c) || static_cast<unsigned char>(c) >= 0x80;
  });
}

bool has_standfirst_size(size_t title, size_t words) {
  return title >= 4 ? words > title : title == 3 && words >= 3 * title;
}

bool is_in_title(std::string_view line, std::string_view title) {
  const size_t at = title.find(line);
  // "Harbour: Ferry runs again" begins with the headline's own kicker.
  if (at < title.size() && at >= 2 && title[at - 2] == ':') return false;
  return title.size() > line.size() &&
         ((count_words(line) >= 3 && title.find(line) < title.size()) ||
          (count_words(line) == 2 && title.ends_with(line) &&
           !read_person_line(line)));
}

bool is_way_to_title(std::string_view line, std::string_view title) {
  constexpr size_t kLongest = 40;  // bytes before the headline
  return line.starts_with("Home ") && line.ends_with(title) &&
         line.size() <= title.size() + kLongest;
}

namespace {

bool begins_all_upper(std::string_view line) {
  const auto words = split_words(line);
  return std::all_of(words.begin(), words.end(), [](std::string_view word) {
    return begins_upper(word.substr(word.starts_with('(')));
  });
}

}  // namespace

bool is_outlet_of_place(std::string_view line) {
  constexpr size_t kLongest = 60;  // bytes
  constexpr size_t kMostWords = 6;
  const size_t open = line.find(" (");
  return line.size() <= kLongest && line.ends_with(')') && open < line.size() &&
         begins_upper(line.substr(open + 2)) &&
         count_words(line) <= kMostWords && begins_all_upper(line);
}

bool is_label_of_picture(const PlainText& text, size_t i) {
  constexpr size_t kLongest = 60;  // bytes
  return text.at(i).size() <= kLongest && !ends_sentence(text.at(i)) &&
         i + 1 < text.size() && text.paragraphs[i + 1].blank_before == 0 &&
         has_photo_credit(text.at(i + 1)) && !read_person_line(text.at(i));
}

void drop_name(PlainText& text, size_t i) {
  const std::string name(text.at(i));
  const bool outlet = is_outlet(name) || is_outlet_of_place(name);
  if (name.starts_with("http") && text.draft.facts.url.empty()) {
    text.draft.facts.url = name;
  }
  if (!text.remove(i, "furniture", Certainty::kLikely,
                   outlet ? "the name of who published it"
                          : "the address of the page")) {
    return;
  }
  if ((outlet || is_host_name(name)) && text.draft.facts.publisher.empty()) {
    text.draft.facts.publisher = name;
  }
}

}  // namespace dateline
