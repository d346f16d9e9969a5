#include "entities/references.h"

#include <algorithm>
#include <map>
#include <string>

#include "entities/countries_behind.h"
#include "entities/genders.h"
#include "entities/names.h"
#include "entities/nominals.h"
#include "entities/phrases.h"
#include "text/utf8.h"

namespace dateline {
namespace {

constexpr uint32_t kReach = 2;          // sentences back
constexpr size_t kRemembered = 24;      // antecedents that are compared
constexpr uint32_t kLongestPhrase = 4;  // words behind "the"

std::string lower(std::string_view word) {
  std::string out;
  for (const char c : word) out.push_back(to_ascii_lower(c));
  return out;
}

// What was named a short while ago. An unnamed person ("a witness") has no
// entity, but pronouns may mean him.
struct Seen {
  uint32_t entity = kNoEntity;
  uint32_t sentence = 0;
  EntityType type = EntityType::kPerson;
  bool subject = false;
  Gender gender = Gender::kUnknown;  // of an unnamed person
};

class ReferenceFinder {
 public:
  ReferenceFinder(Analysis& analysis, const Segmentation& segmentation,
                  const std::vector<Span>& quoted)
      : analysis_(analysis),
        segmentation_(segmentation),
        tokens_(segmentation.tokens),
        quoted_(quoted),
        definites_(analysis),
        countries_(countries_behind(analysis)),
        genders_(genders_of(analysis)) {
    for (const Entity& entity : analysis.entities) {
      for (const Role& role : entity.roles) {
        if (!role.from_knowledge) role_spans_.push_back(role.span);
      }
    }
    std::sort(role_spans_.begin(), role_spans_.end(),
              [](const Span& a, const Span& b) { return a.start < b.start; });
  }

  void run() {
    for (uint32_t s = 0; s < segmentation_.sentences.size(); ++s) {
      const Sentence& sentence = segmentation_.sentences[s];
      const BlockType type = analysis_.document.blocks[sentence.block].type;
      const bool prose = type == BlockType::kParagraph ||
                         type == BlockType::kQuote || type == BlockType::kList;
      if (type == BlockType::kHeading) seen_.clear();
      if (prose) in_sentence(s);
    }
  }

 private:
  bool is_nation(uint32_t entity) const {
    return countries_[entity].by == CountryBehind::kNation;
  }
  bool is_capital(uint32_t entity) const {
    return countries_[entity].by == CountryBehind::kCapital;
  }

  std::string_view at(uint32_t i) const {
    if (i < begin_ || i >= end_) return {};
    return analysis_.document.at(tokens_[i].span);
  }

  void in_sentence(uint32_t s) {
    sentence_ = s;
    begin_ = segmentation_.sentences[s].first_token;
    end_ = segmentation_.sentences[s].end_token;
    has_subject_ = false;
    for (uint32_t i = begin_; i < end_;) {
      const Span span = tokens_[i].span;
      while (next_quote_ < quoted_.size() &&
             quoted_[next_quote_].end <= span.start) {
        ++next_quote_;
      }
      const bool quoted = next_quote_ < quoted_.size() &&
                          quoted_[next_quote_].start <= span.start;
      if (const Mention* mention = mention_at(span)) {
        if (!quoted) see(*mention, i);
        while (i < end_ && tokens_[i].span.start < mention->span.end) ++i;
        continue;
      }
      i = quoted ? i + 1 : read(i);
    }
  }

  const Mention* mention_at(Span span) {
    const auto& mentions = analysis_.mentions;
    while (next_mention_ < mentions.size() &&
           mentions[next_mention_].span.end <= span.start) {
      ++next_mention_;
    }
    if (next_mention_ >= mentions.size()) return nullptr;
    const Mention& mention = mentions[next_mention_];
    return mention.span.start < span.end ? &mention : nullptr;
  }

  bool in_role(Span span) {
    while (next_role_ < role_spans_.size() &&
           role_spans_[next_role_].end <= span.start) {
      ++next_role_;
    }
    return next_role_ < role_spans_.size() &&
           role_spans_[next_role_].start < span.end;
  }

  // Is what begins at this token led by no preposition?
  bool may_be_subject(uint32_t i) const {
    if (i > begin_ && is_determiner(at(i - 1))) --i;
    const std::string word = lower(at(i - 1));
    return !has_subject_ && word != "told" && word != "and" &&
           !is_preposition(word);
  }

  void see(const Mention& mention, uint32_t i) {
    if (mention.entity == kNoEntity) return;
    // The title in front belongs to the person.
    uint32_t first = i;
    auto role = std::lower_bound(
        role_spans_.begin(), role_spans_.end(), mention.span.start,
        [](const Span& one, uint32_t v) { return one.start < v; });
    if (role != role_spans_.begin() &&
        (--role)->end + 1 == mention.span.start) {
      while (first > begin_ && tokens_[first - 1].span.start >= role->start) {
        --first;
      }
    }
    if (is_nation(mention.entity)) {
      remember(countries_[mention.entity].country, EntityType::kLocation,
               false);
      return;
    }
    const bool subject = may_be_subject(first);
    if (subject && is_capital(mention.entity) && speaks(behind(mention, i))) {
      add(mention.span, EntityType::kLocation,
          countries_[mention.entity].country, MentionForm::kNominal);
    }
    remember(mention.entity, mention.type, subject);
  }

  uint32_t behind(const Mention& mention, uint32_t i) const {
    while (i < end_ && tokens_[i].span.start < mention.span.end) ++i;
    return i;
  }

  // Verbs of governments: "Beijing warned", "Moscow has denied".
  bool speaks(uint32_t i) const {
    if (at(i) == "has" || at(i) == "had" || at(i) == "also") ++i;
    return is_government_verb(at(i));
  }

  void remember(uint32_t entity, EntityType type, bool subject,
                Gender gender = Gender::kUnknown) {
    if (seen_.size() > 4 * kRemembered) {
      seen_.erase(seen_.begin(), seen_.end() - kRemembered);
    }
    seen_.push_back({entity, sentence_, type, subject, gender});
    has_subject_ = has_subject_ || subject;
  }

  // Reads what begins at a token outside of names; the next token to read.
  uint32_t read(uint32_t i) {
    const std::string_view word = at(i);
    if (tokens_[i].kind != TokenKind::kWord) return i + 1;
    const Gender gender = gender_of_pronoun(word);
    if (gender != Gender::kUnknown) {
      pronoun(i, gender);
      return i + 1;
    }
    if (word == "its") {
      possessor(i);
      return i + 1;
    }
    if (word == "the" || word == "The") {
      if (const uint32_t next = definite(i)) return next;
      return i + 1;
    }
    if (is_ascii_lower(word[0]) && is_person_noun(word) &&
        !in_role(tokens_[i].span) && ends_phrase(i + 1)) {
      remember(kNoEntity, EntityType::kPerson, may_be_subject(i),
               gender_of_noun(word));
    }
    return i + 1;
  }

  // Does no noun go on at this token?
  bool ends_phrase(uint32_t i) const {
    return i >= end_ || ends_noun_phrase(at(i), tokens_[i].kind);
  }

  // "Sentencing him, Judge Rao said": whom is told later.
  bool looks_ahead(uint32_t i) const {
    return i > begin_ && i <= begin_ + 2 && at(begin_).ends_with("ing");
  }

  void pronoun(uint32_t i, Gender gender) {
    if (looks_ahead(i)) return;
    // `..., “ he said`: the speaker is whom the sentence before is about.
    const bool speaker =
        is_nominative(at(i)) && i > 0 &&
        is_closing_mark(analysis_.document.at(tokens_[i - 1].span));
    const uint32_t entity = antecedent(gender, is_nominative(at(i)), speaker);
    if (entity == kNoEntity) {
      remember(kNoEntity, EntityType::kPerson,
               is_nominative(at(i)) && !has_subject_, gender);
      return;
    }
    if (genders_[entity] == Gender::kUnknown) genders_[entity] = gender;
    add(tokens_[i].span, EntityType::kPerson, entity, MentionForm::kPronoun);
    remember(entity, EntityType::kPerson,
             is_nominative(at(i)) && !has_subject_);
  }

  static bool is_closing_mark(std::string_view word) {
    return word == "\"" || word == "\u201D" || word == "\u2019" ||
           word == "''" || word == "\u00BB";
  }

  static bool is_nominative(std::string_view word) {
    return word == "he" || word == "she" || word == "He" || word == "She";
  }

  bool fits(const Seen& seen, Gender gender) const {
    if (seen.type != EntityType::kPerson) return false;
    if (seen.entity == kNoEntity) {
      return seen.gender == Gender::kUnknown || seen.gender == gender;
    }
    return genders_[seen.entity] == Gender::kUnknown ||
           genders_[seen.entity] == gender;
  }

  // The only person near who may be meant; of several, the one whom the last
  // sentence (or the beginning of this one) is about.
  uint32_t antecedent(Gender gender, bool nominative, bool speaker) const {
    uint32_t only = kNoEntity, subject = kNoEntity;
    uint32_t nearest = 0;  // sentence
    bool unnamed = false;
    bool any = false, several = false, told = false, here = false;
    const size_t first =
        seen_.size() > kRemembered ? seen_.size() - kRemembered : 0;
    for (size_t k = seen_.size(); k-- > first;) {
      const Seen& seen = seen_[k];
      if (seen.sentence + kReach < sentence_) break;
      // Farther back than the sentence before only when nobody stands between.
      if (any && seen.sentence + 1 < sentence_ && seen.sentence != nearest) {
        break;
      }
      if (!fits(seen, gender)) continue;
      unnamed = unnamed || seen.entity == kNoEntity;
      if (!any) {
        only = seen.entity;
        nearest = seen.sentence;
        any = true;
      } else if (seen.entity != only || seen.entity == kNoEntity) {
        several = true;
      }
      here = here || seen.sentence == sentence_;
      const bool leads = seen.subject && (seen.sentence == sentence_ ||
                                          (nominative && !told && !here));
      if (leads && (!told || seen.sentence == sentence_)) {
        subject = seen.entity;
        told = true;
      }
    }
    if (!several) return only;
    if (subject == kNoEntity || genders_[subject] != gender) return kNoEntity;
    if (unnamed && !here && !speaker) return kNoEntity;
    return subject;
  }

  // "Apple said its profit": the only thing that this sentence named so far.
  void possessor(uint32_t i) {
    uint32_t only = kNoEntity;
    EntityType type = EntityType::kOrganisation;
    for (size_t k = seen_.size(); k-- > 0;) {
      const Seen& seen = seen_[k];
      if (seen.sentence != sentence_) break;
      if (seen.type == EntityType::kPerson) continue;
      if (only != kNoEntity && only != seen.entity) return;
      if (!seen.subject) return;
      only = seen.entity;
      type = seen.type;
    }
    if (only == kNoEntity || type == EntityType::kMisc) return;
    add(tokens_[i].span, type, only, MentionForm::kPronoun);
  }

  // "the former chief executive": lower-case words up to the noun.
  uint32_t definite(uint32_t i) {
    std::vector<std::string> phrase;
    uint32_t end = i + 1;
    bool former = false;
    // "the Spanish director": the nation says nothing of whose he is.
    const bool nation = skip_nation(end);
    while (end < end_ && phrase.size() < kLongestPhrase &&
           tokens_[end].kind == TokenKind::kWord &&
           (is_ascii_lower(at(end)[0]) || is_office_word(end))) {
      if (!phrase.empty() && ends_phrase(end)) break;
      if (at(end) == "former" || at(end) == "ex") {
        former = true;
      } else {
        phrase.push_back(lower(at(end)));
      }
      ++end;
    }
    if (phrase.empty() || !ends_phrase(end) || at(end) == "for") return 0;
    const Span span{tokens_[i].span.start, tokens_[end - 1].span.end};
    if (in_role(span)) return 0;
    const Nominal* nominal = nominal_of(phrase.back());
    const bool person = is_person_noun(phrase.back());
    if (nominal == nullptr && !person) return 0;
    uint32_t entity = nation && !person ? kNoEntity
                      : person          ? person_meant(phrase, span.start)
                                        : thing_meant(phrase, *nominal, former);
    if (person && entity == kNoEntity && describes(phrase.back()) &&
        end - i <= 4) {
      entity = described(i);
    }
    const EntityType type = person ? EntityType::kPerson : nominal->type;
    const bool subject = may_be_subject(i);
    if (entity != kNoEntity) {
      add(span, type, entity, MentionForm::kNominal);
      remember(entity, type, subject);
    } else if (person) {
      remember(kNoEntity, EntityType::kPerson, subject,
               gender_of_noun(phrase.back()));
    }
    return end;
  }

  // Steps over a nationality behind "the".
  bool skip_nation(uint32_t& end) const {
    const auto& mentions = analysis_.mentions;
    const uint32_t start = end < end_ ? tokens_[end].span.start : 0;
    for (size_t m = next_mention_; m < mentions.size() && m < next_mention_ + 2;
         ++m) {
      if (mentions[m].span.start != start || mentions[m].entity == kNoEntity ||
          !is_nation(mentions[m].entity)) {
        continue;
      }
      while (end < end_ && tokens_[end].span.start < mentions[m].span.end) {
        ++end;
      }
      return true;
    }
    return false;
  }

  // "the Prime Minister": capitals that are no name.
  bool is_office_word(uint32_t i) const {
    if (!is_title_word(at(i)) || is_honorific(at(i))) return false;
    const auto& mentions = analysis_.mentions;
    for (size_t m = next_mention_; m < mentions.size() && m < next_mention_ + 2;
         ++m) {
      if (mentions[m].span.overlaps(tokens_[i].span)) return false;
    }
    return true;
  }

  // Nouns that tell more of somebody named before, rather than an office that
  // somebody else may hold.
  static bool describes(std::string_view noun) {
    const Nominal* nominal = nominal_of(noun);
    return nominal != nullptr && nominal->type == EntityType::kPerson;
  }

  // At the head of a sentence: whom the sentence before is about, if it names
  // one person only or is led by one.
  uint32_t described(uint32_t i) const {
    if (i != begin_ || sentence_ == 0) return kNoEntity;
    uint32_t only = kNoEntity, subject = kNoEntity;
    bool several = false;
    for (size_t k = seen_.size(); k-- > 0;) {
      const Seen& seen = seen_[k];
      if (seen.sentence + 1 < sentence_) break;
      if (seen.type != EntityType::kPerson) continue;
      if (seen.entity == kNoEntity) return kNoEntity;
      several = several || (only != kNoEntity && only != seen.entity);
      only = seen.entity;
      if (seen.subject) subject = seen.entity;
    }
    return several ? subject : only;
  }

  // Of those with such a role, the only one, or the only one near.
  uint32_t person_meant(const std::vector<std::string>& phrase,
                        uint32_t offset) const {
    const std::vector<uint32_t> found = definites_.people(phrase, offset);
    if (found.empty()) return kNoEntity;
    if (found.size() == 1) return found.front();
    return only_near(found);
  }

  uint32_t thing_meant(const std::vector<std::string>& phrase,
                       const Nominal& nominal, bool former) const {
    std::vector<uint32_t> found;
    for (const uint32_t e : definites_.things(phrase)) {
      if (analysis_.entities[e].type == nominal.type) found.push_back(e);
    }
    // Two words and more are a name in lower case: "the state department".
    if (found.size() == 1 && (phrase.size() > 1 || is_near(found.front()))) {
      return found.front();
    }
    if (found.size() > 1) return only_near(found);
    if (phrase.size() > 1 || former) return kNoEntity;
    return of_kind(nominal);
  }

  bool is_near(uint32_t entity) const {
    for (size_t k = seen_.size(); k-- > 0;) {
      if (seen_[k].sentence + 3 * kReach < sentence_) return false;
      if (seen_[k].entity == entity) return true;
    }
    return false;
  }

  uint32_t only_near(const std::vector<uint32_t>& found) const {
    uint32_t only = kNoEntity;
    for (size_t k = seen_.size(); k-- > 0;) {
      if (seen_[k].sentence + kReach < sentence_) break;
      const uint32_t entity = seen_[k].entity;
      if (std::find(found.begin(), found.end(), entity) == found.end()) {
        continue;
      }
      if (only != kNoEntity && only != entity) return kNoEntity;
      only = entity;
    }
    return only;
  }

  // The only thing of this kind in the sentences before.
  uint32_t of_kind(const Nominal& nominal) const {
    uint32_t only = kNoEntity;
    for (size_t k = seen_.size(); k-- > 0;) {
      const Seen& seen = seen_[k];
      if (seen.sentence + kReach < sentence_) break;
      if (seen.type != nominal.type) continue;
      if (seen.entity == kNoEntity) {
        if (nominal.kind == "country") return kNoEntity;
        continue;
      }
      if (analysis_.entities[seen.entity].kind != nominal.kind) continue;
      if (only != kNoEntity && only != seen.entity) return kNoEntity;
      only = seen.entity;
    }
    return only;
  }

  void add(Span span, EntityType type, uint32_t entity, MentionForm form) {
    Mention reference;
    reference.span = span;
    reference.type = type;
    reference.form = form;
    reference.entity = entity;
    reference.confidence = 0.8f;
    analysis_.references.push_back(reference);
  }

  Analysis& analysis_;
  const Segmentation& segmentation_;
  const std::vector<Token>& tokens_;
  const std::vector<Span>& quoted_;
  const Definites definites_;
  const std::vector<CountryBehind> countries_;  // by entity
  std::vector<Gender> genders_;
  std::vector<Span> role_spans_;
  std::vector<Seen> seen_;
  size_t next_mention_ = 0;
  size_t next_quote_ = 0;
  size_t next_role_ = 0;
  uint32_t sentence_ = 0;
  uint32_t begin_ = 0;
  uint32_t end_ = 0;
  bool has_subject_ = false;
};

}  // namespace

void find_references(Analysis& analysis, const Segmentation& segmentation,
                     const std::vector<Span>& quoted) {
  ReferenceFinder(analysis, segmentation, quoted).run();
}

}  // namespace dateline
