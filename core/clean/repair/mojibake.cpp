// The method is that of ftfy 6 (Robyn Speer): try the encodings in order, take
// the first in which the line is valid UTF-8, repeat while the text is bad.
// Here every character carries the place it came from.

#include "clean/repair/mojibake.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "clean/repair/badness.h"
#include "clean/repair/single_byte.h"
#include "text/utf8.h"

namespace dateline {
namespace {

constexpr int kMaxLayers = 12;
constexpr int kMaxDepth = 4;             // of garble within garble
constexpr size_t kMaxSegment = 1 << 16;  // bytes looked at together

// A character, or one byte of one, with the place in the text it stands for.
struct Unit {
  char32_t value = 0;
  uint32_t start = 0;
  uint32_t end = 0;
};
using Units = std::vector<Unit>;

std::u32string values(const Units& units) {
  std::u32string text;
  text.reserve(units.size());
  for (const Unit& unit : units) text.push_back(unit.value);
  return text;
}

bool same_values(const Units& a, const Units& b) {
  return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(),
                                            [](const Unit& x, const Unit& y) {
                                              return x.value == y.value;
                                            });
}

bool in(char32_t value, char32_t low, char32_t high) {
  return value >= low && value <= high;
}

// Byte access that is 0 behind the end.
class Bytes {
 public:
  explicit Bytes(const Units& units) : units_(units) {}
  char32_t operator[](size_t i) const {
    return i < units_.size() ? units_[i].value : 0;
  }
  bool follows(size_t i, std::string_view word) const {
    for (size_t n = 0; n < word.size(); ++n) {
      if ((*this)[i + n] != static_cast<unsigned char>(word[n])) return false;
    }
    return true;
  }

 private:
  const Units& units_;
};

std::optional<Units> encode(const Units& units, const SingleByte& encoding) {
  Units bytes;
  bytes.reserve(units.size());
  for (const Unit& unit : units) {
    const int byte = encoding.byte_of(unit.value);
    if (byte < 0) return {};
    bytes.push_back({static_cast<char32_t>(byte), unit.start, unit.end});
  }
  return bytes;
}

// How long the sequence at `i` is that would be UTF-8 if one of its spaces
// were byte A0; 0: none. Lead bytes are those whose A0 gives usual letters.
size_t altered_size(const Bytes& at, size_t i) {
  const char32_t lead = at[i];
  const auto rest = [&](size_t n) {
    return in(at[n], 0x80, 0xBF) && at[n] != 0x85 && at[n] != 0xA0;
  };
  const auto any = [&](size_t n) { return in(at[n], 0x80, 0xBF); };
  switch (lead) {
    case 0xC2:
    case 0xC3:
    case 0xC5:
    case 0xCE:
    case 0xD0:
    case 0xD9:
      return at[i + 1] == ' ' ? 2 : 0;
    case 0xE0:
    case 0xE1:
    case 0xE2:
    case 0xE3:
      if (lead >= 0xE2 && at[i + 1] == ' ' && rest(i + 2)) return 3;
      return rest(i + 1) && at[i + 2] == ' ' ? 3 : 0;
    case 0xF0: {
      size_t spaces = 0;
      for (size_t n = 1; n < 4; ++n) {
        if (at[i + n] == ' ') {
          ++spaces;
        } else if (!any(i + n)) {
          return 0;
        }
      }
      return spaces == 1 ? 4 : 0;
    }
    default:
      return 0;
  }
}

// Keeps count of the quotes that are open: "\u201C" is E2 80 9C, "\u201D" is
// E2 80 9D.
class OpenQuotes {
 public:
  OpenQuotes(const Bytes& at, size_t size) : at_(at), size_(size) {}

  // Is what begins at `i` a closing quote without its last byte? To be asked
  // of every place, ascending.
  bool closes_at(size_t i) {
    if (at_[i] != 0xE2 || at_[i + 1] != 0x80) return false;
    if (at_[i + 2] == 0x9C) ++open_;
    if (at_[i + 2] == 0x9D && open_ > 0) --open_;
    const char32_t next = at_[i + 2];
    const bool end = i + 2 >= size_ || next == ' ' || next == '.' ||
                     next == ',' || next == ';' || next == ')' || next == '\n';
    if (!end || open_ == 0) return false;
    --open_;
    return true;
  }

 private:
  const Bytes& at_;
  size_t size_;
  size_t open_ = 0;
};

// Puts byte A0 back where something took it for a space. "Ã " is "à" and the
// space behind it, but for a few Portuguese words.
Units restore_byte_a0(const Units& units) {
  Units out;
  out.reserve(units.size());
  const Bytes at(units);
  OpenQuotes quotes(at, units.size());
  for (size_t i = 0; i < units.size();) {
    if (at[i] == 0xC3 && at[i + 1] == ' ') {
      bool inside = at[i + 2] == ' ';
      for (const std::string_view word : {"quele", "quela", "quilo", "s "}) {
        inside = inside || at.follows(i + 2, word);
      }
      if (!inside) {
        out.push_back(units[i]);
        out.push_back({0xA0, units[i].end, units[i].end});
        ++i;
        continue;
      }
    }
    if (quotes.closes_at(i)) {
      // The last byte of a closing quote has no character in windows-1252;
      // many programs drop it.
      out.push_back(units[i]);
      out.push_back(units[i + 1]);
      out.push_back({0x9D, units[i + 1].end, units[i + 1].end});
      i += 2;
      continue;
    }
    const size_t size = std::max<size_t>(1, altered_size(at, i));
    for (size_t n = 0; n < size; ++n) {
      out.push_back(units[i + n]);
      if (size > 1 && out.back().value == ' ') out.back().value = 0xA0;
    }
    i += size;
  }
  return out;
}

// How long the sequence at `i` is that lost a byte (1A, or one "?"); 0: none.
size_t lossy_size(const Bytes& at, size_t i) {
  const char32_t lead = at[i];
  const auto lost = [&](size_t n) { return at[n] == 0x1A; };
  const auto asked = [&](size_t n) { return lost(n) || at[n] == '?'; };
  const auto rest = [&](size_t n) { return lost(n) || in(at[n], 0x80, 0xBF); };
  if (in(lead, 0xC2, 0xDF) && lost(i + 1)) return 2;
  if (in(lead, 0xC2, 0xC3) && at[i + 1] == '?') return 2;
  if (lead == 0xED && in(at[i + 1], 0xA0, 0xAF) && at[i + 3] == 0xED &&
      in(at[i + 4], 0xB0, 0xBF)) {
    if (asked(i + 2) && (asked(i + 5) || rest(i + 5))) return 6;
    if (rest(i + 2) && asked(i + 5)) return 6;
  }
  const size_t count = in(lead, 0xE0, 0xEF) ? 2 : in(lead, 0xF0, 0xF4) ? 3 : 0;
  for (size_t gap = 1; gap <= count; ++gap) {
    bool all = asked(i + gap);
    for (size_t n = 1; n <= count; ++n) all = all && (n == gap || rest(i + n));
    if (all) return 1 + count;
  }
  return lost(i) ? 1 : 0;
}

// Puts U+FFFD for sequences that lost a byte, so that the rest can be read.
Units replace_lossy(const Units& units) {
  Units out;
  out.reserve(units.size());
  const Bytes at(units);
  for (size_t i = 0; i < units.size();) {
    const size_t size = lossy_size(at, i);
    if (size == 0) {
      out.push_back(units[i++]);
      continue;
    }
    const uint32_t end = units[i + size - 1].end;
    out.push_back({0xEF, units[i].start, end});
    out.push_back({0xBF, end, end});
    out.push_back({0xBD, end, end});
    i += size;
  }
  return out;
}

// UTF-8, with its variants (surrogates in CESU-8, C0 80 for NUL); nothing when
// it is not valid.
std::optional<Units> decode_utf8(const Units& bytes) {
  Units out;
  out.reserve(bytes.size());
  const Bytes at(bytes);
  for (size_t i = 0; i < bytes.size();) {
    const char32_t lead = at[i];
    size_t size = lead < 0x80            ? 1
                  : in(lead, 0xC2, 0xDF) ? 2
                  : in(lead, 0xE0, 0xEF) ? 3
                  : in(lead, 0xF0, 0xF4) ? 4
                                         : 0;
    char32_t c = 0;
    if (lead == 0xC0 && at[i + 1] == 0x80) {
      size = 2;
    } else if (lead == 0xED && in(at[i + 1], 0xA0, 0xAF) &&
               in(at[i + 2], 0x80, 0xBF) && at[i + 3] == 0xED &&
               in(at[i + 4], 0xB0, 0xBF) && in(at[i + 5], 0x80, 0xBF)) {
      size = 6;
      c = 0x10000 + ((at[i + 1] & 0x0F) << 16) + ((at[i + 2] & 0x3F) << 10) +
          ((at[i + 4] & 0x0F) << 6) + (at[i + 5] & 0x3F);
    } else {
      if (size == 0 || i + size > bytes.size()) return {};
      c = size == 1 ? lead : lead & (0x7F >> size);
      for (size_t n = 1; n < size; ++n) {
        if (!in(at[i + n], 0x80, 0xBF)) return {};
        c = c << 6 | (at[i + n] & 0x3F);
      }
      const bool valid = size < 3    ? true
                         : size == 3 ? c >= 0x800 && !in(c, 0xD800, 0xDFFF)
                                     : in(c, 0x10000, 0x10FFFF);
      if (!valid) return {};
    }
    out.push_back({c, bytes[i].start, bytes[i + size - 1].end});
    i += size;
  }
  return out;
}

const SingleByte& windows_1252() { return single_byte_encodings()[1]; }

// What windows-1252 shows for a C1 control; itself if nothing.
char32_t c1_meaning(char32_t c) {
  return in(c, 0x80, 0x9F) ? windows_1252().character(static_cast<uint8_t>(c))
                           : c;
}

bool has_c1(const Units& units) {
  return std::any_of(units.begin(), units.end(), [](const Unit& unit) {
    return in(unit.value, 0x80, 0x9F);
  });
}

class MojibakeReader {
 public:
  Units read(Units units, int depth) {
    for (int layer = 0; layer < kMaxLayers; ++layer) {
      Units next = step(units, depth);
      if (same_values(next, units)) break;
      units = std::move(next);
    }
    return units;
  }

  // The encodings that were undone, in order.
  const std::vector<std::string_view>& encodings() const { return encodings_; }

 private:
  Units step(const Units& units, int depth) {
    const std::u32string text = values(units);
    if (!is_bad(text)) return units;
    for (const SingleByte& encoding : single_byte_encodings()) {
      auto bytes = encode(units, encoding);
      if (!bytes) continue;
      // In MacRoman this would hit a dash with a space behind it.
      if (encoding.name != "MacRoman") bytes = restore_byte_a0(*bytes);
      if (encoding.sloppy) bytes = replace_lossy(*bytes);
      if (auto decoded = decode_utf8(*bytes)) {
        note(encoding.name);
        return std::move(*decoded);
      }
    }
    Units mixed = read_runs(units, text, depth);
    if (!same_values(mixed, units)) return mixed;
    if (!has_c1(units)) return units;
    for (Unit& unit : mixed) unit.value = c1_meaning(unit.value);
    return mixed;
  }

  // A text that is garbled in places only: reads the garbled runs by
  // themselves.
  Units read_runs(const Units& units, std::u32string_view text, int depth) {
    if (depth >= kMaxDepth) return units;
    Units out;
    out.reserve(units.size());
    for (size_t at = 0; at < units.size();) {
      const size_t size = text[at] < 0x80 ? 0 : mojibake_run(text, at);
      if (size == 0 || size == units.size() || !is_bad(text.substr(at, size))) {
        const size_t copied = std::max<size_t>(1, size);
        out.insert(out.end(), units.begin() + static_cast<long>(at),
                   units.begin() + static_cast<long>(at + copied));
        at += copied;
        continue;
      }
      const Units part =
          read(Units(units.begin() + static_cast<long>(at),
                     units.begin() + static_cast<long>(at + size)),
               depth + 1);
      out.insert(out.end(), part.begin(), part.end());
      at += size;
    }
    return out;
  }

  void note(std::string_view encoding) {
    if (std::find(encodings_.begin(), encodings_.end(), encoding) ==
        encodings_.end()) {
      encodings_.push_back(encoding);
    }
  }

  std::vector<std::string_view> encodings_;
};

Units units_of(std::string_view text, uint32_t from, uint32_t to) {
  Units units;
  units.reserve(to - from);
  for (size_t at = from; at < to;) {
    const auto start = static_cast<uint32_t>(at);
    const char32_t c = next_code_point(text, at);
    units.push_back({c, start, static_cast<uint32_t>(at)});
  }
  return units;
}

// The reason in words; the encodings' names outlive everything.
std::string reason_of(const std::vector<std::string_view>& encodings) {
  std::string reason = "UTF-8 that was read as ";
  for (size_t i = 0; i < encodings.size(); ++i) {
    if (i > 0) reason += ", then as ";
    reason += encodings[i];
  }
  return reason;
}

// The changes as edits, neighbours of one kind together.
void append_edits(std::string_view text, const Units& fixed,
                  const std::string& reason, std::vector<Edit>& edits) {
  const size_t first = edits.size();
  for (const Unit& unit : fixed) {
    std::string with;
    append_utf8(unit.value, with);
    const std::string_view old = text.substr(unit.start, unit.end - unit.start);
    if (with == old) continue;
    size_t at = unit.start;
    const char32_t before = next_code_point(text, at);
    const bool control = at == unit.end && in(before, 0x80, 0x9F);
    Edit edit;
    edit.span = {unit.start, unit.end};
    edit.with = std::move(with);
    if (unit.value == kReplacement) {
      edit.kind = "lost-bytes";
      edit.certainty = Certainty::kFlagged;
      edit.reason = "garbled UTF-8 of which bytes are lost";
    } else if (control) {
      edit.kind = "c1-control";
      edit.certainty = Certainty::kExact;
      edit.reason = "windows-1252 that was read as Latin-1";
    } else {
      edit.kind = "mojibake";
      edit.certainty = old.find(' ') == std::string_view::npos
                           ? Certainty::kExact
                           : Certainty::kLikely;
      edit.reason = Reason::copy_of(reason);
    }
    if (edits.size() > first && edits.back().kind == edit.kind &&
        edits.back().certainty == edit.certainty &&
        edits.back().span.end == edit.span.start) {
      edits.back().span.end = edit.span.end;
      edits.back().with += edit.with;
    } else {
      edits.push_back(std::move(edit));
    }
  }
}

// Bytes of the dash, quote, ellipsis or no-break space at `at`, or 0. What
// has none but these beyond ASCII is never bad (badness.h).
size_t usual_mark_size(std::string_view text, size_t at) {
  const std::string_view rest = text.substr(at);
  if (rest.starts_with("\u00A0")) return 2;
  if (rest.size() < 3 || !rest.starts_with("\xE2\x80")) return 0;
  switch (static_cast<unsigned char>(rest[2])) {
    case 0x93:  // en dash
    case 0x94:  // em dash
    case 0x98:  // single quotes
    case 0x99:
    case 0x9C:  // double quotes
    case 0x9D:
    case 0xA6:  // ellipsis
      return 3;
    default:
      return 0;
  }
}

bool is_usual(std::string_view text) {
  for (size_t at = end_of_ascii(text, 0); at < text.size();
       at = end_of_ascii(text, at)) {
    const size_t size = usual_mark_size(text, at);
    if (size == 0) return false;
    at += size;
  }
  return true;
}

// Where the part that begins at `start` ends: with its line, or at a space
// when the line is endless.
size_t segment_end(std::string_view text, size_t start) {
  size_t end = text.find('\n', start);
  end = end == std::string_view::npos ? text.size() : end + 1;
  if (end - start <= kMaxSegment) return end;
  end = text.rfind(' ', start + kMaxSegment);
  if (end != std::string_view::npos && end > start) return end;
  end = start + kMaxSegment;
  while (end < text.size() && is_continuation(text[end])) ++end;
  return end;
}

}  // namespace

std::vector<Edit> find_mojibake(std::string_view text) {
  std::vector<Edit> edits;
  for (size_t start = 0; start < text.size();) {
    const size_t end = segment_end(text, start);
    if (!is_usual(text.substr(start, end - start))) {
      const Units units = units_of(text, static_cast<uint32_t>(start),
                                   static_cast<uint32_t>(end));
      MojibakeReader reader;
      const Units fixed = reader.read(units, 0);
      if (!same_values(fixed, units)) {
        append_edits(text, fixed, reason_of(reader.encodings()), edits);
      }
    }
    start = end;
  }
  return edits;
}

}  // namespace dateline
