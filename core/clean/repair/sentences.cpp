#include "clean/repair/sentences.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "lexicon/abbreviations.h"
#include "text/utf8.h"
#include "text/word_table.h"

namespace dateline {
namespace {

constexpr size_t kLongestToken = 40;  // bytes looked at on either side
constexpr size_t kNearby = 20000;     // bytes searched for the joined word

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

// Where the next sentence begins behind the mark at `at`: 0 when what stands
// there is no glued sentence.
size_t sentence_start(std::string_view text, size_t at) {
  size_t next = at + 1;
  for (const std::string_view close : {"\u201D", "\u2019", ")"}) {
    if (text.substr(next).starts_with(close)) {
      next += close.size();
      break;
    }
  }
  size_t word = next;
  for (const std::string_view open : {"\u201C", "\u2018"}) {
    if (next == at + 1 && text.substr(word).starts_with(open)) {
      word += open.size();
      break;
    }
  }
  if (word >= text.size() || !is_ascii_upper(text[word])) return 0;
  const size_t rest = lower_run(text, word + 1);
  const bool pronoun = (text[word] == 'I' || text[word] == 'A') &&
                       word + 1 < text.size() && text[word + 1] == ' ';
  return rest >= 1 || pronoun ? next : 0;
}

}  // namespace

std::vector<Edit> find_glued_sentences(std::string_view text) {
  std::vector<Edit> edits;
  for (size_t at = text.find_first_of(".!?"); at != std::string_view::npos;
       at = text.find_first_of(".!?", at + 1)) {
    const size_t before = letters_before(text, at);
    if (before < 3) continue;
    const size_t start = sentence_start(text, at);
    if (start == 0 || is_address(token_around(text, at))) continue;
    size_t head = at - before;
    while (head > 0 && is_ascii_alpha(text[head - 1]) &&
           at - head < kLongestToken) {
      --head;
    }
    const std::string_view word = text.substr(head, at - head);
    if (text[at] == '.' && is_abbreviation(word)) continue;
    const size_t last = start - 1;  // the last byte before the gap
    size_t from = last;
    while (from > 0 && is_continuation(text[from])) --from;
    edits.push_back(
        {{static_cast<uint32_t>(from), static_cast<uint32_t>(start)},
         std::string(text.substr(from, start - from)) + " ",
         "glued-sentences",
         Certainty::kLikely,
         "two sentences without a space between them"});
  }
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

std::vector<Edit> find_divided_words(std::string_view text) {
  std::vector<Edit> edits;
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
          whole.size() >= 6 && edits.size() < 100 &&
          text.substr(from, 2 * kNearby).find(whole) != std::string_view::npos;
    }
    if (!joins) continue;
    edits.push_back({{static_cast<uint32_t>(at), static_cast<uint32_t>(at + 2)},
                     "",
                     "word-hyphen",
                     Certainty::kLikely,
                     "a word that a line end had divided"});
  }
  return edits;
}

}  // namespace dateline
