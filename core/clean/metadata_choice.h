#ifndef DATELINE_CLEAN_METADATA_CHOICE_H_
#define DATELINE_CLEAN_METADATA_CHOICE_H_

#include <string>
#include <string_view>

#include "dateline/document.h"

namespace dateline {

// From the candidates in `facts.metadata` (the most believed first) to the
// fields of the document.

// The headline, without the site's name and its page title pattern.
std::string choose_title(const Document& facts);

// "Headline - The Site" -> "Headline", when the tail is the publisher.
std::string without_site(const std::string& title,
                         const std::string& publisher);

// Fills byline (people) and agencies.
void choose_authors(Document& facts);

// Adds the names of one author field or byline to byline and agencies.
// `stated` says that a machine-readable field gives it, so that a single word
// can be a person.
void add_authors(std::string_view names, bool stated, Document& facts);

// Fills published and updated, the first never from what states the second.
// `url` is the article's address.
void choose_dates(Document& facts, std::string_view url);

// The dateline's day is the day of publication, unless something says more.
void publish_by_dateline(Document& facts);

// Can the moment, stated in universal time, have been on `day`, the one before
// or after, where the newsroom is?
bool is_elsewhere(const Publication& stated, Date day);

}  // namespace dateline

#endif  // DATELINE_CLEAN_METADATA_CHOICE_H_
