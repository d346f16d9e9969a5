#ifndef DATELINE_TESTS_ENTITIES_NAMED_TEXT_H_
#define DATELINE_TESTS_ENTITIES_NAMED_TEXT_H_

#include <catch2/catch_amalgamated.hpp>
#include <string>
#include <vector>

#include "dateline/dateline.h"
#include "text/segment.h"

namespace dateline {

inline constexpr EntityType kPer = EntityType::kPerson;
inline constexpr EntityType kOrg = EntityType::kOrganisation;
inline constexpr EntityType kLoc = EntityType::kLocation;
inline constexpr EntityType kMisc = EntityType::kMisc;

struct Name {
  std::string text;
  EntityType type;
  float confidence = 0.6f;
  bool operator==(const Name& other) const {
    return text == other.text && type == other.type;
  }
};

using Names = std::vector<Name>;

// A text with its names; each is looked for behind the one before.
struct NamedText {
  NamedText(const std::string& text, const Names& names) {
    document.text = text;
    Block block;
    block.span = {0, static_cast<uint32_t>(text.size())};
    document.blocks.push_back(block);
    size_t at = 0;
    for (const Name& name : names) {
      at = text.find(name.text, at);
      REQUIRE(at != std::string::npos);
      Mention mention;
      mention.span = {static_cast<uint32_t>(at),
                      static_cast<uint32_t>(at + name.text.size())};
      mention.type = name.type;
      mention.confidence = name.confidence;
      mentions.push_back(mention);
      at = mention.span.end;
    }
    segmentation = segment(text, document.blocks);
  }

  Names names() const {
    Names out;
    for (const Mention& mention : mentions) {
      out.push_back({std::string(document.at(mention.span)), mention.type});
    }
    return out;
  }

  Document document;
  Segmentation segmentation;
  std::vector<Mention> mentions;
};

}  // namespace dateline

#endif  // DATELINE_TESTS_ENTITIES_NAMED_TEXT_H_
