#include "clean/line_types.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "clean/headline_text.h"
#include "lexicon/furniture.h"
#include "lexicon/kickers.h"
#include "lexicon/photo_credits.h"
#include "text/utf8.h"
#include "text/word_table.h"
#include "text/words.h"

namespace dateline {
namespace {

std::string lower(std::string_view text) {
  if (end_of_ascii(text, 0) == text.size()) return to_lower(text);
  std::string out;
  out.reserve(text.size());
  for (size_t at = 0; at < text.size();) {
    const size_t start = at;
    const char32_t c = next_code_point(text, at);
    if (c < 0x80) {
      out.push_back(to_ascii_lower(text[start]));
    } else {
      append_utf8(static_cast<char32_t>(u_tolower(static_cast<UChar32>(c))),
                  out);
    }
  }
  return out;
}

// The lines of furniture that end in "*", by their first byte: heads of lines.
class FurnitureHeads {
 public:
  FurnitureHeads() {
    for (const auto& row : lexicon::kFurniture) {
      if (!row.line.ends_with("*")) continue;
      const std::string_view head = row.line.substr(0, row.line.size() - 1);
      heads_[static_cast<unsigned char>(head.front())].push_back(head);
    }
  }

  bool begin(std::string_view line) const {
    const auto& heads = heads_[static_cast<unsigned char>(line.front())];
    return std::any_of(heads.begin(), heads.end(), [&](std::string_view head) {
      return line.starts_with(head);
    });
  }

 private:
  std::array<std::vector<std::string_view>, 256> heads_;
};

const WordTable<lexicon::FurnitureRow>& furniture_lines() {
  static const WordTable<lexicon::FurnitureRow> kLines(
      lexicon::kFurniture, &lexicon::FurnitureRow::line);
  return kLines;
}

bool is_menu_item(std::string_view text) {
  return !is_ascii_lower(text.front()) &&
         (is_kicker(text) || (end_of_ascii(text, 0) == text.size()
                                  ? furniture_lines().contains_lower(text)
                                  : furniture_lines().contains(lower(text))));
}

// "Home  News  Politics  Sport  Log in": at least three items of a menu in one
// line, and hardly a word beside them.
bool is_menu_row(std::string_view line) {
  constexpr size_t kLongest = 400;
  constexpr size_t kItemWords = 3;
  if (line.size() > kLongest || is_ascii_lower(line.front())) return false;
  const auto words = split_words(line);
  if (words.size() < 3) return false;
  size_t items = 0;
  size_t others = 0;
  for (size_t i = 0; i < words.size();) {
    size_t count = std::min(kItemWords, words.size() - i);
    const char* end = nullptr;
    for (; count > 0; --count) {
      end = words[i + count - 1].data() + words[i + count - 1].size();
      const std::string_view item(words[i].data(),
                                  static_cast<size_t>(end - words[i].data()));
      if (is_menu_item(item)) break;
    }
    items += count > 0;
    others += count == 0 && words[i].size() > 1;  // no "|"
    if (others * 4 > words.size()) return false;
    i += std::max<size_t>(count, 1);
  }
  return items >= 3 && others * 3 <= items;
}

// "(Jane Doe/TNS)": whose picture it is, on a line of its own.
bool is_owner_and_service(std::string_view line) {
  constexpr size_t kLongest = 80;  // bytes
  if (line.size() > kLongest || !line.starts_with('(') ||
      !line.ends_with(')')) {
    return false;
  }
  const size_t slash = line.find('/');
  return slash != std::string_view::npos && begins_upper(line.substr(1)) &&
         begins_upper(trim_spaces(line.substr(slash + 1))) &&
         line.find_first_of(".,;:?!") == std::string_view::npos;
}

// "Two men stand in the dock. -NSTP/Jane Doe": a service in capitals and who
// made the picture, behind a dash.
bool ends_with_maker(std::string_view line) {
  constexpr size_t kLongestLine = 400;  // bytes
  constexpr size_t kLongestName = 50;
  const size_t slash = line.rfind('/');
  if (slash == std::string_view::npos || line.size() > kLongestLine ||
      line.size() - slash > kLongestName) {
    return false;
  }
  size_t first = slash;
  while (first > 0 && is_ascii_upper(line[first - 1])) --first;
  if (slash - first < 2) return false;
  const std::string_view before = trim_spaces(line.substr(0, first));
  const std::string_view maker = line.substr(slash + 1);
  return (before.ends_with('-') || before.ends_with("\u2014") ||
          before.ends_with("\u2013")) &&
         begins_upper(maker) &&
         maker.find_first_of(".,;:?!\"") == std::string_view::npos;
}

// "Two men stand in the dock [File: Jane Doe/Reuters]": no sentence, and who
// made the picture.
bool ends_with_service(std::string_view line) {
  constexpr size_t kLongestLine = 400;  // bytes
  constexpr size_t kLongestName = 60;
  const size_t open = line.rfind(" [");
  if (!line.ends_with(']') || line.size() > kLongestLine ||
      open == std::string_view::npos || open == 0 ||
      line.size() - open > kLongestName ||
      ends_with_stop(line.substr(0, open))) {
    return false;
  }
  std::string_view name = line.substr(open + 2, line.size() - open - 3);
  for (const std::string_view mark : {": ", "/"}) {
    const size_t at = name.rfind(mark);
    if (at < name.size()) name = name.substr(at + mark.size());
  }
  return is_outlet(trim_spaces(name));
}

// "(Adds quotes, background)", "((jane@example.com; +1 212 555 0101))": what an
// agency writes to its clients.
bool is_wire_note(std::string_view line) {
  if (!line.starts_with("(") || !line.ends_with(")")) return false;
  if (line.starts_with("((") && line.ends_with("))")) return true;
  for (const std::string_view verb :
       {"(Adds ", "(Updates ", "(Recasts ", "(Corrects ", "(Repeats "}) {
    if (line.starts_with(verb)) return true;
  }
  return false;
}

// "$$ARTICLEAD$$", "{{ad-slot}}": where a program was to put something.
bool is_placeholder(std::string_view line) {
  constexpr size_t kMarks = 2;
  if (line.size() < 2 * kMarks + 2) return false;
  static constexpr std::pair<std::string_view, std::string_view> kFrames[] = {
      {"$$", "$$"}, {"%%", "%%"}, {"{{", "}}"}, {"##", "##"}};
  for (const auto& [open, close] : kFrames) {
    if (!line.starts_with(open) || !line.ends_with(close)) continue;
    const std::string_view name = line.substr(kMarks, line.size() - 2 * kMarks);
    return std::all_of(name.begin(), name.end(), [](char c) {
      return is_ascii_alpha(c) || is_ascii_digit(c) || c == '_' || c == '-' ||
             c == '.' || c == ' ';
    });
  }
  return false;
}

}  // namespace

size_t pictures_size(std::string_view line) {
  size_t size = 0;
  for (size_t at = 0; at < line.size();) {
    const char32_t c = next_code_point(line, at);
    const bool picture = (c >= 0x2600 && c <= 0x27BF) ||
                         (c >= 0x2B00 && c <= 0x2BFF) ||
                         (c >= 0x1F000 && c <= 0x1FAFF);
    const bool joiner = c == 0xFE0F || c == 0x200D || c == ' ';
    if (!picture && (!joiner || at <= 1)) break;
    size = at;
  }
  return size;
}

bool is_furniture(std::string_view line) {
  line = trim_spaces(line);
  if (line.empty()) return false;
  if (is_placeholder(line)) return true;
  if (is_menu_row(line) || is_wire_note(line)) return true;
  if (line.size() > 120) return false;
  // "[Related: ...]", ">> Read also: ...".
  while (!line.empty() &&
         std::string_view("[(> ").find(line.front()) != std::string::npos) {
    line.remove_prefix(1);
  }
  line.remove_prefix(pictures_size(line));
  std::string text = lower(line);
  while (!text.empty() && std::string_view(" .:!>|\"-,").find(text.back()) !=
                              std::string_view::npos) {
    text.pop_back();
  }
  if (text.empty()) return false;
  static const FurnitureHeads kHeads;
  return furniture_lines().contains(text) || kHeads.begin(text);
}

bool is_contact_note(std::string_view line) {
  if (line.size() > 300) return false;
  const std::string head = to_lower(line.substr(0, 24));
  for (const std::string_view cue :
       {"media contact", "press contact",
        "contact:", "contacts:", "media inquiries", "media enquiries",
        "for media", "press office:", "pressekontakt", "contact presse",
        "contacto de prensa"}) {
    if (head.starts_with(cue)) {
      return line.find('@') != std::string_view::npos ||
             line.find("protected]") != std::string_view::npos ||
             std::count_if(line.begin(), line.end(), is_ascii_digit) >= 6;
    }
  }
  return false;
}

bool ends_with_outlet(std::string_view line) {
  for (const std::string_view mark : {" - ", " | ", " \u2013 ", " \u2014 "}) {
    const size_t at = line.rfind(mark);
    if (at != std::string_view::npos &&
        is_outlet(line.substr(at + mark.size()))) {
      return true;
    }
  }
  return false;
}

bool is_host_name(std::string_view line) {
  constexpr size_t kLongest = 40;
  const size_t dot = line.rfind('.');
  return line.size() <= kLongest && dot < line.size() && dot > 2 &&
         line.size() - dot > 2 && line.size() - dot <= 6 &&
         line.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789.-") ==
             std::string_view::npos &&
         !is_ascii_digit(line.back());
}

bool is_page_address(std::string_view line) {
  return (line.starts_with("http") || line.starts_with("www.") ||
          is_host_name(line)) &&
         line.find(' ') == std::string_view::npos;
}

bool is_page_number(std::string_view line) {
  line = trim_spaces(line);
  if (line.empty() || line.size() > 16) return false;
  const std::string text = lower(line);
  std::string_view rest = text;
  if (rest.starts_with("page ")) rest.remove_prefix(5);
  bool digits = false;
  for (const auto word : split_words(rest)) {
    const bool number = std::all_of(word.begin(), word.end(), is_ascii_digit) &&
                        word.size() <= 3;
    if (number) digits = true;
    if (!number && word != "of" && word != "/" && word != "-") return false;
  }
  return digits;
}

bool has_photo_credit(std::string_view line) {
  if (is_owner_and_service(line) || ends_with_service(line) ||
      ends_with_maker(line)) {
    return true;
  }
  // By their first bytes, so that a line is read once.
  static const auto kPhrases = [] {
    std::array<std::vector<std::string_view>, 256> phrases;
    for (const auto& row : lexicon::kPhotoCredits) {
      phrases[static_cast<unsigned char>(row.text[0])].push_back(row.text);
    }
    return phrases;
  }();
  for (size_t at = 0; at < line.size(); ++at) {
    for (const std::string_view phrase :
         kPhrases[static_cast<unsigned char>(line[at])]) {
      if (line.substr(at).starts_with(phrase)) return true;
    }
  }
  return false;
}

bool ends_with_owner(std::string_view line) {
  constexpr std::string_view kSign = "\u00A9";
  constexpr size_t kLongestLine = 400;  // bytes
  constexpr size_t kShortest = 16;      // of the words before the sign
  constexpr size_t kLongestName = 60;
  const size_t at = line.rfind(kSign);
  if (line.size() > kLongestLine || at == std::string_view::npos ||
      at < kShortest || line.size() - at > kLongestName) {
    return false;
  }
  const std::string_view name = trim_spaces(line.substr(at + kSign.size()));
  return !name.empty() && begins_upper(name);
}

size_t kicker_size(std::string_view headline) {
  const size_t colon = headline.find(": ");
  if (colon == std::string_view::npos || colon > 40) return 0;
  static const WordTable<lexicon::KickersRow> kTable(
      lexicon::kKickers, &lexicon::KickersRow::name);
  return kTable.contains_lower(trim_spaces(headline.substr(0, colon)))
             ? colon + 2
             : 0;
}

bool is_kicker(std::string_view line) {
  line = trim_spaces(line);
  if (line.size() > 40) return false;
  static const WordTable<lexicon::KickersRow> kTable(
      lexicon::kKickers, &lexicon::KickersRow::name);
  return kTable.contains_lower(line);
}

}  // namespace dateline
