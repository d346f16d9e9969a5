#include "corpus.h"

#include <unicode/uchar.h>

#include <fstream>

#include "entities/tagger_model.h"
#include "text/utf8.h"

namespace dateline::training {
namespace {

int type_of_tag(std::string_view tag) {
  for (int type = 0; type < 4; ++type) {
    if (tag == to_string(static_cast<EntityType>(type))) return type;
  }
  return -1;
}

void set_labels(LabelledSentence& sentence,
                const std::vector<std::string>& tags) {
  const size_t size = tags.size();
  sentence.labels.assign(size, 0);
  for (size_t i = 0; i < size;) {
    const int type = tags[i][0] == 'O'
                         ? -1
                         : type_of_tag(std::string_view(tags[i]).substr(2));
    size_t end = i + 1;
    if (type < 0) {
      i = end;
      continue;
    }
    while (end < size && tags[end] == "I-" + tags[i].substr(2)) ++end;
    for (size_t t = i; t < end; ++t) {
      const Bilou part = end - i == 1   ? Bilou::kUnit
                         : t == i       ? Bilou::kBegin
                         : t + 1 == end ? Bilou::kLast
                                        : Bilou::kInside;
      sentence.labels[t] =
          static_cast<uint8_t>(label_of(static_cast<EntityType>(type), part));
    }
    i = end;
  }
}

std::string change_case(const std::string& token, bool first_only) {
  std::string out;
  bool first = true;
  for (size_t at = 0; at < token.size();) {
    const char32_t c = next_code_point(token, at);
    const bool change = first || !first_only;
    append_utf8(
        change ? static_cast<char32_t>(u_toupper(static_cast<UChar32>(c))) : c,
        out);
    first = false;
  }
  return out;
}

}  // namespace

std::vector<std::vector<std::string_view>> LabelledDocument::views() const {
  std::vector<std::vector<std::string_view>> out;
  for (const LabelledSentence& sentence : sentences) {
    out.emplace_back(sentence.tokens.begin(), sentence.tokens.end());
  }
  return out;
}

std::vector<LabelledDocument> read_corpus(const std::string& path,
                                          uint32_t chunk) {
  std::vector<LabelledDocument> documents;
  std::ifstream file(path);
  std::string line;
  LabelledSentence sentence;
  std::vector<std::string> tags;
  bool marked = false;
  const auto flush = [&] {
    if (sentence.tokens.empty()) return;
    set_labels(sentence, tags);
    if (documents.empty() ||
        (!marked && documents.back().sentences.size() >= chunk)) {
      documents.emplace_back();
    }
    documents.back().sentences.push_back(std::move(sentence));
    sentence = {};
    tags.clear();
  };
  while (std::getline(file, line)) {
    if (line.starts_with("-DOCSTART-")) {
      flush();
      marked = true;
      documents.emplace_back();
    } else if (line.empty()) {
      flush();
    } else {
      const size_t tab = line.find('\t');
      sentence.tokens.push_back(line.substr(0, tab));
      tags.push_back(line.substr(tab + 1));
    }
  }
  flush();
  return documents;
}

void split_hyphens(LabelledSentence& sentence) {
  LabelledSentence out;
  for (size_t i = 0; i < sentence.tokens.size(); ++i) {
    const std::string& token = sentence.tokens[i];
    const uint8_t label = sentence.labels[i];
    const size_t hyphen = token.find('-');
    const bool split =
        hyphen != std::string::npos && hyphen > 0 && hyphen + 1 < token.size();
    if (!split) {
      out.tokens.push_back(token);
      out.labels.push_back(label);
      continue;
    }
    std::vector<std::string> parts;
    size_t from = 0;
    for (size_t at = token.find('-'); at != std::string::npos;
         at = token.find('-', from)) {
      if (at > from) parts.push_back(token.substr(from, at - from));
      parts.push_back("-");
      from = at + 1;
    }
    if (from < token.size()) parts.push_back(token.substr(from));
    for (size_t p = 0; p < parts.size(); ++p) {
      uint8_t part_label = 0;
      if (label != 0) {
        const Bilou whole = part_of(label);
        const bool begins =
            p == 0 && (whole == Bilou::kBegin || whole == Bilou::kUnit);
        const bool ends = p + 1 == parts.size() &&
                          (whole == Bilou::kLast || whole == Bilou::kUnit);
        part_label = static_cast<uint8_t>(
            label_of(type_of(label), begins ? Bilou::kBegin
                                     : ends ? Bilou::kLast
                                            : Bilou::kInside));
      }
      out.tokens.push_back(parts[p]);
      out.labels.push_back(part_label);
    }
  }
  sentence = std::move(out);
}

void trim_names(LabelledSentence& sentence) {
  auto& labels = sentence.labels;
  for (size_t t = 0; t < labels.size(); ++t) {
    if (labels[t] == 0 || !may_begin(labels[t])) continue;
    const std::string& token = sentence.tokens[t];
    const bool capital = token[0] < 'a' || token[0] > 'z';
    if (capital && token != "The" && token != "A") continue;
    if (!may_end(labels[t])) {
      const Bilou next = may_end(labels[t + 1]) ? Bilou::kUnit : Bilou::kBegin;
      labels[t + 1] =
          static_cast<uint8_t>(label_of(type_of(labels[t + 1]), next));
    }
    labels[t] = 0;
  }
}

void set_title_case(LabelledSentence& sentence) {
  for (std::string& token : sentence.tokens) {
    if (token.size() > 3) token = change_case(token, true);
  }
  if (!sentence.tokens.empty()) {
    sentence.tokens[0] = change_case(sentence.tokens[0], true);
  }
}

void set_lower_case(LabelledSentence& sentence) {
  for (std::string& token : sentence.tokens) {
    std::string lower;
    for (size_t at = 0; at < token.size();) {
      append_utf8(static_cast<char32_t>(u_tolower(
                      static_cast<UChar32>(next_code_point(token, at)))),
                  lower);
    }
    token = std::move(lower);
  }
}

void set_upper_case(LabelledSentence& sentence) {
  for (std::string& token : sentence.tokens) token = change_case(token, false);
}

}  // namespace dateline::training
