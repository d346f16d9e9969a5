// Events of a text: sentence by sentence its clauses, their verbs and nouns,
// times and participants.

#include "time/events.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "clean/line_types.h"
#include "lexicon/notes.h"
#include "text/span_search.h"
#include "text/utf8.h"
#include "time/find_mentions.h"
#include "time/what.h"

namespace dateline {
namespace {

constexpr size_t kTokensPerEvent = 5;       // about
constexpr uint32_t kLongestSentence = 256;  // tokens read at once

// "Anna Weiss contributed to this report": about the article itself.
bool is_note(std::string_view lower) {
  constexpr size_t kLongest = 240;
  // By their first bytes, so that a sentence is read once.
  static const auto kPhrases = [] {
    std::array<std::vector<std::string_view>, 256> phrases;
    for (const auto& row : lexicon::kNotes) {
      phrases[static_cast<unsigned char>(row.text[0])].push_back(row.text);
    }
    return phrases;
  }();
  if (lower.size() > kLongest) return false;
  for (size_t at = 0; at < lower.size(); ++at) {
    if (at > 0 && is_ascii_alpha(lower[at - 1])) continue;  // within a word
    for (const std::string_view phrase :
         kPhrases[static_cast<unsigned char>(lower[at])]) {
      if (lower.substr(at).starts_with(phrase)) return true;
    }
  }
  return false;
}

// Calls `use` with the tokens of the sentence that stand in each of `items`
// (names, times), which ascend by their spans.
template <typename Item, typename Use>
void for_tokens_in(const std::vector<Item>& items,
                   const Segmentation& segmentation, const Sentence& sentence,
                   Use use) {
  auto it = first_starting_from(items, sentence.span.start);
  uint32_t token = sentence.first_token;
  for (; it != items.end() && it->span.start < sentence.span.end; ++it) {
    while (token < sentence.end_token &&
           segmentation.tokens[token].span.end <= it->span.start) {
      ++token;
    }
    for (uint32_t t = token; t < sentence.end_token &&
                             segmentation.tokens[t].span.start < it->span.end;
         ++t) {
      use(*it, t);
    }
  }
}

// Tokens of the sentence that stand in names, from its first.
std::vector<bool> name_tokens(const Analysis& analysis,
                              const Segmentation& segmentation,
                              const Sentence& sentence) {
  std::vector<bool> names(sentence.end_token - sentence.first_token, false);
  for_tokens_in(analysis.mentions, segmentation, sentence,
                [&](const Mention& mention, uint32_t t) {
                  if (mention.form != MentionForm::kName) return;
                  names[t - sentence.first_token] = true;
                });
  // "May 18", "in March": the months that are verbs, too.
  for_tokens_in(analysis.times, segmentation, sentence,
                [&](const TimeExpression&, uint32_t t) {
                  const std::string_view word =
                      analysis.document.at(segmentation.tokens[t].span);
                  if (word != "May" && word != "March") return;
                  names[t - sentence.first_token] = true;
                });
  return names;
}

}  // namespace

std::vector<EventMention> find_events(const Analysis& analysis,
                                      const Segmentation& segmentation) {
  std::string lower = analysis.document.text;
  for (char& c : lower) c = to_ascii_lower(c);
  std::vector<EventMention> all;
  all.reserve(segmentation.tokens.size() / kTokensPerEvent);
  ParticipantFinder participants(analysis, segmentation);
  const auto read = [&](uint32_t number, const Sentence& sentence) {
    // "(Reporting by Anna Weiss; editing by ...)" is no news.
    if (read_credits(analysis.document.at(sentence.span)) ||
        is_note(std::string_view(lower).substr(sentence.span.start,
                                               sentence.span.size()))) {
      return;
    }
    SentenceReading reading;
    reading.sentence = number;
    reading.span = sentence.span;
    reading.first_token = sentence.first_token;
    reading.words = tag_words(lower, segmentation.tokens, sentence,
                              name_tokens(analysis, segmentation, sentence));
    reading.groups = find_clauses(reading.words);
    const size_t first = all.size();
    for (EventMention& mention :
         find_mentions(reading, analysis, segmentation)) {
      all.push_back(std::move(mention));
    }
    attach_times(reading, analysis, segmentation, all, first);
    participants.attach(reading, all, first);
    describe(reading, analysis, segmentation, all, first);
    participants.complete(reading, all, first);
    // From here on indexes count over the whole text. Views into `lower` end
    // with this function.
    for (size_t m = first; m < all.size(); ++m) {
      if (all[m].governor_event != kNoIndex) {
        all[m].governor_event += static_cast<uint32_t>(first);
      }
    }
  };
  for (uint32_t s = 0; s < segmentation.sentences.size(); ++s) {
    // What goes on and on without a full stop is read piece by piece.
    Sentence piece = segmentation.sentences[s];
    const Sentence whole = piece;
    while (piece.first_token < whole.end_token) {
      piece.end_token =
          std::min(whole.end_token, piece.first_token + kLongestSentence);
      piece.span = {segmentation.tokens[piece.first_token].span.start,
                    segmentation.tokens[piece.end_token - 1].span.end};
      read(s, piece);
      piece.first_token = piece.end_token;
    }
  }
  return all;
}

std::vector<Event> events_of(const std::vector<EventMention>& mentions) {
  std::vector<Event> events;
  events.reserve(mentions.size());
  for (const EventMention& mention : mentions) {
    Event event = mention.event;
    for (const uint32_t thing : mention.things) {
      if (std::find(event.who.begin(), event.who.end(), thing) ==
          event.who.end()) {
        event.who.push_back(thing);
      }
    }
    events.push_back(std::move(event));
  }
  return events;
}

}  // namespace dateline
