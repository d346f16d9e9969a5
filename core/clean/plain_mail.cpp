// Articles that came by e-mail: what the mail put around and into them.

#include <string>

#include "clean/mail_lines.h"
#include "clean/plain_text.h"
#include "clean/quoted_printable.h"

namespace dateline {
namespace {

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
