#ifndef DATELINE_CLEAN_LINE_TYPES_H_
#define DATELINE_CLEAN_LINE_TYPES_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/date.h"

namespace dateline {

// What a short line of an article says about it, read the same way in plain
// text and in HTML.

// "Share this", "Advertisement", "ALSO READ: ...": page furniture.
bool is_furniture(std::string_view line);

// The bytes of the pictures at the head of a line, with the blanks behind them.
size_t pictures_size(std::string_view line);

// "3", "Page 3 of 5".
bool is_page_number(std::string_view line);

// "By Jane Doe and John Roe, Reuters".
struct Byline {
  std::vector<std::string> people;
  std::vector<std::string> agencies;
};
std::optional<Byline> read_byline(std::string_view line);

// A name in a script that sets no blanks: two to eight letters, and no word
// that says it is a paper's or a desk's.
bool is_unspaced_name(std::string_view text);

// "Елена Петрова": two or three words in Cyrillic or Greek, the last of which
// ends as surnames do.
bool is_cased_name(std::string_view text);

// "Padmakshi Sharma": a given name that nobody listed, before the surname of
// somebody known. No town or body is called so.
bool has_known_surname(std::string_view line);

// "New Delhi", "West Bengal": where it was written, and nobody's name.
bool is_known_place(std::string_view name);

// Length of "By ", "Von: ", "Text: " at the head of a line, 0 without it.
size_t author_cue_size(std::string_view line);

// The people of a list of names without "By".
Byline read_names(std::string_view names);

// A byline without "By", under a headline: "Jane Doe", "Jane Doe, Reuters",
// "Jane Doe Education correspondent". Needs a known given name.
std::optional<Byline> read_person_line(std::string_view line);

// "Political correspondent", "BBC News, Berlin": what stands under a name.
bool is_role(std::string_view line);

// "By", "Von": a line whose names stand below it.
bool is_byline_label(std::string_view line);

// "The New York Times", "BBC News": the name of a paper or service.
bool is_outlet(std::string_view line);

// "Headline - The Guardian": the name that a browser's tab shows.
bool ends_with_outlet(std::string_view line);

// "harbour-times.co.uk": what a reader's view has over the headline.
bool is_host_name(std::string_view line);

// "https://www.example.org/news": the page's address on a line of its own, in
// full or its host alone.
bool is_page_address(std::string_view line);

// "Photos by Jane Doe" on a line of an article's head.
bool is_picture_credit(std::string_view line);

// "Express News Service", "Our Correspondent" under a headline: nobody's name.
std::optional<Byline> read_desk(std::string_view line);

// "(PTI)", "-- Reuters", "With inputs from agencies" under the last sentence.
std::optional<Byline> read_agency_mark(std::string_view line);

// The service behind an article's last sentence: "... he said. (AFP)".
std::string_view agency_at_end(std::string_view paragraph);

// "-- Jane Doe", "Jane Doe, Harbour Road, Porto" under it. `dash`: one stood
// before the line.
std::optional<Byline> read_signature(std::string_view line, bool dash);

// "jdoe@example.com", "@janedoe" on a line of its own.
bool is_address_of_reporter(std::string_view line);

// "(Reporting by Jane Doe in London; Editing by John Roe)": the reporters.
std::optional<Byline> read_credits(std::string_view line);

// "Media contact: press@example.org".
bool is_contact_note(std::string_view line);

// "Jane Doe is a columnist. Follow her on ...", about one of the authors.
bool is_author_note(std::string_view paragraph,
                    const std::vector<std::string>& authors);

// "Write to Jane Doe at ..." and its kin: who wrote the article.
std::optional<std::string> read_contact_line(std::string_view line);

// "Nov. 5, 2018", "Published: 5 November 2018 14:30 GMT", "2018-11-05".
struct DateLine {
  Date day;
  std::string time;        // "T14:30" or empty
  bool updated = false;    // says "updated", "modified"
  bool published = false;  // says "published", "posted"
};
std::optional<DateLine> read_date_line(std::string_view line);

// The update that a line names behind another date: "Published Nov. 5, updated
// Nov. 6".
std::optional<DateLine> read_update_behind(std::string_view line);

// "29 September 1939 -- 17 May 2017": a life or an exhibition, and no day of
// publication.
bool is_date_range(std::string_view line);

// The date behind the names of a byline: "By Jane Doe | Nov. 5, 2018".
std::optional<DateLine> read_date_in_byline(std::string_view line);

// "Jane Doe, 14 May 2024", "14 May 2024 by Jane Doe": who, when the rest of the
// line is a date.
std::optional<Byline> read_name_beside_date(std::string_view line);

// "Updated 3:04 pm", "2 hours ago": says when, but no day.
bool is_time_line(std::string_view line);

// "14:05", "7:30 PM": a time of day alone, as over an entry of a live report.
bool is_clock_line(std::string_view line);

// "Mumbai", "Lagos, Nigeria": a town that the knowledge base has, with no
// agency or day to show what the words stand for.
bool is_known_town(std::string_view text);

// "Pune:", a dateline on a line of its own.
bool is_town_alone(std::string_view line);

// Length of a dateline ("WASHINGTON (Reuters) - ") at the head of a
// paragraph, without the dash; 0 when there is none.
size_t dateline_size(std::string_view paragraph);

// The same at the head of an article's first paragraph, where a town that the
// knowledge base has is enough: "Mumbai: The ...", "Lagos -- The ...".
size_t first_dateline_size(std::string_view paragraph);

// The day that a dateline names in full ("LONDON, Nov. 5, 2018").
std::optional<Date> date_in_dateline(std::string_view dateline);

// Length of a kicker ("United States: ") at the head of a headline, 0 if none.
size_t kicker_size(std::string_view headline);

// A section or genre that may stand over a headline by itself: "Politics",
// "ANALYSIS".
bool is_kicker(std::string_view line);

// "The bridge in March. (c) Jane Doe": words with the name of who owns the
// picture behind them.
bool ends_with_owner(std::string_view line);

// "(Photo by ...)", "Getty Images", "FILE PHOTO": the words of a caption.
bool has_photo_credit(std::string_view line);

}  // namespace dateline

#endif  // DATELINE_CLEAN_LINE_TYPES_H_
