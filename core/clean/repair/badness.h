#ifndef DATELINE_CLEAN_REPAIR_BADNESS_H_
#define DATELINE_CLEAN_REPAIR_BADNESS_H_

#include <cstddef>
#include <string_view>

namespace dateline {

// Does a text hold a sequence of characters that hardly ever stands in text
// unless UTF-8 was read as something else? Linear; the sequences are those of
// data/clean/mojibake_patterns.tsv.
bool is_bad(std::u32string_view text);

// How long the run of would-be UTF-8 sequences is that begins at `at`; 0 when
// none does, or when it begins in the middle of a longer garble.
size_t mojibake_run(std::u32string_view text, size_t at);

}  // namespace dateline

#endif  // DATELINE_CLEAN_REPAIR_BADNESS_H_
