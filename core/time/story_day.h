#ifndef DATELINE_TIME_STORY_DAY_H_
#define DATELINE_TIME_STORY_DAY_H_

#include "dateline/document.h"
#include "time/expression.h"

namespace dateline {

// Days, "Monday" of an undated article among them.
bool names_day(const TimeExpression& time);

// Does a block of this type tell the story?
bool is_told(BlockType type);

}  // namespace dateline

#endif  // DATELINE_TIME_STORY_DAY_H_
