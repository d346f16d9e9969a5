#include "clean/repair/badness.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "lexicon/mojibake_classes.h"
#include "lexicon/mojibake_patterns.h"
#include "text/code_points.h"
#include "text/utf8.h"

namespace dateline {
namespace {

constexpr char32_t kDirect = 0x2600;  // code points looked up directly
constexpr size_t kMaxPattern = 7;

bool is_space(char32_t c) {
  return c < 0x80 ? is_ascii_space(static_cast<char>(c)) || c == 0x0B ||
                        (c >= 0x1C && c <= 0x1F)
                  : is_white_space(c);
}

bool is_word(char32_t c) {
  return c == '_' || u_isalnum(static_cast<UChar32>(c));
}

bool is_latin(char32_t c) {
  return c < 0x80 && is_ascii_alpha(static_cast<char>(c));
}

// Code points out of the notation of the tables: "À-ÑØ\u00A0".
std::vector<char32_t> read_set(std::string_view notation) {
  std::vector<char32_t> set;
  bool range = false;
  for (size_t at = 0; at < notation.size();) {
    char32_t c = next_code_point(notation, at);
    if (c == '-' && !set.empty() && at < notation.size()) {
      range = true;
      continue;
    }
    if (c == '\\' && at + 5 <= notation.size() && notation[at] == 'u') {
      c = 0;
      for (const char digit : notation.substr(at + 1, 4)) {
        c = c * 16 + static_cast<char32_t>(is_ascii_digit(digit) ? digit - '0'
                                                                 : digit - 55);
      }
      at += 5;
    }
    if (range) {
      for (char32_t next = set.back() + 1; next < c; ++next) {
        set.push_back(next);
      }
      range = false;
    }
    set.push_back(c);
  }
  return set;
}

// The patterns over classes of characters: two characters that every cell
// treats alike are of one class.
class Patterns {
 public:
  Patterns() {
    for (const auto& row : lexicon::kMojibakeClasses) {
      named_[std::string(row.name)] = read_set(row.characters);
    }
    std::vector<std::vector<size_t>> patterns;
    std::vector<bool> anchored;
    for (const auto& row : lexicon::kMojibakePatterns) {
      std::vector<size_t> cells;
      bool begin = false;
      for (const std::string_view cell :
           {row.a, row.b, row.c, row.d, row.e, row.f, row.g}) {
        if (cell.empty()) break;
        if (cell == "begin") {
          begin = true;
        } else {
          cells.push_back(cell_of(cell));
        }
      }
      patterns.push_back(std::move(cells));
      anchored.push_back(begin);
    }
    for (const char* name : {"first_of_2", "first_of_3", "first_of_4",
                             "continuation", "continuation_strict"}) {
      clues_.push_back(cell_of(name));
    }
    classify_characters();
    by_first_.resize(members_.size());
    for (size_t k = 0; k < members_.size(); ++k) {
      for (size_t p = 0; p < patterns.size(); ++p) {
        if (members_[k][patterns[p][0]]) {
          by_first_[k].push_back({patterns[p], anchored[p]});
        }
      }
    }
  }

  bool matches(std::u32string_view text) const {
    std::array<uint8_t, kMaxPattern> window{};  // classes of what follows
    const size_t size = text.size();
    const auto fill = [&](size_t at) {
      for (size_t i = 0; at + i < size && i < kMaxPattern; ++i) {
        window[i] = class_of(text[at + i]);
      }
    };
    fill(0);
    size_t beyond = 0;  // the next character that is not ASCII
    for (size_t at = 0; at < size; ++at) {
      // Every pattern has such a character.
      beyond = std::max(beyond, at);
      while (beyond < size && text[beyond] < 0x80) ++beyond;
      if (beyond == size) return false;
      if (beyond >= at + kMaxPattern) {
        at = beyond - kMaxPattern + 1;
        fill(at);
      }
      const size_t room = std::min(kMaxPattern, size - at);
      for (const Pattern& pattern : by_first_[window[0]]) {
        if (pattern.cells.size() > room || (pattern.anchored && at > 0)) {
          continue;
        }
        size_t n = 1;
        while (n < pattern.cells.size() &&
               members_[window[n]][pattern.cells[n]]) {
          ++n;
        }
        if (n == pattern.cells.size()) return true;
      }
      for (size_t i = 1; i < kMaxPattern; ++i) window[i - 1] = window[i];
      if (at + kMaxPattern < size) {
        window[kMaxPattern - 1] = class_of(text[at + kMaxPattern]);
      }
    }
    return false;
  }

  size_t run(std::u32string_view text, size_t start) const {
    const auto is = [&](size_t at, size_t clue) {
      return at < text.size() && members_[class_of(text[at])][clues_[clue]];
    };
    if (start > 0 && is(start - 1, 4)) return 0;
    size_t at = start;
    while (true) {
      const size_t rest = is(at, 0) ? 1 : is(at, 1) ? 2 : is(at, 2) ? 3 : 0;
      size_t n = 0;
      while (n < rest && is(at + 1 + n, 3)) ++n;
      if (rest == 0 || n < rest) return at - start;
      at += 1 + rest;
    }
  }

 private:
  struct Pattern {
    std::vector<size_t> cells;
    bool anchored = false;
  };

  size_t cell_of(std::string_view notation) {
    const auto it = std::find(cells_.begin(), cells_.end(), notation);
    if (it != cells_.end()) return static_cast<size_t>(it - cells_.begin());
    cells_.push_back(notation);
    return cells_.size() - 1;
  }

  // Marks the cells whose sets are listed; the others hold by property.
  void classify_characters() {
    std::map<char32_t, std::vector<bool>> listed;
    for (size_t cell = 0; cell < cells_.size(); ++cell) {
      std::string_view rest = cells_[cell];
      while (!rest.empty()) {
        size_t end = rest[0] == '[' ? rest.find(']') + 1 : rest.find('|');
        end = std::min(end, rest.size());
        const std::string_view part = rest.substr(0, end);
        rest.remove_prefix(std::min(rest.size(), end + 1));
        std::vector<char32_t> set;
        if (part[0] == '[') {
          set = read_set(part.substr(1, part.size() - 2));
        } else if (const auto named = named_.find(std::string(part));
                   named != named_.end()) {
          set = named->second;
        } else {
          by_property_.emplace_back(cell, property_named(part));
        }
        for (const char32_t c : set) {
          auto& marks = listed[c];
          marks.resize(cells_.size());
          marks[cell] = true;
        }
      }
    }
    direct_.assign(kDirect, 0);
    for (char32_t c = 0; c < kDirect; ++c) direct_[c] = unlisted_class(c);
    for (const auto& [c, marks] : listed) {
      const uint8_t k = class_with(properties_of(c), marks);
      if (c < kDirect) {
        direct_[c] = k;
      } else {
        far_.emplace_back(c, k);
      }
    }
    other_ = unlisted_class(0x1F600);
    other_word_ = unlisted_class(0x4E00);
    other_space_ = unlisted_class(0x3000);
  }

  // What a property cell may ask for, one bit each.
  enum Property : uint8_t {
    kLatin = 1,
    kNotLatin = 2,
    kLower = 4,
    kSpace = 8,
    kWordLike = 16,
    kNoLineEnd = 32,
    kProperties = 64,
  };

  static uint8_t property_named(std::string_view name) {
    return name == "latin"       ? kLatin
           : name == "not_latin" ? kNotLatin
           : name == "lower"     ? kLower
           : name == "space"     ? kSpace
           : name == "word"      ? kWordLike
                                 : kNoLineEnd;
  }

  static uint8_t properties_of(char32_t c) {
    const bool lower = c >= 'a' && c <= 'z';
    return static_cast<uint8_t>(
        (is_latin(c) ? kLatin : kNotLatin) | (lower ? kLower : 0) |
        (is_space(c) ? kSpace : 0) | (is_word(c) ? kWordLike : 0) |
        (c != '\n' ? kNoLineEnd : 0));
  }

  // Nearly all characters are listed nowhere: their properties tell the class.
  uint8_t unlisted_class(char32_t c) {
    auto& known = by_properties_[properties_of(c)];
    if (!known) {
      known = class_with(properties_of(c), std::vector<bool>(cells_.size()));
    }
    return *known;
  }

  uint8_t class_with(uint8_t properties, std::vector<bool> marks) {
    for (const auto& [cell, property] : by_property_) {
      if ((properties & property) != 0) marks[cell] = true;
    }
    const auto it = std::find(members_.begin(), members_.end(), marks);
    if (it == members_.end()) {
      members_.push_back(std::move(marks));
      return static_cast<uint8_t>(members_.size() - 1);
    }
    return static_cast<uint8_t>(it - members_.begin());
  }

  uint8_t class_of(char32_t c) const {
    if (c < kDirect) return direct_[c];
    for (const auto& [character, k] : far_) {
      if (character == c) return k;
    }
    return is_word(c) ? other_word_ : is_space(c) ? other_space_ : other_;
  }

  std::map<std::string, std::vector<char32_t>> named_;
  std::vector<std::string_view> cells_;
  std::vector<std::pair<size_t, uint8_t>> by_property_;
  std::array<std::optional<uint8_t>, kProperties> by_properties_;
  std::vector<std::vector<bool>> members_;  // by class, then by cell
  std::vector<uint8_t> direct_;
  std::vector<std::pair<char32_t, uint8_t>> far_;
  uint8_t other_ = 0;
  uint8_t other_word_ = 0;
  uint8_t other_space_ = 0;
  std::vector<size_t> clues_;
  std::vector<std::vector<Pattern>> by_first_;
};

const Patterns& patterns() {
  static const Patterns kPatterns;
  return kPatterns;
}

}  // namespace

bool is_bad(std::u32string_view text) { return patterns().matches(text); }

size_t mojibake_run(std::u32string_view text, size_t at) {
  return patterns().run(text, at);
}

}  // namespace dateline
