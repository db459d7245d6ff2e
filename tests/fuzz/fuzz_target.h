// What all fuzz targets do with an input.
#pragma once
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "tests/support/promises.h"

namespace speclint::test {

/// Aborts, with the reason on standard error, when the input breaks a promise. Returns 0.
inline int check_input(const char* path, const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const std::string broken = broken_promise(path, bytes);
  if (broken.empty()) { return 0; }
  std::fprintf(stderr, "%s\n", broken.c_str());
  std::abort();
}

}  // namespace speclint::test
