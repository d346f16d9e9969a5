#ifndef DATELINE_ENTITIES_QUOTES_H_
#define DATELINE_ENTITIES_QUOTES_H_

#include "dateline/analysis.h"
#include "text/segment.h"

namespace dateline {

// Direct quotations, without speakers: between curly, straight, angle or single
// quotation marks; one that goes on in the next paragraph is closed at the end
// of each. Linear.
std::vector<Quote> find_quotations(const Document& document);

// Sets `speaker`, `speaker_span` and `cue` of the analysis's quotations from
// the words around them ("..., the minister said"); drops titles and words in
// quotation marks that nobody says. Needs mentions, roles and references.
void attribute_quotations(Analysis& analysis, const Segmentation& segmentation);

// The spans of quotations.
std::vector<Span> spans_of(const std::vector<Quote>& quotes);

}  // namespace dateline

#endif  // DATELINE_ENTITIES_QUOTES_H_
