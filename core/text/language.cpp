#include "text/language.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "lexicon/function_words.h"
#include "lexicon/scripts.h"
#include "text/code_points.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace dateline {
namespace {

constexpr size_t kEnough = 2000;      // bytes that are read
constexpr uint32_t kFewest = 8;       // words that can be judged
constexpr double kShare = 0.12;       // of the words, weighed
constexpr double kLead = 1.25;        // of the best over the second
constexpr double kScriptShare = 0.5;  // of the letters

struct FunctionWord {
  std::string_view word;
  uint32_t language = 0;  // row of the table
};

// All words of the table, sorted; one entry for each language of a word.
std::vector<FunctionWord> sorted_function_words() {
  std::vector<FunctionWord> words;
  for (uint32_t row = 0; row < std::size(lexicon::kFunctionWords); ++row) {
    std::string_view rest = lexicon::kFunctionWords[row].words;
    while (!rest.empty()) {
      const size_t space = std::min(rest.find(' '), rest.size());
      words.push_back({rest.substr(0, space), row});
      rest.remove_prefix(std::min(space + 1, rest.size()));
    }
  }
  std::sort(words.begin(), words.end(),
            [](const FunctionWord& a, const FunctionWord& b) {
              return std::pair(a.word, a.language) <
                     std::pair(b.word, b.language);
            });
  return words;
}

class FunctionWords {
 public:
  FunctionWords()
      : words_(sorted_function_words()), first_(words_, &FunctionWord::word) {}

  // One entry for each language of the word.
  std::span<const FunctionWord> find(std::string_view word) const {
    const FunctionWord* const first = first_.find(word);
    if (first == nullptr) return {};
    const FunctionWord* end = first + 1;
    while (end != words_.data() + words_.size() && end->word == word) ++end;
    return {first, end};
  }

 private:
  std::vector<FunctionWord> words_;
  WordTable<FunctionWord> first_;  // of each word
};

const FunctionWords& function_words() {
  static const FunctionWords kWords;
  return kWords;
}

// Letters by script: rows of the table.
const CodePointMap& script_map() {
  static const CodePointMap kMap = [] {
    CodePointMap map;
    for (uint16_t row = 0; row < lexicon::kScripts.size(); ++row) {
      map.add(lexicon::kScripts[row].ranges, row);
    }
    map.sort();
    return map;
  }();
  return kMap;
}

size_t script_row(std::string_view script) {
  size_t row = 0;
  while (lexicon::kScripts[row].script != script) ++row;
  return row;
}

// Letters of the text by what they tell.
struct Letters {
  uint32_t all = 0;
  uint32_t latin = 0;
  uint32_t ukrainian = 0;  // і ї є ґ
  uint32_t russian = 0;    // ы э ё
  uint32_t persian = 0;    // پ چ ژ گ ک ی
  // Those beyond ASCII by rows of the table of scripts.
  std::array<uint32_t, lexicon::kScripts.size()> scripts{};

  uint32_t of(std::string_view script) const {
    return scripts[script_row(script)];
  }
};

bool is_ascii_letter(UChar32 c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

bool is_one_of(UChar32 c, std::u32string_view set) {
  return set.find(static_cast<char32_t>(c)) != std::u32string_view::npos;
}

void count(UChar32 c, Letters& letters) {
  if (c < 0x80) {
    if (is_ascii_letter(c)) {
      ++letters.all;
      ++letters.latin;
    }
    return;
  }
  if (!u_isalpha(c)) return;
  ++letters.all;
  const uint16_t script = script_map().find(static_cast<char32_t>(c));
  if (script == CodePointMap::kNone) return;
  static const size_t kLatin = script_row("latin");
  static const size_t kCyrillic = script_row("cyrillic");
  static const size_t kArabic = script_row("arabic");
  ++letters.scripts[script];
  if (script == kLatin) {
    ++letters.latin;
  } else if (script == kCyrillic) {
    letters.ukrainian += is_one_of(u_tolower(c), U"іїєґ");
    letters.russian += is_one_of(u_tolower(c), U"ыэё");
  } else if (script == kArabic) {
    letters.persian += is_one_of(c, U"پچژگکی");
  }
}

// What the script says; empty for Latin letters and for mixtures.
std::string by_script(const Letters& letters) {
  const auto most = [&](uint32_t n) { return n > letters.all * kScriptShare; };
  const uint32_t kana = letters.of("kana");
  const uint32_t han = letters.of("han");
  if (most(han + kana)) return kana * 20 > han ? "ja" : "zh";
  const uint32_t cyrillic = letters.of("cyrillic");
  if (most(cyrillic)) {
    if (letters.ukrainian * 50 > cyrillic) return "uk";
    return letters.russian > 0 ? "ru" : "bg";
  }
  const uint32_t arabic = letters.of("arabic");
  if (most(arabic)) return letters.persian * 20 > arabic ? "fa" : "ar";
  for (size_t row = 0; row < letters.scripts.size(); ++row) {
    const std::string_view language = lexicon::kScripts[row].language;
    if (!language.empty() && most(letters.scripts[row])) {
      return std::string(language);
    }
  }
  return {};
}

// Counts the function words of each language; a word that several languages
// share counts for each of them by its part.
class WordCount {
 public:
  void add(std::string_view word) {
    ++words_;
    const auto found = function_words().find(word);
    if (found.empty()) return;
    const double part = 1.0 / static_cast<double>(found.size());
    for (const FunctionWord& one : found) {
      hits_[one.language] += 0.5 + 0.5 * part;
    }
  }

  std::string best() const {
    if (words_ < kFewest) return {};
    const auto first = std::max_element(hits_.begin(), hits_.end());
    double second = 0;
    for (auto it = hits_.begin(); it != hits_.end(); ++it) {
      if (it != first) second = std::max(second, *it);
    }
    if (*first < words_ * kShare || *first < second * kLead) return {};
    return std::string(lexicon::kFunctionWords[first - hits_.begin()].language);
  }

 private:
  uint32_t words_ = 0;
  std::array<double, std::size(lexicon::kFunctionWords)> hits_{};
};

}  // namespace

bool is_function_word(std::string_view word) {
  return !function_words().find(word).empty();
}

bool same_language(std::string_view tag, std::string_view code) {
  tag = tag.substr(0, tag.find_first_of("-_"));
  if (code == "no") return tag == "no" || tag == "nb" || tag == "nn";
  if (code == "hr") return tag == "hr" || tag == "sr" || tag == "bs";
  return tag == code;
}

std::string identify_language(std::string_view text) {
  text = text.substr(0, kEnough);
  Letters letters;
  WordCount words;
  std::string word;
  size_t at = 0;
  while (at < text.size()) {
    const auto c = static_cast<UChar32>(next_code_point(text, at));
    count(c, letters);
    if (is_ascii_letter(c)) {
      word.push_back(static_cast<char>(c | 0x20));
    } else if (c >= 0x80 && u_isalpha(c)) {
      append_utf8(static_cast<char32_t>(u_tolower(c)), word);
    } else if (!word.empty()) {
      words.add(word);
      word.clear();
    }
  }
  if (!word.empty()) words.add(word);
  if (letters.all == 0) return {};
  if (letters.latin > letters.all * kScriptShare) return words.best();
  return by_script(letters);
}

}  // namespace dateline
