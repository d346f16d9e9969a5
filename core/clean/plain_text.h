#ifndef DATELINE_CLEAN_PLAIN_TEXT_H_
#define DATELINE_CLEAN_PLAIN_TEXT_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "clean/draft.h"
#include "clean/edits.h"
#include "clean/lines.h"
#include "dateline/date.h"

namespace dateline {

inline constexpr size_t kNowhere = static_cast<size_t>(-1);

// A plain text on its way to blocks: its paragraphs, and what is known about
// them so far. The stages below work on it one after the other; a paragraph
// that leaves the article stays in the list with an empty text.
struct PlainText {
  PlainText(Draft& a_draft, const Options& the_options)
      : draft(a_draft),
        options(the_options),
        paragraphs(split_paragraphs(a_draft, the_options)) {}

  Draft& draft;
  const Options& options;
  std::vector<TextParagraph> paragraphs;
  size_t title = kNowhere;       // the headline
  size_t subtitle = kNowhere;    // under it
  size_t kicker = kNowhere;      // over it
  size_t first_body = kNowhere;  // where the body begins
  bool chat = false;             // it was forwarded in a chat
  bool browser = false;          // it was printed by a browser
  bool live = false;             // a report with clocks over its entries
  std::optional<Date> issue;     // the day that a printed page names

  size_t size() const { return paragraphs.size(); }
  std::string_view at(size_t i) const { return paragraphs[i].text.text; }

  // The next paragraph from `i` on that is still there, or size().
  size_t next(size_t i) const;
  // The last one before `i`, or kNowhere.
  size_t previous(size_t i) const;

  // Takes a paragraph out of the article and records it. False when it stays
  // because the caller wants it so.
  bool remove(size_t i, std::string_view kind, Certainty certainty,
              Reason reason);

  // Makes the edits that the caller allows.
  void edit(size_t i, std::vector<Edit> edits);
};

// Words, of scripts without blanks their characters.
size_t count_words(std::string_view text);

// A name beside a date, in a script whose given names are not listed: the
// author's.
bool is_bare_author(const PlainText& text, size_t i);

// "By Jane Doe", "By" over her name: who wrote it, in so many words.
bool is_sure_byline(const PlainText& text, size_t i);

// Does a day stand in a line, or a few lines above or below?
bool is_dated_near(const PlainText& text, size_t i);

// Does a text end as a sentence does?
bool ends_sentence(std::string_view text);

// "Obituary: Ada Reed Jr.", "A plan for the U.S.": the point at the end may
// belong to the last word.
bool ends_abbreviated(std::string_view text);

// "4 min read", "1.2K shares", "12.4K Views".
bool is_counter_line(std::string_view line);

// Enough prose to be a paragraph of an article?
bool is_prose(std::string_view text);

// The record that a database of newspapers writes around an article.
void read_record(PlainText& text);

// What an archive of pages or a search engine writes over its copy of one.
void read_capture(PlainText& text);

// The fields that a programme for notes writes over an article.
void read_note(PlainText& text);

// Remarks in the margin of a document, and their marks in the text.
void read_remarks(PlainText& text);

// E-mail: headers, quoted-printable, signatures of telephones.
void read_mail(PlainText& text);

// Chats: the heads of messages, remarks around a forwarded text.
void read_chat(PlainText& text);

// Markdown source: marks go, headings and pictures are known.
void read_markdown(PlainText& text);

// The menu over an article and what follows it, when a whole page was copied.
void drop_around_main(PlainText& text);

// Is it a live report?
void find_clocks(PlainText& text);

// What stands around an article on its page, and what is put into it.
void drop_furniture(PlainText& text);

// Readers' comments, lists of links and menus, once the body is known.
void drop_surroundings(PlainText& text);

// Paragraphs and captions that stand twice. Gives for each paragraph whether
// its copy stood right below.
std::vector<bool> drop_duplicates(PlainText& text);

// The same line twice, once nothing stands between any more.
void drop_doubled_lines(PlainText& text);

// Heads of further articles under the first one.
void find_more_heads(PlainText& text);

// Lines of the head that say several things become one line each.
void split_strips(PlainText& text);

// Finds headline, kicker, standfirst and the first paragraph of the body.
void find_head(PlainText& text, const std::vector<bool>& doubled);

}  // namespace dateline

#endif  // DATELINE_CLEAN_PLAIN_TEXT_H_
