#include <string>

#include "clean/damage.h"
#include "clean/repair/badness.h"

namespace dateline {
namespace {

using testing::check_damage;
using testing::check_unharmed;
using testing::cleaned;
using testing::Damage;

// UTF-8 read as windows-1252, Latin-1, MacRoman, ..., once or twice.
constexpr Damage kDamages[] = {
    {"The ministerâ€™s office said on Tuesday that talks would go on.",
     "The minister’s office said on Tuesday that talks would go on.",
     "mojibake"},
    {"â€œWe have no choice,â€\302\235 said the mayor of NÃ®mes.",
     "“We have no choice,” said the mayor of Nîmes.", "mojibake"},
    {"The cafÃ© on the Champs-Ã‰lysÃ©es reopened after three weeks.",
     "The café on the Champs-Élysées reopened after three weeks.", "mojibake"},
    {"Prices rose from Â£4.20 to Â£5 â€” a record, the bank said.",
     "Prices rose from £4.20 to £5 — a record, the bank said.", "mojibake"},
    {"The company will invest â‚¬300 million in MÃ¡laga by 2027.",
     "The company will invest €300 million in Málaga by 2027.", "mojibake"},
    {"BeyoncÃ© cancelled two concerts in SÃ£o Paulo.",
     "Beyoncé cancelled two concerts in São Paulo.", "mojibake"},
    {"Zelenskyy met ErdoÄŸan in Ä°stanbul, aides said.",
     "Zelenskyy met Erdoğan in İstanbul, aides said.", "mojibake"},
    {"Å\302\201Ã³dÅº and GdaÅ„sk lost the bid, KrakÃ³w won it.",
     "Łódź and Gdańsk lost the bid, Kraków won it.", "mojibake"},
    {"Der AuÃŸenminister reiste fÃ¼r GesprÃ¤che nach ZÃ¼rich.",
     "Der Außenminister reiste für Gespräche nach Zürich.", "mojibake"},
    {"Le prÃ©sident a Ã©tÃ© rÃ©Ã©lu Ã\302\240 une trÃ¨s large majoritÃ©.",
     "Le président a été réélu à une très large majorité.", "mojibake"},
    {"El aÃ±o pasado muriÃ³ el Ãºltimo testigo del juicio.",
     "El año pasado murió el último testigo del juicio.", "mojibake"},
    {"A flag ðŸ‡«ðŸ‡· and a tear ðŸ˜¢ were all she posted.",
     "A flag 🇫🇷 and a tear 😢 were all she posted.", "mojibake"},
    {"ÐŸÑ€ÐµÐ·Ð¸Ð´ÐµÐ½Ñ‚ Ð¿Ñ€Ð¸Ð±Ñ‹Ð» Ð² ÐœÐ¾Ñ\302\201ÐºÐ²Ñƒ Ð²Ð¾ "
     "Ð²Ñ‚Ð¾Ñ€Ð½Ð¸Ðº Ð²ÐµÑ‡ÐµÑ€Ð¾Ð¼.",
     "Президент прибыл в Москву во вторник вечером.", "mojibake"},
    {"РџСЂРµР·РёРґРµРЅС‚ РїСЂРёР±С‹Р» РІ РњРѕСЃРєРІСѓ РІРѕ РІС‚РѕСЂРЅРёРє "
     "РІРµС‡РµСЂРѕРј.",
     "Президент прибыл в Москву во вторник вечером.", "mojibake"},
    {"åŒ—äº¬ã\302\201§ã‚µãƒŸãƒƒãƒˆã\302\201Œå§‹ã\302\201¾ã\302\201£ã\302\201Ÿã€"
     "‚",
     "北京でサミットが始まった。", "mojibake"},
    {"The ministerÃ¢â‚¬â„¢s office said on Tuesday that talks would go on.",
     "The minister’s office said on Tuesday that talks would go on.",
     "mojibake"},
    {"The cafÃƒÂ© on the Champs-ÃƒÂ‰lysÃƒÂ©es reopened after three weeks.",
     "The café on the Champs-Élysées reopened after three weeks.", "mojibake"},
    {"Le pr√©sident a √©t√© r√©√©lu √† une tr√®s large majorit√©.",
     "Le président a été réélu à une très large majorité.", "mojibake"},
    {"The queen‚Äôs visit to Troms√∏ ended early.",
     "The queen’s visit to Tromsø ended early.", "mojibake"},
    {"B├╝rgermeister M├╝ller lehnte den Plan ab.",
     "Bürgermeister Müller lehnte den Plan ab.", "mojibake"},
    {"Starosta mÄ›sta odstoupil, Ĺ™ekla mluvÄŤĂ\302\255 ĂşĹ™adu.",
     "Starosta města odstoupil, řekla mluvčí úřadu.", "mojibake"},
    {"A kormĂˇny szerint a tĂ¶rvĂ©ny nem sĂ©rti a szerzĹ‘dĂ©st.",
     "A kormány szerint a törvény nem sérti a szerződést.", "mojibake"},
    {"Ξ\302\237 Ο€Ο\302\201Ο‰ΞΈΟ…Ο€ΞΏΟ…Ο\302\201Ξ³Ο\302\214Ο‚ ΞΌΞ―Ξ»Ξ·ΟƒΞµ "
     "ΟƒΟ„Ξ· Ξ’ΞΏΟ…Ξ»Ξ®.",
     "Ο πρωθυπουργός μίλησε στη Βουλή.", "mojibake"},
    {"CumhurbaÅŸkanÄ± Ankaraâ€™da konuÅŸtu, gÃ¶rÃ¼ÅŸme uzun sÃ¼rdÃ¼.",
     "Cumhurbaşkanı Ankara’da konuştu, görüşme uzun sürdü.", "mojibake"},
    {"ValdÄ«ba apstiprinÄ\302\201ja budÅ¾etu ā€\302\234bez "
     "izmaiÅ†Ä\302\201mā€¯.",
     "Valdība apstiprināja budžetu “bez izmaiņām”.", "mojibake"},
    {"The 20Â° heat and the Â½-mile queue surprised nobody.",
     "The 20° heat and the ½-mile queue surprised nobody.", "mojibake"},
    {"The firmâ€™s café in Orléans closed.",
     "The firm’s café in Orléans closed.", "mojibake"},
    {"Il va Ã Paris, dit le porte-parole du ministÃ¨re.",
     "Il va à Paris, dit le porte-parole du ministère.", "mojibake"},
    {"She said: â€œNo comment.â€\357\277\275 Then she left.",
     "She said: “No comment.\357\277\275 Then she left.", "lost-bytes"},
    {"\302\223We will appeal\302\224, said the lawyer\302\222s office.",
     "“We will appeal”, said the lawyer’s office.", "c1-control"},
    {"The deal \302\226 worth \302\200300 million \302\226 was signed\302\205",
     "The deal – worth €300 million – was signed…", "c1-control"},
};

constexpr const char* kUnharmed[] = {
    "“We have no choice,” said the mayor’s office in Nîmes.",
    "The café on the Champs-Élysées — closed since May — reopened…",
    "NESTLÉ® and the ©2019 notice: 5 × 3 = 15, ±2°.",
    "ÎLE-DE-FRANCE: ÉTÉ 2019, ÇA CONTINUE",
    "Łódź, Gdańsk, Škoda, Ångström, Þingvellir, Ærø.",
    "Президент прибыл в Москву; Ελλάδα; 北京でサミット。",
    "In São Tomé e Príncipe, £5 is about 120 dobras.",
    "Ça va? « Très bien », répond-il à l’élève.",
    "“À LA UNE” – É… said the paper, quoting Â.",
    "Søren’s 3½-year-old drank 2 µl at −5 °C.",
};

TEST_CASE("Mojibake is undone") {
  for (const Damage& damage : kDamages) check_damage(damage);
}

TEST_CASE("Text that merely looks foreign is left alone") {
  for (const char* text : kUnharmed) check_unharmed(text);
}

TEST_CASE("A mojibake repair says where, from what and to what") {
  const Document document = cleaned(
      "The mayor\u00E2\u20AC\u2122s office in N\u00C3\u00AEmes closed.");
  REQUIRE(document.repairs.size() == 2);
  const Repair& first = document.repairs[0];
  CHECK(document.before(first) == "\u00E2\u20AC\u2122");
  CHECK(first.after == "\u2019");
  CHECK(document.at(first.span) == "\u2019");
  CHECK(first.certainty == Certainty::kExact);
  CHECK(std::string_view(first.reason) ==
        "UTF-8 that was read as windows-1252");
}

// Texts of nothing else beyond ASCII are not looked at.
TEST_CASE("Quotes, dashes and no-break spaces alone are never bad") {
  const std::u32string some =
      U"\u2018\u2019\u201C\u201D\u2013\u2014\u2026\u00A0aZ1 .,$\n";
  std::u32string text(4, U' ');
  size_t bad = 0;
  for (const char32_t a : some) {
    for (const char32_t b : some) {
      for (const char32_t c : some) {
        for (const char32_t d : some) {
          text = {a, b, c, d};
          bad += is_bad(text);
        }
      }
    }
  }
  CHECK(bad == 0);
}

}  // namespace
}  // namespace dateline
