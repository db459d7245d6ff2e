// What the targets for exports do with an input.
#pragma once
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "parsers/text/encoding.h"
#include "tests/fuzz/fuzz_target.h"
#include "tests/parsers/exports/export_text.h"

namespace speclint::test {

/// As check_input(); and an export that comes in parts must be the one that comes whole.
inline int check_export(const char* path, const std::uint8_t* data, std::size_t size) {
  check_input(path, data, size);
  const std::string text = text::decode({reinterpret_cast<const char*>(data), size}).text;
  const auto kind = exports::recognise(text, true, Format::detect);
  if (!kind || text.empty()) { return 0; }
  const std::string whole = everything_in_parts(text, *kind, text.size(), text.size() + 1);
  if (everything_in_parts(text, *kind, 7, 50) == whole) { return 0; }
  std::fprintf(stderr, "in parts it is another export\n");
  std::abort();
}

}  // namespace speclint::test
