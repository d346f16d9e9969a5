#include "clean/repair/sentences.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "lexicon/abbreviations.h"
#include "lexicon/hyphen_parts.h"
#include "lexicon/sentence_starters.h"
#include "text/character.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace dateline {
namespace {

constexpr size_t kLongestToken = 40;  // bytes looked at on either side
constexpr size_t kNearby = 20000;     // bytes searched for the joined word

// Bytes of small letters right before a place.
size_t letters_before(std::string_view text, size_t at) {
  size_t start = at;
  while (start > 0 && at - start < kLongestToken &&
         is_ascii_lower(text[start - 1])) {
    --start;
  }
  return at - start;
}

size_t lower_run(std::string_view text, size_t at) {
  size_t end = at;
  while (end < text.size() && end - at < kLongestToken &&
         is_ascii_lower(text[end])) {
    ++end;
  }
  return end - at;
}

// The token around a place, up to white space on both sides.
std::string_view token_around(std::string_view text, size_t at) {
  size_t start = at;
  while (start > 0 && at - start < kLongestToken &&
         !is_ascii_space(text[start - 1])) {
    --start;
  }
  size_t end = at;
  while (end < text.size() && end - at < kLongestToken &&
         !is_ascii_space(text[end])) {
    ++end;
  }
  return text.substr(start, end - start);
}

// Addresses, hosts, files, names such as "Node.js".
bool is_address(std::string_view token) {
  for (const std::string_view mark :
       {"/", "@", "www.", "_", "\\", ".Com", ".Net", ".Org", ".Co", ".Gov",
        ".Edu", ".Js", ".Io", ".Tv", ".Uk", ".Us", ".Info"}) {
    if (token.find(mark) != std::string_view::npos) return true;
  }
  return std::count(token.begin(), token.end(), '.') > 2;
}

bool is_abbreviation(std::string_view word) {
  static const WordTable<lexicon::AbbreviationsRow> kTable(
      lexicon::kAbbreviations, &lexicon::AbbreviationsRow::form);
  return kTable.contains(word);
}

bool is_upper_at(std::string_view text, size_t at) {
  if (at >= text.size()) return false;
  return is_upper(next_code_point(text, at));
}

// Is this place behind "in 2018", "by 40 percent" or a word in small letters?
bool ends_word(std::string_view text, size_t at) {
  size_t letters = 0;
  for (size_t i = at; i > 0 && letters < 3; ++letters) {
    const char32_t c = previous_code_point(text, i);
    if (c >= '0' && c <= '9') {
      // A year, not a version or a price.
      size_t digits = 0;
      while (digits < 5 && digits < at &&
             is_ascii_digit(text[at - 1 - digits])) {
        ++digits;
      }
      return letters == 0 && digits == 4 &&
             (at == digits || text[at - digits - 1] == ' ');
    }
    if (!is_lower(c)) return false;
  }
  return letters == 3;
}

// Where the next sentence begins behind the mark at `at`: 0 when what stands
// there is no glued sentence.
size_t sentence_start(std::string_view text, size_t at) {
  size_t next = at + 1;
  for (const std::string_view close : {"\u201D", "\u2019", ")", "\u00BB"}) {
    if (text.substr(next).starts_with(close)) {
      next += close.size();
      break;
    }
  }
  size_t word = next;
  for (const std::string_view open : {"\u201C", "\u2018", "\u00AB", "\u201E"}) {
    if (next == at + 1 && text.substr(word).starts_with(open)) {
      word += open.size();
      break;
    }
  }
  if (!is_upper_at(text, word)) return 0;
  const bool pronoun = (text[word] == 'I' || text[word] == 'A') &&
                       word + 1 < text.size() && text[word + 1] == ' ';
  size_t rest = word;
  next_code_point(text, rest);
  const bool small =
      rest < text.size() && is_lower(next_code_point(text, rest));
  return small || pronoun ? next : 0;
}

// "on MondayThe council": words that begin a sentence and no name's second
// half, behind a word in small letters.
size_t lost_break(std::string_view text, size_t at) {
  static const WordTable<lexicon::SentenceStartersRow> kStarters(
      lexicon::kSentenceStarters, &lexicon::SentenceStartersRow::word);
  if (letters_before(text, at) < 3) return 0;
  const size_t rest = lower_run(text, at + 1);
  const size_t end = at + 1 + rest;
  if (rest < 1 || end >= text.size() || text[end] != ' ') return 0;
  return kStarters.contains(text.substr(at, end - at)) ? at : 0;
}

void append_break(std::string_view text, size_t from, size_t start,
                  Reason reason, std::vector<Edit>& edits) {
  edits.push_back({{static_cast<uint32_t>(from), static_cast<uint32_t>(start)},
                   std::string(text.substr(from, start - from)) + " ",
                   "glued-sentences",
                   Certainty::kLikely,
                   std::move(reason)});
}

}  // namespace

std::vector<Edit> find_glued_sentences(std::string_view text) {
  std::vector<Edit> edits;
  for (size_t at = 1; at < text.size(); ++at) {
    const char c = text[at];
    if (is_ascii_upper(c)) {
      if (is_ascii_lower(text[at - 1]) && lost_break(text, at) > 0 &&
          !is_address(token_around(text, at))) {
        append_break(text, at - 1, at, "a line break between them is lost",
                     edits);
      }
      continue;
    }
    // "It’s over,”said Kern."
    if (c == '\x9D' && at >= 3 && text.substr(at - 2, 3) == "\u201D" &&
        (text[at - 3] == ',' || text[at - 3] == '.') && at + 1 < text.size() &&
        is_ascii_lower(text[at + 1])) {
      append_break(text, at - 2, at + 1, "a space behind the quote is lost",
                   edits);
      continue;
    }
    if (c != '.' && c != '!' && c != '?') continue;
    if (!ends_word(text, at)) continue;
    const size_t start = sentence_start(text, at);
    if (start == 0 || is_address(token_around(text, at))) continue;
    size_t head = at;
    while (head > 0 && at - head < kLongestToken &&
           (is_ascii_alpha(text[head - 1]) ||
            static_cast<unsigned char>(text[head - 1]) >= 0x80)) {
      --head;
    }
    const std::string_view word = text.substr(head, at - head);
    if (c == '.' && is_abbreviation(word)) continue;
    const size_t last = start - 1;  // the last byte before the gap
    size_t from = last;
    while (from > 0 && is_continuation(text[from])) --from;
    append_break(text, from, start,
                 "two sentences without a space between "
                 "them",
                 edits);
    at = start - 1;
  }
  return edits;
}

std::vector<Edit> find_doubled_text(std::string_view text) {
  constexpr size_t kShortest = 60;  // bytes of both together
  std::vector<Edit> edits;
  const size_t half = text.size() / 2;
  if (text.size() < kShortest) return edits;
  const bool spaced = text.size() % 2 == 1 && text[half] == ' ';
  const size_t second = spaced ? half + 1 : half;
  if (!spaced && text.size() % 2 == 1) return edits;
  if (std::string_view(".!?\"").find(text[half - 1]) ==
          std::string_view::npos ||
      text.substr(0, half) != text.substr(second)) {
    return edits;
  }
  edits.push_back(
      {{static_cast<uint32_t>(half), static_cast<uint32_t>(text.size())},
       "",
       "duplicate-paragraph",
       Certainty::kLikely,
       "the same words stand twice, one behind the other"});
  return edits;
}

bool is_word_ending(std::string_view part) {
  static constexpr std::string_view kEndings[] = {
      "ment", "ments", "tion",  "tions",  "sion",  "sions", "ing",    "ings",
      "ness", "ity",   "ities", "ence",   "ences", "ance",  "ances",  "able",
      "ible", "ous",   "ive",   "ives",   "ism",   "ist",   "ists",   "ship",
      "ally", "ity",   "tive",  "tional", "tary",  "tary",  "mental", "cial",
      "tial", "ture",  "tures", "tor",    "tors",  "tor's", "ers",    "ed"};
  return std::find(std::begin(kEndings), std::end(kEndings), part) !=
         std::end(kEndings);
}

namespace {

// "govern\u00AC ment": how a scanner's program shows the hyphen of a line end.
void find_not_signs(std::string_view text, std::vector<Edit>& edits) {
  constexpr std::string_view kSign = "\u00AC";
  for (size_t at = text.find(kSign); at != std::string_view::npos;
       at = text.find(kSign, at + 1)) {
    size_t end = at + kSign.size();
    while (end < text.size() && is_ascii_space(text[end])) ++end;
    if (letters_before(text, at) < 1 || lower_run(text, end) < 1) continue;
    edits.push_back({{static_cast<uint32_t>(at), static_cast<uint32_t>(end)},
                     "",
                     "word-hyphen",
                     Certainty::kLikely,
                     "a word that a line end had divided"});
  }
}

void join_word(size_t at, std::vector<Edit>& edits) {
  edits.push_back({{static_cast<uint32_t>(at), static_cast<uint32_t>(at + 2)},
                   "",
                   "word-hyphen",
                   Certainty::kLikely,
                   "a word that a line end had divided"});
}

// "long-", "self-": parts that keep their hyphen.
bool keeps_hyphen(std::string_view head) {
  static const WordTable<lexicon::HyphenPartsRow> kParts(
      lexicon::kHyphenParts, &lexicon::HyphenPartsRow::part);
  return kParts.contains_lower(head) ||
         (!head.empty() && is_ascii_upper(head[0]));
}

// "pre- and post-war", "Haupt- oder Nebenstraße": one half of two words.
bool is_between_halves(std::string_view word) {
  for (const std::string_view one :
       {"and",   "or", "to", "nor", "und", "oder", "bis",
        "bzw",   "et", "ou", "en",  "of",  "och",  "og",
        "eller", "y",  "ed", "o",   "e",   "i",    "lub"}) {
    if (word == one) return true;
  }
  return false;
}

}  // namespace

std::vector<Edit> find_divided_words(std::string_view text) {
  constexpr size_t kMostSearches = 200;  // of a paragraph
  // So many words that are surely divided, and every other one is.
  constexpr size_t kSure = 2;
  size_t searches = 0;
  std::vector<Edit> edits;
  std::vector<size_t> doubtful;
  for (size_t at = text.find("- "); at != std::string_view::npos;
       at = text.find("- ", at + 1)) {
    const size_t head = letters_before(text, at);
    const size_t tail = lower_run(text, at + 2);
    if (head < 2 || tail < 2) continue;
    const size_t behind = at + 2 + tail;
    if (behind < text.size() && text[behind] == '-') continue;
    const std::string_view part = text.substr(at + 2, tail);
    bool joins = is_word_ending(part);
    if (!joins) {
      const std::string whole =
          std::string(text.substr(at - head, head)) + std::string(part);
      const size_t from = at > kNearby ? at - kNearby : 0;
      joins =
          whole.size() >= 6 && ++searches < kMostSearches &&
          text.substr(from, 2 * kNearby).find(whole) != std::string_view::npos;
    }
    if (joins) {
      join_word(at, edits);
    } else if (tail >= 3 && !is_between_halves(part) &&
               !keeps_hyphen(text.substr(at - head, head))) {
      doubtful.push_back(at);
    }
  }
  if (edits.size() >= kSure && !doubtful.empty()) {
    for (const size_t at : doubtful) join_word(at, edits);
    std::sort(edits.begin(), edits.end(), [](const Edit& a, const Edit& b) {
      return a.span.start < b.span.start;
    });
  }
  if (edits.empty()) find_not_signs(text, edits);
  return edits;
}

}  // namespace dateline
