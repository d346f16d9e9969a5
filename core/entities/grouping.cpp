#include "entities/grouping.h"

#include <algorithm>
#include <map>
#include <string>

#include "entities/names.h"
#include "text/utf8.h"

namespace dateline {
namespace {

std::vector<std::string_view> words_of(std::string_view name) {
  std::vector<std::string_view> words;
  size_t at = 0;
  while (at < name.size()) {
    while (at < name.size() && is_ascii_space(name[at])) ++at;
    const size_t start = at;
    while (at < name.size() && !is_ascii_space(name[at])) ++at;
    if (at > start) words.push_back(name.substr(start, at - start));
  }
  return words;
}

// One space between words, whatever stood in the text.
std::string normal(std::string_view name) {
  std::string out;
  for (const std::string_view word : words_of(name)) {
    if (!out.empty()) out.push_back(' ');
    out += word;
  }
  return out;
}

// Upper-case initials of the words that count: "Group of Twenty" -> "GT".
std::string initials(std::string_view name) {
  std::string out;
  for (const std::string_view word : words_of(name)) {
    if (is_ascii_upper(word[0])) out.push_back(word[0]);
  }
  return out;
}

std::string without_points(std::string_view name) {
  std::string out;
  for (const char c : name) {
    if (c != '.') out.push_back(c);
  }
  return out;
}

constexpr size_t kLooked = 32;  // mentions or candidates that are compared

class Grouper {
 public:
  explicit Grouper(Analysis& analysis) : analysis_(analysis) {}

  void run() {
    forms_.reserve(analysis_.mentions.size());
    for (const Mention& mention : analysis_.mentions) {
      forms_.push_back(normal(analysis_.document.at(mention.span)));
    }
    for (uint32_t m = 0; m < forms_.size(); ++m) {
      if (!is_short_person(m)) attach(m, entity_for(m));
    }
    for (uint32_t m = 0; m < forms_.size(); ++m) {
      if (is_short_person(m)) attach(m, person_for(m));
    }
    merge_organisations();
    name_entities();
  }

 private:
  EntityType type(uint32_t m) const { return analysis_.mentions[m].type; }

  bool is_short_person(uint32_t m) const {
    return type(m) == EntityType::kPerson && words_of(forms_[m]).size() == 1;
  }

  uint32_t create(EntityType type) {
    Entity entity;
    entity.type = type;
    analysis_.entities.push_back(std::move(entity));
    return static_cast<uint32_t>(analysis_.entities.size() - 1);
  }

  void attach(uint32_t m, uint32_t entity) {
    analysis_.mentions[m].entity = entity;
    analysis_.entities[entity].mentions.push_back(m);
  }

  // Full names, organisations, places: one entity for each canonical form.
  uint32_t entity_for(uint32_t m) {
    std::string key = forms_[m];
    const auto known = known_name(key);
    if (known && known->type == type(m) && !known->canonical.empty()) {
      key = std::string(known->canonical);
    }
    if (type(m) == EntityType::kPerson) key = person_key(key);
    key += '\t';
    key += to_string(type(m));
    const auto [it, fresh] = by_key_.try_emplace(key, 0);
    if (!fresh) return it->second;
    it->second = create(type(m));
    Entity& entity = analysis_.entities[it->second];
    if (known && known->type == type(m)) {
      entity.kind = std::string(known->kind);
      if (!known->canonical.empty()) {
        entity.name = std::string(known->canonical);
      }
    }
    if (type(m) == EntityType::kPerson) {
      const auto words = words_of(forms_[m]);
      by_part_[std::string(words.back())].push_back(it->second);
      if (words.front() != words.back()) {
        by_part_[std::string(words.front())].push_back(it->second);
      }
      // "al-Assad", "bin Salman": also without the given name.
      for (size_t w = 1; w + 1 < words.size(); ++w) {
        by_part_[std::string(words[w])].push_back(it->second);
      }
    }
    return it->second;
  }

  // "John F. Kennedy" and "John Kennedy" are one: first and last word.
  static std::string person_key(const std::string& name) {
    const auto words = words_of(name);
    bool initials_only = words.size() > 2;
    for (size_t w = 1; w + 1 < words.size(); ++w) {
      initials_only =
          initials_only && words[w].size() == 2 && words[w][1] == '.';
    }
    if (!initials_only) return name;
    return std::string(words.front()) + " " + std::string(words.back());
  }

  // Whom a surname (or one-word name) means.
  uint32_t person_for(uint32_t m) {
    const auto it = by_part_.find(forms_[m]);
    if (it == by_part_.end()) {
      const auto [own, fresh] = by_key_.try_emplace(forms_[m] + "\tPER", 0u);
      if (fresh) own->second = create(EntityType::kPerson);
      return own->second;
    }
    const std::vector<uint32_t>& candidates = it->second;
    if (candidates.size() == 1) return candidates.front();
    uint32_t best = candidates.front();
    int best_score = -1;
    for (size_t i = 0; i < candidates.size() && i < kLooked; ++i) {
      const uint32_t candidate = candidates[i];
      const int score = fit(m, candidate);
      if (score > best_score) {
        best_score = score;
        best = candidate;
      }
    }
    return best;
  }

  // How well a candidate suits a clashing surname: the same title as the
  // partner in "Trump and Kim" or "Trump-Kim" weighs most, then nearness.
  int fit(uint32_t m, uint32_t candidate) {
    int score = 0;
    const std::string title = title_of(candidate);
    for (const uint32_t other : {m - 1, m + 1}) {
      if (other >= analysis_.mentions.size()) continue;
      const Span a = analysis_.mentions[std::min(m, other)].span;
      const Span b = analysis_.mentions[std::max(m, other)].span;
      const std::string_view between = std::string_view(analysis_.document.text)
                                           .substr(a.end, b.start - a.end);
      if (between != "-" && between != " and " && between != " & ") continue;
      if (type(other) != EntityType::kPerson) continue;
      const std::string partner = title_of_name(forms_[other]);
      if (!title.empty() && title == partner) score += 100;
    }
    // The last one named before weighs a little.
    const auto& mentions = analysis_.entities[candidate].mentions;
    for (size_t i = 0; i < mentions.size() && i < kLooked; ++i) {
      if (mentions[i] < m) score += m - mentions[i] < 20 ? 2 : 1;
    }
    const auto words =
        words_of(forms_[analysis_.entities[candidate].mentions.front()]);
    if (words.back() == forms_[m]) score += 1;
    return score;
  }

  // The title word right before one of an entity's first mentions.
  std::string title_of(uint32_t entity) const {
    const auto& mentions = analysis_.entities[entity].mentions;
    for (size_t i = 0; i < mentions.size() && i < kLooked; ++i) {
      const std::string title = title_before(mentions[i]);
      if (!title.empty()) return title;
    }
    return {};
  }
  // ... or before a mention that ends in this surname.
  const std::string& title_of_name(const std::string& surname) {
    if (titles_.empty()) {
      titles_.emplace("", "");
      for (uint32_t m = 0; m < forms_.size(); ++m) {
        if (type(m) != EntityType::kPerson) continue;
        const std::string title = title_before(m);
        if (!title.empty()) {
          titles_.emplace(words_of(forms_[m]).back(), title);
        }
      }
    }
    static const std::string kNone;
    const auto it = titles_.find(surname);
    return it == titles_.end() ? kNone : it->second;
  }

  std::string title_before(uint32_t m) const {
    const std::string_view text = analysis_.document.text;
    uint32_t end = analysis_.mentions[m].span.start;
    while (end > 0 && text[end - 1] == ' ') --end;
    uint32_t start = end;
    while (start > 0 && !is_ascii_space(text[start - 1])) --start;
    const std::string_view word = text.substr(start, end - start);
    return is_title_word(word) && !is_honorific(word) ? std::string(word)
                                                      : std::string();
  }

  void merge(uint32_t from, uint32_t into) {
    for (const uint32_t m : analysis_.entities[from].mentions) {
      analysis_.mentions[m].entity = into;
      analysis_.entities[into].mentions.push_back(m);
    }
    analysis_.entities[from].mentions.clear();
    auto& mentions = analysis_.entities[into].mentions;
    std::sort(mentions.begin(), mentions.end());
  }

  // Acronyms ("WHO"), and names with a country or "the" in front of them
  // ("US State Department", "State Department").
  void merge_organisations() {
    std::map<std::string, uint32_t> by_initials;
    std::map<std::string, uint32_t> by_tail;
    const auto count = static_cast<uint32_t>(analysis_.entities.size());
    const auto name = [&](uint32_t e) -> const std::string& {
      return forms_[analysis_.entities[e].mentions.front()];
    };
    for (uint32_t e = 0; e < count; ++e) {
      const Entity& entity = analysis_.entities[e];
      if (entity.type != EntityType::kOrganisation) continue;
      const auto words = words_of(name(e));
      if (words.size() < 2) continue;
      by_initials.try_emplace(initials(name(e)), e);
      if (words.size() > 2 && known_name(words.front())) {
        by_tail.try_emplace(name(e).substr(words.front().size() + 1), e);
      }
    }
    for (uint32_t e = 0; e < count; ++e) {
      const Entity& entity = analysis_.entities[e];
      if (entity.type != EntityType::kOrganisation || entity.mentions.empty()) {
        continue;
      }
      const std::string plain = without_points(name(e));
      const bool acronym =
          plain.size() >= 2 && plain.size() <= 8 &&
          std::all_of(plain.begin(), plain.end(), is_ascii_upper);
      const auto full = acronym ? by_initials.find(plain) : by_initials.end();
      if (full != by_initials.end() && full->second != e) {
        merge(e, full->second);
        continue;
      }
      const auto longer = by_tail.find(name(e));
      if (longer != by_tail.end() && longer->second != e &&
          !analysis_.entities[longer->second].mentions.empty()) {
        merge(e, longer->second);
      }
    }
  }

  // Drops emptied entities; the fullest form becomes the name.
  void name_entities() {
    std::vector<Entity> kept;
    std::vector<uint32_t> moved(analysis_.entities.size(), kNoEntity);
    for (uint32_t e = 0; e < analysis_.entities.size(); ++e) {
      Entity& entity = analysis_.entities[e];
      if (entity.mentions.empty()) continue;
      std::string longest;
      for (const uint32_t m : entity.mentions) {
        if (forms_[m].size() > longest.size()) longest = forms_[m];
      }
      if (entity.name.empty()) entity.name = longest;
      for (const uint32_t m : entity.mentions) {
        if (forms_[m] != entity.name &&
            std::find(entity.aliases.begin(), entity.aliases.end(),
                      forms_[m]) == entity.aliases.end()) {
          entity.aliases.push_back(forms_[m]);
        }
      }
      moved[e] = static_cast<uint32_t>(kept.size());
      kept.push_back(std::move(entity));
    }
    analysis_.entities = std::move(kept);
    for (Mention& mention : analysis_.mentions) {
      mention.entity = moved[mention.entity];
    }
  }

  Analysis& analysis_;
  std::vector<std::string> forms_;
  std::map<std::string, uint32_t> by_key_;
  std::map<std::string, std::vector<uint32_t>> by_part_;
  std::map<std::string, std::string> titles_;  // by surname
};

}  // namespace

void group_mentions(Analysis& analysis) { Grouper(analysis).run(); }

}  // namespace dateline
