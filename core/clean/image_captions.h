#ifndef DATELINE_CLEAN_IMAGE_CAPTIONS_H_
#define DATELINE_CLEAN_IMAGE_CAPTIONS_H_

#include "clean/html_blocks.h"

namespace dateline {

// Finds the captions that no element or class name tells: a short text that
// shares a box with one image and with nothing else, and has a credit behind
// it or stands where pictures stand. Linear but for the depth of the page.
void find_image_captions(HtmlBlocks& page);

}  // namespace dateline

#endif  // DATELINE_CLEAN_IMAGE_CAPTIONS_H_
