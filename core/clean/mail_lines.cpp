#include "clean/mail_lines.h"

#include <array>
#include <string>

#include "text/utf8.h"
#include "text/words.h"

namespace dateline {

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

// An address, or a clock's time: "she wrote:" stands in articles, too.
bool names_mail(std::string_view line) {
  for (size_t i = 1; i + 1 < line.size(); ++i) {
    if (line[i] == '@' || (line[i] == ':' && is_ascii_digit(line[i - 1]) &&
                           is_ascii_digit(line[i + 1]))) {
      return true;
    }
  }
  return false;
}

bool is_forward_mark(std::string_view line) {
  constexpr size_t kLongest = 300;
  if (line.size() > kLongest) return false;
  const std::string head = to_lower(line.substr(0, 48));
  if (line.ends_with("wrote:") || line.ends_with("schrieb:") ||
      line.ends_with("a écrit :") || line.ends_with("escribió:")) {
    return names_mail(line);
  }
  if (head.starts_with("am ") && line.ends_with(':') &&
      line.find(" schrieb ") < line.size()) {
    return names_mail(line);
  }
  for (const std::string_view mark :
       {"original message", "forwarded message", "begin forwarded",
        "ursprüngliche nachricht", "message d'origine",
        "weitergeleitete nachricht"}) {
    if (head.find(mark) != std::string::npos && line.size() < 60) return true;
  }
  return false;
}

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

bool is_farewell(std::string_view line) {
  constexpr size_t kLongest = 32;
  if (line.size() > kLongest) return false;
  const std::string head = to_lower(line);
  for (const std::string_view words :
       {"kind regards", "best regards", "regards", "best wishes", "many thanks",
        "all the best", "yours sincerely", "mit freundlichen", "viele gr",
        "beste gr", "cordialement", "bien cordialement", "saludos", "un saludo",
        "best,", "thanks,", "cheers,"}) {
    if (head.starts_with(words)) return true;
  }
  return false;
}

bool is_greeting(std::string_view line) {
  constexpr size_t kLongest = 60;
  if (line.size() > kLongest) return false;
  const std::string words = to_lower(line);
  for (const std::string_view opening :
       {"dear ", "hi ", "hi,", "hello", "good morning", "good afternoon",
        "hallo", "liebe ", "lieber ", "sehr geehrte", "guten ", "bonjour",
        "cher ", "chers ", "estimad", "hola"}) {
    if (words.starts_with(opening)) {
      return line.ends_with(',') || line.ends_with('!') || line.ends_with(':');
    }
  }
  return false;
}

bool is_mail_notice(std::string_view line) {
  const std::string words = to_lower(line);
  return words.find("confidential") != std::string::npos ||
         words.find("vertraulich") != std::string::npos ||
         words.find("confidentiel") != std::string::npos ||
         words.find("before printing this") != std::string::npos ||
         words.starts_with("to unsubscribe from this");
}

}  // namespace dateline
