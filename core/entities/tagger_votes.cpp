#include "entities/tagger_votes.h"

#include <algorithm>

namespace dateline {
namespace {

constexpr int32_t kHeaviest = 100;  // of one vote, in steps of the weights
constexpr uint32_t kLongest = 5;    // words of a name that votes

// The share of the votes that is added, and the most that is. Letters of
// headlines say little: the body may say more.
struct Trust {
  int32_t per_cent;
  int32_t most;
};
constexpr Trust kTrust = {60, 60};
constexpr Trust kHeadlineTrust = {100, 100};

// Adds to the labels of a name of this type at tokens [0, size).
void add_name(EntityType type, uint32_t size, int32_t bonus,
              LabelScores* scores) {
  const auto raise = [&](uint32_t t, Bilou part) {
    scores[t][static_cast<size_t>(label_of(type, part))] += bonus;
  };
  if (size == 1) {
    raise(0, Bilou::kUnit);
    // May end a full name, too.
    if (type == EntityType::kPerson) raise(0, Bilou::kLast);
    return;
  }
  raise(0, Bilou::kBegin);
  for (uint32_t t = 1; t + 1 < size; ++t) raise(t, Bilou::kInside);
  raise(size - 1, Bilou::kLast);
}

}  // namespace

// The name that begins at a token; an empty one when none does.
TaggerVotes::Name TaggerVotes::name_at(const Tagged& tagged, uint32_t first) {
  const auto& labels = tagged.labels;
  if (labels[first] == 0 || !may_begin(labels[first])) return {};
  Name name{first, first, type_of(labels[first]), kHeaviest};
  do {
    name.weight = std::min(name.weight, tagged.margins[name.end]);
  } while (!may_end(labels[name.end++]));
  return name;
}

void TaggerVotes::collect(const Tagged& tagged) {
  for (uint32_t t = 0; t < tagged.labels.size(); ++t) {
    const Name name = name_at(tagged, t);
    const uint32_t size = name.end - name.first;
    if (size == 0 || size > kLongest) continue;
    const auto type = static_cast<size_t>(name.type);
    uint32_t key = 0;
    for (uint32_t i = name.first; i < name.end; ++i) {
      key = phrase_key(key, key_of(tagged.sentence, i));
    }
    votes_[key][type] += name.weight;
    longest_ = std::max(longest_, size);
    if (name.type == EntityType::kPerson && size > 1) {
      votes_[key_of(tagged.sentence, name.end - 1)][type] += name.weight;
    }
    t = name.end - 1;
  }
}

// What a token has voted for as the last word of a full name.
int32_t TaggerVotes::own_surname_vote(const Tagged& tagged, uint32_t token) {
  const uint8_t label = tagged.labels[token];
  if (label != label_of(EntityType::kPerson, Bilou::kLast)) return 0;
  uint32_t first = token;
  while (!may_begin(tagged.labels[first])) --first;
  return name_at(tagged, first).weight;
}

bool TaggerVotes::add(const Tagged& tagged, uint32_t first, uint32_t end,
                      LabelScores* scores) const {
  const bool headline = tagged.sentence.letters != SentenceCase::kNormal;
  const Trust trust = headline ? kHeadlineTrust : kTrust;
  bool any = false;
  for (uint32_t t = first; t < end;) {
    const Votes* votes = nullptr;
    uint32_t stop = t + 1;
    uint32_t key = 0;
    const uint32_t furthest = std::min(end, t + longest_);
    if (document_.types[tagged.sentence.words[t]].word.any_capital) {
      for (uint32_t e = t; e < furthest; ++e) {
        key = phrase_key(key, key_of(tagged.sentence, e));
        const auto found = votes_.find(key);
        if (found == votes_.end()) continue;
        votes = &found->second;
        stop = e + 1;
      }
    }
    if (votes == nullptr) {
      ++t;
      continue;
    }
    // "NEW YORK (AP) --": a dateline is a place whatever team is at home there.
    const bool dateline =
        t == 0 && !headline && tagged.labels[t] != 0 &&
        type_of(tagged.labels[t]) == EntityType::kLocation &&
        document_.types[tagged.sentence.words[t]].word.all_upper;
    if (dateline) {
      t = stop;
      continue;
    }
    Votes others = *votes;
    const Name own = name_at(tagged, t);
    if (own.end == stop) {
      others[static_cast<size_t>(own.type)] -= own.weight;
    } else if (stop == t + 1) {
      others[0] -= own_surname_vote(tagged, t);
    }
    for (size_t type = 0; type < others.size(); ++type) {
      const int32_t share =
          std::min(others[type], kHeaviest * 100) * trust.per_cent / 100;
      if (share <= 0) continue;
      any = true;
      add_name(static_cast<EntityType>(type), stop - t,
               std::min(share, trust.most), scores + (t - first));
    }
    t = stop;
  }
  return any;
}

}  // namespace dateline
