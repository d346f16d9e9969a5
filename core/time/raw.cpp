#include "time/raw.h"

#include "text/segment.h"
#include "text/utf8.h"
#include "time/expression.h"

namespace dateline {
namespace {

// Blocks between blank lines.
std::vector<Block> blocks_of(std::string_view text) {
  std::vector<Block> blocks;
  uint32_t start = 0;
  const auto close = [&](uint32_t end) {
    if (end > start)
      blocks.push_back({{start, end}, BlockType::kParagraph, 0, {}});
  };
  for (uint32_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\n') continue;
    uint32_t next = i + 1;
    while (next < text.size() && is_ascii_space(text[next]) &&
           text[next] != '\n') {
      ++next;
    }
    if (next < text.size() && text[next] == '\n') {
      close(i);
      while (next < text.size() && is_ascii_space(text[next])) ++next;
      start = next;
      i = next - 1;
    }
  }
  close(static_cast<uint32_t>(text.size()));
  return blocks;
}

}  // namespace

std::vector<TimeExpression> raw_times(std::string_view text,
                                      std::optional<Date> published) {
  const Segmentation segmentation = segment(text, blocks_of(text));
  const auto parsed = parse_times(text, segmentation);
  return resolve_times(text, segmentation, parsed, published);
}

}  // namespace dateline
