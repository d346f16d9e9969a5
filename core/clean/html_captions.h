#ifndef DATELINE_CLEAN_HTML_CAPTIONS_H_
#define DATELINE_CLEAN_HTML_CAPTIONS_H_

#include <string_view>

#include "clean/html_tree.h"

namespace dateline {

// Does a <figcaption> describe a picture? Not when it names who is quoted, or
// holds the author and the time of the article.
bool is_caption(const GumboNode* figcaption);

// Does a video stand over the caption? What it says is no picture's.
bool shows_video(const GumboNode* caption);

// A link round a figure that leads nowhere but to the figure itself.
bool opens_figure(const GumboNode* link);

// Address of an <img>, of lazy ones too; empty when there is none.
std::string_view image_address(const GumboNode* image);

// Is the text under an image what its alt or title says, with or without a
// credit behind? Gives where the common words end, 0 when it is not.
size_t same_caption(std::string_view text, std::string_view description);

}  // namespace dateline

#endif  // DATELINE_CLEAN_HTML_CAPTIONS_H_
