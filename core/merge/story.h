#ifndef DATELINE_MERGE_STORY_H_
#define DATELINE_MERGE_STORY_H_

#include <string>

#include "dateline/analysis.h"
#include "dateline/merge.h"

namespace dateline {

// How an article is called in a list of several: its title, publisher, day and
// address, as far as it has them.
std::string name_of(const MergedArticle& article);

// The merged timeline as if one text told it: the sentences of all articles,
// each with the name of its article, and where they differ. What writes the
// timeline of one article writes that of several.
Analysis as_story(const MergedTimeline& merged);

}  // namespace dateline

#endif  // DATELINE_MERGE_STORY_H_
