#ifndef DATELINE_TIME_EVENT_GROUPS_H_
#define DATELINE_TIME_EVENT_GROUPS_H_

#include <string>
#include <string_view>

namespace dateline {

// What kind of event a trigger tells of, so that two mentions of one event can
// be known by it: "met", "talks" -> "meet"; a word of no group stands for
// itself, by its base form ("spent" -> "spend"). Any case.
std::string event_group(std::string_view trigger);

}  // namespace dateline

#endif  // DATELINE_TIME_EVENT_GROUPS_H_
