// Where libFuzzer is missing: runs a fuzz target on every file below the folders it is given.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <string>

#include "tests/support/files.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

int main(int argc, char** argv) {
  std::size_t count = 0;
  for (int i = 1; i < argc; ++i) {
    for (const auto& file : speclint::test::files_below(argv[i])) {
      const std::string bytes = speclint::test::read_file(file);
      std::fprintf(stderr, "%s\n", file.c_str());
      LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
      ++count;
    }
  }
  std::printf("%zu inputs replayed\n", count);
  return count == 0 ? 1 : 0;
}
