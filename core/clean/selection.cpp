#include "clean/selection.h"

#include <algorithm>

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

}  // namespace

bool is_selection(std::string_view source) {
  const std::string_view head = source.substr(0, kHead);
  // Parts of a page that nobody selects by themselves; the first is the one
  // that a page has early.
  for (const std::string_view part : {"<title", "<nav", "<footer", "<aside"}) {
    if (has(source, part)) return false;
  }
  for (const std::string_view mark :
       {"<!--StartFragment", "docs-internal-guid", "MsoNormal", "<!-- wp:",
        "Apple-interchange-newline", "Apple-converted-space", "gmail_quote",
        "urn:schemas-microsoft-com:office", "data-pm-slice", "mso-"}) {
    if (has(head, mark)) return true;
  }
  // A fragment: no document around it.
  for (const std::string_view part :
       {"<html", "<HTML", "<body", "<BODY", "<head>", "<!doctype", "<!DOCTYPE",
        "<script", "<form", "<main", "<header"}) {
    if (has(source, part)) return false;
  }
  return has(head, "<p") || has(head, "<P") || has(head, "<h1") ||
         has(head, "<h2");
}

std::vector<bool> choose_selected(std::vector<HtmlBlock>& blocks,
                                  Document& facts) {
  std::vector<bool> kept(blocks.size(), false);
  size_t remark = 0;  // bytes before the head of a forwarded e-mail
  for (size_t i = 0; i < blocks.size(); ++i) {
    HtmlBlock& block = blocks[i];
    const std::string_view text = block.text();
    if (is_mail_head(text)) {
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
  return kept;
}

}  // namespace dateline
