#include "foreign_text.h"

#include <string>
#include <string_view>

#include "lexicon/language_names.h"

namespace dateline {
namespace {

std::string_view primary(std::string_view language) {
  return language.substr(0, language.find_first_of("-_"));
}

std::string name_of(std::string_view language) {
  for (const auto& row : lexicon::kLanguageNames) {
    if (row.language == language) return std::string(row.name);
  }
  return "the language \"" + std::string(language) + "\"";
}

}  // namespace

bool is_foreign(const Document& document) {
  return !document.language.empty() && primary(document.language) != "en";
}

Finding foreign_text_finding(const Document& document) {
  Finding finding;
  finding.kind = "language";
  finding.message = "This article is in " +
                    name_of(primary(document.language)) +
                    "; Dateline reads names and times in English";
  finding.suggestion =
      "Expect the cleaned text to be right, few names and hardly any times";
  return finding;
}

}  // namespace dateline
