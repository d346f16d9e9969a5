#include "clean/repair/references.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>

#include "clean/repair/single_byte.h"
#include "lexicon/abbreviations.h"
#include "text/character.h"
#include "text/utf8.h"
#include "text/word_table.h"

extern "C" {
#include <char_ref.h>
}

namespace dateline {
namespace {

constexpr size_t kLongestName = 34;  // the longest of HTML has 33 letters
constexpr size_t kMostDigits = 7;
constexpr size_t kDashSize = 6;  // bytes of "#8212;"

// A reference or what is left of one: its bytes and what it stands for.
struct Reference {
  size_t size = 0;
  std::string with;
  bool whole = false;  // with its "&" and its ";"
  bool bare = false;   // nothing but digits and semicolon
};

// Numbers that text is full of in references; a number without "&" and "#" is
// taken for one only when it names one of these.
bool is_usual(uint32_t code) {
  static constexpr uint32_t kUsual[] = {
      34,  38,  39,  160, 224,  228,  231,  232,  233,  234,  235, 239,
      243, 246, 250, 252, 8211, 8212, 8216, 8217, 8220, 8221, 8230};
  return std::find(std::begin(kUsual), std::end(kUsual), code) !=
         std::end(kUsual);
}

// Letters with accents, quotes, dashes and currencies: "Pe#241;a", "#8364;4".
bool is_sign(uint32_t code) {
  return (code >= 161 && code <= 383) || (code >= 8208 && code <= 8482);
}

// Names that no word ends in, so that they need no "&" to be known.
bool is_telling(std::string_view name) {
  static constexpr std::string_view kTelling[] = {
      "nbsp", "rsquo", "lsquo", "rdquo", "ldquo", "mdash", "ndash", "hellip"};
  return std::find(std::begin(kTelling), std::end(kTelling), name) !=
         std::end(kTelling);
}

bool is_letter_before(std::string_view text, size_t at) {
  if (at == 0) return false;
  size_t i = at;
  return classify(previous_code_point(text, i)) == CharacterClass::kLetter;
}

bool is_letter_at(std::string_view text, size_t at) {
  if (at >= text.size()) return false;
  size_t i = at;
  return classify(next_code_point(text, i)) == CharacterClass::kLetter;
}

bool is_blank_at(std::string_view text, size_t at) {
  return at >= text.size() || is_ascii_space(text[at]);
}

// What a number stands for: as in HTML, C1 controls are windows-1252.
std::optional<std::string> character(uint32_t code) {
  if (code < 32 || code > 0x10FFFF || (code >= 0xD800 && code < 0xE000)) {
    return {};
  }
  char32_t c = code;
  if (code >= 0x80 && code < 0xA0) {
    c = single_byte_encodings()[1].character(static_cast<uint8_t>(code));
  }
  std::string out;
  append_utf8(c, out);
  return out;
}

// "#39;", "#x27;" or "39;" at `at`, where `at` is behind any "&".
std::optional<Reference> numeric(std::string_view text, size_t at,
                                 bool marked) {
  size_t i = at;
  const bool hash = i < text.size() && text[i] == '#';
  if (hash) ++i;
  const bool hex = hash && i < text.size() && (text[i] | 32) == 'x';
  if (hex) ++i;
  const size_t digits = i;
  uint32_t code = 0;
  for (; i < text.size() && i - digits < kMostDigits; ++i) {
    const char c = to_ascii_lower(text[i]);
    if (is_ascii_digit(c)) {
      code = code * (hex ? 16 : 10) + static_cast<uint32_t>(c - '0');
    } else if (hex && c >= 'a' && c <= 'f') {
      code = code * 16 + static_cast<uint32_t>(c - 'a' + 10);
    } else {
      break;
    }
  }
  if (i == digits || (marked && !hash)) return {};
  const bool closed = i < text.size() && text[i] == ';';
  // "can&#8217t": HTML reads it without its semicolon, too.
  if (!closed && (!marked || hex || i - digits < 3)) return {};
  if (!marked && !is_usual(code) && !(hash && is_sign(code))) return {};
  auto with = character(code);
  if (!with) return {};
  return Reference{i + closed - at, std::move(*with), marked && closed,
                   !marked && !hash};
}

// The characters of a named reference ("quot"), as HTML has them; also of
// names that something put in capitals ("NTILDE").
std::string characters_of(std::string_view name) {
  const std::string closed = std::string(name) + ";";
  int found[2] = {0, 0};
  std::string out;
  if (match_named_char_ref(closed.data(), closed.size(), found) ==
      closed.size()) {
    append_utf8(static_cast<char32_t>(found[0]), out);
    if (found[1] > 0) append_utf8(static_cast<char32_t>(found[1]), out);
    return out;
  }
  std::string lower;
  for (const char c : closed) {
    if (is_ascii_lower(c)) return {};
    lower.push_back(to_ascii_lower(c));
  }
  if (match_named_char_ref(lower.data(), lower.size(), found) == lower.size() &&
      found[1] <= 0) {
    append_utf8(static_cast<char32_t>(u_toupper(found[0])), out);
  }
  return out;
}

// "eacute" of "eacutecole": the bytes of the name of a letter with an accent
// that a name begins with, or 0. HTML knows them without their semicolon.
size_t accented_size(std::string_view name) {
  if (name.empty()) return 0;
  for (const std::string_view accent :
       {"acute", "grave", "circ", "uml", "tilde", "cedil", "ring", "slash"}) {
    if (name.substr(1).starts_with(accent)) return 1 + accent.size();
  }
  return 0;
}

// "quot;" at `at`, behind any "&".
std::optional<Reference> named(std::string_view text, size_t at, bool marked) {
  size_t i = at;
  while (i < text.size() && i - at < kLongestName &&
         (is_ascii_alpha(text[i]) || (i > at && is_ascii_digit(text[i])))) {
    ++i;
  }
  if (i == at) return {};
  std::string_view name = text.substr(at, i - at);
  const bool closed = i < text.size() && text[i] == ';';
  const size_t accented = marked && !closed ? accented_size(name) : 0;
  if (accented > 0) {
    name = name.substr(0, accented);
    i = at + accented;
  }
  // "can&rsquot".
  if (marked && !closed && accented == 0) {
    for (const size_t size : {size_t{5}, size_t{4}}) {
      if (name.size() <= size || !is_telling(name.substr(0, size))) continue;
      name = name.substr(0, size);
      i = at + size;
      break;
    }
  }
  if (!marked && (!closed || !is_telling(name))) return {};
  // "&nbsp here": what old editors write without its semicolon.
  if (!closed && !is_telling(name) && name != "amp" && name != "quot" &&
      accented == 0) {
    return {};
  }
  if (!closed && i < text.size() && text[i] == '=') return {};
  std::string with = characters_of(name);
  if (with.empty()) return {};
  return Reference{i + closed - at, std::move(with), marked && closed, false};
}

// A reference at `at`, through any layers of "&amp;".
std::optional<Reference> reference_at(std::string_view text, size_t at,
                                      bool names) {
  size_t i = at;
  const bool marked = text[i] == '&';
  if (marked) ++i;
  size_t layers = 0;
  while (text.substr(i).starts_with("amp;")) {
    i += 4;
    ++layers;
  }
  // "amp;rsquo;": without its "&" another reference has to follow.
  if (!marked && layers > 0) {
    auto found = numeric(text, i, true);
    if (!found && names) found = named(text, i, true);
    if (found && i + found->size <= text.size() &&
        text[i + found->size - 1] == ';') {
      found->size += i - at;
      found->whole = false;
      return found;
    }
    return {};
  }
  auto found = numeric(text, i, marked);
  if (!found && (names || layers > 0)) found = named(text, i, marked);
  if (!found && layers > 0 && names) {
    found = Reference{0, "&", true, false};
  }
  if (found) found->size += i - at;
  return found;
}

// A lone residue at the head of what would be a sentence of one or two words
// at the end of the paragraph takes those words with it: they are the torn
// end of another sentence. Gives the end of what has to go.
size_t fragment_end(std::string_view text, size_t from) {
  size_t i = from;
  for (int words = 0; i < text.size() && words <= 2; ++words) {
    while (i < text.size() && is_ascii_space(text[i])) ++i;
    if (i >= text.size()) return text.size();
    while (i < text.size() && !is_ascii_space(text[i])) ++i;
    if (text[i - 1] == '.') return i >= text.size() ? i : from;
  }
  return from;
}

// The word that ends before `at`, one space between; with its point.
std::string_view word_before(std::string_view text, size_t at) {
  const size_t end = at > 0 ? at - 1 : 0;
  size_t start = end;
  while (start > 0 && end - start < 24 && !is_ascii_space(text[start - 1])) {
    --start;
  }
  return text.substr(start, end - start);
}

bool ends_sentence(std::string_view word) {
  static const WordTable<lexicon::AbbreviationsRow> kAbbreviations(
      lexicon::kAbbreviations, &lexicon::AbbreviationsRow::form);
  if (word.size() < 2 ||
      std::string_view(".!?\"").find(word.back()) == std::string_view::npos) {
    return false;
  }
  word.remove_suffix(1);
  return !kAbbreviations.contains(word);
}

// Can a lone "39;" behind this word be nothing but a residue? "died at 39;
// she" and "Article 8217;" are numbers; no sentence begins with one.
bool is_out_of_place(std::string_view word, std::string_view number) {
  if (word.empty() || ends_sentence(word)) return true;
  return number.size() >= 5 && is_ascii_lower(word.front());
}

// May a number or name without "&" begin here, and not in a longer number?
bool may_begin(std::string_view text, size_t at) {
  const char c = text[at];
  if (c == '&') return true;
  const char before = at > 0 ? text[at - 1] : ' ';
  if (before == '&') return false;
  if (c == '#') return true;
  if (is_ascii_digit(c)) {
    return !is_ascii_digit(before) &&
           std::string_view("#.,$:-/").find(before) == std::string_view::npos;
  }
  if (c == 'a') return text.substr(at).starts_with("amp;");
  return c == 'n' || c == 'r' || c == 'l' || c == 'm' || c == 'h';
}

// Text with tags shows references on purpose.
bool has_tag(std::string_view text) {
  for (size_t at = text.find('<'); at != std::string_view::npos;
       at = text.find('<', at + 1)) {
    if (at + 1 < text.size() &&
        (is_ascii_alpha(text[at + 1]) || text[at + 1] == '/')) {
      return true;
    }
  }
  return false;
}

}  // namespace

std::vector<Edit> find_references(std::string_view text) {
  std::vector<Edit> edits;
  if (text.find(';') == std::string_view::npos &&
      text.find('&') == std::string_view::npos) {
    return edits;
  }
  const bool names = !has_tag(text);
  for (size_t at = 0; at < text.size(); ++at) {
    if (!may_begin(text, at)) continue;
    auto reference = reference_at(text, at, names);
    if (!reference) continue;
    const size_t end = at + reference->size;
    const bool blank_before = at == 0 || is_ascii_space(text[at - 1]);
    const bool blank_behind = is_blank_at(text, end);
    const bool letter_before = is_letter_before(text, at);
    Edit edit;
    edit.span = {static_cast<uint32_t>(at), static_cast<uint32_t>(end)};
    edit.kind = "character-reference";
    edit.reason = "a character reference that was not decoded";
    edit.certainty = reference->whole ? Certainty::kExact : Certainty::kLikely;
    edit.with = std::move(reference->with);
    if (reference->bare) {
      const bool apostrophe = edit.with == "'" || edit.with == "\u2019";
      const bool inside = letter_before && is_letter_at(text, end);
      if (!inside && !(apostrophe && letter_before && blank_behind)) {
        const std::string_view word = word_before(text, at);
        if (!blank_before || !blank_behind ||
            !is_out_of_place(word, text.substr(at, end - at))) {
          continue;
        }
        edit.kind = "reference-residue";
        edit.certainty = Certainty::kFlagged;
        edit.reason =
            "the rest of a broken character reference; text beside it is lost";
        edit.with.clear();
        if (ends_sentence(word)) {
          edit.span.end = static_cast<uint32_t>(fragment_end(text, end));
        }
        if (at > 0) --edit.span.start;  // with the space before it
      }
    } else if (edit.with == "\u00A0" && (blank_before || blank_behind)) {
      edit.with.clear();  // one space is enough
    } else if (text[at] == '#' && blank_before && blank_behind &&
               end - at < kDashSize) {
      continue;  // "came in at #39; the next"
    }
    at = edit.span.end - 1;
    edits.push_back(std::move(edit));
  }
  return edits;
}

}  // namespace dateline
