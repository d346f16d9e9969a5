// Formulas inside a sentence are words of it.

#include "page.h"

namespace dateline {
namespace {

std::string sentence(std::string_view formula) {
  const Document document = read_article(
      "", "<h1>Crane falls across quay</h1>",
      "<p>The crane weighed " + std::string(formula) +
          " when it fell, the harbour master told reporters on Tuesday.</p>");
  const size_t start = document.text.find("The crane weighed ");
  REQUIRE(start != std::string::npos);
  const std::string rest = document.text.substr(start + 18);
  return rest.substr(0, rest.find(" when it"));
}

TEST_CASE("the text of a formula", "[formula]") {
  CHECK(sentence("<math><mn>3</mn><mi>t</mi></math>") == "3 t");
  CHECK(sentence("<math><mi>m</mi><mo>=</mo><mn>3</mn><mo>.</mo></math>") ==
        "m = 3.");
  CHECK(sentence("<math><mn>1</mn><mo>,</mo><mn>000</mn></math>") == "1,000");
  CHECK(sentence("<math><mi>f</mi><mo>(</mo><mi>x</mi><mo>)</mo></math>") ==
        "f(x)");
  CHECK(sentence("<math><msup><mn>10</mn><mn>6</mn></msup></math>") == "10^6");
  CHECK(sentence("<math><msub><mi>v</mi><mn>0</mn></msub></math>") == "v_0");
  CHECK(sentence("<math><mfrac><mn>1</mn><mn>2</mn></mfrac></math>") == "1/2");
  CHECK(sentence("<math><msup><mi>c</mi><mrow><mi>n</mi><mo>+</mo><mn>1</mn>"
                 "</mrow></msup></math>") == "c^(n + 1)");
  CHECK(sentence("<math><msqrt><mn>2</mn></msqrt></math>") == "√2");
}

TEST_CASE("a formula's notes are no text of it", "[formula]") {
  CHECK(sentence("<math><semantics><mrow><mn>3</mn><mi>t</mi></mrow>"
                 "<annotation encoding=\"application/x-tex\">3\\,\\mathrm{t}"
                 "</annotation></semantics></math>") == "3 t");
}

TEST_CASE("a formula's words in plain letters are taken", "[formula]") {
  CHECK(sentence("<math alttext=\"3 t\"><mi>x</mi></math>") == "3 t");
  // The source of a typesetter is none.
  CHECK(sentence("<math alttext=\"{\\displaystyle 3\\,t}\"><mn>3</mn><mi>t</mi>"
                 "</math>") == "3 t");
}

TEST_CASE("a formula that is shown as a picture", "[formula]") {
  CHECK(
      sentence("<span class=\"mwe-math-element\"><span style=\"display:none\">"
               "<math alttext=\"m=3\"><mi>m</mi><mo>=</mo><mn>3</mn></math>"
               "</span><img alt=\"m=3\" aria-hidden=true src=x.svg></span>") ==
      "m=3");
}

TEST_CASE("a formula points into the page", "[formula]") {
  const Document document = read_article(
      "",
      "<p>The crane weighed <math><mn>3</mn><mi>t</mi></math> when it "
      "fell across the quay, the harbour master said on Tuesday.</p>");
  const uint32_t start = static_cast<uint32_t>(document.text.find("3 t when"));
  const SourceSpan place = document.map.to_source({start, start + 3});
  CHECK(document.source.substr(place.start, place.size())
            .starts_with("<math><mn>3"));
}

}  // namespace
}  // namespace dateline
