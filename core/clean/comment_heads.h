#ifndef DATELINE_CLEAN_COMMENT_HEADS_H_
#define DATELINE_CLEAN_COMMENT_HEADS_H_

#include <string_view>

namespace dateline {

// "8 Comments", "Kommentare (12)", "3 responses to The ferry is late": what
// readers wrote follows.
bool begins_reader_comments(std::string_view line);

}  // namespace dateline

#endif  // DATELINE_CLEAN_COMMENT_HEADS_H_
