#include "clean/residue.h"

#include <optional>

#include "text/character.h"
#include "text/utf8.h"

namespace dateline {
namespace {

uint32_t u32(size_t n) { return static_cast<uint32_t>(n); }

bool is_space_at(std::string_view text, size_t at, size_t& size) {
  if (at >= text.size()) return false;
  if (is_ascii_space(text[at])) {
    size = 1;
    return true;
  }
  if (text.substr(at, 2) == "\u00A0") {
    size = 2;
    return true;
  }
  return false;
}

}  // namespace

std::vector<Edit> find_scraper_residue(std::string_view text) {
  std::vector<Edit> edits;
  for (size_t at = text.find("[ad_"); at != std::string_view::npos;
       at = text.find("[ad_", at + 1)) {
    size_t end = at + 4;
    while (end < text.size() && is_ascii_digit(text[end])) ++end;
    if (end == at + 4 || end >= text.size() || text[end] != ']') continue;
    ++end;
    size_t link = end;
    while (link < text.size() && is_ascii_space(text[link])) ++link;
    for (const std::string_view tail : {"Source link", "Source Link"}) {
      if (text.substr(link).starts_with(tail)) end = link + tail.size();
    }
    edits.push_back({{u32(at), u32(end)},
                     "",
                     "scraper-residue",
                     Certainty::kExact,
                     "left behind by a re-posting plug-in"});
    at = end - 1;
  }
  return edits;
}

std::vector<Edit> find_obfuscated_addresses(std::string_view text) {
  std::vector<Edit> edits;
  for (size_t at = text.find("[email"); at != std::string_view::npos;
       at = text.find("[email", at + 1)) {
    size_t i = at + 6;
    size_t size = 0;
    while (is_space_at(text, i, size)) i += size;
    if (!text.substr(i).starts_with("protected]")) continue;
    const size_t end = i + 10;
    edits.push_back({{u32(at), u32(end)},
                     std::string(text.substr(at, end - at)),
                     "obfuscated-address",
                     Certainty::kFlagged,
                     "a script hid an e-mail address here; it is lost"});
  }
  return edits;
}

namespace {

// A residue of a numeric character reference that begins at `at`: how long it
// is and which character it meant.
struct Reference {
  size_t size = 0;
  char32_t code_point = 0;
  bool bare = false;  // nothing but digits and semicolon
};

// Code points that text is full of in references; a bare number is taken for
// one only when it names one of these.
bool is_usual(uint32_t code) {
  switch (code) {
    case 34:
    case 38:
    case 39:
    case 160:
    case 8211:
    case 8212:
    case 8216:
    case 8217:
    case 8220:
    case 8221:
    case 8230:
      return true;
    default:
      return code == 233 || code == 232 || code == 224 || code == 231 ||
             code == 246 || code == 252 || code == 228;
  }
}

std::optional<Reference> reference_at(std::string_view text, size_t at) {
  size_t i = at;
  bool hash = false;
  if (text.substr(i).starts_with("&")) {
    ++i;
    while (text.substr(i).starts_with("amp;")) i += 4;
  }
  if (i < text.size() && text[i] == '#') {
    hash = true;
    ++i;
  }
  const bool marked = hash || i > at;
  if (i > at && !hash) return {};
  const size_t digits = i;
  uint32_t code = 0;
  while (i < text.size() && is_ascii_digit(text[i]) && i - digits < 6) {
    code = code * 10 + static_cast<uint32_t>(text[i++] - '0');
  }
  if (i == digits || i >= text.size() || text[i] != ';') return {};
  if (code < 32 || code > 0x10FFFF || (code >= 0xD800 && code < 0xE000)) {
    return {};
  }
  if (!marked && !is_usual(code)) return {};
  Reference reference;
  reference.size = i + 1 - at;
  reference.code_point = code;
  reference.bare = !marked;
  return reference;
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

// A lone residue at the head of what would be a sentence of one or two words
// at the end of the paragraph takes those words with it: they are the torn
// end of another sentence. Gives the end of what has to go.
size_t fragment_end(std::string_view text, size_t from) {
  size_t i = from;
  int words = 0;
  while (i < text.size() && words <= 2) {
    while (i < text.size() && is_ascii_space(text[i])) ++i;
    if (i >= text.size()) return text.size();
    while (i < text.size() && !is_ascii_space(text[i])) ++i;
    ++words;
    if (text[i - 1] == '.') return i >= text.size() ? i : from;
  }
  return from;
}

}  // namespace

std::vector<Edit> find_reference_residue(std::string_view text) {
  std::vector<Edit> edits;
  for (size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (c != '&' && c != '#' && !is_ascii_digit(c)) continue;
    const char before = at > 0 ? text[at - 1] : ' ';
    if (is_ascii_digit(c) &&
        (is_ascii_digit(before) || before == '#' || before == '.' ||
         before == ',' || before == '$')) {
      continue;
    }
    const auto reference = reference_at(text, at);
    if (!reference) continue;
    size_t start = at;
    size_t end = at + reference->size;
    const bool inside = is_letter_before(text, at) && is_letter_at(text, end);
    Edit edit;
    edit.kind = "character-reference";
    if (!reference->bare || inside) {
      append_utf8(reference->code_point == 160 ? U' ' : reference->code_point,
                  edit.with);
      edit.certainty = c == '&' ? Certainty::kExact : Certainty::kLikely;
      edit.reason = "a character reference that was not decoded";
    } else if (is_ascii_space(before) &&
               (end >= text.size() || is_ascii_space(text[end]))) {
      edit.kind = "reference-residue";
      edit.certainty = Certainty::kFlagged;
      edit.reason =
          "the rest of a broken character reference; text beside it is lost";
      const bool sentence_start =
          start >= 2 && std::string_view(".!?").find(text[start - 2]) !=
                            std::string_view::npos;
      if (sentence_start) end = fragment_end(text, end);
      if (at > 0) start = at - 1;  // the space before it goes as well
    } else {
      continue;
    }
    edit.span = {u32(start), u32(end)};
    edits.push_back(std::move(edit));
    at = end - 1;
  }
  return edits;
}

namespace {

struct Invisible {
  const char* with;
  std::string_view kind;
  Certainty certainty;
  std::string_view reason;
};

std::optional<Invisible> invisible(char32_t c) {
  using enum Certainty;
  if (c < 0x20 && c != '\n' && c != '\t') {
    return Invisible{"", "control-character", kExact,
                     "a control character that nobody sees"};
  }
  if (c >= 0x7F && c < 0xA0) {
    return Invisible{"", "control-character", kLikely,
                     "a control character that nobody sees"};
  }
  switch (c) {
    case 0xAD:
      return Invisible{"", "soft-hyphen", kExact, "a hint for line breaking"};
    case 0x200B:
    case 0x2060:
    case 0xFEFF:
      return Invisible{"", "zero-width", kExact, "a character without width"};
    case 0x202A:
    case 0x202B:
    case 0x202C:
    case 0x202D:
    case 0x202E:
    case 0x2066:
    case 0x2067:
    case 0x2068:
    case 0x2069:
      return Invisible{"", "bidirectional-control", kFlagged,
                       "a control that changes the order in which text is "
                       "shown"};
    case 0xA0:
    case 0x1680:
    case 0x2000:
    case 0x2001:
    case 0x2002:
    case 0x2003:
    case 0x2004:
    case 0x2005:
    case 0x2006:
    case 0x2007:
    case 0x2008:
    case 0x2009:
    case 0x200A:
    case 0x202F:
    case 0x205F:
      return Invisible{" ", "exotic-space", kExact, "a space of another kind"};
    default:
      return {};
  }
}

}  // namespace

std::vector<Edit> find_invisible_characters(std::string_view text) {
  std::vector<Edit> edits;
  for (size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte >= 0x20 && byte < 0x7F) {
      ++at;
      continue;
    }
    const size_t start = at;
    const char32_t c = next_code_point(text, at);
    const auto found = invisible(c);
    if (!found) continue;
    edits.push_back({{u32(start), u32(at)},
                     found->with,
                     found->kind,
                     found->certainty,
                     std::string(found->reason)});
  }
  return edits;
}

}  // namespace dateline
