// Plain text as people paste it: which line is what.

#include <algorithm>
#include <string>
#include <utility>

#include "clean/draft.h"
#include "clean/edits.h"
#include "clean/head_lines.h"
#include "clean/headline_text.h"
#include "clean/line_types.h"
#include "clean/metadata_choice.h"
#include "clean/plain_facts.h"
#include "clean/plain_text.h"
#include "clean/residue.h"
#include "clean/same_words.h"
#include "text/character.h"
#include "text/utf8.h"
#include "text/words.h"

namespace dateline {
namespace {

constexpr size_t kMaxCaption = 400;  // bytes
constexpr size_t kMaxHeading = 100;
constexpr size_t kMaxContact = 300;
constexpr size_t kLongestClosing = 90;

class PlainTextReader {
 public:
  PlainTextReader(Draft& draft, const Options& options)
      : draft_(draft),
        options_(options),
        text_(draft, options),
        facts_(draft) {}

  void run() {
    for (TextParagraph& paragraph : text_.paragraphs) {
      repair_characters(draft_, paragraph.text, options_);
    }
    read_capture(text_);
    read_record(text_);
    read_note(text_);
    read_remarks(text_);
    read_mail(text_);
    read_chat(text_);
    read_markdown(text_);
    drop_residue();
    split_strips(text_);
    drop_furniture(text_);
    drop_around_main(text_);
    join_broken();
    drop_contacts();
    doubled_ = drop_duplicates(text_);
    find_clocks(text_);
    find_head(text_, doubled_);
    find_more_heads(text_);
    drop_surroundings(text_);
    drop_doubled_lines(text_);
    place_kicker_below();
    for (size_t i = 0; i < text_.size(); ++i) {
      if (!at(i).empty()) place(i);
    }
    for (const std::string& name : contacts_) facts_.add_author(name);
    facts_.read_service();
    if (text_.issue) facts_.state_issue(*text_.issue);
    facts_.state_address(options_);
  }

 private:
  std::string_view at(size_t i) const { return text_.at(i); }

  // "[ad_1]", "[ad_2]Source link": what re-posting plug-ins leave behind.
  void drop_residue() {
    for (size_t i = 0; i < text_.size(); ++i) {
      if (at(i).empty()) continue;
      text_.edit(i, find_scraper_residue(at(i)));
      text_.paragraphs[i].text.trim();
    }
  }

  // A page's end inside a sentence: what stood between is gone.
  void join_broken() {
    size_t above = kNowhere;
    bool gap = false, prose = false;  // no headline goes on
    for (size_t i = 0; i < text_.size(); ++i) {
      if (at(i).empty()) {
        gap = true;
        continue;
      }
      prose = prose || is_prose(at(i));
      if (gap && above != kNowhere && goes_on(above, i) &&
          (prose || at(above).size() > kMaxHeading)) {
        join_paragraphs(text_.paragraphs[above], text_.paragraphs[i], draft_,
                        options_);
        text_.paragraphs[i].text = {};
        continue;
      }
      above = i;
      gap = false;
    }
  }

  bool goes_on(size_t above, size_t below) const {
    const std::string_view head = at(above);
    size_t start = 0;
    return head.size() >= 40 && !ends_sentence(head) &&
           !text_.paragraphs[below].bullet && !text_.paragraphs[above].table &&
           is_lower(next_code_point(at(below), start)) &&
           std::all_of(text_.paragraphs.begin() + static_cast<long>(above) + 1,
                       text_.paragraphs.begin() + static_cast<long>(below),
                       [](const TextParagraph& p) { return p.text.empty(); });
  }

  // A section's name under the headline goes over it.
  void place_kicker_below() {
    if (text_.kicker == kNowhere) return;
    draft_.facts.kicker = std::string(at(text_.kicker));
  }

  bool is_above_body(size_t i) const {
    return text_.first_body != kNowhere && i < text_.first_body;
  }

  bool is_near_end(size_t i) const {
    for (int n = 0; n < 3 && i < text_.size(); ++n) i = text_.next(i + 1);
    return i >= text_.size();
  }

  bool has_prose_below(size_t i) const {
    for (++i; i < text_.size(); ++i) {
      if (is_prose(at(i))) return true;
    }
    return false;
  }

  void add(BlockType type, MappedText text, uint8_t level = 0,
           std::string image = {}) {
    DraftBlock block;
    block.type = type;
    block.level = level;
    block.image = std::move(image);
    block.text = std::move(text);
    draft_.blocks.push_back(std::move(block));
  }

  void place(size_t i) {
    TextParagraph& paragraph = text_.paragraphs[i];
    const std::string_view text = at(i);
    if (i == text_.title) return place_title(paragraph);
    if (i == text_.kicker) {
      return add(BlockType::kKicker, std::move(paragraph.text));
    }
    if (i == text_.subtitle) {
      draft_.facts.subtitle = std::string(text);
      return add(BlockType::kSubtitle, std::move(paragraph.text));
    }
    if (paragraph.image || (draft_.blocks.size() < 6 && i > text_.title &&
                            is_label_of_picture(text_, i))) {
      return add(BlockType::kCaption, std::move(paragraph.text), 0,
                 std::move(paragraph.address));
    }
    if (place_head_of_another(i)) return;
    if (place_author_note(i) || place_address(i) || place_byline(i)) return;
    // A date with prose below belongs to something else of the page.
    const bool edge = is_above_body(i) || draft_.blocks.size() < 4 ||
                      (is_near_end(i) && !has_prose_below(i));
    if (edge) {
      if (const auto line = read_date_line(text)) return place_date(*line, i);
      if (is_time_line(text)) {
        return add(BlockType::kDateline, std::move(paragraph.text));
      }
    }
    const bool town = draft_.facts.dateline.empty() && is_town_alone(text) &&
                      i <= text_.first_body + 1;
    if (town) draft_.facts.dateline = text.substr(0, text.size() - 1);
    if (town || (text_.live && is_clock_line(text))) {
      return add(BlockType::kDateline, std::move(paragraph.text));
    }
    if (text.size() <= kMaxCaption &&
        (has_photo_credit(text) || ends_with_owner(text) ||
         (is_above_body(i) && doubled_[i]))) {
      return add(BlockType::kCaption, std::move(paragraph.text));
    }
    if (paragraph.heading > 0) {
      return add(BlockType::kHeading, std::move(paragraph.text),
                 paragraph.heading);
    }
    if (paragraph.table) {
      return add(BlockType::kTable, std::move(paragraph.text));
    }
    if (paragraph.bullet || is_numbered(i)) {
      return add(BlockType::kList, std::move(paragraph.text), 1);
    }
    if (paragraph.quoted) {
      return add(BlockType::kQuote, std::move(paragraph.text));
    }
    if (is_heading(i)) {
      return add(BlockType::kHeading, std::move(paragraph.text), 2);
    }
    if (draft_.facts.dateline.empty() && i == text_.first_body) {
      facts_.read_dateline(text);
    }
    add(BlockType::kParagraph, std::move(paragraph.text));
  }

  // Of "3. Boats may not leave", or 0.
  static int list_number(std::string_view text) {
    size_t at = 0;
    int number = 0;
    while (at < text.size() && at < 3 && is_ascii_digit(text[at])) {
      number = number * 10 + (text[at++] - '0');
    }
    return at > 0 && at + 1 < text.size() &&
                   (text[at] == '.' || text[at] == ')') && text[at + 1] == ' '
               ? number
               : 0;
  }

  bool is_numbered(size_t i) {
    const int number = list_number(at(i));
    if (number == 0) return false;
    const bool goes_on =
        i + 1 < text_.size() && list_number(at(i + 1)) == number + 1;
    const bool after = number == last_number_ + 1 && last_number_ > 0;
    last_number_ = goes_on || after ? number : 0;
    return last_number_ > 0;
  }

  // "Q: When was that?", "Jane Doe: When?": a question in an interview.
  static bool is_speech(std::string_view text) {
    constexpr size_t kLongest = 30;  // bytes of who asks
    const size_t colon = text.find(": ");
    return colon <= kLongest && split_words(text.substr(0, colon)).size() <= 3;
  }

  bool is_heading(size_t i) const {
    const std::string_view text = at(i);
    if (text_.first_body == kNowhere || i <= text_.first_body) return false;
    if (text.size() > kMaxHeading || text.find("  ") < text.size()) {
      return false;
    }
    const char last = text.back();
    const bool question = last == '?';
    if (question && is_speech(text)) return false;
    if (last == ',' || last == ';' || last == ':' ||
        (ends_sentence(text) && !question)) {
      return false;
    }
    size_t start = 0;
    const char32_t first = next_code_point(text, start);
    if (!is_upper(first) && classify(first) != CharacterClass::kIdeograph &&
        classify(first) != CharacterClass::kQuote &&
        classify(first) != CharacterClass::kOpening) {
      return false;
    }
    const size_t below = text_.next(i + 1);
    if (below >= text_.size() || text_.paragraphs[below].table) return false;
    // Lines of verse and lists of names follow each other without a gap.
    const bool apart =
        text_.paragraphs[i].blank_before > 0 ||
        (!draft_.blocks.empty() && is_prose(draft_.blocks.back().text.text));
    return apart && ends_sentence(at(below)) &&
           (question
                ? is_prose(at(below)) || at(below).size() > text.size()
                : at(below).size() > 2 * text.size() || is_prose(at(below)));
  }

  // How to reach the author: without a gap, which would be a sign of a foot.
  void drop_contacts() {
    size_t left = 0;
    for (size_t i = 0; i < text_.size(); ++i) {
      if (is_contact(i)) continue;
      if (left != i) text_.paragraphs[left] = std::move(text_.paragraphs[i]);
      ++left;
    }
    text_.paragraphs.resize(left);
  }

  bool is_contact(size_t i) {
    const std::string_view text = at(i);
    if (text.empty() || text.size() > kMaxContact) return false;
    const auto name = read_contact_line(text);
    if ((!name && !is_contact_note(text)) ||
        !remove_note(i, "contact-line",
                     "how to reach the author; the name is kept as byline")) {
      return false;
    }
    if (name) contacts_.push_back(*name);
    return true;
  }

  bool place_author_note(size_t i) {
    return at(i).size() <= kMaxContact && i + 4 >= text_.size() &&
           i > text_.first_body && is_author_note(at(i), draft_.facts.byline) &&
           remove_note(i, "author-note", "about the author");
  }

  bool place_address(size_t i) {
    return is_address_of_reporter(at(i)) &&
           (is_above_body(i) || !has_prose_below(i)) &&
           remove_note(i, "contact-line", "how to reach the author");
  }

  bool remove_note(size_t i, std::string_view kind, const char* reason) {
    const std::vector<Edit> addresses = find_obfuscated_addresses(at(i));
    const MappedText line = text_.paragraphs[i].text;
    if (!text_.remove(i, kind, Certainty::kLikely, reason)) return false;
    flag_addresses(line, addresses);
    return true;
  }

  // Who wrote it: above the body, and in the last lines.
  bool place_byline(size_t i) {
    const std::string_view text = at(i);
    if (text.size() > 400) return false;
    const bool head = is_above_body(i) || draft_.blocks.size() < 4;
    std::optional<Byline> byline;
    if (head) byline = read_byline(text);
    if (!byline && text_.paragraphs[i].known_byline) byline = read_known(text);
    if (!byline && is_above_body(i) && i > text_.title) {
      byline = read_person_line(text);
      if (byline && is_spoken_of(byline->people, i)) byline.reset();
      if (!byline) byline = read_name_beside_date(text);
      if (!byline && is_byline_label(text)) byline = Byline{};
      if (!byline) byline = read_desk(text);
      if (!byline) byline = read_credits(text);
      if (!byline && is_picture_credit(text) && !has_photo_credit(text)) {
        byline = Byline{};
      }
      if (!byline && is_role(text) && !draft_.blocks.empty() &&
          draft_.blocks.back().type == BlockType::kByline) {
        byline = Byline{};
      }
    }
    if (!byline && i > text_.first_body && i + 8 >= text_.size()) {
      byline = read_credits(text);
      if (!byline && !has_prose_below(i)) byline = read_closing(i);
    }
    if (!byline) return false;
    if (head || draft_.facts.byline.empty() || in_credits_) {
      in_credits_ = !head;
      for (const std::string& name : byline->people) facts_.add_author(name);
    }
    for (const std::string& agency : byline->agencies)
      facts_.add_agency(agency);
    if (head) {
      if (const auto line = read_date_in_byline(text)) {
        facts_.state(*line, text, rank(*line, i));
      }
    }
    add(BlockType::kByline, std::move(text_.paragraphs[i].text));
    return true;
  }

  // "Story by" stands right above.
  bool is_under_label() const {
    return !draft_.blocks.empty() &&
           draft_.blocks.back().type == BlockType::kByline &&
           is_byline_label(draft_.blocks.back().text.text);
  }

  // Who signed under the last sentence.
  std::optional<Byline> read_closing(size_t i) const {
    const std::string_view text = at(i);
    if (text.size() > kLongestClosing || draft_.blocks.empty() ||
        text_.paragraphs[i].table) {
      return {};
    }
    const DraftBlock& above = draft_.blocks.back();
    const std::string_view last = above.text.text;
    if (is_under_label()) return read_names(text);
    if (is_byline_label(text) && is_sure_byline(text_, i)) return Byline{};
    if (!is_body(above.type) || !ends_sentence(last)) return {};
    if (auto agency = read_agency_mark(text)) return agency;
    if (is_outlet(text)) return Byline{};
    if (!draft_.facts.byline.empty()) return {};
    if (auto byline = read_byline(text)) return byline;
    // Under words in quotation marks it is who said them.
    if (last.starts_with('"') || last.starts_with("\u201C")) return {};
    auto byline = read_signature(text, text_.paragraphs[i].bullet);
    return byline && !is_told_of(byline->people.front(), i)
               ? byline
               : std::optional<Byline>();
  }

  // Does the article speak of somebody above?
  bool is_told_of(const std::string& name, size_t i) const {
    return std::any_of(draft_.blocks.begin(), draft_.blocks.end(),
                       [&](const DraftBlock& block) {
                         return block.text.text.find(name) < std::string::npos;
                       }) &&
           i > text_.first_body;
  }

  // A name alone over the text: of a picture, if the article speaks of it.
  bool is_spoken_of(const std::vector<std::string>& people, size_t i) const {
    constexpr size_t kReach = 40;  // paragraphs
    for (size_t n = i + 1; n + 1 < text_.size() && n < i + kReach; ++n) {
      if (!is_prose(at(n)) || is_author_note(at(n), people)) continue;
      for (const std::string& name : people) {
        if (at(n).find(name) != std::string_view::npos) return true;
      }
    }
    return false;
  }

  void drop_pictures(const TextParagraph& paragraph) {
    const std::string_view title = paragraph.text.text;
    const size_t size = std::max(pictures_size(title), slug_size(title));
    if (size == 0 || size == paragraph.text.text.size()) return;
    text_.edit(text_.title, {{{0, static_cast<uint32_t>(size)},
                              "",
                              "furniture",
                              Certainty::kLikely,
                              "marks before the headline"}});
  }

  // Author and day of a further article of the same paste.
  bool place_head_of_another(size_t i) {
    TextParagraph& paragraph = text_.paragraphs[i];
    if (text_.first_body == kNowhere || i < text_.first_body ||
        is_under_label() ||
        (!paragraph.known_byline && !paragraph.known_date)) {
      return false;
    }
    add(paragraph.known_byline ? BlockType::kByline : BlockType::kDateline,
        std::move(paragraph.text));
    return true;
  }

  // Whatever a byline says that was labelled as one.
  static Byline read_known(std::string_view text) {
    if (auto person = read_person_line(text)) return *person;
    if (is_unspaced_name(text)) return Byline{{std::string(text)}, {}};
    Byline names = read_names(text);
    // "North Correspondent": an office alone is nobody.
    return is_role(text) && names.agencies.empty() ? Byline{} : names;
  }

  void place_title(TextParagraph& paragraph) {
    drop_pictures(paragraph);
    const size_t kicker = kicker_size(paragraph.text.text);
    if (kicker > 0 && draft_.facts.kicker.empty()) {
      MappedText head =
          paragraph.text.slice({0, static_cast<uint32_t>(kicker)});
      head.trim();
      head = head.slice({0, static_cast<uint32_t>(head.text.size() - 1)});
      draft_.facts.kicker = head.text;
      add(BlockType::kKicker, std::move(head));
      paragraph.text = paragraph.text.slice(
          {static_cast<uint32_t>(kicker),
           static_cast<uint32_t>(paragraph.text.text.size())});
    }
    draft_.facts.title = paragraph.text.text;
    add(BlockType::kTitle, std::move(paragraph.text));
  }

  // How sure a line's day is that of the article.
  DayRank rank(const DateLine& line, size_t i) const {
    if (!is_above_body(i)) return DayRank::kFoot;
    if (line.published) return DayRank::kLabelled;
    return i > text_.title ? DayRank::kUnderTitle : DayRank::kOverTitle;
  }

  void place_date(const DateLine& line, size_t i) {
    facts_.state(line, at(i), rank(line, i));
    add(BlockType::kDateline, std::move(text_.paragraphs[i].text));
  }

  // The obfuscated addresses inside a line that has left the article.
  void flag_addresses(const MappedText& line, const std::vector<Edit>& edits) {
    for (const Edit& edit : edits) {
      Repair repair = removal(line.map.to_source(edit.span), edit.kind,
                              edit.certainty, edit.reason);
      repair.after = std::string(draft_.before(repair));
      draft_.repairs.push_back(std::move(repair));
    }
  }

  Draft& draft_;
  const Options& options_;
  PlainText text_;
  PlainFacts facts_;
  std::vector<bool> doubled_;          // paragraphs with their copy right below
  std::vector<std::string> contacts_;  // whom to write to
  int last_number_ = 0;                // of a numbered list
  bool in_credits_ = false;  // the authors are those of the closing credits
};

}  // namespace

Draft read_plain_text(std::string_view source, const Options& options) {
  Draft draft;
  draft.source = source;
  PlainTextReader(draft, options).run();
  return draft;
}

}  // namespace dateline
