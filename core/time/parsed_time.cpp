#include "time/parsed_time.h"

namespace dateline {

ParsedTime calendar_time(TimeUnit unit) {
  ParsedTime time;
  time.unit = unit;
  return time;
}

ParsedTime offset_time(TimeUnit unit, int amount) {
  ParsedTime time;
  time.form = TimeForm::kOffset;
  time.unit = unit;
  time.amount = amount;
  return time;
}

}  // namespace dateline
