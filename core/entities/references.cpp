#include "entities/references.h"

#include <algorithm>
#include <string>

#include "entities/antecedents.h"
#include "entities/countries_behind.h"
#include "entities/genders.h"
#include "entities/knowledge.h"
#include "entities/names.h"
#include "entities/nominals.h"
#include "entities/phrases.h"
#include "text/lower.h"
#include "text/span_search.h"
#include "text/utf8.h"
#include "time/verbs.h"

namespace dateline {
namespace {

constexpr uint32_t kLongestPhrase = 4;  // words behind "the"

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
        seen_(analysis) {
    for (const Entity& entity : analysis.entities) {
      for (const Role& role : entity.roles) {
        if (!role.from_knowledge) role_spans_.push_back(role.span);
      }
    }
    std::sort(role_spans_.begin(), role_spans_.end(),
              [](const Span& a, const Span& b) { return a.start < b.start; });
    note_nations();
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

  // "a former Denmark striker": of which nation the text says somebody is.
  void note_nations() {
    const auto& entities = analysis_.entities;
    for (uint32_t e = 0; e < entities.size(); ++e) {
      for (const Role& role : entities[e].roles) {
        if (role.from_knowledge) continue;
        auto it = first_starting_from(analysis_.mentions, role.span.start);
        for (; it != analysis_.mentions.end() && it->span.end <= role.span.end;
             ++it) {
          if (it->entity == kNoEntity) continue;
          if (is_nation(it->entity)) of_nation_.push_back({it->entity, e});
          const uint32_t country = is_nation(it->entity)
                                       ? countries_[it->entity].country
                                       : it->entity;
          if (country != kNoEntity) of_nation_.push_back({country, e});
        }
      }
    }
    std::sort(of_nation_.begin(), of_nation_.end());
  }

  // Who is of this nation, or of its country.
  std::vector<uint32_t> people_of(uint32_t nation) const {
    std::vector<uint32_t> people;
    for (const uint32_t key : {nation, countries_[nation].country}) {
      if (key == kNoEntity) continue;
      auto it = std::lower_bound(of_nation_.begin(), of_nation_.end(),
                                 std::pair<uint32_t, uint32_t>(key, 0));
      for (; it != of_nation_.end() && it->first == key; ++it) {
        people.push_back(it->second);
      }
    }
    return people;
  }

  std::string_view at(uint32_t i) const {
    if (i < begin_ || i >= end_) return {};
    return analysis_.document.at(tokens_[i].span);
  }

  void in_sentence(uint32_t s) {
    sentence_ = s;
    begin_ = segmentation_.sentences[s].first_token;
    end_ = segmentation_.sentences[s].end_token;
    seen_.enter(s);
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
    const std::string word = to_lower(at(i - 1));
    return !seen_.has_subject() && word != "told" && word != "and" &&
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
      seen_.add(countries_[mention.entity].country, EntityType::kLocation,
                false);
      return;
    }
    const bool subject = may_be_subject(first);
    if (subject && is_capital(mention.entity) && speaks(behind(mention, i))) {
      add(mention.span, EntityType::kLocation,
          countries_[mention.entity].country, MentionForm::kNominal);
    }
    seen_.add(mention.entity, mention.type, subject);
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
    if (starts_lower(word) && is_person_noun(word) &&
        !in_role(tokens_[i].span) && ends_phrase(i + 1) && !is_apposed(i)) {
      seen_.add_unnamed(gender_of_noun(word), may_be_subject(i), is_agent(i));
    }
    return i + 1;
  }

  // "robbed by a masked man"
  bool is_agent(uint32_t i) const {
    constexpr uint32_t kReach = 4;  // words
    for (uint32_t n = 0; n < kReach && i > begin_; ++n) {
      const std::string_view word = at(--i);
      if (word == "by") return true;
      if (is_preposition(word)) break;
    }
    return false;
  }

  // "the former player, Bryant, joined": the noun tells who Bryant is.
  bool is_apposed(uint32_t i) const {
    if (at(i + 1) != "," || i + 2 >= end_) return false;
    const uint32_t start = tokens_[i + 2].span.start;
    for (size_t m = next_mention_;
         m < analysis_.mentions.size() && m < next_mention_ + 2; ++m) {
      const Mention& mention = analysis_.mentions[m];
      if (mention.span.start != start) continue;
      uint32_t end = i + 2;
      while (end < end_ && tokens_[end].span.start < mention.span.end) ++end;
      return mention.type == EntityType::kPerson && at(end) == ",";
    }
    return false;
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
    if (const Mention* ahead = named_ahead(i, gender)) {
      seen_.learn(ahead->entity, gender);
      add(tokens_[i].span, EntityType::kPerson, ahead->entity,
          MentionForm::kPronoun);
      return;
    }
    // `..., “ he said`: the speaker is whom the sentence before is about.
    const bool speaker =
        is_nominative(at(i)) && i > 0 &&
        is_closing_mark(analysis_.document.at(tokens_[i - 1].span));
    // "Her influence grew" goes on with whom the sentence before is about.
    const bool leads = is_nominative(at(i)) || i == begin_;
    uint32_t entity = who_said(i, gender);
    if (entity == kNoEntity) {
      entity = seen_.person(gender, leads, speaker,
                            is_nominative(at(i)) && is_beside_others(i));
    }
    if (entity == kNoEntity) {
      seen_.add(kNoEntity, EntityType::kPerson,
                is_nominative(at(i)) && !seen_.has_subject(), gender);
      return;
    }
    seen_.learn(entity, gender);
    add(tokens_[i].span, EntityType::kPerson, entity, MentionForm::kPronoun);
    seen_.add(entity, EntityType::kPerson,
              is_nominative(at(i)) && !seen_.has_subject());
  }

  // "With Keller and Lang she": none of those.
  bool is_beside_others(uint32_t i) const {
    const uint32_t last = at(i - 1) == "," ? i - 2 : i - 1;
    if (i < begin_ + 2 || next_mention_ == 0 ||
        analysis_.mentions[next_mention_ - 1].span.end !=
            tokens_[last].span.end) {
      return false;
    }
    const std::string_view word = at(begin_);
    return word == "With" || word == "Like" || word == "Unlike" ||
           word == "Alongside" || word == "Besides";
  }

  // "Keller said he had asked": of himself.
  uint32_t who_said(uint32_t i, Gender gender) const {
    if (!is_nominative(at(i)) || next_mention_ == 0 || i < begin_ + 2) {
      return kNoEntity;
    }
    uint32_t verb = i - 1;
    if (verb > begin_ && at(verb) == "that") --verb;
    if (verb <= begin_ || past_verb(at(verb)).kind != VerbKind::kReporting) {
      return kNoEntity;
    }
    const Mention& name = analysis_.mentions[next_mention_ - 1];
    if (name.type != EntityType::kPerson || name.entity == kNoEntity ||
        name.span.end != tokens_[verb - 1].span.end ||
        !seen_.may_be(name.entity, gender)) {
      return kNoEntity;
    }
    // "a lawyer for President Keller said he"
    uint32_t first = segmentation_.token_at(name.span.start);
    while (first > begin_ && is_title_word(at(first - 1))) --first;
    if (first > begin_ && is_preposition(at(first - 1))) return kNoEntity;
    return name.entity;
  }

  // "In her campaign, Thunberg met leaders": the person named right behind the
  // comma that ends the phrase in front.
  const Mention* named_ahead(uint32_t i, Gender gender) const {
    constexpr uint32_t kFront = 5, kReach = 6;
    if (is_nominative(at(i)) || i == begin_ || i > begin_ + kFront ||
        !is_preposition(to_lower(at(begin_)))) {
      return nullptr;
    }
    uint32_t comma = i + 1;
    while (comma < end_ && comma < i + kReach && at(comma) != ",") {
      if (!starts_lower(at(comma))) return nullptr;
      ++comma;
    }
    if (comma + 1 >= end_ || at(comma) != ",") return nullptr;
    const uint32_t start = tokens_[comma + 1].span.start;
    for (size_t m = next_mention_;
         m < analysis_.mentions.size() && m < next_mention_ + 2; ++m) {
      const Mention& mention = analysis_.mentions[m];
      if (mention.span.start != start) continue;
      const bool fits = mention.type == EntityType::kPerson &&
                        mention.entity != kNoEntity &&
                        seen_.may_be(mention.entity, gender);
      return fits ? &mention : nullptr;
    }
    return nullptr;
  }

  static bool is_closing_mark(std::string_view word) {
    return word == "\"" || word == "\u201D" || word == "\u2019" ||
           word == "''" || word == "\u00BB";
  }

  static bool is_nominative(std::string_view word) {
    return word == "he" || word == "she" || word == "He" || word == "She";
  }

  // "Apple said its profit": the only thing that this sentence named so far.
  void possessor(uint32_t i) {
    const auto [only, type] = seen_.leading_thing();
    if (only == kNoEntity || type == EntityType::kMisc) return;
    add(tokens_[i].span, type, only, MentionForm::kPronoun);
  }

  // "the former chief executive": lower-case words up to the noun.
  uint32_t definite(uint32_t i) {
    std::vector<std::string> phrase;
    uint32_t end = i + 1;
    bool former = false;
    // "the Spanish director": the nation says nothing of whose he is.
    const bool age = skip_age(end);
    const bool nation = skip_nation(end);
    if ((nation || age) && ends_phrase(end)) return descriptor(i, end);
    while (end < end_ && phrase.size() < kLongestPhrase &&
           tokens_[end].kind == TokenKind::kWord &&
           (starts_lower(at(end)) || is_office_word(end))) {
      if (!phrase.empty() && ends_phrase(end)) break;
      if (at(end) == "former" || at(end) == "ex") {
        former = true;
      } else {
        phrase.push_back(to_lower(at(end)));
      }
      ++end;
    }
    if (phrase.empty() || !ends_phrase(end) || at(end) == "for") return 0;
    const Span span{tokens_[i].span.start, tokens_[end - 1].span.end};
    if (in_role(span)) return 0;
    const Nominal* nominal = nominal_of(phrase.back());
    const bool person = is_person_noun(phrase.back());
    if (nominal == nullptr && !person) return 0;
    uint32_t entity = !person && (nation || is_owned(i)) ? kNoEntity
                      : person ? person_meant(phrase, span.start)
                               : thing_meant(phrase, *nominal, former);
    if (person && entity == kNoEntity && describes(phrase.back()) &&
        end - i <= 4) {
      entity = described(i, nation || age);
    }
    const EntityType type = person ? EntityType::kPerson : nominal->type;
    const bool subject = may_be_subject(i);
    if (entity != kNoEntity) {
      add(span, type, entity, MentionForm::kNominal);
      seen_.add(entity, type, subject);
    } else if (person) {
      seen_.add(kNoEntity, EntityType::kPerson, subject,
                gender_of_noun(phrase.back()));
    }
    return end;
  }

  // "the 38-year-old Serb", "the Pole": more of somebody named before.
  uint32_t descriptor(uint32_t i, uint32_t end) {
    if (!ends_phrase(end)) return 0;
    const uint32_t nation = nation_at(end - 1);
    const std::vector<uint32_t> people =
        nation == kNoEntity ? std::vector<uint32_t>() : people_of(nation);
    const uint32_t entity =
        people.empty() ? described(i, true) : seen_.only_near(people);
    if (entity != kNoEntity) {
      add({tokens_[i].span.start, tokens_[end - 1].span.end},
          EntityType::kPerson, entity, MentionForm::kNominal);
    }
    seen_.add(entity, EntityType::kPerson, may_be_subject(i));
    return end;
  }

  // Steps over "38-year-old" behind "the".
  bool skip_age(uint32_t& end) const {
    if (end + 4 >= end_ || tokens_[end].kind != TokenKind::kNumber ||
        at(end + 1) != "-" || at(end + 2) != "year" || at(end + 3) != "-" ||
        at(end + 4) != "old") {
      return false;
    }
    end += 5;
    return true;
  }

  // The nation that this token is the name of.
  uint32_t nation_at(uint32_t i) const {
    const auto& mentions = analysis_.mentions;
    for (size_t m = next_mention_; m < mentions.size() && m < next_mention_ + 2;
         ++m) {
      if (mentions[m].span == tokens_[i].span &&
          mentions[m].entity != kNoEntity && is_nation(mentions[m].entity)) {
        return mentions[m].entity;
      }
    }
    return kNoEntity;
  }

  static bool is_nation_word(std::string_view word) {
    const auto things = things_named(word);
    return !things.empty() &&
           std::all_of(things.begin(), things.end(), [](const KnownThing& t) {
             return t.fact_class == FactClass::kNationality;
           });
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
    if (end < end_ && starts_upper(at(end)) && is_nation_word(at(end))) {
      ++end;
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
  // one person only or (unless `alone`) is led by one.
  uint32_t described(uint32_t i, bool alone) const {
    // `..., " said the Dutchman`
    const bool said =
        i > begin_ && past_verb(at(i - 1)).kind == VerbKind::kReporting;
    const uint32_t first = said ? i - 1 : i;
    const bool head =
        i == begin_ ||
        (first > 0 &&
         is_closing_mark(analysis_.document.at(tokens_[first - 1].span)));
    if (!head || sentence_ == 0) return kNoEntity;
    return seen_.person_told_of(alone);
  }

  // Of those with such a role, the only one, or the only one near.
  uint32_t person_meant(const std::vector<std::string>& phrase,
                        uint32_t offset) const {
    const std::vector<uint32_t> found = definites_.people(phrase, offset);
    if (found.empty()) return kNoEntity;
    if (found.size() == 1) return found.front();
    return seen_.only_near(found);
  }

  // "Brennard Holdings, which owns a fifth of the company": not of itself.
  bool is_owned(uint32_t i) const {
    constexpr uint32_t kReach = 8;
    for (uint32_t t = i; t > begin_ + 1 && i - t < kReach; --t) {
      if (at(t - 1) == "which" && at(t - 2) == ",") return true;
      if (at(t - 1) == ",") return false;
    }
    return false;
  }

  uint32_t thing_meant(const std::vector<std::string>& phrase,
                       const Nominal& nominal, bool former) const {
    std::vector<uint32_t> found;
    for (const uint32_t e : definites_.things(phrase)) {
      if (analysis_.entities[e].type == nominal.type) found.push_back(e);
    }
    // Two words and more are a name in lower case: "the state department".
    if (found.size() == 1 &&
        (phrase.size() > 1 || seen_.is_near(found.front()))) {
      return found.front();
    }
    if (found.size() > 1) return seen_.only_near(found);
    if (phrase.size() > 1 || former) return kNoEntity;
    return seen_.of_kind(nominal);
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
  Antecedents seen_;
  std::vector<Span> role_spans_;
  std::vector<std::pair<uint32_t, uint32_t>> of_nation_;  // nation, person
  size_t next_mention_ = 0;
  size_t next_quote_ = 0;
  size_t next_role_ = 0;
  uint32_t sentence_ = 0;
  uint32_t begin_ = 0;
  uint32_t end_ = 0;
};

}  // namespace

void find_references(Analysis& analysis, const Segmentation& segmentation,
                     const std::vector<Span>& quoted) {
  ReferenceFinder(analysis, segmentation, quoted).run();
}

}  // namespace dateline
