// Writes the pages of all rules into a folder: rules/pages is made by it.
#include <iostream>
#include <string>
#include <string_view>

#include "lint/app/files.h"
#include "lint/app/rule_pages.h"
#include "rules/all_rules.h"

namespace {

using namespace speclint;

bool write_page(const std::string& folder, std::string_view name, const std::string& page) {
  const std::string path = folder + "/" + std::string(name) + ".md";
  const std::string error = app::write_file(path, page);
  if (!error.empty()) { std::cerr << path << ": " << error << '\n'; }
  return error.empty();
}

bool write_pages(const std::string& folder) {
  bool written = write_page(folder, "README", app::rule_index_page());
  for (const Rule* rule : rules::all()) { written &= write_page(folder, rule->name, app::rule_page(*rule)); }
  for (const engine::ParseRule& rule : engine::parse_rules()) {
    written &= write_page(folder, rule.name, app::parse_rule_page(rule));
  }
  return written;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: write_rule_pages FOLDER\n";
    return 2;
  }
  return write_pages(argv[1]) ? 0 : 1;
}
