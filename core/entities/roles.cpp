#include "entities/roles.h"

#include <algorithm>

#include "entities/names.h"
#include "time/verbs.h"

namespace dateline {
namespace {

constexpr uint32_t kMaxBefore = 9;   // tokens of a title before a name
constexpr uint32_t kMaxBehind = 22;  // tokens of an apposition

class RoleFinder {
 public:
  RoleFinder(Analysis& analysis, const Segmentation& segmentation)
      : analysis_(analysis),
        segmentation_(segmentation),
        tokens_(segmentation.tokens) {}

  void run() {
    for (uint32_t m = 0; m < analysis_.mentions.size(); ++m) {
      const Mention& mention = analysis_.mentions[m];
      if (mention.type != EntityType::kPerson || mention.entity == kNoEntity) {
        continue;
      }
      const Sentence& sentence =
          segmentation_
              .sentences[segmentation_.sentence_at(mention.span.start)];
      begin_ = sentence.first_token;
      end_ = sentence.end_token;
      const uint32_t first = segmentation_.token_at(mention.span.start);
      uint32_t behind = first;
      while (behind < end_ && tokens_[behind].span.start < mention.span.end) {
        ++behind;
      }
      before(mention.entity, first);
      after(mention.entity, behind);
    }
  }

 private:
  std::string_view at(uint32_t i) const {
    if (i < begin_ || i >= end_) return {};
    return analysis_.document.at(tokens_[i].span);
  }

  bool is_former(std::string_view token) const {
    return token == "former" || token == "Former" || token == "ex" ||
           token == "late" || token == "then";
  }

  bool is_role_word(uint32_t i) const {
    return is_title_word(at(i)) && !is_honorific(at(i));
  }

  // Is the token part of a name that may stand in a title: "US", "Chinese",
  // "State Department"?
  bool is_name_part(uint32_t i) const {
    const auto& mentions = analysis_.mentions;
    const uint32_t offset = tokens_[i].span.start;
    const auto it = std::upper_bound(
        mentions.begin(), mentions.end(), offset,
        [](uint32_t value, const Mention& m) { return value < m.span.end; });
    return it != mentions.end() && it->span.start <= offset &&
           it->type != EntityType::kPerson;
  }

  // Words that may stand inside a title: adjectives and nouns, no function
  // words and no verbs.
  bool may_qualify(uint32_t i) const {
    static constexpr std::string_view kStop[] = {
        "the",   "a",         "an",     "his",   "her",   "their",  "its",
        "our",   "my",        "and",    "or",    "but",   "by",     "with",
        "in",    "on",        "at",     "as",    "to",    "from",   "of",
        "that",  "which",     "when",   "while", "after", "before", "is",
        "are",   "be",        "has",    "have",  "will",  "would",  "not",
        "like",  "including", "said",   "says",  "told",  "tells",  "between",
        "under", "against",   "called", "named", "if",    "than",   "then",
        "also",  "both",      "for",    "about", "into",  "over",   "because",
        "this",  "these",     "those",  "fellow"};
    const std::string_view token = at(i);
    if (tokens_[i].kind != TokenKind::kWord || token.size() < 3) return false;
    if (std::find(std::begin(kStop), std::end(kStop), token) !=
        std::end(kStop)) {
      return false;
    }
    return token != "'s" && token != "\u2019s" &&
           past_verb(token).form == VerbForm::kNone && !token.ends_with("ly");
  }

  // Start of the title whose last word is the role word at `last`.
  uint32_t title_start(uint32_t last) const {
    uint32_t start = last;
    while (start > begin_ && last - start < kMaxBefore) {
      const uint32_t previous = start - 1;
      const std::string_view token = at(previous);
      const bool lower = tokens_[previous].letter_case == TokenCase::kLower;
      const bool hyphen = token == "-" && previous > begin_;
      const bool of_between = token == "of" && previous > begin_ &&
                              is_role_word(previous - 1) &&
                              (is_role_word(start) || at(start) == "State");
      if (hyphen || of_between || is_role_word(previous) || is_former(token) ||
          token == "acting" || token == "Acting" || is_name_part(previous) ||
          (lower && may_qualify(previous)) || token == "Vice" ||
          token == "Chief" || token == "National" || token == "Deputy" ||
          token == "Independent") {
        start = previous;
      } else {
        break;
      }
    }
    while (start < last && at(start) == "-") ++start;
    return start;
  }

  void before(uint32_t entity, uint32_t name) {
    if (name <= begin_) return;
    uint32_t last = name - 1;
    // "Mahan's director, Hamid Arabnejad Khanooki,"
    const bool comma = at(last) == "," && last > begin_;
    if (comma) --last;
    if (is_honorific(at(last)) && last > begin_) return;
    uint32_t end = comma ? name - 1 : name;
    // "Chief Executive of Hong Kong Carrie Lam", "Ambassador to Germany ..."
    if (!is_role_word(last)) {
      uint32_t tail = last;
      while (tail > begin_ && last - tail < 4 &&
             (is_name_part(tail) || at(tail) == "State" || at(tail) == "the" ||
              at(tail) == "House" || at(tail) == "National" ||
              is_role_word(tail))) {
        --tail;
      }
      const bool joined = at(tail) == "of" || at(tail) == "to" ||
                          at(tail) == "for" || at(tail) == "at" ||
                          at(tail) == "from";
      if (comma || !joined || tail == last || tail <= begin_ ||
          !is_role_word(tail - 1)) {
        return;
      }
      add(entity, title_start(tail - 1), end);
      return;
    }
    const uint32_t start = title_start(last);
    if (comma) {
      const std::string_view opener = start > begin_ ? at(start - 1) : "";
      const bool set_off = opener == "'s" || opener == "\u2019s" ||
                           opener == "The" || opener == "the" ||
                           opener == "His" || opener == "Her" ||
                           opener == "his" || opener == "her";
      if (!set_off) return;
    }
    add(entity, start, end);
  }

  // ", vice chairman of the Central Committee and former head of ...,"
  void after(uint32_t entity, uint32_t behind) {
    if (at(behind) != ",") return;
    const uint32_t first = behind + 1;
    uint32_t stop = first;
    while (stop < end_ && stop - first < kMaxBehind) {
      const std::string_view token = at(stop);
      if (token == "," || token == "." || token == ";" || token == "\"" ||
          token == "\u201D" || token == ")" || token == "(" ||
          token == "\u2014" || token == "--") {
        break;
      }
      ++stop;
    }
    if (stop == first || stop - first >= kMaxBehind) return;
    static constexpr std::string_view kNoRole[] = {
        "who",   "which", "said",  "whose", "and",  "but", "as",  "said",
        "while", "when",  "where", "told",  "that", "in",  "on",  "at",
        "after", "with",  "will",  "was",   "is",   "has", "had", "also"};
    if (std::find(std::begin(kNoRole), std::end(kNoRole), at(first)) !=
        std::end(kNoRole)) {
      return;
    }
    uint32_t role_word = first;
    while (role_word < stop && role_word - first < 6 &&
           !is_role_word(role_word)) {
      ++role_word;
    }
    if (role_word >= stop || role_word - first >= 6) return;
    // A name right behind the role word means that the next person begins:
    // "Trump, President Xi".
    for (uint32_t i = first; i < stop; ++i) {
      if (is_person_at(i)) return;
    }
    // Several roles joined by "and".
    uint32_t start = first;
    for (uint32_t i = first; i <= stop; ++i) {
      const bool joint = i < stop && at(i) == "and" && i + 1 < stop &&
                         (is_former(at(i + 1)) || is_role_word(i + 1)) &&
                         has_role(start, i);
      if (i == stop || joint) {
        add(entity, start, i);
        start = i + 1;
      }
    }
  }

  bool has_role(uint32_t first, uint32_t end) const {
    for (uint32_t i = first; i < end; ++i) {
      if (is_role_word(i)) return true;
    }
    return false;
  }

  bool is_person_at(uint32_t i) const {
    const auto& mentions = analysis_.mentions;
    const uint32_t offset = tokens_[i].span.start;
    const auto it = std::upper_bound(
        mentions.begin(), mentions.end(), offset,
        [](uint32_t value, const Mention& m) { return value < m.span.end; });
    return it != mentions.end() && it->span.start <= offset &&
           it->type == EntityType::kPerson;
  }

  void add(uint32_t entity, uint32_t first, uint32_t end) {
    while (first < end &&
           (at(first) == "the" || at(first) == "The" || at(first) == "a" ||
            at(first) == "an" || at(first) == "of" || at(first) == "and" ||
            at(first) == "for")) {
      ++first;
    }
    if (first >= end) return;
    Role role;
    role.span = {tokens_[first].span.start, tokens_[end - 1].span.end};
    role.text = std::string(analysis_.document.at(role.span));
    role.former = is_former(at(first));
    std::vector<Role>& roles = analysis_.entities[entity].roles;
    const bool known =
        std::any_of(roles.begin(), roles.end(), [&](const Role& other) {
          return other.text.find(role.text) != std::string::npos;
        });
    if (known) return;
    // "Secretary of State" gives way to "US Secretary of State".
    std::erase_if(roles, [&](const Role& other) {
      return role.text.find(other.text) != std::string::npos;
    });
    roles.push_back(std::move(role));
  }

  Analysis& analysis_;
  const Segmentation& segmentation_;
  const std::vector<Token>& tokens_;
  uint32_t begin_ = 0;
  uint32_t end_ = 0;
};

}  // namespace

void find_roles(Analysis& analysis, const Segmentation& segmentation) {
  RoleFinder(analysis, segmentation).run();
}

}  // namespace dateline
