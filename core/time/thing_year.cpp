#include "time/thing_year.h"

#include "text/one_of.h"
#include "text/utf8.h"
#include "text/words.h"
#include "time/closed_class.h"
#include "time/word_class.h"

namespace dateline {

bool is_thing_year(const Analysis& analysis, const Segmentation& segmentation,
                   const TimeExpression& time) {
  constexpr size_t kYear = 4;  // digits
  if (time.value.size() != kYear || time.span.size() != kYear ||
      time.range_partner != kNoIndex) {
    return false;
  }
  const uint32_t at = segmentation.token_at(time.span.start);
  if (at + 1 >= segmentation.tokens.size()) return false;
  const auto word = [&](uint32_t token) {
    return analysis.document.at(segmentation.tokens[token].span);
  };
  const std::string_view after = word(at + 1);
  constexpr uint8_t kNoun = 7;  // "champions", but not "starts"
  const VerbReading verb = read_verb(after);
  const bool thing = is_ascii_lower(after.front()) &&
                     closed_class(after) == WordClass::kOther &&
                     (!verb.any() || verb.noun >= kNoun);
  const Sentence& sentence =
      segmentation.sentences[segmentation.sentence_at(time.span.start)];
  // "2008 champions Luton beat Hull"
  if (at == sentence.first_token) return thing && after.ends_with('s');
  // "Vision 2030"; "In 2024" opens a sentence.
  const std::string_view before = word(at - 1);
  if (thing && is_one_of(before, {"as", "against", "over", "while", "when"})) {
    return true;
  }
  const WordClass opener = closed_class(to_lower(before));
  if (begins_upper(before) && opener == WordClass::kOther) return true;
  if (opener != WordClass::kDeterminer && before != "'s" &&
      before != "\u2019s") {
    return false;
  }
  return is_ascii_alpha(after.front()) &&
         closed_class(to_lower(after)) == WordClass::kOther;
}

}  // namespace dateline
