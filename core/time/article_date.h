#ifndef DATELINE_TIME_ARTICLE_DATE_H_
#define DATELINE_TIME_ARTICLE_DATE_H_

#include <optional>
#include <vector>

#include "dateline/analysis.h"
#include "text/segment.h"
#include "time/expression.h"

namespace dateline {

// The publication date as the content shows it, when nobody states it. Uses
// document, mentions and entities of `analysis`. Nothing when the content says
// too little for any useful interval.
std::optional<Publication> infer_article_date(
    const Analysis& analysis, const Segmentation& segmentation,
    const std::vector<ParsedTime>& times);

}  // namespace dateline

#endif  // DATELINE_TIME_ARTICLE_DATE_H_
