#include "entities/tags.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "entities/knowledge.h"
#include "entities/salience.h"
#include "lexicon/topics.h"
#include "text/lower.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace dateline {
namespace {

constexpr size_t kMostEntities = 8;
constexpr size_t kMostTopics = 3;
constexpr double kShare = 0.2;  // of the salience of the first entity
constexpr size_t kFewTimes = 3;

// Where the words of a tag stand.
struct Places {
  size_t times = 0;
  std::set<size_t> blocks;
  bool title = false;
  bool lead = false;
  double weight = 0;
};

std::string plural(size_t count, std::string_view noun) {
  std::string out = std::to_string(count) + " " + std::string(noun);
  if (count != 1) out += "s";
  return out;
}

std::string reason_of(const Places& places) {
  std::string reason;
  if (places.title) {
    reason = "in the headline; ";
  } else if (places.lead) {
    reason = "in the first paragraph; ";
  }
  reason += "named " + plural(places.times, "time");
  if (places.blocks.size() > 1) {
    reason += " in " + plural(places.blocks.size(), "paragraph");
  }
  return reason;
}

class Tagger {
 public:
  Tagger(Analysis& analysis, const Segmentation& segmentation)
      : analysis_(analysis), segmentation_(segmentation) {
    const auto& blocks = analysis.document.blocks;
    while (lead_ < blocks.size() &&
           blocks[lead_].type != BlockType::kParagraph) {
      ++lead_;
    }
  }

  void run() {
    tag_entities();
    tag_topics();
    std::stable_sort(
        analysis_.tags.begin(), analysis_.tags.end(),
        [](const Tag& a, const Tag& b) { return a.salience > b.salience; });
  }

 private:
  void count(uint32_t offset, Places& places) const {
    const size_t block = block_at(analysis_.document, offset);
    ++places.times;
    if (block >= analysis_.document.blocks.size()) return;
    const BlockType type = analysis_.document.blocks[block].type;
    if (type == BlockType::kTitle || type == BlockType::kSubtitle) {
      places.title = true;
    } else {
      places.blocks.insert(block);
    }
    places.lead = places.lead || block == lead_;
  }

  // Nations, creeds and authors are no subjects; months, titles of works are
  // seldom ones.
  static bool may_be_tag(const Entity& entity) {
    if (entity.mentions.empty()) return false;
    if (entity.type != EntityType::kMisc) return true;
    return !entity.kind.empty() && entity.kind != "nationality" &&
           entity.kind != "religion" && entity.kind != "language";
  }

  // "Chinese" speaks for China; the country's name, empty when not known.
  static std::string country_of_nationality(const Entity& entity) {
    if (entity.kind != "nationality") return {};
    for (const KnownThing& thing : things_named(entity.name)) {
      if (thing.fact_class != FactClass::kNationality) continue;
      if (const auto country = country_of(thing.country)) {
        return std::string(country->name);
      }
    }
    return {};
  }

  void tag_entities() {
    const auto& entities = analysis_.entities;
    double top = 0;
    for (const Entity& entity : entities) {
      if (may_be_tag(entity)) top = std::max(top, entity.salience);
    }
    size_t tagged = 0;
    for (uint32_t e = 0; e < entities.size() && tagged < kMostEntities; ++e) {
      const Entity& entity = entities[e];
      const std::string country = country_of_nationality(entity);
      if (country.empty() && !may_be_tag(entity)) continue;
      Places places;
      for (const uint32_t m : entity.mentions) {
        count(analysis_.mentions[m].span.start, places);
      }
      const bool often = entity.salience >= kShare * top && places.times > 1;
      if (!places.title && !often) continue;
      Tag tag;
      if (country.empty()) {
        tag.entity = e;
        // The text's own full name of a person, the usual one of others.
        const bool own = entity.link_label.empty() ||
                         (entity.type == EntityType::kPerson &&
                          entity.name.find(' ') != std::string::npos);
        tag.label = own ? entity.name : entity.link_label;
      } else {
        tag.text = entity.name;
        tag.label = country;
      }
      if (!labels_.insert(to_lower(tag.label)).second) continue;
      tag.salience = entity.salience;
      tag.reason = reason_of(places);
      analysis_.tags.push_back(std::move(tag));
      ++tagged;
    }
  }

  struct Topic {
    std::string word;  // as the text first has it
    Places places;
    double weight = 0;
  };

  void tag_topics() {
    static const WordTable<lexicon::TopicsRow> kTable(
        lexicon::kTopics, &lexicon::TopicsRow::word);
    std::map<std::string_view, Topic> topics;  // by label
    double title_weight = 0;
    size_t last_block = SIZE_MAX;
    double weight = 0;
    for (const Token& token : segmentation_.tokens) {
      if (token.kind != TokenKind::kWord) continue;
      const std::string word = to_lower(analysis_.document.at(token.span));
      const auto* row = kTable.find(word);
      if (row == nullptr) continue;
      const size_t block = block_at(analysis_.document, token.span.start);
      if (block != last_block) {
        weight = weight_of_place(analysis_.document, token.span.start);
        last_block = block;
      }
      Topic& topic = topics[row->label];
      if (topic.word.empty()) topic.word = word;
      count(token.span.start, topic.places);
      topic.weight += weight;
      title_weight = std::max(title_weight, topic.weight);
    }
    std::vector<std::pair<std::string_view, const Topic*>> order;
    for (const auto& [label, topic] : topics) {
      const bool enough =
          topic.places.title
              ? topic.places.times > 1
              : topic.places.times >= kFewTimes && topic.places.lead;
      if (enough) order.push_back({label, &topic});
    }
    std::stable_sort(order.begin(), order.end(),
                     [](const auto& a, const auto& b) {
                       return a.second->weight > b.second->weight;
                     });
    if (order.size() > kMostTopics) order.resize(kMostTopics);
    const double whole = total_weight();
    for (const auto& [label, topic] : order) {
      if (!labels_.insert(to_lower(label)).second) continue;
      Tag tag;
      tag.text = topic->word;
      tag.label = std::string(label);
      tag.salience = std::min(1.0, topic->weight / whole);
      tag.reason = reason_of(topic->places);
      analysis_.tags.push_back(std::move(tag));
    }
  }

  // What all mentions weigh, so that topics and entities are on one scale.
  double total_weight() const {
    double total = 1;
    size_t last_block = SIZE_MAX;
    double weight = 0;
    for (const Mention& mention : analysis_.mentions) {
      const size_t block = block_at(analysis_.document, mention.span.start);
      if (block != last_block) {
        weight = weight_of_place(analysis_.document, mention.span.start);
        last_block = block;
      }
      total += weight;
    }
    return total;
  }

  Analysis& analysis_;
  const Segmentation& segmentation_;
  size_t lead_ = 0;
  std::set<std::string> labels_;
};

}  // namespace

void propose_tags(Analysis& analysis, const Segmentation& segmentation) {
  Tagger(analysis, segmentation).run();
}

}  // namespace dateline
