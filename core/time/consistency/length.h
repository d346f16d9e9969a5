#ifndef DATELINE_TIME_CONSISTENCY_LENGTH_H_
#define DATELINE_TIME_CONSISTENCY_LENGTH_H_

#include <optional>
#include <string>

#include "time/consistency/sentence_view.h"

namespace dateline {

// A duration of whole units: "six years", "five-day".
struct Length {
  int amount = 0;
  TimeUnit unit = TimeUnit::kNone;
  std::string mod;
};

std::optional<Length> length_of(const SentenceTime& time);

// "the Six-Day War", "the Hundred Days".
bool is_length_name(const SentenceView& sentence, const SentenceTime& time);

// The finding when a text cannot call the time between two days so long.
std::optional<Finding> length_mismatch(const Length& length,
                                       const SentenceView& sentence,
                                       const SentenceTime& stated,
                                       const SentenceTime& from,
                                       const SentenceTime& to);

}  // namespace dateline

#endif  // DATELINE_TIME_CONSISTENCY_LENGTH_H_
