// The program: files and standard input around the library.

#include <cerrno>
#include <cstring>
#include <fstream>
#include <iostream>
#include <iterator>

#include "cli/arguments.h"
#include "cli/batch.h"
#include "entities/conll.h"
#include "export/json_writer.h"
#include "text/offsets.h"
#include "text/utf8.h"
#include "time/raw.h"

namespace dateline::cli {
namespace {

constexpr int kFine = 0;
constexpr int kNoResult = 1;
constexpr int kUsage = 2;

int fail(int code, const std::string& message) {
  std::cerr << "dateline: " << message << "\n";
  return code;
}

// The whole input: a file, or standard input ("-"). Reads a little more than
// the limit at most, so that a huge file is refused, not swallowed.
Result<std::string> read_input(const std::string& name) {
  std::ifstream file;
  if (name != "-") {
    file.open(name, std::ios::binary);
    if (!file) {
      return Error{ErrorCode::kInvalidOption, 0,
                   "Cannot open '" + name + "': " + std::strerror(errno) + "."};
    }
  }
  std::istream& in = name == "-" ? std::cin : file;
  std::string input;
  char buffer[1 << 16];
  while (input.size() <= kMaxInputBytes) {
    in.read(buffer, sizeof buffer);
    input.append(buffer, static_cast<size_t>(in.gcount()));
    if (!in) break;
  }
  if (in.bad()) {
    return Error{ErrorCode::kInvalidOption, 0, "Cannot read '" + name + "'."};
  }
  return input;
}

int write(const std::string& text) {
  std::cout << text;
  std::cout.flush();
  return std::cout ? kFine : fail(kNoResult, "Cannot write the result.");
}

int run_analyze(const std::string& input, const Arguments& arguments) {
  const auto analysis = analyze(input, arguments.options);
  if (!analysis) return fail(kNoResult, analysis.error().message);
  return write(export_as(*analysis, arguments.format, arguments.output));
}

int run_clean(const std::string& input, const Arguments& arguments) {
  auto document = clean(input, arguments.options);
  if (!document) return fail(kNoResult, document.error().message);
  if (arguments.format == Format::kText) return write(document->body() + "\n");
  if (arguments.format == Format::kJson) {
    return write(to_json(*document, arguments.output) + "\n");
  }
  Analysis analysis;
  analysis.document = std::move(*document);
  return write(export_as(analysis, arguments.format, arguments.output));
}

int run_tag(const std::string& input, const Arguments& arguments) {
  if (arguments.conll) return write(tag_conll(input));
  const auto analysis = analyze(input, arguments.options);
  if (!analysis) return fail(kNoResult, analysis.error().message);
  Analysis names;
  names.document = analysis->document;
  names.mentions = analysis->mentions;
  names.entities = analysis->entities;
  names.quotes = analysis->quotes;
  return write(export_as(names, arguments.format, arguments.output));
}

int run_times(const std::string& input, const Arguments& arguments) {
  if (!arguments.raw) return run_analyze(input, arguments);
  std::string text = input;
  if (find_invalid_utf8(text) != std::string::npos) {
    std::string valid;
    for (size_t at = 0; at < text.size();) {
      append_utf8(next_code_point(text, at), valid);
    }
    text = std::move(valid);
  }
  const Offsets offsets(text, OffsetUnit::kCodePoint);
  std::string out;
  for (const TimeExpression& time : raw_times(text, arguments.options.date)) {
    JsonWriter json(false);
    json.begin_object();
    json.key("start").value(offsets(time.span.start));
    json.key("end").value(offsets(time.span.end));
    json.key("text").value(
        std::string_view(text).substr(time.span.start, time.span.size()));
    json.key("type").value(to_string(time.type));
    json.key("value").value(time.value);
    json.key("mod").text_or_null(time.mod);
    json.end_object();
    out += json.take() + "\n";
  }
  return write(out);
}

int run_date(const std::string& input, const Arguments& arguments) {
  const auto analysis = analyze(input, arguments.options);
  if (!analysis) return fail(kNoResult, analysis.error().message);
  const auto& published = analysis->document.published;
  if (!published) {
    return fail(kNoResult,
                "The article does not say enough about when it was written.");
  }
  JsonWriter json(arguments.output.pretty);
  json.begin_object();
  json.key("value").value(published->value);
  json.key("earliest").value(to_string(published->earliest));
  json.key("latest").value(to_string(published->latest));
  json.key("source").value(to_string(published->source));
  json.key("confidence").fraction(published->confidence);
  json.key("evidence").begin_array();
  for (const Evidence& evidence : published->evidence) {
    json.value(evidence.reason);
  }
  json.end_array();
  json.end_object();
  return write(json.take() + "\n");
}

// A stored analysis begins like the JSON object it is; else an article.
Result<Analysis> read_article(const std::string& input,
                              const Options& options) {
  const size_t first = input.find_first_not_of(" \t\r\n");
  if (first != std::string::npos && input[first] == '{') {
    return read_analysis(input);
  }
  return analyze(input, options);
}

int run_merge(const Arguments& arguments) {
  if (arguments.files.empty()) {
    return fail(kUsage, "'merge' takes the files to merge.");
  }
  if (!export_merged({}, arguments.format)) {
    return fail(kUsage,
                "'merge' writes json, text, markdown, csv, jsonld, timelinejs, "
                "ics or html.");
  }
  std::vector<MergeArticle> articles;
  for (const std::string& file : arguments.files) {
    const auto input = read_input(file);
    if (!input) return fail(kUsage, input.error().message);
    auto analysis = read_article(*input, arguments.options);
    if (!analysis) {
      return fail(kNoResult, file + ": " + analysis.error().message);
    }
    articles.push_back({file, std::move(*analysis)});
  }
  return write(
      *export_merged(merge(articles), arguments.format, arguments.output));
}

int run(const Arguments& arguments) {
  if (arguments.version) {
    return write(std::string("dateline ") + kVersion + "\n");
  }
  if (arguments.help) return write(usage());
  if (arguments.command.empty()) {
    return fail(kUsage, "Say what to do; see dateline --help.");
  }
  if (arguments.command == "batch") {
    std::ios::sync_with_stdio(false);
    if (arguments.files.empty() || arguments.files.front() == "-") {
      run_batch(std::cin, std::cout, arguments);
    } else {
      std::ifstream file(arguments.files.front(), std::ios::binary);
      if (!file) {
        return fail(kUsage, "Cannot open '" + arguments.files.front() +
                                "': " + std::strerror(errno) + ".");
      }
      run_batch(file, std::cout, arguments);
    }
    return write("");
  }
  if (arguments.command == "merge") return run_merge(arguments);
  using Command = int (*)(const std::string&, const Arguments&);
  static const std::pair<const char*, Command> kCommands[] = {
      {"analyze", run_analyze}, {"clean", run_clean}, {"tag", run_tag},
      {"times", run_times},     {"date", run_date},
  };
  for (const auto& [name, command] : kCommands) {
    if (arguments.command != name) continue;
    if (arguments.files.size() > 1) {
      return fail(kUsage, "'" + arguments.command +
                              "' takes one file; use batch for many.");
    }
    const auto input =
        read_input(arguments.files.empty() ? "-" : arguments.files.front());
    if (!input) return fail(kUsage, input.error().message);
    return command(*input, arguments);
  }
  return fail(kUsage, "There is no command '" + arguments.command +
                          "'; see dateline --help.");
}

}  // namespace
}  // namespace dateline::cli

int main(int argc, char** argv) {
  const std::vector<std::string> words(argv + 1, argv + argc);
  const auto arguments = dateline::cli::parse_arguments(words);
  if (!arguments) {
    std::cerr << "dateline: " << arguments.error().message << "\n";
    return dateline::cli::kUsage;
  }
  return dateline::cli::run(*arguments);
}
