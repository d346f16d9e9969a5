#include <algorithm>
#include <string_view>

#include "entities/quotes.h"
#include "text/utf8.h"

namespace dateline {
namespace {

constexpr std::string_view kLeftDouble = "\u201C", kRightDouble = "\u201D";
constexpr std::string_view kLeftSingle = "\u2018", kRightSingle = "\u2019";
constexpr std::string_view kLow = "\u201E";
constexpr std::string_view kLeftAngle = "\u00AB", kRightAngle = "\u00BB";
constexpr size_t kLongest = 4000;  // bytes of one quotation in a paragraph

enum class Mark : uint8_t { kNone, kDouble, kCurly, kAngle, kSingle };

bool is_letter(std::string_view text, size_t at) {
  if (at >= text.size()) return false;
  const auto c = static_cast<unsigned char>(text[at]);
  return c >= 0x80 ? !text.substr(at).starts_with("\u201D") &&
                         !text.substr(at).starts_with("\u2019") &&
                         !text.substr(at).starts_with("\u2014") &&
                         !text.substr(at).starts_with("\u2013") &&
                         !text.substr(at).starts_with("\u2026")
                   : is_ascii_alpha(text[at]) || is_ascii_digit(text[at]);
}

bool is_gap(std::string_view text, size_t at) {
  return at >= text.size() || is_ascii_space(text[at]) || text[at] == '(' ||
         text[at] == '[';
}

// Scans the text of one block.
class BlockScanner {
 public:
  BlockScanner(std::string_view text, uint32_t offset, std::vector<Quote>& out)
      : text_(text), offset_(offset), out_(out) {}

  // `goes_on`: is the next block another paragraph of the same quotation?
  void run(bool goes_on) {
    for (size_t at = 0; at < text_.size();) {
      const size_t next =
          open_ == Mark::kNone ? look_for_opener(at) : look_for_closer(at);
      at = next;
    }
    if (open_ == Mark::kNone || open_ == Mark::kSingle) return;
    const size_t size = text_.size() - start_;
    if (goes_on || (start_ == 0 && size > 60)) add(text_.size());
  }

 private:
  size_t look_for_opener(size_t at) {
    const std::string_view rest = text_.substr(at);
    if (rest.starts_with('"')) {
      const bool inch = at > 0 && is_ascii_digit(text_[at - 1]);
      if (!inch) begin(Mark::kDouble, at, 1);
      return at + 1;
    }
    if (rest.starts_with("``") || rest.starts_with("''")) {
      begin(Mark::kDouble, at, 2);
      return at + 2;
    }
    if (rest.starts_with(kLeftDouble) || rest.starts_with(kLow)) {
      begin(Mark::kCurly, at, kLow.size());
      return at + kLow.size();
    }
    if (rest.starts_with(kLeftAngle)) {
      begin(Mark::kAngle, at, kLeftAngle.size());
      return at + kLeftAngle.size();
    }
    const size_t single = rest.starts_with(kLeftSingle) ? kLeftSingle.size()
                          : rest.starts_with('\'')      ? 1
                                                        : 0;
    // "'90s" and "'em" are contractions.
    if (single > 0 && (at == 0 || is_gap(text_, at - 1)) &&
        (is_letter(text_, at + single) || rest.substr(single, 1) == "[") &&
        !is_ascii_digit(text_[at + single])) {
      const size_t end = single_closer(at + single, single == 1);
      if (end > 0) {
        begin(Mark::kSingle, at, single);
        add(end);
        return end;
      }
    }
    return at + 1;
  }

  // End of the closing mark of a quotation in single marks; 0 when there is
  // none. An apostrophe has a letter behind it, or an s before it.
  size_t single_closer(size_t from, bool straight) const {
    const std::string_view mark = straight ? "'" : kRightSingle;
    size_t plural = 0;
    const size_t limit = std::min(text_.size(), from + kLongest / 4);
    for (size_t at = from; at < limit; ++at) {
      if (!text_.substr(at).starts_with(mark)) continue;
      const size_t end = at + mark.size();
      if (is_letter(text_, end)) continue;
      const char before = text_[at - 1];
      if (is_ascii_space(before)) return 0;
      if (before == 's' && plural == 0 && end < text_.size() &&
          text_[end] == ' ') {
        plural = end;  // "the boys' club", or the end after all
        continue;
      }
      return end;
    }
    return plural;
  }

  size_t look_for_closer(size_t at) {
    const std::string_view rest = text_.substr(at);
    size_t size = 0;
    if (open_ == Mark::kDouble) {
      size = rest.starts_with('"')            ? 1
             : rest.starts_with("''")         ? 2
             : rest.starts_with(kRightDouble) ? kRightDouble.size()
                                              : 0;
    } else if (open_ == Mark::kCurly) {
      size = rest.starts_with(kRightDouble) || rest.starts_with(kLeftDouble)
                 ? kRightDouble.size()
             : rest.starts_with('"') ? 1
                                     : 0;
      // Opened again without having been closed: the first was lost.
      if (rest.starts_with(kLeftDouble) && at > 0 && is_gap(text_, at - 1)) {
        begin(Mark::kCurly, at, kLeftDouble.size());
        return at + kLeftDouble.size();
      }
    } else if (rest.starts_with(kRightAngle)) {
      size = kRightAngle.size();
    }
    if (size == 0) return at + 1;
    // A straight mark that opens a word after a gap opens another quotation.
    if (rest[0] == '"' && at > start_ + 1 && is_gap(text_, at - 1) &&
        is_letter(text_, at + 1)) {
      begin(Mark::kDouble, at, 1);
      return at + 1;
    }
    add(at + size);
    return at + size;
  }

  void begin(Mark mark, size_t at, size_t size) {
    open_ = mark;
    start_ = at;
    inside_ = at + size;
  }

  void add(size_t end) {
    if (end > inside_ + 2 && end - start_ <= kLongest) {
      Quote quote;
      quote.span = {offset_ + static_cast<uint32_t>(start_),
                    offset_ + static_cast<uint32_t>(end)};
      out_.push_back(quote);
    }
    open_ = Mark::kNone;
  }

  std::string_view text_;
  uint32_t offset_;
  std::vector<Quote>& out_;
  Mark open_ = Mark::kNone;
  size_t start_ = 0;
  size_t inside_ = 0;  // behind the opening mark
};

bool opens_quotation(std::string_view text) {
  return text.starts_with('"') || text.starts_with(kLeftDouble) ||
         text.starts_with("``") || text.starts_with(kLeftAngle);
}

}  // namespace

std::vector<Quote> find_quotations(const Document& document) {
  std::vector<Quote> quotes;
  for (size_t b = 0; b < document.blocks.size(); ++b) {
    const Block& block = document.blocks[b];
    if (block.type == BlockType::kByline || block.type == BlockType::kTable ||
        block.type == BlockType::kPreformatted) {
      continue;
    }
    const bool goes_on =
        b + 1 < document.blocks.size() &&
        opens_quotation(document.at(document.blocks[b + 1].span));
    BlockScanner(document.at(block.span), block.span.start, quotes)
        .run(goes_on);
  }
  return quotes;
}

std::vector<Span> spans_of(const std::vector<Quote>& quotes) {
  std::vector<Span> spans;
  spans.reserve(quotes.size());
  for (const Quote& quote : quotes) spans.push_back(quote.span);
  return spans;
}

}  // namespace dateline
