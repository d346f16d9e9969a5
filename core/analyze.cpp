// The data flow of the library, top to bottom: each stage is one function.

#include <algorithm>
#include <string>
#include <utility>

#include "clean/decode.h"
#include "clean/draft.h"
#include "clean/edits.h"
#include "clean/repair/markup.h"
#include "dateline/dateline.h"
#include "entities/link.h"
#include "entities/resolve.h"
#include "entities/safe_mentions.h"
#include "entities/settle_mentions.h"
#include "entities/tagger.h"
#include "foreign_text.h"
#include "reading_memory.h"
#include "text/language.h"
#include "text/segment.h"
#include "text/utf8.h"
#include "time/article_date.h"
#include "time/consistency.h"
#include "time/events.h"
#include "time/expression.h"
#include "time/uncertainty.h"

namespace dateline {
namespace {

Error too_large(std::string_view input) {
  return {ErrorCode::kInputTooLarge, kMaxInputBytes,
          "The input has " + std::to_string(input.size()) +
              " bytes, more than the limit of " +
              std::to_string(kMaxInputBytes) +
              "; split it into single articles."};
}

Error empty_input() {
  return {ErrorCode::kEmptyInput, 0,
          "The input is empty; give the text or HTML of an article."};
}

// A page without a word: pictures alone, other pages in frames, or text that
// its scripts fetch from elsewhere.
Error empty_page(std::string_view source) {
  const bool frames = source.find("<frame") != std::string_view::npos ||
                      source.find("<iframe") != std::string_view::npos ||
                      source.find("<FRAME") != std::string_view::npos;
  return {ErrorCode::kEmptyInput, 0,
          frames ? "The page has no text of its own, it shows other pages in "
                   "frames; give the page of the frame that holds the article."
                 : "The page has no text; give it as the browser shows it, or "
                   "copy the article's text."};
}

bool is_blank(std::string_view text) {
  for (const char c : text) {
    if (!is_ascii_space(c) && c != '\0') return false;
  }
  return true;
}

// Does the text begin like markup, or hold a tag early on?
bool looks_like_html(std::string_view text) {
  const std::string_view head = text.substr(0, 4096);
  for (size_t i = 0; i + 2 < head.size(); ++i) {
    if (head[i] != '<') continue;
    size_t at = i + 1;
    if (head[at] == '!' || head[at] == '/') ++at;
    std::string name;
    while (at < head.size() && name.size() < 12 &&
           (is_ascii_alpha(head[at]) || is_ascii_digit(head[at]) ||
            (name.empty() && head[at] == '-'))) {
      name.push_back(to_ascii_lower(head[at++]));
    }
    static constexpr std::string_view kTags[] = {
        "doctype", "html",  "head",   "body",       "div",    "p",      "meta",
        "article", "span",  "br",     "section",    "main",   "h1",     "h2",
        "h3",      "a",     "b",      "i",          "em",     "ul",     "ol",
        "li",      "img",   "figure", "table",      "script", "strong", "--",
        "style",   "title", "link",   "blockquote", "header", "font"};
    for (const std::string_view tag : kTags) {
      if (name == tag) return true;
    }
  }
  return false;
}

// What the text says of its language outweighs what the page declares: many
// sites declare the language of their template.
void say_language(Document& document) {
  std::string language = identify_language(document.text);
  if (language.empty()) return;
  if (same_language(document.language, language)) return;
  document.language = language;
  const auto first = std::find_if(
      document.metadata.begin(), document.metadata.end(),
      [](const MetadataField& field) { return field.field == "language"; });
  document.metadata.insert(first,
                           {"language", std::move(language), "text", 0.9});
}

Publication given(Date date) {
  Publication publication;
  publication.value = to_string(date);
  publication.earliest = publication.latest = date;
  publication.source = FactSource::kGiven;
  publication.confidence = 1;
  return publication;
}

}  // namespace

Result<Document> clean(std::string_view input, const Options& given_options) {
  if (input.size() > kMaxInputBytes) return too_large(input);
  if (is_blank(input)) return empty_input();
  Result<Decoded> decoded = decode(input, given_options);
  if (!decoded) return decoded.error();
  const std::string source = std::move(decoded->text);
  const Options options = with_source_offsets(given_options, source);
  const bool html = options.from == InputKind::kHtml ||
                    (options.from == InputKind::kAuto &&
                     looks_like_html(source) && !is_text_with_tags(source));
  Draft draft =
      html ? read_html(source, options) : read_plain_text(source, options);
  draft.repairs.insert(draft.repairs.end(), decoded->repairs.begin(),
                       decoded->repairs.end());
  repair(draft, options);
  draft.facts.encoding = std::move(decoded->encoding);
  draft.facts.encoding_reason = std::move(decoded->reason);
  if (options.date) draft.facts.published = given(*options.date);
  Document document = assemble(std::move(draft));
  if (html && document.text.empty()) return empty_page(document.source);
  say_language(document);
  return document;
}

namespace {

// `memory` may be null; it changes nothing but the time this takes.
Result<Analysis> analyze_with(std::string_view input, const Options& options,
                              ReadingMemory* memory) {
  Result<Document> document = clean(input, options);
  if (!document) return document.error();
  if (memory) memory->begin_run();
  ReadingMemory* const text_memory =
      memory && memory->remember == Remember::kText ? memory : nullptr;
  Analysis analysis;
  analysis.document = std::move(*document);
  const Segmentation segmentation =
      segment(analysis.document.text, analysis.document.blocks,
              text_memory ? &text_memory->sentences : nullptr);

  const bool foreign = is_foreign(analysis.document);
  analysis.mentions =
      tag(analysis.document, segmentation, memory ? &memory->words : nullptr);
  if (foreign) keep_safe_mentions(analysis.document, analysis.mentions);
  settle_mentions(analysis.document, segmentation, analysis.mentions);
  resolve_entities(analysis, segmentation);

  const auto parsed = parse_times(analysis.document.text, segmentation,
                                  text_memory ? &text_memory->times : nullptr);
  if (!analysis.document.published) {
    analysis.document.published =
        infer_article_date(analysis, segmentation, parsed);
  }
  add_known_roles(analysis);
  const std::string_view text = analysis.document.text;
  analysis.times = resolve_for_article(text, segmentation, parsed,
                                       analysis.document.published);
  const auto events = find_events(analysis, segmentation);
  analysis.events = events_of(events);
  analysis.timeline = build_timeline(analysis, segmentation, events);
  analysis.findings = check_consistency(analysis, segmentation, parsed);
  carry_uncertainty(analysis, segmentation, parsed);
  if (foreign) {
    analysis.findings.push_back(foreign_text_finding(analysis.document));
  }
  return analysis;
}

}  // namespace

Result<Analysis> analyze(std::string_view input, const Options& options) {
  return analyze_with(input, options, nullptr);
}

Session::Session(Remember remember)
    : memory_(std::make_unique<ReadingMemory>()) {
  memory_->remember = remember;
}
Session::~Session() = default;
Session::Session(Session&&) noexcept = default;
Session& Session::operator=(Session&&) noexcept = default;

Result<Analysis> Session::analyze(std::string_view input,
                                  const Options& options) {
  return analyze_with(input, options, memory_.get());
}

}  // namespace dateline
