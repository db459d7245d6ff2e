// What git prints with `-z` and `--raw`.
#pragma once
#include <string_view>

namespace speclint::app {

inline constexpr std::string_view kSubmoduleMode = "160000";
inline constexpr std::string_view kLinkMode = "120000";

/// `:100644 100644 <id> <id> M`
struct RawRecord {
  std::string_view old_mode;
  std::string_view new_mode;
  std::string_view old_blob;
  std::string_view new_blob;
  char status = ' ';
  std::string_view old_path;
  std::string_view path;
};

/// Takes what stands before the next NUL, or all that is left.
std::string_view take_token(std::string_view& records);

/// Takes a record with its path, or with both paths of what was renamed or copied. The views are into
/// `records`.
RawRecord take_raw(std::string_view& records);

}  // namespace speclint::app
