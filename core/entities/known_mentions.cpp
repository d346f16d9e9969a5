#include "entities/known_mentions.h"

#include <algorithm>
#include <string_view>

#include "entities/knowledge.h"
#include "text/utf8.h"

namespace dateline {
namespace {

constexpr uint32_t kLongestName = 7;  // tokens of an added name

class NameAdder {
 public:
  NameAdder(const Document& document, const Segmentation& segmentation,
            std::vector<Mention>& mentions)
      : document_(document),
        tokens_(segmentation.tokens),
        segmentation_(segmentation),
        mentions_(mentions) {}

  void run() {
    std::vector<Mention> added;
    size_t next = 0;
    for (const Sentence& sentence : segmentation_.sentences) {
      for (uint32_t i = sentence.first_token; i < sentence.end_token; ++i) {
        const Span span = tokens_[i].span;
        while (next < mentions_.size() &&
               mentions_[next].span.end <= span.start) {
          ++next;
        }
        const bool inside =
            next < mentions_.size() && mentions_[next].span.start < span.start;
        const std::string_view word = document_.at(span);
        if (inside || !is_ascii_upper(word[0]) || !begins_known_name(word)) {
          continue;
        }
        if (const uint32_t end = longest(i, sentence.end_token, next)) {
          Mention mention;
          mention.span = {span.start, tokens_[end - 1].span.end};
          mention.type = type_;
          mention.confidence = 0.7f;
          added.push_back(mention);
          i = end - 1;
        }
      }
    }
    if (added.empty()) return;
    std::vector<Mention> kept = added;
    size_t a = 0;
    for (const Mention& mention : mentions_) {
      while (a < added.size() && added[a].span.end <= mention.span.start) ++a;
      if (a < added.size() && added[a].span.overlaps(mention.span)) continue;
      kept.push_back(mention);
    }
    std::sort(kept.begin(), kept.end(), [](const Mention& x, const Mention& y) {
      return x.span.start < y.span.start;
    });
    mentions_ = std::move(kept);
  }

 private:
  // End of the longest known name of two words and more that begins at token
  // `first` and holds all mentions that it meets; 0 when there is none.
  uint32_t longest(uint32_t first, uint32_t limit, size_t next) {
    const uint32_t most = std::min(limit, first + kLongestName);
    for (uint32_t end = most; end >= first + 2; --end) {
      // Look-up does not mind marks; a name ends in a word and has none inside
      // but hyphens and apostrophes.
      if (tokens_[end - 1].kind != TokenKind::kWord &&
          tokens_[end - 1].kind != TokenKind::kNumber) {
        continue;
      }
      const Span span{tokens_[first].span.start, tokens_[end - 1].span.end};
      if (document_.at(span).find(',') != std::string_view::npos) continue;
      size_t m = next;
      bool same = false, cut = false;
      for (; m < mentions_.size() && mentions_[m].span.start < span.end; ++m) {
        same = same || mentions_[m].span.contains(span);
        cut = cut || mentions_[m].span.end > span.end ||
              mentions_[m].type == EntityType::kPerson;
      }
      if (same || cut) continue;
      for (const KnownThing& thing : things_named(document_.at(span))) {
        if (!fits(thing, first, end)) continue;
        type_ = thing.type();
        return end;
      }
    }
    return 0;
  }

  // Written like the known name: lower case where that has it.
  bool fits(const KnownThing& thing, uint32_t first, uint32_t end) const {
    const bool place = thing.fact_class == FactClass::kPlace;
    const bool body = thing.fact_class == FactClass::kOrganisation ||
                      thing.fact_class == FactClass::kNationality;
    if ((!place && !body) || thing.is_local) return false;
    if (thing.matched.find(' ') == std::string_view::npos) return false;
    // The words that make a name: at least two with capitals or digits, or
    // "Korean peninsula".
    int strong = 0;
    for (uint32_t i = first; i < end; ++i) {
      const std::string_view word = document_.at(tokens_[i].span);
      if (is_ascii_upper(word[0]) || is_ascii_digit(word[0])) ++strong;
    }
    const std::string_view last = document_.at(tokens_[end - 1].span);
    return strong >= 2 || (place && is_place_noun(last));
  }

  static bool is_place_noun(std::string_view word) {
    static constexpr std::string_view kNouns[] = {
        "peninsula", "strait",    "sea",  "river", "islands",     "canal",
        "desert",    "mountains", "gulf", "basin", "archipelago", "coast"};
    return std::find(std::begin(kNouns), std::end(kNouns), word) !=
           std::end(kNouns);
  }

  const Document& document_;
  const std::vector<Token>& tokens_;
  const Segmentation& segmentation_;
  std::vector<Mention>& mentions_;
  EntityType type_ = EntityType::kMisc;
};

}  // namespace

void add_known_mentions(const Document& document,
                        const Segmentation& segmentation,
                        std::vector<Mention>& mentions) {
  NameAdder(document, segmentation, mentions).run();
}

}  // namespace dateline
