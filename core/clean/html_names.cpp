#include "clean/html_names.h"

#include <algorithm>
#include <iterator>
#include <vector>

#include "lexicon/html_classes.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace dateline {
namespace {

constexpr size_t kMaxNames = 600;  // bytes of an attribute that are looked at
constexpr std::string_view kKinds[kNameKinds] = {
    "body",    "lead",  "title",      "author", "date",    "caption",
    "related", "promo", "newsletter", "share",  "comment", "navigation",
    "tags",    "media", "widget",     "bio",    "credit"};

struct NameWord {
  std::string_view word;
  uint32_t kind;  // its bit
};

std::vector<NameWord> name_words() {
  std::vector<NameWord> words;
  for (const auto& row : lexicon::kHtmlClasses) {
    const auto kind = std::find(std::begin(kKinds), std::end(kKinds), row.kind);
    words.push_back({row.word, 1u << (kind - std::begin(kKinds))});
  }
  return words;
}

uint32_t kind_of(std::string_view word) {
  static const std::vector<NameWord> kWords = name_words();
  static const WordTable<NameWord> kTable(kWords, &NameWord::word);
  const NameWord* known = kTable.find(word);
  return known == nullptr ? 0 : known->kind;
}

// Lower case, words joined by hyphens.
class JoinedName {
 public:
  void push(char c) { bytes_[size_++] = c; }
  void clear() { size_ = 0; }
  size_t size() const { return size_; }
  std::string_view from(size_t at) const { return {bytes_ + at, size_ - at}; }

 private:
  char bytes_[2 * kMaxNames];  // a hyphen behind every letter
  size_t size_ = 0;
};

}  // namespace

uint32_t name_kinds(std::string_view names) {
  uint32_t kinds = 0;
  JoinedName name;
  size_t last = 0;    // where the last word of `name` begins
  size_t before = 0;  // where the word before it begins
  const auto end_word = [&] {
    if (name.size() == last) return;
    kinds |= kind_of(name.from(last));
    if (before < last) kinds |= kind_of(name.from(before));
    before = last;
    name.push('-');
    last = name.size();
  };
  const auto end_name = [&] {
    end_word();
    name.clear();
    last = before = 0;
  };
  names = names.substr(0, kMaxNames);
  for (size_t i = 0; i < names.size(); ++i) {
    const char c = names[i];
    if (is_ascii_space(c)) {
      end_name();
    } else if (!is_ascii_alpha(c)) {
      end_word();
    } else {
      if (is_ascii_upper(c) && i > 0 && is_ascii_lower(names[i - 1])) {
        end_word();
      }
      name.push(to_ascii_lower(c));
    }
  }
  end_name();
  return kinds;
}

}  // namespace dateline
