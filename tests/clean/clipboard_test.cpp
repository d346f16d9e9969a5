// Rich text as programs put it on the clipboard: tests/clean/clipboard/*.html,
// written as each of them writes it. All of a selection is the article.

#include <fstream>
#include <iterator>
#include <string>

#include "clean/damage.h"

namespace dateline {
namespace {

struct Clip {
  const char* file;
  const char* title;
  const char* byline;
  const char* body;
};

constexpr const char* kStory =
    "Dock workers in the port of Lisbon walked off the job for a third week on "
    "Tuesday, leaving more than forty container ships at anchor in the mouth "
    "of the Tagus.\n\n"
    "What the union wants\n\n"
    "four days off a month\n\n"
    "a night bonus of a fifth\n\n"
    "The union said talks would resume on Thursday. “We are not asking for the "
    "moon,” said its leader. “We are asking for what was promised.”";
constexpr const char* kShort =
    "Dock workers in the port of Lisbon walked off the job for a third week on "
    "Tuesday, leaving more than forty container ships at anchor in the mouth "
    "of the Tagus.\n\n"
    "The union said talks would resume on Thursday. “We are not asking for the "
    "moon,” said its leader. “We are asking for what was promised.”";
constexpr const char* kAgency =
    "LISBON, March 12, 2024 (Reuters) - Dock workers in the port of Lisbon "
    "walked off the job for a third week on Tuesday, leaving more than forty "
    "container ships at anchor in the mouth of the Tagus.\n\n"
    "The union said talks would resume on Thursday. “We are not asking for the "
    "moon,” said its leader. “We are asking for what was promised.”";

constexpr Clip kClips[] = {
    {"word.html", "Harbour strike enters third week", "Ana Couto", kStory},
    {"gdocs.html", "Harbour strike enters third week", "Ana Couto", kStory},
    {"chrome.html", "Harbour strike enters third week", "Ana Couto", kShort},
    {"outlook.html", "Harbour strike enters third week", "", kAgency},
    {"gmail.html", "Harbour strike enters third week", "",
     "LISBON, March 12, 2024 (Reuters) - Dock workers in the port of Lisbon "
     "walked off the job for a third week on Tuesday, leaving more than forty "
     "container ships at anchor.\n\n"
     "The union said talks would resume on Thursday. \"We are not asking for "
     "the moon,\" said its leader."},
    {"cms.html", "Harbour strike enters third week", "",
     "Dock workers in the port of Lisbon walked off the job for a third week "
     "on Tuesday, leaving more than forty container ships at anchor in the "
     "mouth of the Tagus.\n\n"
     "“We are not asking for the moon.”\n\n"
     "Ana Couto\n\n"
     "The union said talks would resume on Thursday. Nothing else is planned "
     "before that, its leader said in a statement."},
    {"firefox.html", "", "",
     "Dock workers in the port of Lisbon walked off the job for a third week "
     "on Tuesday, leaving more than forty container ships at anchor in the "
     "mouth of the Tagus.\n\n"
     "The union said talks would resume on Thursday. “We are not asking for "
     "the moon,” said its leader."},
};

std::string read_clip(const std::string& name) {
  std::ifstream file(
      std::string(DATELINE_CORPUS) + "/../clean/clipboard/" + name,
      std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

TEST_CASE("Rich text of the clipboard is taken whole", "[clipboard]") {
  for (const Clip& clip : kClips) {
    INFO(clip.file);
    const auto document = clean(read_clip(clip.file));
    REQUIRE(document);
    CHECK(document->title == clip.title);
    CHECK((document->byline.empty() ? "" : document->byline[0]) ==
          std::string(clip.byline));
    CHECK(document->body() == clip.body);
  }
}

}  // namespace
}  // namespace dateline
