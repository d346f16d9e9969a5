#include "clean/draft.h"

namespace dateline {

void repair(Draft&, const Options&) {}

}  // namespace dateline
