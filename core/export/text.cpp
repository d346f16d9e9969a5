#include "export/formats.h"

namespace dateline {

std::string to_text(const Analysis& analysis) {
  const Document& document = analysis.document;
  std::string out = document.text;
  if (!out.empty()) out += "\n";
  if (document.published) {
    out += "\nPublished: " + document.published->value + " (" +
           to_string(document.published->source) + ")\n";
  }
  if (!analysis.timeline.empty()) {
    out += "\nTIMELINE\n";
    for (const TimelineEntry& entry : analysis.timeline) {
      out += readable_when(entry.when) + " (" + to_string(entry.status) +
             "): " + entry.what + "\n";
    }
  }
  if (!analysis.entities.empty()) {
    out += "\nNAMES\n";
    for (const Entity& entity : analysis.entities) {
      out += entity.name + " (" + to_string(entity.type) + ")";
      for (const Role& role : entity.roles) {
        if (!role.from_knowledge) out += ", " + role.text;
      }
      out += "\n";
    }
  }
  return out;
}

}  // namespace dateline
