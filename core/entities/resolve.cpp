#include "entities/resolve.h"

#include <algorithm>
#include <numeric>

#include "entities/grouping.h"
#include "entities/link.h"
#include "entities/quotes.h"
#include "entities/roles.h"

namespace dateline {
namespace {

// The author stands in the byline, not in the story.
void add_authors(Analysis& analysis) {
  for (const std::string& name : analysis.document.byline) {
    const auto same = [&](const Entity& entity) {
      return entity.type == EntityType::kPerson && entity.name == name;
    };
    auto it =
        std::find_if(analysis.entities.begin(), analysis.entities.end(), same);
    if (it == analysis.entities.end()) {
      Entity entity;
      entity.type = EntityType::kPerson;
      entity.name = name;
      analysis.entities.push_back(std::move(entity));
      it = analysis.entities.end() - 1;
    }
    it->kind = "author";
  }
}

// How much of the article is about each entity: mentions count, in the
// headline thrice, in the first paragraphs twice.
void weigh(Analysis& analysis) {
  const Document& document = analysis.document;
  const size_t lead = document.text.size() / 4;
  double total = 0;
  for (Entity& entity : analysis.entities) {
    entity.salience = 0;
    for (const uint32_t m : entity.mentions) {
      const Span span = analysis.mentions[m].span;
      double weight = span.start < lead ? 2 : 1;
      const auto block = std::upper_bound(
          document.blocks.begin(), document.blocks.end(), span.start,
          [](uint32_t v, const Block& one) { return v < one.span.end; });
      if (block != document.blocks.end() && block->type == BlockType::kTitle) {
        weight = 3;
      }
      if (entity.type == EntityType::kMisc) weight /= 2;
      entity.salience += weight;
    }
    total += entity.salience;
  }
  if (total > 0) {
    for (Entity& entity : analysis.entities) entity.salience /= total;
  }
}

// By salience; ids follow that order.
void order(Analysis& analysis) {
  const size_t count = analysis.entities.size();
  std::vector<uint32_t> by_salience(count);
  std::iota(by_salience.begin(), by_salience.end(), 0u);
  std::stable_sort(
      by_salience.begin(), by_salience.end(), [&](uint32_t a, uint32_t b) {
        return analysis.entities[a].salience > analysis.entities[b].salience;
      });
  std::vector<Entity> sorted;
  std::vector<uint32_t> moved(count);
  for (uint32_t i = 0; i < count; ++i) {
    moved[by_salience[i]] = i;
    sorted.push_back(std::move(analysis.entities[by_salience[i]]));
    sorted.back().id = "e" + std::to_string(i + 1);
  }
  analysis.entities = std::move(sorted);
  for (Mention& mention : analysis.mentions) {
    if (mention.entity != kNoEntity) mention.entity = moved[mention.entity];
  }
}

}  // namespace

void resolve_entities(Analysis& analysis, const Segmentation& segmentation) {
  group_mentions(analysis);
  find_roles(analysis, segmentation);
  link_entities(analysis);
  add_authors(analysis);
  weigh(analysis);
  order(analysis);
  find_quotes(analysis, segmentation);
}

}  // namespace dateline
