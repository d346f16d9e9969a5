#include "clean/selection.h"

#include <algorithm>

#include "clean/line_types.h"
#include "clean/selection_mail.h"
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
                                  const Options& options, Document& facts,
                                  std::vector<Repair>& repairs) {
  std::vector<bool> kept(blocks.size(), false);
  for (size_t i = 0; i < blocks.size(); ++i) {
    HtmlBlock& block = blocks[i];
    const std::string_view text = block.text();
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
  read_mail(options, blocks, kept, facts, repairs);
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
