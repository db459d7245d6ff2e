// The output formats of `check`: the list.
#include "lint/report/reporters.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "lint/report/formats.h"

namespace speclint::report {
namespace {

using Maker = std::unique_ptr<Reporter> (*)(std::ostream&, const Style&);

constexpr std::array<std::string_view, 3> kNames{"text", "json", "ndjson"};
constexpr std::array<Maker, kNames.size()> kMakers{make_text_reporter, make_json_reporter,
                                                   make_ndjson_reporter};

}  // namespace

std::unique_ptr<Reporter> make_reporter(std::string_view name, std::ostream& out, const Style& style) {
  const auto* const found = std::find(kNames.begin(), kNames.end(), name);
  if (found == kNames.end()) { return nullptr; }
  return kMakers[static_cast<std::size_t>(found - kNames.begin())](out, style);
}

std::span<const std::string_view> names() { return kNames; }

}  // namespace speclint::report
