#include "tests/support/golden.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <string>

#include "tests/support/files.h"

namespace speclint::test {

void check_golden(const std::filesystem::path& path, std::string_view actual) {
  const char* mode = std::getenv("SPECLINT_GOLDEN");
  if (mode != nullptr && std::string_view(mode) == "write") {
    write_file(path, actual);
    return;
  }
  INFO("golden file: ", path.string());
  CHECK(std::string(actual) == read_file(path));
}

}  // namespace speclint::test
