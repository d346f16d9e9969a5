// raw_times() and parse_date(). The first byte says whether the publication
// date is known.
#include "fuzz/fuzz.h"
#include "text/utf8.h"
#include "time/raw.h"

using namespace dateline;  // NOLINT

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  if (size == 0) return 0;
  const std::string_view input = testing::as_text(data + 1, size - 1);
  if (const auto date = parse_date(input)) {
    testing::demand(to_string(*date) == input, "a date does not round-trip");
  }
  std::string text;
  for (size_t at = 0; at < input.size();) {
    append_utf8(next_code_point(input, at), text);
  }
  std::optional<Date> published;
  if (data[0] & 1) published = Date{2018, 11, 5};
  if (data[0] & 2) published = Date{1, 1, 1};
  if (data[0] & 4) published = Date{9999, 12, 31};
  uint32_t end = 0;
  for (const TimeExpression& time : raw_times(text, published)) {
    testing::demand(time.span.start >= end && !time.span.empty() &&
                        time.span.end <= text.size(),
                    "expressions overlap or leave the text");
    end = time.span.end;
    testing::demand(!time.value.empty(), "an expression without a value");
    for (const auto& day : {time.earliest, time.latest}) {
      testing::demand(!day || is_valid(day->year, day->month, day->day),
                      "an expression on a day that does not exist");
    }
    testing::demand(
        !time.earliest || !time.latest || *time.earliest <= *time.latest,
        "an interval that runs backwards");
  }
  return 0;
}
