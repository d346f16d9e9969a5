#include "entities/roles.h"

#include <algorithm>

#include "entities/names.h"
#include "text/utf8.h"

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

  void before(uint32_t entity, uint32_t name) {
    uint32_t i = name;
    uint32_t start = name;
    bool role = false;
    while (i > begin_ && name - i < kMaxBefore) {
      const uint32_t previous = i - 1;
      const std::string_view token = at(previous);
      const bool word = tokens_[previous].kind == TokenKind::kWord;
      if (is_role_word(previous)) {
        role = true;
        start = previous;
      } else if (role &&
                 (is_former(token) || token == "acting" || token == "Acting" ||
                  token == "senior" || token == "Vice" || token == "vice" ||
                  is_name_part(previous))) {
        start = previous;
      } else if (is_honorific(token) && !role) {
        // "Sir", "Mr." are no roles and end the search.
        break;
      } else if (word &&
                 (token == "of" || token == "State" || token == "National" ||
                  token == "for" || token == "the" || token == "and") &&
                 role == false && previous > begin_ && i < name) {
        // goes on only when a role word follows further left
      } else if (token == "-" && role) {
        // "vice-president", "co-founder"
      } else if (word && role && token == "of") {
        // "Secretary of State", read from the right
      } else if (word && !role && i == name &&
                 (token == "State" || is_title_word(token))) {
        // first word to the left
      } else {
        break;
      }
      i = previous;
    }
    // "Secretary of State": the part right of "of" may have stopped the walk.
    if (!role && i < name) {
      for (uint32_t t = name; t-- > begin_ && name - t < 5;) {
        if (is_role_word(t)) {
          start = t;
          role = true;
          while (start > begin_ &&
                 (is_name_part(start - 1) || is_role_word(start - 1))) {
            --start;
          }
          break;
        }
      }
    }
    if (role && start < name) add(entity, start, name);
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
