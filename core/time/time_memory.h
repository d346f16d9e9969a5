#ifndef DATELINE_TIME_TIME_MEMORY_H_
#define DATELINE_TIME_TIME_MEMORY_H_

#include <array>
#include <vector>

#include "text/paragraph_memory.h"
#include "time/parsed_time.h"

namespace dateline {

// Times of paragraphs that were read before, counted from the paragraph's
// first byte and first sentence. Texts that tell of a Mrs May read "May" in
// their own way: theirs are kept apart.
struct TimeMemory {
  std::array<ParagraphMemory<std::vector<ParsedTime>>, 2> by_may;

  void begin_run() {
    for (auto& memory : by_may) memory.begin_run();
  }
};

}  // namespace dateline

#endif  // DATELINE_TIME_TIME_MEMORY_H_
