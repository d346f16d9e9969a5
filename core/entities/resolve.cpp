#include "entities/resolve.h"

namespace dateline {

void resolve_entities(Analysis&, const Segmentation&) {}

}  // namespace dateline
