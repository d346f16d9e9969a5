// Who wrote an article, as its lines say it.

#include <unicode/uchar.h>

#include <algorithm>
#include <string>

#include "clean/date_words.h"
#include "clean/line_types.h"
#include "entities/names.h"
#include "lexicon/agencies.h"
#include "lexicon/byline_cues.h"
#include "lexicon/byline_openings.h"
#include "lexicon/byline_roles.h"
#include "lexicon/page_words.h"
#include "text/utf8.h"
#include "text/word_table.h"
#include "text/words.h"

namespace dateline {
namespace {

bool is_agency(std::string_view name) {
  static const WordTable<lexicon::AgenciesRow> kTable(
      lexicon::kAgencies, &lexicon::AgenciesRow::name);
  return kTable.contains_lower(trim_spaces(name));
}

bool is_role_word(std::string_view word) {
  static const WordTable<lexicon::BylineRolesRow> kTable(
      lexicon::kBylineRoles, &lexicon::BylineRolesRow::word);
  std::string key = to_lower(word);
  while (!key.empty() && (key.back() == ',' || key.back() == '.')) {
    key.pop_back();
  }
  return kTable.contains(key);
}

bool has_role_word(std::string_view text) {
  const auto words = split_words(text);
  return std::any_of(words.begin(), words.end(), is_role_word);
}

// Two to five capitalised words, particles between them allowed.
bool is_person_name(std::string_view name) {
  const auto words = split_words(name);
  if (words.size() < 2 || words.size() > 5) return false;
  static constexpr std::string_view kParticles[] = {
      "de", "da", "di",  "du",  "del", "van", "von", "der", "den", "la",
      "le", "al", "bin", "ibn", "dos", "ter", "el",  "y",   "e"};
  for (const std::string_view word : words) {
    if (word.find_first_of("0123456789@:/") != std::string_view::npos) {
      return false;
    }
    if (!begins_upper(word) &&
        std::find(std::begin(kParticles), std::end(kParticles), word) ==
            std::end(kParticles)) {
      return false;
    }
  }
  return begins_upper(words.front()) && begins_upper(words.back()) &&
         words.front() != "The" && !has_role_word(name) &&
         !is_known_place(name);
}

// "Story Tools", "Game Info": a label of the page.
bool is_page_label(const std::vector<std::string_view>& words) {
  static const WordTable<lexicon::PageWordsRow> kTable(
      lexicon::kPageWords, &lexicon::PageWordsRow::word);
  return kTable.contains_lower(words.front()) ||
         kTable.contains_lower(words.back());
}

bool has_given_name(std::string_view name) {
  const auto words = split_words(name);
  if (is_page_label(words)) return false;
  const std::string_view first = words.front();
  const size_t hyphen = first.find('-');
  return is_listed_person(hyphen == 0 ? first : first.substr(0, hyphen));
}

// Bytes of the cue ("By ", "Von ") at the head of a line, or 0.
size_t cue_size(std::string_view line) {
  const std::string text = to_lower(line.substr(0, 24));
  size_t size = 0;
  for (const auto& row : lexicon::kBylineOpenings) {
    const size_t n = row.opening.size();
    if (n + 1 > size && text.starts_with(row.opening) && n < text.size() &&
        is_ascii_space(text[n])) {
      size = n + 1;
    }
  }
  return size;
}

// "Ada Reed Los Angeles Times": where the paper begins that was copied without
// a mark between; the size of the name if it does not.
size_t paper_start(std::string_view name) {
  constexpr size_t kNameWords = 2;
  const auto words = split_words(name);
  if (words.size() < kNameWords + 2) return name.size();
  const auto start =
      static_cast<size_t>(words[kNameWords].data() - name.data());
  return is_outlet(name.substr(start)) ? start : name.size();
}

}  // namespace

Byline read_names(std::string_view names) {
  Byline byline;
  bool place = false;  // what follows is where or for whom they wrote
  const auto add = [&](std::string_view name) {
    name = trim_spaces(name);
    for (const std::string_view with : {"(avec ", "(with ", "(mit ", "(con "}) {
      if (name.starts_with(with)) name.remove_prefix(with.size());
    }
    while (!name.empty() &&
           (name.back() == ')' || name.back() == '.' || name.back() == ':')) {
      name.remove_suffix(1);
    }
    if (name.empty()) return;
    const size_t paper = paper_start(name);
    if (paper < name.size() && !is_agency(name)) {
      byline.agencies.emplace_back(name.substr(paper));
      name = trim_spaces(name.substr(0, paper));
    }
    if (is_agency(name)) {
      byline.agencies.emplace_back(name);
    } else if (!place && is_person_name(name)) {
      byline.people.emplace_back(name);
    }
  };
  for (size_t at = 0; at < names.size();) {
    size_t end = names.size();
    std::string_view found;
    for (const std::string_view separator :
         {",",       ";",        " and ",    " And ",    " AND ",    " & ",
          "|",       " with ",   "/",        " for ",    " in ",     " at ",
          " - ",     " \u2013 ", " \u2014 ", " \u00B7 ", " \u2022 ", "\n",
          " und ",   " et ",     " y ",      " e ",      " en ",     " og ",
          " och ",   " \u00E0 ", " aus ",    " avec ",   " mit ",    " (avec ",
          " (with ", " (mit ",   " (con ",   " con "}) {
      const size_t place_of = names.find(separator, at);
      if (place_of < end) {
        end = place_of;
        found = separator;
      }
    }
    add(names.substr(at, end - at));
    place = found == " in " || found == " for " || found == " at " ||
            found == " \u00E0 " || found == " aus ";
    at = end + std::max<size_t>(found.size(), 1);
  }
  return byline;
}

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
  const auto* row = find_date_word(bare(words[i]));
  if (row == nullptr) return false;
  if (row->kind == "published" || row->kind == "updated") return true;
  return (row->kind == "month" || row->kind == "part") &&
         i + 1 < words.size() &&
         (is_ascii_digit(words[i + 1].front()) ||
          month_number(bare(words[i + 1])) > 0);
}

// "Jane Doe Published May 2, 2024", "Jeanne Roux publié le 2 mai" -> the
// names.
std::string_view before_date(std::string_view names) {
  const auto words = split_words(names);
  for (size_t i = 2; i < words.size(); ++i) {
    if (ends_names(words, i)) {
      return trim_spaces(
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
    if (!text.starts_with(row.cue) || text.size() <= row.cue.size()) continue;
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
  const size_t skip = cue_size(line);
  if (skip == 0) return {};
  Byline byline = read_names(
      without_place(without_reading_time(before_date(line.substr(skip)))));
  if (byline.people.empty() && byline.agencies.empty()) return {};
  return byline;
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
  // "Jane Doe Education correspondent": the name ends before a role.
  const auto words = split_words(line);
  if (words.size() > 12) return {};
  Byline byline = read_names(line);
  if (byline.people.empty() && has_role_word(line)) {
    for (const size_t count : {size_t{2}, size_t{3}}) {
      if (words.size() <= count) break;
      const auto end = words[count - 1].data() + words[count - 1].size();
      const std::string_view name =
          line.substr(0, static_cast<size_t>(end - line.data()));
      if (is_person_name(name) && has_given_name(name)) {
        byline.people.emplace_back(name);
        return byline;
      }
    }
    return {};
  }
  if (byline.people.empty() || !line.starts_with(byline.people.front())) {
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

bool is_byline_label(std::string_view line) {
  std::string label = to_lower(trim_spaces(line));
  while (!label.empty() && label.back() == ':') label.pop_back();
  for (const auto& row : lexicon::kBylineOpenings) {
    const size_t colon = row.opening.ends_with(':') ? 1 : 0;
    if (label == row.opening.substr(0, row.opening.size() - colon)) return true;
  }
  return false;
}

bool is_outlet(std::string_view line) {
  if (line.size() > 40 || line.empty()) return false;
  if (is_kicker(line)) return false;  // "News"
  if (is_agency(line)) return true;
  const auto words = split_words(line);
  if (words.size() > 5 || !begins_upper(words.front())) return false;
  static constexpr std::string_view kPapers[] = {
      "times",    "post",    "herald",   "tribune",     "gazette", "chronicle",
      "guardian", "news",    "mirror",   "telegraph",   "journal", "daily",
      "magazine", "courier", "observer", "independent", "zeitung", "kurier"};
  return std::any_of(words.begin(), words.end(), [](std::string_view word) {
    const std::string key = to_lower(word);
    return std::find(std::begin(kPapers), std::end(kPapers), key) !=
           std::end(kPapers);
  });
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

std::optional<Byline> read_name_before_date(std::string_view line) {
  constexpr size_t kLongest = 90;
  if (line.size() > kLongest) return {};
  for (const std::string_view mark :
       {", ", " | ", " \u00B7 ", " \u2013 ", " - ", "\u00B7", "|", "\u2022"}) {
    const size_t at = line.find(mark);
    if (at == std::string_view::npos ||
        !read_date_line(line.substr(at + mark.size()))) {
      continue;
    }
    if (auto names = read_person_line(line.substr(0, at))) return names;
  }
  return {};
}

std::optional<DateLine> read_date_in_byline(std::string_view line) {
  for (const std::string_view separator :
       {"|", "\u00B7", "\u2022", " \u2014 ", " \u2013 ", " - ", ","}) {
    // "By Priya Raman | Science reporter | May 21, 2025".
    constexpr int kMostParts = 5;
    size_t at = line.find(separator);
    for (int n = 0; n < kMostParts && at != std::string_view::npos; ++n) {
      const std::string_view rest = line.substr(at + separator.size());
      if (auto date = read_date_line(trim_spaces(rest))) return date;
      at = line.find(separator, at + separator.size());
    }
  }
  return {};
}

}  // namespace dateline
