#include "time/events.h"

namespace dateline {

std::vector<Event> find_events(const Analysis&, const Segmentation&) {
  return {};
}

std::vector<TimelineEntry> build_timeline(const Analysis&,
                                          const Segmentation&) {
  return {};
}

std::vector<Finding> check_consistency(const Analysis&, const Segmentation&) {
  return {};
}

}  // namespace dateline
