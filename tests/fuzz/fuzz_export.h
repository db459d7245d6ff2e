// What the targets for exports do with an input.
#pragma once
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <sstream>
#include <string>
#include <vector>

#include "parsers/text/encoding.h"
#include "tests/fuzz/fuzz_target.h"
#include "tests/parsers/exports/export_text.h"

namespace speclint::test {

/// Findings come batch by batch, and so in another order.
inline std::vector<std::string> sorted_lines(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) { lines.push_back(line); }
  std::sort(lines.begin(), lines.end());
  return lines;
}

/// As check_input(); and an export that comes in parts must be the one that comes whole.
inline int check_export(const char* path, const std::uint8_t* data, std::size_t size) {
  check_input(path, data, size);
  const std::string text = text::decode({reinterpret_cast<const char*>(data), size}).text;
  const auto kind = exports::recognise(text, true, Format::detect);
  if (!kind || text.empty()) { return 0; }
  const std::string whole = everything_in_parts(text, *kind, text.size(), text.size() + 1);
  if (sorted_lines(everything_in_parts(text, *kind, 61, 300)) == sorted_lines(whole)) { return 0; }
  std::fprintf(stderr, "in parts it is another export\n");
  std::abort();
}

}  // namespace speclint::test
