#include "clean/html_formula.h"

#include "text/one_of.h"
#include "text/utf8.h"

namespace dateline {
namespace {

constexpr size_t kLongest = 400;  // bytes of a formula
constexpr int kDeepest = 60;      // elements inside each other

// <mfrac>, which the parser has no number for.
std::string_view name_of(const GumboNode* node) {
  return is_element(node) ? std::string_view(node->v.element.name)
                          : std::string_view();
}

// The element children one after the other.
const GumboNode* next_element(const GumboVector* children, unsigned& at) {
  while (children != nullptr && at < children->length) {
    const auto* child = static_cast<GumboNode*>(children->data[at++]);
    if (is_element(child)) return child;
  }
  return nullptr;
}

class FormulaWriter {
 public:
  std::string run(const GumboNode* math) {
    write(math, 0);
    while (out_.ends_with(' ')) out_.pop_back();
    return out_.size() > kLongest ? std::string() : std::move(out_);
  }

 private:
  enum class Last : uint8_t { kNothing, kNumber, kWord };

  void write(const GumboNode* node, int depth) {
    if (node == nullptr || depth > kDeepest || out_.size() > kLongest) return;
    const std::string_view name = name_of(node);
    if (is_one_of(name, {"mi", "mn", "mtext", "ms", "mo"})) {
      return token(name, text_of(node));
    }
    if (name.starts_with("annotation") || name == "mphantom") return;
    const GumboVector* children = children_of(node);
    unsigned at = 0;
    if (name == "mfrac") {
      operand(next_element(children, at), depth);
      sign("/");
      operand(next_element(children, at), depth);
    } else if (name == "msqrt") {
      out_ += "√";
      group(node, depth);
    } else if (name == "mroot") {
      operand(next_element(children, at), depth);
      sign("^(1/");
      operand(next_element(children, at), depth);
      out_ += ')';
    } else if (is_one_of(name, {"msub", "munder", "msup", "mover", "msubsup",
                                "munderover"})) {
      write(next_element(children, at), depth + 1);
      const bool upper = name == "msup" || name == "mover";
      if (!upper) script("_", next_element(children, at), depth);
      if (upper || name.size() > 6) {
        script("^", next_element(children, at), depth);
      }
    } else {
      const bool fenced = name == "mfenced";
      if (fenced) token("mo", "(");
      row(node, depth);
      if (fenced) token("mo", ")");
    }
  }

  void row(const GumboNode* node, int depth) {
    const bool cells = is_one_of(name_of(node), {"mtr", "mtable"});
    unsigned at = 0;
    while (const GumboNode* child = next_element(children_of(node), at)) {
      write(child, depth + 1);
      if (cells) out_ += ' ';
    }
  }

  void script(std::string_view mark, const GumboNode* node, int depth) {
    if (node == nullptr) return;
    sign(mark);
    operand(node, depth);
  }

  // A part that is more than one word stands in brackets.
  void operand(const GumboNode* node, int depth) {
    if (node == nullptr) return;
    for (int i = 0; i < kDeepest && name_of(node) == "mrow"; ++i) {
      unsigned at = 0;
      const GumboNode* child = next_element(children_of(node), at);
      if (child == nullptr || next_element(children_of(node), at)) break;
      node = child;
    }
    group(node, depth);
  }

  void group(const GumboNode* node, int depth) {
    unsigned at = 0;
    const GumboVector* children = children_of(node);
    const bool several = next_element(children, at) != nullptr &&
                         next_element(children, at) != nullptr;
    if (several) out_ += '(';
    last_ = Last::kNothing;
    if (name_of(node) == "msqrt") {
      row(node, depth);
    } else if (name_of(node) == "mo") {
      out_ += text_of(node);
    } else {
      write(node, depth + 1);
    }
    if (several) out_ += ')';
    last_ = Last::kWord;
  }

  void sign(std::string_view mark) {
    while (out_.ends_with(' ')) out_.pop_back();
    out_ += mark;
    last_ = Last::kNothing;
  }

  // U+2061 to U+2064: the signs of a product, of a function's use.
  static bool is_unseen(std::string_view text) {
    return text.size() == 3 && text.starts_with("\xE2\x81") &&
           static_cast<unsigned char>(text[2]) - 0xA1u < 4;
  }

  void token(std::string_view kind, std::string_view text) {
    if (text.empty() || is_unseen(text)) return;
    if (kind == "mo" && !is_ascii_alpha(text[0])) return operation(text);
    // Digits of one number may be parts.
    const bool number = kind == "mn";
    if (last_ == Last::kWord || (last_ == Last::kNumber && !number)) {
      out_ += ' ';
    }
    out_ += text;
    last_ = number ? Last::kNumber : Last::kWord;
  }

  static bool is_sign_of(std::string_view text, std::string_view signs) {
    return text.size() == 1 && signs.find(text[0]) < signs.size();
  }

  void operation(std::string_view text) {
    if (is_sign_of(text, "([{)]}|!/%")) {
      out_ += text;
      last_ = Last::kNothing;
    } else if (is_sign_of(text, ",;.:")) {
      out_ += text;
      if (last_ != Last::kNumber) out_ += ' ';
      last_ = Last::kNothing;
    } else {
      const bool sign = is_sign_of(text, "+-") || text == "−" || text == "±";
      if (last_ != Last::kNothing || !sign) space();
      out_ += text;
      if (last_ != Last::kNothing || !sign) space();
      last_ = Last::kNothing;
    }
  }

  void space() {
    if (!out_.empty() && !out_.ends_with(' ') && !out_.ends_with('(')) {
      out_ += ' ';
    }
  }

  std::string out_;
  Last last_ = Last::kNothing;
};

}  // namespace

std::string formula_text(const GumboNode* math) {
  // Source of a typesetter is no text.
  const std::string_view given = attribute(math, "alttext");
  if (!given.empty() && given.size() <= kLongest &&
      given.find_first_of("\\{}") == std::string_view::npos) {
    return std::string(given);
  }
  return FormulaWriter().run(math);
}

bool hides_formula(const GumboNode* node) {
  unsigned at = 0;
  const GumboVector* children = children_of(node);
  const GumboNode* first = next_element(children, at);
  return tag_of(first == nullptr ? node : first) == GUMBO_TAG_MATH &&
         next_element(children, at) == nullptr;
}

}  // namespace dateline
