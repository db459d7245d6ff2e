// libFuzzer target: any bytes as an export in JSON, parsed, dumped and linted.
#include "tests/fuzz/fuzz_target.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  return speclint::test::check_input("input.json", data, size);
}
