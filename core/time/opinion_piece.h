#ifndef DATELINE_TIME_OPINION_PIECE_H_
#define DATELINE_TIME_OPINION_PIECE_H_

#include "dateline/document.h"

namespace dateline {

// Is the article a review, a comment, a column: marked as one above its
// headline, in it or by the section it stands in?
bool is_opinion_piece(const Document& document);

}  // namespace dateline

#endif  // DATELINE_TIME_OPINION_PIECE_H_
