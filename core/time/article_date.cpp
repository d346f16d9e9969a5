#include "time/article_date.h"

namespace dateline {

std::optional<Publication> infer_article_date(const Analysis&,
                                              const Segmentation&,
                                              const std::vector<ParsedTime>&) {
  return {};
}

}  // namespace dateline
