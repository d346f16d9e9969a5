#include "entities/leading_words.h"

#include <algorithm>
#include <string_view>

#include "entities/mention_edges.h"
#include "lexicon/leading_words.h"
#include "text/span_search.h"
#include "text/utf8.h"

namespace dateline {
namespace {

const lexicon::LeadingWordsRow* leading_word(std::string_view word) {
  for (const lexicon::LeadingWordsRow& row : lexicon::kLeadingWords) {
    if (row.word == word) return &row;
  }
  return nullptr;
}

EntityType type_of(const lexicon::LeadingWordsRow& row) {
  return row.type == "LOC" ? EntityType::kLocation : EntityType::kMisc;
}

// "Hurricane Lorenzo" where the tagger saw no name at all.
void add_overlooked(const Document& document, const Segmentation& segmentation,
                    std::vector<Mention>& mentions) {
  const auto& tokens = segmentation.tokens;
  std::vector<Mention> added;
  size_t next = 0;
  for (uint32_t i = 0; i + 1 < tokens.size(); ++i) {
    const Span span{tokens[i].span.start, tokens[i + 1].span.end};
    while (next < mentions.size() && mentions[next].span.end <= span.start) {
      ++next;
    }
    const std::string_view name = document.at(tokens[i + 1].span);
    if (!is_ascii_upper(name[0]) || !tokens[i + 1].space_before ||
        tokens[i + 1].letter_case == TokenCase::kUpper ||
        (next < mentions.size() && mentions[next].span.overlaps(span))) {
      continue;
    }
    const lexicon::LeadingWordsRow* row =
        leading_word(document.at(tokens[i].span));
    if (row == nullptr || row->joins != "yes") continue;
    Mention mention;
    mention.span = span;
    mention.type = type_of(*row);
    mention.confidence = 0.8f;
    added.push_back(mention);
  }
  if (added.empty()) return;
  mentions.insert(mentions.end(), added.begin(), added.end());
  sort_by_start(mentions);
}

// "typhoon Kristine", in lower case.
bool is_behind_storm(std::string_view text, const Mention& mention) {
  if (mention.type == EntityType::kOrganisation) return false;
  const std::string_view before = text.substr(0, mention.span.start);
  for (const std::string_view word :
       {" hurricane ", " typhoon ", " cyclone ", " storm "}) {
    if (before.ends_with(word)) return true;
  }
  return false;
}

// Takes the word before the name in where it belongs to it.
void join_word_before(const Document& document,
                      const Segmentation& segmentation, uint32_t after,
                      Mention& mention) {
  const uint32_t token = segmentation.token_at(mention.span.start);
  // Behind the last token there are but control characters.
  if (token == 0 || token == segmentation.tokens.size() ||
      !segmentation.tokens[token].space_before) {
    return;
  }
  const Span before = segmentation.tokens[token - 1].span;
  if (before.start < after) return;
  const lexicon::LeadingWordsRow* row = leading_word(document.at(before));
  if (row != nullptr && row->joins == "yes") mention.span.start = before.start;
}

// "Lake Shore Savings Bank", "Storm Prediction Center"
bool is_longer_body(EntityType type, std::string_view name) {
  return type == EntityType::kOrganisation &&
         std::count(name.begin(), name.end(), ' ') > 1;
}

}  // namespace

void settle_leading_words(const Document& document,
                          const Segmentation& segmentation,
                          std::vector<Mention>& mentions) {
  std::vector<std::string_view> storms;
  uint32_t after = 0;
  for (Mention& mention : mentions) {
    join_word_before(document, segmentation, after, mention);
    after = mention.span.end;
    const std::string_view name = document.at(mention.span);
    if (!has_space(name) && is_behind_storm(document.text, mention)) {
      mention.type = EntityType::kMisc;
      storms.push_back(name);
    }
    if (!has_space(name)) continue;
    const lexicon::LeadingWordsRow* row = leading_word(first_word(name));
    if (row == nullptr || is_longer_body(mention.type, name)) continue;
    mention.type = type_of(*row);
    if (row->joins == "yes") {
      storms.push_back(name.substr(first_word(name).size() + 1));
    }
  }
  add_overlooked(document, segmentation, mentions);
  if (storms.empty()) return;
  std::sort(storms.begin(), storms.end());
  for (Mention& mention : mentions) {
    const std::string_view name = document.at(mention.span);
    if (mention.type != EntityType::kLocation &&
        std::binary_search(storms.begin(), storms.end(), name)) {
      mention.type = EntityType::kMisc;
    }
  }
}

}  // namespace dateline
