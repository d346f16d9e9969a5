#include "time/consistency/checks.h"
#include "time/consistency/length.h"

namespace dateline {
namespace {

class DurationCheck {
 public:
  DurationCheck(const SentenceView& sentence, std::vector<Finding>& findings)
      : sentence_(sentence), findings_(findings) {}

  void run() {
    const auto& times = sentence_.times();
    for (size_t t = 0; t < times.size(); ++t) {
      const auto length = length_of(times[t]);
      if (!length || is_length_name(sentence_, times[t]) ||
          sentence_.is(times[t].end - 1, "old")) {
        continue;
      }
      if (t + 2 < times.size() && before_range(times[t], t + 1)) {
        compare(*length, times[t], times[t + 1], times[t + 2]);
      } else if (t >= 2 && behind_range(t - 2, times[t])) {
        compare(*length, times[t], times[t - 2], times[t - 1]);
      }
    }
  }

 private:
  // "the five-day visit, from June 5 to June 16"; "opens on 3 May and ends
  // on 5 June".
  bool before_range(const SentenceTime& length, size_t first) const {
    const SentenceTime& from = sentence_.times()[first];
    const SentenceTime& to = sentence_.times()[first + 1];
    if (from.first < length.end || from.first - length.end > 9) return false;
    const uint32_t which =
        sentence_.find(length.end, from.first, {"which", "that"});
    const bool other = which < from.first &&
                       !sentence_.is_any(which + 1, {"lasted", "lasts", "ran",
                                                     "runs", "went"});
    if (other || sentence_.holds_cue(length.end, from.first, "other-length")) {
      // "in a row", "three years in prison": the range tells something else.
      return false;
    }
    if (sentence_.range_end(first) != nullptr) {
      const bool framed =
          sentence_.is_any(from.first - 1, {"from", "between", ",", "(", "of"});
      return framed;
    }
    const bool runs =
        sentence_.holds(
            length.end, from.first,
            {"opens", "opened", "begins", "began", "starts", "started"}) &&
        to.first > from.end && to.first - from.end <= 4 &&
        sentence_.holds(
            from.end, to.first,
            {"ends", "ended", "closes", "closed", "finishes", "finished"});
    return runs;
  }

  // "From 2003 to 2006, for twelve years,".
  bool behind_range(size_t first, const SentenceTime& length) const {
    const SentenceTime* to = sentence_.range_end(first);
    if (to == nullptr || length.first < to->end) return false;
    return length.first - to->end == 2 && sentence_.is(to->end, ",") &&
           sentence_.is(to->end + 1, "for") &&
           sentence_.is_any(length.end, {",", "."});
  }

  void compare(const Length& length, const SentenceTime& stated,
               const SentenceTime& from, const SentenceTime& to) {
    if (auto finding = length_mismatch(length, sentence_, stated, from, to)) {
      findings_.push_back(std::move(*finding));
    }
  }

  const SentenceView& sentence_;
  std::vector<Finding>& findings_;
};

}  // namespace

void check_duration(const CheckInput&, const SentenceView& sentence,
                    std::vector<Finding>& findings) {
  DurationCheck(sentence, findings).run();
}

}  // namespace dateline
