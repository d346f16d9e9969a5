#ifndef DATELINE_EXPORT_EDITOR_MARKS_H_
#define DATELINE_EXPORT_EDITOR_MARKS_H_

#include <cstdint>
#include <vector>

#include "dateline/analysis.h"
#include "dateline/span.h"

namespace dateline {

// What an editor underlines, in this order of kinds; names have the number of
// their EntityType.
inline constexpr int32_t kTimeMark = 4;
inline constexpr int32_t kFindingMark = 5;

// Four numbers, as they cross to JavaScript without being written as text.
struct EditorMark {
  int32_t kind = 0;
  int32_t index = 0;  // into `mentions`, `times` or `findings`
  int32_t start = 0;  // in the source
  int32_t end = 0;
};

// Names, times and findings of an analysis, in the order of their places.
// Places without a letter of the source are left out. Linear but for the
// sorting.
std::vector<EditorMark> editor_marks(const Analysis& analysis, OffsetUnit unit);

}  // namespace dateline

#endif  // DATELINE_EXPORT_EDITOR_MARKS_H_
