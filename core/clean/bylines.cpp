// Who wrote an article, as its lines say it.

#include <unicode/uchar.h>

#include <algorithm>
#include <string>

#include "clean/byline_names.h"
#include "clean/byline_parts.h"
#include "clean/date_words.h"
#include "clean/line_types.h"
#include "lexicon/byline_cues.h"
#include "text/utf8.h"
#include "text/word_table.h"
#include "text/words.h"

namespace dateline {
namespace {

// A word in lower case without the marks behind it.
std::string bare(std::string_view word) {
  while (!word.empty() &&
         (word.back() == ':' || word.back() == ',' || word.back() == '.')) {
    word.remove_suffix(1);
  }
  return to_lower(word);
}

// Does what follows the names begin here: a label ("Published", "Tags:"), a day
// ("Tuesday, Aug. 17", "May 2") or an address ("example.com")?
bool ends_names(const std::vector<std::string_view>& words, size_t i) {
  const std::string_view word = words[i];
  const bool label = word.ends_with(":");
  const size_t point = word.find('.');
  const bool address =
      point < word.size() && point > 1 && point + 2 < word.size() &&
      is_ascii_lower(word[point + 1]) && is_ascii_lower(word[point + 2]);
  if (label || address) return true;
  // "5 March", "5th Mar".
  if (is_ascii_digit(word.front())) {
    return word.size() <= 4 && i + 1 < words.size() &&
           month_number(bare(words[i + 1])) > 0;
  }
  const auto* row = find_date_word(bare(words[i]));
  if (row == nullptr) return false;
  if (row->kind == "published" || row->kind == "updated") return true;
  return (row->kind == "month" || row->kind == "part") &&
         i + 1 < words.size() &&
         (is_ascii_digit(words[i + 1].front()) ||
          month_number(bare(words[i + 1])) > 0);
}

// "Jane Doe, ", "Bureau Report | " -> without the marks behind.
std::string_view without_marks(std::string_view text) {
  for (bool again = true; again;) {
    again = false;
    text = trim_spaces(text);
    for (const std::string_view mark :
         {",", "|", "-", "/", "\u00B7", "\u2013", "\u2014", "\u2022"}) {
      if (!text.ends_with(mark)) continue;
      text.remove_suffix(mark.size());
      again = true;
    }
  }
  return text;
}

// "Jane Doe Published May 2, 2024", "Jeanne Roux publié le 2 mai" -> the
// names.
std::string_view before_date(std::string_view names) {
  const auto words = split_words(names);
  for (size_t i = 2; i < words.size(); ++i) {
    if (ends_names(words, i)) {
      return without_marks(
          names.substr(0, static_cast<size_t>(words[i].data() - names.data())));
    }
  }
  return names;
}

// "Jane Doe 3 min read", "Jane Doe | 3 minute read" -> "Jane Doe".
std::string_view without_reading_time(std::string_view names) {
  const std::string lower = to_lower(names);
  if (!lower.ends_with(" read")) return names;
  const size_t minutes = lower.rfind(" min");
  if (minutes == std::string::npos) return names;
  size_t end = minutes;
  while (end > 0 && is_ascii_digit(names[end - 1])) --end;
  if (end == minutes) return names;
  names = trim_spaces(names.substr(0, end));
  for (const std::string_view mark : {"|", "-", "\u00B7", "\u2022", "\u2013"}) {
    if (names.ends_with(mark)) names.remove_suffix(mark.size());
  }
  return trim_spaces(names);
}

// "Jeanne Morel (Le Havre, correspondante)" -> "Jeanne Morel".
std::string_view without_place(std::string_view names) {
  const size_t open = names.find(" (");
  if (open == std::string_view::npos || !names.ends_with(')')) return names;
  const std::string inside = to_lower(names.substr(open + 2, 5));
  for (const std::string_view with : {"avec ", "with ", "mit ", "con "}) {
    if (inside.starts_with(with)) return names;
  }
  return names.substr(0, open);
}

// "홍길동 기자", "[서울] 홍길동 기자 hong@example.kr": the name before the
// Korean word for a reporter, empty if the line says something else.
std::string_view reporter_name(std::string_view line) {
  constexpr std::string_view kReporter = " 기자";
  constexpr size_t kLongest = 120;
  const size_t end = line.find(kReporter);
  if (end == std::string_view::npos || line.size() > kLongest) return {};
  const std::string_view rest = line.substr(end + kReporter.size());
  // More of a word, or a sentence: "기자는 ...".
  if (!rest.empty() && std::string_view(" .,=|/(").find(rest.front()) ==
                           std::string_view::npos) {
    return {};
  }
  size_t start = line.substr(0, end).find_last_of(" ]=)/");
  start = start == std::string_view::npos ? 0 : start + 1;
  const std::string_view name = line.substr(start, end - start);
  return is_unspaced_name(name) ? name : std::string_view();
}

// "Our Correspondent", "Express News Service": an office and nobody's name.
bool is_desk(std::string_view names) {
  constexpr size_t kMostWords = 5;
  const auto words = split_words(names);
  return words.size() <= kMostWords && has_role_word(names) &&
         std::all_of(words.begin(), words.end(), [](std::string_view word) {
           return !word.ends_with(':') &&
                  (begins_upper(word) || is_role_word(word) || word == "our");
         });
}

}  // namespace

size_t author_cue_size(std::string_view line) {
  if (line.empty()) return 0;
  std::string text = to_lower(line.substr(0, 32));
  size_t first = 0;
  std::string letter;
  const auto c = static_cast<UChar32>(next_code_point(text, first));
  append_utf8(static_cast<char32_t>(u_tolower(c)), letter);
  if (letter.size() == first) text.replace(0, first, letter);
  size_t best = 0;
  for (const auto& row : lexicon::kBylineCues) {
    if (row.cue.front() != text.front() || !text.starts_with(row.cue) ||
        text.size() <= row.cue.size()) {
      continue;
    }
    size_t at = row.cue.size();
    const bool colon = text[at] == ':';
    if (!colon && text[at] != ' ') continue;
    if (colon) ++at;
    while (at < text.size() && text[at] == ' ') ++at;
    best = std::max(best, at);
  }
  return best;
}

std::optional<Byline> read_byline(std::string_view line) {
  line = trim_spaces(line);
  if (line.size() > 200 || line.size() < 5) return {};
  if (const auto name = reporter_name(line); !name.empty()) {
    return Byline{{std::string(name)}, {}};
  }
  Byline byline;
  bool named = false;  // somebody or some desk wrote it
  for (const BylinePart& part : byline_parts(line)) {
    const std::string_view names =
        without_place(without_reading_time(before_date(part.names)));
    Byline read = read_names(names);
    const bool known = std::all_of(
        read.people.begin(), read.people.end(),
        [&](const std::string& name) { return has_given_name(name); });
    const bool starts =
        !read.people.empty() && names.starts_with(read.people.front());
    if (part.doubted && !is_desk(names) && (!known || !starts)) return {};
    if (!part.wrote) continue;
    named = named || !read.people.empty() || !read.agencies.empty() ||
            is_agency(names) || is_desk(names);
    byline.people.insert(byline.people.end(), read.people.begin(),
                         read.people.end());
    byline.agencies.insert(byline.agencies.end(), read.agencies.begin(),
                           read.agencies.end());
  }
  if (!named) return {};
  return byline;
}

bool is_picture_credit(std::string_view line) {
  constexpr size_t kLongest = 100;  // bytes
  line = trim_spaces(line);
  if (line.size() > kLongest) return false;
  const auto parts = byline_parts(line);
  return parts.size() == 1 && !parts.front().wrote &&
         !read_names(parts.front().names).people.empty();
}

std::optional<Byline> read_desk(std::string_view line) {
  line = trim_spaces(line);
  // "PTI | New Delhi".
  const auto words = split_words(line);
  constexpr size_t kMostWords = 6;
  if (words.empty() || words.size() > kMostWords) return {};
  Byline byline = read_names(line);
  const bool first = !byline.agencies.empty() && byline.people.empty() &&
                     line.starts_with(byline.agencies.front());
  const bool names =
      std::all_of(words.begin(), words.end(), [](std::string_view word) {
        return begins_upper(word) || !is_ascii_alpha(word.front());
      });
  if (first && names) return byline;
  return is_desk(line) ? Byline{} : std::optional<Byline>();
}

std::optional<Byline> read_person_line(std::string_view line) {
  line = trim_spaces(line);
  for (const std::string_view mark : {"\u00B7", "\u2022", "|"}) {
    if (line.ends_with(mark)) {
      line = trim_spaces(line.substr(0, line.size() - mark.size()));
    }
  }
  if (line.size() > 100 || line.size() < 5 || line.back() == '.' ||
      line.back() == '?' || line.back() == '!' || line.back() == ':') {
    return {};
  }
  // "Jane Doe @janedoe", "Jane Doe jdoe@example.com".
  if (const size_t at = line.find('@'); at < line.size()) {
    line =
        trim_spaces(line.substr(0, line.substr(0, at).find_last_of(" ") + 1));
    if (line.empty()) return {};
  }
  constexpr size_t kMostWords = 12;
  if (split_words(line).size() > kMostWords) return {};
  // "Jane Doe (Education correspondent)".
  const std::string_view names = without_place(line);
  Byline byline = read_names(names);
  if (byline.people.empty()) return {};
  // "Health Reporter Jane Doe": only the office before the name, and in
  // capitals as a line of its own has it.
  const size_t first = line.find(byline.people.front());
  if (first > 0 && (!is_desk(line.substr(0, first)) ||
                    !line.ends_with(byline.people.front()))) {
    return {};
  }
  for (const std::string& name : byline.people) {
    if (!has_given_name(name)) return {};
  }
  // Nothing but names, a place, an office or an agency.
  size_t known = 0;
  for (const std::string& name : byline.people) known += name.size();
  for (const std::string& name : byline.agencies) known += name.size();
  const std::string& last = byline.people.back();
  const std::string_view tail = line.substr(line.find(last) + last.size());
  const auto where = split_words(tail);
  const bool place = tail.starts_with(" in ") && where.size() <= 4 &&
                     std::all_of(where.begin() + 1, where.end(), begins_upper);
  if (known * 2 < line.size() && !place && !has_role_word(line)) return {};
  return byline;
}

bool is_role(std::string_view line) {
  line = trim_spaces(line);
  if (line.size() > 80 || line.empty() || line.back() == '.') return false;
  const size_t comma = std::min(line.find(','), line.size());
  if (is_agency(line.substr(0, comma))) return true;
  const size_t words = split_words(line).size();
  // "Reuters The crane fell on Monday": a caption behind its agency.
  if (words > 4 && is_agency(split_words(line).front())) return false;
  if (words <= 6 && line.starts_with("Reporting from ")) return true;
  return words <= 8 && has_role_word(line);
}

std::optional<Byline> read_credits(std::string_view line) {
  line = trim_spaces(line);
  while (!line.empty() && (line.front() == '(' || line.front() == '*')) {
    line.remove_prefix(1);
  }
  while (!line.empty() && (line.back() == ')' || line.back() == '.')) {
    line.remove_suffix(1);
  }
  const std::string head = to_lower(line.substr(0, 32));
  bool credits = false;
  for (const std::string_view cue :
       {"reporting by ", "additional reporting by ", "writing by ",
        "reported by ", "editing by ", "compiled by ", "report by ",
        "reporting and writing by ", "with reporting by ", "edited by ",
        "written by ", "production by "}) {
    credits = credits || head.starts_with(cue);
  }
  if (!credits || line.size() > 400) return {};
  Byline byline;
  while (!line.empty()) {
    const size_t end = std::min(line.find_first_of(";."), line.size());
    const std::string_view part = trim_spaces(line.substr(0, end));
    const size_t by = to_lower(part.substr(0, 40)).find("by ");
    if (by != std::string::npos) {
      const std::string label = to_lower(part.substr(0, by));
      if (label.find("report") != std::string::npos ||
          label.find("writ") != std::string::npos ||
          label.find("compil") != std::string::npos) {
        for (std::string& name : read_names(part.substr(by + 3)).people) {
          byline.people.push_back(std::move(name));
        }
      }
    }
    line.remove_prefix(std::min(line.size(), end + 1));
  }
  return byline;
}

std::optional<std::string> read_contact_line(std::string_view line) {
  line = trim_spaces(line);
  if (line.size() > 240) return {};
  static constexpr std::string_view kCues[] = {
      "Write to ", "Contact ", "Email ", "E-mail ", "Follow ", "Reach "};
  for (const std::string_view cue : kCues) {
    if (!line.starts_with(cue)) continue;
    const std::string_view rest = line.substr(cue.size());
    size_t end = std::string_view::npos;
    for (const std::string_view stop :
         {" at ", " on ", " via ", " by ", ": "}) {
      end = std::min(end, rest.find(stop));
    }
    if (end == std::string_view::npos) continue;
    const std::string_view name = rest.substr(0, end);
    const bool address = rest.find('@') != std::string_view::npos ||
                         rest.find("protected]") != std::string_view::npos ||
                         rest.find("Twitter") != std::string_view::npos;
    if (address && is_person_name(name)) return std::string(name);
  }
  return {};
}

bool is_author_note(std::string_view paragraph,
                    const std::vector<std::string>& authors) {
  if (paragraph.size() > 500) return false;
  for (const std::string& author : authors) {
    if (!paragraph.starts_with(author)) continue;
    if (paragraph == author) return true;
    const std::string_view rest = paragraph.substr(author.size());
    for (const std::string_view verb :
         {" is a ", " is an ", " is the ", " is ", " covers ", " reports ",
          " writes ", " has been ", " joined ", " can be ", ", a "}) {
      if (rest.starts_with(verb)) {
        return has_role_word(rest) ||
               rest.find('@') != std::string_view::npos ||
               rest.find("author of") != std::string_view::npos ||
               rest.find("based in") != std::string_view::npos;
      }
    }
  }
  for (const std::string_view words :
       {"Follow him on", "Follow her on", "Follow them on", "Follow me on",
        "can be reached at", "Email him at", "Email her at"}) {
    if (paragraph.find(words) != std::string_view::npos) return true;
  }
  return false;
}

namespace {

// Where a date begins that goes on to the line's end, behind something else.
size_t date_start(std::string_view line) {
  for (size_t at = 2; at < line.size(); ++at) {
    const std::string_view before = line.substr(0, at);
    if (!before.ends_with(' ') && !before.ends_with('|') &&
        !before.ends_with(',') && !before.ends_with("\u00B7") &&
        !before.ends_with("\u2022")) {
      continue;
    }
    const std::string_view rest = line.substr(at);
    if (!is_ascii_digit(rest.front()) &&
        find_date_word(bare(rest.substr(0, rest.find(' ')))) == nullptr) {
      continue;
    }
    if (read_date_line(rest)) return at;
  }
  return line.size();
}

// Where "by" stands behind a date that begins the line.
size_t by_behind_date(std::string_view line) {
  const size_t by = std::min(line.find(" by "), line.find(" By "));
  return by < line.size() && read_date_line(without_marks(line.substr(0, by)))
             ? by + 1
             : line.size();
}

}  // namespace

std::optional<Byline> read_name_beside_date(std::string_view line) {
  constexpr size_t kLongest = 130;  // bytes
  if (line.size() > kLongest) return {};
  // "5 March 2024, by Jane Doe".
  if (const size_t by = by_behind_date(line); by < line.size()) {
    return read_byline(line.substr(by));
  }
  const size_t start = date_start(line);
  if (start == line.size() || line.ends_with('.') || read_date_line(line)) {
    return {};
  }
  const std::string_view names = without_marks(line.substr(0, start));
  // "Jane Doe in Rome on 5 March 2024" is a caption.
  const bool on =
      names.ends_with(" on") || line.substr(start).starts_with("on ");
  if (names.empty() || (on && names.find(" in ") < names.size())) return {};
  if (auto byline = read_byline(names)) return byline;
  if (auto byline = read_person_line(names)) return byline;
  return read_desk(names);
}

std::optional<DateLine> read_date_in_byline(std::string_view line) {
  if (const size_t by = by_behind_date(line); by < line.size()) {
    return read_date_line(without_marks(line.substr(0, by)));
  }
  const size_t start = date_start(line);
  if (start == line.size()) return {};
  return read_date_line(line.substr(start));
}

}  // namespace dateline
