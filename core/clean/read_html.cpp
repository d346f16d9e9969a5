#include "clean/draft.h"

namespace dateline {

Draft read_html(std::string_view source, const Options& options) {
  return read_plain_text(source, options);
}

}  // namespace dateline
