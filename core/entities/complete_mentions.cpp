#include "entities/complete_mentions.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "entities/genders.h"
#include "entities/known_types.h"
#include "entities/names.h"
#include "text/lower.h"
#include "text/span_search.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace dateline {
namespace {

// "Sheikh Hasina", who is known by no other name.
bool is_called_sheikh(std::string_view name) {
  return name.starts_with("Sheikh ") &&
         std::count(name.begin(), name.end(), ' ') == 1 &&
         classes_of(name).person;
}

// Words before a person's name that are no part of it.
void trim_titles(const Document& document, Mention& mention) {
  while (true) {
    const std::string_view name = document.at(mention.span);
    const size_t space = name.find(' ');
    if (space == std::string_view::npos ||
        !is_title_word(name.substr(0, space))) {
      return;
    }
    // "Dean Headford"
    if (name.find(' ', space + 1) == std::string_view::npos &&
        gender_of_given_name(name) != Gender::kUnknown) {
      return;
    }
    const size_t next = name.find_first_not_of(' ', space);
    if (next == std::string_view::npos || is_called_sheikh(name)) return;
    mention.span.start += static_cast<uint32_t>(next);
  }
}

// "Lord Howe Island", "Lord & Taylor"
bool is_place_or_firm(std::string_view name) {
  return name.find(" & ") != std::string_view::npos ||
         is_place_word(name.substr(name.rfind(' ') + 1));
}

// "The Harbour Safety Commission": the article is capitalised because it
// begins a sentence.
void trim_article(const Document& document, Mention& mention) {
  constexpr std::string_view kArticle = "The ";
  const std::string_view name = document.at(mention.span);
  if (name.starts_with(kArticle) &&
      std::count(name.begin(), name.end(), ' ') > 1) {
    mention.span.start += static_cast<uint32_t>(kArticle.size());
  }
}

bool is_particle(std::string_view word) {
  static const WordSet kParticles = {"al",  "bin",   "ben", "da",  "dal", "de",
                                     "del", "della", "den", "der", "di",  "dos",
                                     "du",  "el",    "ibn", "la",  "le",  "ten",
                                     "ter", "van",   "von", "zu"};
  return kParticles.contains(word);
}

// "de Blasio", "al-Assad", "von der Leyen": the particles before a surname.
void add_particles(const Document& document, const Segmentation& segmentation,
                   uint32_t after, Mention& mention) {
  uint32_t token = segmentation.token_at(mention.span.start);
  if (token == segmentation.tokens.size()) return;  // control characters
  while (token > 0) {
    const Token& before = segmentation.tokens[token - 1];
    if (before.span.start < after) return;
    const bool gap = segmentation.tokens[token].space_before;
    if (!gap && document.at(before.span) == "-" && token > 1 &&
        !before.space_before) {
      const Token& first = segmentation.tokens[token - 2];
      const std::string_view word = document.at(first.span);
      if ((word != "al" && word != "el") || first.span.start < after) return;
      token -= 2;
    } else if (gap && is_particle(document.at(before.span))) {
      --token;
    } else {
      return;
    }
    mention.span.start = segmentation.tokens[token].span.start;
  }
}

// Last words of full names, and the first words of those that put the family
// first ("Kim Jong Un").
std::vector<std::string_view> surnames(const Document& document,
                                       const std::vector<Mention>& mentions) {
  std::vector<std::string_view> found;
  for (const Mention& mention : mentions) {
    if (mention.type != EntityType::kPerson) continue;
    const std::string_view name = document.at(mention.span);
    const size_t first = name.find(' ');
    if (first == std::string_view::npos) continue;
    found.push_back(name.substr(name.rfind(' ') + 1));
    if (first <= 4) found.push_back(name.substr(0, first));
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

bool contains(const std::vector<std::string_view>& sorted,
              std::string_view word) {
  return std::binary_search(sorted.begin(), sorted.end(), word);
}

// Words of the document that stand in lower case somewhere; put together when
// they are first asked for.
class LowerWords {
 public:
  LowerWords(const Document& document, const Segmentation& segmentation)
      : document_(document), segmentation_(segmentation) {}

  bool contain(std::string_view word) {
    if (words_.empty()) collect();
    return contains(words_, word);
  }

 private:
  void collect() {
    words_.push_back({});  // never empty again
    for (const Token& token : segmentation_.tokens) {
      const std::string_view word = document_.at(token.span);
      if (is_ascii_lower(word[0])) words_.push_back(word);
    }
    std::sort(words_.begin(), words_.end());
  }

  const Document& document_;
  const Segmentation& segmentation_;
  std::vector<std::string_view> words_;
};

// "Muslim", "Democrats", "Saudi": a name wherever it is capitalised.
bool is_nationality(std::string_view word) {
  const auto known = known_name(word);
  return known && known->type == EntityType::kMisc &&
         known->kind == "nationality";
}

// "NEW YORK (AP) --": what a dateline names is a place.
bool is_dateline(const Document& document, const Mention& mention) {
  const std::string_view text = document.text;
  const size_t start = mention.span.start;
  if (start > 0 && text[start - 1] != '\n') return false;
  for (const char c : document.at(mention.span)) {
    if (is_ascii_lower(c)) return false;
  }
  constexpr size_t kLongestAgency = 24;
  if (text.substr(mention.span.end, 2) != " (") return false;
  const size_t close = text.find(')', mention.span.end);
  if (close == std::string_view::npos ||
      close - mention.span.end > kLongestAgency) {
    return false;
  }
  const std::string_view rest = text.substr(close + 1);
  return rest.starts_with(" -") || rest.starts_with(" \u2013") ||
         rest.starts_with(" \u2014");
}

}  // namespace

void complete_mentions(const Document& document,
                       const Segmentation& segmentation,
                       std::vector<Mention>& mentions) {
  uint32_t after = 0;
  for (Mention& mention : mentions) {
    if (mention.type == EntityType::kOrganisation &&
        is_dateline(document, mention)) {
      mention.type = EntityType::kLocation;
    }
    if (mention.type == EntityType::kOrganisation &&
        is_nationality(document.at(mention.span))) {
      mention.type = EntityType::kMisc;
    }
    const std::string_view name = document.at(mention.span);
    if (is_honorific(name.substr(0, std::min(name.find(' '), name.size()))) &&
        !is_place_or_firm(name)) {
      mention.type = EntityType::kPerson;  // "Miss Brandt"
    }
    if (mention.type == EntityType::kPerson) {
      trim_titles(document, mention);
      add_particles(document, segmentation, after, mention);
    } else if (mention.type == EntityType::kOrganisation) {
      trim_article(document, mention);
    }
    after = mention.span.end;
  }
  const auto names = surnames(document, mentions);
  LowerWords common(document, segmentation);
  const size_t tagged = mentions.size();
  size_t next = 0;
  bool addressed = false;  // "Mr." stands before
  for (const Token& token : segmentation.tokens) {
    const bool after_honorific = addressed;
    addressed = is_honorific(document.at(token.span));
    while (next < tagged && mentions[next].span.end <= token.span.start) ++next;
    if (next < tagged && mentions[next].span.start < token.span.end) continue;
    const std::string_view word = document.at(token.span);
    if (word.size() < 2 || !is_ascii_upper(word[0])) continue;
    // "Mr Justice Lang", "the Lord Mayor, Anna Keller"
    if (after_honorific && is_title_word(word)) continue;
    const bool person =
        (after_honorific && !addressed) || contains(names, word);
    if (!person && !is_nationality(word)) continue;
    if (!after_honorific && common.contain(to_lower(word))) continue;
    Mention mention;
    mention.span = token.span;
    mention.type = person ? EntityType::kPerson : EntityType::kMisc;
    mention.confidence = 0.8f;
    mentions.push_back(mention);
  }
  sort_by_start(mentions);
}

}  // namespace dateline
