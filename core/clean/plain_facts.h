#ifndef DATELINE_CLEAN_PLAIN_FACTS_H_
#define DATELINE_CLEAN_PLAIN_FACTS_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "clean/draft.h"
#include "clean/line_types.h"
#include "dateline/options.h"

namespace dateline {

// How sure a line's day is that of the article, from the least on: over the
// headline it may be the day on which somebody read the page.
enum class DayRank : uint8_t { kFoot, kOverTitle, kUnderTitle, kLabelled };

// What the lines of a pasted article say about it: who, when, from where.
class PlainFacts {
 public:
  explicit PlainFacts(Draft& draft) : draft_(draft) {}

  void add_author(const std::string& name);
  void add_agency(const std::string& name);

  // Keeps the day that a line states, and that of the update behind it.
  void state(const DateLine& line, std::string_view text, DayRank rank);

  // Where no line says when: the printed page over the article does, or the
  // address of the page.
  void state_issue(const Date& issue);
  void state_address(const Options& options);

  // The dateline of the first paragraph.
  void read_dateline(std::string_view text);

  // The service behind the last sentence, once all blocks are known.
  void read_service();

 private:
  void keep(const DateLine& line, std::string_view text, DayRank rank);

  Draft& draft_;
  std::optional<DayRank> rank_;  // of the line that gave the day
};

}  // namespace dateline

#endif  // DATELINE_CLEAN_PLAIN_FACTS_H_
