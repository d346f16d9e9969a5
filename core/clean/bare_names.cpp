// Names that stand alone, their given names not listed; and what is nobody's.

#include <algorithm>
#include <iterator>

#include "clean/line_types.h"
#include "entities/knowledge.h"
#include "lexicon/surname_ends.h"
#include "text/character.h"
#include "text/utf8.h"
#include "text/words.h"

namespace dateline {

bool is_unspaced_name(std::string_view text) {
  constexpr size_t kLongest = 8;  // letters
  size_t letters = 0;
  for (size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    const bool han = (c >= 0x4E00 && c <= 0x9FFF) || c == 0x3005;
    const bool kana = c >= 0x3041 && c <= 0x30FF;
    const bool hangul = c >= 0xAC00 && c <= 0xD7A3;
    if (!han && !kana && !hangul) return false;
    ++letters;
  }
  if (letters < 2 || letters > kLongest) return false;
  // What is no person ends in the word for what it is.
  for (const std::string_view end :
       {"部",   "社",   "局",   "新聞", "通信", "報",    "报",   "网",
        "網",   "台",   "组",   "記者", "记者", "編集",  "编辑", "編輯",
        "뉴스", "일보", "신문", "통신", "기자", "편집부"}) {
    if (text.ends_with(end)) return false;
  }
  return true;
}

bool is_cased_name(std::string_view text) {
  constexpr size_t kLongest = 60;     // bytes
  constexpr char32_t kFirst = 0x370;  // Greek and Cyrillic
  constexpr char32_t kLast = 0x52F;
  if (text.size() > kLongest) return false;
  const auto words = split_words(text);
  if (words.size() < 2 || words.size() > 3) return false;
  for (const std::string_view word : words) {
    for (size_t at = 0; at < word.size();) {
      const bool first = at == 0;
      const char32_t c = next_code_point(word, at);
      if (c < kFirst || c > kLast || is_upper(c) != first) return false;
    }
  }
  return std::any_of(
      std::begin(lexicon::kSurnameEnds), std::end(lexicon::kSurnameEnds),
      [&](const auto& row) { return words.back().ends_with(row.end); });
}

bool has_known_surname(std::string_view line) {
  constexpr size_t kLongest = 40;  // bytes
  if (line.size() > kLongest) return false;
  const auto words = split_words(line);
  if (words.size() < 2 || words.size() > 3) return false;
  for (const std::string_view word : words) {
    if (word.size() < 3 || !begins_upper(word) ||
        !std::all_of(word.begin() + 1, word.end(), is_ascii_lower)) {
      return false;
    }
  }
  return !is_kicker(line) && !is_outlet(line) &&
         !people_of_surname(words.back()).empty() && things_named(line).empty();
}

bool is_known_place(std::string_view name) {
  const auto things = things_named(name);
  return !things.empty() &&
         std::all_of(things.begin(), things.end(), [](const KnownThing& thing) {
           return thing.fact_class == FactClass::kPlace;
         });
}

}  // namespace dateline
