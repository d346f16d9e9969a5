// The order in which a block's text is repaired.

#include <array>
#include <utility>

#include "clean/draft.h"
#include "clean/edits.h"
#include "clean/repair/characters.h"
#include "clean/repair/escapes.h"
#include "clean/repair/markup.h"
#include "clean/repair/mojibake.h"
#include "clean/repair/references.h"
#include "clean/repair/sentences.h"
#include "clean/residue.h"

namespace dateline {
namespace {

using Finder = std::vector<Edit> (*)(std::string_view);

// Bytes without which a finder has nothing to find.
enum Need : uint16_t {
  kHigh = 1,       // above ASCII
  kControl = 2,    // below the space
  kBracket = 4,    // [
  kReference = 8,  // & ;
  kMark = 16,      // . ! ?
  kHyphen = 32,    // -
  kBrace = 64,     // {
  kEscape = 128,   // backslash, %
  kTag = 256,      // <
};

// What the stages below for characters look for.
constexpr uint16_t kOfCharacters =
    kHigh | kControl | kReference | kEscape | kTag;

struct Stage {
  Finder find;
  uint16_t needs;
};

// Each may bring out what another has to repair: they take turns until
// nothing changes. References first: mojibake may be made of them.
constexpr Stage kCharacterStages[] = {
    {find_terminal_escapes, kControl},
    {find_escapes, kEscape},
    {find_references, kReference},
    {find_markup, kTag},
    {find_mojibake, kHigh},
    {find_ligatures, kHigh},
    {find_odd_widths, kHigh},
    {find_invisible_characters, kHigh | kControl},
    {find_decomposed, kHigh},
};
constexpr int kMaxRounds = 4;

// Addresses before spaces: they are recognised by the space inside.
constexpr Stage kTextStages[] = {
    {find_scraper_residue, kBracket},
    {find_template_residue, kBrace},
    {find_obfuscated_addresses, kBracket},
    {find_exotic_spaces, kHigh},
    {find_glued_sentences, kMark},
    {find_divided_words, kHyphen | kHigh},
    {find_doubled_text, kMark},
    {find_spinner_residue, kBrace},
    {find_cut_ends, kBracket | kMark},
    {find_lost_characters, kHigh},
};

constexpr std::array<uint16_t, 256> kNeeds = [] {
  std::array<uint16_t, 256> needs{};
  for (size_t byte = 0; byte < 256; ++byte) {
    if (byte < 0x20 || byte == 0x7F) needs[byte] = kControl;
    if (byte >= 0x80) needs[byte] = kHigh;
  }
  needs['['] = kBracket;
  needs['&'] = needs[';'] = kReference;
  needs['.'] = needs['!'] = needs['?'] = kMark;
  needs['-'] = kHyphen;
  needs['{'] = kBrace;
  needs['\\'] = needs['%'] = kEscape;
  needs['<'] = kTag;
  return needs;
}();

uint16_t needs_of(std::string_view text) {
  uint16_t needs = 0;
  for (const char c : text) needs |= kNeeds[static_cast<unsigned char>(c)];
  return needs;
}

class BlockRepair {
 public:
  BlockRepair(Draft& draft, MappedText& text, const Options& options,
              bool code = false)
      : draft_(draft),
        text_(text),
        options_(options),
        readable_(code ? static_cast<uint16_t>(~(kEscape | kTag)) : 0xFFFF) {}

  uint16_t repair_characters() {
    uint16_t needs = needs_of(text_.text) & readable_;
    if ((needs & kOfCharacters) == 0) return needs;
    bool changed = true;
    for (int round = 0; changed && round < kMaxRounds; ++round) {
      changed = false;
      for (const Stage& stage : kCharacterStages) {
        if ((needs & stage.needs) != 0) changed |= apply(stage.find);
      }
      if (changed) needs = needs_of(text_.text) & readable_;
    }
    return needs;
  }

  void run() {
    const uint16_t needs = repair_characters();
    if (options_.straighten_quotes) apply(find_curly_quotes);
    for (const Stage& stage : kTextStages) {
      if ((needs & stage.needs) != 0) apply(stage.find);
    }
    text_.trim();
  }

  // An address without its space would not be known any more.
  void repair_spaces() {
    apply(find_obfuscated_addresses);
    apply(find_exotic_spaces);
  }

 private:
  bool apply(Finder find) {
    std::vector<Edit> edits = find(text_.text);
    keep_wanted(options_, text_, draft_.untouched, edits);
    const bool any = !edits.empty();
    apply_edits(std::move(edits), text_, draft_.repairs);
    return any;
  }

  Draft& draft_;
  MappedText& text_;
  const Options& options_;
  uint16_t readable_;  // without what is meant to stand in code
};

}  // namespace

void repair(Draft& draft, const Options& options) {
  for (DraftBlock& block : draft.blocks) {
    const bool code = block.type == BlockType::kPreformatted;
    BlockRepair(draft, block.text, options, code).run();
  }
}

void repair_characters(Draft& draft, MappedText& text, const Options& options) {
  BlockRepair repair(draft, text, options);
  if ((repair.repair_characters() & kHigh) != 0) repair.repair_spaces();
}

std::string repaired_characters(std::string_view text, const Options& options) {
  if ((needs_of(text) & kOfCharacters) == 0) return std::string(text);
  MappedText copy;
  copy.append_replacement(text, {});
  Draft nowhere;
  BlockRepair(nowhere, copy, options).repair_characters();
  return std::move(copy.text);
}

}  // namespace dateline
