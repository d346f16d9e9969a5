#include "time/event_groups.h"

#include "lexicon/event_groups.h"
#include "text/lower.h"
#include "text/word_table.h"
#include "time/verbs.h"

namespace dateline {
namespace {

std::string_view group_of(std::string_view word) {
  static const WordTable<lexicon::EventGroupsRow> kTable(
      lexicon::kEventGroups, &lexicon::EventGroupsRow::word);
  const auto* row = kTable.find(word);
  return row == nullptr ? std::string_view() : row->group;
}

}  // namespace

std::string event_group(std::string_view trigger) {
  const std::string word = to_lower(trigger);
  if (const auto group = group_of(word); !group.empty()) {
    return std::string(group);
  }
  const Verb verb = past_verb(word);
  std::string base = verb.form == VerbForm::kNone ? word : verb.base;
  if (const auto group = group_of(base); !group.empty()) {
    return std::string(group);
  }
  // "meets", "crashes"; "meeting", "arriving", "hitting".
  const auto tries = [&](std::string stem) {
    const auto group = group_of(stem);
    if (!group.empty()) base = group;
    return !group.empty();
  };
  if (word.size() > 4 && word.ends_with("s") && !word.ends_with("ss")) {
    std::string stem = word.substr(0, word.size() - 1);
    if (tries(stem)) return base;
    if (stem.ends_with("e") && tries(stem.substr(0, stem.size() - 1))) {
      return base;
    }
    if (stem.ends_with("ie")) tries(stem.substr(0, stem.size() - 2) + "y");
    return base == word ? stem : base;
  }
  if (word.size() > 5 && word.ends_with("ing")) {
    std::string stem = word.substr(0, word.size() - 3);
    if (tries(stem) || tries(stem + "e")) return base;
    if (stem[stem.size() - 1] == stem[stem.size() - 2]) stem.pop_back();
    if (tries(stem)) return base;
    return stem;
  }
  return base;
}

}  // namespace dateline
