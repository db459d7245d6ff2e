// Files and folders, as tests use them.
#pragma once
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace speclint::test {

/// The folder of the project.
std::filesystem::path project_root();

/// A file's bytes; empty when it cannot be read.
std::string read_file(const std::filesystem::path& path);
void write_file(const std::filesystem::path& path, std::string_view bytes);

/// The lines of a text, without their LF; what stands after the last LF is a line unless it is empty.
std::vector<std::string_view> lines_of(std::string_view text);

/// All .h and .cpp files below a folder of the project, as sorted paths relative to it.
std::vector<std::string> source_files(std::string_view folder);

/// All regular files below a folder, sorted.
std::vector<std::filesystem::path> files_below(const std::filesystem::path& folder);

/// A new folder that is removed with everything in it.
class TempFolder {
 public:
  TempFolder();
  ~TempFolder();
  TempFolder(const TempFolder&) = delete;
  TempFolder& operator=(const TempFolder&) = delete;

  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

}  // namespace speclint::test
