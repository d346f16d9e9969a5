#ifndef DATELINE_ANALYSIS_H_
#define DATELINE_ANALYSIS_H_

#include <vector>

#include "dateline/document.h"
#include "dateline/entity.h"
#include "dateline/timeline.h"

namespace dateline {

// Everything that is known about one article. Plain values; indexes refer to
// the vectors of the same analysis.
struct Analysis {
  Document document;
  std::vector<Mention> mentions;        // names, ascending
  std::vector<Mention> references;      // "she", "the minister"; ascending
  std::vector<Entity> entities;         // by salience, then first mention
  std::vector<Tag> tags;                // by salience
  std::vector<Quote> quotes;            // ascending
  std::vector<TimeExpression> times;    // ascending
  std::vector<Event> events;            // ascending
  std::vector<TimelineEntry> timeline;  // in order of time, undated last
  std::vector<Finding> findings;        // by first span
};

}  // namespace dateline

#endif  // DATELINE_ANALYSIS_H_
