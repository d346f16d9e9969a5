#ifndef DATELINE_CLEAN_HTML_METADATA_H_
#define DATELINE_CLEAN_HTML_METADATA_H_

#include "clean/block_features.h"
#include "clean/html_tree.h"
#include "dateline/document.h"
#include "dateline/options.h"

namespace dateline {

// Facts that a page states about its article: JSON-LD, meta elements,
// <title>, <link>, <html lang>, and its address. Every candidate is kept in
// `facts.metadata`; the fields get the best ones. `hints` gets what helps to
// find the article.
void read_metadata(const HtmlTree& tree, const Options& options,
                   Document& facts, PageHints& hints);

}  // namespace dateline

#endif  // DATELINE_CLEAN_HTML_METADATA_H_
