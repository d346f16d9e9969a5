#include "export/formats.h"
#include "text/utf8.h"

namespace dateline {
namespace {

std::string escape(std::string_view text, bool in_table = false) {
  return escape_markdown(text, in_table);
}

void write_block(const Block& block, std::string_view text, std::string& out) {
  switch (block.type) {
    case BlockType::kTitle:
      out += "# " + escape(text);
      break;
    case BlockType::kKicker:
    case BlockType::kByline:
    case BlockType::kDateline:
      out += "*" + escape(text) + "*";
      break;
    case BlockType::kSubtitle:
      out += "**" + escape(text) + "**";
      break;
    case BlockType::kHeading:
      out += std::string(block.level >= 2 ? block.level : 2, '#') + " " +
             escape(text);
      break;
    case BlockType::kList:
      out += std::string(block.level > 1 ? 2 * (block.level - 1) : 0, ' ') +
             "- " + escape(text);
      break;
    case BlockType::kQuote:
      out += "> ";
      for (const char c : escape(text)) {
        out += c == '\n' ? std::string("\n> ") : std::string(1, c);
      }
      break;
    case BlockType::kCaption:
      out += "*" + escape(text) + "*";
      break;
    case BlockType::kPreformatted:
      out += "```\n" + std::string(text) + "\n```";
      break;
    case BlockType::kTable:
    case BlockType::kParagraph:
      out += escape(text);
      break;
  }
}

}  // namespace

std::string escape_markdown(std::string_view text, bool in_table) {
  std::string out;
  for (size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const bool line_start = i == 0 || text[i - 1] == '\n';
    const bool list_mark = line_start &&
                           (c == '#' || c == '>' || c == '+' || c == '-') &&
                           i + 1 < text.size() && text[i + 1] == ' ';
    if (c == '\\' || c == '*' || c == '_' || c == '`' || c == '[' || c == ']' ||
        c == '<' || (in_table && c == '|') || list_mark) {
      out.push_back('\\');
    }
    out.push_back(in_table && c == '\n' ? ' ' : c);
  }
  return out;
}

std::string to_markdown(const Analysis& analysis) {
  const Document& document = analysis.document;
  std::string out;
  for (size_t i = 0; i < document.blocks.size(); ++i) {
    const Block& block = document.blocks[i];
    const bool list_goes_on = block.type == BlockType::kList && i > 0 &&
                              document.blocks[i - 1].type == BlockType::kList;
    if (i > 0) out += list_goes_on ? "\n" : "\n\n";
    write_block(block, document.at(block.span), out);
  }
  if (!out.empty()) out += "\n";
  if (!analysis.timeline.empty()) {
    out += "\n## Timeline\n\n| When | Status | What |\n|---|---|---|\n";
    for (const TimelineEntry& entry : analysis.timeline) {
      out += "| " + escape(readable_when(entry.when), true) + " | " +
             to_string(entry.status) + " | " + escape(entry.what, true) +
             " |\n";
    }
  }
  if (!analysis.tags.empty()) {
    out += "\n## Tags\n\n";
    for (const Tag& tag : analysis.tags) {
      out += "- " + escape(tag.label) + " (" + tag.reason + ")\n";
    }
  }
  if (!analysis.entities.empty()) {
    out += "\n## Names\n\n";
    for (const Entity& entity : analysis.entities) {
      out += "- " + escape(entity.name) + " (" + to_string(entity.type) + ")";
      for (const Role& role : entity.roles) {
        if (!role.from_knowledge) out += ", " + escape(role.text);
      }
      out += "\n";
    }
  }
  return out;
}

}  // namespace dateline
