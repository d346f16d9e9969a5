#ifndef DATELINE_CLEAN_PULL_QUOTES_H_
#define DATELINE_CLEAN_PULL_QUOTES_H_

#include <string_view>
#include <vector>

#include "clean/html_blocks.h"

namespace dateline {

// A block of an article's body; `quoted`: it is set off as a quotation.
struct BodyLine {
  std::string_view text;
  bool quoted = false;
};

inline constexpr const char* kPullQuote =
    "a pull quote: the text says the same";

// Which lines repeat a sentence of another one, as a page shows one of its
// sentences again in large letters. Bounded work on each.
std::vector<size_t> find_pull_quotes(const std::vector<BodyLine>& lines);

// Takes them out of a page's article.
void drop_pull_quotes(const Options& options,
                      const std::vector<HtmlBlock>& blocks,
                      std::vector<bool>& kept, std::vector<Repair>& repairs);

}  // namespace dateline

#endif  // DATELINE_CLEAN_PULL_QUOTES_H_
