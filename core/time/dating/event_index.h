#ifndef DATELINE_TIME_DATING_EVENT_INDEX_H_
#define DATELINE_TIME_DATING_EVENT_INDEX_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "entities/knowledge.h"

namespace dateline {

// Where a phrase stands in the table of events: a name or alias, the capital
// words of one, participants, keywords, place, country.
enum class Field : uint8_t { kName, kRun, kPerson, kKeyword, kPlace, kCountry };

struct Entry {
  uint16_t event = 0;
  Field field = Field::kName;
  bool capital = false;  // must begin with a capital in the text
};

// The known events by the phrases of their rows (keys of Phrases). Built once,
// when the first undated article is read.
class EventIndex {
 public:
  static const EventIndex& get();

  const std::vector<KnownEvent>& events() const { return events_; }
  // Rows that hold the phrase; null when none does.
  const std::vector<Entry>* find(uint64_t key) const;

 private:
  EventIndex();
  void add(uint16_t event, Field field, std::string_view phrase);
  void add_with_names(uint16_t event, Field field, const std::string& phrase);
  void add_person(uint16_t event, std::string_view person);
  void add_event(uint16_t event);

  const std::vector<KnownEvent>& events_;
  std::unordered_map<uint64_t, std::vector<Entry>> entries_;
};

}  // namespace dateline

#endif  // DATELINE_TIME_DATING_EVENT_INDEX_H_
