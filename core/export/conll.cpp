#include "export/formats.h"
#include "text/segment.h"

namespace dateline {

std::string to_conll(const Analysis& analysis) {
  const Document& document = analysis.document;
  const Segmentation segmentation = segment(document.text, document.blocks);
  std::string out;
  size_t m = 0;
  for (const Sentence& sentence : segmentation.sentences) {
    for (uint32_t t = sentence.first_token; t < sentence.end_token; ++t) {
      const Span span = segmentation.tokens[t].span;
      while (m < analysis.mentions.size() &&
             (analysis.mentions[m].span.end <= span.start ||
              analysis.mentions[m].form != MentionForm::kName)) {
        ++m;
      }
      out += document.at(span);
      out.push_back('\t');
      if (m < analysis.mentions.size() &&
          analysis.mentions[m].span.overlaps(span)) {
        const Mention& mention = analysis.mentions[m];
        out += mention.span.start >= span.start ? "B-" : "I-";
        out += to_string(mention.type);
      } else {
        out.push_back('O');
      }
      out.push_back('\n');
    }
    out.push_back('\n');
  }
  return out;
}

}  // namespace dateline
