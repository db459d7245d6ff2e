// How much a finding matters.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace speclint {

/// From harmless to stopping the hand-over; the order is used for comparison.
enum class Severity : std::uint8_t { off, info, warning, error, blocker };

inline constexpr std::size_t kSeverityCount = 5;
inline constexpr std::array<std::string_view, kSeverityCount> kSeverityNames{"off", "info", "warning",
                                                                             "error", "blocker"};

constexpr std::string_view severity_name(Severity severity) {
  return kSeverityNames[static_cast<std::size_t>(severity)];
}

constexpr std::optional<Severity> severity_by_name(std::string_view name) {
  for (std::size_t i = 0; i < kSeverityCount; ++i) {
    if (kSeverityNames[i] == name) { return static_cast<Severity>(i); }
  }
  return std::nullopt;
}

}  // namespace speclint
