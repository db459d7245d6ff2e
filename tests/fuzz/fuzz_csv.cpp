// libFuzzer target: any bytes as an export in CSV, parsed, whole and in parts, dumped and linted.
#include "tests/fuzz/fuzz_export.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  return speclint::test::check_export("input.csv", data, size);
}
