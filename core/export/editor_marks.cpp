#include "export/editor_marks.h"

#include <algorithm>
#include <tuple>

#include "text/offsets.h"

namespace dateline {
namespace {

// The package reads the kinds by their numbers (src/marks.ts).
static_assert(static_cast<int32_t>(EntityType::kPerson) == 0 &&
              static_cast<int32_t>(EntityType::kOrganisation) == 1 &&
              static_cast<int32_t>(EntityType::kLocation) == 2 &&
              static_cast<int32_t>(EntityType::kMisc) == 3);

class MarkCollector {
 public:
  MarkCollector(const Document& document, OffsetUnit unit)
      : document_(document), offsets_(document.source, unit) {}

  void add(int32_t kind, size_t index, Span span) {
    const SourceSpan source = document_.map.to_source(span);
    const auto start = static_cast<int32_t>(offsets_(source.start));
    const auto end = static_cast<int32_t>(offsets_(source.end));
    if (start >= end) return;
    marks_.push_back({kind, static_cast<int32_t>(index), start, end});
  }

  std::vector<EditorMark> take() {
    std::stable_sort(marks_.begin(), marks_.end(),
                     [](const EditorMark& a, const EditorMark& b) {
                       return std::tie(a.start, a.end) <
                              std::tie(b.start, b.end);
                     });
    return std::move(marks_);
  }

 private:
  const Document& document_;
  const Offsets offsets_;
  std::vector<EditorMark> marks_;
};

}  // namespace

std::vector<EditorMark> editor_marks(const Analysis& analysis,
                                     OffsetUnit unit) {
  MarkCollector marks(analysis.document, unit);
  for (size_t i = 0; i < analysis.mentions.size(); ++i) {
    const Mention& mention = analysis.mentions[i];
    if (mention.form != MentionForm::kName) continue;
    marks.add(static_cast<int32_t>(mention.type), i, mention.span);
  }
  for (size_t i = 0; i < analysis.times.size(); ++i) {
    marks.add(kTimeMark, i, analysis.times[i].span);
  }
  for (size_t i = 0; i < analysis.findings.size(); ++i) {
    for (const Span span : analysis.findings[i].spans) {
      marks.add(kFindingMark, i, span);
    }
  }
  return marks.take();
}

}  // namespace dateline
