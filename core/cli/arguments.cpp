#include "cli/arguments.h"

#include <charconv>
#include <utility>

namespace dateline::cli {
namespace {

Error wrong(std::string message) {
  return {ErrorCode::kInvalidOption, 0, std::move(message)};
}

// "KIND@OFFSET". Empty: fine, else what is wrong.
std::string apply_undo(const std::string& value, Arguments& out) {
  const size_t mark = value.rfind('@');
  RepairPlace place;
  const char* const end = value.data() + value.size();
  if (mark != std::string::npos && mark > 0) {
    place.kind = value.substr(0, mark);
    const auto read =
        std::from_chars(value.data() + mark + 1, end, place.start);
    if (read.ec == std::errc() && read.ptr == end) {
      out.options.undo.push_back(std::move(place));
      return {};
    }
  }
  return "--undo takes a repair as KIND@OFFSET (where its source starts), "
         "not '" +
         value + "'.";
}

// Applies one option that takes a value. Empty: fine, else what is wrong.
std::string apply(const std::string& name, const std::string& value,
                  Arguments& out) {
  if (name == "--from") {
    if (value == "auto") {
      out.options.from = InputKind::kAuto;
    } else if (value == "html") {
      out.options.from = InputKind::kHtml;
    } else if (value == "text") {
      out.options.from = InputKind::kText;
    } else {
      return "--from takes auto, html or text, not '" + value + "'.";
    }
  } else if (name == "--date") {
    out.options.date = parse_date(value);
    if (!out.options.date) {
      return "--date takes an existing day as YYYY-MM-DD, not '" + value + "'.";
    }
  } else if (name == "--url") {
    out.options.url = value;
  } else if (name == "--encoding") {
    out.options.encoding = value;
  } else if (name == "--skip-repair") {
    out.options.skip_repairs.push_back(value);
  } else if (name == "--undo") {
    return apply_undo(value, out);
  } else if (name == "--to") {
    const auto format = parse_format(value);
    if (!format) {
      return "--to takes json, text, markdown, csv, jsonld, webannotation, "
             "timelinejs, ics, timeml, conll or html, not '" +
             value + "'.";
    }
    out.format = *format;
    out.format_given = true;
  } else if (name == "--offsets") {
    if (value == "utf16") {
      out.output.offsets = OffsetUnit::kUtf16;
    } else if (value == "codepoint") {
      out.output.offsets = OffsetUnit::kCodePoint;
    } else if (value == "utf8") {
      out.output.offsets = OffsetUnit::kUtf8;
    } else {
      return "--offsets takes utf16, codepoint or utf8, not '" + value + "'.";
    }
  } else if (name == "--stage") {
    static const std::pair<const char*, Stage> kStages[] = {
        {"all", Stage::kAll},
        {"clean", Stage::kClean},
        {"tag", Stage::kTag},
        {"times", Stage::kTimes},
        {"date", Stage::kDate}};
    for (const auto& [word, stage] : kStages) {
      if (value == word) {
        out.stage = stage;
        return {};
      }
    }
    return "--stage takes clean, tag, times, date or all, not '" + value + "'.";
  } else if (name == "--jobs") {
    unsigned jobs = 0;
    for (const char c : value) {
      if (c < '0' || c > '9' || jobs > 256) {
        jobs = 0;
        break;
      }
      jobs = jobs * 10 + static_cast<unsigned>(c - '0');
    }
    if (jobs == 0 || jobs > 256) {
      return "--jobs takes a number from 1 to 256, not '" + value + "'.";
    }
    out.jobs = jobs;
  } else {
    return "There is no option '" + name + "'; see dateline --help.";
  }
  return {};
}

bool apply_switch(const std::string& name, Arguments& out) {
  if (name == "--pretty") {
    out.output.pretty = true;
  } else if (name == "--conll") {
    out.conll = true;
  } else if (name == "--raw") {
    out.raw = true;
  } else if (name == "--straighten-quotes") {
    out.options.straighten_quotes = true;
  } else if (name == "--help" || name == "-h") {
    out.help = true;
  } else if (name == "--version") {
    out.version = true;
  } else {
    return false;
  }
  return true;
}

}  // namespace

Result<Arguments> parse_arguments(const std::vector<std::string>& words) {
  Arguments out;
  bool only_files = false;
  for (size_t i = 0; i < words.size(); ++i) {
    const std::string& word = words[i];
    if (only_files || word == "-" || word.empty() || word[0] != '-') {
      if (out.command.empty()) {
        out.command = word;
      } else {
        out.files.push_back(word);
      }
      continue;
    }
    if (word == "--") {
      only_files = true;
      continue;
    }
    if (apply_switch(word, out)) continue;
    const size_t equals = word.find('=');
    std::string name = word.substr(0, equals);
    std::string value;
    if (equals != std::string::npos) {
      value = word.substr(equals + 1);
    } else if (i + 1 < words.size()) {
      value = words[++i];
    } else {
      return wrong("The option '" + name + "' needs a value.");
    }
    const std::string problem = apply(name, value, out);
    if (!problem.empty()) return wrong(problem);
  }
  out.options.undo_offsets = out.output.offsets;
  return out;
}

const char* usage() {
  return R"(dateline: a news article in, its clean text, names and timeline out

usage: dateline COMMAND [OPTIONS] [FILE|-]

  analyze   everything: clean text, names, times, events, timeline
  clean     the cleaning stage alone; --to text prints the body only
  tag       names; with --conll, token-per-line in, token<TAB>IOB2 out
  times     time expressions; with --raw, of the text as it stands, as JSON
            Lines with code-point offsets
  date      the publication date with its interval and evidence
  batch     JSON Lines in ({"id", "html"|"text", "url"?, "date"?}), JSON Lines
            out ({"id", "analysis"} or {"id", "error"}) in the same order
  merge     several articles or stored analyses (JSON) to one timeline, with
            who reports what and where they differ; --to json, text, markdown,
            csv, jsonld, timelinejs, ics, html

options
  --from auto|html|text   what the input is (auto)
  --date YYYY-MM-DD       the publication date, if known
  --url URL               the article's address, if known; never fetched
  --encoding NAME         character encoding that came with the bytes
  --to FORMAT             json, text, markdown, csv, jsonld, webannotation,
                          timelinejs, ics, timeml, conll, html (json)
  --offsets UNIT          utf16, codepoint or utf8 (utf16)
  --skip-repair KIND      leave repairs of this kind undone; repeatable
  --undo KIND@OFFSET      leave one repair undone, as it is reported: its kind
                          and where its source starts; repeatable
  --straighten-quotes     turn curly quotes straight
  --stage STAGE           batch: clean, tag, times, date or all (all)
  --jobs N                batch: work on N records at once (1)
  --pretty                JSON with line breaks
  --version, --help

Exit codes: 0 fine, 1 the input could not be analysed, 2 wrong usage.
)";
}

}  // namespace dateline::cli
