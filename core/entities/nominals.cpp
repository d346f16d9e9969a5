#include "entities/nominals.h"

#include <algorithm>
#include <map>

#include "lexicon/nominals.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace dateline {
namespace {

constexpr size_t kLooked = 64;       // rows of one noun that are compared
constexpr size_t kMostFound = 8;     // more than one is ambiguous anyway
constexpr size_t kLongestName = 12;  // words

std::vector<std::string> lower_words(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  for (const char c : text) {
    if (is_ascii_space(c) || c == ',' || c == '-') {
      if (!word.empty()) words.push_back(std::move(word));
      word.clear();
    } else {
      word.push_back(to_ascii_lower(c));
    }
  }
  if (!word.empty()) words.push_back(std::move(word));
  return words;
}

bool has(const std::vector<std::string>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// Index of the noun that the role is about: the word before "of", "for".
size_t noun_of(const std::vector<std::string>& role) {
  static constexpr std::string_view kStops[] = {"of", "for",  "to",   "at",
                                                "in", "from", "with", "on"};
  for (size_t i = 1; i < role.size(); ++i) {
    if (std::find(std::begin(kStops), std::end(kStops), role[i]) !=
        std::end(kStops)) {
      return i - 1;
    }
  }
  return role.size() - 1;
}

// "the president" is not the vice president, "the minister" no prime one.
bool narrows(std::string_view word) {
  return word == "vice" || word == "deputy" || word == "prime" ||
         word == "assistant" || word == "under" || word == "associate";
}

EntityType type_of(std::string_view name) {
  if (name == "ORG") return EntityType::kOrganisation;
  if (name == "LOC") return EntityType::kLocation;
  if (name == "PER") return EntityType::kPerson;
  return EntityType::kMisc;
}

void add(std::vector<uint32_t>& found, uint32_t entity) {
  if (found.size() < kMostFound &&
      std::find(found.begin(), found.end(), entity) == found.end()) {
    found.push_back(entity);
  }
}

}  // namespace

const Nominal* nominal_of(std::string_view noun) {
  static const auto kTable = [] {
    std::map<std::string_view, Nominal> table;
    for (const lexicon::NominalsRow& row : lexicon::kNominals) {
      table.emplace(row.word, Nominal{type_of(row.type), row.kind});
    }
    return table;
  }();
  const auto it = kTable.find(noun);
  return it == kTable.end() ? nullptr : &it->second;
}

Definites::Definites(const Analysis& analysis) {
  for (uint32_t e = 0; e < analysis.entities.size(); ++e) {
    const Entity& entity = analysis.entities[e];
    if (entity.type == EntityType::kPerson) {
      for (const Role& role : entity.roles) {
        if (role.from_knowledge) continue;
        std::vector<std::string> words = lower_words(role.text);
        if (words.empty()) continue;
        std::string noun = words[noun_of(words)];
        roles_.push_back(
            {std::move(noun), std::move(words), e, role.span.start});
      }
      continue;
    }
    std::vector<std::string> words = lower_words(entity.name);
    if (words.size() < 2 || words.size() > kLongestName) continue;
    std::string last = words.back();
    names_.push_back({std::move(last), std::move(words), e});
  }
  std::stable_sort(
      roles_.begin(), roles_.end(),
      [](const StatedRole& a, const StatedRole& b) { return a.noun < b.noun; });
  std::stable_sort(
      names_.begin(), names_.end(),
      [](const NameEnd& a, const NameEnd& b) { return a.last < b.last; });
}

std::vector<uint32_t> Definites::people(const std::vector<std::string>& phrase,
                                        uint32_t offset) const {
  std::vector<uint32_t> found;
  auto it = std::lower_bound(
      roles_.begin(), roles_.end(), phrase.back(),
      [](const StatedRole& r, std::string_view v) { return r.noun < v; });
  for (size_t n = 0;
       n < kLooked && it != roles_.end() && it->noun == phrase.back();
       ++it, ++n) {
    if (it->offset >= offset) continue;
    const bool all = std::all_of(
        phrase.begin(), phrase.end(),
        [&](const std::string& word) { return has(it->words, word); });
    const bool wider = std::any_of(
        it->words.begin(), it->words.end(), [&](const std::string& word) {
          return narrows(word) &&
                 std::find(phrase.begin(), phrase.end(), word) == phrase.end();
        });
    if (all && !wider) add(found, it->entity);
  }
  return found;
}

std::vector<uint32_t> Definites::things(
    const std::vector<std::string>& phrase) const {
  std::vector<uint32_t> found;
  auto it = std::lower_bound(
      names_.begin(), names_.end(), phrase.back(),
      [](const NameEnd& n, std::string_view v) { return n.last < v; });
  for (size_t n = 0;
       n < kLooked && it != names_.end() && it->last == phrase.back();
       ++it, ++n) {
    const bool longer = it->words.size() > phrase.size();
    if (longer &&
        std::equal(phrase.rbegin(), phrase.rend(), it->words.rbegin())) {
      add(found, it->entity);
    }
  }
  return found;
}

}  // namespace dateline
