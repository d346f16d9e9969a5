#include "clean/captions.h"

#include <algorithm>
#include <bitset>
#include <string>

#include "clean/line_types.h"
#include "lexicon/caption_credits.h"
#include "text/utf8.h"
#include "text/words.h"

namespace dateline {
namespace {

constexpr size_t kLongestCredit = 110;  // bytes

constexpr std::string_view kNoBreak = "\u00A0";

std::string_view trim(std::string_view text) {
  while (!text.empty()) {
    if (is_ascii_space(text.front())) {
      text.remove_prefix(1);
    } else if (text.starts_with(kNoBreak)) {
      text.remove_prefix(kNoBreak.size());
    } else {
      break;
    }
  }
  while (!text.empty()) {
    if (is_ascii_space(text.back())) {
      text.remove_suffix(1);
    } else if (text.ends_with(kNoBreak)) {
      text.remove_suffix(kNoBreak.size());
    } else {
      break;
    }
  }
  return text;
}

// "of", "de": small words of names.
bool is_particle(std::string_view word) {
  static constexpr std::string_view kWords[] = {"of", "the", "de",  "del",
                                                "la", "van", "von", "di",
                                                "da", "and", "for", "via"};
  return std::find(std::begin(kWords), std::end(kWords), word) !=
         std::end(kWords);
}

// Up to eight words that begin with a capital, but for small ones between, no
// sentence: a name.
bool is_name_like(std::string_view text) {
  size_t words = 0;
  bool start = true;
  for (size_t i = 0; i < text.size(); ++i) {
    if (is_ascii_space(text[i]) || text[i] == '/' || text[i] == '-') {
      start = true;
      continue;
    }
    if (start) {
      ++words;
      const bool capital = is_ascii_upper(text[i]) ||
                           static_cast<unsigned char>(text[i]) >= 0x80;
      const std::string_view word =
          text.substr(i, text.find_first_of(" /-", i) - i);
      // "J." and "St." belong to names, longer words end sentences.
      if (word.size() > 4 && word.ends_with(".")) return false;
      if (!capital && (words == 1 || !is_particle(word))) return false;
    }
    start = false;
  }
  const char last = text.empty() ? '.' : text.back();
  return words >= 1 && words <= 8 && last != '.' && last != '?' &&
         last != '!' && last != ':';
}

bool is_border(char c) {
  return is_ascii_space(c) || c == '(' || c == '[' || c == '/' || c == '|' ||
         c == ',' || c == ';' || c == '-';
}

// Which pairs of bytes a text has, a few more perhaps: most of the words that
// are looked for in it begin with none of them.
class BytePairs {
 public:
  explicit BytePairs(std::string_view text) {
    for (size_t i = 0; i + 1 < text.size(); ++i) {
      known_.set(place(text[i], text[i + 1]));
    }
  }

  // Can a word of two bytes or more stand in the text?
  bool may_hold(std::string_view word) const {
    return known_.test(place(word[0], word[1]));
  }

 private:
  static constexpr size_t kPlaces = 1024;

  static size_t place(char a, char b) {
    return (static_cast<unsigned char>(a) * size_t{37} +
            static_cast<unsigned char>(b)) %
           kPlaces;
  }

  std::bitset<kPlaces> known_;
};

// Does the text name an agency or picture service as a word of its own?
bool names_service(const std::string& text) {
  const BytePairs pairs(text);
  for (const auto& row : lexicon::kCaptionCredits) {
    if (!pairs.may_hold(row.text) || row.kind != "service") continue;
    for (size_t at = text.find(row.text); at != std::string::npos;
         at = text.find(row.text, at + 1)) {
      const size_t end = at + row.text.size();
      const bool open = at == 0 || !is_ascii_alpha(text[at - 1]);
      const bool shut = end >= text.size() || !is_ascii_alpha(text[end]);
      if (open && shut) return true;
    }
  }
  return false;
}

// Does the row's cue, found at `at`, begin a credit? "foto de" is also how
// many a caption begins: a name has to follow.
bool is_cue(const lexicon::CaptionCreditsRow& row, std::string_view text,
            size_t at) {
  if (row.kind == "cue") return true;
  if (row.kind != "name-cue") return false;
  const std::string_view after = trim(text.substr(at + row.text.size()));
  return begins_upper(after);
}

bool begins_with_cue(std::string_view text) {
  const std::string small = to_lower(text);
  for (const auto& row : lexicon::kCaptionCredits) {
    if (small.starts_with(row.text) && is_cue(row, text, 0)) return true;
  }
  return false;
}

bool is_credit(std::string_view text) {
  text = trim(text);
  if (text.empty() || text.size() > kLongestCredit) return false;
  return begins_with_cue(text) || names_service(to_lower(text));
}

bool ends_sentence(std::string_view text) {
  text = trim(text);
  while (!text.empty() &&
         (text.back() == '"' || text.back() == ')' || text.back() == '\'')) {
    text.remove_suffix(1);
  }
  return !text.empty() &&
         (text.back() == '.' || text.back() == '!' || text.back() == '?' ||
          text.ends_with("\u3002") || text.ends_with("\u201D") ||
          text.ends_with("\u2026"));
}

// May a cue stand here? One with a colon after any blank; others ("photo by",
// "quelle") are also words of sentences and need a border before them.
bool is_cue_place(std::string_view text, size_t at, std::string_view cue) {
  std::string_view before = text.substr(0, at);
  if (trim(before).empty()) return true;
  const char last = before.back();
  const bool blank = is_ascii_space(last) || before.ends_with(kNoBreak);
  const bool mark = cue.find_first_of(":/") != std::string_view::npos ||
                    cue.find("\u00A9") != std::string_view::npos;
  if (mark) return is_border(last) ? last != '-' : blank;
  before = trim(before);
  const char edge = before.back();
  return edge == '(' || edge == '[' || edge == '|' || edge == '/' ||
         ends_sentence(before);
}

// "Archivbild", "file picture": what kind of picture it is, no credit.
bool says_kind(const std::string& text) {
  return std::any_of(std::begin(lexicon::kCaptionCredits),
                     std::end(lexicon::kCaptionCredits), [&](const auto& row) {
                       return row.kind == "picture" && row.text == text;
                     });
}

// "(Bespoke Real Estate)", "[AP]" at the end: where it begins.
size_t find_bracket(std::string_view text) {
  const std::string_view all = trim(text);
  if (all.empty() || (all.back() != ')' && all.back() != ']')) {
    return text.size();
  }
  const size_t open = all.rfind(all.back() == ')' ? '(' : '[');
  if (open == std::string_view::npos || open < 4 ||
      all.size() - open > kLongestCredit) {
    return text.size();
  }
  const std::string_view inside =
      trim(all.substr(open + 1, all.size() - open - 2));
  const bool name = is_name_like(inside) && !says_kind(to_lower(inside)) &&
                    ends_sentence(all.substr(0, open));
  return name || is_credit(inside) ? open : text.size();
}

// "... | Jane Doe", "...\uFF1DAP": a credit behind the last bar.
size_t find_bar(std::string_view text) {
  for (const std::string_view mark : {"|", "\uFF1D", "\uFF5C"}) {
    const size_t at = text.rfind(mark);
    if (at == std::string_view::npos || at < 12) continue;
    const std::string_view tail = trim(text.substr(at + mark.size()));
    if (!tail.empty() && tail.size() < 60 &&
        (is_name_like(tail) || is_credit(tail))) {
      return at;
    }
  }
  return text.size();
}

// "05.09.2024 | 2:03 min": when, or how long a video is.
bool is_time(std::string_view text) {
  size_t digits = 0;
  size_t others = 0;
  for (const char c : text) {
    digits += is_ascii_digit(c);
    others += is_ascii_alpha(c) || static_cast<unsigned char>(c) >= 0x80;
  }
  return digits >= 2 && digits > others;
}

// Where a cue such as "(Foto:" or "| Bild:" begins that ends the caption.
size_t find_cue(std::string_view text) {
  const std::string small = to_lower(text);
  const BytePairs pairs(small);
  size_t best = text.size();
  for (const auto& row : lexicon::kCaptionCredits) {
    if (!pairs.may_hold(row.text)) continue;
    for (size_t at = small.find(row.text); at != std::string::npos;
         at = small.find(row.text, at + 1)) {
      if (!is_cue(row, text, at)) break;
      if (!is_cue_place(small, at, row.text)) continue;
      if (text.size() - at > kLongestCredit) continue;
      best = std::min(best, at);
      break;
    }
  }
  return best;
}

// After the last sentence: "... in Berlin. Getty Images/Jane Doe".
size_t find_tail(std::string_view text) {
  for (size_t i = text.size(); i-- > 1;) {
    if (text.size() - i > kLongestCredit) break;
    if (!is_ascii_space(text[i]) || !ends_sentence(text.substr(0, i))) {
      continue;
    }
    // A dot after one letter is an initial.
    if (i >= 3 && text[i - 1] == '.' && is_ascii_upper(text[i - 2]) &&
        !is_ascii_alpha(text[i - 3])) {
      continue;
    }
    const std::string_view tail = trim(text.substr(i));
    if (ends_sentence(tail) && tail.size() > 40) return text.size();
    // A name of two or more words and no sentence: who took the picture.
    const bool name = is_name_like(tail) && tail.size() < 50 &&
                      tail.find(' ') != std::string_view::npos;
    if (is_credit(tail) || name) return i;
    return text.size();
  }
  return text.size();
}

}  // namespace

size_t caption_size(std::string_view text, const std::vector<uint32_t>& seams) {
  size_t end = text.size();
  if (is_time(text)) return 0;
  if (is_credit(text) &&
      (begins_with_cue(trim(text)) || is_name_like(trim(text)))) {
    return 0;
  }
  for (const uint32_t seam : seams) {
    if (seam == 0 || seam >= end) continue;
    const std::string_view tail = trim(text.substr(seam));
    if (is_credit(tail) || is_time(tail) ||
        (is_name_like(tail) && tail.size() < 60 &&
         ends_sentence(text.substr(0, seam)))) {
      end = seam;
      break;
    }
  }
  end = std::min(end, find_cue(text.substr(0, end)));
  end = std::min(end, find_bracket(text.substr(0, end)));
  end = std::min(end, find_bar(text.substr(0, end)));
  end = std::min(end, find_tail(text.substr(0, end)));
  // What joined the two: "(", "|", "-", "/".
  while (end > 0) {
    if (is_border(text[end - 1]) || text[end - 1] == ':') {
      --end;
    } else if (text.substr(0, end).ends_with(kNoBreak)) {
      end -= kNoBreak.size();
    } else {
      break;
    }
  }
  return end;
}

bool has_credit(std::string_view text, const std::vector<uint32_t>& seams) {
  const std::string_view rest = trim(text.substr(caption_size(text, seams)));
  return std::any_of(rest.begin(), rest.end(), [](char c) {
    return is_ascii_alpha(c) || static_cast<unsigned char>(c) >= 0x80;
  });
}

size_t caption_label_size(std::string_view text) {
  for (const std::string_view label :
       {"Image caption, ", "Media caption, ", "Image caption: "}) {
    if (text.size() > label.size() && text.starts_with(label)) {
      return label.size();
    }
  }
  const auto digits = [&](size_t at) {
    size_t end = at;
    while (end < text.size() && end < at + 3 && is_ascii_digit(text[end])) {
      ++end;
    }
    return end;
  };
  size_t at = digits(0);
  if (at == 0) return 0;
  size_t end = 0;
  for (const std::string_view mark : {"/", " / ", " of "}) {
    if (!text.substr(at).starts_with(mark)) continue;
    const size_t second = at + mark.size();
    if (digits(second) > second) end = digits(second);
  }
  // "1/2 cup of flour" is a caption's own; a count stands over a sentence.
  if (end == 0 || end + 1 >= text.size() || text[end] != ' ') return 0;
  // "1 of 4 | A crane lies across the quay."
  if (text[end + 1] == '|') ++end;
  while (end + 1 < text.size() && text[end + 1] == ' ') ++end;
  return end + 1 >= text.size() || is_ascii_lower(text[end + 1]) ? 0 : end + 1;
}

}  // namespace dateline
