#include "time/without_label.h"

#include <algorithm>

#include "text/span_search.h"
#include "text/utf8.h"

namespace dateline {
namespace {

constexpr uint32_t kShortest = 20;  // bytes of what is left

Span behind(Span sentence, uint32_t label_end, const Analysis& analysis) {
  const std::string_view rest = analysis.document.at({label_end, sentence.end});
  constexpr uint32_t kColon = 2;
  if (!rest.starts_with(": ") || rest.size() < kShortest) return sentence;
  return {label_end + kColon, sentence.end};
}

// "18:40 The number", "9.20am The": a clock with the word that follows it in
// capitals.
uint32_t clock_end(std::string_view text) {
  size_t i = 0;
  while (i < text.size() && i < 2 && is_ascii_digit(text[i])) ++i;
  if (i == 0 || i + 3 >= text.size() || (text[i] != ':' && text[i] != '.') ||
      !is_ascii_digit(text[i + 1]) || !is_ascii_digit(text[i + 2])) {
    return 0;
  }
  i += 3;
  const std::string_view rest = text.substr(i);
  if (rest.starts_with("am ") || rest.starts_with("pm ")) i += 2;
  const bool word =
      i + 1 < text.size() && text[i] == ' ' && (is_ascii_upper(text[i + 1]));
  return word ? static_cast<uint32_t>(i + 1) : 0;
}

// "2. The bank", "3) The bank": an item of a list.
uint32_t number_end(std::string_view text) {
  size_t i = 0;
  while (i < text.size() && i < 2 && is_ascii_digit(text[i])) ++i;
  const bool item = i > 0 && i + 2 < text.size() &&
                    (text[i] == '.' || text[i] == ')') && text[i + 1] == ' ' &&
                    is_ascii_upper(text[i + 2]);
  return item ? static_cast<uint32_t>(i + 2) : 0;
}

// "A: I joined": an answer.
uint32_t answer_end(std::string_view text) {
  return text.starts_with("A: ") || text.starts_with("Q: ") ? 3 : 0;
}

}  // namespace

Span without_label(Span sentence, const Analysis& analysis) {
  const std::string_view text = analysis.document.at(sentence);
  const uint32_t mark =
      std::max({clock_end(text), number_end(text), answer_end(text)});
  if (mark > 0 && text.size() > mark + kShortest) {
    return {sentence.start + mark, sentence.end};
  }
  const auto time = first_starting_from(analysis.times, sentence.start);
  if (time != analysis.times.end() && time->span.start == sentence.start) {
    return behind(sentence, time->span.end, analysis);
  }
  const auto name = first_starting_from(analysis.mentions, sentence.start);
  if (name != analysis.mentions.end() && name->span.start == sentence.start &&
      name->type == EntityType::kLocation) {
    return behind(sentence, name->span.end, analysis);
  }
  return sentence;
}

}  // namespace dateline
