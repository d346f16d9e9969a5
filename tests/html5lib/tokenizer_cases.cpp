// Tokenizer: text in, tokens as JSON out, in every initial state that a case
// asks for.

#include <error.h>
#include <nokogiri_gumbo.h>
#include <parser.h>
#include <tokenizer.h>

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <vector>

#include "cases.h"

namespace html5lib {
namespace {

using Json = nlohmann::json;

void append_utf8(int code_point, std::string& out) {
  const auto put = [&](int byte) { out.push_back(static_cast<char>(byte)); };
  if (code_point < 0x80) {
    put(code_point);
  } else if (code_point < 0x800) {
    put(0xC0 | code_point >> 6);
    put(0x80 | (code_point & 0x3F));
  } else if (code_point < 0x10000) {
    put(0xE0 | code_point >> 12);
    put(0x80 | (code_point >> 6 & 0x3F));
    put(0x80 | (code_point & 0x3F));
  } else {
    put(0xF0 | code_point >> 18);
    put(0x80 | (code_point >> 12 & 0x3F));
    put(0x80 | (code_point >> 6 & 0x3F));
    put(0x80 | (code_point & 0x3F));
  }
}

// "\\u0041" in texts that are escaped twice; false for half a surrogate pair,
// which UTF-8 cannot hold.
bool unescape(std::string& text) {
  std::string out;
  for (size_t i = 0; i < text.size();) {
    if (text[i] != '\\' || i + 6 > text.size() || text[i + 1] != 'u') {
      out.push_back(text[i++]);
      continue;
    }
    int value = std::stoi(text.substr(i + 2, 4), nullptr, 16);
    i += 6;
    if (value >= 0xD800 && value < 0xDC00 && i + 6 <= text.size() &&
        text.substr(i, 2) == "\\u") {
      const int low = std::stoi(text.substr(i + 2, 4), nullptr, 16);
      if (low >= 0xDC00 && low < 0xE000) {
        value = 0x10000 + ((value - 0xD800) << 10) + (low - 0xDC00);
        i += 6;
      }
    }
    if (value >= 0xD800 && value < 0xE000) return false;
    append_utf8(value, out);
  }
  text = std::move(out);
  return true;
}

bool unescape(Json& json) {
  if (json.is_string()) {
    std::string text = json.get<std::string>();
    if (!unescape(text)) return false;
    json = text;
    return true;
  }
  if (json.is_object()) {
    Json out = Json::object();
    for (auto& [key, value] : json.items()) {
      std::string name = key;
      if (!unescape(name) || !unescape(value)) return false;
      out[name] = value;
    }
    json = std::move(out);
    return true;
  }
  if (json.is_array()) {
    for (Json& one : json) {
      if (!unescape(one)) return false;
    }
  }
  return true;
}

GumboTokenizerEnum state_of(const std::string& name) {
  if (name == "RCDATA state") return GUMBO_LEX_RCDATA;
  if (name == "RAWTEXT state") return GUMBO_LEX_RAWTEXT;
  if (name == "Script data state") return GUMBO_LEX_SCRIPT_DATA;
  if (name == "PLAINTEXT state") return GUMBO_LEX_PLAINTEXT;
  if (name == "CDATA section state") return GUMBO_LEX_CDATA_SECTION;
  return GUMBO_LEX_DATA;
}

Json or_null(bool has, const char* text) {
  return has ? Json(text == nullptr ? "" : text) : Json(nullptr);
}

const char* name_of(GumboTag tag, const char* name) {
  return tag == GUMBO_TAG_UNKNOWN && name != nullptr
             ? name
             : gumbo_normalized_tagname(tag);
}

Json read_token(const GumboToken& token) {
  switch (token.type) {
    case GUMBO_TOKEN_DOCTYPE: {
      const GumboTokenDocType& type = token.v.doc_type;
      const bool named = type.name != nullptr && *type.name != '\0';
      return {"DOCTYPE", or_null(named, type.name),
              or_null(type.has_public_identifier, type.public_identifier),
              or_null(type.has_system_identifier, type.system_identifier),
              !type.force_quirks};
    }
    case GUMBO_TOKEN_START_TAG: {
      const GumboTokenStartTag& tag = token.v.start_tag;
      Json attributes = Json::object();
      for (unsigned i = 0; i < tag.attributes.length; ++i) {
        const auto* one =
            static_cast<const GumboAttribute*>(tag.attributes.data[i]);
        attributes[one->name] = one->value;
      }
      Json out = {"StartTag", name_of(tag.tag, tag.name), attributes};
      if (tag.is_self_closing) out.push_back(true);
      return out;
    }
    case GUMBO_TOKEN_END_TAG:
      return {"EndTag", name_of(token.v.end_tag.tag, token.v.end_tag.name)};
    case GUMBO_TOKEN_COMMENT:
      return {"Comment", token.v.text};
    default: {
      std::string text;
      append_utf8(token.v.character, text);
      if (token.v.character == 0) text = std::string(1, '\0');
      return {"Character", text};
    }
  }
}

// Neighbouring characters are one token.
void push(Json& tokens, Json token) {
  if (token[0] == "Character" && !tokens.empty() &&
      tokens.back()[0] == "Character") {
    tokens.back()[1] =
        tokens.back()[1].get<std::string>() + token[1].get<std::string>();
  } else {
    tokens.push_back(std::move(token));
  }
}

// As the parser would set it: the last start tag decides which end tag ends
// the text.
Json tokenize(const std::string& input, GumboTokenizerEnum state,
              const std::string& last_start_tag) {
  GumboParser parser{};
  GumboOutput output{};
  parser._options = &kGumboDefaultOptions;
  parser._output = &output;
  gumbo_init_errors(&parser);
  // The start tag is lexed before the input, so that it is the last one.
  const std::string text =
      last_start_tag.empty() ? input : "<" + last_start_tag + ">" + input;
  gumbo_tokenizer_state_init(&parser, text.data(), text.size());
  Json tokens = Json::array();
  if (!last_start_tag.empty()) {
    GumboToken tag;
    gumbo_lex(&parser, &tag);
    gumbo_token_destroy(&tag);
  }
  gumbo_tokenizer_set_state(&parser, state);
  for (bool end = false; !end;) {
    GumboToken token;
    gumbo_lex(&parser, &token);
    end = token.type == GUMBO_TOKEN_EOF;
    if (!end) push(tokens, read_token(token));
    gumbo_token_destroy(&token);
  }
  gumbo_tokenizer_state_destroy(&parser);
  gumbo_destroy_errors(&parser);
  return tokens;
}

}  // namespace

Tally run_tokenizer_cases(const std::filesystem::path& folder) {
  Tally tally;
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".test") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  for (const auto& path : files) {
    const std::string file = path.filename().string();
    std::ifstream in(path, std::ios::binary);
    const Json all = Json::parse(in, nullptr, false);
    // The cases of XML are for a tree that is made into XML.
    if (!all.is_object() || !all.contains("tests")) continue;
    for (const Json& one : all["tests"]) {
      std::string input = one["input"];
      Json expected = Json::array();
      bool valid = true;
      for (const Json& token : one["output"]) {
        if (token.is_array()) push(expected, token);  // not "ParseError"
      }
      if (one.value("doubleEscaped", false)) {
        valid = unescape(input) && unescape(expected) && valid;
      }
      // A byte order mark at the head is the decoder's, which takes it.
      if (input.starts_with("\uFEFF")) valid = false;
      Json states = one.value("initialStates", Json::array({"Data state"}));
      for (const Json& state : states) {
        if (!valid) {
          ++tally.skipped;
          continue;
        }
        const Json found =
            tokenize(input, state_of(state), one.value("lastStartTag", ""));
        if (found == expected) {
          ++tally.passed;
        } else {
          ++tally.failed;
          report(file, input, expected.dump(-1, ' ', true),
                 found.dump(-1, ' ', true, Json::error_handler_t::replace));
        }
      }
    }
  }
  return tally;
}

}  // namespace html5lib
