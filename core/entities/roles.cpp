#include "entities/roles.h"

#include "entities/roles_before.h"
#include "entities/roles_behind.h"
#include "text/span_search.h"

namespace dateline {

void find_roles(Analysis& analysis, const Segmentation& segmentation) {
  RolesBefore before(analysis, segmentation);
  RolesBehind behind(analysis, segmentation);
  for (uint32_t m = 0; m < analysis.mentions.size(); ++m) {
    const Mention& mention = analysis.mentions[m];
    if (mention.type != EntityType::kPerson || mention.entity == kNoEntity) {
      continue;
    }
    before.read(m);
    behind.read(m);
  }
}

void find_predicated_roles(Analysis& analysis,
                           const Segmentation& segmentation) {
  RolesBehind behind(analysis, segmentation);
  for (const Mention& mention : analysis.mentions) {
    behind.read_predicate(mention);
  }
  for (const Mention& reference : analysis.references) {
    behind.read_predicate(reference);
  }
}

void link_roles(Analysis& analysis) {
  const auto& mentions = analysis.mentions;
  for (Entity& entity : analysis.entities) {
    for (Role& role : entity.roles) {
      if (role.from_knowledge) continue;
      auto it = first_starting_from(mentions, role.span.start);
      for (; it != mentions.end() && it->span.end <= role.span.end; ++it) {
        if (it->entity != kNoEntity && it->type != EntityType::kPerson) {
          role.entities.push_back(it->entity);
        }
      }
    }
  }
}

}  // namespace dateline
