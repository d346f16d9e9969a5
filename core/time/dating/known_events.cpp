// Events of the knowledge base that the text speaks of: each well matched
// event makes the days around and after it likely.

#include <algorithm>
#include <cmath>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "lexicon/ahead_cues.h"
#include "lexicon/event_kind_words.h"
#include "text/lower.h"
#include "text/utf8.h"
#include "time/dating/clues.h"
#include "time/dating/curves.h"
#include "time/dating/event_curves.h"
#include "time/dating/event_index.h"
#include "time/dating/lag.h"
#include "time/dating/phrases.h"

namespace dateline {
namespace {

constexpr size_t kMostTokens = 20000;
constexpr double kHalfSure = 19.6;     // score at which the event is meant
constexpr double kHalfSureAhead = 14;  // ... as something to come
constexpr double kSteep = 0.653;       // how fast surety grows with the score
constexpr double kMeant = 0.6;         // at most, of what is past
constexpr double kMeantAhead = 0.9;    // ... of what is announced
constexpr double kMeantNews = 0.8;     // ... of what the head tells
constexpr double kNewsScore = 28;      // score of an event that is the news
constexpr double kTopic = 0.75;        // at most, that a topic tells the time
constexpr double kTopicScore = 4.5;    // score that makes a topic
constexpr double kHead = 0.228;        // bonus for what the head tells
constexpr double kObituary = 22.6;     // ... for a death told there
constexpr double kSharedWord = 1.5;    // ... for each word of the event's name
constexpr uint32_t kHeadSentences = 3;
constexpr size_t kMostMeant = 6;    // events that are weighed one by one
constexpr size_t kMostTopics = 40;  // that are weighed together

struct Match {
  double score = 0;
  double runs = 0;     // of names and their runs
  size_t total = 0;    // phrases that name no person or country
  size_t ahead = 0;    // ... in sentences about what is to come
  uint32_t token = 0;  // of the best phrase
  uint32_t end = 0;
  double best = 0;
  size_t strong = 0;  // phrases that say more than a country
  double head = 0;    // weight in the first sentences
  bool head_person = false;
  bool told = false;            // the head tells of such a kind of event
  std::vector<uint64_t> words;  // counted already
};

// The kinds of event that the head's words tell of.
std::vector<std::string_view> head_kinds(const DatingInput& input,
                                         uint32_t head) {
  std::vector<std::string_view> kinds;
  for (uint32_t t = 0; t < head; ++t) {
    const std::string_view word =
        input.analysis.document.at(input.segmentation.tokens[t].span);
    for (const auto& row : lexicon::kEventKindWords) {
      if (row.word == word) kinds.push_back(row.kind);
    }
  }
  return kinds;
}

uint32_t head_end(const Segmentation& segmentation) {
  if (segmentation.sentences.empty()) return 0;
  const size_t last =
      std::min<size_t>(kHeadSentences, segmentation.sentences.size()) - 1;
  return std::min<uint32_t>(segmentation.sentences[last].end_token, 120);
}

// Somebody's death, whatever brought it about.
bool is_death(const KnownEvent& event) {
  if (event.kind == "death") return true;
  for (const std::string_view start :
       {"Death of ", "Killing of ", "Assassination of ", "Murder of ",
        "Execution of "}) {
    if (event.name.starts_with(start)) return true;
  }
  return false;
}

// "son of the late Osama bin Laden": somebody else's death is told.
bool is_relation(const DatingInput& input, uint32_t token) {
  constexpr uint32_t kReach = 5;  // over titles in front of the name
  const auto word = [&](uint32_t t) {
    return input.analysis.document.at(input.segmentation.tokens[t].span);
  };
  for (uint32_t n = 1; n <= kReach && n < token; ++n) {
    if (word(token - n) == "late") return true;
  }
  for (uint32_t n = 1; n <= kReach && n < token; ++n) {
    if (word(token - n) == "," || word(token - n) == ".") return false;
    // "leader of Zimbabwe Robert Mugabe": of somebody else.
    if (is_ascii_upper(word(token - n)[0])) return false;
    if (word(token - n) != "of") continue;
    // "the funeral procession of"
    for (uint32_t back = 1; back <= 3 && n + back <= token; ++back) {
      for (const auto& row : lexicon::kEventKindWords) {
        if (row.kind == "death" && row.word == word(token - n - back)) {
          return false;
        }
      }
    }
    return true;
  }
  return false;
}

// What can be announced; nobody announces an accident.
bool can_be_ahead(std::string_view kind) {
  static constexpr std::string_view kKinds[] = {
      "summit", "election", "sport", "space", "culture", "treaty", "court"};
  return std::find(std::begin(kKinds), std::end(kKinds), kind) !=
         std::end(kKinds);
}

// Sentences with a future cue to the left of the phrase.
bool is_ahead(const DatingInput& input, uint32_t token) {
  const Segmentation& text = input.segmentation;
  const uint32_t sentence = text.sentence_at(text.tokens[token].span.start);
  constexpr uint32_t kReach = 300;  // bytes: a list without full stops
  const uint32_t at = text.tokens[token].span.start;
  Span span = text.sentences[sentence].span;
  span.start = std::max(span.start, at > kReach ? at - kReach : 0);
  span.end = std::min(span.end, at + kReach);
  const std::string_view words = input.analysis.document.at(span);
  for (const auto& row : lexicon::kAheadCues) {
    for (size_t cue = words.find(row.words); cue != std::string_view::npos;
         cue = words.find(row.words, cue + 1)) {
      const size_t end = cue + row.words.size();
      if (cue > 0 && words[cue - 1] == ' ' && end < words.size() &&
          words[end] == ' ') {
        return true;
      }
    }
  }
  return false;
}

double weight_of(Field field, double idf, size_t words, bool capital) {
  switch (field) {
    case Field::kName:
      return words > 1 || capital ? idf + 2 : idf * .6;
    case Field::kRun:
      return idf * (words > 1 ? 1.0 : .75);
    case Field::kPerson:
      return idf * .7;
    case Field::kKeyword:
      return capital ? idf * .6 : std::min(idf * .5, words > 1 ? 3.0 : 1.5);
    case Field::kPlace:
      return idf * .5;
    case Field::kCountry:
      return idf * .25;
  }
  return 0;
}

// How sure it is that the text means the event.
double sure(double score, double half, double most) {
  return most / (1 + std::exp(-kSteep * (score - half)));
}

// Does the text give the event's day or month with its year? News of these
// days leaves the year out.
bool is_dated(const DatingInput& input, const KnownEvent& event) {
  return std::any_of(
      input.times.begin(), input.times.end(), [&](const ParsedTime& time) {
        return time.form == TimeForm::kCalendar &&
               time.year == event.first.year && time.month == event.first.month;
      });
}

EventRole role_of(const Match& match, bool ahead, bool planned, bool dated) {
  if (ahead) return EventRole::kAhead;
  if (dated) return EventRole::kDated;
  if (match.told && match.score >= kNewsScore) return EventRole::kNews;
  return planned ? EventRole::kPlanned : EventRole::kPast;
}

// Weight of an event among the topics of an article.
double odds_of(double score) { return std::exp(.45 * (score - kTopicScore)); }

// Events that the same words of the text speak of: at most one of them is
// meant.
struct Group {
  std::vector<uint64_t> words;
  std::vector<double> mix;
  double odds = 0;
  double meant = 0;
};

Group& group_of(const Match& match, std::vector<Group>& groups, int days) {
  for (Group& group : groups) {
    const auto shared =
        std::count_if(match.words.begin(), match.words.end(), [&](uint64_t w) {
          return std::find(group.words.begin(), group.words.end(), w) !=
                 group.words.end();
        });
    if (static_cast<size_t>(shared) * 2 > match.words.size()) return group;
  }
  groups.push_back({match.words, {}, 0, 0});
  groups.back().mix.assign(static_cast<size_t>(days), 0);
  return groups.back();
}

// Words of the event's name that the head of the article has, by their first
// letters: "declares ... pandemic" for "Covid-19 declared a pandemic".
double shared_words(std::string_view name,
                    const std::vector<std::string>& head) {
  constexpr size_t kStem = 5;
  double shared = 0;
  for (size_t at = 0; at < name.size();) {
    size_t end = name.find(' ', at);
    if (end == std::string_view::npos) end = name.size();
    const std::string_view word = name.substr(at, end - at);
    at = end + 1;
    if (word.size() < kStem || !is_ascii_lower(word[0])) continue;
    shared += std::any_of(head.begin(), head.end(), [&](const auto& other) {
      return other.size() >= kStem &&
             other.compare(0, kStem, word.substr(0, kStem)) == 0;
    });
  }
  return shared;
}

DatingClue clue_of(const DatingInput& input, const KnownEvent& event,
                   const Match& match, bool ahead, double meant) {
  std::string reason = std::string(event.name) + ": " + to_string(event.first);
  if (event.last && *event.last != event.first) {
    reason += " to " + to_string(*event.last);
  }
  reason += ahead ? ", still to come" : ", which the text tells of";
  const auto& tokens = input.segmentation.tokens;
  const Span span{tokens[match.token].span.start,
                  tokens[match.end - 1].span.end};
  const Date end = event.last ? *event.last : DayWeights::kLast;
  const Date from = add_days(event.first, ahead ? -400 : 0);
  const Date to = ahead ? event.first : add_days(end, 1500);
  return {from, to, {span, std::move(reason)}, true, 1 + 3 * meant};
}

}  // namespace

void weigh_known_events(const DatingInput& input, DayWeights& days,
                        std::vector<DatingClue>& clues) {
  const EventIndex& index = EventIndex::get();
  const double all = static_cast<double>(index.events().size());
  std::unordered_map<uint16_t, Match> matches;
  std::unordered_set<uint64_t> seen;
  const uint32_t head = head_end(input.segmentation);
  const std::vector<std::string_view> kinds = head_kinds(input, head);
  const bool dies = std::find(kinds.begin(), kinds.end(),
                              std::string_view("death")) != kinds.end();
  std::vector<std::string> head_words;
  for (uint32_t t = 0; t < head; ++t) {
    head_words.push_back(to_lower(
        input.analysis.document.at(input.segmentation.tokens[t].span)));
  }
  const Phrases phrases(input.analysis.document.text, input.segmentation,
                        kMostTokens);
  phrases.each([&](uint64_t key, uint32_t first, uint32_t end, size_t words) {
    const std::vector<Entry>* entries = index.find(key);
    if (entries == nullptr || !seen.insert(key).second) return;
    const Token& token = input.segmentation.tokens[first];
    const bool capital = token.letter_case == TokenCase::kTitle ||
                         token.letter_case == TokenCase::kUpper ||
                         token.letter_case == TokenCase::kMixed;
    const double idf = std::log(all / static_cast<double>(entries->size()));
    const bool ahead = is_ahead(input, first);
    for (const Entry& entry : *entries) {
      if (entry.capital && !capital) continue;
      Match& match = matches[entry.event];
      // Words that a longer phrase has had already add nothing.
      size_t fresh = 0;
      for (uint32_t t = first; t < end; ++t) {
        const uint64_t word = Phrases::key(
            input.analysis.document.at(input.segmentation.tokens[t].span));
        if (std::find(match.words.begin(), match.words.end(), word) ==
            match.words.end()) {
          match.words.push_back(word);
          ++fresh;
        }
      }
      if (fresh == 0) continue;
      const double weight = weight_of(entry.field, idf, words, entry.capital) *
                            std::min(1.0, static_cast<double>(fresh) /
                                              static_cast<double>(words));
      match.score += weight;
      if (end <= head) {
        match.head += weight;
        match.head_person =
            match.head_person ||
            (entry.field == Field::kPerson && !is_relation(input, first));
      }
      if (entry.field != Field::kCountry) ++match.strong;
      if (weight > match.best) {
        match.best = weight;
        match.token = first;
        match.end = end;
      }
      const bool tells =
          entry.field != Field::kCountry && entry.field != Field::kPerson;
      if (tells) ++match.total;
      if (tells && ahead) ++match.ahead;
    }
  });
  std::vector<std::pair<uint16_t, Match>> best;
  for (auto& [event, match] : matches) {
    const std::string_view kind = index.events()[event].kind;
    const bool obituary = dies && is_death(index.events()[event]);
    match.told =
        obituary || std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
    if (match.strong > 0 && match.score > kTopicScore) {
      match.score +=
          kSharedWord * shared_words(index.events()[event].name, head_words);
    }
    if (match.told) {
      match.score += kHead * match.head;
      if (obituary && match.head_person) match.score += kObituary;
    }
    // Whoever has died was in the news when alive, not after.
    if (kind == "death" && !match.told) continue;
    if (match.strong >= 2 || match.best > kTopicScore) {
      best.emplace_back(event, match);
    }
  }
  std::sort(best.begin(), best.end(), [](const auto& a, const auto& b) {
    return a.second.score != b.second.score ? a.second.score > b.second.score
                                            : a.first < b.first;
  });
  if (best.size() > kMostTopics) best.resize(kMostTopics);
  double sum = 1;
  for (const auto& [event, match] : best) sum += odds_of(match.score);
  TopicDays topics(days.size());
  Kernels kernels(days.size());
  double about = 0;
  std::vector<Group> groups;
  const Lag lead_lag = lag_of(input);
  for (size_t b = 0; b < best.size(); ++b) {
    const KnownEvent& event = index.events()[best[b].first];
    const Match& match = best[b].second;
    const int first = DayWeights::index(event.first);
    const int last =
        DayWeights::index(event.last ? *event.last : DayWeights::kLast);
    const double share = kTopic * odds_of(match.score) / sum;
    about += share;
    topics.add(share, first, last);
    const Date news = event.last ? *event.last : event.first;
    const bool planned = can_be_ahead(event.kind);
    const bool ahead = planned && match.ahead * 2 >= match.total;
    const bool of_lead = match.head > 0 && !ahead;
    const Lag lag = lag_at(input, match.token, lead_lag);
    const EventRole role =
        role_of(match, ahead, planned, is_dated(input, event));
    const double meant =
        ahead ? sure(match.score, kHalfSureAhead, kMeantAhead)
              : sure(match.score, kHalfSure,
                     role == EventRole::kNews ? kMeantNews : kMeant);
    if (meant < .15 || b >= kMostMeant || (match.total == 0 && !match.told)) {
      continue;
    }
    Group& group = group_of(match, groups, days.size());
    // Only the best of those that the same words speak of is shown.
    if (group.odds == 0) {
      clues.push_back(clue_of(input, event, match, ahead, meant));
    }
    group.meant = std::max(group.meant, meant);
    const double odds = std::exp(kSteep * (match.score - kHalfSure));
    group.odds += odds;
    const Kernel& kernel = kernels.of(role);
    for (int i = 0; i < days.size(); ++i) {
      group.mix[static_cast<size_t>(i)] +=
          odds * kernel.at(i - first, i - last) *
          (of_lead ? lag_factor(lag, news, i - last) : 1);
    }
  }
  for (const Group& group : groups) {
    for (int i = 0; i < days.size(); ++i) {
      const double mix = group.mix[static_cast<size_t>(i)] / group.odds;
      days.add(i, quick_log(1 - group.meant + group.meant * mix));
    }
  }
  for (int i = 0; i < days.size(); ++i) {
    days.add(i, quick_log(1 - about + topics.at(i)));
  }
}

}  // namespace dateline
