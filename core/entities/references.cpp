#include "entities/references.h"

#include <algorithm>
#include <string>

#include "entities/antecedents.h"
#include "entities/countries_behind.h"
#include "entities/genders.h"
#include "entities/names.h"
#include "entities/nation_phrases.h"
#include "entities/nominals.h"
#include "entities/phrases.h"
#include "entities/pronouns.h"
#include "entities/sentence_reading.h"
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
        nations_(analysis, countries_),
        reading_(analysis, segmentation),
        seen_(analysis) {
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
  bool is_capital(uint32_t entity) const {
    return countries_[entity].by == CountryBehind::kCapital;
  }

  std::string_view at(uint32_t i) const { return reading_.at(i); }

  void in_sentence(uint32_t s) {
    sentence_ = s;
    reading_.enter(s);
    seen_.enter(s);
    for (uint32_t i = reading_.begin; i < reading_.end;) {
      const Span span = tokens_[i].span;
      while (next_quote_ < quoted_.size() &&
             quoted_[next_quote_].end <= span.start) {
        ++next_quote_;
      }
      const bool quoted = next_quote_ < quoted_.size() &&
                          quoted_[next_quote_].start <= span.start;
      if (const Mention* mention = mention_at(span)) {
        if (!quoted) see(*mention, i);
        while (i < reading_.end && tokens_[i].span.start < mention->span.end)
          ++i;
        continue;
      }
      i = quoted ? i + 1 : read(i);
    }
  }

  const Mention* mention_at(Span span) {
    const auto& mentions = analysis_.mentions;
    while (reading_.next_mention < mentions.size() &&
           mentions[reading_.next_mention].span.end <= span.start) {
      ++reading_.next_mention;
    }
    if (reading_.next_mention >= mentions.size()) return nullptr;
    const Mention& mention = mentions[reading_.next_mention];
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
    if (i > reading_.begin && is_determiner(at(i - 1))) --i;
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
      while (first > reading_.begin &&
             tokens_[first - 1].span.start >= role->start) {
        --first;
      }
    }
    if (nations_.is_nation(mention.entity)) {
      seen_.add(countries_[mention.entity].country, EntityType::kLocation,
                false);
      return;
    }
    const bool subject =
        may_be_subject(first) && !owns_role(reading_.behind(mention, i));
    if (subject && is_capital(mention.entity) &&
        speaks(reading_.behind(mention, i))) {
      add(mention.span, EntityType::kLocation,
          countries_[mention.entity].country, MentionForm::kNominal);
    }
    seen_.add(mention.entity, mention.type, subject);
  }

  // "Keller's successor, Anna Lang, said": not Keller.
  bool owns_role(uint32_t i) const {
    if (at(i) != "'s" && at(i) != "\u2019s") return false;
    const uint32_t start = i + 1 < reading_.end ? tokens_[i + 1].span.start : 0;
    const auto role = std::lower_bound(
        role_spans_.begin(), role_spans_.end(), start,
        [](const Span& one, uint32_t v) { return one.start < v; });
    return role != role_spans_.end() && role->start == start;
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
    for (uint32_t n = 0; n < kReach && i > reading_.begin; ++n) {
      const std::string_view word = at(--i);
      if (word == "by") return true;
      if (is_preposition(word)) break;
    }
    return false;
  }

  // "the former player, Bryant, joined": the noun tells who Bryant is.
  bool is_apposed(uint32_t i) const {
    const Mention* name = at(i + 1) == "," ? reading_.name_at(i + 2) : nullptr;
    return name != nullptr && name->type == EntityType::kPerson &&
           at(reading_.behind(*name, i + 2)) == ",";
  }

  bool ends_phrase(uint32_t i) const { return reading_.ends_phrase(i); }

  void pronoun(uint32_t i, Gender gender) {
    if (looks_ahead(reading_, i)) return;
    if (const Mention* ahead = named_ahead(reading_, seen_, i, gender)) {
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
    const bool leads = is_nominative(at(i)) || i == reading_.begin;
    uint32_t entity = who_said(reading_, seen_, i, gender);
    if (entity == kNoEntity) {
      entity =
          seen_.person(gender, leads, speaker,
                       is_nominative(at(i)) && is_beside_others(reading_, i));
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

  static bool is_closing_mark(std::string_view word) {
    return word == "\"" || word == "\u201D" || word == "\u2019" ||
           word == "''" || word == "\u00BB";
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
    if (const uint32_t next = officer(i)) return next;
    const bool age = NationPhrases::skip_age(reading_, end);
    const bool nation = nations_.skip_nation(reading_, end);
    if ((nation || age) && ends_phrase(end)) return descriptor(i, end);
    while (end < reading_.end && phrase.size() < kLongestPhrase &&
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
    } else if (subject && type == EntityType::kOrganisation) {
      seen_.add(kNoEntity, type, subject);
    }
    return end;
  }

  // "the Harbour Party leader": whom the text calls so, or calls a leader and
  // does not say of what.
  uint32_t officer(uint32_t i) {
    const Mention* body = reading_.name_at(i + 1);
    if (body == nullptr || body->type != EntityType::kOrganisation) return 0;
    const uint32_t noun = reading_.behind(*body, i + 1);
    if (!starts_lower(at(noun)) || !is_person_noun(at(noun)) ||
        !ends_phrase(noun + 1)) {
      return 0;
    }
    const Span span{tokens_[i].span.start, tokens_[noun].span.end};
    if (in_role(span)) return 0;
    std::vector<uint32_t> own, other;
    for (const uint32_t e :
         definites_.people({to_lower(at(noun))}, span.start)) {
      const uint32_t named = body_of_roles(e);
      if (named == body->entity) own.push_back(e);
      if (named == kNoEntity) other.push_back(e);
    }
    const uint32_t entity = own.size() == 1 ? own.front()
                            : own.empty()   ? seen_.only_near(other)
                                            : kNoEntity;
    if (entity == kNoEntity) return 0;
    add(span, EntityType::kPerson, entity, MentionForm::kNominal);
    seen_.add(entity, EntityType::kPerson, may_be_subject(i));
    return noun + 1;
  }

  // The last body that somebody's roles name.
  uint32_t body_of_roles(uint32_t entity) const {
    uint32_t found = kNoEntity;
    for (const Role& role : analysis_.entities[entity].roles) {
      if (role.from_knowledge) continue;
      auto it = first_starting_from(analysis_.mentions, role.span.start);
      for (; it != analysis_.mentions.end() && it->span.end <= role.span.end;
           ++it) {
        if (it->type == EntityType::kOrganisation) found = it->entity;
      }
    }
    return found;
  }

  // "the 38-year-old Serb", "the Pole": more of somebody named before.
  uint32_t descriptor(uint32_t i, uint32_t end) {
    if (!ends_phrase(end)) return 0;
    const uint32_t nation = nations_.nation_at(reading_, end - 1);
    const std::vector<uint32_t> people = nation == kNoEntity
                                             ? std::vector<uint32_t>()
                                             : nations_.people_of(nation);
    const uint32_t entity =
        people.empty() ? described(i, true) : seen_.only_near(people);
    if (entity != kNoEntity) {
      add({tokens_[i].span.start, tokens_[end - 1].span.end},
          EntityType::kPerson, entity, MentionForm::kNominal);
    }
    seen_.add(entity, EntityType::kPerson, may_be_subject(i));
    return end;
  }

  // "the Prime Minister": capitals that are no name.
  bool is_office_word(uint32_t i) const {
    if (!is_title_word(at(i)) || is_honorific(at(i))) return false;
    const auto& mentions = analysis_.mentions;
    for (size_t m = reading_.next_mention;
         m < mentions.size() && m < reading_.next_mention + 2; ++m) {
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
        i > reading_.begin && past_verb(at(i - 1)).kind == VerbKind::kReporting;
    const uint32_t first = said ? i - 1 : i;
    const bool head =
        i == reading_.begin ||
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
    for (uint32_t t = i; t > reading_.begin + 1 && i - t < kReach; --t) {
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
  const NationPhrases nations_;
  SentenceReading reading_;
  Antecedents seen_;
  std::vector<Span> role_spans_;
  size_t next_quote_ = 0;
  size_t next_role_ = 0;
  uint32_t sentence_ = 0;
};

}  // namespace

void find_references(Analysis& analysis, const Segmentation& segmentation,
                     const std::vector<Span>& quoted) {
  ReferenceFinder(analysis, segmentation, quoted).run();
}

}  // namespace dateline
