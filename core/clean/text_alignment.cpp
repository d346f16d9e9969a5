#include "clean/text_alignment.h"

#include <algorithm>

#include "text/utf8.h"

namespace dateline {
namespace {

constexpr size_t kLongestReference = 40;  // bytes; the names have 32 at most
constexpr std::string_view kReplacementCharacter = "\xEF\xBF\xBD";

class Alignment {
 public:
  Alignment(std::string_view original, std::string_view decoded)
      : original_(original), decoded_(decoded) {}

  std::vector<AlignedText> run() {
    if (original_ == decoded_) {  // as most texts are
      take(original_.size(), decoded_.size(), true);
      return std::move(runs_);
    }
    while (d_ < decoded_.size()) {
      if (o_ >= original_.size()) {
        take(0, decoded_.size() - d_);
      } else if (original_[o_] == '\0') {
        take(1, rest_of_decoded().starts_with(kReplacementCharacter) ? 3 : 0);
      } else if (original_[o_] == '\r') {
        const bool pair = rest_of_original().starts_with("\r\n");
        take(pair && decoded_[d_] == '\n' ? 2 : 1, decoded_[d_] == '\n');
      } else if (is_markup()) {
        const size_t end = original_.find('>', o_);
        take((end == std::string_view::npos ? original_.size() : end + 1) - o_,
             0);
      } else if (is_reference()) {
        take_reference();
      } else {
        take_character();
      }
    }
    return std::move(runs_);
  }

 private:
  std::string_view rest_of_original() const { return original_.substr(o_); }
  std::string_view rest_of_decoded() const { return decoded_.substr(d_); }

  static size_t character_size(std::string_view text, size_t at) {
    size_t end = at + 1;
    while (end < text.size() && is_continuation(text[end])) ++end;
    return end - at;
  }

  // A tag or comment between two parts of the text, not a mere "<".
  bool is_markup() const {
    const std::string_view rest = rest_of_original();
    if (rest.size() < 2 || rest[0] != '<') return false;
    if (!is_ascii_alpha(rest[1]) && rest[1] != '/' && rest[1] != '!' &&
        rest[1] != '?') {
      return false;
    }
    return !rest_of_decoded().starts_with(rest.substr(0, 3));
  }

  // Bytes of the reference at the current place, with its semicolon.
  size_t reference_size() const {
    const std::string_view rest = rest_of_original();
    size_t size = 1;
    if (size < rest.size() && rest[size] == '#') ++size;
    while (size < rest.size() && size < kLongestReference &&
           (is_ascii_alpha(rest[size]) || is_ascii_digit(rest[size]))) {
      ++size;
    }
    if (size < rest.size() && rest[size] == ';') ++size;
    return size;
  }

  // A character reference, not an "&" that stands for itself ("AT&T").
  bool is_reference() const {
    const std::string_view rest = rest_of_original();
    if (rest.size() < 2 || rest[0] != '&') return false;
    if (!is_ascii_alpha(rest[1]) && rest[1] != '#') return false;
    if (rest.starts_with("&amp") || rest.starts_with("&AMP")) return true;
    return !rest_of_decoded().starts_with(rest.substr(0, reference_size()));
  }

  // Could the texts go on alike behind these many bytes of both?
  bool agree(size_t original_size, size_t decoded_size) const {
    const std::string_view original =
        original_.substr(std::min(o_ + original_size, original_.size()));
    const std::string_view decoded =
        decoded_.substr(std::min(d_ + decoded_size, decoded_.size()));
    if (original.empty() || decoded.empty()) return decoded.empty();
    const char next = original[0];
    if (next == '&' || next == '<' || next == '\r' || next == '\0') return true;
    return next == decoded[0];
  }

  // One or two characters, of a name that may lack its semicolon and run into
  // the word behind it ("&copyright" is "©right").
  void take_reference() {
    const size_t longest = reference_size();
    const size_t one = character_size(decoded_, d_);
    const size_t two = d_ + one < decoded_.size()
                           ? one + character_size(decoded_, d_ + one)
                           : one;
    const bool complete = original_[o_ + longest - 1] == ';';
    const size_t shortest = complete ? longest : std::min<size_t>(longest, 3);
    for (const size_t characters : {one, two}) {
      for (size_t size = longest; size >= shortest; --size) {
        if (agree(size, characters)) return take(size, characters);
      }
    }
    take(longest, one);
  }

  void take_character() {
    const size_t original = character_size(original_, o_);
    const size_t decoded = character_size(decoded_, d_);
    const bool same =
        original_.substr(o_, original) == decoded_.substr(d_, decoded);
    take(original, decoded, same);
  }

  // Moves on in both; what gave nothing is left out.
  void take(size_t original, size_t decoded, bool copied = false) {
    const auto o = static_cast<uint32_t>(o_);
    const auto d = static_cast<uint32_t>(d_);
    o_ += original;
    d_ += decoded;
    if (decoded == 0) return;
    const Span text{d, static_cast<uint32_t>(d_)};
    const SourceSpan source{o, static_cast<uint32_t>(o_)};
    if (copied && !runs_.empty() && runs_.back().copied &&
        runs_.back().original.end == o) {
      runs_.back().decoded.end = text.end;
      runs_.back().original.end = source.end;
    } else {
      runs_.push_back({text, source, copied});
    }
  }

  std::string_view original_;
  std::string_view decoded_;
  size_t o_ = 0;
  size_t d_ = 0;
  std::vector<AlignedText> runs_;
};

}  // namespace

std::vector<AlignedText> align_text(std::string_view original,
                                    std::string_view decoded) {
  return Alignment(original, decoded).run();
}

}  // namespace dateline
