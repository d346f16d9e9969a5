#ifndef DATELINE_TESTS_TIME_READ_NEWS_H_
#define DATELINE_TESTS_TIME_READ_NEWS_H_

#include <catch2/catch_amalgamated.hpp>
#include <optional>
#include <string_view>
#include <utility>

#include "dateline/dateline.h"

namespace dateline::testing {

// A plain text of Monday, 5 November 2018.
inline Analysis read(std::string_view text) {
  Options options;
  options.from = InputKind::kText;
  options.date = Date{2018, 11, 5};
  auto analysis = analyze(text, options);
  REQUIRE(analysis);
  return std::move(*analysis);
}

// The first entry of that date; null: there is none.
inline const TimelineEntry* on(const Analysis& analysis,
                               std::string_view when) {
  for (const TimelineEntry& entry : analysis.timeline) {
    if (entry.when.value == when) return &entry;
  }
  return nullptr;
}

// Of a text that is gone behind the line: the entry itself.
inline std::optional<TimelineEntry> on(Analysis&& analysis,
                                       std::string_view when) {
  const TimelineEntry* const entry = on(std::as_const(analysis), when);
  if (entry == nullptr) return {};
  return *entry;
}

inline const TimelineEntry* telling(const Analysis& analysis,
                                    std::string_view words) {
  for (const TimelineEntry& entry : analysis.timeline) {
    if (entry.what.find(words) != std::string::npos) return &entry;
  }
  return nullptr;
}
const TimelineEntry* telling(Analysis&&, std::string_view) = delete;

}  // namespace dateline::testing

#endif  // DATELINE_TESTS_TIME_READ_NEWS_H_
