#include "clean/pull_quotes.h"

#include <string>

#include "clean/edits.h"
#include "text/utf8.h"

namespace dateline {
namespace {

constexpr size_t kShortest = 24;  // letters; fewer may repeat by chance
constexpr size_t kLongest = 400;  // bytes
constexpr size_t kName = 60;      // bytes of who is quoted
constexpr size_t kMost = 12;      // quotes of one text that are looked for

bool is_between_marks(std::string_view text) {
  if (text.size() < kShortest) return false;
  const bool opens = text.starts_with("“") || text.starts_with('"') ||
                     text.starts_with("‘") || text.starts_with("«");
  const bool closes = text.ends_with("”") || text.ends_with('"') ||
                      text.ends_with("’") || text.ends_with("»");
  if (!opens || !closes) return false;
  // One quotation, no talk: another one would begin inside.
  const std::string_view inside = text.substr(1, text.size() - 4);
  return inside.find_first_of('"') == std::string_view::npos &&
         inside.find("”") == std::string_view::npos;
}

// Letters and digits in lower case, without marks and blanks.
void add_letters(std::string_view text, std::string& letters) {
  for (size_t i = 0; i < text.size(); ++i) {
    const char c = to_ascii_lower(text[i]);
    if (static_cast<unsigned char>(c) == 0xE2) {
      i += 2;  // quotation marks, dashes, dots
    } else if (static_cast<unsigned char>(c) == 0xC2) {
      ++i;  // « » and spaces
    } else if (static_cast<unsigned char>(c) >= 0x80 || is_ascii_lower(c) ||
               is_ascii_digit(c)) {
      letters += c;
    }
  }
}

}  // namespace

std::vector<size_t> find_pull_quotes(const std::vector<BodyLine>& lines) {
  std::vector<size_t> quotes;
  std::string body;  // letters of the lines, with what repeats none
  size_t looked_for = 0;
  for (size_t i = 0; i < lines.size() && looked_for < kMost; ++i) {
    const std::string_view text = lines[i].text;
    if (!quotes.empty() && quotes.back() + 1 == i && lines[i].quoted &&
        text.size() <= kName && !text.ends_with('.')) {
      quotes.push_back(i);  // who is quoted
      continue;
    }
    if (text.size() > kLongest ||
        (!lines[i].quoted && !is_between_marks(text))) {
      continue;
    }
    std::string letters;
    add_letters(text, letters);
    if (letters.size() < kShortest) continue;
    ++looked_for;
    if (body.empty()) {
      for (const BodyLine& line : lines) {
        if (!line.quoted && !is_between_marks(line.text)) {
          add_letters(line.text, body);
          body += ' ';
        }
      }
    }
    if (body.find(letters) != std::string::npos) quotes.push_back(i);
  }
  return quotes;
}

void drop_pull_quotes(const Options& options,
                      const std::vector<HtmlBlock>& blocks,
                      std::vector<bool>& kept, std::vector<Repair>& repairs) {
  std::vector<BodyLine> lines;
  std::vector<size_t> places;
  for (size_t i = 0; i < blocks.size(); ++i) {
    const BlockType type = blocks[i].block.type;
    if (!kept[i] || !is_body(type)) continue;
    lines.push_back({blocks[i].text(), type == BlockType::kQuote});
    places.push_back(i);
  }
  for (const size_t line : find_pull_quotes(lines)) {
    const size_t i = places[line];
    kept[i] = !record_removal(
        options,
        removal(blocks[i].block.text.source(), "duplicate-paragraph",
                Certainty::kLikely, kPullQuote),
        repairs);
  }
}

}  // namespace dateline
