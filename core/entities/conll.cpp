#include "entities/conll.h"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "entities/token_names.h"

namespace dateline {
namespace {

// A long stream without marks is no single article: so many sentences of it are
// read together.
constexpr size_t kLongestArticle = 100;
constexpr size_t kPiece = 12;

// The names of sentences, as of one document or of pieces of a stream.
std::vector<TaggedSpan> tag_stream(const std::vector<TokenTexts>& sentences,
                                   bool marked) {
  if (marked || sentences.size() <= kLongestArticle) {
    return find_token_names(sentences);
  }
  std::vector<TaggedSpan> spans;
  for (size_t from = 0; from < sentences.size(); from += kPiece) {
    const size_t end = std::min(from + kPiece, sentences.size());
    const auto at = [](const auto& list, size_t i) {
      return list.begin() + static_cast<std::ptrdiff_t>(i);
    };
    const auto piece =
        find_token_names({at(sentences, from), at(sentences, end)});
    for (TaggedSpan span : piece) {
      span.sentence += static_cast<uint32_t>(from);
      spans.push_back(span);
    }
  }
  return spans;
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
      marked_ = true;
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
    std::vector<std::vector<const char*>> prefixes;
    std::vector<std::vector<EntityType>> types;
    for (const TokenTexts& tokens : sentences_) {
      prefixes.emplace_back(tokens.size(), nullptr);
      types.emplace_back(tokens.size(), EntityType::kMisc);
    }
    for (const TaggedSpan& span : tag_stream(sentences_, marked_)) {
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
  bool marked_ = false;                  // documents by -DOCSTART-?
  bool open_ = false;                    // is a sentence being filled?
};

}  // namespace

std::string tag_conll(std::string_view input) {
  return ConllTagger().run(input);
}

}  // namespace dateline
