#ifndef DATELINE_TIME_LAPSE_H_
#define DATELINE_TIME_LAPSE_H_

#include <cstdint>
#include <optional>
#include <vector>

#include "dateline/analysis.h"
#include "time/event_mention.h"

namespace dateline {

// "The move came two days after the body declared a pandemic": how long the
// one event lies from the other.
struct Lapse {
  uint32_t verb = kNoIndex;  // the event that it is counted from: "came"
  int amount = 0;            // units from there, below 0: back; 0: not told
  char unit = 'D';           // D, W, M or Y
};

// Of the event ("declared") that stands behind "two days after"; none: it does
// not.
std::optional<Lapse> lapse_of(const Analysis& analysis,
                              const std::vector<EventMention>& mentions,
                              uint32_t event);

// The date so long after another; none where that one is too vague for it.
When so_long_after(const When& when, const Lapse& lapse);

}  // namespace dateline

#endif  // DATELINE_TIME_LAPSE_H_
