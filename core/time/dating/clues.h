#ifndef DATELINE_TIME_DATING_CLUES_H_
#define DATELINE_TIME_DATING_CLUES_H_

#include <vector>

#include "dateline/analysis.h"
#include "text/segment.h"
#include "time/dating/day_weights.h"
#include "time/parsed_time.h"

namespace dateline {

// What the search for the day of publication reads.
struct DatingInput {
  const Analysis& analysis;
  const Segmentation& segmentation;
  const std::vector<ParsedTime>& times;
};

// One piece of evidence, shown to the reader when the day found lies between
// `first` and `last`.
struct DatingClue {
  Date first;
  Date last;
  Evidence evidence;
  // Can the clue alone carry a date? Weekdays and bare months cannot: they
  // fit every year.
  bool tells_year = true;
  // How much it narrows the days down: the strongest clues are shown first.
  double strength = 1;
};

// Each function adds what one kind of evidence says to `days` and `clues`.

// The day of the last change, where only that one is stated.
void weigh_update(const DatingInput& input, DayWeights& days,
                  std::vector<DatingClue>& clues);

// The day of the dateline, where it names no year.
void weigh_dateline(const DatingInput& input, DayWeights& days,
                    std::vector<DatingClue>& clues);

// People named with an office: the article falls into their term.
void weigh_offices(const DatingInput& input, DayWeights& days,
                   std::vector<DatingClue>& clues);

// People who take an office or leave it, in the first sentences.
void weigh_office_changes(const DatingInput& input, DayWeights& days,
                          std::vector<DatingClue>& clues);

// Dates and years that the text names, behind it or ahead of it.
void weigh_named_dates(const DatingInput& input, DayWeights& days,
                       std::vector<DatingClue>& clues);

// Days of a month and months without a year, weekdays.
void weigh_calendar(const DatingInput& input, DayWeights& days,
                    std::vector<DatingClue>& clues);

// Holidays without a year.
void weigh_holidays(const DatingInput& input, DayWeights& days,
                    std::vector<DatingClue>& clues);

// Festivals, finals, seasons: what comes round every year.
void weigh_recurring(const DatingInput& input, DayWeights& days,
                     std::vector<DatingClue>& clues);

// Events of the knowledge base that the text speaks of.
void weigh_known_events(const DatingInput& input, DayWeights& days,
                        std::vector<DatingClue>& clues);

// Things and names that came up, or went away, at a known time.
void weigh_era_words(const DatingInput& input, DayWeights& days,
                     std::vector<DatingClue>& clues);

// Ages beside a birth date.
void weigh_ages(const DatingInput& input, DayWeights& days,
                std::vector<DatingClue>& clues);

// Ages of people whose day of birth is known.
void weigh_known_ages(const DatingInput& input, DayWeights& days,
                      std::vector<DatingClue>& clues);

// Counted editions: "the 92nd Academy Awards", "the 20th anniversary of ...".
void weigh_editions(const DatingInput& input, DayWeights& days,
                    std::vector<DatingClue>& clues);

}  // namespace dateline

#endif  // DATELINE_TIME_DATING_CLUES_H_
