// Articles in mails of rich text: of several messages the one that holds the
// article, without its greeting and its signature.

#include "page.h"
#include "paste.h"

namespace dateline {
namespace {

// kBody in the paragraphs of a mail program.
std::string lines(std::string_view open) {
  std::string out;
  std::string_view rest = kBody;
  while (rest.starts_with("<p>")) {
    const size_t end = rest.find("</p>");
    out += open;
    out += rest.substr(3, end - 3);
    out += open.starts_with("<p") ? "</p>" : "</div>";
    rest.remove_prefix(end + 4);
  }
  return out;
}

const std::string kParagraphs = lines("<p class=MsoNormal>");
const std::string kDivisions = lines("<div>");

Document read_mail(std::string_view html) {
  Options options;
  options.from = InputKind::kHtml;
  const auto document =
      clean("<html><body>" + std::string(html) + "</body></html>", options);
  REQUIRE(document);
  return *document;
}

std::string body_text() { return body_of(read_mail(kBody)); }

std::string removed(const Document& document) {
  std::string all;
  for (const Repair& repair : document.repairs) {
    if (repair.kind == "mail-header") all += document.before(repair);
  }
  return all;
}

std::string head(std::string_view from, std::string_view subject) {
  return "<div><p class=MsoNormal><b>From:</b> " + std::string(from) +
         " &lt;press@port.example&gt;<br><b>Sent:</b> 14 March 2019 08:12<br>"
         "<b>To:</b> Tom Ashworth &lt;tom@example.org&gt;<br><b>Subject:</b> " +
         std::string(subject) + "<o:p></o:p></p></div>";
}

TEST_CASE("the message that holds the article is read", "[mail]") {
  const std::string remark =
      "<p class=MsoNormal>Great, thanks, will do.</p><p class=MsoNormal>Tom "
      "Ashworth</p>";
  const Document document = read_mail(
      "<div class=WordSection1>" + remark + head("Helen", "AW: Crane falls") +
      "<p class=MsoNormal>Please run this today.</p>" +
      head("Port Press", "FW: Crane falls across quay") + kParagraphs +
      "</div>");
  CHECK(document.title == "Crane falls across quay");
  CHECK(body_of(document) == body_text());
  CHECK(document.byline.empty());
  CHECK(removed(document).find("Please run this today") != std::string::npos);
  CHECK(removed(document).find("Sent:") != std::string::npos);
}

TEST_CASE("what an answer quotes below is another message", "[mail]") {
  const Document document = read_mail(
      "<div dir=ltr>" + kDivisions +
      "</div><div class=gmail_quote><div class=gmail_attr>On Thu, Mar 14, 2019 "
      "at 8:12 AM Tom Ashworth &lt;<a href=\"mailto:tom@example.org\">"
      "tom@example.org</a>&gt; wrote:<br></div><blockquote class=gmail_quote>"
      "Helen, when can we have the crane story? The page closes at four.<div>"
      "Tom</div></blockquote></div>");
  CHECK(body_of(document) == body_text());
  CHECK_FALSE(document.published);
  CHECK(removed(document).find("The page closes at four") != std::string::npos);
}

TEST_CASE("an article may tell of a mail", "[mail]") {
  const std::string quoted =
      "<p>From: Tom Ashworth</p><p>Subject: The crane</p>";
  const Document document = read_mail(kBody.data() + quoted + kParagraphs);
  CHECK(document.text.find("The harbour of Lisbon") !=
        document.text.rfind("The harbour of Lisbon"));
}

TEST_CASE("a greeting and a signature are no text", "[mail]") {
  const Document document = read_mail(
      "<div class=WordSection1>" + head("Port Press", "Crane falls") +
      "<p class=MsoNormal>Dear all,</p><p class=MsoNormal>Here is the final "
      "copy:</p>" +
      kParagraphs +
      "<p class=MsoNormal>Kind regards,</p><p class=MsoNormal>Maria Costa</p>"
      "<p class=MsoNormal>Head of Communications | Port of Lisbon</p></div>");
  CHECK(body_of(document) == body_text());
  CHECK(removed(document).find("Dear all") != std::string::npos);
  CHECK(removed(document).find("Maria Costa") != std::string::npos);
}

TEST_CASE("lines over a telephone number are the sender's", "[mail]") {
  const Document document = read_mail(
      "<div class=WordSection1>" + head("Port Press", "Crane falls") +
      kParagraphs +
      "<p class=MsoNormal><b>Maria Costa</b></p><p class=MsoNormal>Head of "
      "Communications | Port of Lisbon</p><p class=MsoNormal>Tel: +351 21 555 "
      "0101</p><p class=MsoNormal>Please consider the environment before "
      "printing this email.</p></div>");
  CHECK(body_of(document) == body_text());
}

TEST_CASE("a signature behind two hyphens", "[mail]") {
  const Document document = read_mail(
      "<div class=gmail_quote><div class=gmail_attr>---------- Forwarded "
      "message ---------<br>From: Port Press<br>Date: Thu, Mar 14, 2019 at "
      "8:12 AM<br>Subject: Crane falls<br>To: Tom<br></div>" +
      kDivisions +
      "<p>-- <br>Maria Costa<br>Port of Lisbon</p><p>To "
      "unsubscribe from this group and stop receiving emails from it, send an "
      "email to press@port.example.</p></div>");
  CHECK(document.title == "Crane falls");
  CHECK(body_of(document) == body_text());
}

TEST_CASE("a message that is left undone stays", "[mail]") {
  Options options;
  options.from = InputKind::kHtml;
  options.skip_repairs = {"mail-header"};
  const auto document = clean(
      "<html><body><div class=WordSection1><p class=MsoNormal>Please "
      "run.</p>" +
          head("Port Press", "Crane falls") + kParagraphs +
          "</div></body></html>",
      options);
  REQUIRE(document);
  CHECK(document->text.find("Please run.") != std::string::npos);
}

TEST_CASE("a head that is a table", "[mail]") {
  const Document document = read_mail(
      "<p>For the front page?</p><div class=moz-forward-container><br>-------- "
      "Forwarded Message --------<table><tbody><tr><th>Subject: </th><td>Crane "
      "falls</td></tr><tr><th>Date: </th><td>Thu, 14 Mar 2019 08:12:00 +0000"
      "</td></tr><tr><th>From: </th><td>Port Press</td></tr><tr><th>To: </th>"
      "<td>Tom Ashworth</td></tr></tbody></table>" +
      kDivisions +
      "<pre class=moz-signature>-- \nMaria Costa\nPort of Lisbon</pre></div>");
  CHECK(document.title == "Crane falls");
  CHECK_FALSE(document.published);
  CHECK(body_of(document) == body_text());
}

}  // namespace
}  // namespace dateline
