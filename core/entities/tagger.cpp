// A tagger by rules: capitalised phrases, cut and typed by name lists, titles,
// telling words and context.

#include "entities/tagger.h"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "entities/names.h"
#include "lexicon/quote_verbs.h"
#include "text/character.h"
#include "text/tokens.h"
#include "text/utf8.h"
#include "text/word_table.h"
#include "time/time_words.h"

namespace dateline {
namespace {

constexpr uint32_t kLongestPhrase = 24;  // tokens

bool starts_upper(std::string_view token) {
  if (token.empty()) return false;
  size_t at = 0;
  return is_upper(next_code_point(token, at));
}

bool is_all_upper(std::string_view token) {
  bool letter = false;
  for (const char c : token) {
    if (is_ascii_lower(c)) return false;
    letter = letter || is_ascii_upper(c);
  }
  return letter && token.size() > 1;
}

bool is_word_token(std::string_view token) {
  size_t at = 0;
  return !token.empty() &&
         classify(next_code_point(token, at)) == CharacterClass::kLetter;
}

// Particles that go on with a person's name.
bool is_particle(std::string_view token) {
  static constexpr std::string_view kParticles[] = {
      "de", "da", "di",  "du",  "del", "della", "van", "von",  "der", "den",
      "la", "le", "al",  "bin", "ibn", "dos",   "ter", "el",   "abu", "ben",
      "y",  "e",  "des", "ul",  "ud",  "zu",    "af",  "bint", "ould"};
  return std::find(std::begin(kParticles), std::end(kParticles), token) !=
         std::end(kParticles);
}

bool is_calendar_word(std::string_view token) {
  std::string lower;
  for (const char c : token) lower.push_back(to_ascii_lower(c));
  const WordKind kind = time_word(lower).kind;
  return kind == WordKind::kMonth || kind == WordKind::kMonthShort ||
         kind == WordKind::kWeekday || kind == WordKind::kWeekdays;
}

// What the rest of the document says about a capitalised word.
struct WordFacts {
  uint32_t lower = 0;         // times it stands in lower case
  uint32_t upper_inside = 0;  // times capitalised inside a sentence
  int type = -1;              // type of a longer name it is the end of
};

class RuleTagger {
 public:
  RuleTagger(const std::vector<TokenTexts>& sentences,
             const std::vector<bool>& headlines)
      : sentences_(sentences), headlines_(headlines) {}

  std::vector<TaggedSpan> run() {
    collect_facts();
    // Full names first: they tell what their parts are elsewhere.
    for (uint32_t s = 0; s < sentences_.size(); ++s) tag_sentence(s, true);
    spans_.clear();
    for (uint32_t s = 0; s < sentences_.size(); ++s) tag_sentence(s, false);
    return std::move(spans_);
  }

 private:
  void collect_facts() {
    for (uint32_t s = 0; s < sentences_.size(); ++s) {
      const TokenTexts& tokens = sentences_[s];
      for (size_t i = 0; i < tokens.size(); ++i) {
        if (!is_word_token(tokens[i])) continue;
        if (starts_upper(tokens[i])) {
          const bool inside =
              i > 0 && is_word_token(tokens[i - 1]) && !headlines_[s];
          if (inside) ++facts_[std::string(tokens[i])].upper_inside;
        } else if (!is_particle(tokens[i])) {
          std::string title(tokens[i]);
          title[0] = is_ascii_lower(title[0]) ? static_cast<char>(title[0] - 32)
                                              : title[0];
          ++facts_[title].lower;
        }
      }
    }
  }

  const WordFacts* facts(std::string_view word) const {
    const auto it = facts_.find(std::string(word));
    return it == facts_.end() ? nullptr : &it->second;
  }

  std::string_view at(uint32_t i) const {
    return i < tokens_->size() ? (*tokens_)[i] : std::string_view();
  }

  std::string phrase(uint32_t first, uint32_t end) const {
    std::string out;
    for (uint32_t i = first; i < end; ++i) {
      const std::string_view token = at(i);
      const bool tight = token == "-" || token == "'s" || token == "\u2019s" ||
                         token == "," || (i > first && at(i - 1) == "-");
      if (i > first && !tight) out.push_back(' ');
      out += token;
    }
    return out;
  }

  // Longest known name that begins at `i`, up to `end`.
  std::optional<KnownName> longest_known(uint32_t i, uint32_t end,
                                         uint32_t& known_end) const {
    for (uint32_t stop = std::min(end, i + 8); stop > i; --stop) {
      if (auto known = known_name(phrase(i, stop))) {
        known_end = stop;
        return known;
      }
    }
    return {};
  }

  void add(uint32_t first, uint32_t end, EntityType type) {
    while (end > first && !is_word_token(at(end - 1)) &&
           !is_ascii_digit(at(end - 1)[0])) {
      --end;
    }
    if (end <= first) return;
    spans_.push_back({sentence_, first, end, type, 1});
    if (type == EntityType::kPerson || end - first == 1) {
      WordFacts& last = facts_[std::string(at(end - 1))];
      if (last.type < 0 || type == EntityType::kPerson) {
        last.type = static_cast<int>(type);
      }
      if (type == EntityType::kPerson && end - first > 1) {
        WordFacts& given = facts_[std::string(at(first))];
        if (given.type < 0) given.type = static_cast<int>(type);
      }
    }
  }

  // Is the first word of a sentence capitalised for more than that reason?
  bool is_name_at_start(uint32_t i) const {
    const std::string_view token = at(i);
    if (is_all_upper(token) && token.size() > 1) return true;
    if (is_sentence_starter(token)) return false;
    const WordFacts* known = facts(token);
    if (known != nullptr && known->upper_inside > 0) return true;
    if (known != nullptr && known->lower > 0) return false;
    if (known_name(token)) return true;
    const bool goes_on = starts_upper(at(i + 1)) && is_word_token(at(i + 1));
    if (goes_on) return true;
    return is_personal_name(token) &&
           (is_speech_verb(at(i + 1)) || at(i + 1) == "'s" ||
            at(i + 1) == "\u2019s");
  }

  void tag_sentence(uint32_t s, bool full_only) {
    sentence_ = s;
    tokens_ = &sentences_[s];
    full_only_ = full_only;
    const auto size = static_cast<uint32_t>(tokens_->size());
    for (uint32_t i = 0; i < size;) {
      const std::string_view token = at(i);
      const bool candidate = is_word_token(token) && starts_upper(token) &&
                             !is_calendar_word(token) && token != "I";
      const bool first = i == 0 || at(i - 1) == "\"" || at(i - 1) == "\u201C" ||
                         at(i - 1) == ":" || at(i - 1) == "\u2018";
      if (!candidate || (first && !is_name_at_start(i) && !may_go_on(i))) {
        ++i;
        continue;
      }
      const uint32_t end = phrase_end(i);
      if (known_name(phrase(i, end + 1))) {  // "Korean peninsula"
        add(i, end + 1, known_name(phrase(i, end + 1))->type);
        i = end + 1;
        continue;
      }
      tag_phrase(i, end);
      i = std::max(end, i + 1);
    }
  }

  // "The Hague", "Prime Minister Johnson" at the head of a sentence.
  bool may_go_on(uint32_t i) const {
    return is_title_word(at(i)) && starts_upper(at(i + 1));
  }

  // End of the run of capitalised words, with the small words that names
  // hold: "Ministry of Defence", "Leonardo da Vinci", "Bashar al-Assad".
  uint32_t phrase_end(uint32_t i) const {
    const auto size = static_cast<uint32_t>(tokens_->size());
    uint32_t end = i + 1;
    while (end < size && end - i < kLongestPhrase) {
      const std::string_view token = at(end);
      if (is_word_token(token) && starts_upper(token)) {
        if (is_calendar_word(token)) break;
        ++end;
        continue;
      }
      const std::string_view next = at(end + 1);
      const bool upper_next =
          is_word_token(next) && starts_upper(next) && !is_calendar_word(next);
      if (token == "-" && upper_next) {
        end += 2;
      } else if (token == "-" && is_particle(at(end - 1)) && upper_next) {
        end += 2;
      } else if (is_particle(token) && token != "e" && token != "y" &&
                 (upper_next || (next == "-" && starts_upper(at(end + 2))))) {
        ++end;
        if (at(end) == "-") ++end;
      } else if ((token == "of" || token == "for" || token == "and") &&
                 (upper_next || (next == "the" && starts_upper(at(end + 2)))) &&
                 joins(i, end)) {
        end += next == "the" ? 3 : 2;
      } else if (token == "of" && next == "the" && joins(i, end) &&
                 starts_upper(at(end + 2))) {
        end += 3;
      } else if (is_ascii_digit(token[0]) && at(end - 1) == "of") {
        ++end;  // "Group of 20"
      } else if (token == "of" && !next.empty() && is_ascii_digit(next[0]) &&
                 at(end - 1) == "Group") {
        end += 2;
      } else {
        break;
      }
    }
    return end;
  }

  // May "of" or "and" behind this phrase be part of a name?
  bool joins(uint32_t first, uint32_t end) const {
    const std::string_view last = at(end - 1);
    if (at(end) == "of") {
      return is_organisation_word(last, true) || is_place_word(last) ||
             is_misc_word(last) || last == "Secretary" || last == "Minister" ||
             last == "House" || last == "Bank" || last == "Republic" ||
             last == "Gulf" || last == "Isle" || last == "Kingdom" ||
             last == "United" || last == "States" || is_title_word(last);
    }
    if (at(end) == "and" || at(end) == "for") {
      // "Department of Health and Human Services", "Centers for Disease ..."
      bool organisation = false;
      for (uint32_t i = first; i < end; ++i) {
        organisation = organisation || is_organisation_word(at(i), true);
      }
      return organisation &&
             (at(end) == "for" || at(end - 2) == "of" || at(end - 2) == "for" ||
              at(first) == "Department");
    }
    return false;
  }

  // Cuts titles, countries and nationalities off and types the rest.
  void tag_phrase(uint32_t i, uint32_t end) {
    while (i < end) {
      // "Trump-Kim" and "US-China" are two names.
      uint32_t known_end = i;
      const auto known = longest_known(i, end, known_end);
      if (at(i) == "St." && i + 1 < end) {  // "St. Mary Cathedral"
        if (known) {
          add(i, known_end, known->type);
          i = known_end;
          continue;
        }
        return type_phrase(i, end);
      }
      const bool whole = known && known_end == end;
      if (whole) {
        add(i, end, refine(*known, i, end));
        return;
      }
      const uint32_t hyphen = find_hyphen(i, end);
      if (hyphen < end && is_pair(i, hyphen, end)) {
        tag_phrase(i, hyphen);
        i = hyphen + 1;
        continue;
      }
      const uint32_t title_end = titles_end(i, end);
      if (title_end > i && title_end < end) {
        i = title_end;
        person_ahead_ = true;
        continue;
      }
      if (title_end == end && end > i) return;  // a title alone
      // "US President ...", "German Chancellor ...", "Iranian Mahan Air".
      const bool prefix =
          known && known_end < end &&
          (known->kind == "country" || known->kind == "nationality") &&
          !is_organisation_phrase(i, end);
      if (prefix) {
        add(i, known_end, known->type);
        i = known_end;
        if (at(i) == "-") ++i;
        continue;
      }
      type_phrase(i, end);
      return;
    }
    person_ahead_ = false;
  }

  uint32_t find_hyphen(uint32_t i, uint32_t end) const {
    while (i < end && at(i) != "-") ++i;
    return i;
  }

  // Are both sides of a hyphen names of their own?
  bool is_pair(uint32_t first, uint32_t hyphen, uint32_t end) const {
    const auto is_name = [&](std::string_view word) {
      const WordFacts* known = facts(word);
      return known_name(word).has_value() ||
             (known != nullptr && known->type >= 0);
    };
    // "Elena Delgado-Reyes" has a given name before her double surname.
    if (hyphen > first + 1 && is_personal_name(at(first))) return false;
    return hyphen > first && hyphen + 1 < end && is_name(at(hyphen - 1)) &&
           is_name(at(hyphen + 1));
  }

  // Behind the title words at `i`: "Secretary of State", "Prime Minister".
  uint32_t titles_end(uint32_t i, uint32_t end) const {
    uint32_t at_title = i;
    bool role = false;
    while (at_title < end && is_title_word(at(at_title))) {
      role = role || !is_honorific(at(at_title));
      ++at_title;
      // "Secretary of State", "Minister of National Defense"
      if (at(at_title) == "of" && at_title + 1 < end && role) {
        uint32_t next = at_title + 1;
        if (at(next) == "the") ++next;
        uint32_t area = next;
        while (area < end && (is_title_word(at(area)) || at(area) == "State" ||
                              at(area) == "National")) {
          ++area;
        }
        if (area > next) at_title = area;
      }
      if (at(at_title) == "-" && is_title_word(at(at_title + 1))) ++at_title;
    }
    // "General Motors", "Justice Department", "State Department".
    if (at_title > i && is_organisation_phrase(i, end)) return i;
    return at_title;
  }

  bool is_organisation_phrase(uint32_t i, uint32_t end) const {
    if (end - i < 2) return false;
    if (is_organisation_word(at(end - 1), true)) return true;
    for (uint32_t t = i; t < end; ++t) {
      if (is_organisation_word(at(t), false)) return true;
    }
    return false;
  }

  // A known name may be used for something else here: "Washington said".
  EntityType refine(const KnownName& known, uint32_t first,
                    uint32_t end) const {
    if (known.type == EntityType::kLocation && end - first == 1) {
      const WordFacts* seen = facts(at(first));
      const bool person =
          person_ahead_ ||
          (seen != nullptr &&
           seen->type == static_cast<int>(EntityType::kPerson) &&
           known.kind != "country");
      if (person && known.kind != "country") return EntityType::kPerson;
    }
    return known.type;
  }

  void type_phrase(uint32_t i, uint32_t end) {
    const bool after_title = person_ahead_;
    person_ahead_ = false;
    const std::string_view last = at(end - 1);
    const uint32_t size = end - i;
    if (is_sentence_starter(at(i)) && i == 0 && size > 1 &&
        !is_organisation_phrase(i, end) && at(i) != "The") {
      ++i;
      return tag_phrase(i, end);
    }
    if (at(i) == "The") {
      if (size > 1) tag_phrase(i + 1, end);
      return;
    }
    if (after_title && !is_organisation_phrase(i, end)) {
      return add(i, end, EntityType::kPerson);
    }
    if (is_organisation_phrase(i, end)) {
      return add(i, end, EntityType::kOrganisation);
    }
    if (size > 1 && is_place_word(last)) {
      return add(i, end, EntityType::kLocation);
    }
    if (size > 1 && is_misc_word(last)) return add(i, end, EntityType::kMisc);
    const WordFacts* seen = facts(last);
    if (size > 1 && is_ascii_digit(last[0])) {  // "Group of 20"
      return add(i, end, EntityType::kOrganisation);
    }
    if (size == 1 && is_all_upper(last)) {
      if (!full_only_) add(i, end, EntityType::kOrganisation);
      return;
    }
    if (size > 1 && size <= 4 && looks_like_person(i, end)) {
      return add(i, end, EntityType::kPerson);
    }
    if (full_only_) return;
    if (size == 1 && seen != nullptr && seen->type >= 0) {
      return add(i, end, static_cast<EntityType>(seen->type));
    }
    if (size == 1 && is_title_word(last)) return;
    add(i, end, by_context(i, end));
  }

  bool looks_like_person(uint32_t i, uint32_t end) const {
    if (is_all_upper(at(i)) && at(i).size() > 3 && !headlines_[sentence_]) {
      return false;
    }
    if (is_personal_name(at(i))) return true;
    const std::string_view second = at(i + 1);
    if (second.size() == 2 && second[1] == '.') return true;  // "Kofi A."
    if (is_personal_name(at(end - 1)) && end - i <= 3 && !at(i).empty() &&
        !known_name(at(i))) {
      return true;
    }
    return is_speech_verb(at(end)) && end - i == 2;
  }

  static bool is_speech_verb(std::string_view token) {
    static const WordTable<lexicon::QuoteVerbsRow> kTable(
        lexicon::kQuoteVerbs, &lexicon::QuoteVerbsRow::word);
    return kTable.contains(token);
  }

  EntityType by_context(uint32_t i, uint32_t end) const {
    const std::string_view before = i > 0 ? at(i - 1) : std::string_view();
    const std::string_view after = at(end);
    if (is_speech_verb(after) && end - i <= 2) return EntityType::kPerson;
    for (const std::string_view cue : {"in", "near", "from", "across", "into",
                                       "towards", "outside", "throughout"}) {
      if (before == cue) return EntityType::kLocation;
    }
    if (is_honorific(before) || is_title_word(before)) {
      return EntityType::kPerson;
    }
    if (end - i == 1 && is_personal_name(at(i))) return EntityType::kPerson;
    return EntityType::kOrganisation;
  }

  const std::vector<TokenTexts>& sentences_;
  const std::vector<bool>& headlines_;
  const TokenTexts* tokens_ = nullptr;
  uint32_t sentence_ = 0;
  bool full_only_ = false;
  bool person_ahead_ = false;  // a title stood before this phrase
  std::unordered_map<std::string, WordFacts> facts_;
  std::vector<TaggedSpan> spans_;
};

}  // namespace

std::vector<TaggedSpan> tag_tokens(const std::vector<TokenTexts>& sentences,
                                   const std::vector<bool>& is_headline) {
  return RuleTagger(sentences, is_headline).run();
}

std::vector<Mention> tag(const Document& document,
                         const Segmentation& segmentation) {
  std::vector<TokenTexts> sentences;
  std::vector<bool> headlines;
  for (const Sentence& sentence : segmentation.sentences) {
    TokenTexts& tokens = sentences.emplace_back();
    for (uint32_t t = sentence.first_token; t < sentence.end_token; ++t) {
      tokens.push_back(document.at(segmentation.tokens[t].span));
    }
    headlines.push_back(document.blocks[sentence.block].type ==
                        BlockType::kTitle);
  }
  std::vector<Mention> mentions;
  for (const TaggedSpan& span : tag_tokens(sentences, headlines)) {
    const uint32_t first = segmentation.sentences[span.sentence].first_token;
    mentions.push_back({{segmentation.tokens[first + span.first].span.start,
                         segmentation.tokens[first + span.end - 1].span.end},
                        span.type,
                        MentionForm::kName,
                        kNoEntity,
                        span.confidence});
  }
  return mentions;
}

}  // namespace dateline
