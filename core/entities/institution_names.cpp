#include "entities/institution_names.h"

#include <algorithm>

#include "entities/knowledge.h"
#include "entities/mention_edges.h"
#include "entities/names.h"
#include "text/utf8.h"

namespace dateline {
namespace {

// "the United States Department of Health": one body.
bool joins_department(std::string_view text, const Mention& country,
                      const Mention& body) {
  if (country.type != EntityType::kLocation ||
      body.span.start != country.span.end + 1 ||
      text[country.span.end] != ' ' ||
      !text.substr(body.span.start).starts_with("Department of ")) {
    return false;
  }
  const auto things =
      things_named(text.substr(country.span.start, country.span.size()));
  return std::any_of(things.begin(), things.end(), [](const KnownThing& thing) {
    return thing.kind == "country";
  });
}

// Where the run of capitalised words that ends here begins.
uint32_t start_of_capitals(std::string_view text, uint32_t end) {
  uint32_t start = end;
  for (uint32_t at = end; at > 0;) {
    uint32_t first = at;
    while (first > 0 && is_ascii_alpha(text[first - 1])) --first;
    if (first == at || !is_ascii_upper(text[first])) break;
    start = first;
    if (first == 0 || text[first - 1] != ' ') break;
    at = first - 1;
  }
  return start;
}

// What makes the words behind it a name of their own: "the", a possessive.
bool is_led(std::string_view text, uint32_t start) {
  const std::string_view before = text.substr(0, start);
  for (const std::string_view lead : {"the ", "The ", "'s ", "\u2019s "}) {
    if (before.ends_with(lead)) return true;
  }
  return false;
}

// "Britain's Competition and Markets Authority": neither half is a name
// without the other.
void add_first_half(std::string_view text, uint32_t after, Mention& body) {
  constexpr std::string_view kAnd = " and ";
  const uint32_t start = body.span.start;
  const std::string_view name = text.substr(start, body.span.size());
  if (start < kAnd.size() || !text.substr(0, start).ends_with(kAnd) ||
      !has_space(name) || !is_organisation_word(last_word_of(name), true) ||
      !things_named(name).empty()) {
    return;
  }
  const auto end = static_cast<uint32_t>(start - kAnd.size());
  const uint32_t first = start_of_capitals(text, end);
  if (first == end || first < after || !is_led(text, first)) return;
  const std::string_view half = text.substr(first, end - first);
  if (is_organisation_word(last_word_of(half), true)) return;
  if (!things_named(half).empty()) return;
  body.span.start = first;
}

}  // namespace

void complete_bracket(std::string_view text, uint32_t after, Mention& mention) {
  const std::string_view name =
      text.substr(mention.span.start, mention.span.size());
  const size_t close = name.find(')');
  if (close == std::string_view::npos ||
      name.find('(') != std::string_view::npos) {
    return;
  }
  uint32_t end = mention.span.start;
  while (end > after && text[end - 1] == ' ') --end;
  const bool open = end > after && text[end - 1] == '(';
  if (open) {
    --end;
    while (end > after && text[end - 1] == ' ') --end;
    uint32_t first = start_of_capitals(text, end);
    if (text.substr(first).starts_with("The ")) first += 4;
    if (first < end && first >= after) {
      mention.span.start = first;
      return;
    }
  }
  if (close > 0) {
    mention.span.end = mention.span.start + static_cast<uint32_t>(close);
  }
}

void complete_institution(std::string_view text, std::vector<Mention>& before,
                          Mention& body) {
  if (body.type != EntityType::kOrganisation) return;
  if (!before.empty() && joins_department(text, before.back(), body)) {
    body.span.start = before.back().span.start;
    before.pop_back();
  }
  add_first_half(text, before.empty() ? 0 : before.back().span.end, body);
}

}  // namespace dateline
