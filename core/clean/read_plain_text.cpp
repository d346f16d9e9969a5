// Plain text as people paste it: which line is what.

#include <algorithm>
#include <string>
#include <utility>

#include "clean/draft.h"
#include "clean/edits.h"
#include "clean/line_types.h"
#include "clean/lines.h"
#include "clean/residue.h"
#include "text/utf8.h"

namespace dateline {
namespace {

constexpr size_t kMaxTitle = 200;  // bytes
constexpr size_t kMinBody = 60;    // a shorter paragraph proves no body
constexpr size_t kHeadLines = 12;  // where title, byline and date may stand
constexpr size_t kMaxCaption = 400;

bool ends_sentence(std::string_view text) {
  while (!text.empty() &&
         (text.back() == '"' || text.back() == ')' || text.back() == '\'')) {
    text.remove_suffix(1);
  }
  if (text.ends_with("\u201D")) text.remove_suffix(3);
  return !text.empty() && (text.back() == '.' || text.back() == '!' ||
                           text.back() == '?' || text.back() == ':');
}

class PlainTextReader {
 public:
  PlainTextReader(std::string_view source, const Options& options)
      : options_(options) {
    draft_.source = source;
    paragraphs_ = split_paragraphs(draft_, options);
  }

  Draft run() {
    drop_residue();
    drop_furniture();
    drop_duplicates();
    find_head();
    for (size_t i = 0; i < paragraphs_.size(); ++i) {
      if (!paragraphs_[i].text.empty()) place(i);
    }
    return std::move(draft_);
  }

 private:
  std::string_view at(size_t i) const { return paragraphs_[i].text.text; }

  // Takes a paragraph out of the article. False when it has to stay because
  // the caller wants it so.
  bool remove(size_t i, std::string_view kind, Certainty certainty,
              std::string_view reason) {
    TextParagraph& paragraph = paragraphs_[i];
    const SourceSpan place = paragraph.text.source();
    paragraph.stays |= is_undone(options_, kind, place.start);
    if (paragraph.stays || is_skipped(options_, kind)) return false;
    draft_.repairs.push_back(
        removal(draft_.source, place, kind, certainty, reason));
    paragraph.text = {};
    return true;
  }

  // "[ad_1]", "[ad_2]Source link": what re-posting plug-ins leave behind.
  void drop_residue() {
    if (is_skipped(options_, "scraper-residue")) return;
    for (TextParagraph& paragraph : paragraphs_) {
      std::vector<Edit> edits = find_scraper_residue(paragraph.text.text);
      keep_wanted(options_, paragraph.text, draft_.untouched, edits);
      apply_edits(edits, draft_.source, paragraph.text, draft_.repairs);
      paragraph.text.trim();
    }
  }

  void drop_furniture() {
    if (is_skipped(options_, "furniture")) return;
    for (size_t i = 0; i < paragraphs_.size(); ++i) {
      if (at(i).empty()) continue;
      if (is_furniture(at(i))) {
        remove(i, "furniture", Certainty::kLikely, "a line of the page around");
      } else if (is_page_number(at(i)) && !paragraphs_[i].bullet) {
        remove(i, "page-number", Certainty::kLikely, "a page number");
      }
    }
  }

  // The same paragraph twice. Short ones may repeat for a reason, unless they
  // stand one right under the other.
  void drop_duplicates() {
    doubled_.assign(paragraphs_.size(), false);
    std::vector<std::pair<std::string_view, size_t>> seen;
    size_t previous = paragraphs_.size();
    for (size_t i = 0; i < paragraphs_.size(); ++i) {
      if (at(i).empty()) continue;
      const bool adjacent =
          previous < paragraphs_.size() && at(previous) == at(i);
      if (adjacent) doubled_[previous] = true;
      previous = i;
      seen.emplace_back(at(i), i);
    }
    std::sort(seen.begin(), seen.end());
    std::vector<size_t> copies;
    for (size_t s = 1; s < seen.size(); ++s) {
      if (seen[s].first != seen[s - 1].first) continue;
      const size_t i = seen[s].second;
      const bool below = doubled_[seen[s - 1].second];
      if (at(i).size() >= 60 || below) copies.push_back(i);
    }
    std::sort(copies.begin(), copies.end());
    for (const size_t i : copies) {
      const bool caption = at(i).size() <= kMaxCaption && is_before_body(i) &&
                           !is_skipped(options_, "duplicate-caption");
      if (caption) {
        remove(i, "duplicate-caption", Certainty::kLikely,
               "the caption stands twice, one under the other");
      } else if (!is_skipped(options_, "duplicate-paragraph")) {
        remove(i, "duplicate-paragraph", Certainty::kLikely,
               "the same paragraph stands further up");
      }
    }
  }

  // Stands paragraph `i`, a doubled one, above the body?
  bool is_before_body(size_t i) const {
    size_t longer = 0;
    for (size_t j = 0; j < i; ++j) {
      longer +=
          at(j).size() > kMinBody && ends_sentence(at(j)) && at(j) != at(i);
    }
    return longer == 0 && i < kHeadLines;
  }

  // Where the headline is, if there is one: a short line without full stop
  // over longer paragraphs.
  void find_head() {
    size_t lines = 0;
    size_t candidate = paragraphs_.size();
    for (size_t i = 0; i < paragraphs_.size() && lines < kHeadLines; ++i) {
      if (at(i).empty()) continue;
      ++lines;
      if (at(i).size() >= kMinBody && ends_sentence(at(i)) && !is_doubled(i)) {
        first_body_ = i;
        break;
      }
      const bool other = read_byline(at(i)) || read_date_line(at(i)) ||
                         has_photo_credit(at(i)) || is_doubled(i);
      const std::string_view text = at(i);
      const bool fits =
          text.size() <= kMaxTitle && text.size() >= 12 &&
          text.find(' ') != std::string_view::npos && !paragraphs_[i].bullet &&
          !paragraphs_[i].quoted &&
          (!ends_sentence(text) || text.back() == '?' || text.back() == '!');
      if (!other && fits && candidate == paragraphs_.size()) candidate = i;
    }
    if (first_body_ < paragraphs_.size()) title_ = candidate;
  }

  bool is_doubled(size_t i) const { return doubled_[i]; }

  void add(BlockType type, MappedText text, uint8_t level = 0) {
    DraftBlock block;
    block.type = type;
    block.level = level;
    block.text = std::move(text);
    draft_.blocks.push_back(std::move(block));
  }

  void place(size_t i) {
    TextParagraph& paragraph = paragraphs_[i];
    const std::string_view text = at(i);
    if (i == title_) return place_title(paragraph);
    if (const auto name = read_contact_line(text)) {
      const std::vector<Edit> addresses = find_obfuscated_addresses(text);
      const MappedText line = paragraph.text;
      if (remove(i, "contact-line", Certainty::kLikely,
                 "how to reach the author; the name is kept as byline")) {
        flag_addresses(line, addresses);
        add_author(*name);
        return;
      }
    }
    const bool head = i < first_body_ || draft_.blocks.size() < 4;
    if (head && i != title_) {
      if (const auto byline = read_byline(text)) {
        for (const std::string& name : byline->people) add_author(name);
        for (const std::string& agency : byline->agencies) add_agency(agency);
        return add(BlockType::kByline, std::move(paragraph.text));
      }
    }
    if (head || i + 3 >= paragraphs_.size()) {
      if (const auto line = read_date_line(text)) return place_date(*line, i);
    }
    const bool above = i < first_body_ && first_body_ < paragraphs_.size();
    if (has_photo_credit(text) && text.size() <= kMaxCaption) {
      return add(BlockType::kCaption, std::move(paragraph.text));
    }
    if (above && is_doubled(i) && text.size() <= kMaxCaption) {
      return add(BlockType::kCaption, std::move(paragraph.text));
    }
    if (above && title_ < i && i == title_ + 1 && !draft_.facts.title.empty() &&
        text.size() <= 300 && !ends_sentence(text)) {
      draft_.facts.subtitle = std::string(text);
      return add(BlockType::kSubtitle, std::move(paragraph.text));
    }
    if (paragraph.bullet) {
      return add(BlockType::kList, std::move(paragraph.text), 1);
    }
    if (paragraph.quoted) {
      return add(BlockType::kQuote, std::move(paragraph.text));
    }
    const bool body_below = first_body_ < i && i + 1 < paragraphs_.size() &&
                            at(i + 1).size() > 2 * text.size();
    if (body_below && text.size() <= 80 && !ends_sentence(text) &&
        is_heading(text)) {
      return add(BlockType::kHeading, std::move(paragraph.text), 2);
    }
    if (draft_.facts.dateline.empty() && i == first_body_) {
      read_dateline(text);
    }
    add(BlockType::kParagraph, std::move(paragraph.text));
  }

  static bool is_heading(std::string_view text) {
    return is_ascii_upper(text[0]) &&
           text.find("  ") == std::string_view::npos && text.back() != ',' &&
           text.back() != ';';
  }

  void place_title(TextParagraph& paragraph) {
    const size_t kicker = kicker_size(paragraph.text.text);
    if (kicker > 0) {
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

  void place_date(const DateLine& line, size_t i) {
    Publication publication;
    publication.value = to_string(line.day) + line.time;
    publication.earliest = publication.latest = line.day;
    publication.source = FactSource::kStated;
    publication.confidence = 0.95;
    publication.evidence.push_back(
        {{}, "The line \"" + std::string(at(i)) + "\" says so"});
    auto& fact = line.updated ? draft_.facts.updated : draft_.facts.published;
    if (!fact) fact = std::move(publication);
    add(BlockType::kDateline, std::move(paragraphs_[i].text));
  }

  void read_dateline(std::string_view text) {
    const size_t size = dateline_size(text);
    if (size == 0) return;
    draft_.facts.dateline = std::string(text.substr(0, size));
    publish(draft_.facts);
  }

  // The dateline's day is the day of publication, unless a line says more.
  static void publish(Document& facts) {
    const auto day = date_in_dateline(facts.dateline);
    if (!day || facts.published) return;
    Publication publication;
    publication.value = to_string(*day);
    publication.earliest = publication.latest = *day;
    publication.source = FactSource::kStated;
    publication.confidence = 0.9;
    publication.evidence.push_back(
        {{}, "The dateline \"" + facts.dateline + "\" says so"});
    facts.published = std::move(publication);
  }

  void add_author(const std::string& name) {
    auto& byline = draft_.facts.byline;
    if (std::find(byline.begin(), byline.end(), name) == byline.end()) {
      byline.push_back(name);
    }
  }
  void add_agency(const std::string& name) {
    auto& agencies = draft_.facts.agencies;
    if (std::find(agencies.begin(), agencies.end(), name) == agencies.end()) {
      agencies.push_back(name);
    }
  }

  // The obfuscated address inside a line that leaves the article.
  void flag_addresses(const MappedText& line, const std::vector<Edit>& edits) {
    for (const Edit& edit : edits) {
      Repair repair = removal(draft_.source, line.map.to_source(edit.span),
                              edit.kind, edit.certainty, edit.reason);
      repair.after = repair.before;
      draft_.repairs.push_back(std::move(repair));
    }
  }

  const Options& options_;
  Draft draft_;
  std::vector<TextParagraph> paragraphs_;
  std::vector<bool> doubled_;  // paragraphs with their copy right below
  size_t title_ = static_cast<size_t>(-1);
  size_t first_body_ = static_cast<size_t>(-1);
};

}  // namespace

Draft read_plain_text(std::string_view source, const Options& options) {
  return PlainTextReader(source, options).run();
}

}  // namespace dateline
