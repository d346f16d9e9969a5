#include "entities/fold.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/utf16.h>

#include <array>
#include <string>

#include "text/code_points.h"
#include "text/utf8.h"

namespace dateline {
namespace {

// Letters that Unicode does not take apart.
std::string_view plain_letter(char32_t c) {
  switch (c) {
    case 0xDF:
      return "ss";
    case 0xE6:
      return "ae";
    case 0xF0:
    case 0x111:
      return "d";
    case 0xF8:
      return "o";
    case 0xFE:
      return "th";
    case 0x127:
      return "h";
    case 0x131:
      return "i";
    case 0x142:
      return "l";
    case 0x153:
      return "oe";
    default:
      return {};
  }
}

void append_folded(char32_t c, std::string& out) {
  if (c == 0x2010 || c == 0x2011 || c == 0x2013) {
    out.push_back('-');
    return;
  }
  if (c == 0x2018 || c == 0x2019 || c == 0x2BC) return;
  const auto code = static_cast<UChar32>(c);
  if (is_white_space(c)) {
    out.push_back(' ');
    return;
  }
  const UChar32 lower = u_foldCase(code, U_FOLD_CASE_DEFAULT);
  const std::string_view plain = plain_letter(static_cast<char32_t>(lower));
  if (!plain.empty()) {
    out += plain;
    return;
  }
  UErrorCode error = U_ZERO_ERROR;
  UChar parts[8];
  const int32_t length = unorm2_getDecomposition(unorm2_getNFDInstance(&error),
                                                 lower, parts, 8, &error);
  if (U_FAILURE(error) || length < 0) {
    if (u_getCombiningClass(lower) == 0) {
      append_utf8(static_cast<char32_t>(lower), out);
    }
    return;
  }
  for (int32_t i = 0; i < length;) {
    UChar32 part;
    U16_NEXT(parts, i, length, part);
    if (u_getCombiningClass(part) != 0) continue;
    append_utf8(static_cast<char32_t>(part), out);
  }
}

bool is_gap(char c) {
  return is_ascii_space(c) || c == '.' || c == '-' || c == ',';
}

// Puts words together with single spaces, letters that stand alone without.
class Folder {
 public:
  explicit Folder(size_t size) { out_.reserve(size + 4); }

  void add(char c) {
    if (is_gap(c)) {
      end_word();
    } else if (c == '&') {
      end_word();
      begin_word();
      out_ += "and";
      end_word();
    } else {
      if (!in_word_) begin_word();
      out_.push_back(c);
    }
  }

  std::string take() {
    end_word();
    if (out_.size() > 4 && out_.starts_with("the ")) out_.erase(0, 4);
    return std::move(out_);
  }

 private:
  void begin_word() {
    in_word_ = true;
    if (!out_.empty()) out_.push_back(' ');
    start_ = out_.size();
  }

  void end_word() {
    if (!in_word_) return;
    in_word_ = false;
    size_t letters = 0;
    for (size_t i = start_; i < out_.size() && letters < 2; ++i) {
      letters += !is_continuation(out_[i]);
    }
    const bool one = letters == 1;
    if (one && letter_ && start_ > 0) out_.erase(start_ - 1, 1);
    letter_ = one;
  }

  std::string out_;
  size_t start_ = 0;  // of the word
  bool in_word_ = false;
  bool letter_ = false;  // was the word before one letter?
};

// What a byte of a plain ASCII name becomes.
constexpr char kGap = 0, kDropped = 1, kAnd = 2, kBeyond = 3;
constexpr std::array<char, 256> kFolds = [] {
  std::array<char, 256> folds{};
  for (size_t byte = 0; byte < folds.size(); ++byte) {
    const bool upper = byte >= 'A' && byte <= 'Z';
    folds[byte] = byte <= kBeyond || byte >= 0x80
                      ? kBeyond
                      : static_cast<char>(byte + (upper ? 32 : 0));
  }
  for (const char gap : {' ', '\n', '\t', '\r', '\f', '.', '-', ','}) {
    folds[static_cast<size_t>(gap)] = kGap;
  }
  folds['\''] = kDropped;
  folds['&'] = kAnd;
  return folds;
}();

// Most names are words of ASCII letters with a space between them.
bool fold_plain_words(std::string_view name, std::string& out) {
  out.resize(name.size());
  size_t size = 0;
  size_t start = 0;  // of the word
  bool letter = false;
  for (size_t at = 0; at <= name.size(); ++at) {
    const char fold =
        at == name.size() ? kGap : kFolds[static_cast<unsigned char>(name[at])];
    if (fold > kBeyond) {
      out[size++] = fold;
      continue;
    }
    if (fold == kDropped) continue;
    if (fold != kGap) return false;
    if (size == start) continue;
    if (size - start == 1) {
      if (letter) return false;  // "U S": see Folder
      letter = true;
    } else {
      letter = false;
    }
    if (at < name.size()) out[size++] = ' ';
    start = size;
  }
  if (size > 0 && out[size - 1] == ' ') --size;
  out.resize(size);
  if (size > 4 && out.starts_with("the ")) out.erase(0, 4);
  return true;
}

}  // namespace

std::string fold_name(std::string_view name) {
  std::string plain;
  if (fold_plain_words(name, plain)) return plain;
  Folder folder(name.size());
  std::string folded;
  for (size_t at = 0; at < name.size();) {
    const char byte = name[at];
    if (static_cast<unsigned char>(byte) < 0x80) {
      if (byte != '\'') folder.add(to_ascii_lower(byte));
      ++at;
      continue;
    }
    folded.clear();
    append_folded(next_code_point(name, at), folded);
    for (const char c : folded) folder.add(c);
  }
  return folder.take();
}

std::string_view last_word(std::string_view folded) {
  const size_t space = folded.rfind(' ');
  return space == std::string_view::npos ? folded : folded.substr(space + 1);
}

}  // namespace dateline
