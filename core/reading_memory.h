#ifndef DATELINE_READING_MEMORY_H_
#define DATELINE_READING_MEMORY_H_

#include "dateline/session.h"
#include "entities/word_memory.h"
#include "text/paragraph_memory.h"
#include "text/segment.h"
#include "time/time_memory.h"

namespace dateline {

// What a session keeps of the texts before.
struct ReadingMemory {
  Remember remember = Remember::kText;
  ParagraphMemory<Segmentation> sentences;
  WordMemory words;
  TimeMemory times;

  void begin_run() {
    sentences.begin_run();
    words.begin_run();
    times.begin_run();
  }
};

}  // namespace dateline

#endif  // DATELINE_READING_MEMORY_H_
