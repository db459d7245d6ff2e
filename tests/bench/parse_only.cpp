// parse_only FOLDER: reads every file of a folder, front matter with yaml-cpp, body with cmark, and
// nothing else. The least that any tool built on both must spend.
#include <cmark.h>
#include <yaml-cpp/yaml.h>

#include <cstdio>
#include <filesystem>
#include <string>
#include <string_view>

#include "tests/support/files.h"

namespace {

/// Where the body begins: after the second `---` line, or at 0.
std::size_t body_begin(std::string_view text) {
  if (!text.starts_with("---\n")) { return 0; }
  const std::size_t end = text.find("\n---\n", 3);
  return end == std::string_view::npos ? 0 : end + 5;
}

std::size_t parse(const std::string& text) {
  const std::size_t body = body_begin(text);
  const YAML::Node fields = YAML::Load(text.substr(0, body < 4 ? 0 : body - 4));
  cmark_node* tree = cmark_parse_document(text.data() + body, text.size() - body, CMARK_OPT_DEFAULT);
  const bool has_children = cmark_node_first_child(tree) != nullptr;
  cmark_node_free(tree);
  return fields.size() + (has_children ? 1 : 0);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fputs("usage: parse_only FOLDER\n", stderr);
    return 2;
  }
  std::size_t seen = 0;
  for (const auto& file : speclint::test::files_below(argv[1])) {
    seen += parse(speclint::test::read_file(file));
  }
  std::printf("%zu\n", seen);
}
