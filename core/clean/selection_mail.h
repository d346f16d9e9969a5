#ifndef DATELINE_CLEAN_SELECTION_MAIL_H_
#define DATELINE_CLEAN_SELECTION_MAIL_H_

#include <vector>

#include "clean/html_blocks.h"

namespace dateline {

// Reads a mail's blocks, if it is one: leaves only the message that holds the
// article, without its head, greeting and signature, which are recorded. The
// subject is the title if `facts` have none.
void read_mail(const Options& options, std::vector<HtmlBlock>& blocks,
               std::vector<bool>& kept, Document& facts,
               std::vector<Repair>& repairs);

}  // namespace dateline

#endif  // DATELINE_CLEAN_SELECTION_MAIL_H_
