// Articles out of the databases of newspapers: the record around the text is
// read and taken away.

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "clean/line_types.h"
#include "clean/plain_text.h"
#include "lexicon/record_fields.h"
#include "text/utf8.h"
#include "text/word_table.h"
#include "text/words.h"

namespace dateline {
namespace {

enum class Field : uint8_t {
  kNone,
  kTitle,
  kSubtitle,
  kByline,
  kDate,
  kPublisher,
  kSection,
  kBody,
  kEnd,
  kOther,
  kProof,
};

Field field_of(std::string_view label) {
  static const WordTable<lexicon::RecordFieldsRow> kTable(
      lexicon::kRecordFields, &lexicon::RecordFieldsRow::label);
  const auto* row = kTable.find_lower(label);
  if (row == nullptr) return Field::kNone;
  static constexpr std::pair<std::string_view, Field> kNames[] = {
      {"title", Field::kTitle},         {"subtitle", Field::kSubtitle},
      {"byline", Field::kByline},       {"date", Field::kDate},
      {"publisher", Field::kPublisher}, {"section", Field::kSection},
      {"body", Field::kBody},           {"end", Field::kEnd},
      {"proof", Field::kProof}};
  for (const auto& [name, field] : kNames) {
    if (row->field == name) return field;
  }
  return Field::kOther;
}

// "The Guardian (London)", "The Guardian; London (UK)" -> "The Guardian".
std::string_view paper_name(std::string_view value) {
  return trim_spaces(value.substr(0, value.find_first_of(";([")));
}

// A line of a record: what it tells, and where its value begins.
struct RecordLine {
  Field field = Field::kNone;
  size_t value = 0;
};

bool is_number(std::string_view word) {
  return !word.empty() && is_ascii_digit(word.front()) &&
         word.find_first_not_of("0123456789,.") == std::string_view::npos;
}

// "3 of 12 DOCUMENTS".
bool is_count(const std::vector<std::string_view>& words) {
  return words.size() == 4 && is_number(words[0]) && words[1] == "of" &&
         is_number(words[2]) && to_lower(words[3]).starts_with("document");
}

// "412 words", "3 of 12 DOCUMENTS", "Document GRDN000020190314ef3e0004x".
bool is_proof(std::string_view line) {
  const auto words = split_words(line);
  if (words.size() == 2 && is_number(words[0])) {
    const std::string unit = to_lower(words[1]);
    return unit == "words" || unit == "w\u00F6rter" || unit == "mots" ||
           unit == "palabras" || unit == "parole";
  }
  if (words.size() == 2 && words[0] == "Document") {
    constexpr size_t kCode = 16;
    return words[1].size() >= kCode &&
           std::count_if(words[1].begin(), words[1].end(), is_ascii_digit) > 8;
  }
  return is_count(words);
}

RecordLine read_line(std::string_view line) {
  constexpr size_t kLongestLabel = 40;
  if (is_proof(line)) return {Field::kProof, line.size()};
  const size_t colon = line.substr(0, kLongestLabel).find(':');
  if (colon == std::string_view::npos) {
    const Field alone = field_of(paper_name(line));
    const bool mark = alone == Field::kBody || alone == Field::kEnd;
    return {mark ? alone : Field::kNone, line.size()};
  }
  size_t value = colon + 1;
  while (value < line.size() && is_ascii_space(line[value])) ++value;
  return {field_of(line.substr(0, colon)), value};
}

bool is_copyright(std::string_view line) {
  return line.starts_with("Copyright ") || line.starts_with("\u00A9 ") ||
         to_lower(line).starts_with("all rights reserved");
}

class RecordReader {
 public:
  explicit RecordReader(PlainText& text) : text_(text) {
    for (size_t i = 0; i < text_.size(); ++i) {
      if (text_.at(i).empty()) continue;
      lines_.push_back(i);
      read_.push_back(read_line(text_.at(i)));
    }
  }

  void run() {
    if (read_codes() || read_clipping()) return;
    size_t proofs = 0;
    size_t labels = 0;
    for (const RecordLine& line : read_) {
      proofs += line.field == Field::kProof;
      labels += line.field != Field::kNone;
    }
    if (proofs == 0 || (proofs == 1 && labels < 3)) return;
    size_t from = 0;
    for (size_t n = 1; n <= lines_.size(); ++n) {
      if (n < lines_.size() && !begins_document(n)) continue;
      read_document(from, n, from == 0);
      from = n;
    }
  }

 private:
  std::string_view at(size_t n) const { return text_.at(lines_[n]); }
  TextParagraph& paragraph(size_t n) { return text_.paragraphs[lines_[n]]; }

  void drop(size_t n) {
    text_.remove(lines_[n], "furniture", Certainty::kLikely,
                 "a line of the database's record");
  }

  void cut_label(size_t n) {
    text_.edit(lines_[n], {{{0, static_cast<uint32_t>(read_[n].value)},
                            "",
                            "furniture",
                            Certainty::kLikely,
                            "the label of a database's field"}});
  }

  // Another article of the same download?
  bool begins_document(size_t n) const {
    if (is_count(split_words(at(n)))) return true;
    const std::string above = to_lower(at(n - 1).substr(0, 24));
    return above == "end of document" ||
           (above.starts_with("document ") &&
            read_[n - 1].field == Field::kProof && has_body(n));
  }

  bool has_body(size_t n) const {
    for (; n < lines_.size(); ++n) {
      if (is_body(n)) return true;
    }
    return false;
  }

  bool is_body(size_t n) const {
    return read_[n].field == Field::kNone && is_prose(at(n)) &&
           !is_copyright(at(n)) && !is_citation(at(n));
  }

  // "Pidcock, Helen. The Guardian; London (UK) [London (UK)]. 14 Mar 2019: 7."
  static bool is_citation(std::string_view line) {
    return line.find(" [") < line.size() && line.find("]. ") < line.size();
  }

  void read_document(size_t from, size_t to, bool first) {
    size_t body = from;
    while (body < to && !is_body(body)) ++body;
    if (body == to) return;
    size_t last = body;  // nothing is text behind what ends it
    while (last < to && read_[last].field != Field::kEnd) ++last;
    while (!is_body(last - 1)) --last;
    first_ = first;
    read_head(from, body);
    for (size_t n = body; n < last; ++n) {
      if (read_[n].field == Field::kBody || read_[n].field == Field::kProof) {
        drop(n);
      }
    }
    read_tail(last, to);
  }

  void read_head(size_t from, size_t body) {
    std::vector<size_t> plain;  // lines without a label
    size_t length = kNowhere;   // of the text, as Factiva has it in the head
    size_t date = kNowhere;
    bool titled = false;
    size_t first_label = body;
    for (size_t n = from; n < body; ++n) {
      if (read_[n].field != Field::kNone) {
        if (at(n).find(':') < at(n).size()) {
          first_label = std::min(first_label, n);
        } else if (n > from) {
          length = n;
        }
        titled = titled || read_[n].field == Field::kTitle;
        read_field(n);
      } else if (is_copyright(at(n))) {
        drop(n);
      } else if (is_citation(at(n))) {
        read_citation(n);
      } else if (date == kNowhere && read_date_line(at(n))) {
        date = n;
        paragraph(n).known_date = true;
      } else {
        plain.push_back(n);
      }
    }
    if (date == kNowhere) date = first_label;
    if (length != kNowhere && length < date) return read_display(plain, length);
    read_unlabelled(plain, date, first_label, titled);
  }

  // Nexis: paper, date and headline, or headline, paper and date.
  void read_unlabelled(const std::vector<size_t>& plain, size_t date,
                       size_t first_label, bool titled) {
    size_t title = kNowhere;
    size_t paper = kNowhere;
    for (const size_t n : plain) {
      if (n < date) paper = n;
      if (n > date && n < first_label && title == kNowhere) title = n;
    }
    if (titled) title = kNowhere;
    const bool above = title == kNowhere && !titled;
    if (above && !plain.empty() && plain.front() < date) title = plain.front();
    if (paper != kNowhere && paper != title) name_paper(paper);
    if (title != kNowhere) place_title(title);
  }

  // Factiva: section, headline and author over the number of words; date,
  // paper, its code and the language under it.
  void read_display(std::vector<size_t> plain, size_t length) {
    const auto below = std::find_if(plain.begin(), plain.end(),
                                    [&](size_t n) { return n > length; });
    for (auto it = below; it != plain.end(); ++it) {
      it == below ? name_paper(*it) : drop(*it);
    }
    plain.erase(below, plain.end());
    if (plain.size() > 1 && is_kicker(at(plain.front()))) {
      name_section(plain.front(), at(plain.front()));
      plain.erase(plain.begin());
    }
    if (plain.size() > 1 && count_words(at(plain.back())) <= 6) {
      paragraph(plain.back()).known_byline = true;
      plain.pop_back();
    }
    if (!plain.empty()) place_title(plain.front());
  }

  void read_field(size_t n) {
    const std::string value(at(n).substr(read_[n].value));
    switch (value.empty() ? Field::kOther : read_[n].field) {
      case Field::kTitle:
        cut_label(n);
        return place_title(n);
      case Field::kSubtitle:
        cut_label(n);
        if (first_) text_.subtitle = lines_[n];
        return;
      case Field::kByline:
        cut_label(n);
        paragraph(n).known_byline = true;
        return;
      case Field::kDate:
        if (!read_date_line(value)) return drop(n);
        cut_label(n);
        paragraph(n).known_date = true;
        return;
      case Field::kPublisher:
        return name_paper(n, value);
      case Field::kSection:
        return name_section(n, value);
      default:
        return drop(n);
    }
  }

  // Under the text nothing but the record follows.
  void read_tail(size_t from, size_t to) {
    bool record = false;
    for (size_t n = from; n < to; ++n) {
      const Field field = read_[n].field;
      record = record || field != Field::kNone;
      const std::string value(at(n).substr(read_[n].value));
      if (first_ && field == Field::kDate && !text_.issue) {
        if (const auto day = read_date_line(value)) text_.issue = day->day;
      }
      if (field == Field::kPublisher) {
        name_paper(n, value);
      } else if (field == Field::kSection) {
        name_section(n, value);
      } else if (record || n + 1 == to || read_[n + 1].field != Field::kNone) {
        drop(n);
      }
    }
  }

  void read_citation(size_t n) {
    const std::string line(at(n));
    const size_t comma = line.find(", ");
    const size_t end = line.find(". ");
    Document& facts = text_.draft.facts;
    if (comma < end && first_) {
      facts.byline.push_back(line.substr(comma + 2, end - comma - 2) + " " +
                             line.substr(0, comma));
    }
    name_paper(n, std::string_view(line).substr(comma < end ? end + 2 : 0));
  }

  void place_title(size_t n) { paragraph(n).heading = first_ ? 1 : 2; }

  void name_paper(size_t n) { name_paper(n, std::string(at(n))); }
  void name_paper(size_t n, std::string_view name) {
    std::string& publisher = text_.draft.facts.publisher;
    // "Harbour Times, The (Lisbon) - March 14, 2019".
    const size_t dash = name.rfind(" - ");
    const auto day = dash < name.size() ? read_date_line(name.substr(dash + 3))
                                        : std::nullopt;
    if (day && first_ && !text_.issue) text_.issue = day->day;
    std::string_view paper =
        paper_name(name.substr(0, day ? dash : name.size()));
    const bool article = paper.ends_with(", The");
    if (article) paper.remove_suffix(5);
    if (publisher.empty()) {
      publisher = (article ? "The " : "") + std::string(paper);
    }
    drop(n);
  }

  void name_section(size_t n, std::string_view name) {
    std::string& section = text_.draft.facts.section;
    if (section.empty()) section = std::string(paper_name(name));
    drop(n);
  }

  // Factiva's other way: two capitals over each value, or in front of it.
  bool read_codes() {
    static constexpr std::pair<std::string_view, Field> kCodes[] = {
        {"HD", Field::kTitle},   {"BY", Field::kByline},
        {"PD", Field::kDate},    {"SN", Field::kPublisher},
        {"SE", Field::kSection}, {"LP", Field::kBody},
        {"TD", Field::kBody},    {"WC", Field::kOther},
        {"ET", Field::kOther},   {"SC", Field::kOther},
        {"ED", Field::kOther},   {"PG", Field::kOther},
        {"LA", Field::kOther},   {"CY", Field::kOther},
        {"CR", Field::kOther},   {"CT", Field::kOther},
        {"RF", Field::kOther},   {"CO", Field::kOther},
        {"IN", Field::kOther},   {"NS", Field::kOther},
        {"RE", Field::kOther},   {"IPC", Field::kOther},
        {"IPD", Field::kOther},  {"PUB", Field::kOther},
        {"AN", Field::kOther},   {"VOL", Field::kOther},
        {"CLM", Field::kSection}};
    const auto code_of = [&](size_t n) -> RecordLine {
      const std::string_view line = at(n);
      const std::string_view code = line.substr(0, line.find_first_of(" \t"));
      size_t value = code.size();
      while (value < line.size() && is_ascii_space(line[value])) ++value;
      for (const auto& [name, field] : kCodes) {
        if (code == name) return {field, value};
      }
      return {};
    };
    size_t known = 0;
    bool head = false;
    bool body = false;
    for (size_t n = 0; n < lines_.size(); ++n) {
      const RecordLine line = code_of(n);
      if (line.field == Field::kNone || line.value < at(n).size()) continue;
      ++known;
      head = head || line.field == Field::kTitle;
      body = body || line.field == Field::kBody;
    }
    if (known < 4 || !head || !body) return false;
    Field open = Field::kNone;
    for (size_t n = 0; n < lines_.size(); ++n) {
      const RecordLine line = code_of(n);
      if (line.field != Field::kNone && line.value == at(n).size()) {
        open = line.field;
        drop(n);
      } else if (open != Field::kBody && open != Field::kNone) {
        read_[n] = {open, 0};
        read_field(n);
      }
    }
    return true;
  }

  // PressReader: "The Guardian - 14 Mar 2019 - National - Jane Doe" under the
  // headline, and its notices under the text.
  bool read_clipping() {
    constexpr size_t kHead = 6;  // lines
    const auto is_notice = [&](size_t n) {
      const std::string line = to_lower(at(n).substr(0, 24));
      return line.starts_with("pressreader") ||
             line.starts_with("original copy") ||
             line.starts_with("copyright and protected");
    };
    bool clipping = false;
    for (size_t n = 0; n < lines_.size(); ++n) {
      if (!is_notice(n)) continue;
      clipping = true;
      drop(n);
    }
    if (!clipping) return false;
    for (size_t n = 1; n < std::min(kHead, lines_.size()); ++n) {
      if (read_strip(n)) break;
    }
    return true;
  }

  bool read_strip(size_t n) {
    constexpr std::string_view kMark = " - ";
    const std::string line(at(n));
    std::vector<size_t> parts = {0};
    for (size_t at = line.find(kMark); at != std::string::npos;
         at = line.find(kMark, at + 1)) {
      parts.push_back(at + kMark.size());
    }
    const auto part = [&](size_t k) {
      const size_t end =
          k + 1 < parts.size() ? parts[k + 1] - kMark.size() : line.size();
      return std::string_view(line).substr(parts[k], end - parts[k]);
    };
    if (parts.size() < 3) return false;
    const auto day = read_date_line(part(1));
    if (!day) return false;
    Document& facts = text_.draft.facts;
    text_.issue = day->day;
    facts.publisher = std::string(part(0));
    facts.section = std::string(part(2));
    place_title(0);
    if (parts.size() < 4) {
      drop(n);
      return true;
    }
    read_[n].value = parts[3];
    cut_label(n);
    paragraph(n).known_byline = true;
    return true;
  }

  PlainText& text_;
  std::vector<size_t> lines_;     // that are not empty
  std::vector<RecordLine> read_;  // of each of them
  bool first_ = true;             // of the articles of a download
};

}  // namespace

void read_record(PlainText& text) { RecordReader(text).run(); }

}  // namespace dateline
