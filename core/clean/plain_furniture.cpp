// What a page puts around an article and into it, as it comes along when the
// page's text is copied.

#include <algorithm>
#include <iterator>
#include <string>

#include "clean/captions.h"
#include "clean/comment_heads.h"
#include "clean/line_types.h"
#include "clean/notices.h"
#include "clean/plain_text.h"
#include "clean/printed_page.h"
#include "text/utf8.h"
#include "text/words.h"

namespace dateline {
namespace {

constexpr size_t kLongestLink = 160;  // a headline of another article

// "* * *", "____": a rule between parts.
bool is_rule(std::string_view text) {
  if (text.size() > 120) return false;
  for (const std::string_view mark : {"\u00BB", "\u203A", "\u2022", "\u00B7"}) {
    if (text == mark) return true;  // of a list or of crumbs that went
  }
  size_t marks = 0;
  for (const char c : text) {
    if (is_ascii_space(c)) continue;
    if (std::string_view("*_-=~#|").find(c) == std::string_view::npos) {
      return false;
    }
    ++marks;
  }
  return marks >= 3 || (marks > 0 && text == "#");
}

// "Health / Diet / Alcohol": sections, one of which has a known name.
bool is_row_of_sections(std::string_view text) {
  constexpr size_t kMostWords = 3;  // of a section
  bool known = false;
  while (!text.empty()) {
    const size_t end = std::min(text.find(" / "), text.size());
    const std::string_view part = trim_spaces(text.substr(0, end));
    if (!begins_upper(part) || split_words(part).size() > kMostWords) {
      return false;
    }
    known = known || is_kicker(part);
    text.remove_prefix(std::min(text.size(), end + 3));
  }
  return known;
}

// "Home > News > Europe", "Home / Politics".
bool is_crumbs(std::string_view text) {
  if (text.size() > 160 || ends_sentence(text)) return false;
  size_t marks = 0;
  for (const std::string_view mark :
       {" > ", " \u203A ", " \u00BB ", " / ", " | ", " \u2192 "}) {
    for (size_t at = text.find(mark); at != std::string_view::npos;
         at = text.find(mark, at + 1)) {
      ++marks;
    }
  }
  const std::string head = to_lower(text.substr(0, 24));
  for (const std::string_view root :
       {"home\u00BB", "home>", "home\u203A", "home/"}) {
    if (head.starts_with(root)) return true;
  }
  if (marks == 0) return false;
  for (const std::string_view root :
       {"home ", "homepage ", "news ", "start ", "startseite ", "accueil ",
        "inicio ", "portada ", "you are here", "main ", "index ",
        "\u0433\u043B\u0430\u0432\u043D\u0430\u044F "}) {
    if (head.starts_with(root)) return true;
  }
  if (marks < 2) return false;
  return text.find(" > ") < text.size() ||
         text.find(" \u203A ") < text.size() || is_row_of_sections(text);
}

// "2 thoughts on "The fallen crane"": how many readers wrote.
bool is_count_of_replies(std::string_view text) {
  const size_t digits = text.find_first_not_of("0123456789");
  if (digits == 0 || digits == std::string_view::npos) return false;
  text.remove_prefix(digits);
  return text.starts_with(" thoughts on ") ||
         text.starts_with(" thought on ") ||
         text.starts_with(" responses to ") || text.starts_with(" replies to ");
}

// "1 of 12", "1.2K", "4 min read", "12 shares": counters and clocks.
bool is_counter(std::string_view text) {
  if (is_count_of_replies(text)) return true;
  if (text.starts_with("(") && text.ends_with(")")) {
    text = text.substr(1, text.size() - 2);
  }
  if (text.ends_with(':')) text.remove_suffix(1);
  if (text.size() > 40 || text.empty()) return false;
  const std::string lower = to_lower(text.substr(0, 40));
  const size_t digits = lower.find_first_not_of("0123456789.,-");
  if (digits == 0) return false;
  if (digits == std::string::npos) return false;
  std::string_view rest = std::string_view(lower).substr(digits);
  while (!rest.empty() && rest.front() == ' ') rest.remove_prefix(1);
  if (rest.starts_with("k ") || rest.starts_with("m ")) rest.remove_prefix(2);
  for (const std::string_view unit : {"k",
                                      "m",
                                      "share",
                                      "shares",
                                      "like",
                                      "likes",
                                      "retweets",
                                      "quotes",
                                      "bookmarks",
                                      "reposts",
                                      "views",
                                      "comment",
                                      "comments",
                                      "reactions",
                                      "reads",
                                      "followers",
                                      "min",
                                      "minutes",
                                      "min read",
                                      "mins read",
                                      "minute read",
                                      "minutes read",
                                      "min. read",
                                      "minutes to read",
                                      "min de lecture",
                                      "min lesezeit",
                                      "photos",
                                      "images",
                                      "videos",
                                      "kommentare",
                                      "commentaires",
                                      "comentarios",
                                      "commenti",
                                      "reacties",
                                      "replies"}) {
    if (rest == unit) return true;
  }
  return rest.starts_with("of ") &&
         rest.find_first_not_of("0123456789 of/") == std::string_view::npos;
}

// "34 Reposts 12 Quotes 210 Likes", "221 views 1 min read": a row of them.
bool is_row_of_counters(std::string_view text) {
  constexpr size_t kLongest = 80;  // bytes
  const auto words = split_words(text);
  if (text.size() > kLongest || words.size() < 4) return false;
  for (size_t i = 0; i < words.size();) {
    size_t end = i + 1;  // as far as the next figure
    while (end < words.size() && !is_ascii_digit(words[end].front())) ++end;
    const char* last = words[end - 1].data() + words[end - 1].size();
    std::string_view one(words[i].data(),
                         static_cast<size_t>(last - words[i].data()));
    while (one.ends_with(" |") || one.ends_with(" -")) {
      one.remove_suffix(2);
    }
    if (!is_counter(one)) return false;
    i = end;
  }
  return true;
}

// "3 \u00D7 1 =": what a form asks to keep programs out.
bool is_sum(std::string_view text) {
  constexpr size_t kLongest = 24;  // bytes
  const bool sign = text.find("\u00D7") < text.size() ||
                    text.find(" + ") < text.size() ||
                    text.find("\u2212") < text.size();
  if (text.size() > kLongest || !sign || !text.ends_with('=')) return false;
  return std::none_of(text.begin(), text.end(), is_ascii_alpha);
}

// "HARBOUR TIMES Logo": what stands for a picture of the page's head.
bool is_logo(std::string_view text) {
  constexpr size_t kLongest = 40;  // bytes
  return text.size() <= kLongest && split_words(text).size() > 1 &&
         (text.ends_with(" Logo") || text.ends_with(" logo"));
}

// "Image caption," as the BBC's pages say above a caption.
bool is_caption_label(std::string_view text) {
  const std::string label = to_lower(text.substr(0, 20));
  return label == "image caption" || label == "image caption," ||
         label == "media caption" || label == "media caption,";
}

// A table of numbers has lines such as "12" or "3 of 4" too; a page number
// stands alone.
bool stands_alone(const PlainText& text, size_t i) {
  const bool blank_above = i == 0 || text.paragraphs[i].blank_before > 0;
  const bool blank_below =
      i + 1 >= text.size() || text.paragraphs[i + 1].blank_before > 0;
  return blank_above || blank_below;
}

// "Comments (3)", "3 Comments", "Join the discussion".
bool begins_comments(std::string_view text) {
  if (begins_reader_comments(text)) return true;
  if (text.size() > 60) return false;
  const std::string lower = to_lower(text.substr(0, 60));
  for (const std::string_view cue :
       {"comments", "reader comments", "readers' comments", "join the",
        "kommentare", "leserkommentare", "commentaires", "comentarios",
        "commenti", "reacties", "comment"}) {
    if (lower.starts_with(cue)) return true;
  }
  return is_counter(text) && (lower.find("omment") != std::string::npos ||
                              lower.find("comentario") != std::string::npos);
}

// "Jane Doe May 12, 2017 at 4:49 pm": who wrote, and at what time.
bool is_name_and_time(std::string_view text) {
  constexpr size_t kMostWords = 6;  // of the name
  if (text.size() > 80 || is_ascii_digit(text.front()) ||
      text.find(':') == std::string_view::npos) {
    return false;
  }
  size_t words = 0;
  for (size_t at = text.find(' ');
       at != std::string_view::npos && ++words <= kMostWords;
       at = text.find(' ', at + 1)) {
    const auto date = read_date_line(text.substr(at + 1));
    if (date && !date->time.empty()) return true;
  }
  return false;
}

// Lines that stand in comments and nowhere else.
bool is_of_comments(std::string_view text) {
  if (text.empty() || text.size() > 80) return false;
  if (is_name_and_time(text)) return true;
  const std::string lower = to_lower(text.substr(0, 80));
  return lower == "reply" || lower.starts_with("reply ") ||
         lower.ends_with(" reply") || lower.ends_with(" ago") ||
         lower.starts_with("log in to ") || lower.starts_with("report") ||
         lower.starts_with("vor ") || lower.starts_with("hace ") ||
         lower.starts_with("il y a ") || lower == "like" ||
         lower.starts_with("says:") || lower.ends_with(" says:");
}

// "#harbour #Lisbon": nothing but marks of a post.
bool is_hash_tags(std::string_view text) {
  constexpr size_t kLongest = 200;  // bytes
  if (text.size() > kLongest || !text.starts_with("#")) return false;
  const auto words = split_words(text);
  return std::all_of(words.begin(), words.end(), [](std::string_view word) {
    return word.size() > 1 && word.front() == '#' && !is_ascii_digit(word[1]) &&
           word[1] != '#';
  });
}

// "Topics: ...", "Tags: ...".
bool is_tags(std::string_view text) {
  const std::string lower = to_lower(text.substr(0, 20));
  if (text.size() > 300 || ends_sentence(text)) return false;
  for (const std::string_view cue :
       {"topics:", "topic:", "tags:", "tags ", "tag:", "filed under",
        "themen:", "schlagworte:", "mots-cl", "etiquetas:", "temas:",
        "keywords:", "more on:", "in this topic", "categories:"}) {
    if (lower.starts_with(cue)) return true;
  }
  return false;
}

class Surroundings {
 public:
  explicit Surroundings(PlainText& text) : text_(text) {
    for (size_t i = 0; i < text_.size(); ++i) {
      if (is_prose(text_.at(i))) last_prose_ = i;
    }
  }

  void run() {
    if (text_.first_body == kNowhere || last_prose_ == kNowhere) return;
    drop_behind_end();
    drop_comments();
    drop_link_lists();
    drop_tail();
  }

 private:
  // "Published in The Herald, March 17th, 2023": behind it stands the page's.
  void drop_behind_end() {
    constexpr size_t kLongest = 100;  // bytes
    for (size_t i = text_.size(); i-- > text_.first_body + 1;) {
      const std::string_view line = text_.at(i);
      if (line.size() > kLongest ||
          !to_lower(line.substr(0, 13)).starts_with("published in ") ||
          !read_date_line(line)) {
        continue;
      }
      for (size_t n = i + 1; n < text_.size(); ++n) {
        if (text_.at(n).empty()) continue;
        text_.remove(n, "furniture", Certainty::kLikely,
                     "what stands behind the article's end");
      }
      return;
    }
  }

  // What readers wrote begins behind the article and ends with the page.
  void drop_comments() {
    for (size_t i = text_.first_body + 1; i < text_.size(); ++i) {
      if (!begins_comments(text_.at(i))) continue;
      size_t signs = 0;
      for (size_t n = i + 1; n < text_.size(); ++n) {
        signs += is_of_comments(text_.at(n));
      }
      if (signs < 2) continue;
      for (size_t n = i; n < text_.size(); ++n) {
        if (text_.at(n).empty()) continue;
        text_.remove(n, "comments", Certainty::kLikely,
                     "what readers wrote under the article");
      }
      return;
    }
  }

  bool is_link(size_t i) const {
    const std::string_view line = text_.at(i);
    return !line.empty() && line.size() <= kLongestLink &&
           (!line.ends_with(".") || is_tags(line));
  }

  void drop_link_lists() {
    for (size_t i = text_.first_body + 1; i < text_.size(); ++i) {
      if (!begins_link_list(text_.at(i)) || text_.paragraphs[i].table) continue;
      // The links stand together, with or without a gap below the line.
      size_t end = i + 1;
      while (end < text_.size() && is_link(end) &&
             !begins_link_list(text_.at(end)) &&
             (end == i + 1 || text_.paragraphs[end].blank_before == 0)) {
        ++end;
      }
      // A sub-head over a long paragraph is no link.
      if (end < text_.size() && end > i + 1 && end <= i + 2 &&
          text_.paragraphs[i + 1].blank_before > 0) {
        end = i + 1;
      }
      for (size_t n = i; n < end; ++n) {
        text_.remove(n, "furniture", Certainty::kLikely,
                     n == i ? "the head of a list of links"
                            : "a link to another article");
      }
      i = end - 1;
    }
  }

  // Short lines behind the last paragraph go with the footer if there is one.
  void drop_tail() {
    bool footer = false;
    for (size_t i = last_prose_ + 1; i < text_.size(); ++i) {
      const std::string_view line = text_.at(i);
      if (line.empty()) {
        footer = true;
        continue;
      }
      if (is_tags(line)) {
        text_.remove(i, "furniture", Certainty::kLikely,
                     "what the article was filed under");
        continue;
      }
      if (footer && is_link(i) && !text_.paragraphs[i].table &&
          !text_.paragraphs[i].bullet && !read_byline(line) &&
          !read_date_line(line) && !read_contact_line(line)) {
        text_.remove(i, "furniture", Certainty::kLikely,
                     "a line of the page's foot");
      }
    }
  }

  PlainText& text_;
  size_t last_prose_ = kNowhere;
};

// "CRANE" over "Continued from page A1": the article's word on the page that
// it goes on to.
bool is_jump_head(const PlainText& text, size_t i) {
  constexpr size_t kLongestWord = 24;  // bytes
  const std::string_view line = text.at(i);
  const size_t below = text.next(i + 1);
  if (line.size() > kLongestWord || below >= text.size()) return false;
  return is_jump_line(text.at(below)) &&
         to_lower(text.at(below)).find("from") != std::string::npos &&
         std::none_of(line.begin(), line.end(), is_ascii_lower);
}

// What a printed page has over and under its columns.
bool drop_printed(PlainText& text, size_t i) {
  const std::string_view line = text.at(i);
  if (is_jump_line(line) || is_jump_head(text, i)) {
    return text.remove(i, "furniture", Certainty::kLikely,
                       "where the article goes on in print");
  }
  if (is_browser_foot(line) || (text.browser && is_browser_head(line))) {
    return text.remove(i, "furniture", Certainty::kLikely,
                       "what a browser prints around a page");
  }
  const auto day = read_running_head(line);
  if (!day) return false;
  if (!text.issue) text.issue = *day;
  return text.remove(i, "furniture", Certainty::kLikely,
                     "the line over a printed page");
}

}  // namespace

bool is_counter_line(std::string_view line) { return is_counter(line); }

void drop_furniture(PlainText& text) {
  size_t left = 0;
  bool said = false;  // prose stands above
  for (size_t i = 0; i < text.size(); ++i) {
    left += !text.at(i).empty();
    text.browser = text.browser || is_browser_foot(text.at(i));
  }
  for (size_t i = 0; i < text.size(); ++i) {
    const std::string_view line = text.at(i);
    if (left <= 1) return;  // all there is
    said = said || is_prose(line);
    if (line.empty() || line.size() > kLongestNotice) continue;
    if (text.paragraphs[i].heading > 0 || text.paragraphs[i].image) continue;
    if (said && is_invitation(line)) {
      left -= text.remove(i, "furniture", Certainty::kLikely,
                          "the page invites its reader");
      continue;
    }
    if (begins_comments(line) || begins_link_list(line)) continue;  // later
    if (const size_t label = caption_label_size(line);
        label > 0 && (!is_ascii_digit(line.front()) ||
                      line.substr(0, label).find('|') < label)) {
      text.paragraphs[i].image = true;
      text.edit(i, {{{0, static_cast<uint32_t>(label)},
                     "",
                     "furniture",
                     Certainty::kLikely,
                     "the label of a caption"}});
    } else if (drop_printed(text, i)) {
      --left;
    } else if (is_page_number(line)) {
      if (!text.paragraphs[i].bullet && !text.paragraphs[i].table &&
          stands_alone(text, i)) {
        left -=
            text.remove(i, "page-number", Certainty::kLikely, "a page number");
      }
    } else if (is_caption_label(line) && i + 1 < text.size() &&
               text.at(i + 1).size() <= 400) {
      text.paragraphs[i + 1].image = true;
      left -= text.remove(i, "furniture", Certainty::kLikely,
                          "the label of a caption");
    } else if (is_furniture(line) || is_counter(line) || is_hash_tags(line) ||
               is_row_of_counters(line) || is_sum(line) || is_logo(line)) {
      left -=
          text.remove(i, "furniture", Certainty::kLikely, "a line of the page");
    } else if (is_crumbs(line)) {
      left -= text.remove(i, "furniture", Certainty::kLikely,
                          "the way to the article through its site");
    } else if (is_rule(line)) {
      left -= text.remove(i, "furniture", Certainty::kLikely,
                          "a rule between parts");
    } else if (is_notice(line) && (said || !read_byline(line))) {
      left -= text.remove(i, "furniture", Certainty::kLikely,
                          "the page speaks to its reader");
    }
  }
}

void drop_surroundings(PlainText& text) {
  Surroundings(text).run();
  // The heads of lists that had no list, of comments that were none.
  for (size_t i = 0; i < text.size(); ++i) {
    const std::string_view line = text.at(i);
    if (line.empty() || i == text.title || line.size() > 120) continue;
    if (is_furniture(line) || is_counter(line)) {
      text.remove(i, "furniture", Certainty::kLikely, "a line of the page");
    }
  }
}

}  // namespace dateline
