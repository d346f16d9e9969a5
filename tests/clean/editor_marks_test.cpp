// What programs for writing and chats leave beside the text: breaks that are no
// elements, remarks, deleted words, marks of lists, notes.

#include "damage.h"
#include "paste.h"

namespace dateline {
namespace {

constexpr std::string_view kFirst =
    "The harbour of Lisbon stayed closed for a third day after a crane fell "
    "across the main quay, the port authority said on Tuesday.";
constexpr std::string_view kSecond =
    "Two ships were sent on to Porto, and the ferries to the south bank will "
    "not run before the weekend, officials told reporters.";

// $1 and $2 stand for the two paragraphs.
Document read_rich(std::string_view html) {
  std::string source;
  for (size_t i = 0; i < html.size(); ++i) {
    const std::string_view mark = html.substr(i, 2);
    if (mark == "$1" || mark == "$2") {
      source += mark == "$1" ? kFirst : kSecond;
      ++i;
    } else {
      source += html[i];
    }
  }
  Options options;
  options.from = InputKind::kHtml;
  const auto document = clean(source, options);
  REQUIRE(document);
  return *document;
}

std::string both() {
  return std::string(kFirst) + "\n\n" + std::string(kSecond);
}

const Repair* find_mark(const Document& document, std::string_view words) {
  for (const Repair& repair : document.repairs) {
    const std::string_view before = document.before(repair);
    if (before.find(words) != std::string_view::npos) return &repair;
  }
  return nullptr;
}

TEST_CASE("a chat's breaks end paragraphs", "[editor]") {
  const Document document = read_rich(
      "<meta charset='utf-8'><b data-stringify-type=\"bold\">Crane falls "
      "across quay</b><span class=\"c-mrkdwn__br\" data-stringify-type="
      "\"paragraph-break\"></span>By Helen Pidcock<br data-stringify-type="
      "\"line-break\"><span>$1</span><span class=\"c-mrkdwn__br\" "
      "data-stringify-type=\"paragraph-break\"></span>$2"
      "<span class=\"c-message__edited_label\">(edited)</span>");
  CHECK(document.title == "Crane falls across quay");
  CHECK(document.byline == std::vector<std::string>{"Helen Pidcock"});
  CHECK(body_of(document) == both());
  REQUIRE(find_mark(document, "(edited)"));
  CHECK(find_mark(document, "(edited)")->kind == "mail-header");
}

TEST_CASE("who wrote a message, and when, is no text of it", "[editor]") {
  const std::string head =
      "<div class=\"c-message_kit__gutter__right\"><span class="
      "\"c-message__sender\"><a href=\"https://quay.slack.com/team/U2\">Anna "
      "Miller</a></span>&nbsp;<a class=\"c-link c-timestamp\" data-ts=\"1\" "
      "href=\"https://quay.slack.com/archives/C1/p2\"><span class="
      "\"c-timestamp__label\">8:15 AM</span></a><div class="
      "\"p-rich_text_section\">";
  const Document document =
      read_rich(head + "$1</div></div>" + head + "$2</div></div>");
  CHECK(body_of(document) == both());
  CHECK(document.byline.empty());
  REQUIRE(find_mark(document, "Anna Miller"));
  CHECK(find_mark(document, "8:15 AM"));
}

TEST_CASE("remarks in a document's margin are no text", "[editor]") {
  const Document document = read_rich(
      "<html><body class=\"c5 doc-content\"><p class=\"c3 title\" id=h.a>"
      "<span>Crane falls across quay</span></p><p class=c0><span>$1</span>"
      "<sup><a href=\"#cmnt1\" id=\"cmnt_ref1\">[a]</a></sup></p><p class=c0>"
      "<span>$2</span><a href=\"#ftnt1\" id=\"ftnt_ref1\">[1]</a></p><hr><div>"
      "<p class=c0><a href=\"#ftnt_ref1\" id=\"ftnt1\">[1]</a><span>&nbsp;"
      "According to the port's bulletin, which came out on Monday.</span></p>"
      "</div><div class=c7><p class=c0><a href=\"#cmnt_ref1\" id=\"cmnt1\">[a]"
      "</a><span>Which crane? Please check with the harbour master.</span></p>"
      "<p><span>It was the old one.</span></p></div></body></html>");
  CHECK(document.title == "Crane falls across quay");
  CHECK(body_of(document) == both());
  const Repair* remark = find_mark(document, "Which crane?");
  REQUIRE(remark);
  CHECK(remark->kind == "editor-mark");
  CHECK(document.before(*remark).find("old one") != std::string_view::npos);
  CHECK(find_mark(document, "bulletin"));
}

TEST_CASE("the mark of a remark is cut off its word", "[editor]") {
  const Document document = read_rich(
      "<meta charset='utf-8'><b style=\"font-weight:normal;\" "
      "id=\"docs-internal-guid-7f2a\"><p dir=ltr><span>$1</span><span>[a]"
      "</span></p><p><span>He said: “</span><span>[a]</span><span> man was on "
      "the quay.”</span></p></b>");
  CHECK(body_of(document) ==
        std::string(kFirst) + "\n\nHe said: “[a] man was on the quay.”");
}

TEST_CASE("words that an editor took out are gone", "[editor]") {
  const Document document = read_rich(
      "<html xmlns:o=\"urn:schemas-microsoft-com:office:office\"><body><p "
      "class=MsoNormal>The crane <s><del cite=\"mailto:Tom\" datetime="
      "\"2019-03-14T08:12\">collapsed onto</del></s><ins cite=\"mailto:Tom\">"
      "fell across</ins> the main quay, the port authority said on Tuesday."
      "</p><p class=MsoNormal>$2</p></body></html>");
  CHECK(body_of(document).starts_with(
      "The crane fell across the main quay, the port"));
  const Repair* deletion = find_mark(document, "collapsed onto");
  REQUIRE(deletion);
  CHECK(deletion->kind == "editor-mark");
  CHECK(deletion->after.empty());
}

TEST_CASE("what an editor took out can be put back", "[editor]") {
  const std::string page =
      "<p>The crane <del>fell</del> fell across the main quay, the port "
      "authority said on Tuesday.</p><p>" +
      std::string(kSecond) + "</p>";
  Options options;
  options.from = InputKind::kHtml;
  options.skip_repairs = {"editor-mark"};
  const auto document = clean(page, options);
  REQUIRE(document);
  CHECK(document->text.starts_with("The crane fell fell across"));
}

TEST_CASE("paragraphs that stand for a list's items", "[editor]") {
  const std::string gap = "<span>&nbsp;&nbsp;&nbsp;\n</span></span></span>";
  const Document document = read_rich(
      "<html xmlns:o=\"urn:schemas-microsoft-com:office:office\"><body><p "
      "class=MsoNormal>$1</p><p class=MsoListParagraph style='text-indent:"
      "-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style="
      "'font-family:Symbol'><span style='mso-list:Ignore'>·" +
      gap +
      "<![endif]>An inquiry<o:p></o:p></p><p class=MsoListParagraph style="
      "'mso-list:l0 level2 lfo1'><!--[if !supportLists]--><span><span style="
      "'mso-list: Ignore'>o" +
      gap +
      "<!--[endif]-->by the end of the month</p><p class=MsoListParagraph "
      "style='mso-list:l1 level1 lfo2'><span><span style='mso-list:Ignore'>1." +
      gap + "A new crane</p><p class=MsoNormal>$2</p></body></html>");
  REQUIRE(document.blocks.size() == 5);
  const std::string_view items[] = {"An inquiry", "by the end of the month",
                                    "A new crane"};
  for (size_t i = 0; i < 3; ++i) {
    CHECK(document.blocks[i + 1].type == BlockType::kList);
    CHECK(document.at(document.blocks[i + 1].span) == items[i]);
  }
  CHECK(document.blocks[1].level == 1);
  CHECK(document.blocks[2].level == 2);
}

TEST_CASE("a document's notes and remarks stay outside", "[editor]") {
  const Document document = read_rich(
      "<html xmlns:o=\"urn:schemas-microsoft-com:office:office\"><body><p "
      "class=MsoNormal>$1<span class=MsoCommentReference><span style="
      "'font-size:8.0pt'><a class=msocomanchor href=\"#_msocom_1\">[TA1]</a>"
      "<span style='mso-special-character:comment'>&nbsp;</span></span></span>"
      "<a style='mso-footnote-id:ftn1' href=\"#_ftn1\" name=\"_ftnref1\"><span "
      "class=MsoFootnoteReference>[1]</span></a></p><p class=MsoNormal>$2</p>"
      "<p class=MsoCaption>Figure 1: The crane on the quay of Lisbon.</p>"
      "<div style='mso-element:footnote-list'><div style="
      "'mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a href="
      "\"#_ftnref1\">[1]</a> According to the port's bulletin.</p></div></div>"
      "<div style='mso-element:comment-list'><div style='mso-element:comment'>"
      "<p class=MsoCommentText><a href=\"#_msoanchor_1\" class=msocomoff>[TA1]"
      "</a>Which crane?</p></div></div></body></html>");
  CHECK(body_of(document) == both());
  REQUIRE(document.blocks.size() == 3);
  CHECK(document.blocks[2].type == BlockType::kCaption);
  CHECK(find_mark(document, "According to the port's bulletin."));
  CHECK(find_mark(document, "Which crane?"));
}

TEST_CASE("words that are struck out are gone", "[editor]") {
  for (const std::string struck :
       {"<s>collapsed onto</s>", "<strike>collapsed onto</strike>",
        "<span style=\"font-size:11pt;text-decoration:line-through\">collapsed "
        "onto</span>"}) {
    CAPTURE(struck);
    const Document document = read_rich(
        "<meta charset='utf-8'><b id=\"docs-internal-guid-7f2a\"><p>The "
        "crane " +
        struck +
        " fell across the main quay, the port authority said on Tuesday.</p>"
        "<p>$2</p></b>");
    CHECK(document.text.starts_with("The crane fell across the main quay"));
    CHECK(find_mark(document, "collapsed onto"));
  }
}

TEST_CASE("what nobody closed is not struck out", "[editor]") {
  const Document open = read_rich("<p>$1</p><p>It <s>fell. $2</p><p>$1</p>");
  CHECK(open.text.find("Two ships were sent on") != std::string::npos);
  // Nor a whole text.
  std::string whole = "<del>";
  for (int i = 0; i < 40; ++i) {
    whole += "<p>$1 It was quay number " + std::to_string(i) + ".</p>";
  }
  CHECK(read_rich(whole + "</del>").text.find("number 7") != std::string::npos);
}

TEST_CASE("marks that a mail program has renamed", "[editor]") {
  const Document document = read_rich(
      "<html><body><div class=x_WordSection1><p class=x_MsoNormal>$1</p><p "
      "class=x_MsoNormal>$2</p><p class=x_MsoFootnoteText>[1] The port's "
      "bulletin.</p></div></body></html>");
  CHECK(body_of(document) == both());
}

TEST_CASE("notes of an office's document", "[editor]") {
  const Document document = read_rich(
      "<html><head><title></title><meta name=\"generator\" content="
      "\"LibreOffice 7.4 (Linux)\"></head><body><p class=western>$1<a "
      "class=sdfootnoteanc name="
      "sdfootnote1anc href=\"#sdfootnote1sym\"><sup>1</sup></a></p><p "
      "class=western>$2</p><div id=sdfootnote1><p class=sdfootnote-western><a "
      "class=sdfootnotesym href=\"#sdfootnote1anc\">1</a> The port's "
      "bulletin.</p></div></body></html>");
  CHECK(body_of(document) == both());
  CHECK(find_mark(document, "bulletin"));
}

TEST_CASE("a document saved as a page", "[editor]") {
  const Document document = read_rich(
      "<html><head><meta name=ProgId content=Word.Document><title>Crane falls "
      "across quay</title></head><body><div class=WordSection1><p "
      "class=MsoTitle>"
      "Crane falls across quay</p><p class=MsoNormal>By Helen Pidcock</p><p "
      "class=MsoNormal>$1</p><p class=MsoNormal>$2</p></div></body></html>");
  CHECK(document.title == "Crane falls across quay");
  CHECK(document.byline == std::vector<std::string>{"Helen Pidcock"});
  CHECK(body_of(document) == both());
}

TEST_CASE("an editor in the browser", "[editor]") {
  const Document document = read_rich(
      "<meta charset='utf-8'><div class=OutlineElement><p class=Paragraph "
      "role=heading aria-level=1><span class=TextRun>Crane falls across quay"
      "</span><span class=EOP>&nbsp;</span></p></div><div><p>By Helen "
      "Pidcock</p></div><div><p>The crane <span class=\"TrackedChange "
      "TrackChangeDeleteHighlight\">collapsed onto</span> fell across the main "
      "quay, the port authority said on Tuesday.</p></div><ul role=list><li "
      "data-aria-level=2><p>An inquiry</p></li></ul><div><p>$2</p></div>");
  CHECK(document.title == "Crane falls across quay");
  CHECK(document.byline == std::vector<std::string>{"Helen Pidcock"});
  CHECK(body_of(document).starts_with("The crane fell across the main quay"));
  REQUIRE(document.blocks.size() == 5);
  CHECK(document.blocks[3].level == 2);
}

TEST_CASE("documents and drafts whose headline is a line", "[editor]") {
  const std::string text = "By Helen Pidcock<br><br>$1<br><br>$2<br>";
  for (const std::string& source :
       {"<html><head><title></title><meta name=\"Generator\" content=\"Cocoa "
        "HTML Writer\"></head><body><p class=p1><b>Crane falls across "
        "quay</b></p><p class=p1>" +
            text + "</p></body></html>",
        "<div dir=\"ltr\">Crane falls across quay<br><br>" + text + "</div>",
        "<meta charset='utf-8'><div class=p-rich_text_section><b "
        "data-stringify-type=bold>Crane falls across quay</b><br>" +
            text + "</div>"}) {
    CAPTURE(source);
    const Document document = read_rich(source);
    CHECK(document.title == "Crane falls across quay");
    CHECK(document.byline == std::vector<std::string>{"Helen Pidcock"});
    CHECK(body_of(document) == both());
  }
}

TEST_CASE("numbers of a list whose style is lost", "[editor]") {
  const Document document = read_rich(
      "<p class=x_MsoNormal>$1</p><p class=x_MsoListParagraph><span>1.<span "
      "style='font:7pt Times'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span>An "
      "inquiry</p><p class=x_MsoListParagraph><span>b)<span>&nbsp;&nbsp;"
      "&nbsp; </span></span>A new crane</p><p class=x_MsoNormal>$2</p>");
  REQUIRE(document.blocks.size() == 4);
  CHECK(document.blocks[1].type == BlockType::kList);
  CHECK(document.at(document.blocks[1].span) == "An inquiry");
  CHECK(document.at(document.blocks[2].span) == "A new crane");
}

TEST_CASE("a stamp over a message", "[editor]") {
  const Document document = read_rich(
      "<meta charset='utf-8'><div><div>[8:12 AM] Tom Ashworth</div></div><div>"
      "<p>$1</p><p>$2</p></div>");
  CHECK(document.title.empty());
  CHECK(body_of(document) == both());
  REQUIRE(find_mark(document, "Tom Ashworth"));
  CHECK(find_mark(document, "Tom Ashworth")->kind == "mail-header");
}

TEST_CASE("a page that holds a document's list", "[editor]") {
  const Document document = read_rich(
      "<html><head><title>Crane falls across quay</title></head><body><nav><a "
      "href=/>Home</a></nav><article><h1>Crane falls across quay</h1><p>$1</p>"
      "<p class=MsoListParagraph style=\"mso-list:l0 level1 lfo1\">·<span>"
      "&nbsp;&nbsp;&nbsp; </span>An inquiry that will be finished in the "
      "course of the month</p><p>$2</p><p>$1 It was not the first.</p>"
      "</article></body></html>");
  REQUIRE(document.blocks.size() == 5);
  CHECK(document.blocks[2].type == BlockType::kList);
  CHECK(document.at(document.blocks[2].span).starts_with("An inquiry"));
}

TEST_CASE("nothing but a remark, or heads of mails", "[editor]") {
  CHECK(read_rich("<p class=MsoCommentText>$1</p>").text == kFirst);
  CHECK(read_rich("<p>From: Tom</p><p>To: Anna</p><p>Subject: Crane</p>")
            .text.find("Subject") != std::string::npos);
}

}  // namespace
}  // namespace dateline
