// What a part of a ticket is for. Rules ask for roles, never for headings.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string_view>

namespace speclint {

/// The roles of the section taxonomy; `none` is a part whose label says nothing we know.
enum class SectionRole : std::uint8_t {
  none,
  acceptance,
  dod,
  out_of_scope,
  scope,
  context,
  steps,
  expected,
  actual,
  environment,
  evidence,
  open_questions,
  decisions,
  dependencies,
  assumptions,
  constraints,
  risks,
  nfr,
  interface,
  data,
  error_handling,
  rollout,
  test_plan,
  deliverables,
  contacts,
  access,
  references,
  appetite,
  commercial,
  notes,
  log,
};

inline constexpr std::size_t kRoleCount = static_cast<std::size_t>(SectionRole::log) + 1;

/// A set of roles, small enough to pass by value.
class RoleSet {
 public:
  constexpr RoleSet(std::initializer_list<SectionRole> roles) {
    for (const SectionRole role : roles) { bits_ |= bit(role); }
  }
  constexpr bool contains(SectionRole role) const { return (bits_ & bit(role)) != 0; }
  constexpr void add(SectionRole role) { bits_ |= bit(role); }

 private:
  static constexpr std::uint32_t bit(SectionRole role) {
    return std::uint32_t{1} << static_cast<unsigned>(role);
  }
  std::uint32_t bits_ = 0;
};

/// Units under these roles are requirements: what is asked for, as opposed to why (taxonomy, 1.4).
inline constexpr RoleSet kRequirementRoles{
    SectionRole::acceptance,   SectionRole::dod,       SectionRole::nfr,  SectionRole::scope,
    SectionRole::deliverables, SectionRole::interface, SectionRole::data, SectionRole::error_handling,
    SectionRole::rollout,      SectionRole::expected};

/// The name as it stands in language files, settings and dumps: `out_of_scope`.
std::string_view role_name(SectionRole role);
std::optional<SectionRole> role_by_name(std::string_view name);

}  // namespace speclint
