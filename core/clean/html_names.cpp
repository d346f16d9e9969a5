#include "clean/html_names.h"

#include <string>

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

uint32_t kind_of(std::string_view word) {
  static const WordTable<lexicon::HtmlClassesRow> kTable(
      lexicon::kHtmlClasses, &lexicon::HtmlClassesRow::word);
  const auto* row = kTable.find(word);
  if (row == nullptr) return 0;
  for (unsigned kind = 0; kind < kNameKinds; ++kind) {
    if (row->kind == kKinds[kind]) return 1u << kind;
  }
  return 0;
}

}  // namespace

uint32_t name_kinds(std::string_view names) {
  uint32_t kinds = 0;
  std::string name;   // lower case, words joined by hyphens
  size_t last = 0;    // where the last word of `name` begins
  size_t before = 0;  // where the word before it begins
  const auto end_word = [&] {
    if (name.size() == last) return;
    const std::string_view all(name);
    kinds |= kind_of(all.substr(last));
    if (before < last) kinds |= kind_of(all.substr(before));
    before = last;
    name.push_back('-');
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
      name.push_back(to_ascii_lower(c));
    }
  }
  end_name();
  return kinds;
}

}  // namespace dateline
