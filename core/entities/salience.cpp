#include "entities/salience.h"

#include <algorithm>

namespace dateline {
namespace {

constexpr double kAgain = 0.4;       // further mentions in one paragraph
constexpr double kReference = 0.25;  // "she", "the minister"
constexpr double kSubject = 1.3;     // leads its sentence
constexpr double kSource = 0.35;     // a newspaper that is quoted

// The first paragraphs of the body: block indexes.
struct Lead {
  size_t first = SIZE_MAX;
  size_t second = SIZE_MAX;
};

Lead lead_of(const Document& document) {
  Lead lead;
  for (size_t b = 0; b < document.blocks.size(); ++b) {
    if (document.blocks[b].type != BlockType::kParagraph) continue;
    if (lead.first == SIZE_MAX) {
      lead.first = b;
    } else {
      lead.second = b;
      break;
    }
  }
  return lead;
}

double weight_of_block(const Document& document, size_t block,
                       const Lead& lead) {
  if (block >= document.blocks.size()) return 1;
  switch (document.blocks[block].type) {
    case BlockType::kTitle:
      return 4;
    case BlockType::kSubtitle:
      return 2.5;
    case BlockType::kKicker:
      return 1.5;
    case BlockType::kByline:
      return 0;
    case BlockType::kDateline:
      return 0.3;
    case BlockType::kCaption:
      return 0.6;
    case BlockType::kTable:
    case BlockType::kPreformatted:
      return 0.3;
    default:
      return block == lead.first ? 2 : block == lead.second ? 1.5 : 1;
  }
}

class Weigher {
 public:
  Weigher(Analysis& analysis, const Segmentation& segmentation)
      : analysis_(analysis),
        segmentation_(segmentation),
        lead_(lead_of(analysis.document)) {}

  void run() {
    double total = 0;
    for (Entity& entity : analysis_.entities) {
      weigh(entity);
    }
    for (const Mention& reference : analysis_.references) {
      Entity& entity = analysis_.entities[reference.entity];
      entity.salience += kReference * at(reference.span.start);
    }
    for (Entity& entity : analysis_.entities) total += entity.salience;
    if (total <= 0) return;
    for (Entity& entity : analysis_.entities) entity.salience /= total;
  }

 private:
  double at(uint32_t offset) const {
    return weight_of_block(analysis_.document,
                           block_at(analysis_.document, offset), lead_);
  }

  void weigh(Entity& entity) const {
    entity.salience = 0;
    size_t last_block = SIZE_MAX;
    for (const uint32_t m : entity.mentions) {
      const Span span = analysis_.mentions[m].span;
      const size_t block = block_at(analysis_.document, span.start);
      double weight = weight_of_block(analysis_.document, block, lead_);
      if (is_credit(span)) weight = 0;
      if (block == last_block) weight *= kAgain;
      if (leads_sentence(m)) weight *= kSubject;
      last_block = block;
      entity.salience += weight;
    }
    if (entity.type == EntityType::kMisc) entity.salience /= 2;
    if (entity.kind == "media" || entity.kind == "agency-of-news") {
      entity.salience *= kSource;
    }
  }

  // "NAIROBI (Reuters) -": who sent the story.
  bool is_credit(Span span) const {
    const std::string_view text = analysis_.document.text;
    if (span.start == 0 || text[span.start - 1] != '(') return false;
    const std::string_view rest = text.substr(span.end, 5);
    return rest.starts_with(") -") || rest.starts_with(") \u2014") ||
           rest.starts_with(") \u2013");
  }

  // Is it the first name of its sentence, near the beginning?
  bool leads_sentence(uint32_t m) const {
    constexpr uint32_t kNear = 60;  // bytes
    const Span span = analysis_.mentions[m].span;
    const uint32_t start =
        segmentation_.sentences[segmentation_.sentence_at(span.start)]
            .span.start;
    if (span.start > start + kNear) return false;
    return m == 0 || analysis_.mentions[m - 1].span.end <= start ||
           analysis_.mentions[m - 1].type != analysis_.mentions[m].type;
  }

  Analysis& analysis_;
  const Segmentation& segmentation_;
  const Lead lead_;
};

}  // namespace

size_t block_at(const Document& document, uint32_t offset) {
  const auto it = std::upper_bound(
      document.blocks.begin(), document.blocks.end(), offset,
      [](uint32_t v, const Block& one) { return v < one.span.end; });
  return static_cast<size_t>(it - document.blocks.begin());
}

double weight_of_place(const Document& document, uint32_t offset) {
  return weight_of_block(document, block_at(document, offset),
                         lead_of(document));
}

void weigh_entities(Analysis& analysis, const Segmentation& segmentation) {
  Weigher(analysis, segmentation).run();
}

}  // namespace dateline
