// Reading, writing and listing, for tests.
#include "tests/support/files.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <system_error>

namespace speclint::test {

namespace fs = std::filesystem;

fs::path project_root() { return SPECLINT_ROOT; }

std::string read_file(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

void write_file(const fs::path& path, std::string_view bytes) {
  std::ofstream file(path, std::ios::binary);
  file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return lines;
}

std::vector<fs::path> files_below(const fs::path& folder) {
  std::vector<fs::path> files;
  if (!fs::is_directory(folder)) { return files; }
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) { files.push_back(entry.path()); }
  }
  std::sort(files.begin(), files.end());
  return files;
}

std::vector<std::string> source_files(std::string_view folder) {
  std::vector<std::string> sources;
  for (const fs::path& file : files_below(project_root() / folder)) {
    if (file.extension() == ".h" || file.extension() == ".cpp") {
      sources.push_back(fs::relative(file, project_root()).generic_string());
    }
  }
  return sources;
}

TempFolder::TempFolder() {
  std::string name = (fs::temp_directory_path() / "speclint-XXXXXX").string();
  if (mkdtemp(name.data()) != nullptr) { path_ = name; }
}

TempFolder::~TempFolder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

}  // namespace speclint::test
