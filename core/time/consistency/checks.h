#ifndef DATELINE_TIME_CONSISTENCY_CHECKS_H_
#define DATELINE_TIME_CONSISTENCY_CHECKS_H_

#include <optional>
#include <string>
#include <vector>

#include "dateline/analysis.h"
#include "text/segment.h"
#include "time/consistency/sentence_view.h"
#include "time/parsed_time.h"

namespace dateline {

// What every check reads. `published` is known only when somebody states the
// day: what was inferred from the text contradicts nothing in it.
struct CheckInput {
  const Analysis& analysis;
  const Segmentation& segmentation;
  const std::vector<ParsedTime>& parsed;  // one for each of analysis.times
  std::optional<Date> published;
};

// One check looks at one sentence and adds what does not fit.
using SentenceCheck = void (*)(const CheckInput&, const SentenceView&,
                               std::vector<Finding>&);

// "Tuesday, November 5, 2018" when that day was a Monday.
void check_weekday(const CheckInput&, const SentenceView&,
                   std::vector<Finding>&);
// "31 February", "2020-13-04".
void check_existence(const CheckInput&, const SentenceView&,
                     std::vector<Finding>&);
// "born in 1956 ... aged 45" of somebody who is 62.
void check_age(const CheckInput&, const SentenceView&, std::vector<Finding>&);
// "Secretary of State Hillary Clinton said" years after her term.
void check_office(const CheckInput&, const SentenceView&,
                  std::vector<Finding>&);
// "opened in 1988 and closed in 1979", "from 2009 to 2004".
void check_order(const CheckInput&, const SentenceView&, std::vector<Finding>&);
// "yesterday, November 2" in an article of November 5.
void check_relative(const CheckInput&, const SentenceView&,
                    std::vector<Finding>&);
// "the five-day visit, from June 5 to June 16".
void check_duration(const CheckInput&, const SentenceView&,
                    std::vector<Finding>&);
// "arrested on Monday. Two days later, on Friday,": with the sentence before,
// null where a sentence opens the text.
void check_neighbours(const CheckInput&, const SentenceView* before,
                      const SentenceView&, std::vector<Finding>&);
// "the 20th anniversary" of what was 18 years ago.
void check_anniversary(const CheckInput&, const SentenceView&,
                       std::vector<Finding>&);

}  // namespace dateline

#endif  // DATELINE_TIME_CONSISTENCY_CHECKS_H_
