#ifndef DATELINE_ENTITIES_LEADING_NOUNS_H_
#define DATELINE_ENTITIES_LEADING_NOUNS_H_

#include "dateline/analysis.h"

namespace dateline {

// "Scientologist Tom Keller", "Developer Larkfield Homes": the noun that says
// who or what the name is begins the sentence and is no part of it.
void cut_leading_noun(const Document& document, Mention& mention);

// "Tipperary hurlers", "Claude chatbot": the noun behind a name.
void cut_noun_behind(const Document& document, Mention& mention);

// "Lance Cpl. Tyler Keller", "Staff Sgt. Lang": the first word of a rank.
void cut_rank(const Document& document, Mention& person);

// "National Chairman of the Harbour Congress, Anna Keller": the body alone.
void cut_office_of_body(const Document& document, Mention& mention);

}  // namespace dateline

#endif  // DATELINE_ENTITIES_LEADING_NOUNS_H_
