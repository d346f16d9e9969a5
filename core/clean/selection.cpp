#include "clean/selection.h"

#include <algorithm>
#include <utility>

#include "clean/edits.h"
#include "clean/line_types.h"
#include "clean/residue.h"
#include "clean/selection_mail.h"
#include "text/utf8.h"

namespace dateline {
namespace {

constexpr size_t kHead = 16384;  // bytes searched for marks

bool has(std::string_view text, std::string_view words) {
  return text.find(words) != std::string_view::npos;
}

// "12." or "b)" at the head of a text: its bytes, or 0.
size_t number_size(std::string_view text) {
  constexpr size_t kMostDigits = 3;
  size_t size = 0;
  while (size < text.size() && is_ascii_digit(text[size])) ++size;
  if (size > kMostDigits) return 0;
  if (size == 0 && starts_lower(text)) size = 1;
  const bool ends = size > 0 && size < text.size() &&
                    (text[size] == '.' || text[size] == ')');
  return ends ? size + 1 : 0;
}

// Bytes of a bullet mark and the spaces of any kind behind it, or 0.
size_t mark_size(std::string_view text) {
  // Letters, numbers and hyphens need the long gap that Word puts behind one.
  bool plain = true;
  size_t mark = number_size(text);
  for (const std::string_view one :
       {"\u00B7", "\u2022", "\u25AA", "\u00A7", "\u25E6", "\u25CF", "\uF0B7",
        "o", "-", "\u2013"}) {
    if (!text.starts_with(one)) continue;
    mark = one.size();
    plain = one.size() == 1 || one == "\u2013";
  }
  if (mark == 0) return 0;
  size_t size = mark;
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
  const bool gap = size > mark && (!plain || spaces >= 2);
  return gap && size < text.size() ? size : 0;
}

// Leaves a list's item its words.
bool cut_mark(HtmlBlock& block) {
  const size_t size = mark_size(block.text());
  if (size == 0) return false;
  block.cut_to({static_cast<uint32_t>(size),
                static_cast<uint32_t>(block.text().size())});
  return true;
}

// Long enough, and ended, to be prose.
bool is_sentence(std::string_view text) {
  return text.size() > 60 && text.ends_with('.');
}

// A heading under the headline, and what follows is no text under it: it is
// left to the head.
bool is_deck(const std::vector<HtmlBlock>& blocks, size_t i) {
  constexpr size_t kShortest = 20;  // bytes
  constexpr size_t kLongest = 250;
  const HtmlBlock& block = blocks[i];
  return block.block.type == BlockType::kHeading && block.block.level == 2 &&
         block.text().size() >= kShortest && block.text().size() <= kLongest &&
         block.links == 0 && block.names.empty() && !block.date &&
         i + 1 < blocks.size() && !is_sentence(blocks[i + 1].text());
}

// Why a block of a selection is none of the article.
struct Outside {
  const char* kind = nullptr;
  const char* reason = nullptr;
};

// "[8:12 AM] Tom Ashworth".
bool is_stamp(std::string_view text) {
  constexpr size_t kLongest = 60;
  if (text.size() > kLongest || !text.starts_with('[')) return false;
  const size_t end = text.find("] ");
  const size_t colon = text.find(':');
  return end < text.size() && colon < end && is_ascii_digit(text[colon - 1]) &&
         is_ascii_digit(text[colon + 1]) &&
         std::none_of(text.begin() + end, text.end(), is_ascii_digit) &&
         !text.ends_with('.');
}

// A short line that is all link.
bool is_linked_line(const HtmlBlock& block) {
  constexpr size_t kLongest = 100;  // bytes
  return (block.block.type == BlockType::kHeading ||
          block.block.type == BlockType::kParagraph) &&
         block.link_share() > 0.9 && block.text().size() <= kLongest &&
         !block.text().ends_with('.');
}

Outside what_is_outside(const std::vector<HtmlBlock>& blocks, size_t i,
                        bool behind_prose) {
  const HtmlBlock& block = blocks[i];
  const std::string_view text = block.text();
  if (is_page_number(text)) return {"page-number", "a page number"};
  if (is_furniture(text)) {
    return {"furniture", "a line of the page around the article"};
  }
  if (text.starts_with("Version:") && has(text, "StartHTML:")) {
    return {"furniture", "what a clipboard says of its contents"};
  }
  if (is_stamp(text)) return {"mail-header", "who wrote a message, and when"};
  const bool address =
      (text.starts_with("https://") || text.starts_with("http://")) &&
      !has(text, " ");
  if (address && block.block.type == BlockType::kParagraph) {
    return {"scraper-residue",
            "an address that was to be shown as a picture or film"};
  }
  if (behind_prose) {
    // A heading alone may link to itself.
    const bool card = (i > 0 && is_linked_line(blocks[i - 1])) ||
                      (i + 1 < blocks.size() && is_linked_line(blocks[i + 1]));
    if (is_linked_line(block) &&
        (card || block.block.type == BlockType::kParagraph)) {
      return {"furniture", "a link to another article"};
    }
  } else if (has(text, " \u00B7") && !text.ends_with('.') &&
             (text.ends_with("\u00B7") ||
              std::any_of(text.begin(), text.end(), is_ascii_digit))) {
    return {"furniture", "a line of the page's head"};
  }
  return {};
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
    prose = is_sentence(blocks[i].text());
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
  // What a program for writing makes may have them, too.
  const bool document = has(head, "notionvc") || has(head, "<!-- wp:") ||
                        has(head, "content=\"LibreOffice") ||
                        has(head, "content=Word.Document") ||
                        has(head, "\"Cocoa HTML Writer\"") ||
                        head.starts_with("<div dir=\"ltr\">");
  // Parts of a page that nobody selects by themselves; the first is the one
  // that a page has early.
  for (const std::string_view part : {"<title", "<aside", "<nav", "<footer"}) {
    if (document && (part == "<title" || part == "<aside")) continue;
    if (has(source, part)) return false;
  }
  if (document) return true;
  for (const std::string_view mark : {"<!--StartFragment",
                                      "docs-internal-guid",
                                      "MsoNormal",
                                      "<!-- wp:",
                                      "Apple-interchange-newline",
                                      "Apple-converted-space",
                                      "gmail_quote",
                                      "urn:schemas-microsoft-com:office",
                                      "data-pm-slice",
                                      "mso-",
                                      "divRplyFwdMsg",
                                      "<blockquote type=\"cite\"",
                                      "c-mrkdwn__br",
                                      "c-message__sender",
                                      "doc-content\"",
                                      "lst-kix_",
                                      "moz-forward-container",
                                      "moz-cite-prefix",
                                      "protonmail_quote",
                                      "yahoo_quoted",
                                      "p-rich_text_section"}) {
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
  bool body = false;  // prose was seen
  for (size_t i = 0; i < blocks.size(); ++i) {
    HtmlBlock& block = blocks[i];
    const std::string_view text = block.text();
    if (block.headline || text == "\u00A0" || text == "--") continue;
    if (const Outside outside = what_is_outside(blocks, i, body);
        outside.kind != nullptr &&
        record_removal(options,
                       removal(block.block.text.source(), outside.kind,
                               Certainty::kLikely, outside.reason),
                       repairs)) {
      continue;
    }
    body = body || is_sentence(text);
    if (i > 0 && blocks[i - 1].headline && is_deck(blocks, i)) continue;
    kept[i] = true;
    if (block.block.type == BlockType::kParagraph && cut_mark(block)) {
      block.block.type = BlockType::kList;
      block.block.level = 1;
    }
  }
  read_mail(options, blocks, kept, facts, repairs);
  if (facts.title.empty()) name_headline(blocks, kept, facts);
  return kept;
}

void note_clipboard(std::string_view source, Document& facts) {
  constexpr size_t kLongest = 2000;  // bytes of a clipboard's head
  constexpr std::string_view kName = "SourceURL:";
  const std::string_view head = source.substr(0, kLongest);
  const size_t at = head.find(kName);
  if (!head.starts_with("Version:") || at > head.find('<')) return;
  const std::string_view rest = head.substr(at + kName.size());
  facts.metadata.push_back(
      {"url", std::string(rest.substr(0, rest.find_first_of("\r\n<"))),
       "clipboard", 0.8});
}

void read_marks(const Options& options, std::vector<HtmlBlock>& blocks,
                Draft& draft) {
  for (HtmlBlock& block : blocks) {
    if (block.block.type == BlockType::kList) cut_mark(block);
    const std::string_view text = block.text();
    const bool caption =
        text.starts_with("[caption ") && text.ends_with("[/caption]");
    const bool quote =
        text.starts_with("[pullquote") && text.ends_with("[/pullquote]");
    if (!caption && !quote) continue;
    block.block.type = caption ? BlockType::kCaption : BlockType::kQuote;
    if (caption) block.block.image = block.image;
    std::vector<Edit> edits = find_scraper_residue(text);
    keep_wanted(options, block.block.text, draft.untouched, edits);
    apply_edits(std::move(edits), block.block.text, draft.repairs);
    block.block.text.trim();
    block.seams.clear();
    block.names.clear();
  }
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
