// Remarks in the margin of a document that was saved as plain text.

#include "damage.h"
#include "paste.h"

namespace dateline {
namespace {

TEST_CASE("remarks under a plain text, with their marks", "[editor]") {
  std::string text(kNews);
  text.insert(text.find(" across"), "[a]");
  text.insert(text.find("\n\nThe mayor"), "[b]");
  const Document document =
      read_paste(text +
                 "\n\n[a]Which crane? Please check with the harbour master.\n"
                 "[b]or Wednesday?");
  CHECK(document.text.find(kNews) != std::string::npos);
  CHECK(document.text.find("Which crane") == std::string::npos);
  CHECK(document.text.find("Wednesday?") == std::string::npos);
  CHECK(testing::has_repair(document, "editor-mark"));
  testing::check_undo(document);
}

TEST_CASE("letters in brackets that are no marks", "[editor]") {
  for (const std::string tail :
       {"The mayor want[s] an answer, and “[a] man fell”, he said.",
        "[a] first point, which nobody had marked in the text."}) {
    const Document document = read_paste(std::string(kNews) + "\n\n" + tail);
    CHECK(document.text.find(tail) != std::string::npos);
  }
}

}  // namespace
}  // namespace dateline
