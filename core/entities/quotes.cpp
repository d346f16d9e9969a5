#include "entities/quotes.h"

#include <algorithm>
#include <cstdlib>

#include "lexicon/quote_verbs.h"
#include "text/word_table.h"

namespace dateline {
namespace {

bool is_speech_verb(std::string_view token) {
  static const WordTable<lexicon::QuoteVerbsRow> kTable(
      lexicon::kQuoteVerbs, &lexicon::QuoteVerbsRow::word);
  return kTable.contains(token);
}

constexpr int kReach = 80;            // tokens around a quotation
constexpr uint32_t kNearBytes = 120;  // around a speech verb

class QuoteFinder {
 public:
  QuoteFinder(Analysis& analysis, const Segmentation& segmentation)
      : analysis_(analysis), segmentation_(segmentation) {}

  void run() {
    for (const Block& block : analysis_.document.blocks) in_block(block);
  }

 private:
  void in_block(const Block& block) {
    const auto& tokens = segmentation_.tokens;
    uint32_t open = 0;
    bool is_open = false;
    uint32_t i = segmentation_.token_at(block.span.start);
    uint32_t words = 0;
    for (; i < tokens.size() && tokens[i].span.start < block.span.end; ++i) {
      const std::string_view token = analysis_.document.at(tokens[i].span);
      const bool straight = token == "\"" || token == "''" || token == "``";
      const bool opens =
          token == "\u201C" || token == "``" || (straight && !is_open);
      const bool closes = token == "\u201D" || (straight && is_open);
      if (opens) {
        open = tokens[i].span.start;
        is_open = true;
        words = 0;
      } else if (closes && is_open) {
        is_open = false;
        if (words >= 3) add({open, tokens[i].span.end});
      } else {
        words += tokens[i].kind == TokenKind::kWord;
      }
    }
    // A quotation that goes on in the next paragraph is closed there.
    if (is_open && words >= 8) add({open, block.span.end});
  }

  // The person next to a speech verb in the sentences around the quotation.
  void add(Span span) {
    Quote quote;
    quote.span = span;
    const uint32_t first = segmentation_.sentence_at(span.start);
    const uint32_t last = segmentation_.sentence_at(span.end - 1);
    int best = 60;  // tokens of distance that are still believed
    for (uint32_t s : {last, first})
      look(segmentation_.sentences[s], quote, best);
    analysis_.quotes.push_back(quote);
  }

  void look(const Sentence& sentence, Quote& quote, int& best) {
    const auto& tokens = segmentation_.tokens;
    const uint32_t from =
        std::max(sentence.first_token,
                 near(segmentation_.token_at(quote.span.start), -kReach));
    const uint32_t to =
        std::min(sentence.end_token,
                 near(segmentation_.token_at(quote.span.end), kReach));
    for (uint32_t i = from; i < to; ++i) {
      const Span span = tokens[i].span;
      if (quote.span.contains(span)) continue;
      const std::string_view token = analysis_.document.at(span);
      const bool according =
          token == "to" && i > sentence.first_token &&
          (analysis_.document.at(tokens[i - 1].span) == "according" ||
           analysis_.document.at(tokens[i - 1].span) == "According");
      if (!is_speech_verb(token) && !according) continue;
      const int gap = std::min(std::abs(static_cast<int>(span.start) -
                                        static_cast<int>(quote.span.end)),
                               std::abs(static_cast<int>(span.end) -
                                        static_cast<int>(quote.span.start)));
      const uint32_t speaker = nearest_person(sentence, span, quote.span);
      if (speaker == kNoEntity || gap / 4 >= best) continue;
      best = gap / 4;
      quote.speaker = speaker;
      quote.cue = span;
    }
  }

  static uint32_t near(uint32_t token, int by) {
    const int64_t moved = static_cast<int64_t>(token) + by;
    return moved < 0 ? 0 : static_cast<uint32_t>(moved);
  }

  uint32_t nearest_person(const Sentence& sentence, Span verb,
                          Span quote) const {
    const auto& mentions = analysis_.mentions;
    auto it = std::lower_bound(
        mentions.begin(), mentions.end(),
        std::max(sentence.span.start,
                 verb.start < kNearBytes ? 0u : verb.start - kNearBytes),
        [](const Mention& m, uint32_t value) { return m.span.start < value; });
    uint32_t best = kNoEntity;
    uint32_t best_gap = 80;  // bytes
    for (; it != mentions.end() && it->span.start < sentence.span.end &&
           it->span.start < verb.end + kNearBytes;
         ++it) {
      if (it->type != EntityType::kPerson || quote.contains(it->span)) {
        continue;
      }
      const uint32_t gap = it->span.end <= verb.start
                               ? verb.start - it->span.end
                               : it->span.start - verb.end;
      if (gap < best_gap) {
        best_gap = gap;
        best = it->entity;
      }
    }
    return best;
  }

  Analysis& analysis_;
  const Segmentation& segmentation_;
};

}  // namespace

void find_quotes(Analysis& analysis, const Segmentation& segmentation) {
  QuoteFinder(analysis, segmentation).run();
}

}  // namespace dateline
