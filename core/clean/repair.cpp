// The order in which a block's text is repaired.

#include "clean/draft.h"
#include "clean/edits.h"
#include "clean/repair/mojibake.h"
#include "clean/residue.h"

namespace dateline {
namespace {

using Finder = std::vector<Edit> (*)(std::string_view);

// Mojibake first: what it hides may be a space or a quotation mark. Addresses
// before spaces, because they are recognised by the space inside.
constexpr Finder kFinders[] = {
    find_mojibake,
    find_scraper_residue,
    find_reference_residue,
    find_obfuscated_addresses,
    find_invisible_characters,
};

bool is_clean(std::string_view text) {
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20 || byte >= 0x7F || c == ';' || c == '[') return false;
  }
  return true;
}

}  // namespace

void repair(Draft& draft, const Options& options) {
  for (DraftBlock& block : draft.blocks) {
    if (is_clean(block.text.text)) continue;
    for (const Finder find : kFinders) {
      std::vector<Edit> edits = find(block.text.text);
      std::erase_if(edits, [&](const Edit& edit) {
        return is_skipped(options, edit.kind);
      });
      apply_edits(edits, draft.source, block.text, draft.repairs);
    }
    block.text.trim();
  }
}

}  // namespace dateline
