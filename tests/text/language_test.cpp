// Which language a text is written in, and what follows from it.

#include "text/language.h"

#include <algorithm>
#include <catch2/catch_amalgamated.hpp>

#include "dateline/dateline.h"

namespace dateline {
namespace {

TEST_CASE("languages are told by their function words", "[language]") {
  CHECK(identify_language("The mayor said on Monday that the bridge would be "
                          "closed for the rest of the year.") == "en");
  CHECK(identify_language("Der Bürgermeister sagte am Montag, dass die Brücke "
                          "für den Rest des Jahres gesperrt wird.") == "de");
  CHECK(identify_language("Le maire a dit lundi que le pont sera fermé pour le "
                          "reste de l'année et que les travaux vont durer.") ==
        "fr");
  CHECK(identify_language("El alcalde dijo el lunes que el puente se cerrará "
                          "por el resto del año y que las obras son caras.") ==
        "es");
  CHECK(identify_language("O prefeito disse na segunda-feira que a ponte não "
                          "será aberta até o fim do ano e que as obras são "
                          "caras.") == "pt");
  CHECK(identify_language("De burgemeester zei maandag dat de brug voor de "
                          "rest van het jaar wordt gesloten en niet eerder "
                          "opengaat.") == "nl");
  CHECK(identify_language("Borgmästaren sade på måndagen att bron är stängd "
                          "under resten av året och att den inte öppnas.") ==
        "sv");
  CHECK(identify_language("Burmistrz powiedział w poniedziałek, że most nie "
                          "będzie otwarty do końca roku i że to jest przez "
                          "wodę.") == "pl");
}

TEST_CASE("languages are told by their script", "[language]") {
  CHECK(identify_language("Мэр заявил, что мост закрыт до конца года, и "
                          "работы будут дорогими.") == "ru");
  CHECK(identify_language("Мер заявив, що міст закрито до кінця року і її "
                          "роботи є дорогими.") == "uk");
  CHECK(identify_language("市長は月曜日に橋を閉鎖すると述べた。") == "ja");
  CHECK(identify_language("市长星期一表示大桥将关闭到年底。") == "zh");
  CHECK(identify_language("قال رئيس البلدية إن الجسر سيغلق يوم الاثنين") ==
        "ar");
  CHECK(identify_language("Ο δήμαρχος είπε ότι η γέφυρα θα κλείσει") == "el");
}

TEST_CASE("too little text has no language", "[language]") {
  CHECK(identify_language("").empty());
  CHECK(identify_language("Reuters").empty());
  CHECK(identify_language("12 34 56").empty());
  CHECK(identify_language("Arsenal 2, Chelsea 1; Leeds 0, Everton 0; Fulham 3, "
                          "Burnley 3; Brentford 1, Luton 2")
            .empty());
}

TEST_CASE("an article in another language says so", "[language]") {
  const auto analysis = analyze(
      "Die Brücke wird geschlossen\n\nDer Bürgermeister sagte am Montag in "
      "Berlin, dass die Brücke für den Rest des Jahres nicht geöffnet wird. "
      "Die Arbeiten sind nach Angaben der Stadt noch nicht beendet.",
      {});
  REQUIRE(analysis);
  CHECK(analysis->document.language == "de");
  const auto& findings = analysis->findings;
  CHECK(std::any_of(findings.begin(), findings.end(), [](const Finding& f) {
    return f.kind == "language" &&
           f.message.find("German") != std::string::npos;
  }));
  for (const Entity& entity : analysis->entities) {
    CHECK(entity.name == "Berlin");
  }
}

TEST_CASE("what the text says outweighs what the page declares", "[language]") {
  const auto document = clean(
      "<html lang=en><body><article><h1>Le pont est fermé</h1><p>Le maire a "
      "dit lundi que le pont sera fermé pour le reste de l'année et que les "
      "travaux ne sont pas finis dans la ville.</p><p>Il est ouvert depuis des "
      "années et les habitants sont en colère contre la décision.</p>"
      "</article></body></html>",
      {});
  REQUIRE(document);
  CHECK(document->language == "fr");
}

}  // namespace
}  // namespace dateline
