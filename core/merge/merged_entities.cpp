#include "merge/merged_entities.h"

#include <algorithm>
#include <unordered_map>

#include "entities/fold.h"

namespace dateline {
namespace {

void add_alias(MergedEntity& entity, const std::string& name) {
  if (name.empty() || name == entity.name) return;
  auto& list = entity.aliases;
  if (std::find(list.begin(), list.end(), name) == list.end()) {
    list.push_back(name);
  }
}

class EntityMerger {
 public:
  explicit EntityMerger(const std::vector<MergeArticle>& articles)
      : articles_(articles) {}

  EntityMap run() {
    map_.of.resize(articles_.size());
    // Full names first: a surname alone waits until all persons are known.
    for (const bool lone : {false, true}) {
      for (uint32_t a = 0; a < articles_.size(); ++a) {
        const auto& entities = articles_[a].analysis.entities;
        map_.of[a].resize(entities.size(), kNoEntity);
        for (uint32_t e = 0; e < entities.size(); ++e) {
          if (is_lone(entities[e]) == lone) place(a, e);
        }
      }
    }
    for (size_t i = 0; i < map_.entities.size(); ++i) {
      map_.entities[i].id = "m" + std::to_string(i + 1);
    }
    return std::move(map_);
  }

 private:
  static bool is_lone(const Entity& entity) {
    return entity.type == EntityType::kPerson && entity.link.empty() &&
           entity.name.find(' ') == std::string::npos;
  }

  static std::string key(EntityType type, std::string_view name) {
    return std::string(to_string(type)) + ":" + fold_name(name);
  }

  uint32_t find(const Entity& entity) const {
    if (!entity.link.empty()) {
      const auto it = by_link_.find(entity.link);
      if (it != by_link_.end()) return it->second;
    }
    const auto it = by_name_.find(key(entity.type, entity.name));
    if (it != by_name_.end()) {
      // One name, two links: two things.
      const std::string& link = map_.entities[it->second].link;
      if (link.empty() || entity.link.empty() || link == entity.link) {
        return it->second;
      }
    }
    if (is_lone(entity)) {
      const std::string folded = fold_name(entity.name);
      const auto surname = by_surname_.find(folded);
      if (surname != by_surname_.end() && surname->second != kNoEntity) {
        return surname->second;
      }
    }
    return kNoEntity;
  }

  void place(uint32_t a, uint32_t e) {
    const Entity& entity = articles_[a].analysis.entities[e];
    uint32_t index = find(entity);
    if (index == kNoEntity) {
      index = static_cast<uint32_t>(map_.entities.size());
      MergedEntity fresh;
      fresh.type = entity.type;
      fresh.kind = entity.kind;
      fresh.name = entity.name;
      map_.entities.push_back(std::move(fresh));
      if (entity.type == EntityType::kPerson) {
        const std::string folded = fold_name(entity.name);
        const auto [it, first] =
            by_surname_.try_emplace(std::string(last_word(folded)), index);
        if (!first && it->second != index) it->second = kNoEntity;
      }
    }
    map_.of[a][e] = index;
    MergedEntity& merged = map_.entities[index];
    if (merged.link.empty()) merged.link = entity.link;
    if (merged.kind.empty()) merged.kind = entity.kind;
    if (entity.name.size() > merged.name.size() &&
        entity.name.ends_with(merged.name)) {
      std::swap(merged.name, merged.aliases.emplace_back(entity.name));
    }
    add_alias(merged, entity.name);
    for (const std::string& alias : entity.aliases) add_alias(merged, alias);
    merged.sources.push_back({a, entity.id});
    if (!entity.link.empty()) by_link_.try_emplace(entity.link, index);
    by_name_.try_emplace(key(entity.type, entity.name), index);
  }

  const std::vector<MergeArticle>& articles_;
  EntityMap map_;
  std::unordered_map<std::string, uint32_t> by_link_;
  std::unordered_map<std::string, uint32_t> by_name_;
  std::unordered_map<std::string, uint32_t> by_surname_;
};

}  // namespace

EntityMap merge_entities(const std::vector<MergeArticle>& articles) {
  return EntityMerger(articles).run();
}

}  // namespace dateline
