// Articles that came by e-mail: what the mail put around and into them.

#include <array>
#include <string>

#include "clean/plain_text.h"
#include "clean/quoted_printable.h"
#include "text/utf8.h"
#include "text/words.h"

namespace dateline {
namespace {

// "From: ...", "Sent: ...": the bytes of name and colon, or 0.
size_t header_name_size(std::string_view line) {
  static constexpr std::array<std::string_view, 22> kNames = {
      "from:",         "to:",
      "cc:",           "bcc:",
      "date:",         "sent:",
      "subject:",      "reply-to:",
      "von:",          "an:",
      "gesendet:",     "betreff:",
      "de:",           "objet:",
      "envoyé:",       "para:",
      "asunto:",       "enviado:",
      "message-id:",   "mime-version:",
      "content-type:", "content-transfer-encoding:"};
  const std::string head = to_lower(line.substr(0, 28));
  for (const std::string_view name : kNames) {
    if (head.starts_with(name)) return name.size();
  }
  return head.starts_with("x-") && head.find(':') < head.size()
             ? head.find(':') + 1
             : 0;
}

bool is_subject(std::string_view line) {
  const std::string head = to_lower(line.substr(0, 10));
  return head.starts_with("subject:") || head.starts_with("betreff:") ||
         head.starts_with("objet:") || head.starts_with("asunto:");
}

// "-----Original Message-----", "Begin forwarded message:", "On Monday ...
// wrote:": where somebody else's words begin.
bool is_forward_mark(std::string_view line) {
  const std::string head = to_lower(line.substr(0, 48));
  if (line.ends_with("wrote:") || line.ends_with("schrieb:") ||
      line.ends_with("a écrit :")) {
    return head.starts_with("on ") || head.starts_with("am ") ||
           head.starts_with("le ") || line.find('@') < line.size();
  }
  for (const std::string_view mark :
       {"original message", "forwarded message", "begin forwarded",
        "ursprüngliche nachricht", "message d'origine",
        "weitergeleitete nachricht"}) {
    if (head.find(mark) != std::string::npos && line.size() < 60) return true;
  }
  return false;
}

// Behind "Subject: Fwd: Re: ".
size_t subject_start(std::string_view line) {
  size_t at = line.find(':') + 1;
  while (true) {
    while (at < line.size() && is_ascii_space(line[at])) ++at;
    const std::string mark = to_lower(line.substr(at).substr(0, 4));
    if (mark.starts_with("re:") || mark.starts_with("fw:") ||
        mark.starts_with("aw:") || mark.starts_with("wg:")) {
      at += 3;
    } else if (mark == "fwd:") {
      at += 4;
    } else {
      return at;
    }
  }
}

// "Kind regards,": what stands over the sender's name.
bool is_farewell(std::string_view line) {
  constexpr size_t kLongest = 32;
  if (line.size() > kLongest) return false;
  const std::string head = to_lower(line);
  for (const std::string_view words :
       {"kind regards", "best regards", "regards", "best wishes", "many thanks",
        "all the best", "yours sincerely", "mit freundlichen", "viele gr",
        "beste gr", "cordialement", "bien cordialement", "saludos",
        "un saludo"}) {
    if (head.starts_with(words)) return true;
  }
  return false;
}

// "This email and any attachments are confidential ..."
bool is_mail_notice(std::string_view line) {
  const std::string words = to_lower(line);
  return words.find("confidential") != std::string::npos ||
         words.find("vertraulich") != std::string::npos ||
         words.find("confidentiel") != std::string::npos;
}

class MailReader {
 public:
  explicit MailReader(PlainText& text) : text_(text) {}

  void run() {
    decode();
    for (size_t i = 0; i < text_.size(); ++i) {
      if (text_.at(i).empty() || text_.at(i).size() > 300) continue;
      if (header_name_size(text_.at(i)) > 0) {
        i = read_headers(i);
      } else if (is_forward_mark(text_.at(i))) {
        mail_ |= drop(i);
      }
    }
    settle_quotes();
    place_subject();
    if (mail_) drop_signature();
  }

 private:
  bool drop(size_t i) {
    return text_.remove(i, "mail-header", Certainty::kLikely,
                        "a line of an e-mail's head");
  }

  void decode() {
    if (!is_quoted_printable(text_.draft.source)) return;
    for (size_t i = 0; i < text_.size(); ++i) {
      text_.edit(i, find_quoted_printable(text_.at(i)));
    }
  }

  // A run of headers: two or more.
  size_t read_headers(size_t first) {
    size_t end = first;
    size_t subject = kNowhere;
    while (end < text_.size() && text_.at(end).size() <= 300 &&
           header_name_size(text_.at(end)) > 0 &&
           (end == first || text_.paragraphs[end].blank_before == 0)) {
      if (is_subject(text_.at(end))) subject = end;
      ++end;
    }
    const bool real = end - first >= 2;
    if (!real) return first;
    mail_ = true;
    for (size_t i = first; i < end; ++i) {
      if (i != subject) drop(i);
    }
    if (subject_ != kNowhere) drop(subject_);
    subject_ = subject != kNowhere ? subject : subject_;
    return end - 1;
  }

  // Where most of the mail is quoted, the quoted part is the article and a
  // few lines around it are somebody's remark.
  void settle_quotes() {
    size_t quoted = 0;
    size_t own = 0;
    for (size_t i = 0; i < text_.size(); ++i) {
      if (i == subject_) continue;
      (text_.paragraphs[i].quoted ? quoted : own) += text_.at(i).size();
    }
    if (quoted <= own) return;
    const bool remark = mail_ && own * 3 < quoted && own < 400;
    for (size_t i = 0; i < text_.size(); ++i) {
      if (i == subject_ || text_.at(i).empty()) continue;
      if (text_.paragraphs[i].quoted) {
        text_.paragraphs[i].quoted = false;
      } else if (remark) {
        text_.remove(i, "mail-header", Certainty::kLikely,
                     "a remark of who forwarded the article");
      }
    }
  }

  // The subject is the headline, unless the headline stands below it.
  void place_subject() {
    if (subject_ == kNowhere) return;
    const std::string subject(
        text_.at(subject_).substr(subject_start(text_.at(subject_))));
    size_t seen = 0;
    for (size_t i = 0; i < text_.size() && seen < 8; ++i) {
      if (i == subject_ || text_.at(i).empty()) continue;
      ++seen;
      if (text_.at(i) == subject || subject.empty()) {
        drop(subject_);
        return;
      }
    }
    text_.edit(subject_,
               {{{0, static_cast<uint32_t>(subject_start(text_.at(subject_)))},
                 "",
                 "mail-header",
                 Certainty::kLikely,
                 "the name of a line in an e-mail's head"}});
  }

  // "--" and the sender's name, office and number at the mail's end.
  void drop_signature() {
    constexpr size_t kMostLines = 8;
    constexpr size_t kLongestLine = 100;
    size_t lines = 0;
    for (size_t i = text_.size(); i-- > 0 && lines < kMostLines;) {
      const std::string_view line = text_.at(i);
      if (line.empty()) continue;
      ++lines;
      const bool begins = line == "--" || is_farewell(line);
      if (!begins && line.size() > kLongestLine && !is_mail_notice(line)) {
        return;
      }
      if (!begins) continue;
      for (; i < text_.size(); ++i) {
        if (!text_.at(i).empty()) {
          text_.remove(i, "mail-header", Certainty::kLikely,
                       "the signature of an e-mail");
        }
      }
      return;
    }
  }

  PlainText& text_;
  size_t subject_ = kNowhere;
  bool mail_ = false;
};

}  // namespace

void read_mail(PlainText& text) { MailReader(text).run(); }

}  // namespace dateline
