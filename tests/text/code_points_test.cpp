#include "text/code_points.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <catch2/catch_amalgamated.hpp>

#include "lexicon/scripts.h"
#include "text/character.h"

namespace dateline {
namespace {

TEST_CASE("our short tables say what ICU's long ones do", "[text]") {
  uint32_t different = 0;
  for (UChar32 c = 0x80; c < 0x110000; ++c) {
    const auto code = static_cast<char32_t>(c);
    different += is_white_space(code) != static_cast<bool>(u_isUWhiteSpace(c));
    const uint32_t mask = U_GET_GC_MASK(c);
    const CharacterClass found = classify(code);
    if ((mask & (U_GC_L_MASK | U_GC_M_MASK)) != 0) {
      const int line = u_getIntPropertyValue(c, UCHAR_LINE_BREAK);
      const bool unspaced =
          line == U_LB_IDEOGRAPHIC || line == U_LB_COMPLEX_CONTEXT;
      different += (found == CharacterClass::kIdeograph) != unspaced;
    } else if ((mask & (U_GC_N_MASK | U_GC_Z_MASK | U_GC_CC_MASK)) == 0) {
      const bool ends = c == 0x2026 || u_hasBinaryProperty(c, UCHAR_S_TERM);
      different += (found == CharacterClass::kTerminator) != ends;
    }
  }
  CHECK(different == 0);
}

TEST_CASE("ranges of the table of scripts hold the letters of the script",
          "[text]") {
  CodePointMap map;
  for (uint16_t row = 0; row < lexicon::kScripts.size(); ++row) {
    map.add(lexicon::kScripts[row].ranges, row);
  }
  map.sort();
  const auto script_of = [&](char32_t c) {
    const uint16_t row = map.find(c);
    return row == CodePointMap::kNone ? std::string_view()
                                      : lexicon::kScripts[row].script;
  };
  CHECK(script_of(U'é') == "latin");
  CHECK(script_of(U'Ж') == "cyrillic");
  CHECK(script_of(U'ק') == "hebrew");
  CHECK(script_of(U'한') == "hangul");
  CHECK(script_of(0x10FFFF).empty());
  uint32_t wrong = 0;
  UErrorCode status = U_ZERO_ERROR;
  for (UChar32 c = 0x80; c < 0x110000; ++c) {
    if (!u_isalpha(c)) continue;
    const bool greek = uscript_getScript(c, &status) == USCRIPT_GREEK;
    wrong += (script_of(static_cast<char32_t>(c)) == "greek") != greek;
  }
  CHECK(wrong == 0);
}

}  // namespace
}  // namespace dateline
