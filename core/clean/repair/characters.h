#ifndef DATELINE_CLEAN_REPAIR_CHARACTERS_H_
#define DATELINE_CLEAN_REPAIR_CHARACTERS_H_

#include <string_view>
#include <vector>

#include "clean/edits.h"

namespace dateline {

// All of these are linear in the text.

// Colours and cursor moves of a terminal: "\x1B[31m".
std::vector<Edit> find_terminal_escapes(std::string_view text);

// Characters that nobody sees or that deceive: control characters, zero-width
// characters, soft hyphens, bidirectional controls. Joiners stay where a
// script or an emoji needs them.
std::vector<Edit> find_invisible_characters(std::string_view text);

// No-break and other spaces of unusual kinds. Thin spaces at numbers and marks
// are typography and stay.
std::vector<Edit> find_exotic_spaces(std::string_view text);

// Letters joined for looks: "ﬁ".
std::vector<Edit> find_ligatures(std::string_view text);

// Full-width Latin letters outside East Asian text; half-width Katakana.
std::vector<Edit> find_odd_widths(std::string_view text);

// Letters and combining marks that have one character together (NFC).
std::vector<Edit> find_decomposed(std::string_view text);

// Curly quotes, for those who want them straight.
std::vector<Edit> find_curly_quotes(std::string_view text);

// U+FFFD: somebody before us lost a character. Flags only.
std::vector<Edit> find_lost_characters(std::string_view text);

}  // namespace dateline

#endif  // DATELINE_CLEAN_REPAIR_CHARACTERS_H_
