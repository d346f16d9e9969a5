#include "entities/token_names.h"

#include <algorithm>
#include <string>
#include <utility>

#include "entities/complete_mentions.h"
#include "entities/name_forms.h"
#include "entities/name_pairs.h"
#include "entities/names.h"
#include "entities/settle_mentions.h"
#include "entities/split_mentions.h"
#include "text/utf8.h"

namespace dateline {
namespace {

// The text that the tokens stood in, as far as they tell, and where each of
// them is in it. A hyphen inside a name is no dash ("Coca", "-", "Cola"), nor
// is that of "al", "-", "Sadr".
struct Written {
  Document document;
  std::vector<std::vector<Span>> tokens;  // by sentence
};

bool clings_to_left(std::string_view token) {
  if (token == "n't" || token.starts_with("\u2019")) return true;
  if (token.size() > 1 && token[0] == '\'') return true;  // "'s"
  return token.size() == 1 &&
         std::string_view(".,;:!?)]}%").find(token[0]) != std::string::npos;
}

bool clings_to_right(std::string_view token) {
  return token == "(" || token == "[" || token == "{" || token == "$" ||
         token == "#";
}

bool is_hyphen(std::string_view token) {
  return token == "-" || token == "\u2013";
}

// Does the name end before this token?
bool is_behind(const TaggedSpan& name, uint32_t sentence, uint32_t token) {
  return name.sentence < sentence ||
         (name.sentence == sentence && name.end <= token);
}

// "( Spain - Mapei )": a rider's country, a dash and his team.
bool parts_country(const TokenTexts& tokens, const TaggedSpan& name,
                   uint32_t dash) {
  if (name.first == 0 || tokens[name.first - 1] != "(") return false;
  std::string left;
  for (uint32_t t = name.first; t < dash; ++t) {
    if (!left.empty()) left += ' ';
    left += tokens[t];
  }
  const auto known = known_name(left);
  return known && known->kind == "country";
}

Written write(const std::vector<TokenTexts>& sentences,
              const std::vector<TaggedSpan>& names) {
  Written written;
  auto name = names.begin();
  std::string& text = written.document.text;
  for (const TokenTexts& tokens : sentences) {
    if (!text.empty()) text += "\n\n";
    Block block;
    block.span.start = static_cast<uint32_t>(text.size());
    const auto sentence = static_cast<uint32_t>(written.tokens.size());
    std::vector<Span>& spans = written.tokens.emplace_back();
    bool close = true;
    for (uint32_t t = 0; t < tokens.size(); ++t) {
      const std::string_view token = tokens[t];
      while (name != names.end() && is_behind(*name, sentence, t)) ++name;
      const bool inside = name != names.end() && name->sentence == sentence &&
                          name->first < t && t + 1 < name->end;
      const bool article = t > 0 && t + 1 < tokens.size() &&
                           is_lone_arabic_article(tokens[t - 1]) &&
                           is_ascii_upper(tokens[t + 1][0]);
      // "Taylor \u2013 Arbery" are two people, a school may have a dash.
      const bool two =
          inside && token != "-" && name->type == EntityType::kPerson;
      const bool hyphen =
          is_hyphen(token) &&
          ((inside && !two && !parts_country(tokens, *name, t)) || article);
      if (!close && !hyphen && !clings_to_left(token)) text += ' ';
      const auto start = static_cast<uint32_t>(text.size());
      text += token;
      spans.push_back({start, static_cast<uint32_t>(text.size())});
      close = hyphen || clings_to_right(token);
    }
    block.span.end = static_cast<uint32_t>(text.size());
    written.document.blocks.push_back(block);
  }
  return written;
}

std::vector<Mention> mentions_of(const std::vector<TaggedSpan>& spans,
                                 const Written& written) {
  std::vector<Mention> mentions;
  for (const TaggedSpan& span : spans) {
    const std::vector<Span>& tokens = written.tokens[span.sentence];
    mentions.push_back({{tokens[span.first].start, tokens[span.end - 1].end},
                        span.type,
                        MentionForm::kName,
                        kNoEntity,
                        span.confidence});
  }
  return mentions;
}

// What the tagger took one token for.
EntityType type_at(const std::vector<TaggedSpan>& tagged, uint32_t sentence,
                   uint32_t token, EntityType otherwise) {
  const auto found = std::lower_bound(
      tagged.begin(), tagged.end(), std::pair(sentence, token),
      [](const TaggedSpan& span, const std::pair<uint32_t, uint32_t>& key) {
        return std::pair(span.sentence, span.first) < key;
      });
  const bool same = found != tagged.end() && found->sentence == sentence &&
                    found->first == token && found->end == token + 1;
  return same ? found->type : otherwise;
}

// Mentions as spans over whole tokens; both ascend.
std::vector<TaggedSpan> spans_of(const std::vector<Mention>& mentions,
                                 const std::vector<TaggedSpan>& tagged,
                                 const Written& written) {
  std::vector<TaggedSpan> spans;
  size_t m = 0;
  for (uint32_t s = 0; s < written.tokens.size(); ++s) {
    const std::vector<Span>& tokens = written.tokens[s];
    uint32_t t = 0;
    for (; m < mentions.size(); ++m) {
      const Span name = mentions[m].span;
      if (tokens.empty() || name.start >= tokens.back().end) break;
      while (t < tokens.size() && tokens[t].start < name.start) ++t;
      const uint32_t first = t;
      while (t < tokens.size() && tokens[t].end <= name.end) ++t;
      // "Polish" and "Irish" of "Polish-Irish" are one token.
      const bool pair = t == first && t < tokens.size() &&
                        m + 1 < mentions.size() &&
                        tokens[t].start == name.start &&
                        tokens[t].end == mentions[m + 1].span.end;
      t += pair;
      // "New" of "New", "York-based" is no name.
      const bool whole = pair || (t > first && tokens[t - 1].end == name.end) ||
                         t == tokens.size() || tokens[t].start >= name.end;
      if (t > first && whole) {
        // "Chad-Sudan" as a whole is what the tagger says.
        const EntityType type =
            pair && t == first + 1 ? type_at(tagged, s, first, mentions[m].type)
                                   : mentions[m].type;
        spans.push_back({s, first, t, type, mentions[m].confidence});
      }
      m += pair;
    }
  }
  return spans;
}

// A name of nothing but control characters has no token of ours, and those who
// look at its first word would find none.
void drop_unreadable(const Segmentation& segmentation,
                     std::vector<Mention>& mentions) {
  std::erase_if(mentions, [&](const Mention& mention) {
    const uint32_t token = segmentation.token_at(mention.span.start);
    return token == segmentation.tokens.size() ||
           segmentation.tokens[token].span.start >= mention.span.end;
  });
}

}  // namespace

std::vector<TaggedSpan> find_token_names(
    const std::vector<TokenTexts>& sentences) {
  const std::vector<TaggedSpan> tagged = tag_tokens(sentences);
  const Written written = write(sentences, tagged);
  std::vector<Mention> mentions = mentions_of(tagged, written);
  const Segmentation segmentation =
      segment(written.document.text, written.document.blocks);
  drop_unreadable(segmentation, mentions);
  split_name_pairs(written.document, mentions);
  split_places_from_titles(written.document, mentions);
  complete_mentions(written.document, segmentation, mentions);
  settle_mentions(written.document, segmentation, mentions);
  return spans_of(mentions, tagged, written);
}

}  // namespace dateline
