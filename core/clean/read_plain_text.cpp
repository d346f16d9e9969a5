#include "clean/draft.h"

namespace dateline {

Draft read_plain_text(std::string_view source, const Options&) {
  Draft draft;
  draft.source = source;
  size_t at = 0;
  while (at < source.size()) {
    size_t end = source.find("\n\n", at);
    if (end == std::string_view::npos) end = source.size();
    DraftBlock block;
    block.text.append_copy(
        source, {static_cast<uint32_t>(at), static_cast<uint32_t>(end)});
    block.text.trim();
    if (!block.text.empty()) draft.blocks.push_back(std::move(block));
    at = end + 2;
  }
  return draft;
}

}  // namespace dateline
