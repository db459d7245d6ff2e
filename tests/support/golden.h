// Golden files: what a test expects, as a file beside its input.
#pragma once
#include <filesystem>
#include <string_view>

namespace speclint::test {

/// Checks that the file holds `actual`. With SPECLINT_GOLDEN=write in the environment it writes the file
/// instead; `./dev golden` does so and shows what changed.
void check_golden(const std::filesystem::path& path, std::string_view actual);

}  // namespace speclint::test
