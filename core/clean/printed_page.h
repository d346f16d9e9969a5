#ifndef DATELINE_CLEAN_PRINTED_PAGE_H_
#define DATELINE_CLEAN_PRINTED_PAGE_H_

#include <optional>
#include <string_view>

#include "dateline/date.h"

namespace dateline {

// Lines of a printed page, as they come along when a PDF is copied.

// "See CRANE, A6", "Continued on page A7", "Continued from page A1": where the
// article goes on or comes from.
bool is_jump_line(std::string_view line);

// "A6 THE DAILY QUAY THURSDAY, MAY 2, 2024": the name of the paper and its day
// over a page, in capitals. Gives the day.
std::optional<Date> read_running_head(std::string_view line);

// "https://quay.example/crane 1/2": what a browser prints under a page.
bool is_browser_foot(std::string_view line);

// "02/05/2024, 10:15 Crane falls | Daily Quay": what it prints over a page. The
// day is that of printing.
bool is_browser_head(std::string_view line);

}  // namespace dateline

#endif  // DATELINE_CLEAN_PRINTED_PAGE_H_
