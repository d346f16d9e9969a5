#include "entities/speakers.h"

#include <algorithm>
#include <string>

#include "entities/genders.h"
#include "entities/phrases.h"
#include "lexicon/speaking_nouns.h"
#include "text/span_search.h"
#include "text/utf8.h"
#include "text/word_table.h"
#include "time/verbs.h"

namespace dateline {
namespace {

constexpr uint32_t kLongestPhrase = 6;  // tokens before the noun

// Nouns for bodies and people that speak without a name.
bool may_speak(std::string_view word) {
  static const WordTable<lexicon::SpeakingNounsRow> kTable(
      lexicon::kSpeakingNouns, &lexicon::SpeakingNounsRow::word);
  if (kTable.contains(word) || is_person_noun(word)) return true;
  return word.size() > 4 && word.ends_with('s') &&
         is_person_noun(word.substr(0, word.size() - 1));
}

class SpeakerFinder {
 public:
  SpeakerFinder(const Analysis& analysis, const Segmentation& segmentation,
                const std::vector<Span>& quoted)
      : analysis_(analysis),
        tokens_(segmentation.tokens),
        segmentation_(segmentation),
        quoted_(quoted) {
    for (const Entity& entity : analysis.entities) {
      for (const Role& role : entity.roles) {
        if (!role.from_knowledge) taken_.push_back(role.span);
      }
    }
    std::sort(taken_.begin(), taken_.end());
  }

  std::vector<Speaker> run() {
    const auto& mentions = analysis_.mentions;
    for (size_t m = 0; m < mentions.size(); ++m) {
      const Mention& mention = mentions[m];
      if (owns_next(m)) continue;
      if (mention.type == EntityType::kMisc) {
        if (is_said_by(mention.span) && !is_referred(mention.span)) {
          add(kNoEntity, mention.span, true);
        }
        continue;
      }
      add(mention.entity, mention.span, mention.type == EntityType::kPerson);
    }
    for (const Mention& reference : analysis_.references) {
      if (is_oblique(analysis_.document.at(reference.span))) continue;
      add(reference.entity, reference.span,
          reference.type == EntityType::kPerson);
    }
    const size_t named = found_.size();
    sort();
    add_unnamed(named);
    sort();
    return std::move(found_);
  }

 private:
  std::string_view at(uint32_t i) const {
    return i < tokens_.size() ? analysis_.document.at(tokens_[i].span)
                              : std::string_view();
  }

  void sort() {
    std::stable_sort(found_.begin(), found_.end(),
                     [](const Speaker& a, const Speaker& b) {
                       return a.span.start < b.span.start;
                     });
  }

  static bool inside(const std::vector<Span>& spans, Span span) {
    auto it = std::upper_bound(
        spans.begin(), spans.end(), span.start,
        [](uint32_t v, const Span& one) { return v < one.start; });
    return it != spans.begin() && (--it)->end > span.start;
  }

  void add(uint32_t entity, Span span, bool person) {
    if (inside(quoted_, span)) return;
    // "the pro-Beijing camp"
    if (span.start > 0 && analysis_.document.text[span.start - 1] == '-') {
      return;
    }
    if (!person && (inside(taken_, span) || leads_noun(span))) return;
    if (in_parentheses(span)) return;
    Speaker speaker;
    speaker.entity = entity;
    speaker.span = span;
    speaker.person = person;
    speaker.behind_preposition = preposition_before(span.start);
    found_.push_back(speaker);
  }

  // "the Harbour Party leader told reporters": not the party. A spokeswoman
  // speaks for it.
  bool leads_noun(Span body) const {
    uint32_t i = segmentation_.token_at(body.start);
    while (i < tokens_.size() && tokens_[i].span.start < body.end) ++i;
    return starts_lower(at(i)) && tokens_[i].space_before &&
           is_person_noun(at(i)) && !at(i).starts_with("spokes");
  }

  // "Chelsea's mother Anna Keller said": not the daughter.
  bool owns_next(size_t m) const {
    constexpr uint32_t kReach = 30;  // bytes
    const auto& mentions = analysis_.mentions;
    if (m + 1 >= mentions.size() ||
        mentions[m + 1].type != EntityType::kPerson ||
        mentions[m].span.end >= mentions[m + 1].span.start) {
      return false;
    }
    const std::string_view gap = analysis_.document.at(
        Span{mentions[m].span.end, mentions[m + 1].span.start});
    return gap.size() < kReach &&
           (gap.starts_with("'s ") || gap.starts_with("\u2019s ")) &&
           gap.find_first_of(",.;:()\"\n") == std::string_view::npos;
  }

  // "the Dutchman" who was named before.
  bool is_referred(Span nation) const {
    const auto& references = analysis_.references;
    const auto it = first_starting_from(references, nation.start);
    return it != references.begin() && (it - 1)->span.contains(nation);
  }

  // `" said the Dutchman`, `" the Dutchman said`
  bool is_said_by(Span nation) const {
    const uint32_t i = segmentation_.token_at(nation.start);
    if (i < 2 || i + 1 >= tokens_.size() || at(i - 1) != "the") return false;
    if (past_verb(at(i + 1)).kind == VerbKind::kReporting) return true;
    return past_verb(at(i - 2)).kind == VerbKind::kReporting &&
           tokens_[i + 1].kind != TokenKind::kWord;
  }

  // "recalled her colleague", "told him"
  static bool is_oblique(std::string_view word) {
    return word == "his" || word == "her" || word == "him" || word == "its" ||
           word == "their" || word == "them";
  }

  // "Anna Keller (Con, Marlow) said"
  bool in_parentheses(Span span) const {
    constexpr uint32_t kReach = 40;  // bytes
    const std::string_view text = analysis_.document.text;
    const uint32_t from = span.start > kReach ? span.start - kReach : 0;
    const std::string_view before = text.substr(from, span.start - from);
    const size_t open = before.rfind('(');
    if (open == std::string_view::npos ||
        before.find_first_of(")\n", open) != std::string_view::npos) {
      return false;
    }
    const std::string_view behind = text.substr(span.end, kReach);
    return behind.find(')') < behind.find('(');
  }

  // "of the South Korean minister": a preposition before the whole phrase.
  bool preposition_before(uint32_t offset) const {
    uint32_t i = segmentation_.token_at(start_with_role(offset));
    for (uint32_t n = 0; n < 4 && i > 0; ++n) {
      --i;
      const std::string_view word = at(i);
      if (is_preposition(word)) return true;
      if (!is_determiner(word) && !starts_upper(word)) return false;
    }
    return false;
  }

  // "with the harbour master Anna Keller": where the role in front begins.
  uint32_t start_with_role(uint32_t offset) const {
    auto it = std::lower_bound(
        taken_.begin(), taken_.end(), offset,
        [](const Span& one, uint32_t v) { return one.start < v; });
    if (it == taken_.begin() || (--it)->end + 1 != offset) return offset;
    return it->start;
  }

  void add_unnamed(size_t named) {
    size_t next = 0;
    for (uint32_t i = 0; i < tokens_.size(); ++i) {
      const Span span = tokens_[i].span;
      while (next < named && found_[next].span.end <= span.start) ++next;
      if (next < named && found_[next].span.start < span.end) continue;
      std::string word(at(i));
      word[0] = to_ascii_lower(word[0]);
      const bool one = word == "one" && at(i + 1) == "of";
      if ((!may_speak(word) && !one) || inside(taken_, span)) continue;
      if (!one && i + 1 < tokens_.size() &&
          !ends_noun_phrase(at(i + 1), tokens_[i + 1].kind) &&
          starts_lower(at(i + 1))) {
        continue;
      }
      const bool capital = starts_upper(at(i));
      if (capital && i > 0 && tokens_[i].space_before &&
          tokens_[i - 1].kind == TokenKind::kWord) {
        continue;
      }
      const uint32_t first = phrase_start(i);
      uint32_t last = i;
      // "one of the children", "Members of the House of Commons"
      while (at(last + 1) == "of" && last < i + 6) {
        last = tail(last + 2);
      }
      add(kNoEntity, {tokens_[first].span.start, tokens_[last].span.end}, true);
      i = last;
    }
  }

  uint32_t tail(uint32_t i) const {
    if (is_determiner(at(i))) ++i;
    while (i + 1 < tokens_.size() && tokens_[i + 1].kind == TokenKind::kWord &&
           starts_upper(at(i)) && starts_upper(at(i + 1))) {
      ++i;
    }
    return std::min<uint32_t>(i, static_cast<uint32_t>(tokens_.size() - 1));
  }

  uint32_t phrase_start(uint32_t noun) const {
    uint32_t first = noun;
    while (first > 0 && noun - first < kLongestPhrase) {
      const std::string_view word = at(first - 1);
      if (is_determiner(word)) return first - 1;
      if (tokens_[first - 1].kind != TokenKind::kWord || is_preposition(word) ||
          ends_noun_phrase(word, tokens_[first - 1].kind)) {
        break;
      }
      --first;
    }
    return noun;
  }

  const Analysis& analysis_;
  const std::vector<Token>& tokens_;
  const Segmentation& segmentation_;
  const std::vector<Span>& quoted_;
  std::vector<Span> taken_;
  std::vector<Speaker> found_;
};

}  // namespace

std::vector<Speaker> possible_speakers(const Analysis& analysis,
                                       const Segmentation& segmentation,
                                       const std::vector<Span>& quoted) {
  return SpeakerFinder(analysis, segmentation, quoted).run();
}

}  // namespace dateline
