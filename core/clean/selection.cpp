#include "clean/selection.h"

#include <algorithm>
#include <iterator>

#include "clean/line_types.h"
#include "clean/visible_date.h"
#include "text/utf8.h"

namespace dateline {
namespace {

constexpr size_t kHead = 16384;  // bytes searched for marks

bool has(std::string_view text, std::string_view words) {
  return text.find(words) != std::string_view::npos;
}

// Bytes of a bullet mark and the spaces of any kind behind it, or 0.
size_t mark_size(std::string_view text) {
  for (const std::string_view mark :
       {"\u00B7", "\u2022", "\u25AA", "\u00A7", "\u25E6", "\u25CF", "\uF0B7",
        "o", "-", "\u2013"}) {
    if (!text.starts_with(mark)) continue;
    size_t size = mark.size();
    size_t spaces = 0;
    while (size < text.size()) {
      if (is_ascii_space(text[size])) {
        ++size;
      } else if (text.substr(size, 2) == "\u00A0") {
        size += 2;
        ++spaces;
      } else {
        break;
      }
    }
    // Letters and hyphens need the long gap that Word puts behind a mark.
    const bool plain = mark == "o" || mark == "-" || mark == "\u2013";
    if (size == mark.size() || (plain && spaces < 2)) return 0;
    return size < text.size() ? size : 0;
  }
  return 0;
}

// "From: ... Sent: ... Subject: ...": the head of a forwarded e-mail.
bool is_mail_head(std::string_view text) {
  const bool from = has(text, "From:") || has(text, "Von:") || has(text, "De:");
  const bool subject = has(text, "Subject:") || has(text, "Betreff:") ||
                       has(text, "Objet:") || has(text, "Asunto:");
  return text.size() < 1500 && from && subject &&
         (text.starts_with("From:") || text.starts_with("Von:") ||
          text.starts_with("De:") || text.starts_with("-----"));
}

std::string subject_of(std::string_view text) {
  for (const std::string_view name :
       {"Subject:", "Betreff:", "Objet:", "Asunto:"}) {
    const size_t at = text.find(name);
    if (at == std::string_view::npos) continue;
    std::string_view rest = text.substr(at + name.size());
    for (const std::string_view next :
         {"\n", " To:", " From:", " Cc:", " Date:", " Importance:"}) {
      rest = rest.substr(0, rest.find(next));
    }
    for (bool again = true; again;) {
      again = false;
      while (!rest.empty() && rest.front() == ' ') rest.remove_prefix(1);
      for (const std::string_view mark :
           {"Re:", "RE:", "Fw:", "FW:", "Fwd:", "FWD:", "AW:", "WG:"}) {
        if (rest.starts_with(mark)) {
          rest.remove_prefix(mark.size());
          again = true;
        }
      }
    }
    while (!rest.empty() && rest.back() == ' ') rest.remove_suffix(1);
    return std::string(rest);
  }
  return {};
}

// When the mail was sent, which may be long after the article appeared: a
// candidate, no more.
void note_sent(std::string_view text, Document& facts) {
  for (const std::string_view name :
       {"Sent:", "Date:", "Gesendet:", "Envoy\u00E9 :", "Enviado:"}) {
    const size_t at = text.find(name);
    if (at == std::string_view::npos) continue;
    const auto dates =
        read_visible_dates(text.substr(at + name.size(), 80), true);
    if (dates.empty()) continue;
    facts.metadata.push_back({"published",
                              to_string(dates[0].day) + dates[0].time,
                              "e-mail head", 0.4});
    return;
  }
}

// "Subject: Crane falls": one line of a mail's head as a block of its own.
bool is_mail_line(std::string_view text) {
  constexpr size_t kLongest = 300;  // bytes
  if (text.size() > kLongest) return false;
  const std::string_view name = text.substr(0, text.find(':') + 1);
  static constexpr std::string_view kNames[] = {
      "From:", "To:",   "Cc:",    "Date:",    "Sent:",     "Subject:",
      "Von:",  "An:",   "Datum:", "Betreff:", "Gesendet:", "Reply-To:",
      "De:",   "Para:", "Fecha:", "Asunto:",  "Objet:",    "Enviado:"};
  return std::find(std::begin(kNames), std::end(kNames), name) !=
         std::end(kNames);
}

// The end of a mail's head whose lines are blocks, or `first` where none is.
size_t mail_lines_end(const std::vector<HtmlBlock>& blocks, size_t first) {
  size_t end = first;
  while (end < blocks.size() && is_mail_line(blocks[end].text())) ++end;
  return end - first >= 2 ? end : first;
}

// What stands under a mail: who sent it and that nobody else may read it.
bool is_mail_foot(std::string_view text) {
  constexpr size_t kFewestDigits = 7;  // of a telephone number
  constexpr size_t kLongestSignature = 160;
  if (has(text, "confidential") &&
      (has(text, "addressee") || has(text, "recipient"))) {
    return true;
  }
  return text.size() <= kLongestSignature && !text.ends_with('.') &&
         (has(text, "Tel") || has(text, " T ") || has(text, "Phone") ||
          has(text, "+")) &&
         std::count_if(text.begin(), text.end(), is_ascii_digit) >=
             static_cast<int>(kFewestDigits);
}

void drop_mail_foot(const std::vector<HtmlBlock>& blocks,
                    std::vector<bool>& kept) {
  constexpr size_t kMost = 4;  // blocks
  size_t seen = 0;
  for (size_t i = blocks.size(); i-- > 0 && seen < kMost;) {
    if (!kept[i]) continue;
    ++seen;
    if (is_mail_foot(blocks[i].text())) kept[i] = false;
  }
}

// A mail that was forwarded as a quotation is no quotation.
void unquote(std::vector<HtmlBlock>& blocks, const std::vector<bool>& kept) {
  size_t quoted = 0;
  size_t other = 0;
  for (size_t i = 0; i < blocks.size(); ++i) {
    if (!kept[i]) continue;
    const bool quote = blocks[i].block.type == BlockType::kQuote;
    (quote ? quoted : other) += blocks[i].text().size();
  }
  if (quoted <= other) return;
  for (HtmlBlock& block : blocks) {
    if (block.block.type == BlockType::kQuote) {
      block.block.type = BlockType::kParagraph;
    }
  }
}

bool says_who_or_when(std::string_view text) {
  return read_byline(text) || read_date_line(text) || read_person_line(text) ||
         is_time_line(text);
}

// Word's and Docs' headlines are paragraphs in large letters, those of notes in
// bold ones: the first lines, when they are no sentences and prose follows.
void name_headline(std::vector<HtmlBlock>& blocks,
                   const std::vector<bool>& kept, Document& facts) {
  constexpr size_t kShortest = 12;  // bytes
  constexpr size_t kLongest = 200;
  constexpr size_t kHeadBlocks = 8;
  std::vector<size_t> lines;
  bool prose = false;
  for (size_t i = 0; i < blocks.size() && lines.size() < kHeadBlocks; ++i) {
    if (blocks[i].headline) return;
    if (!kept[i] || blocks[i].text().empty()) continue;
    prose = blocks[i].text().size() > 60 && blocks[i].text().ends_with('.');
    if (prose) break;
    lines.push_back(i);
  }
  if (!prose) return;
  for (size_t n = 0; n < lines.size(); ++n) {
    const std::string_view text = blocks[lines[n]].text();
    if (blocks[lines[n]].block.type != BlockType::kParagraph ||
        text.size() < kShortest || text.size() > kLongest || !has(text, " ") ||
        text.ends_with('.') || says_who_or_when(text)) {
      continue;
    }
    facts.title = std::string(text);
    if (n + 1 == lines.size()) return;
    HtmlBlock& next = blocks[lines[n + 1]];
    if (next.block.type == BlockType::kParagraph && facts.subtitle.empty() &&
        next.text().size() >= 2 * kShortest && !says_who_or_when(next.text())) {
      next.block.type = BlockType::kSubtitle;
      facts.subtitle = std::string(next.text());
    }
    return;
  }
}

}  // namespace

bool is_selection(std::string_view source) {
  const std::string_view head = source.substr(0, kHead);
  // Parts of a page that nobody selects by themselves; the first is the one
  // that a page has early.
  for (const std::string_view part : {"<title", "<nav", "<footer", "<aside"}) {
    if (has(source, part)) return false;
  }
  for (const std::string_view mark :
       {"<!--StartFragment", "docs-internal-guid", "MsoNormal",
        "<!-- wp:", "Apple-interchange-newline", "Apple-converted-space",
        "gmail_quote", "urn:schemas-microsoft-com:office", "data-pm-slice",
        "mso-", "divRplyFwdMsg", "<blockquote type=\"cite\"", "c-mrkdwn__br",
        "c-message__sender", "doc-content\"", "lst-kix_", "notionvc"}) {
    if (has(head, mark)) return true;
  }
  // A fragment: no document around it.
  for (const std::string_view part :
       {"<html", "<HTML", "<body", "<BODY", "<head>", "<!doctype", "<!DOCTYPE",
        "<script", "<form", "<main", "<header"}) {
    if (has(source, part)) return false;
  }
  return has(head, "<p") || has(head, "<P") || has(head, "<h1") ||
         has(head, "<h2") ||
         (head.starts_with("<meta charset=") && !has(head, "<a "));
}

std::vector<bool> choose_selected(std::vector<HtmlBlock>& blocks,
                                  Document& facts) {
  std::vector<bool> kept(blocks.size(), false);
  size_t remark = 0;  // bytes before the head of a forwarded e-mail
  bool mail = false;
  for (size_t i = 0; i < blocks.size(); ++i) {
    HtmlBlock& block = blocks[i];
    const std::string_view text = block.text();
    if (const size_t end = mail_lines_end(blocks, i); end > i) {
      for (; i < end; ++i) {
        if (facts.title.empty()) facts.title = subject_of(blocks[i].text());
        note_sent(blocks[i].text(), facts);
      }
      --i;
      mail = true;
      if (remark < 200) std::fill(kept.begin(), kept.end(), false);
      continue;
    }
    if (is_mail_head(text)) {
      mail = true;
      if (facts.title.empty()) facts.title = subject_of(text);
      note_sent(text, facts);
      if (remark < 200) std::fill(kept.begin(), kept.end(), false);
      continue;
    }
    remark += text.size();
    if (block.headline || is_furniture(text) || is_page_number(text) ||
        text == "\u00A0" || text == "--") {
      continue;
    }
    kept[i] = true;
    if (block.block.type != BlockType::kParagraph) continue;
    const size_t size = mark_size(text);
    if (size == 0) continue;
    MappedText& words = block.block.text;
    words = words.slice({static_cast<uint32_t>(size),
                         static_cast<uint32_t>(words.text.size())});
    block.block.type = BlockType::kList;
    block.block.level = 1;
  }
  if (mail) {
    unquote(blocks, kept);
    drop_mail_foot(blocks, kept);
  }
  if (facts.title.empty()) name_headline(blocks, kept, facts);
  return kept;
}

void drop_outer_repairs(const std::vector<HtmlBlock>& blocks,
                        const std::vector<bool>& kept,
                        std::vector<Repair>& repairs) {
  SourceSpan article{UINT32_MAX, 0};
  for (size_t i = 0; i < blocks.size(); ++i) {
    if (!kept[i]) continue;
    const SourceSpan place = blocks[i].block.text.source();
    article.start = std::min(article.start, place.start);
    article.end = std::max(article.end, place.end);
  }
  std::erase_if(repairs, [&](const Repair& repair) {
    return repair.kind != "protected-address" &&
           (repair.source.start < article.start ||
            repair.source.end > article.end);
  });
}

}  // namespace dateline
