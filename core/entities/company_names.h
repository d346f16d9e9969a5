#ifndef DATELINE_ENTITIES_COMPANY_NAMES_H_
#define DATELINE_ENTITIES_COMPANY_NAMES_H_

#include <vector>

#include "dateline/document.h"
#include "dateline/entity.h"

namespace dateline {

// "Harbour Foods NV" is a company, and so is "Harbour Foods" elsewhere;
// "Hollis" of "Hollis News" and "Hollis Robotics Inc." is nobody, unless there
// is a Hollis, too.
void set_companies(const Document& document, std::vector<Mention>& mentions);

}  // namespace dateline

#endif  // DATELINE_ENTITIES_COMPANY_NAMES_H_
