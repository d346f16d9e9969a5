#include "clean/selection_mail.h"

#include <algorithm>
#include <initializer_list>
#include <string>

#include "clean/edits.h"
#include "clean/mail_lines.h"
#include "clean/visible_date.h"
#include "text/utf8.h"

namespace dateline {
namespace {

constexpr size_t kRemark = 200;  // bytes that are hardly an article

bool has(std::string_view text, std::string_view words) {
  return text.find(words) != std::string_view::npos;
}

bool has_one_of(std::string_view text,
                std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [text](std::string_view one) { return has(text, one); });
}

constexpr std::string_view kSubjects[] = {
    "Subject:", "Betreff:", "Objet:", "Asunto:", "Oggetto:", "Onderwerp:"};

// "From: ... Sent: ... Subject: ...": the head of a message in one block.
bool is_head(std::string_view text) {
  constexpr size_t kLongest = 1500;
  if (text.size() > kLongest) return false;
  const auto from = {std::string_view("From:"), std::string_view("Von:"),
                     std::string_view("De:"), std::string_view("Da:"),
                     std::string_view("Van:")};
  const bool opens =
      text.starts_with("-----") || text.starts_with("*From:") ||
      std::any_of(from.begin(), from.end(), [text](std::string_view name) {
        return text.starts_with(name);
      });
  return opens && has_one_of(text, from) &&
         std::any_of(std::begin(kSubjects), std::end(kSubjects),
                     [text](std::string_view name) { return has(text, name); });
}

// "Subject: Crane falls": one line of a head as a block of its own.
bool is_head_line(std::string_view text) {
  constexpr size_t kLongest = 300;  // bytes
  return text.size() <= kLongest && header_name_size(text) > 0;
}

std::string subject_of(std::string_view text) {
  for (const std::string_view name : kSubjects) {
    const size_t at = text.find(name);
    if (at == std::string_view::npos) continue;
    std::string_view rest = text.substr(at);
    for (const std::string_view next :
         {"\n", " To:", " From:", " Cc:", " Date:", " Importance:", " An:"}) {
      rest = rest.substr(0, rest.find(next));
    }
    rest.remove_prefix(std::min(subject_start(rest), rest.size()));
    while (rest.ends_with(' ')) rest.remove_suffix(1);
    return std::string(rest);
  }
  return {};
}

// When the mail was sent, which may be long after the article appeared: a
// candidate, no more.
void note_sent(std::string_view text, Document& facts) {
  for (const std::string_view name : {"Sent:", "Date:", "Gesendet:", "Datum:",
                                      "Envoy\u00E9 :", "Enviado:", "Fecha:"}) {
    const size_t at = text.find(name);
    if (at == std::string_view::npos) continue;
    const auto dates =
        read_visible_dates(text.substr(at + name.size(), 80), true);
    if (dates.empty()) continue;
    facts.metadata.push_back({"published",
                              to_string(dates[0].day) + dates[0].time,
                              "e-mail head", 0.4});
    return;
  }
}

// Who sent it, with a telephone number.
bool is_sender_line(std::string_view text) {
  constexpr int kFewestDigits = 7;  // of a telephone number
  constexpr size_t kLongest = 160;
  return text.size() <= kLongest && !text.ends_with('.') &&
         has_one_of(text, {"Tel", " T ", "Phone", "+", "Mob"}) &&
         std::count_if(text.begin(), text.end(), is_ascii_digit) >=
             kFewestDigits;
}

class MailReader {
 public:
  MailReader(const Options& options, std::vector<HtmlBlock>& blocks,
             std::vector<bool>& kept, Document& facts,
             std::vector<Repair>& repairs)
      : options_(options),
        blocks_(blocks),
        kept_(kept),
        facts_(facts),
        repairs_(repairs) {}

  void run() {
    find_heads();
    if (heads_.empty()) return;
    const size_t best = largest_message();
    if (size_of(best) == 0) return;
    read_heads(best);
    for (const Head& head : heads_) {
      drop(head.first, head.end, "a line of an e-mail's head");
    }
    drop_other_messages(best);
    unquote();
    drop_opening();
    drop_signature();
    drop_foot();
  }

 private:
  struct Head {
    size_t first;  // blocks
    size_t end;
    bool sure = false;  // a program wrote it
  };

  std::string_view text(size_t i) const { return blocks_[i].text(); }

  void drop(size_t first, size_t end, const char* reason) {
    for (size_t i = first; i < end; ++i) {
      if (!kept_[i]) continue;
      if (!record_removal(options_,
                          removal(blocks_[i].block.text.source(), "mail-header",
                                  Certainty::kLikely, reason),
                          repairs_)) {
        continue;
      }
      // Nobody reads an author or a date out of it any more.
      kept_[i] = false;
      blocks_[i].block.text = {};
      blocks_[i].names.clear();
    }
  }

  void find_heads() {
    for (size_t i = 0; i < blocks_.size(); ++i) {
      Head head{i, i};
      while (head.end < blocks_.size() && is_head_line(text(head.end)) &&
             !is_head(text(head.end))) {
        ++head.end;
      }
      head.sure = head.end - i > 2;
      if (is_forward_mark(text(i))) {
        head.end = i + 1;
        head.sure = true;
      } else if (is_head(text(i))) {
        head.end = i + 1;
        head.sure = has(text(i), "@") || has_one_of(text(i), {"To:", "An:"});
      } else if (head.end - i < 2) {
        continue;
      }
      heads_.push_back(head);
      i = head.end - 1;
    }
  }

  // The message with most text holds the article.
  size_t largest_message() const {
    size_t best = 0;
    size_t most = 0;
    for (size_t m = 0; m <= heads_.size(); ++m) {
      const size_t size = size_of(m);
      if (size < most) continue;
      best = m;
      most = size;
    }
    return best;
  }

  // An article that tells of a mail is not cut in two.
  void drop_other_messages(size_t best) {
    const bool sure = std::all_of(heads_.begin(), heads_.end(),
                                  [](const Head& one) { return one.sure; });
    size_t before = 0;
    for (size_t m = 0; m < best; ++m) before += size_of(m);
    begin_ = 0;
    end_ = blocks_.size();
    if (best > 0 && (sure || before < kRemark)) begin_ = heads_[best - 1].end;
    if (best < heads_.size() && sure) end_ = heads_[best].first;
    constexpr const char* kReason =
        "a message around the one that holds the article";
    drop(0, begin_, kReason);
    drop(end_, blocks_.size(), kReason);
  }

  size_t size_of(size_t message) const {
    const size_t end =
        message == heads_.size() ? blocks_.size() : heads_[message].first;
    size_t size = 0;
    for (size_t i = message == 0 ? 0 : heads_[message - 1].end; i < end; ++i) {
      if (kept_[i]) size += text(i).size();
    }
    return size;
  }

  // Heads stand one upon the other where the mail was forwarded again.
  void read_heads(size_t message) {
    bool read = false;
    while (!read && message-- > 0) {
      const Head& head = heads_[message];
      for (size_t i = head.first; i < head.end; ++i) {
        const std::string subject = subject_of(text(i));
        if (facts_.title.empty()) facts_.title = subject;
        note_sent(text(i), facts_);
        read |= !subject.empty();
      }
    }
  }

  // A mail that was forwarded as a quotation is no quotation.
  void unquote() {
    size_t quoted = 0;
    size_t other = 0;
    for (size_t i = begin_; i < end_; ++i) {
      if (!kept_[i]) continue;
      const bool quote = blocks_[i].block.type == BlockType::kQuote;
      (quote ? quoted : other) += text(i).size();
    }
    if (quoted <= other) return;
    for (HtmlBlock& block : blocks_) {
      if (block.block.type == BlockType::kQuote) {
        block.block.type = BlockType::kParagraph;
      }
    }
  }

  // "Dear all," "Here is the final copy:"
  void drop_opening() {
    constexpr size_t kLongest = 80;
    for (size_t i = begin_; i < end_; ++i) {
      if (!kept_[i]) continue;
      const bool leads_in =
          text(i).size() <= kLongest && text(i).ends_with(':');
      if (!leads_in && !is_greeting(text(i))) return;
      drop(i, i + 1, "a greeting or remark of who sent the article");
      if (kept_[i]) return;
    }
  }

  // A farewell or two hyphens, and all that follows.
  void drop_signature() {
    constexpr size_t kMost = 8;  // blocks
    constexpr size_t kLongest = 100;
    constexpr size_t kLongestWhole = 200;  // in one block
    size_t seen = 0;
    for (size_t i = end_; i-- > begin_ && seen < kMost;) {
      const std::string_view words = text(i);
      const bool farewell = is_farewell(words.substr(0, words.find(',') + 1)) ||
                            words.starts_with("-- ");
      if (words == "--" || is_farewell(words) ||
          (farewell && words.size() <= kLongestWhole)) {
        return drop(i, end_, "the signature of an e-mail");
      }
      if (!kept_[i]) continue;
      ++seen;
      if (words.size() > kLongest && !is_mail_notice(words)) return;
    }
  }

  // What stands under a mail: who sent it and that nobody else may read it.
  void drop_foot() {
    constexpr size_t kMost = 4;      // blocks of a foot
    constexpr size_t kNames = 3;     // lines over a telephone number
    constexpr size_t kLongest = 80;  // bytes of such a line
    size_t seen = 0;
    size_t names = 0;
    for (size_t i = end_; i-- > begin_ && seen < kMost;) {
      if (!kept_[i]) continue;
      const std::string_view words = text(i);
      const bool name = names > 0 && words.size() <= kLongest &&
                        !words.ends_with('.') &&
                        blocks_[i].block.type == BlockType::kParagraph;
      if (is_sender_line(words)) {
        names = kNames + 1;
      } else if (names > 0 && !name) {
        return;
      } else if (!name && !is_mail_notice(words)) {
        ++seen;
        continue;
      }
      drop(i, i + 1, "the signature of an e-mail");
      if (names > 0) --names;
    }
  }

  const Options& options_;
  std::vector<HtmlBlock>& blocks_;
  std::vector<bool>& kept_;
  Document& facts_;
  std::vector<Repair>& repairs_;
  std::vector<Head> heads_;
  size_t begin_ = 0;  // of the message that holds the article, in blocks
  size_t end_ = 0;
};

}  // namespace

void read_mail(const Options& options, std::vector<HtmlBlock>& blocks,
               std::vector<bool>& kept, Document& facts,
               std::vector<Repair>& repairs) {
  MailReader(options, blocks, kept, facts, repairs).run();
}

}  // namespace dateline
