// The border between JavaScript and the core: bytes and options (JSON) in,
// JSON out. Nothing is thrown across it.

#include <emscripten/bind.h>
#include <emscripten/em_js.h>
#include <emscripten/val.h>

#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "clean/decode.h"
#include "dateline/dateline.h"
#include "export/editor_marks.h"
#include "export/json_writer.h"

// Embind looks through a result for NUL characters before it decodes it; JSON
// has none.
EM_JS_DEPS(dateline, "$UTF8Decoder,$Emval");
EM_JS(emscripten::EM_VAL, dateline_text, (const char* text, size_t size), {
  return Emval.toHandle(UTF8Decoder.decode(HEAPU8.subarray(text, text + size)));
});
// Copies, which the page can be given without another one.
EM_JS(emscripten::EM_VAL, dateline_annotations,
      (const void* marks, size_t numbers, const char* json, size_t size), {
        return Emval.toHandle({
          marks : HEAP32.slice(marks >> 2, (marks >> 2) + numbers),
          json : HEAPU8.slice(json, json + size)
        });
      });

namespace dateline {
namespace {

using Json = nlohmann::json;

struct Request {
  Options options;
  ExportOptions output;
  Format format = Format::kJson;
  std::string problem;  // empty: fine
};

// What the caller gives: bytes as they are, a string as UTF-8, a lone surrogate
// of which becomes U+FFFD. The browser's own functions are much faster here
// than embind's.
class Input {
 public:
  explicit Input(const emscripten::val& input) {
    const size_t length = input["length"].as<size_t>();
    if (!input.isString()) {
      copy(input, length);
    } else if (length > kLong) {
      const val bytes = encoder().call<val>("encode", input);
      copy(bytes, bytes["length"].as<size_t>());
    } else {  // a code unit has three bytes at most
      size_ = encoder()
                  .call<val>("encodeInto", input, room(length * 3))["written"]
                  .as<size_t>();
    }
  }

  operator std::string_view() const { return {data_.get(), size_}; }

 private:
  using val = emscripten::val;
  static constexpr size_t kLong = 1 << 20;

  static val encoder() { return val::global("TextEncoder").new_(); }

  // So much memory, as the Uint8Array that encodeInto asks for.
  val room(size_t size) {
    data_ = std::make_unique_for_overwrite<char[]>(size);
    return val(emscripten::typed_memory_view(
        size, reinterpret_cast<unsigned char*>(data_.get())));
  }

  void copy(const val& bytes, size_t size) {
    room(size).call<void>("set", bytes);
    size_ = size;
  }

  std::unique_ptr<char[]> data_;
  size_t size_ = 0;
};

std::string text(const Json& json, const char* key) {
  const auto it = json.find(key);
  if (it == json.end()) return {};
  const std::string* value = it->get_ptr<const std::string*>();
  return value ? *value : std::string();
}

// Repairs as the result lists them: their `kind` and `source`.
void read_undo(const Json& json, Request& request) {
  const auto undo = json.find("undo");
  if (undo == json.end() || undo->is_null()) return;
  const auto fail = [&] {
    request.problem =
        "'undo' is a list of repairs, each with its 'kind' and its 'source' "
        "as [start, end].";
  };
  if (!undo->is_array()) return fail();
  for (const Json& repair : *undo) {
    if (!repair.is_object()) return fail();
    const auto source = repair.find("source");
    RepairPlace place;
    place.kind = text(repair, "kind");
    if (place.kind.empty() || source == repair.end() || !source->is_array() ||
        source->empty() || !source->front().is_number_unsigned()) {
      return fail();
    }
    place.start = source->front().get<uint32_t>();
    request.options.undo.push_back(std::move(place));
  }
}

Request read_request(const std::string& options) {
  Request request;
  const Json json = Json::parse(options, nullptr, false);
  if (!json.is_object()) {
    request.problem = "The options are no JSON object.";
    return request;
  }
  const std::string from = text(json, "from");
  if (from == "html") request.options.from = InputKind::kHtml;
  if (from == "text") request.options.from = InputKind::kText;
  if (!from.empty() && from != "auto" && from != "html" && from != "text") {
    request.problem = "'from' is auto, html or text, not '" + from + "'.";
  }
  const std::string date = text(json, "date");
  if (!date.empty()) {
    request.options.date = parse_date(date);
    if (!request.options.date) {
      request.problem =
          "'date' is an existing day as YYYY-MM-DD, not '" + date + "'.";
    }
  }
  request.options.url = text(json, "url");
  request.options.encoding = text(json, "encoding");
  request.options.decoded_from = text(json, "decodedFrom");
  request.options.decoded_reason = text(json, "decodedReason");
  const auto skip = json.find("skipRepairs");
  if (skip != json.end() && skip->is_array()) {
    for (const Json& kind : *skip) {
      const std::string* name = kind.get_ptr<const std::string*>();
      if (name) request.options.skip_repairs.push_back(*name);
    }
  }
  read_undo(json, request);
  request.options.straighten_quotes = json.value("straightenQuotes", false);
  const std::string offsets = text(json, "offsets");
  if (offsets == "codepoint") request.output.offsets = OffsetUnit::kCodePoint;
  if (offsets == "utf8") request.output.offsets = OffsetUnit::kUtf8;
  request.options.undo_offsets = request.output.offsets;
  request.output.pretty = json.value("pretty", false);
  const std::string format = text(json, "format");
  if (!format.empty()) {
    const auto known = parse_format(format);
    if (known) {
      request.format = *known;
    } else {
      request.problem = "There is no format '" + format + "'.";
    }
  }
  return request;
}

const char* code_name(ErrorCode code) {
  switch (code) {
    case ErrorCode::kEmptyInput:
      return "empty-input";
    case ErrorCode::kInputTooLarge:
      return "input-too-large";
    case ErrorCode::kInvalidOption:
      return "invalid-option";
    case ErrorCode::kNotText:
      return "not-text";
    case ErrorCode::kInvalidJson:
      return "invalid-json";
    case ErrorCode::kUnsupported:
      return "unsupported";
  }
  return "";
}

std::string failure(ErrorCode code, const std::string& message) {
  JsonWriter json(false);
  json.begin_object();
  json.key("error").begin_object();
  json.key("code").value(code_name(code));
  json.key("message").value(message);
  json.end_object();
  json.end_object();
  return json.take();
}

std::string success(const std::string& json) {
  return "{\"analysis\":" + json + "}";
}

// {"analysis": ...} or {"error": {"code", "message"}}. `read` makes an analysis
// or a document of the input.
template <typename Read>
std::string answer(const std::string& options, Read read) {
  const Request request = read_request(options);
  if (!request.problem.empty()) {
    return failure(ErrorCode::kInvalidOption, request.problem);
  }
  const auto result = read(request.options);
  if (!result) return failure(result.error().code, result.error().message);
  return success(to_json(*result, request.output));
}

emscripten::val to_javascript(const std::string& text) {
  return emscripten::val::take_ownership(
      dateline_text(text.data(), text.size()));
}

std::string run_analyze(const emscripten::val& input,
                        const std::string& options) {
  static Session session(Remember::kWords);
  const Input bytes(input);
  return answer(options,
                [&](const Options& o) { return session.analyze(bytes, o); });
}

// The cleaning stage alone: {"analysis": ...} with nothing but the document.
std::string run_clean(const emscripten::val& input,
                      const std::string& options) {
  const Input bytes(input);
  return answer(options, [&](const Options& o) { return clean(bytes, o); });
}

// The versions of one text, one after the other: see dateline/session.h.
class TextSession {
 public:
  // {"marks", "json"}: what the editor underlines and the bytes that `analyze`
  // answers as a string; {"error": ...} as a string.
  emscripten::val annotate(const emscripten::val& input,
                           const std::string& options) {
    const Request request = read_request(options);
    if (!request.problem.empty()) {
      return to_javascript(failure(ErrorCode::kInvalidOption, request.problem));
    }
    const auto result = session_.analyze(Input(input), request.options);
    if (!result) {
      return to_javascript(
          failure(result.error().code, result.error().message));
    }
    return annotations(*result, request.output);
  }

 private:
  static emscripten::val annotations(const Analysis& analysis,
                                     const ExportOptions& output) {
    static_assert(sizeof(EditorMark) == 4 * sizeof(int32_t));
    const std::vector<EditorMark> marks =
        editor_marks(analysis, output.offsets);
    const std::string json = success(to_json(analysis, output));
    return emscripten::val::take_ownership(dateline_annotations(
        marks.data(), 4 * marks.size(), json.data(), json.size()));
  }

  Session session_;
};

// {"encoding", "reason", "readable"}: what the bytes are written in. What is
// not readable here, the browser's TextDecoder reads.
std::string run_encoding(const emscripten::val& input,
                         const std::string& options) {
  const EncodingChoice choice =
      choose_encoding(Input(input), read_request(options).options);
  JsonWriter json(false);
  json.begin_object();
  json.key("encoding").value(choice.encoding);
  json.key("reason").value(choice.reason);
  json.key("readable").value(choice.readable);
  json.end_object();
  return json.take();
}

// {"text": ...} in `options.format`, or {"error": ...}.
std::string run_export(const emscripten::val& input,
                       const std::string& options) {
  const Request request = read_request(options);
  if (!request.problem.empty()) {
    return failure(ErrorCode::kInvalidOption, request.problem);
  }
  const auto analysis = analyze(Input(input), request.options);
  if (!analysis) {
    return failure(analysis.error().code, analysis.error().message);
  }
  JsonWriter json(false);
  json.begin_object();
  json.key("text").value(export_as(*analysis, request.format, request.output));
  json.end_object();
  return json.take();
}

// `input`: an analysis as `analyze` returned it, corrected perhaps. {"text":
// ...} in `options.format`, or {"error": ...}.
std::string run_export_analysis(const emscripten::val& input,
                                const std::string& options) {
  const Request request = read_request(options);
  if (!request.problem.empty()) {
    return failure(ErrorCode::kInvalidOption, request.problem);
  }
  const auto analysis = read_analysis(Input(input));
  if (!analysis) {
    return failure(analysis.error().code, analysis.error().message);
  }
  JsonWriter json(false);
  json.begin_object();
  json.key("text").value(export_as(*analysis, request.format, request.output));
  json.end_object();
  return json.take();
}

// One item of a merge: a stored analysis ({"schema": "dateline/1", ...}) or an
// article ({"html"|"text", "url"?, "date"?}), both with an optional "label".
Result<MergeArticle> read_item(const Json& item, const Options& common) {
  if (item.contains("schema")) {
    auto analysis = read_analysis(item.dump());
    if (!analysis) return analysis.error();
    return MergeArticle{text(item, "label"), std::move(*analysis)};
  }
  Options options = common;
  const bool html = item.contains("html");
  if (!html && !item.contains("text")) {
    return Error{ErrorCode::kInvalidJson, 0,
                 "it is no analysis and has neither \"html\" nor \"text\"."};
  }
  options.from = html ? InputKind::kHtml : InputKind::kText;
  const std::string url = text(item, "url");
  if (!url.empty()) options.url = url;
  const std::string date = text(item, "date");
  if (!date.empty()) {
    options.date = parse_date(date);
    if (!options.date) {
      return Error{ErrorCode::kInvalidOption, 0,
                   "\"date\" is no existing day as YYYY-MM-DD."};
    }
  }
  auto analysis = analyze(text(item, html ? "html" : "text"), options);
  if (!analysis) return analysis.error();
  return MergeArticle{text(item, "label"), std::move(*analysis)};
}

// `input`: a JSON array of items. {"merged": ...} or {"error": ...}; with
// another `format` than json {"text": ...}.
std::string run_merge(const emscripten::val& input,
                      const std::string& options) {
  const Request request = read_request(options);
  if (!request.problem.empty()) {
    return failure(ErrorCode::kInvalidOption, request.problem);
  }
  const Input bytes(input);
  const Json items = Json::parse(std::string_view(bytes), nullptr, false);
  if (!items.is_array() || items.empty()) {
    return failure(ErrorCode::kInvalidJson,
                   "A merge takes a JSON array of analyses or articles.");
  }
  std::vector<MergeArticle> articles;
  for (const Json& item : items) {
    const std::string number = std::to_string(articles.size() + 1);
    if (!item.is_object()) {
      return failure(ErrorCode::kInvalidJson,
                     "Article " + number + ": it is no JSON object.");
    }
    auto article = read_item(item, request.options);
    if (!article) {
      return failure(article.error().code,
                     "Article " + number + ": " + article.error().message);
    }
    articles.push_back(std::move(*article));
  }
  const MergedTimeline merged = merge(articles);
  if (request.format == Format::kJson) {
    return "{\"merged\":" + to_json(merged, request.output.pretty) + "}";
  }
  const auto written = export_merged(merged, request.format, request.output);
  if (!written) {
    return failure(ErrorCode::kInvalidOption,
                   "The format describes one text, not several.");
  }
  JsonWriter json(false);
  json.begin_object();
  json.key("text").value(*written);
  json.end_object();
  return json.take();
}

using Call = std::string (*)(const emscripten::val&, const std::string&);

template <Call call>
emscripten::val in_javascript(const emscripten::val& input,
                              const std::string& options) {
  return to_javascript(call(input, options));
}

template <Call call>
void offer(const char* name) {
  emscripten::function(name, &in_javascript<call>);
}

}  // namespace
}  // namespace dateline

EMSCRIPTEN_BINDINGS(dateline) {
  using namespace dateline;
  offer<run_analyze>("analyze");
  offer<run_clean>("clean");
  emscripten::class_<TextSession>("Session").constructor<>().function(
      "annotate", &TextSession::annotate);
  offer<run_export>("exportAs");
  offer<run_export_analysis>("exportAnalysis");
  offer<run_encoding>("chooseEncoding");
  offer<run_merge>("merge");
}
