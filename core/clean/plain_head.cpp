// The head of an article in plain text: headline and what is around it.

#include <algorithm>
#include <string>

#include "clean/body_words.h"
#include "clean/head_lines.h"
#include "clean/headline_text.h"
#include "clean/line_types.h"
#include "clean/plain_text.h"
#include "clean/same_words.h"
#include "text/character.h"
#include "text/utf8.h"
#include "text/words.h"

namespace dateline {
namespace {

constexpr size_t kHeadLines = 60;  // menus are long
constexpr size_t kShortHead = 8;   // lines over the body without a menu
constexpr size_t kLongestTitle = 220;
constexpr size_t kLongestShout = 120;  // "LONDON: ..." can be a headline
constexpr size_t kLongestMarks = 12;   // bytes by which copies differ
constexpr size_t kLongestStandfirst = 500;

class HeadFinder {
 public:
  HeadFinder(PlainText& text, const std::vector<bool>& doubled)
      : text_(text), doubled_(doubled) {
    // What else of its page came along with the article?
    const auto& repairs = text.draft.repairs;
    letter_ =
        std::any_of(repairs.begin(), repairs.end(), [&](const Repair& repair) {
          return repair.kind == "furniture" && repair.source.size() < 60 &&
                 to_lower(text_.draft.before(repair)).find("browser") !=
                     std::string::npos;
        });
    page_ = std::any_of(
        repairs.begin(), repairs.end(),
        [](const Repair& repair) { return repair.kind == "furniture"; });
  }

  void run() {
    for (size_t i = 0; i < text_.size() && lines_.size() < kHeadLines; ++i) {
      if (text_.at(i).empty()) continue;
      lines_.push_back(i);
      TextParagraph& paragraph = text_.paragraphs[i];
      paragraph.known_byline |= i > 0 && is_bare_author(text_, i);
    }
    find_body();
    if (text_.first_body == kNowhere) return;
    body_words_.read(text_);
    choose_title();
    if (text_.title == kNowhere) return drop_menu();
    drop_copies();
    read_above();
    read_below();
  }

 private:
  bool is_caption(size_t i) const {
    return has_photo_credit(text_.at(i)) || ends_with_owner(text_.at(i)) ||
           (doubled_[i] && !tells_news(text_.at(i))) ||
           text_.paragraphs[i].image;
  }

  bool is_line_of_head(size_t i) const {
    const std::string_view line = text_.at(i);
    const TextParagraph& paragraph = text_.paragraphs[i];
    if (paragraph.known_byline || paragraph.known_date) return true;
    return read_byline(line) || read_date_line(line) || is_time_line(line) ||
           read_credits(line) || read_name_beside_date(line) ||
           is_date_range(line);
  }

  bool is_entry(size_t i) const {
    return text_.live && is_clock_line(text_.at(i));
  }

  // The first paragraph of prose, but for a standfirst: prose with a byline
  // or a date right under it, and a headline above.
  void find_body() {
    bool title = false;
    for (size_t n = 0; n < lines_.size(); ++n) {
      const size_t i = lines_[n];
      if (!is_told_sentence(text_.at(i)) || is_caption(i) ||
          is_line_of_head(i) || text_.paragraphs[i].heading > 0 ||
          i == text_.subtitle) {
        title = title || fits_title(i);
        continue;
      }
      if (!title && is_sentence_title(n)) {
        sentence_title_ = i;
        title = true;
        continue;
      }
      const size_t next = after_captions(n);
      const bool under =
          next < lines_.size() && text_.at(i).size() <= kLongestStandfirst &&
          title && dateline_size(text_.at(i)) == 0 && !is_entry(lines_[next]) &&
          (is_line_of_head(lines_[next]) ||
           read_person_line(text_.at(lines_[next]))) &&
          has_body_below(next);
      if (under || is_summary(n, title) || is_greeting(n) ||
          is_over_byline(n, title)) {
        continue;
      }
      if (!title && is_motto(n)) continue;
      text_.first_body = i;
      return;
    }
  }

  // The line under line `n`: a picture and its credit may stand between a
  // standfirst and the byline.
  size_t after_captions(size_t n) const {
    for (++n; n < lines_.size() && is_caption(lines_[n]);) ++n;
    return n;
  }

  // A standfirst, or a sentence of the page's head, with the byline further
  // down: buttons and a picture may stand between.
  bool is_over_byline(size_t n, bool title) const {
    constexpr size_t kReach = 10;       // lines
    constexpr size_t kBody = 6;         // from the byline to the text
    const size_t most = page_ ? 2 : 0;  // sentences between
    const std::string_view said = text_.at(lines_[n]);
    if ((!title && !page_) || said.size() > kLongestStandfirst ||
        dateline_size(said) > 0) {
      return false;
    }
    size_t sentences = 0;
    const size_t end = std::min(lines_.size(), n + kReach + 1);
    for (size_t m = n + 1; m < end && !is_entry(lines_[m]); ++m) {
      const std::string_view line = text_.at(lines_[m]);
      if (is_caption(lines_[m])) continue;
      if (is_sure_byline(text_, lines_[m])) {
        // Of another article, whose headline stands right above.
        const std::string_view above = text_.at(lines_[m - 1]);
        if (title && m > n + 1 && count_words(above) > 4 &&
            read_date_in_byline(line) && !is_line_of_head(lines_[m - 1])) {
          return false;
        }
        if (!is_dated_near(text_, lines_[m]) && (sentences > 0 || !title))
          return false;
        for (size_t b = m + 1; b < lines_.size() && b <= m + kBody; ++b) {
          if (is_prose(text_.at(lines_[b]))) return true;
        }
        return false;
      }
      if (is_told_sentence(line) && ++sentences > most) return false;
    }
    return false;
  }

  // A sentence that the page has over its menu.
  bool is_motto(size_t n) const {
    constexpr size_t kShort = 100;  // bytes
    const auto is_said = [&](size_t m) {
      return m < lines_.size() && is_told_sentence(text_.at(lines_[m]));
    };
    if (!page_ || n + kShortHead > lines_.size() || is_said(n + 1)) {
      return false;
    }
    return text_.at(lines_[n]).size() <= kShort || !is_said(n + 2);
  }

  // What a newsletter says before its first headline.
  bool is_greeting(size_t n) const {
    constexpr size_t kLongest = 160;  // bytes
    return letter_ && text_.at(lines_[n]).size() <= kLongest &&
           n + 2 < lines_.size() && fits_title(lines_[n + 1]) &&
           is_line_of_head(lines_[n + 2]) && has_body_below(n + 2);
  }

  // A headline may end as a sentence does: "Who pays for the harbour?", "The
  // ferry is late. It will stay so." and what is set in capitals as titles
  // are. Longer prose stands below.
  bool is_sentence_title(size_t n) const {
    constexpr size_t kLongest = 200;   // bytes of a question
    constexpr size_t kTwoShort = 110;  // of two sentences
    const std::string_view line = text_.at(lines_[n]);
    const TextParagraph& paragraph = text_.paragraphs[lines_[n]];
    if (line.size() > kLongest || dateline_size(line) > 0 || paragraph.quoted ||
        paragraph.bullet || paragraph.table || !has_longer_below(n)) {
      return false;
    }
    if (!ends_with_stop(line)) return true;
    const bool two = begins_another_sentence(line);
    return (two && line.size() <= kTwoShort) || is_title_case(line);
  }

  bool has_longer_below(size_t n) const {
    size_t m = n + 1;
    while (m < lines_.size() && is_line_of_head(lines_[m])) ++m;
    for (const size_t end = std::min(m + 2, lines_.size()); m < end; ++m) {
      const std::string_view line = text_.at(lines_[m]);
      if (is_prose(line) && line.size() > text_.at(lines_[n]).size()) {
        return true;
      }
    }
    return false;
  }

  // Is there prose under the lines of the head that begin at line `n`?
  bool has_body_below(size_t n) const {
    for (; n < lines_.size(); ++n) {
      if (!is_line_of_head(lines_[n]) &&
          !read_person_line(text_.at(lines_[n]))) {
        break;
      }
    }
    for (size_t m = n; m < lines_.size() && m < n + 4; ++m) {
      if (is_prose(text_.at(lines_[m]))) return true;
    }
    return false;
  }

  // One line under the headline that the next paragraph says again.
  bool is_summary(size_t n, bool title) const {
    if (!title || n + 1 >= lines_.size() || n == 0) return false;
    const std::string_view line = text_.at(lines_[n]);
    const std::string_view next = text_.at(lines_[n + 1]);
    // The text's head, cut off.
    const bool cut = line.ends_with("\u2026") || line.ends_with("...");
    if (line.size() > 200 || next.size() <= line.size() ||
        (!cut && text_.paragraphs[lines_[n]].blank_before > 0)) {
      return false;
    }
    size_t same = 0;
    while (same < line.size() && line[same] == next[same]) ++same;
    if (cut) return same + 4 >= line.size();
    return same * 2 >= line.size();
  }

  bool fits_title(size_t i) const {
    const std::string_view text = text_.at(i);
    const TextParagraph& paragraph = text_.paragraphs[i];
    if (paragraph.heading == 1 || i == sentence_title_) return true;
    if (text.size() > kLongestTitle || text.size() < 12 || paragraph.bullet ||
        paragraph.quoted || paragraph.table || paragraph.heading > 1) {
      return false;
    }
    if (is_line_of_head(i) || has_photo_credit(text) || paragraph.image) {
      return false;
    }
    if (text.size() > kLongestShout && dateline_size(text) > 0) return false;
    if (text.find(' ') == std::string_view::npos &&
        static_cast<unsigned char>(text[0]) < 0xE0) {
      return false;
    }
    const char last = text.back();
    if (last == ',' || last == ';' || (text[0] == '(' && last == ')') ||
        is_page_address(text)) {
      return false;
    }
    return !ends_sentence(text) || ends_abbreviated(text) || last == '?' ||
           last == '!' || last == '"' || last == '\'' ||
           text.ends_with("\u2026") || text.ends_with("\u201D") ||
           text.ends_with("\u201C") || text.ends_with("\u00BB") ||
           text.ends_with("...");
  }

  bool has_head_below(size_t n) const {
    constexpr size_t kNear = 3;  // lines: a standfirst may stand between
    for (size_t m = n + 1; m <= n + kNear && m < lines_.size(); ++m) {
      if (is_line_of_head(lines_[m])) return true;
    }
    return false;
  }

  void choose_title() {
    constexpr double kHeadBelow = 0.5;
    constexpr double kTwice = 2;  // its copy stood right below
    constexpr size_t kEarly = 2;  // lines above
    const auto body_line = static_cast<size_t>(
        std::find(lines_.begin(), lines_.end(), text_.first_body) -
        lines_.begin());
    const bool menu = body_line > kShortHead;
    double best = 0;
    bool early = false;
    size_t words_of_title = 0;
    size_t last = kNowhere;  // the line that was best so far
    for (size_t n = 0; n < lines_.size(); ++n) {
      const size_t i = lines_[n];
      if (i >= text_.first_body) break;
      if (!fits_title(i)) continue;
      const std::string_view line = text_.at(i);
      if (doubled_[i] && ends_sentence(line)) continue;  // a caption
      const size_t words = count_words(line);
      // "Share: Ferry runs again": the headline's copy in a row of buttons.
      if (words_of_title >= 5 &&
          line.find(text_.at(text_.title)) < line.size()) {
        continue;
      }
      double score = 3 * body_words_.share(line);
      score += words >= 4 ? 1.5 : words == 3 ? 0.5 : -0.5;
      if (text_.paragraphs[i].heading == 1) score += 5;
      // The lines of a menu are short and far away.
      if (menu) {
        score += 0.1 * static_cast<double>(std::min<size_t>(words, 12));
        score -= 0.04 * static_cast<double>(body_line - n);
      }
      // Date and byline stand under a headline, not under a line of a menu.
      if (menu && has_head_below(n)) score += kHeadBelow;
      if (doubled_[i]) score += kTwice;
      if (read_person_line(line)) score -= 1.5;
      if (is_kicker(line)) score -= 3;
      if (ends_with_outlet(line)) score -= 1.5;
      if (is_outlet(line) || is_outlet_of_place(line)) score -= 2;
      if (letter_ && is_over_issue(n, body_line)) score -= 3;
      // Of equals the first one: headline before sub-line. Where no menu
      // stands above it, the first one is hardly ever another article's.
      // A standfirst says more of what the body says than the headline over it.
      const bool under = last != kNowhere && n == last + 1 &&
                         has_standfirst_size(words_of_title, words) &&
                         has_head_below(n);
      const double lead = under || (early && words_of_title >= 4) ? 3.0 : 0.75;
      const bool better =
          text_.title == kNowhere
              ? score > -2
              : score > best + lead || is_in_title(line, text_.at(text_.title));
      if (better) {
        // Under another's picture it may be another article's.
        early = !menu && text_.title == kNowhere && n <= kEarly &&
                (n == 0 || !is_caption(lines_[0]));
        words_of_title = words;
        last = n;
        best = score;
        text_.title = i;
      }
    }
  }

  // A newsletter's name and motto stand over the day of its issue, the
  // headline under it.
  bool is_over_issue(size_t n, size_t body_line) const {
    bool day = false;
    for (size_t m = n + 1; m < body_line; ++m) {
      if (day && fits_title(lines_[m])) return true;
      day = day || read_date_line(text_.at(lines_[m]));
    }
    return false;
  }

  // The headline once more, above or below, whatever its marks.
  void drop_copies() {
    const std::string title(text_.at(text_.title));
    const std::string letters = letters_of(title);
    // A sentence may be said again.
    const size_t end = ends_sentence(title) ? text_.first_body : text_.size();
    for (size_t i = text_.title + 1; i < end; ++i) {
      if (text_.at(i).size() > title.size() + kLongestMarks ||
          letters_of(text_.at(i)) != letters) {
        continue;
      }
      text_.remove(i, "duplicate-paragraph", Certainty::kLikely,
                   "the headline stands further up");
    }
  }

  // An article without a headline, under "Home", "News", "Sport".
  void drop_menu() {
    if (!page_) return;
    for (const size_t i : lines_) {
      if (i >= text_.first_body) break;
      if (text_.at(i).empty() || is_caption(i) || is_line_of_head(i)) continue;
      if (is_kicker(text_.at(i))) drop_line(i);
    }
  }

  void drop_line(size_t i) {
    text_.remove(i, "furniture", Certainty::kLikely,
                 "a line of the page's head");
  }

  // Over the headline: a kicker right above it, and the menu of the page.
  void read_above() {
    std::vector<size_t> above;
    for (const size_t i : lines_) {
      if (i >= text_.title) break;
      if (text_.at(i).empty() || is_caption(i) || is_line_of_head(i)) continue;
      if (text_.at(i).starts_with(text_.at(text_.title))) {
        text_.remove(i, "duplicate-paragraph", Certainty::kLikely,
                     "the headline stands further down");
        continue;
      }
      if (is_way_to_title(text_.at(i), text_.at(text_.title))) {
        drop_line(i);
        continue;
      }
      if (is_prose(text_.at(i))) continue;
      if (is_page_address(text_.at(i)) || is_outlet(text_.at(i)) ||
          is_outlet_of_place(text_.at(i))) {
        drop_name(text_, i);
        continue;
      }
      above.push_back(i);
    }
    if (above.empty()) return;
    const size_t nearest = above.back();
    const std::string_view line = text_.at(nearest);
    const bool near = text_.previous(text_.title) == nearest;
    // Under other lines without a gap it belongs to a menu.
    const bool known = is_kicker(line);
    if (near && line.size() > 1 && line.size() <= 60 && !is_role(line) &&
        count_words(line) <= 5 &&
        (above.size() <= 2 || has_no_small_letter(line) ||
         (known && text_.paragraphs[nearest].blank_before > 0))) {
      text_.kicker = nearest;
      above.pop_back();
    }
    // Two lines alone are more likely to be the author's than a menu's.
    if (above.size() <= 2 && !page_) return;
    for (const size_t i : above) drop_line(i);
  }

  // Under the headline, as far as the body: a section's name, a standfirst.
  // Short lines that nobody knows are the page's.
  void read_below() {
    const size_t last = std::min(text_.first_body, text_.size());
    std::vector<size_t> unknown;
    bool head_seen = false;  // a byline or a date stands above
    for (size_t i = text_.title + 1; i < last; ++i) {
      const std::string_view line = text_.at(i);
      if (is_entry(i)) break;
      if (line.empty() || is_caption(i) || text_.paragraphs[i].bullet) continue;
      if (is_line_of_head(i) || read_person_line(line) ||
          is_byline_label(line) || is_role(line) || read_desk(line) ||
          is_picture_credit(line)) {
        head_seen = true;
        continue;
      }
      if (is_page_address(line)) {
        drop_name(text_, i);
        continue;
      }
      if (!has_letter(line)) {
        drop_line(i);  // how often it was shared
        continue;
      }
      if (is_label_of_picture(text_, i)) continue;
      if (line.ends_with(':') && text_.paragraphs[text_.next(i + 1)].bullet) {
        text_.paragraphs[i].heading = 2;  // "What you need to know:"
        continue;
      }
      if (is_kicker(line) && text_.kicker == kNowhere) {
        text_.kicker = i;
        continue;
      }
      const bool fits =
          line.size() <= kLongestStandfirst && text_.paragraphs[i].heading == 0;
      if (text_.subtitle == kNowhere && fits &&
          (!head_seen || ends_sentence(line))) {
        text_.subtitle = i;
      } else if (!ends_sentence(line) && line.size() <= 120) {
        unknown.push_back(i);
      }
    }
    if (unknown.size() < 2 || !page_) return;
    for (const size_t i : unknown) {
      text_.remove(i, "furniture", Certainty::kLikely,
                   "a line of the page between headline and text");
    }
  }

  PlainText& text_;
  const std::vector<bool>& doubled_;
  bool page_ = false;
  bool letter_ = false;               // it came as a newsletter
  size_t sentence_title_ = kNowhere;  // a headline that ends as a sentence
  std::vector<size_t> lines_;         // of the head, those that are not empty
  BodyWords body_words_;
};

}  // namespace

void find_head(PlainText& text, const std::vector<bool>& doubled) {
  HeadFinder(text, doubled).run();
}

}  // namespace dateline
