#include "entities/conll.h"

#include <vector>

#include "entities/tagger.h"

namespace dateline {
namespace {

// Is every longer word of the sentence capitalised, as in a headline?
bool is_headline_case(const TokenTexts& tokens) {
  uint32_t words = 0;
  for (const std::string_view token : tokens) {
    const char first = token.empty() ? ' ' : token[0];
    if (token.size() < 4) continue;
    if (first >= 'a' && first <= 'z') return false;
    words += first >= 'A' && first <= 'Z';
  }
  return words >= 3;
}

class ConllTagger {
 public:
  std::string run(std::string_view input) {
    size_t at = 0;
    while (at < input.size()) {
      size_t end = input.find('\n', at);
      if (end == std::string_view::npos) end = input.size();
      std::string_view line = input.substr(at, end - at);
      if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
      at = end + 1;
      add(line);
    }
    flush_document();
    return std::move(out_);
  }

 private:
  void add(std::string_view line) {
    const std::string_view token = line.substr(0, line.find_first_of(" \t"));
    if (token.empty()) {
      lines_.push_back({});
      open_ = false;
    } else if (token.starts_with("-DOCSTART-")) {
      flush_document();
      out_ += line;
      out_ += '\n';
    } else {
      if (!open_) sentences_.emplace_back();
      open_ = true;
      sentences_.back().push_back(token);
      lines_.push_back(token);
    }
  }

  void flush_document() {
    std::vector<bool> headlines;
    std::vector<std::vector<const char*>> prefixes;
    std::vector<std::vector<EntityType>> types;
    for (const TokenTexts& tokens : sentences_) {
      headlines.push_back(is_headline_case(tokens));
      prefixes.emplace_back(tokens.size(), nullptr);
      types.emplace_back(tokens.size(), EntityType::kMisc);
    }
    for (const TaggedSpan& span : tag_tokens(sentences_, headlines)) {
      for (uint32_t t = span.first; t < span.end; ++t) {
        prefixes[span.sentence][t] = t == span.first ? "B-" : "I-";
        types[span.sentence][t] = span.type;
      }
    }
    size_t sentence = 0;
    size_t token = 0;
    for (const std::string_view line : lines_) {
      if (line.empty()) {
        out_ += '\n';
        continue;
      }
      out_ += line;
      out_ += '\t';
      if (prefixes[sentence][token] == nullptr) {
        out_ += 'O';
      } else {
        out_ += prefixes[sentence][token];
        out_ += to_string(types[sentence][token]);
      }
      out_ += '\n';
      if (++token == sentences_[sentence].size()) {
        ++sentence;
        token = 0;
      }
    }
    sentences_.clear();
    lines_.clear();
    open_ = false;
  }

  std::string out_;
  std::vector<TokenTexts> sentences_;
  std::vector<std::string_view> lines_;  // empty: blank line
  bool open_ = false;                    // is a sentence being filled?
};

}  // namespace

std::string tag_conll(std::string_view input) {
  return ConllTagger().run(input);
}

}  // namespace dateline
