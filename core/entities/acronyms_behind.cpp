#include "entities/acronyms_behind.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "entities/mention_edges.h"
#include "entities/name_forms.h"
#include "text/span_search.h"
#include "text/utf8.h"

namespace dateline {
namespace {

constexpr size_t kLongest = 9;  // bytes of an acronym

// "HWU" of " (HWU) said"; empty when it is no such thing.
std::string_view acronym_behind(std::string_view rest) {
  if (!rest.starts_with(" (")) return {};
  rest.remove_prefix(2);
  const size_t close = rest.substr(0, kLongest + 1).find(')');
  if (close == std::string_view::npos || close < 2) return {};
  const std::string_view word = rest.substr(0, close);
  const bool letters = std::all_of(word.begin(), word.end(), [](char c) {
    return is_ascii_upper(c) || c == '-';
  });
  return letters ? word : std::string_view();
}

// "HWU" of the Harbour Workers' Union; "PL" of the Liberal Party, whose name
// has another order at home.
bool shortens(std::string_view acronym, std::string_view name) {
  if (acronym[0] == name[0]) return true;
  std::string letters = initials(name);
  return std::all_of(acronym.begin(), acronym.end(), [&](char c) {
    const size_t at = letters.find(c);
    if (at == std::string::npos) return false;
    letters.erase(at, 1);
    return true;
  });
}

}  // namespace

void add_acronyms_behind(const Document& document,
                         std::vector<Mention>& mentions) {
  const std::string_view text = document.text;
  std::vector<Mention> added;
  for (size_t m = 0; m < mentions.size(); ++m) {
    const Mention& body = mentions[m];
    const std::string_view name = document.at(body.span);
    if (body.type != EntityType::kOrganisation || !has_space(name)) continue;
    const std::string_view acronym = acronym_behind(text.substr(body.span.end));
    if (acronym.empty() || !shortens(acronym, name)) continue;
    Mention other = body;
    other.span.start = body.span.end + 2;
    other.span.end = other.span.start + static_cast<uint32_t>(acronym.size());
    const bool taken =
        m + 1 < mentions.size() && mentions[m + 1].span.start < other.span.end;
    if (!taken) added.push_back(other);
  }
  if (added.empty()) return;
  mentions.insert(mentions.end(), added.begin(), added.end());
  sort_by_start(mentions);
}

}  // namespace dateline
