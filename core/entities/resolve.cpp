#include "entities/resolve.h"

#include <algorithm>
#include <numeric>

#include "entities/grouping.h"
#include "entities/link.h"
#include "entities/quotes.h"
#include "entities/references.h"
#include "entities/roles.h"
#include "entities/salience.h"
#include "entities/tags.h"

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

// By salience; ids follow that order.
void order(Analysis& analysis) {
  const size_t count = analysis.entities.size();
  std::vector<uint32_t> by_salience(count);
  std::iota(by_salience.begin(), by_salience.end(), 0u);
  std::stable_sort(by_salience.begin(), by_salience.end(),
                   [&](uint32_t a, uint32_t b) {
                     const Entity& x = analysis.entities[a];
                     const Entity& y = analysis.entities[b];
                     if (x.salience != y.salience)
                       return x.salience > y.salience;
                     if (x.mentions.empty() || y.mentions.empty()) {
                       return !x.mentions.empty() && y.mentions.empty();
                     }
                     return x.mentions.front() < y.mentions.front();
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
  for (Mention& reference : analysis.references) {
    reference.entity = moved[reference.entity];
  }
  for (Quote& quote : analysis.quotes) {
    if (quote.speaker != kNoEntity) quote.speaker = moved[quote.speaker];
  }
}

}  // namespace

void resolve_entities(Analysis& analysis, const Segmentation& segmentation) {
  group_mentions(analysis);
  find_roles(analysis, segmentation);
  link_entities(analysis);
  add_authors(analysis);
  analysis.quotes = find_quotations(analysis.document);
  find_references(analysis, segmentation, spans_of(analysis.quotes));
  find_predicated_roles(analysis, segmentation);
  attribute_quotations(analysis, segmentation);
  weigh_entities(analysis, segmentation);
  order(analysis);
  link_roles(analysis);
  propose_tags(analysis, segmentation);
}

}  // namespace dateline
