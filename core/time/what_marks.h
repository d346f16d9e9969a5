#ifndef DATELINE_TIME_WHAT_MARKS_H_
#define DATELINE_TIME_WHAT_MARKS_H_

#include <cstddef>
#include <string>
#include <string_view>

namespace dateline {

// How often `mark` stands in the text.
size_t count_of(std::string_view text, std::string_view mark);

// Without the marks and joining words at the ends that belong to other clauses.
std::string_view trim_clause(std::string_view text);

// 'It could hurt us," said Bush': opens the quotation that began further left.
void open_quotation(std::string& text);

}  // namespace dateline

#endif  // DATELINE_TIME_WHAT_MARKS_H_
