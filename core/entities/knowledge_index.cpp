#include "entities/knowledge_index.h"

#include <algorithm>
#include <string>

#include "data/embedded.h"
#include "entities/fold.h"
#include "entities/name_forms.h"
#include "text/lower.h"
#include "text/utf8.h"

namespace dateline {
namespace {

FactClass class_of(char letter) {
  switch (letter) {
    case 'P':
      return FactClass::kPerson;
    case 'L':
      return FactClass::kPlace;
    case 'N':
      return FactClass::kNationality;
    case 'O':
      return FactClass::kOrganisation;
    case 'E':
      return FactClass::kEvent;
    default:
      return FactClass::kOther;
  }
}

constexpr uint32_t kNameSeed = 2166136261u;
constexpr uint32_t kSurnameSeed = 40503u;

// FNV-1a: the same on every platform.
uint32_t hash(std::string_view key, uint32_t seed) {
  uint32_t value = seed;
  for (const char c : key) {
    value = (value ^ static_cast<unsigned char>(c)) * 16777619u;
  }
  return value;
}

// Written in capitals, so that "WHO" is not "who".
bool is_in_capitals(std::string_view name) {
  size_t letters = 0;
  for (const char c : name) {
    if (is_ascii_lower(c) || c == ' ') return false;
    letters += is_ascii_upper(c);
  }
  return letters >= 2 && name.size() <= 8;
}

bool has_lower(std::string_view name) {
  return std::any_of(name.begin(), name.end(), is_ascii_lower);
}

std::string_view surname_of(std::string_view folded) {
  return has_family_name_first(folded) ? folded.substr(0, folded.find(' '))
                                       : last_word(folded);
}

KnownThing read(std::string_view line) {
  KnownThing thing;
  thing.fact_class = class_of(next_cell(line, '\t').front());
  thing.name = next_cell(line, '\t');
  thing.aliases = next_cell(line, '\t');
  thing.kind = next_cell(line, '\t');
  thing.country = next_cell(line, '\t');
  thing.id = next_cell(line, '\t');
  thing.facts = line;
  return thing;
}

// The lines of a table that is embedded by its columns. Cells of a line have
// tabs between them; empty ones at its end are left out.
std::string join_columns(std::string_view text) {
  std::vector<std::string_view> columns;
  while (!text.empty()) columns.push_back(next_cell(text, '\f'));
  std::string lines;
  if (columns.empty()) return lines;
  size_t size = 0;
  for (const std::string_view column : columns) size += column.size() + 1;
  lines.reserve(size);
  while (!columns.front().empty()) {
    size_t end = lines.size();
    for (std::string_view& column : columns) {
      lines += next_cell(column, '\n');
      if (lines.back() != '\t') end = lines.size();
      lines.push_back('\t');
    }
    lines.resize(end);
    lines.push_back('\n');
  }
  return lines;
}

// Folding keeps the first letter of a name, but for an article.
bool may_fold_to(std::string_view name, std::string_view key) {
  return name.empty() || key.empty() || !is_ascii_alpha(name.front()) ||
         to_ascii_lower(name.front()) == key.front() ||
         equals_lower(name.substr(0, 4), "the ");
}

}  // namespace

std::string_view next_cell(std::string_view& text, char separator) {
  const size_t end = text.find(separator);
  const std::string_view cell = text.substr(0, end);
  text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  return cell;
}

KnowledgeIndex::KnowledgeIndex() : text_(join_columns(embedded_knowledge())) {
  entries_.reserve(64 * 1024);
  for (size_t at = 0; at < text_.size(); at = text_.find('\n', at) + 1) {
    index(static_cast<uint32_t>(at));
  }
  sort_entries();
  std::sort(countries_.begin(), countries_.end());
}

// By counting, which keeps the order of the lines.
void KnowledgeIndex::sort_entries() {
  starts_.assign((size_t{1} << kBucketBits) + 1, 0);
  for (const Entry& entry : entries_) ++starts_[bucket(entry.hash) + 1];
  for (size_t i = 1; i < starts_.size(); ++i) starts_[i] += starts_[i - 1];
  std::vector<uint32_t> next(starts_.begin(), starts_.end() - 1);
  std::vector<Entry> sorted(entries_.size());
  for (const Entry& entry : entries_) {
    sorted[next[bucket(entry.hash)]++] = entry;
  }
  entries_ = std::move(sorted);
}

std::string KnowledgeIndex::index_name(uint32_t at, std::string_view name,
                                       bool several) {
  std::string folded = fold_name(name);
  entries_.push_back({hash(folded, kNameSeed), at});
  const size_t space = folded.find(' ');
  if (several && space != std::string::npos) {
    const std::string_view first = std::string_view(folded).substr(0, space);
    first_words_.set(hash(first, kNameSeed) % kFirstWords);
  }
  return folded;
}

std::string_view KnowledgeIndex::line_at(size_t at) const {
  return std::string_view(text_).substr(at, text_.find('\n', at) - at);
}

void KnowledgeIndex::index(uint32_t at) {
  std::string_view rest = line_at(at);
  const char letter = next_cell(rest, '\t').front();
  const std::string_view name = next_cell(rest, '\t');
  const bool several = letter == 'L' || letter == 'O' || letter == 'N';
  const std::string folded = index_name(at, name, several);
  std::string_view aliases = next_cell(rest, '\t');
  while (!aliases.empty()) {
    std::string_view alias = next_cell(aliases, ';');
    if (alias.starts_with('~')) alias.remove_prefix(1);
    index_name(at, alias, several);
  }
  if (letter == 'P') {
    entries_.push_back({hash(surname_of(folded), kSurnameSeed), at});
  }
  if (letter == 'E') events_.push_back(at);
  if (letter == 'L' && next_cell(rest, '\t') == "country") {
    countries_.push_back({next_cell(rest, '\t'), at});
  }
}

template <typename Visit>
void KnowledgeIndex::for_each(uint32_t key, Visit visit) const {
  constexpr uint32_t kNone = ~0u;
  uint32_t last = kNone;  // a line may bear the same folded name twice
  const uint32_t end = starts_[bucket(key) + 1];
  for (uint32_t i = starts_[bucket(key)]; i < end; ++i) {
    if (entries_[i].hash != key || entries_[i].line == last) continue;
    last = entries_[i].line;
    visit(at(last));
  }
}

std::vector<KnownThing> KnowledgeIndex::named(std::string_view name) const {
  const std::string key = fold_name(name);
  const bool lower = has_lower(name);
  std::vector<KnownThing> found;
  for_each(hash(key, kNameSeed), [&](KnownThing thing) {
    std::string_view aliases = thing.aliases;
    std::string_view one = thing.name;
    for (bool more = true; more;) {
      const bool local = one.starts_with('~');
      const std::string_view plain = one.substr(local ? 1 : 0);
      if (may_fold_to(plain, key) && fold_name(plain) == key &&
          !(lower && is_in_capitals(plain))) {
        thing.matched = plain;
        thing.is_local = local;
        found.push_back(thing);
        return;
      }
      more = !aliases.empty();
      one = next_cell(aliases, ';');
    }
  });
  if (found.size() < 2) return found;
  std::stable_partition(found.begin(), found.end(), [](const KnownThing& t) {
    return t.fact_class != FactClass::kEvent;
  });
  return found;
}

std::vector<KnownThing> KnowledgeIndex::of_surname(
    std::string_view surname) const {
  const std::string key = fold_name(surname);
  std::vector<KnownThing> found;
  for_each(hash(key, kSurnameSeed), [&](KnownThing thing) {
    const std::string folded = fold_name(thing.name);
    if (surname_of(folded) != key) return;
    thing.matched = thing.name;
    found.push_back(thing);
  });
  return found;
}

bool KnowledgeIndex::begins_name(std::string_view word) const {
  return first_words_.test(hash(fold_name(word), kNameSeed) % kFirstWords);
}

KnownThing KnowledgeIndex::at(uint32_t line) const {
  return read(line_at(line));
}

}  // namespace dateline
