#include "clean/page_head.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "clean/draft.h"
#include "clean/html_headings.h"
#include "clean/line_types.h"
#include "clean/metadata_choice.h"
#include "clean/visible_date.h"
#include "text/utf8.h"
#include "text/words.h"

namespace dateline {
namespace {

constexpr size_t kAboveTitle = 6;       // blocks that may hold date and author
constexpr size_t kBelowBody = 6;        // blocks behind the first of the body
constexpr size_t kWithoutTitle = 12;    // blocks before the body, no headline
constexpr size_t kWidestHead = 60;      // blocks at most
constexpr size_t kLongestByline = 200;  // bytes
constexpr size_t kLongestSubtitle = 500;
constexpr size_t kLongestKicker = 60;
constexpr size_t kMostPeople = 8;

class PageHead {
 public:
  PageHead(const std::vector<HtmlElement>& elements,
           std::vector<HtmlBlock>& blocks, std::vector<bool>& kept,
           size_t title, const Options& options, Document& facts)
      : elements_(elements),
        blocks_(blocks),
        kept_(kept),
        title_(title),
        options_(options),
        facts_(facts) {}

  void run() {
    find_window();
    read_authors();
    read_dates();
    if (title_ < blocks_.size()) {
      read_kicker();
      read_subtitle();
    }
  }

 private:
  // A block's text as it is going to be, if it is a line of the head: names
  // are not known in damaged characters.
  std::string_view text(size_t i) const {
    const std::string_view raw = blocks_[i].text();
    const auto damaged = [](char c) {
      return c == '&' || static_cast<unsigned char>(c) >= 0x80;
    };
    if (raw.size() > kLongestSubtitle ||
        std::none_of(raw.begin(), raw.end(), damaged)) {
      return raw;
    }
    const auto [known, fresh] = readable_.try_emplace(i);
    if (fresh) known->second = repaired_characters(raw, options_);
    return known->second;
  }

  // The same with a blank between two elements that a page sets apart by style
  // alone: "<span>Ana Reis</span><span>May 2, 2024</span>".
  std::string line(size_t i) const {
    const HtmlBlock& block = blocks_[i];
    const std::string_view words = text(i);
    std::string out;
    size_t done = 0;
    for (const uint32_t seam : block.seams) {
      // Repairs have moved what stands behind them.
      if (words.data() != block.text().data() || seam >= words.size()) break;
      out.append(words.substr(done, seam - done)).push_back(' ');
      done = seam;
    }
    return out.append(words.substr(done));
  }

  const HtmlElement& element(size_t i) const {
    return elements_[blocks_[i].element];
  }

  // Blocks that speak of something else, or that nobody sees.
  bool is_aside(size_t i) const {
    const HtmlElement& own = element(i);
    return own.near_region(Region::kHidden) < kFar ||
           own.near_region(Region::kNav) < kFar ||
           is_apart(own, NameKind::kRelated, 3) ||
           is_apart(own, NameKind::kComment, 3) ||
           is_apart(own, NameKind::kNewsletter, 2);
  }

  // Does an element so near have such a name? One that holds the headline, too
  // ("newsletter-post"), says nothing of its parts.
  bool is_apart(const HtmlElement& own, NameKind kind, uint8_t most) const {
    if (own.near_name(kind) > most) return false;
    if (title_ >= blocks_.size()) return true;
    const int around = element(title_).near_name(kind) - element(title_).depth;
    return around != own.near_name(kind) - own.depth;
  }

  void find_window() {
    const size_t n = blocks_.size();
    body_ = n;
    last_ = 0;
    for (size_t i = 0; i < n; ++i) {
      if (!kept_[i] || !is_body(blocks_[i].block.type)) continue;
      body_ = std::min(body_, i);
      last_ = i;
    }
    if (title_ < n) {
      begin_ = title_ - std::min(title_, kAboveTitle);
      end_ = std::max(body_ < n ? body_ : title_, title_) + kBelowBody;
      end_ = std::min(end_, title_ + kWidestHead);
    } else {
      begin_ = body_ - std::min(body_, kWithoutTitle);
      end_ = body_ + kBelowBody;
    }
    end_ = std::min(end_, n);
  }

  // --- who -----------------------------------------------------------------

  void read_authors() {
    Document seen;  // what the page shows
    seen.publisher = facts_.publisher;
    size_t found = blocks_.size();
    bool sure = true;
    for (size_t i = begin_; i < end_; ++i) {
      if (i == title_ || text(i).size() > kLongestByline || is_aside(i)) {
        continue;
      }
      // Names stand together.
      if (found < i && i > found + 4) break;
      const size_t people = seen.byline.size();
      const size_t agencies = seen.agencies.size();
      const Reading reading = read_names_of(i, seen);
      if (seen.byline.size() + seen.agencies.size() == people + agencies) {
        continue;
      }
      if (seen.byline.size() > people) {
        found = std::min(found, i);
        sure = sure && reading != Reading::kGuess;
      }
      if (kept_[i] && reading == Reading::kLine) {
        blocks_[i].block.type = BlockType::kByline;
      }
    }
    if (seen.byline.empty() && facts_.byline.empty()) {
      read_line_anywhere(seen);
      if (seen.byline.empty()) read_signature(seen);
    }
    drop_last_byline(seen);
    if (seen.byline.size() > kMostPeople) return;
    const bool fewer = facts_.byline.size() < seen.byline.size() &&
                       std::all_of(facts_.byline.begin(), facts_.byline.end(),
                                   [&](const std::string& name) {
                                     return has(seen.byline, name);
                                   });
    if (fewer && (sure || facts_.byline.empty())) facts_.byline = seen.byline;
    for (const std::string& name : seen.byline) {
      facts_.metadata.push_back({"author", name, "byline", sure ? 0.75 : 0.6});
    }
    if (facts_.agencies.empty()) facts_.agencies = seen.agencies;
  }

  // "홍길동 기자 hong@example.kr": the byline once more, under the article.
  void drop_last_byline(const Document& seen) {
    if (last_ >= blocks_.size() || last_ <= body_ || !kept_[last_]) return;
    const auto byline = read_byline(text(last_));
    if (!byline || byline->people.empty() || text(last_).size() > 120) return;
    const bool known =
        std::all_of(byline->people.begin(), byline->people.end(),
                    [&](const std::string& name) {
                      return has(seen.byline, name) || has(facts_.byline, name);
                    });
    if (known) blocks_[last_].block.type = BlockType::kByline;
  }

  static bool has(const std::vector<std::string>& list,
                  const std::string& name) {
    return std::any_of(list.begin(), list.end(), [&](const std::string& one) {
      return to_lower(one) == to_lower(name);
    });
  }

  // How a block's names were known.
  enum class Reading : uint8_t {
    kLine,   // it is a byline and nothing else
    kSure,   // elements that are for nothing but authors
    kGuess,  // names of elements, a cue before
  };

  Reading read_names_of(size_t i, Document& seen) const {
    const HtmlBlock& block = blocks_[i];
    const std::string line = this->line(i);
    if (read_line(line, seen)) return Reading::kLine;
    const bool sure =
        std::any_of(block.names.begin(), block.names.end(),
                    [](const NamedText& name) { return name.sure; });
    size_t named = 0;
    for (const NamedText& name : block.names) {
      if (sure && !name.sure) continue;
      // A card that leads to another article names its author too.
      if (!sure && block.link_share() > 0.97 &&
          name.span.size() + 10 < block.text().size()) {
        continue;
      }
      named += name.span.size();
      const std::string words = repaired_characters(
          block.text().substr(name.span.start, name.span.size()), options_);
      if (sure) {
        add_authors(words, false, seen);
      } else {
        add_people(std::string_view(words).substr(author_cue_size(words)),
                   seen);
      }
    }
    if (sure) return Reading::kSure;
    if (named > 0) return Reading::kGuess;
    const size_t cue = author_cue_size(line);
    if (cue > 0 && line.size() <= 120 && block.links <= 6) {
      add_people(std::string_view(line).substr(cue), seen);
    }
    return Reading::kGuess;
  }

  // "By Jane Doe and John Roe, Reuters".
  static bool read_line(std::string_view line, Document& seen) {
    const auto byline = read_byline(line);
    if (!byline) return false;
    for (const std::string& name : byline->people) {
      add_authors(name, is_unspaced_name(name), seen);
    }
    for (const std::string& name : byline->agencies) {
      if (!has(seen.agencies, name)) seen.agencies.push_back(name);
    }
    return true;
  }

  static void add_people(std::string_view names, Document& seen) {
    for (const std::string& name : read_names(names).people) {
      add_authors(name, false, seen);
    }
    // "丸山花子 2024年5月14日": a name up to its date.
    const size_t end =
        std::min(names.find_first_of("0123456789 "), names.size());
    if (is_unspaced_name(names.substr(0, end))) {
      add_authors(names.substr(0, end), true, seen);
    }
  }

  // No author beside the headline: the first line up to the end of the body.
  void read_line_anywhere(Document& seen) {
    for (size_t i = 0; i < blocks_.size() && i <= last_ + 1; ++i) {
      if (i == title_ || text(i).size() > 120 || is_aside(i)) continue;
      const bool plain = blocks_[i].link_share() < 0.9 || kept_[i];
      if (!plain || !read_line(text(i), seen)) continue;
      if (kept_[i]) blocks_[i].block.type = BlockType::kByline;
      return;
    }
  }

  // A name in bold that stands alone at the head or the end of the body.
  void read_signature(Document& seen) {
    for (const size_t i : {body_, body_ + 1, last_}) {
      if (i >= blocks_.size() || !kept_[i]) continue;
      const HtmlBlock& block = blocks_[i];
      if (block.block.type != BlockType::kParagraph ||
          block.text().size() > 45 ||
          block.bold_bytes + 2 < block.text().size()) {
        continue;
      }
      const Byline byline = read_names(text(i));
      if (byline.people.size() != 1 || !byline.agencies.empty() ||
          byline.people.front().size() + 2 < text(i).size()) {
        continue;
      }
      add_authors(byline.people.front(), false, seen);
      if (seen.byline.empty()) continue;
      blocks_[i].block.type = BlockType::kByline;
      return;
    }
  }

  // --- when ----------------------------------------------------------------

  void read_dates() {
    const bool month_first = facts_.language.empty() ||
                             facts_.language == "en" ||
                             facts_.language.ends_with("US");
    size_t published_at = 0;
    size_t updated_at = 0;
    std::optional<VisibleDate> published;
    std::optional<VisibleDate> updated;
    for (size_t i = begin_; i < end_; ++i) {
      const HtmlBlock& block = blocks_[i];
      if (i == title_ || block.text().size() > kLongestByline || is_aside(i)) {
        continue;
      }
      for (const VisibleDate& date : read_visible_dates(line(i), month_first)) {
        const bool stated =
            date.label != VisibleDate::Label::kNone || block.date;
        // A sentence may name any day.
        if (!stated && block.text().size() > 70) continue;
        const bool long_line = block.text().size() > 120;
        if (kept_[i] && long_line && date.label == VisibleDate::Label::kNone) {
          continue;
        }
        auto& fact =
            date.label == VisibleDate::Label::kUpdated ? updated : published;
        if (fact) continue;
        fact = date;
        (date.label == VisibleDate::Label::kUpdated ? updated_at
                                                    : published_at) = i;
        if (!kept_[i]) continue;
        if (read_date_line(line(i))) {
          blocks_[i].block.type = BlockType::kDateline;
        } else if (date.label != VisibleDate::Label::kNone &&
                   author_cue_size(text(i)) > 0) {
          blocks_[i].block.type = BlockType::kByline;
        }
      }
    }
    if (published) set_published(*published, published_at);
    if (updated) {
      note("updated", *updated);
      if (!facts_.updated) facts_.updated = publication(*updated, updated_at);
    }
  }

  void note(const char* field, const VisibleDate& date) {
    facts_.metadata.push_back({field, to_string(date.day) + date.time,
                               "date line", confidence(date)});
  }

  static double confidence(const VisibleDate& date) {
    return date.label == VisibleDate::Label::kNone ? 0.65 : 0.8;
  }

  void set_published(const VisibleDate& date, size_t i) {
    note("published", date);
    // Any day may stand near a headline; without a word that says what it is,
    // it counts beside the address only when it agrees.
    const bool from_url = facts_.published &&
                          facts_.published->source == FactSource::kUrl &&
                          (date.label != VisibleDate::Label::kNone ||
                           facts_.published->day() == date.day);
    const bool doubtful =
        from_url ||
        (facts_.published && facts_.published->confidence < confidence(date));
    if (!facts_.published || doubtful) {
      facts_.published = publication(date, i);
      return;
    }
    // The page states a moment in universal time and shows the newsroom's day.
    const std::string& value = facts_.published->value;
    const Date stated = facts_.published->day();
    const bool update = date.label == VisibleDate::Label::kNone &&
                        facts_.updated && facts_.updated->day() == date.day &&
                        stated < facts_.updated->day();
    if (update || !is_elsewhere(*facts_.published, date.day)) return;
    Publication shown = publication(date, i);
    shown.evidence.push_back(
        {{}, "The page states " + value + " in universal time"});
    facts_.published = std::move(shown);
  }

  Publication publication(const VisibleDate& date, size_t i) const {
    Publication out;
    out.value = to_string(date.day) + date.time;
    out.earliest = out.latest = date.day;
    out.source = FactSource::kStated;
    out.confidence = confidence(date);
    out.evidence.push_back(
        {{}, "The line \"" + std::string(text(i)) + "\" says so"});
    return out;
  }

  // --- what stands over and under the headline -----------------------------

  void read_kicker() {
    for (size_t k = 1; k <= 2 && k <= title_; ++k) {
      const size_t i = title_ - k;
      const HtmlElement& own = element(i);
      const bool named = blocks_[i].part == HeadingPart::kLine ||
                         own.near_name(NameKind::kLead) == 0 ||
                         (element(title_).near_name(NameKind::kTitle) <= 2 &&
                          own.parent == element(title_).parent);
      const bool of_page = own.near_region(Region::kHeader) < kFar &&
                           element(title_).near_region(Region::kHeader) == kFar;
      if (!named || of_page || is_aside(i) || text(i).size() > kLongestKicker ||
          text(i).size() < 3 || own.near_name(NameKind::kNavigation) == 0 ||
          blocks_[i].date || !blocks_[i].names.empty() || is_trail(text(i)) ||
          is_furniture(text(i)) || read_byline(text(i)) ||
          !read_visible_dates(text(i), true).empty()) {
        continue;
      }
      set_kicker(without_heading_marks(text(i)));
      blocks_[i].block.type = BlockType::kKicker;
      blocks_[i].block.level = 0;
      kept_[i] = true;
      return;
    }
  }

  // "Home > News > Harbour": the way to the page.
  static bool is_trail(std::string_view words) {
    return words.find(" > ") != std::string_view::npos ||
           words.find(" \u203A ") != std::string_view::npos ||
           words.find(" \u00BB ") != std::string_view::npos;
  }

  // What the title says, too, is said once.
  void set_kicker(std::string_view words) {
    facts_.metadata.push_back({"kicker", std::string(words), "headline", 0.6});
    if (!facts_.title.starts_with(words)) facts_.kicker = std::string(words);
  }

  void read_subtitle() {
    for (size_t i = title_ + 1; i < end_ && i <= title_ + 4; ++i) {
      const HtmlBlock& block = blocks_[i];
      const HtmlElement& own = element(i);
      const bool deck =
          own.near_name(NameKind::kLead) <= 1 ||
          (i == title_ + 1 && !kept_[i] &&
           block.block.type == BlockType::kHeading && own.tag == GUMBO_TAG_H2);
      if (!deck || block.block.type == BlockType::kCaption || is_aside(i) ||
          block.text().size() > kLongestSubtitle || block.text().size() < 20 ||
          block.link_share() > 0.3 || !block.names.empty() || block.date ||
          is_furniture(block.text())) {
        continue;
      }
      // "Harbours: Crane falls": the headline again, with its kicker.
      if (text(i).ends_with(facts_.title) && !facts_.title.empty()) {
        kept_[i] = false;
        const std::string_view line = without_heading_marks(
            text(i).substr(0, text(i).size() - facts_.title.size()));
        if (line.size() <= kLongestKicker && facts_.kicker.empty() &&
            !line.empty()) {
          set_kicker(line);
        }
        continue;
      }
      facts_.subtitle = std::string(text(i));
      facts_.metadata.push_back({"subtitle", facts_.subtitle, "headline", 0.7});
      if (!kept_[i]) {
        kept_[i] = true;
        blocks_[i].block.type = BlockType::kSubtitle;
        blocks_[i].block.level = 0;
      }
      return;
    }
  }

  const std::vector<HtmlElement>& elements_;
  std::vector<HtmlBlock>& blocks_;
  std::vector<bool>& kept_;
  size_t title_;
  const Options& options_;
  Document& facts_;
  mutable std::unordered_map<size_t, std::string> readable_;  // repaired
  size_t body_ = 0;   // first block of the body
  size_t last_ = 0;   // and its last
  size_t begin_ = 0;  // where author and date are looked for
  size_t end_ = 0;
};

}  // namespace

void read_page_head(const std::vector<HtmlElement>& elements,
                    std::vector<HtmlBlock>& blocks, std::vector<bool>& kept,
                    size_t title, const Options& options, Document& facts) {
  PageHead(elements, blocks, kept, title, options, facts).run();
}

}  // namespace dateline
