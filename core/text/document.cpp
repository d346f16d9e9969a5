#include "dateline/document.h"

namespace dateline {

bool is_body(BlockType type) {
  switch (type) {
    case BlockType::kHeading:
    case BlockType::kParagraph:
    case BlockType::kList:
    case BlockType::kQuote:
    case BlockType::kTable:
    case BlockType::kPreformatted:
      return true;
    default:
      return false;
  }
}

Date Publication::day() const {
  const auto date = parse_date(std::string_view(value).substr(0, 10));
  return date ? *date : earliest;
}

std::string Document::body() const {
  std::string body;
  for (const Block& block : blocks) {
    if (!is_body(block.type)) continue;
    if (!body.empty()) body += "\n\n";
    body += at(block.span);
  }
  return body;
}

}  // namespace dateline
