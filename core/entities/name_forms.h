#ifndef DATELINE_ENTITIES_NAME_FORMS_H_
#define DATELINE_ENTITIES_NAME_FORMS_H_

#include <string>
#include <string_view>

namespace dateline {

// "al", "Ash": the Arabic article; `lone` ones also where the hyphen behind
// them is a token of its own.
bool is_arabic_article(std::string_view word);
bool is_lone_arabic_article(std::string_view word);

// Upper-case initials of the words that count: "Bank of England" -> "BE".
std::string initials(std::string_view name);

// "W.H.O." -> "WHO"
std::string without_points(std::string_view name);

// Two to eight capitals, points apart: "WHO", "U.N."
bool is_acronym(std::string_view name);

// "Jr.", "III": behind a surname.
bool is_generation(std::string_view word);

// "al-Sudani" -> "Sudani"; other words as they are.
std::string_view without_article(std::string_view word);

// Of a person's name, without what stands behind it ("Jr.").
std::string_view surname(std::string_view name);

// In Chinese and Korean names of office holders the surname stands first ("Kim
// Jong Un", "Xi Jinping"). ASCII letters in any case, without accents.
bool has_family_name_first(std::string_view name);

// "Joe" -> "Joseph"; other names as they are. Folded.
std::string formal_given_name(std::string_view given);

// "Inc.", "plc", "GmbH"
bool is_legal_form(std::string_view word);

// A company's name without "Inc.", "plc", ...
std::string_view without_legal_form(std::string_view name);

}  // namespace dateline

#endif  // DATELINE_ENTITIES_NAME_FORMS_H_
