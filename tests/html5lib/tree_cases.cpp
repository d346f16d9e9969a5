// Tree construction: a page in, the tree as indented lines out.

#include <nokogiri_gumbo.h>

#include <algorithm>
#include <fstream>
#include <sstream>
#include <vector>

#include "cases.h"

namespace html5lib {
namespace {

struct Case {
  std::string data;
  std::string document;
  std::string fragment;  // context element
  bool scripted = false;
  bool whole = false;
};

// Sections begin with "#name"; a case ends before the next "#data".
std::vector<Case> read_cases(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::vector<Case> cases;
  std::string section;
  for (std::string line; std::getline(in, line);) {
    const bool data_begins =
        line == "#data" && (section.empty() || section == "document");
    if (data_begins) {
      cases.emplace_back();
      section = "data";
      continue;
    }
    if (cases.empty()) continue;
    Case& one = cases.back();
    if (line == "#errors" || line == "#new-errors" ||
        line == "#document-fragment" || line == "#document" ||
        line == "#script-on" || line == "#script-off") {
      section = line.substr(1);
      if (section == "script-on") one.scripted = true;
      if (section == "document") one.whole = true;
      continue;
    }
    if (section == "data") one.data += line + "\n";
    if (section == "document-fragment") one.fragment = line;
    if (section == "document") one.document += line + "\n";
  }
  for (Case& one : cases) {
    if (!one.data.empty()) one.data.pop_back();
    while (one.document.ends_with("\n\n")) one.document.pop_back();
  }
  return cases;
}

std::string prefix_of(GumboNamespaceEnum space) {
  if (space == GUMBO_NAMESPACE_SVG) return "svg ";
  if (space == GUMBO_NAMESPACE_MATHML) return "math ";
  return {};
}

class Writer {
 public:
  std::string take() { return std::move(out_); }

  void children(const GumboVector& nodes, int depth) {
    for (unsigned i = 0; i < nodes.length; ++i) {
      node(static_cast<const GumboNode*>(nodes.data[i]), depth);
    }
    end_text();
  }

  void doctype(const GumboDocument& document) {
    if (!document.has_doctype) return;
    line(0, "<!DOCTYPE " + std::string(document.name) + ids(document) + ">");
  }

 private:
  static std::string ids(const GumboDocument& document) {
    const std::string open = document.public_identifier;
    const std::string system = document.system_identifier;
    if (open.empty() && system.empty()) return {};
    return " \"" + open + "\" \"" + system + "\"";
  }

  void line(int depth, const std::string& text) {
    out_ +=
        "| " + std::string(static_cast<size_t>(depth) * 2, ' ') + text + "\n";
  }

  void end_text() {
    if (text_.empty()) return;
    line(text_depth_, "\"" + text_ + "\"");
    text_.clear();
  }

  void node(const GumboNode* node, int depth) {
    switch (node->type) {
      case GUMBO_NODE_TEXT:
      case GUMBO_NODE_WHITESPACE:
      case GUMBO_NODE_CDATA:
        text_ += node->v.text.text;
        text_depth_ = depth;
        return;
      case GUMBO_NODE_COMMENT:
        end_text();
        line(depth, "<!-- " + std::string(node->v.text.text) + " -->");
        return;
      default:
        end_text();
        element(node, depth);
    }
  }

  void element(const GumboNode* node, int depth) {
    const GumboElement& element = node->v.element;
    line(depth, "<" + prefix_of(element.tag_namespace) + element.name + ">");
    std::vector<std::string> attributes;
    for (unsigned i = 0; i < element.attributes.length; ++i) {
      const auto* one =
          static_cast<const GumboAttribute*>(element.attributes.data[i]);
      std::string name = one->name;
      if (one->attr_namespace == GUMBO_ATTR_NAMESPACE_XLINK) {
        name = "xlink " + name;
      } else if (one->attr_namespace == GUMBO_ATTR_NAMESPACE_XML) {
        name = "xml " + name;
      } else if (one->attr_namespace == GUMBO_ATTR_NAMESPACE_XMLNS) {
        name = "xmlns " + name;
      }
      attributes.push_back(name + "=\"" + one->value + "\"");
    }
    std::sort(attributes.begin(), attributes.end());
    for (const std::string& one : attributes) line(depth + 1, one);
    if (node->type == GUMBO_NODE_TEMPLATE) {
      line(depth + 1, "content");
      ++depth;
    }
    children(element.children, depth + 1);
  }

  std::string out_;
  std::string text_;
  int text_depth_ = 0;
};

std::string parse(const Case& one) {
  GumboOptions options = kGumboDefaultOptions;
  options.max_errors = 0;
  std::string name = one.fragment;
  if (!name.empty()) {
    if (name.starts_with("svg ")) {
      options.fragment_namespace = GUMBO_NAMESPACE_SVG;
      name.erase(0, 4);
    } else if (name.starts_with("math ")) {
      options.fragment_namespace = GUMBO_NAMESPACE_MATHML;
      name.erase(0, 5);
    }
    options.fragment_context = name.c_str();
  }
  GumboOutput* output =
      gumbo_parse_with_options(&options, one.data.data(), one.data.size());
  Writer writer;
  if (name.empty()) {
    writer.doctype(output->document->v.document);
    writer.children(output->document->v.document.children, 0);
  } else {
    writer.children(output->root->v.element.children, 0);
  }
  gumbo_destroy_output(output);
  return writer.take();
}

// Written for elements that the standard has dropped since.
bool is_outdated(const std::string& file) {
  return file == "isindex.dat" || file == "menuitem-element.dat" ||
         file.starts_with("pending-spec-changes");
}

}  // namespace

Tally run_tree_cases(const std::filesystem::path& folder) {
  Tally tally;
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".dat") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  for (const auto& path : files) {
    const std::string file = path.filename().string();
    for (const Case& one : read_cases(path)) {
      if (one.scripted || is_outdated(file)) {
        ++tally.skipped;
        continue;
      }
      const std::string found = parse(one);
      if (found == one.document) {
        ++tally.passed;
      } else {
        ++tally.failed;
        report(file, one.data, one.document, found);
      }
    }
  }
  return tally;
}

}  // namespace html5lib
