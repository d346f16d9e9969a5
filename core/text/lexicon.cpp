#include "text/lexicon.h"

namespace dateline {

void cut_cells(std::string_view text, std::string_view* cells, size_t count) {
  size_t at = 0;
  for (size_t i = 0; i < count; ++i) {
    size_t end = at;
    while (end < text.size() && text[end] != '\t' && text[end] != '\n') ++end;
    cells[i] = text.substr(at, end - at);
    at = end < text.size() ? end + 1 : end;
  }
}

}  // namespace dateline
