// What makes a finding the same finding tomorrow.
#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace speclint::engine {

/// Gives each finding of one ticket a fingerprint that survives moved lines and changed case or spacing:
/// of its rule, of what identifies the ticket, of its unit's text, and of how many equal ones came before.
class Fingerprints {
 public:
  /// `ticket`: its id; without one its path and record.
  explicit Fingerprints(std::string_view ticket);

  /// Sixteen hexadecimal digits.
  std::string next(std::string_view rule, std::string_view unit_text);

 private:
  std::uint64_t ticket_;
  std::map<std::uint64_t, std::uint32_t> seen_;
};

}  // namespace speclint::engine
